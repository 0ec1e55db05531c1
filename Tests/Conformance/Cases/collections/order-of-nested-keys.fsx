open System
type C = Red | Green | Blue
type Sh = Circle of float | Sq of int * int | Unit
type K = { A: int64; B: string; C: C; D: Sh option; E: uint64 }
[<CustomComparison; CustomEquality>]
type Own = { V: int } interface IComparable with member this.CompareTo o = compare (o :?> Own).V this.V
                     override this.Equals o = (o :?> Own).V = this.V
                     override this.GetHashCode () = this.V
[<Struct>] type S = { X: float; Y: int }
type E = P = 1 | Q = -5 | R = 300
let rnd = Random 7
let mk () = { A = int64 (rnd.Next 3) - 1L; B = string (char (97 + rnd.Next 3)); C = [| Red; Green; Blue |].[rnd.Next 3]
              D = [| None; Some Unit; Some (Circle 1.5); Some (Sq (1, 2)); Some (Sq (1, 3)) |].[rnd.Next 5]; E = uint64 (rnd.Next 2) * 9223372036854775809UL }
let ks = List.init 200 (fun _ -> mk ())
let slow a b =
    [ compare a.A b.A; compare a.B b.B; compare a.C b.C; compare a.D b.D; compare a.E b.E ]
    |> List.tryFind (fun c -> c <> 0) |> Option.defaultValue 0
printfn "%b" (List.sort ks = List.sortWith slow ks)
printfn "%b" (List.sortDescending ks = List.rev (List.sort ks))
for a in ks do for b in ks do if sign (compare a b) <> sign (slow a b) then printfn "differ %A %A" a b
printfn "%A" (List.sort [ { V = 1 }; { V = 3 }; { V = 2 } ] |> List.map (fun o -> o.V))
printfn "%A" (List.sort [ Some { V = 1 }; None; Some { V = 3 } ] |> List.map (Option.map (fun o -> o.V)))
printfn "%A" (List.sort [ { X = nan; Y = 1 }; { X = 1.0; Y = 2 }; { X = nan; Y = 0 } ])
printfn "%b %b" ({ X = nan; Y = 1 } < { X = 1.0; Y = 2 }) ({ X = nan; Y = 1 } >= { X = 1.0; Y = 2 })
printfn "%A" (List.sort [ E.P; E.Q; E.R ])
printfn "%A" (List.sort [ [ 1; 2 ]; []; [ 1 ]; [ 0; 5; 6 ]; [ 1; 1; 9 ] ])
printfn "%d %d %d" (compare [ 1 .. 100 ] [ 1 .. 101 ]) (compare [ 1 .. 100 ] [ 1 .. 99 ]) (compare [ 1 .. 100 ] [ 1 .. 100 ])
printfn "%d %d" (compare (Sq (1, 2)) Unit) (compare Unit (Circle 1.0))
printfn "%A" (Array.sort [| Some Blue; None; Some Red |])
printfn "%A" (Array.sort [| (1, (2, (3, (4, (5, 6))))); (1, (2, (3, (4, (5, 5))))) |])
printfn "%A" (List.sort [ ValueSome 2; ValueNone; ValueSome 1 ])
type T = L | N of T * int * T
let rec build n = if n = 0 then L else N (build (n - 1), n, build (n - 1))
printfn "%d %d" (compare (build 8) (build 8)) (compare (build 8) (build 7))
