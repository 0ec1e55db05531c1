// System.Threading.Tasks.Parallel: the iterations run in order; what they throw arrives as an AggregateException.
namespace System.Threading.Tasks

open System
open System.Collections.Generic
open System.Threading
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

[<Sealed>]
[<AllowNullLiteral>]
type ParallelLoopState internal () =
    member val IsStopped = false with get, set
    member val internal IsBroken = false with get, set
    member val LowestBreakIteration: Nullable<int64> = Nullable<int64>() with get, set
    member this.ShouldExitCurrentIteration: bool = this.IsStopped || this.IsBroken
    member this.Stop() : unit = this.IsStopped <- true
    member this.Break() : unit = this.IsBroken <- true

[<Struct>]
type ParallelLoopResult internal (isCompleted: bool, lowestBreak: Nullable<int64>) =
    member _.IsCompleted: bool = isCompleted
    member _.LowestBreakIteration: Nullable<int64> = lowestBreak

type ParallelOptions() =
    member val MaxDegreeOfParallelism: int = -1 with get, set
    member val CancellationToken: CancellationToken = CancellationToken.None with get, set

module internal ParallelLoops =
    /// Runs the body for each item until one stops the loop or throws.
    let run
        (items: seq<'T>) (options: ParallelOptions) (body: 'T -> int64 -> ParallelLoopState -> unit)
        : ParallelLoopResult =
        let state = ParallelLoopState()
        let mutable index = 0L
        use e = items.GetEnumerator()
        while not state.ShouldExitCurrentIteration && e.MoveNext() do
            if not (isNull (box options)) then options.CancellationToken.ThrowIfCancellationRequested()
            try
                body e.Current index state
            with e ->
                raise (AggregateException([| e |]))
            if state.IsBroken then state.LowestBreakIteration <- Nullable<int64>(index)
            index <- index + 1L
        ParallelLoopResult(not state.ShouldExitCurrentIteration, state.LowestBreakIteration)

    let range (low: int) (high: int) : seq<int> = seq { low .. high - 1 }
    let rangeLong (low: int64) (high: int64) : seq<int64> = seq { low .. high - 1L }
    let none: ParallelOptions = Unchecked.defaultof<ParallelOptions>

[<AbstractClass; Sealed>]
type Parallel =
    static member For(fromInclusive: int, toExclusive: int, body: Action<int>) : ParallelLoopResult =
        let range = ParallelLoops.range fromInclusive toExclusive
        ParallelLoops.run range ParallelLoops.none (fun i _ _ -> body.Invoke i)
    static member For(fromInclusive: int64, toExclusive: int64, body: Action<int64>) : ParallelLoopResult =
        let range = ParallelLoops.rangeLong fromInclusive toExclusive
        ParallelLoops.run range ParallelLoops.none (fun i _ _ -> body.Invoke i)
    static member For(fromInclusive: int, toExclusive: int, body: Action<int, ParallelLoopState>) : ParallelLoopResult =
        ParallelLoops.run (ParallelLoops.range fromInclusive toExclusive) ParallelLoops.none (fun i _ state ->
            body.Invoke(i, state))
    static member For
        (fromInclusive: int, toExclusive: int, parallelOptions: ParallelOptions, body: Action<int>)
        : ParallelLoopResult =
        ParallelLoops.run (ParallelLoops.range fromInclusive toExclusive) parallelOptions (fun i _ _ -> body.Invoke i)
    static member For
        (
            fromInclusive: int,
            toExclusive: int,
            localInit: Func<'TLocal>,
            body: Func<int, ParallelLoopState, 'TLocal, 'TLocal>,
            localFinally: Action<'TLocal>
        ) : ParallelLoopResult =
        let mutable local = localInit.Invoke()
        let result =
            ParallelLoops.run (ParallelLoops.range fromInclusive toExclusive) ParallelLoops.none (fun i _ state ->
                local <- body.Invoke(i, state, local))
        localFinally.Invoke local
        result
    static member ForEach(source: seq<'TSource>, body: Action<'TSource>) : ParallelLoopResult =
        ParallelLoops.run source ParallelLoops.none (fun x _ _ -> body.Invoke x)
    static member ForEach(source: seq<'TSource>, body: Action<'TSource, ParallelLoopState>) : ParallelLoopResult =
        ParallelLoops.run source ParallelLoops.none (fun x _ state -> body.Invoke(x, state))
    static member ForEach
        (source: seq<'TSource>, body: Action<'TSource, ParallelLoopState, int64>)
        : ParallelLoopResult =
        ParallelLoops.run source ParallelLoops.none (fun x index state -> body.Invoke(x, state, index))
    static member ForEach
        (source: seq<'TSource>, parallelOptions: ParallelOptions, body: Action<'TSource>)
        : ParallelLoopResult =
        ParallelLoops.run source parallelOptions (fun x _ _ -> body.Invoke x)
    static member ForEach
        (
            source: seq<'TSource>,
            localInit: Func<'TLocal>,
            body: Func<'TSource, ParallelLoopState, 'TLocal, 'TLocal>,
            localFinally: Action<'TLocal>
        ) : ParallelLoopResult =
        let mutable local = localInit.Invoke()
        let result =
            ParallelLoops.run source ParallelLoops.none (fun x _ state -> local <- body.Invoke(x, state, local))
        localFinally.Invoke local
        result
    static member Invoke([<ParamArray>] actions: Action[]) : unit =
        let failures = ResizeArray<exn>()
        for action in actions do
            try
                action.Invoke()
            with e ->
                failures.Add e
        if failures.Count > 0 then raise (AggregateException(failures.ToArray()))
    static member ForEachAsync
        (source: seq<'TSource>, body: Func<'TSource, CancellationToken, ValueTask>)
        : Task =
        Tasks.startNow (fun () ->
            for x in source do
                (body.Invoke(x, CancellationToken.None)).GetAwaiter().GetResult())
        :> Task

namespace System

open FSharp.Core

[<AllowNullLiteral>]
type IProgress<'T> =
    abstract Report: value: 'T -> unit

/// Reports to its handlers, later.
type Progress<'T>() =
    let changed = FSharp.Control.Event<EventHandler<'T>, 'T>()
    new(handler: Action<'T>) as this =
        Progress<'T>()
        then this.ProgressChanged.AddHandler(EventHandler<'T>(fun _ value -> handler.Invoke value))
    [<CLIEvent>]
    member _.ProgressChanged: FSharp.Control.IEvent<EventHandler<'T>, 'T> = changed.Publish
    interface IProgress<'T> with
        member this.Report(value: 'T) =
            FSharp.Core.CompilerServices.Scheduler.spawn (fun () -> changed.Trigger(this, value)) |> ignore
