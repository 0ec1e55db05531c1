// Loops that became one, of which the second half needs no index any more, still do all that the first list function did.
let safe col queens =
    queens |> List.mapi (fun i q -> q <> col && abs (q - col) <> i + 1) |> List.forall id

printfn "%b %b %b %b" (safe 0 []) (safe 3 [ 1; 5; 7 ]) (safe 3 [ 2 ]) (safe 3 [ 3; 0; 1 ])

try
    printfn "%b" (safe 0 [ 0; 5; System.Int32.MinValue ])
with e -> printfn "%s: %s" (e.GetType().Name) e.Message

let firstIndex (items: int list) =
    items |> List.mapi (fun i x -> if x < 0 then i else -1) |> List.tryFind (fun i -> i >= 0)

printfn "%A %A" (firstIndex [ 1; 2; -3; -4 ]) (firstIndex [ 1 ])

let rec countDown n unused = if n = 0 then "done" else countDown (n - 1) (unused + 1)
printfn "%s" (countDown 1000000 0)

let drain (items: int list) =
    let rec go rest i sum = match rest with [] -> sum | x :: tail -> go tail (i + 1) (sum + x)
    go items 0 0
printfn "%d %d %d" (drain [ 1 .. 100 ]) (abs -5) (List.sumBy abs [ -1; 2; -3 ])
