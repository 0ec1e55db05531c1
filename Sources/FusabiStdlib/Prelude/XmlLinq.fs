// System.Xml.Linq: elements, attributes and documents.
namespace System.Xml.Linq

open System
open System.Collections.Generic
open System.IO
open System.Text
open System.Xml
open FSharp.Core
open FSharp.Collections

[<Flags>]
type SaveOptions =
    | None = 0
    | DisableFormatting = 1
    | OmitDuplicateNamespaces = 2

[<Flags>]
type LoadOptions =
    | None = 0
    | PreserveWhitespace = 1
    | SetBaseUri = 2
    | SetLineInfo = 4

[<Sealed; AllowNullLiteral>]
type XName internal (space: string, local: string) =
    member _.LocalName: string = local
    member _.NamespaceName: string = space
    static member Get(expandedName: string) : XName =
        if isNull expandedName then raise (ArgumentNullException("expandedName"))
        let stop = expandedName.LastIndexOf '}'
        let space, local =
            if expandedName.Length > 0 && expandedName.[0] = '{' && stop > 0 then
                expandedName.Substring(1, stop - 1), expandedName.Substring(stop + 1)
            else
                "", expandedName
        if local.Length = 0 then raise (ArgumentException("'" + expandedName + "' is an invalid expanded name."))
        for i in 0 .. local.Length - 1 do
            let c = local.[i]
            if c = ':' || (if i = 0 then not (XmlNames.isStart c) else not (XmlNames.isPart c)) then
                let shown = c.ToString() + "' character, hexadecimal value 0x" + (int c).ToString "X2"
                raise (
                    XmlException(
                        if i = 0 then "Name cannot begin with the '" + shown + "."
                        else "The '" + shown + ", cannot be included in a name."
                    )
                )
        XName(space, local)
    static member Get(localName: string, namespaceName: string) : XName = XName(namespaceName, localName)
    static member op_Implicit(expandedName: string) : XName = XName.Get expandedName
    member _.Namespace: XNamespace = XNamespace(space)
    override _.ToString() : string = if space = "" then local else "{" + space + "}" + local
    override _.Equals(other: obj) : bool =
        match other with
        | :? XName as other -> other.LocalName = local && other.NamespaceName = space
        | _ -> false
    override _.GetHashCode() : int = hash local
    static member op_Equality(left: XName, right: XName) : bool = Object.Equals(left, right)
    static member op_Inequality(left: XName, right: XName) : bool = not (Object.Equals(left, right))

and [<Sealed; AllowNullLiteral>] XNamespace internal (name: string) =
    member _.NamespaceName: string = name
    member _.GetName(localName: string) : XName = XName(name, localName)
    static member Get(namespaceName: string) : XNamespace = XNamespace(namespaceName)
    static member None: XNamespace = XNamespace("")
    static member Xml: XNamespace = XNamespace("http://www.w3.org/XML/1998/namespace")
    static member Xmlns: XNamespace = XNamespace("http://www.w3.org/2000/xmlns/")
    static member op_Implicit(namespaceName: string) : XNamespace = XNamespace(namespaceName)
    static member (+)(ns: XNamespace, localName: string) : XName = XName(ns.NamespaceName, localName)
    override _.ToString() : string = name
    override _.Equals(other: obj) : bool =
        match other with
        | :? XNamespace as other -> other.NamespaceName = name
        | _ -> false
    override _.GetHashCode() : int = hash name

[<Sealed; AllowNullLiteral>]
type XDeclaration(version: string, encoding: string, standalone: string) =
    member _.Version: string = version
    member _.Encoding: string = encoding
    member _.Standalone: string = standalone
    override _.ToString() : string =
        let part (name: string) (value: string) = if isNull value then "" else " " + name + "=\"" + value + "\""
        "<?xml" + part "version" version + part "encoding" encoding + part "standalone" standalone + "?>"

module internal XmlValues =
    let xmlns = "http://www.w3.org/2000/xmlns/"
    let text (value: obj) : string =
        match value with
        | :? string as text -> text
        | :? bool as flag -> if flag then "true" else "false"
        | :? DateTime as date -> date.ToString "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"
        | _ -> value.ToString()

/// What writing an element needs: prefixes in force, and whether lines are broken.
[<Sealed>]
type internal XmlOutput(isIndented: bool) =
    let text = StringBuilder()
    member _.IsIndented = isIndented
    member _.Write(part: string) : unit = text.Append part |> ignore
    member _.Line(depth: int) : unit =
        if isIndented then
            if text.Length > 0 then text.Append '\n' |> ignore
            text.Append(' ', 2 * depth) |> ignore
    override _.ToString() : string = text.ToString()

[<AbstractClass; AllowNullLiteral>]
type XObject internal () =
    member val Container: obj = null with get, set
    member this.Parent: XElement =
        match this.Container with
        | :? XElement as element -> element
        | _ -> null

and [<Sealed; AllowNullLiteral>] XAttribute(name: XName, value: obj) =
    inherit XObject()
    let mutable text =
        if isNull value then raise (ArgumentNullException("value"))
        XmlValues.text value
    new(other: XAttribute) = XAttribute(other.Name, box other.Value)
    member _.Name: XName = name
    member _.Value
        with get (): string = text
        and set (value: string) = text <- value
    member this.SetValue(value: obj) : unit = text <- XmlValues.text value
    member _.IsNamespaceDeclaration: bool =
        name.NamespaceName = XmlValues.xmlns || (name.NamespaceName = "" && name.LocalName = "xmlns")
    member this.Remove() : unit =
        if not (isNull this.Parent) then this.Parent.RemoveAttribute this
    override this.ToString() : string = name.LocalName + "=\"" + XmlNames.escape text true + "\""
    static member op_Explicit(attribute: XAttribute) : string = if isNull attribute then null else attribute.Value
    static member op_Explicit(attribute: XAttribute) : int = int attribute.Value
    static member op_Explicit(attribute: XAttribute) : int64 = int64 attribute.Value
    static member op_Explicit(attribute: XAttribute) : float = float attribute.Value
    static member op_Explicit(attribute: XAttribute) : decimal = decimal attribute.Value
    static member op_Explicit(attribute: XAttribute) : bool = Boolean.Parse attribute.Value

and [<AbstractClass; AllowNullLiteral>] XNode internal () =
    inherit XObject()
    abstract Print: output: obj * prefixes: (string * string) list * depth: int * isFormatted: bool -> unit
    abstract Copy: unit -> XNode
    abstract NodeText: string
    default _.NodeText = ""
    member internal this.Text(isIndented: bool) : string =
        let output = XmlOutput(isIndented)
        this.Print(box output, [], 0, isIndented)
        output.ToString()
    override this.ToString() : string = this.Text true
    member this.ToString(options: SaveOptions) : string = this.Text(int options &&& 1 = 0)
    member private this.Holder: XContainer =
        match this.Container with
        | :? XContainer as container -> container
        | _ -> raise (InvalidOperationException("The parent is missing."))
    member this.Remove() : unit = this.Holder.Take this
    member this.ReplaceWith(content: obj) : unit =
        let holder = this.Holder
        let at = holder.Place this
        holder.Take this
        holder.Put(at, content) |> ignore
    member this.AddBeforeSelf(content: obj) : unit = this.Holder.Put(this.Holder.Place this, content) |> ignore
    member this.AddAfterSelf(content: obj) : unit = this.Holder.Put(this.Holder.Place this + 1, content) |> ignore
    member private this.Sibling(step: int) : XNode =
        match this.Container with
        | :? XContainer as container -> container.NodeAt(container.Place this + step)
        | _ -> null
    member this.NextNode: XNode = this.Sibling 1
    member this.PreviousNode: XNode = this.Sibling -1
    member this.ElementsAfterSelf() : seq<XElement> =
        let at = this.Holder.Place this
        Seq.choose XContainer.AsElement (Seq.skip (at + 1) (this.Holder.Nodes()))
    member this.Ancestors() : seq<XElement> =
        Seq.unfold (fun (e: XElement) -> if isNull e then None else Some(e, e.Parent)) this.Parent

and [<AllowNullLiteral>] XText(value: string) =
    inherit XNode()
    let mutable text = value
    member _.Value
        with get (): string = text
        and set (value: string) = text <- value
    override _.NodeText = text
    override _.Copy() = XText(text) :> XNode
    override _.Print(output: obj, _, _, _) = (output :?> XmlOutput).Write(XmlNames.escape text false)

and [<Sealed; AllowNullLiteral>] XCData(value: string) =
    inherit XText(value)
    override this.Copy() = XCData(this.Value) :> XNode
    override this.Print(output: obj, _, _, _) = (output :?> XmlOutput).Write("<![CDATA[" + this.Value + "]]>")

and [<Sealed; AllowNullLiteral>] XComment(value: string) =
    inherit XNode()
    member _.Value: string = value
    override _.Copy() = XComment(value) :> XNode
    override _.Print(output: obj, _, _, _) = (output :?> XmlOutput).Write("<!--" + value + "-->")

and [<Sealed; AllowNullLiteral>] XProcessingInstruction(target: string, data: string) =
    inherit XNode()
    member _.Target: string = target
    member _.Data: string = data
    override _.Copy() = XProcessingInstruction(target, data) :> XNode
    override _.Print(output: obj, _, _, _) =
        (output :?> XmlOutput).Write("<?" + target + (if data = "" then "" else " " + data) + "?>")

and [<AbstractClass; AllowNullLiteral>] XContainer internal () =
    inherit XNode()
    let nodes = ResizeArray<XNode>()
    member internal _.Children = nodes
    static member internal AsElement(node: XNode) : XElement option =
        match node with
        | :? XElement as element -> Some element
        | _ -> None
    member internal _.Place(node: XNode) : int = nodes.FindIndex(fun other -> obj.ReferenceEquals(other, node))
    member internal _.NodeAt(index: int) : XNode = if index < 0 || index >= nodes.Count then null else nodes.[index]
    member internal this.Take(node: XNode) : unit =
        nodes.RemoveAt(this.Place node)
        node.Container <- null
    member private this.Insert(at: int, node: XNode) : int =
        let node = if isNull node.Container then node else node.Copy()
        node.Container <- box this
        nodes.Insert(at, node)
        at + 1
    abstract PutAttribute: attribute: XAttribute -> unit
    default _.PutAttribute(attribute: XAttribute) : unit =
        raise (ArgumentException("An attribute cannot be added to content."))
    /// Puts content in, and gives the place behind it. Texts that meet become one.
    member internal this.Put(at: int, content: obj) : int =
        match content with
        | null -> at
        | :? XNode as node -> this.Insert(at, node)
        | :? XAttribute as attribute ->
            this.PutAttribute attribute
            at
        | :? string as text -> this.PutText(at, text)
        | :? System.Collections.IEnumerable as items ->
            let mutable place = at
            let e = items.GetEnumerator()
            while e.MoveNext() do
                place <- this.Put(place, e.Current)
            place
        | value -> this.PutText(at, XmlValues.text value)
    member private this.PutText(at: int, text: string) : int =
        match this.NodeAt(at - 1) with
        | :? XText as last when not (last :? XCData) ->
            last.Value <- last.Value + text
            at
        | _ -> this.Insert(at, XText(text))
    member this.Add(content: obj) : unit = this.Put(nodes.Count, content) |> ignore
    member this.Add([<ParamArray>] content: obj[]) : unit = this.Put(nodes.Count, box content) |> ignore
    member this.AddFirst(content: obj) : unit = this.Put(0, content) |> ignore
    member this.RemoveNodes() : unit =
        for node in nodes do
            node.Container <- null
        nodes.Clear()
    member _.Nodes() : seq<XNode> = seq { yield! nodes.ToArray() }
    member _.FirstNode: XNode = if nodes.Count = 0 then null else nodes.[0]
    member _.LastNode: XNode = if nodes.Count = 0 then null else nodes.[nodes.Count - 1]
    member this.Elements() : seq<XElement> = Seq.choose XContainer.AsElement (this.Nodes())
    member this.Elements(name: XName) : seq<XElement> =
        Seq.filter (fun (e: XElement) -> e.Name.Equals name) (this.Elements())
    member this.Element(name: XName) : XElement =
        match Seq.tryHead (this.Elements name) with
        | Some element -> element
        | None -> null
    member this.DescendantNodes() : seq<XNode> =
        seq {
            for node in this.Nodes() do
                yield node
                match node with
                | :? XContainer as container -> yield! container.DescendantNodes()
                | _ -> ()
        }
    member this.Descendants() : seq<XElement> = Seq.choose XContainer.AsElement (this.DescendantNodes())
    member this.Descendants(name: XName) : seq<XElement> =
        Seq.filter (fun (e: XElement) -> e.Name.Equals name) (this.Descendants())
    member internal this.AllText: string =
        String.Join("", Seq.map (fun (node: XNode) -> node.NodeText) (this.DescendantNodes()))

and [<AllowNullLiteral>] XElement(name: XName) =
    inherit XContainer()
    let mutable name = name
    let attributes = ResizeArray<XAttribute>()
    new(name: XName, content: obj) as this =
        XElement(name)
        then this.Add content
    new(name: XName, [<ParamArray>] content: obj[]) as this =
        XElement(name)
        then this.Add(box content)
    new(other: XElement) as this =
        XElement(other.Name)
        then this.CopyFrom other
    member private this.CopyFrom(other: XElement) : unit =
        for attribute in other.Attributes() do
            this.PutAttribute(XAttribute(attribute))
        for node in other.Nodes() do
            this.Add(box (node.Copy()))
    override this.Copy() = XElement(this) :> XNode
    member _.Name
        with get (): XName = name
        and set (value: XName) = name <- value
    override this.PutAttribute(attribute: XAttribute) : unit =
        let attribute = if isNull attribute.Container then attribute else XAttribute(attribute)
        if attributes.Exists(fun other -> other.Name.Equals attribute.Name) then
            raise (InvalidOperationException("Duplicate attribute."))
        attribute.Container <- box this
        attributes.Add attribute
    member internal _.RemoveAttribute(attribute: XAttribute) : unit =
        attribute.Container <- null
        attributes.Remove attribute |> ignore
    member _.Attributes() : seq<XAttribute> = seq { yield! attributes.ToArray() }
    member _.Attributes(name: XName) : seq<XAttribute> =
        Seq.filter (fun (a: XAttribute) -> a.Name.Equals name) (attributes.ToArray())
    member _.Attribute(name: XName) : XAttribute = attributes.Find(fun attribute -> attribute.Name.Equals name)
    member _.HasAttributes: bool = attributes.Count > 0
    member this.HasElements: bool = not (Seq.isEmpty (this.Elements()))
    member this.IsEmpty: bool = this.Children.Count = 0
    member this.Value
        with get (): string = this.AllText
        and set (value: string) =
            this.RemoveNodes()
            this.Add(box value)
    member this.SetValue(value: obj) : unit = this.Value <- XmlValues.text value
    member this.SetAttributeValue(name: XName, value: obj) : unit =
        match this.Attribute name, value with
        | null, null -> ()
        | null, _ -> this.PutAttribute(XAttribute(name, value))
        | attribute, null -> attribute.Remove()
        | attribute, _ -> attribute.SetValue value
    member this.SetElementValue(name: XName, value: obj) : unit =
        match this.Element name, value with
        | null, null -> ()
        | null, _ -> this.Add(box (XElement(name, value)))
        | element, null -> element.Remove()
        | element, _ -> element.SetValue value
    member this.RemoveAttributes() : unit =
        for attribute in attributes.ToArray() do
            attribute.Remove()
    member this.RemoveAll() : unit =
        this.RemoveAttributes()
        this.RemoveNodes()
    member this.DescendantsAndSelf() : seq<XElement> = Seq.append [ this ] (this.Descendants())
    member this.AncestorsAndSelf() : seq<XElement> = Seq.append [ this ] (this.Ancestors())
    /// A name with its prefix; default namespaces have none.
    static member private Shown(name: XName, prefixes: (string * string) list, isAttribute: bool) : string =
        let space = name.NamespaceName
        let fits (prefix: string, known: string) = known = space && not (isAttribute && prefix = "")
        if space = "" then
            name.LocalName
        elif space = XmlValues.xmlns then
            "xmlns:" + name.LocalName
        elif space = "http://www.w3.org/XML/1998/namespace" then
            "xml:" + name.LocalName
        else
            match List.tryFind fits prefixes with
            | Some("", _) -> name.LocalName
            | Some(prefix, _) -> prefix + ":" + name.LocalName
            | None -> name.LocalName
    override this.Print(output: obj, prefixes: (string * string) list, depth: int, isFormatted: bool) : unit =
        let text = output :?> XmlOutput
        let declared =
            [ for a in attributes do
                  if a.IsNamespaceDeclaration then
                      (if a.Name.NamespaceName = "" then "" else a.Name.LocalName), a.Value ]
        let prefixes = declared @ prefixes
        let space = name.NamespaceName
        let isDefault =
            match List.tryFind (fun (prefix, _) -> prefix = "") prefixes with
            | Some(_, known) -> known = space
            | None -> space = ""
        let isKnown = isDefault || (space <> "" && List.exists (fun (_, known) -> known = space) prefixes)
        let prefixes = if isKnown then prefixes else ("", space) :: prefixes
        let shown = XElement.Shown(name, prefixes, false)
        text.Write("<" + shown)
        if not isKnown then text.Write(" xmlns=\"" + XmlNames.escape space true + "\"")
        for a in attributes do
            text.Write(" " + XElement.Shown(a.Name, prefixes, true) + "=\"" + XmlNames.escape a.Value true + "\"")
        if this.Children.Count = 0 then
            text.Write " />"
        else
            text.Write ">"
            let isMixed = this.Children.Exists(fun node -> node :? XText)
            let breaks = isFormatted && not isMixed
            for node in this.Children do
                if breaks then text.Line(depth + 1)
                node.Print(output, prefixes, depth + 1, breaks)
            if breaks then text.Line depth
            text.Write("</" + shown + ">")
    static member op_Explicit(element: XElement) : string = if isNull element then null else element.Value
    static member op_Explicit(element: XElement) : int = int element.Value
    static member op_Explicit(element: XElement) : int64 = int64 element.Value
    static member op_Explicit(element: XElement) : float = float element.Value
    static member op_Explicit(element: XElement) : decimal = decimal element.Value
    static member op_Explicit(element: XElement) : bool = Boolean.Parse element.Value

[<AllowNullLiteral>]
type XDocument() =
    inherit XContainer()
    new([<ParamArray>] content: obj[]) as this =
        XDocument()
        then this.Add(box content)
    new(declaration: XDeclaration, [<ParamArray>] content: obj[]) as this =
        XDocument()
        then
            this.Declaration <- declaration
            this.Add(box content)
    member val Declaration: XDeclaration = null with get, set
    member this.Root: XElement = Seq.tryHead (this.Elements()) |> Option.toObj
    override this.Copy() = XDocument(Array.map box (Array.ofSeq (this.Nodes()))) :> XNode
    override this.Print(output: obj, prefixes: (string * string) list, depth: int, isFormatted: bool) : unit =
        let text = output :?> XmlOutput
        for node in this.Children do
            if isFormatted then text.Line depth
            node.Print(output, prefixes, depth, isFormatted)
