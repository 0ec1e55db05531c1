let f k =
    let mutable h = (fun x -> x + 1)
    let a = h 4
    if k then h <- (fun x -> x * 10)
    a, h 4
printfn "%A %A" (f true) (f false)
let kept (n: int) (c: bool) =
    let held = ref (fun (x: int) -> x)
    let mutable first = 0
    (if c then
        let rec even k = (if k = 0 then 1 else odd (k - 1) + n)
        and odd k = (if k = 0 then 0 else even (k - 1) * 2)
        held.Value <- even
        first <- odd 3)
    let a = n + first
    let b = a * 2
    sprintf "%d %d %d" (held.Value 4) a b
for n in 1 .. 3 do printfn "%s %s" (kept n true) (kept n false)
