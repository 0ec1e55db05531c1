/// What a call needs to know of a function, in 24 bytes of flat memory indexed by function id.
struct FunctionEntry: BitwiseCopyable {
    var code: UnsafePointer<UInt32>
    /// Registers of a frame.
    var frameSize: UInt16
    /// Fuel that a call takes.
    var cost: UInt16
    var parameterCount: UInt16
    var captureCount: UInt16
    /// The bits of the result's ``RepresentationCode``.
    var result: UInt32 = 0
}
