open System
open FSharp.Reflection
type Suit = Hearts | Spades | Clubs
type Shape = Circle of radius: float | Rect of int * int | Empty
type Person = { Name: string; Age: int64; Tags: string list; Nick: string option }
let allCases<'T> () =
    FSharpType.GetUnionCases(typeof<'T>) |> Array.map (fun c -> FSharpValue.MakeUnion(c, [||]) :?> 'T)
printfn "%A" (allCases<Suit> ())
let caseName (x: 'T) = (FSharpValue.GetUnionFields(x, typeof<'T>) |> fst).Name
printfn "%s %s" (caseName (Circle 1.5)) (caseName Empty)
for c in FSharpType.GetUnionCases typeof<Shape> do
    printfn "%d %s %A" c.Tag c.Name (c.GetFields() |> Array.map (fun f -> f.Name, f.PropertyType.Name))
let case, values = FSharpValue.GetUnionFields(Rect (2, 3), typeof<Shape>)
printfn "%s %A" case.Name values
let p = { Name = "Ann"; Age = 5000000000L; Tags = [ "x" ]; Nick = None }
for f in FSharpType.GetRecordFields typeof<Person> do
    printfn "%s = %O" f.Name (f.GetValue p)
printfn "%A" (FSharpValue.GetRecordFields p)
let q = FSharpValue.MakeRecord(typeof<Person>, [| "Bob"; 7L; [ "y"; "z" ]; None |]) :?> Person
printfn "%A %b" q (q = { Name = "Bob"; Age = 7L; Tags = [ "y"; "z" ]; Nick = None })
printfn "%b %b %b" (FSharpType.IsUnion typeof<Shape>) (FSharpType.IsRecord typeof<Person>) (FSharpType.IsUnion typeof<int>)
printfn "%A" (FSharpValue.GetTupleFields(box (1, "a", 2.5)))
printfn "%A" (FSharpType.GetUnionCases typeof<int option> |> Array.map (fun c -> c.Name))
printfn "%A" (FSharpType.GetUnionCases typeof<Result<int, string>> |> Array.map (fun c -> c.Name))
let r = FSharpType.GetUnionCases typeof<Shape>
printfn "%A" (FSharpValue.MakeUnion(r.[0], [| 2.5 |]) :?> Shape)
