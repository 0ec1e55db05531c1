let (||) a b = a + b
printfn "%d" (1 || 2)
