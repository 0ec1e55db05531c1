// StringBuilder.
namespace System.Text

open System
open FSharp.Core
open FSharp.Collections

/// A growing text. The units live in a native object behind `buffer`.
[<Sealed>]
[<AllowNullLiteral>]
type StringBuilder(value: string, capacity: int) =
    let buffer: obj = StringBuilder.Make()
    do
        match value with
        | null -> ()
        | _ -> StringBuilder.AppendText(buffer, value)
    new() = StringBuilder(null, 16)
    new(value: string) = StringBuilder(value, 16)
    new(capacity: int) = StringBuilder(null, capacity)
    [<Native "StringBuilder.make">]
    static member private Make() : obj = native
    [<Native "StringBuilder.append">]
    static member private AppendText(buffer: obj, text: string) : unit = native
    [<Native "StringBuilder.appendChar">]
    static member private AppendUnit(buffer: obj, c: char, count: int) : unit = native
    [<Native "StringBuilder.length">]
    static member private LengthOf(buffer: obj) : int = native
    [<Native "StringBuilder.setLength">]
    static member private SetLength(buffer: obj, length: int) : unit = native
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
    member _.Length
        with get () : int = StringBuilder.LengthOf buffer
        and set (value: int) = StringBuilder.SetLength(buffer, value)
    member _.Capacity: int = max 16 (StringBuilder.LengthOf buffer)
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
        StringBuilder.AppendUnit(buffer, value, repeatCount)
        this
    member this.Append(value: string, startIndex: int, count: int) : StringBuilder =
        StringBuilder.AppendText(buffer, value.Substring(startIndex, count))
        this
    member this.Append(value: int) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: int64) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: float) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: bool) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: decimal) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: byte) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: uint32) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: char[]) : StringBuilder = this.Append(String(value))
    member this.Append(value: StringBuilder) : StringBuilder = this.Append(value.ToString())
    member this.Append(value: obj) : StringBuilder = this.Append(StringBuilder.ObjectText value)
    member this.AppendLine() : StringBuilder = this.Append "\n"
    member this.AppendLine(value: string) : StringBuilder = this.Append(value).Append("\n")
    member this.AppendFormat(format: string, [<ParamArray>] args: obj[]) : StringBuilder =
        this.Append(String.Format(format, args))
    member this.AppendJoin(separator: string, values: seq<'T>) : StringBuilder = this.Append(String.Join(separator, values))
    member this.AppendJoin(separator: char, values: seq<'T>) : StringBuilder = this.Append(String.Join(separator, values))
    member this.Insert(index: int, value: string) : StringBuilder =
        StringBuilder.Splice(buffer, index, 0, value)
        this
    member this.Insert(index: int, value: char) : StringBuilder = this.Insert(index, String(value, 1))
    member this.Insert(index: int, value: obj) : StringBuilder = this.Insert(index, StringBuilder.ObjectText value)
    member this.Remove(startIndex: int, length: int) : StringBuilder =
        StringBuilder.Splice(buffer, startIndex, length, "")
        this
    member this.Replace(oldValue: string, newValue: string) : StringBuilder =
        let text = this.ToString().Replace(oldValue, newValue)
        StringBuilder.Splice(buffer, 0, this.Length, text)
        this
    member this.Replace(oldChar: char, newChar: char) : StringBuilder =
        let text = this.ToString().Replace(oldChar, newChar)
        StringBuilder.Splice(buffer, 0, this.Length, text)
        this
    member this.Clear() : StringBuilder =
        StringBuilder.SetLength(buffer, 0)
        this
    member this.ToString(startIndex: int, length: int) : string = StringBuilder.TextOf(buffer, startIndex, length)
    override this.ToString() : string = StringBuilder.TextOf(buffer, 0, StringBuilder.LengthOf buffer)
