// A loop finds GetEnumerator, MoveNext and Current in what a class inherits too.
open System.Collections.Generic

type Base<'T>(xs: 'T list) =
    member _.GetEnumerator() : IEnumerator<'T> = (xs :> seq<'T>).GetEnumerator()

type Derived(xs: string list) =
    inherit Base<string>(xs)

type Counter(last: int) =
    let mutable n = 0
    member _.Current = n
    member _.MoveNext() =
        n <- n + 1
        n <= last

type DownCounter(last: int) =
    inherit Counter(last)

type Counting(last: int) =
    member _.GetEnumerator() = DownCounter last

for x in Base [ 1; 2 ] do
    printf "%d " x

for x in Derived [ "a"; "b" ] do
    printf "%s " x

for x in Counting 3 do
    printf "%d " x

printfn ""
