type R = { A: int }
let f (x: R) =
    match x with
    | { B = 1 } -> 1
    | _ -> 2
