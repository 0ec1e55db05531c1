// Characters: UTF-16 units.
namespace System

open System.Collections.Generic
open System.Globalization
open FSharp.Core
open FSharp.Collections

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
    [<Native "Char.category">]
    static member private Category(c: int) : int = native
    static member GetUnicodeCategory(c: char) : UnicodeCategory = enum<UnicodeCategory> (Char.Category(int c))
    static member IsSurrogate(c: char) : bool = c >= '\ud800' && c <= '\udfff'
    static member IsHighSurrogate(c: char) : bool = c >= '\ud800' && c <= '\udbff'
    static member IsLowSurrogate(c: char) : bool = c >= '\udc00' && c <= '\udfff'
    static member IsSurrogatePair(highSurrogate: char, lowSurrogate: char) : bool =
        Char.IsHighSurrogate highSurrogate && Char.IsLowSurrogate lowSurrogate
    static member IsAscii(c: char) : bool = c < '\u0080'
    static member IsAsciiDigit(c: char) : bool = c >= '0' && c <= '9'
    static member IsAsciiLetter(c: char) : bool = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
    static member IsAsciiLetterOrDigit(c: char) : bool = Char.IsAsciiDigit c || Char.IsAsciiLetter c
    static member IsAsciiLetterUpper(c: char) : bool = c >= 'A' && c <= 'Z'
    static member IsAsciiLetterLower(c: char) : bool = c >= 'a' && c <= 'z'
    static member IsAsciiHexDigitUpper(c: char) : bool = Char.IsAsciiDigit c || (c >= 'A' && c <= 'F')
    static member IsAsciiHexDigitLower(c: char) : bool = Char.IsAsciiDigit c || (c >= 'a' && c <= 'f')
    static member IsAsciiHexDigit(c: char) : bool = Char.IsAsciiHexDigitUpper c || Char.IsAsciiHexDigitLower c
    static member IsBetween(c: char, minInclusive: char, maxInclusive: char) : bool =
        c >= minInclusive && c <= maxInclusive
    /// The character at an index, with the exceptions of the overloads that take a string.
    static member private At(s: string, index: int) : char =
        match s with
        | null -> raise (ArgumentNullException("s"))
        | _ ->
            if index < 0 || index >= s.Length then raise (ArgumentOutOfRangeException("index"))
            s.[index]
    static member IsDigit(s: string, index: int) : bool = Char.IsDigit(Char.At(s, index))
    static member IsLetter(s: string, index: int) : bool = Char.IsLetter(Char.At(s, index))
    static member IsLetterOrDigit(s: string, index: int) : bool = Char.IsLetterOrDigit(Char.At(s, index))
    static member IsWhiteSpace(s: string, index: int) : bool = Char.IsWhiteSpace(Char.At(s, index))
    static member IsUpper(s: string, index: int) : bool = Char.IsUpper(Char.At(s, index))
    static member IsLower(s: string, index: int) : bool = Char.IsLower(Char.At(s, index))
    static member IsPunctuation(s: string, index: int) : bool = Char.IsPunctuation(Char.At(s, index))
    static member IsSymbol(s: string, index: int) : bool = Char.IsSymbol(Char.At(s, index))
    static member IsSeparator(s: string, index: int) : bool = Char.IsSeparator(Char.At(s, index))
    static member IsControl(s: string, index: int) : bool = Char.IsControl(Char.At(s, index))
    static member IsNumber(s: string, index: int) : bool = Char.IsNumber(Char.At(s, index))
    static member IsSurrogate(s: string, index: int) : bool = Char.IsSurrogate(Char.At(s, index))
    static member IsHighSurrogate(s: string, index: int) : bool = Char.IsHighSurrogate(Char.At(s, index))
    static member IsLowSurrogate(s: string, index: int) : bool = Char.IsLowSurrogate(Char.At(s, index))
    static member IsSurrogatePair(s: string, index: int) : bool =
        Char.IsHighSurrogate(Char.At(s, index)) && index + 1 < s.Length && Char.IsLowSurrogate s.[index + 1]
    [<Native "Char.ToUpper">]
    static member ToUpper(c: char) : char = native
    [<Native "Char.ToLower">]
    static member ToLower(c: char) : char = native
    static member ToUpper(c: char, culture: CultureInfo) : char = Char.ToUpper c
    static member ToLower(c: char, culture: CultureInfo) : char = Char.ToLower c
    static member ToUpperInvariant(c: char) : char = Char.ToUpper c
    static member ToLowerInvariant(c: char) : char = Char.ToLower c
    [<Native "Char.GetNumericValue">]
    static member GetNumericValue(c: char) : float = native
    static member GetNumericValue(s: string, index: int) : float = Char.GetNumericValue(Char.At(s, index))
    static member ToString(c: char) : string = string c
    [<Native "Char.ConvertFromUtf32">]
    static member ConvertFromUtf32(utf32: int) : string = native
    static member ConvertToUtf32(highSurrogate: char, lowSurrogate: char) : int =
        if not (Char.IsHighSurrogate highSurrogate) then
            raise (
                ArgumentOutOfRangeException(
                    "highSurrogate",
                    "A valid high surrogate character is between 0xd800 and 0xdbff, inclusive."
                )
            )
        if not (Char.IsLowSurrogate lowSurrogate) then
            raise (
                ArgumentOutOfRangeException(
                    "lowSurrogate",
                    "A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive."
                )
            )
        (int highSurrogate - 0xd800) * 0x400 + (int lowSurrogate - 0xdc00) + 0x10000
    static member ConvertToUtf32(s: string, index: int) : int =
        match s with
        | null -> raise (ArgumentNullException("s"))
        | _ -> ()
        if index < 0 || index >= s.Length then
            raise (
                ArgumentOutOfRangeException(
                    "index",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            )
        let c = s.[index]
        if not (Char.IsSurrogate c) then
            int c
        elif Char.IsLowSurrogate c then
            Char.LoneSurrogate("low", index)
        elif index + 1 < s.Length && Char.IsLowSurrogate s.[index + 1] then
            Char.ConvertToUtf32(c, s.[index + 1])
        else
            Char.LoneSurrogate("high", index)
    static member private LoneSurrogate(half: string, index: int) : int =
        let at = index.ToString()
        raise (
            ArgumentException(
                "Found a " + half + " surrogate char without a "
                + (if half = "low" then "preceding high surrogate at index: " else "following low surrogate at index: ")
                + at + ". The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.",
                "s"
            )
        )
    static member GetUnicodeCategory(s: string, index: int) : UnicodeCategory =
        let c = Char.At(s, index)
        if Char.IsSurrogatePair(s, index) then
            enum<UnicodeCategory> (Char.Category(Char.ConvertToUtf32(c, s.[index + 1])))
        else
            Char.GetUnicodeCategory c
    static member Parse(s: string) : char =
        match s with
        | null -> raise (ArgumentNullException("s"))
        | _ -> char s
    static member TryParse(s: string, [<Out>] result: byref<char>) : bool =
        match s with
        | null ->
            result <- '\u0000'
            false
        | _ ->
            if s.Length = 1 then
                result <- s.[0]
                true
            else
                result <- '\u0000'
                false
    member this.ToString(provider: IFormatProvider) : string = string this
    member this.CompareTo(value: char) : int = int this - int value
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? char as c -> int this - int c
        | _ -> raise (ArgumentException("Object must be of type Char."))
    member this.Equals(obj: char) : bool = this = obj
