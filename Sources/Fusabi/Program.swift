import FusabiBytecode

/// A script that was checked and compiled: immutable, and free to be shared between threads and engines with the same host
/// functions.
public struct Program: Sendable {
    /// What the script defines at its top level.
    struct Export: Sendable {
        enum Place: Sendable {
            case function(FunctionID, FunctionSignature)
            case global(GlobalID, Representation)
        }
        var place: Place
        /// Its F# type, as signatures show it.
        var type: String
        /// Its arguments' types and its result's; one when it is no function.
        var parts: [String]
    }

    /// The host's module, when there are host functions, then the script's parts.
    let parts: [FusabiBytecode.Program]
    let exports: [String: Export]
    public let warnings: [ScriptDiagnostic]

    /// The top-level names and their F# types.
    public var signature: [String: String] { exports.mapValues(\.type) }
}
