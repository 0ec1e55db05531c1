// System.Collections.Generic.Dictionary, its enumerators and its views of keys and values.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

[<Sealed>]
[<AllowNullLiteral>]
type Dictionary<'TKey, 'TValue> internal (table: HashTable<'TKey>) =
    let mutable values: 'TValue[] = ArrayPrimitives.create 8 Unchecked.defaultof<'TValue>
    let store (entry: int) (value: 'TValue) =
        if entry >= values.Length then
            let bigger = ArrayPrimitives.create table.Capacity Unchecked.defaultof<'TValue>
            ArrayPrimitives.copyRange values 0 bigger 0 values.Length
            values <- bigger
        values.[entry] <- value
    new() = Dictionary<'TKey, 'TValue>(HashTable<'TKey>(0, null))
    new(capacity: int) = Dictionary<'TKey, 'TValue>(HashTable<'TKey>(capacity, null))
    new(comparer: IEqualityComparer<'TKey>) = Dictionary<'TKey, 'TValue>(HashTable<'TKey>(0, comparer))
    new(capacity: int, comparer: IEqualityComparer<'TKey>) = Dictionary<'TKey, 'TValue>(HashTable<'TKey>(capacity, comparer))
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>) as this =
        Dictionary<'TKey, 'TValue>(HashTable<'TKey>(0, null))
        then
            for pair in collection do
                this.Add(pair.Key, pair.Value)
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>, comparer: IEqualityComparer<'TKey>) as this =
        Dictionary<'TKey, 'TValue>(HashTable<'TKey>(0, comparer))
        then
            for pair in collection do
                this.Add(pair.Key, pair.Value)
    member internal _.Table = table
    member internal _.ValueAt(entry: int) : 'TValue = values.[entry]
    member _.Comparer: IEqualityComparer<'TKey> =
        match table.Comparer with
        | null -> EqualityComparer<'TKey>.Default
        | comparer -> comparer
    member _.Count = table.Count
    member _.Item
        with get (key: 'TKey): 'TValue =
            if LanguagePrimitives.PhysicalEquality (box key) null then CollectionFailures.nullKey ()
            let entry = table.Find key
            if entry < 0 then
                raise (
                    KeyNotFoundException(
                        "The given key '" + (box key).ToString() + "' was not present in the dictionary."
                    )
                )
            values.[entry]
        and set (key: 'TKey) (value: 'TValue) =
            if LanguagePrimitives.PhysicalEquality (box key) null then CollectionFailures.nullKey ()
            let entry = table.FindOrInsert key
            store (if entry < 0 then -1 - entry else entry) value
    member _.TryAdd(key: 'TKey, value: 'TValue) : bool =
        if LanguagePrimitives.PhysicalEquality (box key) null then CollectionFailures.nullKey ()
        let entry = table.FindOrInsert key
        if entry < 0 then
            store (-1 - entry) value
            true
        else
            false
    member this.Add(key: 'TKey, value: 'TValue) : unit =
        if not (this.TryAdd(key, value)) then
            raise (ArgumentException("An item with the same key has already been added. Key: " + (box key).ToString()))
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        if LanguagePrimitives.PhysicalEquality (box key) null then CollectionFailures.nullKey ()
        let entry = table.Find key
        if entry >= 0 then
            value <- values.[entry]
            true
        else
            value <- Unchecked.defaultof<'TValue>
            false
    member _.GetValueOrDefault(key: 'TKey) : 'TValue =
        let entry = table.Find key
        if entry >= 0 then values.[entry] else Unchecked.defaultof<'TValue>
    member _.GetValueOrDefault(key: 'TKey, defaultValue: 'TValue) : 'TValue =
        let entry = table.Find key
        if entry >= 0 then values.[entry] else defaultValue
    member _.ContainsKey(key: 'TKey) : bool =
        if LanguagePrimitives.PhysicalEquality (box key) null then CollectionFailures.nullKey ()
        table.Find key >= 0
    member _.ContainsValue(value: 'TValue) : bool =
        let mutable i = 0
        while i < table.Used && not (table.IsLive i && Unchecked.equals values.[i] value) do
            i <- i + 1
        i < table.Used
    member _.Remove(key: 'TKey) : bool =
        if LanguagePrimitives.PhysicalEquality (box key) null then CollectionFailures.nullKey ()
        let entry = table.Remove key
        if entry >= 0 then
            values.[entry] <- Unchecked.defaultof<'TValue>
            true
        else
            false
    member _.Remove(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        let entry = table.Remove key
        if entry >= 0 then
            value <- values.[entry]
            values.[entry] <- Unchecked.defaultof<'TValue>
            true
        else
            value <- Unchecked.defaultof<'TValue>
            false
    member _.Clear() : unit =
        table.Clear()
        values <- ArrayPrimitives.create 8 Unchecked.defaultof<'TValue>
    member _.EnsureCapacity(capacity: int) : int = capacity
    member _.TrimExcess() : unit = ()
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
        member this.Count = table.Count
    interface ICollection<KeyValuePair<'TKey, 'TValue>> with
        member this.Count = table.Count
        member this.Contains(item: KeyValuePair<'TKey, 'TValue>) =
            let entry = table.Find item.Key
            entry >= 0 && Unchecked.equals values.[entry] item.Value
        member this.Add(item: KeyValuePair<'TKey, 'TValue>) = this.Add(item.Key, item.Value)
        member this.Remove(item: KeyValuePair<'TKey, 'TValue>) = this.Remove item.Key
        member this.Clear() = this.Clear()
        member this.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) =
            let mutable i = index
            for pair in this do
                array.[i] <- pair
                i <- i + 1
        member this.IsReadOnly = false
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
            new DictionaryEnumerator<'TKey, 'TValue, KeyValuePair<'TKey, 'TValue>>(
                this,
                fun entry -> KeyValuePair<'TKey, 'TValue>(table.Key entry, values.[entry])
            )
            :> IEnumerator<KeyValuePair<'TKey, 'TValue>>
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            new DictionaryEnumerator<'TKey, 'TValue, KeyValuePair<'TKey, 'TValue>>(
                this,
                fun entry -> KeyValuePair<'TKey, 'TValue>(table.Key entry, values.[entry])
            )
            :> System.Collections.IEnumerator

/// Walks the live entries and shows each through a selector.
and [<Sealed>] DictionaryEnumerator<'TKey, 'TValue, 'T> internal (dictionary: Dictionary<'TKey, 'TValue>, select: int -> 'T) =
    let version = dictionary.Table.Version
    let mutable index = 0
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            let table = dictionary.Table
            if table.Version <> version then CollectionFailures.modified ()
            while index < table.Used && not (table.IsLive index) do
                index <- index + 1
            if index < table.Used then
                current <- select index
                index <- index + 1
                true
            else
                false
        member _.Current: obj = box current
        member _.Reset() = index <- 0
    interface IDisposable with
        member _.Dispose() = ()

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
            new DictionaryEnumerator<'TKey, 'TValue, 'TKey>(dictionary, fun entry -> dictionary.Table.Key entry)
            :> IEnumerator<'TKey>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new DictionaryEnumerator<'TKey, 'TValue, 'TKey>(dictionary, fun entry -> dictionary.Table.Key entry)
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
            new DictionaryEnumerator<'TKey, 'TValue, 'TValue>(dictionary, fun entry -> dictionary.ValueAt entry)
            :> IEnumerator<'TValue>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new DictionaryEnumerator<'TKey, 'TValue, 'TValue>(dictionary, fun entry -> dictionary.ValueAt entry)
            :> System.Collections.IEnumerator
