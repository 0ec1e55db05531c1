import Foundation

/// The `fus` that was built beside these tests.
enum Command {
    struct Result {
        var output: Data
        var errors: Data
        var exitCode: Int32
    }

    /// `.build/…/fus`: beside the test runner, wherever the package was built.
    static let executable: URL = {
        let runner = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = runner.deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "fus")
            if FileManager.default.isExecutableFile(atPath: candidate.path), !isDirectory(candidate) {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return runner
    }()

    private static func isDirectory(_ url: URL) -> Bool {
        var directory: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &directory) && directory.boolValue
    }

    /// Runs `fus` with files as its streams, so that no pipe can fill up; killed after ten seconds.
    static func fus(
        _ arguments: [String], in folder: URL, input: Data = Data(), environment: [String: String] = [:]
    ) throws -> Result {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "fusabi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
        try input.write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        let watchdog = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 10, execute: watchdog)
        process.waitUntilExit()
        watchdog.cancel()
        return Result(
            output: try Data(contentsOf: files[1]), errors: try Data(contentsOf: files[2]),
            exitCode: process.terminationStatus)
    }
}
