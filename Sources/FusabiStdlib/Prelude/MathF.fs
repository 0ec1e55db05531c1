// System.MathF: Math in single precision.
namespace System

open System.Globalization
open FSharp.Core

[<AbstractClass; Sealed>]
type MathF =
    static member PI: float32 = 3.14159265358979323846f
    static member E: float32 = 2.7182818284590452354f
    static member Tau: float32 = 6.283185307179586476925f
    static member Sqrt(x: float32) : float32 = sqrt x
    static member Sin(x: float32) : float32 = sin x
    static member Cos(x: float32) : float32 = cos x
    static member Tan(x: float32) : float32 = tan x
    static member Asin(x: float32) : float32 = asin x
    static member Acos(x: float32) : float32 = acos x
    static member Atan(x: float32) : float32 = atan x
    static member Sinh(x: float32) : float32 = sinh x
    static member Cosh(x: float32) : float32 = cosh x
    static member Tanh(x: float32) : float32 = tanh x
    static member Exp(x: float32) : float32 = exp x
    static member Log(x: float32) : float32 = log x
    static member Log10(x: float32) : float32 = log10 x
    static member Floor(x: float32) : float32 = floor x
    static member Ceiling(x: float32) : float32 = ceil x
    static member Truncate(x: float32) : float32 = truncate x
    static member Atan2(y: float32, x: float32) : float32 = atan2 y x
    static member Pow(x: float32, y: float32) : float32 = x ** y
    static member SinCos(x: float32) : struct (float32 * float32) = struct (sin x, cos x)
    static member Asinh(x: float32) : float32 = float32 (Math.Asinh(float x))
    static member Acosh(x: float32) : float32 = float32 (Math.Acosh(float x))
    static member Atanh(x: float32) : float32 = float32 (Math.Atanh(float x))
    static member Cbrt(x: float32) : float32 = float32 (Math.Cbrt(float x))
    static member Log2(x: float32) : float32 = float32 (Math.Log2(float x))
    static member Log(x: float32, y: float32) : float32 = float32 (Math.Log(float x, float y))
    static member Abs(x: float32) : float32 = abs x
    static member Sign(x: float32) : int = sign x
    static member ILogB(x: float32) : int = Math.ILogB(float x)
    static member Max(x: float32, y: float32) : float32 = max x y
    static member Min(x: float32, y: float32) : float32 = min x y
    static member Round(x: float32) : float32 = round x
    static member Round(x: float32, digits: int) : float32 = float32 (Math.Round(float x, digits))
    static member Round(x: float32, mode: MidpointRounding) : float32 = float32 (Math.Round(float x, mode))
    static member Round(x: float32, digits: int, mode: MidpointRounding) : float32 =
        float32 (Math.Round(float x, digits, mode))
    static member IEEERemainder(x: float32, y: float32) : float32 = float32 (Math.IEEERemainder(float x, float y))
    static member CopySign(x: float32, y: float32) : float32 = float32 (Math.CopySign(float x, float y))
    static member ScaleB(x: float32, n: int) : float32 = float32 (Math.ScaleB(float x, n))
    static member MaxMagnitude(x: float32, y: float32) : float32 = float32 (Math.MaxMagnitude(float x, float y))
    static member MinMagnitude(x: float32, y: float32) : float32 = float32 (Math.MinMagnitude(float x, float y))
    static member FusedMultiplyAdd(x: float32, y: float32, z: float32) : float32 = float32 (float x * float y + float z)
