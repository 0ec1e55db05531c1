import FusabiBytecode

/// Copies code so that it can stand in two places: everything it binds gets a name of its own.
struct CoreCopy {
    private let source: CoreProgram
    private let program: CoreProgram
    private var locals: [LocalID: LocalID] = [:]
    private var joins: [JoinID: JoinID] = [:]

    init(_ program: CoreProgram) { self.init(from: program, into: program) }

    /// From an earlier batch, which must outlive the copy.
    init(from source: CoreProgram, into program: CoreProgram) {
        self.source = source
        self.program = program
    }

    /// A fresh local in place of `local` in what is copied.
    mutating func rename(_ local: LocalID) -> LocalID {
        let new = program.add(source[local])
        locals[local] = new
        return new
    }

    /// O(nodes).
    mutating func copy(_ id: CoreID) -> CoreID {
        let node = source[id]
        node.forEachBoundLocal { _ = rename($0) }
        var changed = node
        switch node {
        case .join(let join, _, _, _, _): joins[join] = program.addJoin()
        case .lambda(let lambda): changed = .lambda(copy(lambda))
        default: break
        }
        changed = changed.mapChildren(in: program) { copy($0) }
        let copied = program.add(renamed(changed), source.span(id))
        noteFunctions(copied)
        return copied
    }

    private mutating func copy(_ id: CoreLambdaID) -> CoreLambdaID {
        var lambda = source[id]
        lambda.parameters = lambda.parameters.map { rename($0) }
        lambda.body = copy(lambda.body)
        return program.add(lambda)
    }

    private func noteFunctions(_ id: CoreID) {
        switch program[id] {
        case .bind(let local, let value, _):
            if case .lambda(let lambda) = program[value] { program.localFunctions[local] = lambda }
        case .bindRecursive(let group, _):
            for item in group {
                if case .lambda(let lambda) = program[item.lambda] { program.localFunctions[item.local] = lambda }
            }
        default: break
        }
    }

    private func renamed(_ node: CoreNode) -> CoreNode {
        func name(_ local: LocalID) -> LocalID { locals[local] ?? local }
        switch node {
        case .local(let local): return .local(name(local))
        case .setLocal(let local, let value): return .setLocal(name(local), value)
        case .callLocal(let local, let arguments): return .callLocal(name(local), arguments)
        case .bind(let local, let value, let body): return .bind(name(local), value, body)
        case .bindRecursive(let group, let body):
            return .bindRecursive(program.list(group.map { (local: name($0.local), lambda: $0.lambda) }), body)
        case .forRange(let local, let low, let high, let isDown, let body):
            return .forRange(name(local), low, high, isDown: isDown, body)
        case .tryWith(let body, let local, let handler): return .tryWith(body, name(local), handler)
        case .join(let join, let parameters, let body, let scope, let isRecursive):
            return .join(
                joins[join] ?? join, parameters: program.list(parameters.map(name)), body: body, scope: scope,
                isRecursive: isRecursive)
        case .jump(let join, let arguments): return .jump(joins[join] ?? join, arguments)
        default: return node
        }
    }

    /// The number of nodes, lambdas included, up to a limit.
    static func size(_ id: CoreID, in program: CoreProgram, limit: Int) -> Int {
        var count = 0
        measure(id, in: program, limit, &count)
        return count
    }

    /// No deeper than the limit.
    private static func measure(_ id: CoreID, in program: CoreProgram, _ limit: Int, _ count: inout Int) {
        count += 1
        if count > limit { return }
        if case .lambda(let lambda) = program[id] { measure(program[lambda].body, in: program, limit, &count) }
        program[id].forEachChild { if count <= limit { measure($0, in: program, limit, &count) } }
    }
}
