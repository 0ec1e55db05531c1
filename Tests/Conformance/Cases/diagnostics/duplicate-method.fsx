type C() =
    member _.M(x: int) = 1
    member _.M(y: int) = 2
