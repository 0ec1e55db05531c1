// Int128 and UInt128: bigints that wrap.
namespace System

open System.Numerics
open FSharp.Core

module internal WideIntegers =
    let modulus = 340282366920938463463374607431768211456I
    let mask = modulus - 1I
    let mostSigned = 170141183460469231731687303715884105727I
    /// The last 64 bits.
    let low (value: bigint) : uint64 = uint64 (value &&& 18446744073709551615I)
    let ofObject (value: obj) : bigint =
        match value with
        | :? int as number -> bigint number
        | :? int64 as number -> bigint number
        | :? uint64 as number -> bigint number
        | :? uint32 as number -> bigint number
        | :? byte as number -> bigint (int number)
        | :? sbyte as number -> bigint (int number)
        | :? int16 as number -> bigint (int number)
        | :? uint16 as number -> bigint (int number)
        | :? float as number -> bigint number
        | :? decimal as number -> bigint number
        | :? bigint as number -> number
        | _ -> raise (NotSupportedException("Specified method is not supported."))
    let text (value: bigint) (format: string) : string =
        if String.IsNullOrEmpty format then
            value.ToString()
        elif format.[0] = 'X' || format.[0] = 'x' then
            let width = if format.Length > 1 then Int32.Parse(format.Substring 1) else 1
            let digits = (value &&& mask).ToString(format.Substring(0, 1)).TrimStart '0'
            digits.PadLeft(max width 1, '0')
        else
            value.ToString format

[<Struct; CustomEquality; CustomComparison>]
type Int128 =
    val private value: bigint
    internal new(value: bigint, trusted: bool) = { value = value }
    new() = { value = 0I }
    new(upper: uint64, lower: uint64) = { value = Int128.Wrap((bigint upper <<< 64) ||| bigint lower) }
    static member private Wrap(value: bigint) : bigint =
        let rest = value &&& WideIntegers.mask
        if rest > WideIntegers.mostSigned then rest - WideIntegers.modulus else rest
    static member private Of(value: bigint) : Int128 = Int128(Int128.Wrap value, true)
    static member internal Checked(value: bigint) : Int128 =
        if value < -170141183460469231731687303715884105728I || value > 170141183460469231731687303715884105727I then
            raise (OverflowException("Value was either too large or too small for an Int128."))
        Int128(value, true)
    member internal this.Value: bigint = this.value
    static member Zero: Int128 = Int128(0I, true)
    static member One: Int128 = Int128(1I, true)
    static member MinValue: Int128 = Int128(-170141183460469231731687303715884105728I, true)
    static member MaxValue: Int128 = Int128(170141183460469231731687303715884105727I, true)
    static member NegativeOne: Int128 = Int128(-1I, true)
    static member (+)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value + right.value)
    static member (-)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value - right.value)
    static member (*)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value * right.value)
    static member (/)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value / right.value)
    static member (%)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value % right.value)
    static member (&&&)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value &&& right.value)
    static member (|||)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value ||| right.value)
    static member (^^^)(left: Int128, right: Int128) : Int128 = Int128.Of(left.value ^^^ right.value)
    static member (~-)(value: Int128) : Int128 = Int128.Of(-value.value)
    static member (~+)(value: Int128) : Int128 = value
    static member op_LogicalNot(value: Int128) : Int128 = Int128.Of(-value.value - 1I)
    static member op_OnesComplement(value: Int128) : Int128 = Int128.Of(-value.value - 1I)
    static member (<<<)(value: Int128, shiftAmount: int) : Int128 = Int128.Of(value.value <<< (shiftAmount &&& 127))
    static member (>>>)(value: Int128, shiftAmount: int) : Int128 = Int128.Of(value.value >>> (shiftAmount &&& 127))
    static member op_Implicit(value: byte) : Int128 = Int128(bigint (int value), true)
    static member op_Implicit(value: uint16) : Int128 = Int128(bigint (int value), true)
    static member op_Implicit(value: uint32) : Int128 = Int128(bigint value, true)
    static member op_Implicit(value: uint64) : Int128 = Int128(bigint value, true)
    static member op_Implicit(value: char) : Int128 = Int128(bigint (int value), true)
    static member op_Implicit(value: sbyte) : Int128 = Int128(bigint (int value), true)
    static member op_Implicit(value: int16) : Int128 = Int128(bigint (int value), true)
    static member op_Implicit(value: int) : Int128 = Int128(bigint value, true)
    static member op_Implicit(value: int64) : Int128 = Int128(bigint value, true)
    static member op_Explicit(value: float) : Int128 = Int128.Checked(bigint value)
    static member op_Explicit(value: decimal) : Int128 = Int128.Checked(bigint value)
    static member op_Explicit(value: bigint) : Int128 = Int128.Checked value
    static member op_Explicit(value: Int128) : sbyte = sbyte (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : byte = byte (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : int16 = int16 (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : uint16 = uint16 (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : int = int (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : uint32 = uint32 (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : int64 = int64 (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : uint64 = uint64 (WideIntegers.low value.value)
    static member op_Explicit(value: Int128) : float = float value.value
    static member op_Explicit(value: Int128) : float32 = float32 value.value
    static member op_Explicit(value: Int128) : decimal = decimal value.value
    static member op_Explicit(value: Int128) : bigint = value.value
    static member CreateChecked(value: 'T) : Int128 = Int128.Checked(WideIntegers.ofObject (box value))
    static member CreateTruncating(value: 'T) : Int128 = Int128.Of(WideIntegers.ofObject (box value))
    static member CreateSaturating(value: 'T) : Int128 =
        let wide = WideIntegers.ofObject (box value)
        Int128(min (max wide Int128.MinValue.Value) Int128.MaxValue.Value, true)
    static member Parse(s: string) : Int128 = Int128.Checked(bigint.Parse s)
    static member TryParse(s: string, [<Out>] result: byref<Int128>) : bool =
        match bigint.TryParse s with
        | true, value when value >= Int128.MinValue.Value && value <= Int128.MaxValue.Value ->
            result <- Int128(value, true)
            true
        | _ ->
            result <- Int128()
            false
    static member DivRem(left: Int128, right: Int128) : struct (Int128 * Int128) =
        struct (left / right, left % right)
    static member Max(x: Int128, y: Int128) : Int128 = if x.value < y.value then y else x
    static member Min(x: Int128, y: Int128) : Int128 = if y.value < x.value then y else x
    static member Sign(value: Int128) : int = value.value.Sign
    static member IsEvenInteger(value: Int128) : bool = value.value.IsEven
    static member IsOddInteger(value: Int128) : bool = not value.value.IsEven
    static member IsPow2(value: Int128) : bool = value.value.IsPowerOfTwo
    static member Abs(value: Int128) : Int128 = Int128.Checked(abs value.value)
    static member IsNegative(value: Int128) : bool = value.value.Sign < 0
    member this.CompareTo(value: Int128) : int = compare this.value value.Value
    member this.Equals(other: Int128) : bool = this.value = other.Value
    override this.Equals(other: obj) : bool =
        match other with
        | :? Int128 as other -> this.value = other.Value
        | _ -> false
    override this.GetHashCode() : int = hash this.value
    override this.ToString() : string = this.value.ToString()
    member this.ToString(format: string) : string = WideIntegers.text this.value format
    member this.ToString(provider: IFormatProvider) : string = this.value.ToString provider
    member this.ToString(format: string, provider: IFormatProvider) : string =
        Globalization.NumberFormatInfo.Localize(this.ToString format, provider)
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? Int128 as other -> this.CompareTo other
            | _ -> raise (ArgumentException("Object must be of type Int128."))
    interface IComparable<Int128> with
        member this.CompareTo(other: Int128) : int = this.CompareTo other
    interface IEquatable<Int128> with
        member this.Equals(other: Int128) : bool = this.Equals other
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

[<Struct; CustomEquality; CustomComparison>]
type UInt128 =
    val private value: bigint
    internal new(value: bigint, trusted: bool) = { value = value }
    new() = { value = 0I }
    new(upper: uint64, lower: uint64) = { value = UInt128.Wrap((bigint upper <<< 64) ||| bigint lower) }
    static member private Wrap(value: bigint) : bigint =
        value &&& WideIntegers.mask
    static member private Of(value: bigint) : UInt128 = UInt128(UInt128.Wrap value, true)
    static member internal Checked(value: bigint) : UInt128 =
        if value < 0I || value > 340282366920938463463374607431768211455I then
            raise (OverflowException("Value was either too large or too small for a UInt128."))
        UInt128(value, true)
    member internal this.Value: bigint = this.value
    static member Zero: UInt128 = UInt128(0I, true)
    static member One: UInt128 = UInt128(1I, true)
    static member MinValue: UInt128 = UInt128(0I, true)
    static member MaxValue: UInt128 = UInt128(340282366920938463463374607431768211455I, true)
    static member (+)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value + right.value)
    static member (-)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value - right.value)
    static member (*)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value * right.value)
    static member (/)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value / right.value)
    static member (%)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value % right.value)
    static member (&&&)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value &&& right.value)
    static member (|||)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value ||| right.value)
    static member (^^^)(left: UInt128, right: UInt128) : UInt128 = UInt128.Of(left.value ^^^ right.value)
    static member (~-)(value: UInt128) : UInt128 = UInt128.Of(-value.value)
    static member (~+)(value: UInt128) : UInt128 = value
    static member op_LogicalNot(value: UInt128) : UInt128 = UInt128.Of(-value.value - 1I)
    static member op_OnesComplement(value: UInt128) : UInt128 = UInt128.Of(-value.value - 1I)
    static member (<<<)(value: UInt128, shiftAmount: int) : UInt128 = UInt128.Of(value.value <<< (shiftAmount &&& 127))
    static member (>>>)(value: UInt128, shiftAmount: int) : UInt128 = UInt128.Of(value.value >>> (shiftAmount &&& 127))
    static member op_Implicit(value: byte) : UInt128 = UInt128(bigint (int value), true)
    static member op_Implicit(value: uint16) : UInt128 = UInt128(bigint (int value), true)
    static member op_Implicit(value: uint32) : UInt128 = UInt128(bigint value, true)
    static member op_Implicit(value: uint64) : UInt128 = UInt128(bigint value, true)
    static member op_Implicit(value: char) : UInt128 = UInt128(bigint (int value), true)
    static member op_Explicit(value: sbyte) : UInt128 = UInt128.Of(bigint (int value))
    static member op_Explicit(value: int16) : UInt128 = UInt128.Of(bigint (int value))
    static member op_Explicit(value: int) : UInt128 = UInt128.Of(bigint value)
    static member op_Explicit(value: int64) : UInt128 = UInt128.Of(bigint value)
    static member op_Explicit(value: float) : UInt128 = UInt128.Checked(bigint value)
    static member op_Explicit(value: decimal) : UInt128 = UInt128.Checked(bigint value)
    static member op_Explicit(value: bigint) : UInt128 = UInt128.Checked value
    static member op_Explicit(value: UInt128) : sbyte = sbyte (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : byte = byte (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : int16 = int16 (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : uint16 = uint16 (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : int = int (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : uint32 = uint32 (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : int64 = int64 (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : uint64 = uint64 (WideIntegers.low value.value)
    static member op_Explicit(value: UInt128) : float = float value.value
    static member op_Explicit(value: UInt128) : float32 = float32 value.value
    static member op_Explicit(value: UInt128) : decimal = decimal value.value
    static member op_Explicit(value: UInt128) : bigint = value.value
    static member CreateChecked(value: 'T) : UInt128 = UInt128.Checked(WideIntegers.ofObject (box value))
    static member CreateTruncating(value: 'T) : UInt128 = UInt128.Of(WideIntegers.ofObject (box value))
    static member CreateSaturating(value: 'T) : UInt128 =
        let wide = WideIntegers.ofObject (box value)
        UInt128(min (max wide UInt128.MinValue.Value) UInt128.MaxValue.Value, true)
    static member Parse(s: string) : UInt128 = UInt128.Checked(bigint.Parse s)
    static member TryParse(s: string, [<Out>] result: byref<UInt128>) : bool =
        match bigint.TryParse s with
        | true, value when value >= UInt128.MinValue.Value && value <= UInt128.MaxValue.Value ->
            result <- UInt128(value, true)
            true
        | _ ->
            result <- UInt128()
            false
    static member DivRem(left: UInt128, right: UInt128) : struct (UInt128 * UInt128) =
        struct (left / right, left % right)
    static member Max(x: UInt128, y: UInt128) : UInt128 = if x.value < y.value then y else x
    static member Min(x: UInt128, y: UInt128) : UInt128 = if y.value < x.value then y else x
    static member Sign(value: UInt128) : int = value.value.Sign
    static member IsEvenInteger(value: UInt128) : bool = value.value.IsEven
    static member IsOddInteger(value: UInt128) : bool = not value.value.IsEven
    static member IsPow2(value: UInt128) : bool = value.value.IsPowerOfTwo
    member this.CompareTo(value: UInt128) : int = compare this.value value.Value
    member this.Equals(other: UInt128) : bool = this.value = other.Value
    override this.Equals(other: obj) : bool =
        match other with
        | :? UInt128 as other -> this.value = other.Value
        | _ -> false
    override this.GetHashCode() : int = hash this.value
    override this.ToString() : string = this.value.ToString()
    member this.ToString(format: string) : string = WideIntegers.text this.value format
    member this.ToString(provider: IFormatProvider) : string = this.value.ToString provider
    member this.ToString(format: string, provider: IFormatProvider) : string =
        Globalization.NumberFormatInfo.Localize(this.ToString format, provider)
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? UInt128 as other -> this.CompareTo other
            | _ -> raise (ArgumentException("Object must be of type UInt128."))
    interface IComparable<UInt128> with
        member this.CompareTo(other: UInt128) : int = this.CompareTo other
    interface IEquatable<UInt128> with
        member this.Equals(other: UInt128) : bool = this.Equals other
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type UInt128 with
    static member op_Explicit(value: Int128) : UInt128 = UInt128.CreateTruncating value.Value

type Int128 with
    static member op_Explicit(value: UInt128) : Int128 = Int128.CreateTruncating value.Value

type Math with
    static member BigMul(a: int64, b: int64) : Int128 = Int128.Checked(bigint a * bigint b)
    static member BigMul(a: uint64, b: uint64) : UInt128 = UInt128.Checked(bigint a * bigint b)
