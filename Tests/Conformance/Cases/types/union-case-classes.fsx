// The cases of a union are classes of their own, where there are several.
type Shape =
    | Circle of float
    | Square of side: int
    | Point

type Color =
    | Red
    | Green

type One = One of int

for x in [ box (Circle 1.0); box (Square 2); box Point; box Red; box (One 1) ] do
    printfn "%s" (x.GetType().Name)

printfn "%b %b" ((One 1).GetType() = typeof<One>) ((Circle 1.0).GetType() = typeof<Shape>)
printfn "%b" ((Circle 1.0).GetType() = (Circle 2.0).GetType())
