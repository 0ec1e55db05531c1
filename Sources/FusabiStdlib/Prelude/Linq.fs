// System.Linq.Enumerable: filters, projections, parts of sequences, sets. Arguments are checked at the call, the source
// is read when the result is enumerated, each time anew.
namespace System.Linq

open System
open System.Collections
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

module internal LinqParts =
    let indexed (source: seq<'T>) : seq<struct (int * 'T)> =
        seq {
            let mutable i = 0
            for item in source do
                yield struct (i, item)
                i <- i + 1
        }
    let takeWhile (source: seq<'T>) (predicate: int -> 'T -> bool) : seq<'T> =
        seq {
            use e = source.GetEnumerator()
            let mutable i = 0
            while e.MoveNext() && predicate i e.Current do
                yield e.Current
                i <- i + 1
        }
    let skipWhile (source: seq<'T>) (predicate: int -> 'T -> bool) : seq<'T> =
        seq {
            use e = source.GetEnumerator()
            let mutable i = 0
            let mutable more = e.MoveNext()
            while more && predicate i e.Current do
                i <- i + 1
                more <- e.MoveNext()
            while more do
                yield e.Current
                more <- e.MoveNext()
        }
    let takeLast (source: seq<'T>) (count: int) : seq<'T> =
        Seq.delay (fun () ->
            let items = Array.ofSeq source
            let kept = if count < 0 then 0 elif count < items.Length then count else items.Length
            Array.sub items (items.Length - kept) kept :> seq<'T>)
    let skipLast (source: seq<'T>) (count: int) : seq<'T> =
        seq {
            let waiting = Queue<'T>()
            for item in source do
                waiting.Enqueue item
                if waiting.Count > count then yield waiting.Dequeue()
        }
    let chunk (source: seq<'T>) (size: int) : seq<'T[]> =
        seq {
            use e = source.GetEnumerator()
            while e.MoveNext() do
                let items = ResizeArray<'T>()
                items.Add e.Current
                while items.Count < size && e.MoveNext() do
                    items.Add e.Current
                yield items.ToArray()
        }
    let zip (first: seq<'T1>) (second: seq<'T2>) (result: 'T1 -> 'T2 -> 'U) : seq<'U> =
        seq {
            use e1 = first.GetEnumerator()
            use e2 = second.GetEnumerator()
            while e1.MoveNext() && e2.MoveNext() do
                yield result e1.Current e2.Current
        }
    /// The first element of each key that `admit` lets through; what it has seen is made when the walk begins.
    let byKey
        (source: seq<'T>) (key: 'T -> 'K) (makeSeen: unit -> HashSet<'K>) (admit: HashSet<'K> -> 'K -> bool) : seq<'T> =
        seq {
            let seen = makeSeen ()
            for item in source do
                if admit seen (key item) then yield item
        }
    let add (seen: HashSet<'K>) (key: 'K) : bool = seen.Add key
    let remove (seen: HashSet<'K>) (key: 'K) : bool = seen.Remove key
    let defaultIfEmpty (source: seq<'T>) (value: 'T) : seq<'T> =
        seq {
            use e = source.GetEnumerator()
            if e.MoveNext() then
                yield e.Current
                while e.MoveNext() do
                    yield e.Current
            else
                yield value
        }
    let ofType (source: IEnumerable) (test: obj -> bool) : seq<'T> =
        seq {
            for item in source do
                if test item then yield unbox<'T> item
        }
    let cast (source: IEnumerable) (convert: obj -> 'T) : seq<'T> =
        seq {
            for item in source do
                yield convert item
        }

[<AbstractClass; Sealed; Extension>]
type Enumerable =
    // Making sequences

    static member Empty<'T>() : seq<'T> = ([||]: 'T[]) :> seq<'T>
    static member Range(start: int, count: int) : seq<int> =
        if count < 0 || int64 start + int64 count - 1L > int64 Int32.MaxValue then LinqFailures.outOfRange "count"
        Seq.init count (fun i -> start + i)
    static member Repeat(element: 'T, count: int) : seq<'T> =
        if count < 0 then LinqFailures.outOfRange "count"
        Seq.init count (fun _ -> element)
    [<Extension>]
    static member AsEnumerable(source: seq<'T>) : seq<'T> = source
    [<Extension>]
    static member inline Cast<'T>(source: IEnumerable) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.cast source (fun item -> unbox<'T> item)
    [<Extension>]
    static member inline OfType<'T>(source: IEnumerable) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.ofType source (fun item -> item :? 'T)

    // Filters and projections

    [<Extension>]
    static member Where(source: seq<'T>, predicate: Func<'T, bool>) : seq<'T> =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        Seq.filter (fun item -> predicate.Invoke item) source
    [<Extension>]
    static member Where(source: seq<'T>, predicate: Func<'T, int, bool>) : seq<'T> =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        seq {
            for struct (i, item) in LinqParts.indexed source do
                if predicate.Invoke(item, i) then yield item
        }
    [<Extension>]
    static member Select(source: seq<'T>, selector: Func<'T, 'TResult>) : seq<'TResult> =
        LinqFailures.checkSource source
        LinqFailures.check "selector" selector
        Seq.map (fun item -> selector.Invoke item) source
    [<Extension>]
    static member Select(source: seq<'T>, selector: Func<'T, int, 'TResult>) : seq<'TResult> =
        LinqFailures.checkSource source
        LinqFailures.check "selector" selector
        Seq.mapi (fun i item -> selector.Invoke(item, i)) source
    [<Extension>]
    static member SelectMany(source: seq<'T>, selector: Func<'T, seq<'TResult>>) : seq<'TResult> =
        LinqFailures.checkSource source
        LinqFailures.check "selector" selector
        Seq.collect (fun item -> selector.Invoke item) source
    [<Extension>]
    static member SelectMany(source: seq<'T>, selector: Func<'T, int, seq<'TResult>>) : seq<'TResult> =
        LinqFailures.checkSource source
        LinqFailures.check "selector" selector
        Seq.collect (fun struct (i, item) -> selector.Invoke(item, i)) (LinqParts.indexed source)
    [<Extension>]
    static member SelectMany
        (
            source: seq<'T>,
            collectionSelector: Func<'T, seq<'TCollection>>,
            resultSelector: Func<'T, 'TCollection, 'TResult>
        ) : seq<'TResult> =
        LinqFailures.checkSource source
        LinqFailures.check "collectionSelector" collectionSelector
        LinqFailures.check "resultSelector" resultSelector
        seq {
            for item in source do
                for part in collectionSelector.Invoke item do
                    yield resultSelector.Invoke(item, part)
        }
    [<Extension>]
    static member Index(source: seq<'T>) : seq<struct (int * 'T)> =
        LinqFailures.checkSource source
        LinqParts.indexed source
    [<Extension>]
    static member Zip
        (first: seq<'TFirst>, second: seq<'TSecond>, resultSelector: Func<'TFirst, 'TSecond, 'TResult>)
        : seq<'TResult> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        LinqFailures.check "resultSelector" resultSelector
        LinqParts.zip first second (fun a b -> resultSelector.Invoke(a, b))
    [<Extension>]
    static member Zip(first: seq<'TFirst>, second: seq<'TSecond>) : seq<struct ('TFirst * 'TSecond)> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        LinqParts.zip first second (fun a b -> struct (a, b))
    [<Extension>]
    static member Zip
        (first: seq<'TFirst>, second: seq<'TSecond>, third: seq<'TThird>)
        : seq<struct ('TFirst * 'TSecond * 'TThird)> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        LinqFailures.check "third" third
        LinqParts.zip (LinqParts.zip first second (fun a b -> struct (a, b))) third (fun (struct (a, b)) c ->
            struct (a, b, c))

    // Parts

    [<Extension>]
    static member Take(source: seq<'T>, count: int) : seq<'T> =
        LinqFailures.checkSource source
        if count <= 0 then Enumerable.Empty<'T>() else Seq.truncate count source
    [<Extension>]
    static member Skip(source: seq<'T>, count: int) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.skipWhile source (fun i _ -> i < count)
    [<Extension>]
    static member TakeWhile(source: seq<'T>, predicate: Func<'T, bool>) : seq<'T> =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        LinqParts.takeWhile source (fun _ item -> predicate.Invoke item)
    [<Extension>]
    static member TakeWhile(source: seq<'T>, predicate: Func<'T, int, bool>) : seq<'T> =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        LinqParts.takeWhile source (fun i item -> predicate.Invoke(item, i))
    [<Extension>]
    static member SkipWhile(source: seq<'T>, predicate: Func<'T, bool>) : seq<'T> =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        LinqParts.skipWhile source (fun _ item -> predicate.Invoke item)
    [<Extension>]
    static member SkipWhile(source: seq<'T>, predicate: Func<'T, int, bool>) : seq<'T> =
        LinqFailures.checkSource source
        LinqFailures.check "predicate" predicate
        LinqParts.skipWhile source (fun i item -> predicate.Invoke(item, i))
    [<Extension>]
    static member TakeLast(source: seq<'T>, count: int) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.takeLast source count
    [<Extension>]
    static member SkipLast(source: seq<'T>, count: int) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.skipLast source (if count < 0 then 0 else count)
    [<Extension>]
    static member Chunk(source: seq<'T>, size: int) : seq<'T[]> =
        LinqFailures.checkSource source
        if size < 1 then LinqFailures.outOfRange "size"
        LinqParts.chunk source size
    [<Extension>]
    static member Reverse(source: seq<'T>) : seq<'T> =
        LinqFailures.checkSource source
        Seq.rev source
    [<Extension>]
    static member Shuffle(source: seq<'T>) : seq<'T> =
        LinqFailures.checkSource source
        Seq.randomShuffle source
    [<Extension>]
    static member DefaultIfEmpty(source: seq<'T>) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.defaultIfEmpty source Unchecked.defaultof<'T>
    [<Extension>]
    static member DefaultIfEmpty(source: seq<'T>, defaultValue: 'T) : seq<'T> =
        LinqFailures.checkSource source
        LinqParts.defaultIfEmpty source defaultValue
    [<Extension>]
    static member Concat(first: seq<'T>, second: seq<'T>) : seq<'T> =
        LinqFailures.check "first" first
        LinqFailures.check "second" second
        Seq.append first second
    [<Extension>]
    static member Append(source: seq<'T>, element: 'T) : seq<'T> =
        LinqFailures.checkSource source
        Seq.append source [| element |]
    [<Extension>]
    static member Prepend(source: seq<'T>, element: 'T) : seq<'T> =
        LinqFailures.checkSource source
        Seq.append [| element |] source
