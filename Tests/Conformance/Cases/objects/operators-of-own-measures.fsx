// An operator of a type that is generic over measures, and generic over one of its own.
[<Measure>]
type m

[<Measure>]
type s

type Vector<[<Measure>] 'u> =
    { X: float<'u>; Y: float<'u> }
    static member (*)(a: Vector<'u>, k: float<'v>) : Vector<'u 'v> = { X = a.X * k; Y = a.Y * k }
    static member (/)(a: Vector<'u>, k: float<'v>) : Vector<'u / 'v> = { X = a.X / k; Y = a.Y / k }

let way: Vector<m> = { X = 6.0<m>; Y = 8.0<m> }
let speed: Vector<m / s> = way / 2.0<s>
let area: Vector<m^2> = way * 2.0<m>
printfn "%g %g %g %g" speed.X speed.Y (float area.X) (way * 0.5).Y
