/// The format strings of `String.Format`: text with items such as `{0,-10:F2}`.
package enum CompositeFormat {
    /// A part of a format string.
    package enum Piece: Equatable, Sendable {
        /// Text as it is, braces no longer doubled.
        case literal([UInt16])
        /// An argument, padded to a width (on the right if that is negative), in a format, which may be empty.
        case item(index: Int, width: Int, format: [UInt16])
    }

    private static let open = UInt16(UInt8(ascii: "{"))
    private static let close = UInt16(UInt8(ascii: "}"))
    private static let limit = 1_000_000

    /// Cuts a format string into its parts; throws `format` for one that .NET refuses.
    package static func pieces(_ format: [UInt16]) throws(NumberError) -> [Piece] {
        var pieces: [Piece] = []
        var literal: [UInt16] = []
        var index = 0
        while index < format.count {
            let unit = format[index]
            index += 1
            guard unit == open || unit == close else {
                literal.append(unit)
                continue
            }
            if index < format.count, format[index] == unit {
                literal.append(unit)
                index += 1
                continue
            }
            guard unit == open else { throw .format }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = []
            pieces.append(try item(format, &index))
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }

    /// Reads an item up to its closing brace. Blanks are permitted after the number and around the width.
    private static func item(_ format: [UInt16], _ index: inout Int) throws(NumberError) -> Piece {
        let argument = try number(format, &index)
        skipBlanks(format, &index)
        var width = 0
        if index < format.count, format[index] == UInt16(ASCII.comma) {
            index += 1
            skipBlanks(format, &index)
            let isNegative = index < format.count && format[index] == UInt16(ASCII.minus)
            if isNegative { index += 1 }
            width = try number(format, &index)
            if isNegative { width = -width }
            skipBlanks(format, &index)
        }
        var itemFormat: [UInt16] = []
        if index < format.count, format[index] == DateSymbol.colon {
            index += 1
            while index < format.count, format[index] != close {
                guard format[index] != open else { throw .format }
                itemFormat.append(format[index])
                index += 1
            }
        }
        guard index < format.count, format[index] == close else { throw .format }
        index += 1
        return .item(index: argument, width: width, format: itemFormat)
    }

    private static func skipBlanks(_ format: [UInt16], _ index: inout Int) {
        while index < format.count, format[index] == UInt16(ASCII.space) { index += 1 }
    }

    private static func number(_ format: [UInt16], _ index: inout Int) throws(NumberError) -> Int {
        var value = 0
        let start = index
        while index < format.count, format[index] &- 0x30 < 10 {
            value = value * 10 + Int(format[index] - 0x30)
            guard value < limit else { throw .format }
            index += 1
        }
        guard index > start else { throw .format }
        return value
    }

    // MARK: Failures

    /// Where .NET stops in a format that ``pieces(_:)`` refuses, and its words for the reason.
    package static func failure(in format: [UInt16]) -> (offset: Int, reason: String) {
        let unclosed = "Format item ends prematurely."
        var index = 0
        while index < format.count {
            let unit = format[index]
            index += 1
            guard unit == open || unit == close else { continue }
            guard index < format.count else { return (index, unclosed) }
            if format[index] == unit {
                index += 1
                continue
            }
            guard unit == open else {
                return (index, "Unexpected closing brace without a corresponding opening brace.")
            }
            let start = index
            guard (try? item(format, &index)) == nil else { continue }
            return itemFailure(format, from: start)
        }
        return (format.count, unclosed)
    }

    private static func itemFailure(_ format: [UInt16], from start: Int) -> (offset: Int, reason: String) {
        let isDigit = { (index: Int) in index < format.count && format[index] &- 0x30 < 10 }
        let unclosed = "Format item ends prematurely."
        guard isDigit(start) else { return (start, "Expected an ASCII digit.") }
        var index = start
        while isDigit(index) { index += 1 }
        skipBlanks(format, &index)
        if index < format.count, format[index] == UInt16(ASCII.comma) {
            index += 1
            skipBlanks(format, &index)
            if index < format.count, format[index] == UInt16(ASCII.minus) { index += 1 }
            guard index < format.count else { return (index, unclosed) }
            guard isDigit(index) else { return (index, "Expected an ASCII digit.") }
            while isDigit(index) { index += 1 }
            skipBlanks(format, &index)
        }
        if index < format.count, format[index] == DateSymbol.colon {
            while index < format.count, format[index] != open { index += 1 }
        }
        return (index, unclosed)
    }
}
