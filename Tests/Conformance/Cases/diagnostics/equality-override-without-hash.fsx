type C() =
    override _.Equals(o: obj) = true
printfn "%b" (C() = C())
