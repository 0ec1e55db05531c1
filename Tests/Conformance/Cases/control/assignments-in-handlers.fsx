// What a handler or a branch names is not known by that name behind it.
let caught (text: string) =
    let held = ref (exn "none")
    (try raise (System.InvalidOperationException text) with e -> held.Value <- e)
    let a = text.Length
    let b = a * 2 + text.Length
    let c = string (a + b) + text
    sprintf "%s %d %d %s" held.Value.Message a b c
printfn "%s" (caught "first")

let chosen (n: int) =
    let held = ref 0
    let kind =
        match (if n % 3 = 0 then Some(n, n + 1) elif n % 3 = 1 then Some(n * 2, 7) else Some(n * 5, n)) with
        | Some(x, y) when x > y -> (held.Value <- x * 10 + y; "more")
        | Some(x, y) -> (held.Value <- y; "less " + string x)
        | None -> "none"
    let a = n + 1
    let b = a * 3
    let c = b - n
    sprintf "%s %d %d %d %d" kind held.Value a b c
for n in 0 .. 5 do printfn "%s" (chosen n)

let stored (n: int) =
    let held = ref (fun (x: int) -> x)
    let mutable first = 0
    (let rec even k = (if k = 0 then 1 else odd (k - 1) + n)
     and odd k = (if k = 0 then 0 else even (k - 1) * 2)
     held.Value <- even
     first <- odd 3)
    let a = n + first
    let b = a * 2
    sprintf "%d %d %d" (held.Value 4) a b
for n in 1 .. 3 do printfn "%s" (stored n)
