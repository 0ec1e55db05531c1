open System.Collections.Generic
let rnd = System.Random 3
for r in 1..60 do
    let d = SortedDictionary<int,int>()
    let s = SortedSet<int>()
    let mutable m = Map.empty
    for i in 1..300 do
        let k = rnd.Next 80
        match rnd.Next 3 with
        | 0 ->
            let a, b = d.Remove k, Map.containsKey k m
            if a <> b || s.Remove k <> b then printfn "remove %d" k
            m <- Map.remove k m
        | _ ->
            d.[k] <- i
            s.Add k |> ignore
            m <- Map.add k i m
        if Seq.toList d.Keys <> List.map fst (Map.toList m) || Seq.toList d.Values <> List.map snd (Map.toList m) then printfn "dict differs"
        if Seq.toList s <> List.map fst (Map.toList m) then printfn "set differs"
    let lo = rnd.Next 40
    if s.Count > 0 && Seq.toList (s.GetViewBetween(lo, lo + 20)) <> (Map.toList m |> List.map fst |> List.filter (fun k -> k >= lo && k <= lo + 20)) then printfn "view"
let s = SortedSet [5;3;9;1]
printfn "%A %d %d %A" (List.ofSeq (s.Reverse())) s.Min s.Max (List.ofSeq (s.GetViewBetween(2, 6)))
let v = s.GetViewBetween(2, 6)
v.Add 4 |> ignore
printfn "%A %A %d" (List.ofSeq s) (List.ofSeq v) v.Count
let c = SortedDictionary<string,int>(System.StringComparer.OrdinalIgnoreCase)
c.["b"] <- 1
c.["A"] <- 2
c.["B"] <- 3
printfn "%A %A" (List.ofSeq c.Keys) c.["a"]
printfn "%d" (Seq.length (Seq.init 100000 id |> SortedSet))
printfn "%b" (c.Comparer.Compare("a","A") = 0)
printfn "%b" (SortedSet<int>().Comparer.Compare(1,2) < 0)
