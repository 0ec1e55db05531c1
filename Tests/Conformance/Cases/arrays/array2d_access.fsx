// Elements of two-dimensional arrays of several types; what is evaluated before an index is checked.
let ints = Array2D.init 2 3 (fun i j -> i * 10 + j)
let bytes = Array2D.create 2 2 7uy
let longs = Array2D.create 2 2 5L
let texts = Array2D.zeroCreate<string> 2 2
let flags = Array2D.zeroCreate<bool> 2 2
ints.[1, 2] <- ints.[1, 2] + ints.[0, 1]
bytes.[0, 1] <- 200uy + bytes.[0, 0]
longs.[1, 1] <- longs.[0, 0] * 4000000000L
texts.[0, 1] <- "x"
flags.[1, 0] <- true
printfn "%d %d %d %s %b %b" ints.[1, 2] bytes.[0, 1] longs.[1, 1] texts.[0, 1] flags.[1, 0] flags.[0, 0]
let value () =
    printfn "value"
    1
let attempt f = try f () with :? System.IndexOutOfRangeException -> printfn "outside"
attempt (fun () -> ints.[2, 0] <- value ())
attempt (fun () -> printfn "%d" ints.[0, 3])
attempt (fun () -> printfn "%d" ints.[-1, 0])
attempt (fun () -> printfn "%d" ints.[0, -1])
let mutable sum = 0
for i in 0 .. 1 do
    for j in 0 .. 2 do
        sum <- sum * 3 + ints.[i, j]
printfn "%d" sum
let grid = Array2D.zeroCreate<float> 2 2
grid.[1, 1] <- 0.5
grid.[1, 1] <- grid.[1, 1] + 1.5 * grid.[1, 1]
printfn "%A" grid
