// System.Collections.Generic. Dictionary and HashSet keep .NET's order of enumeration: entries by index, freed ones reused
// last-freed first.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

module internal CollectionFailures =
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
                "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
            )
        )
    let nullKey () : 'T = raise (ArgumentNullException("key"))
    let nonNegative (name: string) : 'T = raise (ArgumentOutOfRangeException(name, "Non-negative number required."))

[<AbstractClass>]
type EqualityComparer<'T>() =
    abstract Equals: x: 'T * y: 'T -> bool
    abstract GetHashCode: obj: 'T -> int
    interface IEqualityComparer<'T> with
        member this.Equals(x, y) = this.Equals(x, y)
        member this.GetHashCode(obj) = this.GetHashCode obj
    static member Default: IEqualityComparer<'T> =
        { new IEqualityComparer<'T> with
            member _.Equals(x, y) = LanguagePrimitives.GenericEqualityER (box x) (box y)
            member _.GetHashCode(obj) = hash (box obj) }

[<AbstractClass>]
type Comparer<'T>() =
    abstract Compare: x: 'T * y: 'T -> int
    interface IComparer<'T> with
        member this.Compare(x, y) = this.Compare(x, y)
    static member Default: IComparer<'T> =
        { new IComparer<'T> with
            member _.Compare(x, y) = Unchecked.compare x y }
    static member Create(comparison: 'T -> 'T -> int) : IComparer<'T> =
        { new IComparer<'T> with
            member _.Compare(x, y) = comparison x y }

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

[<Sealed>]
[<AllowNullLiteral>]
type List<'T>(capacity: int) =
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
    member _.Count = count
    member this.Capacity
        with get () = items.Length
        and set (value: int) =
            if value > items.Length then this.Reserve value
    member this.EnsureCapacity(capacity: int) : int =
        this.Reserve capacity
        items.Length
    member _.Item
        with get (index: int): 'T =
            if index < 0 || index >= count then CollectionFailures.index ()
            items.[index]
        and set (index: int) (value: 'T) =
            if index < 0 || index >= count then CollectionFailures.index ()
            items.[index] <- value
            version <- version + 1
    member this.Add(item: 'T) : unit =
        if count = items.Length then this.Reserve(count + 1)
        items.[count] <- item
        count <- count + 1
        version <- version + 1
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
        Sorting.sortRange (fun a b -> Unchecked.compare a b) items 0 count
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
    member _.CopyTo(array: 'T[]) : unit = ArrayPrimitives.copyRange items 0 array 0 count
    member _.CopyTo(array: 'T[], index: int) : unit = ArrayPrimitives.copyRange items 0 array index count
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

/// First in, first out, in a ring.
[<Sealed>]
[<AllowNullLiteral>]
type Queue<'T>(capacity: int) =
    let mutable items: 'T[] = ArrayPrimitives.create (if capacity < 4 then 4 else capacity) Unchecked.defaultof<'T>
    let mutable head = 0
    let mutable count = 0
    let mutable version = 0
    let at (i: int) : int =
        let j = head + i
        if j >= items.Length then j - items.Length else j
    new() = Queue<'T>(4)
    new(collection: seq<'T>) as this =
        Queue<'T>(4)
        then
            for x in collection do
                this.Enqueue x
    member _.Count = count
    member internal _.Version = version
    member internal _.At(i: int) : 'T = items.[at i]
    member _.Enqueue(item: 'T) : unit =
        if count = items.Length then
            let bigger = ArrayPrimitives.create (items.Length * 2) Unchecked.defaultof<'T>
            for i in 0 .. count - 1 do
                bigger.[i] <- items.[at i]
            items <- bigger
            head <- 0
        items.[at count] <- item
        count <- count + 1
        version <- version + 1
    member _.Dequeue() : 'T =
        if count = 0 then raise (InvalidOperationException("Queue empty."))
        let x = items.[head]
        items.[head] <- Unchecked.defaultof<'T>
        head <- (if head + 1 = items.Length then 0 else head + 1)
        count <- count - 1
        version <- version + 1
        x
    member _.Peek() : 'T =
        if count = 0 then raise (InvalidOperationException("Queue empty."))
        items.[head]
    member this.TryDequeue([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- this.Dequeue()
            true
    member this.TryPeek([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- items.[head]
            true
    member _.Clear() : unit =
        items <- ArrayPrimitives.create 4 Unchecked.defaultof<'T>
        head <- 0
        count <- 0
        version <- version + 1
    member this.Contains(item: 'T) : bool =
        let mutable i = 0
        while i < count && not (Unchecked.equals (this.At i) item) do
            i <- i + 1
        i < count
    member this.ToArray() : 'T[] =
        let result = ArrayPrimitives.create count Unchecked.defaultof<'T>
        for i in 0 .. count - 1 do
            result.[i] <- items.[at i]
        result
    member this.CopyTo(array: 'T[], index: int) : unit =
        for i in 0 .. count - 1 do
            array.[index + i] <- items.[at i]
    member this.GetEnumerator() : IEnumerator<'T> =
        new IndexedEnumerator<'T>((fun () -> this.Version), (fun () -> this.Count), (fun i -> this.At i)) :> IEnumerator<'T>
    interface IReadOnlyCollection<'T> with
        member this.Count = count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

/// Enumerates anything with a count and an index, noticing changes.
and [<Sealed>] internal IndexedEnumerator<'T>(version: unit -> int, count: unit -> int, item: int -> 'T) =
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

/// Last in, first out; enumerated from the top.
[<Sealed>]
[<AllowNullLiteral>]
type Stack<'T>(capacity: int) =
    let mutable items: 'T[] = ArrayPrimitives.create (if capacity < 4 then 4 else capacity) Unchecked.defaultof<'T>
    let mutable count = 0
    let mutable version = 0
    new() = Stack<'T>(4)
    new(collection: seq<'T>) as this =
        Stack<'T>(4)
        then
            for x in collection do
                this.Push x
    member _.Count = count
    member internal _.Version = version
    member internal _.At(i: int) : 'T = items.[count - 1 - i]
    member _.Push(item: 'T) : unit =
        if count = items.Length then
            let bigger = ArrayPrimitives.create (items.Length * 2) Unchecked.defaultof<'T>
            ArrayPrimitives.copyRange items 0 bigger 0 count
            items <- bigger
        items.[count] <- item
        count <- count + 1
        version <- version + 1
    member _.Pop() : 'T =
        if count = 0 then raise (InvalidOperationException("Stack empty."))
        count <- count - 1
        let x = items.[count]
        items.[count] <- Unchecked.defaultof<'T>
        version <- version + 1
        x
    member _.Peek() : 'T =
        if count = 0 then raise (InvalidOperationException("Stack empty."))
        items.[count - 1]
    member this.TryPop([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- this.Pop()
            true
    member this.TryPeek([<Out>] result: byref<'T>) : bool =
        if count = 0 then
            result <- Unchecked.defaultof<'T>
            false
        else
            result <- items.[count - 1]
            true
    member _.Clear() : unit =
        items <- ArrayPrimitives.create 4 Unchecked.defaultof<'T>
        count <- 0
        version <- version + 1
    member this.Contains(item: 'T) : bool =
        let mutable i = 0
        while i < count && not (Unchecked.equals items.[i] item) do
            i <- i + 1
        i < count
    member this.ToArray() : 'T[] =
        let result = ArrayPrimitives.create count Unchecked.defaultof<'T>
        for i in 0 .. count - 1 do
            result.[i] <- items.[count - 1 - i]
        result
    member this.GetEnumerator() : IEnumerator<'T> =
        new IndexedEnumerator<'T>((fun () -> this.Version), (fun () -> this.Count), (fun i -> this.At i)) :> IEnumerator<'T>
    interface IReadOnlyCollection<'T> with
        member this.Count = count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

namespace FSharp.Collections

type ResizeArray<'T> = System.Collections.Generic.List<'T>
