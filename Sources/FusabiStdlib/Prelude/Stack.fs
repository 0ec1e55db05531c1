// System.Collections.Generic.Stack.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

/// Last in, first out; enumerated from the top.
[<Sealed>]
[<AllowNullLiteral>]
type Stack<'T>(capacity: int) =
    let mutable items: 'T[] = ArrayPrimitives.create (if capacity < 4 then 4 else capacity) Unchecked.defaultof<'T>
    let mutable count = 0
    let mutable version = 0
    new() = Stack<'T>(4)
    new(collection: seq<'T>) as this =
        Stack<'T>(4)
        then
            for x in collection do
                this.Push x
    member _.Count = count
    member internal _.Version = version
    member internal _.At(i: int) : 'T = items.[count - 1 - i]
    member _.Push(item: 'T) : unit =
        if count = items.Length then
            let bigger = ArrayPrimitives.create (items.Length * 2) Unchecked.defaultof<'T>
            ArrayPrimitives.copyRange items 0 bigger 0 count
            items <- bigger
        items.[count] <- item
        count <- count + 1
        version <- version + 1
    member _.Pop() : 'T =
        if count = 0 then raise (InvalidOperationException("Stack empty."))
        count <- count - 1
        let x = items.[count]
        items.[count] <- Unchecked.defaultof<'T>
        version <- version + 1
        x
    member _.Peek() : 'T =
        if count = 0 then raise (InvalidOperationException("Stack empty."))
        items.[count - 1]
    member this.TryPop([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- this.Pop()
            true
    member this.TryPeek([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- items.[count - 1]
            true
    member _.Clear() : unit =
        items <- ArrayPrimitives.create 4 Unchecked.defaultof<'T>
        count <- 0
        version <- version + 1
    member this.Contains(item: 'T) : bool =
        let mutable i = 0
        while i < count && not (Unchecked.equals items.[i] item) do
            i <- i + 1
        i < count
    member this.ToArray() : 'T[] =
        let result = ArrayPrimitives.create count Unchecked.defaultof<'T>
        for i in 0 .. count - 1 do
            result.[i] <- items.[count - 1 - i]
        result
    member this.GetEnumerator() : IEnumerator<'T> =
        new IndexedEnumerator<'T>((fun () -> this.Version), (fun () -> this.Count), (fun i -> this.At i))
        :> IEnumerator<'T>
    interface IReadOnlyCollection<'T> with
        member this.Count = count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator
