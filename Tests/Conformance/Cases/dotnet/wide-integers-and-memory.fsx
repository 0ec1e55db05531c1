open System
let mulmod (a: uint64) (b: uint64) (m: uint64) : uint64 =
    uint64 (UInt128.op_Implicit a * UInt128.op_Implicit b % UInt128.op_Implicit m)
printfn "%d" (mulmod 18446744073709551557UL 18446744073709551533UL 1000000007UL)
printfn "%O %O" Int128.MinValue UInt128.MaxValue
printfn "%O" (UInt128.MaxValue + UInt128.One)
printfn "%O" (Int128.MaxValue + Int128.One)
printfn "%A" (Int128.Parse "-5" / Int128.op_Implicit 2)
printfn "%s" ((Int128.op_Implicit -1).ToString "X")
printfn "%O" (Math.BigMul(Int64.MaxValue, Int64.MaxValue))
printfn "%b %b" (Int128.One < Int128.Zero) (Int128.One = Int128.op_Implicit 1)
printfn "%O" (List.sum [ Int128.One; Int128.One ])
printfn "%O %d" (UInt128.One <<< 100) (int (UInt128.CreateChecked 77))
try UInt128.CreateChecked -1 |> ignore with e -> printfn "%s" (e.GetType().Name)
printfn "%A" (List.sort [ Int128.op_Implicit 3; Int128.op_Implicit -3 ])
let m = [| 1 .. 10 |].AsMemory().Slice(2, 3)
printfn "%d %A" m.Length (m.ToArray())
m.Span[0] <- 99
printfn "%A" (m.ToArray())
let r: ReadOnlyMemory<char> = "hello".AsMemory()
printfn "%O" (r.Slice(1, 3))
