// a user's script
open System
open System.IO
open System.Text.Json
open System.Collections.Generic

type Item = { Id: int; Title: string; Price: decimal; Tags: string[]; Created: DateTime; Meta: Map<string, string> }
type Order = { Customer: string; Items: Item list; Note: string option; Paid: bool }

let order =
    { Customer = "Zoë"
      Items =
        [ { Id = 1; Title = "Pen"; Price = 1.50m; Tags = [| "a" |]; Created = DateTime(2024, 5, 1); Meta = Map.empty }
          { Id = 2; Title = "Ink"; Price = 12m; Tags = [||]; Created = DateTime(2024, 5, 1, 10, 30, 0); Meta = Map [ ("k", "v") ] } ]
      Note = Some "fast"
      Paid = true }
let options = JsonSerializerOptions(WriteIndented = true)
let json = JsonSerializer.Serialize(order, options)
printfn "%s" json
let path = Path.GetTempFileName()
File.WriteAllText(path, json)
let again = JsonSerializer.Deserialize<Order>(File.ReadAllText path)
printfn "%b" (again = order)
File.Delete path
let doc = JsonDocument.Parse json
let total =
    doc.RootElement.GetProperty("Items").EnumerateArray()
    |> Seq.sumBy (fun i -> i.GetProperty("Price").GetDecimal())
printfn "%M" total
for p in doc.RootElement.EnumerateObject() do
    printfn "%s: %A" p.Name p.Value.ValueKind
let dict' = JsonSerializer.Deserialize<Dictionary<string, JsonElement>> """{"a": 1, "b": [true], "c": "x"}"""
for kv in dict' do printfn "%s=%O (%A)" kv.Key kv.Value kv.Value.ValueKind
let tryGet (name: string) (e: JsonElement) =
    match e.TryGetProperty name with
    | true, v -> Some v
    | false, _ -> None
printfn "%A" (doc.RootElement |> tryGet "Nope" |> Option.map string)
printfn "%A" (doc.RootElement |> tryGet "Customer" |> Option.map (fun e -> e.GetString()))
try
    JsonSerializer.Deserialize<Order> "{ bad" |> ignore
with :? JsonException as e -> printfn "bad json at line %d" e.LineNumber.Value
