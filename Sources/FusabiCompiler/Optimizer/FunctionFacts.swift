import FusabiBytecode

/// What the rounds of the optimiser know of a function, from before the last one that looked at it.
struct FunctionFacts {
    /// A round left it as it was, and so would later ones.
    var isSettled = false
    /// The number of its nodes.
    var size = -1
    /// Tells two states of its code apart.
    var hash: UInt64 = 0
    /// Of top-level code, which is long and of which a round changes little: each of its statements.
    var statements: [StatementFacts] = []
    // These three may say yes where it was so before.
    /// The functions of this program that it calls.
    var callees: [FunctionID] = []
    var hasGlobals = false
    /// It makes reference cells.
    var hasCells = false
    /// It has loops by jumps.
    var hasLoops = false
    /// It is small and simple enough to take the place of its calls.
    var isInlinable = false

    /// Bodies of at most this many nodes are inlined everywhere.
    static let inlineLimit = 30

    /// A round has something to do again: the function's own code or that of what it calls has changed.
    mutating func unsettle() { (isSettled, size, statements) = (false, -1, []) }

    /// The code of another function is part of this one's now.
    mutating func absorb(_ other: FunctionFacts) {
        hasGlobals = hasGlobals || other.hasGlobals
        hasCells = hasCells || other.hasCells
        hasLoops = hasLoops || other.hasLoops
    }

    mutating func mix(_ number: Int32) {
        // FNV-1a.
        hash = (hash ^ UInt64(UInt32(bitPattern: number))) &* 0x100_0000_01b3
    }

    static func isInlinable(_ function: CoreFunction, in program: CoreProgram) -> Bool {
        CoreCopy.size(function.body, in: program, limit: inlineLimit) <= inlineLimit
            && isInlinable(function.body, function.id, in: program)
    }

    /// No calls of itself, no loops, nothing that depends on the frame that it runs in.
    static func isInlinable(_ id: CoreID, _ own: FunctionID, in program: CoreProgram) -> Bool {
        switch program[id] {
        case .call(let function, _) where function == own: return false
        case .lambda, .bindRecursive, .tryWith, .tryFinally, .join, .jump, .raise, .whileLoop, .forRange, .reraise:
            return false
        default: break
        }
        var result = true
        program[id].forEachChild { if result, !isInlinable($0, own, in: program) { result = false } }
        return result
    }
}

/// What is known of a statement of top-level code: no other one uses its locals.
struct StatementFacts {
    var id: CoreID
    var size: Int
    var hash: UInt64
    var isSettled = false
}
