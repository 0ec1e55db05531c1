import Fusabi
import FusabiSyntax

extension Command {
    static let check = Command(
        name: "check", usage: "FILE...", summary: "Checks scripts without running them.",
        options: [
            Option(name: "--json", value: nil, summary: "diagnostics as one JSON object a line"),
            Option(name: "--signatures", value: nil, summary: "prints the inferred signature of each file"),
            Option(name: "--timings", value: nil, summary: "says how fast the stages were"),
        ]
    ) { arguments in
        guard !arguments.operands.isEmpty else { return Fus.complain("'fus check' needs a file") }
        var result = ExitCode.success
        for path in arguments.operands {
            guard let bytes = Terminal.read(path) else {
                Terminal.error("fus: can't read '\(path)'\n")
                return .noInput
            }
            var checker = ScriptChecker(library: ScriptCommand.library)
            checker.wantsSignature = arguments.has("--signatures")
            let report = checker.check(path: path, bytes: bytes) {
                Terminal.read(ScriptCommand.resolve($0, from: path))
            }
            if let failure = report.failure {
                Terminal.error("fus: internal error: \(failure)\n")
                return .internal
            }
            if arguments.has("--json") {
                Terminal.output(DiagnosticRenderer(source: report.sources, style: .json).render(report.diagnostics))
            } else {
                ScriptCommand.report(report.diagnostics, report.sources)
            }
            if report.hasErrors { result = .failure }
            if checker.wantsSignature { Terminal.output(report.signature) }
            if arguments.has("--timings") { Terminal.output(describe(report.timings)) }
        }
        return result
    }

    private static func describe(_ timings: ScriptChecker.Timings) -> String {
        func line(_ name: String, _ duration: Duration) -> String {
            let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
            let rate = seconds > 0 ? Int(Double(timings.lines) / seconds) : 0
            let milliseconds = Double(Int(seconds * 100_000)) / 100
            return "\(name): \(milliseconds) ms, \(rate) lines/s\n"
        }
        return "\(timings.lines) lines\n" + line("text to tree", timings.parsing)
            + line("text to verified bytecode", timings.total)
    }

    static let disassemble = Command(
        name: "disasm", usage: "FILE", summary: "Shows the bytecode of a script.", options: []
    ) { arguments in
        guard let path = arguments.operands.first else { return Fus.complain("'fus disasm' needs a file") }
        guard let bytes = Terminal.read(path) else {
            Terminal.error("fus: can't read '\(path)'\n")
            return .noInput
        }
        var checker = ScriptChecker(library: ScriptCommand.library)
        checker.wantsDisassembly = true
        let report = checker.check(path: path, bytes: bytes) { Terminal.read(ScriptCommand.resolve($0, from: path)) }
        if let failure = report.failure {
            Terminal.error("fus: internal error: \(failure)\n")
            return .internal
        }
        ScriptCommand.report(report.diagnostics, report.sources)
        Terminal.output(report.disassembly)
        return report.hasErrors ? .failure : .success
    }
}
