import FusabiBytecode

/// Things that the interpreter must look at when a native returns.
struct Attention: OptionSet, BitwiseCopyable {
    let rawValue: UInt32
    /// An exception waits in ``MachineState/pending``, or the run is being aborted.
    static let raised = Attention(rawValue: 1)
    /// Natives allocated past the threshold: collect at the next safepoint.
    static let collect = Attention(rawValue: 2)
}

/// Why a run stops without a value and without an exception that a script could catch.
package enum AbortReason: Hashable, Sendable {
    /// `exit n`: neither `with` nor `finally` runs.
    case exit(Int32)
    case instructionLimit
    case memoryLimit
    case deadline
    case cancelled
    case stackOverflow
    /// Bytecode or a native broke a rule; the text says which.
    case internalError
}

/// The state of an execution: plain memory that the interpreter reaches through one pointer. Swift objects live in
/// ``Machine``, out of the loop's sight.
struct MachineState: BitwiseCopyable {
    /// The first field: see `UnsafeMutablePointer.heap`.
    var heap: Heap

    // MARK: The running code; the interpreter keeps pc and base in locals and stores them here before it leaves its loop.
    var pc: UnsafePointer<UInt32>
    var base: UnsafeMutablePointer<UInt64>
    /// The end of the running register stack.
    var stackLimit: UnsafeMutablePointer<UInt64>
    /// The running fiber, null on the main stack.
    var fiber: Word

    // MARK: The main stack. It never moves; natives called from a fiber re-enter on it.
    var mainStart: UnsafeMutablePointer<UInt64>
    var mainLimit: UnsafeMutablePointer<UInt64>
    /// Where the main stack stopped while a fiber runs.
    var mainPC: UnsafePointer<UInt32>
    var mainBase: UnsafeMutablePointer<UInt64>

    // MARK: Tables
    var functions: UnsafeMutablePointer<FunctionEntry>
    var functionCount: Int
    var globals: UnsafeMutablePointer<UInt64>
    var globalCount: Int
    /// String, decimal and bigint constants; 0 until first used.
    var constants: UnsafeMutablePointer<UInt64>
    var constantCount: Int
    /// Functions as values; 0 until first used.
    var functionValues: UnsafeMutablePointer<UInt64>
    var dispatch: UnsafeMutablePointer<DispatchEntry>
    /// The imported natives.
    var natives: UnsafeMutablePointer<NativeSlot>
    /// The bits of the result's ``RepresentationCode``, by function.
    var results: UnsafeMutablePointer<UInt32>

    /// The tag of an int. Read from here once, it stays at hand; as a literal it is ten bytes in every instruction that
    /// makes an int.
    var intTag: UInt64 = 0xFFF9_0000_0000_0000

    // MARK: Limits
    /// Fuel of the current slice; the interpreter works on a copy.
    var fuel: Int
    /// Fuel left after the current slice.
    var reserve: Int
    var depth: Int
    var attention: Attention

    /// Why the interpreter has left its fast loop.
    var trap: Trap

    // MARK: Exceptions
    /// The exception that is being raised.
    var pending: Word

    // MARK: Roots of natives
    var protected: UnsafeMutablePointer<UInt64>
    var protectedCount: Int
    var protectedCapacity: Int
    /// Pairs that structural operations still have to look at.
    var work: UnsafeMutablePointer<UInt64>
    var workCount: Int
    var workCapacity: Int
    /// The arguments of an application on their way from one frame to another.
    var scratch: UnsafeMutablePointer<UInt64>
    var scratchCount: Int
}

/// An entry of the cache from (type, slot) to function.
struct DispatchEntry: BitwiseCopyable {
    /// `type << 32 | slot`; all ones when empty.
    var key: UInt64
    var function: UInt32
    var unused: UInt32
}

/// An imported native. It is looked up at its first call; until then `function` is a placeholder.
struct NativeSlot {
    /// The short way in; one that always declines, if it has none.
    var quick: QuickNative
    var function: NativeFunction
    var isResolved: Bool
}
