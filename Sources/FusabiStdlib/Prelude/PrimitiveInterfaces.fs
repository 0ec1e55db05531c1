// The interfaces of numbers, bool, char and string: what calls through IComparable and its kin find.
namespace System

open FSharp.Core

module internal PrimitiveComparison =
    let wrongType (name: string) : int = raise (ArgumentException("Object must be of type " + name + "."))

type System.SByte with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? sbyte as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "SByte"
    interface IComparable<sbyte> with
        member this.CompareTo(other: sbyte) : int = this.CompareTo other
    interface IEquatable<sbyte> with
        member this.Equals(other: sbyte) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Byte with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? byte as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Byte"
    interface IComparable<byte> with
        member this.CompareTo(other: byte) : int = this.CompareTo other
    interface IEquatable<byte> with
        member this.Equals(other: byte) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Int16 with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? int16 as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Int16"
    interface IComparable<int16> with
        member this.CompareTo(other: int16) : int = this.CompareTo other
    interface IEquatable<int16> with
        member this.Equals(other: int16) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.UInt16 with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? uint16 as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "UInt16"
    interface IComparable<uint16> with
        member this.CompareTo(other: uint16) : int = this.CompareTo other
    interface IEquatable<uint16> with
        member this.Equals(other: uint16) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Int32 with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? int as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Int32"
    interface IComparable<int> with
        member this.CompareTo(other: int) : int = this.CompareTo other
    interface IEquatable<int> with
        member this.Equals(other: int) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.UInt32 with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? uint32 as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "UInt32"
    interface IComparable<uint32> with
        member this.CompareTo(other: uint32) : int = this.CompareTo other
    interface IEquatable<uint32> with
        member this.Equals(other: uint32) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Int64 with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? int64 as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Int64"
    interface IComparable<int64> with
        member this.CompareTo(other: int64) : int = this.CompareTo other
    interface IEquatable<int64> with
        member this.Equals(other: int64) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.UInt64 with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? uint64 as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "UInt64"
    interface IComparable<uint64> with
        member this.CompareTo(other: uint64) : int = this.CompareTo other
    interface IEquatable<uint64> with
        member this.Equals(other: uint64) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Single with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? float32 as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Single"
    interface IComparable<float32> with
        member this.CompareTo(other: float32) : int = this.CompareTo other
    interface IEquatable<float32> with
        member this.Equals(other: float32) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Double with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? float as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Double"
    interface IComparable<float> with
        member this.CompareTo(other: float) : int = this.CompareTo other
    interface IEquatable<float> with
        member this.Equals(other: float) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Decimal with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? decimal as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Decimal"
    interface IComparable<decimal> with
        member this.CompareTo(other: decimal) : int = this.CompareTo other
    interface IEquatable<decimal> with
        member this.Equals(other: decimal) : bool = this.CompareTo other = 0
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Boolean with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? bool as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Boolean"
    interface IComparable<bool> with
        member this.CompareTo(other: bool) : int = this.CompareTo other
    interface IEquatable<bool> with
        member this.Equals(other: bool) : bool = this.CompareTo other = 0

type System.Char with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? char as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "Char"
    interface IComparable<char> with
        member this.CompareTo(other: char) : int = this.CompareTo other
    interface IEquatable<char> with
        member this.Equals(other: char) : bool = this.CompareTo other = 0

type System.String with
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? string as that -> this.CompareTo that
            | _ -> PrimitiveComparison.wrongType "String"
    interface IComparable<string> with
        member this.CompareTo(other: string) : int = this.CompareTo other
    interface IEquatable<string> with
        member this.Equals(other: string) : bool = this.CompareTo other = 0
