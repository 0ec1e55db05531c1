type T() =
    member _.M(a: int, b: int) = a + b
printfn "%d" (T().M(a = 1, 2))
