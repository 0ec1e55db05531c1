import FusabiBytecode

/// `let v = (if c then A(x) else B(y)) in match v with …`: where every branch makes a known object and the body only takes
/// `v` apart, the branches jump to the code that wants the parts, and the object never exists. Tuples that a loop or a
/// `match` returns disappear so, and options that one function makes for the next.
extension Simplifier {
    /// nil when the binding does not have that form. `value` is simplified, `body` is not.
    func caseOfCase(_ id: CoreID, _ local: LocalID, _ value: CoreID, _ body: CoreID) -> CoreID? {
        let use = uses[local]
        guard isBranching(value), use.count > 0 else { return nil }
        if program[local].representation == .bool { return joinBranches(id, local, value, body) }
        guard !use.isWhole else { return nil }
        var leaves: [CoreID] = []
        guard collectLeaves(value, &leaves), leaves.count <= 32, let first = leaves.first,
            let (type, tag) = made(first)
        else { return nil }
        for leaf in leaves {
            guard let (other, otherTag) = made(leaf), other == type, hasNoIdentity(type, otherTag) else { return nil }
        }
        if leaves.allSatisfy({ made($0)?.tag == tag }) { return joinParts(id, local, value, body, leaves, type, tag) }
        return joinCases(id, local, value, body, leaves, type)
    }

    private func isBranching(_ id: CoreID) -> Bool {
        switch program[id] {
        case .ifThenElse, .switchTag, .switchInt, .join: true
        default: false
        }
    }

    /// The type and case of the object that an expression makes.
    private func made(_ id: CoreID) -> (type: TypeID, tag: Int)? {
        switch program[id] {
        case .allocate(let type, let tag, _): (type, tag)
        case .constant(.emptyCase(let type, let tag)): (type, tag)
        default: nil
        }
    }

    /// The objects made in tail position; false when there is something else.
    private func collectLeaves(_ id: CoreID, _ leaves: inout [CoreID]) -> Bool {
        collectTails(id, &leaves) && leaves.allSatisfy { made($0) != nil }
    }

    /// The expressions in tail position that yield a value; false when one of them is inside a `try` or unlikely to be
    /// known.
    private func collectTails(_ id: CoreID, _ tails: inout [CoreID]) -> Bool {
        switch program[id] {
        case .allocate, .constant:
            tails.append(id)
            return true
        case .raise, .reraise, .jump: return true
        case .bind(_, _, let body), .bindRecursive(_, let body): return collectTails(body, &tails)
        case .sequence(let items):
            guard let last = items.last else { return false }
            return collectTails(last, &tails)
        case .ifThenElse(_, let first, let second):
            return collectTails(first, &tails) && collectTails(second, &tails)
        case .switchTag(_, _, let cases, let fallback):
            for item in cases where !collectTails(item.body, &tails) { return false }
            return fallback.map { collectTails($0, &tails) } ?? true
        case .switchInt(_, let cases, let fallback):
            for item in cases where !collectTails(item.body, &tails) { return false }
            return collectTails(fallback, &tails)
        case .join(_, _, let body, let scope, _):
            return collectTails(scope, &tails) && collectTails(body, &tails)
        case .local, .setLocal, .global, .setGlobal, .lambda, .functionReference, .call, .callLocal, .apply, .callSlot,
            .callNative, .primitive, .field, .setField, .whileLoop, .forRange, .tryWith, .tryFinally, .cast:
            return false
        }
    }

    private func parts(of leaf: CoreID) -> CoreNodeList {
        if case .allocate(_, _, let fields) = program[leaf] { return fields }
        return CoreList()
    }

    /// Parameters for an object's parts: in the representation that all leaves have before they make words of them.
    private func makeParameters(_ leaves: [CoreID], _ type: TypeID, _ tag: Int) -> [LocalID] {
        let count = program.fields(of: type, tag: tag)?.count ?? 0
        return (0..<count).map { index in
            var held: Representation?
            var isShared = true
            for leaf in leaves {
                let fields = parts(of: leaf)
                guard index < fields.count else { continue }
                var own = program.fieldRepresentation(type, tag: tag, index: index)
                if case .cast(_, let from, .any) = program[fields[index]] { own = from }
                if held == nil { held = own } else if held != own { isShared = false }
            }
            let declared = program.fieldRepresentation(type, tag: tag, index: index)
            return program.add(CoreLocal(name: "part", representation: isShared ? held ?? declared : declared))
        }
    }

    /// Makes a leaf jump with its parts.
    private func jump(_ leaf: CoreID, to join: JoinID, _ parameters: [LocalID]) {
        let arguments = zip(parts(of: leaf), parameters).map { field, parameter -> CoreID in
            if case .cast(let inner, let from, .any) = program[field], from == program[parameter].representation {
                return inner
            }
            return field
        }
        program[leaf] = .jump(join, program.list(arguments))
    }

    private func know(_ local: LocalID, _ type: TypeID, _ tag: Int, _ parameters: [LocalID]) {
        known[local] = .object(
            type, tag: tag, parameters.map { KnownField(atom: .local($0), representation: program[$0].representation) })
    }

    /// All leaves make the same case: one join point with the parts as parameters.
    private func joinParts(
        _ id: CoreID, _ local: LocalID, _ value: CoreID, _ body: CoreID, _ leaves: [CoreID], _ type: TypeID, _ tag: Int
    ) -> CoreID {
        let join = program.addJoin()
        let parameters = makeParameters(leaves, type, tag)
        know(local, type, tag, parameters)
        for leaf in leaves { jump(leaf, to: join, parameters) }
        program[id] = .join(
            join, parameters: program.list(parameters), body: simplify(body), scope: value, isRecursive: false)
        return id
    }

    /// Leaves of several cases: one join point for each branch of the switch that the body begins with.
    private func joinCases(
        _ id: CoreID, _ local: LocalID, _ value: CoreID, _ body: CoreID, _ leaves: [CoreID], _ type: TypeID
    ) -> CoreID? {
        guard case .switchTag(let scrutinee, type, let cases, let fallback) = program[body],
            case .local(local) = program[scrutinee]
        else { return nil }
        let tags = Set(leaves.compactMap { made($0)?.tag })
        let missing = tags.subtracting(cases.map(\.tag))
        if !missing.isEmpty {
            guard let fallback, !FreeLocals.of(fallback, parameters: [], in: program).contains(local) else {
                return nil
            }
        }
        var joins: [(join: JoinID, parameters: [LocalID], body: CoreID)] = []
        for item in cases where tags.contains(item.tag) {
            let own = leaves.filter { made($0)?.tag == item.tag }
            let join = program.addJoin()
            let parameters = makeParameters(own, type, item.tag)
            know(local, type, item.tag, parameters)
            for leaf in own { jump(leaf, to: join, parameters) }
            joins.append((join, parameters, simplify(item.body)))
        }
        if !missing.isEmpty, let fallback {
            let join = program.addJoin()
            for leaf in leaves where made(leaf).map({ missing.contains($0.tag) }) ?? false {
                program[leaf] = .jump(join, program.list([]))
            }
            joins.append((join, [], simplify(fallback)))
        }
        known[local] = nil
        var result = value
        for item in joins {
            result = add(
                .join(
                    item.join, parameters: program.list(item.parameters), body: item.body, scope: result,
                    isRecursive: false),
                like: id)
        }
        return result
    }

    // MARK: Conditions

    /// `let b = (if c then (…; true) else (…; false)) in if b then x else y`, where `b` is used once and simple reads may
    /// stand between: the leaves jump to `x` or to `y`.
    private func joinBranches(_ id: CoreID, _ local: LocalID, _ value: CoreID, _ body: CoreID) -> CoreID? {
        var leaves: [(id: CoreID, value: Bool)] = []
        // Tested at once, perhaps under another name.
        var (name, tested) = (local, body)
        while uses[name].count == 1, case .bind(let other, let read, let rest) = program[tested],
            case .local(name) = program[read]
        {
            (name, tested) = (other, rest)
        }
        if uses[name].count == 1, case .ifThenElse(let condition, let first, let second) = program[tested],
            case .local(name) = program[condition]
        {
            return finishIf(tested, value, first, second)
        }
        guard uses[local].count == 1, let (reads, first, second) = condition(local, body),
            collectBools(value, &leaves), leaves.count <= 32
        else { return nil }
        var (whenTrue, whenFalse) = (first, second)
        let names = reads.map(\.local)
        let isReadFirst = isAny(of: names, usedIn: first)
        if isAny(of: names, usedIn: second) {
            if isReadFirst {
                var copy = CoreCopy(program)
                let copies = reads.map { (local: copy.rename($0.local), value: copy.copy($0.value)) }
                whenFalse = wrap(copies, copy.copy(second), like: id)
            } else {
                whenFalse = wrap(reads, second, like: id)
            }
        }
        if isReadFirst { whenTrue = wrap(reads, first, like: id) }
        var result = value
        for (branch, wanted) in [(whenTrue, true), (whenFalse, false)]
        where leaves.contains(where: { $0.value == wanted }) {
            let join = program.addJoin()
            for leaf in leaves where leaf.value == wanted { program[leaf.id] = .jump(join, program.list([])) }
            result = add(
                .join(join, parameters: program.list([]), body: simplify(branch), scope: result, isRecursive: false),
                like: id)
        }
        return result
    }

    /// The branches of a body that is a conditional on the local, and what is bound before it: reads without effects.
    private func condition(
        _ local: LocalID, _ body: CoreID
    ) -> (reads: [(local: LocalID, value: CoreID)], first: CoreID, second: CoreID)? {
        var reads: [(local: LocalID, value: CoreID)] = []
        var body = body
        while case .bind(let name, let value, let rest) = program[body], isDroppable(value) {
            if uses[name].count > 0 {
                guard reads.count < 4, CoreCopy.size(value, in: program, limit: 4) <= 4, !program[name].isMutable else {
                    return nil
                }
                reads.append((name, value))
            }
            body = rest
        }
        guard case .ifThenElse(let condition, let first, let second) = program[body] else { return nil }
        switch program[condition] {
        case .local(local): return (reads, first, second)
        case .primitive(.not, let items):
            guard let item = items.first, case .local(local) = program[item] else { return nil }
            return (reads, second, first)
        default: return nil
        }
    }

    /// The truth values in tail position; false when another expression is there.
    func collectBools(_ id: CoreID, _ leaves: inout [(id: CoreID, value: Bool)]) -> Bool {
        var tails: [CoreID] = []
        guard collectTails(id, &tails) else { return false }
        for tail in tails {
            guard case .constant(.bool(let value)) = program[tail] else { return false }
            leaves.append((tail, value))
        }
        return true
    }

    private func isAny(of locals: [LocalID], usedIn id: CoreID) -> Bool {
        !locals.isEmpty && FreeLocals.of(id, parameters: [], in: program).contains { locals.contains($0) }
    }

    private func wrap(_ reads: [(local: LocalID, value: CoreID)], _ body: CoreID, like id: CoreID) -> CoreID {
        bind(reads.map(\.local), reads.map(\.value), body, like: id)
    }
}
