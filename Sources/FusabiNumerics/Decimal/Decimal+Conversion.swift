extension Decimal {
    /// A float rounded to 15 significant digits, as .NET 10 converts it; throws `overflow` beyond 96 bits.
    package init(_ value: Double) throws(NumberError) {
        try self.init(value, digits: 15, exponent: Int(value.bitPattern >> 52 & 0x7FF) &- 1022)
    }

    /// A `float32` rounded to seven significant digits.
    package init(_ value: Float) throws(NumberError) {
        try self.init(Double(value), digits: 7, exponent: Int(value.bitPattern >> 23 & 0xFF) &- 126)
    }

    /// Scales to an integer of `digits` digits in floating point, with the roundings that brings: the results are
    /// .NET's only if each step is .NET's.
    private init(_ value: Double, digits: Int, exponent: Int) throws(NumberError) {
        guard exponent >= -94 else {
            self = .zero
            return
        }
        guard exponent <= 96 else { throw .overflow }
        var scaled = value.magnitude
        let upper = Double(Magnitude.powersOfTen[digits])
        // The digits before the point, estimated by log10(2) = 19728 / 65536.
        var power = digits &- 1 &- (exponent &* 19728) >> 16
        if power >= 0 {
            power = min(power, Self.maximumScale)
            scaled *= Self.doublePowersOfTen[power]
        } else if power != -1 || scaled >= upper {
            scaled /= Self.doublePowersOfTen[-power]
        } else {
            power = 0
        }
        if scaled < upper / 10, power < Self.maximumScale {
            scaled *= 10
            power &+= 1
        }
        let mantissa = UInt128(scaled.rounded(.toNearestOrEven))
        guard mantissa != 0 else {
            self = .zero
            return
        }
        guard power > 0 else {
            let whole = mantissa * Self.powersOfTen[-power]
            guard whole < Self.limit else { throw .overflow }
            self.init(unchecked: whole, scale: 0, isNegative: value < 0)
            return
        }
        self = Decimal(unchecked: mantissa, scale: power, isNegative: value < 0)
            .withoutTrailingZeros(atMost: digits &- 1)
    }

    private func withoutTrailingZeros(atMost count: Int) -> Decimal {
        var value = significand
        var dropped = 0
        while dropped < min(count, scale), value % 10 == 0 {
            value /= 10
            dropped &+= 1
        }
        return Decimal(unchecked: value, scale: scale &- dropped, isNegative: isNegative)
    }

    static let doublePowersOfTen: [Double] = NumberParser.exactPowers + [1e23, 1e24, 1e25, 1e26, 1e27, 1e28]

    /// The value as a float, by .NET's formula, which may be off the nearest one.
    package var double: Double {
        let low = Double(UInt64(truncatingIfNeeded: significand))
        let high = Double(UInt64(truncatingIfNeeded: significand >> 64))
        let value = (low + high * 0x1p64) / Self.doublePowersOfTen[scale]
        return isNegative ? -value : value
    }

    /// The value as a `float32`, by way of the double.
    package var float: Float { Float(double) }

    /// The integer part as an integer type; throws `overflow` if it does not fit.
    package func converted<T: FixedWidthInteger>(to type: T.Type = T.self) throws(NumberError) -> T {
        try Self.exact(truncated)
    }

    /// `Convert.ToInt32 x` and its kin: rounded, halves to even; throws `overflow` if that does not fit.
    package func roundedConversion<T: FixedWidthInteger>(to type: T.Type = T.self) throws(NumberError) -> T {
        try Self.exact(rounded())
    }

    private static func exact<T: FixedWidthInteger>(_ whole: Decimal) throws(NumberError) -> T {
        if whole.isNegative, !whole.isZero {
            let magnitude = Int128(whole.significand)
            guard let value = T(exactly: -magnitude) else { throw .overflow }
            return value
        }
        guard let value = T(exactly: whole.significand) else { throw .overflow }
        return value
    }
}
