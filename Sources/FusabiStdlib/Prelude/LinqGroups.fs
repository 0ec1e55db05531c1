// System.Linq.Enumerable: sorting, groups, joins.
namespace System.Linq

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal LinqGroups =
    let order
        (source: seq<'T>) (keySelector: Func<'T, 'K>) (comparer: IComparer<'K>) (descending: bool)
        : IOrderedEnumerable<'T> =
        LinqFailures.checkSource source
        OrderedEnumerable<'T>(source, [ Ordering.level keySelector comparer descending ])
        :> IOrderedEnumerable<'T>
    let lookup
        (source: seq<'T>) (key: 'T -> 'K) (element: 'T -> 'E) (comparer: IEqualityComparer<'K>) : Lookup<'K, 'E> =
        let result = Lookup<'K, 'E>(comparer)
        for item in source do
            result.Add(key item, element item)
        result
    let toLookup
        (source: seq<'T>)
        (keySelector: Func<'T, 'K>)
        (element: 'T -> 'E)
        (comparer: IEqualityComparer<'K>)
        : ILookup<'K, 'E> =
        LinqFailures.checkSource source
        LinqFailures.check "keySelector" keySelector
        lookup source (fun item -> keySelector.Invoke item) element comparer :> ILookup<'K, 'E>
    let group
        (source: seq<'T>)
        (keySelector: Func<'T, 'K>)
        (element: 'T -> 'E)
        (comparer: IEqualityComparer<'K>)
        : seq<IGrouping<'K, 'E>> =
        LinqFailures.checkSource source
        LinqFailures.check "keySelector" keySelector
        Seq.delay (fun () ->
            lookup source (fun item -> keySelector.Invoke item) element comparer :> seq<IGrouping<'K, 'E>>)
    /// Each outer element with the inner ones of its key.
    let groupJoin
        (outer: seq<'O>)
        (inner: seq<'I>)
        (outerKey: Func<'O, 'K>)
        (innerKey: Func<'I, 'K>)
        (comparer: IEqualityComparer<'K>)
        : seq<struct ('O * seq<'I>)> =
        LinqFailures.check "outer" outer
        LinqFailures.check "inner" inner
        LinqFailures.check "outerKeySelector" outerKey
        LinqFailures.check "innerKeySelector" innerKey
        let none = ([||]: 'I[]) :> seq<'I>
        seq {
            let groups = lookup inner (fun item -> innerKey.Invoke item) id comparer
            for item in outer do
                let key = outerKey.Invoke item
                yield struct (item, (if isNull (box key) then none else groups.[key]))
        }

type System.Linq.Enumerable with
    [<Extension>]
    static member OrderBy(source: seq<'T>, keySelector: Func<'T, 'TKey>) : IOrderedEnumerable<'T> =
        LinqGroups.order source keySelector null false
    [<Extension>]
    static member OrderBy
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>)
        : IOrderedEnumerable<'T> =
        LinqGroups.order source keySelector comparer false
    [<Extension>]
    static member OrderByDescending(source: seq<'T>, keySelector: Func<'T, 'TKey>) : IOrderedEnumerable<'T> =
        LinqGroups.order source keySelector null true
    [<Extension>]
    static member OrderByDescending
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>)
        : IOrderedEnumerable<'T> =
        LinqGroups.order source keySelector comparer true
    [<Extension>]
    static member Order(source: seq<'T>) : IOrderedEnumerable<'T> =
        LinqGroups.order source (Func<'T, 'T>(id)) null false
    [<Extension>]
    static member Order(source: seq<'T>, comparer: IComparer<'T>) : IOrderedEnumerable<'T> =
        LinqGroups.order source (Func<'T, 'T>(id)) comparer false
    [<Extension>]
    static member OrderDescending(source: seq<'T>) : IOrderedEnumerable<'T> =
        LinqGroups.order source (Func<'T, 'T>(id)) null true
    [<Extension>]
    static member OrderDescending(source: seq<'T>, comparer: IComparer<'T>) : IOrderedEnumerable<'T> =
        LinqGroups.order source (Func<'T, 'T>(id)) comparer true
    [<Extension>]
    static member ThenBy(source: IOrderedEnumerable<'T>, keySelector: Func<'T, 'TKey>) : IOrderedEnumerable<'T> =
        LinqFailures.checkSource source
        source.CreateOrderedEnumerable(keySelector, null, false)
    [<Extension>]
    static member ThenBy
        (source: IOrderedEnumerable<'T>, keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>)
        : IOrderedEnumerable<'T> =
        LinqFailures.checkSource source
        source.CreateOrderedEnumerable(keySelector, comparer, false)
    [<Extension>]
    static member ThenByDescending
        (source: IOrderedEnumerable<'T>, keySelector: Func<'T, 'TKey>)
        : IOrderedEnumerable<'T> =
        LinqFailures.checkSource source
        source.CreateOrderedEnumerable(keySelector, null, true)
    [<Extension>]
    static member ThenByDescending
        (source: IOrderedEnumerable<'T>, keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>)
        : IOrderedEnumerable<'T> =
        LinqFailures.checkSource source
        source.CreateOrderedEnumerable(keySelector, comparer, true)

    [<Extension>]
    static member GroupBy(source: seq<'T>, keySelector: Func<'T, 'TKey>) : seq<IGrouping<'TKey, 'T>> =
        LinqGroups.group source keySelector id null
    [<Extension>]
    static member GroupBy
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IEqualityComparer<'TKey>)
        : seq<IGrouping<'TKey, 'T>> =
        LinqGroups.group source keySelector id comparer
    [<Extension>]
    static member GroupBy
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, elementSelector: Func<'T, 'TElement>)
        : seq<IGrouping<'TKey, 'TElement>> =
        LinqFailures.check "elementSelector" elementSelector
        LinqGroups.group source keySelector (fun item -> elementSelector.Invoke item) null
    [<Extension>]
    static member GroupBy
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, resultSelector: Func<'TKey, seq<'T>, 'TResult>)
        : seq<'TResult> =
        LinqFailures.check "resultSelector" resultSelector
        Seq.map
            (fun (group: IGrouping<'TKey, 'T>) -> resultSelector.Invoke(group.Key, group :> seq<'T>))
            (LinqGroups.group source keySelector id null)
    [<Extension>]
    static member GroupBy
        (
            source: seq<'T>,
            keySelector: Func<'T, 'TKey>,
            elementSelector: Func<'T, 'TElement>,
            resultSelector: Func<'TKey, seq<'TElement>, 'TResult>
        ) : seq<'TResult> =
        LinqFailures.check "elementSelector" elementSelector
        LinqFailures.check "resultSelector" resultSelector
        Seq.map
            (fun (group: IGrouping<'TKey, 'TElement>) -> resultSelector.Invoke(group.Key, group :> seq<'TElement>))
            (LinqGroups.group source keySelector (fun item -> elementSelector.Invoke item) null)
    [<Extension>]
    static member ToLookup(source: seq<'T>, keySelector: Func<'T, 'TKey>) : ILookup<'TKey, 'T> =
        LinqGroups.toLookup source keySelector id null
    [<Extension>]
    static member ToLookup
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IEqualityComparer<'TKey>)
        : ILookup<'TKey, 'T> =
        LinqGroups.toLookup source keySelector id comparer
    [<Extension>]
    static member ToLookup
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, elementSelector: Func<'T, 'TElement>)
        : ILookup<'TKey, 'TElement> =
        LinqFailures.check "elementSelector" elementSelector
        LinqGroups.toLookup source keySelector (fun item -> elementSelector.Invoke item) null
    [<Extension>]
    static member CountBy(source: seq<'T>, keySelector: Func<'T, 'TKey>) : seq<KeyValuePair<'TKey, int>> =
        Seq.map
            (fun (group: IGrouping<'TKey, 'T>) -> KeyValuePair<'TKey, int>(group.Key, Seq.length group))
            (LinqGroups.group source keySelector id null)
    [<Extension>]
    static member AggregateBy
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, seed: 'TAccumulate, func: Func<'TAccumulate, 'T, 'TAccumulate>)
        : seq<KeyValuePair<'TKey, 'TAccumulate>> =
        LinqFailures.check "func" func
        Seq.map
            (fun (group: IGrouping<'TKey, 'T>) ->
                KeyValuePair<'TKey, 'TAccumulate>(
                    group.Key,
                    Seq.fold (fun acc item -> func.Invoke(acc, item)) seed group
                ))
            (LinqGroups.group source keySelector id null)

    [<Extension>]
    static member Join
        (
            outer: seq<'TOuter>,
            inner: seq<'TInner>,
            outerKeySelector: Func<'TOuter, 'TKey>,
            innerKeySelector: Func<'TInner, 'TKey>,
            resultSelector: Func<'TOuter, 'TInner, 'TResult>
        ) : seq<'TResult> =
        LinqFailures.check "resultSelector" resultSelector
        let pairs = LinqGroups.groupJoin outer inner outerKeySelector innerKeySelector null
        seq {
            for struct (item, matches) in pairs do
                for other in matches do
                    yield resultSelector.Invoke(item, other)
        }
    [<Extension>]
    static member GroupJoin
        (
            outer: seq<'TOuter>,
            inner: seq<'TInner>,
            outerKeySelector: Func<'TOuter, 'TKey>,
            innerKeySelector: Func<'TInner, 'TKey>,
            resultSelector: Func<'TOuter, seq<'TInner>, 'TResult>
        ) : seq<'TResult> =
        LinqFailures.check "resultSelector" resultSelector
        Seq.map
            (fun (struct (item, matches)) -> resultSelector.Invoke(item, matches))
            (LinqGroups.groupJoin outer inner outerKeySelector innerKeySelector null)
    [<Extension>]
    static member LeftJoin
        (
            outer: seq<'TOuter>,
            inner: seq<'TInner>,
            outerKeySelector: Func<'TOuter, 'TKey>,
            innerKeySelector: Func<'TInner, 'TKey>,
            resultSelector: Func<'TOuter, 'TInner, 'TResult>
        ) : seq<'TResult> =
        LinqFailures.check "resultSelector" resultSelector
        let pairs = LinqGroups.groupJoin outer inner outerKeySelector innerKeySelector null
        seq {
            for struct (item, matches) in pairs do
                for other in LinqParts.defaultIfEmpty matches Unchecked.defaultof<'TInner> do
                    yield resultSelector.Invoke(item, other)
        }
    [<Extension>]
    static member RightJoin
        (
            outer: seq<'TOuter>,
            inner: seq<'TInner>,
            outerKeySelector: Func<'TOuter, 'TKey>,
            innerKeySelector: Func<'TInner, 'TKey>,
            resultSelector: Func<'TOuter, 'TInner, 'TResult>
        ) : seq<'TResult> =
        LinqFailures.check "resultSelector" resultSelector
        let pairs = LinqGroups.groupJoin inner outer innerKeySelector outerKeySelector null
        seq {
            for struct (item, matches) in pairs do
                for other in LinqParts.defaultIfEmpty matches Unchecked.defaultof<'TOuter> do
                    yield resultSelector.Invoke(other, item)
        }
