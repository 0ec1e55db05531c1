/// What can be drawn.
type Shape =
    | Circle of radius: float
    | Square of side: float

let area shape =
    match shape with
    | Circle r -> System.Math.PI * r * r
    | Square s -> s * s

let total shapes = List.sumBy area shapes
let inline twice x = x + x
