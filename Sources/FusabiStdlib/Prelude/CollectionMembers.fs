// Members of List, HashSet, Queue, Stack and Dictionary beyond the everyday ones.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

type System.Collections.Generic.List<'T> with
    member this.FindIndex(startIndex: int, predicate: Predicate<'T>) : int =
        ArrayRanges.checkSearch this.Count startIndex 0
        ArrayRanges.find (this.Count - startIndex) (fun i -> predicate.Invoke this.[i]) startIndex
    member this.FindIndex(startIndex: int, count: int, predicate: Predicate<'T>) : int =
        ArrayRanges.checkSearch this.Count startIndex count
        ArrayRanges.find count (fun i -> predicate.Invoke this.[i]) startIndex
    member this.FindLastIndex(startIndex: int, predicate: Predicate<'T>) : int =
        ArrayRanges.checkBackwards this.Count startIndex 0
        ArrayRanges.findBack (startIndex + 1) (fun i -> predicate.Invoke this.[i]) startIndex
    member this.FindLastIndex(startIndex: int, count: int, predicate: Predicate<'T>) : int =
        ArrayRanges.checkBackwards this.Count startIndex count
        ArrayRanges.findBack count (fun i -> predicate.Invoke this.[i]) startIndex
    member this.IndexOf(item: 'T, index: int, count: int) : int =
        ArrayRanges.checkSearch this.Count index count
        ArrayRanges.find count (fun i -> Unchecked.equals this.[i] item) index
    member this.LastIndexOf(item: 'T, index: int) : int =
        if this.Count = 0 then
            -1
        else
            ArrayRanges.checkBackwards this.Count index 0
            ArrayRanges.findBack (index + 1) (fun i -> Unchecked.equals this.[i] item) index
    member this.LastIndexOf(item: 'T, index: int, count: int) : int =
        if this.Count = 0 then
            -1
        else
            ArrayRanges.checkBackwards this.Count index count
            ArrayRanges.findBack count (fun i -> Unchecked.equals this.[i] item) index
    member this.BinarySearch(item: 'T, comparer: IComparer<'T>) : int =
        let compare = ArrayRanges.comparison comparer
        ArrayRanges.search 0 this.Count (fun i -> compare this.[i] item)
    member this.BinarySearch(index: int, count: int, item: 'T, comparer: IComparer<'T>) : int =
        if index < 0 then CollectionFailures.nonNegative "index"
        if count < 0 then CollectionFailures.nonNegative "count"
        if this.Count - index < count then CollectionFailures.range ()
        let compare = ArrayRanges.comparison comparer
        ArrayRanges.search index count (fun i -> compare this.[i] item)
    member this.Sort(index: int, count: int, comparer: IComparer<'T>) : unit =
        if index < 0 then CollectionFailures.nonNegative "index"
        if count < 0 then CollectionFailures.nonNegative "count"
        if this.Count - index < count then CollectionFailures.range ()
        let part = this.GetRange(index, count).ToArray()
        Sorting.sortRange (ArrayRanges.comparison comparer) part 0 count
        for i in 0 .. count - 1 do
            this.[index + i] <- part.[i]

type System.Collections.Generic.HashSet<'T> with
    member this.CopyTo(array: 'T[], arrayIndex: int, count: int) : unit =
        Array.blit (this.ToArray()) 0 array arrayIndex count
    static member CreateSetComparer() : IEqualityComparer<HashSet<'T>> =
        { new IEqualityComparer<HashSet<'T>> with
            member _.Equals(x, y) = if isNull x || isNull y then isNull x && isNull y else x.SetEquals y
            member _.GetHashCode(set) =
                let mutable code = 0
                if not (isNull set) then
                    for item in set do
                        code <- code ^^^ Unchecked.hash item
                code }
    interface IReadOnlyCollection<'T> with
        member this.Count = this.Count
    interface ISet<'T> with
        member this.Add(item: 'T) : bool = this.Add item
        member this.UnionWith(other: IEnumerable<'T>) = this.UnionWith other
        member this.IntersectWith(other: IEnumerable<'T>) = this.IntersectWith other
        member this.ExceptWith(other: IEnumerable<'T>) = this.ExceptWith other
        member this.SymmetricExceptWith(other: IEnumerable<'T>) = this.SymmetricExceptWith other
        member this.IsSubsetOf(other: IEnumerable<'T>) = this.IsSubsetOf other
        member this.IsSupersetOf(other: IEnumerable<'T>) = this.IsSupersetOf other
        member this.IsProperSubsetOf(other: IEnumerable<'T>) = this.IsProperSubsetOf other
        member this.IsProperSupersetOf(other: IEnumerable<'T>) = this.IsProperSupersetOf other
        member this.Overlaps(other: IEnumerable<'T>) = this.Overlaps other
        member this.SetEquals(other: IEnumerable<'T>) = this.SetEquals other
    interface IReadOnlySet<'T> with
        member this.Contains(item: 'T) = this.Contains item
        member this.IsSubsetOf(other: IEnumerable<'T>) = this.IsSubsetOf other
        member this.IsSupersetOf(other: IEnumerable<'T>) = this.IsSupersetOf other
        member this.IsProperSubsetOf(other: IEnumerable<'T>) = this.IsProperSubsetOf other
        member this.IsProperSupersetOf(other: IEnumerable<'T>) = this.IsProperSupersetOf other
        member this.Overlaps(other: IEnumerable<'T>) = this.Overlaps other
        member this.SetEquals(other: IEnumerable<'T>) = this.SetEquals other

type System.Collections.Generic.Queue<'T> with
    member this.EnsureCapacity(capacity: int) : int =
        if capacity < 0 then CollectionFailures.nonNegative "capacity"
        if capacity > this.Count then capacity else this.Count
    member this.TrimExcess() : unit = ()

type System.Collections.Generic.Stack<'T> with
    member this.CopyTo(array: 'T[], arrayIndex: int) : unit =
        let items = this.ToArray()
        Array.blit items 0 array arrayIndex items.Length
    member this.EnsureCapacity(capacity: int) : int =
        if capacity < 0 then CollectionFailures.nonNegative "capacity"
        if capacity > this.Count then capacity else this.Count
    member this.TrimExcess() : unit = ()

[<AbstractClass; Sealed; Extension>]
type CollectionExtensions =
    [<Extension>]
    static member GetValueOrDefault(dictionary: IReadOnlyDictionary<'TKey, 'TValue>, key: 'TKey) : 'TValue =
        let mutable value = Unchecked.defaultof<'TValue>
        if dictionary.TryGetValue(key, &value) then value else Unchecked.defaultof<'TValue>
    [<Extension>]
    static member GetValueOrDefault
        (dictionary: IReadOnlyDictionary<'TKey, 'TValue>, key: 'TKey, defaultValue: 'TValue)
        : 'TValue =
        let mutable value = Unchecked.defaultof<'TValue>
        if dictionary.TryGetValue(key, &value) then value else defaultValue
    [<Extension>]
    static member TryAdd(dictionary: IDictionary<'TKey, 'TValue>, key: 'TKey, value: 'TValue) : bool =
        let isNew = not (dictionary.ContainsKey key)
        if isNew then dictionary.Add(key, value)
        isNew
    [<Extension>]
    static member Remove(dictionary: IDictionary<'TKey, 'TValue>, key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        if dictionary.TryGetValue(key, &value) then
            dictionary.Remove key
        else
            value <- Unchecked.defaultof<'TValue>
            false
