// StringBuilder.
namespace System.Text

open System
open FSharp.Core
open FSharp.Collections

/// A growing text. Natives (Natives/StringBuilders.swift) know the fields by their order.
[<Sealed; AllowNullLiteral>]
type StringBuilder =
    val mutable private units: obj
    val mutable private length: int
    /// What `Capacity` says; the units have room of their own.
    val mutable private capacity: int
    new() =
        { units = null
          length = 0
          capacity = 16 }
    new(value: string, capacity: int) as this =
        StringBuilder()
        then
            ArgumentOutOfRangeException.ThrowIfNegative(capacity, "capacity")
            this.Append value |> ignore
            this.capacity <- max this.length (if capacity = 0 then 16 else capacity)
    new(value: string, startIndex: int, length: int, capacity: int) =
        StringBuilder(
            (match value with
             | null -> ""
             | _ -> value.Substring(startIndex, length)),
            capacity
        )
    new(value: string) = StringBuilder(value, 16)
    new(capacity: int) = StringBuilder(null, capacity)
    new(capacity: int, maxCapacity: int) = StringBuilder(null, capacity)
    [<Native "StringBuilder.setLength">]
    member private this.SetLength(length: int) : unit = native
    [<Native "StringBuilder.charAt">]
    member private this.CharAt(index: int) : char = native
    [<Native "StringBuilder.setChar">]
    member private this.SetChar(index: int, c: char) : unit = native
    [<Native "StringBuilder.text">]
    member private this.Text(start: int, length: int) : string = native
    /// Replaces `count` units from `start` by a text.
    [<Native "StringBuilder.splice">]
    member private this.Splice(start: int, count: int, text: string) : StringBuilder = native
    [<Native "Format.objectText">]
    static member private ObjectText(value: obj) : string = native
    static member private Refuse(parameter: string, message: string) : unit =
        raise (ArgumentOutOfRangeException(parameter, message))
    static member private RefuseIndex(parameter: string) : unit =
        StringBuilder.Refuse(
            parameter,
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
        )
    member this.Length
        with get () : int = this.length
        and set (value: int) =
            ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
            this.SetLength value
    member this.Capacity
        with get () : int = this.capacity
        and set (value: int) =
            if value < this.length then
                StringBuilder.Refuse("value", "capacity was less than the current size.")
            this.capacity <- value
    member this.MaxCapacity: int = 2147483647
    member this.EnsureCapacity(capacity: int) : int =
        ArgumentOutOfRangeException.ThrowIfNegative(capacity, "capacity")
        if capacity > this.capacity then this.capacity <- capacity
        this.capacity
    member this.Chars
        with get (index: int): char = this.CharAt index
        and set (index: int) (c: char) = this.SetChar(index, c)
    member this.Item
        with get (index: int): char = this.CharAt index
        and set (index: int) (c: char) = this.SetChar(index, c)
    [<Native "StringBuilder.append">]
    member this.Append(value: string) : StringBuilder = native
    [<Native "StringBuilder.appendChar">]
    member this.Append(value: char) : StringBuilder = native
    [<Native "StringBuilder.appendRepeated">]
    member private this.AppendRepeated(value: char, repeatCount: int) : StringBuilder = native
    member this.Append(value: char, repeatCount: int) : StringBuilder =
        ArgumentOutOfRangeException.ThrowIfNegative(repeatCount, "repeatCount")
        this.AppendRepeated(value, repeatCount)
    member this.Append(value: string, startIndex: int, count: int) : StringBuilder =
        match value with
        | null ->
            if startIndex <> 0 || count <> 0 then raise (ArgumentNullException("value"))
            this
        | _ ->
            ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
            if startIndex < 0 || startIndex > value.Length - count then StringBuilder.RefuseIndex "startIndex"
            this.Append(value.Substring(startIndex, count))
    member this.Append(value: char[]) : StringBuilder =
        match value with
        | null -> this
        | _ -> this.Append(String(value))
    /// A part of an array; `name`: what is out of range when the array ends before it. Null has an empty part.
    static member private Part(value: char[], startIndex: int, charCount: int, name: string) : string =
        match value with
        | null -> if startIndex = 0 && charCount = 0 then "" else raise (ArgumentNullException("value"))
        | _ ->
            ArgumentOutOfRangeException.ThrowIfNegative(startIndex, "startIndex")
            ArgumentOutOfRangeException.ThrowIfNegative(charCount, "charCount")
            if charCount > value.Length - startIndex then StringBuilder.RefuseIndex name
            String(value, startIndex, charCount)
    member this.Append(value: char[], startIndex: int, charCount: int) : StringBuilder =
        this.Append(StringBuilder.Part(value, startIndex, charCount, "charCount"))
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
    [<Native "StringBuilder.appendInt">]
    member this.Append(value: int) : StringBuilder = native
    member this.Append(value: uint32) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: int64) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: uint64) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: float32) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: float) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: decimal) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: obj) : StringBuilder = this.Append(StringBuilder.ObjectText value)
    member this.AppendLine() : StringBuilder = this.Append '\n'
    member this.AppendLine(value: string) : StringBuilder = this.Append(value).Append '\n'
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
    member this.AppendJoin(separator: string, values: seq<'T>) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: char, values: seq<'T>) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: string, [<ParamArray>] values: obj[]) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: char, [<ParamArray>] values: obj[]) : StringBuilder =
        this.Append(String.Join(separator, values))
    member this.Insert(index: int, value: string) : StringBuilder =
        if index < 0 || index > this.Length then StringBuilder.RefuseIndex "index"
        match value with
        | null -> this
        | _ -> this.Splice(index, 0, value)
    member this.Insert(index: int, value: string, count: int) : StringBuilder =
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        match value with
        | null -> this
        | _ -> this.Insert(index, String.Join("", Array.create count value))
    member this.Insert(index: int, value: char) : StringBuilder = this.Insert(index, String(value, 1))
    member this.Insert(index: int, value: char[]) : StringBuilder = this.Insert(index, String(value))
    member this.Insert(index: int, value: char[], startIndex: int, charCount: int) : StringBuilder =
        this.Insert(index, StringBuilder.Part(value, startIndex, charCount, "startIndex"))
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
        this.Splice(startIndex, length, "")
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
        this.Text(startIndex, count)
    member this.Replace(oldValue: string, newValue: string, startIndex: int, count: int) : StringBuilder =
        let text = this.Part(startIndex, count).Replace(oldValue, newValue)
        this.Splice(startIndex, count, text)
    member this.Replace(oldChar: char, newChar: char, startIndex: int, count: int) : StringBuilder =
        let text = this.Part(startIndex, count).Replace(oldChar, newChar)
        this.Splice(startIndex, count, text)
    member this.Replace(oldValue: string, newValue: string) : StringBuilder =
        this.Replace(oldValue, newValue, 0, this.Length)
    member this.Replace(oldChar: char, newChar: char) : StringBuilder = this.Replace(oldChar, newChar, 0, this.Length)
    member this.Clear() : StringBuilder =
        this.SetLength 0
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
        this.Text(startIndex, length)
    override this.ToString() : string = this.Text(0, this.length)
