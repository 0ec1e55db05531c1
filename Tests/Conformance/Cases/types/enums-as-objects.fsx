// Enums as IComparable, IFormattable, Enum and ValueType.
type Color = Red = 1 | Green = 2
let c = Color.Red :> System.IComparable
printfn "%d" (c.CompareTo Color.Green)
let f (x: System.IComparable) = x.CompareTo x
printfn "%d" (f Color.Red)
let g<'T when 'T :> System.IComparable> (a: 'T) (b: 'T) = a.CompareTo b
printfn "%d" (g Color.Red Color.Green)
printfn "%s" ((Color.Red :> System.IFormattable).ToString("D", null))
printfn "%A" (Color.Red :> System.Enum)
let e: System.Enum = Color.Red
printfn "%s %b" (e.ToString()) (e.HasFlag Color.Red)
printfn "%d" (compare Color.Red Color.Green)
printfn "%d" (Color.Red.CompareTo Color.Green)
printfn "%b" (Color.Red.Equals Color.Red)
printfn "%s" (Color.Red.ToString("D"))
printfn "%s" (System.String.Format("{0:D} {0}", Color.Green))
let xs = [ Color.Green; Color.Red ] |> List.sort
printfn "%A" xs
let v: System.ValueType = Color.Red
printfn "%O" v
