type C() =
    member _.X = 1
    let y = 2
