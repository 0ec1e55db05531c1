// Structs are copied where they are assigned, passed and stored; methods change the variable that they are called on.
[<Struct>]
type Vector =
    val mutable X: int
    val mutable Y: int
    new(x, y) = { X = x; Y = y }
    member this.Move dx = this.X <- this.X + dx

    member this.MoveTwice dx =
        this.Move dx
        this.Move dx

[<Struct>]
type Body =
    { mutable Position: Vector
      Name: string }

let show (v: Vector) = printfn "%d %d" v.X v.Y
let mutable v = Vector(1, 2)
let before = v
v.X <- 10
v.Move 5
show v
show before

let items = [| Vector(0, 0); Vector(1, 1) |]
let copied = items[1]
items[1].X <- 50
items[1].MoveTwice 1
show items[1]
show copied

let zeros: Vector[] = Array.zeroCreate 2
zeros[0].X <- 9
show zeros[0]
show zeros[1]

let mutable body = { Position = v; Name = "b" }
body.Position.X <- 77
body.Position.Move 1
show body.Position
show v

type Owner() =
    let mutable place = Vector(0, 0)

    member _.Step() =
        place.Move 1
        place.Y <- place.Y + 2

    member _.Place = place

let owner = Owner()
owner.Step()
owner.Step()
show owner.Place

let increment (n: byref<int>) = n <- n + 1
increment &v.X
increment &zeros[1].Y
show v
show zeros[1]
printfn "%A" (Array.zeroCreate<struct (int * bool)> 1)
