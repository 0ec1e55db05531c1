type C() =
    member _.M(a: int, b: int) = a + b
let c = C()
let x = c.M(a = 1, a = 2)
