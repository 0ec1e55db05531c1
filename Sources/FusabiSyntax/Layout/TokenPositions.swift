/// A place whose column has been counted: the holes of interpolated strings come one after the other, often many on one
/// line, and counting each from the start of the line would take quadratic time.
struct CountedPlace {
    var line = -1
    var offset = 0
    var column: Int32 = 0
}

/// Lines and columns of tokens, from 0, columns in UTF-16 units as F# counts them.
struct TokenPositions {
    private(set) var lines: [Int32] = []
    private(set) var columns: [Int32] = []

    /// O(bytes of the file between the first and the last token, and before the first on its line up to `known`). The
    /// tokens are in the order of the file.
    init(_ tokens: [Token], in file: SourceFile, known: inout CountedPlace) {
        lines.reserveCapacity(tokens.count)
        columns.reserveCapacity(tokens.count)
        guard let first = tokens.first else { return }
        var line = Self.line(of: first.span.start - file.base, in: file)
        var lineStart = Int(file.lineStarts[line])
        var next = line + 1 < file.lineStarts.count ? Int(file.lineStarts[line + 1]) : Int.max
        // The place up to which the columns of this line have been counted.
        var counted = lineStart
        var column: Int32 = 0
        if known.line == line, known.offset <= Int(first.span.start - file.base) {
            counted = known.offset
            column = known.column
        }
        defer { known = CountedPlace(line: line, offset: counted, column: column) }
        for token in tokens {
            let offset = min(Int(token.span.start - file.base), file.bytes.count)
            if offset >= next {
                while offset >= next {
                    line += 1
                    lineStart = next
                    next = line + 1 < file.lineStarts.count ? Int(file.lineStarts[line + 1]) : Int.max
                }
                counted = lineStart
                column = 0
            }
            while counted < offset {
                let byte = file.bytes[counted]
                if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
                counted += 1
            }
            lines.append(Int32(line))
            // The end of the file is left of everything, so that it closes all contexts (F# spec 15.1.7).
            columns.append(token.kind == .endOfFile ? -1 : column)
        }
    }

    private static func line(of offset: UInt32, in file: SourceFile) -> Int {
        var low = 0
        var high = file.lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if file.lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }
}
