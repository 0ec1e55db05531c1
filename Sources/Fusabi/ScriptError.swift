import FusabiRuntime

/// Why a script gave no value.
public enum ScriptError: Error {
    /// The script was rejected before any of it ran.
    case rejected([ScriptDiagnostic])
    /// An exception that nothing caught: its .NET type, its message, and where it was raised, innermost call first.
    case raised(type: String, message: String, stack: [ScriptFrame])
    /// The run was ended from outside; no handler of the script saw it.
    case stopped(StopReason, stack: [ScriptFrame])
    /// The script called `exit`.
    case exited(Int32)
    /// There is no such value or function, or it has another type.
    case missing(String)
    /// A mistake of Fusabi.
    case internalError(String)

    public enum StopReason: String, Sendable {
        case instructionLimit = "the script used up its instructions"
        case memoryLimit = "the script used up its memory"
        case deadline = "the script used up its time"
        case cancelled = "the script was cancelled"
        case stackOverflow = "stack overflow: calls are nested too deeply"
    }
}

/// What the compiler has to say about a script: F#'s code and place, in our words.
public struct ScriptDiagnostic: Sendable, Hashable, CustomStringConvertible {
    /// Only errors keep a script from running.
    public var isError: Bool
    /// The number of the F# diagnostic: 1 for FS0001.
    public var code: Int
    public var message: String
    public var file: String
    /// Line and column, counted from 1.
    public var line: Int
    public var column: Int
    /// As F# prints it: `rules.fsx(2,15): error FS0001: …`.
    public var description: String
}

/// A call that was running.
public struct ScriptFrame: Sendable, Hashable, CustomStringConvertible {
    public var function: String
    public var file: String?
    /// Counted from 1.
    public var line: Int?

    init(_ frame: StackFrame) { (function, file, line) = (frame.function, frame.file, frame.line) }

    public var description: String {
        if let file, let line { return "\(function) in \(file):\(line)" }
        return function
    }
}

extension ScriptError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .rejected(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
        case .raised(let type, let message, let stack): text("\(type): \(message)", stack)
        case .stopped(let reason, let stack): text(reason.rawValue, stack)
        case .exited(let code): "the script called exit \(code)"
        case .missing(let what): what
        case .internalError(let detail): "internal error: \(detail)"
        }
    }

    private func text(_ headline: String, _ stack: [ScriptFrame]) -> String {
        ([headline] + stack.map { "   at \($0)" }).joined(separator: "\n")
    }

    /// Why the machine's run was aborted.
    init(_ reason: AbortReason, _ machine: Machine) {
        let stack = machine.abortTrace.map(ScriptFrame.init)
        switch reason {
        case .exit(let code): self = .exited(code)
        case .instructionLimit: self = .stopped(.instructionLimit, stack: stack)
        case .memoryLimit: self = .stopped(.memoryLimit, stack: stack)
        case .deadline: self = .stopped(.deadline, stack: stack)
        case .cancelled: self = .stopped(.cancelled, stack: stack)
        case .stackOverflow: self = .stopped(.stackOverflow, stack: stack)
        case .internalError: self = .internalError(machine.abortDetail)
        }
    }
}
