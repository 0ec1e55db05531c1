// A taste: types are inferred, everything is checked before the first line runs.
type Shape =
    | Circle of radius: float
    | Rectangle of width: float * height: float

let area shape =
    match shape with
    | Circle r -> System.Math.PI * r * r
    | Rectangle(w, h) -> w * h

let shapes = [ Circle 1.0; Rectangle(2.0, 3.5); Circle 0.5 ]

for shape in shapes do
    printfn "%A has area %.2f" shape (area shape)

shapes |> List.sumBy area |> printfn "together %.2f"
