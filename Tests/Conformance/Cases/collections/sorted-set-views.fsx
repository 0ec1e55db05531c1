// A view of a sorted set is live: changes go both ways, within its bounds.
open System
open System.Collections.Generic

let set = SortedSet<int>([ 5; 1; 9; 3 ])
let view = set.GetViewBetween(2, 6)
printfn "%A %d %d %d" (List.ofSeq view) view.Count view.Min view.Max
view.Add 4 |> printfn "%b"
set.Add 2 |> ignore
set.Remove 5 |> ignore
printfn "%A | %A" (List.ofSeq view) (List.ofSeq set)
printfn "%b %b %b" (view.Contains 9) (view.Remove 9) (view.Remove 4)

try
    view.Add 10 |> ignore
with :? ArgumentOutOfRangeException as e ->
    printfn "%s" e.Message

try
    set.GetViewBetween(6, 2) |> ignore
with :? ArgumentException as e ->
    printfn "%s" e.Message

view.Clear()
printfn "%A %A" (List.ofSeq set) (List.ofSeq (set.Reverse()))

try
    for x in set do
        view.Add 3 |> ignore
with :? InvalidOperationException as e ->
    printfn "%s" e.Message

let table = SortedDictionary<int, string>()
table.Add(1, "one")

try
    table.Add(1, "uno")
with :? ArgumentException as e ->
    printfn "%s" e.Message
