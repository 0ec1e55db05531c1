// System.Text.Json: how values are written and read.
namespace System.Text.Encodings.Web

open FSharp.Core

/// Which characters strings show as they are.
[<Sealed; AllowNullLiteral>]
type JavaScriptEncoder internal (isRelaxed: bool) =
    static let strict = JavaScriptEncoder(false)
    static let relaxed = JavaScriptEncoder(true)
    member internal _.IsRelaxed = isRelaxed
    static member Default: JavaScriptEncoder = strict
    static member UnsafeRelaxedJsonEscaping: JavaScriptEncoder = relaxed

namespace System.Text.Json.Serialization

open FSharp.Core

/// `typeof<TypeShape<T>>` describes T: the compiler knows this type.
[<Sealed>]
type TypeShape<'T> = class end

type JsonIgnoreCondition =
    | Never = 0
    | Always = 1
    | WhenWritingDefault = 2
    | WhenWritingNull = 3

namespace System.Text.Json

open System
open System.Text
open System.Text.Encodings.Web
open System.Text.Json.Serialization
open FSharp.Core
open FSharp.Collections

[<AbstractClass; AllowNullLiteral>]
type JsonNamingPolicy() =
    abstract ConvertName: name: string -> string
    static member private Of(convert: string -> string) : JsonNamingPolicy =
        { new JsonNamingPolicy() with
            member _.ConvertName(name: string) : string = convert name }
    /// Words begin at capitals, the last of several in a row included.
    static member private Words(separator: char, isUpper: bool) : JsonNamingPolicy =
        JsonNamingPolicy.Of(fun name ->
            let text = StringBuilder()
            for i in 0 .. name.Length - 1 do
                let starts =
                    i > 0
                    && Char.IsUpper name.[i]
                    && (Char.IsLower name.[i - 1]
                        || Char.IsDigit name.[i - 1]
                        || (i + 1 < name.Length && Char.IsUpper name.[i - 1] && Char.IsLower name.[i + 1]))
                if starts then text.Append separator |> ignore
                let c = name.[i]
                text.Append(if isUpper then Char.ToUpperInvariant c else Char.ToLowerInvariant c) |> ignore
            text.ToString())
    static member CamelCase: JsonNamingPolicy =
        JsonNamingPolicy.Of(fun name ->
            let isLast i = i > 0 && i + 1 < name.Length && not (Char.IsUpper name.[i + 1])
            let mutable count = 0
            while count < name.Length && Char.IsUpper name.[count] && not (isLast count) do
                count <- count + 1
            name.Substring(0, count).ToLowerInvariant() + name.Substring count)
    static member SnakeCaseLower: JsonNamingPolicy = JsonNamingPolicy.Words('_', false)
    static member SnakeCaseUpper: JsonNamingPolicy = JsonNamingPolicy.Words('_', true)
    static member KebabCaseLower: JsonNamingPolicy = JsonNamingPolicy.Words('-', false)
    static member KebabCaseUpper: JsonNamingPolicy = JsonNamingPolicy.Words('-', true)

type JsonSerializerDefaults =
    | General = 0
    | Web = 1

[<Sealed; AllowNullLiteral>]
type JsonSerializerOptions(defaults: JsonSerializerDefaults) =
    static let common = JsonSerializerOptions()
    new() = JsonSerializerOptions(JsonSerializerDefaults.General)
    new(options: JsonSerializerOptions) as this =
        JsonSerializerOptions()
        then
            this.WriteIndented <- options.WriteIndented
            this.PropertyNamingPolicy <- options.PropertyNamingPolicy
            this.DictionaryKeyPolicy <- options.DictionaryKeyPolicy
            this.PropertyNameCaseInsensitive <- options.PropertyNameCaseInsensitive
            this.DefaultIgnoreCondition <- options.DefaultIgnoreCondition
            this.AllowTrailingCommas <- options.AllowTrailingCommas
            this.ReadCommentHandling <- options.ReadCommentHandling
            this.Encoder <- options.Encoder
            this.MaxDepth <- options.MaxDepth
    static member Default: JsonSerializerOptions = common
    static member val Web: JsonSerializerOptions = JsonSerializerOptions(JsonSerializerDefaults.Web)
    member val WriteIndented: bool = false with get, set
    member val PropertyNamingPolicy: JsonNamingPolicy =
        (if defaults = JsonSerializerDefaults.Web then JsonNamingPolicy.CamelCase else null) with get, set
    member val DictionaryKeyPolicy: JsonNamingPolicy = null with get, set
    member val PropertyNameCaseInsensitive: bool = (defaults = JsonSerializerDefaults.Web) with get, set
    member val DefaultIgnoreCondition: JsonIgnoreCondition = JsonIgnoreCondition.Never with get, set
    member val AllowTrailingCommas: bool = false with get, set
    member val ReadCommentHandling: JsonCommentHandling = JsonCommentHandling.Disallow with get, set
    member val Encoder: JavaScriptEncoder = null with get, set
    member val MaxDepth: int = 0 with get, set
    member internal this.Text() : JsonText =
        JsonText(this.WriteIndented, not (isNull this.Encoder) && this.Encoder.IsRelaxed)
    member internal this.Reading: JsonDocumentOptions =
        let mutable options = JsonDocumentOptions()
        options.AllowTrailingCommas <- this.AllowTrailingCommas
        options.CommentHandling <- this.ReadCommentHandling
        options.MaxDepth <- this.MaxDepth
        options
    member internal this.NameOf(property: string) : string =
        if isNull this.PropertyNamingPolicy then property else this.PropertyNamingPolicy.ConvertName property
