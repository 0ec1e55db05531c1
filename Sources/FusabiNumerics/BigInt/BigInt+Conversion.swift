extension BigInt {
    /// The integer part of a float; throws `overflow` for NaN and infinities.
    package init(_ value: Double) throws(NumberError) {
        guard value.isFinite else { throw .overflow }
        let (significand, exponent) = value.integerParts
        let magnitude =
            exponent >= 0
            ? Magnitude.shiftedLeft([significand], by: exponent) : Magnitude.shiftedRight([significand], by: -exponent)
        self.init(magnitude: magnitude, isNegative: value.sign == .minus)
    }

    /// The integer part of a decimal.
    package init(_ value: Decimal) {
        let whole = value.truncated.significand
        self.init(
            magnitude: [UInt64(truncatingIfNeeded: whole), UInt64(truncatingIfNeeded: whole >> 64)],
            isNegative: value.isNegative)
    }

    /// The 64 highest bits, left aligned, and the exponent of their lowest one.
    private var highBits: (bits: UInt64, exponent: Int) {
        let limbs = magnitude
        let shift = Magnitude.bitWidth(limbs) &- 64
        let high = shift >= 0 ? Magnitude.shiftedRight(limbs, by: shift) : Magnitude.shiftedLeft(limbs, by: -shift)
        return (high.first ?? 0, shift)
    }

    /// The value as a float, infinite if it is too great.
    ///
    /// Like .NET it drops the bits that a float has no room for, where the conversion of an `int64` would round.
    package var double: Double {
        let (bits, exponent) = highBits
        guard exponent <= 1024 - 64 else { return isNegative ? -.infinity : .infinity }
        let kept = Double(bits & ~0x7FF)
        let value = Double(sign: .plus, exponent: exponent, significand: kept)
        return isNegative ? -value : value
    }

    /// The value as a `float32`, by way of the double.
    package var float: Float { Float(double) }

    /// The value, if it fits an unsigned integer of 64 bits.
    package var asUInt64: UInt64? {
        guard !isNegative else { return nil }
        if let small = asInt64 { return UInt64(small) }
        let limbs = magnitude
        return limbs.count == 1 ? limbs[0] : nil
    }

    /// The value as an integer type; throws `overflow` if it does not fit.
    package func converted<T: FixedWidthInteger>(to type: T.Type = T.self) throws(NumberError) -> T {
        if let small = asInt64, let value = T(exactly: small) { return value }
        if let large = asUInt64, let value = T(exactly: large) { return value }
        throw .overflow
    }

    /// The value as a decimal; throws `overflow` if it has more than 96 bits.
    package func decimal() throws(NumberError) -> Decimal {
        let limbs = magnitude
        guard Magnitude.bitWidth(limbs) <= 96 else { throw .overflow }
        let value = limbs.reversed().reduce(UInt128(0)) { $0 << 64 | UInt128($1) }
        return Decimal(unchecked: value, scale: 0, isNegative: isNegative)
    }

    /// `BigInteger.Log(value, base)`.
    package func logarithm(base: Double) -> Double {
        if isNegative || base == 1 { return .nan }
        if base == .infinity { return isOne ? 0 : .nan }
        if base == 0, !isOne { return .nan }
        if let small = asInt64, small <= Int64(Int32.max) {
            return MathFunctions.logarithm(Double(small), base: base)
        }
        let (bits, exponent) = highBits
        return MathFunctions.logarithm(Double(bits), base: base)
            + Double(exponent) / MathFunctions.logarithm(base, base: 2)
    }

    /// `BigInteger.Log(value)`.
    package var logarithm: Double { logarithm(base: 2.718281828459045) }
}
