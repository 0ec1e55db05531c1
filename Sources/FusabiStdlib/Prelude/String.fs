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

/// An argument of String.Format that is shown in the symbols of a provider.
[<Sealed>]
type internal LocalizedArgument(value: obj, provider: IFormatProvider, formatter: ICustomFormatter) =
    static member All(args: obj[], provider: IFormatProvider) : obj[] =
        match provider with
        | null -> args
        | :? NumberFormatSource as source when isNull source.OwnNumberFormat -> args
        | _ when isNull args -> args
        | _ ->
            let formatter =
                match provider.GetFormat typeof<ICustomFormatter> with
                | :? ICustomFormatter as formatter -> formatter
                | _ -> null
            let wrapped (arg: obj) =
                if isNull arg && isNull formatter then arg else box (LocalizedArgument(arg, provider, formatter))
            Array.map wrapped args
    member _.Text(format: string) : string =
        match formatter, value with
        | null, (:? IFormattable as formattable) -> formattable.ToString(format, provider)
        | null, _ -> value.ToString()
        | _ -> formatter.Format(format, value, provider)
    override this.ToString() : string = this.Text null
    interface IFormattable with
        member this.ToString(format: string, _: IFormatProvider) = this.Text format

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
    member this.IndexOf(value: string, comparisonType: StringComparison) : int =
        String.Find(this, value, 0, this.Length, int comparisonType % 2 = 1)
    member this.IndexOf(value: string, startIndex: int, comparisonType: StringComparison) : int =
        String.Find(this, value, startIndex, this.Length - startIndex, int comparisonType % 2 = 1)
    member this.IndexOf(value: string, startIndex: int, count: int, comparisonType: StringComparison) : int =
        String.Find(this, value, startIndex, count, int comparisonType % 2 = 1)
    member this.IndexOf(value: char, comparisonType: StringComparison) : int =
        String.Find(this, String(value, 1), 0, this.Length, int comparisonType % 2 = 1)
    member this.IndexOfAny(anyOf: char[], startIndex: int, count: int) : int =
        String.FindAny(this, anyOf, startIndex, count)
    member this.IndexOfAny(anyOf: char[]) : int = String.FindAny(this, anyOf, 0, this.Length)
    member this.IndexOfAny(anyOf: char[], startIndex: int) : int =
        String.FindAny(this, anyOf, startIndex, this.Length - startIndex)
    /// Searches backwards from `startIndex` in `count` units.
    static member private FindLastIn(s: string, value: string, startIndex: int, count: int, ignoreCase: bool) : int =
        let length = s.Length
        match value with
        | null -> raise (ArgumentNullException("value"))
        | _ -> ()
        if length = 0 && (startIndex = -1 || startIndex = 0) then
            if value.Length = 0 then 0 else -1
        else
            if startIndex < 0 || startIndex > length then String.RefuseStart "less than or equal to"
            let count = if startIndex = length && count > 0 then count - 1 else count
            let last = if startIndex = length then length - 1 else startIndex
            let low = last - count + 1
            if count < 0 || low < 0 then String.RefuseCount()
            let i = String.FindLast(s, value, last + 1, ignoreCase)
            if i < low then -1 else i
    static member private RefuseStart(bound: string) : unit =
        raise (
            ArgumentOutOfRangeException(
                "startIndex",
                "Index was out of range. Must be non-negative and " + bound + " the size of the collection."
            )
        )
    static member private RefuseCount() : unit =
        raise (
            ArgumentOutOfRangeException(
                "count",
                "Count must be positive and count must refer to a location within the string/array/collection."
            )
        )
    member this.LastIndexOf(value: string) : int = String.FindLast(this, value, this.Length, false)
    member this.LastIndexOf(value: char) : int = String.FindLast(this, String(value, 1), this.Length, false)
    member this.LastIndexOf(value: char, startIndex: int) : int = this.LastIndexOf(value, startIndex, startIndex + 1)
    member this.LastIndexOf(value: char, startIndex: int, count: int) : int =
        if this.Length = 0 then
            -1
        else
            if startIndex < 0 || startIndex >= this.Length then String.RefuseStart "less than"
            String.FindLastIn(this, String(value, 1), startIndex, count, false)
    member this.LastIndexOf(value: string, startIndex: int) : int =
        String.FindLastIn(this, value, startIndex, startIndex + 1, false)
    member this.LastIndexOf(value: string, startIndex: int, count: int) : int =
        String.FindLastIn(this, value, startIndex, count, false)
    member this.LastIndexOf(value: string, comparisonType: StringComparison) : int =
        String.FindLast(this, value, this.Length, int comparisonType % 2 = 1)
    member this.LastIndexOf(value: string, startIndex: int, comparisonType: StringComparison) : int =
        String.FindLastIn(this, value, startIndex, startIndex + 1, int comparisonType % 2 = 1)
    member this.LastIndexOf(value: string, startIndex: int, count: int, comparisonType: StringComparison) : int =
        String.FindLastIn(this, value, startIndex, count, int comparisonType % 2 = 1)
    member this.LastIndexOfAny(anyOf: char[]) : int = this.LastIndexOfAny(anyOf, this.Length - 1, this.Length)
    member this.LastIndexOfAny(anyOf: char[], startIndex: int) : int =
        this.LastIndexOfAny(anyOf, startIndex, startIndex + 1)
    member this.LastIndexOfAny(anyOf: char[], startIndex: int, count: int) : int =
        match anyOf with
        | null -> raise (ArgumentNullException("anyOf"))
        | _ -> ()
        if this.Length = 0 then
            -1
        else
            if startIndex < 0 || startIndex >= this.Length then String.RefuseStart "less than"
            let low = startIndex - count + 1
            if count < 0 || low < 0 then String.RefuseCount()
            let mutable i = startIndex
            while i >= low && not (Array.contains this.[i] anyOf) do
                i <- i - 1
            if i < low then -1 else i
    member this.Contains(value: string) : bool = this.IndexOf value >= 0
    member this.Contains(value: char) : bool = this.IndexOf value >= 0
    member this.Contains(value: string, comparisonType: StringComparison) : bool =
        this.IndexOf(value, comparisonType) >= 0
    member this.Contains(value: char, comparisonType: StringComparison) : bool =
        this.IndexOf(value, comparisonType) >= 0
    [<Native "String.StartsWith">]
    static member private Starts(s: string, value: string, ignoreCase: bool) : bool = native
    [<Native "String.EndsWith">]
    static member private Ends(s: string, value: string, ignoreCase: bool) : bool = native
    member this.StartsWith(value: string) : bool = String.Starts(this, value, false)
    member this.StartsWith(value: char) : bool = this.Length > 0 && this.[0] = value
    member this.StartsWith(value: string, comparisonType: StringComparison) : bool =
        String.Starts(this, value, int comparisonType % 2 = 1)
    member this.EndsWith(value: string) : bool = String.Ends(this, value, false)
    member this.EndsWith(value: char) : bool = this.Length > 0 && this.[this.Length - 1] = value
    member this.EndsWith(value: string, comparisonType: StringComparison) : bool =
        String.Ends(this, value, int comparisonType % 2 = 1)
    member this.StartsWith(value: string, ignoreCase: bool, culture: CultureInfo) : bool =
        String.Starts(this, value, ignoreCase)
    member this.EndsWith(value: string, ignoreCase: bool, culture: CultureInfo) : bool =
        String.Ends(this, value, ignoreCase)
    [<Native "String.Replace">]
    member this.Replace(oldValue: string, newValue: string) : string = native
    [<Native "String.ReplaceChar">]
    member this.Replace(oldChar: char, newChar: char) : string = native
    [<Native "String.ReplaceIgnoringCase">]
    static member private ReplaceIgnoringCase(s: string, oldValue: string, newValue: string) : string = native
    member this.Replace(oldValue: string, newValue: string, comparisonType: StringComparison) : string =
        if int comparisonType % 2 = 1 then String.ReplaceIgnoringCase(this, oldValue, newValue)
        else this.Replace(oldValue, newValue)
    member this.Replace(oldValue: string, newValue: string, ignoreCase: bool, culture: CultureInfo) : string =
        if ignoreCase then String.ReplaceIgnoringCase(this, oldValue, newValue) else this.Replace(oldValue, newValue)
    member this.ReplaceLineEndings(replacementText: string) : string =
        String.JoinArray(
            replacementText,
            String.SplitStrings(this, [| "\r\n"; "\n"; "\r"; "\f"; "\u0085"; "\u2028"; "\u2029" |], 2147483647, 0)
        )
    member this.ReplaceLineEndings() : string = this.ReplaceLineEndings "\n"
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
    member this.Split(separator: string, count: int) : string[] =
        String.SplitStrings(this, [| separator |], count, 0)
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
        match destination with
        | null -> raise (ArgumentNullException("destination"))
        | _ -> ()
        if count < 0 then
            raise (ArgumentOutOfRangeException("count", "Count cannot be less than zero."))
        if sourceIndex < 0 then
            raise (
                ArgumentOutOfRangeException(
                    "sourceIndex",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            )
        if count > this.Length - sourceIndex then
            raise (
                ArgumentOutOfRangeException(
                    "sourceIndex",
                    "Index and count must refer to a location within the string."
                )
            )
        if destinationIndex < 0 || destinationIndex > destination.Length - count then
            raise (
                ArgumentOutOfRangeException(
                    "destinationIndex",
                    "Index and count must refer to a location within the string."
                )
            )
        for i in 0 .. count - 1 do
            destination.[destinationIndex + i] <- this.[sourceIndex + i]
    [<Native "String.compareCulture">]
    static member private CompareCulture(a: string, b: string, ignoreCase: bool) : int = native
    [<Native "prim:stringCompare">]
    static member CompareOrdinal(a: string, b: string) : int = native
    [<Native "String.compareIgnoreCase">]
    static member private CompareIgnoreCase(a: string, b: string) : int = native
    static member CompareOrdinal(strA: string, indexA: int, strB: string, indexB: int, length: int) : int =
        String.CompareOrdinal(String.Part(strA, indexA, length, "indexA"), String.Part(strB, indexB, length, "indexB"))
    static member Compare(strA: string, strB: string) : int = String.CompareCulture(strA, strB, false)
    static member Compare(strA: string, strB: string, ignoreCase: bool) : int =
        String.CompareCulture(strA, strB, ignoreCase)
    static member Compare(strA: string, strB: string, comparisonType: StringComparison) : int =
        match int comparisonType with
        | 4 -> String.CompareOrdinal(strA, strB)
        | 5 -> String.CompareIgnoreCase(strA, strB)
        | c when c >= 0 && c < 4 -> String.CompareCulture(strA, strB, c % 2 = 1)
        | _ ->
            raise (
                ArgumentException("The string comparison type passed in is currently not supported.", "comparisonType")
            )
    static member Compare(strA: string, strB: string, ignoreCase: bool, culture: CultureInfo) : int =
        String.CompareCulture(strA, strB, ignoreCase)
    static member Compare(strA: string, strB: string, culture: CultureInfo, options: CompareOptions) : int =
        if options = CompareOptions.Ordinal then String.CompareOrdinal(strA, strB)
        else String.CompareCulture(strA, strB, int options &&& 0x10000001 <> 0)
    /// At most `length` units from an index, as comparisons of parts read them.
    static member private Part(s: string, index: int, length: int, parameter: string) : string =
        match s with
        | null -> s
        | _ ->
            if length < 0 then
                raise (ArgumentOutOfRangeException("length", "Length cannot be less than zero."))
            if index < 0 || index > s.Length then
                raise (
                    ArgumentOutOfRangeException(
                        parameter,
                        "Index was out of range. Must be non-negative and less than the size of the collection."
                    )
                )
            s.Substring(index, min length (s.Length - index))
    static member Compare(strA: string, indexA: int, strB: string, indexB: int, length: int) : int =
        String.Compare(strA, indexA, strB, indexB, length, false)
    static member Compare
        (strA: string, indexA: int, strB: string, indexB: int, length: int, ignoreCase: bool)
        : int =
        String.CompareCulture(
            String.Part(strA, indexA, length, "indexA"),
            String.Part(strB, indexB, length, "indexB"),
            ignoreCase
        )
    static member Compare
        (strA: string, indexA: int, strB: string, indexB: int, length: int, comparisonType: StringComparison)
        : int =
        String.Compare(
            String.Part(strA, indexA, length, "indexA"),
            String.Part(strB, indexB, length, "indexB"),
            comparisonType
        )
    member this.CompareTo(strB: string) : int = String.CompareCulture(this, strB, false)
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? string as text -> String.CompareCulture(this, text, false)
        | _ -> raise (ArgumentException("Object must be of type String."))
    member this.Equals(value: string) : bool = this = value
    member this.Equals(value: string, comparisonType: StringComparison) : bool =
        String.Equals(this, value, comparisonType)
    static member Equals(a: string, b: string) : bool = a = b
    static member Equals(a: string, b: string, comparisonType: StringComparison) : bool =
        if int comparisonType % 2 = 1 then String.CompareIgnoreCase(a, b) = 0 else a = b
    member this.GetHashCode(comparisonType: StringComparison) : int =
        if int comparisonType % 2 = 1 then hash (this.ToUpper()) else hash this
    member this.ToString(provider: IFormatProvider) : string = this
    member this.ToUpper(culture: CultureInfo) : string = this.ToUpper()
    member this.ToLower(culture: CultureInfo) : string = this.ToLower()
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
    static member private Texts(values: obj[]) : string[] = Array.map (fun x -> String.Text x) values
    static member Join(separator: string, [<ParamArray>] value: string[]) : string =
        match value with
        | null -> raise (ArgumentNullException("value"))
        | _ -> String.JoinArray(separator, value)
    static member Join(separator: char, [<ParamArray>] value: string[]) : string =
        match value with
        | null -> raise (ArgumentNullException("value"))
        | _ -> String.JoinArray(String(separator, 1), value)
    static member Join(separator: string, value: string[], startIndex: int, count: int) : string =
        match value with
        | null -> raise (ArgumentNullException("value"))
        | _ -> ()
        if startIndex < 0 then
            raise (ArgumentOutOfRangeException("startIndex", "StartIndex cannot be less than zero."))
        if count < 0 then raise (ArgumentOutOfRangeException("count", "Count cannot be less than zero."))
        if startIndex + count > value.Length then
            raise (
                ArgumentOutOfRangeException(
                    "startIndex",
                    "Index and count must refer to a location within the buffer."
                )
            )
        String.JoinArray(separator, Array.sub value startIndex count)
    static member Join(separator: char, value: string[], startIndex: int, count: int) : string =
        String.Join(String(separator, 1), value, startIndex, count)
    static member Join(separator: string, values: seq<'T>) : string =
        match values with
        | null -> raise (ArgumentNullException("values"))
        | _ -> String.JoinArray(separator, Array.map (fun x -> String.Text(box x)) (ArrayPrimitives.ofSeq values))
    static member Join(separator: char, values: seq<'T>) : string = String.Join(String(separator, 1), values)
    static member Join(separator: string, [<ParamArray>] values: obj[]) : string =
        match values with
        | null -> raise (ArgumentNullException("values"))
        | _ -> String.JoinArray(separator, String.Texts values)
    static member Join(separator: char, [<ParamArray>] values: obj[]) : string =
        String.Join(String(separator, 1), values)
    static member Concat(str0: string, str1: string) : string = str0 + str1
    static member Concat(str0: string, str1: string, str2: string) : string = str0 + str1 + str2
    static member Concat(str0: string, str1: string, str2: string, str3: string) : string = str0 + str1 + str2 + str3
    static member Concat([<ParamArray>] values: string[]) : string = String.JoinArray("", values)
    static member Concat(values: seq<'T>) : string = String.Join("", values)
    static member Concat(arg0: obj) : string = String.Text arg0
    static member Concat(arg0: obj, arg1: obj) : string = String.Text arg0 + String.Text arg1
    static member Concat(arg0: obj, arg1: obj, arg2: obj) : string =
        String.Text arg0 + String.Text arg1 + String.Text arg2
    static member Concat([<ParamArray>] args: obj[]) : string =
        match args with
        | null -> raise (ArgumentNullException("args"))
        | _ -> String.JoinArray("", String.Texts args)
    [<Native "String.Format">]
    static member private FormatArray(format: string, args: obj[]) : string = native
    static member Format(format: string, [<ParamArray>] args: obj[]) : string = String.FormatArray(format, args)
    static member Format(provider: IFormatProvider, format: string, [<ParamArray>] args: obj[]) : string =
        String.FormatArray(format, LocalizedArgument.All(args, provider))
    static member Format(format: string, arg0: obj) : string = String.FormatArray(format, [| arg0 |])
    static member Format(format: string, arg0: obj, arg1: obj) : string = String.FormatArray(format, [| arg0; arg1 |])
    static member Format(format: string, arg0: obj, arg1: obj, arg2: obj) : string =
        String.FormatArray(format, [| arg0; arg1; arg2 |])
    static member Format(provider: IFormatProvider, format: string, arg0: obj) : string =
        String.FormatArray(format, LocalizedArgument.All([| arg0 |], provider))
    static member Format(provider: IFormatProvider, format: string, arg0: obj, arg1: obj) : string =
        String.FormatArray(format, LocalizedArgument.All([| arg0; arg1 |], provider))
    static member Format(provider: IFormatProvider, format: string, arg0: obj, arg1: obj, arg2: obj) : string =
        String.FormatArray(format, LocalizedArgument.All([| arg0; arg1; arg2 |], provider))
    static member Copy(str: string) : string =
        match str with
        | null -> raise (ArgumentNullException("str"))
        | _ -> str
    static member Intern(str: string) : string = String.Copy str
    static member IsInterned(str: string) : string = String.Copy str
    member this.Clone() : obj = box this
    [<Native "String.inForm">]
    member private this.InForm(form: int) : string = native
    member this.Normalize() : string = this.InForm 1
    member this.Normalize(normalizationForm: System.Text.NormalizationForm) : string =
        this.InForm(int normalizationForm)
    member this.IsNormalized() : bool = this.InForm 1 = this
    member this.IsNormalized(normalizationForm: System.Text.NormalizationForm) : bool =
        this.InForm(int normalizationForm) = this
    member this.GetSlice(startIndex: int option, endIndex: int option) : string =
        let struct (low, count) = Slices.range startIndex endIndex this.Length
        this.Substring(low, count)
