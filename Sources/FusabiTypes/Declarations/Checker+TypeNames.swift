import FusabiSyntax

/// The first pass over a group of types: names, parameters, attributes.
extension Checker {
    /// Checks a group of type definitions.
    func checkTypeGroup(
        _ definitions: [TypeDefinition], in module: ModuleEntity, _ defined: inout DefinedNames
    ) -> [TypedDeclaration] {
        let group = TypeGroup(definitions, in: module)
        declareTypes(group, &defined)
        return checkTypeBodies(group)
    }

    /// Everything but the bodies of members: after it the types may be used.
    func declareTypes(_ group: TypeGroup, _ defined: inout DefinedNames) {
        declareNames(group, &defined)
        defineTypes(group)
    }

    func declareNames(_ group: TypeGroup, _ defined: inout DefinedNames) {
        for (index, plan) in group.plans.enumerated() {
            declareName(plan, group.module, &defined)
            if index > 0, !plan.isAugmentation { plan.constructor?.isInRecursiveGroup = true }
        }
    }

    /// Gives the types of a group whose names are declared their representations and members.
    func defineTypes(_ group: TypeGroup) {
        declarations.deferral += 1
        for plan in group.plans { defineRepresentation(plan, group.module) }
        declarations.deferral -= 1
        checkAbbreviationCycles(group)
        checkInheritanceCycles(group)
        runDeferredTypeChecks()
        for plan in group.plans where !plan.isAugmentation {
            guard let constructor = plan.constructor else { continue }
            environment.addContents(of: constructor)
            group.module.addContents(of: constructor)
        }
        for plan in group.plans { declareSlots(plan) }
        for plan in group.plans { declareMembers(plan, group.module) }
        for member in declarations.newExtensions { environment.add(extension: member) }
        declarations.newExtensions.removeAll()
    }

    private func runDeferredTypeChecks() {
        guard declarations.deferral == 0 else { return }
        let checks = declarations.deferredTypeChecks
        declarations.deferredTypeChecks = []
        for check in checks { checkConstraints(of: check.type, check.span) }
    }

    private func declareName(_ plan: DefinitionPlan, _ module: ModuleEntity, _ defined: inout DefinedNames) {
        let definition = plan.definition
        if case .augmentation = definition.representation {
            declareAugmentation(plan, module)
            return
        }
        guard let name = definition.name.last else { return }
        let arity = definition.parameters?.parameters.count ?? 0
        let key = DefinedNames.TypeKey(name: name.symbol, arity: arity)
        if !defined.types.insert(key).inserted {
            error(37, name.span, "A type named '\(text(name.symbol))' is defined already.")
        }
        let constructor = TypeConstructor(name: name.symbol, module: module, span: name.span)
        plan.constructor = constructor
        constructor.documentation = definition.documentation
        constructor.access = definition.access
        if definition.access == .isPrivate, !isLibrary { declarations.hasPrivateTypes = true }
        let mark = environment.mark
        constructor.parameters = declare(definition.parameters)
        environment.restore(mark)
        for (parameter, id) in zip(definition.parameters?.parameters ?? [], constructor.parameters) {
            plan.parameterNames.append((parameter.name.symbol, store.parameter(id)))
        }
        constructor.attributes = attributeFacts(definition.attributes)
        applyAttributes(to: constructor)
        constructor.holdsExtensionMethods =
            constructor.attributes.contains { $0.name == "Extension" }
            || definition.members.contains(where: isExtension)
        if isLibrary { registerPrimitive(constructor) }
        module.add(constructor)
        environment.add(constructor, mayBeConstructed: mayBeConstructed(definition, constructor))
    }

    private func declareAugmentation(_ plan: DefinitionPlan, _ module: ModuleEntity) {
        plan.isAugmentation = true
        let definition = plan.definition
        let arity = definition.parameters?.parameters.count ?? 0
        guard let found = findType(definition.name, arity: arity) else { return }
        found.ensureLoaded()
        var constructor = found
        if case .abbreviation(let target) = found.definition, case .named(let expanded, _) = store.head(target) {
            constructor = expanded
            constructor.ensureLoaded()
        }
        if constructor.parameters.count != arity {
            error(
                957, plan.nameSpan,
                "The type '\(text(constructor.name))' has \(constructor.parameters.count) type parameters: an augmentation must name them all."
            )
        }
        plan.constructor = constructor
        plan.isExtension = constructor.module !== module && !isLibrary
        for (parameter, id) in zip(definition.parameters?.parameters ?? [], constructor.parameters) {
            plan.parameterNames.append((parameter.name.symbol, store.parameter(id)))
        }
    }

    /// A static method under `[<Extension>]`: since F# 8 its type need not be marked, too.
    private func isExtension(_ member: Member) -> Bool {
        guard case .method(let binding, isStatic: true, _) = member.kind else { return false }
        let attributes = member.attributes.isEmpty ? syntax[binding].attributes : member.attributes
        return attributes.contains {
            ["Extension", "ExtensionAttribute"].contains($0.name.last.map { text($0.symbol) })
        }
    }

    private func applyAttributes(to constructor: TypeConstructor) {
        for fact in constructor.attributes {
            switch fact.name {
            case "Struct": constructor.isStruct = true
            case "AbstractClass": constructor.isAbstract = true
            case "Sealed": constructor.isSealed = true
            case "AllowNullLiteral": constructor.admitsNull = true
            case "RequireQualifiedAccess": constructor.requiresQualifiedAccess = true
            default: break
            }
        }
    }

    private func registerPrimitive(_ constructor: TypeConstructor) {
        guard let fact = constructor.attributes.first(where: { $0.name == "Primitive" }),
            case .string(let units)? = fact.arguments.first
        else { return }
        let name = String(decoding: units, as: UTF16.self)
        if let primitive = PrimitiveType(rawValue: name) {
            wellKnown.register(primitive, constructor)
        } else {
            error(9002, constructor.span, "There is no primitive '\(name)'.")
        }
    }

    /// Will the type's name read as a constructor? Decided by its syntax, before it is defined.
    private func mayBeConstructed(_ definition: TypeDefinition, _ constructor: TypeConstructor) -> Bool {
        switch definition.representation {
        case .record, .union, .enumeration, .augmentation: false
        case .none: definition.constructor != nil
        case .abbreviation: !constructor.attributes.contains { $0.name == "Measure" }
        case .delegate: true
        case .object: !isInterface(definition, constructor)
        }
    }

    /// F# spec 8.1: an object type without constructor, fields and concrete members is an interface.
    func isInterface(_ definition: TypeDefinition, _ constructor: TypeConstructor) -> Bool {
        guard case .object(let kind) = definition.representation else { return false }
        switch kind {
        case .interface: return true
        case .class, .struct: return false
        case .unspecified: break
        }
        for fact in constructor.attributes {
            switch fact.name {
            case "Interface": return true
            case "Class", "AbstractClass", "Struct", "Sealed": return false
            default: break
            }
        }
        if definition.constructor != nil || definition.members.isEmpty { return false }
        return definition.members.allSatisfy { member in
            switch member.kind {
            case .abstractSlot: true
            case .inherit(_, let argument, _): argument == nil
            case .method, .property, .constructor, .letBindings, .doExpression, .interface, .valueField, .autoProperty:
                false
            }
        }
            && definition.members.contains { member in
                if case .abstractSlot = member.kind { return true }
                return definition.members.count > 0
            }
    }

    /// Binds the names of a definition's type parameters; the caller restores the environment.
    func bindParameters(of plan: DefinitionPlan) {
        for (name, type) in plan.parameterNames { environment.bindTypeVariable(name, type) }
    }

    /// The type applied to its own parameters.
    func selfType(of constructor: TypeConstructor) -> Type {
        store.named(constructor, constructor.parameters.map(store.parameter))
    }
}
