// System.Xml: the exception, and reading and writing of XML texts for System.Xml.Linq.
namespace System.Xml

open System
open System.Text
open FSharp.Core
open FSharp.Collections

type XmlException =
    inherit SystemException
    val private line: int
    val private position: int
    new(message: string) = { inherit SystemException(message); line = 0; position = 0 }
    internal new(message: string, line: int, position: int) =
        { inherit SystemException(message + " Line " + string line + ", position " + string position + ".")
          line = line
          position = position }
    member this.LineNumber: int = this.line
    member this.LinePosition: int = this.position

module internal XmlNames =
    let isStart (c: char) = Char.IsLetter c || c = '_' || c = ':'
    let isPart (c: char) = Char.IsLetterOrDigit c || c = '_' || c = ':' || c = '-' || c = '.'
    let escape (text: string) (isAttribute: bool) : string =
        let result = StringBuilder()
        for c in text do
            match c with
            | '&' -> result.Append "&amp;" |> ignore
            | '<' -> result.Append "&lt;" |> ignore
            | '>' -> result.Append "&gt;" |> ignore
            | '"' when isAttribute -> result.Append "&quot;" |> ignore
            | '\n' when isAttribute -> result.Append "&#xA;" |> ignore
            | '\r' -> result.Append "&#xD;" |> ignore
            | '\t' when isAttribute -> result.Append "&#x9;" |> ignore
            | c -> result.Append c |> ignore
        result.ToString()

/// What a text is made of, in order.
type internal XmlEvent =
    | Declaration of content: string
    | StartTag of name: string * attributes: (string * string) list * isEmpty: bool
    | EndTag of name: string
    | Text of string
    | CData of string
    | Comment of string
    | Instruction of target: string * data: string
    | DocumentType of string
    | EndOfText

[<Sealed>]
type internal XmlScanner(source: string) =
    let mutable at = 0
    /// Where the name of the last tag begins.
    let mutable tag = 0
    let find (place: int) : struct (int * int) =
        let before = source.Substring(0, min place source.Length)
        let line = (Seq.filter (fun c -> c = '\n') before |> Seq.length) + 1
        struct (line, before.Length - before.LastIndexOf '\n')
    let failAt (place: int) (message: string) : 'T =
        let struct (line, position) = find place
        raise (XmlException(message, line, position))
    let fail (message: string) : 'T = failAt at message
    let shown () = source.[at].ToString() + "', hexadecimal value 0x" + (int source.[at]).ToString "X2"
    let starts (text: string) = String.CompareOrdinal(source, at, text, 0, text.Length) = 0
    let skip () =
        while at < source.Length && Char.IsWhiteSpace source.[at] do
            at <- at + 1
    let name () : string =
        if at = source.Length then fail "Unexpected end of file has occurred."
        if not (XmlNames.isStart source.[at]) then
            fail ("Name cannot begin with the '" + shown () + ".")
        let start = at
        while at < source.Length && XmlNames.isPart source.[at] do
            at <- at + 1
        source.Substring(start, at - start)
    /// Up to what ends it, which is passed over.
    let until (ending: string) : string =
        let stop = source.IndexOf(ending, at, StringComparison.Ordinal)
        if stop < 0 then
            at <- source.Length
            fail "Unexpected end of file has occurred."
        let result = source.Substring(at, stop - at)
        at <- stop + ending.Length
        result
    let entity (place: int) (name: string) : string =
        match name with
        | "amp" -> "&"
        | "lt" -> "<"
        | "gt" -> ">"
        | "quot" -> "\""
        | "apos" -> "'"
        | _ when name.StartsWith "#x" -> Char.ConvertFromUtf32(Convert.ToInt32(name.Substring 2, 16))
        | _ when name.StartsWith "#" -> Char.ConvertFromUtf32(Int32.Parse(name.Substring 1))
        | _ -> failAt place ("Reference to undeclared entity '" + name + "'.")
    /// Entities replaced, ends of lines as one line feed.
    let decoded (raw: string) (start: int) : string =
        if raw.IndexOf '&' < 0 && raw.IndexOf '\r' < 0 then
            raw
        else
            let result = StringBuilder()
            let mutable i = 0
            while i < raw.Length do
                match raw.[i] with
                | '&' ->
                    let stop = raw.IndexOf(';', i)
                    if stop < 0 then failAt (start + i + 1) "An error occurred while parsing EntityName."
                    result.Append(entity (start + i + 1) (raw.Substring(i + 1, stop - i - 1))) |> ignore
                    i <- stop
                | '\r' -> if i + 1 = raw.Length || raw.[i + 1] <> '\n' then result.Append '\n' |> ignore
                | c -> result.Append c |> ignore
                i <- i + 1
            result.ToString()
    let rec attributes (found: (string * string) list) : (string * string) list =
        let before = at
        skip ()
        if at < source.Length && XmlNames.isStart source.[at] && at > before then
            let place = at
            let name = name ()
            if List.exists (fun (other, _) -> other = name) found then
                failAt place ("'" + name + "' is a duplicate attribute name.")
            skip ()
            if at = source.Length then fail "Unexpected end of file has occurred."
            if source.[at] <> '=' then
                fail ("'" + shown () + ". is an unexpected token. The expected token is '='.")
            at <- at + 1
            skip ()
            if at = source.Length || (source.[at] <> '"' && source.[at] <> '\'') then
                fail ("'" + (if at = source.Length then "EndOfFile" else source.[at].ToString())
                      + "' is an unexpected token. The expected token is '\"' or '''.")
            let quote = source.[at].ToString()
            at <- at + 1
            let start = at
            let raw = until quote
            let value = decoded raw start
            attributes ((name, value.Replace('\n', ' ').Replace('\t', ' ')) :: found)
        else
            List.rev found
    let startTag () : XmlEvent =
        let name = name ()
        let found = attributes []
        if starts "/>" then
            at <- at + 2
            StartTag(name, found, true)
        elif starts ">" then
            at <- at + 1
            StartTag(name, found, false)
        elif at = source.Length then
            fail "Unexpected end of file has occurred."
        else
            fail ("Name cannot begin with the '" + shown () + ".")
    member _.Fail(message: string) : 'T = fail message
    member _.Tag: int = tag
    /// An end tag that is not that of the element whose name begins at `place`.
    member _.FailMismatch(name: string, place: int, found: string) : 'T =
        let struct (line, position) = find place
        failAt
            tag
            ("The '" + name + "' start tag on line " + string line + " position " + string position
             + " does not match the end tag of '" + found + "'.")
    member _.Next() : XmlEvent =
        if at = source.Length then
            EndOfText
        elif starts "<?" then
            at <- at + 2
            let target = name ()
            skip ()
            let data = until "?>"
            if target = "xml" then Declaration data else Instruction(target, data)
        elif starts "<!--" then
            at <- at + 4
            Comment(until "-->")
        elif starts "<![CDATA[" then
            at <- at + 9
            CData(until "]]>")
        elif starts "<!DOCTYPE" then
            at <- at + 9
            DocumentType((until ">").Trim())
        elif starts "</" then
            at <- at + 2
            tag <- at
            let name = name ()
            skip ()
            if not (starts ">") then fail "Unexpected end of file has occurred."
            at <- at + 1
            EndTag name
        elif starts "<" then
            at <- at + 1
            tag <- at
            startTag ()
        else
            let start = at
            let stop = source.IndexOf('<', at)
            at <- if stop < 0 then source.Length else stop
            Text(decoded (source.Substring(start, at - start)) start)
