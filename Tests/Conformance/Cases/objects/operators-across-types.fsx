// An operator whose overloads stand on both operands' types; a method `Item` is an indexer.
type R(n: int) =
    member _.N = n
    static member (*)(a: R, b: R) = R(a.N * b.N)

type Poly =
    | Poly of R list
    static member (*)(k: R, Poly a) = Poly(List.map ((*) k) a)
    static member (*)(Poly a, Poly b) =
        match a with
        | [] -> Poly []
        | x :: xs ->
            let (Poly first) = x * Poly b
            let (Poly rest) = Poly xs * Poly b
            Poly(first @ rest)
    member p.Item(i: int) = let (Poly coefficients) = p in coefficients.[i]
    member p.Item(s: string) = let (Poly coefficients) = p in coefficients.[int s]

let p = Poly [ R 2; R 3 ] * Poly [ R 5; R 7 ]
printfn "%d %d %d" p.[0].N p.[3].N p["1"].N
