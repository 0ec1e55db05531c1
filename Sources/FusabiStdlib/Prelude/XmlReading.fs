// System.Xml.Linq: documents and elements from texts and files.
namespace System.Xml.Linq

open System
open System.IO
open System.Xml
open FSharp.Core
open FSharp.Collections

module internal XmlTrees =
    let private unbound (scanner: XmlScanner) (prefix: string) : string =
        scanner.Fail("'" + prefix + "' is an undeclared prefix.")
    /// What a prefix stands for: those of the elements around come after its own.
    let private space (scanner: XmlScanner) (prefixes: (string * string) list) (prefix: string) : string =
        match prefix with
        | "xml" -> "http://www.w3.org/XML/1998/namespace"
        | "xmlns" -> XmlValues.xmlns
        | _ ->
            match List.tryFind (fun (known, _) -> known = prefix) prefixes with
            | Some(_, space) -> space
            | None -> if prefix = "" then "" else unbound scanner prefix
    let private resolve (scanner: XmlScanner) prefixes (name: string) (isAttribute: bool) : XName =
        let colon = name.IndexOf ':'
        if colon > 0 then
            XName.Get(name.Substring(colon + 1), space scanner prefixes (name.Substring(0, colon)))
        elif isAttribute then
            XName.Get(name, "")
        else
            XName.Get(name, space scanner prefixes "")
    let private declarations (attributes: (string * string) list) : (string * string) list =
        List.choose
            (fun (name: string, value: string) ->
                if name = "xmlns" then Some("", value)
                elif name.StartsWith "xmlns:" then Some(name.Substring 6, value)
                else None)
            attributes
    let private open' (scanner: XmlScanner) prefixes (name: string) (attributes: (string * string) list) : XElement =
        let element = XElement(resolve scanner prefixes name false)
        for (name, value) in attributes do
            element.Add(box (XAttribute(resolve scanner prefixes name true, box value)))
        element
    /// Reads into a container; elements that are open wait in a list, since texts nest as deep as they like.
    let read (source: string) (keepsBlanks: bool) (target: XContainer) : XDeclaration =
        let scanner = XmlScanner(source)
        let mutable declaration: XDeclaration = null
        let mutable pending: (string * int * XContainer * (string * string) list) list = []
        let mutable current = target
        let mutable prefixes: (string * string) list = []
        let mutable going = true
        while going do
            match scanner.Next() with
            | Declaration content ->
                let pieces = content.Split([| '"'; '\'' |])
                let part (name: string) =
                    match Array.tryFindIndex (fun (piece: string) -> piece.Trim().StartsWith name) pieces with
                    | Some i when i + 1 < pieces.Length -> pieces.[i + 1]
                    | _ -> null
                declaration <- XDeclaration(part "version", part "encoding", part "standalone")
            | StartTag(name, attributes, isEmpty) ->
                if List.isEmpty pending && not (Seq.isEmpty (target.Elements())) then
                    scanner.Fail "There are multiple root elements."
                let inner = declarations attributes @ prefixes
                let element = open' scanner inner name attributes
                current.Add(box element)
                if not isEmpty then
                    pending <- (name, scanner.Tag, current, prefixes) :: pending
                    current <- element
                    prefixes <- inner
            | EndTag name ->
                match pending with
                | (expected, _, outer, before) :: rest when expected = name ->
                    // <a></a> is not <a />.
                    if isNull current.FirstNode then current.Add(box (XText("")))
                    current <- outer
                    prefixes <- before
                    pending <- rest
                | (expected, place, _, _) :: _ -> scanner.FailMismatch(expected, place, name)
                | [] -> scanner.Fail "Unexpected end tag."
            | Text text ->
                if String.IsNullOrWhiteSpace text then
                    if keepsBlanks && not (List.isEmpty pending) then current.Add(box text)
                elif List.isEmpty pending then
                    scanner.Fail "Data at the root level is invalid."
                else
                    current.Add(box text)
            | CData text -> current.Add(box (XCData(text)))
            | Comment text -> current.Add(box (XComment(text)))
            | Instruction(target, data) -> current.Add(box (XProcessingInstruction(target, data)))
            | DocumentType _ -> ()
            | EndOfText ->
                going <- false
                if not (List.isEmpty pending) then
                    let names = String.Join(", ", List.map (fun (name, _, _, _) -> name) pending)
                    scanner.Fail(
                        "Unexpected end of file has occurred. The following elements are not closed: " + names + "."
                    )
                if Seq.isEmpty (target.Elements()) then raise (XmlException("Root element is missing."))
        declaration
    let save (path: string) (declaration: XDeclaration) (text: string) : unit =
        let declaration = if isNull declaration then XDeclaration("1.0", "utf-8", null) else declaration
        File.WriteAllText(path, declaration.ToString() + "\n" + text)

type XDocument with
    static member Parse(text: string, options: LoadOptions) : XDocument =
        let result = XDocument()
        result.Declaration <- XmlTrees.read text (options.HasFlag LoadOptions.PreserveWhitespace) result
        result
    static member Parse(text: string) : XDocument = XDocument.Parse(text, LoadOptions.None)
    static member Load(uri: string) : XDocument = XDocument.Parse(File.ReadAllText uri)
    static member Load(textReader: TextReader) : XDocument = XDocument.Parse(textReader.ReadToEnd())
    member this.Save(fileName: string) : unit = XmlTrees.save fileName this.Declaration (this.ToString())
    member this.Save(textWriter: TextWriter) : unit =
        textWriter.Write("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + this.ToString())

type XElement with
    static member Parse(text: string, options: LoadOptions) : XElement =
        let root = XDocument.Parse(text, options).Root
        root.Remove()
        root
    static member Parse(text: string) : XElement = XElement.Parse(text, LoadOptions.None)
    static member Load(uri: string) : XElement = XElement.Parse(File.ReadAllText uri)
    member this.Save(fileName: string) : unit = XmlTrees.save fileName null (this.ToString())

[<AbstractClass; Sealed; Extension>]
type Extensions =
    [<Extension>]
    static member Elements(source: seq<XElement>) : seq<XElement> =
        Seq.collect (fun (e: XElement) -> e.Elements()) source
    [<Extension>]
    static member Elements(source: seq<XElement>, name: XName) : seq<XElement> =
        Seq.collect (fun (e: XElement) -> e.Elements name) source
    [<Extension>]
    static member Descendants(source: seq<XElement>) : seq<XElement> =
        Seq.collect (fun (e: XElement) -> e.Descendants()) source
    [<Extension>]
    static member Descendants(source: seq<XElement>, name: XName) : seq<XElement> =
        Seq.collect (fun (e: XElement) -> e.Descendants name) source
    [<Extension>]
    static member Attributes(source: seq<XElement>, name: XName) : seq<XAttribute> =
        Seq.collect (fun (e: XElement) -> e.Attributes name) source
    [<Extension>]
    static member Remove(source: seq<XElement>) : unit =
        for element in Array.ofSeq source do
            element.Remove()
