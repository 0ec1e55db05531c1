// System.Text.Json.Utf8JsonWriter.
namespace System.Text.Json

open System
open System.IO
open System.Text
open System.Text.Encodings.Web
open FSharp.Core
open FSharp.Collections

[<Struct>]
type JsonWriterOptions =
    val mutable private indented: bool
    val mutable private encoder: JavaScriptEncoder
    val mutable private unchecked': bool
    new() = { indented = false; encoder = null; unchecked' = false }
    member this.Indented
        with get () : bool = this.indented
        and set (value: bool) = this.indented <- value
    member this.Encoder
        with get () : JavaScriptEncoder = this.encoder
        and set (value: JavaScriptEncoder) = this.encoder <- value
    member this.SkipValidation
        with get () : bool = this.unchecked'
        and set (value: bool) = this.unchecked' <- value

[<Sealed; AllowNullLiteral>]
type Utf8JsonWriter(utf8Json: Stream, options: JsonWriterOptions) =
    let text = JsonText(options.Indented, not (isNull options.Encoder) && options.Encoder.IsRelaxed)
    new(utf8Json: Stream) = new Utf8JsonWriter(utf8Json, JsonWriterOptions())
    member internal _.Text = text
    member _.CurrentDepth: int = text.Depth
    member _.Flush() : unit =
        let bytes = Encoding.UTF8.GetBytes(text.ToString())
        utf8Json.Write(bytes, 0, bytes.Length)
        text.Clear()
    member this.Dispose() : unit = this.Flush()
    member _.WritePropertyName(propertyName: string) : unit = text.Name propertyName
    member _.WriteStartObject() : unit = text.Begin '{'
    member _.WriteStartArray() : unit = text.Begin '['
    member this.WriteStartObject(propertyName: string) : unit =
        text.Name propertyName
        this.WriteStartObject()
    member this.WriteStartArray(propertyName: string) : unit =
        text.Name propertyName
        this.WriteStartArray()
    member _.WriteEndObject() : unit = text.End '}'
    member _.WriteEndArray() : unit = text.End ']'
    member _.WriteNullValue() : unit = text.Raw "null"
    member _.WriteRawValue(json: string) : unit = text.Raw json
    member _.WriteBooleanValue(value: bool) : unit = text.Raw(if value then "true" else "false")
    member this.WriteStringValue(value: string) : unit =
        match value with
        | null -> this.WriteNullValue()
        | _ -> text.String value
    member this.WriteStringValue(value: DateTime) : unit = JsonWriting.write text JsonSerializerOptions.Default value
    member this.WriteStringValue(value: Guid) : unit = text.String(value.ToString())
    member _.WriteNumberValue(value: int) : unit = text.Raw(value.ToString())
    member _.WriteNumberValue(value: int64) : unit = text.Raw(value.ToString())
    member _.WriteNumberValue(value: decimal) : unit = text.Raw(value.ToString())
    member _.WriteNumberValue(value: float) : unit = JsonWriting.write text JsonSerializerOptions.Default value
    member this.WriteNull(propertyName: string) : unit =
        text.Name propertyName
        this.WriteNullValue()
    member this.WriteBoolean(propertyName: string, value: bool) : unit =
        text.Name propertyName
        this.WriteBooleanValue value
    member this.WriteString(propertyName: string, value: string) : unit =
        text.Name propertyName
        this.WriteStringValue value
    member this.WriteString(propertyName: string, value: DateTime) : unit =
        text.Name propertyName
        this.WriteStringValue value
    member this.WriteString(propertyName: string, value: Guid) : unit =
        text.Name propertyName
        this.WriteStringValue value
    member this.WriteNumber(propertyName: string, value: int) : unit =
        text.Name propertyName
        this.WriteNumberValue value
    member this.WriteNumber(propertyName: string, value: int64) : unit =
        text.Name propertyName
        this.WriteNumberValue value
    member this.WriteNumber(propertyName: string, value: decimal) : unit =
        text.Name propertyName
        this.WriteNumberValue value
    member this.WriteNumber(propertyName: string, value: float) : unit =
        text.Name propertyName
        this.WriteNumberValue value
    interface IDisposable with
        member this.Dispose() = this.Dispose()

type JsonElement with
    member this.WriteTo(writer: Utf8JsonWriter) : unit = writer.Text.Tree this.Tree

type JsonSerializer with
    static member Serialize(writer: Utf8JsonWriter, value: 'T) : unit =
        JsonWriting.write writer.Text JsonSerializerOptions.Default (box value)
