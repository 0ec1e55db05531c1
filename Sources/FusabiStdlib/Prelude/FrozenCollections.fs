// System.Collections.Frozen: tables and sets that never change.
namespace System.Collections.Frozen

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<Sealed; AllowNullLiteral>]
type FrozenDictionary<'TKey, 'TValue> internal (table: Dictionary<'TKey, 'TValue>) =
    member _.Count: int = table.Count
    member _.Comparer: IEqualityComparer<'TKey> = table.Comparer
    member _.Item
        with get (key: 'TKey): 'TValue = table.[key]
    member _.ContainsKey(key: 'TKey) : bool = table.ContainsKey key
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = table.TryGetValue(key, &value)
    member _.Keys: IReadOnlyCollection<'TKey> = Array.ofSeq table.Keys :> IReadOnlyCollection<'TKey>
    member _.Values: IReadOnlyCollection<'TValue> = Array.ofSeq table.Values :> IReadOnlyCollection<'TValue>
    member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
        (table :> seq<KeyValuePair<'TKey, 'TValue>>).GetEnumerator()
    interface IReadOnlyDictionary<'TKey, 'TValue> with
        member _.Item
            with get (key: 'TKey) = table.[key]
        member _.Keys = table.Keys :> seq<'TKey>
        member _.Values = table.Values :> seq<'TValue>
        member _.ContainsKey(key: 'TKey) = table.ContainsKey key
        member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) = table.TryGetValue(key, &value)
        member _.Count = table.Count
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

[<Sealed; AllowNullLiteral>]
type FrozenSet<'T> internal (items: HashSet<'T>) =
    member _.Count: int = items.Count
    member _.Contains(item: 'T) : bool = items.Contains item
    member _.Items: IReadOnlyList<'T> = Array.ofSeq items :> IReadOnlyList<'T>
    member _.IsSubsetOf(other: seq<'T>) : bool = items.IsSubsetOf other
    member _.IsSupersetOf(other: seq<'T>) : bool = items.IsSupersetOf other
    member _.Overlaps(other: seq<'T>) : bool = items.Overlaps other
    member _.SetEquals(other: seq<'T>) : bool = items.SetEquals other
    member _.GetEnumerator() : IEnumerator<'T> = (items :> seq<'T>).GetEnumerator()
    interface IReadOnlyCollection<'T> with
        member _.Count = items.Count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

/// Of several values of a key the last stays.
[<AbstractClass; Sealed; Extension>]
type FrozenDictionary =
    [<Extension>]
    static member ToFrozenDictionary
        (source: seq<KeyValuePair<'TKey, 'TValue>>, comparer: IEqualityComparer<'TKey>)
        : FrozenDictionary<'TKey, 'TValue> =
        let table = Dictionary<'TKey, 'TValue>(comparer)
        for pair in source do
            table.[pair.Key] <- pair.Value
        FrozenDictionary<'TKey, 'TValue>(table)
    [<Extension>]
    static member ToFrozenDictionary(source: seq<KeyValuePair<'TKey, 'TValue>>) : FrozenDictionary<'TKey, 'TValue> =
        FrozenDictionary.ToFrozenDictionary(source, null)
    [<Extension>]
    static member ToFrozenDictionary(source: seq<'T>, keySelector: Func<'T, 'TKey>) : FrozenDictionary<'TKey, 'T> =
        FrozenDictionary.ToFrozenDictionary(
            Seq.map (fun item -> KeyValuePair<'TKey, 'T>(keySelector.Invoke item, item)) source
        )
    [<Extension>]
    static member ToFrozenDictionary
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, elementSelector: Func<'T, 'TValue>)
        : FrozenDictionary<'TKey, 'TValue> =
        FrozenDictionary.ToFrozenDictionary(
            Seq.map
                (fun item -> KeyValuePair<'TKey, 'TValue>(keySelector.Invoke item, elementSelector.Invoke item))
                source
        )

[<AbstractClass; Sealed; Extension>]
type FrozenSet =
    [<Extension>]
    static member ToFrozenSet(source: seq<'T>) : FrozenSet<'T> = FrozenSet<'T>(HashSet<'T>(source))
    [<Extension>]
    static member ToFrozenSet(source: seq<'T>, comparer: IEqualityComparer<'T>) : FrozenSet<'T> =
        FrozenSet<'T>(HashSet<'T>(source, comparer))
