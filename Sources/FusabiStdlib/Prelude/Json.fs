// System.Text.Json: documents and their elements.
namespace System.Text.Json

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal JsonKinds =
    let wrong (expected: string) (actual: JsonValueKind) : 'T =
        raise (
            InvalidOperationException(
                "The requested operation requires an element of type '" + expected
                + "', but the target element has type '" + actual.ToString() + "'."
            )
        )
    let badFormat () : 'T = raise (FormatException("One of the identified items was in an invalid format."))
    let invariant = System.Globalization.CultureInfo.InvariantCulture

[<Struct; CustomEquality; NoComparison>]
type JsonElement =
    val private tree: JsonTree
    internal new(tree: JsonTree) = { tree = tree }
    member internal this.Tree: JsonTree = this.tree
    member private this.Expect(kind: JsonValueKind) : JsonTree =
        match this.tree with
        | null -> raise (InvalidOperationException("Operation is not valid due to the current state of the object."))
        | tree when tree.Kind <> kind -> JsonKinds.wrong (kind.ToString()) tree.Kind
        | tree -> tree
    member this.ValueKind: JsonValueKind = if isNull this.tree then JsonValueKind.Undefined else this.tree.Kind
    member this.GetRawText() : string = this.tree.Raw
    member this.Clone() : JsonElement = this
    member this.GetProperty(propertyName: string) : JsonElement =
        if isNull propertyName then raise (ArgumentNullException("propertyName"))
        match this.Expect(JsonValueKind.Object).Find propertyName with
        | null -> raise (KeyNotFoundException("The given key was not present in the dictionary."))
        | found -> JsonElement(found)
    member this.TryGetProperty(propertyName: string, [<Out>] value: byref<JsonElement>) : bool =
        let found = this.Expect(JsonValueKind.Object).Find propertyName
        value <- JsonElement(found)
        not (isNull found)
    member this.Item
        with get (index: int): JsonElement =
            let items = this.Expect(JsonValueKind.Array).Items
            if index < 0 || index >= items.Count then raise (IndexOutOfRangeException())
            JsonElement(items.[index])
    member this.GetArrayLength() : int = this.Expect(JsonValueKind.Array).Items.Count
    member this.GetPropertyCount() : int = this.Expect(JsonValueKind.Object).Items.Count
    member this.EnumerateArray() : seq<JsonElement> =
        Seq.map (fun (item: JsonTree) -> JsonElement(item)) (this.Expect(JsonValueKind.Array).Items :> seq<JsonTree>)
    member this.EnumerateObject() : seq<JsonProperty> =
        let tree = this.Expect JsonValueKind.Object
        Seq.init tree.Items.Count (fun i -> JsonProperty(tree.Names.[i], JsonElement(tree.Items.[i])))
    member this.GetString() : string =
        if this.ValueKind = JsonValueKind.Null then null else this.Expect(JsonValueKind.String).Text
    member this.GetBoolean() : bool =
        match this.ValueKind with
        | JsonValueKind.True -> true
        | JsonValueKind.False -> false
        | kind -> JsonKinds.wrong "Boolean" kind
    member private this.Number: string = this.Expect(JsonValueKind.Number).Text
    member this.TryGetInt32([<Out>] value: byref<int>) : bool = Int32.TryParse(this.Number, &value)
    member this.TryGetInt64([<Out>] value: byref<int64>) : bool = Int64.TryParse(this.Number, &value)
    member this.TryGetDouble([<Out>] value: byref<float>) : bool =
        value <- Double.Parse(this.Number, JsonKinds.invariant)
        true
    member this.TryGetDecimal([<Out>] value: byref<decimal>) : bool =
        Decimal.TryParse(this.Number, Globalization.NumberStyles.Float, JsonKinds.invariant, &value)
    member this.GetInt32() : int =
        match Int32.TryParse this.Number with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetInt64() : int64 =
        match Int64.TryParse this.Number with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetUInt32() : uint32 =
        match UInt32.TryParse this.Number with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetUInt64() : uint64 =
        match UInt64.TryParse this.Number with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetInt16() : int16 =
        match Int16.TryParse this.Number with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetByte() : byte =
        match Byte.TryParse this.Number with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetDouble() : float = Double.Parse(this.Number, JsonKinds.invariant)
    member this.GetSingle() : float32 = Single.Parse(this.Number, JsonKinds.invariant)
    member this.GetDecimal() : decimal =
        match Decimal.TryParse(this.Number, Globalization.NumberStyles.Float, JsonKinds.invariant) with
        | true, number -> number
        | _ -> JsonKinds.badFormat ()
    member this.GetDateTime() : DateTime =
        match DateTime.TryParse(this.Expect(JsonValueKind.String).Text) with
        | true, date -> date
        | _ -> JsonKinds.badFormat ()
    member this.GetGuid() : Guid =
        match Guid.TryParse(this.Expect(JsonValueKind.String).Text) with
        | true, guid -> guid
        | _ -> JsonKinds.badFormat ()
    member this.ValueEquals(text: string) : bool =
        match this.ValueKind with
        | JsonValueKind.Null -> isNull text
        | _ -> this.Expect(JsonValueKind.String).Text = text
    override this.ToString() : string =
        match this.ValueKind with
        | JsonValueKind.Undefined
        | JsonValueKind.Null -> ""
        | JsonValueKind.True -> "True"
        | JsonValueKind.False -> "False"
        | JsonValueKind.String -> this.tree.Text
        | _ -> this.tree.Raw
    override this.Equals(other: obj) : bool =
        match other with
        | :? JsonElement as other -> obj.ReferenceEquals(other.Tree, this.tree)
        | _ -> false
    override this.GetHashCode() : int = if isNull this.tree then 0 else this.tree.Start

and [<Struct; NoComparison>] JsonProperty =
    val private name: string
    val private value: JsonElement
    internal new(name: string, value: JsonElement) = { name = name; value = value }
    member this.Name: string = this.name
    member this.Value: JsonElement = this.value
    member this.NameEquals(text: string) : bool = this.name = text
    override this.ToString() : string =
        let writer = JsonText(false, false)
        writer.String this.name
        writer.ToString() + ":" + this.value.GetRawText()

[<Sealed; AllowNullLiteral>]
type JsonDocument internal (tree: JsonTree) =
    member _.RootElement: JsonElement = JsonElement(tree)
    member _.Dispose() : unit = ()
    static member Parse(json: string) : JsonDocument = new JsonDocument(JsonParser.Read(json, JsonDocumentOptions()))
    static member Parse(json: string, options: JsonDocumentOptions) : JsonDocument =
        new JsonDocument(JsonParser.Read(json, options))
    static member Parse(utf8Json: byte[]) : JsonDocument =
        JsonDocument.Parse(System.Text.Encoding.UTF8.GetString utf8Json)
    static member Parse(utf8Json: System.IO.Stream) : JsonDocument =
        JsonDocument.Parse((new System.IO.StreamReader(utf8Json)).ReadToEnd())
    interface IDisposable with
        member _.Dispose() = ()

type JsonElement with
    static member Parse(json: string) : JsonElement = JsonDocument.Parse(json).RootElement
