import FusabiRuntime

/// What a run may use. The defaults do not limit anything but the depth of calls.
public struct Limits: Sendable {
    /// Instructions, counted exactly and repeatably at loops and calls; nil: any number.
    public var instructions: Int?
    /// Bytes of the script's heap; nil: whatever the system gives.
    public var bytes: Int?
    /// Wall-clock time of one run; nil: any.
    public var deadline: Duration?
    /// Bytes of the register stack, which bounds the depth of calls: 1 GiB holds millions of frames.
    public var stackBytes = 1 << 30
    /// Whether scripts may read and write files and environment variables. They may not, unless the host says so: an
    /// attempt raises `UnauthorizedAccessException` in the script. (The command says so.)
    public var permitsFiles = false

    public init(instructions: Int? = nil, bytes: Int? = nil, deadline: Duration? = nil) {
        self.instructions = instructions
        self.bytes = bytes
        self.deadline = deadline
    }

    var machineLimits: MachineLimits {
        var limits = MachineLimits()
        if let instructions { limits.instructions = instructions }
        if let bytes { limits.heapBytes = bytes }
        if let deadline {
            let (seconds, attoseconds) = deadline.components
            limits.seconds = Double(seconds) + Double(attoseconds) / 1e18
        }
        limits.stackBytes = stackBytes
        limits.permitsFiles = permitsFiles
        return limits
    }
}
