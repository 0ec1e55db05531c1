// Functions that Double and Single have as static members, as Math and MathF have them.
namespace System

open FSharp.Core

type System.Double with
    static member Asinh(x: float) : float = Math.Asinh x
    static member Acosh(x: float) : float = Math.Acosh x
    static member Atanh(x: float) : float = Math.Atanh x
    static member Sinh(x: float) : float = sinh x
    static member Cosh(x: float) : float = cosh x
    static member Tanh(x: float) : float = tanh x
    static member Cbrt(x: float) : float = Math.Cbrt x
    static member Log(x: float, newBase: float) : float = Math.Log(x, newBase)
    static member Log2(value: float) : float = Math.Log2 value
    static member Exp2(x: float) : float = 2.0 ** x
    static member Exp10(x: float) : float = 10.0 ** x
    static member CopySign(value: float, sign: float) : float = Math.CopySign(value, sign)
    static member FusedMultiplyAdd(left: float, right: float, addend: float) : float =
        Math.FusedMultiplyAdd(left, right, addend)
    static member Ieee754Remainder(left: float, right: float) : float = Math.IEEERemainder(left, right)
    static member ScaleB(x: float, n: int) : float = Math.ScaleB(x, n)
    static member MaxMagnitude(x: float, y: float) : float = Math.MaxMagnitude(x, y)
    static member MinMagnitude(x: float, y: float) : float = Math.MinMagnitude(x, y)
    static member SinCos(x: float) : struct (float * float) = Math.SinCos x
    static member Round(x: float, digits: int) : float = Math.Round(x, digits)
    static member Round(x: float, mode: MidpointRounding) : float = Math.Round(x, mode)
    static member Round(x: float, digits: int, mode: MidpointRounding) : float = Math.Round(x, digits, mode)
    static member ReciprocalEstimate(x: float) : float = 1.0 / x
    static member ReciprocalSqrtEstimate(x: float) : float = 1.0 / sqrt x
    static member BitIncrement(x: float) : float = Math.BitIncrement x
    static member BitDecrement(x: float) : float = Math.BitDecrement x
    static member ILogB(x: float) : int = Math.ILogB x

type System.Single with
    static member Asinh(x: float32) : float32 = MathF.Asinh x
    static member Acosh(x: float32) : float32 = MathF.Acosh x
    static member Atanh(x: float32) : float32 = MathF.Atanh x
    static member Sinh(x: float32) : float32 = sinh x
    static member Cosh(x: float32) : float32 = cosh x
    static member Tanh(x: float32) : float32 = tanh x
    static member Cbrt(x: float32) : float32 = MathF.Cbrt x
    static member Log(x: float32, newBase: float32) : float32 = MathF.Log(x, newBase)
    static member Log2(value: float32) : float32 = MathF.Log2 value
    static member Exp2(x: float32) : float32 = 2.0f ** x
    static member Exp10(x: float32) : float32 = 10.0f ** x
    static member CopySign(value: float32, sign: float32) : float32 = MathF.CopySign(value, sign)
    static member FusedMultiplyAdd(left: float32, right: float32, addend: float32) : float32 =
        MathF.FusedMultiplyAdd(left, right, addend)
    static member Ieee754Remainder(left: float32, right: float32) : float32 = MathF.IEEERemainder(left, right)
    static member ScaleB(x: float32, n: int) : float32 = MathF.ScaleB(x, n)
    static member MaxMagnitude(x: float32, y: float32) : float32 = MathF.MaxMagnitude(x, y)
    static member MinMagnitude(x: float32, y: float32) : float32 = MathF.MinMagnitude(x, y)
    static member SinCos(x: float32) : struct (float32 * float32) = MathF.SinCos x
    static member Round(x: float32, digits: int) : float32 = MathF.Round(x, digits)
    static member Round(x: float32, mode: MidpointRounding) : float32 = MathF.Round(x, mode)
    static member Round(x: float32, digits: int, mode: MidpointRounding) : float32 = MathF.Round(x, digits, mode)
    static member ReciprocalEstimate(x: float32) : float32 = 1.0f / x
    static member ReciprocalSqrtEstimate(x: float32) : float32 = 1.0f / sqrt x
