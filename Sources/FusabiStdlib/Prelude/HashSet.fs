// System.Collections.Generic.HashSet.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type HashSet<'T> internal (table: HashTable<'T>) =
    new() = HashSet<'T>(HashTable.make 0 2 null)
    new(capacity: int) = HashSet<'T>(HashTable.make capacity 2 null)
    new(capacity: int, comparer: IEqualityComparer<'T>) = HashSet<'T>(HashTable.make capacity 2 comparer)
    new(comparer: IEqualityComparer<'T>) = HashSet<'T>(HashTable.make 0 2 comparer)
    new(collection: seq<'T>) as this =
        HashSet<'T>(HashTable.make 0 2 null)
        then this.UnionWith collection
    new(collection: seq<'T>, comparer: IEqualityComparer<'T>) as this =
        HashSet<'T>(HashTable.make 0 2 comparer)
        then this.UnionWith collection
    member internal _.Table = table
    /// A set with F#'s equality.
    static member internal Structural() : HashSet<'T> = HashSet<'T>(HashTable.makeStructural 2 null)
    member _.Comparer: IEqualityComparer<'T> =
        match table.comparer with
        | null -> EqualityComparer<'T>.Default
        | comparer -> comparer
    [<Native "HashTable.count">]
    member this.Count: int = native
    [<Native "HashSet.add">]
    member this.Add(item: 'T) : bool = native
    [<Native "HashSet.contains">]
    member this.Contains(item: 'T) : bool = native
    [<Native "HashSet.remove">]
    member this.Remove(item: 'T) : bool = native
    [<Native "HashSet.tryGet">]
    member this.TryGetValue(equalValue: 'T, [<Out>] actualValue: byref<'T>) : bool = native
    member _.Clear() : unit = HashTable.clear table 2
    member this.UnionWith(other: seq<'T>) : unit =
        for x in other do
            this.Add x |> ignore
    member this.IntersectWith(other: seq<'T>) : unit =
        let keep = HashSet<'T>(HashTable.make 0 2 table.comparer)
        for x in other do
            keep.Add x |> ignore
        for x in this.ToArray() do
            if not (keep.Contains x) then this.Remove x |> ignore
    member this.ExceptWith(other: seq<'T>) : unit =
        for x in ArrayPrimitives.ofSeq other do
            this.Remove x |> ignore
    member this.SymmetricExceptWith(other: seq<'T>) : unit =
        let others = HashSet<'T>(HashTable.make 0 2 table.comparer)
        for x in other do
            others.Add x |> ignore
        for x in others.ToArray() do
            if not (this.Remove x) then this.Add x |> ignore
    member this.ToArray() : 'T[] =
        let result = ArrayPrimitives.create this.Count Unchecked.defaultof<'T>
        let mutable entry = HashTable.next table 0 2
        for n in 0 .. result.Length - 1 do
            result.[n] <- HashTable.word table entry 2 1
            entry <- HashTable.next table (entry + 1) 2
        result
    member private this.CountIn(other: seq<'T>) : struct (int * int) =
        let others = HashSet<'T>(HashTable.make 0 2 table.comparer)
        let mutable common = 0
        for x in other do
            if others.Add x && this.Contains x then common <- common + 1
        struct (common, others.Count)
    member this.IsSubsetOf(other: seq<'T>) : bool =
        let struct (common, _) = this.CountIn other
        common = this.Count
    member this.IsProperSubsetOf(other: seq<'T>) : bool =
        let struct (common, n) = this.CountIn other
        common = this.Count && n > common
    member this.IsSupersetOf(other: seq<'T>) : bool =
        let struct (common, n) = this.CountIn other
        common = n
    member this.IsProperSupersetOf(other: seq<'T>) : bool =
        let struct (common, n) = this.CountIn other
        common = n && this.Count > n
    member this.Overlaps(other: seq<'T>) : bool =
        let struct (common, _) = this.CountIn other
        common > 0
    member this.SetEquals(other: seq<'T>) : bool =
        let struct (common, n) = this.CountIn other
        common = n && common = this.Count
    member this.RemoveWhere(predicate: Predicate<'T>) : int =
        let mutable n = 0
        for x in this.ToArray() do
            if predicate.Invoke x && this.Remove x then n <- n + 1
        n
    member this.CopyTo(array: 'T[]) : unit = this.CopyTo(array, 0)
    member this.CopyTo(array: 'T[], arrayIndex: int) : unit =
        let items = this.ToArray()
        ArrayPrimitives.copyRange items 0 array arrayIndex items.Length
    member _.EnsureCapacity(capacity: int) : int =
        if capacity < 0 then CollectionFailures.nonNegative "capacity"
        HashTable.reserve table capacity 2
    member _.TrimExcess() : unit = ()
    member this.GetEnumerator() : IEnumerator<'T> = new EntryEnumerator<'T, 'T>(table, 2, 1) :> IEnumerator<'T>
    interface ICollection<'T> with
        member this.Count = this.Count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) = this.Add item |> ignore
        member this.Remove(item: 'T) = this.Remove item
        member this.Clear() = this.Clear()
        member this.CopyTo(array: 'T[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = false
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = new EntryEnumerator<'T, 'T>(table, 2, 1) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new EntryEnumerator<'T, 'T>(table, 2, 1) :> System.Collections.IEnumerator
