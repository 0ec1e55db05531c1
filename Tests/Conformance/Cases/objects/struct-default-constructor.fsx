// A struct has a constructor without arguments, whatever it declares.
[<Struct>]
type Point =
    val X: int
    val Y: int
    new(x) = { X = x; Y = 0 }
    new(x, y) = { X = x; Y = y }

[<Struct>]
type Pair(first: int, ?second: int) =
    member _.First = first

printfn "%d %b %d" (Point().X) (Point() = Point 0) (Point(1, 2).Y)
printfn "%d %d" (Pair().First) (new Pair()).First
