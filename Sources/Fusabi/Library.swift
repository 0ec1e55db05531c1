import CFusabiPrelude
import FusabiBytecode
import FusabiCompiler
import FusabiSyntax

/// Where a session's library comes from.
package enum LibrarySource: Sendable {
    /// Compiled ahead of time, in the binary.
    case embedded
    /// The prelude's sources, in order: what the packer and people who work on the library use.
    case sources([(path: String, bytes: [UInt8])])
}

/// The library could not be loaded: a mistake of Fusabi itself.
package struct LibraryError: Error {
    package var message: String
}

extension CompilationSession {
    /// Makes the library known to the session and returns its program.
    package func loadLibrary(_ source: LibrarySource) throws(LibraryError) -> Program {
        switch source {
        case .embedded:
            throw LibraryError(message: "the embedded library is empty")
        case .sources(let files):
            do throws(ProgramError) {
                if let program = try compileLibrary(files) { return program }
            } catch {
                throw LibraryError(message: "the library does not compile: \(error)")
            }
            let renderer = DiagnosticRenderer(source: sources, style: .plain)
            throw LibraryError(message: renderer.render(diagnostics.diagnostics))
        }
    }
}
