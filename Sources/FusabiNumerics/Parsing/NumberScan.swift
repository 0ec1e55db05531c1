/// What a number text may contain (`System.Globalization.NumberStyles`).
package struct NumberStyles: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let leadingWhite = NumberStyles(rawValue: 0x1)
    package static let trailingWhite = NumberStyles(rawValue: 0x2)
    package static let leadingSign = NumberStyles(rawValue: 0x4)
    package static let trailingSign = NumberStyles(rawValue: 0x8)
    package static let parentheses = NumberStyles(rawValue: 0x10)
    package static let decimalPoint = NumberStyles(rawValue: 0x20)
    package static let thousands = NumberStyles(rawValue: 0x40)
    package static let exponent = NumberStyles(rawValue: 0x80)
    package static let currencySymbol = NumberStyles(rawValue: 0x100)
    package static let hexadecimal = NumberStyles(rawValue: 0x200)
    package static let binary = NumberStyles(rawValue: 0x400)

    /// `NumberStyles.Integer`: what `Int32.Parse` takes.
    package static let integer: NumberStyles = [.leadingWhite, .trailingWhite, .leadingSign]
    /// `NumberStyles.HexNumber`.
    package static let hexNumber: NumberStyles = [.leadingWhite, .trailingWhite, .hexadecimal]
    /// `NumberStyles.BinaryNumber`.
    package static let binaryNumber: NumberStyles = [.leadingWhite, .trailingWhite, .binary]
    /// `NumberStyles.Number`: what `Decimal.Parse` takes.
    package static let number: NumberStyles = [
        .leadingWhite, .trailingWhite, .leadingSign, .trailingSign, .decimalPoint, .thousands,
    ]
    /// `NumberStyles.Float`: what F#'s `float` takes.
    package static let float: NumberStyles = [
        .leadingWhite, .trailingWhite, .leadingSign, .decimalPoint, .exponent,
    ]
    /// `Float` and `AllowThousands`: what `Double.Parse` takes.
    package static let floatWithThousands: NumberStyles = [.float, .thousands]
    /// `NumberStyles.Any`.
    package static let any: NumberStyles = [
        .number, .parentheses, .exponent, .currencySymbol,
    ]
}

/// The parts of a number text: sign, digits and scale, found by the rules of .NET's parser.
///
/// Texts are Latin-1 units, one byte each; `latin1(_:)` makes them of UTF-16.
struct NumberScan {
    /// The digits in ASCII, without leading zeros. They mean `0.d₁d₂… * 10^scale`.
    private(set) var digits: [UInt8] = []
    private(set) var scale = 0
    private(set) var isNegative = false

    private let styles: NumberStyles
    private var index = 0
    private var inParentheses = false
    private var signSeen = false
    private var currencySeen = false

    /// Reads the whole text; throws `format` if it is not a number of the permitted styles.
    init(_ text: Span<UInt8>, styles: NumberStyles) throws(NumberError) {
        self.styles = styles
        scanPrefix(text)
        guard scanDigits(text) else { throw .format }
        scanExponent(text)
        guard scanSuffix(text) else { throw .format }
    }

    /// White space before numbers: tab to carriage return, and the blank.
    @inline(__always)
    static func isWhite(_ unit: UInt8) -> Bool {
        unit == 0x20 || unit &- 9 < 5
    }

    /// The units of a text one byte each. White space above Latin-1 becomes a no-break space, and any other unit `ÿ`,
    /// which no number contains.
    static func latin1(_ text: Span<UInt16>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for index in text.indices {
            let unit = text[index]
            bytes.append(unit < 256 ? UInt8(unit) : CharacterClass.isWhiteSpace(unit) ? 0xA0 : 0xFF)
        }
        return bytes
    }

    /// White space, a sign, an opening parenthesis and a currency sign, in any order, each once. White space between
    /// a sign and the digits is permitted only if a currency sign is.
    private mutating func scanPrefix(_ text: Span<UInt8>) {
        while index < text.count {
            let unit = text[index]
            if Self.isWhite(unit), styles.contains(.leadingWhite),
                !signSeen || currencySeen || styles.contains(.currencySymbol)
            {
                index &+= 1
            } else if !scanSign(unit, permitted: .leadingSign) {
                return
            }
        }
    }

    private mutating func scanSign(_ unit: UInt8, permitted: NumberStyles) -> Bool {
        if !signSeen, styles.contains(permitted), unit == ASCII.plus || unit == ASCII.minus {
            isNegative = unit == ASCII.minus
            signSeen = true
        } else if unit == UInt8(ascii: "("), permitted == .leadingSign, styles.contains(.parentheses), !signSeen {
            signSeen = true
            inParentheses = true
            isNegative = true
        } else if unit == 0xA4, styles.contains(.currencySymbol), !currencySeen {
            currencySeen = true
        } else {
            return false
        }
        index &+= 1
        return true
    }

    /// Digits with at most one point, and commas between digits before the point.
    private mutating func scanDigits(_ text: Span<UInt8>) -> Bool {
        var digitSeen = false
        var pointSeen = false
        digits.reserveCapacity(text.count &- index)
        while index < text.count {
            let unit = text[index]
            if ASCII.isDigit(unit) {
                digitSeen = true
                if unit != ASCII.zero || !digits.isEmpty {
                    digits.append(unit)
                    if !pointSeen { scale &+= 1 }
                } else if pointSeen {
                    scale &-= 1
                }
            } else if unit == ASCII.point, styles.contains(.decimalPoint), !pointSeen {
                pointSeen = true
            } else if unit != ASCII.comma || !styles.contains(.thousands) || pointSeen || !digitSeen {
                break
            }
            index &+= 1
        }
        return digitSeen
    }

    /// An exponent, if one follows; an `e` without digits is left for the suffix to refuse.
    private mutating func scanExponent(_ text: Span<UInt8>) {
        guard styles.contains(.exponent), index < text.count, text[index] | 0x20 == ASCII.lowerE else { return }
        var position = index &+ 1
        var negative = false
        if position < text.count, text[position] == ASCII.plus || text[position] == ASCII.minus {
            negative = text[position] == ASCII.minus
            position &+= 1
        }
        guard position < text.count, ASCII.isDigit(text[position]) else { return }
        var exponent = 0
        while position < text.count, ASCII.isDigit(text[position]) {
            exponent = min(exponent &* 10 &+ Int(text[position] &- ASCII.zero), 1 << 31)
            position &+= 1
        }
        if !digits.isEmpty { scale &+= negative ? -exponent : exponent }
        index = position
    }

    /// White space, a trailing sign, a closing parenthesis, a currency sign; then NULs, which .NET ignores.
    private mutating func scanSuffix(_ text: Span<UInt8>) -> Bool {
        while index < text.count {
            let unit = text[index]
            if Self.isWhite(unit), styles.contains(.trailingWhite) {
                index &+= 1
            } else if unit == UInt8(ascii: ")"), inParentheses {
                inParentheses = false
                index &+= 1
            } else if !scanSign(unit, permitted: .trailingSign) {
                break
            }
        }
        guard !inParentheses else { return false }
        while index < text.count {
            if text[index] != 0 { return false }
            index &+= 1
        }
        return true
    }
}
