open System
let rnd = Random 11
let alphabet = [| 'a'; 'b'; '\000'; 'é'; '\uffff'; '日'; 'A'; '_' |]
let word () = String(Array.init (rnd.Next 8) (fun _ -> alphabet.[rnd.Next alphabet.Length]))
let words = List.init 600 (fun _ -> word ())
let inOrder (compare: 'a -> 'a -> int) (xs: 'a list) = List.pairwise xs |> List.forall (fun (a, b) -> compare a b <= 0)
let ordinal (a: string) (b: string) = String.CompareOrdinal(a, b)
printfn "%b" (List.sort words |> inOrder ordinal)
printfn "%b" (Array.sort (List.toArray words) |> List.ofArray |> inOrder ordinal)
printfn "%b" (List.sortDescending words |> inOrder (fun a b -> ordinal b a))
let numbered = List.indexed words |> List.map (fun (i, w) -> w, i)
let stable (a: string, i: int) (b: string, j: int) = if a = b then compare i j else ordinal a b
printfn "%b" (List.sortBy fst numbered |> inOrder stable)
printfn "%b" (List.sort numbered |> inOrder stable)
printfn "%b" (List.sortByDescending fst numbered |> inOrder (fun (a, i) (b, j) -> if a = b then compare i j else ordinal b a))
type R = { Key: float; Name: string }
let rs = [ for i in 1 .. 500 -> { Key = [| 0.0; -0.0; -1.5; 2.5; infinity; -infinity; 1e-300 |].[rnd.Next 7]; Name = word () } ]
let order a b = if a.Key < b.Key then -1 elif a.Key > b.Key then 1 else ordinal a.Name b.Name
printfn "%b" (List.sort rs |> inOrder order)
printfn "%b" (List.sortBy (fun r -> -r.Key, r.Name) rs |> inOrder (fun a b -> order { a with Key = -a.Key } { b with Key = -b.Key }))
printfn "%A" (List.sort [ nan; 1.0; -0.0; 0.0; -1.0 ])
printfn "%A" (List.sort [ Some "b"; None; Some "a" ])
printfn "%A" (List.sort [ null; "b"; ""; "a"; null ])
printfn "%A" (List.sortBy (fun (a, _) -> a) [ (3, "x"); (-3, "y"); (0, "z"); (Int32.MinValue, "m"); (3, "w") ])
