// System.Collections.Generic.List, F#'s ResizeArray.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type List<'T>(capacity: int) =
    // Natives (Natives/ResizeArrays.swift) know these three fields by their order.
    let mutable items: 'T[] =
        (if capacity < 0 then CollectionFailures.nonNegative "capacity"
         ArrayPrimitives.create capacity Unchecked.defaultof<'T>)
    let mutable count = 0
    let mutable version = 0
    new() = List<'T>(0)
    new(collection: seq<'T>) as this =
        List<'T>(0)
        then this.AddRange collection
    member private _.Reserve(needed: int) =
        if needed > items.Length then
            let mutable size = if items.Length = 0 then 4 else items.Length * 2
            if size < needed then size <- needed
            let bigger = ArrayPrimitives.create size Unchecked.defaultof<'T>
            ArrayPrimitives.copyRange items 0 bigger 0 count
            items <- bigger
    [<Native "ResizeArray.count">]
    member this.Count: int = native
    member this.Capacity
        with get () = items.Length
        and set (value: int) =
            if value > items.Length then this.Reserve value
    member this.EnsureCapacity(capacity: int) : int =
        this.Reserve capacity
        items.Length
    [<Native "ResizeArray.get">]
    member private this.Get(index: int) : 'T = native
    [<Native "ResizeArray.set">]
    member private this.Set(index: int, value: 'T) : unit = native
    member this.Item
        with inline get (index: int): 'T = this.Get index
        and inline set (index: int) (value: 'T) = this.Set(index, value)
    [<Native "ResizeArray.add">]
    member this.Add(item: 'T) : unit = native
    member this.AddRange(collection: seq<'T>) : unit =
        match collection with
        | null -> raise (ArgumentNullException("collection"))
        | _ ->
            // A copy first, so that adding a list to itself ends.
            let added = ArrayPrimitives.ofSeq collection
            this.Reserve(count + added.Length)
            ArrayPrimitives.copyRange added 0 items count added.Length
            count <- count + added.Length
            version <- version + 1
    member this.Insert(index: int, item: 'T) : unit =
        if index < 0 || index > count then
            raise (ArgumentOutOfRangeException("index", "Index must be within the bounds of the List."))
        this.Reserve(count + 1)
        ArrayPrimitives.copyRange items index items (index + 1) (count - index)
        items.[index] <- item
        count <- count + 1
        version <- version + 1
    member this.InsertRange(index: int, collection: seq<'T>) : unit =
        if index < 0 || index > count then
            raise (ArgumentOutOfRangeException("index", "Index must be within the bounds of the List."))
        let added = ArrayPrimitives.ofSeq collection
        this.Reserve(count + added.Length)
        ArrayPrimitives.copyRange items index items (index + added.Length) (count - index)
        ArrayPrimitives.copyRange added 0 items index added.Length
        count <- count + added.Length
        version <- version + 1
    member _.RemoveAt(index: int) : unit =
        if index < 0 || index >= count then CollectionFailures.index ()
        ArrayPrimitives.copyRange items (index + 1) items index (count - index - 1)
        count <- count - 1
        items.[count] <- Unchecked.defaultof<'T>
        version <- version + 1
    member _.RemoveRange(index: int, count': int) : unit =
        if index < 0 then CollectionFailures.nonNegative "index"
        if count' < 0 then CollectionFailures.nonNegative "count"
        if count - index < count' then CollectionFailures.range ()
        ArrayPrimitives.copyRange items (index + count') items index (count - index - count')
        count <- count - count'
        ArrayPrimitives.fill items count count' Unchecked.defaultof<'T>
        version <- version + 1
    member this.Remove(item: 'T) : bool =
        let i = this.IndexOf item
        if i >= 0 then
            this.RemoveAt i
            true
        else
            false
    member this.RemoveAll(predicate: Predicate<'T>) : int =
        let mutable kept = 0
        let n = count
        for i in 0 .. n - 1 do
            let x = items.[i]
            if not (predicate.Invoke x) then
                items.[kept] <- x
                kept <- kept + 1
        ArrayPrimitives.fill items kept (n - kept) Unchecked.defaultof<'T>
        count <- kept
        version <- version + 1
        n - kept
    member _.Clear() : unit =
        ArrayPrimitives.fill items 0 count Unchecked.defaultof<'T>
        count <- 0
        version <- version + 1
    member this.IndexOf(item: 'T, start: int) : int =
        let mutable i = start
        while i < count && not (Unchecked.equals items.[i] item) do
            i <- i + 1
        if i < count then i else -1
    member this.IndexOf(item: 'T) : int = this.IndexOf(item, 0)
    member _.LastIndexOf(item: 'T) : int =
        let mutable i = count - 1
        while i >= 0 && not (Unchecked.equals items.[i] item) do
            i <- i - 1
        i
    member this.Contains(item: 'T) : bool = this.IndexOf item >= 0
    member _.Exists(predicate: Predicate<'T>) : bool =
        let mutable i = 0
        while i < count && not (predicate.Invoke items.[i]) do
            i <- i + 1
        i < count
    member _.TrueForAll(predicate: Predicate<'T>) : bool =
        let mutable i = 0
        while i < count && predicate.Invoke items.[i] do
            i <- i + 1
        i >= count
    member _.FindIndex(predicate: Predicate<'T>) : int =
        let mutable i = 0
        while i < count && not (predicate.Invoke items.[i]) do
            i <- i + 1
        if i < count then i else -1
    member _.FindLastIndex(predicate: Predicate<'T>) : int =
        let mutable i = count - 1
        while i >= 0 && not (predicate.Invoke items.[i]) do
            i <- i - 1
        i
    member this.Find(predicate: Predicate<'T>) : 'T =
        let i = this.FindIndex predicate
        if i >= 0 then items.[i] else Unchecked.defaultof<'T>
    member this.FindLast(predicate: Predicate<'T>) : 'T =
        let i = this.FindLastIndex predicate
        if i >= 0 then items.[i] else Unchecked.defaultof<'T>
    member _.FindAll(predicate: Predicate<'T>) : List<'T> =
        let result = List<'T>()
        for i in 0 .. count - 1 do
            if predicate.Invoke items.[i] then result.Add items.[i]
        result
    member _.ConvertAll(converter: Converter<'T, 'U>) : List<'U> =
        let result = List<'U>()
        for i in 0 .. count - 1 do
            result.Add(converter.Invoke items.[i])
        result
    member _.ForEach(action: Action<'T>) : unit =
        let v = version
        let mutable i = 0
        while i < count do
            action.Invoke items.[i]
            if version <> v then CollectionFailures.modified ()
            i <- i + 1
    member _.Reverse() : unit =
        let mutable i = 0
        let mutable j = count - 1
        while i < j do
            let t = items.[i]
            items.[i] <- items.[j]
            items.[j] <- t
            i <- i + 1
            j <- j - 1
        version <- version + 1
    member _.Reverse(index: int, length: int) : unit =
        if index < 0 then CollectionFailures.nonNegative "index"
        if length < 0 then CollectionFailures.nonNegative "count"
        if count - index < length then CollectionFailures.range ()
        let mutable i = index
        let mutable j = index + length - 1
        while i < j do
            let t = items.[i]
            items.[i] <- items.[j]
            items.[j] <- t
            i <- i + 1
            j <- j - 1
        version <- version + 1
    member _.Sort() : unit =
        Sorting.sortRangeByDefault items 0 count
        version <- version + 1
    member _.Sort(comparison: Comparison<'T>) : unit =
        Sorting.sortRange (fun a b -> comparison.Invoke(a, b)) items 0 count
        version <- version + 1
    member _.Sort(comparer: IComparer<'T>) : unit =
        Sorting.sortRange (fun a b -> comparer.Compare(a, b)) items 0 count
        version <- version + 1
    member _.BinarySearch(item: 'T) : int =
        let mutable low = 0
        let mutable high = count - 1
        let mutable found = -1
        while found < 0 && low <= high do
            let middle = low + (high - low) / 2
            let c = Unchecked.compare items.[middle] item
            if c = 0 then found <- middle
            elif c < 0 then low <- middle + 1
            else high <- middle - 1
        if found >= 0 then found else ~~~low
    member _.GetRange(index: int, length: int) : List<'T> =
        if index < 0 then CollectionFailures.nonNegative "index"
        if length < 0 then CollectionFailures.nonNegative "count"
        if count - index < length then CollectionFailures.range ()
        let result = List<'T>(length)
        for i in index .. index + length - 1 do
            result.Add items.[i]
        result
    member _.ToArray() : 'T[] = ArrayPrimitives.sub items 0 count
    member this.CopyTo(array: 'T[]) : unit = this.CopyTo(array, 0)
    member _.CopyTo(array: 'T[], index: int) : unit =
        CollectionFailures.checkTarget array index count
        ArrayPrimitives.copyRange items 0 array index count
    member _.CopyTo(index: int, array: 'T[], arrayIndex: int, length: int) : unit =
        ArrayPrimitives.copyRange items index array arrayIndex length
    member _.TrimExcess() : unit = ()
    member this.GetEnumerator() : IEnumerator<'T> = new ListEnumerator<'T>(this, version) :> IEnumerator<'T>
    member internal _.Version = version
    interface IReadOnlyList<'T> with
        member this.Item
            with get (index: int) = this.[index]
        member this.Count = count
    interface IList<'T> with
        member this.Item
            with get (index: int) = this.[index]
            and set (index: int) (value: 'T) = this.[index] <- value
        member this.IndexOf(item: 'T) = this.IndexOf item
        member this.Insert(index: int, item: 'T) = this.Insert(index, item)
        member this.RemoveAt(index: int) = this.RemoveAt index
    interface ICollection<'T> with
        member this.Count = count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) = this.Add item
        member this.Remove(item: 'T) = this.Remove item
        member this.Clear() = this.Clear()
        member this.CopyTo(array: 'T[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = false
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = new ListEnumerator<'T>(this, version) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new ListEnumerator<'T>(this, version) :> System.Collections.IEnumerator

and [<Sealed>] ListEnumerator<'T> internal (list: List<'T>, version: int) =
    let mutable index = 0
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if list.Version <> version then CollectionFailures.modified ()
            if index < list.Count then
                current <- list.[index]
                index <- index + 1
                true
            else
                false
        member _.Current: obj = box current
        member _.Reset() = index <- 0
    interface IDisposable with
        member _.Dispose() = ()

namespace FSharp.Collections

type ResizeArray<'T> = System.Collections.Generic.List<'T>
