// Members of decimal.
namespace System

open System.Globalization
open FSharp.Core

type System.Decimal with
    [<Native "Decimal.from_int32">]
    new(value: int) = native
    [<Native "Decimal.from_uint32">]
    new(value: uint32) = native
    [<Native "Decimal.from_int64">]
    new(value: int64) = native
    [<Native "Decimal.from_uint64">]
    new(value: uint64) = native
    [<Native "Decimal.from_float32">]
    new(value: float32) = native
    [<Native "Decimal.from_float">]
    new(value: float) = native
    [<Native "Decimal.ofBits">]
    new(bits: int[]) = native
    [<Native "Decimal.ofParts">]
    new(lo: int, mid: int, hi: int, isNegative: bool, scale: byte) = native
    static member MaxValue: decimal = 79228162514264337593543950335M
    static member MinValue: decimal = -79228162514264337593543950335M
    static member Zero: decimal = 0M
    static member One: decimal = 1M
    static member MinusOne: decimal = -1M
    [<Native "Decimal.Parse">]
    static member Parse(s: string) : decimal = native
    [<Native "Decimal.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : decimal = native
    [<Native "Decimal.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<decimal>) : bool = native
    [<Native "Decimal.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<decimal>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : decimal =
        Decimal.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : decimal =
        NumberFormatInfo.CheckRealStyle style
        Decimal.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : decimal =
        Decimal.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<decimal>) : bool =
        Decimal.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<decimal>)
        : bool =
        NumberFormatInfo.CheckRealStyle style
        Decimal.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    /// Four words: the three of the integer, lowest first, then scale and sign.
    [<Native "Decimal.bits">]
    static member GetBits(d: decimal) : int[] = native
    member this.Scale: byte = byte ((Decimal.GetBits this).[3] >>> 16)
    [<Native "Decimal.Floor">]
    static member Floor(d: decimal) : decimal = native
    [<Native "Decimal.Ceiling">]
    static member Ceiling(d: decimal) : decimal = native
    [<Native "Decimal.Truncate">]
    static member Truncate(d: decimal) : decimal = native
    [<Native "Decimal.RoundMode">]
    static member private RoundMode(d: decimal, decimals: int, mode: MidpointRounding) : decimal = native
    static member Round(d: decimal, decimals: int, mode: MidpointRounding) : decimal =
        if decimals < 0 || decimals > 28 then
            raise (
                ArgumentOutOfRangeException(
                    "decimals",
                    "Decimal can only round to between 0 and 28 digits of precision."
                )
            )
        Decimal.RoundMode(d, decimals, mode)
    static member Round(d: decimal) : decimal = Decimal.Round(d, 0, MidpointRounding.ToEven)
    static member Round(d: decimal, decimals: int) : decimal = Decimal.Round(d, decimals, MidpointRounding.ToEven)
    static member Round(d: decimal, mode: MidpointRounding) : decimal = Decimal.Round(d, 0, mode)
    static member Abs(value: decimal) : decimal = abs value
    static member Sign(d: decimal) : int = sign d
    static member CopySign(value: decimal, sign: decimal) : decimal =
        if (value < 0m) = (sign < 0m) then value else -value
    static member MaxMagnitude(x: decimal, y: decimal) : decimal =
        let a, b = abs x, abs y
        if a > b || (a = b && x >= 0m) then x else y
    static member MinMagnitude(x: decimal, y: decimal) : decimal =
        let a, b = abs x, abs y
        if a < b || (a = b && x < 0m) then x else y
    static member Negate(d: decimal) : decimal = -d
    static member Add(d1: decimal, d2: decimal) : decimal = d1 + d2
    static member Subtract(d1: decimal, d2: decimal) : decimal = d1 - d2
    static member Multiply(d1: decimal, d2: decimal) : decimal = d1 * d2
    static member Divide(d1: decimal, d2: decimal) : decimal = d1 / d2
    static member Remainder(d1: decimal, d2: decimal) : decimal = d1 % d2
    static member Compare(d1: decimal, d2: decimal) : int = compare d1 d2
    static member Equals(d1: decimal, d2: decimal) : bool = d1 = d2
    static member Max(x: decimal, y: decimal) : decimal = max x y
    static member Min(x: decimal, y: decimal) : decimal = min x y
    static member Clamp(value: decimal, min: decimal, max: decimal) : decimal =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member IsNegative(value: decimal) : bool = (Decimal.GetBits value).[3] < 0
    static member IsPositive(value: decimal) : bool = not (Decimal.IsNegative value)
    static member IsInteger(value: decimal) : bool = Decimal.Truncate value = value
    static member IsEvenInteger(value: decimal) : bool = Decimal.IsInteger value && value % 2M = 0M
    static member IsOddInteger(value: decimal) : bool = Decimal.IsInteger value && value % 2M <> 0M
    static member op_Implicit(value: sbyte) : decimal = decimal value
    static member op_Implicit(value: byte) : decimal = decimal value
    static member op_Implicit(value: int16) : decimal = decimal value
    static member op_Implicit(value: uint16) : decimal = decimal value
    static member op_Implicit(value: int) : decimal = decimal value
    static member op_Implicit(value: uint32) : decimal = decimal value
    static member op_Implicit(value: int64) : decimal = decimal value
    static member op_Implicit(value: uint64) : decimal = decimal value
    static member op_Explicit(value: float) : decimal = decimal value
    static member op_Explicit(value: float32) : decimal = decimal value
    static member op_Explicit(value: decimal) : sbyte = sbyte value
    static member op_Explicit(value: decimal) : byte = byte value
    static member op_Explicit(value: decimal) : int16 = int16 value
    static member op_Explicit(value: decimal) : uint16 = uint16 value
    static member op_Explicit(value: decimal) : int = int value
    static member op_Explicit(value: decimal) : uint32 = uint32 value
    static member op_Explicit(value: decimal) : int64 = int64 value
    static member op_Explicit(value: decimal) : uint64 = uint64 value
    static member op_Explicit(value: decimal) : float32 = float32 value
    static member op_Explicit(value: decimal) : float = float value
    static member ToByte(value: decimal) : byte = byte value
    static member ToSByte(value: decimal) : sbyte = sbyte value
    static member ToInt16(value: decimal) : int16 = int16 value
    static member ToUInt16(value: decimal) : uint16 = uint16 value
    static member ToInt32(d: decimal) : int = int d
    static member ToUInt32(d: decimal) : uint32 = uint32 d
    static member ToInt64(d: decimal) : int64 = int64 d
    static member ToUInt64(d: decimal) : uint64 = uint64 d
    static member ToSingle(d: decimal) : float32 = float32 d
    static member ToDouble(d: decimal) : float = float d
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: decimal) : int = compare this value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? decimal as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Decimal."))
    member this.Equals(value: decimal) : bool = this = value
