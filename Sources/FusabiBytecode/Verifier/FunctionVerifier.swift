/// What the verifier knows of a word of code.
private struct WordFacts: OptionSet {
    let rawValue: UInt8
    /// An instruction begins there.
    static let start = WordFacts(rawValue: 1)
    /// Jumps or handlers lead there.
    static let target = WordFacts(rawValue: 2)
    /// Some way there has been followed.
    static let reached = WordFacts(rawValue: 4)
    /// It is to be followed (again).
    static let waiting = WordFacts(rawValue: 8)
}

/// Follows the code of one function with what it knows of each register, until nothing new is learned.
struct FunctionVerifier {
    let context: VerifierContext
    let types: VerifierTypes
    let record: FunctionRecord
    let id: UInt32
    let code: UnsafeBufferPointer<UInt32>
    let signature: VerifierSignature
    let resultCode: RepresentationCode

    /// The registers at the current instruction.
    var registers: [VerifiedType]
    /// What is known of each word of the code.
    private var words: [WordFacts]
    /// The handler that protects each word, -1 for none.
    private var handlerAt: [Int32]
    private let handlers: [HandlerRecord]
    /// What is known at each target reached so far, by its position; empty where none was.
    private var states: [[VerifiedType]] = []
    private var firstWaiting = Int.max
    /// Counts state entries kept and joined, so that no program takes forever.
    private var work = 0
    private static let workLimit = 400_000_000
    /// Registers have changed since they were last joined into this handler.
    private var isUnknownToHandler = true
    private var lastHandler: Int32 = -1

    init(_ context: VerifierContext, _ index: Int, _ record: FunctionRecord) {
        self.context = context
        self.record = record
        types = context.types
        let program = context.program
        id = program.first.function + UInt32(index)
        code = UnsafeBufferPointer(rebasing: program.code[record.code.range])
        signature = context.function(id) ?? VerifierSignature(parameters: [], result: .any)
        resultCode = program.result(of: record)
        registers = []
        handlers = Array(program.handlers[record.handlers.range])
        words = Array(repeating: [], count: code.count)
        handlerAt = handlers.isEmpty ? [] : Array(repeating: -1, count: code.count)
    }

    mutating func run() throws(Rejection) {
        try scan()
        try placeHandlers()
        if signature.captures.contains(where: { !$0.isWord }) { throw Rejection(position: 0, reason: "raw capture") }
        registers = Array(repeating: .unknown, count: Int(record.frameSize))
        for (index, type) in signature.parameters.enumerated() { registers[index] = type }
        try follow(from: 0)
        while firstWaiting < code.count {
            let position = firstWaiting
            firstWaiting = nextWaiting(after: position)
            words[position].remove(.waiting)
            registers = states[position]
            try follow(from: position)
        }
    }

    private func nextWaiting(after position: Int) -> Int {
        var next = position + 1
        while next < code.count, !words[next].contains(.waiting) { next += 1 }
        return next
    }

    // MARK: Before following: instructions and targets

    /// Decodes all code once: every word belongs to an instruction, every target is the start of one.
    private mutating func scan() throws(Rejection) {
        var position = 0
        var hasTargets = false
        while position < code.count {
            guard let instruction = Instruction.decode(code, at: position) else {
                throw Rejection(position: position, reason: "no instruction")
            }
            words[position].insert(.start)
            for index in 0..<instruction.targetCount {
                let target = instruction.target(index, code)
                guard target >= 0, target < code.count else {
                    throw Rejection(position: position, reason: "jumps out of the function")
                }
                if target <= position, !instruction.shape.effects.contains(.charges) {
                    throw Rejection(position: position, reason: "goes back without charging")
                }
                words[target].insert(.target)
                hasTargets = true
            }
            position += instruction.length
        }
        if !hasTargets { return }
        for target in words.indices where words[target].contains(.target) && !words[target].contains(.start) {
            throw Rejection(position: target, reason: "jump into an instruction")
        }
    }

    /// Handlers come after what they protect, so that exceptions cannot make a loop. The first range of the table that
    /// covers an instruction counts.
    private mutating func placeHandlers() throws(Rejection) {
        for (index, handler) in handlers.enumerated().reversed() {
            let (start, end, target) = (Int(handler.start), Int(handler.end), Int(handler.target))
            guard start < end, end <= target, target < code.count, words[start].contains(.start),
                words[end].contains(.start), words[target].contains(.start),
                handler.register < record.frameSize
            else { throw Rejection(position: start, reason: "handler \(index)") }
            work += end - start
            if work > Self.workLimit { throw Rejection(position: start, reason: "too many handlers") }
            for position in start..<end { handlerAt[position] = Int32(index) }
            words[target].insert(.target)
        }
    }

    func isProtected(_ position: Int) -> Bool { !handlers.isEmpty && handlerAt[position] >= 0 }

    // MARK: Following

    private mutating func follow(from start: Int) throws(Rejection) {
        var position = start
        isUnknownToHandler = true
        while true {
            guard let instruction = Instruction.decode(code, at: position) else {
                throw Rejection(position: position, reason: "no instruction")
            }
            let goesOn = try step(instruction)
            if !goesOn { return }
            position += instruction.length
            guard position < code.count else {
                throw Rejection(position: position, reason: "runs off the end")
            }
            if words[position].contains(.target) {
                try flow(to: position)
                return
            }
        }
    }

    /// An instruction that may raise: what is known goes to the handler.
    mutating func raiseFrom(_ position: Int) throws(Rejection) {
        guard !handlers.isEmpty else { return }
        let index = handlerAt[position]
        if index < 0 || (index == lastHandler && !isUnknownToHandler) { return }
        let handler = handlers[Int(index)]
        let saved = registers[Int(handler.register)]
        registers[Int(handler.register)] = .any
        try flow(to: Int(handler.target))
        registers[Int(handler.register)] = saved
        lastHandler = index
        isUnknownToHandler = false
    }

    /// Joins the registers into what is known at a target; remembers to follow it again when that changed.
    mutating func flow(to target: Int) throws(Rejection) {
        work += registers.count
        if work > Self.workLimit { throw Rejection(position: target, reason: "too complex to verify") }
        if states.isEmpty { states = Array(repeating: [], count: code.count) }
        if !words[target].contains(.reached) {
            words[target].insert(.reached)
            states[target] = registers
            wait(for: target)
            return
        }
        let changes = news(for: states[target])
        for (register, type) in changes { states[target][register] = type }
        if !changes.isEmpty { wait(for: target) }
    }

    /// What the registers add to what is known at a target.
    private func news(for known: [VerifiedType]) -> [(register: Int, type: VerifiedType)] {
        var changes: [(register: Int, type: VerifiedType)] = []
        for index in registers.indices where known[index] != registers[index] {
            let joined = types.join(known[index], registers[index])
            if joined != known[index] { changes.append((index, joined)) }
        }
        return changes
    }

    private mutating func wait(for target: Int) {
        words[target].insert(.waiting)
        if target < firstWaiting { firstWaiting = target }
    }

    /// The registers have changed, so the handler has to hear of it.
    mutating func noteChange() { isUnknownToHandler = true }

    // MARK: Registers

    func read(_ register: Int, _ position: Int) throws(Rejection) -> VerifiedType {
        guard register < registers.count else { throw Rejection(position: position, reason: "register \(register)") }
        let type = registers[register]
        guard type.kind != .unknown else {
            throw Rejection(position: position, reason: "r\(register) holds nothing certain")
        }
        return type
    }

    func expect(_ register: Int, _ wanted: VerifiedType, _ position: Int) throws(Rejection) {
        let type = try read(register, position)
        guard types.isAssignable(type, to: wanted) else {
            throw Rejection(position: position, reason: "r\(register) is \(type), not \(wanted)")
        }
    }

    mutating func write(_ register: Int, _ type: VerifiedType, _ position: Int) throws(Rejection) {
        guard register < registers.count else { throw Rejection(position: position, reason: "register \(register)") }
        registers[register] = type
        isUnknownToHandler = true
    }

    /// After a call: its result, and nothing above it.
    mutating func clobber(from window: Int) {
        if window < registers.count {
            for register in window..<registers.count { registers[register] = .unknown }
        }
        isUnknownToHandler = true
    }
}
