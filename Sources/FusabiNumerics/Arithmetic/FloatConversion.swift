/// Conversions from floats to integers.
///
/// `int`, `int64`, `uint32` and `uint64` saturate, and NaN becomes 0; the smaller types take the low bits of the
/// saturated `int`.
package enum FloatConversion {
    /// `int x`.
    @inline(__always)
    package static func int32(_ x: Double) -> Int32 {
        if x > -2_147_483_649, x < 2_147_483_648 { return Int32(x) }
        return x.isNaN ? 0 : x < 0 ? .min : .max
    }

    /// `int64 x`.
    @inline(__always)
    package static func int64(_ x: Double) -> Int64 {
        if x >= -0x1p63, x < 0x1p63 { return Int64(x) }
        return x.isNaN ? 0 : x < 0 ? .min : .max
    }

    /// `uint32 x`.
    package static func uint32(_ x: Double) -> UInt32 {
        if x > -1, x < 0x1p32 { return UInt32(x) }
        return x.isNaN || x < 0 ? 0 : .max
    }

    /// `uint64 x`.
    package static func uint64(_ x: Double) -> UInt64 {
        if x > -1, x < 0x1p64 { return UInt64(x) }
        return x.isNaN || x < 0 ? 0 : .max
    }

    /// `sbyte x`, `byte x`, `int16 x`, `uint16 x`, `char x`.
    package static func narrow<T: FixedWidthInteger>(_ x: Double, to type: T.Type = T.self) -> T {
        T(truncatingIfNeeded: int32(x))
    }

    /// `Checked.int x` and its kin: the integer part; throws `overflow` if it does not fit.
    package static func checked<T: FixedWidthInteger>(
        _ x: Double, to type: T.Type = T.self
    ) throws(NumberError) -> T {
        guard let value = T(exactly: x.rounded(.towardZero)) else { throw .overflow }
        return value
    }

    /// `Convert.ToInt32 x` and its kin: rounded to the nearest integer, halves to even; throws `overflow` if that
    /// does not fit.
    package static func rounded<T: FixedWidthInteger>(
        _ x: Double, to type: T.Type = T.self
    ) throws(NumberError) -> T {
        guard let value = T(exactly: x.rounded(.toNearestOrEven)) else { throw .overflow }
        return value
    }
}
