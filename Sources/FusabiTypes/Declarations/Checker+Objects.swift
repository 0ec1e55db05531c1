import FusabiSyntax

/// Classes, structs and interfaces: kind, base, interfaces, declared fields.
extension Checker {
    func defineObject(
        _ kind: TypeDefinition.ObjectKind, _ plan: DefinitionPlan, _ constructor: TypeConstructor
    ) {
        let definition = plan.definition
        let isInterface = isInterface(definition, constructor)
        if case .struct = kind { constructor.isStruct = true }
        if let primitive = constructor.primitive, let special = primitiveDefinition(primitive) {
            constructor.definition = special
        } else if isInterface {
            constructor.definition = .interface
            constructor.isAbstract = true
        } else {
            constructor.definition = constructor.isStruct ? .struct : .class
        }
        for member in definition.members {
            switch member.kind {
            case .inherit(let type, let argument, _):
                defineInheritance(type, argument, member.span, isInterface: isInterface, plan, constructor)
            case .valueField(let field, let isStatic, let access):
                declareField(field, isStatic: isStatic, access, constructor)
            case .method, .property, .abstractSlot, .constructor, .letBindings, .doExpression, .interface,
                .autoProperty:
                break
            }
        }
    }

    /// What a primitive declared as an object is; nil for those that are ordinary classes.
    private func primitiveDefinition(_ primitive: PrimitiveType) -> TypeConstructor.Definition? {
        switch primitive {
        case .exn: nil
        case .array: .array(rank: 1)
        case .array2: .array(rank: 2)
        case .array3: .array(rank: 3)
        case .array4: .array(rank: 4)
        case .obj, .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .float32,
            .float, .decimal, .bigint, .bool, .char, .unit, .string, .list, .option, .voption, .ref, .fiber, .void,
            .byref, .valueType, .enumeration, .delegate, .arrayBase:
            .primitive
        }
    }

    private func defineInheritance(
        _ expression: TypeExpressionID, _ argument: ExpressionID?, _ span: Span, isInterface: Bool,
        _ plan: DefinitionPlan, _ constructor: TypeConstructor
    ) {
        let type = resolve(expression)
        if isInterface {
            constructor.interfaces.append(type)
            return
        }
        if argument == nil, plan.definition.constructor != nil {
            error(961, span, "This needs the arguments of the base class's constructor: 'inherit T(…)'.")
        }
        guard case .named(let base, _) = store.head(type) else { return }
        base.ensureLoaded()
        if case .interface = base.definition {
            error(
                946, syntax.span(expression),
                "'\(text(base.name))' is an interface: implement it with 'interface … with' instead of inheriting it.")
            return
        }
        if base.isSealed || base.isSealedType {
            error(945, syntax.span(expression), "'\(text(base.name))' is sealed, so it cannot be inherited.")
        }
        constructor.base = type
        plan.inheritance = (type, expression, argument, span)
    }

    private func declareField(
        _ field: RecordField, isStatic: Bool, _ access: Access?, _ constructor: TypeConstructor
    ) {
        let entity = FieldEntity(
            name: field.name.symbol, type: resolve(field.type),
            index: isStatic ? constructor.staticFields.count : constructor.fields.count, isMutable: field.isMutable,
            isNamed: true, owner: constructor)
        entity.access = access
        entity.documentation = field.documentation
        entity.isStatic = isStatic
        entity.attributes = attributeFacts(field.attributes)
        if isStatic {
            constructor.staticFields.append(entity)
        } else {
            constructor.fields.append(entity)
        }
    }

    /// `interface I with …`: the interfaces that a type implements.
    func resolveInterfaces(_ plan: DefinitionPlan, _ constructor: TypeConstructor) {
        for member in plan.definition.members {
            guard case .interface(let implementation) = member.kind else { continue }
            let type = resolve(implementation.type)
            plan.interfaces.append((type, implementation))
            guard case .named(let interface, _) = store.head(type) else { continue }
            if constructor.interfaces.contains(where: { isSameType($0, type) }) {
                error(
                    888, syntax.span(implementation.type),
                    "The interface '\(text(interface.name))' is implemented twice.")
                continue
            }
            constructor.interfaces.append(type)
        }
    }

    func add(_ member: MemberEntity, to constructor: TypeConstructor) {
        constructor.members.append(member)
        constructor.membersByName[member.name, default: []].append(member)
    }
}
