// Members of the integer types.
namespace System

open System.Globalization
open FSharp.Core

type System.SByte with
    static member MaxValue: sbyte = 127y
    static member MinValue: sbyte = -128y
    [<Native "SByte.Parse">]
    static member Parse(s: string) : sbyte = native
    [<Native "SByte.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : sbyte = native
    [<Native "SByte.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<sbyte>) : bool = native
    [<Native "SByte.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<sbyte>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : sbyte =
        SByte.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : sbyte =
        NumberFormatInfo.CheckIntegerStyle style
        SByte.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : sbyte =
        SByte.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<sbyte>) : bool =
        SByte.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<sbyte>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        SByte.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: sbyte) : int = int this - int value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? sbyte as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type SByte."))
    member this.Equals(obj: sbyte) : bool = this = obj
    static member Max(x: sbyte, y: sbyte) : sbyte = max x y
    static member Min(x: sbyte, y: sbyte) : sbyte = min x y
    static member Clamp(value: sbyte, min: sbyte, max: sbyte) : sbyte =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: sbyte, right: sbyte) : struct (sbyte * sbyte) = struct (left / right, left % right)
    static member IsEvenInteger(value: sbyte) : bool = value &&& 1y = 0y
    static member IsOddInteger(value: sbyte) : bool = value &&& 1y = 1y
    static member IsPow2(value: sbyte) : bool = value > 0y && value &&& (value - 1y) = 0y
    static member Abs(value: sbyte) : sbyte = abs value
    static member Sign(value: sbyte) : int = sign value
    static member IsNegative(value: sbyte) : bool = value < 0y
    static member IsPositive(value: sbyte) : bool = value >= 0y
    static member CopySign(value: sbyte, sign: sbyte) : sbyte = if sign < 0y then -(abs value) else abs value
    static member MaxMagnitude(x: sbyte, y: sbyte) : sbyte = if abs x > abs y || (abs x = abs y && x > y) then x else y
    static member MinMagnitude(x: sbyte, y: sbyte) : sbyte = if abs x < abs y || (abs x = abs y && x < y) then x else y

type System.Byte with
    static member MaxValue: byte = 255uy
    static member MinValue: byte = 0uy
    [<Native "Byte.Parse">]
    static member Parse(s: string) : byte = native
    [<Native "Byte.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : byte = native
    [<Native "Byte.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<byte>) : bool = native
    [<Native "Byte.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<byte>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : byte =
        Byte.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : byte =
        NumberFormatInfo.CheckIntegerStyle style
        Byte.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : byte =
        Byte.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<byte>) : bool =
        Byte.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<byte>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        Byte.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: byte) : int = int this - int value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? byte as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Byte."))
    member this.Equals(obj: byte) : bool = this = obj
    static member Max(x: byte, y: byte) : byte = max x y
    static member Min(x: byte, y: byte) : byte = min x y
    static member Clamp(value: byte, min: byte, max: byte) : byte =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: byte, right: byte) : struct (byte * byte) = struct (left / right, left % right)
    static member IsEvenInteger(value: byte) : bool = value &&& 1uy = 0uy
    static member IsOddInteger(value: byte) : bool = value &&& 1uy = 1uy
    static member IsPow2(value: byte) : bool = value > 0uy && value &&& (value - 1uy) = 0uy
    static member Sign(value: byte) : int = if value = 0uy then 0 else 1

type System.Int16 with
    static member MaxValue: int16 = 32767s
    static member MinValue: int16 = -32768s
    [<Native "Int16.Parse">]
    static member Parse(s: string) : int16 = native
    [<Native "Int16.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : int16 = native
    [<Native "Int16.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<int16>) : bool = native
    [<Native "Int16.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<int16>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : int16 =
        Int16.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : int16 =
        NumberFormatInfo.CheckIntegerStyle style
        Int16.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : int16 =
        Int16.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<int16>) : bool =
        Int16.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<int16>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        Int16.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: int16) : int = int this - int value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? int16 as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Int16."))
    member this.Equals(obj: int16) : bool = this = obj
    static member Max(x: int16, y: int16) : int16 = max x y
    static member Min(x: int16, y: int16) : int16 = min x y
    static member Clamp(value: int16, min: int16, max: int16) : int16 =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: int16, right: int16) : struct (int16 * int16) = struct (left / right, left % right)
    static member IsEvenInteger(value: int16) : bool = value &&& 1s = 0s
    static member IsOddInteger(value: int16) : bool = value &&& 1s = 1s
    static member IsPow2(value: int16) : bool = value > 0s && value &&& (value - 1s) = 0s
    static member Abs(value: int16) : int16 = abs value
    static member Sign(value: int16) : int = sign value
    static member IsNegative(value: int16) : bool = value < 0s
    static member IsPositive(value: int16) : bool = value >= 0s
    static member CopySign(value: int16, sign: int16) : int16 = if sign < 0s then -(abs value) else abs value
    static member MaxMagnitude(x: int16, y: int16) : int16 = if abs x > abs y || (abs x = abs y && x > y) then x else y
    static member MinMagnitude(x: int16, y: int16) : int16 = if abs x < abs y || (abs x = abs y && x < y) then x else y

type System.UInt16 with
    static member MaxValue: uint16 = 65535us
    static member MinValue: uint16 = 0us
    [<Native "UInt16.Parse">]
    static member Parse(s: string) : uint16 = native
    [<Native "UInt16.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : uint16 = native
    [<Native "UInt16.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<uint16>) : bool = native
    [<Native "UInt16.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<uint16>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : uint16 =
        UInt16.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : uint16 =
        NumberFormatInfo.CheckIntegerStyle style
        UInt16.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : uint16 =
        UInt16.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<uint16>) : bool =
        UInt16.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<uint16>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        UInt16.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: uint16) : int = int this - int value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? uint16 as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type UInt16."))
    member this.Equals(obj: uint16) : bool = this = obj
    static member Max(x: uint16, y: uint16) : uint16 = max x y
    static member Min(x: uint16, y: uint16) : uint16 = min x y
    static member Clamp(value: uint16, min: uint16, max: uint16) : uint16 =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: uint16, right: uint16) : struct (uint16 * uint16) = struct (left / right, left % right)
    static member IsEvenInteger(value: uint16) : bool = value &&& 1us = 0us
    static member IsOddInteger(value: uint16) : bool = value &&& 1us = 1us
    static member IsPow2(value: uint16) : bool = value > 0us && value &&& (value - 1us) = 0us
    static member Sign(value: uint16) : int = if value = 0us then 0 else 1

type System.Int32 with
    static member MaxValue: int = 2147483647
    static member MinValue: int = -2147483648
    [<Native "Int32.Parse">]
    static member Parse(s: string) : int = native
    [<Native "Int32.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : int = native
    [<Native "Int32.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<int>) : bool = native
    [<Native "Int32.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<int>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : int =
        Int32.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : int =
        NumberFormatInfo.CheckIntegerStyle style
        Int32.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : int =
        Int32.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<int>) : bool =
        Int32.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<int>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        Int32.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: int) : int = if this < value then -1 elif this > value then 1 else 0
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? int as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Int32."))
    member this.Equals(obj: int) : bool = this = obj
    static member Max(x: int, y: int) : int = max x y
    static member Min(x: int, y: int) : int = min x y
    static member Clamp(value: int, min: int, max: int) : int =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: int, right: int) : struct (int * int) = struct (left / right, left % right)
    static member IsEvenInteger(value: int) : bool = value &&& 1 = 0
    static member IsOddInteger(value: int) : bool = value &&& 1 = 1
    static member IsPow2(value: int) : bool = value > 0 && value &&& (value - 1) = 0
    static member Abs(value: int) : int = abs value
    static member Sign(value: int) : int = sign value
    static member IsNegative(value: int) : bool = value < 0
    static member IsPositive(value: int) : bool = value >= 0
    static member CopySign(value: int, sign: int) : int = if sign < 0 then -(abs value) else abs value
    static member MaxMagnitude(x: int, y: int) : int = if abs x > abs y || (abs x = abs y && x > y) then x else y
    static member MinMagnitude(x: int, y: int) : int = if abs x < abs y || (abs x = abs y && x < y) then x else y
    static member BigMul(left: int, right: int) : int64 = int64 left * int64 right

type System.UInt32 with
    static member MaxValue: uint32 = 4294967295u
    static member MinValue: uint32 = 0u
    [<Native "UInt32.Parse">]
    static member Parse(s: string) : uint32 = native
    [<Native "UInt32.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : uint32 = native
    [<Native "UInt32.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<uint32>) : bool = native
    [<Native "UInt32.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<uint32>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : uint32 =
        UInt32.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : uint32 =
        NumberFormatInfo.CheckIntegerStyle style
        UInt32.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : uint32 =
        UInt32.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<uint32>) : bool =
        UInt32.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<uint32>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        UInt32.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    [<Native "Object.Format">]
    member this.ToString(format: string) : string = native
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: uint32) : int = if this < value then -1 elif this > value then 1 else 0
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? uint32 as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type UInt32."))
    member this.Equals(obj: uint32) : bool = this = obj
    static member Max(x: uint32, y: uint32) : uint32 = max x y
    static member Min(x: uint32, y: uint32) : uint32 = min x y
    static member Clamp(value: uint32, min: uint32, max: uint32) : uint32 =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: uint32, right: uint32) : struct (uint32 * uint32) = struct (left / right, left % right)
    static member IsEvenInteger(value: uint32) : bool = value &&& 1u = 0u
    static member IsOddInteger(value: uint32) : bool = value &&& 1u = 1u
    static member IsPow2(value: uint32) : bool = value > 0u && value &&& (value - 1u) = 0u
    static member Sign(value: uint32) : int = if value = 0u then 0 else 1
    static member BigMul(left: uint32, right: uint32) : uint64 = uint64 left * uint64 right

type System.Int64 with
    static member MaxValue: int64 = 9223372036854775807L
    static member MinValue: int64 = -9223372036854775808L
    [<Native "Int64.Parse">]
    static member Parse(s: string) : int64 = native
    [<Native "Int64.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : int64 = native
    [<Native "Int64.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<int64>) : bool = native
    [<Native "Int64.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<int64>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : int64 =
        Int64.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : int64 =
        NumberFormatInfo.CheckIntegerStyle style
        Int64.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : int64 =
        Int64.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<int64>) : bool =
        Int64.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<int64>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        Int64.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    /// Takes an object, since these types are held raw.
    [<Native "Object.Format">]
    static member private Formatted(value: obj, format: string) : string = native
    member this.ToString(format: string) : string = Int64.Formatted(box this, format)
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: int64) : int = if this < value then -1 elif this > value then 1 else 0
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? int64 as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type Int64."))
    member this.Equals(obj: int64) : bool = this = obj
    static member Max(x: int64, y: int64) : int64 = max x y
    static member Min(x: int64, y: int64) : int64 = min x y
    static member Clamp(value: int64, min: int64, max: int64) : int64 =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: int64, right: int64) : struct (int64 * int64) = struct (left / right, left % right)
    static member IsEvenInteger(value: int64) : bool = value &&& 1L = 0L
    static member IsOddInteger(value: int64) : bool = value &&& 1L = 1L
    static member IsPow2(value: int64) : bool = value > 0L && value &&& (value - 1L) = 0L
    static member Abs(value: int64) : int64 = abs value
    static member Sign(value: int64) : int = sign value
    static member IsNegative(value: int64) : bool = value < 0L
    static member IsPositive(value: int64) : bool = value >= 0L
    static member CopySign(value: int64, sign: int64) : int64 = if sign < 0L then -(abs value) else abs value
    static member MaxMagnitude(x: int64, y: int64) : int64 = if abs x > abs y || (abs x = abs y && x > y) then x else y
    static member MinMagnitude(x: int64, y: int64) : int64 = if abs x < abs y || (abs x = abs y && x < y) then x else y

type System.UInt64 with
    static member MaxValue: uint64 = 18446744073709551615UL
    static member MinValue: uint64 = 0UL
    [<Native "UInt64.Parse">]
    static member Parse(s: string) : uint64 = native
    [<Native "UInt64.ParseStyle">]
    static member private ReadStyle(s: string, style: NumberStyles) : uint64 = native
    [<Native "UInt64.TryParse">]
    static member TryParse(s: string, [<Out>] result: byref<uint64>) : bool = native
    [<Native "UInt64.TryParseStyle">]
    static member private TryReadStyle(s: string, style: NumberStyles, [<Out>] result: byref<uint64>) : bool = native
    static member Parse(s: string, provider: IFormatProvider) : uint64 =
        UInt64.Parse(NumberFormatInfo.Delocalize(s, provider))
    static member Parse(s: string, style: NumberStyles) : uint64 =
        NumberFormatInfo.CheckIntegerStyle style
        UInt64.ReadStyle(s, style)
    static member Parse(s: string, style: NumberStyles, provider: IFormatProvider) : uint64 =
        UInt64.Parse(NumberFormatInfo.Delocalize(s, provider), style)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<uint64>) : bool =
        UInt64.TryParse(NumberFormatInfo.Delocalize(s, provider), &result)
    static member TryParse
        (s: string, style: NumberStyles, provider: IFormatProvider, [<Out>] result: byref<uint64>)
        : bool =
        NumberFormatInfo.CheckIntegerStyle style
        UInt64.TryReadStyle(NumberFormatInfo.Delocalize(s, provider), style, &result)
    /// Takes an object, since these types are held raw.
    [<Native "Object.Format">]
    static member private Formatted(value: obj, format: string) : string = native
    member this.ToString(format: string) : string = UInt64.Formatted(box this, format)
    member this.ToString(provider: IFormatProvider) : string = NumberFormatInfo.Localize(this.ToString(), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        NumberFormatInfo.Localize(this.ToString format, provider)
    member this.CompareTo(value: uint64) : int = if this < value then -1 elif this > value then 1 else 0
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? uint64 as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type UInt64."))
    member this.Equals(obj: uint64) : bool = this = obj
    static member Max(x: uint64, y: uint64) : uint64 = max x y
    static member Min(x: uint64, y: uint64) : uint64 = min x y
    static member Clamp(value: uint64, min: uint64, max: uint64) : uint64 =
        if min > max then
            raise (ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + "."))
        elif value < min then min
        elif value > max then max
        else value
    static member DivRem(left: uint64, right: uint64) : struct (uint64 * uint64) = struct (left / right, left % right)
    static member IsEvenInteger(value: uint64) : bool = value &&& 1UL = 0UL
    static member IsOddInteger(value: uint64) : bool = value &&& 1UL = 1UL
    static member IsPow2(value: uint64) : bool = value > 0UL && value &&& (value - 1UL) = 0UL
    static member Sign(value: uint64) : int = if value = 0UL then 0 else 1
