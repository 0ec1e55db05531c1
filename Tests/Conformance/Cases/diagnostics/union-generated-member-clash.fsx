type U =
    | A
    | B of int
    member u.IsB = match u with B _ -> true | A -> false
printfn "%b" (B 1).IsB
