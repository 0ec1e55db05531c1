// System.Text.Json.JsonSerializer: values as JSON, told by what they are, and back, told by what is asked for.
namespace System.Text.Json

open System
open System.Collections
open System.Collections.Generic
open System.Reflection
open System.Text.Json.Nodes
open System.Text.Json.Serialization
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

module internal JsonWriting =
    let private dateText (date: DateTime) = date.ToString "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"
    let private finite (number: float) (text: string) : string =
        if Double.IsFinite number then
            text
        else
            raise (
                ArgumentException(
                    ".NET number values such as positive and negative infinity cannot be written as valid JSON. To "
                    + "make it work when using 'JsonSerializer', consider specifying "
                    + "'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see https://docs.microsoft.com/dotnet/api/"
                    + "system.text.json.serialization.jsonnumberhandling)."
                )
            )
    let private isTable (fullName: string) =
        let name = fullName.Split('[').[0]
        name.Contains "Dictionary`2" || name.Contains "FSharpMap`2" || name.Contains "SortedList`2"
        || name.Contains "ReadOnlyTable`2"
    /// Texts of values that are strings in JSON; null for others.
    let private stringOf (value: obj) : string =
        match value with
        | :? string as text -> text
        | :? char
        | :? Guid
        | :? Version -> value.ToString()
        | :? Uri as uri -> uri.OriginalString
        | :? DateTime as date -> dateText date
        | :? DateTimeOffset as date -> date.ToString "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"
        | :? DateOnly as date -> date.ToString "yyyy-MM-dd"
        | :? TimeOnly as time -> time.ToTimeSpan().ToString "c"
        | :? TimeSpan as span -> span.ToString "c"
        | _ -> null
    /// Texts of numbers and bools; null for others.
    let private rawOf (value: obj) : string =
        match value with
        | :? bool as flag -> if flag then "true" else "false"
        | :? float as number -> finite number (number.ToString())
        | :? float32 as number -> finite (float number) (number.ToString())
        | :? int
        | :? int64
        | :? int16
        | :? sbyte
        | :? byte
        | :? uint16
        | :? uint32
        | :? uint64
        | :? decimal -> value.ToString()
        | _ -> null
    let private keyText (key: obj) : string =
        match stringOf key, rawOf key with
        | null, null -> key.ToString()
        | null, "true" -> "True"
        | null, "false" -> "False"
        | null, text -> text
        | text, _ -> text
    let private isOption (name: string) =
        name.StartsWith "Microsoft.FSharp.Core.FSharpOption`1"
        || name.StartsWith "Microsoft.FSharp.Core.FSharpValueOption`1"
    /// Null, and None as collections that know no types hold it.
    let private isNothing (value: obj) : bool =
        isNull value || LanguagePrimitives.PhysicalEquality value (Words.make (None: obj option))
    let private unsupported (declared: Type) : 'T =
        raise (
            NotSupportedException(
                "Fusabi cannot serialize objects of the class '" + declared.FullName
                + "': only records, tuples, collections and plain values."
            )
        )
    let rec write (writer: JsonText) (options: JsonSerializerOptions) (value: obj) : unit =
        if writer.Depth > 64 then
            raise (
                JsonException(
                    "A possible object cycle was detected. This can either be due to a cycle or if the object depth is "
                    + "larger than the maximum allowed depth of 64. Consider using ReferenceHandler.Preserve on "
                    + "JsonSerializerOptions to support cycles."
                )
            )
        match value with
        | _ when isNothing value -> writer.Raw "null"
        | :? JsonElement as element -> writer.Tree element.Tree
        | :? JsonDocument as document -> writer.Tree document.RootElement.Tree
        | :? JsonNode as node -> node.Write writer
        | :? (byte[]) as bytes when value.GetType().FullName = "System.Byte[]" ->
            writer.String(Convert.ToBase64String bytes)
        | _ ->
            match stringOf value, rawOf value with
            | null, null ->
                match value with
                | :? IEnumerable as items ->
                    if isTable (value.GetType().FullName) then writeTable writer options items
                    else writeItems writer options items
                | _ -> writeObject writer options value
            | null, text -> writer.Raw text
            | text, _ -> writer.String text
    and private writeItems (writer: JsonText) (options: JsonSerializerOptions) (items: IEnumerable) : unit =
        writer.Begin '['
        let e = items.GetEnumerator()
        while e.MoveNext() do
            write writer options e.Current
        writer.End ']'
    and private writeTable (writer: JsonText) (options: JsonSerializerOptions) (items: IEnumerable) : unit =
        writer.Begin '{'
        let policy = options.DictionaryKeyPolicy
        let e = items.GetEnumerator()
        while e.MoveNext() do
            let pair = Shapes.Fields e.Current
            let key = keyText pair.[0]
            writer.Name(if isNull policy then key else policy.ConvertName key)
            write writer options pair.[1]
        writer.End '}'
    and private writeObject (writer: JsonText) (options: JsonSerializerOptions) (value: obj) : unit =
        let declared = value.GetType()
        let name = declared.FullName
        match Shapes.Kind declared with
        | 1 -> writeFields writer options (Array.tail (Shapes.All declared).[0]) (Shapes.Fields value)
        | 5 -> writer.Raw(Convert.ToInt64(value).ToString())
        | 2 when isOption name ->
            match Shapes.Fields value with
            | [| inner |] -> write writer options inner
            | _ -> writer.Raw "null"
        | 2 ->
            raise (
                NotSupportedException(
                    "F# discriminated union serialization is not supported. Consider authoring a custom converter for "
                    + "the type. The unsupported member type is located on type '" + name + "'. Path: $."
                )
            )
        | _ when name.StartsWith "System.Nullable`1" ->
            let fields = Shapes.Fields value
            if unbox<bool> fields.[0] then write writer options fields.[1] else writer.Raw "null"
        | _ when name.StartsWith "System.ValueTuple`" -> writeFields writer options [||] [||]
        | _ when name.StartsWith "System.Tuple`" ->
            let fields = Shapes.Fields value
            writeFields writer options (Array.init fields.Length (fun i -> "Item" + string (i + 1))) fields
        | _ when name.StartsWith "System.Collections.Generic.KeyValuePair`2" ->
            writeFields writer options [| "Key"; "Value" |] (Shapes.Fields value)
        | _ -> unsupported declared
    and private writeFields
        (writer: JsonText) (options: JsonSerializerOptions) (names: string[]) (fields: obj[])
        : unit =
        writer.Begin '{'
        for i in 0 .. names.Length - 1 do
            let isLeftOut =
                match options.DefaultIgnoreCondition with
                | JsonIgnoreCondition.WhenWritingNull -> isNull fields.[i]
                | JsonIgnoreCondition.WhenWritingDefault -> isNull fields.[i] || isDefault fields.[i]
                | JsonIgnoreCondition.Always -> true
                | _ -> false
            if not isLeftOut then
                writer.Name(options.NameOf names.[i])
                write writer options fields.[i]
        writer.End '}'
    and private isDefault (value: obj) : bool =
        match rawOf value with
        | "false"
        | "0"
        | "-0" -> true
        | _ -> false

[<AbstractClass; Sealed>]
type JsonSerializer =
    static member private Text(value: obj, options: JsonSerializerOptions) : string =
        let options = if isNull options then JsonSerializerOptions.Default else options
        let writer = options.Text()
        JsonWriting.write writer options value
        writer.ToString()
    static member Serialize(value: 'T) : string = JsonSerializer.Text(box value, null)
    static member Serialize(value: 'T, options: JsonSerializerOptions) : string =
        JsonSerializer.Text(box value, options)
    static member SerializeToUtf8Bytes(value: 'T) : byte[] =
        System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Serialize value)
    static member SerializeToElement(value: 'T) : JsonElement = JsonElement.Parse(JsonSerializer.Serialize value)
    static member SerializeToNode(value: 'T) : JsonNode = JsonNode.Parse(JsonSerializer.Serialize value)
    static member ReadAs(json: string, description: string, options: JsonSerializerOptions) : obj =
        if isNull json then raise (ArgumentNullException("json"))
        let options = if isNull options then JsonSerializerOptions.Default else options
        JsonReading.read description options json
    static member inline Deserialize<'T>(json: string) : 'T =
        unbox<'T> (JsonSerializer.ReadAs(json, typeof<TypeShape<'T>>.FullName, null))
    static member inline Deserialize<'T>(json: string, options: JsonSerializerOptions) : 'T =
        unbox<'T> (JsonSerializer.ReadAs(json, typeof<TypeShape<'T>>.FullName, options))
    static member inline Deserialize<'T>(element: JsonElement) : 'T =
        unbox<'T> (JsonSerializer.ReadAs(element.GetRawText(), typeof<TypeShape<'T>>.FullName, null))
    static member inline Deserialize<'T>(element: JsonElement, options: JsonSerializerOptions) : 'T =
        unbox<'T> (JsonSerializer.ReadAs(element.GetRawText(), typeof<TypeShape<'T>>.FullName, options))
    static member inline Deserialize<'T>(node: JsonNode) : 'T =
        unbox<'T> (JsonSerializer.ReadAs(node.ToJsonString(), typeof<TypeShape<'T>>.FullName, null))
