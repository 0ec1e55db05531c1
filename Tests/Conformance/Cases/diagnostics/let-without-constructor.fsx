type C =
    let y = 2
    member _.X = 1
