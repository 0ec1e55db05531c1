open System
open System.Runtime.CompilerServices
open System.Runtime.InteropServices
type T() =
    static member Try(s: string, [<Out>] r: byref<int>) : bool = (r <- s.Length; true)
    static member Opt([<Optional; DefaultParameterValue(3)>] x: int) = x + 1
let ok, n = T.Try "abc"
printfn "%b %d" ok n
printfn "%d %d" (T.Opt()) (T.Opt 5)
