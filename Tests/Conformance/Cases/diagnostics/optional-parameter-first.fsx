type T() =
    member _.M(?a: int, b: int) = b
