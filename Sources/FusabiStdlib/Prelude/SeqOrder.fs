// The Seq module: distinct elements, groups, sorting, sums, editing at an index.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

[<RequireQualifiedAccess>]
module Seq =
    let distinct (source: seq<'T>) : seq<'T> when 'T: equality =
        SeqChecks.notNull "source" source
        seq {
            let seen = HashSet<'T>.Structural()
            for x in source do
                if seen.Add x then yield x
        }
    let distinctBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'T> when 'Key: equality =
        SeqChecks.notNull "source" source
        seq {
            let seen = HashSet<'Key>.Structural()
            for x in source do
                if seen.Add(projection x) then yield x
        }
    let except (itemsToExclude: seq<'T>) (source: seq<'T>) : seq<'T> when 'T: equality =
        SeqChecks.notNull "itemsToExclude" itemsToExclude
        SeqChecks.notNull "source" source
        seq {
            use e = source.GetEnumerator()
            if e.MoveNext() then
                let seen = HashSet<'T>.Structural()
                seen.UnionWith itemsToExclude
                let first = e.Current
                if seen.Add first then yield first
                while e.MoveNext() do
                    let x = e.Current
                    if seen.Add x then yield x
        }
    let countBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'Key * int> when 'Key: equality =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> List.countBy projection (Seq.toList source) :> seq<'Key * int>)
    let groupBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'Key * seq<'T>> when 'Key: equality =
        SeqChecks.notNull "source" source
        Seq.delay (fun () ->
            List.map
                (fun (key, (items: 'T list)) -> (key, items :> seq<'T>))
                (List.groupBy projection (Seq.toList source))
            :> seq<'Key * seq<'T>>)
    let transpose (source: seq<#seq<'T>>) : seq<seq<'T>> =
        SeqChecks.notNull "source" source
        source
        |> Seq.collect (fun row -> Seq.indexed (row :> seq<'T>))
        |> groupBy fst
        |> Seq.map (fun (_, items) -> Seq.map snd items)
    let sort (source: seq<'T>) : seq<'T> when 'T: comparison =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> List.sort (Seq.toList source) :> seq<'T>)
    let sortBy (projection: 'T -> 'Key) (source: seq<'T>) : seq<'T> when 'Key: comparison =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> List.sortBy projection (Seq.toList source) :> seq<'T>)
    let sortWith (comparer: 'T -> 'T -> int) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> List.sortWith comparer (Seq.toList source) :> seq<'T>)
    let sortDescending (source: seq<'T>) : seq<'T> when 'T: comparison =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> List.sortDescending (Seq.toList source) :> seq<'T>)
    let sortByDescending (projection: 'T -> 'Key) (source: seq<'T>) : seq<'T> when 'Key: comparison =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> List.sortByDescending projection (Seq.toList source) :> seq<'T>)
    let rev (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        Seq.delay (fun () -> Array.rev (Seq.toArray source) :> seq<'T>)
    let permute (indexMap: int -> int) (source: seq<'T>) : seq<'T> =
        Seq.delay (fun () -> Array.permute indexMap (Seq.toArray source) :> seq<'T>)

    let inline sum (source: seq< ^T >) : ^T
        when ^T: (static member op_CheckedAddition: ^T * ^T -> ^T) and ^T: (static member Zero: ^T) =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable acc: ^T = LanguagePrimitives.GenericZero
        while e.MoveNext() do
            acc <- Checked.(+) acc e.Current
        acc
    let inline sumBy ([<InlineIfLambda>] projection: 'T -> ^U) (source: seq<'T>) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U) and ^U: (static member Zero: ^U) =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable acc: ^U = LanguagePrimitives.GenericZero
        while e.MoveNext() do
            acc <- Checked.(+) acc (projection e.Current)
        acc
    let inline average (source: seq< ^T >) : ^T
        when ^T: (static member op_CheckedAddition: ^T * ^T -> ^T)
        and ^T: (static member DivideByInt: ^T * int -> ^T)
        and ^T: (static member Zero: ^T) =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable acc: ^T = LanguagePrimitives.GenericZero
        let mutable n = 0
        while e.MoveNext() do
            acc <- Checked.(+) acc e.Current
            n <- n + 1
        if n = 0 then Failures.emptySequence "source"
        LanguagePrimitives.DivideByInt acc n
    let inline averageBy ([<InlineIfLambda>] projection: 'T -> ^U) (source: seq<'T>) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U)
        and ^U: (static member DivideByInt: ^U * int -> ^U)
        and ^U: (static member Zero: ^U) =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable acc: ^U = LanguagePrimitives.GenericZero
        let mutable n = 0
        while e.MoveNext() do
            acc <- Checked.(+) acc (projection e.Current)
            n <- n + 1
        if n = 0 then Failures.emptySequence "source"
        LanguagePrimitives.DivideByInt acc n
    let inline max (source: seq<'T>) : 'T when 'T: comparison =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if not (e.MoveNext()) then Failures.emptySequence "source"
        let mutable acc = e.Current
        while e.MoveNext() do
            let x = e.Current
            if x > acc then acc <- x
        acc
    let inline min (source: seq<'T>) : 'T when 'T: comparison =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if not (e.MoveNext()) then Failures.emptySequence "source"
        let mutable acc = e.Current
        while e.MoveNext() do
            let x = e.Current
            if x < acc then acc <- x
        acc
    let inline private extremeBy
        ([<InlineIfLambda>] isBetter: 'U -> 'U -> bool)
        ([<InlineIfLambda>] projection: 'T -> 'U)
        (source: seq<'T>)
        : 'T =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if not (e.MoveNext()) then Failures.emptySequence "source"
        let mutable best = e.Current
        let mutable bestKey = projection best
        while e.MoveNext() do
            let x = e.Current
            let key = projection x
            if isBetter key bestKey then
                best <- x
                bestKey <- key
        best
    let inline maxBy ([<InlineIfLambda>] projection: 'T -> 'U) (source: seq<'T>) : 'T when 'U: comparison =
        extremeBy (fun key best -> key > best) projection source
    let inline minBy ([<InlineIfLambda>] projection: 'T -> 'U) (source: seq<'T>) : 'T when 'U: comparison =
        extremeBy (fun key best -> key < best) projection source
    let compareWith (comparer: 'T -> 'T -> int) (source1: seq<'T>) (source2: seq<'T>) : int =
        use e1 = source1.GetEnumerator()
        use e2 = source2.GetEnumerator()
        let mutable result = 0
        let mutable go = true
        while go do
            let more1 = e1.MoveNext()
            let more2 = e2.MoveNext()
            if more1 && more2 then
                result <- comparer e1.Current e2.Current
                go <- result = 0
            else
                go <- false
                result <- (if more1 then 1 elif more2 then -1 else 0)
        result

    let removeAt (index: int) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        if index < 0 then Failures.outOfRange "index" "seq"
        seq {
            let mutable i = 0
            for x in source do
                if i <> index then yield x
                i <- i + 1
            if i <= index then Failures.outOfRange "index" "seq"
        }
    let removeManyAt (index: int) (count: int) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        if index < 0 then Failures.outOfRange "index" "seq"
        seq {
            let mutable i = 0
            for x in source do
                if i < index || i >= index + count then yield x
                i <- i + 1
            if i <= index then Failures.outOfRange "index" "seq"
        }
    let updateAt (index: int) (value: 'T) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        if index < 0 then Failures.outOfRange "index" "seq"
        seq {
            let mutable i = 0
            for x in source do
                yield (if i = index then value else x)
                i <- i + 1
            if i <= index then Failures.outOfRange "index" "seq"
        }
    let insertManyAt (index: int) (values: seq<'T>) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        if index < 0 then Failures.outOfRange "index" "seq"
        seq {
            let mutable i = 0
            for x in source do
                if i = index then yield! values
                yield x
                i <- i + 1
            if i = index then yield! values
            if i < index then Failures.outOfRange "index" "seq"
        }
    let insertAt (index: int) (value: 'T) (source: seq<'T>) : seq<'T> = insertManyAt index (Seq.singleton value) source

namespace FSharp.Core.CompilerServices

open System.Collections
open FSharp.Core
open FSharp.Collections

/// What the natives that format values call back.
module Formatting =
    /// The first elements of any sequence.
    let take (source: IEnumerable) (limit: int) : obj[] =
        let items = System.Collections.Generic.List<obj>()
        let e = source.GetEnumerator()
        while items.Count < limit && e.MoveNext() do
            items.Add e.Current
        items.ToArray()
    /// An object in a .NET format.
    let format (value: obj) (format: string) : string =
        match value with
        | :? System.IFormattable as formattable -> formattable.ToString(format, null)
        | _ -> value.ToString()
