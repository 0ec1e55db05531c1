import Testing
import Foundation

/// One program and what F# does with it: see `Cases/README.md` for the files.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
    let script: URL
    var name: String { script.deletingLastPathComponent().lastPathComponent + "/" + script.lastPathComponent }
    var testDescription: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    /// All cases, found by walking the folder; files whose name starts with `_` are loaded by others.
    static let all: [ConformanceCase] = {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "fsx" && !$0.lastPathComponent.hasPrefix("_") }
            .map(ConformanceCase.init)
            .sorted { $0.name < $1.name }
    }()

    /// Cases that do not pass yet: each must fail, so that the list stays true.
    static let known: Set<String> = {
        let list = folder.deletingLastPathComponent().appending(path: "known-failures.txt")
        let text = (try? String(contentsOf: list, encoding: .utf8)) ?? ""
        return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
    }()

    private func sibling(_ suffix: String) -> Data {
        (try? Data(contentsOf: script.deletingPathExtension().appendingPathExtension(suffix))) ?? Data()
    }

    private func lines(_ suffix: String) -> [String] {
        String(decoding: sibling(suffix), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Runs the case and says what differs; empty when it passes.
    func differences(environment: [String: String]) throws -> [String] {
        let result = try Command.fus(
            ["run", script.lastPathComponent] + lines("args"), in: script.deletingLastPathComponent(),
            input: sibling("in"), environment: environment)
        var differences: [String] = []
        if result.output != sibling("out") { differences.append("output differs") }
        let expected = Int32(lines("exit").first ?? "0") ?? 0
        // 134: F# overflowed its stack; any failure will do.
        if expected == 134 ? result.exitCode == 0 : result.exitCode != expected {
            differences.append("exit code \(result.exitCode), not \(expected)")
        }
        let shown = String(decoding: result.errors, as: UTF8.self).split(separator: "\n").map(String.init)
        let diagnostics = shown.compactMap { diagnostic(in: $0) }
        var asksForDiagnostics = false
        for line in lines("err") {
            if let uncaught = line.wholeMatch(of: /uncaught (.*)/)?.1 {
                if uncaught == "?" || uncaught == "stack overflow" { continue }
                if !shown.contains(where: { $0.hasPrefix(uncaught) }) { differences.append("no line \(uncaught)") }
            } else {
                asksForDiagnostics = true
                if !diagnostics.contains(line) { differences.append("no \(line)") }
            }
        }
        if !asksForDiagnostics, let first = diagnostics.first { differences.append("unexpected \(first)") }
        return differences
    }

    /// `name.fsx(2,15): error FS0001: …` as the `.err` files write it: `error FS0001 2:15`.
    private func diagnostic(in line: String) -> String? {
        guard let match = line.firstMatch(of: /^(?:.*\/)?([^\/(]+)\((\d+),(\d+)\): (error|warning|info) (FS\d+)/) else {
            return nil
        }
        let file = match.1 == script.lastPathComponent ? "" : "\(match.1):"
        return "\(match.4) \(match.5) \(file)\(match.2):\(match.3)"
    }
}
