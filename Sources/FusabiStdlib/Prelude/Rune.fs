// System.Text.Rune: one Unicode scalar value.
namespace System.Text

open System
open System.Collections.Generic
open System.Globalization
open FSharp.Core
open FSharp.Collections

[<CustomEquality; CustomComparison>]
type Rune =
    val private code: int
    new(value: int) =
        { code =
            (if value < 0 || value > 0x10FFFF || value >= 0xD800 && value <= 0xDFFF then
                 raise (ArgumentOutOfRangeException("value"))
             value) }
    new(ch: char) = Rune(int ch)
    new(highSurrogate: char, lowSurrogate: char) = Rune(Char.ConvertToUtf32(highSurrogate, lowSurrogate))
    static member ReplacementChar: Rune = Rune 0xFFFD
    member this.Value: int = this.code
    member this.IsAscii: bool = this.code < 128
    member this.IsBmp: bool = this.code < 0x10000
    member this.Utf16SequenceLength: int = if this.code < 0x10000 then 1 else 2
    member this.Utf8SequenceLength: int =
        if this.code < 0x80 then 1
        elif this.code < 0x800 then 2
        elif this.code < 0x10000 then 3
        else 4
    member this.Plane: int = this.code >>> 16
    override this.ToString() : string = Char.ConvertFromUtf32 this.code
    static member IsValid(value: int) : bool =
        value >= 0 && value < 0xD800 || value > 0xDFFF && value <= 0x10FFFF
    static member GetUnicodeCategory(value: Rune) : UnicodeCategory = Char.GetUnicodeCategory(value.ToString(), 0)
    static member IsLetter(value: Rune) : bool = Char.IsLetter(value.ToString(), 0)
    static member IsDigit(value: Rune) : bool = Char.IsDigit(value.ToString(), 0)
    static member IsLetterOrDigit(value: Rune) : bool = Char.IsLetterOrDigit(value.ToString(), 0)
    static member IsWhiteSpace(value: Rune) : bool = Char.IsWhiteSpace(value.ToString(), 0)
    static member IsUpper(value: Rune) : bool = Char.IsUpper(value.ToString(), 0)
    static member IsLower(value: Rune) : bool = Char.IsLower(value.ToString(), 0)
    static member IsPunctuation(value: Rune) : bool = Char.IsPunctuation(value.ToString(), 0)
    static member IsSymbol(value: Rune) : bool = Char.IsSymbol(value.ToString(), 0)
    static member ToUpperInvariant(value: Rune) : Rune =
        Rune(Char.ConvertToUtf32(value.ToString().ToUpperInvariant(), 0))
    static member ToLowerInvariant(value: Rune) : Rune =
        Rune(Char.ConvertToUtf32(value.ToString().ToLowerInvariant(), 0))
    static member GetRuneAt(input: string, index: int) : Rune = Rune(Char.ConvertToUtf32(input, index))
    override this.Equals(other: obj) : bool =
        match other with
        | :? Rune as other -> this.code = other.Value
        | _ -> false
    override this.GetHashCode() : int = this.code
    interface IComparable with
        member this.CompareTo(other: obj) =
            match other with
            | :? Rune as other -> compare this.code other.Value
            | _ -> raise (ArgumentException("Object must be of type Rune."))

type System.String with
    /// Lone surrogates become the replacement character.
    member this.EnumerateRunes() : seq<Rune> =
        let runes = ResizeArray<Rune>()
        let mutable i = 0
        while i < this.Length do
            if Char.IsSurrogatePair(this, i) then
                runes.Add(Rune(this.[i], this.[i + 1]))
                i <- i + 2
            else
                runes.Add(if Char.IsSurrogate this.[i] then Rune.ReplacementChar else Rune this.[i])
                i <- i + 1
        runes :> seq<Rune>
