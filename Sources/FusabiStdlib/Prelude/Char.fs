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
