open System
open System.Collections.Generic
// byrefs, cells and assignments in every order
let d = Dictionary<string,int>()
d.["a"] <- 1
let f (k: string) =
    let mutable v = 10
    let ok = d.TryGetValue(k, &v)
    let w = v
    v <- v + 1
    if ok then v * 100 + w else v
printfn "%d %d" (f "a") (f "b")
let g (s: string) =
    let mutable n = 0
    if Int32.TryParse(s, &n) then n
    else
        n <- -5
        n
printfn "%d %d" (g "12") (g "x")
let h k =
    let mutable r = 0
    try
        r <- 1
        if k > 1 then failwith "x"
        r <- 2
    with _ -> r <- r + 10
    r
printfn "%d %d" (h 1) (h 2)
let loop n =
    let c = ref 0
    let mutable last = -1
    for i in 1 .. n do
        let t = ref i
        t.Value <- t.Value * 2
        if i % 2 = 0 then t.Value <- t.Value + 1
        c.Value <- c.Value + t.Value
        last <- t.Value
    c.Value, last
printfn "%A" (loop 5)
let nested k =
    let x = ref 0
    let y = if k then (x.Value <- 5; x.Value + 1) else (x.Value <- 7; x.Value + 2)
    let z = x.Value
    x.Value <- 100
    y, z, x.Value
printfn "%A %A" (nested true) (nested false)
let m (k: int) =
    let x = ref 1
    match k with
    | 0 -> x.Value <- 2
    | 1 -> ()
    | _ -> x.Value <- 3
    let a = x.Value
    x.Value <- a + 1
    (a, x.Value)
printfn "%A %A %A" (m 0) (m 1) (m 2)
let rec fib n = if n < 2 then n else fib (n-1) + fib (n-2)
let big k =
    let x = ref (fib k)
    x.Value <- x.Value + fib (k-1)
    let a = x.Value + x.Value
    x.Value <- fib 3
    a + x.Value
printfn "%d" (big 10)
let fin () =
    let x = ref 1
    try
        x.Value <- 2
        try
            x.Value <- 3
        finally
            x.Value <- x.Value * 10
    finally
        x.Value <- x.Value + 1
    x.Value
printfn "%d" (fin ())
let both = [ for i in 1 .. 3 do
               match d.TryGetValue (string i) with
               | true, v -> yield v
               | _ -> d.[string i] <- i; yield -i ]
printfn "%A" both
