printfn "%s" (nameof foo)
