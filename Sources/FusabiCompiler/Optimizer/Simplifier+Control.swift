import FusabiBytecode

/// Branches and join points.
extension Simplifier {
    func simplifyIf(_ id: CoreID, _ condition: CoreID, _ first: CoreID, _ second: CoreID) -> CoreID {
        let condition = simplify(condition)
        switch program[condition] {
        case .constant(.bool(let value)): return simplify(value ? first : second)
        case .primitive(.not, let items) where items.count == 1: return finishIf(id, items[0], second, first)
        case .bind(let local, let value, let body):
            // `if (let x = a in c) then …` is `let x = a in if c then …`.
            program[condition] = .bind(local, value, finishIf(id, body, first, second))
            return condition
        case .raise, .reraise, .jump: return condition
        default: return finishIf(id, condition, first, second)
        }
    }

    /// The condition is simplified already.
    func finishIf(_ id: CoreID, _ condition: CoreID, _ first: CoreID, _ second: CoreID) -> CoreID {
        let first = simplify(first)
        let second = simplify(second)
        if case .constant(.bool(true)) = program[first], case .constant(.bool(false)) = program[second] {
            return condition
        }
        if case .constant(.bool(false)) = program[first], case .constant(.bool(true)) = program[second] {
            program[id] = .primitive(.not, program.list([condition]))
            return id
        }
        if let merged = merge(condition, first, second) { return merged }
        program[id] = .ifThenElse(condition, first, second)
        return id
    }

    /// `if (if c then (…; true) else (…; false)) then x else y` is `if c then (…; x) else (…; y)`.
    private func merge(_ condition: CoreID, _ first: CoreID, _ second: CoreID) -> CoreID? {
        var leaves: [(id: CoreID, value: Bool)] = []
        guard case .ifThenElse = program[condition], collectBools(condition, &leaves), leaves.count == 2,
            leaves[0].value != leaves[1].value
        else { return nil }
        for leaf in leaves { program[leaf.id] = program[leaf.value ? first : second] }
        return condition
    }

    func simplifySwitchTag(
        _ id: CoreID, _ value: CoreID, _ type: TypeID, _ cases: CoreList<(tag: Int, body: CoreID)>, _ fallback: CoreID?
    ) -> CoreID {
        if let tag = knownTag(value, type) {
            let chosen = cases.first { $0.tag == tag }?.body ?? fallback
            guard let chosen else { return unit(like: id) }
            if isDroppable(value) { return simplify(chosen) }
            return add(.sequence(program.list([value, simplify(chosen)])), like: id)
        }
        if neverReturns(value) { return value }
        let scrutinee = factLocal(value)
        let changed = cases.map { item in
            (tag: item.tag, body: withFact(scrutinee, item.tag) { self.simplify(item.body) })
        }
        program[id] = .switchTag(value, type, cases: program.list(changed), fallback: fallback.map { simplify($0) })
        return id
    }

    /// The immutable local that a value is.
    private func factLocal(_ id: CoreID) -> LocalID? {
        if case .local(let local) = program[id], !program[local].isMutable { return local }
        return nil
    }

    private func withFact(_ local: LocalID?, _ tag: Int, _ body: () -> CoreID) -> CoreID {
        guard let local else { return body() }
        let saved = tagFacts[local]
        tagFacts[local] = tag
        defer { tagFacts[local] = saved }
        return body()
    }

    func simplifySwitchInt(
        _ id: CoreID, _ value: CoreID, _ cases: CoreList<(value: Int32, body: CoreID)>, _ fallback: CoreID
    ) -> CoreID {
        if case .constant(.immediate(let bits, _)) = program[value] {
            let number = Int32(bitPattern: bits)
            return simplify(cases.first { $0.value == number }?.body ?? fallback)
        }
        let changed = cases.map { (value: $0.value, body: simplify($0.body)) }
        program[id] = .switchInt(value, cases: program.list(changed), fallback: simplify(fallback))
        return id
    }

    func simplifyJoin(
        _ id: CoreID, _ join: JoinID, _ parameters: CoreList<LocalID>, _ body: CoreID, _ scope: CoreID,
        _ isRecursive: Bool
    ) -> CoreID {
        let count = Int(join.index) < jumpCount ? uses.jumps[Int(join.index)] : 2
        if count == 0 { return simplify(scope) }
        if !isRecursive, count == 1 {
            inlineJoins[join] = InlineJoin(parameters: parameters, body: body, isOnly: true)
            return simplify(scope)
        }
        // The body is simplified before it is copied: it may hold the only use of some local.
        let simple = simplify(body)
        if !isRecursive, CoreCopy.size(simple, in: program, limit: 3) <= 3 {
            inlineJoins[join] = InlineJoin(parameters: parameters, body: simple, isOnly: false)
            return simplify(scope)
        }
        program[id] = .join(
            join, parameters: parameters, body: simple, scope: simplify(scope), isRecursive: isRecursive)
        return id
    }

    private var jumpCount: Int { uses.jumps.count }

    /// A jump to a join point that is inlined: its body, with the parameters bound.
    func simplifyJump(_ id: CoreID, _ join: JoinID, _ arguments: CoreNodeList) -> CoreID {
        guard let target = inlineJoins[join] else {
            program[id] = .jump(join, simplifyAll(arguments))
            return id
        }
        if target.isOnly { return simplify(bind(target.parameters, arguments, target.body, like: id)) }
        var copy = CoreCopy(program)
        let parameters = target.parameters.map { copy.rename($0) }
        return simplify(bind(parameters, arguments, copy.copy(target.body), like: id))
    }
}

/// A join point whose body takes the place of its jumps.
struct InlineJoin {
    var parameters: CoreList<LocalID>
    var body: CoreID
    /// There is one jump only: the body itself moves.
    var isOnly: Bool
}
