type C(n: int) =
    member _.N = n
    interface System.IComparable with
        member c.CompareTo o = compare c.N (o :?> C).N
printfn "%d" (compare (C 1) (C 2))
