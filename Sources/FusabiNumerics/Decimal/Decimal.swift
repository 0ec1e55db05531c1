/// .NET's `System.Decimal`: an integer of 96 bits, a sign, and the number of digits after the decimal point.
///
/// The scale is part of what is printed (`1.10` keeps its zero) but not of the value: `1.10` equals `1.1`.
package struct Decimal: Sendable {
    /// The integer: below 2^96.
    package let significand: UInt128
    /// How many digits of the integer are after the decimal point, 0 … 28.
    package let scale: Int
    /// Whether the sign is minus, which zero may have too.
    package let isNegative: Bool

    /// The first integer that is too great for a decimal.
    static let limit = UInt128(1) << 96
    /// The greatest number of digits after the point.
    static let maximumScale = 28

    /// A decimal from its parts; the significand must be below 2^96 and the scale at most 28.
    init(unchecked significand: UInt128, scale: Int, isNegative: Bool) {
        self.significand = significand
        self.scale = scale
        self.isNegative = isNegative
    }

    /// A decimal from its parts, `nil` if they are out of range.
    package init?(significand: UInt128, scale: Int, isNegative: Bool) {
        guard significand < Self.limit, (0...Self.maximumScale).contains(scale) else { return nil }
        self.init(unchecked: significand, scale: scale, isNegative: isNegative)
    }

    /// An integer.
    package init(_ value: Int64) {
        self.init(unchecked: UInt128(value.magnitude), scale: 0, isNegative: value < 0)
    }

    /// An unsigned integer.
    package init(_ value: UInt64) {
        self.init(unchecked: UInt128(value), scale: 0, isNegative: false)
    }

    package static let zero = Decimal(Int64(0))
    package static let one = Decimal(Int64(1))
    package static let minusOne = Decimal(Int64(-1))
    package static let maximum = Decimal(unchecked: limit - 1, scale: 0, isNegative: false)
    package static let minimum = Decimal(unchecked: limit - 1, scale: 0, isNegative: true)

    /// Whether the value is zero, whatever its sign and scale.
    package var isZero: Bool { significand == 0 }
}
