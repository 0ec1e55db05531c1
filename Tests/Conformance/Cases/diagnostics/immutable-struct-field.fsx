[<Struct>]
type S = { mutable X: int }
let s = { X = 1 }
s.X <- 2
