/// A placeholder of an F# format string: `%[flags][width][.precision]type`.
package struct PrintfSpecifier: Equatable, Sendable {
    /// The flags between `%` and the width.
    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `-`: pads on the right.
        package static let leftAlign = Flags(rawValue: 1)
        /// `0`: pads numbers with zeros.
        package static let padWithZeros = Flags(rawValue: 2)
        /// `+`: shows the sign of positive numbers.
        package static let plus = Flags(rawValue: 4)
        /// A blank: leaves room for the sign of positive numbers.
        package static let space = Flags(rawValue: 8)
    }

    package var flags: Flags
    /// The least number of units, `nil` if the placeholder does not say.
    package var width: Int?
    /// Digits after the point (`%f`, `%e`) or in all (`%g`), `nil` if the placeholder does not say.
    package var precision: Int?
    /// The letter, such as `d`.
    package var type: UInt8

    package init(type: UInt8, flags: Flags = [], width: Int? = nil, precision: Int? = nil) {
        self.type = type
        self.flags = flags
        self.width = width
        self.precision = precision
    }

    /// A placeholder that starts after its `%`, as F# reads it; `nil` if it is malformed. A `*` for width or
    /// precision is not covered.
    package init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        var flags: Flags = []
        while let flag = rest.first.flatMap(Self.flag) {
            flags.insert(flag)
            rest = rest.dropFirst()
        }
        let width = Self.number(&rest)
        var precision: Int?
        if rest.first == ASCII.point {
            rest = rest.dropFirst()
            precision = Self.number(&rest) ?? 0
        }
        guard rest.count == 1, let type = rest.first else { return nil }
        self.init(type: type, flags: flags, width: width, precision: precision)
    }

    private static func flag(_ unit: UInt8) -> Flags? {
        switch unit {
        case ASCII.minus: .leftAlign
        case ASCII.zero: .padWithZeros
        case ASCII.plus: .plus
        case ASCII.space: .space
        default: nil
        }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var value: Int?
        while let unit = rest.first, ASCII.isDigit(unit) {
            value = min((value ?? 0) &* 10 &+ Int(unit &- ASCII.zero), 1 << 30)
            rest = rest.dropFirst()
        }
        return value
    }

    /// The least number of units. Whoever formats checks that there is room for them.
    package var minimumCount: Int { Int(width?.magnitude ?? 0) }

    /// Whether padding goes to the right: by flag, or because a `*` stands for a negative width.
    var alignsLeft: Bool { flags.contains(.leftAlign) || (width ?? 0) < 0 }

    /// What positive numbers have before them: `+`, a blank or nothing.
    var positivePrefix: UInt8? {
        if flags.contains(.plus) { return ASCII.plus }
        return flags.contains(.space) ? ASCII.space : nil
    }
}
