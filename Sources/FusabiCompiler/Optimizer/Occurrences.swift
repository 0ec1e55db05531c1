import FusabiBytecode

/// How often, and how, the locals of a program are used.
struct Occurrences {
    struct Use {
        /// Reads, calls, and assignments.
        var count: Int32 = 0
        /// Calls of a local function from outside its own body, and those in tail position relative to its binding.
        var calls: Int32 = 0
        var tailCalls: Int32 = 0
        /// Calls from its own body, and those in tail position of the body.
        var selfCalls: Int32 = 0
        var selfTailCalls: Int32 = 0
        /// A use runs maybe more often than the binding: inside a lambda or loop that the binding is not inside of.
        var isRepeated = false
        /// Read where the local's value itself counts: anything but a scrutinee or the object of a field.
        var isWhole = false

        // Where it is bound. In the same place, since whoever counts a use looks at it.
        fileprivate var token: Int32 = 0
        fileprivate var bodyToken: Int32 = -1
        fileprivate var depth: Int32 = 0
        /// It is the function whose body is being walked.
        fileprivate var isOpen = false

        /// Uses as a value.
        var values: Int32 { count - calls - selfCalls }
    }

    private(set) var uses: [Use]
    /// Jumps to each join point.
    private(set) var jumps: [Int32]
    private var nextToken: Int32 = 0
    /// Of the function being walked.
    private var facts = FunctionFacts()
    private let program: CoreProgram

    init(_ program: CoreProgram) {
        self.program = program
        uses = Array(repeating: Use(), count: program.locals.count)
        jumps = Array(repeating: 0, count: Int(program.joinCount))
    }

    /// Looks at a function, before anything is asked about its locals. `old` is what the last round knew of it: statements
    /// that this one left alone are settled, and not looked at again. O(nodes).
    mutating func look(at function: CoreFunction, _ old: FunctionFacts) -> FunctionFacts {
        let token = freshToken()
        facts = FunctionFacts()
        facts.size = 0
        facts.isInlinable = old.isInlinable
        for parameter in function.parameters { bind(parameter, token, 0) }
        if function.parameters.isEmpty, case .sequence(let items) = program[function.body] {
            look(at: items, token, old)
        } else {
            walk(function.body, token, 0)
            facts.isSettled = facts.size == old.size && facts.hash == old.hash
        }
        return facts
    }

    private mutating func look(at items: CoreNodeList, _ token: Int32, _ old: FunctionFacts) {
        facts.statements.reserveCapacity(items.count)
        var known = old.statements[...]
        var wasSkipped = false
        for (index, item) in items.enumerated() {
            // The old ones are in the same order.
            let before = known.firstIndex { $0.id == item }.map { known[$0] }
            if let before {
                known = known.drop { $0.id != item }.dropFirst()
                if before.isSettled {
                    facts.statements.append(before)
                    wasSkipped = true
                    continue
                }
            }
            (facts.size, facts.hash) = (0, 0)
            walk(item, index == items.count - 1 ? token : freshToken(), 0)
            var statement = StatementFacts(id: item, size: facts.size, hash: facts.hash)
            if let before { statement.isSettled = before.size == statement.size && before.hash == statement.hash }
            facts.statements.append(statement)
        }
        facts.size = 0
        facts.isSettled = facts.statements.allSatisfy(\.isSettled) && items.count == old.statements.count
        if wasSkipped {
            facts.callees += old.callees
            facts.absorb(old)
        }
    }

    subscript(local: LocalID) -> Use {
        get { Int(local.index) < uses.count ? uses[Int(local.index)] : Use(count: 2, isRepeated: true, isWhole: true) }
        set { if Int(local.index) < uses.count { uses[Int(local.index)] = newValue } }
    }

    private mutating func freshToken() -> Int32 {
        nextToken += 1
        return nextToken
    }

    private mutating func bind(_ local: LocalID, _ token: Int32, _ depth: Int32) {
        uses[Int(local.index)].token = token
        uses[Int(local.index)].depth = depth
        facts.mix(local.index)
    }

    private mutating func use(_ local: LocalID, _ depth: Int32, isWhole: Bool) {
        let i = Int(local.index)
        facts.mix(local.index)
        uses[i].count += 1
        if depth > uses[i].depth { uses[i].isRepeated = true }
        if isWhole { uses[i].isWhole = true }
    }

    private mutating func call(_ local: LocalID, _ token: Int32, _ depth: Int32) {
        let i = Int(local.index)
        facts.mix(local.index)
        uses[i].count += 1
        if uses[i].isOpen {
            uses[i].selfCalls += 1
            if token == uses[i].bodyToken { uses[i].selfTailCalls += 1 }
        } else {
            uses[i].calls += 1
            if token == uses[i].token { uses[i].tailCalls += 1 }
            if depth > uses[i].depth { uses[i].isRepeated = true }
        }
    }

    /// The lambda of a local function, in whose body calls of the function are its own.
    private mutating func walkFunction(_ id: CoreID, of local: LocalID, _ depth: Int32) {
        guard case .lambda(let lambda) = program[id] else {
            walk(id, freshToken(), depth)
            return
        }
        let token = freshToken()
        uses[Int(local.index)].bodyToken = token
        uses[Int(local.index)].isOpen = true
        for parameter in program[lambda].parameters { bind(parameter, token, depth + 1) }
        walk(program[lambda].body, token, depth + 1)
        uses[Int(local.index)].isOpen = false
    }

    /// `token` names the code that is in tail position of the same place; `depth` counts lambdas and loops.
    private mutating func walk(_ id: CoreID, _ token: Int32, _ depth: Int32) {
        var id = id
        while true {
            facts.size += 1
            switch program[id] {
            case .bind(let local, let value, let body):
                bind(local, token, depth)
                switch program[value] {
                case .lambda: walkFunction(value, of: local, depth)
                default: walk(value, freshToken(), depth)
                }
                id = body
                continue
            case .bindRecursive(let group, let body):
                for item in group { bind(item.local, token, depth) }
                for item in group { walkFunction(item.lambda, of: item.local, depth) }
                id = body
                continue
            case .sequence(let items):
                for item in items.dropLast() { walk(item, freshToken(), depth) }
                guard let last = items.last else { return }
                id = last
                continue
            case .ifThenElse(let condition, let first, let second):
                walk(condition, freshToken(), depth)
                walk(first, token, depth)
                id = second
                continue
            default: walkRest(id, token, depth)
            }
            return
        }
    }

    private mutating func walkRest(_ id: CoreID, _ token: Int32, _ depth: Int32) {
        switch program[id] {
        case .local(let local): use(local, depth, isWhole: true)
        case .setLocal(let local, let value):
            use(local, depth, isWhole: true)
            walk(value, freshToken(), depth)
        case .call(let function, let arguments):
            // One that was inlined may leave as many nodes behind.
            facts.mix(Int32(bitPattern: function.index))
            if function.index >= program.first.functions { facts.callees.append(function) }
            for argument in arguments { walk(argument, freshToken(), depth) }
        case .global: facts.hasGlobals = true
        case .setGlobal(_, let value):
            facts.hasGlobals = true
            walk(value, freshToken(), depth)
        case .allocate(BuiltinType.referenceCell.id, _, let fields):
            facts.hasCells = true
            for field in fields { walk(field, freshToken(), depth) }
        case .field(let object, _, _, _): walkScrutinee(object, depth)
        case .primitive(.isCase, let items), .primitive(.unionTag, let items):
            for item in items { walkScrutinee(item, depth) }
        case .callLocal(let local, let arguments):
            call(local, token, depth)
            for argument in arguments { walk(argument, freshToken(), depth) }
        case .lambda(let lambda):
            let inner = freshToken()
            for parameter in program[lambda].parameters { bind(parameter, inner, depth + 1) }
            walk(program[lambda].body, inner, depth + 1)
        case .switchTag(let value, _, let cases, let fallback):
            walkScrutinee(value, depth)
            for item in cases { walk(item.body, token, depth) }
            if let fallback { walk(fallback, token, depth) }
        case .switchInt(let value, let cases, let fallback):
            walk(value, freshToken(), depth)
            for item in cases { walk(item.body, token, depth) }
            walk(fallback, token, depth)
        case .whileLoop(let condition, let body):
            walk(condition, freshToken(), depth + 1)
            walk(body, freshToken(), depth + 1)
        case .forRange(let local, let low, let high, _, let body):
            walk(low, freshToken(), depth)
            walk(high, freshToken(), depth)
            bind(local, 0, depth + 1)
            walk(body, freshToken(), depth + 1)
        case .join(_, let parameters, let body, let scope, let isRecursive):
            let inner = isRecursive ? depth + 1 : depth
            if isRecursive { facts.hasLoops = true }
            for parameter in parameters { bind(parameter, token, inner) }
            walk(scope, token, depth)
            walk(body, token, inner)
        case .jump(let join, let arguments):
            facts.mix(join.index)
            if Int(join.index) < jumps.count { jumps[Int(join.index)] += 1 }
            for argument in arguments { walk(argument, freshToken(), depth) }
        case .tryWith(let body, let local, let handler):
            walk(body, freshToken(), depth)
            let inner = freshToken()
            bind(local, inner, depth)
            walk(handler, inner, depth)
        default:
            program[id].forEachChild { walk($0, freshToken(), depth) }
        }
    }

    private mutating func walkScrutinee(_ id: CoreID, _ depth: Int32) {
        if case .local(let local) = program[id] {
            facts.size += 1
            use(local, depth, isWhole: false)
        } else {
            walk(id, freshToken(), depth)
        }
    }
}
