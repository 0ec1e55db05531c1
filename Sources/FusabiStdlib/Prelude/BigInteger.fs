// Members of bigint.
namespace System.Numerics

open System
open System.Globalization
open FSharp.Core

type System.Numerics.BigInteger with
    [<Native "BigInteger.from_int32">]
    new(value: int) = native
    [<Native "BigInteger.from_uint32">]
    new(value: uint32) = native
    [<Native "BigInteger.from_int64">]
    new(value: int64) = native
    [<Native "BigInteger.from_uint64">]
    new(value: uint64) = native
    [<Native "BigInteger.from_float32">]
    new(value: float32) = native
    [<Native "BigInteger.from_float">]
    new(value: float) = native
    [<Native "BigInteger.from_decimal">]
    new(value: decimal) = native
    [<Native "BigInteger.ofBytes">]
    new(value: byte[]) = native
    static member Zero: bigint = 0I
    static member One: bigint = 1I
    static member MinusOne: bigint = -1I
    [<Native "BigInteger.Parse">]
    static member Parse(value: string) : bigint = native
    [<Native "BigInteger.ParseStyle">]
    static member private ReadStyle(value: string, style: NumberStyles) : bigint = native
    [<Native "BigInteger.TryParse">]
    static member TryParse(value: string, [<Out>] result: byref<bigint>) : bool = native
    [<Native "BigInteger.TryParseStyle">]
    static member private TryReadStyle(value: string, style: NumberStyles, [<Out>] result: byref<bigint>) : bool =
        native
    static member Parse(value: string, provider: IFormatProvider) : bigint =
        BigInteger.Parse(NumberFormatInfo.Delocalize(value, provider))
    static member Parse(value: string, style: NumberStyles) : bigint =
        NumberFormatInfo.CheckIntegerStyle style
        BigInteger.ReadStyle(value, style)
    static member Parse(value: string, style: NumberStyles, provider: IFormatProvider) : bigint =
        BigInteger.Parse(NumberFormatInfo.Delocalize(value, provider), style)
    static member TryParse(value: string, provider: IFormatProvider, [<Out>] result: byref<bigint>) : bool =
        BigInteger.TryParse(NumberFormatInfo.Delocalize(value, provider), &result)
    static member TryParse
        (value: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<bigint>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        BigInteger.TryReadStyle(NumberFormatInfo.Delocalize(value, provider), style, &result)
    [<Native "BigInteger.Pow">]
    static member private Power(value: bigint, exponent: int) : bigint = native
    static member Pow(value: bigint, exponent: int) : bigint =
        ArgumentOutOfRangeException.ThrowIfNegative(exponent, "exponent")
        BigInteger.Power(value, exponent)
    [<Native "BigInteger.ModPow">]
    static member private ModularPower(value: bigint, exponent: bigint, modulus: bigint) : bigint = native
    static member ModPow(value: bigint, exponent: bigint, modulus: bigint) : bigint =
        if exponent < 0I then
            raise (ArgumentOutOfRangeException("exponent", "The number must be greater than or equal to zero."))
        BigInteger.ModularPower(value, exponent, modulus)
    [<Native "BigInteger.GreatestCommonDivisor">]
    static member GreatestCommonDivisor(left: bigint, right: bigint) : bigint = native
    static member Abs(value: bigint) : bigint = abs value
    static member Negate(value: bigint) : bigint = -value
    static member Add(left: bigint, right: bigint) : bigint = left + right
    static member Subtract(left: bigint, right: bigint) : bigint = left - right
    static member Multiply(left: bigint, right: bigint) : bigint = left * right
    static member Divide(dividend: bigint, divisor: bigint) : bigint = dividend / divisor
    static member Remainder(dividend: bigint, divisor: bigint) : bigint = dividend % divisor
    static member DivRem(dividend: bigint, divisor: bigint, [<Out>] remainder: byref<bigint>) : bigint =
        remainder <- dividend % divisor
        dividend / divisor
    static member DivRem(left: bigint, right: bigint) : struct (bigint * bigint) = struct (left / right, left % right)
    static member MaxMagnitude(x: bigint, y: bigint) : bigint =
        let a, b = abs x, abs y
        if a > b || (a = b && x.Sign >= 0) then x else y
    static member MinMagnitude(x: bigint, y: bigint) : bigint =
        let a, b = abs x, abs y
        if a < b || (a = b && x.Sign < 0) then x else y
    static member Max(left: bigint, right: bigint) : bigint = if left < right then right else left
    static member Min(left: bigint, right: bigint) : bigint = if left < right then left else right
    static member Clamp(value: bigint, min: bigint, max: bigint) : bigint =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member Compare(left: bigint, right: bigint) : int = compare left right
    static member CopySign(value: bigint, sign: bigint) : bigint = if sign < 0I then -(abs value) else abs value
    [<Native "BigInteger.Log">]
    static member Log(value: bigint) : float = native
    [<Native "BigInteger.LogBase">]
    static member Log(value: bigint, baseValue: float) : float = native
    static member Log10(value: bigint) : float = BigInteger.Log(value, 10.0)
    static member Log2(value: bigint) : bigint =
        if value < 0I then
            raise (ArgumentOutOfRangeException("value", "Non-negative number required."))
        if value = 0I then 0I else bigint (value.GetBitLength() - 1L)
    static member IsEvenInteger(value: bigint) : bool = value.IsEven
    static member IsOddInteger(value: bigint) : bool = not value.IsEven
    static member IsNegative(value: bigint) : bool = value < 0I
    static member IsPositive(value: bigint) : bool = value >= 0I
    static member IsPow2(value: bigint) : bool = value.IsPowerOfTwo
    static member op_Implicit(value: sbyte) : bigint = BigInteger(int value)
    static member op_Implicit(value: byte) : bigint = BigInteger(int value)
    static member op_Implicit(value: int16) : bigint = BigInteger(int value)
    static member op_Implicit(value: uint16) : bigint = BigInteger(int value)
    static member op_Implicit(value: int) : bigint = BigInteger(value)
    static member op_Implicit(value: uint32) : bigint = BigInteger(value)
    static member op_Implicit(value: int64) : bigint = BigInteger(value)
    static member op_Implicit(value: uint64) : bigint = BigInteger(value)
    static member op_Explicit(value: float) : bigint = BigInteger(value)
    static member op_Explicit(value: float32) : bigint = BigInteger(value)
    static member op_Explicit(value: decimal) : bigint = BigInteger(value)
    static member op_Explicit(value: bigint) : sbyte = sbyte value
    static member op_Explicit(value: bigint) : byte = byte value
    static member op_Explicit(value: bigint) : int16 = int16 value
    static member op_Explicit(value: bigint) : uint16 = uint16 value
    static member op_Explicit(value: bigint) : int = int value
    static member op_Explicit(value: bigint) : uint32 = uint32 value
    static member op_Explicit(value: bigint) : int64 = int64 value
    static member op_Explicit(value: bigint) : uint64 = uint64 value
    static member op_Explicit(value: bigint) : float32 = float32 value
    static member op_Explicit(value: bigint) : float = float value
    static member op_Explicit(value: bigint) : decimal = decimal value
    [<Native "BigInteger.bitLength">]
    static member private BitLength(value: bigint) : int64 = native
    member this.GetBitLength() : int64 = BigInteger.BitLength this
    member this.IsZero: bool = this = 0I
    member this.IsOne: bool = this = 1I
    member this.IsEven: bool = (this &&& 1I) = 0I
    member this.IsPowerOfTwo: bool = this > 0I && (this &&& (this - 1I)) = 0I
    member this.Sign: int = if this > 0I then 1 elif this < 0I then -1 else 0
    /// Two's complement, lowest byte first.
    [<Native "BigInteger.bytes">]
    member this.ToByteArray() : byte[] = native
    member this.ToByteArray(isUnsigned: bool) : byte[] =
        if not isUnsigned then
            this.ToByteArray()
        else
            if this < 0I then
                raise (OverflowException("Negative values do not have an unsigned representation."))
            let bytes = this.ToByteArray()
            if bytes.Length > 1 && bytes.[bytes.Length - 1] = 0uy then Array.sub bytes 0 (bytes.Length - 1) else bytes
    member this.ToByteArray(isUnsigned: bool, isBigEndian: bool) : byte[] =
        let bytes = this.ToByteArray isUnsigned
        if isBigEndian then Array.rev bytes else bytes
    member this.GetByteCount() : int = this.ToByteArray().Length
    member this.GetByteCount(isUnsigned: bool) : int = this.ToByteArray(isUnsigned).Length
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(other: bigint) : int = compare this other
    member this.CompareTo(other: int64) : int = compare this (bigint other)
    member this.CompareTo(obj: obj) : int =
        match obj with
        | null -> 1
        | :? bigint as that -> compare this that
        | _ -> raise (ArgumentException("The parameter must be a BigInteger.", "obj"))
    member this.Equals(other: bigint) : bool = this = other
    member this.Equals(other: int64) : bool = this = bigint other
