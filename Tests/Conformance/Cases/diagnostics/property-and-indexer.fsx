type T() =
    member _.P = 1
    member _.P with get (i: int) = i
printfn "never"
