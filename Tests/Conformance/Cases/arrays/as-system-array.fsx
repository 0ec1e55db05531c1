let arr = [|1;2;3|]
let u = arr :> System.Array
printfn "%d %d %O" u.Length u.Rank (u.GetValue 2)
u.SetValue(30, 2)
printfn "%A" arr
let s : seq<int> = arr
printfn "%d" (Seq.length s)
let f (a: System.Array) = a.Length
printfn "%d %d" (f arr) (f (array2D [[1;2]]))
System.Array.Sort arr
System.Array.Reverse arr
printfn "%A %A" arr (System.Array.IndexOf(arr, 2))
let inline len (x: ^a) = (^a: (member Length: int) x)
printfn "%d" (len arr)
