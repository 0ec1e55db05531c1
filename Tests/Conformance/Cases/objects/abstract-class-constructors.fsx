// An abstract class whose additional constructors call its first one.
[<AbstractClass>]
type Shape(name: string, sides: int) =
    new(name) = Shape(name, 4)
    new() =
        printfn "unnamed"
        Shape("square")
    abstract Area: float
    override this.ToString() = sprintf "%s with %d sides, %.1f" name sides this.Area

type Square(width: float) =
    inherit Shape()
    override _.Area = width * width

type Triangle(width: float, height: float) =
    inherit Shape("triangle", 3)
    override _.Area = width * height / 2.0

for shape in [ Square 2.0 :> Shape; Triangle(3.0, 4.0); { new Shape("blob") with member _.Area = 0.5 } ] do
    printfn "%O" shape
