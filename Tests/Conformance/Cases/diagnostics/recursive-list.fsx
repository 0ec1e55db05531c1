let rec ones = 1 :: ones
printfn "%A" (List.take 3 ones)
