// generic binary heap class w/ comparer; interface constraints
type Heap<'T>(cmp: 'T -> 'T -> int) =
    let items = ResizeArray<'T>()
    let swap i j =
        let t = items.[i]
        items.[i] <- items.[j]
        items.[j] <- t
    let rec up i =
        let p = (i - 1) / 2
        if i > 0 && cmp items.[i] items.[p] < 0 then
            swap i p
            up p
    let rec down i =
        let l, r = 2 * i + 1, 2 * i + 2
        let smallest = [ i; l; r ] |> List.filter (fun k -> k < items.Count) |> List.minBy (fun k -> items.[k] |> fun x -> (if k = i then 0 else 1), k) |> fun _ ->
            let mutable s = i
            if l < items.Count && cmp items.[l] items.[s] < 0 then s <- l
            if r < items.Count && cmp items.[r] items.[s] < 0 then s <- r
            s
        if smallest <> i then
            swap i smallest
            down smallest
    member _.Push x = items.Add x; up (items.Count - 1)
    member _.Pop() =
        let top = items.[0]
        items.[0] <- items.[items.Count - 1]
        items.RemoveAt(items.Count - 1)
        if items.Count > 0 then down 0
        top
    member _.IsEmpty = items.Count = 0
let h = Heap<int * string>(fun (a, _) (b, _) -> compare a b)
[ 5, "e"; 1, "a"; 3, "c"; 2, "b" ] |> List.iter h.Push
while not h.IsEmpty do printf "%A " (h.Pop())
printfn ""
