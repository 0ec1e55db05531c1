open System
open System.Collections.Generic
open System.Text.Json
open System.Text.Json.Nodes
type Color = Red = 0 | Green = 1
type Address = { Street: string; Zip: int }
type Person = { Name: string; Age: int; Email: string option; Tags: string list; Home: Address; Score: float; Id: int64; C: Color }
let p = { Name = "Ann"; Age = 30; Email = None; Tags = [ "a"; "b" ]; Home = { Street = "Main \"St\" <1>"; Zip = 123 }; Score = 1.5; Id = 5000000000L; C = Color.Green }
printfn "%s" (JsonSerializer.Serialize p)
printfn "%s" (JsonSerializer.Serialize(p, JsonSerializerOptions(WriteIndented = true)))
printfn "%s" (JsonSerializer.Serialize(p, JsonSerializerOptions(PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = Serialization.JsonIgnoreCondition.WhenWritingNull)))
printfn "%s" (JsonSerializer.Serialize(Map.ofList [ "x", 1; "y", 2 ]))
printfn "%s" (JsonSerializer.Serialize(dict [ "x", [ 1 ]; "y", [] ]))
printfn "%s" (JsonSerializer.Serialize((1, "two", 3.0)))
printfn "%s" (JsonSerializer.Serialize {| B = 1; A = "é" |})
printfn "%s" (JsonSerializer.Serialize [| box 1; box "a"; null; box true; box 2.5m; box (Some 3); box [ 'c' ] |])
printfn "%s" (JsonSerializer.Serialize(DateTime(2024, 2, 29, 13, 5, 0, DateTimeKind.Utc)))
printfn "%s" (JsonSerializer.Serialize(seq { 1 .. 3 }))
printfn "%s" (JsonSerializer.Serialize([||]: int[]))
printfn "%s" (JsonSerializer.Serialize([ [ 1 ]; [] ], JsonSerializerOptions(WriteIndented = true)))
printfn "%s" (JsonSerializer.Serialize "quote\" slash\\ tab\t uni\u2028 emoji😀")
try JsonSerializer.Serialize nan |> printfn "%s" with e -> printfn "%s" (e.GetType().Name)

