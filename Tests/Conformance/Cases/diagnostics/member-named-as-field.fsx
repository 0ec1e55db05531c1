type T = { A: int } with member x.A = 1
