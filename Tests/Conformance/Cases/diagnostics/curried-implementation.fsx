type I =
    abstract M: int -> int -> int
type C() =
    interface I with
        member _.M(a, b) = a + b
