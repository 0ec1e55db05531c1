let describe x =
    match x with
    | Some 0 -> "zero"
    | None -> "nothing"

printfn "%s" (describe None)
