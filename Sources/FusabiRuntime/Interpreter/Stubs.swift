import FusabiBytecode

/// Code that the machine itself owns: where functions return to that no script code called. It uses two operations that
/// the verifier rejects in programs.
enum Stubs {
    /// Leaves the interpreter: the result is in R[0].
    static let haltOpcode = Opcode.reserved254
    /// Ends the running fiber.
    static let fiberEndOpcode = Opcode.reserved255

    /// `halt`; `fiberEnd`; then for each number of left-over arguments n from 1 to 253 the two instructions that apply a
    /// result to them. Lives as long as the process.
    nonisolated(unsafe) static let code: UnsafePointer<UInt32> = {
        let code = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
        code.initialize(repeating: UInt32(haltOpcode.rawValue), count: count)
        code[1] = UInt32(fiberEndOpcode.rawValue)
        for arguments in UInt32(1)...253 {
            // move R[1], R[arguments + 2]; tailApply arguments, 0
            code[Int(arguments) * 2] = UInt32(Opcode.move.rawValue) | 1 << 8 | (arguments + 2) << 16
            code[Int(arguments) * 2 + 1] = UInt32(Opcode.tailApply.rawValue) | arguments << 8
        }
        return UnsafePointer(code)
    }()

    static let count = 512
    /// Registers that a frame of stub code may use.
    static let frameSize = 512
    /// The most arguments that one application may leave over.
    static let mostRest = 253

    static var halt: UnsafePointer<UInt32> { code }
    static var fiberEnd: UnsafePointer<UInt32> { code + 1 }

    /// Applies what R[arguments + 2] holds to R[2]… of the stub frame.
    static func applyRest(_ arguments: Int) -> UnsafePointer<UInt32> { code + arguments * 2 }

    static func contains(_ pc: UnsafePointer<UInt32>) -> Bool { pc >= code && pc < code + count }
}
