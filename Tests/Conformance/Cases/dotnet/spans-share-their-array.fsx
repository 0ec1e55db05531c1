// Spans are parts of an array, which they share.
open System

let sum (values: ReadOnlySpan<int>) =
    let mutable total = 0
    for i in 0 .. values.Length - 1 do
        total <- total + values.[i]
    total

let run () =
    let xs = [| 1..6 |]
    let all = Span<int>(xs)
    all.[0] <- 10
    let middle = all.Slice(2, 3)
    middle.[0] <- 99
    printfn "%A %d %d" xs all.Length middle.[1]
    middle.Fill 7
    printfn "%A" xs
    middle.Clear()
    printfn "%A %A" xs (middle.ToArray())
    for x in xs.AsSpan(4) do
        printf "%d " x
    printfn ""
    let text = "hello world".AsSpan()
    printfn "%c %s %s" text.[4] (text.Slice(6).ToString()) ("abc".AsSpan(1, 1).ToString())
    printfn "%d %d" (sum (ReadOnlySpan<int>(xs))) (sum (ReadOnlySpan<int>(xs, 1, 2)))
    let copy = Array.zeroCreate<int> 3
    xs.AsSpan(0, 3).CopyTo(copy.AsSpan())
    printfn "%A" copy
    try
        printfn "%d" (Span<int>(xs).[6])
    with e ->
        printfn "%s: %s" (e.GetType().Name) e.Message
    try
        xs.AsSpan().CopyTo(copy.AsSpan())
    with e ->
        printfn "%s: %s" (e.GetType().Name) e.Message

run ()
