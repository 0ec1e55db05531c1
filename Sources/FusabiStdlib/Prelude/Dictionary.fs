// System.Collections.Generic.Dictionary, its enumerators and its views of keys and values.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

/// Walks the live entries as pairs.
[<Sealed>]
type internal DictionaryEnumerator<'TKey, 'TValue>(table: HashTable<'TKey>) =
    let version = table.version
    let mutable index = 0
    let mutable current = Unchecked.defaultof<KeyValuePair<'TKey, 'TValue>>
    interface IEnumerator<KeyValuePair<'TKey, 'TValue>> with
        member _.Current: KeyValuePair<'TKey, 'TValue> = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if table.version <> version then CollectionFailures.modified ()
            let entry = HashTable.next table index 3
            if entry >= 0 then
                current <- KeyValuePair<'TKey, 'TValue>(HashTable.word table entry 3 1, HashTable.word table entry 3 2)
                index <- entry + 1
                true
            else
                index <- Int32.MaxValue
                current <- Unchecked.defaultof<KeyValuePair<'TKey, 'TValue>>
                false
        member _.Current: obj = box current
        member _.Reset() =
            if table.version <> version then CollectionFailures.modified ()
            index <- 0
            current <- Unchecked.defaultof<KeyValuePair<'TKey, 'TValue>>
    interface IDisposable with
        member _.Dispose() = ()

/// What is done to the table of a dictionary in place; members would stand in the way of a script's extensions.
module internal DictionaryTable =
    [<Native "Dictionary.get">]
    let get (dictionary: obj) (key: 'TKey) : obj = native

    [<Native "Dictionary.set">]
    let set (dictionary: obj) (key: 'TKey) (value: 'TValue) : unit = native

    [<Native "Dictionary.getOr">]
    let getOr (dictionary: obj) (key: 'TKey) (absent: obj) : obj = native

[<AllowNullLiteral>]
type Dictionary<'TKey, 'TValue> internal (table: HashTable<'TKey>) =
    new() = Dictionary<'TKey, 'TValue>(HashTable.make 0 3 null)
    new(capacity: int) = Dictionary<'TKey, 'TValue>(HashTable.make capacity 3 null)
    new(comparer: IEqualityComparer<'TKey>) = Dictionary<'TKey, 'TValue>(HashTable.make 0 3 comparer)
    new(capacity: int, comparer: IEqualityComparer<'TKey>) =
        Dictionary<'TKey, 'TValue>(HashTable.make capacity 3 comparer)
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>) as this =
        Dictionary<'TKey, 'TValue>(HashTable.make 0 3 null)
        then
            for pair in collection do
                this.Add(pair.Key, pair.Value)
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>, comparer: IEqualityComparer<'TKey>) as this =
        Dictionary<'TKey, 'TValue>(HashTable.make 0 3 comparer)
        then
            for pair in collection do
                this.Add(pair.Key, pair.Value)
    member internal _.Table = table
    /// A dictionary with F#'s equality (null is a key like any other), for functions that group.
    static member internal Structural(comparer: IEqualityComparer<'TKey>) : Dictionary<'TKey, 'TValue> =
        Dictionary<'TKey, 'TValue>(HashTable.makeStructural 3 comparer)
    member _.Comparer: IEqualityComparer<'TKey> =
        match table.comparer with
        | null -> EqualityComparer<'TKey>.Default
        | comparer -> comparer
    [<Native "HashTable.count">]
    member this.Count: int = native
    member this.Item
        with inline get (key: 'TKey): 'TValue = Words.get (DictionaryTable.get this key)
        and inline set (key: 'TKey) (value: 'TValue) = DictionaryTable.set this key value
    [<Native "Dictionary.tryAdd">]
    member this.TryAdd(key: 'TKey, value: 'TValue) : bool = native
    [<Native "Dictionary.add">]
    member this.Add(key: 'TKey, value: 'TValue) : unit = native
    member inline this.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        let found = DictionaryTable.getOr this key (Words.make Absent.Value)
        if LanguagePrimitives.PhysicalEquality found (Words.make Absent.Value) then
            value <- Unchecked.defaultof<'TValue>
            false
        else
            value <- Words.get found
            true
    [<Native "Dictionary.getOr">]
    member this.GetValueOrDefault(key: 'TKey, defaultValue: 'TValue) : 'TValue = native
    member this.GetValueOrDefault(key: 'TKey) : 'TValue = this.GetValueOrDefault(key, Unchecked.defaultof<'TValue>)
    [<Native "Dictionary.contains">]
    member this.ContainsKey(key: 'TKey) : bool = native
    member _.ContainsValue(value: 'TValue) : bool =
        let mutable i = HashTable.next table 0 3
        while i >= 0 && not (Unchecked.equals (HashTable.word table i 3 2) value) do
            i <- HashTable.next table (i + 1) 3
        i >= 0
    [<Native "Dictionary.remove">]
    member this.Remove(key: 'TKey) : bool = native
    [<Native "Dictionary.removeTo">]
    member this.Remove(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = native
    member _.Clear() : unit = HashTable.clear table 3
    member _.EnsureCapacity(capacity: int) : int =
        if capacity < 0 then CollectionFailures.nonNegative "capacity"
        let before = table.entries
        let room = HashTable.reserve table capacity 3
        if not (Object.ReferenceEquals(before, table.entries)) then table.version <- table.version + 1
        room
    member _.TrimExcess() : unit = ()
    member _.TrimExcess(capacity: int) : unit = ()
    member this.Keys: KeyCollection<'TKey, 'TValue> = KeyCollection<'TKey, 'TValue>(this)
    member this.Values: ValueCollection<'TKey, 'TValue> = ValueCollection<'TKey, 'TValue>(this)
    member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
        (this :> IEnumerable<KeyValuePair<'TKey, 'TValue>>).GetEnumerator()
    interface IDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = this.[key]
            and set (key: 'TKey) (value: 'TValue) = this.[key] <- value
        member this.Keys = this.Keys :> ICollection<'TKey>
        member this.Values = this.Values :> ICollection<'TValue>
        member this.ContainsKey(key: 'TKey) = this.ContainsKey key
        member this.Add(key: 'TKey, value: 'TValue) = this.Add(key, value)
        member this.Remove(key: 'TKey) = this.Remove key
        member this.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) = this.TryGetValue(key, &value)
    interface IReadOnlyDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = this.[key]
        member this.Keys = this.Keys :> IEnumerable<'TKey>
        member this.Values = this.Values :> IEnumerable<'TValue>
        member this.ContainsKey(key: 'TKey) = this.ContainsKey key
        member this.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) = this.TryGetValue(key, &value)
    interface IReadOnlyCollection<KeyValuePair<'TKey, 'TValue>> with
        member this.Count = this.Count
    interface ICollection<KeyValuePair<'TKey, 'TValue>> with
        member this.Count = this.Count
        member this.Contains(item: KeyValuePair<'TKey, 'TValue>) =
            let mutable value = Unchecked.defaultof<'TValue>
            this.TryGetValue(item.Key, &value) && Unchecked.equals value item.Value
        member this.Add(item: KeyValuePair<'TKey, 'TValue>) = this.Add(item.Key, item.Value)
        member this.Remove(item: KeyValuePair<'TKey, 'TValue>) =
            (this :> ICollection<KeyValuePair<'TKey, 'TValue>>).Contains item && this.Remove item.Key
        member this.Clear() = this.Clear()
        member this.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) =
            let mutable i = index
            for pair in this do
                array.[i] <- pair
                i <- i + 1
        member this.IsReadOnly = false
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
            new DictionaryEnumerator<'TKey, 'TValue>(table) :> IEnumerator<KeyValuePair<'TKey, 'TValue>>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new DictionaryEnumerator<'TKey, 'TValue>(table) :> System.Collections.IEnumerator

and [<Sealed>] KeyCollection<'TKey, 'TValue> internal (dictionary: Dictionary<'TKey, 'TValue>) =
    member _.Count = dictionary.Count
    member _.Contains(item: 'TKey) : bool = dictionary.ContainsKey item
    member _.CopyTo(array: 'TKey[], index: int) : unit =
        let mutable i = index
        for key in dictionary.Keys do
            array.[i] <- key
            i <- i + 1
    interface ICollection<'TKey> with
        member this.Count = dictionary.Count
        member this.Contains(item: 'TKey) = dictionary.ContainsKey item
        member this.Add(item: 'TKey) : unit = raise (NotSupportedException())
        member this.Remove(item: 'TKey) : bool = raise (NotSupportedException())
        member this.Clear() : unit = raise (NotSupportedException())
        member this.CopyTo(array: 'TKey[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = true
    interface IEnumerable<'TKey> with
        member _.GetEnumerator() : IEnumerator<'TKey> =
            new EntryEnumerator<'TKey, 'TKey>(dictionary.Table, 3, 1)
            :> IEnumerator<'TKey>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new EntryEnumerator<'TKey, 'TKey>(dictionary.Table, 3, 1)
            :> System.Collections.IEnumerator

and [<Sealed>] ValueCollection<'TKey, 'TValue> internal (dictionary: Dictionary<'TKey, 'TValue>) =
    member _.Count = dictionary.Count
    member _.CopyTo(array: 'TValue[], index: int) : unit =
        let mutable i = index
        for value in dictionary.Values do
            array.[i] <- value
            i <- i + 1
    interface ICollection<'TValue> with
        member this.Count = dictionary.Count
        member this.Contains(item: 'TValue) = dictionary.ContainsValue item
        member this.Add(item: 'TValue) : unit = raise (NotSupportedException())
        member this.Remove(item: 'TValue) : bool = raise (NotSupportedException())
        member this.Clear() : unit = raise (NotSupportedException())
        member this.CopyTo(array: 'TValue[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = true
    interface IEnumerable<'TValue> with
        member _.GetEnumerator() : IEnumerator<'TValue> =
            new EntryEnumerator<'TKey, 'TValue>(dictionary.Table, 3, 2)
            :> IEnumerator<'TValue>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new EntryEnumerator<'TKey, 'TValue>(dictionary.Table, 3, 2)
            :> System.Collections.IEnumerator
