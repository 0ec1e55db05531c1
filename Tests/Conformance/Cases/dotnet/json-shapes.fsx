open System.Text.Json
printfn "%s" (JsonSerializer.Serialize [ Some(Map [ ("a", 1) ]); None ])
printfn "%s" (JsonSerializer.Serialize(Map [ ("a", [ Map [ (1, 2) ] ]) ]))
printfn "%s" (JsonSerializer.Serialize(Some(ValueSome [ 1 ])))
printfn "%s" (JsonSerializer.Serialize(set [ 3; 1 ]))
printfn "%s" (JsonSerializer.Serialize(struct (1, 2)))
printfn "%s" (JsonSerializer.Serialize [| (1, "a") |])
printfn "%s" (JsonSerializer.Serialize(System.Collections.Generic.KeyValuePair("k", 1)))
printfn "%s" (JsonSerializer.Serialize(System.Guid.Empty))
printfn "%s %s" (JsonSerializer.Serialize 1uy) (JsonSerializer.Serialize [| 1uy; 2uy |])
printfn "%s" (JsonSerializer.Serialize null)
printfn "%s" (JsonSerializer.Serialize 1e20)
type Tree = { V: int; Kids: Tree list }
let t = { V = 1; Kids = [ { V = 2; Kids = [] } ] }
printfn "%s %b" (JsonSerializer.Serialize t) (JsonSerializer.Deserialize<Tree>(JsonSerializer.Serialize t) = t)
type Box<'a> = { Item: 'a }
printfn "%A" (JsonSerializer.Deserialize<Box<int list>> """{"Item":[1]}""")
type O = { A: int option; B: string; C: System.Nullable<int>; D: System.DayOfWeek; E: int64[]; F: (Box<float>) list }
printfn "%A" (JsonSerializer.Deserialize<O> """{"A":5,"B":null,"C":3,"D":2,"E":[1,2],"F":[{"Item":1.5}]}""")
printfn "%A" (JsonSerializer.Deserialize<O> """{}""").A
printfn "%s" (JsonSerializer.Serialize(JsonSerializer.Deserialize<O> """{"C":3}"""))
printfn "%A" (JsonSerializer.Deserialize<System.Nullable<int>> "4", JsonSerializer.Deserialize<System.Nullable<int>> "null")
printfn "%s" (JsonSerializer.Serialize [ System.Nullable 4; System.Nullable() ])
[<Struct>]
type SR = { X: int; Y: string }
printfn "%A" (JsonSerializer.Deserialize<SR[]> """[{"X":1,"Y":"q"}]""")
printfn "%s" (JsonSerializer.Serialize(dict [ ("a", box 1); ("b", box "x") ]))
printfn "%s" (JsonSerializer.Serialize(dict [ ("a", 1) ]))
printfn "%s" (JsonSerializer.Serialize [ dict [ ("a", 1) ] ])
