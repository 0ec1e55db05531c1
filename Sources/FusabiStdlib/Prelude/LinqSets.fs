// System.Linq.Enumerable: distinct elements, unions, intersections, differences.
namespace System.Linq

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal LinqSets =
    let distinct (source: seq<'T>) (key: 'T -> 'K) (comparer: IEqualityComparer<'K>) : seq<'T> =
        LinqParts.byKey source key (fun () -> HashSet<'K>(comparer)) LinqParts.add
    let union (first: seq<'T>) (second: seq<'T>) (key: 'T -> 'K) (comparer: IEqualityComparer<'K>) : seq<'T> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        distinct (Seq.append first second) key comparer
    let intersect (first: seq<'T>) (second: seq<'K>) (key: 'T -> 'K) (comparer: IEqualityComparer<'K>) : seq<'T> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        LinqParts.byKey first key (fun () -> HashSet<'K>(second, comparer)) LinqParts.remove
    let except (first: seq<'T>) (second: seq<'K>) (key: 'T -> 'K) (comparer: IEqualityComparer<'K>) : seq<'T> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        LinqParts.byKey first key (fun () -> HashSet<'K>(second, comparer)) LinqParts.add
    let invoke (keySelector: Func<'T, 'K>) : 'T -> 'K =
        LinqFailures.check "keySelector" keySelector
        fun item -> keySelector.Invoke item

type System.Linq.Enumerable with
    [<Extension>]
    static member Distinct(source: seq<'T>) : seq<'T> =
        LinqFailures.checkSource source
        LinqSets.distinct source id null
    [<Extension>]
    static member Distinct(source: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        LinqFailures.checkSource source
        LinqSets.distinct source id comparer
    [<Extension>]
    static member DistinctBy(source: seq<'T>, keySelector: Func<'T, 'TKey>) : seq<'T> =
        LinqFailures.checkSource source
        LinqSets.distinct source (LinqSets.invoke keySelector) null
    [<Extension>]
    static member DistinctBy
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, comparer: IEqualityComparer<'TKey>)
        : seq<'T> =
        LinqFailures.checkSource source
        LinqSets.distinct source (LinqSets.invoke keySelector) comparer
    [<Extension>]
    static member Union(first: seq<'T>, second: seq<'T>) : seq<'T> = LinqSets.union first second id null
    [<Extension>]
    static member Union(first: seq<'T>, second: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        LinqSets.union first second id comparer
    [<Extension>]
    static member UnionBy(first: seq<'T>, second: seq<'T>, keySelector: Func<'T, 'TKey>) : seq<'T> =
        LinqSets.union first second (LinqSets.invoke keySelector) null
    [<Extension>]
    static member Intersect(first: seq<'T>, second: seq<'T>) : seq<'T> = LinqSets.intersect first second id null
    [<Extension>]
    static member Intersect(first: seq<'T>, second: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        LinqSets.intersect first second id comparer
    [<Extension>]
    static member IntersectBy(first: seq<'T>, second: seq<'TKey>, keySelector: Func<'T, 'TKey>) : seq<'T> =
        LinqSets.intersect first second (LinqSets.invoke keySelector) null
    [<Extension>]
    static member Except(first: seq<'T>, second: seq<'T>) : seq<'T> = LinqSets.except first second id null
    [<Extension>]
    static member Except(first: seq<'T>, second: seq<'T>, comparer: IEqualityComparer<'T>) : seq<'T> =
        LinqSets.except first second id comparer
    [<Extension>]
    static member ExceptBy(first: seq<'T>, second: seq<'TKey>, keySelector: Func<'T, 'TKey>) : seq<'T> =
        LinqSets.except first second (LinqSets.invoke keySelector) null
