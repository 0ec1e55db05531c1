// huffman + priority
type Tree = Leaf of char * int | Node of Tree * Tree * int
let weight = function Leaf(_, w) | Node(_, _, w) -> w
let rec build = function
    | [] -> failwith "empty"
    | [ t ] -> t
    | ts ->
        match List.sortBy weight ts with
        | a :: b :: rest -> build (Node(a, b, weight a + weight b) :: rest)
        | _ -> failwith "impossible"
let codes t =
    let rec go t prefix = seq {
        match t with
        | Leaf(c, _) -> yield c, (if prefix = "" then "0" else prefix)
        | Node(l, r, _) ->
            yield! go l (prefix + "0")
            yield! go r (prefix + "1") }
    go t "" |> Map.ofSeq
let text = "abracadabra"
let tree = text |> Seq.countBy id |> Seq.map Leaf |> List.ofSeq |> build
let cs = codes tree
cs |> Map.iter (printfn "%c %s")
let enc = text |> String.collect (fun c -> cs.[c])
printfn "%s %d" enc enc.Length
let decode t (bits: string) =
    let rec go node i acc =
        match node with
        | Leaf(c, _) -> if i = bits.Length then List.rev (c :: acc) else go t i (c :: acc)
        | Node(l, r, _) -> go (if bits.[i] = '0' then l else r) (i + 1) acc
    go t 0 [] |> List.toArray |> System.String
printfn "%s" (decode tree enc)
