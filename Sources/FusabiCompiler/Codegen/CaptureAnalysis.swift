import FusabiBytecode

/// Which locals each lambda takes from the code around it, and which local functions need no closure at all: one that
/// is only ever called (never used as a value) gets what it captures as additional parameters (lambda lifting), so
/// that a call of it allocates nothing and its captures stay in registers.
struct CaptureAnalysis {
    /// For each lambda: the captured locals, each once, in order of first use.
    private(set) var captures: [[LocalID]] = []
    /// For each lambda: lifted, so called with its captures before its parameters.
    private(set) var isLifted: [Bool] = []
    /// For each lambda: the local that it is bound to, when it can refer to itself by that.
    private(set) var selfLocal: [LocalID?] = []
    /// For each local: is it bound to a lambda, and to which (-1 when not).
    private(set) var lambdaOf: [Int32] = []

    /// For each function: does it call itself?
    private(set) var isRecursive: [Bool] = []

    /// The lambda (or -1 - n for code outside of lambdas in function n) in which a local is bound.
    private var owner: [Int32] = []
    /// The lambda around each lambda, in the same numbers.
    private var parent: [Int32] = []
    private var uses: [OrderedLocals] = []
    private var calls: [[LocalID]] = []
    private var escapes: [Bool] = []
    /// Lambdas as they were found: an outer one before those inside.
    private var found: [Int32] = []

    /// More parameters than this (captures included), and a local function stays a closure.
    private static let parameterLimit = 24

    /// Of no code.
    init() {}

    /// O(nodes), but for chains of local functions that call one another.
    init(_ core: CoreProgram) {
        captures = Array(repeating: [], count: core.lambdas.count)
        isLifted = Array(repeating: false, count: core.lambdas.count)
        selfLocal = Array(repeating: nil, count: core.lambdas.count)
        lambdaOf = Array(repeating: -1, count: core.locals.count)
        owner = Array(repeating: Int32.min, count: core.locals.count)
        parent = Array(repeating: Int32.min, count: core.lambdas.count)
        uses = Array(repeating: OrderedLocals(), count: core.lambdas.count)
        calls = Array(repeating: [], count: core.lambdas.count)
        escapes = Array(repeating: false, count: core.locals.count)
        isRecursive = Array(repeating: false, count: core.functions.count)
        for (index, function) in core.functions.enumerated() {
            for parameter in function.parameters { owner[Int(parameter.index)] = Int32(-1 - index) }
            walk(function.body, in: Int32(-1 - index), core)
        }
        chooseLifted(core)
        settle()
    }

    /// Does the lambda call itself by its name?
    func callsItself(_ lambda: CoreLambdaID) -> Bool {
        guard let local = selfLocal[Int(lambda.index)] else { return false }
        return calls[Int(lambda.index)].contains(local)
    }

    // MARK: Finding uses

    private mutating func walk(_ root: CoreID, in unit: Int32, _ core: CoreProgram) {
        var pending: [(CoreID, Int32)] = [(root, unit)]
        while let (id, unit) = pending.popLast() {
            let node = core[id]
            node.forEachBoundLocal { owner[Int($0.index)] = unit }
            switch node {
            case .local(let local):
                note(use: local, in: unit)
                escapes[Int(local.index)] = true
            case .setLocal(let local, _): note(use: local, in: unit)
            case .call(let function, _):
                if unit < 0, core.functions[Int(-1 - unit)].id == function { isRecursive[Int(-1 - unit)] = true }
            case .callLocal(let local, _): note(call: local, in: unit)
            case .lambda(let lambda): enter(lambda, from: unit, core, &pending)
            case .bind(let local, let value, _):
                // What a variable holds may change.
                if case .lambda(let lambda) = core[value], !core[local].isMutable { name(lambda, local) }
            case .bindRecursive(let group, _):
                for item in group {
                    if case .lambda(let lambda) = core[item.lambda] { name(lambda, item.local) }
                }
            default: break
            }
            // The first child is to come off the stack first.
            let first = pending.count
            node.forEachChild { pending.append(($0, unit)) }
            pending.reverse(from: first)
        }
    }

    private mutating func enter(
        _ lambda: CoreLambdaID, from unit: Int32, _ core: CoreProgram, _ pending: inout [(CoreID, Int32)]
    ) {
        parent[Int(lambda.index)] = unit
        found.append(lambda.index)
        for parameter in core[lambda].parameters { owner[Int(parameter.index)] = lambda.index }
        pending.append((core[lambda].body, lambda.index))
    }

    private mutating func name(_ lambda: CoreLambdaID, _ local: LocalID) {
        selfLocal[Int(lambda.index)] = local
        lambdaOf[Int(local.index)] = lambda.index
    }

    private mutating func note(use local: LocalID, in unit: Int32) {
        // Binders come before their uses, so what is bound in the lambda itself is known by now.
        if unit >= 0, owner[Int(local.index)] != unit { uses[Int(unit)].insert(local) }
    }

    private mutating func note(call local: LocalID, in unit: Int32) {
        if unit >= 0 { calls[Int(unit)].append(local) }
    }

    // MARK: Deciding

    /// A local function that does not escape is lifted, unless it would get too many parameters.
    private mutating func chooseLifted(_ core: CoreProgram) {
        for local in 0..<lambdaOf.count where lambdaOf[local] >= 0 && !escapes[local] {
            let lambda = Int(lambdaOf[local])
            let isKnown = core.localFunctions[LocalID(index: Int32(local))] != nil
            isLifted[lambda] = isKnown && core.lambdas[lambda].parameters.count < Self.parameterLimit
        }
    }

    /// Computes the captures; takes back liftings that give too many parameters, and then computes again.
    private mutating func settle() {
        while true {
            var sets = uses
            for lambda in found.indices.reversed() { addCalls(Int(found[lambda]), &sets) }
            propagate(&sets)
            var isSettled = true
            for lambda in found.map({ Int($0) }) where isLifted[lambda] {
                if sets[lambda].order.count > Self.parameterLimit {
                    isLifted[lambda] = false
                    isSettled = false
                }
            }
            if isSettled {
                for lambda in found.map({ Int($0) }) { captures[lambda] = sets[lambda].order }
                return
            }
        }
    }

    /// A call of a closure uses its value.
    private func addCalls(_ lambda: Int, _ sets: inout [OrderedLocals]) {
        for local in calls[lambda] where !isLiftedFunction(local) { sets[lambda].insert(local) }
    }

    private func isLiftedFunction(_ local: LocalID) -> Bool {
        let lambda = lambdaOf[Int(local.index)]
        return lambda >= 0 && isLifted[Int(lambda)]
    }

    /// Hands uses on: from a lambda to the one around it, from a lifted function to its callers; until nothing changes.
    private func propagate(_ sets: inout [OrderedLocals]) {
        for lambda in found.map({ Int($0) }) { sets[lambda] = free(sets[lambda], in: lambda) }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for lambda in found.reversed().map({ Int($0) }) {
                let outer = parent[lambda]
                if outer >= 0, !isLifted[lambda], add(sets[lambda].order, to: Int(outer), &sets) { hasChanged = true }
                for local in calls[lambda] where isLiftedFunction(local) {
                    let callee = Int(lambdaOf[Int(local.index)])
                    if callee != lambda, add(sets[callee].order, to: lambda, &sets) { hasChanged = true }
                }
            }
        }
    }

    private func add(_ locals: [LocalID], to lambda: Int, _ sets: inout [OrderedLocals]) -> Bool {
        var hasChanged = false
        for local in locals where isFree(local, in: lambda) {
            if sets[lambda].insert(local) { hasChanged = true }
        }
        return hasChanged
    }

    private func free(_ set: OrderedLocals, in lambda: Int) -> OrderedLocals {
        var result = OrderedLocals()
        for local in set.order where isFree(local, in: lambda) { result.insert(local) }
        return result
    }

    /// A closure reaches its own value without capturing it.
    private func isFree(_ local: LocalID, in lambda: Int) -> Bool {
        owner[Int(local.index)] != Int32(lambda) && (selfLocal[lambda] != local || isLifted[lambda])
    }
}

/// A set of locals that keeps the order of insertion; small ones need no hashing.
struct OrderedLocals {
    private(set) var order: [LocalID] = []
    private var members: Set<LocalID> = []

    @discardableResult
    mutating func insert(_ local: LocalID) -> Bool {
        if order.count <= 16 {
            if order.contains(local) { return false }
            order.append(local)
            if order.count == 17 { members = Set(order) }
            return true
        }
        if !members.insert(local).inserted { return false }
        order.append(local)
        return true
    }
}

extension Array {
    /// Turns the order of the elements from `first` on around. (Reversing a slice would copy it.)
    mutating func reverse(from first: Int) {
        var (low, high) = (first, count - 1)
        while low < high {
            swapAt(low, high)
            (low, high) = (low + 1, high - 1)
        }
    }
}
