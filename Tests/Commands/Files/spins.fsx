let rec spin n =
    if n < 0 then n
    else spin (n + 1 - 1)

printfn "spinning"
printfn "%d" (spin 1)
