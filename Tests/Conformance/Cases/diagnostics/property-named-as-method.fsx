type C() =
    member _.P = 1
    member _.P() = 2
