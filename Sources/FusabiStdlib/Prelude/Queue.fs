// System.Collections.Generic.Queue.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

/// First in, first out, in a ring.
[<Sealed>]
[<AllowNullLiteral>]
type Queue<'T>(capacity: int) =
    let mutable items: 'T[] = ArrayPrimitives.create (if capacity < 4 then 4 else capacity) Unchecked.defaultof<'T>
    let mutable head = 0
    let mutable count = 0
    let mutable version = 0
    let at (i: int) : int =
        let j = head + i
        if j >= items.Length then j - items.Length else j
    new() = Queue<'T>(4)
    new(collection: seq<'T>) as this =
        Queue<'T>(4)
        then
            for x in collection do
                this.Enqueue x
    member _.Count = count
    member internal _.Version = version
    member internal _.At(i: int) : 'T = items.[at i]
    member _.Enqueue(item: 'T) : unit =
        if count = items.Length then
            let bigger = ArrayPrimitives.create (items.Length * 2) Unchecked.defaultof<'T>
            for i in 0 .. count - 1 do
                bigger.[i] <- items.[at i]
            items <- bigger
            head <- 0
        items.[at count] <- item
        count <- count + 1
        version <- version + 1
    member _.Dequeue() : 'T =
        if count = 0 then raise (InvalidOperationException("Queue empty."))
        let x = items.[head]
        items.[head] <- Unchecked.defaultof<'T>
        head <- (if head + 1 = items.Length then 0 else head + 1)
        count <- count - 1
        version <- version + 1
        x
    member _.Peek() : 'T =
        if count = 0 then raise (InvalidOperationException("Queue empty."))
        items.[head]
    member this.TryDequeue([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- this.Dequeue()
            true
    member this.TryPeek([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- items.[head]
            true
    member _.Clear() : unit =
        items <- ArrayPrimitives.create 4 Unchecked.defaultof<'T>
        head <- 0
        count <- 0
        version <- version + 1
    member this.Contains(item: 'T) : bool =
        let mutable i = 0
        while i < count && not (Unchecked.equals (this.At i) item) do
            i <- i + 1
        i < count
    member this.ToArray() : 'T[] =
        let result = ArrayPrimitives.create count Unchecked.defaultof<'T>
        for i in 0 .. count - 1 do
            result.[i] <- items.[at i]
        result
    member this.CopyTo(array: 'T[], index: int) : unit =
        for i in 0 .. count - 1 do
            array.[index + i] <- items.[at i]
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
