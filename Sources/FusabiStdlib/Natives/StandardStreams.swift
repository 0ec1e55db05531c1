import FusabiRuntime
import Glibc

/// Standard input, and standard error beside the machine's own output.
final class StandardStreams {
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// `Console.SetOut`, `Console.SetError` gave other writers, which printf uses too.
    var isOutputRedirected = false
    var isErrorRedirected = false

    /// Each machine reads on where it stopped.
    static func of(_ machine: Machine) -> StandardStreams {
        let key = ObjectIdentifier(StandardStreams.self)
        if let streams = machine.attachments[key] as? StandardStreams { return streams }
        let streams = StandardStreams()
        machine.attachments[key] = streams
        return streams
    }

    /// What was written to standard output before shows first.
    static func writeError(_ machine: Machine, _ text: String) {
        machine.output.flush()
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count, let base = bytes.baseAddress {
                let count = Glibc.write(STDERR_FILENO, base + start, bytes.count - start)
                if count < 0, errno != EINTR { return }
                start += max(0, count)
            }
        }
    }

    /// The next byte, nil at the end.
    private func peek() -> UInt8? {
        if position == buffer.count {
            if isAtEnd { return nil }
            var chunk = [UInt8](repeating: 0, count: 1 << 14)
            let count = chunk.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            buffer = count > 0 ? Array(chunk[..<count]) : []
            position = 0
            if count <= 0 {
                isAtEnd = true
                return nil
            }
        }
        return buffer[position]
    }

    /// A line without its end, nil at the end of the input.
    func readLine() -> String? {
        guard peek() != nil else { return nil }
        var line: [UInt8] = []
        while let byte = peek() {
            position += 1
            if byte == 10 { break }
            if byte == 13 {
                if peek() == 10 { position += 1 }
                break
            }
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    func readToEnd() -> String {
        var text: [UInt8] = []
        while let byte = peek() {
            text.append(byte)
            position += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// One character (of the basic plane), -1 at the end.
    func read(consuming: Bool) -> Int32 {
        guard let first = peek() else { return -1 }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let end = min(position + length, buffer.count)
        let character = String(decoding: buffer[position..<end], as: UTF8.self).utf16.first ?? 0xFFFD
        if consuming { position = end }
        return Int32(character)
    }
}

extension StandardLibrary {
    static func registerConsole(_ table: inout NativeTable) {
        table["Console.write"] = { machine, arguments in
            if arguments[0].int32 == 1 {
                machine.output.write(machine.view(arguments[1]))
            } else {
                StandardStreams.writeError(machine, machine.string(arguments[1]))
            }
            return .unit
        }
        table["Console.redirect"] = { machine, arguments in
            if arguments[0].int32 == 1 {
                StandardStreams.of(machine).isOutputRedirected = arguments[1].bool
            } else {
                StandardStreams.of(machine).isErrorRedirected = arguments[1].bool
            }
            return .unit
        }
        table["Console.flush"] = { machine, _ in
            machine.output.flush()
            return .unit
        }
        table["Console.readLine"] = { machine, _ in
            machine.output.flush()
            return StandardStreams.of(machine).readLine().map { machine.makeString($0) } ?? .null
        }
        table["Console.read"] = { machine, arguments in
            .int32(StandardStreams.of(machine).read(consuming: arguments[0].bool))
        }
        table["Console.readToEnd"] = { machine, _ in machine.makeString(StandardStreams.of(machine).readToEnd()) }
        for name in ["Operators.exit", "Environment.exit"] {
            table[name] = { machine, arguments in machine.stop(.exit(arguments[0].int32)) }
        }
        table["Environment.arguments"] = { machine, _ in
            machine.makeArray(ScriptArguments.of(machine).map { machine.makeString($0) })
        }
        table["Environment.tickCount"] = { _, _ in .int64(Int64(clock() / 1_000_000)) }
        table["Stopwatch.ticks"] = { _, _ in .int64(Int64(clock())) }
    }

    /// Nanoseconds of the monotonic clock.
    private static func clock() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

/// The arguments of the script, its own path first.
package final class ScriptArguments {
    let arguments: [String]

    private init(_ arguments: [String]) { self.arguments = arguments }

    package static func set(_ arguments: [String], for machine: Machine) {
        machine.attachments[ObjectIdentifier(ScriptArguments.self)] = ScriptArguments(arguments)
    }

    static func of(_ machine: Machine) -> [String] {
        (machine.attachments[ObjectIdentifier(ScriptArguments.self)] as? ScriptArguments)?.arguments ?? []
    }
}
