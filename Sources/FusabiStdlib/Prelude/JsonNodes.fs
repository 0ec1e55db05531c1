// System.Text.Json.Nodes: JSON that can be changed.
namespace System.Text.Json.Nodes

open System
open System.Collections.Generic
open System.Text.Json
open FSharp.Core
open FSharp.Collections

module internal NodeFailures =
    let notA (name: string) : 'T = raise (InvalidOperationException("The node must be of type '" + name + "'."))
    let cannotConvert (kind: JsonValueKind) (name: string) : 'T =
        match kind with
        | JsonValueKind.Object
        | JsonValueKind.Array -> notA "JsonValue"
        | _ ->
            let message = "An element of type '" + kind.ToString() + "' cannot be converted to a '" + name + "'."
            raise (InvalidOperationException(message))

[<AbstractClass; AllowNullLiteral>]
type JsonNode internal () =
    member val Parent: JsonNode = null with get, set
    abstract WriteNode: writer: obj -> unit
    abstract GetValueKind: unit -> JsonValueKind
    /// The value of a JsonValue; null for others.
    abstract Plain: obj
    default _.Plain = null
    abstract Child: index: int -> JsonNode
    default this.Child(index: int) : JsonNode = NodeFailures.notA "JsonArray"
    abstract SetChild: index: int * value: JsonNode -> unit
    default this.SetChild(index: int, value: JsonNode) : unit = NodeFailures.notA "JsonArray"
    abstract Named: name: string -> JsonNode
    default this.Named(name: string) : JsonNode = NodeFailures.notA "JsonObject"
    abstract SetNamed: name: string * value: JsonNode -> unit
    default this.SetNamed(name: string, value: JsonNode) : unit = NodeFailures.notA "JsonObject"
    member this.Item
        with get (index: int): JsonNode = this.Child index
        and set (index: int) (value: JsonNode) = this.SetChild(index, value)
    member this.Item
        with get (propertyName: string): JsonNode = this.Named propertyName
        and set (propertyName: string) (value: JsonNode) = this.SetNamed(propertyName, value)
    member internal this.Write(writer: JsonText) : unit = this.WriteNode(box writer)
    static member internal WriteTo(node: JsonNode, writer: JsonText) : unit =
        match node with
        | null -> writer.Raw "null"
        | _ -> node.Write writer
    member this.ToJsonString() : string =
        let writer = JsonText(false, false)
        this.Write writer
        writer.ToString()
    member this.ToJsonString(options: JsonSerializerOptions) : string =
        let writer = options.Text()
        this.Write writer
        writer.ToString()
    /// A value as its .NET type's name says.
    member this.ValueOf(name: string) : obj =
        match this.Plain with
        | :? JsonElement as element ->
            match element.ValueKind, name with
            | _, "System.Text.Json.JsonElement" -> box element
            | JsonValueKind.String, "System.String" -> box (element.GetString())
            | JsonValueKind.String, "System.DateTime" -> box (element.GetDateTime())
            | JsonValueKind.String, "System.Guid" -> box (element.GetGuid())
            | JsonValueKind.String, "System.Char" when element.GetString().Length = 1 -> box (element.GetString().[0])
            | JsonValueKind.True, "System.Boolean" -> box true
            | JsonValueKind.False, "System.Boolean" -> box false
            | JsonValueKind.Number, "System.Int32" -> box (element.GetInt32())
            | JsonValueKind.Number, "System.Int64" -> box (element.GetInt64())
            | JsonValueKind.Number, "System.Int16" -> box (element.GetInt16())
            | JsonValueKind.Number, "System.Byte" -> box (element.GetByte())
            | JsonValueKind.Number, "System.UInt32" -> box (element.GetUInt32())
            | JsonValueKind.Number, "System.UInt64" -> box (element.GetUInt64())
            | JsonValueKind.Number, "System.Double" -> box (element.GetDouble())
            | JsonValueKind.Number, "System.Single" -> box (element.GetSingle())
            | JsonValueKind.Number, "System.Decimal" -> box (element.GetDecimal())
            | _ -> NodeFailures.cannotConvert (this.GetValueKind()) name
        | null -> NodeFailures.cannotConvert (this.GetValueKind()) name
        | value when value.GetType().FullName = name || name = "System.Object" -> value
        | value ->
            raise (
                InvalidOperationException(
                    "The JSON value of type '" + value.GetType().FullName + "' cannot be converted to a '" + name + "'."
                )
            )
    member inline this.GetValue<'T>() : 'T = unbox<'T> (this.ValueOf typeof<'T>.FullName)
    override this.ToString() : string =
        match this.Plain with
        | null -> this.ToJsonString(JsonSerializerOptions(WriteIndented = true))
        | :? string as text -> text
        | :? JsonElement as element when element.ValueKind = JsonValueKind.String -> element.GetString()
        | _ -> this.ToJsonString()

[<Sealed; AllowNullLiteral>]
type JsonValue internal (value: obj, write: obj -> unit) =
    inherit JsonNode()
    override _.Plain = value
    override _.WriteNode(writer: obj) : unit = write writer
    override _.GetValueKind() : JsonValueKind =
        match value with
        | :? JsonElement as element -> element.ValueKind
        | :? string
        | :? char
        | :? Guid
        | :? DateTime -> JsonValueKind.String
        | :? bool as flag -> if flag then JsonValueKind.True else JsonValueKind.False
        | _ -> JsonValueKind.Number
    static member internal Of(value: obj) : JsonValue =
        let raw (text: string) = JsonValue(value, (fun writer -> (writer :?> JsonText).Raw text))
        match value with
        | null -> null
        | :? JsonElement as element -> JsonValue(value, (fun writer -> (writer :?> JsonText).Tree element.Tree))
        | :? string as text -> JsonValue(value, (fun writer -> (writer :?> JsonText).String text))
        | :? bool as flag -> raw (if flag then "true" else "false")
        | :? int
        | :? int64
        | :? int16
        | :? byte
        | :? uint32
        | :? uint64
        | :? float
        | :? float32
        | :? decimal -> raw (value.ToString())
        | :? char
        | :? Guid -> JsonValue(value, (fun writer -> (writer :?> JsonText).String(value.ToString())))
        | :? DateTime as date ->
            let text = date.ToString "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"
            JsonValue(value, (fun writer -> (writer :?> JsonText).String text))
        | _ -> raise (NotSupportedException("Fusabi makes no JsonValue of '" + value.GetType().FullName + "'."))
    static member Create(value: 'T) : JsonValue = JsonValue.Of(box value)
    member inline this.TryGetValue<'T>([<Out>] value: byref<'T>) : bool =
        try
            value <- unbox<'T> (this.ValueOf typeof<'T>.FullName)
            true
        with _ ->
            false

[<Sealed; AllowNullLiteral>]
type JsonArray() =
    inherit JsonNode()
    let items = ResizeArray<JsonNode>()
    new([<ParamArray>] items: JsonNode[]) as this =
        JsonArray()
        then
            for item in items do
                this.Append item
    member private this.Adopt(node: JsonNode) : unit =
        if not (isNull node) then
            if not (isNull node.Parent) then raise (InvalidOperationException("The node already has a parent."))
            node.Parent <- this
    override _.GetValueKind() = JsonValueKind.Array
    override _.WriteNode(writer: obj) : unit =
        let writer = writer :?> JsonText
        writer.Begin '['
        for item in items do
            JsonNode.WriteTo(item, writer)
        writer.End ']'
    override _.Child(index: int) : JsonNode = items.[index]
    override this.SetChild(index: int, value: JsonNode) : unit =
        this.Adopt value
        items.[index] <- value
    member _.Count: int = items.Count
    member internal this.Append(item: JsonNode) : unit =
        this.Adopt item
        items.Add item
    member this.Add(item: JsonNode) : unit = this.Append item
    member this.Add(value: 'T) : unit =
        match box value with
        | :? JsonNode as node -> this.Append node
        | _ -> this.Append(JsonValue.Create value)
    member this.Insert(index: int, item: JsonNode) : unit =
        this.Adopt item
        items.Insert(index, item)
    member _.RemoveAt(index: int) : unit =
        if not (isNull items.[index]) then items.[index].Parent <- null
        items.RemoveAt index
    member _.Clear() : unit = items.Clear()
    member inline this.GetValues<'T>() : seq<'T> = Seq.map (fun (node: JsonNode) -> node.GetValue<'T>()) this
    interface IEnumerable<JsonNode> with
        member _.GetEnumerator() : IEnumerator<JsonNode> = (items :> seq<JsonNode>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (items :> System.Collections.IEnumerable).GetEnumerator()

[<Sealed; AllowNullLiteral>]
type JsonObject() =
    inherit JsonNode()
    let names = ResizeArray<string>()
    let nodes = Dictionary<string, JsonNode>()
    override _.GetValueKind() = JsonValueKind.Object
    override _.WriteNode(writer: obj) : unit =
        let writer = writer :?> JsonText
        writer.Begin '{'
        for name in names do
            writer.Name name
            JsonNode.WriteTo(nodes.[name], writer)
        writer.End '}'
    member private this.Adopt(node: JsonNode) : unit =
        if not (isNull node) then
            if not (isNull node.Parent) then raise (InvalidOperationException("The node already has a parent."))
            node.Parent <- this
    override _.Named(name: string) : JsonNode =
        match nodes.TryGetValue name with
        | true, node -> node
        | _ -> null
    override this.SetNamed(name: string, value: JsonNode) : unit =
        this.Adopt value
        if not (nodes.ContainsKey name) then names.Add name
        nodes.[name] <- value
    member _.Count: int = names.Count
    member this.Add(propertyName: string, value: JsonNode) : unit =
        if nodes.ContainsKey propertyName then
            raise (
                ArgumentException(
                    "An item with the same key has already been added. Key: " + propertyName,
                    "propertyName"
                )
            )
        this.SetNamed(propertyName, value)
    member _.ContainsKey(propertyName: string) : bool = nodes.ContainsKey propertyName
    member _.TryGetPropertyValue(propertyName: string, [<Out>] jsonNode: byref<JsonNode>) : bool =
        nodes.TryGetValue(propertyName, &jsonNode)
    member _.Remove(propertyName: string) : bool =
        match nodes.TryGetValue propertyName with
        | true, node ->
            if not (isNull node) then node.Parent <- null
            names.Remove propertyName |> ignore
            nodes.Remove propertyName
        | _ -> false
    member private _.Pairs: seq<KeyValuePair<string, JsonNode>> =
        Seq.map (fun name -> KeyValuePair<string, JsonNode>(name, nodes.[name])) names
    interface IEnumerable<KeyValuePair<string, JsonNode>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<string, JsonNode>> = this.Pairs.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            (this.Pairs :> System.Collections.IEnumerable).GetEnumerator()

module internal JsonNodes =
    let rec ofTree (tree: JsonTree) : JsonNode =
        match tree.Kind with
        | JsonValueKind.Null -> null
        | JsonValueKind.Object ->
            let result = JsonObject()
            for i in 0 .. tree.Items.Count - 1 do
                result.SetNamed(tree.Names.[i], ofTree tree.Items.[i])
            result
        | JsonValueKind.Array ->
            let result = JsonArray()
            for item in tree.Items do
                result.Append(ofTree item)
            result
        | _ -> JsonValue.Of(box (JsonElement(tree)))

type JsonNode with
    static member Parse(json: string) : JsonNode = JsonNodes.ofTree (JsonParser.Read(json, JsonDocumentOptions()))
    member this.AsObject() : JsonObject =
        match this with
        | :? JsonObject as result -> result
        | _ -> NodeFailures.notA "JsonObject"
    member this.AsArray() : JsonArray =
        match this with
        | :? JsonArray as result -> result
        | _ -> NodeFailures.notA "JsonArray"
    member this.AsValue() : JsonValue =
        match this with
        | :? JsonValue as result -> result
        | _ -> NodeFailures.notA "JsonValue"
    member this.DeepClone() : JsonNode = JsonNode.Parse(this.ToJsonString())
    static member DeepEquals(node1: JsonNode, node2: JsonNode) : bool =
        (isNull node1 && isNull node2)
        || (not (isNull node1) && not (isNull node2) && node1.ToJsonString() = node2.ToJsonString())
    static member op_Implicit(value: string) : JsonNode = JsonValue.Of(box value)
    static member op_Implicit(value: int) : JsonNode = JsonValue.Of(box value)
    static member op_Implicit(value: int64) : JsonNode = JsonValue.Of(box value)
    static member op_Implicit(value: float) : JsonNode = JsonValue.Of(box value)
    static member op_Implicit(value: decimal) : JsonNode = JsonValue.Of(box value)
    static member op_Implicit(value: bool) : JsonNode = JsonValue.Of(box value)
    static member op_Explicit(value: JsonNode) : int = value.GetValue<int>()
    static member op_Explicit(value: JsonNode) : int64 = value.GetValue<int64>()
    static member op_Explicit(value: JsonNode) : float = value.GetValue<float>()
    static member op_Explicit(value: JsonNode) : decimal = value.GetValue<decimal>()
    static member op_Explicit(value: JsonNode) : bool = value.GetValue<bool>()
    static member op_Explicit(value: JsonNode) : string = value.GetValue<string>()
