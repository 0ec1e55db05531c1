// What nobody wants the value of is still evaluated: effects and exceptions stay, in order.
let attempt (f: unit -> 'a) =
    try
        f () |> ignore
        printfn "fine"
    with e -> printfn "%s" (e.GetType().Name)

let note text value =
    printf "%s " text
    value

// The second list function is decided by the first element; the first one still looks at all of them.
let distant limit xs = xs |> List.mapi (fun i x -> abs x + i > limit) |> List.forall id
attempt (fun () -> distant 0 [ 5; 0; -7 ])
attempt (fun () -> distant 0 [ 0; 3; System.Int32.MinValue ])
attempt (fun () -> distant 0 [ 0; System.Int32.MaxValue ])
printfn "%b" (distant 3 [ 4; -3; 5 ])

let noisy xs =
    xs |> List.map (fun x -> note (string x) x > 1 && note "more" (10 / (x - 2)) > 0) |> List.exists id
printfn "%b" (noisy [ 0; 3; 1 ])
attempt (fun () -> noisy [ 3; 1; 2 ])

// Bindings, branches and sequences without a use.
let unused (n: int) (xs: int list) =
    let _ = if n > 0 then xs.[n] else note "none" 0
    let pair = (note "first" 1, (if n > 1 then note "second" 2 else 3))
    let _ = not (note "third" (n = 0) && xs.[n] > 0)
    let text = sprintf "%d" (note "fourth" n)
    (let inner = note "inner" n in inner + 1) |> ignore
    printfn "end"
unused 0 [ 1 ]
unused 1 [ 1; 2 ]
attempt (fun () -> unused 2 [ 1; 2 ])

// A jump over nothing.
let mutable count = 0
for i in 1 .. 5 do
    if i % 2 = 0 then ()
    elif i = 3 then count <- count + 1
    else ()
    match i with
    | 1 -> ()
    | 2 -> count <- count + 10
    | _ -> ()
printfn "%d" count

// Dictionary members with values that the call itself changes.
let table = System.Collections.Generic.Dictionary<string, int>()
let mutable key = "a"
let next () =
    key <- key + "a"
    key
table.[key] <- (next ()).Length
table.[next ()] <- (next ()).Length
let mutable out = -1
printfn "%b %d" (table.TryGetValue("aaa", &out)) out
printfn "%b %d" (table.TryGetValue(key, &out)) out
for pair in table do
    printf "%s=%d " pair.Key pair.Value
printfn ""
