import FusabiBytecode

/// What the rounds of the optimiser know of a function, from before the last one that looked at it.
struct FunctionFacts {
    /// A round left it as it was, and so would later ones.
    var isSettled = false
    /// The number of its nodes.
    var size = -1
    /// Tells two states of its code apart.
    var hash: UInt64 = 0
    /// The functions of this program that it calls.
    var callees: [FunctionID] = []
    var hasGlobals = false
    /// It binds reference cells.
    var hasCells = false
    /// It is small and simple enough to take the place of its calls.
    var isInlinable = false

    /// Bodies of at most this many nodes are inlined everywhere.
    static let inlineLimit = 30

    /// A round has something to do again: the function's own code or that of what it calls has changed.
    mutating func unsettle() { (isSettled, size) = (false, -1) }

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
