exception Refused of reason: string * code: int

let check age =
    if age < 18 then raise (Refused("too young", 7))
    age

printf "before; "
printfn "%d" (1 + check 3)
