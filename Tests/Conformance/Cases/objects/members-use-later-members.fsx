// Members that call members declared later, generic ones among them.
type A() =
    member this.Twice x = this.Wrap x, this.Wrap x
    member this.Wrap x = [ x ]
    member this.First(a, b) = this.Fst((a, b))
    member this.Fst p = fst p
    static member Make(x: 'T) = A.Build(x, 1)
    static member Build(x: 'T, n: int) = [ x ]
    static member Build(x: 'T, s: string) = [| x |]
    member this.Map(f, xs) = this.MapCore(f, xs)
    member private this.MapCore(f, xs) = List.map f xs
let a = A()
printfn "%A %A" (a.Twice 1) (a.Twice "s")
printfn "%A %A" (a.First(1, "x")) (a.First("y", 2.0))
printfn "%A %A" (A.Make 1) (A.Make "q")
printfn "%A %A" (a.Map(string, [ 1 ])) (a.Map(String.length, [ "abc" ]))
type B =
    static member Go(x: 'T list) = B.Go(x, 0)
    static member Go(x: 'T list, n: int) = (x, n)
    static member Run(x: 'T option) = B.Go(Option.toList x)
printfn "%A %A" (B.Go [ 1 ]) (B.Go [ "a" ])
printfn "%A %A" (B.Run(Some 1)) (B.Run(Some "z"))
type Parser<'T> = Parser of (string -> ('T * string) option)
type P =
    static member Return x = Parser(fun s -> Some(x, s))
    static member Bind(Parser p, f) =
        Parser(fun s ->
            match p s with
            | Some(v, rest) -> let (Parser q) = f v in q rest
            | None -> None)
    static member Map(f, p) = P.Bind(p, fun x -> P.Return(f x))
    static member Both(p, q) = P.Bind(p, fun x -> P.Bind(q, fun y -> P.Return(x, y)))
    static member Many p = P.Choice(P.Many1 p, P.Return [])
    static member Many1 p = P.Bind(p, fun x -> P.Bind(P.Many p, fun xs -> P.Return(x :: xs)))
    static member Choice(Parser p, Parser q) = Parser(fun s -> match p s with None -> q s | r -> r)
    static member Run(Parser p, s) = p s
let digit = Parser(fun s -> if s <> "" && System.Char.IsDigit s.[0] then Some(s.[0], s.Substring 1) else None)
printfn "%A" (P.Run(P.Return 5, "x"))
printfn "%A" (P.Run(P.Map(int, digit), "7a"))
printfn "%A" (P.Run(P.Both(digit, P.Return "k"), "7a"))
