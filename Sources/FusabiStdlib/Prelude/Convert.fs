// System.Convert. The natives look at the value itself: null counts as zero, floats round half to even, what does not
// fit overflows.
namespace System

open FSharp.Core

type TypeCode =
    | Empty = 0
    | Object = 1
    | DBNull = 2
    | Boolean = 3
    | Char = 4
    | SByte = 5
    | Byte = 6
    | Int16 = 7
    | UInt16 = 8
    | Int32 = 9
    | UInt32 = 10
    | Int64 = 11
    | UInt64 = 12
    | Single = 13
    | Double = 14
    | Decimal = 15
    | DateTime = 16
    | String = 18

[<Flags>]
type Base64FormattingOptions =
    | None = 0
    | InsertLineBreaks = 1

[<AbstractClass; Sealed>]
type Convert =
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: obj) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: string) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: bool) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: char) : sbyte = native
    static member ToSByte(value: sbyte) : sbyte = value
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: byte) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: int16) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: uint16) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: int) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: uint32) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: float32) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: float) : sbyte = native
    [<Native "Convert.ToSByte">]
    static member ToSByte(value: decimal) : sbyte = native
    static member ToSByte(value: int64) : sbyte = Convert.ToSByte(box value)
    static member ToSByte(value: uint64) : sbyte = Convert.ToSByte(box value)
    static member ToSByte(value: string, provider: IFormatProvider) : sbyte = Convert.ToSByte value
    static member ToSByte(value: obj, provider: IFormatProvider) : sbyte = Convert.ToSByte value
    [<Native "Convert.ToByte">]
    static member ToByte(value: obj) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: string) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: bool) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: char) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: sbyte) : byte = native
    static member ToByte(value: byte) : byte = value
    [<Native "Convert.ToByte">]
    static member ToByte(value: int16) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: uint16) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: int) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: uint32) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: float32) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: float) : byte = native
    [<Native "Convert.ToByte">]
    static member ToByte(value: decimal) : byte = native
    static member ToByte(value: int64) : byte = Convert.ToByte(box value)
    static member ToByte(value: uint64) : byte = Convert.ToByte(box value)
    static member ToByte(value: string, provider: IFormatProvider) : byte = Convert.ToByte value
    static member ToByte(value: obj, provider: IFormatProvider) : byte = Convert.ToByte value
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: obj) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: string) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: bool) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: char) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: sbyte) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: byte) : int16 = native
    static member ToInt16(value: int16) : int16 = value
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: uint16) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: int) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: uint32) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: float32) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: float) : int16 = native
    [<Native "Convert.ToInt16">]
    static member ToInt16(value: decimal) : int16 = native
    static member ToInt16(value: int64) : int16 = Convert.ToInt16(box value)
    static member ToInt16(value: uint64) : int16 = Convert.ToInt16(box value)
    static member ToInt16(value: string, provider: IFormatProvider) : int16 = Convert.ToInt16 value
    static member ToInt16(value: obj, provider: IFormatProvider) : int16 = Convert.ToInt16 value
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: obj) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: string) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: bool) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: char) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: sbyte) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: byte) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: int16) : uint16 = native
    static member ToUInt16(value: uint16) : uint16 = value
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: int) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: uint32) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: float32) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: float) : uint16 = native
    [<Native "Convert.ToUInt16">]
    static member ToUInt16(value: decimal) : uint16 = native
    static member ToUInt16(value: int64) : uint16 = Convert.ToUInt16(box value)
    static member ToUInt16(value: uint64) : uint16 = Convert.ToUInt16(box value)
    static member ToUInt16(value: string, provider: IFormatProvider) : uint16 = Convert.ToUInt16 value
    static member ToUInt16(value: obj, provider: IFormatProvider) : uint16 = Convert.ToUInt16 value
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: obj) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: string) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: bool) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: char) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: sbyte) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: byte) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: int16) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: uint16) : int = native
    static member ToInt32(value: int) : int = value
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: uint32) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: float32) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: float) : int = native
    [<Native "Convert.ToInt32">]
    static member ToInt32(value: decimal) : int = native
    static member ToInt32(value: int64) : int = Convert.ToInt32(box value)
    static member ToInt32(value: uint64) : int = Convert.ToInt32(box value)
    static member ToInt32(value: string, provider: IFormatProvider) : int = Convert.ToInt32 value
    static member ToInt32(value: obj, provider: IFormatProvider) : int = Convert.ToInt32 value
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: obj) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: string) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: bool) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: char) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: sbyte) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: byte) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: int16) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: uint16) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: int) : uint32 = native
    static member ToUInt32(value: uint32) : uint32 = value
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: float32) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: float) : uint32 = native
    [<Native "Convert.ToUInt32">]
    static member ToUInt32(value: decimal) : uint32 = native
    static member ToUInt32(value: int64) : uint32 = Convert.ToUInt32(box value)
    static member ToUInt32(value: uint64) : uint32 = Convert.ToUInt32(box value)
    static member ToUInt32(value: string, provider: IFormatProvider) : uint32 = Convert.ToUInt32 value
    static member ToUInt32(value: obj, provider: IFormatProvider) : uint32 = Convert.ToUInt32 value
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: obj) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: string) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: bool) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: char) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: sbyte) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: byte) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: int16) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: uint16) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: int) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: uint32) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: float32) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: float) : int64 = native
    [<Native "Convert.ToInt64">]
    static member ToInt64(value: decimal) : int64 = native
    static member ToInt64(value: int64) : int64 = value
    static member ToInt64(value: uint64) : int64 = Convert.ToInt64(box value)
    static member ToInt64(value: string, provider: IFormatProvider) : int64 = Convert.ToInt64 value
    static member ToInt64(value: obj, provider: IFormatProvider) : int64 = Convert.ToInt64 value
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: obj) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: string) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: bool) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: char) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: sbyte) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: byte) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: int16) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: uint16) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: int) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: uint32) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: float32) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: float) : uint64 = native
    [<Native "Convert.ToUInt64">]
    static member ToUInt64(value: decimal) : uint64 = native
    static member ToUInt64(value: int64) : uint64 = Convert.ToUInt64(box value)
    static member ToUInt64(value: uint64) : uint64 = value
    static member ToUInt64(value: string, provider: IFormatProvider) : uint64 = Convert.ToUInt64 value
    static member ToUInt64(value: obj, provider: IFormatProvider) : uint64 = Convert.ToUInt64 value
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: obj) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: string) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: bool) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: sbyte) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: byte) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: int16) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: uint16) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: int) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: uint32) : float32 = native
    static member ToSingle(value: float32) : float32 = value
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: float) : float32 = native
    [<Native "Convert.ToSingle">]
    static member ToSingle(value: decimal) : float32 = native
    static member ToSingle(value: int64) : float32 = Convert.ToSingle(box value)
    static member ToSingle(value: uint64) : float32 = Convert.ToSingle(box value)
    static member ToSingle(value: string, provider: IFormatProvider) : float32 = Convert.ToSingle value
    static member ToSingle(value: obj, provider: IFormatProvider) : float32 = Convert.ToSingle value
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: obj) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: string) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: bool) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: sbyte) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: byte) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: int16) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: uint16) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: int) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: uint32) : float = native
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: float32) : float = native
    static member ToDouble(value: float) : float = value
    [<Native "Convert.ToDouble">]
    static member ToDouble(value: decimal) : float = native
    static member ToDouble(value: int64) : float = Convert.ToDouble(box value)
    static member ToDouble(value: uint64) : float = Convert.ToDouble(box value)
    static member ToDouble(value: string, provider: IFormatProvider) : float = Convert.ToDouble value
    static member ToDouble(value: obj, provider: IFormatProvider) : float = Convert.ToDouble value
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: obj) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: string) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: bool) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: sbyte) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: byte) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: int16) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: uint16) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: int) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: uint32) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: float32) : decimal = native
    [<Native "Convert.ToDecimal">]
    static member ToDecimal(value: float) : decimal = native
    static member ToDecimal(value: decimal) : decimal = value
    static member ToDecimal(value: int64) : decimal = Convert.ToDecimal(box value)
    static member ToDecimal(value: uint64) : decimal = Convert.ToDecimal(box value)
    static member ToDecimal(value: string, provider: IFormatProvider) : decimal = Convert.ToDecimal value
    static member ToDecimal(value: obj, provider: IFormatProvider) : decimal = Convert.ToDecimal value
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: obj) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: string) : bool = native
    static member ToBoolean(value: bool) : bool = value
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: sbyte) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: byte) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: int16) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: uint16) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: int) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: uint32) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: float32) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: float) : bool = native
    [<Native "Convert.ToBoolean">]
    static member ToBoolean(value: decimal) : bool = native
    static member ToBoolean(value: int64) : bool = Convert.ToBoolean(box value)
    static member ToBoolean(value: uint64) : bool = Convert.ToBoolean(box value)
    static member ToBoolean(value: string, provider: IFormatProvider) : bool = Convert.ToBoolean value
    static member ToBoolean(value: obj, provider: IFormatProvider) : bool = Convert.ToBoolean value
    [<Native "Convert.ToChar">]
    static member ToChar(value: obj) : char = native
    [<Native "Convert.ToChar">]
    static member ToChar(value: string) : char = native
    static member ToChar(value: char) : char = value
    [<Native "Convert.ToChar">]
    static member ToChar(value: sbyte) : char = native
    [<Native "Convert.ToChar">]
    static member ToChar(value: byte) : char = native
    [<Native "Convert.ToChar">]
    static member ToChar(value: int16) : char = native
    [<Native "Convert.ToChar">]
    static member ToChar(value: uint16) : char = native
    [<Native "Convert.ToChar">]
    static member ToChar(value: int) : char = native
    [<Native "Convert.ToChar">]
    static member ToChar(value: uint32) : char = native
    static member ToChar(value: int64) : char = Convert.ToChar(box value)
    static member ToChar(value: uint64) : char = Convert.ToChar(box value)
    static member ToChar(value: string, provider: IFormatProvider) : char = Convert.ToChar value
    static member ToChar(value: obj, provider: IFormatProvider) : char = Convert.ToChar value
    [<Native "Convert.ToSByteBase">]
    static member ToSByte(value: string, fromBase: int) : sbyte = native
    [<Native "Convert.ToByteBase">]
    static member ToByte(value: string, fromBase: int) : byte = native
    [<Native "Convert.ToInt16Base">]
    static member ToInt16(value: string, fromBase: int) : int16 = native
    [<Native "Convert.ToUInt16Base">]
    static member ToUInt16(value: string, fromBase: int) : uint16 = native
    [<Native "Convert.ToInt32Base">]
    static member ToInt32(value: string, fromBase: int) : int = native
    [<Native "Convert.ToUInt32Base">]
    static member ToUInt32(value: string, fromBase: int) : uint32 = native
    [<Native "Convert.ToInt64Base">]
    static member ToInt64(value: string, fromBase: int) : int64 = native
    [<Native "Convert.ToUInt64Base">]
    static member ToUInt64(value: string, fromBase: int) : uint64 = native
    [<Native "Format.objectText">]
    static member ToString(value: obj) : string = native
    static member ToString(value: string) : string = value
    [<Native "Format.objectText">]
    static member ToString(value: bool) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: char) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: sbyte) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: byte) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: int16) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: uint16) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: int) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: uint32) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: float32) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: float) : string = native
    [<Native "Format.objectText">]
    static member ToString(value: decimal) : string = native
    static member ToString(value: int64) : string = Convert.ToString(box value)
    static member ToString(value: uint64) : string = Convert.ToString(box value)
    static member ToString(value: obj, provider: IFormatProvider) : string = Convert.ToString value
    static member ToString(value: int, provider: IFormatProvider) : string = Convert.ToString value
    static member ToString(value: float, provider: IFormatProvider) : string = Convert.ToString value
    static member ToString(value: decimal, provider: IFormatProvider) : string = Convert.ToString value
    [<Native "Convert.toBase">]
    static member private ToBase(value: int64, bits: int, toBase: int) : string = native
    static member ToString(value: byte, toBase: int) : string = Convert.ToBase(int64 value, 8, toBase)
    static member ToString(value: int16, toBase: int) : string = Convert.ToBase(int64 value, 16, toBase)
    static member ToString(value: int, toBase: int) : string = Convert.ToBase(int64 value, 32, toBase)
    static member ToString(value: int64, toBase: int) : string = Convert.ToBase(value, 64, toBase)
    static member ChangeType(value: obj, typeCode: TypeCode) : obj =
        match int typeCode with
        | 3 -> box (Convert.ToBoolean value)
        | 4 -> box (Convert.ToChar value)
        | 5 -> box (Convert.ToSByte value)
        | 6 -> box (Convert.ToByte value)
        | 7 -> box (Convert.ToInt16 value)
        | 8 -> box (Convert.ToUInt16 value)
        | 9 -> box (Convert.ToInt32 value)
        | 10 -> box (Convert.ToUInt32 value)
        | 11 -> box (Convert.ToInt64 value)
        | 12 -> box (Convert.ToUInt64 value)
        | 13 -> box (Convert.ToSingle value)
        | 14 -> box (Convert.ToDouble value)
        | 15 -> box (Convert.ToDecimal value)
        | 18 -> box (Convert.ToString value)
        | _ -> value
    static member ChangeType(value: obj, conversionType: Type) : obj =
        match conversionType.FullName with
        | "System.Boolean" -> Convert.ChangeType(value, TypeCode.Boolean)
        | "System.Char" -> Convert.ChangeType(value, TypeCode.Char)
        | "System.SByte" -> Convert.ChangeType(value, TypeCode.SByte)
        | "System.Byte" -> Convert.ChangeType(value, TypeCode.Byte)
        | "System.Int16" -> Convert.ChangeType(value, TypeCode.Int16)
        | "System.UInt16" -> Convert.ChangeType(value, TypeCode.UInt16)
        | "System.Int32" -> Convert.ChangeType(value, TypeCode.Int32)
        | "System.UInt32" -> Convert.ChangeType(value, TypeCode.UInt32)
        | "System.Int64" -> Convert.ChangeType(value, TypeCode.Int64)
        | "System.UInt64" -> Convert.ChangeType(value, TypeCode.UInt64)
        | "System.Single" -> Convert.ChangeType(value, TypeCode.Single)
        | "System.Double" -> Convert.ChangeType(value, TypeCode.Double)
        | "System.Decimal" -> Convert.ChangeType(value, TypeCode.Decimal)
        | "System.String" -> Convert.ChangeType(value, TypeCode.String)
        | _ -> value
    static member ChangeType(value: obj, conversionType: Type, provider: IFormatProvider) : obj =
        Convert.ChangeType(value, conversionType)
    [<Native "Convert.toBase64">]
    static member private Base64(inArray: byte[], offset: int, length: int, breakLines: bool) : string = native
    static member ToBase64String(inArray: byte[]) : string = Convert.Base64(inArray, 0, inArray.Length, false)
    static member ToBase64String(inArray: byte[], offset: int, length: int) : string =
        Convert.Base64(inArray, offset, length, false)
    static member ToBase64String(inArray: byte[], options: Base64FormattingOptions) : string =
        Convert.Base64(inArray, 0, inArray.Length, int options = 1)
    [<Native "Convert.fromBase64">]
    static member FromBase64String(s: string) : byte[] = native
    [<Native "Convert.toHex">]
    static member private Hex(inArray: byte[], offset: int, length: int, upper: bool) : string = native
    static member ToHexString(inArray: byte[]) : string = Convert.Hex(inArray, 0, inArray.Length, true)
    static member ToHexString(inArray: byte[], offset: int, length: int) : string =
        Convert.Hex(inArray, offset, length, true)
    static member ToHexStringLower(inArray: byte[]) : string = Convert.Hex(inArray, 0, inArray.Length, false)
    [<Native "Convert.fromHex">]
    static member FromHexString(s: string) : byte[] = native
    static member IsDBNull(value: obj) : bool = false

/// Bytes of numbers, least significant first.
[<AbstractClass; Sealed>]
type BitConverter =
    static member IsLittleEndian: bool = true
    static member private Bytes(value: uint64, count: int) : byte[] =
        Array.init count (fun i -> byte (value >>> (8 * i)))
    static member private Number(value: byte[], start: int, count: int) : uint64 =
        if start < 0 || start >= value.Length then
            raise (
                ArgumentOutOfRangeException(
                    "startIndex",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            )
        if start > value.Length - count then
            raise (
                ArgumentException(
                    "Destination array is not long enough to copy all the items in the collection. Check array index "
                    + "and length.",
                    "value"
                )
            )
        let mutable n = 0UL
        for i = count - 1 downto 0 do
            n <- (n <<< 8) ||| uint64 value.[start + i]
        n
    static member GetBytes(value: bool) : byte[] = [| (if value then 1uy else 0uy) |]
    static member GetBytes(value: char) : byte[] = BitConverter.Bytes(uint64 (int value), 2)
    static member GetBytes(value: int16) : byte[] = BitConverter.Bytes(uint64 value, 2)
    static member GetBytes(value: uint16) : byte[] = BitConverter.Bytes(uint64 value, 2)
    static member GetBytes(value: int) : byte[] = BitConverter.Bytes(uint64 value, 4)
    static member GetBytes(value: uint32) : byte[] = BitConverter.Bytes(uint64 value, 4)
    static member GetBytes(value: int64) : byte[] = BitConverter.Bytes(uint64 value, 8)
    static member GetBytes(value: uint64) : byte[] = BitConverter.Bytes(value, 8)
    [<Native "BitConverter.doubleBits">]
    static member DoubleToInt64Bits(value: float) : int64 = native
    [<Native "BitConverter.bitsDouble">]
    static member Int64BitsToDouble(value: int64) : float = native
    [<Native "BitConverter.singleBits">]
    static member SingleToInt32Bits(value: float32) : int = native
    [<Native "BitConverter.bitsSingle">]
    static member Int32BitsToSingle(value: int) : float32 = native
    static member DoubleToUInt64Bits(value: float) : uint64 = uint64 (BitConverter.DoubleToInt64Bits value)
    static member UInt64BitsToDouble(value: uint64) : float = BitConverter.Int64BitsToDouble(int64 value)
    static member SingleToUInt32Bits(value: float32) : uint32 = uint32 (BitConverter.SingleToInt32Bits value)
    static member UInt32BitsToSingle(value: uint32) : float32 = BitConverter.Int32BitsToSingle(int value)
    static member GetBytes(value: float) : byte[] = BitConverter.GetBytes(BitConverter.DoubleToInt64Bits value)
    static member GetBytes(value: float32) : byte[] = BitConverter.GetBytes(BitConverter.SingleToInt32Bits value)
    static member ToBoolean(value: byte[], startIndex: int) : bool = BitConverter.Number(value, startIndex, 1) <> 0UL
    static member ToChar(value: byte[], startIndex: int) : char = char (int (BitConverter.Number(value, startIndex, 2)))
    static member ToInt16(value: byte[], startIndex: int) : int16 = int16 (BitConverter.Number(value, startIndex, 2))
    static member ToUInt16(value: byte[], startIndex: int) : uint16 = uint16 (BitConverter.Number(value, startIndex, 2))
    static member ToInt32(value: byte[], startIndex: int) : int = int (BitConverter.Number(value, startIndex, 4))
    static member ToUInt32(value: byte[], startIndex: int) : uint32 = uint32 (BitConverter.Number(value, startIndex, 4))
    static member ToInt64(value: byte[], startIndex: int) : int64 = int64 (BitConverter.Number(value, startIndex, 8))
    static member ToUInt64(value: byte[], startIndex: int) : uint64 = BitConverter.Number(value, startIndex, 8)
    static member ToDouble(value: byte[], startIndex: int) : float =
        BitConverter.Int64BitsToDouble(BitConverter.ToInt64(value, startIndex))
    static member ToSingle(value: byte[], startIndex: int) : float32 =
        BitConverter.Int32BitsToSingle(BitConverter.ToInt32(value, startIndex))
    [<Native "BitConverter.text">]
    static member ToString(value: byte[]) : string = native
    static member ToString(value: byte[], startIndex: int, length: int) : string =
        BitConverter.ToString(Array.sub value startIndex length)
    static member ToString(value: byte[], startIndex: int) : string =
        BitConverter.ToString(Array.sub value startIndex (value.Length - startIndex))
