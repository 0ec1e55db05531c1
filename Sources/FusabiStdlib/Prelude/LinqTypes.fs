// System.Linq: groups, lookups, ordered sequences.
namespace System.Linq

open System
open System.Collections
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// Elements that share a key.
type IGrouping<'TKey, 'TElement> =
    inherit IEnumerable<'TElement>
    abstract Key: 'TKey

/// Groups by key.
type ILookup<'TKey, 'TElement> =
    inherit IEnumerable<IGrouping<'TKey, 'TElement>>
    abstract Count: int
    abstract Item: key: 'TKey -> IEnumerable<'TElement> with get
    abstract Contains: key: 'TKey -> bool

type IOrderedEnumerable<'TElement> =
    inherit IEnumerable<'TElement>
    abstract CreateOrderedEnumerable<'TKey> :
        keySelector: Func<'TElement, 'TKey> * comparer: IComparer<'TKey> * descending: bool ->
            IOrderedEnumerable<'TElement>

[<Sealed>]
type internal Grouping<'TKey, 'TElement>(key: 'TKey) =
    let elements = ResizeArray<'TElement>()
    member _.Elements = elements
    interface IGrouping<'TKey, 'TElement> with
        member _.Key = key
    interface IReadOnlyList<'TElement> with
        member _.Item
            with get (index: int) = elements.[index]
    interface IReadOnlyCollection<'TElement> with
        member _.Count = elements.Count
    interface IEnumerable<'TElement> with
        member _.GetEnumerator() : IEnumerator<'TElement> = elements.GetEnumerator()
    interface IEnumerable with
        member _.GetEnumerator() : IEnumerator = elements.GetEnumerator() :> IEnumerator

/// Groups in the order in which their keys first appear.
[<Sealed>]
type Lookup<'TKey, 'TElement> internal (comparer: IEqualityComparer<'TKey>) =
    let numbers = Dictionary<'TKey, int>.Structural comparer
    let groups = ResizeArray<Grouping<'TKey, 'TElement>>()
    member internal _.Add(key: 'TKey, element: 'TElement) : unit =
        if numbers.TryAdd(key, groups.Count) then groups.Add(Grouping<'TKey, 'TElement>(key))
        groups.[numbers.[key]].Elements.Add element
    member internal _.Groups = groups
    /// The elements of a key, or null.
    member internal _.Find(key: 'TKey) : ResizeArray<'TElement> =
        let number = numbers.GetValueOrDefault(key, -1)
        if number < 0 then null else groups.[number].Elements
    member _.Count: int = groups.Count
    member _.Contains(key: 'TKey) : bool = numbers.ContainsKey key
    member this.Item
        with get (key: 'TKey): IEnumerable<'TElement> =
            let number = numbers.GetValueOrDefault(key, -1)
            if number < 0 then ([||]: 'TElement[]) :> IEnumerable<'TElement>
            else groups.[number] :> IEnumerable<'TElement>
    member _.GetEnumerator() : IEnumerator<IGrouping<'TKey, 'TElement>> =
        (Seq.map (fun (group: Grouping<'TKey, 'TElement>) -> group :> IGrouping<'TKey, 'TElement>) groups)
            .GetEnumerator()
    interface ILookup<'TKey, 'TElement> with
        member this.Count = this.Count
        member this.Item
            with get (key: 'TKey) = this.[key]
        member this.Contains(key: 'TKey) = this.Contains key
    interface IEnumerable<IGrouping<'TKey, 'TElement>> with
        member this.GetEnumerator() : IEnumerator<IGrouping<'TKey, 'TElement>> = this.GetEnumerator()
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator() :> IEnumerator

/// The keys of one level of an order.
[<Sealed>]
type internal OrderedKeys(compare: int -> int -> int, sort: int[] -> bool) =
    member _.Compare(i: int, j: int) : int = compare i j
    /// Sorts places by this level alone, stably; false, and nothing done, where the comparison must be asked.
    member _.Sort(places: int[]) : bool = sort places

module internal Ordering =
    let level (keySelector: Func<'T, 'K>) (comparer: IComparer<'K>) (descending: bool) : 'T[] -> OrderedKeys =
        if isNull keySelector then raise (ArgumentNullException("keySelector"))
        fun (items: 'T[]) ->
            let keys = Array.map (fun item -> keySelector.Invoke item) items
            match comparer with
            | null ->
                let compare: int -> int -> int =
                    if descending then fun i j -> Unchecked.compare keys.[j] keys.[i]
                    else fun i j -> Unchecked.compare keys.[i] keys.[j]
                OrderedKeys(compare, (fun places -> Sorting.sortPlaces keys places descending))
            | _ when descending -> OrderedKeys((fun i j -> comparer.Compare(keys.[j], keys.[i])), (fun _ -> false))
            | _ -> OrderedKeys((fun i j -> comparer.Compare(keys.[i], keys.[j])), (fun _ -> false))

/// A sequence that is sorted, stably, when it is enumerated. Each level looks at all elements, computes its keys and
/// gives a comparison of elements by their places.
[<Sealed>]
type internal OrderedEnumerable<'T>(source: seq<'T>, levels: ('T[] -> OrderedKeys) list) =
    member _.Sorted() : 'T[] =
        let items = Array.ofSeq source
        let keys = List.toArray (List.map (fun level -> level items) levels)
        let places = Array.init items.Length id
        // From the last level to the first: each sort keeps the order of those before it among equals.
        let mutable level = keys.Length - 1
        while level >= 0 && keys.[level].Sort places do
            level <- level - 1
        if level >= 0 then
            let compare i j =
                let mutable level = 0
                let mutable order = 0
                while order = 0 && level < keys.Length do
                    order <- keys.[level].Compare(i, j)
                    level <- level + 1
                order
            for i in 0 .. places.Length - 1 do
                places.[i] <- i
            Sorting.stableSortInPlace compare places
        Array.map (fun place -> items.[place]) places
    member private this.Walk() : IEnumerator<'T> =
        (Seq.delay (fun () -> this.Sorted() :> seq<'T>)).GetEnumerator()
    interface IOrderedEnumerable<'T> with
        member _.CreateOrderedEnumerable<'TKey>
            (keySelector: Func<'T, 'TKey>, comparer: IComparer<'TKey>, descending: bool)
            : IOrderedEnumerable<'T> =
            let level = Ordering.level keySelector comparer descending
            OrderedEnumerable<'T>(source, levels @ [ level ]) :> IOrderedEnumerable<'T>
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.Walk()
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.Walk() :> IEnumerator

module internal LinqFailures =
    let checkSource (source: 'a) : unit = if isNull (box source) then raise (ArgumentNullException("source"))
    let check (name: string) (value: 'a) : unit = if isNull (box value) then raise (ArgumentNullException(name))
    let noElements () : 'a = raise (InvalidOperationException("Sequence contains no elements"))
    let noMatch () : 'a = raise (InvalidOperationException("Sequence contains no matching element"))
    let tooMany () : 'a = raise (InvalidOperationException("Sequence contains more than one element"))
    let tooManyMatches () : 'a = raise (InvalidOperationException("Sequence contains more than one matching element"))
    let outOfRange (name: string) : 'a = raise (ArgumentOutOfRangeException(name))
