// Units side by side are a product, in abbreviations, types and constants.
[<Measure>]
type kg
[<Measure>]
type m
[<Measure>]
type s
[<Measure>]
type N = kg m / s^2
let force (mass: float<kg>) (acceleration: float<m / s^2>) : float<N> = mass * acceleration
printfn "%g" (force 2.0<kg> 3.0<m / s^2>)
let moment: float<kg m> = 2.0<kg m>
printfn "%g" (moment / 1.0<kg>)
