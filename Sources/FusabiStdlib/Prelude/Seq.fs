// FSharp.Collections.Seq: lazy, one generator a stage; `fold` and its kin are loops over the enumerator.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

[<RequireQualifiedAccess>]
module Seq =
    let private enumerating (make: unit -> IEnumerator<'T>) : seq<'T> = EnumeratorSequence<'T>(make) :> seq<'T>
    let private short (missing: int) : 'T =
        raise (
            ArgumentException(
                "The input sequence has an insufficient number of elements.\nseq was short by "
                + missing.ToString()
                + " "
                + Failures.plural missing "element",
                "index"
            )
        )

    let empty<'T> : seq<'T> = Array.empty<'T> :> seq<'T>
    let singleton (value: 'T) : seq<'T> = seq { yield value }
    let ofList (source: 'T list) : seq<'T> = source :> seq<'T>
    let ofArray (source: 'T[]) : seq<'T> =
        SeqChecks.notNull "source" (source :> seq<'T>)
        enumerating (fun () -> (source :> seq<'T>).GetEnumerator())
    let toList (source: seq<'T>) : 'T list = List.ofSeq source
    let toArray (source: seq<'T>) : 'T[] = Array.ofSeq source
    let delay (generator: unit -> seq<'T>) : seq<'T> =
        { new IEnumerable<'T> with
            member _.GetEnumerator() : IEnumerator<'T> = (generator ()).GetEnumerator()
          interface System.Collections.IEnumerable with
              member _.GetEnumerator() : System.Collections.IEnumerator =
                  (generator ()).GetEnumerator() :> System.Collections.IEnumerator }
    let inline cast (source: System.Collections.IEnumerable) : seq<'T> =
        SeqCasts.cast source (fun item -> unbox<'T> item)
    let readonly (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        seq { yield! source }

    let inline iter ([<InlineIfLambda>] action: 'T -> unit) (source: seq<'T>) : unit =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        while e.MoveNext() do
            action e.Current
    let inline iteri ([<InlineIfLambda>] action: int -> 'T -> unit) (source: seq<'T>) : unit =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable i = 0
        while e.MoveNext() do
            action i e.Current
            i <- i + 1
    let inline fold<'T, 'State>
        ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (source: seq<'T>) : 'State =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable acc = state
        while e.MoveNext() do
            acc <- folder acc e.Current
        acc
    let inline exists ([<InlineIfLambda>] predicate: 'T -> bool) (source: seq<'T>) : bool =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable found = false
        while not found && e.MoveNext() do
            found <- predicate e.Current
        found
    let inline forall ([<InlineIfLambda>] predicate: 'T -> bool) (source: seq<'T>) : bool =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable ok = true
        while ok && e.MoveNext() do
            ok <- predicate e.Current
        ok
    let inline contains (value: 'T) (source: seq<'T>) : bool when 'T: equality =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable found = false
        while not found && e.MoveNext() do
            found <- value = e.Current
        found

    let map (mapping: 'T -> 'U) (source: seq<'T>) : seq<'U> =
        SeqChecks.notNull "source" source
        enumerating (fun () -> new MapEnumerator<'T, 'U>(mapping, source.GetEnumerator()) :> IEnumerator<'U>)
    let mapi (mapping: int -> 'T -> 'U) (source: seq<'T>) : seq<'U> =
        SeqChecks.notNull "source" source
        enumerating (fun () -> new MapIndexedEnumerator<'T, 'U>(mapping, source.GetEnumerator()) :> IEnumerator<'U>)
    let indexed (source: seq<'T>) : seq<int * 'T> = mapi (fun i x -> (i, x)) source
    let filter (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        enumerating (fun () -> new FilterEnumerator<'T>(predicate, source.GetEnumerator()) :> IEnumerator<'T>)
    let where (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> = filter predicate source
    let choose (chooser: 'T -> 'U option) (source: seq<'T>) : seq<'U> =
        SeqChecks.notNull "source" source
        enumerating (fun () -> new ChooseEnumerator<'T, 'U>(chooser, source.GetEnumerator()) :> IEnumerator<'U>)
    let collect (mapping: 'T -> #seq<'U>) (source: seq<'T>) : seq<'U> =
        SeqChecks.notNull "source" source
        seq {
            for x in source do
                yield! (mapping x :> seq<'U>)
        }
    let concat (sources: seq<#seq<'T>>) : seq<'T> =
        SeqChecks.notNull "sources" sources
        seq {
            for s in sources do
                yield! (s :> seq<'T>)
        }
    let append (source1: seq<'T>) (source2: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        seq {
            yield! source1
            yield! source2
        }
    let map2 (mapping: 'T1 -> 'T2 -> 'U) (source1: seq<'T1>) (source2: seq<'T2>) : seq<'U> =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        enumerating (fun () ->
            new Map2Enumerator<'T1, 'T2, 'U>(mapping, source1.GetEnumerator(), source2.GetEnumerator())
            :> IEnumerator<'U>)
    let mapi2 (mapping: int -> 'T1 -> 'T2 -> 'U) (source1: seq<'T1>) (source2: seq<'T2>) : seq<'U> =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        seq {
            let mutable i = 0
            use e1 = source1.GetEnumerator()
            use e2 = source2.GetEnumerator()
            while e1.MoveNext() && e2.MoveNext() do
                yield mapping i e1.Current e2.Current
                i <- i + 1
        }
    let map3 (mapping: 'T1 -> 'T2 -> 'T3 -> 'U) (source1: seq<'T1>) (source2: seq<'T2>) (source3: seq<'T3>) : seq<'U> =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        SeqChecks.notNull "source3" source3
        enumerating (fun () ->
            new Map3Enumerator<'T1, 'T2, 'T3, 'U>(
                mapping,
                source1.GetEnumerator(),
                source2.GetEnumerator(),
                source3.GetEnumerator()
            )
            :> IEnumerator<'U>)
    let zip (source1: seq<'T1>) (source2: seq<'T2>) : seq<'T1 * 'T2> = map2 (fun a b -> (a, b)) source1 source2
    let zip3 (source1: seq<'T1>) (source2: seq<'T2>) (source3: seq<'T3>) : seq<'T1 * 'T2 * 'T3> =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        SeqChecks.notNull "source3" source3
        map2 (fun a (b, c) -> (a, b, c)) source1 (zip source2 source3)
    let iter2 (action: 'T1 -> 'T2 -> unit) (source1: seq<'T1>) (source2: seq<'T2>) : unit =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        use e1 = source1.GetEnumerator()
        use e2 = source2.GetEnumerator()
        while e1.MoveNext() && e2.MoveNext() do
            action e1.Current e2.Current
    let iteri2 (action: int -> 'T1 -> 'T2 -> unit) (source1: seq<'T1>) (source2: seq<'T2>) : unit =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        use e1 = source1.GetEnumerator()
        use e2 = source2.GetEnumerator()
        let mutable i = 0
        while e1.MoveNext() && e2.MoveNext() do
            action i e1.Current e2.Current
            i <- i + 1
    let fold2
        (folder: 'State -> 'T1 -> 'T2 -> 'State) (state: 'State) (source1: seq<'T1>) (source2: seq<'T2>) : 'State =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        use e1 = source1.GetEnumerator()
        use e2 = source2.GetEnumerator()
        let mutable acc = state
        while e1.MoveNext() && e2.MoveNext() do
            acc <- folder acc e1.Current e2.Current
        acc
    let exists2 (predicate: 'T1 -> 'T2 -> bool) (source1: seq<'T1>) (source2: seq<'T2>) : bool =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        use e1 = source1.GetEnumerator()
        use e2 = source2.GetEnumerator()
        let mutable found = false
        while not found && e1.MoveNext() && e2.MoveNext() do
            found <- predicate e1.Current e2.Current
        found
    let forall2 (predicate: 'T1 -> 'T2 -> bool) (source1: seq<'T1>) (source2: seq<'T2>) : bool =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        use e1 = source1.GetEnumerator()
        use e2 = source2.GetEnumerator()
        let mutable ok = true
        while ok && e1.MoveNext() && e2.MoveNext() do
            ok <- predicate e1.Current e2.Current
        ok
    let foldBack (folder: 'T -> 'State -> 'State) (source: seq<'T>) (state: 'State) : 'State =
        SeqChecks.notNull "source" source
        Array.foldBack folder (toArray source) state
    let foldBack2
        (folder: 'T1 -> 'T2 -> 'State -> 'State) (source1: seq<'T1>) (source2: seq<'T2>) (state: 'State) : 'State =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        let zipped = toArray (zip source1 source2)
        Array.foldBack (fun (a, b) s -> folder a b s) zipped state

    let length (source: seq<'T>) : int =
        SeqChecks.notNull "source" source
        match box source with
        | :? list<'T> as list -> List.length list
        | :? array<'T> as array -> array.Length
        | _ ->
            use e = source.GetEnumerator()
            let mutable n = 0
            while e.MoveNext() do
                n <- n + 1
            n
    let isEmpty (source: seq<'T>) : bool =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        not (e.MoveNext())
    let head (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if e.MoveNext() then e.Current else Failures.emptySequence "source"
    let tryHead (source: seq<'T>) : 'T option =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if e.MoveNext() then Some e.Current else None
    let tryLast (source: seq<'T>) : 'T option =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if e.MoveNext() then
            let mutable x = e.Current
            while e.MoveNext() do
                x <- e.Current
            Some x
        else
            None
    let last (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        match tryLast source with
        | Some x -> x
        | None -> Failures.emptySequence "source"
    let tail (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        seq {
            use e = source.GetEnumerator()
            if not (e.MoveNext()) then
                raise (ArgumentException("The input sequence has an insufficient number of elements.", "source"))
            while e.MoveNext() do
                yield e.Current
        }
    let tryItem (index: int) (source: seq<'T>) : 'T option =
        SeqChecks.notNull "source" source
        if index < 0 then
            None
        else
            use e = source.GetEnumerator()
            let mutable i = index
            let mutable more = e.MoveNext()
            while more && i > 0 do
                more <- e.MoveNext()
                i <- i - 1
            if more then Some e.Current else None
    let item (index: int) (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        if index < 0 then Failures.negative "index" index
        use e = source.GetEnumerator()
        let mutable i = index
        let mutable more = e.MoveNext()
        while more && i > 0 do
            more <- e.MoveNext()
            i <- i - 1
        if more then e.Current else short (i + 1)
    let nth (index: int) (source: seq<'T>) : 'T = item index source
    let exactlyOne (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if not (e.MoveNext()) then Failures.emptySequence "source"
        let x = e.Current
        if e.MoveNext() then Failures.moreThanOne "source"
        x
    let tryExactlyOne (source: seq<'T>) : 'T option =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if e.MoveNext() then
            let x = e.Current
            if e.MoveNext() then None else Some x
        else
            None

    let reduce (reduction: 'T -> 'T -> 'T) (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        if not (e.MoveNext()) then Failures.emptySequence "source"
        let mutable acc = e.Current
        while e.MoveNext() do
            acc <- reduction acc e.Current
        acc
    let reduceBack (reduction: 'T -> 'T -> 'T) (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        let array = toArray source
        if array.Length = 0 then Failures.emptySequence "source"
        Array.reduceBack reduction array
    let scan<'T, 'State> (folder: 'State -> 'T -> 'State) (state: 'State) (source: seq<'T>) : seq<'State> =
        SeqChecks.notNull "source" source
        seq {
            let mutable acc = state
            yield acc
            for x in source do
                acc <- folder acc x
                yield acc
        }
    let scanBack<'T, 'State> (folder: 'T -> 'State -> 'State) (source: seq<'T>) (state: 'State) : seq<'State> =
        delay (fun () -> Array.scanBack folder (toArray source) state :> seq<'State>)
    let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (source: seq<'T>) : seq<'Result> * 'State =
        SeqChecks.notNull "source" source
        let (items, state) = Array.mapFold mapping state (toArray source)
        (items :> seq<'Result>, state)
    let mapFoldBack
        (mapping: 'T -> 'State -> 'Result * 'State) (source: seq<'T>) (state: 'State) : seq<'Result> * 'State =
        SeqChecks.notNull "source" source
        let (items, state) = Array.mapFoldBack mapping (toArray source) state
        (items :> seq<'Result>, state)

    let find (predicate: 'T -> bool) (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable found = false
        let mutable x = Unchecked.defaultof<'T>
        while not found && e.MoveNext() do
            x <- e.Current
            found <- predicate x
        if found then x else Failures.notFound ()
    let tryFind (predicate: 'T -> bool) (source: seq<'T>) : 'T option =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable found = false
        let mutable x = Unchecked.defaultof<'T>
        while not found && e.MoveNext() do
            x <- e.Current
            found <- predicate x
        if found then Some x else None
    let findBack (predicate: 'T -> bool) (source: seq<'T>) : 'T =
        SeqChecks.notNull "source" source
        Array.findBack predicate (toArray source)
    let tryFindBack (predicate: 'T -> bool) (source: seq<'T>) : 'T option =
        SeqChecks.notNull "source" source
        Array.tryFindBack predicate (toArray source)
    let tryFindIndex (predicate: 'T -> bool) (source: seq<'T>) : int option =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable found = false
        let mutable i = -1
        while not found && e.MoveNext() do
            i <- i + 1
            found <- predicate e.Current
        if found then Some i else None
    let findIndex (predicate: 'T -> bool) (source: seq<'T>) : int =
        match tryFindIndex predicate source with
        | Some i -> i
        | None -> Failures.notFound ()
    let tryFindIndexBack (predicate: 'T -> bool) (source: seq<'T>) : int option =
        SeqChecks.notNull "source" source
        Array.tryFindIndexBack predicate (toArray source)
    let findIndexBack (predicate: 'T -> bool) (source: seq<'T>) : int =
        SeqChecks.notNull "source" source
        Array.findIndexBack predicate (toArray source)
    let tryPick (chooser: 'T -> 'U option) (source: seq<'T>) : 'U option =
        SeqChecks.notNull "source" source
        use e = source.GetEnumerator()
        let mutable found: 'U option = None
        while found.IsNone && e.MoveNext() do
            found <- chooser e.Current
        found
    let pick (chooser: 'T -> 'U option) (source: seq<'T>) : 'U =
        match tryPick chooser source with
        | Some x -> x
        | None -> Failures.notFound ()

    let init (count: int) (initializer: int -> 'T) : seq<'T> =
        if count < 0 then Failures.negative "count" count
        enumerating (fun () -> new InitEnumerator<'T>(count - 1, initializer) :> IEnumerator<'T>)
    let initInfinite (initializer: int -> 'T) : seq<'T> =
        enumerating (fun () -> new InitEnumerator<'T>(-3, initializer) :> IEnumerator<'T>)
    let replicate (count: int) (initial: 'T) : seq<'T> =
        if count < 0 then raise (ArgumentOutOfRangeException("count"))
        seq {
            for _ in 1..count do
                yield initial
        }
    let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : seq<'T> =
        seq {
            let mutable state = state
            let mutable go = true
            while go do
                match generator state with
                | None -> go <- false
                | Some(x, next) ->
                    yield x
                    state <- next
        }
    let take (count: int) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        if count < 0 then Failures.negative "count" count
        seq {
            if count > 0 then
                use e = source.GetEnumerator()
                for i in 0 .. count - 1 do
                    if not (e.MoveNext()) then
                        raise (
                            InvalidOperationException(
                                "The input sequence has an insufficient number of elements.: tried to take "
                                + (count - i).ToString()
                                + " "
                                + Failures.plural (count - i) "element"
                                + " past the end of the seq. Use Seq.truncate to get "
                                + count.ToString()
                                + " or less elements"
                            )
                        )
                    yield e.Current
        }
    let truncate (count: int) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        seq {
            let mutable i = 0
            use e = source.GetEnumerator()
            while i < count && e.MoveNext() do
                i <- i + 1
                yield e.Current
        }
    let takeWhile (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        seq {
            use e = source.GetEnumerator()
            let mutable latest = Unchecked.defaultof<'T>
            while e.MoveNext()
                  && (latest <- e.Current
                      predicate latest) do
                yield latest
        }
    let skip (count: int) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        seq {
            use e = source.GetEnumerator()
            for i in 1..count do
                if not (e.MoveNext()) then
                    raise (
                        InvalidOperationException(
                            "tried to skip The input sequence has an insufficient number of elements. "
                            + i.ToString()
                            + " past the end of the seq"
                        )
                    )
            while e.MoveNext() do
                yield e.Current
        }
    let skipWhile (predicate: 'T -> bool) (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        seq {
            use e = source.GetEnumerator()
            let mutable latest = Unchecked.defaultof<'T>
            let mutable ok = false
            while e.MoveNext() do
                latest <- e.Current
                if ok || not (predicate latest) then
                    ok <- true
                    yield latest
        }
    let pairwise (source: seq<'T>) : seq<'T * 'T> =
        SeqChecks.notNull "source" source
        seq {
            use e = source.GetEnumerator()
            if e.MoveNext() then
                let mutable previous = e.Current
                while e.MoveNext() do
                    let x = e.Current
                    yield (previous, x)
                    previous <- x
        }
    let windowed (windowSize: int) (source: seq<'T>) : seq<'T[]> =
        SeqChecks.notNull "source" source
        if windowSize <= 0 then Failures.notPositive "windowSize" windowSize
        seq {
            let ring: 'T[] = Array.zeroCreate windowSize
            let mutable n = 0
            for x in source do
                ring.[n % windowSize] <- x
                n <- n + 1
                if n >= windowSize then
                    let start = n
                    yield Array.init windowSize (fun i -> ring.[(start + i) % windowSize])
        }
    let chunkBySize (chunkSize: int) (source: seq<'T>) : seq<'T[]> =
        SeqChecks.notNull "source" source
        if chunkSize <= 0 then Failures.notPositive "chunkSize" chunkSize
        seq {
            use e = source.GetEnumerator()
            while e.MoveNext() do
                let chunk = System.Collections.Generic.List<'T>()
                chunk.Add e.Current
                while chunk.Count < chunkSize && e.MoveNext() do
                    chunk.Add e.Current
                yield chunk.ToArray()
        }
    let splitInto (count: int) (source: seq<'T>) : seq<'T[]> =
        SeqChecks.notNull "source" source
        if count <= 0 then Failures.notPositive "count" count
        delay (fun () -> Array.splitInto count (toArray source) :> seq<'T[]>)
    let cache (source: seq<'T>) : seq<'T> =
        SeqChecks.notNull "source" source
        let items = System.Collections.Generic.List<'T>()
        let mutable enumerator: IEnumerator<'T> = null
        let mutable finished = false
        let walk =
            seq {
                let mutable i = 0
                let mutable go = true
                while go do
                    if i < items.Count then
                        yield items.[i]
                        i <- i + 1
                    elif finished then
                        go <- false
                    else
                        if isNull enumerator then enumerator <- source.GetEnumerator()
                        if enumerator.MoveNext() then
                            items.Add enumerator.Current
                        else
                            finished <- true
            }
        { new IEnumerable<'T> with
            member _.GetEnumerator() : IEnumerator<'T> = walk.GetEnumerator()
          interface System.Collections.IEnumerable with
            member _.GetEnumerator() : System.Collections.IEnumerator =
                walk.GetEnumerator() :> System.Collections.IEnumerator
          interface IDisposable with
            // Whoever enumerates it again begins anew.
            member _.Dispose() : unit =
                if not (isNull enumerator) then enumerator.Dispose()
                enumerator <- null
                finished <- false
                items.Clear() }
    let allPairs (source1: seq<'T1>) (source2: seq<'T2>) : seq<'T1 * 'T2> =
        SeqChecks.notNull "source1" source1
        SeqChecks.notNull "source2" source2
        let cached = cache source2
        source1 |> collect (fun a -> cached |> map (fun b -> (a, b)))
