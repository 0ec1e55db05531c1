// System.Linq.Enumerable: single elements, tests, conversions.
namespace System.Linq

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal LinqElements =
    let predicate (source: seq<'T>) (predicate: Func<'T, bool>) : 'T -> bool =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        fun item -> predicate.Invoke item
    let private always (item: 'T) : bool = true
    let first (source: seq<'T>) : 'T voption =
        LinqFailures.checkSource source
        use e = source.GetEnumerator()
        if e.MoveNext() then ValueSome e.Current else ValueNone
    let last (source: seq<'T>) (accepts: 'T -> bool) : 'T voption =
        LinqFailures.checkSource source
        let mutable result = ValueNone
        for item in source do
            if accepts item then result <- ValueSome item
        result
    /// The one element that is accepted; `tooMany` raises for a second one.
    let single (source: seq<'T>) (accepts: 'T -> bool) (tooMany: unit -> 'T voption) : 'T voption =
        LinqFailures.checkSource source
        use e = source.GetEnumerator()
        let mutable result = ValueNone
        while e.MoveNext() do
            if accepts e.Current then
                result <- if ValueOption.isSome result then tooMany () else ValueSome e.Current
        result
    let find (source: seq<'T>) (accepts: 'T -> bool) : 'T voption =
        use e = source.GetEnumerator()
        let mutable result = ValueNone
        while ValueOption.isNone result && e.MoveNext() do
            if accepts e.Current then result <- ValueSome e.Current
        result
    let elementAt (source: seq<'T>) (index: int) : 'T voption =
        LinqFailures.checkSource source
        if index < 0 then
            ValueNone
        else
            use e = source.GetEnumerator()
            let mutable left = index
            let mutable more = e.MoveNext()
            while more && left > 0 do
                left <- left - 1
                more <- e.MoveNext()
            if more then ValueSome e.Current else ValueNone
    let orFail (fail: unit -> 'T) (result: 'T voption) : 'T =
        match result with
        | ValueSome item -> item
        | ValueNone -> fail ()
    let orValue (value: 'T) (result: 'T voption) : 'T =
        match result with
        | ValueSome item -> item
        | ValueNone -> value
    let everything (source: seq<'T>) : 'T -> bool =
        LinqFailures.checkSource source
        always
    let sequenceEqual (first: seq<'T>) (second: seq<'T>) (equals: 'T -> 'T -> bool) : bool =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        use e1 = first.GetEnumerator()
        use e2 = second.GetEnumerator()
        let mutable equal = true
        let mutable more = true
        while equal && more do
            more <- e1.MoveNext()
            equal <- e2.MoveNext() = more
            if equal && more then equal <- equals e1.Current e2.Current
        equal
    let dictionary
        (source: seq<'T>)
        (key: Func<'T, 'K>)
        (value: 'T -> 'V)
        (comparer: IEqualityComparer<'K>)
        : Dictionary<'K, 'V> =
        LinqFailures.checkSource source
        LinqFailures.check "keySelector" key
        let result = Dictionary<'K, 'V>(comparer)
        for item in source do
            result.Add(key.Invoke item, value item)
        result

type System.Linq.Enumerable with
    [<Extension>]
    static member First(source: seq<'T>) : 'T =
        LinqElements.first source |> LinqElements.orFail LinqFailures.noElements
    [<Extension>]
    static member First(source: seq<'T>, predicate: Func<'T, bool>) : 'T =
        LinqElements.find source (LinqElements.predicate source predicate)
        |> LinqElements.orFail LinqFailures.noMatch
    [<Extension>]
    static member FirstOrDefault(source: seq<'T>) : 'T =
        LinqElements.first source |> LinqElements.orValue Unchecked.defaultof<'T>
    [<Extension>]
    static member FirstOrDefault(source: seq<'T>, defaultValue: 'T) : 'T =
        LinqElements.first source |> LinqElements.orValue defaultValue
    [<Extension>]
    static member FirstOrDefault(source: seq<'T>, predicate: Func<'T, bool>) : 'T =
        LinqElements.find source (LinqElements.predicate source predicate)
        |> LinqElements.orValue Unchecked.defaultof<'T>
    [<Extension>]
    static member FirstOrDefault(source: seq<'T>, predicate: Func<'T, bool>, defaultValue: 'T) : 'T =
        LinqElements.find source (LinqElements.predicate source predicate)
        |> LinqElements.orValue defaultValue
    [<Extension>]
    static member Last(source: seq<'T>) : 'T =
        LinqElements.last source (LinqElements.everything source)
        |> LinqElements.orFail LinqFailures.noElements
    [<Extension>]
    static member Last(source: seq<'T>, predicate: Func<'T, bool>) : 'T =
        LinqElements.last source (LinqElements.predicate source predicate)
        |> LinqElements.orFail LinqFailures.noMatch
    [<Extension>]
    static member LastOrDefault(source: seq<'T>) : 'T =
        LinqElements.last source (LinqElements.everything source)
        |> LinqElements.orValue Unchecked.defaultof<'T>
    [<Extension>]
    static member LastOrDefault(source: seq<'T>, defaultValue: 'T) : 'T =
        LinqElements.last source (LinqElements.everything source) |> LinqElements.orValue defaultValue
    [<Extension>]
    static member LastOrDefault(source: seq<'T>, predicate: Func<'T, bool>) : 'T =
        LinqElements.last source (LinqElements.predicate source predicate)
        |> LinqElements.orValue Unchecked.defaultof<'T>
    [<Extension>]
    static member Single(source: seq<'T>) : 'T =
        LinqElements.single source (LinqElements.everything source) LinqFailures.tooMany
        |> LinqElements.orFail LinqFailures.noElements
    [<Extension>]
    static member Single(source: seq<'T>, predicate: Func<'T, bool>) : 'T =
        LinqElements.single source (LinqElements.predicate source predicate) LinqFailures.tooManyMatches
        |> LinqElements.orFail LinqFailures.noMatch
    [<Extension>]
    static member SingleOrDefault(source: seq<'T>) : 'T =
        LinqElements.single source (LinqElements.everything source) LinqFailures.tooMany
        |> LinqElements.orValue Unchecked.defaultof<'T>
    [<Extension>]
    static member SingleOrDefault(source: seq<'T>, defaultValue: 'T) : 'T =
        LinqElements.single source (LinqElements.everything source) LinqFailures.tooMany
        |> LinqElements.orValue defaultValue
    [<Extension>]
    static member SingleOrDefault(source: seq<'T>, predicate: Func<'T, bool>) : 'T =
        LinqElements.single source (LinqElements.predicate source predicate) LinqFailures.tooManyMatches
        |> LinqElements.orValue Unchecked.defaultof<'T>
    [<Extension>]
    static member ElementAt(source: seq<'T>, index: int) : 'T =
        LinqElements.elementAt source index
        |> LinqElements.orFail (fun () ->
            raise (
                ArgumentOutOfRangeException(
                    "index",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            ))
    [<Extension>]
    static member ElementAtOrDefault(source: seq<'T>, index: int) : 'T =
        LinqElements.elementAt source index |> LinqElements.orValue Unchecked.defaultof<'T>

    [<Extension>]
    static member Any(source: seq<'T>) : bool = ValueOption.isSome (LinqElements.first source)
    [<Extension>]
    static member Any(source: seq<'T>, predicate: Func<'T, bool>) : bool =
        ValueOption.isSome (LinqElements.find source (LinqElements.predicate source predicate))
    [<Extension>]
    static member All(source: seq<'T>, predicate: Func<'T, bool>) : bool =
        let accepts = LinqElements.predicate source predicate
        ValueOption.isNone (LinqElements.find source (fun item -> not (accepts item)))
    [<Extension>]
    static member Contains(source: seq<'T>, value: 'T) : bool =
        LinqFailures.checkSource source
        match source with
        | :? ICollection<'T> as collection -> collection.Contains value
        | _ -> ValueOption.isSome (LinqElements.find source (fun item -> Unchecked.equals item value))
    [<Extension>]
    static member Contains(source: seq<'T>, value: 'T, comparer: IEqualityComparer<'T>) : bool =
        LinqFailures.checkSource source
        let comparer = if isNull comparer then EqualityComparer<'T>.Default else comparer
        ValueOption.isSome (LinqElements.find source (fun item -> comparer.Equals(item, value)))
    [<Extension>]
    static member SequenceEqual(first: seq<'T>, second: seq<'T>) : bool =
        LinqElements.sequenceEqual first second (fun a b -> Unchecked.equals a b)
    [<Extension>]
    static member SequenceEqual(first: seq<'T>, second: seq<'T>, comparer: IEqualityComparer<'T>) : bool =
        let comparer = if isNull comparer then EqualityComparer<'T>.Default else comparer
        LinqElements.sequenceEqual first second (fun a b -> comparer.Equals(a, b))

    [<Extension>]
    static member ToArray(source: seq<'T>) : 'T[] =
        LinqFailures.checkSource source
        Array.ofSeq source
    [<Extension>]
    static member ToList(source: seq<'T>) : ResizeArray<'T> =
        LinqFailures.checkSource source
        ResizeArray<'T>(source)
    [<Extension>]
    static member ToHashSet(source: seq<'T>) : HashSet<'T> =
        LinqFailures.checkSource source
        HashSet<'T>(source)
    [<Extension>]
    static member ToHashSet(source: seq<'T>, comparer: IEqualityComparer<'T>) : HashSet<'T> =
        LinqFailures.checkSource source
        HashSet<'T>(source, comparer)
    [<Extension>]
    static member ToDictionary(source: seq<'T>, keySelector: Func<'T, 'TKey>) : Dictionary<'TKey, 'T> =
        LinqElements.dictionary source keySelector id null
    [<Extension>]
    static member ToDictionary
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IEqualityComparer<'TKey>)
        : Dictionary<'TKey, 'T> =
        LinqElements.dictionary source keySelector id comparer
    [<Extension>]
    static member ToDictionary
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, elementSelector: Func<'T, 'TElement>)
        : Dictionary<'TKey, 'TElement> =
        LinqFailures.check "elementSelector" elementSelector
        LinqElements.dictionary source keySelector (fun item -> elementSelector.Invoke item) null
    [<Extension>]
    static member ToDictionary
        (
            source: seq<'T>,
            keySelector: Func<'T, 'TKey>,
            elementSelector: Func<'T, 'TElement>,
            comparer: IEqualityComparer<'TKey>
        ) : Dictionary<'TKey, 'TElement> =
        LinqFailures.check "elementSelector" elementSelector
        LinqElements.dictionary source keySelector (fun item -> elementSelector.Invoke item) comparer
    [<Extension>]
    static member ToDictionary(source: seq<KeyValuePair<'TKey, 'TValue>>) : Dictionary<'TKey, 'TValue> =
        LinqFailures.checkSource source
        Dictionary<'TKey, 'TValue>(source)
