// What the collections of System.Collections.Generic share.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

module internal CollectionFailures =
    /// What Array.Copy says when the elements do not fit.
    let checkTarget (target: 'T[]) (index: int) (count: int) : unit =
        match target with
        | null -> raise (ArgumentNullException("destinationArray"))
        | _ ->
            ArgumentOutOfRangeException.ThrowIfNegative(index, "destinationIndex")
            if target.Length - index < count then
                raise (
                    ArgumentException(
                        "Destination array was not long enough. Check the destination index, length, and the array's "
                        + "lower bounds.",
                        "destinationArray"
                    )
                )
    let modified () : 'T =
        raise (InvalidOperationException("Collection was modified; enumeration operation may not execute."))
    let index () : 'T =
        raise (
            ArgumentOutOfRangeException(
                "index",
                "Index was out of range. Must be non-negative and less than the size of the collection."
            )
        )
    let range () : 'T =
        raise (
            ArgumentException(
                "Offset and length were out of bounds for the array or count is greater than the number of elements "
                + "from index to the end of the source collection."
            )
        )
    let nullKey () : 'T = raise (ArgumentNullException("key"))
    let nonNegative (name: string) : 'T = raise (ArgumentOutOfRangeException(name, "Non-negative number required."))

/// A sequence whose enumerators a function makes.
[<Sealed>]
type internal EnumeratorSequence<'T>(make: unit -> IEnumerator<'T>) =
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = make ()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator = make () :> System.Collections.IEnumerator

/// The keys' own equality; hash tables know it and need not call it.
type internal DefaultComparer() =
    class
    end

[<Sealed>]
type internal DefaultComparer<'T>() =
    inherit DefaultComparer()
    interface IEqualityComparer<'T> with
        member _.Equals(x, y) = Object.Equals(box x, box y)
        member _.GetHashCode(obj) = hash (box obj)

[<AbstractClass>]
type EqualityComparer<'T>() =
    abstract Equals: x: 'T * y: 'T -> bool
    abstract GetHashCode: obj: 'T -> int
    interface IEqualityComparer<'T> with
        member this.Equals(x, y) = this.Equals(x, y)
        member this.GetHashCode(obj) = this.GetHashCode obj
    static member Default: IEqualityComparer<'T> = DefaultComparer<'T>() :> IEqualityComparer<'T>
    static member Create(equals: Func<'T, 'T, bool>, getHashCode: Func<'T, int>) : EqualityComparer<'T> =
        { new EqualityComparer<'T>() with
            member _.Equals(x, y) = equals.Invoke(x, y)
            member _.GetHashCode(obj) =
                match getHashCode with
                | null -> raise (NotSupportedException())
                | _ -> getHashCode.Invoke obj }
    static member Create(equals: Func<'T, 'T, bool>) : EqualityComparer<'T> =
        EqualityComparer<'T>.Create(equals, null)

[<AbstractClass>]
type Comparer<'T>() =
    abstract Compare: x: 'T * y: 'T -> int
    interface IComparer<'T> with
        member this.Compare(x, y) = this.Compare(x, y)
    static member Default: IComparer<'T> =
        { new IComparer<'T> with
            member _.Compare(x, y) = Unchecked.compare x y }
    static member Create(comparison: Comparison<'T>) : Comparer<'T> =
        { new Comparer<'T>() with
            member _.Compare(x, y) = comparison.Invoke(x, y) }

/// Enumerates anything with a count and an index, noticing changes.
[<Sealed>]
type internal IndexedEnumerator<'T>(version: unit -> int, count: unit -> int, item: int -> 'T) =
    let start = version ()
    let mutable index = 0
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if version () <> start then CollectionFailures.modified ()
            if index < count () then
                current <- item index
                index <- index + 1
                true
            else
                false
        member _.Current: obj = box current
        member _.Reset() = index <- 0
    interface IDisposable with
        member _.Dispose() = ()
