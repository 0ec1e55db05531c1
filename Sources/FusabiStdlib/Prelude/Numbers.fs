// Members of the numeric types and System.Math.
namespace System

open System.Globalization
open FSharp.Core

type MidpointRounding =
    | ToEven = 0
    | AwayFromZero = 1
    | ToZero = 2
    | ToNegativeInfinity = 3
    | ToPositiveInfinity = 4

type System.SByte with
    static member MaxValue: sbyte = 127y
    static member MinValue: sbyte = -128y
    [<Native "SByte.Parse">]
    static member Parse(s: string) : sbyte = native
    static member Parse(s: string, provider: IFormatProvider) : sbyte = SByte.Parse s
    [<Native "SByte.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : sbyte = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : sbyte = SByte.Parse(s, style)
    [<Native "SByte.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<sbyte>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<sbyte>) : bool = SByte.TryParse(s, &result)
    [<Native "SByte.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<sbyte>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: sbyte) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: sbyte) : bool = this = value

type System.Byte with
    static member MaxValue: byte = 255uy
    static member MinValue: byte = 0uy
    [<Native "Byte.Parse">]
    static member Parse(s: string) : byte = native
    static member Parse(s: string, provider: IFormatProvider) : byte = Byte.Parse s
    [<Native "Byte.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : byte = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : byte = Byte.Parse(s, style)
    [<Native "Byte.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<byte>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<byte>) : bool = Byte.TryParse(s, &result)
    [<Native "Byte.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<byte>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: byte) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: byte) : bool = this = value

type System.Int16 with
    static member MaxValue: int16 = 32767s
    static member MinValue: int16 = -32768s
    [<Native "Int16.Parse">]
    static member Parse(s: string) : int16 = native
    static member Parse(s: string, provider: IFormatProvider) : int16 = Int16.Parse s
    [<Native "Int16.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : int16 = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : int16 = Int16.Parse(s, style)
    [<Native "Int16.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<int16>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<int16>) : bool = Int16.TryParse(s, &result)
    [<Native "Int16.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<int16>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: int16) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: int16) : bool = this = value

type System.UInt16 with
    static member MaxValue: uint16 = 65535us
    static member MinValue: uint16 = 0us
    [<Native "UInt16.Parse">]
    static member Parse(s: string) : uint16 = native
    static member Parse(s: string, provider: IFormatProvider) : uint16 = UInt16.Parse s
    [<Native "UInt16.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : uint16 = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : uint16 = UInt16.Parse(s, style)
    [<Native "UInt16.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<uint16>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<uint16>) : bool = UInt16.TryParse(s, &result)
    [<Native "UInt16.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<uint16>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: uint16) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: uint16) : bool = this = value

type System.Int32 with
    static member MaxValue: int = 2147483647
    static member MinValue: int = -2147483648
    [<Native "Int32.Parse">]
    static member Parse(s: string) : int = native
    static member Parse(s: string, provider: IFormatProvider) : int = Int32.Parse s
    [<Native "Int32.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : int = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : int = Int32.Parse(s, style)
    [<Native "Int32.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<int>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<int>) : bool = Int32.TryParse(s, &result)
    [<Native "Int32.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<int>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: int) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: int) : bool = this = value

type System.UInt32 with
    static member MaxValue: uint32 = 4294967295u
    static member MinValue: uint32 = 0u
    [<Native "UInt32.Parse">]
    static member Parse(s: string) : uint32 = native
    static member Parse(s: string, provider: IFormatProvider) : uint32 = UInt32.Parse s
    [<Native "UInt32.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : uint32 = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : uint32 = UInt32.Parse(s, style)
    [<Native "UInt32.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<uint32>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<uint32>) : bool = UInt32.TryParse(s, &result)
    [<Native "UInt32.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<uint32>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: uint32) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: uint32) : bool = this = value

type System.Int64 with
    static member MaxValue: int64 = 9223372036854775807L
    static member MinValue: int64 = -9223372036854775808L
    [<Native "Int64.Parse">]
    static member Parse(s: string) : int64 = native
    static member Parse(s: string, provider: IFormatProvider) : int64 = Int64.Parse s
    [<Native "Int64.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : int64 = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : int64 = Int64.Parse(s, style)
    [<Native "Int64.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<int64>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<int64>) : bool = Int64.TryParse(s, &result)
    [<Native "Int64.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<int64>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: int64) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: int64) : bool = this = value

type System.UInt64 with
    static member MaxValue: uint64 = 18446744073709551615UL
    static member MinValue: uint64 = 0UL
    [<Native "UInt64.Parse">]
    static member Parse(s: string) : uint64 = native
    static member Parse(s: string, provider: IFormatProvider) : uint64 = UInt64.Parse s
    [<Native "UInt64.ParseStyle">]
    static member Parse(s: string, style: NumberStyles) : uint64 = native
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : uint64 = UInt64.Parse(s, style)
    [<Native "UInt64.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<uint64>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<uint64>) : bool = UInt64.TryParse(s, &result)
    [<Native "UInt64.TryParseStyle">]
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<uint64>) : bool = native
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: uint64) : int = if this < value then -1 elif this > value then 1 else 0
    member this.Equals(value: uint64) : bool = this = value

type System.Double with
    static member MaxValue: float = 1.7976931348623157E+308
    static member MinValue: float = -1.7976931348623157E+308
    static member Epsilon: float = 4.9406564584124654E-324
    static member NaN: float = 0.0 / 0.0
    static member PositiveInfinity: float = 1.0 / 0.0
    static member NegativeInfinity: float = -1.0 / 0.0
    static member IsNaN(d: float) : bool = d <> d
    static member IsInfinity(d: float) : bool = d = Double.PositiveInfinity || d = Double.NegativeInfinity
    static member IsPositiveInfinity(d: float) : bool = d = Double.PositiveInfinity
    static member IsNegativeInfinity(d: float) : bool = d = Double.NegativeInfinity
    static member IsFinite(d: float) : bool = d - d = 0.0
    static member IsNegative(d: float) : bool = d < 0.0 || 1.0 / d < 0.0
    static member IsInteger(d: float) : bool = Double.IsFinite d && truncate d = d
    [<Native "Double.Parse">]
    static member Parse(s: string) : float = native
    static member Parse(s: string, provider: IFormatProvider) : float = Double.Parse s
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : float = Double.Parse s
    [<Native "Double.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<float>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<float>) : bool = Double.TryParse(s, &result)
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<float>) : bool =
        Double.TryParse(s, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: float) : int = Unchecked.compare this value
    member this.Equals(value: float) : bool = LanguagePrimitives.GenericEqualityER this value

type System.Single with
    static member MaxValue: float32 = 3.40282347E+38f
    static member MinValue: float32 = -3.40282347E+38f
    static member Epsilon: float32 = 1.401298464e-45f
    static member NaN: float32 = 0.0f / 0.0f
    static member PositiveInfinity: float32 = 1.0f / 0.0f
    static member NegativeInfinity: float32 = -1.0f / 0.0f
    static member IsNaN(d: float32) : bool = d <> d
    static member IsInfinity(d: float32) : bool = d = Single.PositiveInfinity || d = Single.NegativeInfinity
    static member IsPositiveInfinity(d: float32) : bool = d = Single.PositiveInfinity
    static member IsNegativeInfinity(d: float32) : bool = d = Single.NegativeInfinity
    static member IsFinite(d: float32) : bool = d - d = 0.0f
    static member IsNegative(d: float32) : bool = d < 0.0f || 1.0f / d < 0.0f
    static member IsInteger(d: float32) : bool = Single.IsFinite d && truncate d = d
    [<Native "Single.Parse">]
    static member Parse(s: string) : float32 = native
    static member Parse(s: string, provider: IFormatProvider) : float32 = Single.Parse s
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : float32 = Single.Parse s
    [<Native "Single.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<float32>) : bool = native
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<float32>) : bool = Single.TryParse(s, &result)
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<float32>) : bool =
        Single.TryParse(s, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: float32) : int = Unchecked.compare this value
    member this.Equals(value: float32) : bool = LanguagePrimitives.GenericEqualityER this value

type System.Decimal with
    static member MaxValue: decimal = 79228162514264337593543950335M
    static member MinValue: decimal = -79228162514264337593543950335M
    static member Zero: decimal = 0M
    static member One: decimal = 1M
    static member MinusOne: decimal = -1M
    [<Native "Decimal.Parse">]
    static member Parse(s: string) : decimal = native
    static member Parse(s: string, provider: IFormatProvider) : decimal = Decimal.Parse s
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : decimal = Decimal.Parse s
    [<Native "Decimal.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<decimal>) : bool = native
    static member TryParse(s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<decimal>) : bool =
        Decimal.TryParse(s, &result)
    [<Native "Decimal.Floor">]
    static member Floor(d: decimal) : decimal = native
    [<Native "Decimal.Ceiling">]
    static member Ceiling(d: decimal) : decimal = native
    [<Native "Decimal.Truncate">]
    static member Truncate(d: decimal) : decimal = native
    static member Round(d: decimal) : decimal = Decimal.Round(d, 0, MidpointRounding.ToEven)
    static member Round(d: decimal, decimals: int) : decimal = Decimal.Round(d, decimals, MidpointRounding.ToEven)
    static member Round(d: decimal, mode: MidpointRounding) : decimal = Decimal.Round(d, 0, mode)
    [<Native "Decimal.RoundMode">]
    static member Round(d: decimal, decimals: int, mode: MidpointRounding) : decimal = native
    static member Abs(d: decimal) : decimal = abs d
    static member Negate(d: decimal) : decimal = -d
    static member Add(a: decimal, b: decimal) : decimal = a + b
    static member Subtract(a: decimal, b: decimal) : decimal = a - b
    static member Multiply(a: decimal, b: decimal) : decimal = a * b
    static member Divide(a: decimal, b: decimal) : decimal = a / b
    static member Remainder(a: decimal, b: decimal) : decimal = a % b
    static member Compare(a: decimal, b: decimal) : int = compare a b
    static member ToInt32(d: decimal) : int = int d
    static member ToDouble(d: decimal) : float = float d
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    member this.CompareTo(value: decimal) : int = compare this value

type System.Boolean with
    static member TrueString: string = "True"
    static member FalseString: string = "False"
    [<Native "Boolean.Parse">]
    static member Parse(value: string) : bool = native
    [<Native "Boolean.TryParse">]
    static member TryParse(value: string, [<Out>] result: byref<bool>) : bool = native
    member this.CompareTo(value: bool) : int = compare this value
    member this.Equals(value: bool) : bool = this = value

type System.Numerics.BigInteger with
    static member Zero: bigint = 0I
    static member One: bigint = 1I
    static member MinusOne: bigint = -1I
    [<Native "BigInteger.Parse">]
    static member Parse(value: string) : bigint = native
    [<Native "BigInteger.TryParse">]
    static member TryParse(value: string, [<Out>] result: byref<bigint>) : bool = native
    [<Native "BigInteger.Pow">]
    static member Pow(value: bigint, exponent: int) : bigint = native
    [<Native "BigInteger.ModPow">]
    static member ModPow(value: bigint, exponent: bigint, modulus: bigint) : bigint = native
    [<Native "BigInteger.GreatestCommonDivisor">]
    static member GreatestCommonDivisor(left: bigint, right: bigint) : bigint = native
    static member Abs(value: bigint) : bigint = abs value
    static member Negate(value: bigint) : bigint = -value
    static member Add(a: bigint, b: bigint) : bigint = a + b
    static member Subtract(a: bigint, b: bigint) : bigint = a - b
    static member Multiply(a: bigint, b: bigint) : bigint = a * b
    static member Divide(a: bigint, b: bigint) : bigint = a / b
    static member Remainder(a: bigint, b: bigint) : bigint = a % b
    static member DivRem(dividend: bigint, divisor: bigint, [<Out>] remainder: byref<bigint>) : bigint =
        remainder <- dividend % divisor
        dividend / divisor
    static member Max(a: bigint, b: bigint) : bigint = if a < b then b else a
    static member Min(a: bigint, b: bigint) : bigint = if a < b then a else b
    static member Compare(a: bigint, b: bigint) : int = compare a b
    [<Native "BigInteger.Log">]
    static member Log(value: bigint) : float = native
    static member Log10(value: bigint) : float = System.Numerics.BigInteger.Log value / 2.302585092994046
    member this.IsZero: bool = this = 0I
    member this.IsOne: bool = this = 1I
    member this.IsEven: bool = this % 2I = 0I
    member this.IsPowerOfTwo: bool = this > 0I && (this &&& (this - 1I)) = 0I
    member this.Sign: int = if this > 0I then 1 elif this < 0I then -1 else 0
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = this.ToString()
    member this.CompareTo(other: bigint) : int = compare this other

[<AbstractClass; Sealed>]
type Math =
    static member PI: float = 3.14159265358979323846
    static member E: float = 2.7182818284590452354
    static member Tau: float = 6.283185307179586476925
    static member Sqrt(d: float) : float = sqrt d
    static member Sin(a: float) : float = sin a
    static member Cos(a: float) : float = cos a
    static member Tan(a: float) : float = tan a
    static member Asin(a: float) : float = asin a
    static member Acos(a: float) : float = acos a
    static member Atan(a: float) : float = atan a
    static member Atan2(y: float, x: float) : float = atan2 y x
    static member Sinh(a: float) : float = sinh a
    static member Cosh(a: float) : float = cosh a
    static member Tanh(a: float) : float = tanh a
    static member Exp(a: float) : float = exp a
    static member Log(a: float) : float = log a
    static member Log10(a: float) : float = log10 a
    [<Native "Math.Log2">]
    static member Log2(a: float) : float = native
    [<Native "Math.LogBase">]
    static member Log(a: float, newBase: float) : float = native
    [<Native "Math.Cbrt">]
    static member Cbrt(a: float) : float = native
    static member Pow(x: float, y: float) : float = x ** y
    static member Floor(a: float) : float = floor a
    static member Ceiling(a: float) : float = ceil a
    static member Truncate(a: float) : float = truncate a
    static member Floor(a: decimal) : decimal = Decimal.Floor a
    static member Ceiling(a: decimal) : decimal = Decimal.Ceiling a
    static member Truncate(a: decimal) : decimal = Decimal.Truncate a
    static member Round(a: float) : float = round a
    static member Round(a: decimal) : decimal = Decimal.Round a
    [<Native "Math.RoundMode">]
    static member Round(a: float, digits: int, mode: MidpointRounding) : float = native
    static member Round(a: float, digits: int) : float = Math.Round(a, digits, MidpointRounding.ToEven)
    static member Round(a: float, mode: MidpointRounding) : float = Math.Round(a, 0, mode)
    static member Round(a: decimal, decimals: int) : decimal = Decimal.Round(a, decimals)
    static member Round(a: decimal, mode: MidpointRounding) : decimal = Decimal.Round(a, mode)
    static member Round(a: decimal, decimals: int, mode: MidpointRounding) : decimal = Decimal.Round(a, decimals, mode)
    static member DivRem(a: int, b: int) : struct (int * int) = struct (a / b, a % b)
    static member DivRem(a: int64, b: int64) : struct (int64 * int64) = struct (a / b, a % b)
    static member DivRem(a: int, b: int, [<Out>] result: byref<int>) : int =
        result <- a % b
        a / b
    static member BigMul(a: int, b: int) : int64 = int64 a * int64 b
    [<Native "Math.IEEERemainder">]
    static member IEEERemainder(x: float, y: float) : float = native
    [<Native "Math.FusedMultiplyAdd">]
    static member FusedMultiplyAdd(x: float, y: float, z: float) : float = native
    [<Native "Math.CopySign">]
    static member CopySign(x: float, y: float) : float = native
    [<Native "Math.ScaleB">]
    static member ScaleB(x: float, n: int) : float = native

    static member Max(a: sbyte, b: sbyte) : sbyte = max a b
    static member Min(a: sbyte, b: sbyte) : sbyte = min a b
    static member Abs(value: sbyte) : sbyte = abs value
    static member Sign(value: sbyte) : int = sign value
    static member Clamp(value: sbyte, min: sbyte, max: sbyte) : sbyte =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: byte, b: byte) : byte = max a b
    static member Min(a: byte, b: byte) : byte = min a b
    static member Clamp(value: byte, min: byte, max: byte) : byte =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: int16, b: int16) : int16 = max a b
    static member Min(a: int16, b: int16) : int16 = min a b
    static member Abs(value: int16) : int16 = abs value
    static member Sign(value: int16) : int = sign value
    static member Clamp(value: int16, min: int16, max: int16) : int16 =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: uint16, b: uint16) : uint16 = max a b
    static member Min(a: uint16, b: uint16) : uint16 = min a b
    static member Clamp(value: uint16, min: uint16, max: uint16) : uint16 =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: int, b: int) : int = max a b
    static member Min(a: int, b: int) : int = min a b
    static member Abs(value: int) : int = abs value
    static member Sign(value: int) : int = sign value
    static member Clamp(value: int, min: int, max: int) : int =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: uint32, b: uint32) : uint32 = max a b
    static member Min(a: uint32, b: uint32) : uint32 = min a b
    static member Clamp(value: uint32, min: uint32, max: uint32) : uint32 =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: int64, b: int64) : int64 = max a b
    static member Min(a: int64, b: int64) : int64 = min a b
    static member Abs(value: int64) : int64 = abs value
    static member Sign(value: int64) : int = sign value
    static member Clamp(value: int64, min: int64, max: int64) : int64 =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: uint64, b: uint64) : uint64 = max a b
    static member Min(a: uint64, b: uint64) : uint64 = min a b
    static member Clamp(value: uint64, min: uint64, max: uint64) : uint64 =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: float32, b: float32) : float32 = max a b
    static member Min(a: float32, b: float32) : float32 = min a b
    static member Abs(value: float32) : float32 = abs value
    static member Sign(value: float32) : int = sign value
    static member Clamp(value: float32, min: float32, max: float32) : float32 =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: float, b: float) : float = max a b
    static member Min(a: float, b: float) : float = min a b
    static member Abs(value: float) : float = abs value
    static member Sign(value: float) : int = sign value
    static member Clamp(value: float, min: float, max: float) : float =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Max(a: decimal, b: decimal) : decimal = max a b
    static member Min(a: decimal, b: decimal) : decimal = min a b
    static member Abs(value: decimal) : decimal = abs value
    static member Sign(value: decimal) : int = sign value
    static member Clamp(value: decimal, min: decimal, max: decimal) : decimal =
        if min > max then
            raise (ArgumentException("'" + (box min).ToString() + "' cannot be greater than " + (box max).ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
