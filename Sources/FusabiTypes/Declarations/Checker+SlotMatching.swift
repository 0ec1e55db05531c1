import FusabiSyntax

/// Which abstract member an override or an interface member implements: F# spec 8.13, 8.14.
extension Checker {
    /// A slot seen from a type that implements it: the arguments of the types on the way are substituted.
    struct SeenSlot {
        var slot: MemberEntity
        var substitution: Substitution
    }

    /// Finds the slot that a member implements and gives the member its signature. False (reported) when there is none.
    func implement(
        _ memberPlan: inout MemberPlan, _ head: MemberHead, _ binding: Binding, _ dispatch: Member.Dispatch,
        _ plan: DefinitionPlan, _ constructor: TypeConstructor, interface: Type?
    ) -> Bool {
        let entity = memberPlan.member
        let groups = head.arguments.map { parameters(of: $0) }
        let count = entity.groups.isEmpty ? groups.reduce(0) { $0 + $1.count } : entity.groups[0].count
        let named: [SeenSlot]
        if let interface {
            named = interfaceSlots(interface, named: entity.name)
        } else {
            named = classSlots(of: constructor, named: entity.name)
        }
        let candidates = named.filter { $0.slot.kind == entity.kind && $0.slot.isStatic == entity.isStatic }
        let fitting = candidates.filter { seen in
            entity.kind == .method
                ? seen.slot.groups.map(\.count) == groups.map(\.count)
                : seen.slot.groups.reduce(0) { $0 + $1.count } == count
        }
        guard let chosen = choose(fitting, groups, binding) else {
            reportNoSlot(head.name, named, isAccessor: entity.kind != .method, interface: interface)
            return false
        }
        // Static abstract members are found by name where the type is known: nothing is dispatched.
        entity.dispatch = entity.isStatic ? .direct : .override(chosen.slot)
        entity.isExplicitInterface = interface != nil
        adopt(chosen, &memberPlan, groups, binding, head)
        return true
    }

    /// With several overloads the annotations decide.
    private func choose(
        _ candidates: [SeenSlot], _ groups: [[MemberEntity.Parameter]], _ binding: Binding
    ) -> SeenSlot? {
        if candidates.count <= 1 { return candidates.first }
        var wanted = groups.flatMap { $0.map(\.type) }
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

    /// Gives the member the slot's signature: its own type parameters stand for the slot's.
    private func adopt(
        _ seen: SeenSlot, _ memberPlan: inout MemberPlan, _ groups: [[MemberEntity.Parameter]], _ binding: Binding,
        _ head: MemberHead
    ) {
        let entity = memberPlan.member
        var own = entity.parameters
        while own.count < seen.slot.parameters.count {
            let original = store[seen.slot.parameters[own.count]]
            own.append(
                store.freshParameter(
                    name: inferredName(own.count, entity.owner), isStatic: original.isStatic,
                    isMeasure: original.isMeasure))
        }
        let inner = Substitution(parameters: seen.slot.parameters, arguments: own.map(store.parameter))
        let substitution = seen.substitution.adding(inner)
        var copies: [ObjectIdentifier: MemberConstraint] = [:]
        for (parameter, original) in zip(own, seen.slot.parameters) where store[parameter].constraints.isEmpty {
            store[parameter].constraints = store[original].constraints.map {
                store.substitute($0, substitution, copies: &copies)
            }
        }
        for (index, id) in own.enumerated() where index >= entity.parameters.count { store[id].hasInferredName = true }
        entity.parameters = own
        var slotTypes = seen.slot.groups.flatMap { $0 }
        for index in slotTypes.indices {
            slotTypes[index].type = store.substitute(slotTypes[index].type, substitution)
        }
        let result = store.substitute(seen.slot.result, substitution)
        var position = 0
        var named: [[MemberEntity.Parameter]] = []
        for group in groups {
            named.append(
                group.map { parameter in
                    var adopted = slotTypes[position]
                    position += 1
                    adopted.name = parameter.name ?? adopted.name
                    return adopted
                })
        }
        memberPlan.types = named.map(bodyTypes)
        let flat = named.flatMap { $0 }
        switch entity.kind {
        case .method, .constructor: entity.groups = named
        case .getter: entity.groups = flat.isEmpty ? [] : [flat]
        case .setter: entity.groups = [slotTypes]
        }
        entity.result = result
        if let annotation = binding.returnType, entity.kind != .setter {
            unify(expected: result, actual: resolve(annotation), at: head.name.span)
        }
        memberPlan.isGeneralized = true
    }

    /// The name that F# gives to a type parameter that an implementation does not name: 'a, 'b …
    private func inferredName(_ index: Int, _ owner: TypeConstructor) -> Symbol {
        let taken = Set(owner.parameters.map { store[$0].name })
        var free = (0..<(index + 1 + taken.count)).map { symbols.intern(TypePrinter.letter($0)) }
        free.removeAll { taken.contains($0) }
        return index < free.count ? free[index] : symbols.intern("a\(index)")
    }

    private func reportNoSlot(_ name: Name, _ named: [SeenSlot], isAccessor: Bool, interface: Type?) {
        let shown = OperatorNames.source(text(name.symbol)) ?? text(name.symbol)
        if let interface {
            let type = TypePrinter(store: store, symbols: symbols).text(interface)
            if named.isEmpty {
                error(855, name.span, "The interface '\(type)' has no member '\(shown)'.")
                return
            }
            error(768, name.span, "'\(shown)' takes other arguments in the interface '\(type)'.")
        } else if named.isEmpty {
            error(855, name.span, "No abstract or virtual member '\(shown)' is inherited that this could override.")
        } else {
            error(768, name.span, "The inherited '\(shown)' takes other arguments.")
        }
    }

    // MARK: Finding slots

    /// Slots of an interface and of those it inherits.
    func interfaceSlots(_ interface: Type, named name: Symbol?) -> [SeenSlot] {
        var result: [SeenSlot] = []
        var visited: [Type] = []
        collectInterfaceSlots(interface, name, &result, &visited, depth: 0)
        return result
    }

    private func collectInterfaceSlots(
        _ interface: Type, _ name: Symbol?, _ result: inout [SeenSlot], _ visited: inout [Type], depth: Int
    ) {
        guard depth < 50, case .named(let constructor, let arguments) = store.head(interface) else { return }
        if visited.contains(where: { isSameType($0, interface) }) { return }
        visited.append(interface)
        constructor.ensureLoaded()
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        let members = name.map { constructor.membersByName[$0] ?? [] } ?? constructor.members
        for member in members where member.isAbstract {
            result.append(SeenSlot(slot: member, substitution: substitution))
        }
        for inherited in constructor.interfaces {
            collectInterfaceSlots(
                store.substitute(inherited, substitution), name, &result, &visited, depth: depth + 1)
        }
    }

    /// Slots of a class and its ancestors, the nearest first.
    func classSlots(of constructor: TypeConstructor, named name: Symbol?) -> [SeenSlot] {
        var result: [SeenSlot] = []
        var current: (constructor: TypeConstructor, substitution: Substitution)? = (
            constructor,
            Substitution(
                parameters: constructor.parameters, arguments: constructor.parameters.map(store.parameter))
        )
        var steps = 0
        while let (type, substitution) = current, steps < 200 {
            steps += 1
            type.ensureLoaded()
            let members = name.map { type.membersByName[$0] ?? [] } ?? type.members
            for member in members {
                if case .slot = member.dispatch { result.append(SeenSlot(slot: member, substitution: substitution)) }
            }
            current = parent(of: type, substitution)
        }
        return result
    }

    /// The base class as seen from a type; obj at the end.
    private func parent(
        of type: TypeConstructor, _ substitution: Substitution
    ) -> (constructor: TypeConstructor, substitution: Substitution)? {
        if type.primitive == .obj { return nil }
        if let base = type.base, case .named(let next, let arguments) = store.head(store.substitute(base, substitution))
        {
            return (next, Substitution(parameters: next.parameters, arguments: arguments))
        }
        let root: TypeConstructor? =
            if case .exception = type.definition { wellKnown[.exn] } else { wellKnown[.obj] }
        guard let root, root !== type else { return nil }
        return (root, .empty)
    }

    // MARK: Completeness

    /// Every member of an implemented interface needs a body: FS0366.
    func checkImplemented(
        _ interface: Type, _ expression: TypeExpressionID, _ plan: DefinitionPlan, _ constructor: TypeConstructor
    ) {
        let missing = missingSlots(interface, constructor)
        if missing.isEmpty { return }
        let list = missing.map { "'\(memberText($0))'" }.joined(separator: ", ")
        error(
            366, syntax.span(expression),
            "The interface is not implemented completely: \(list) \(missing.count == 1 ? "is" : "are") missing.")
    }

    private func missingSlots(_ interface: Type, _ constructor: TypeConstructor) -> [MemberEntity] {
        guard case .named(let declared, _) = store.head(interface) else { return [] }
        declared.ensureLoaded()
        return declared.members.filter { slot in
            slot.isAbstract && !slot.isStatic && !hasImplementation(of: slot, constructor)
        }
    }

    /// Does the type or one of its ancestors implement the slot?
    func hasImplementation(of slot: MemberEntity, _ constructor: TypeConstructor) -> Bool {
        var current: TypeConstructor? = constructor
        var steps = 0
        while let type = current, steps < 200 {
            steps += 1
            type.ensureLoaded()
            for member in type.members {
                if case .override(let implemented) = member.dispatch, implemented === slot { return true }
            }
            guard let base = type.base, case .named(let next, _) = store.head(base) else { return false }
            current = next
        }
        return false
    }

    /// A class that is not abstract implements every abstract member it declares or inherits: FS0365.
    func checkAbstractMembers(_ plan: DefinitionPlan, _ constructor: TypeConstructor) {
        if plan.isAugmentation || constructor.isAbstract || isLibrary { return }
        switch constructor.definition {
        case .class, .struct, .record, .union, .exception: break
        case .pending, .primitive, .enumeration, .abbreviation, .interface, .delegate, .measure, .measureAbbreviation,
            .array:
            return
        }
        let missing = classSlots(of: constructor, named: nil).map(\.slot).filter {
            $0.isAbstract && $0.owner.primitive != .obj && !hasImplementation(of: $0, constructor)
        }
        if missing.isEmpty { return }
        let list = missing.map { "'\(memberText($0))'" }.joined(separator: ", ")
        error(
            365, plan.nameSpan,
            "\(list) \(missing.count == 1 ? "has" : "have") no implementation here: add one, or mark the type [<AbstractClass>]."
        )
    }

    private func memberText(_ member: MemberEntity) -> String {
        text(member.owner.name) + "." + (OperatorNames.source(text(member.name)) ?? text(member.name))
    }
}
