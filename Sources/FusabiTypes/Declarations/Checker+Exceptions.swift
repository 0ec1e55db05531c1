import FusabiSyntax

/// `exception E of …` and `exception E = F`: F# spec 8.11.
extension Checker {
    func checkException(
        _ definition: ExceptionDefinition, in module: ModuleEntity, _ defined: inout DefinedNames
    ) -> [TypedDeclaration] {
        guard let group = declareException(definition, in: module, &defined) else { return [] }
        completeException(definition, group)
        return checkTypeBodies(group)
    }

    /// Makes an exception's name known; nil for an abbreviation, of which nothing is left to do.
    func declareException(
        _ definition: ExceptionDefinition, in module: ModuleEntity, _ defined: inout DefinedNames
    ) -> TypeGroup? {
        let name = definition.unionCase.name
        if let abbreviated = definition.abbreviated {
            abbreviateException(name, abbreviated, module)
            return nil
        }
        if !defined.types.insert(DefinedNames.TypeKey(name: name.symbol, arity: 0)).inserted {
            error(37, name.span, "A type or exception named '\(text(name.symbol))' is defined already.")
        }
        let syntaxDefinition = TypeDefinition(
            attributes: definition.unionCase.attributes, name: [name], parameters: nil, access: definition.access,
            constructor: nil, representation: .none, members: definition.members,
            documentation: definition.unionCase.documentation, span: definition.span)
        let group = TypeGroup([syntaxDefinition], in: module)
        let constructor = TypeConstructor(name: name.symbol, module: module, span: name.span)
        group.plans[0].constructor = constructor
        constructor.documentation = definition.unionCase.documentation
        constructor.access = definition.access
        constructor.attributes = attributeFacts(definition.unionCase.attributes)
        module.add(constructor)
        environment.add(constructor, mayBeConstructed: false)
        let unionCase = CaseEntity(name: name.symbol, fields: [], tag: 0, owner: constructor)
        constructor.definition = .exception(unionCase)
        constructor.base = wellKnown.exn
        return group
    }

    /// Gives a declared exception its fields and members.
    func completeException(_ definition: ExceptionDefinition, _ group: TypeGroup) {
        let plan = group.plans[0]
        guard let constructor = plan.constructor, case .exception(let unionCase) = constructor.definition else {
            return
        }
        unionCase.fields = caseFields(definition.unionCase, constructor, generated: "Data0")
        resolveInterfaces(plan, constructor)
        group.module.addContents(of: constructor)
        environment.addContents(of: constructor)
        declareSlots(plan)
        declareMembers(plan, group.module)
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
