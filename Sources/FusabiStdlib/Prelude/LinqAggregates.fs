// System.Linq.Enumerable: counts, sums, averages, extremes, folds. Sums of integers are checked.
namespace System.Linq

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal LinqAggregates =
    let checkedSource (source: seq<'T>) : seq<'T> =
        LinqFailures.checkSource source
        source
    let values (source: seq<'T>) (selector: Func<'T, 'U>) : seq<'U> =
        LinqFailures.checkSource source
        LinqFailures.check "selector" selector
        Seq.map (fun item -> selector.Invoke item) source
    let count (source: seq<'T>) : int =
        LinqFailures.checkSource source
        Seq.length source
    let countWhere (source: seq<'T>) (predicate: Func<'T, bool>) : int =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        let mutable n = 0
        for item in source do
            if predicate.Invoke item then n <- n + 1
        n
    let fold (source: seq<'T>) (seed: 'A) (func: Func<'A, 'T, 'A>) : 'A =
        LinqFailures.checkSource source
        LinqFailures.check "func" func
        Seq.fold (fun acc item -> func.Invoke(acc, item)) seed source
    let average (source: seq<float>) : float =
        let mutable sum = 0.0
        let mutable n = 0
        for x in source do
            sum <- sum + x
            n <- n + 1
        if n = 0 then LinqFailures.noElements () else sum / float n
    let averageIntegers (source: seq<int64>) : float =
        let mutable sum = 0L
        let mutable n = 0
        for x in source do
            sum <- Checked.(+) sum x
            n <- n + 1
        if n = 0 then LinqFailures.noElements () else float sum / float n
    let averageDecimals (source: seq<decimal>) : decimal =
        let mutable sum = 0m
        let mutable n = 0
        for x in source do
            sum <- sum + x
            n <- n + 1
        if n = 0 then LinqFailures.noElements () else sum / decimal n
    let sumSingles (source: seq<float32>) : float32 = float32 (Seq.sumBy float source)
    /// The element whose key is the last in order, the first of equals. An empty source of a type with null gives null;
    /// nulls are passed over.
    let extreme (source: seq<'T>) (key: 'T -> 'K) (order: 'K -> 'K -> int) (hasNull: bool) : 'T =
        LinqFailures.checkSource source
        use e = source.GetEnumerator()
        let mutable best = Unchecked.defaultof<'T>
        let mutable bestKey = Unchecked.defaultof<'K>
        let mutable found = false
        let mutable any = false
        while e.MoveNext() do
            let item = e.Current
            let itemKey = key item
            if not any then
                best <- item
                any <- true
            if not (isNull (box itemKey)) && (not found || order itemKey bestKey > 0) then
                best <- item
                bestKey <- itemKey
                found <- true
        if not any && not hasNull then LinqFailures.noElements () else best
    let ascending (comparer: IComparer<'K>) : 'K -> 'K -> int =
        match comparer with
        | null -> fun a b -> Unchecked.compare a b
        | _ -> fun a b -> comparer.Compare(a, b)
    let descending (comparer: IComparer<'K>) : 'K -> 'K -> int =
        match comparer with
        | null -> fun a b -> Unchecked.compare b a
        | _ -> fun a b -> comparer.Compare(b, a)

type System.Linq.Enumerable with
    [<Extension>]
    static member Count(source: seq<'T>) : int = LinqAggregates.count source
    [<Extension>]
    static member Count(source: seq<'T>, predicate: Func<'T, bool>) : int = LinqAggregates.countWhere source predicate
    [<Extension>]
    static member LongCount(source: seq<'T>) : int64 = int64 (LinqAggregates.count source)
    [<Extension>]
    static member LongCount(source: seq<'T>, predicate: Func<'T, bool>) : int64 =
        int64 (LinqAggregates.countWhere source predicate)
    [<Extension>]
    static member TryGetNonEnumeratedCount(source: seq<'T>, [<Out>] count: byref<int>) : bool =
        LinqFailures.checkSource source
        match source with
        | :? ICollection<'T> as collection ->
            count <- collection.Count
            true
        | _ ->
            count <- 0
            false
    [<Extension>]
    static member Aggregate(source: seq<'T>, func: Func<'T, 'T, 'T>) : 'T =
        LinqFailures.checkSource source
        LinqFailures.check "func" func
        use e = source.GetEnumerator()
        if not (e.MoveNext()) then LinqFailures.noElements ()
        let mutable result = e.Current
        while e.MoveNext() do
            result <- func.Invoke(result, e.Current)
        result
    [<Extension>]
    static member Aggregate
        (source: seq<'T>, seed: 'TAccumulate, func: Func<'TAccumulate, 'T, 'TAccumulate>) : 'TAccumulate =
        LinqAggregates.fold source seed func
    [<Extension>]
    static member Aggregate
        (
            source: seq<'T>,
            seed: 'TAccumulate,
            func: Func<'TAccumulate, 'T, 'TAccumulate>,
            resultSelector: Func<'TAccumulate, 'TResult>
        ) : 'TResult =
        LinqFailures.check "resultSelector" resultSelector
        resultSelector.Invoke(LinqAggregates.fold source seed func)

    [<Extension>]
    static member Sum(source: seq<int>) : int = Seq.sum (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Sum(source: seq<'T>, selector: Func<'T, int>) : int =
        Seq.sum (LinqAggregates.values source selector)
    [<Extension>]
    static member Sum(source: seq<int64>) : int64 = Seq.sum (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Sum(source: seq<'T>, selector: Func<'T, int64>) : int64 =
        Seq.sum (LinqAggregates.values source selector)
    [<Extension>]
    static member Sum(source: seq<float>) : float = Seq.sum (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Sum(source: seq<'T>, selector: Func<'T, float>) : float =
        Seq.sum (LinqAggregates.values source selector)
    [<Extension>]
    static member Sum(source: seq<decimal>) : decimal = Seq.sum (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Sum(source: seq<'T>, selector: Func<'T, decimal>) : decimal =
        Seq.sum (LinqAggregates.values source selector)
    [<Extension>]
    static member Sum(source: seq<float32>) : float32 = LinqAggregates.sumSingles (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Sum(source: seq<'T>, selector: Func<'T, float32>) : float32 =
        LinqAggregates.sumSingles (LinqAggregates.values source selector)
    [<Extension>]
    static member Average(source: seq<int>) : float =
        LinqAggregates.averageIntegers (Seq.map int64 (LinqAggregates.checkedSource source))
    [<Extension>]
    static member Average(source: seq<'T>, selector: Func<'T, int>) : float =
        LinqAggregates.averageIntegers (Seq.map int64 (LinqAggregates.values source selector))
    [<Extension>]
    static member Average(source: seq<int64>) : float =
        LinqAggregates.averageIntegers (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Average(source: seq<'T>, selector: Func<'T, int64>) : float =
        LinqAggregates.averageIntegers (LinqAggregates.values source selector)
    [<Extension>]
    static member Average(source: seq<float>) : float =
        LinqAggregates.average (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Average(source: seq<'T>, selector: Func<'T, float>) : float =
        LinqAggregates.average (LinqAggregates.values source selector)
    [<Extension>]
    static member Average(source: seq<decimal>) : decimal =
        LinqAggregates.averageDecimals (LinqAggregates.checkedSource source)
    [<Extension>]
    static member Average(source: seq<'T>, selector: Func<'T, decimal>) : decimal =
        LinqAggregates.averageDecimals (LinqAggregates.values source selector)
    [<Extension>]
    static member Average(source: seq<float32>) : float32 =
        float32 (LinqAggregates.average (Seq.map float (LinqAggregates.checkedSource source)))
    [<Extension>]
    static member Average(source: seq<'T>, selector: Func<'T, float32>) : float32 =
        float32 (LinqAggregates.average (Seq.map float (LinqAggregates.values source selector)))
    [<Extension>]
    static member inline Max(source: seq<'T>) : 'T =
        LinqAggregates.extreme source id (LinqAggregates.ascending null) (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline Max(source: seq<'T>, comparer: IComparer<'T>) : 'T =
        LinqAggregates.extreme source id (LinqAggregates.ascending comparer) (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline Max(source: seq<'T>, selector: Func<'T, 'TResult>) : 'TResult =
        LinqAggregates.extreme
            (LinqAggregates.values source selector)
            id
            (LinqAggregates.ascending null)
            (isNull (box Unchecked.defaultof<'TResult>))
    [<Extension>]
    static member inline MaxBy(source: seq<'T>, keySelector: Func<'T, 'TKey>) : 'T =
        LinqAggregates.extreme
            source
            (fun item -> keySelector.Invoke item)
            (LinqAggregates.ascending null)
            (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline MaxBy(source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>) : 'T =
        LinqAggregates.extreme
            source
            (fun item -> keySelector.Invoke item)
            (LinqAggregates.ascending comparer)
            (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline Min(source: seq<'T>) : 'T =
        LinqAggregates.extreme source id (LinqAggregates.descending null) (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline Min(source: seq<'T>, comparer: IComparer<'T>) : 'T =
        LinqAggregates.extreme source id (LinqAggregates.descending comparer) (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline Min(source: seq<'T>, selector: Func<'T, 'TResult>) : 'TResult =
        LinqAggregates.extreme
            (LinqAggregates.values source selector)
            id
            (LinqAggregates.descending null)
            (isNull (box Unchecked.defaultof<'TResult>))
    [<Extension>]
    static member inline MinBy(source: seq<'T>, keySelector: Func<'T, 'TKey>) : 'T =
        LinqAggregates.extreme
            source
            (fun item -> keySelector.Invoke item)
            (LinqAggregates.descending null)
            (isNull (box Unchecked.defaultof<'T>))
    [<Extension>]
    static member inline MinBy(source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>) : 'T =
        LinqAggregates.extreme
            source
            (fun item -> keySelector.Invoke item)
            (LinqAggregates.descending comparer)
            (isNull (box Unchecked.defaultof<'T>))
