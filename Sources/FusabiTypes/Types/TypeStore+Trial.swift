/// A change that a trial made.
enum TrailEntry {
    case solved(TypeVariableID)
    case level(TypeVariableID, Int32)
    /// How many constraints the variable had: they are only added.
    case constraints(TypeVariableID, count: Int)
    case solution(MemberConstraint, MemberSolution?)
}

/// Trials: unification that may be undone (overload resolution, "does this type fit?").
extension TypeStore {
    /// Begins a trial; give the mark to ``rollback(to:)`` or ``commit(_:)``. Trials nest.
    package func beginTrial() -> Int {
        trialDepth += 1
        return trail.count
    }

    /// Undoes everything since the mark.
    package func rollback(to mark: Int) {
        while trail.count > mark {
            switch trail.removeLast() {
            case .solved(let id): unlink(id)
            case .level(let id, let level): variables[Int(id.index)].level = level
            case .constraints(let id, let count):
                let added = variables[Int(id.index)].constraints.count - count
                variables[Int(id.index)].constraints.removeLast(max(0, added))
            case .solution(let constraint, let solution): constraint.solution = solution
            }
        }
        trialDepth -= 1
    }

    /// Keeps what was done since the mark.
    package func commit(_ mark: Int) {
        trialDepth -= 1
        if trialDepth == 0 { trail.removeAll(keepingCapacity: true) }
    }

    func setLevel(_ id: TypeVariableID, _ level: Int32) {
        if trialDepth > 0 { trail.append(.level(id, variables[Int(id.index)].level)) }
        variables[Int(id.index)].level = level
    }

    func add(_ constraint: Constraint, to id: TypeVariableID) {
        if trialDepth > 0 { trail.append(.constraints(id, count: variables[Int(id.index)].constraints.count)) }
        variables[Int(id.index)].constraints.append(constraint)
    }

    func setSolution(_ constraint: MemberConstraint, _ solution: MemberSolution?) {
        if trialDepth > 0 { trail.append(.solution(constraint, constraint.solution)) }
        constraint.solution = solution
    }
}
