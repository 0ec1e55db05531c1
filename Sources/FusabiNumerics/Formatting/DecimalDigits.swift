/// A number as decimal digits: what all formatting starts from.
///
/// Its value is `0.d₁d₂d₃… * 10^scale`; a number without digits is zero.
struct DecimalDigits: Equatable, Sendable {
    /// What kind of number the digits come from. They differ in how they round and whether zero has a sign.
    enum Kind: Sendable {
        case integer
        case decimal
        case floatingPoint
    }

    /// How many digits are wanted.
    enum Limit: Equatable, Sendable {
        /// As many as it takes to read the value back.
        case shortest
        /// A number of significant digits.
        case significant(Int)
        /// A number of digits after the decimal point.
        case fraction(Int)
    }

    /// The digits in ASCII; the first one is not `0`, except that a decimal keeps what its scale says.
    var digits: [UInt8]
    /// The position of the decimal point, counted from the first digit.
    var scale: Int
    /// Whether the number has a minus sign.
    var isNegative: Bool
    /// Where the digits come from.
    let kind: Kind

    /// The digits of an integer.
    init(magnitude: UInt64, isNegative: Bool) {
        digits = []
        if magnitude != 0 { IntegerText.append(magnitude, to: &digits) }
        scale = digits.count
        self.isNegative = isNegative
        kind = .integer
    }

    /// Digits put together elsewhere.
    init(digits: [UInt8], scale: Int, isNegative: Bool, kind: Kind) {
        self.digits = digits
        self.scale = scale
        self.isNegative = isNegative
        self.kind = kind
    }

    /// Whether the number is zero.
    var isZero: Bool { digits.isEmpty }

    /// Drops the digits from `position` on and the zeros before it.
    ///
    /// Halves round away from zero, unless the digits are `exact`ly as many as were wanted, and rounded, already.
    mutating func round(to position: Int, exact: Bool) {
        var count = max(0, min(position, digits.count))
        if count == position, count < digits.count, !exact, digits[count] >= 0x35 {
            while count > 0, digits[count &- 1] == ASCII.nine { count &-= 1 }
            if count > 0 {
                digits[count &- 1] &+= 1
            } else {
                scale &+= 1
                digits = [ASCII.zero &+ 1]
                count = 1
            }
        } else {
            while count > 0, digits[count &- 1] == ASCII.zero { count &-= 1 }
        }
        digits.removeSubrange(count...)
        if digits.isEmpty { normalizeZero() }
    }

    /// Zero has no scale, and a sign only if it is a float.
    mutating func normalizeZero() {
        if kind != .floatingPoint { isNegative = false }
        scale = 0
    }
}
