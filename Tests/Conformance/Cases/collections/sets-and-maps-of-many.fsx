open System
let rnd = Random 4
for n in [ 0; 1; 5; 12; 13; 40; 500 ] do
    let s = List.init n (fun _ -> rnd.Next 50)
    let a = Set.ofList s
    let b = List.fold (fun acc x -> Set.add x acc) Set.empty s
    let kv = s |> List.mapi (fun i x -> x, i)
    let m = Map.ofList kv
    let m2 = List.fold (fun acc (k, v) -> Map.add k v acc) Map.empty kv
    printfn "%d %b %b %b %b" n (a = b) (Set.toList a = Set.toList b) (m = m2) (Map.toList m = Map.toList m2)
    if not a.IsEmpty then
        printfn "%b" ((Set.remove (Seq.head a) a).Count = a.Count - 1 && (Set.add 1000 a).Contains 1000)
printfn "%A" (Set.ofList [ nan; 1.0; nan ] |> Set.count)
[<CustomEquality; CustomComparison>]
type K = { A: int; B: string }
         with override this.Equals o = (o :?> K).A = this.A
              override this.GetHashCode () = this.A
              interface IComparable with member this.CompareTo o = compare this.A (o :?> K).A
let ks = [ for i in 1 .. 30 -> { A = i % 5; B = string i } ]
printfn "%A" (Set.ofList ks |> Set.toList |> List.map (fun k -> k.B))
printfn "%A" (Map.ofList [ for k in ks -> k, k.B ] |> Map.toList |> List.map (fun (k, v) -> k.B, v))
let z = [ for i in 1 .. 20 -> if i % 2 = 0 then 0.0 else -0.0 ]
printfn "%A" (Set.ofList z)
printfn "%A" (Map.ofList [ for x in z -> x, 1 ])
printfn "%b" (try Set.ofArray (null: int[]) |> ignore; false with :? ArgumentNullException -> true)
