open System.Collections.Generic
type INat = abstract Fold: ('a -> 'a) -> 'a -> 'a
let rec nat n = { new INat with member _.Fold f x = if n = 0 then x else f ((nat (n - 1)).Fold f x) }
printfn "%d %s" ((nat 3).Fold ((+) 1) 0) ((nat 2).Fold (fun s -> s + "!") "hi")
let descending: IComparer<int> = { new IComparer<_> with member _.Compare(a, b) = b - a }
let xs = List<int>([ 1; 3; 2 ])
xs.Sort descending
printfn "%A" (List.ofSeq xs)
let o: obj = { new System.IDisposable with member _.Dispose() = printfn "disposed" }
(o :?> System.IDisposable).Dispose()
let run (d: System.IDisposable) = d.Dispose()
run { new System.IDisposable with member _.Dispose() = printfn "again" }
let f (flag: bool) : System.IDisposable =
    if flag then { new System.IDisposable with member _.Dispose() = printfn "yes" } else null
(f true).Dispose()
