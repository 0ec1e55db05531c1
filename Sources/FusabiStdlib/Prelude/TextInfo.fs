// Casing and comparing by a culture, and escapes of the web.
namespace System.Globalization

open System
open System.Text
open FSharp.Core

[<AllowNullLiteral; Sealed>]
type TextInfo internal () =
    member _.ToUpper(str: string) : string = str.ToUpper()
    member _.ToUpper(c: char) : char = Char.ToUpper c
    member _.ToLower(str: string) : string = str.ToLower()
    member _.ToLower(c: char) : char = Char.ToLower c
    member _.ListSeparator: string = ","
    member _.CultureName: string = ""
    /// Words in capitals are acronyms, which stay as they are.
    member _.ToTitleCase(str: string) : string =
        match str with
        | null -> raise (ArgumentNullException("str"))
        | _ -> ()
        let text = StringBuilder()
        let mutable i = 0
        while i < str.Length do
            if Char.IsLetter str.[i] then
                let start = i
                let mutable hasLower = false
                while i < str.Length && (Char.IsLetter str.[i] || (str.[i] = '\'' && i > start)) do
                    if Char.IsLower str.[i] then hasLower <- true
                    i <- i + 1
                let word = str.Substring(start, i - start)
                if hasLower then
                    text.Append(Char.ToUpper word.[0]).Append(word.Substring(1).ToLower()) |> ignore
                else
                    text.Append word |> ignore
                while i < str.Length && not (Char.IsWhiteSpace str.[i]) && Char.IsLetterOrDigit str.[i] do
                    text.Append str.[i] |> ignore
                    i <- i + 1
            else
                text.Append str.[i] |> ignore
                i <- i + 1
        text.ToString()

[<AllowNullLiteral; Sealed>]
type CompareInfo internal () =
    member _.Name: string = ""
    member _.Compare(string1: string, string2: string) : int = String.Compare(string1, string2)
    member _.Compare(string1: string, string2: string, options: CompareOptions) : int =
        String.Compare(string1, string2, CultureInfo.InvariantCulture, options)
    member _.IndexOf(source: string, value: string) : int = source.IndexOf value
    member _.IndexOf(source: string, value: string, options: CompareOptions) : int =
        source.IndexOf(
            value,
            if int options &&& 0x10000001 <> 0 then StringComparison.OrdinalIgnoreCase else StringComparison.Ordinal
        )
    member _.IsPrefix(source: string, prefix: string) : bool = source.StartsWith prefix
    member _.IsSuffix(source: string, suffix: string) : bool = source.EndsWith suffix

type CultureInfo with
    member _.TextInfo: TextInfo = TextInfo()
    member _.CompareInfo: CompareInfo = CompareInfo()

/// Information about characters that Char has as static members too.
[<AbstractClass; Sealed>]
type CharUnicodeInfo =
    static member GetUnicodeCategory(ch: char) : UnicodeCategory = Char.GetUnicodeCategory ch
    static member GetUnicodeCategory(s: string, index: int) : UnicodeCategory = Char.GetUnicodeCategory(s, index)
    static member GetNumericValue(ch: char) : float = Char.GetNumericValue ch

namespace System.Net

open System
open System.Text
open FSharp.Core

[<AbstractClass; Sealed>]
type WebUtility =
    static member HtmlEncode(value: string) : string =
        match value with
        | null -> null
        | _ ->
            let result = StringBuilder()
            for c in value do
                match c with
                | '<' -> result.Append "&lt;" |> ignore
                | '>' -> result.Append "&gt;" |> ignore
                | '"' -> result.Append "&quot;" |> ignore
                | '\'' -> result.Append "&#39;" |> ignore
                | '&' -> result.Append "&amp;" |> ignore
                | c when c >= '\u00a0' && c <= '\u00ff' -> result.Append("&#").Append(int c).Append(';') |> ignore
                | _ -> result.Append c |> ignore
            result.ToString()
    static member HtmlDecode(value: string) : string =
        match value with
        | null -> null
        | _ ->
            let result = StringBuilder()
            let mutable i = 0
            while i < value.Length do
                let finish = if value.[i] = '&' then value.IndexOf(';', i) else -1
                let entity = if finish > i then value.Substring(i + 1, finish - i - 1) else ""
                let decoded =
                    match entity with
                    | "lt" -> "<"
                    | "gt" -> ">"
                    | "quot" -> "\""
                    | "apos" -> "'"
                    | "amp" -> "&"
                    | "nbsp" -> "\u00a0"
                    | _ ->
                        let isHex = entity.StartsWith "#x" || entity.StartsWith "#X"
                        let digits =
                            if isHex then entity.Substring 2 elif entity.StartsWith '#' then entity.Substring 1 else ""
                        let style =
                            if isHex then System.Globalization.NumberStyles.AllowHexSpecifier
                            else System.Globalization.NumberStyles.None
                        match Int32.TryParse(digits, style, null) with
                        | true, code when code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ->
                            Char.ConvertFromUtf32 code
                        | _ -> null
                match decoded with
                | null ->
                    result.Append value.[i] |> ignore
                    i <- i + 1
                | text ->
                    result.Append text |> ignore
                    i <- finish + 1
            result.ToString()
    /// In a query: the bytes of all but a few characters in hexadecimal digits of either case.
    static member internal Escape(value: string, format: string) : string =
        match value with
        | null -> null
        | _ ->
            let result = StringBuilder()
            for b in Encoding.UTF8.GetBytes value do
                let c = char b
                if b < 128uy && (Char.IsAsciiLetterOrDigit c || "-_.!*()".Contains c) then result.Append c |> ignore
                elif c = ' ' then result.Append '+' |> ignore
                else result.Append('%').Append(b.ToString format) |> ignore
            result.ToString()
    static member UrlEncode(value: string) : string = WebUtility.Escape(value, "X2")
    static member UrlDecode(encodedValue: string) : string =
        match encodedValue with
        | null -> null
        | _ -> Uri.UnescapeDataString(encodedValue.Replace('+', ' '))
