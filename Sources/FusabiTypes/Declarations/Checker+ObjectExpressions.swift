import FusabiSyntax

/// `{ new T(args) with … }`: F# spec 6.3.8.
extension Checker {
    /// Checks an object expression; its type is the one after `new`, which the context learns before the members are
    /// checked.
    package func checkObjectExpression(
        _ object: ObjectExpression, _ expectation: Expectation, at span: Span
    ) -> TypedExpressionID {
        let mark = environment.mark
        let saved = context
        defer {
            environment.restore(mark)
            context = saved
        }
        let type = resolve(object.type)
        guard case .named(let constructor, _) = store.head(type) else {
            error(696, syntax.span(object.type), "Only a class or an interface can stand in an object expression.")
            return tree.add(.error, type, span)
        }
        constructor.ensureLoaded()
        if object.interfaces.isEmpty { _ = tryUnify(expectation.type, type) }
        let selfLocal = tree.add(
            TypedLocal(name: object.selfName?.symbol ?? names.this, type: type, isMutable: false, span: span))
        var isInterface = false
        if case .interface = constructor.definition { isInterface = true }
        let baseCall = isInterface ? nil : objectBaseCall(object, span)
        context.base = isInterface ? nil : (selfLocal, type)
        if let name = object.selfName { environment.bind(name.symbol, .local(selfLocal)) }
        var implementing = ObjectMembers(type: type, selfLocal: selfLocal)
        for member in object.members {
            checkObjectMember(member, isInterface ? .interface(type) : .class(constructor, type), &implementing)
        }
        var interfaces: [Type] = []
        for implementation in object.interfaces {
            let interface = resolve(implementation.type)
            interfaces.append(interface)
            for member in implementation.members { checkObjectMember(member, .interface(interface), &implementing) }
        }
        reportMissing(isInterface ? [type] + interfaces : interfaces, implementing, syntax.span(object.type))
        return tree.add(
            .object(
                TypedObjectExpression(
                    type: type, baseCall: baseCall, selfLocal: selfLocal, methods: implementing.methods,
                    interfaces: interfaces)), type, span)
    }

    private struct ObjectMembers {
        var type: Type
        var selfLocal: TypedLocalID
        var methods: [(slot: MemberEntity, lambda: TypedLambda)] = []
    }

    private enum SlotSource {
        case interface(Type)
        case `class`(TypeConstructor, Type)
    }

    private func objectBaseCall(_ object: ObjectExpression, _ span: Span) -> MemberCall? {
        let argument = object.arguments ?? syntax.add(.literal(.unit), span)
        let construction = syntax.add(.new(object.type, argument), span)
        let saved = context.isBaseConstruction
        context.isBaseConstruction = true
        var result = infer(construction)
        context.isBaseConstruction = saved
        while case .coerce(let inner) = tree[result] { result = inner }
        if case .call(let call) = tree[result] { return call }
        return nil
    }

    // MARK: Members

    private func checkObjectMember(_ member: Member, _ source: SlotSource, _ object: inout ObjectMembers) {
        switch member.kind {
        case .method(let binding, _, _):
            checkObjectMethod(binding, kind: nil, source, &object)
        case .property(let accessors, _, _):
            for accessor in accessors {
                checkObjectMethod(
                    accessor.binding, kind: accessor.isSetter ? .setter : .getter, source, &object)
            }
        case .letBindings, .doExpression, .abstractSlot, .constructor, .inherit, .interface, .valueField, .autoProperty:
            error(3199, member.span, "An object expression holds only members that implement or override others.")
        }
    }

    private func checkObjectMethod(
        _ id: BindingID, kind: MemberEntity.Kind?, _ source: SlotSource, _ object: inout ObjectMembers
    ) {
        let binding = syntax[id]
        guard let head = memberHead(binding.head) else { return }
        let mark = environment.mark
        context.closureDepth += 1
        defer {
            environment.restore(mark)
            context.closureDepth -= 1
        }
        let name = OperatorNames.compiled(head.name.symbol, symbols)
        let seen: [SeenSlot] =
            switch source {
            case .interface(let type): interfaceSlots(type, named: name)
            case .class(let constructor, let type): slots(of: constructor, type, named: name)
            }
        let groupCounts = head.arguments.map { parameterPatterns($0).count }
        let count = groupCounts.reduce(0, +)
        let memberKind = kind ?? (head.arguments.isEmpty ? .getter : .method)
        let fitting = seen.filter {
            let slotCounts = $0.slot.groups.map(\.count)
            let fits = memberKind == .method ? slotCounts == groupCounts : slotCounts.reduce(0, +) == count
            return $0.slot.kind == memberKind && fits
        }
        guard let chosen = chooseOverload(fitting, head, binding) else {
            let name = text(head.name.symbol)
            if seen.isEmpty {
                error(767, syntax.span(binding.head), "There is no abstract or virtual member '\(name)' to implement.")
            } else {
                error(768, syntax.span(binding.head), "The abstract or virtual member '\(name)' takes other arguments.")
            }
            return
        }
        if let selfName = head.selfName { environment.bind(selfName.symbol, .local(object.selfLocal)) }
        let lambda = checkSlotBody(chosen, head, binding, groupCounts, object.selfLocal)
        object.methods.append((chosen.slot, lambda))
    }

    /// With several overloads, annotations decide.
    private func chooseOverload(
        _ candidates: [SeenSlot], _ head: MemberHead, _ binding: Binding
    ) -> SeenSlot? {
        if candidates.count <= 1 { return candidates.first }
        var wanted = head.arguments.flatMap { parameters(of: $0).map(\.type) }
        let result = binding.returnType.map(resolve)
        if let result { wanted.append(result) }
        for candidate in candidates {
            var types = candidate.slot.groups.flatMap { group in
                group.map { store.substitute($0.type, candidate.substitution) }
            }
            if result != nil { types.append(store.substitute(candidate.slot.result, candidate.substitution)) }
            let mark = store.beginTrial()
            let fits = zip(wanted, types).allSatisfy { tryUnify($0, $1) }
            store.rollback(to: mark)
            if fits { return candidate }
        }
        return candidates.first
    }

    /// Slots of a class as seen from an instantiation of it.
    private func slots(of constructor: TypeConstructor, _ type: Type, named name: Symbol) -> [SeenSlot] {
        guard case .named(_, let arguments) = store.head(type) else { return [] }
        let own = Substitution(parameters: constructor.parameters, arguments: arguments)
        return classSlots(of: constructor, named: name).map { seen in
            let mapped = seen.substitution.arguments.map { store.substitute($0, own) }
            return SeenSlot(
                slot: seen.slot,
                substitution: Substitution(parameters: seen.substitution.parameters, arguments: mapped))
        }
    }

    private func checkSlotBody(
        _ seen: SeenSlot, _ head: MemberHead, _ binding: Binding, _ groupCounts: [Int], _ selfLocal: TypedLocalID
    ) -> TypedLambda {
        let slot = seen.slot
        var declared = declare(head.typeParameters)
        while declared.count < slot.parameters.count {
            let original = store[slot.parameters[declared.count]]
            declared.append(store.freshParameter(name: original.name, constraints: original.constraints))
        }
        let substitution = seen.substitution.adding(
            Substitution(parameters: slot.parameters, arguments: declared.map(store.parameter)))
        var flat = slot.groups.flatMap { $0 }
        for index in flat.indices { flat[index].type = store.substitute(flat[index].type, substitution) }
        let types = bodyTypes(flat)
        var groups: [[Type]] = []
        var position = 0
        for count in groupCounts {
            groups.append(Array(types[position..<min(position + count, types.count)]))
            position += count
        }
        let result = store.substitute(slot.result, substitution)
        if let annotation = binding.returnType, slot.kind != .setter {
            unify(expected: result, actual: resolve(annotation), at: head.name.span)
        }
        return checkMemberBody(
            leading: [selfLocal], parameters: head.arguments, groups: groups, result: result, body: binding.value,
            name: slot.name)
    }

    private func reportMissing(_ interfaces: [Type], _ object: ObjectMembers, _ span: Span) {
        var missing: [String] = []
        for interface in interfaces {
            for seen in interfaceSlots(interface, named: nil) where !seen.slot.isStatic {
                if object.methods.contains(where: { $0.slot === seen.slot }) { continue }
                missing.append("'\(text(seen.slot.owner.name)).\(text(seen.slot.name))'")
            }
        }
        if missing.isEmpty { return }
        error(
            366, span,
            "\(missing.joined(separator: ", ")) \(missing.count == 1 ? "has" : "have") no implementation in this object expression."
        )
    }
}
