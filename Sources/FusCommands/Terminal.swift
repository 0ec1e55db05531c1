import Glibc

/// The process's streams and files, without Foundation: it would triple the time to start.
enum Terminal {
    static func output(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func error(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                guard let base = bytes.baseAddress else { return }
                let count = Glibc.write(descriptor, base + start, bytes.count - start)
                if count < 0, errno != EINTR { return }
                start += max(count, 0)
            }
        }
    }

    /// Colours are for people: standard error is a terminal and NO_COLOR is not set (no-color.org).
    static var showsColor: Bool {
        isatty(STDERR_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A file's bytes, or standard input's for `-`; nil when it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return nil }
        var bytes: [UInt8] = []
        // A whole file and its end in two reads; pieces of what does not say how long it is.
        let step = max(Int(status.st_size) + 1, 1 << 12)
        while true {
            var count = 0
            bytes += [UInt8](unsafeUninitializedCapacity: step) { buffer, used in
                count = Glibc.read(descriptor, buffer.baseAddress, step)
                used = max(count, 0)
            }
            if count == 0 { return bytes }
            if count < 0, errno != EINTR { return nil }
        }
    }

    static func write(_ bytes: [UInt8], toFile path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + start, bytes.count - start) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            start += count
        }
        return true
    }
}
