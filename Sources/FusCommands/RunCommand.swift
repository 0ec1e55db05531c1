import Fusabi
import FusabiRuntime
import FusabiSyntax
import Glibc

extension Command {
    static let run = Command(
        name: "run", usage: "FILE [ARGS]", summary: "Checks and runs a script; '-' reads it from standard input.",
        options: [
            Option(name: "-e", value: "EXPR", summary: "runs the text EXPR and shows its value, as F# Interactive does")
        ] + LimitOptions.all
    ) { arguments in
        let limits: MachineLimits
        do throws(UsageError) {
            limits = try LimitOptions.limits(arguments)
        } catch {
            return Fus.complain(error.message)
        }
        if let expression = arguments.options["-e"] {
            return ScriptCommand.run(
                path: "stdin.fsx", bytes: Array(expression.utf8), arguments: arguments.operands, limits: limits,
                isInteractive: true)
        }
        guard let path = arguments.operands.first else { return Fus.complain("'fus run' needs a file") }
        guard let bytes = Terminal.read(path) else {
            Terminal.error("fus: can't read '\(path)'\n")
            return .noInput
        }
        return ScriptCommand.run(
            path: path == "-" ? "stdin.fsx" : path, bytes: bytes, arguments: Array(arguments.operands.dropFirst()),
            limits: limits)
    }
}

/// What the commands that take a script share.
enum ScriptCommand {
    static func run(
        path: String, bytes: [UInt8], arguments: [String], limits: MachineLimits, isInteractive: Bool = false
    ) -> ExitCode {
        var runner = ScriptRunner(library: library, report: report)
        runner.limits = limits
        runner.isInteractive = isInteractive
        runner.endsProcess = true
        runner.arguments = arguments
        runner.stress = getenv("FUSABI_GC_STRESS").flatMap { Int(String(cString: $0)) } ?? 0
        let outcome = runner.run(path: path, bytes: bytes) { Terminal.read(resolve($0, from: path)) }
        switch outcome {
        case .exited(let code): return ExitCode(rawValue: code & 0xFF)
        case .rejected: return .failure
        case .raised(let exception):
            Terminal.error(exception.report)
            return .failure
        case .stopped(let error):
            Terminal.error("fus: \(error)\n")
            return .failure
        case .failed(let message):
            Terminal.error("fus: internal error: \(message)\n")
            return .internal
        }
    }

    /// The library's sources when `FUSABI_LIBRARY` names their folder, for work on the library; else the embedded one.
    static var library: LibrarySource {
        guard let folder = getenv("FUSABI_LIBRARY").map({ String(cString: $0) }) else { return .embedded }
        return .sources(LibraryFolder.sources(in: folder) ?? [])
    }

    static func report(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
        let style: DiagnosticRenderer.Style =
            Terminal.errorIsTerminal ? .snippet(colours: Terminal.showsColor) : .plain
        Terminal.error(DiagnosticRenderer(source: sources, style: style).render(diagnostics))
    }

    /// A path that a script names is relative to the script.
    static func resolve(_ path: String, from script: String) -> String {
        guard !path.hasPrefix("/"), let slash = script.lastIndex(of: "/") else { return path }
        return script[...slash] + path
    }
}

/// The prelude's sources on disk.
enum LibraryFolder {
    /// The files that `files.txt` lists, in order.
    static func sources(in folder: String) -> [(path: String, bytes: [UInt8])]? {
        guard let list = Terminal.read(folder + "/files.txt") else { return nil }
        var sources: [(path: String, bytes: [UInt8])] = []
        for name in String(decoding: list, as: UTF8.self).split(separator: "\n") where !name.isEmpty {
            guard let bytes = Terminal.read("\(folder)/\(name)") else { return nil }
            sources.append((String(name), bytes))
        }
        return sources
    }
}
