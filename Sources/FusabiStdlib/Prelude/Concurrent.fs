// Concurrent collections: script code runs on one thread at a time, so they are the plain ones with the concurrent
// members.
namespace System.Collections.Concurrent

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type ConcurrentDictionary<'TKey, 'TValue> internal (table: Dictionary<'TKey, 'TValue>, trusted: bool) =
    new() = ConcurrentDictionary<'TKey, 'TValue>(Dictionary<'TKey, 'TValue>(), true)
    new(comparer: IEqualityComparer<'TKey>) =
        ConcurrentDictionary<'TKey, 'TValue>(Dictionary<'TKey, 'TValue>(comparer), true)
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>) =
        ConcurrentDictionary<'TKey, 'TValue>(Dictionary<'TKey, 'TValue>(collection), true)
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>, comparer: IEqualityComparer<'TKey>) =
        ConcurrentDictionary<'TKey, 'TValue>(Dictionary<'TKey, 'TValue>(collection, comparer), true)
    new(concurrencyLevel: int, capacity: int) = ConcurrentDictionary<'TKey, 'TValue>()
    new(concurrencyLevel: int, capacity: int, comparer: IEqualityComparer<'TKey>) =
        ConcurrentDictionary<'TKey, 'TValue>(comparer)
    member _.Count: int = table.Count
    member _.IsEmpty: bool = table.Count = 0
    member _.Keys: ICollection<'TKey> = table.Keys :> ICollection<'TKey>
    member _.Values: ICollection<'TValue> = table.Values :> ICollection<'TValue>
    member _.Item
        with get (key: 'TKey): 'TValue = table.[key]
        and set (key: 'TKey) (value: 'TValue) = table.[key] <- value
    member _.ContainsKey(key: 'TKey) : bool = table.ContainsKey key
    member _.TryAdd(key: 'TKey, value: 'TValue) : bool = table.TryAdd(key, value)
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = table.TryGetValue(key, &value)
    member _.TryRemove(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        let found = table.TryGetValue(key, &value)
        if found then table.Remove key |> ignore
        found
    member _.TryRemove(item: KeyValuePair<'TKey, 'TValue>) : bool =
        let mutable value = Unchecked.defaultof<'TValue>
        if table.TryGetValue(item.Key, &value) && Unchecked.equals value item.Value then table.Remove item.Key
        else false
    member _.TryUpdate(key: 'TKey, newValue: 'TValue, comparisonValue: 'TValue) : bool =
        let mutable old = Unchecked.defaultof<'TValue>
        if table.TryGetValue(key, &old) && Unchecked.equals old comparisonValue then
            table.[key] <- newValue
            true
        else
            false
    member _.GetOrAdd(key: 'TKey, value: 'TValue) : 'TValue =
        let mutable old = Unchecked.defaultof<'TValue>
        if table.TryGetValue(key, &old) then
            old
        else
            table.[key] <- value
            value
    member this.GetOrAdd
        (key: 'TKey, valueFactory: Func<'TKey, 'TArg, 'TValue>, factoryArgument: 'TArg) : 'TValue =
        this.GetOrAdd(key, Func<'TKey, 'TValue>(fun key -> valueFactory.Invoke(key, factoryArgument)))
    member _.GetOrAdd(key: 'TKey, valueFactory: Func<'TKey, 'TValue>) : 'TValue =
        let mutable old = Unchecked.defaultof<'TValue>
        if table.TryGetValue(key, &old) then
            old
        else
            let value = valueFactory.Invoke key
            if table.TryGetValue(key, &old) then
                old
            else
                table.[key] <- value
                value
    member _.AddOrUpdate(key: 'TKey, addValue: 'TValue, updateValueFactory: Func<'TKey, 'TValue, 'TValue>) : 'TValue =
        let mutable old = Unchecked.defaultof<'TValue>
        let value =
            if table.TryGetValue(key, &old) then updateValueFactory.Invoke(key, old)
            else addValue
        table.[key] <- value
        value
    member _.AddOrUpdate
        (key: 'TKey, addValueFactory: Func<'TKey, 'TValue>, updateValueFactory: Func<'TKey, 'TValue, 'TValue>)
        : 'TValue =
        let mutable old = Unchecked.defaultof<'TValue>
        let value =
            if table.TryGetValue(key, &old) then updateValueFactory.Invoke(key, old)
            else addValueFactory.Invoke key
        table.[key] <- value
        value
    member _.GetValueOrDefault(key: 'TKey) : 'TValue =
        let mutable value = Unchecked.defaultof<'TValue>
        table.TryGetValue(key, &value) |> ignore
        value
    member _.GetValueOrDefault(key: 'TKey, defaultValue: 'TValue) : 'TValue =
        let mutable value = defaultValue
        if table.TryGetValue(key, &value) then value else defaultValue
    member _.Clear() : unit = table.Clear()
    member _.ToArray() : KeyValuePair<'TKey, 'TValue>[] = Seq.toArray (table :> seq<KeyValuePair<'TKey, 'TValue>>)
    member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
        (table :> IEnumerable<KeyValuePair<'TKey, 'TValue>>).GetEnumerator()
    interface IDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = table.[key]
            and set (key: 'TKey) (value: 'TValue) = table.[key] <- value
        member this.Keys = table.Keys :> ICollection<'TKey>
        member this.Values = table.Values :> ICollection<'TValue>
        member this.ContainsKey(key: 'TKey) = table.ContainsKey key
        member this.Add(key: 'TKey, value: 'TValue) : unit = table.Add(key, value)
        member this.Remove(key: 'TKey) : bool = table.Remove key
        member this.TryGetValue(key: 'TKey, value: byref<'TValue>) : bool = table.TryGetValue(key, &value)
    interface ICollection<KeyValuePair<'TKey, 'TValue>> with
        member this.Count = table.Count
        member this.Contains(item: KeyValuePair<'TKey, 'TValue>) =
            table.ContainsKey item.Key && Unchecked.equals table.[item.Key] item.Value
        member this.Add(item: KeyValuePair<'TKey, 'TValue>) : unit = table.Add(item.Key, item.Value)
        member this.Remove(item: KeyValuePair<'TKey, 'TValue>) : bool = table.Remove item.Key
        member this.Clear() = table.Clear()
        member this.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) =
            let items = this.ToArray()
            Array.blit items 0 array index items.Length
        member this.IsReadOnly = false
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

/// What the three collections below share: walking the items as they were when the walk began.
[<AbstractClass>]
type ConcurrentItems<'T> internal (items: IReadOnlyCollection<'T>) =
    member _.Count: int = items.Count
    member _.IsEmpty: bool = items.Count = 0
    member _.ToArray() : 'T[] = Array.ofSeq items
    member this.GetEnumerator() : IEnumerator<'T> = (this.ToArray() :> IEnumerable<'T>).GetEnumerator()
    interface IReadOnlyCollection<'T> with
        member _.Count = items.Count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

[<AllowNullLiteral>]
type ConcurrentQueue<'T> internal (items: Queue<'T>, trusted: bool) =
    inherit ConcurrentItems<'T>(items)
    new() = ConcurrentQueue<'T>(Queue<'T>(), true)
    new(collection: seq<'T>) = ConcurrentQueue<'T>(Queue<'T>(collection), true)
    member _.Enqueue(item: 'T) : unit = items.Enqueue item
    member _.TryDequeue([<Out>] result: byref<'T>) : bool = items.TryDequeue(&result)
    member _.TryPeek([<Out>] result: byref<'T>) : bool = items.TryPeek(&result)
    member _.Clear() : unit = items.Clear()

[<AllowNullLiteral>]
type ConcurrentStack<'T> internal (items: Stack<'T>, trusted: bool) =
    inherit ConcurrentItems<'T>(items)
    new() = ConcurrentStack<'T>(Stack<'T>(), true)
    new(collection: seq<'T>) = ConcurrentStack<'T>(Stack<'T>(collection), true)
    member _.Push(item: 'T) : unit = items.Push item
    member _.PushRange(values: 'T[]) : unit =
        for x in values do
            items.Push x
    member _.TryPop([<Out>] result: byref<'T>) : bool = items.TryPop(&result)
    member _.TryPeek([<Out>] result: byref<'T>) : bool = items.TryPeek(&result)
    member _.Clear() : unit = items.Clear()

/// Taken last in, first out, as one thread sees .NET's.
[<AllowNullLiteral>]
type ConcurrentBag<'T> internal (items: Stack<'T>, trusted: bool) =
    inherit ConcurrentItems<'T>(items)
    new() = ConcurrentBag<'T>(Stack<'T>(), true)
    new(collection: seq<'T>) = ConcurrentBag<'T>(Stack<'T>(collection), true)
    member _.Add(item: 'T) : unit = items.Push item
    member _.TryTake([<Out>] result: byref<'T>) : bool = items.TryPop(&result)
    member _.TryPeek([<Out>] result: byref<'T>) : bool = items.TryPeek(&result)
    member _.Clear() : unit = items.Clear()
