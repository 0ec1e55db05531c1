open System
let source =
    seq {
        try
            for i in 1 .. 3 do
                printfn "make %d" i
                yield i
        finally
            printfn "closed"
    }
let c = Seq.cache source
printfn "%A" (Seq.truncate 2 c |> Seq.toList)
printfn "%A" (Seq.truncate 2 c |> Seq.toList)
(c :?> IDisposable).Dispose()
printfn "%A" (Seq.toList c)
printfn "%A" (Seq.toList c)
printfn "%A" c
