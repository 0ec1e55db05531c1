// System.Collections.Concurrent.BlockingCollection: takers wait for items, adders for room.
namespace System.Collections.Concurrent

open System
open System.Collections.Generic
open System.Threading
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type BlockingCollection<'T>(boundedCapacity: int) =
    let gate = obj ()
    let items = Queue<'T>()
    let mutable isComplete = false
    let isFull () = boundedCapacity > 0 && items.Count >= boundedCapacity
    let checkOpen () =
        if isComplete then
            raise (InvalidOperationException("The collection has been marked as complete with regards to additions."))
    let take () : 'T =
        let item = items.Dequeue()
        Monitor.PulseAll gate
        item
    new() = new BlockingCollection<'T>(-1)
    member _.BoundedCapacity: int = boundedCapacity
    member _.Count: int = items.Count
    member _.IsAddingCompleted: bool = isComplete
    member _.IsCompleted: bool = isComplete && items.Count = 0
    member _.CompleteAdding() : unit =
        lock gate (fun () ->
            isComplete <- true
            Monitor.PulseAll gate)
    member _.Add(item: 'T) : unit =
        lock gate (fun () ->
            checkOpen ()
            while isFull () do
                Monitor.Wait gate |> ignore
            checkOpen ()
            items.Enqueue item
            Monitor.PulseAll gate)
    member _.TryAdd(item: 'T) : bool =
        lock gate (fun () ->
            checkOpen ()
            if isFull () then
                false
            else
                items.Enqueue item
                Monitor.PulseAll gate
                true)
    /// Waits at most so many milliseconds, or for ever; nothing when there is no item and will be none.
    member private _.Next(milliseconds: int) : 'T voption =
        lock gate (fun () ->
            let mutable isLate = false
            while items.Count = 0 && not isComplete && not isLate do
                if milliseconds < 0 then Monitor.Wait gate |> ignore
                else isLate <- not (Monitor.Wait(gate, milliseconds))
            if items.Count = 0 then ValueNone else ValueSome(take ()))
    member this.Take() : 'T =
        match this.Next -1 with
        | ValueSome item -> item
        | ValueNone ->
            raise (
                InvalidOperationException(
                    "The collection argument is empty and has been marked as complete with regards to additions."
                )
            )
    member this.TryTake([<Out>] item: byref<'T>, millisecondsTimeout: int) : bool =
        match this.Next millisecondsTimeout with
        | ValueSome taken ->
            item <- taken
            true
        | ValueNone ->
            item <- Unchecked.defaultof<'T>
            false
    member this.TryTake([<Out>] item: byref<'T>) : bool = this.TryTake(&item, 0)
    member this.GetConsumingEnumerable() : seq<'T> =
        seq {
            let mutable isGoing = true
            while isGoing do
                match this.Next -1 with
                | ValueSome item -> yield item
                | ValueNone -> isGoing <- false
        }
    member _.ToArray() : 'T[] = items.ToArray()
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = (items.ToArray() :> seq<'T>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (items.ToArray() :> seq<'T>).GetEnumerator() :> System.Collections.IEnumerator
