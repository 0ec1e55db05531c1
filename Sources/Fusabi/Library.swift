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

extension FusabiBytecode.Program {
    /// The library in the binary. It was verified when it was packed.
    static func embeddedLibrary() throws(LibraryError) -> FusabiBytecode.Program {
        do throws(ProgramError) {
            return try .embedded(UnsafeRawBufferPointer(start: fusabi_prelude_bytes(), count: fusabi_prelude_count()))
        } catch {
            throw LibraryError(message: "the embedded library does not load: \(error)")
        }
    }
}

extension CompilationSession {
    /// A session that has the library loaded, and the library's program.
    package static func begin(with source: LibrarySource) throws(LibraryError) -> (
        session: CompilationSession, library: FusabiBytecode.Program
    ) {
        switch source {
        case .embedded:
            let library = try FusabiBytecode.Program.embeddedLibrary()
            do throws(ProgramError) {
                let session = CompilationSession()
                session.makeQueue = BackgroundQueue.init
                try session.useLibrary(library)
                return (session, library)
            } catch {
                throw LibraryError(message: "the embedded library does not load: \(error)")
            }
        case .sources(let files):
            let session = CompilationSession()
            session.makeQueue = BackgroundQueue.init
            do throws(ProgramError) {
                if let library = try session.compileLibrary(files) { return (session, library) }
            } catch {
                throw LibraryError(message: "the library does not compile: \(error)")
            }
            let renderer = DiagnosticRenderer(source: session.sources, style: .plain)
            throw LibraryError(message: renderer.render(session.diagnostics.diagnostics))
        }
    }
}

/// Compiles the library to the bytes that the binary embeds. Deterministic.
package func packLibrary(_ files: [(path: String, bytes: [UInt8])]) -> Result<[UInt8], LibraryError> {
    withLargeStack {
        do throws(LibraryError) {
            let (_, library) = try CompilationSession.begin(with: .sources(files))
            return .success(Array(library.bytes))
        } catch {
            return .failure(error)
        }
    }
}
