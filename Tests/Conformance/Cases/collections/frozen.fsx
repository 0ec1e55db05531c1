open System.Collections.Generic
open System.Collections.Frozen
let d = (dict [ ("a", 1); ("b", 2) ]).ToFrozenDictionary()
printfn "%d %d %b" d.["a"] d.Count (d.ContainsKey "z")
match d.TryGetValue "b" with
| true, v -> printfn "%d" v
| _ -> ()
let s = [ 1; 2; 2 ].ToFrozenSet()
printfn "%d %b" s.Count (s.Contains 2)
try d.["q"] |> ignore with e -> printfn "%s" e.Message
let e = [ "x"; "yy" ].ToFrozenDictionary(fun w -> w.Length)
printfn "%s" e.[2]
