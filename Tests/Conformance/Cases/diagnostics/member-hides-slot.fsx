type C() =
    member _.ToString() = "c"
    member _.Equals(o: C) = true
printfn "%s" (C().ToString())
