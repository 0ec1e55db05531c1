type T() =
    member _.M (a: int) (b: int) = a
    member _.M (a: string) (b: int) = b
printfn "never"
