import FusabiSyntax

/// Signatures written as types: abstract slots and delegates.
extension Checker {
    struct SlotSignature {
        /// Curried groups of arguments; none for a property.
        var groups: [[MemberEntity.Parameter]]
        var result: Type
    }

    /// Groups and result of `a: int * ?b: string -> c -> d`; nil when it is no function.
    func slotSignature(_ id: TypeExpressionID) -> SlotSignature? {
        var groups: [[MemberEntity.Parameter]] = []
        var current = id
        while true {
            switch syntax[current] {
            case .function(let argument, let result):
                groups.append(slotGroup(argument))
                current = result
            case .constrained(let type, let constraints):
                let signature = slotSignature(type)
                apply(constraints)
                return signature
            default:
                if groups.isEmpty { return nil }
                return SlotSignature(groups: groups, result: resolve(current))
            }
        }
    }

    private func slotGroup(_ id: TypeExpressionID) -> [MemberEntity.Parameter] {
        if case .tuple(let parts, isStruct: false) = syntax[id] { return parts.map(slotParameter) }
        let single = slotParameter(id)
        return single.name == nil && isUnit(single.type) ? [] : [single]
    }

    private func slotParameter(_ id: TypeExpressionID) -> MemberEntity.Parameter {
        guard case .parameter(let name, let type, let isOptional) = syntax[id] else {
            return parameter(nil, resolve(id), isOptional: false)
        }
        return parameter(name.symbol, resolve(type), isOptional: isOptional)
    }

    private func parameter(_ name: Symbol?, _ type: Type, isOptional: Bool) -> MemberEntity.Parameter {
        MemberEntity.Parameter(name: name, type: type, isOptional: isOptional, isOut: isByref(type))
    }

    func isByref(_ type: Type) -> Bool {
        if case .named(let constructor, _) = store.head(type) { return constructor.primitive == .byref }
        return false
    }

    // MARK: Abstract members

    /// The third pass: abstract slots, so that members may implement them.
    func declareSlots(_ plan: DefinitionPlan) {
        guard let constructor = plan.constructor else { return }
        for member in plan.definition.members {
            guard case .abstractSlot(let slot) = member.kind else { continue }
            declareSlot(slot, member, plan, constructor)
        }
    }

    private func declareSlot(
        _ slot: AbstractSlot, _ member: Member, _ plan: DefinitionPlan, _ constructor: TypeConstructor
    ) {
        let mark = environment.mark
        let savedLevel = level
        defer {
            environment.restore(mark)
            level = savedLevel
        }
        if slot.isStatic {
            warning(
                3535, member.span, "interfaces with static abstract members are an advanced feature: use them with care"
            )
        }
        bindParameters(of: plan)
        declarations.implicitTypeVariables.removeAll(keepingCapacity: true)
        level = savedLevel + 1
        let declared = declare(slot.typeParameters)
        applyConstraints(of: slot.typeParameters)
        let facts = attributeFacts(member.attributes)
        let signature = slotSignature(slot.type)
        var entities: [MemberEntity] = []
        func make(_ kind: MemberEntity.Kind, _ groups: [[MemberEntity.Parameter]], _ result: Type) {
            let entity = MemberEntity(
                name: OperatorNames.compiled(slot.name.symbol, symbols), owner: constructor, kind: kind,
                isStatic: slot.isStatic, result: result, span: slot.name.span)
            entity.groups = groups
            entity.dispatch = slot.isStatic ? .direct : .slot
            entity.isAbstract = true
            entity.access = member.access
            entity.documentation = slot.documentation
            entity.attributes = facts
            if let native = nativeName(facts) { entity.storage = .native(native) }
            entities.append(entity)
        }
        if slot.hasGetter || slot.hasSetter {
            let indices = signature?.groups.flatMap { $0 } ?? []
            let result = signature?.result ?? resolve(slot.type)
            if slot.hasGetter { make(.getter, indices.isEmpty ? [] : [indices], result) }
            if slot.hasSetter {
                make(.setter, [indices + [MemberEntity.Parameter(name: nil, type: result)]], wellKnown.unit)
            }
        } else if let signature {
            make(.method, signature.groups, signature.result)
        } else {
            make(.getter, [], resolve(slot.type))
        }
        level = savedLevel
        for entity in entities {
            let implicit = generalize(entity.groups.flatMap { $0.map(\.type) } + [entity.result], positions: 0)
            entity.parameters = declared + implicit
            zonk(entity)
            add(entity, to: constructor)
        }
    }

    /// Replaces solved variables in a member's signature.
    func zonk(_ member: MemberEntity) {
        for group in member.groups.indices {
            for index in member.groups[group].indices {
                member.groups[group][index].type = store.zonk(member.groups[group][index].type)
            }
        }
        member.result = store.zonk(member.result)
    }
}
