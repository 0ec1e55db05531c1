// A Nullable is boxed as its value, or as null.
open System
let some, none = Nullable 3, Nullable<int>()
let objects: obj list = [ some; none; 1 ]
printfn "%A" objects
printfn "%A" [ some; none ]
match box some with
| :? int as n -> printfn "int %d" n
| _ -> printfn "no int"
printfn "%b %b" (isNull (box none)) (box none :? Nullable<int>)
let back: Nullable<int> = unbox (box 5)
printfn "%d %b" back.Value (unbox<Nullable<int>> null).HasValue
printfn "[%O] [%O] [%s]" some none (none.ToString())
