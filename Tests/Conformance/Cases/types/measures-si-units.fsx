open FSharp.Data.UnitSystems.SI.UnitSymbols
let g = 9.81<m/s^2>
let w = 70.0<kg>
let f: float<N> = g * w
printfn "%.2f" (float f)
let p = 100.0<Pa> * 2.0<m^2>
printfn "%A" (p = 200.0<N>)
module X =
    open Microsoft.FSharp.Data.UnitSystems.SI.UnitNames
    let v = 3.0<meter/second>
    printfn "%A" v
    let e: float<joule> = 5.0<newton> * 2.0<metre>
    printfn "%A" e
printfn "%A" (X.v * 2.0<s> = 6.0<m>)
printfn "%f" (f / 1.0<N>)
