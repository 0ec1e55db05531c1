// The index of Dictionary and HashSet. They keep .NET's order of enumeration: entries by index, freed ones reused
// last-freed first.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

/// Natives (Natives/HashTable.swift) work on its fields in place and know them by their order, and find the table of a
/// Dictionary or HashSet as its first field. An entry is `stride` words: its link, its key and, in dictionaries, its
/// value.
[<Sealed>]
type internal HashTable<'K> =
    val mutable buckets: obj
    val mutable entries: obj
    val mutable used: int
    val mutable free: int
    val mutable freeCount: int
    val mutable version: int
    /// `comparer`'s members as functions; null for the keys' own equality.
    val mutable hasher: obj
    val mutable equality: obj
    /// F#'s equality, as its own functions use it: arrays by their elements, and null is a key like any other.
    val mutable isStructural: bool
    /// The entry that was found last, or -1.
    val mutable last: int
    val mutable comparer: IEqualityComparer<'K>

    new() =
        { buckets = null
          entries = null
          used = 0
          free = -1
          freeCount = 0
          version = 0
          hasher = null
          equality = null
          isStructural = false
          last = -1
          comparer = null }

module internal HashTable =
    /// Makes room for so many entries, and tells for how many there is room.
    [<Native "HashTable.reserve">]
    let reserve (table: HashTable<'K>) (capacity: int) (stride: int) : int = native

    [<Native "HashTable.clear">]
    let clear (table: HashTable<'K>) (stride: int) : unit = native

    /// The first live entry from an index on, or -1.
    [<Native "HashTable.next">]
    let next (table: HashTable<'K>) (index: int) (stride: int) : int = native

    /// A word of an entry: its key (1) or value (2).
    [<Native "HashTable.word">]
    let word (table: HashTable<'K>) (entry: int) (stride: int) (word: int) : 'T = native

    let make (capacity: int) (stride: int) (comparer: IEqualityComparer<'K>) : HashTable<'K> =
        if capacity < 0 then CollectionFailures.nonNegative "capacity"
        let table = HashTable<'K>()
        match comparer with
        | null -> ()
        | _ ->
            table.comparer <- comparer
            match box comparer with
            | :? DefaultComparer -> ()
            | _ ->
                table.hasher <- box (fun (key: 'K) -> comparer.GetHashCode key)
                table.equality <- box (fun (x: 'K) (y: 'K) -> comparer.Equals(x, y))
        reserve table capacity stride |> ignore
        table

    /// A table for F#'s equality.
    let makeStructural (stride: int) (comparer: IEqualityComparer<'K>) : HashTable<'K> =
        let table = make 0 stride comparer
        table.isStructural <- true
        table

/// Walks one word of the live entries: the keys of a set or dictionary, or a dictionary's values.
[<Sealed>]
type internal EntryEnumerator<'K, 'T>(table: HashTable<'K>, stride: int, word: int) =
    let version = table.version
    let mutable index = 0
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if table.version <> version then CollectionFailures.modified ()
            let entry = HashTable.next table index stride
            if entry >= 0 then
                current <- HashTable.word table entry stride word
                index <- entry + 1
                true
            else
                index <- Int32.MaxValue
                current <- Unchecked.defaultof<'T>
                false
        member _.Current: obj = box current
        member _.Reset() =
            if table.version <> version then CollectionFailures.modified ()
            index <- 0
            current <- Unchecked.defaultof<'T>
    interface IDisposable with
        member _.Dispose() = ()
