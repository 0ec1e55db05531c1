type B() =
    member _.X = 1
type A() =
    inherit B
