// Characters, strings, StringBuilder, and the String module.
namespace System

open System.Collections.Generic
open System.Globalization
open FSharp.Core
open FSharp.Collections

type StringComparison =
    | CurrentCulture = 0
    | CurrentCultureIgnoreCase = 1
    | InvariantCulture = 2
    | InvariantCultureIgnoreCase = 3
    | Ordinal = 4
    | OrdinalIgnoreCase = 5

[<Flags>]
type StringSplitOptions =
    | None = 0
    | RemoveEmptyEntries = 1
    | TrimEntries = 2

type System.Char with
    static member MaxValue: char = '\uffff'
    static member MinValue: char = '\u0000'
    [<Native "Char.IsDigit">]
    static member IsDigit(c: char) : bool = native
    [<Native "Char.IsLetter">]
    static member IsLetter(c: char) : bool = native
    [<Native "Char.IsLetterOrDigit">]
    static member IsLetterOrDigit(c: char) : bool = native
    [<Native "Char.IsWhiteSpace">]
    static member IsWhiteSpace(c: char) : bool = native
    [<Native "Char.IsUpper">]
    static member IsUpper(c: char) : bool = native
    [<Native "Char.IsLower">]
    static member IsLower(c: char) : bool = native
    [<Native "Char.IsPunctuation">]
    static member IsPunctuation(c: char) : bool = native
    [<Native "Char.IsSymbol">]
    static member IsSymbol(c: char) : bool = native
    [<Native "Char.IsSeparator">]
    static member IsSeparator(c: char) : bool = native
    [<Native "Char.IsControl">]
    static member IsControl(c: char) : bool = native
    [<Native "Char.IsNumber">]
    static member IsNumber(c: char) : bool = native
    static member IsSurrogate(c: char) : bool = c >= '\ud800' && c <= '\udfff'
    static member IsHighSurrogate(c: char) : bool = c >= '\ud800' && c <= '\udbff'
    static member IsLowSurrogate(c: char) : bool = c >= '\udc00' && c <= '\udfff'
    static member IsAscii(c: char) : bool = c < '\u0080'
    static member IsAsciiDigit(c: char) : bool = c >= '0' && c <= '9'
    static member IsAsciiLetter(c: char) : bool = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
    static member IsAsciiLetterOrDigit(c: char) : bool = Char.IsAsciiDigit c || Char.IsAsciiLetter c
    static member IsAsciiLetterUpper(c: char) : bool = c >= 'A' && c <= 'Z'
    static member IsAsciiLetterLower(c: char) : bool = c >= 'a' && c <= 'z'
    static member IsAsciiHexDigit(c: char) : bool =
        Char.IsAsciiDigit c || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')
    static member IsBetween(c: char, low: char, high: char) : bool = c >= low && c <= high
    static member IsDigit(s: string, index: int) : bool = Char.IsDigit s.[index]
    static member IsLetter(s: string, index: int) : bool = Char.IsLetter s.[index]
    static member IsWhiteSpace(s: string, index: int) : bool = Char.IsWhiteSpace s.[index]
    [<Native "Char.ToUpper">]
    static member ToUpper(c: char) : char = native
    [<Native "Char.ToLower">]
    static member ToLower(c: char) : char = native
    static member ToUpperInvariant(c: char) : char = Char.ToUpper c
    static member ToLowerInvariant(c: char) : char = Char.ToLower c
    [<Native "Char.GetNumericValue">]
    static member GetNumericValue(c: char) : float = native
    static member ToString(c: char) : string = string c
    [<Native "Char.ConvertFromUtf32">]
    static member ConvertFromUtf32(utf32: int) : string = native
    static member Parse(s: string) : char = char s
    member this.CompareTo(value: char) : int = int this - int value
    member this.Equals(value: char) : bool = this = value

type System.String with
    [<Native "String.ofChars">]
    new(value: char[]) = native
    [<Native "String.ofCharRange">]
    new(value: char[], startIndex: int, length: int) = native
    [<Native "String.repeatChar">]
    new(c: char, count: int) = native
    static member Empty: string = ""
    [<Native "String.Substring1">]
    member this.Substring(startIndex: int) : string = native
    [<Native "String.Substring2">]
    member this.Substring(startIndex: int, length: int) : string = native
    [<Native "String.ToUpper">]
    member this.ToUpper() : string = native
    [<Native "String.ToLower">]
    member this.ToLower() : string = native
    member this.ToUpperInvariant() : string = this.ToUpper()
    member this.ToLowerInvariant() : string = this.ToLower()
    /// where: 1 start, 2 end, 3 both. `chars` null: white space.
    [<Native "String.trim">]
    static member private TrimChars(s: string, where: int, chars: char[]) : string = native
    member this.Trim() : string = String.TrimChars(this, 3, null)
    member this.Trim(trimChar: char) : string = String.TrimChars(this, 3, [| trimChar |])
    member this.Trim([<ParamArray>] trimChars: char[]) : string = String.TrimChars(this, 3, trimChars)
    member this.TrimStart() : string = String.TrimChars(this, 1, null)
    member this.TrimStart(trimChar: char) : string = String.TrimChars(this, 1, [| trimChar |])
    member this.TrimStart([<ParamArray>] trimChars: char[]) : string = String.TrimChars(this, 1, trimChars)
    member this.TrimEnd() : string = String.TrimChars(this, 2, null)
    member this.TrimEnd(trimChar: char) : string = String.TrimChars(this, 2, [| trimChar |])
    member this.TrimEnd([<ParamArray>] trimChars: char[]) : string = String.TrimChars(this, 2, trimChars)
    /// Ordinal search from `start` in `count` units; -1 when absent.
    [<Native "String.indexOf">]
    static member private Find(s: string, value: string, start: int, count: int, ignoreCase: bool) : int = native
    [<Native "String.lastIndexOf">]
    static member private FindLast(s: string, value: string, start: int, ignoreCase: bool) : int = native
    [<Native "String.indexOfAny">]
    static member private FindAny(s: string, chars: char[], start: int, count: int) : int = native
    member this.IndexOf(value: string) : int = String.Find(this, value, 0, this.Length, false)
    member this.IndexOf(value: char) : int = String.FindAny(this, [| value |], 0, this.Length)
    member this.IndexOf(value: char, startIndex: int) : int =
        String.FindAny(this, [| value |], startIndex, this.Length - startIndex)
    member this.IndexOf(value: char, startIndex: int, count: int) : int =
        String.FindAny(this, [| value |], startIndex, count)
    member this.IndexOf(value: string, startIndex: int) : int =
        String.Find(this, value, startIndex, this.Length - startIndex, false)
    member this.IndexOf(value: string, startIndex: int, count: int) : int =
        String.Find(this, value, startIndex, count, false)
    member this.IndexOf(value: string, comparison: StringComparison) : int =
        String.Find(this, value, 0, this.Length, int comparison % 2 = 1)
    member this.IndexOf(value: string, startIndex: int, comparison: StringComparison) : int =
        String.Find(this, value, startIndex, this.Length - startIndex, int comparison % 2 = 1)
    member this.IndexOfAny(anyOf: char[]) : int = String.FindAny(this, anyOf, 0, this.Length)
    member this.IndexOfAny(anyOf: char[], startIndex: int) : int =
        String.FindAny(this, anyOf, startIndex, this.Length - startIndex)
    member this.LastIndexOf(value: string) : int = String.FindLast(this, value, this.Length, false)
    member this.LastIndexOf(value: char) : int = String.FindLast(this, String(value, 1), this.Length, false)
    member this.LastIndexOf(value: char, startIndex: int) : int =
        String.FindLast(this, String(value, 1), startIndex + 1, false)
    member this.LastIndexOf(value: string, startIndex: int) : int = String.FindLast(this, value, startIndex + 1, false)
    member this.LastIndexOf(value: string, comparison: StringComparison) : int =
        String.FindLast(this, value, this.Length, int comparison % 2 = 1)
    member this.LastIndexOfAny(anyOf: char[]) : int =
        let mutable i = this.Length - 1
        while i >= 0 && not (Array.contains this.[i] anyOf) do
            i <- i - 1
        i
    member this.Contains(value: string) : bool = this.IndexOf value >= 0
    member this.Contains(value: char) : bool = this.IndexOf value >= 0
    member this.Contains(value: string, comparison: StringComparison) : bool = this.IndexOf(value, comparison) >= 0
    [<Native "String.StartsWith">]
    static member private Starts(s: string, value: string, ignoreCase: bool) : bool = native
    [<Native "String.EndsWith">]
    static member private Ends(s: string, value: string, ignoreCase: bool) : bool = native
    member this.StartsWith(value: string) : bool = String.Starts(this, value, false)
    member this.StartsWith(value: char) : bool = this.Length > 0 && this.[0] = value
    member this.StartsWith(value: string, comparison: StringComparison) : bool =
        String.Starts(this, value, int comparison % 2 = 1)
    member this.EndsWith(value: string) : bool = String.Ends(this, value, false)
    member this.EndsWith(value: char) : bool = this.Length > 0 && this.[this.Length - 1] = value
    member this.EndsWith(value: string, comparison: StringComparison) : bool =
        String.Ends(this, value, int comparison % 2 = 1)
    [<Native "String.Replace">]
    member this.Replace(oldValue: string, newValue: string) : string = native
    [<Native "String.ReplaceChar">]
    member this.Replace(oldChar: char, newChar: char) : string = native
    [<Native "String.ReplaceIgnoringCase">]
    static member private ReplaceIgnoringCase(s: string, oldValue: string, newValue: string) : string = native
    member this.Replace(oldValue: string, newValue: string, comparison: StringComparison) : string =
        if int comparison % 2 = 1 then String.ReplaceIgnoringCase(this, oldValue, newValue)
        else this.Replace(oldValue, newValue)
    [<Native "String.Insert">]
    member this.Insert(startIndex: int, value: string) : string = native
    [<Native "String.Remove2">]
    member this.Remove(startIndex: int, count: int) : string = native
    [<Native "String.Remove1">]
    member this.Remove(startIndex: int) : string = native
    [<Native "String.PadLeft">]
    member this.PadLeft(totalWidth: int, paddingChar: char) : string = native
    member this.PadLeft(totalWidth: int) : string = this.PadLeft(totalWidth, ' ')
    [<Native "String.PadRight">]
    member this.PadRight(totalWidth: int, paddingChar: char) : string = native
    member this.PadRight(totalWidth: int) : string = this.PadRight(totalWidth, ' ')
    /// Cuts at any of the characters (white space when null or empty).
    [<Native "String.splitChars">]
    static member private SplitChars(s: string, separators: char[], count: int, options: int) : string[] = native
    /// Cuts at any of the strings (white space when null or empty).
    [<Native "String.splitStrings">]
    static member private SplitStrings(s: string, separators: string[], count: int, options: int) : string[] = native
    member this.Split([<ParamArray>] separator: char[]) : string[] = String.SplitChars(this, separator, 2147483647, 0)
    member this.Split(separator: char, options: StringSplitOptions) : string[] =
        String.SplitChars(this, [| separator |], 2147483647, int options)
    member this.Split(separator: char, count: int) : string[] = String.SplitChars(this, [| separator |], count, 0)
    member this.Split(separator: char, count: int, options: StringSplitOptions) : string[] =
        String.SplitChars(this, [| separator |], count, int options)
    member this.Split(separator: char[], options: StringSplitOptions) : string[] =
        String.SplitChars(this, separator, 2147483647, int options)
    member this.Split(separator: char[], count: int) : string[] = String.SplitChars(this, separator, count, 0)
    member this.Split(separator: char[], count: int, options: StringSplitOptions) : string[] =
        String.SplitChars(this, separator, count, int options)
    member this.Split(separator: string) : string[] = String.SplitStrings(this, [| separator |], 2147483647, 0)
    member this.Split(separator: string, options: StringSplitOptions) : string[] =
        String.SplitStrings(this, [| separator |], 2147483647, int options)
    member this.Split(separator: string, count: int, options: StringSplitOptions) : string[] =
        String.SplitStrings(this, [| separator |], count, int options)
    member this.Split(separator: string[], options: StringSplitOptions) : string[] =
        String.SplitStrings(this, separator, 2147483647, int options)
    member this.Split(separator: string[], count: int, options: StringSplitOptions) : string[] =
        String.SplitStrings(this, separator, count, int options)
    [<Native "String.ToCharArray">]
    member this.ToCharArray() : char[] = native
    member this.ToCharArray(startIndex: int, length: int) : char[] = this.Substring(startIndex, length).ToCharArray()
    member this.CopyTo(sourceIndex: int, destination: char[], destinationIndex: int, count: int) : unit =
        for i in 0 .. count - 1 do
            destination.[destinationIndex + i] <- this.[sourceIndex + i]
    [<Native "String.compareCulture">]
    static member private CompareCulture(a: string, b: string, ignoreCase: bool) : int = native
    [<Native "prim:stringCompare">]
    static member CompareOrdinal(a: string, b: string) : int = native
    [<Native "String.compareIgnoreCase">]
    static member private CompareIgnoreCase(a: string, b: string) : int = native
    static member Compare(a: string, b: string) : int = String.CompareCulture(a, b, false)
    static member Compare(a: string, b: string, ignoreCase: bool) : int = String.CompareCulture(a, b, ignoreCase)
    static member Compare(a: string, b: string, comparison: StringComparison) : int =
        match int comparison with
        | 4 -> String.CompareOrdinal(a, b)
        | 5 -> String.CompareIgnoreCase(a, b)
        | c -> String.CompareCulture(a, b, c % 2 = 1)
    member this.CompareTo(other: string) : int = String.CompareCulture(this, other, false)
    member this.Equals(value: string) : bool = this = value
    member this.Equals(value: string, comparison: StringComparison) : bool =
        String.Equals(this, value, comparison)
    static member Equals(a: string, b: string) : bool = a = b
    static member Equals(a: string, b: string, comparison: StringComparison) : bool =
        if int comparison % 2 = 1 then String.CompareIgnoreCase(a, b) = 0 else a = b
    static member IsNullOrEmpty(value: string) : bool =
        match value with
        | null -> true
        | _ -> value.Length = 0
    static member IsNullOrWhiteSpace(value: string) : bool =
        match value with
        | null -> true
        | _ -> value.Trim().Length = 0
    [<Native "String.joinArray">]
    static member private JoinArray(separator: string, values: string[]) : string = native
    [<Native "Format.objectText">]
    static member private Text(value: obj) : string = native
    static member Join(separator: string, [<ParamArray>] values: string[]) : string = String.JoinArray(separator, values)
    static member Join(separator: char, [<ParamArray>] values: string[]) : string =
        String.JoinArray(String(separator, 1), values)
    static member Join(separator: string, values: seq<'T>) : string =
        String.JoinArray(separator, Array.map (fun x -> String.Text(box x)) (ArrayPrimitives.ofSeq values))
    static member Join(separator: char, values: seq<'T>) : string = String.Join(String(separator, 1), values)
    static member Join(separator: string, [<ParamArray>] values: obj[]) : string =
        String.JoinArray(separator, Array.map (fun x -> String.Text x) values)
    static member Concat(a: string, b: string) : string = a + b
    static member Concat(a: string, b: string, c: string) : string = a + b + c
    static member Concat(a: string, b: string, c: string, d: string) : string = a + b + c + d
    static member Concat([<ParamArray>] values: string[]) : string = String.JoinArray("", values)
    static member Concat(values: seq<'T>) : string = String.Join("", values)
    static member Concat(a: obj, b: obj) : string = String.Text a + String.Text b
    [<Native "String.Format">]
    static member private FormatArray(format: string, args: obj[]) : string = native
    static member Format(format: string, [<ParamArray>] args: obj[]) : string = String.FormatArray(format, args)
    static member Format(provider: IFormatProvider, format: string, [<ParamArray>] args: obj[]) : string =
        String.FormatArray(format, args)
    static member Copy(s: string) : string = s
    static member Intern(s: string) : string = s
    member this.Clone() : obj = box this
    [<Native "String.Normalize">]
    member this.Normalize() : string = native
    member this.GetSlice(startIndex: int option, endIndex: int option) : string =
        let n = this.Length
        let low =
            match startIndex with
            | None -> 0
            | Some i -> if i < 0 then 0 else i
        let high =
            match endIndex with
            | None -> n - 1
            | Some i -> if i >= n then n - 1 else i
        if low > high then "" else this.Substring(low, high - low + 1)

[<AbstractClass>]
type StringComparer() =
    abstract Compare: x: string * y: string -> int
    abstract Equals: x: string * y: string -> bool
    abstract GetHashCode: obj: string -> int
    interface IComparer<string> with
        member this.Compare(x, y) = this.Compare(x, y)
    interface IEqualityComparer<string> with
        member this.Equals(x, y) = this.Equals(x, y)
        member this.GetHashCode(s) = this.GetHashCode s
    static member Of(comparison: StringComparison) : StringComparer =
        { new StringComparer() with
            member _.Compare(x, y) = String.Compare(x, y, comparison)
            member _.Equals(x: string, y: string) = String.Equals(x, y, comparison)
            member _.GetHashCode(s: string) = if int comparison % 2 = 1 then hash (s.ToUpper()) else hash s }
    static member Ordinal: StringComparer = StringComparer.Of StringComparison.Ordinal
    static member OrdinalIgnoreCase: StringComparer = StringComparer.Of StringComparison.OrdinalIgnoreCase
    static member InvariantCulture: StringComparer = StringComparer.Of StringComparison.InvariantCulture
    static member InvariantCultureIgnoreCase: StringComparer =
        StringComparer.Of StringComparison.InvariantCultureIgnoreCase
    static member CurrentCulture: StringComparer = StringComparer.Of StringComparison.CurrentCulture
    static member CurrentCultureIgnoreCase: StringComparer = StringComparer.Of StringComparison.CurrentCultureIgnoreCase

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

namespace FSharp.Core

open System
open System.Text
open FSharp.Collections

[<RequireQualifiedAccess>]
module String =
    let inline private text (s: string) : string =
        match s with
        | null -> ""
        | _ -> s
    let length (str: string) : int = (text str).Length
    let concat (sep: string) (strings: seq<string>) : string = String.Join(sep, strings)
    let iter (action: char -> unit) (str: string) : unit =
        let str = text str
        for i in 0 .. str.Length - 1 do
            action str.[i]
    let iteri (action: int -> char -> unit) (str: string) : unit =
        let str = text str
        for i in 0 .. str.Length - 1 do
            action i str.[i]
    let map (mapping: char -> char) (str: string) : string =
        let str = text str
        String(Array.init str.Length (fun i -> mapping str.[i]))
    let mapi (mapping: int -> char -> char) (str: string) : string =
        let str = text str
        String(Array.init str.Length (fun i -> mapping i str.[i]))
    let filter (predicate: char -> bool) (str: string) : string =
        let str = text str
        let result = StringBuilder()
        for i in 0 .. str.Length - 1 do
            if predicate str.[i] then result.Append str.[i] |> ignore
        result.ToString()
    let collect (mapping: char -> string) (str: string) : string =
        let str = text str
        let result = StringBuilder()
        for i in 0 .. str.Length - 1 do
            result.Append(mapping str.[i]) |> ignore
        result.ToString()
    let init (count: int) (initializer: int -> string) : string =
        if count < 0 then Failures.negative "count" count
        let result = StringBuilder()
        for i in 0 .. count - 1 do
            result.Append(initializer i) |> ignore
        result.ToString()
    [<Native "String.replicate">]
    let private repeat (count: int) (str: string) : string = native
    let replicate (count: int) (str: string) : string =
        if count < 0 then Failures.negative "count" count
        repeat count (text str)
    let forall (predicate: char -> bool) (str: string) : bool =
        let str = text str
        let mutable i = 0
        while i < str.Length && predicate str.[i] do
            i <- i + 1
        i >= str.Length
    let exists (predicate: char -> bool) (str: string) : bool =
        let str = text str
        let mutable i = 0
        while i < str.Length && not (predicate str.[i]) do
            i <- i + 1
        i < str.Length
