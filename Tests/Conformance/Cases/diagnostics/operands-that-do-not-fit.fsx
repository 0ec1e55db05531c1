// An operand that does not fit is reported once, where it stands.
let a = 5 * None
let b = [ 1 ] + 3
printfn "%d" (1 + "a")
