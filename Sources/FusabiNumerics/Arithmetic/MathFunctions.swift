import Glibc

/// How a value exactly between two candidates rounds (`System.MidpointRounding`).
package enum MidpointRounding: Int, Sendable {
    case toEven = 0
    case awayFromZero = 1
    case toZero = 2
    case toNegativeInfinity = 3
    case toPositiveInfinity = 4

    var rule: FloatingPointRoundingRule {
        switch self {
        case .toEven: .toNearestOrEven
        case .awayFromZero: .toNearestOrAwayFromZero
        case .toZero: .towardZero
        case .toNegativeInfinity: .down
        case .toPositiveInfinity: .up
        }
    }
}

/// The functions of `System.Math` on floats, which on Linux are those of the C library.
package enum MathFunctions {
    package static func sine(_ x: Double) -> Double { Glibc.sin(x) }
    package static func cosine(_ x: Double) -> Double { Glibc.cos(x) }
    package static func tangent(_ x: Double) -> Double { Glibc.tan(x) }
    package static func arcSine(_ x: Double) -> Double { Glibc.asin(x) }
    package static func arcCosine(_ x: Double) -> Double { Glibc.acos(x) }
    package static func arcTangent(_ x: Double) -> Double { Glibc.atan(x) }
    package static func arcTangent(y: Double, x: Double) -> Double { Glibc.atan2(y, x) }
    package static func hyperbolicSine(_ x: Double) -> Double { Glibc.sinh(x) }
    package static func hyperbolicCosine(_ x: Double) -> Double { Glibc.cosh(x) }
    package static func hyperbolicTangent(_ x: Double) -> Double { Glibc.tanh(x) }
    package static func inverseHyperbolicSine(_ x: Double) -> Double { Glibc.asinh(x) }
    package static func inverseHyperbolicCosine(_ x: Double) -> Double { Glibc.acosh(x) }
    package static func inverseHyperbolicTangent(_ x: Double) -> Double { Glibc.atanh(x) }
    package static func exponential(_ x: Double) -> Double { Glibc.exp(x) }
    package static func logarithm(_ x: Double) -> Double { x < 0 ? .nan : Glibc.log(x) }
    package static func logarithm10(_ x: Double) -> Double { Glibc.log10(x) }
    package static func logarithm2(_ x: Double) -> Double { x < 0 ? .nan : Glibc.log2(x) }
    package static func cubeRoot(_ x: Double) -> Double { Glibc.cbrt(x) }
    package static func squareRoot(_ x: Double) -> Double { x.squareRoot() }
    package static func power(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }
    /// `%`: the remainder with the sign of the dividend.
    package static func remainder(_ x: Double, _ y: Double) -> Double { Glibc.fmod(x, y) }

    /// `Math.Log(x, base)`.
    package static func logarithm(_ x: Double, base: Double) -> Double {
        if x.isNaN { return x }
        if base.isNaN { return base }
        if base == 1 { return .nan }
        if x != 1, base == 0 || base == .infinity { return .nan }
        return Glibc.log(x) / Glibc.log(base)
    }

    /// `Math.IEEERemainder`: the remainder of the division rounded to the nearest integer.
    package static func nearestRemainder(_ x: Double, _ y: Double) -> Double {
        if x.isNaN { return x }
        if y.isNaN { return y }
        let regular = Glibc.fmod(x, y)
        if regular.isNaN { return NumberParser.canonicalNaN }
        if regular == 0, x.sign == .minus { return -0.0 }
        let alternative = regular - y.magnitude * (x < 0 ? -1 : 1)
        if alternative.magnitude == regular.magnitude {
            let quotient = x / y
            let rounded = quotient.rounded(.toNearestOrEven)
            return rounded.magnitude > quotient.magnitude ? alternative : regular
        }
        return alternative.magnitude < regular.magnitude ? alternative : regular
    }

    /// `Math.Round(x, mode)`.
    package static func round(_ x: Double, _ mode: MidpointRounding = .toEven) -> Double { x.rounded(mode.rule) }

    /// `Math.Round(x, digits, mode)`, which scales, rounds and scales back as .NET does.
    ///
    /// Throws `outOfRange` unless `digits` is between 0 and 15.
    package static func round(
        _ x: Double, digits: Int, _ mode: MidpointRounding = .toEven
    ) throws(NumberError) -> Double {
        guard (0...15).contains(digits) else { throw .outOfRange }
        guard x.magnitude < 1e16 else { return x }
        let unit = Double(Magnitude.powersOfTen[digits])
        return (x * unit).rounded(mode.rule) / unit
    }

    /// The sign as -1, 0 or 1; throws `arithmetic` for NaN.
    package static func sign(_ x: Double) throws(NumberError) -> Int32 {
        if x > 0 { return 1 }
        if x < 0 { return -1 }
        guard x == 0 else { throw .arithmetic }
        return 0
    }

    /// `Math.ScaleB`: the value times `2^exponent`.
    package static func scale(_ x: Double, exponent: Int32) -> Double { Glibc.scalbn(x, exponent) }

    /// `Math.ILogB`: the exponent of the value.
    package static func exponent(_ x: Double) -> Int32 {
        if x == 0 { return .min }
        return x.isFinite ? Int32(x.exponent) : .max
    }
}
