// System.HashCode, GC and ArraySegment.
namespace System

open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// Combines the hashes of several values. The mixing is Fusabi's own: .NET's differs from process to process.
[<Sealed>]
type HashCode() =
    let mutable state = 374761393
    member private this.Mix(code: int) : HashCode =
        let mixed = (state ^^^ code) * -1640531535
        state <- mixed ^^^ (mixed >>> 15)
        this
    member this.Add(value: 'T) : unit = this.Mix(hash value) |> ignore
    member this.Add(value: 'T, comparer: IEqualityComparer<'T>) : unit =
        match comparer with
        | null -> this.Add value
        | _ -> this.Mix(comparer.GetHashCode value) |> ignore
    member _.ToHashCode() : int = state
    static member Combine(value1: 'T1) : int = HashCode().Mix(hash value1).ToHashCode()
    static member Combine(value1: 'T1, value2: 'T2) : int =
        HashCode().Mix(hash value1).Mix(hash value2).ToHashCode()
    static member Combine(value1: 'T1, value2: 'T2, value3: 'T3) : int =
        HashCode().Mix(hash value1).Mix(hash value2).Mix(hash value3).ToHashCode()
    static member Combine(value1: 'T1, value2: 'T2, value3: 'T3, value4: 'T4) : int =
        HashCode.Combine(HashCode.Combine(value1, value2), HashCode.Combine(value3, value4))
    static member Combine(value1: 'T1, value2: 'T2, value3: 'T3, value4: 'T4, value5: 'T5) : int =
        HashCode.Combine(HashCode.Combine(value1, value2, value3), HashCode.Combine(value4, value5))
    static member Combine(value1: 'T1, value2: 'T2, value3: 'T3, value4: 'T4, value5: 'T5, value6: 'T6) : int =
        HashCode.Combine(HashCode.Combine(value1, value2, value3), HashCode.Combine(value4, value5, value6))
    static member Combine
        (value1: 'T1, value2: 'T2, value3: 'T3, value4: 'T4, value5: 'T5, value6: 'T6, value7: 'T7)
        : int =
        HashCode.Combine(HashCode.Combine(value1, value2, value3, value4), HashCode.Combine(value5, value6, value7))
    static member Combine
        (value1: 'T1, value2: 'T2, value3: 'T3, value4: 'T4, value5: 'T5, value6: 'T6, value7: 'T7, value8: 'T8)
        : int =
        HashCode.Combine(
            HashCode.Combine(value1, value2, value3, value4),
            HashCode.Combine(value5, value6, value7, value8)
        )

type GCCollectionMode =
    | Default = 0
    | Forced = 1
    | Optimized = 2
    | Aggressive = 3

/// The collector works on its own: what a script asks of it is a hint.
[<AbstractClass; Sealed>]
type GC =
    [<Native "GC.totalMemory">]
    static member private TotalMemory() : int64 = native
    static member MaxGeneration: int = 2
    static member Collect() : unit = ()
    static member Collect(generation: int) : unit =
        ArgumentOutOfRangeException.ThrowIfNegative(generation, "generation")
    static member Collect(generation: int, mode: GCCollectionMode) : unit = GC.Collect generation
    static member Collect(generation: int, mode: GCCollectionMode, blocking: bool) : unit = GC.Collect generation
    [<Native "GC.collections">]
    static member private Collections() : int = native
    static member CollectionCount(generation: int) : int =
        ArgumentOutOfRangeException.ThrowIfNegative(generation, "generation")
        GC.Collections()
    static member GetGeneration(obj: obj) : int = 0
    static member GetTotalMemory(forceFullCollection: bool) : int64 = GC.TotalMemory()
    static member GetTotalAllocatedBytes(precise: bool) : int64 = GC.TotalMemory()
    static member GetTotalAllocatedBytes() : int64 = GC.TotalMemory()
    static member GetAllocatedBytesForCurrentThread() : int64 = GC.TotalMemory()
    static member KeepAlive(obj: obj) : unit = ()
    static member SuppressFinalize(obj: obj) : unit = ()
    static member ReRegisterForFinalize(obj: obj) : unit = ()
    static member WaitForPendingFinalizers() : unit = ()

/// A part of an array, which shares its elements.
[<Sealed>]
type ArraySegment<'T>(array: 'T[], offset: int, count: int) =
    do
        match array with
        | null -> raise (ArgumentNullException("array"))
        | _ -> ()
        ArgumentOutOfRangeException.ThrowIfNegative(offset, "offset")
        ArgumentOutOfRangeException.ThrowIfNegative(count, "count")
        if array.Length - offset < count then CollectionFailures.range ()
    new(array: 'T[]) = ArraySegment<'T>(array, 0, (match array with null -> 0 | _ -> array.Length))
    member _.Array: 'T[] = array
    member _.Offset: int = offset
    member _.Count: int = count
    static member Empty: ArraySegment<'T> = ArraySegment<'T>([||])
    member private _.Check(index: int) : unit =
        if index < 0 || index >= count then
            raise (
                ArgumentOutOfRangeException(
                    "index",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            )
    member this.Item
        with get (index: int): 'T =
            this.Check index
            array.[offset + index]
        and set (index: int) (value: 'T) =
            this.Check index
            array.[offset + index] <- value
    member _.Slice(index: int) : ArraySegment<'T> = ArraySegment<'T>(array, offset + index, count - index)
    member _.Slice(index: int, count: int) : ArraySegment<'T> = ArraySegment<'T>(array, offset + index, count)
    member _.ToArray() : 'T[] = Array.sub array offset count
    member _.CopyTo(destination: 'T[]) : unit = Array.blit array offset destination 0 count
    member _.CopyTo(destination: 'T[], destinationIndex: int) : unit =
        Array.blit array offset destination destinationIndex count
    member this.GetEnumerator() : IEnumerator<'T> = (this.ToArray() :> seq<'T>).GetEnumerator()
    override _.Equals(other: obj) : bool =
        match other with
        | :? ArraySegment<'T> as other ->
            obj.ReferenceEquals(other.Array, array) && other.Offset = offset && other.Count = count
        | _ -> false
    override _.GetHashCode() : int = offset * 31 + count
    override _.ToString() : string = "System.ArraySegment`1"
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator
    interface IReadOnlyCollection<'T> with
        member _.Count = count
    interface IReadOnlyList<'T> with
        member this.Item
            with get (index: int) = this.[index]
    interface ICollection<'T> with
        member _.Count = count
        member this.Contains(item: 'T) = Array.exists (fun x -> Unchecked.equals x item) (this.ToArray())
        member _.Add(_: 'T) : unit = raise (NotSupportedException())
        member _.Remove(_: 'T) : bool = raise (NotSupportedException())
        member _.Clear() : unit = raise (NotSupportedException())
        member this.CopyTo(destination: 'T[], index: int) = this.CopyTo(destination, index)
        member _.IsReadOnly = true
