/// A half-open range of bytes in a ``SourceMap``: every file of a compilation occupies its own range, so that eight
/// bytes name any place in any file.
package struct Span: Hashable, Sendable {
    package var start: UInt32
    package var end: UInt32

    package init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    /// The span of nothing in particular: code that the compiler made up.
    package static let none = Span(start: 0, end: 0)

    /// The smallest span that covers both.
    package func joined(_ other: Span) -> Span {
        if self == .none { return other }
        if other == .none { return self }
        return Span(start: min(start, other.start), end: max(end, other.end))
    }
}

/// One file of a compilation.
package struct SourceFile: Sendable {
    /// The path as diagnostics show it.
    package let path: String
    package let bytes: [UInt8]
    /// Where this file begins in the map.
    package let base: UInt32
    /// Offsets, within the file, of the first byte of each line.
    package let lineStarts: [UInt32]
}

/// A place as F# reports it: line and column counted from 1, columns in UTF-16 units.
package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// All files of one compilation, laid end to end.
package struct SourceMap: Sendable {
    package private(set) var files: [SourceFile] = []
    private var next: UInt32 = 1

    package init() {}

    /// Adds a file and returns its index in ``files``. A byte order mark is left out. O(bytes).
    package mutating func add(path: String, bytes: [UInt8]) -> Int {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        var starts: [UInt32] = [0]
        for (i, byte) in bytes.enumerated() where byte == 10 { starts.append(UInt32(i + 1)) }
        files.append(SourceFile(path: path, bytes: bytes, base: next, lineStarts: starts))
        next += UInt32(bytes.count) + 1
        return files.count - 1
    }

    /// The file that holds a place, nil for ``Span/none``. O(log files).
    package func file(at offset: UInt32) -> SourceFile? {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].base <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : files[low - 1]
    }

    /// Line and column of a place. O(log lines + column).
    package func position(of offset: UInt32) -> Position {
        guard let file = file(at: offset) else { return Position(line: 1, column: 1) }
        let local = offset - file.base
        var low = 0
        var high = file.lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if file.lineStarts[middle] <= local { low = middle + 1 } else { high = middle }
        }
        let lineStart = Int(file.lineStarts[low - 1])
        var column = 1
        var i = lineStart
        while i < min(Int(local), file.bytes.count) {
            let byte = file.bytes[i]
            // One UTF-16 unit for each scalar, two for a scalar of four bytes.
            if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
            i += 1
        }
        return Position(line: low, column: column)
    }

    /// The text of a span.
    package func text(_ span: Span) -> String {
        guard let file = file(at: span.start) else { return "" }
        let low = Int(span.start - file.base)
        let high = min(Int(span.end - file.base), file.bytes.count)
        return String(decoding: file.bytes[low..<max(low, high)], as: UTF8.self)
    }
}
