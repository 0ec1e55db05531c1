// System.Text.Json: JSON as values of a described type.
namespace System.Text.Json

open System
open System.Collections.Generic
open System.Reflection
open System.Text.Json.Nodes
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

/// What `typeof<TypeShape<T>>` is called: a type, and the fields of records that it leads to.
[<Sealed>]
type internal TypeDescription(description: string) =
    let lines = description.Split '\n'
    let records = Dictionary<string, struct (string[] * string[])>()
    do
        for line in Array.tail lines do
            let cells = line.Split '\t'
            let count = (cells.Length - 1) / 2
            let names = Array.init count (fun i -> cells.[1 + 2 * i])
            records.[cells.[0]] <- struct (names, Array.init count (fun i -> cells.[2 + 2 * i]))
    member _.Root: string = lines.[0]
    member _.Records = records
    /// `A`2[B,C[D]]` is A`2 and its arguments B and C[D].
    static member Split(name: string) : struct (string * string list) =
        let start = name.IndexOf '['
        if start < 0 then
            struct (name, [])
        else
            let arguments = ResizeArray<string>()
            let mutable depth = 0
            let mutable from = start + 1
            for i in start .. name.Length - 1 do
                match name.[i] with
                | '[' -> depth <- depth + 1
                | ']' ->
                    depth <- depth - 1
                    if depth = 0 then arguments.Add(name.Substring(from, i - from))
                | ',' when depth = 1 ->
                    arguments.Add(name.Substring(from, i - from))
                    from <- i + 1
                | _ -> ()
            struct (name.Substring(0, start), List.ofSeq arguments)

/// Texts of plain values: whether they fit, and what they are.
module internal JsonPlain =
    let private made (isOf: bool) (ok: bool, value: 'T) : struct (bool * obj) voption =
        ValueSome(struct (isOf && ok, box value))
    /// Nothing for types that are no plain values.
    let read (tree: JsonTree) (name: string) : struct (bool * obj) voption =
        let text = tree.Text
        let isText, isNumber = tree.Kind = JsonValueKind.String, tree.Kind = JsonValueKind.Number
        match name with
        | "System.String" -> made isText (true, text)
        | "System.Int32" -> made isNumber (Int32.TryParse text)
        | "System.Int64" -> made isNumber (Int64.TryParse text)
        | "System.Int16" -> made isNumber (Int16.TryParse text)
        | "System.SByte" -> made isNumber (SByte.TryParse text)
        | "System.Byte" -> made isNumber (Byte.TryParse text)
        | "System.UInt16" -> made isNumber (UInt16.TryParse text)
        | "System.UInt32" -> made isNumber (UInt32.TryParse text)
        | "System.UInt64" -> made isNumber (UInt64.TryParse text)
        | "System.Double" -> made isNumber (Double.TryParse(text, JsonKinds.invariant))
        | "System.Single" -> made isNumber (Single.TryParse(text, JsonKinds.invariant))
        | "System.Decimal" ->
            made isNumber (Decimal.TryParse(text, Globalization.NumberStyles.Float, JsonKinds.invariant))
        | "System.Boolean" ->
            let isTrue = tree.Kind = JsonValueKind.True
            made (isTrue || tree.Kind = JsonValueKind.False) (true, isTrue)
        | "System.Char" when isText && text.Length = 1 -> made true (true, text.[0])
        | "System.Char" -> made false (false, ' ')
        | "System.Guid" -> made isText (Guid.TryParse text)
        | "System.DateTime" ->
            made isText (DateTime.TryParse(text, null, Globalization.DateTimeStyles.RoundtripKind))
        | "System.DateTimeOffset" -> made isText (DateTimeOffset.TryParse text)
        | "System.DateOnly" -> made isText (DateOnly.TryParse text)
        | "System.TimeOnly" -> made isText (TimeOnly.TryParse text)
        | "System.TimeSpan" -> made isText (TimeSpan.TryParse text)
        | "System.Uri" when isText -> made true (true, Uri(text, UriKind.RelativeOrAbsolute))
        | "System.Version" -> made isText (Version.TryParse text)
        | _ -> ValueNone

[<Sealed>]
type internal JsonReader(types: TypeDescription, options: JsonSerializerOptions) =
    let fail (tree: JsonTree) (name: string) (path: string) : obj =
        let struct (line, position) = JsonPlaces.find tree.Source tree.Stop
        let place =
            "Path: " + path + " | LineNumber: " + string line + " | BytePositionInLine: " + string position + "."
        raise (
            JsonException(
                "The JSON value could not be converted to " + name + ". " + place,
                path,
                Nullable<int64>(line),
                Nullable<int64>(position)
            )
        )
    let unsupported (name: string) : obj =
        raise (NotSupportedException("Fusabi cannot deserialize values of the type '" + name + "'."))
    member private this.Items(tree: JsonTree, name: string, element: string, path: string) : ResizeArray<obj> =
        if tree.Kind <> JsonValueKind.Array then fail tree name path |> ignore
        let result = ResizeArray<obj>()
        for i in 0 .. tree.Items.Count - 1 do
            result.Add(this.Read(tree.Items.[i], element, path + "[" + string i + "]"))
        result
    member private this.Pairs(tree: JsonTree, name: string, key: string, value: string, path: string) =
        if tree.Kind <> JsonValueKind.Object then fail tree name path |> ignore
        let result = Dictionary<obj, obj>()
        for i in 0 .. tree.Items.Count - 1 do
            let name = tree.Names.[i]
            let isText = key = "System.String" || key = "System.Guid"
            let kind = if isText then JsonValueKind.String else JsonValueKind.Number
            let key =
                match JsonPlain.read (JsonTree(kind, tree.Source, tree.Start, tree.Stop, name)) key with
                | ValueSome(struct (true, key)) -> key
                | ValueSome _ -> fail tree key path
                | ValueNone -> unsupported key
            result.[key] <- this.Read(tree.Items.[i], value, path + "." + name)
        result
    member private this.Record(tree: JsonTree, name: string, path: string) : obj =
        let struct (names, fields) = types.Records.[name]
        if tree.Kind <> JsonValueKind.Object then fail tree name path |> ignore
        let values =
            Array.mapi
                (fun i (field: string) ->
                    let shown = options.NameOf names.[i]
                    let found =
                        if options.PropertyNameCaseInsensitive then
                            let isSame (n: string) = n.Equals(shown, StringComparison.OrdinalIgnoreCase)
                            match tree.Names.FindLastIndex isSame with
                            | -1 -> null
                            | at -> tree.Items.[at]
                        else
                            tree.Find shown
                    if isNull found then JsonReader.Default field else this.Read(found, field, path + "." + shown))
                fields
        let struct (plain, _) = TypeDescription.Split name
        Shapes.Make(Shapes.Named plain, 0, values)
    /// What a field has that the text does not mention.
    static member private Default(name: string) : obj =
        match name with
        | "System.Boolean" -> box false
        | "System.Char" -> box '\000'
        | "System.DateTime" -> box (DateTime())
        | "System.Guid" -> box Guid.Empty
        | "System.TimeSpan" -> box TimeSpan.Zero
        | "System.DateTimeOffset" -> box (DateTimeOffset())
        | "System.DateOnly" -> box (DateOnly())
        | "System.TimeOnly" -> box (TimeOnly())
        | _ when name.StartsWith "System.Nullable`1" -> Words.make (Nullable<int>())
        | _ ->
            let declared = Shapes.Named name
            if Shapes.Kind declared = 5 then Enum.ToObject(declared, 0)
            else (Array.CreateInstance(declared, 1)).GetValue 0
    member this.Read(tree: JsonTree, name: string, path: string) : obj =
        let isNothing = tree.Kind = JsonValueKind.Null
        match JsonPlain.read tree name with
        | ValueSome(struct (true, value)) -> value
        | ValueSome _ when isNothing && List.contains name [ "System.String"; "System.Uri"; "System.Version" ] -> null
        | ValueSome _ -> fail tree name path
        | ValueNone ->
            let struct (head, arguments) = TypeDescription.Split name
            if name.EndsWith "[]" then
                if isNothing then null
                elif name = "System.Byte[]" then box (Convert.FromBase64String tree.Text)
                else box (this.Items(tree, name, name.Substring(0, name.Length - 2), path).ToArray())
            elif types.Records.ContainsKey name then
                if isNothing then null else this.Record(tree, name, path)
            else
                match head, arguments with
                | "System.Text.Json.JsonElement", _ -> box (JsonElement(tree))
                | "System.Text.Json.JsonDocument", _ -> box (new JsonDocument(tree))
                | ("System.Text.Json.Nodes.JsonNode" | "System.Text.Json.Nodes.JsonObject"
                  | "System.Text.Json.Nodes.JsonArray" | "System.Text.Json.Nodes.JsonValue"),
                  _ -> box (JsonNodes.ofTree tree)
                | "Microsoft.FSharp.Core.FSharpOption`1", [ inner ] ->
                    if isNothing then null else box (Some(this.Read(tree, inner, path)))
                | "System.Nullable`1", [ inner ] ->
                    // Not boxed, which would give what is inside.
                    if isNothing then Words.make (Nullable<int>())
                    else Words.make (Nullable<int>(Words.get (this.Read(tree, inner, path))))
                | "Microsoft.FSharp.Core.FSharpValueOption`1", [ inner ] ->
                    let value: obj voption = if isNothing then ValueNone else ValueSome(this.Read(tree, inner, path))
                    box value
                | _ when isNothing -> null
                | "System.Object", _ -> box (JsonElement(tree))
                | _ -> this.Collection(tree, name, head, arguments, path)
    member private this.Collection
        (tree: JsonTree, name: string, head: string, arguments: string list, path: string) : obj =
        match head, arguments with
        | "Microsoft.FSharp.Collections.FSharpList`1", [ element ] ->
            box (List.ofSeq (this.Items(tree, name, element, path)))
        | ("System.Collections.Generic.List`1" | "System.Collections.Generic.IEnumerable`1"
          | "System.Collections.Generic.IList`1" | "System.Collections.Generic.ICollection`1"
          | "System.Collections.Generic.IReadOnlyList`1" | "System.Collections.Generic.IReadOnlyCollection`1"),
          [ element ] -> box (this.Items(tree, name, element, path))
        | "System.Collections.Generic.HashSet`1", [ element ] ->
            box (HashSet<obj>(this.Items(tree, name, element, path)))
        | "Microsoft.FSharp.Collections.FSharpSet`1", [ element ] ->
            box (Set.ofSeq (Seq.cast<IComparable> (this.Items(tree, name, element, path))))
        | ("System.Collections.Generic.Dictionary`2" | "System.Collections.Generic.IDictionary`2"
          | "System.Collections.Generic.IReadOnlyDictionary`2"),
          [ key; value ] -> box (this.Pairs(tree, name, key, value, path))
        | "Microsoft.FSharp.Collections.FSharpMap`2", [ key; value ] ->
            let pairs = this.Pairs(tree, name, key, value, path)
            let entry (pair: KeyValuePair<obj, obj>) = unbox<IComparable> pair.Key, pair.Value
            box (Map.ofSeq (Seq.map entry pairs))
        | _ ->
            let declared = Shapes.Named name
            if Shapes.Kind declared = 5 && tree.Kind = JsonValueKind.Number then
                Enum.ToObject(declared, Int64.Parse tree.Text)
            elif Shapes.Kind declared = 2 then
                raise (
                    NotSupportedException(
                        "F# discriminated union serialization is not supported. Consider authoring a custom converter "
                        + "for the type. The unsupported member type is located on type '" + name + "'. Path: " + path
                        + "."
                    )
                )
            else
                unsupported name

module internal JsonReading =
    let read (description: string) (options: JsonSerializerOptions) (json: string) : obj =
        let types = TypeDescription(description)
        let tree =
            try
                JsonParser.Read(json, options.Reading)
            with :? JsonReaderException as e ->
                let at = e.Message.LastIndexOf " LineNumber: "
                let message = e.Message.Substring(0, at) + " Path: $ |" + e.Message.Substring at
                raise (JsonException(message, "$", e.LineNumber, e.BytePositionInLine))
        let struct (head, arguments) = TypeDescription.Split types.Root
        if head = "System.Nullable`1" && tree.Kind = JsonValueKind.Null then null
        elif head = "System.Nullable`1" then JsonReader(types, options).Read(tree, List.head arguments, "$")
        else JsonReader(types, options).Read(tree, types.Root, "$")
