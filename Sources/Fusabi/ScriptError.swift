import FusabiRuntime

/// Why a script gave no value.
public enum ScriptError: Error, CustomStringConvertible {
    /// The script was rejected before any of it ran. The diagnostics are F#'s, one line each.
    case rejected([String])
    /// An exception that nothing caught.
    case raised(type: String, message: String, stack: [String])
    case instructionLimit
    case memoryLimit
    case deadline
    case cancelled
    case stackOverflow
    /// The script called `exit`.
    case exited(Int32)
    /// There is no such value or function, or it has another type.
    case missing(String)
    /// A mistake of Fusabi.
    case internalError(String)

    public var description: String {
        switch self {
        case .rejected(let lines): lines.joined(separator: "\n")
        case .raised(let type, let message, let stack):
            (["\(type): \(message)"] + stack.map { "   at \($0)" }).joined(separator: "\n")
        case .instructionLimit: "the script used up its instructions"
        case .memoryLimit: "the script used up its memory"
        case .deadline: "the script used up its time"
        case .cancelled: "the script was cancelled"
        case .stackOverflow: "stack overflow"
        case .exited(let code): "the script called exit \(code)"
        case .missing(let what): what
        case .internalError(let detail): "internal error: \(detail)"
        }
    }

    init(_ reason: AbortReason, detail: String) {
        switch reason {
        case .exit(let code): self = .exited(code)
        case .instructionLimit: self = .instructionLimit
        case .memoryLimit: self = .memoryLimit
        case .deadline: self = .deadline
        case .cancelled: self = .cancelled
        case .stackOverflow: self = .stackOverflow
        case .internalError: self = .internalError(detail)
        }
    }
}
