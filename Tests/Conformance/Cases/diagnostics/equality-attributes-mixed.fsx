[<CustomEquality>]
type R = { A: int }
printfn "never"
