[<AbstractClass>]
type C() =
    abstract P: int
    member _.P with set (v: int) = ()
