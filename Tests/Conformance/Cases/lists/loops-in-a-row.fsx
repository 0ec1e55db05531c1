// Lists made by one function and taken apart by the next: what each does happens in the order in which they are called.
let say (name: string) x =
    printfn "%s %A" name x
    x

[ 1; 2; 3 ] |> List.map (say "map") |> List.iter (fun x -> printfn "iter %d" x)
[ 1; 2; 3 ] |> List.map (say "map") |> List.filter (fun x -> say "filter" (x > 1)) |> List.length |> printfn "%d"
[ 1; 2; 3 ] |> List.map (fun x -> x * 2) |> List.iter (fun x -> printfn "only %d" x)
[ 1; 2; 3 ] |> List.map (say "first") |> List.exists (fun x -> x = 1) |> printfn "%b"
[ 1; 2; 3 ] |> List.mapi (fun i x -> say "indexed" (i * x)) |> List.forall (fun x -> x > 0) |> printfn "%b"
[ 1; 2; 3 ] |> List.map (fun x -> x + 1) |> List.exists (fun x -> say "second" x = 3) |> printfn "%b"

let divided list = list |> List.map (fun x -> 10 / x) |> List.exists (fun x -> x > 5)
printfn "%b %b" (divided [ 1; 2 ]) (divided [ 5; 10 ])
try printfn "%b" (divided [ 1; 0 ]) with :? System.DivideByZeroException -> printfn "divided by zero"
let failing list = list |> List.map (fun x -> x * 2) |> List.fold (fun s x -> if x > 4 then failwithf "too large: %d" x else s + x) 0
try printfn "%d" (failing [ 1; 2; 3; 0 ]) with e -> printfn "%s" e.Message
let both list =
    list |> List.map (fun x -> 10 / x) |> List.fold (fun s x -> s + 100 / (x - 5)) 0
try printfn "%d" (both [ 2; 0 ]) with :? System.DivideByZeroException -> printfn "one of them"

let shared = ref 0
[ 1; 2; 3 ] |> List.map (fun x -> x + shared.Value) |> List.iter (fun y -> shared.Value <- shared.Value + y)
printfn "%d" shared.Value
let counted =
    let mutable n = 0
    let doubled = [ 1; 2; 3 ] |> List.map (fun x -> x * 2)
    for x in doubled do
        n <- n + x
    n
printfn "%d" counted

let chain n =
    List.init n id
    |> List.map (fun x -> x * 3 + 1)
    |> List.filter (fun x -> x % 2 = 0)
    |> List.mapi (fun i x -> (i, x))
    |> List.choose (fun (i, x) -> if i % 3 = 0 then None else Some(x - i))
    |> List.fold (fun acc x -> (acc * 7 + x) % 1_000_003) 0
printfn "%d %d %d" (chain 0) (chain 10) (chain 1000)
let kept = [ 1 .. 5 ] |> List.map (fun x -> x * x)
printfn "%d %d" (List.fold (+) 0 kept) (List.fold max 0 kept)
let texts = [ "a"; "bb"; "ccc" ] |> List.map (fun s -> s + "!") |> List.filter (fun s -> s.Length > 2)
printfn "%A" texts
printfn "%A" ([ 1L; 2L; 3L ] |> List.map (fun x -> x * 1_000_000_000_000L) |> List.fold (+) 0L)
printfn "%A" ([ 1.5; 2.5 ] |> List.map (fun x -> x * 2.0) |> List.sum)
printfn "%A" ([ 1; 2; 3; 4 ] |> List.filter (fun x -> x % 2 = 0) |> List.map string)
printfn "%A" ([ 3; 1; 2 ] |> List.map (fun x -> -x) |> List.tryFind (fun x -> x < -1))
printfn "%A" ([ [ 1; 2 ]; [ 3 ] ] |> List.map (fun l -> l |> List.map (fun x -> x + 1) |> List.sum) |> List.sum)
let safe col queens =
    queens |> List.mapi (fun i q -> q <> col && abs (q - col) <> i + 1) |> List.forall id
printfn "%b %b %b" (safe 1 [ 3; 5 ]) (safe 1 [ 2; 5 ]) (safe 1 [])
try printfn "%b" (safe 1 [ 1; System.Int32.MinValue + 1 ]) with :? System.OverflowException -> printfn "overflow"
try List.init -1 id |> List.iter ignore with :? System.ArgumentException -> printfn "negative"
