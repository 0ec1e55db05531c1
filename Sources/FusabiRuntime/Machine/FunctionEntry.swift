/// What a call needs to know of a function, in 16 bytes of flat memory indexed by function id.
struct FunctionEntry: BitwiseCopyable {
    /// The word before the first instruction: the interpreter's loop steps on from there.
    var beforeCode: UnsafePointer<UInt32>
    /// Registers of a frame.
    var frameSize: UInt16
    /// Fuel that a call takes.
    var cost: UInt16
    var parameterCount: UInt16
    var captureCount: UInt16

    var code: UnsafePointer<UInt32> { beforeCode + 1 }
}
