import FusabiBytecode

/// Top-level values that only top-level code uses become locals of it, so that a loop at the top of a script keeps its
/// variables in registers as a loop in a function does. Values known to be constants are put where they are read.
///
/// A promoted variable is still in its global when anybody else may look: another part of the script, the host. It is
/// read when the top-level code starts and written when that ends, also by an exception.
func promoteGlobals(in program: CoreProgram, _ earlier: EarlierBatches, _ functions: inout [FunctionFacts]) {
    var promotion = GlobalPromotion(program, earlier)
    promotion.run(functions)
    for index in promotion.changed { functions[index].unsettle() }
}

private struct GlobalPromotion {
    /// What happens to one global.
    private struct Accesses {
        var reads: [Place] = []
        var writes: [Place] = []
    }

    private struct Place {
        var node: CoreID
        /// The index of the function, and of the statement in top-level code.
        var function: Int
        var statement = 0
        /// In a lambda, which may run at any time.
        var isDeferred = false
        var isInLoop = false
    }

    /// Each promoted value takes a register for as long as the code runs.
    private static let limit = 64

    private let program: CoreProgram
    private let earlier: EarlierBatches
    private var accesses: [Accesses]
    /// The places of the functions that it changed.
    private(set) var changed: Set<Int> = []

    init(_ program: CoreProgram, _ earlier: EarlierBatches) {
        self.program = program
        self.earlier = earlier
        accesses = Array(repeating: Accesses(), count: program.globals.count)
    }

    /// O(nodes).
    mutating func run(_ functions: [FunctionFacts]) {
        if program.globals.isEmpty { return }
        for index in program.functions.indices where functions[index].hasGlobals {
            let body = program.functions[index].body
            let statements = if case .sequence(let items) = program[body] { Array(items) } else { [body] }
            for (statement, id) in statements.enumerated() {
                collect(Place(node: id, function: index, statement: statement))
            }
        }
        let entries = Set(program.entryPoints)
        for index in program.functions.indices where entries.contains(program.functions[index].id) {
            bindValues(index)
        }
        var variables: [Int: [(global: Int, local: LocalID)]] = [:]
        for global in accesses.indices { promote(global, entries, &variables) }
        for (function, promoted) in variables { wrap(function, promoted) }
        for (index, item) in accesses.enumerated() where !item.reads.isEmpty || !item.writes.isEmpty {
            earlier.globals.insert(id(index))
        }
    }

    private mutating func collect(_ root: Place) {
        var pending = [root]
        while let here = pending.popLast() {
            var inner = here
            switch program[here.node] {
            case .global(let global):
                if let constant = earlier.constants[global] {
                    program[here.node] = constant
                    changed.insert(here.function)
                } else if let index = own(global) {
                    accesses[index].reads.append(here)
                }
            case .setGlobal(let global, let value):
                if let index = own(global) { accesses[index].writes.append(here) }
                inner.node = value
                pending.append(inner)
            case .lambda(let lambda):
                inner.isDeferred = true
                inner.node = program[lambda].body
                pending.append(inner)
            case .constant, .local, .functionReference: break
            case let node:
                switch node {
                case .whileLoop, .forRange, .join: inner.isInLoop = true
                default: break
                }
                node.forEachChild {
                    inner.node = $0
                    pending.append(inner)
                }
            }
        }
    }

    private func own(_ global: GlobalID) -> Int? {
        let index = Int(global.index) - Int(program.first.globals)
        return program.globals.indices.contains(index) ? index : nil
    }

    // MARK: Values that never change

    /// Rewrites the statements of top-level code: behind `let x = e` the value is a local, or the constant that it is.
    private mutating func bindValues(_ function: Int) {
        guard case .sequence(let items) = program[program.functions[function].body] else { return }
        var bound: [(statement: Int, local: LocalID, value: CoreID)] = []
        for (statement, item) in items.enumerated() {
            guard case .setGlobal(let global, let value) = program[item], let index = own(global),
                !program.globals[index].isMutable, accesses[index].writes.count == 1
            else { continue }
            if isConstant(value) {
                for read in accesses[index].reads {
                    program[read.node] = program[value]
                    changed.insert(read.function)
                }
                accesses[index].reads = []
                earlier.constants[global] = program[value]
            }
            let near = accesses[index].reads.filter { $0.function == function && !$0.isDeferred }
            guard bound.count < Self.limit, near.contains(where: \.isInLoop),
                near.allSatisfy({ $0.statement > statement })
            else { continue }
            let local = program.add(
                CoreLocal(name: program.globals[index].name, representation: program.globals[index].representation))
            for read in near { program[read.node] = .local(local) }
            bound.append((statement, local, value))
            program[item] = .setGlobal(global, program.add(.local(local), program.span(item)))
        }
        if !bound.isEmpty {
            program.functions[function].body = nest(items, bound)
            changed.insert(function)
        }
    }

    /// `a; let x = b; c` out of the statements and the places where locals are bound.
    private func nest(_ items: CoreNodeList, _ bound: [(statement: Int, local: LocalID, value: CoreID)]) -> CoreID {
        var end = items.count
        var rest: [CoreID] = []
        for item in bound.reversed() {
            let span = program.span(item.value)
            let body = program.add(.sequence(program.list(items[item.statement..<end] + rest)), span)
            rest = [program.add(.bind(item.local, item.value, body), span)]
            end = item.statement
        }
        return program.add(.sequence(program.list(items[..<end] + rest)), program.span(items[0]))
    }

    /// A constant that takes no more than an instruction to make.
    private func isConstant(_ id: CoreID) -> Bool {
        switch program[id] {
        case .constant(.unit), .constant(.bool), .constant(.immediate), .constant(.long), .constant(.float),
            .constant(.float32), .constant(.emptyCase):
            true
        default: false
        }
    }

    // MARK: Variables

    private mutating func promote(
        _ global: Int, _ entries: Set<FunctionID>, _ variables: inout [Int: [(global: Int, local: LocalID)]]
    ) {
        let (reads, writes) = (accesses[global].reads, accesses[global].writes)
        let all = reads + writes
        guard program.globals[global].isMutable, all.contains(where: \.isInLoop), !earlier.globals.contains(id(global)),
            all.allSatisfy({ !$0.isDeferred && entries.contains(program.functions[$0.function].id) })
        else { return }
        for function in Set(all.map(\.function)) {
            if variables[function, default: []].count >= Self.limit { return }
        }
        for function in Set(all.map(\.function)) {
            let local = program.add(
                CoreLocal(
                    name: program.globals[global].name, representation: program.globals[global].representation,
                    isMutable: true))
            for read in reads where read.function == function { program[read.node] = .local(local) }
            for write in writes where write.function == function {
                if case .setGlobal(_, let value) = program[write.node] { program[write.node] = .setLocal(local, value) }
            }
            variables[function, default: []].append((global, local))
            changed.insert(function)
        }
    }

    /// Reads the variables before the code and writes them after it.
    private func wrap(_ function: Int, _ variables: [(global: Int, local: LocalID)]) {
        let code = program.functions[function].body
        let span = program.span(code)
        var stores: [CoreID] = []
        for variable in variables {
            let value = program.add(.local(variable.local), span)
            stores.append(program.add(.setGlobal(id(variable.global), value), span))
        }
        stores.append(program.add(.constant(.unit), span))
        var body = program.add(.tryFinally(code, program.add(.sequence(program.list(stores)), span)), span)
        for variable in variables {
            body = program.add(.bind(variable.local, program.add(.global(id(variable.global)), span), body), span)
        }
        program.functions[function].body = body
    }

    private func id(_ global: Int) -> GlobalID {
        GlobalID(index: program.first.globals + UInt32(global))
    }
}
