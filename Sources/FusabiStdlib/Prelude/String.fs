// Members of strings.
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
