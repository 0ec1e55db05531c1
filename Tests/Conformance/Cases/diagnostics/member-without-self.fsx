type C() =
    member M() = 1
