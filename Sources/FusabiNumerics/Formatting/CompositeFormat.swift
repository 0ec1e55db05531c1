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
}
