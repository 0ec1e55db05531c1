// What is right of `as` ends before a comma; what is left of it is everything.
let first = function
    | (Some _ as a, n) -> sprintf "%A %d" a n
    | None, _ -> "none"
printfn "%s %s" (first (Some 1, 2)) (first (None, 0))
let whole (x, y as pair) = x + y + fst pair
printfn "%d" (whole (1, 2))
let lengths pair =
    match pair with
    | x :: _ as all, n -> x + List.length all + n
    | [], n -> n
printfn "%d %d" (lengths ([ 1; 2 ], 3)) (lengths ([], 3))
