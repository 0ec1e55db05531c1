/// `F2` and `%.2f` without big integers, for the values that scripts print: the exact value is scaled in 128 bits.
package enum FixedDecimals {
    /// Appends a value with `decimals` digits after the point, exact halves rounded to even, if its size and the
    /// number of digits allow that; `false` means that nothing is written.
    package static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) -> Bool {
        guard let (whole, fraction) = parts(value, decimals: decimals) else { return false }
        if value.sign == .minus { bytes.append(ASCII.minus) }
        IntegerText.append(whole, to: &bytes)
        if decimals > 0 {
            bytes.append(ASCII.point)
            IntegerText.append(fraction, minimumDigits: decimals, to: &bytes)
        }
        return true
    }

    /// The digits before and after the point of a value rounded to `decimals` of the latter.
    static func parts(_ value: Double, decimals: Int) -> (whole: UInt64, fraction: UInt64)? {
        guard value.isFinite, (0...Magnitude.decimalChunkDigits).contains(decimals) else { return nil }
        let (significand, exponent) = value.integerParts
        guard exponent <= 10, exponent >= -64 || significand == 0 else { return nil }
        var whole: UInt64
        var fraction: UInt64 = 0
        if exponent >= 0 || significand == 0 {
            whole = significand == 0 ? 0 : significand << UInt64(exponent)
        } else {
            let bits = UInt64(-exponent)
            whole = bits < 64 ? significand >> bits : 0
            let rest = bits < 64 ? significand & (1 << bits &- 1) : significand
            let unit = Magnitude.powersOfTen[decimals]
            let scaled = UInt128(rest) * UInt128(unit)
            fraction = UInt64(truncatingIfNeeded: scaled >> UInt128(bits))
            let remainder = scaled & (UInt128(1) << UInt128(bits) - 1)
            let half = UInt128(1) << UInt128(bits - 1)
            let isOdd = (decimals == 0 ? whole : fraction) & 1 == 1
            if remainder > half || (remainder == half && isOdd) { fraction &+= 1 }
            if fraction == unit {
                fraction = 0
                whole &+= 1
            }
        }
        return (whole, fraction)
    }
}
