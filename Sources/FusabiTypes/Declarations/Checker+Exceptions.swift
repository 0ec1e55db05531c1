import FusabiSyntax

/// `exception E of …` and `exception E = F`: F# spec 8.11.
extension Checker {
    func checkException(
        _ definition: ExceptionDefinition, in module: ModuleEntity, _ defined: inout DefinedNames
    ) -> [TypedDeclaration] {
        let name = definition.unionCase.name
        if let abbreviated = definition.abbreviated {
            abbreviateException(name, abbreviated, module)
            return []
        }
        if !defined.types.insert(DefinedNames.TypeKey(name: name.symbol, arity: 0)).inserted {
            error(37, name.span, "A type or exception named '\(text(name.symbol))' is defined already.")
        }
        let syntaxDefinition = TypeDefinition(
            attributes: definition.unionCase.attributes, name: [name], parameters: nil, access: definition.access,
            constructor: nil, representation: .none, members: definition.members,
            documentation: definition.unionCase.documentation, span: definition.span)
        let group = TypeGroup([syntaxDefinition], in: module)
        let plan = group.plans[0]
        let constructor = TypeConstructor(name: name.symbol, module: module, span: name.span)
        plan.constructor = constructor
        constructor.documentation = definition.unionCase.documentation
        constructor.access = definition.access
        constructor.attributes = attributeFacts(definition.unionCase.attributes)
        module.add(constructor)
        environment.add(constructor, mayBeConstructed: false)
        let unionCase = CaseEntity(name: name.symbol, fields: [], tag: 0, owner: constructor)
        unionCase.fields = caseFields(definition.unionCase, constructor, generated: "Data0")
        constructor.definition = .exception(unionCase)
        constructor.base = wellKnown.exn
        resolveInterfaces(plan, constructor)
        module.addContents(of: constructor)
        environment.addContents(of: constructor)
        declareSlots(plan)
        declareMembers(plan, module)
        return checkTypeBodies(group)
    }

    /// `exception A = B`: another name for B.
    private func abbreviateException(_ name: Name, _ path: LongName, _ module: ModuleEntity) {
        guard let item = findPatternItem(path), case .binding(let binding) = item,
            case .exceptionCase(let unionCase) = binding
        else { return }
        environment.bind(name.symbol, .exceptionCase(unionCase))
        environment.bindPattern(name.symbol, .exceptionCase(unionCase))
        module.cases[name.symbol] = unionCase
    }
}
