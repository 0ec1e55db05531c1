import FusabiSyntax

/// Members of a group of types are mutually recursive: one is generalised as soon as its body is checked and it shares no
/// type variable with a member whose body is not (F# spec 14.6.7).
extension Checker {
    /// While its body is checked a member's own variables are one level deeper than those it shares.
    func raiseLevels(in signature: [Type], from old: Int, _ group: TypeGroup) {
        var own: [TypeVariableID] = []
        for type in signature {
            store.forEachVariable(in: type) { if store[$0].level == Int32(old), !own.contains($0) { own.append($0) } }
        }
        // Thousands may wait; the one that was checked last is the likeliest to share a variable.
        for index in group.waiting.indices.reversed() {
            if own.isEmpty { return }
            forEachVariable(in: group.waiting[index].types, group.waiting[index].member) { id in
                own.removeAll { $0 == id }
            }
        }
        for id in own { store[id].level = Int32(old + 1) }
    }

    private func forEachVariable(in types: [[Type]], _ member: MemberEntity, _ visit: (TypeVariableID) -> Void) {
        for group in types { for type in group { store.forEachVariable(in: type, visit) } }
        store.forEachVariable(in: member.result, visit)
    }

    /// Does a signature hold a variable of another member?
    func isShared(_ signature: [Type], at level: Int) -> Bool {
        var result = false
        for type in signature { store.forEachVariable(in: type) { result = result || store[$0].level == Int32(level) } }
        return result
    }

    private func signature(_ plan: MemberPlan) -> [Type] {
        plan.types.flatMap { $0 } + [plan.member.result]
    }

    /// Generalises the members that wait for none any more.
    func generalizeWaiting(_ group: TypeGroup) {
        // A step costs as much as the group is large: hundreds of members are generalised as one.
        if group.waiting.isEmpty || group.open.count > 300 { return }
        let waiting = Set(group.waiting.map { ObjectIdentifier($0.member) })
        var open: Set<TypeVariableID> = []
        for plan in group.plans.flatMap(\.members) {
            let id = ObjectIdentifier(plan.member)
            guard group.open.contains(id), !waiting.contains(id) else { continue }
            for type in signature(plan) { store.forEachVariable(in: type) { open.insert($0) } }
        }
        var ready = group.waiting
        var isChanged = true
        while isChanged {
            isChanged = false
            ready.removeAll { plan in
                var variables: Set<TypeVariableID> = []
                for type in signature(plan) { store.forEachVariable(in: type) { variables.insert($0) } }
                if variables.isDisjoint(with: open) { return false }
                open.formUnion(variables)
                isChanged = true
                return true
            }
        }
        if ready.isEmpty { return }
        generalizeTogether(ready, group)
        group.waiting.removeAll { !group.open.contains(ObjectIdentifier($0.member)) }
    }

    /// Members that share variables: each is generic over those that occur in its own signature.
    func generalizeTogether(_ plans: [MemberPlan], _ group: TypeGroup) {
        let arguments = plans.flatMap { $0.types.flatMap { $0 } }
        let parameters = generalize(
            arguments + plans.map(\.member.result), isInline: plans.allSatisfy(\.member.isInline),
            positions: arguments.count)
        for plan in plans {
            group.open.remove(ObjectIdentifier(plan.member))
            let types = signature(plan).map { store.zonk($0) }
            plan.member.parameters += parameters.filter { parameter in
                plans.count == 1 || types.contains { occurs(parameter, in: $0, among: parameters) }
            }
            zonk(plan.member)
        }
    }

    /// What is still open in signatures when all bodies are checked becomes generic.
    func generalizeRemaining(_ group: TypeGroup) {
        let rest = group.plans.flatMap(\.members).filter { group.open.contains(ObjectIdentifier($0.member)) }
        if !rest.isEmpty { generalizeTogether(rest, group) }
        group.waiting = []
        for plan in group.plans {
            guard let constructor = plan.constructor else { continue }
            nameParameters(of: plan)
            reportDuplicates(plan)
            for member in constructor.constructors { zonk(member) }
            for field in constructor.fields + constructor.staticFields { field.type = store.zonk(field.type) }
        }
    }

    /// Uses inside the group were checked before there were type parameters: they are instances at those parameters.
    func completeMemberUses(_ range: Range<Int>) {
        for index in range {
            let id = TypedExpressionID(index: Int32(index))
            switch tree[id] {
            case .call(var call):
                let missing = missingArguments(call.member, call.typeArguments)
                if missing.isEmpty { continue }
                call.typeArguments += missing
                tree[id] = .call(call)
            case .traitCall(let constraint, _):
                guard case .member(let member, let arguments)? = constraint.solution else { continue }
                let missing = missingArguments(member, arguments)
                if !missing.isEmpty { constraint.solution = .member(member, typeArguments: arguments + missing) }
            default: break
            }
        }
    }

    private func missingArguments(_ member: MemberEntity, _ arguments: [Type]) -> [Type] {
        let missing = member.owner.parameters.count + member.parameters.count - arguments.count
        guard missing > 0, missing <= member.parameters.count else { return [] }
        return member.parameters.suffix(missing).map(store.parameter)
    }
}
