// StringBuilder.
namespace System.Text

open System
open FSharp.Core
open FSharp.Collections

/// A growing text. The units live in a native object behind `buffer`.
[<Sealed; AllowNullLiteral>]
type StringBuilder private (buffer: obj) =
    new(value: string, startIndex: int, length: int, capacity: int) =
        StringBuilder(
            StringBuilder.Make(
                capacity,
                match value with
                | null -> ""
                | _ -> value.Substring(startIndex, length)
            )
        )
    new(value: string, capacity: int) = StringBuilder(StringBuilder.Make(capacity, value))
    new() = StringBuilder(StringBuilder.Make(16, null))
    new(value: string) = StringBuilder(StringBuilder.Make(16, value))
    new(capacity: int) = StringBuilder(StringBuilder.Make(capacity, null))
    new(capacity: int, maxCapacity: int) = StringBuilder(StringBuilder.Make(capacity, null))
    [<Native "StringBuilder.make">]
    static member private Make(capacity: int, text: string) : obj = native
    [<Native "StringBuilder.append">]
    static member private AppendText(buffer: obj, text: string) : unit = native
    [<Native "StringBuilder.appendChar">]
    static member private AppendUnit(buffer: obj, c: char, count: int) : unit = native
    [<Native "StringBuilder.length">]
    static member private LengthOf(buffer: obj) : int = native
    [<Native "StringBuilder.setLength">]
    static member private SetLength(buffer: obj, length: int) : unit = native
    [<Native "StringBuilder.capacity">]
    static member private CapacityOf(buffer: obj) : int = native
    [<Native "StringBuilder.setCapacity">]
    static member private SetCapacity(buffer: obj, capacity: int) : unit = native
    [<Native "StringBuilder.charAt">]
    static member private CharAt(buffer: obj, index: int) : char = native
    [<Native "StringBuilder.setChar">]
    static member private SetChar(buffer: obj, index: int, c: char) : unit = native
    [<Native "StringBuilder.text">]
    static member private TextOf(buffer: obj, start: int, length: int) : string = native
    /// Replaces `count` units from `start` by a text.
    [<Native "StringBuilder.splice">]
    static member private Splice(buffer: obj, start: int, count: int, text: string) : unit = native
    [<Native "Format.objectText">]
    static member private ObjectText(value: obj) : string = native
    static member private Refuse(parameter: string, message: string) : unit =
        raise (ArgumentOutOfRangeException(parameter, message))
    static member private RefuseIndex(parameter: string) : unit =
        StringBuilder.Refuse(
            parameter,
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
        )
    member _.Length
        with get () : int = StringBuilder.LengthOf buffer
        and set (value: int) = StringBuilder.SetLength(buffer, value)
    member _.Capacity
        with get () : int = StringBuilder.CapacityOf buffer
        and set (value: int) =
            if value < StringBuilder.LengthOf buffer then
                StringBuilder.Refuse("value", "capacity was less than the current size.")
            StringBuilder.SetCapacity(buffer, value)
    member _.MaxCapacity: int = 2147483647
    member _.EnsureCapacity(capacity: int) : int =
        ArgumentOutOfRangeException.ThrowIfNegative(capacity, "capacity")
        if capacity > StringBuilder.CapacityOf buffer then StringBuilder.SetCapacity(buffer, capacity)
        StringBuilder.CapacityOf buffer
    member _.Chars
        with get (index: int): char = StringBuilder.CharAt(buffer, index)
        and set (index: int) (c: char) = StringBuilder.SetChar(buffer, index, c)
    member _.Item
        with get (index: int): char = StringBuilder.CharAt(buffer, index)
        and set (index: int) (c: char) = StringBuilder.SetChar(buffer, index, c)
    member this.Append(value: string) : StringBuilder =
        StringBuilder.AppendText(buffer, value)
        this
    member this.Append(value: char) : StringBuilder =
        StringBuilder.AppendUnit(buffer, value, 1)
        this
    member this.Append(value: char, repeatCount: int) : StringBuilder =
        ArgumentOutOfRangeException.ThrowIfNegative(repeatCount, "repeatCount")
        StringBuilder.AppendUnit(buffer, value, repeatCount)
        this
    member this.Append(value: string, startIndex: int, count: int) : StringBuilder =
        match value with
        | null ->
            if startIndex <> 0 || count <> 0 then raise (ArgumentNullException("value"))
            this
        | _ ->
            ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
            if startIndex < 0 || startIndex > value.Length - count then StringBuilder.RefuseIndex "startIndex"
            StringBuilder.AppendText(buffer, value.Substring(startIndex, count))
            this
    member this.Append(value: char[]) : StringBuilder =
        match value with
        | null -> this
        | _ -> this.Append(String(value))
    member this.Append(value: char[], startIndex: int, charCount: int) : StringBuilder =
        match value with
        | null ->
            if startIndex <> 0 || charCount <> 0 then raise (ArgumentNullException("value"))
            this
        | _ ->
            ArgumentOutOfRangeException.ThrowIfNegative(startIndex, "startIndex")
            ArgumentOutOfRangeException.ThrowIfNegative(charCount, "charCount")
            if charCount > value.Length - startIndex then StringBuilder.RefuseIndex "charCount"
            this.Append(String(value, startIndex, charCount))
    member this.Append(value: StringBuilder) : StringBuilder =
        match value with
        | null -> this
        | _ -> this.Append(value.ToString())
    member this.Append(value: StringBuilder, startIndex: int, count: int) : StringBuilder =
        match value with
        | null -> this.Append((null: string), startIndex, count)
        | _ -> this.Append(value.ToString(startIndex, count))
    member this.Append(value: bool) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: sbyte) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: byte) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: int16) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: uint16) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: int) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: uint32) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: int64) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: uint64) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: float32) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: float) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: decimal) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: obj) : StringBuilder = this.Append(StringBuilder.ObjectText value)
    member this.AppendLine() : StringBuilder =
        StringBuilder.AppendUnit(buffer, '\n', 1)
        this
    member this.AppendLine(value: string) : StringBuilder =
        StringBuilder.AppendText(buffer, value)
        StringBuilder.AppendUnit(buffer, '\n', 1)
        this
    member this.AppendFormat(format: string, [<ParamArray>] args: obj[]) : StringBuilder =
        this.Append(String.Format(format, args))
    member this.AppendFormat(format: string, arg0: obj) : StringBuilder = this.Append(String.Format(format, arg0))
    member this.AppendFormat(format: string, arg0: obj, arg1: obj) : StringBuilder =
        this.Append(String.Format(format, arg0, arg1))
    member this.AppendFormat(format: string, arg0: obj, arg1: obj, arg2: obj) : StringBuilder =
        this.Append(String.Format(format, arg0, arg1, arg2))
    member this.AppendFormat
        (provider: IFormatProvider, format: string, [<ParamArray>] args: obj[])
        : StringBuilder =
        this.Append(String.Format(provider, format, args))
    member this.AppendJoin(separator: string, [<ParamArray>] values: string[]) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: char, [<ParamArray>] values: string[]) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: string, values: seq<'T>) : StringBuilder = this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: char, values: seq<'T>) : StringBuilder = this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: string, [<ParamArray>] values: obj[]) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: char, [<ParamArray>] values: obj[]) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.Insert(index: int, value: string) : StringBuilder =
        if index < 0 || index > this.Length then StringBuilder.RefuseIndex "index"
        match value with
        | null -> ()
        | _ -> StringBuilder.Splice(buffer, index, 0, value)
        this
    member this.Insert(index: int, value: string, count: int) : StringBuilder =
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        match value with
        | null -> this
        | _ -> this.Insert(index, String.Join("", Array.create count value))
    member this.Insert(index: int, value: char) : StringBuilder = this.Insert(index, String(value, 1))
    member this.Insert(index: int, value: char[]) : StringBuilder = this.Insert(index, String(value))
    member this.Insert(index: int, value: char[], startIndex: int, charCount: int) : StringBuilder =
        match value with
        | null ->
            if startIndex <> 0 || charCount <> 0 then raise (ArgumentNullException("value"))
            this
        | _ ->
            ArgumentOutOfRangeException.ThrowIfNegative(startIndex, "startIndex")
            ArgumentOutOfRangeException.ThrowIfNegative(charCount, "charCount")
            if startIndex > value.Length - charCount then StringBuilder.RefuseIndex "startIndex"
            this.Insert(index, String(value, startIndex, charCount))
    member this.Insert(index: int, value: bool) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: sbyte) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: byte) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: int16) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: uint16) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: int) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: uint32) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: int64) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: uint64) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: float32) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: float) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: decimal) : StringBuilder = this.Insert(index, value.ToString())
    member this.Insert(index: int, value: obj) : StringBuilder = this.Insert(index, StringBuilder.ObjectText value)
    member this.Remove(startIndex: int, length: int) : StringBuilder =
        ArgumentOutOfRangeException.ThrowIfNegative(length, "length")
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex, "startIndex")
        if length > this.Length - startIndex then StringBuilder.RefuseIndex "length"
        StringBuilder.Splice(buffer, startIndex, length, "")
        this
    /// A part of the text, for the overloads that change only that.
    member private this.Part(startIndex: int, count: int) : string =
        if startIndex < 0 || startIndex > this.Length then
            StringBuilder.Refuse(
                "startIndex",
                "Index was out of range. Must be non-negative and less than the size of the collection."
            )
        if count < 0 || startIndex > this.Length - count then
            StringBuilder.Refuse(
                "count",
                "Index was out of range. Must be non-negative and less than the size of the collection."
            )
        StringBuilder.TextOf(buffer, startIndex, count)
    member this.Replace(oldValue: string, newValue: string, startIndex: int, count: int) : StringBuilder =
        let text = this.Part(startIndex, count).Replace(oldValue, newValue)
        StringBuilder.Splice(buffer, startIndex, count, text)
        this
    member this.Replace(oldChar: char, newChar: char, startIndex: int, count: int) : StringBuilder =
        let text = this.Part(startIndex, count).Replace(oldChar, newChar)
        StringBuilder.Splice(buffer, startIndex, count, text)
        this
    member this.Replace(oldValue: string, newValue: string) : StringBuilder =
        this.Replace(oldValue, newValue, 0, this.Length)
    member this.Replace(oldChar: char, newChar: char) : StringBuilder = this.Replace(oldChar, newChar, 0, this.Length)
    member this.Clear() : StringBuilder =
        StringBuilder.SetLength(buffer, 0)
        this
    member this.CopyTo(sourceIndex: int, destination: char[], destinationIndex: int, count: int) : unit =
        match destination with
        | null -> raise (ArgumentNullException("destination"))
        | _ -> ()
        ArgumentOutOfRangeException.ThrowIfNegative(destinationIndex, "destinationIndex")
        if destinationIndex > destination.Length - count then
            raise (
                ArgumentException(
                    "Either offset did not refer to a position in the string, or there is an insufficient length of "
                    + "destination character array."
                )
            )
        this.ToString(sourceIndex, count).CopyTo(0, destination, destinationIndex, count)
    member this.Equals(sb: StringBuilder) : bool =
        match sb with
        | null -> false
        | _ -> this.ToString() = sb.ToString()
    member this.ToString(startIndex: int, length: int) : string =
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex, "startIndex")
        if startIndex > this.Length then
            StringBuilder.Refuse("startIndex", "startIndex cannot be larger than length of string.")
        ArgumentOutOfRangeException.ThrowIfNegative(length, "length")
        if startIndex > this.Length - length then
            StringBuilder.Refuse("length", "Index and length must refer to a location within the string.")
        StringBuilder.TextOf(buffer, startIndex, length)
    override this.ToString() : string = StringBuilder.TextOf(buffer, 0, StringBuilder.LengthOf buffer)
