// Arrays as keys: .NET's tables compare them by reference, F#'s own functions by their elements.
let d = System.Collections.Generic.Dictionary<int[], int>()
d.[[| 1 |]] <- 1
let k = [| 2 |]
d.[k] <- 2
printfn "%b %b" (d.ContainsKey [| 1 |]) (d.ContainsKey k)
printfn "%A" (List.distinct [ [| 1 |]; [| 1 |] ])
printfn "%A" (List.except [ [| 1 |] ] [ [| 1 |]; [| 2 |] ])
printfn "%d" (System.Collections.Generic.HashSet<int[]>([ [| 1 |]; [| 1 |] ])).Count
printfn "%A" (dict [ ([| 1 |], 2) ]).[[| 1 |]]
