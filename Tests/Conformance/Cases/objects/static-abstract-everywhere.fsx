// Static abstract members in recursive functions, constructors and virtual members; operators by an interface bound.
#nowarn "3535"
type IMonoid<'T when 'T :> IMonoid<'T>> =
    static abstract Zero: 'T
    static abstract Plus: 'T * 'T -> 'T
[<Struct>]
type Sum =
    { S: int }
    interface IMonoid<Sum> with
        static member Zero = { S = 0 }
        static member Plus(a, b) = { S = a.S + b.S }
type Max =
    | Max of int
    interface IMonoid<Max> with
        static member Zero = Max System.Int32.MinValue
        static member Plus(Max a, Max b) = Max(max a b)
let fold<'T when 'T :> IMonoid<'T>> (xs: 'T seq) =
    let mutable acc = 'T.Zero
    for x in xs do
        acc <- 'T.Plus(acc, x)
    acc
let rec foldRec<'T when 'T :> IMonoid<'T>> (acc: 'T) (xs: 'T list) : 'T =
    match xs with
    | [] -> acc
    | x :: rest -> foldRec ('T.Plus(acc, x)) rest
let rec even<'T when 'T :> IMonoid<'T>> n (x: 'T) : 'T = if n = 0 then x else odd (n - 1) ('T.Plus(x, x))
and odd<'T when 'T :> IMonoid<'T>> n (x: 'T) : 'T = if n = 0 then 'T.Zero else even (n - 1) x
printfn "%A %A" (fold [ { S = 1 }; { S = 2 } ]) (fold [ Max 3; Max 9; Max 2 ])
printfn "%A" (foldRec { S = 0 } [ { S = 4 }; { S = 5 } ])
printfn "%A %A" (even 4 { S = 1 }) (odd 3 { S = 1 })
type Tree<'T when 'T :> IMonoid<'T>>(items: 'T list) =
    let total = fold items
    new(a: 'T) = Tree<'T>([ a; 'T.Zero ])
    member _.Total = total
    member _.Add(x: 'T) = Tree<'T>(x :: items)
    static member Empty = Tree<'T>([])
    static member Combine(a: Tree<'T>, b: Tree<'T>) = 'T.Plus(a.Total, b.Total)
printfn "%A %A" (Tree([ { S = 1 }; { S = 5 } ]).Add({ S = 10 }).Total) (Tree<Max>(Max 3).Total)
printfn "%A" (Tree.Combine(Tree { S = 1 }, Tree<Sum>.Empty))
let sumBy<'T, 'M when 'M :> IMonoid<'M>> (f: 'T -> 'M) (xs: 'T list) = xs |> List.fold (fun acc x -> 'M.Plus(acc, f x)) 'M.Zero
printfn "%A" (sumBy (fun (s: string) -> { S = s.Length }) [ "ab"; "cde" ])
let g = fold<Max>
printfn "%A" (g [ Max 1 ])
let viaList = [ [ { S = 1 } ]; [ { S = 2 }; { S = 3 } ] ] |> List.map fold
printfn "%A" viaList
type IMul<'T when 'T :> IMul<'T>> =
    static abstract ( * ): 'T * int -> 'T
    static abstract (+): 'T * 'T -> 'T
type V =
    { V: int }
    static member ( * )(a: V, n: int) = { V = a.V * n }
    static member (+)(a: V, b: V) = { V = a.V + b.V }
    interface IMul<V> with
        static member ( * )(a, n) = { V = a.V * n }
        static member (+)(a, b) = { V = a.V + b.V }
let scale<'T when 'T :> IMul<'T>> (x: 'T) (n: int) = x * n + x
printfn "%A" (Seq.toList (Seq.map (fun n -> scale { V = n } 4) [ 1; 2 ]))
