// The enumerators behind Seq.map and its kin: as in FSharp.Core they are objects, whose Current fails before the first
// element and after the last one.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

module internal SeqChecks =
    let notNull (name: string) (source: seq<'T>) : unit =
        if LanguagePrimitives.PhysicalEquality (box source) null then raise (ArgumentNullException(name))

module internal SeqCasts =
    /// The conversion is made where the type is known.
    let cast (source: System.Collections.IEnumerable) (convert: obj -> 'T) : seq<'T> =
        if isNull source then raise (ArgumentNullException("source"))
        seq {
            let e = source.GetEnumerator()
            while e.MoveNext() do
                yield convert e.Current
        }

[<Sealed>]
type internal MapEnumerator<'T, 'U>(mapping: 'T -> 'U, source: IEnumerator<'T>) =
    let mutable state = 0
    let mutable current = Unchecked.defaultof<'U>
    interface IEnumerator<'U> with
        member _.Current: 'U = if state = 1 then current else EnumerationFailures.outside (state = 2)
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            state <- 1
            if source.MoveNext() then
                current <- mapping source.Current
                true
            else
                state <- 2
                false
        member _.Current: obj = if state = 1 then box current else EnumerationFailures.outside (state = 2)
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() = source.Dispose()

[<Sealed>]
type internal MapIndexedEnumerator<'T, 'U>(mapping: int -> 'T -> 'U, source: IEnumerator<'T>) =
    let mutable state = 0
    let mutable index = -1
    let mutable current = Unchecked.defaultof<'U>
    interface IEnumerator<'U> with
        member _.Current: 'U = if state = 1 then current else EnumerationFailures.outside (state = 2)
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            state <- 1
            if source.MoveNext() then
                index <- index + 1
                current <- mapping index source.Current
                true
            else
                state <- 2
                false
        member _.Current: obj = if state = 1 then box current else EnumerationFailures.outside (state = 2)
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() = source.Dispose()

/// Both sources move, even when the first one has ended.
[<Sealed>]
type internal Map2Enumerator<'T1, 'T2, 'U>
    (mapping: 'T1 -> 'T2 -> 'U, source1: IEnumerator<'T1>, source2: IEnumerator<'T2>) =
    let mutable state = 0
    let mutable current = Unchecked.defaultof<'U>
    interface IEnumerator<'U> with
        member _.Current: 'U = if state = 1 then current else EnumerationFailures.outside (state = 2)
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            state <- 1
            let more1 = source1.MoveNext()
            let more2 = source2.MoveNext()
            if more1 && more2 then
                current <- mapping source1.Current source2.Current
                true
            else
                state <- 2
                false
        member _.Current: obj = if state = 1 then box current else EnumerationFailures.outside (state = 2)
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() =
            try
                source1.Dispose()
            finally
                source2.Dispose()

[<Sealed>]
type internal Map3Enumerator<'T1, 'T2, 'T3, 'U>
    (
        mapping: 'T1 -> 'T2 -> 'T3 -> 'U,
        source1: IEnumerator<'T1>,
        source2: IEnumerator<'T2>,
        source3: IEnumerator<'T3>
    ) =
    let mutable state = 0
    let mutable current = Unchecked.defaultof<'U>
    interface IEnumerator<'U> with
        member _.Current: 'U = if state = 1 then current else EnumerationFailures.outside (state = 2)
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            state <- 1
            let more1 = source1.MoveNext()
            let more2 = source2.MoveNext()
            let more3 = source3.MoveNext()
            if more1 && more2 && more3 then
                current <- mapping source1.Current source2.Current source3.Current
                true
            else
                state <- 2
                false
        member _.Current: obj = if state = 1 then box current else EnumerationFailures.outside (state = 2)
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() =
            try
                source1.Dispose()
            finally
                try
                    source2.Dispose()
                finally
                    source3.Dispose()

[<Sealed>]
type internal FilterEnumerator<'T>(predicate: 'T -> bool, source: IEnumerator<'T>) =
    let mutable state = 0
    interface IEnumerator<'T> with
        member _.Current: 'T = if state = 1 then source.Current else EnumerationFailures.outside (state = 2)
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            state <- 1
            let mutable more = source.MoveNext()
            while more && not (predicate source.Current) do
                more <- source.MoveNext()
            if not more then state <- 2
            more
        member _.Current: obj = if state = 1 then box source.Current else EnumerationFailures.outside (state = 2)
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() = source.Dispose()

[<Sealed>]
type internal ChooseEnumerator<'T, 'U>(chooser: 'T -> 'U option, source: IEnumerator<'T>) =
    let mutable state = 0
    let mutable current: 'U option = None
    interface IEnumerator<'U> with
        member _.Current: 'U =
            match current with
            | Some value when state = 1 -> value
            | _ -> EnumerationFailures.outside (state = 2)
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            state <- 1
            current <- None
            while current.IsNone && source.MoveNext() do
                current <- chooser source.Current
            if current.IsNone then state <- 2
            current.IsSome
        member _.Current: obj =
            match current with
            | Some value when state = 1 -> box value
            | _ -> EnumerationFailures.outside (state = 2)
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() = source.Dispose()

/// An element is computed when it is asked for: skipping it costs nothing. `last` is -3 for an endless sequence.
[<Sealed>]
type internal InitEnumerator<'T>(last: int, initializer: int -> 'T) =
    let mutable index = -1
    let mutable isKnown = false
    let mutable error: exn = null
    let mutable current = Unchecked.defaultof<'T>
    member private _.Element() : 'T =
        if index = -1 then EnumerationFailures.outside false
        if index = -2 then EnumerationFailures.outside true
        if not isKnown then
            isKnown <- true
            try
                current <- initializer index
            with e ->
                error <- e
        match error with
        | null -> current
        | e -> raise e
    interface IEnumerator<'T> with
        member this.Current: 'T = this.Element()
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if index = -2 then
                false
            elif index = last then
                index <- -2
                false
            else
                if index = Int32.MaxValue then
                    raise (
                        InvalidOperationException(
                            "Enumeration based on System.Int32 exceeded System.Int32.MaxValue."
                        )
                    )
                index <- index + 1
                isKnown <- false
                error <- null
                true
        member this.Current: obj = box (this.Element())
        member _.Reset() = raise (NotSupportedException())
    interface IDisposable with
        member _.Dispose() = ()
