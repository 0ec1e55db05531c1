/// The two floating-point types of F#: `float` (`Double`) and `float32` (`Float`).
///
/// The requirements are the numbers in which .NET's formatting of the two differs.
package protocol ScriptFloat: BinaryFloatingPoint, LosslessStringConvertible, Sendable {
    /// Digits that always suffice to read the same value back; from one digit more on, the general format of a
    /// value becomes scientific.
    static var roundTripDigits: Int { get }
    /// Significant digits that a custom format sees.
    static var customFormatDigits: Int { get }
    /// The most significant digits for which every decimal number survives a trip through the type.
    static var reliableDigits: Int { get }
    /// Significand and exponent of a finite value: its magnitude is `significand * 2^exponent`.
    var integerParts: (significand: UInt64, exponent: Int) { get }
    /// The value as a double, which is exact.
    var widened: Double { get }
}

extension Double: ScriptFloat {
    package static var roundTripDigits: Int { 17 }
    package static var customFormatDigits: Int { 15 }
    package static var reliableDigits: Int { 15 }

    package var integerParts: (significand: UInt64, exponent: Int) {
        let fraction = bitPattern & 0xF_FFFF_FFFF_FFFF
        let biased = Int(bitPattern >> 52 & 0x7FF)
        return biased == 0 ? (fraction, -1074) : (fraction | 1 << 52, biased &- 1075)
    }

    package var widened: Double { self }
}

extension Float: ScriptFloat {
    package static var roundTripDigits: Int { 9 }
    package static var customFormatDigits: Int { 7 }
    package static var reliableDigits: Int { 6 }

    package var integerParts: (significand: UInt64, exponent: Int) {
        let fraction = UInt64(bitPattern & 0x7F_FFFF)
        let biased = Int(bitPattern >> 23 & 0xFF)
        return biased == 0 ? (fraction, -149) : (fraction | 1 << 23, biased &- 150)
    }

    package var widened: Double { Double(self) }
}
