/// What a .NET format string asks for: a standard format such as `F2`, or a custom one such as `#,##0.00`.
enum FormatSpecifier: Equatable, Sendable {
    /// A letter and the precision after it.
    case standard(letter: UInt8, precision: Int?)
    /// A picture of the number.
    case custom

    /// Reads a format string; an empty one means `G`.
    ///
    /// Like .NET it stops at a NUL, and throws `format` where the precision has more than nine digits.
    init(_ format: [UInt16]) throws(NumberError) {
        guard let first = format.first, first != 0 else {
            self = .standard(letter: UInt8(ascii: "G"), precision: nil)
            return
        }
        let letter = UInt8(truncatingIfNeeded: first)
        guard first < 128, ASCII.isLetter(letter) else {
            self = .custom
            return
        }
        var precision: Int?
        for unit in format.dropFirst() {
            if unit == 0 { break }
            guard unit &- 0x30 < 10 else {
                self = .custom
                return
            }
            let value = precision ?? 0
            guard value < 100_000_000 else { throw .format }
            precision = value &* 10 &+ Int(unit &- 0x30)
        }
        self = .standard(letter: letter, precision: precision)
    }
}

/// Limits that keep a format string from asking for more memory than the host could have.
enum FormatLimits {
    /// The greatest precision that is formatted.
    static let precision = 1 << 24
}
