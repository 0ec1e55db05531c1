// The index of Dictionary and HashSet. They keep .NET's order of enumeration: entries by index, freed ones reused
// last-freed first.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

module internal HashTables =
    /// The entry that holds a key equal (as keys are: nan equals nan) to the given one, or -1: follows the chain of the
    /// key's bucket. `hash` must be non-negative.
    [<Native "HashTable.find">]
    let find (buckets: int[]) (hashes: int[]) (next: int[]) (keys: 'K[]) (key: 'K) (hash: int) : int = native

    [<Native "HashTable.hash">]
    let hash (key: 'K) : int = native

/// The index of a Dictionary or HashSet: chained hashing over parallel arrays, a power of two of buckets.
[<Sealed>]
type internal HashTable<'K>(capacity: int, comparer: IEqualityComparer<'K>) =
    let mutable buckets: int[] = ArrayPrimitives.create 8 0
    let mutable hashes: int[] = ArrayPrimitives.create 8 0
    let mutable next: int[] = ArrayPrimitives.create 8 0
    let mutable keys: 'K[] = ArrayPrimitives.create 8 Unchecked.defaultof<'K>
    /// Entries ever used; freed ones among them are chained from `free`.
    let mutable used = 0
    let mutable free = -1
    let mutable freeCount = 0
    let mutable version = 0
    member _.Comparer = comparer
    member _.Count = used - freeCount
    member _.Used = used
    member _.Version = version
    member _.Touch() = version <- version + 1
    member _.Capacity = keys.Length
    /// A freed entry has a negative `next` below -1.
    member _.IsLive(entry: int) = next.[entry] >= -1
    member _.Key(entry: int) : 'K = keys.[entry]
    member private _.Hash(key: 'K) : int =
        match comparer with
        | null -> HashTables.hash key
        | _ -> comparer.GetHashCode key &&& 0x7FFFFFFF
    member private _.FindHashed(key: 'K, h: int) : int =
        match comparer with
        | null -> HashTables.find buckets hashes next keys key h
        | _ ->
            let mutable i = buckets.[h &&& (buckets.Length - 1)] - 1
            while i >= 0 && not (hashes.[i] = h && comparer.Equals(keys.[i], key)) do
                i <- next.[i]
            i
    member this.Find(key: 'K) : int = this.FindHashed(key, this.Hash key)
    member private _.Grow() =
        let size = keys.Length * 2
        let newHashes = ArrayPrimitives.create size 0
        let newNext = ArrayPrimitives.create size 0
        let newKeys = ArrayPrimitives.create size Unchecked.defaultof<'K>
        let newBuckets = ArrayPrimitives.create size 0
        ArrayPrimitives.copyRange hashes 0 newHashes 0 used
        ArrayPrimitives.copyRange keys 0 newKeys 0 used
        for i in 0 .. used - 1 do
            let b = newHashes.[i] &&& (size - 1)
            newNext.[i] <- newBuckets.[b] - 1
            newBuckets.[b] <- i + 1
        hashes <- newHashes
        next <- newNext
        keys <- newKeys
        buckets <- newBuckets
    /// The entry of the key, or `-1 - entry` of a new one made for it.
    member this.FindOrInsert(key: 'K) : int =
        let h = this.Hash key
        let found = this.FindHashed(key, h)
        if found >= 0 then
            found
        else
            let mutable entry = free
            if entry >= 0 then
                free <- -3 - next.[entry]
                freeCount <- freeCount - 1
            else
                if used = keys.Length then this.Grow()
                entry <- used
                used <- used + 1
            let b = h &&& (buckets.Length - 1)
            hashes.[entry] <- h
            keys.[entry] <- key
            next.[entry] <- buckets.[b] - 1
            buckets.[b] <- entry + 1
            version <- version + 1
            -1 - entry
    /// Frees the key's entry and returns it, or -1. Removing does not count as a change while enumerating (.NET).
    member this.Remove(key: 'K) : int =
        let h = this.Hash key
        let entry = this.FindHashed(key, h)
        if entry >= 0 then
            let b = h &&& (buckets.Length - 1)
            if buckets.[b] - 1 = entry then
                buckets.[b] <- next.[entry] + 1
            else
                let mutable i = buckets.[b] - 1
                while next.[i] <> entry do
                    i <- next.[i]
                next.[i] <- next.[entry]
            keys.[entry] <- Unchecked.defaultof<'K>
            next.[entry] <- -3 - free
            free <- entry
            freeCount <- freeCount + 1
        entry
    member _.Clear() =
        buckets <- ArrayPrimitives.create 8 0
        hashes <- ArrayPrimitives.create 8 0
        next <- ArrayPrimitives.create 8 0
        keys <- ArrayPrimitives.create 8 Unchecked.defaultof<'K>
        used <- 0
        free <- -1
        freeCount <- 0
        version <- version + 1
