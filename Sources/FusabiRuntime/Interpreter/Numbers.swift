import FusabiBytecode
import Glibc

extension FixedWidthInteger {
    /// Division that cannot trap.
    @inline(__always)
    func quotient(_ divisor: Self) -> Self { dividedReportingOverflow(by: divisor).partialValue }

    @inline(__always)
    func remainder(_ divisor: Self) -> Self { remainderReportingOverflow(dividingBy: divisor).partialValue }
}

/// Towards zero; NaN gives 0, what does not fit the nearest value (.NET 9 and later).
@inline(__always)
package func toInt32(_ value: Double) -> Int32 {
    if value > -2_147_483_649, value < 2_147_483_648 { return Int32(value) }
    return value > 0 ? .max : value < 0 ? .min : 0
}

/// The same for 64 bits.
@inline(__always)
package func toInt64(_ value: Double) -> Int64 {
    if value >= -0x1p63, value < 0x1p63 { return Int64(value) }
    return value > 0 ? .max : value < 0 ? .min : 0
}

/// The value of a ``MathFunction`` by its number.
@inline(never)
func evaluate(_ function: UInt8, _ x: Double, _ y: Double) -> Double {
    switch MathFunction(rawValue: function) {
    case .sqrt: x.squareRoot()
    case .abs: x.magnitude
    case .floor: x.rounded(.down)
    case .ceiling: x.rounded(.up)
    case .truncate: x.rounded(.towardZero)
    case .roundEven: x.rounded(.toNearestOrEven)
    case .sin: sin(x)
    case .cos: cos(x)
    case .tan: tan(x)
    case .asin: asin(x)
    case .acos: acos(x)
    case .atan: atan(x)
    case .sinh: sinh(x)
    case .cosh: cosh(x)
    case .tanh: tanh(x)
    case .exp: exp(x)
    case .log: log(x)
    case .log10: log10(x)
    case .power: pow(x, y)
    case .atan2: atan2(x, y)
    case nil: .nan
    }
}
