// System.Text.Json: what JSON texts are made of, their reader and their writer.
namespace System.Text.Json

open System
open System.Text
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

type JsonValueKind =
    | Undefined = 0
    | Object = 1
    | Array = 2
    | String = 3
    | Number = 4
    | True = 5
    | False = 6
    | Null = 7

type JsonCommentHandling =
    | Disallow = 0
    | Skip = 1
    | Allow = 2

type JsonException =
    inherit Exception
    val private path: string
    val private line: Nullable<int64>
    val private position: Nullable<int64>
    new() = JsonException("Exception of type 'System.Text.Json.JsonException' was thrown.")
    new(message: string) = JsonException(message, null, Nullable<int64>(), Nullable<int64>())
    new(message: string, innerException: exn) =
        { inherit Exception(message, innerException)
          path = null
          line = Nullable<int64>()
          position = Nullable<int64>() }
    new(message: string, path: string, lineNumber: Nullable<int64>, bytePositionInLine: Nullable<int64>) =
        { inherit Exception(message)
          path = path
          line = lineNumber
          position = bytePositionInLine }
    member this.Path: string = this.path
    member this.LineNumber: Nullable<int64> = this.line
    member this.BytePositionInLine: Nullable<int64> = this.position

type internal JsonReaderException =
    inherit JsonException
    new(message: string, line: int64, position: int64) =
        { inherit JsonException(message, null, Nullable<int64>(line), Nullable<int64>(position)) }

[<Struct>]
type JsonDocumentOptions =
    val mutable private trailing: bool
    val mutable private comments: JsonCommentHandling
    val mutable private depth: int
    new() = { trailing = false; comments = JsonCommentHandling.Disallow; depth = 0 }
    member this.AllowTrailingCommas
        with get () : bool = this.trailing
        and set (value: bool) = this.trailing <- value
    member this.CommentHandling
        with get () : JsonCommentHandling = this.comments
        and set (value: JsonCommentHandling) = this.comments <- value
    member this.MaxDepth
        with get () : int = this.depth
        and set (value: int) = this.depth <- value

/// A value as it stands in a text.
[<Sealed; AllowNullLiteral>]
type internal JsonTree(kind: JsonValueKind, source: string, start: int, stop: int, text: string) =
    member _.Kind = kind
    member _.Source = source
    member _.Start = start
    member _.Stop = stop
    /// A string's value, else as it is written.
    member _.Text = text
    member val Items: ResizeArray<JsonTree> = null with get, set
    /// Of an object's items.
    member val Names: ResizeArray<string> = null with get, set
    member _.Raw = source.Substring(start, stop - start)
    /// The last of those with a name.
    member this.Find(name: string) : JsonTree =
        let mutable i = this.Names.Count - 1
        while i >= 0 && this.Names.[i] <> name do
            i <- i - 1
        if i < 0 then null else this.Items.[i]

module internal JsonPlaces =
    /// Line and position in it, in bytes of UTF-8.
    let find (source: string) (at: int) : struct (int64 * int64) =
        let before = source.Substring(0, min at source.Length)
        let line = before.LastIndexOf '\n'
        let mutable lines = 0L
        for c in before do
            if c = '\n' then lines <- lines + 1L
        struct (lines, int64 (Encoding.UTF8.GetByteCount(before.Substring(line + 1))))

/// Reads a text of one value.
[<Sealed>]
type internal JsonParser(source: string, allowsTrailing: bool, skipsComments: bool, maxDepth: int) =
    let mutable at = 0
    let failAt (place: int) (message: string) : 'T =
        let struct (line, position) = JsonPlaces.find source place
        let place = " LineNumber: " + string line + " | BytePositionInLine: " + string position + "."
        raise (JsonReaderException(message + place, line, position))
    let fail (message: string) : 'T = failAt at message
    let shown () =
        let c = source.[at]
        if c < ' ' then "0x" + (int c).ToString "X2" else string c
    let isBlank (c: char) = c = ' ' || c = '\n' || c = '\r' || c = '\t'
    let rec skip () =
        while at < source.Length && isBlank source.[at] do
            at <- at + 1
        if skipsComments && at + 1 < source.Length && source.[at] = '/' then
            if source.[at + 1] = '/' then
                let line = source.IndexOf('\n', at)
                at <- if line < 0 then source.Length else line
                skip ()
            elif source.[at + 1] = '*' then
                let stop = source.IndexOf("*/", at + 2)
                if stop < 0 then fail "Expected end of comment, but instead reached end of data."
                at <- stop + 2
                skip ()
    let literal (word: string) (kind: JsonValueKind) =
        let start = at
        if String.CompareOrdinal(source, at, word, 0, word.Length) = 0 then
            at <- at + word.Length
            JsonTree(kind, source, start, at, word)
        else
            while at < source.Length && Char.IsAsciiLetter source.[at] do
                at <- at + 1
            let found = source.Substring(start, at - start)
            at <- start + (Seq.zip found word |> Seq.takeWhile (fun (a, b) -> a = b) |> Seq.length)
            fail ("'" + found + "' is an invalid JSON literal. Expected the literal '" + word + "'.")
    let digits () =
        let start = at
        while at < source.Length && Char.IsAsciiDigit source.[at] do
            at <- at + 1
        if at = start then
            if at = source.Length then fail "Expected a digit ('0'-'9'), but instead reached end of data."
            fail ("'" + shown () + "' is invalid within a number, immediately after a sign character ('+' or '-'). "
                  + "Expected a digit ('0'-'9').")
    let number () =
        let start = at
        if source.[at] = '-' then at <- at + 1
        if at + 1 < source.Length && source.[at] = '0' && Char.IsAsciiDigit source.[at + 1] then
            at <- at + 1
            fail ("Invalid leading zero before '" + shown () + "'.")
        digits ()
        if at < source.Length && source.[at] = '.' then
            at <- at + 1
            digits ()
        if at < source.Length && (source.[at] = 'e' || source.[at] = 'E') then
            at <- at + 1
            if at < source.Length && (source.[at] = '+' || source.[at] = '-') then at <- at + 1
            digits ()
        if at < source.Length && " \n\r\t,]}/".IndexOf source.[at] < 0 then
            fail ("'" + shown () + "' is an invalid end of a number. Expected a delimiter.")
        JsonTree(JsonValueKind.Number, source, start, at, source.Substring(start, at - start))
    let escape (text: StringBuilder) =
        at <- at + 1
        if at = source.Length then fail "Expected end of string, but instead reached end of data."
        match source.[at] with
        | '"'
        | '\\'
        | '/' -> text.Append source.[at] |> ignore
        | 'b' -> text.Append '\b' |> ignore
        | 'f' -> text.Append '\012' |> ignore
        | 'n' -> text.Append '\n' |> ignore
        | 'r' -> text.Append '\r' |> ignore
        | 't' -> text.Append '\t' |> ignore
        | 'u' ->
            for i in 1..4 do
                at <- at + 1
                if at = source.Length then fail "Expected end of string, but instead reached end of data."
                if not (Char.IsAsciiHexDigit source.[at]) then
                    fail ("'" + shown () + "' is not a hex digit following '\\u' within a JSON string. "
                          + "The string should be correctly escaped.")
            text.Append(char (Convert.ToInt32(source.Substring(at - 3, 4), 16))) |> ignore
        | _ ->
            fail ("'" + shown () + "' is an invalid escapable character within a JSON string. "
                  + "The string should be correctly escaped.")
        at <- at + 1
    /// From the quote on.
    let text () : string =
        at <- at + 1
        let mutable start = at
        let mutable pieces: StringBuilder = null
        let mutable going = true
        while going do
            if at = source.Length then fail "Expected end of string, but instead reached end of data."
            match source.[at] with
            | '"' -> going <- false
            | '\\' ->
                if isNull pieces then pieces <- StringBuilder()
                pieces.Append(source, start, at - start) |> ignore
                escape pieces
                start <- at
            | c when c < ' ' ->
                fail ("'" + shown () + "' is invalid within a JSON string. The string should be correctly escaped.")
            | _ -> at <- at + 1
        at <- at + 1
        let last = source.Substring(start, at - 1 - start)
        if isNull pieces then last else pieces.Append(last).ToString()
    let endOfData () : 'T =
        fail ("Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that "
              + "should be closed.")
    let checkDepth (depth: int) =
        if depth > maxDepth then
            fail ("The maximum configured depth of " + string maxDepth + " has been exceeded. "
                  + "Cannot read next JSON " + (if source.[at] = '{' then "object." else "array."))
    /// After an item: true when another follows.
    let another (closing: char) (name: string) : bool =
        skip ()
        if at = source.Length then endOfData ()
        if source.[at] = closing then
            false
        elif source.[at] = ',' then
            at <- at + 1
            skip ()
            if at = source.Length then endOfData ()
            if source.[at] = closing && not allowsTrailing then
                fail ("The JSON " + name + " contains a trailing comma at the end which is not supported in this mode. "
                      + "Change the reader options.")
            source.[at] <> closing
        else
            fail ("'" + shown () + "' is invalid after a value. Expected either ',', '}', or ']'.")
    let rec value (depth: int) : JsonTree =
        match source.[at] with
        | '{' -> object depth
        | '[' -> array depth
        | '"' ->
            let start = at
            let found = text ()
            JsonTree(JsonValueKind.String, source, start, at, found)
        | 't' -> literal "true" JsonValueKind.True
        | 'f' -> literal "false" JsonValueKind.False
        | 'n' -> literal "null" JsonValueKind.Null
        | c when c = '-' || Char.IsAsciiDigit c -> number ()
        | _ -> fail ("'" + shown () + "' is an invalid start of a value.")
    and array (depth: int) : JsonTree =
        checkDepth (depth + 1)
        let start = at
        let items = ResizeArray<JsonTree>()
        at <- at + 1
        skip ()
        if at = source.Length then endOfData ()
        let mutable going = source.[at] <> ']'
        while going do
            items.Add(value (depth + 1))
            going <- another ']' "array"
        at <- at + 1
        JsonTree(JsonValueKind.Array, source, start, at, null, Items = items)
    and object (depth: int) : JsonTree =
        checkDepth (depth + 1)
        let start = at
        let items = ResizeArray<JsonTree>()
        let names = ResizeArray<string>()
        at <- at + 1
        skip ()
        if at = source.Length then endOfData ()
        let mutable going = source.[at] <> '}'
        while going do
            if source.[at] <> '"' then
                fail ("'" + shown () + "' is an invalid start of a property name. Expected a '\"'.")
            names.Add(text ())
            skip ()
            if at = source.Length then endOfData ()
            if source.[at] <> ':' then
                fail ("'" + shown () + "' is invalid after a property name. Expected a ':'.")
            at <- at + 1
            skip ()
            if at = source.Length then endOfData ()
            items.Add(value (depth + 1))
            going <- another '}' "object"
        at <- at + 1
        JsonTree(JsonValueKind.Object, source, start, at, null, Items = items, Names = names)
    member _.Read() : JsonTree =
        skip ()
        if at = source.Length then
            fail ("The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, "
                  + "when isFinalBlock is true.")
        let result = value 0
        skip ()
        if at < source.Length then
            fail ("'" + shown () + "' is invalid after a single JSON value. Expected end of data.")
        result
    static member Read(source: string, options: JsonDocumentOptions) : JsonTree =
        if isNull source then raise (ArgumentNullException("json"))
        let depth = if options.MaxDepth = 0 then 64 else options.MaxDepth
        let skips = options.CommentHandling <> JsonCommentHandling.Disallow
        JsonParser(source, options.AllowTrailingCommas, skips, depth).Read()

/// Writes values one after the other, with commas, and lines where it indents.
[<Sealed>]
type internal JsonText(isIndented: bool, isRelaxed: bool) =
    let text = StringBuilder()
    let mutable depth = 0
    let mutable isEmpty = true
    let mutable afterName = false
    let line () =
        if isIndented then text.Append('\n').Append(' ', 2 * depth) |> ignore
    let before () =
        if afterName then
            afterName <- false
        elif depth > 0 then
            if not isEmpty then text.Append ',' |> ignore
            line ()
        isEmpty <- false
    let unicode (c: char) = text.Append("\\u").Append((int c).ToString "X4") |> ignore
    let isPair (value: string) (i: int) =
        Char.IsHighSurrogate value.[i] && i + 1 < value.Length && Char.IsLowSurrogate value.[i + 1]
    let quoted (value: string) =
        text.Append '"' |> ignore
        let mutable i = 0
        while i < value.Length do
            match value.[i] with
            | '\\' -> text.Append "\\\\" |> ignore
            | '\n' -> text.Append "\\n" |> ignore
            | '\r' -> text.Append "\\r" |> ignore
            | '\t' -> text.Append "\\t" |> ignore
            | '\b' -> text.Append "\\b" |> ignore
            | '\012' -> text.Append "\\f" |> ignore
            | '"' when isRelaxed -> text.Append "\\\"" |> ignore
            | '"'
            | '&'
            | '\''
            | '+'
            | '<'
            | '>'
            | '`' when not isRelaxed -> unicode value.[i]
            | c when c < ' ' || c = '\127' -> unicode c
            | c when c < '\127' -> text.Append c |> ignore
            | c when isPair value i ->
                if isRelaxed then
                    text.Append(c).Append(value.[i + 1]) |> ignore
                else
                    unicode c
                    unicode value.[i + 1]
                i <- i + 1
            | c when Char.IsSurrogate c -> text.Append(if isRelaxed then "\uFFFD" else "\\uFFFD") |> ignore
            | c -> if isRelaxed then text.Append c |> ignore else unicode c
            i <- i + 1
        text.Append '"' |> ignore
    member _.Begin(bracket: char) : unit =
        before ()
        text.Append bracket |> ignore
        depth <- depth + 1
        isEmpty <- true
    member _.End(bracket: char) : unit =
        depth <- depth - 1
        if not isEmpty then line ()
        text.Append bracket |> ignore
        isEmpty <- false
    member _.Name(name: string) : unit =
        before ()
        quoted name
        text.Append(if isIndented then ": " else ":") |> ignore
        afterName <- true
    member _.Raw(value: string) : unit =
        before ()
        text.Append value |> ignore
    member _.String(value: string) : unit =
        before ()
        quoted value
    /// A value that was read.
    member this.Tree(tree: JsonTree) : unit =
        match tree.Kind with
        | JsonValueKind.Object ->
            this.Begin '{'
            for i in 0 .. tree.Items.Count - 1 do
                this.Name tree.Names.[i]
                this.Tree tree.Items.[i]
            this.End '}'
        | JsonValueKind.Array ->
            this.Begin '['
            for item in tree.Items do
                this.Tree item
            this.End ']'
        | JsonValueKind.String -> this.String tree.Text
        | _ -> this.Raw tree.Text
    member _.Depth = depth
    member _.Clear() : unit = text.Clear() |> ignore
    override _.ToString() : string = text.ToString()
