import Glibc

/// The functions of `System.MathF`, which F# uses for `float32`.
extension MathFunctions {
    package static func sine(_ x: Float) -> Float { Glibc.sinf(x) }
    package static func cosine(_ x: Float) -> Float { Glibc.cosf(x) }
    package static func tangent(_ x: Float) -> Float { Glibc.tanf(x) }
    package static func arcSine(_ x: Float) -> Float { Glibc.asinf(x) }
    package static func arcCosine(_ x: Float) -> Float { Glibc.acosf(x) }
    package static func arcTangent(_ x: Float) -> Float { Glibc.atanf(x) }
    package static func arcTangent(y: Float, x: Float) -> Float { Glibc.atan2f(y, x) }
    package static func hyperbolicSine(_ x: Float) -> Float { Glibc.sinhf(x) }
    package static func hyperbolicCosine(_ x: Float) -> Float { Glibc.coshf(x) }
    package static func hyperbolicTangent(_ x: Float) -> Float { Glibc.tanhf(x) }
    package static func exponential(_ x: Float) -> Float { Glibc.expf(x) }
    package static func logarithm(_ x: Float) -> Float { x < 0 ? .nan : Glibc.logf(x) }
    package static func logarithm10(_ x: Float) -> Float { Glibc.log10f(x) }
    package static func logarithm2(_ x: Float) -> Float { x < 0 ? .nan : Glibc.log2f(x) }
    package static func squareRoot(_ x: Float) -> Float { x.squareRoot() }
    package static func power(_ x: Float, _ y: Float) -> Float { Glibc.powf(x, y) }
    /// `%`: the remainder with the sign of the dividend.
    package static func remainder(_ x: Float, _ y: Float) -> Float { Glibc.fmodf(x, y) }
    /// `MathF.Round(x, mode)`.
    package static func round(_ x: Float, _ mode: MidpointRounding = .toEven) -> Float { x.rounded(mode.rule) }
}
