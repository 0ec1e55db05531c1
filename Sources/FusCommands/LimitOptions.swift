import FusabiRuntime
import Glibc

/// The options that limit what a script may use.
enum LimitOptions {
    static let all = [
        Command.Option(name: "--fuel", value: "N", summary: "ends the script after N instructions"),
        Command.Option(name: "--memory", value: "N[K|M|G]", summary: "the most memory that its values may take"),
        Command.Option(name: "--timeout", value: "SECONDS", summary: "ends the script after so many seconds"),
    ]

    static func limits(_ arguments: ParsedArguments) throws(UsageError) -> MachineLimits {
        var limits = MachineLimits()
        limits.heapBytes = defaultHeapBytes
        if let text = arguments.options["--fuel"] {
            guard let fuel = Int(text), fuel > 0 else { throw wrong("--fuel", "a positive number") }
            limits.instructions = fuel
        }
        if let text = arguments.options["--memory"] {
            guard let bytes = bytes(text) else { throw wrong("--memory", "a size such as 64M") }
            limits.heapBytes = bytes
        }
        if let text = arguments.options["--timeout"] {
            guard let seconds = Double(text), seconds > 0 else { throw wrong("--timeout", "a positive number") }
            limits.seconds = seconds
        }
        return limits
    }

    /// A script should be told that memory is out before the system kills whatever it likes.
    private static var defaultHeapBytes: Int {
        let physical = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        let most = MachineLimits().heapBytes
        return physical > 0 ? min(most, physical / 4 * 3) : most
    }

    private static func bytes(_ text: String) -> Int? {
        let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
        let shift = text.last.flatMap { shifts[$0] }
        guard let count = Int(shift == nil ? text[...] : text.dropLast()), count > 0 else { return nil }
        let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: 1 << (shift ?? 0))
        return isTooMuch ? nil : bytes
    }

    private static func wrong(_ option: String, _ wanted: String) -> UsageError {
        UsageError(message: "option '\(option)' needs \(wanted)")
    }
}
