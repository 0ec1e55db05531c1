type U =
    | A
    | B
    interface System.IComparable with
        member _.CompareTo o = 0
printfn "%b" (A < B)
