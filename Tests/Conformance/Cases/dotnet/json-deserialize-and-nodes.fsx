open System
open System.Collections.Generic
open System.Text.Json
open System.Text.Json.Nodes
type Color = Red = 0 | Green = 1
type Address = { Street: string; Zip: int }
type Person = { Name: string; Age: int; Email: string option; Tags: string list; Home: Address; Score: float; Id: int64; C: Color }
let p = { Name = "Ann"; Age = 30; Email = None; Tags = [ "a"; "b" ]; Home = { Street = "Main \"St\" <1>"; Zip = 123 }; Score = 1.5; Id = 5000000000L; C = Color.Green }
let back = JsonSerializer.Deserialize<Person>(JsonSerializer.Serialize p)
printfn "%A" back
printfn "%b" (back = p)
printfn "%A" (JsonSerializer.Deserialize<int list> "[1,2,3]")
printfn "%A" (JsonSerializer.Deserialize<Map<string, float>> """{"a":1,"b":2.5}""")
printfn "%A" (JsonSerializer.Deserialize<Dictionary<string, int[]>>("""{"a":[1],"b":[]}""").["a"])
printfn "%A" (JsonSerializer.Deserialize<{| X: int |} list> "[]")
printfn "%A" (JsonSerializer.Deserialize<Address[]> """[{"Street":"s","Zip":1},{"Zip":2}]""")
printfn "%A" (JsonSerializer.Deserialize<Address>("""{"street":"s","ZIP":1}""", JsonSerializerOptions(PropertyNameCaseInsensitive = true)))
try JsonSerializer.Deserialize<Address> """{"Street":1}""" |> ignore with e -> printfn "%s" e.Message
try JsonSerializer.Deserialize<int> "\"a\"" |> ignore with e -> printfn "%s" e.Message
try JsonSerializer.Deserialize<int> "{" |> ignore with e -> printfn "%s %s" (e.GetType().Name) e.Message
let parse<'T> (s: string) = JsonSerializer.Deserialize<'T>(s, JsonSerializerOptions(JsonSerializerDefaults.Web))
printfn "%A" (parse<Address> """{"street":"w","zip":9}""")
let node = JsonNode.Parse """{"a":{"b":[1,2]},"c":"t"}"""
printfn "%d %s" (node.["a"].["b"].[1].GetValue<int>()) (node.["c"].GetValue<string>())
node.["d"] <- JsonValue.Create 5
node.["e"] <- JsonArray(JsonValue.Create 1, JsonValue.Create "x")
printfn "%s" (node.ToJsonString())
printfn "%O" node
let o = JsonObject()
o.["x"] <- 1
o.Add("y", JsonValue.Create true)
printfn "%s %d %b" (o.ToJsonString()) o.Count (o.ContainsKey "x")
printfn "%d" (int node.["d"])
