// System.Collections.Generic.HashSet.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

[<Sealed>]
[<AllowNullLiteral>]
type HashSet<'T> internal (table: HashTable<'T>) =
    new() = HashSet<'T>(HashTable<'T>(0, null))
    new(comparer: IEqualityComparer<'T>) = HashSet<'T>(HashTable<'T>(0, comparer))
    new(collection: seq<'T>) as this =
        HashSet<'T>(HashTable<'T>(0, null))
        then this.UnionWith collection
    new(collection: seq<'T>, comparer: IEqualityComparer<'T>) as this =
        HashSet<'T>(HashTable<'T>(0, comparer))
        then this.UnionWith collection
    member internal _.Table = table
    member _.Count = table.Count
    member _.Add(item: 'T) : bool = table.FindOrInsert item < 0
    member _.Contains(item: 'T) : bool = table.Find item >= 0
    member _.Remove(item: 'T) : bool = table.Remove item >= 0
    member _.Clear() : unit = table.Clear()
    member _.TryGetValue(equalValue: 'T, [<Out>] actualValue: byref<'T>) : bool =
        let entry = table.Find equalValue
        if entry >= 0 then
            actualValue <- table.Key entry
            true
        else
            actualValue <- Unchecked.defaultof<'T>
            false
    member this.UnionWith(other: seq<'T>) : unit =
        for x in other do
            this.Add x |> ignore
    member this.IntersectWith(other: seq<'T>) : unit =
        let keep = HashSet<'T>(HashTable<'T>(0, table.Comparer))
        for x in other do
            keep.Add x |> ignore
        for x in this.ToArray() do
            if not (keep.Contains x) then this.Remove x |> ignore
    member this.ExceptWith(other: seq<'T>) : unit =
        for x in ArrayPrimitives.ofSeq other do
            this.Remove x |> ignore
    member this.SymmetricExceptWith(other: seq<'T>) : unit =
        let others = HashSet<'T>(HashTable<'T>(0, table.Comparer))
        for x in other do
            others.Add x |> ignore
        for x in others.ToArray() do
            if not (this.Remove x) then this.Add x |> ignore
    member this.ToArray() : 'T[] =
        let result = ArrayPrimitives.create table.Count Unchecked.defaultof<'T>
        let mutable n = 0
        for i in 0 .. table.Used - 1 do
            if table.IsLive i then
                result.[n] <- table.Key i
                n <- n + 1
        result
    member private this.CountIn(other: seq<'T>) : struct (int * int) =
        let others = HashSet<'T>(HashTable<'T>(0, table.Comparer))
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
    member this.CopyTo(array: 'T[]) : unit =
        let items = this.ToArray()
        ArrayPrimitives.copyRange items 0 array 0 items.Length
    member this.GetEnumerator() : IEnumerator<'T> = new HashSetEnumerator<'T>(this) :> IEnumerator<'T>
    interface ICollection<'T> with
        member this.Count = table.Count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) = table.FindOrInsert item |> ignore
        member this.Remove(item: 'T) = this.Remove item
        member this.Clear() = this.Clear()
        member this.CopyTo(array: 'T[], index: int) =
            let items = this.ToArray()
            ArrayPrimitives.copyRange items 0 array index items.Length
        member this.IsReadOnly = false
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = new HashSetEnumerator<'T>(this) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new HashSetEnumerator<'T>(this) :> System.Collections.IEnumerator

and [<Sealed>] HashSetEnumerator<'T> internal (set: HashSet<'T>) =
    let version = set.Table.Version
    let mutable index = 0
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            let table = set.Table
            if table.Version <> version then CollectionFailures.modified ()
            while index < table.Used && not (table.IsLive index) do
                index <- index + 1
            if index < table.Used then
                current <- table.Key index
                index <- index + 1
                true
            else
                false
        member _.Current: obj = box current
        member _.Reset() = index <- 0
    interface IDisposable with
        member _.Dispose() = ()
