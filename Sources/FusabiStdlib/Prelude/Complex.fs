// Complex numbers.
namespace System.Numerics

open System
open FSharp.Core

[<Struct; CustomEquality; NoComparison>]
type Complex =
    val private re: float
    val private im: float
    new(real: float, imaginary: float) = { re = real; im = imaginary }
    member this.Real: float = this.re
    member this.Imaginary: float = this.im
    member this.Magnitude: float = Complex.Abs this
    member this.Phase: float = atan2 this.im this.re
    static member Zero: Complex = Complex(0.0, 0.0)
    static member One: Complex = Complex(1.0, 0.0)
    static member ImaginaryOne: Complex = Complex(0.0, 1.0)
    static member NaN: Complex = Complex(nan, nan)
    static member Infinity: Complex = Complex(infinity, infinity)
    static member FromPolarCoordinates(magnitude: float, phase: float) : Complex =
        Complex(magnitude * cos phase, magnitude * sin phase)
    /// Scaled, so that squares do not overflow.
    static member Abs(value: Complex) : float =
        let a, b = abs value.re, abs value.im
        let small, large = min a b, max a b
        if small = 0.0 then large
        elif Double.IsPositiveInfinity large && not (Double.IsNaN small) then infinity
        else
            let ratio = small / large
            large * sqrt (1.0 + ratio * ratio)
    static member op_Implicit(value: float) : Complex = Complex(value, 0.0)
    static member op_Implicit(value: int) : Complex = Complex(float value, 0.0)
    static member op_Implicit(value: int64) : Complex = Complex(float value, 0.0)
    static member op_Implicit(value: byte) : Complex = Complex(float value, 0.0)
    static member op_Implicit(value: float32) : Complex = Complex(float value, 0.0)
    static member op_Explicit(value: decimal) : Complex = Complex(float value, 0.0)
    static member op_Explicit(value: BigInteger) : Complex = Complex(float value, 0.0)
    static member (+)(left: Complex, right: Complex) : Complex = Complex(left.re + right.re, left.im + right.im)
    static member (+)(left: Complex, right: float) : Complex = Complex(left.re + right, left.im)
    static member (+)(left: float, right: Complex) : Complex = Complex(left + right.re, right.im)
    static member (-)(left: Complex, right: Complex) : Complex = Complex(left.re - right.re, left.im - right.im)
    static member (-)(left: Complex, right: float) : Complex = Complex(left.re - right, left.im)
    static member (-)(left: float, right: Complex) : Complex = Complex(left - right.re, -right.im)
    static member (*)(left: Complex, right: Complex) : Complex =
        Complex(left.re * right.re - left.im * right.im, left.im * right.re + left.re * right.im)
    static member (*)(left: Complex, right: float) : Complex = Complex(left.re * right, left.im * right)
    static member (*)(left: float, right: Complex) : Complex = Complex(left * right.re, left * right.im)
    /// Smith's division, which does not overflow early.
    static member (/)(left: Complex, right: Complex) : Complex =
        let a, b, c, d = left.re, left.im, right.re, right.im
        if abs d < abs c then
            let ratio = d / c
            Complex((a + b * ratio) / (c + d * ratio), (b - a * ratio) / (c + d * ratio))
        else
            let ratio = c / d
            Complex((b + a * ratio) / (d + c * ratio), (-a + b * ratio) / (d + c * ratio))
    static member (/)(left: Complex, right: float) : Complex = Complex(left.re / right, left.im / right)
    static member (/)(left: float, right: Complex) : Complex = Complex(left, 0.0) / right
    static member (~-)(value: Complex) : Complex = Complex(-value.re, -value.im)
    static member (~+)(value: Complex) : Complex = value
    static member Add(left: Complex, right: Complex) : Complex = left + right
    static member Subtract(left: Complex, right: Complex) : Complex = left - right
    static member Multiply(left: Complex, right: Complex) : Complex = left * right
    static member Divide(dividend: Complex, divisor: Complex) : Complex = dividend / divisor
    static member Negate(value: Complex) : Complex = -value
    static member Conjugate(value: Complex) : Complex = Complex(value.re, -value.im)
    static member Reciprocal(value: Complex) : Complex =
        if value.re = 0.0 && value.im = 0.0 then Complex.Zero else Complex.One / value
    static member Exp(value: Complex) : Complex = Complex.FromPolarCoordinates(exp value.re, value.im)
    static member Log(value: Complex) : Complex = Complex(log (Complex.Abs value), atan2 value.im value.re)
    static member Log(value: Complex, baseValue: float) : Complex =
        Complex.Log value / Complex.Log(Complex(baseValue, 0.0))
    static member Log10(value: Complex) : Complex = Complex.Log value * 0.43429448190325
    static member Sqrt(value: Complex) : Complex =
        if value.im = 0.0 then
            if value.re < 0.0 then Complex(0.0, sqrt -value.re) else Complex(sqrt value.re, 0.0)
        else
            let size = Complex.Abs value
            if value.re >= 0.0 then
                let x = sqrt ((size + value.re) * 0.5)
                Complex(x, value.im / (2.0 * x))
            else
                let y = sqrt ((size - value.re) * 0.5)
                let y = if value.im < 0.0 then -y else y
                Complex(value.im / (2.0 * y), y)
    static member Pow(value: Complex, power: Complex) : Complex =
        if power.re = 0.0 && power.im = 0.0 then
            Complex.One
        elif value.re = 0.0 && value.im = 0.0 then
            Complex.Zero
        else
            let size = Complex.Abs value
            let angle = atan2 value.im value.re
            let turned = power.re * angle + power.im * log size
            let scale = size ** power.re * exp (-power.im * angle)
            Complex(scale * cos turned, scale * sin turned)
    static member Pow(value: Complex, power: float) : Complex = Complex.Pow(value, Complex(power, 0.0))
    static member Sin(value: Complex) : Complex = Complex(sin value.re * cosh value.im, cos value.re * sinh value.im)
    static member Cos(value: Complex) : Complex = Complex(cos value.re * cosh value.im, -(sin value.re) * sinh value.im)
    static member Tan(value: Complex) : Complex = Complex.Sin value / Complex.Cos value
    static member Sinh(value: Complex) : Complex = Complex(sinh value.re * cos value.im, cosh value.re * sin value.im)
    static member Cosh(value: Complex) : Complex = Complex(cosh value.re * cos value.im, sinh value.re * sin value.im)
    static member Tanh(value: Complex) : Complex =
        let turned = Complex.Tan(Complex(-value.im, value.re))
        Complex(turned.im, -turned.re)
    static member Atan(value: Complex) : Complex =
        let i = Complex.ImaginaryOne
        i / Complex(2.0, 0.0) * (Complex.Log(Complex.One - i * value) - Complex.Log(Complex.One + i * value))
    static member IsRealNumber(value: Complex) : bool = value.im = 0.0 && not (Double.IsNaN value.re)
    static member IsImaginaryNumber(value: Complex) : bool = value.re = 0.0 && not (Double.IsNaN value.im)
    static member IsComplexNumber(value: Complex) : bool = value.re <> 0.0 && value.im <> 0.0
    static member IsInteger(value: Complex) : bool = value.im = 0.0 && Double.IsInteger value.re
    static member MaxMagnitude(x: Complex, y: Complex) : Complex = if Complex.Abs y > Complex.Abs x then y else x
    static member MinMagnitude(x: Complex, y: Complex) : Complex = if Complex.Abs y < Complex.Abs x then y else x
    static member IsFinite(value: Complex) : bool = Double.IsFinite value.re && Double.IsFinite value.im
    static member IsInfinity(value: Complex) : bool = Double.IsInfinity value.re || Double.IsInfinity value.im
    static member IsNaN(value: Complex) : bool = not (Complex.IsInfinity value) && not (Complex.IsFinite value)
    member this.Equals(value: Complex) : bool = this.re.Equals value.re && this.im.Equals value.im
    override this.Equals(obj: obj) : bool =
        match obj with
        | :? Complex as that -> this.Equals that
        | _ -> false
    override this.GetHashCode() : int = hash (struct (this.re, this.im))
    override this.ToString() : string = "<" + this.re.ToString() + "; " + this.im.ToString() + ">"
    member this.ToString(format: string) : string =
        "<" + this.re.ToString format + "; " + this.im.ToString format + ">"
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    interface IEquatable<Complex> with
        member this.Equals(other: Complex) : bool = this.Equals other
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
