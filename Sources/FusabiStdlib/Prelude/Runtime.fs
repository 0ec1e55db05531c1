// What compiled code itself calls: generators behind `seq { }`, builders of lists and arrays, lazy values, ranges.
namespace FSharp.Core.CompilerServices

open System
open System.Collections.Generic

module Fibers =
    /// A fiber that will run the closure up to its next yield.
    [<Native "prim:fiberNew">]
    let create (body: unit -> unit) : Fiber = native

    [<Native "prim:fiberMoveNext">]
    let moveNext (fiber: Fiber) : bool = native

    [<Native "prim:fiberCurrent">]
    let current (fiber: Fiber) : 'T = native

    [<Native "prim:fiberYield">]
    let yieldValue (value: 'T) : unit = native

    [<Native "prim:fiberDispose">]
    let dispose (fiber: Fiber) : unit = native

/// The enumerator of a `seq { }`.
[<Sealed>]
type GeneratedEnumerator<'T>(body: unit -> unit) =
    let fiber = Fibers.create body
    interface IEnumerator<'T> with
        member _.Current: 'T = Fibers.current fiber
    interface System.Collections.IEnumerator with
        member _.MoveNext() = Fibers.moveNext fiber
        member _.Current: obj = Fibers.current fiber
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() = Fibers.dispose fiber

/// What `seq { … }` makes: each enumeration runs the body anew.
[<Sealed>]
type GeneratedSequence<'T>(body: unit -> unit) =
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = new GeneratedEnumerator<'T>(body) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new GeneratedEnumerator<'T>(body) :> System.Collections.IEnumerator

/// `Current` outside of an enumeration.
module internal EnumerationFailures =
    let outside (hasStarted: bool) : 'T =
        raise (
            InvalidOperationException(
                if hasStarted then
                    "Enumeration already finished."
                else
                    "Enumeration has not started. Call MoveNext."
            )
        )

/// `seq { low .. high }`.
[<Sealed>]
type RangeEnumerator(low: int, high: int) =
    // 64 bits hold the number before the first, too.
    let mutable current = int64 low - 1L
    let mutable isOver = false
    member private _.Value: int =
        if isOver || current < int64 low then EnumerationFailures.outside isOver else int current
    interface IEnumerator<int> with
        member this.Current: int = this.Value
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if current < int64 high then
                current <- current + 1L
                true
            else
                isOver <- true
                false
        member this.Current: obj = box this.Value
        member _.Reset() = current <- int64 low - 1L
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
type RangeSequence(low: int, high: int) =
    interface IEnumerable<int> with
        member _.GetEnumerator() : IEnumerator<int> = new RangeEnumerator(low, high) :> IEnumerator<int>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new RangeEnumerator(low, high) :> System.Collections.IEnumerator

/// Enumerates a list; list cells are never copied.
[<Sealed>]
type ListEnumerator<'T>(list: 'T list) =
    let mutable rest = list
    let mutable current: 'T list = []
    let mutable hasStarted = false
    interface IEnumerator<'T> with
        member _.Current: 'T =
            match current with
            | head :: _ -> head
            | [] -> EnumerationFailures.outside hasStarted
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            hasStarted <- true
            current <- rest
            match rest with
            | [] -> false
            | _ :: tail ->
                rest <- tail
                true
        member _.Current: obj =
            match current with
            | head :: _ -> box head
            | [] -> EnumerationFailures.outside hasStarted
        member _.Reset() =
            rest <- list
            current <- []
            hasStarted <- false
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
type ArrayEnumerator<'T>(array: 'T[]) =
    let mutable index = -1
    interface IEnumerator<'T> with
        member _.Current: 'T = array.[index]
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if index + 1 < array.Length then
                index <- index + 1
                true
            else
                false
        member _.Current: obj = box array.[index]
        member _.Reset() = index <- -1
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
type StringEnumerator(text: string) =
    let mutable index = -1
    interface IEnumerator<char> with
        member _.Current: char = text.[index]
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if index + 1 < text.Length then
                index <- index + 1
                true
            else
                false
        member _.Current: obj = box text.[index]
        member _.Reset() = index <- -1
    interface IDisposable with
        member _.Dispose() = ()

// Library sources may give a builtin type its interfaces after the fact: they become slots of its descriptor.
type FSharp.Collections.List<'T> with
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = new ListEnumerator<'T>(this) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new ListEnumerator<'T>(this) :> System.Collections.IEnumerator

type FSharp.Core.``[]``<'T> with
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = new ArrayEnumerator<'T>(this) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new ArrayEnumerator<'T>(this) :> System.Collections.IEnumerator

type System.String with
    interface IEnumerable<char> with
        member this.GetEnumerator() : IEnumerator<char> = new StringEnumerator(this) :> IEnumerator<char>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new StringEnumerator(this) :> System.Collections.IEnumerator

/// Values as words of any type.
module internal Words =
    [<Native "prim:retype">]
    let get (word: obj) : 'T = native

    [<Native "prim:retype">]
    let make (value: 'T) : obj = native

/// What natives answer where there is no value; no script can hold it.
[<RequireQualifiedAccess>]
[<NoEquality; NoComparison>]
type internal Absent = | Value

/// Appends in order; what list comprehensions and the List module build with.
module ListBuilding =
    [<Native "prim:listSetTail">]
    let setTail (cell: 'T list) (tail: 'T list) : unit = native

    /// A cell that nobody sees: the list is built behind it.
    let inline root () : 'T list = [ Unchecked.defaultof<'T> ]

    /// What was built behind a root.
    let inline finish (root: 'T list) : 'T list =
        match root with
        | [] -> []
        | _ :: built -> built
