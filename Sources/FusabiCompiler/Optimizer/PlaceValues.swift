import FusabiBytecode

/// `let x = f a in g b x` is `g b (f a)`, when `x` is used there only and nothing else happens before: the value is made
/// where it is wanted, and need not be moved there.
///
/// For the last state of a program: what looks at values that have names comes before.
struct ValuePlacement {
    private let program: CoreProgram
    /// Up to 2.
    private var uses: [UInt8]
    /// An outer one before those inside.
    private var bindings: [CoreID] = []

    /// Values are placed at most this many levels deep, so that long chains do not become deep code.
    private static let depthLimit = 8

    init(_ program: CoreProgram) {
        self.program = program
        uses = Array(repeating: 0, count: program.locals.count)
    }

    /// O(nodes).
    mutating func run() {
        var pending: [CoreID] = []
        for function in program.functions {
            bindings.removeAll(keepingCapacity: true)
            pending.append(function.body)
            while let id = pending.popLast() {
                switch program[id] {
                case .local(let local), .setLocal(let local, _), .callLocal(let local, _):
                    uses[Int(local.index)] = min(uses[Int(local.index)] + 1, 2)
                case .lambda(let lambda): pending.append(program[lambda].body)
                case .bind(let local, let value, _):
                    if !program[local].isMutable, !isLambda(value) { bindings.append(id) }
                default: break
                }
                program[id].forEachChild { pending.append($0) }
            }
            for id in bindings.reversed() { place(id) }
        }
    }

    private func isLambda(_ id: CoreID) -> Bool {
        if case .lambda = program[id] { return true }
        return false
    }

    private func place(_ id: CoreID) {
        guard case .bind(let local, let value, let body) = program[id], uses[Int(local.index)] == 1,
            let use = firstUse(of: local, in: body)
        else { return }
        move(value, to: use)
        move(body, to: id)
    }

    private func move(_ source: CoreID, to target: CoreID) {
        program[target] = program[source]
        program.spans[Int(target.index)] = program.span(source)
    }

    /// The read of a local, if evaluating the expression begins with it.
    private func firstUse(of local: LocalID, in root: CoreID) -> CoreID? {
        var id = root
        for _ in 0..<Self.depthLimit {
            switch program[id] {
            case .local(local): return id
            case .bind(_, let first, _), .setLocal(_, let first), .setGlobal(_, let first), .cast(let first, _, _),
                .field(let first, _, _, _), .raise(let first), .ifThenElse(let first, _, _),
                .switchTag(let first, _, _, _), .switchInt(let first, _, _), .forRange(_, let first, _, _, _):
                id = first
            case .call(_, let operands), .callLocal(_, let operands), .callSlot(_, let operands, _),
                .callNative(_, let operands, _), .primitive(_, let operands), .allocate(_, _, let operands):
                guard let first = operands.first(where: { !isSettled($0, but: local) }) else { return nil }
                id = first
            case .sequence(let items):
                guard let first = items.first else { return nil }
                id = first
            case .setField(let object, _, _, _, let value): id = isSettled(object, but: local) ? value : object
            case .apply(let function, let operands):
                let all = [function] + operands
                guard let first = all.first(where: { !isSettled($0, but: local) }) else { return nil }
                id = first
            case .constant, .local, .global, .functionReference, .lambda, .bindRecursive, .whileLoop, .join, .jump,
                .tryWith, .tryFinally, .reraise:
                return nil
            }
        }
        return nil
    }

    /// Is it the same whenever it is evaluated?
    private func isSettled(_ id: CoreID, but local: LocalID) -> Bool {
        switch program[id] {
        case .constant, .functionReference: true
        case .local(let other): other != local && !program[other].isMutable
        case .cast(let value, _, .any): isSettled(value, but: local)
        default: false
        }
    }
}
