type R =
    { A: int }
    override r.Equals o = true
printfn "%b" ({ A = 1 } = { A = 2 })
