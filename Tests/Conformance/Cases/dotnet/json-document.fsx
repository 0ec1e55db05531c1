open System.Text.Json
let text = """{ "name": "Bob", "items": [1, 2.5, true, null, "x"], "nested": { "k": -3e2 } }"""
let doc = JsonDocument.Parse text
let root = doc.RootElement
printfn "%s %d" (root.GetProperty("name").GetString()) (root.GetProperty("items").GetArrayLength())
for e in root.GetProperty("items").EnumerateArray() do printfn "%O %O" e.ValueKind e
for q in root.EnumerateObject() do printfn "%s -> %s" q.Name (q.Value.GetRawText())
printfn "%f" (root.GetProperty("nested").GetProperty("k").GetDouble())
match root.TryGetProperty "zzz" with
| true, v -> printfn "found %O" v
| _ -> printfn "none"
try root.GetProperty("zzz") |> ignore with e -> printfn "%s" e.Message
try root.GetProperty("name").GetInt32() |> ignore with e -> printfn "%s" e.Message
try root.GetProperty("items").[1].GetInt32() |> ignore with e -> printfn "%s" e.Message
