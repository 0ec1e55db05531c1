// Interpolated strings where a FormattableString is expected: format and values stay apart.
open System

let x = 5
let line: FormattableString = $"x={x}, {1.5:F2} {{}}"
printfn "%s %d %O" line.Format line.ArgumentCount (line.GetArgument 0)
printfn "%s" (line.ToString())
printfn "%s" (FormattableString.Invariant $"v {x,3}|")
let parameters (query: FormattableString) = query.Format, List.ofArray (query.GetArguments())
let table = "t"
printfn "%A" (parameters $"select {x} from {table}")
