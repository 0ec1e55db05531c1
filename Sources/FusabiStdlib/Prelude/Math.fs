// System.Math.
namespace System

open System.Globalization
open FSharp.Core

[<AbstractClass; Sealed>]
type Math =
    static member PI: float = 3.14159265358979323846
    static member E: float = 2.7182818284590452354
    static member Tau: float = 6.283185307179586476925
    static member Sqrt(d: float) : float = sqrt d
    static member Sin(a: float) : float = sin a
    static member Cos(d: float) : float = cos d
    static member Tan(a: float) : float = tan a
    static member Asin(d: float) : float = asin d
    static member Acos(d: float) : float = acos d
    static member Atan(d: float) : float = atan d
    static member Sinh(value: float) : float = sinh value
    static member Cosh(value: float) : float = cosh value
    static member Tanh(value: float) : float = tanh value
    static member Exp(d: float) : float = exp d
    static member Log(d: float) : float = log d
    static member Log10(d: float) : float = log10 d
    static member Floor(d: float) : float = floor d
    static member Ceiling(a: float) : float = ceil a
    static member Truncate(d: float) : float = truncate d
    static member Atan2(y: float, x: float) : float = atan2 y x
    static member Pow(x: float, y: float) : float = x ** y
    static member SinCos(x: float) : struct (float * float) = struct (sin x, cos x)
    [<Native "Math.Asinh">]
    static member Asinh(d: float) : float = native
    [<Native "Math.Acosh">]
    static member Acosh(d: float) : float = native
    [<Native "Math.Atanh">]
    static member Atanh(d: float) : float = native
    [<Native "Math.Log2">]
    static member Log2(x: float) : float = native
    [<Native "Math.LogBase">]
    static member Log(a: float, newBase: float) : float = native
    [<Native "Math.Cbrt">]
    static member Cbrt(d: float) : float = native
    static member Floor(d: decimal) : decimal = Decimal.Floor d
    static member Ceiling(d: decimal) : decimal = Decimal.Ceiling d
    static member Truncate(d: decimal) : decimal = Decimal.Truncate d
    static member Round(a: float) : float = round a
    static member Round(d: decimal) : decimal = Decimal.Round d
    [<Native "Math.RoundMode">]
    static member private RoundMode(value: float, digits: int, mode: MidpointRounding) : float = native
    static member Round(value: float, digits: int, mode: MidpointRounding) : float =
        if digits < 0 || digits > 15 then
            raise (ArgumentOutOfRangeException("digits", "Rounding digits must be between 0 and 15, inclusive."))
        Math.RoundMode(value, digits, mode)
    static member Round(value: float, digits: int) : float = Math.Round(value, digits, MidpointRounding.ToEven)
    static member Round(value: float, mode: MidpointRounding) : float = Math.Round(value, 0, mode)
    static member Round(d: decimal, decimals: int) : decimal = Decimal.Round(d, decimals)
    static member Round(d: decimal, mode: MidpointRounding) : decimal = Decimal.Round(d, mode)
    static member Round(d: decimal, decimals: int, mode: MidpointRounding) : decimal = Decimal.Round(d, decimals, mode)
    static member BigMul(a: int, b: int) : int64 = int64 a * int64 b
    static member BigMul(a: uint32, b: uint32) : uint64 = uint64 a * uint64 b
    /// The high half; the low one goes to `low`.
    static member BigMul(a: uint64, b: uint64, [<Out>] low: byref<uint64>) : uint64 =
        let a0, a1 = a &&& 0xFFFFFFFFUL, a >>> 32
        let b0, b1 = b &&& 0xFFFFFFFFUL, b >>> 32
        let lowest = a0 * b0
        let middle = a1 * b0 + (lowest >>> 32)
        let carried = a0 * b1 + (middle &&& 0xFFFFFFFFUL)
        low <- a * b
        a1 * b1 + (middle >>> 32) + (carried >>> 32)
    [<Native "Math.IEEERemainder">]
    static member IEEERemainder(x: float, y: float) : float = native
    [<Native "Math.FusedMultiplyAdd">]
    static member FusedMultiplyAdd(x: float, y: float, z: float) : float = native
    [<Native "Math.CopySign">]
    static member CopySign(x: float, y: float) : float = native
    [<Native "Math.ScaleB">]
    static member ScaleB(x: float, n: int) : float = native
    [<Native "Math.ILogB">]
    static member ILogB(x: float) : int = native
    [<Native "Math.BitIncrement">]
    static member BitIncrement(x: float) : float = native
    static member BitDecrement(x: float) : float = -(Math.BitIncrement(-x))
    static member ReciprocalEstimate(d: float) : float = 1.0 / d
    static member ReciprocalSqrtEstimate(d: float) : float = 1.0 / sqrt d
    static member MaxMagnitude(x: float, y: float) : float =
        if abs x > abs y || x <> x then x
        elif abs x = abs y then max x y
        else y
    static member MinMagnitude(x: float, y: float) : float =
        if abs x < abs y || x <> x then x
        elif abs x = abs y then min x y
        else y
    static member private RefuseBounds(low: string, high: string) : unit =
        raise (ArgumentException("'" + low + "' cannot be greater than " + high + "."))
    static member DivRem(left: sbyte, right: sbyte) : struct (sbyte * sbyte) = struct (left / right, left % right)
    static member DivRem(left: byte, right: byte) : struct (byte * byte) = struct (left / right, left % right)
    static member DivRem(left: int16, right: int16) : struct (int16 * int16) = struct (left / right, left % right)
    static member DivRem(left: uint16, right: uint16) : struct (uint16 * uint16) = struct (left / right, left % right)
    static member DivRem(left: int, right: int) : struct (int * int) = struct (left / right, left % right)
    static member DivRem(left: uint32, right: uint32) : struct (uint32 * uint32) = struct (left / right, left % right)
    static member DivRem(left: int64, right: int64) : struct (int64 * int64) = struct (left / right, left % right)
    static member DivRem(left: uint64, right: uint64) : struct (uint64 * uint64) = struct (left / right, left % right)
    static member DivRem(a: int, b: int, [<Out>] result: byref<int>) : int =
        result <- a % b
        a / b
    static member DivRem(a: int64, b: int64, [<Out>] result: byref<int64>) : int64 =
        result <- a % b
        a / b
    static member Max(val1: sbyte, val2: sbyte) : sbyte = max val1 val2
    static member Min(val1: sbyte, val2: sbyte) : sbyte = min val1 val2
    static member Abs(value: sbyte) : sbyte = abs value
    static member Sign(value: sbyte) : int = sign value
    static member Clamp(value: sbyte, min: sbyte, max: sbyte) : sbyte =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: byte, val2: byte) : byte = max val1 val2
    static member Min(val1: byte, val2: byte) : byte = min val1 val2
    static member Clamp(value: byte, min: byte, max: byte) : byte =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: int16, val2: int16) : int16 = max val1 val2
    static member Min(val1: int16, val2: int16) : int16 = min val1 val2
    static member Abs(value: int16) : int16 = abs value
    static member Sign(value: int16) : int = sign value
    static member Clamp(value: int16, min: int16, max: int16) : int16 =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: uint16, val2: uint16) : uint16 = max val1 val2
    static member Min(val1: uint16, val2: uint16) : uint16 = min val1 val2
    static member Clamp(value: uint16, min: uint16, max: uint16) : uint16 =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: int, val2: int) : int = max val1 val2
    static member Min(val1: int, val2: int) : int = min val1 val2
    static member Abs(value: int) : int = abs value
    static member Sign(value: int) : int = sign value
    static member Clamp(value: int, min: int, max: int) : int =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: uint32, val2: uint32) : uint32 = max val1 val2
    static member Min(val1: uint32, val2: uint32) : uint32 = min val1 val2
    static member Clamp(value: uint32, min: uint32, max: uint32) : uint32 =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: int64, val2: int64) : int64 = max val1 val2
    static member Min(val1: int64, val2: int64) : int64 = min val1 val2
    static member Abs(value: int64) : int64 = abs value
    static member Sign(value: int64) : int = sign value
    static member Clamp(value: int64, min: int64, max: int64) : int64 =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: uint64, val2: uint64) : uint64 = max val1 val2
    static member Min(val1: uint64, val2: uint64) : uint64 = min val1 val2
    static member Clamp(value: uint64, min: uint64, max: uint64) : uint64 =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: float32, val2: float32) : float32 = max val1 val2
    static member Min(val1: float32, val2: float32) : float32 = min val1 val2
    static member Abs(value: float32) : float32 = abs value
    static member Sign(value: float32) : int = sign value
    static member Clamp(value: float32, min: float32, max: float32) : float32 =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: float, val2: float) : float = max val1 val2
    static member Min(val1: float, val2: float) : float = min val1 val2
    static member Abs(value: float) : float = abs value
    static member Sign(value: float) : int = sign value
    static member Clamp(value: float, min: float, max: float) : float =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
    static member Max(val1: decimal, val2: decimal) : decimal = max val1 val2
    static member Min(val1: decimal, val2: decimal) : decimal = min val1 val2
    static member Abs(value: decimal) : decimal = abs value
    static member Sign(value: decimal) : int = sign value
    static member Clamp(value: decimal, min: decimal, max: decimal) : decimal =
        if min > max then Math.RefuseBounds(min.ToString(), max.ToString())
        if value < min then min
        elif value > max then max
        else value
