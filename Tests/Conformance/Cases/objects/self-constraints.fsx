// `IAdd<'T>` alone constrains its argument to implement it.
type IAdd<'T> =
    static abstract member Add: 'T * 'T -> 'T

type Money(cents: int) =
    member _.Cents = cents

    interface IAdd<Money> with
        static member Add(a, b) = Money(a.Cents + b.Cents)

let total<'T when IAdd<'T>> (xs: 'T list) = List.reduce (fun a b -> 'T.Add(a, b)) xs
printfn "%d" (total [ Money 1; Money 2; Money 39 ]).Cents
