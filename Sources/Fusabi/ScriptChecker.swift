import FusabiBytecode
import FusabiCompiler
import FusabiSyntax
import FusabiTypes

/// Compiles a script without running it: what `fus check` and `fus disasm` do.
package struct ScriptChecker {
    package struct Report {
        package var diagnostics: [Diagnostic] = []
        package var sources = SourceMap()
        /// The signature of the file, as F# prints it.
        package var signature = ""
        /// The bytecode of all parts, disassembled.
        package var disassembly = ""
        /// Fusabi itself failed.
        package var failure: String?
        package var timings = Timings()

        package var hasErrors: Bool { failure != nil || diagnostics.contains { $0.severity == .error } }
    }

    package struct Timings {
        package var lines = 0
        /// Text to tree, and text to bytecode.
        package var parsing = Duration.zero
        package var total = Duration.zero
    }

    package var library: LibrarySource
    package var wantsDisassembly = false
    package var wantsSignature = false

    package init(library: LibrarySource) { self.library = library }

    package func check(path: String, bytes: [UInt8], readFile: (String) -> [UInt8]?) -> Report {
        withLargeStack { execute(path: path, bytes: bytes, readFile: readFile) }
    }

    private func execute(path: String, bytes: [UInt8], readFile: (String) -> [UInt8]?) -> Report {
        var report = Report()
        do {
            let (session, _) = try CompilationSession.begin(with: library)
            let clock = ContinuousClock()
            let start = clock.now
            let script = ScriptCompilation(session, path: path, bytes: bytes, readFile: readFile)
            report.timings.parsing = clock.now - start
            while let program = try script.next() {
                if wantsDisassembly {
                    var disassembler = Disassembler(chain: session.chain)
                    disassembler.write(program)
                    report.disassembly += disassembler.text
                }
            }
            report.timings.total = clock.now - start
            report.timings.lines = session.sources.files.reduce(0) { $0 + $1.lineStarts.count }
            report.diagnostics = session.diagnostics.diagnostics
            report.sources = session.sources
            if wantsSignature, !report.hasErrors {
                var printer = SignaturePrinter(
                    store: session.store, symbols: session.symbols, library: session.defaultModules)
                report.signature = printer.text(of: script.module)
            }
        } catch let error as LibraryError {
            report.failure = error.message
        } catch {
            report.failure = "\(error)"
        }
        return report
    }
}
