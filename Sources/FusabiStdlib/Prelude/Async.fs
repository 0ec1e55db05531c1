// FSharp.Control.Async. A computation is a function that runs on the strand it is started in: to wait is to suspend the
// strand, so that exceptions, loops and `use` are those of ordinary code. Cancellation is an exception that only
// `finally` sees.
namespace FSharp.Control

open System
open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

/// Unwinds a cancelled computation; handlers of `async { try … with }` pass it on.
[<Sealed>]
type internal AsyncCancellation() =
    inherit OperationCanceledException("The operation was canceled.")

/// A computation: see the top of the file.
[<Sealed>]
[<AllowNullLiteral>]
type Async<'T>(code: unit -> 'T) =
    member _.Code: unit -> 'T = code

module internal AsyncRuntime =
    let mutable private defaultSource: CancellationTokenSource = null

    let getDefaultSource () : CancellationTokenSource =
        if isNull defaultSource then defaultSource <- new CancellationTokenSource()
        defaultSource

    let replaceDefaultSource () : CancellationTokenSource =
        let old = getDefaultSource ()
        defaultSource <- new CancellationTokenSource()
        old

    /// The source of the running computation's token; null when it cannot be cancelled.
    let source () : CancellationSource =
        match (Scheduler.current ()).Source with
        | null -> null
        | source -> unbox<CancellationSource> source

    let isCancelled () : bool =
        match (Scheduler.current ()).Source with
        | null -> false
        | source -> (unbox<CancellationSource> source).Requested

    /// Ends the running computation if it was cancelled.
    let check () : unit = if isCancelled () then raise (AsyncCancellation())

    let inline run (computation: Async<'T>) : 'T = computation.Code()

    /// Runs code under another token.
    let under (token: CancellationSource) (code: unit -> 'T) : 'T =
        let me = Scheduler.current ()
        let outer = me.Source
        me.Source <- box token
        try
            code ()
        finally
            me.Source <- outer

    let tokenOr (token: CancellationToken option) : CancellationSource =
        match token with
        | Some token -> token.Source
        | None -> getDefaultSource () :> CancellationSource

    /// Waits until the condition holds or the computation is cancelled. What the condition depends on is changed by
    /// those who then wake the strand.
    let waitFor (condition: unit -> bool) : unit =
        let me = Scheduler.current ()
        match source () with
        | null ->
            while not (condition ()) do
                Scheduler.park ()
        | source ->
            let registration = source.Add(fun () -> Scheduler.wake me)
            while not (condition ()) && not source.Requested do
                Scheduler.park ()
            registration.Dispose()
            if source.Requested then raise (AsyncCancellation())

    /// As `waitFor`; false after `timeout` milliseconds (-1: never).
    let waitAtMost (timeout: int) (condition: unit -> bool) : bool =
        if timeout < 0 then
            waitFor condition
            true
        else
            let me = Scheduler.current ()
            let mutable late = false
            let timer =
                Scheduler.after (float timeout) (fun () ->
                    late <- true
                    Scheduler.wake me)
            try
                waitFor (fun () -> condition () || late)
            finally
                timer.Cancel()
            condition ()

    let sleep (milliseconds: float) : unit =
        check ()
        if milliseconds = 0.0 then
            Scheduler.pause ()
            check ()
        elif milliseconds < 0.0 then
            waitFor (fun () -> false)
        else
            let me = Scheduler.current ()
            let mutable over = false
            let timer =
                Scheduler.after milliseconds (fun () ->
                    over <- true
                    Scheduler.wake me)
            try
                waitFor (fun () -> over)
            finally
                timer.Cancel()

    /// How a computation ended.
    let outcome
        (computation: Async<'T>)
        (success: 'T -> unit)
        (failure: exn -> unit)
        (cancel: OperationCanceledException -> unit)
        : unit =
        let mutable error: exn = null
        let mutable result = Unchecked.defaultof<'T>
        try
            check ()
            result <- run computation
        with e ->
            error <- e
        match error with
        | null -> success result
        | :? AsyncCancellation -> cancel (OperationCanceledException("The operation was canceled."))
        | e -> failure e

    /// A strand that runs a computation under a token.
    let strand (token: CancellationSource) (body: unit -> unit) : Strand =
        let strand = Scheduler.create body
        strand.Source <- box token
        strand

    /// What an exception that nobody handles does to the run.
    let unhandled (e: exn) : unit = raise e

    let startTask (token: CancellationSource) (computation: Async<'T>) (start: Strand -> unit) : Task<'T> =
        let task = Task<'T>(true)
        start (
            strand token (fun () ->
                outcome
                    computation
                    (fun x -> task.TrySet x |> ignore)
                    (fun e -> task.TryFail [| e |] |> ignore)
                    (fun _ -> task.TryCancel null |> ignore))
        )
        task

    /// What an awaited task gives; its failures arrive as an AggregateException.
    let awaitTask (task: Task) : unit =
        let me = Scheduler.current ()
        if not task.IsDone then
            task.OnDone(fun () -> Scheduler.resume me)
            waitFor (fun () -> task.IsDone)
        match task.Status with
        | TaskStatus.Faulted -> raise task.Exception
        | TaskStatus.Canceled -> raise (TaskCanceledException())
        | _ -> ()

    /// Runs all, at most `most` at a time, in order of their start; the first failure cancels the others.
    let parallelly (computations: Async<'T>[]) (most: int) : 'T[] =
        let me = Scheduler.current ()
        let count = computations.Length
        let results: 'T[] = Array.zeroCreate count
        let inner = new CancellationTokenSource()
        inner.Link(source ())
        let mutable next = 0
        let mutable failure: exn = null
        let mutable cancelled = false
        let workers = if most > 0 && most < count then most else count
        let mutable left = workers
        let work () =
            let mutable go = true
            while go && next < count do
                let index = next
                next <- next + 1
                outcome
                    computations.[index]
                    (fun x -> results.[index] <- x)
                    (fun e ->
                        if isNull failure then
                            failure <- e
                            inner.Cancel())
                    (fun _ -> cancelled <- true)
                // Each strand runs one, unless their number is limited.
                if workers = count then go <- false
            left <- left - 1
            if left = 0 then Scheduler.wake me
        for _ in 1..workers do
            Scheduler.enqueue (strand (inner :> CancellationSource) work)
        while left > 0 do
            Scheduler.park ()
        inner.Dispose()
        if not (isNull failure) then raise failure
        if cancelled then raise (AsyncCancellation())
        results

    /// The first that gives Some; None when all gave None.
    let choice (computations: Async<'T option>[]) : 'T option =
        let me = Scheduler.current ()
        let inner = new CancellationTokenSource()
        inner.Link(source ())
        let mutable left = computations.Length
        let mutable result: 'T option = None
        let mutable failure: exn = null
        let mutable decided = computations.Length = 0
        let decide () =
            decided <- true
            inner.Cancel()
            Scheduler.wake me
        for computation in computations do
            Scheduler.enqueue (
                strand (inner :> CancellationSource) (fun () ->
                    outcome
                        computation
                        (fun x ->
                            left <- left - 1
                            if not decided then
                                if x.IsSome then result <- x
                                if x.IsSome || left = 0 then decide ())
                        (fun e ->
                            if not decided then
                                failure <- e
                                decide ())
                        ignore)
            )
        waitFor (fun () -> decided)
        inner.Dispose()
        if not (isNull failure) then raise failure
        result

/// What `FromContinuations` waits for.
[<Sealed>]
type internal Continuation<'T>(strand: Strand) =
    let mutable state = 0
    let mutable value = Unchecked.defaultof<'T>
    let mutable failure: exn = null
    let settle next =
        if state <> 0 then
            raise (
                InvalidOperationException(
                    "A continuation provided by Async.FromContinuations was invoked multiple times"
                )
            )
        state <- next
    member _.IsSettled: bool = state <> 0
    member _.Succeed(result: 'T) : unit =
        settle 1
        value <- result
        Scheduler.resume strand
    member _.Fail(e: exn) : unit =
        settle 2
        failure <- e
        Scheduler.resume strand
    member _.Cancel(_: OperationCanceledException) : unit =
        settle 3
        Scheduler.resume strand
    member _.Result: 'T =
        match state with
        | 1 -> value
        | 2 -> raise failure
        | _ -> raise (AsyncCancellation())

[<Sealed>]
type AsyncBuilder() =
    static let zero = Async<unit>(fun () -> ())
    member _.Zero() : Async<unit> = zero
    member _.Return(value: 'T) : Async<'T> = Async<'T>(fun () -> value)
    member _.ReturnFrom(computation: Async<'T>) : Async<'T> = computation
    member _.Delay(generator: unit -> Async<'T>) : Async<'T> =
        Async<'T>(fun () ->
            AsyncRuntime.check ()
            (generator ()).Code())
    member _.Bind(computation: Async<'T>, binder: 'T -> Async<'U>) : Async<'U> =
        Async<'U>(fun () ->
            AsyncRuntime.check ()
            let value = computation.Code()
            AsyncRuntime.check ()
            (binder value).Code())
    member _.Combine(computation1: Async<unit>, computation2: Async<'T>) : Async<'T> =
        Async<'T>(fun () ->
            computation1.Code()
            AsyncRuntime.check ()
            computation2.Code())
    member _.While(guard: unit -> bool, computation: Async<unit>) : Async<unit> =
        Async<unit>(fun () ->
            while guard () do
                AsyncRuntime.check ()
                computation.Code())
    member _.For(sequence: seq<'T>, body: 'T -> Async<unit>) : Async<unit> =
        Async<unit>(fun () ->
            for item in sequence do
                AsyncRuntime.check ()
                (body item).Code())
    member _.Using(resource: 'T, binder: 'T -> Async<'U>) : Async<'U> when 'T :> IDisposable =
        Async<'U>(fun () ->
            try
                (binder resource).Code()
            finally
                if not (isNull (box resource)) then resource.Dispose())
    member _.TryFinally(computation: Async<'T>, compensation: unit -> unit) : Async<'T> =
        Async<'T>(fun () ->
            try
                computation.Code()
            finally
                compensation ())
    member _.TryWith(computation: Async<'T>, catchHandler: exn -> Async<'T>) : Async<'T> =
        Async<'T>(fun () ->
            let mutable failure: exn = null
            let mutable result = Unchecked.defaultof<'T>
            try
                result <- computation.Code()
            with
            | :? AsyncCancellation -> reraise ()
            | e -> failure <- e
            if isNull failure then result else (catchHandler failure).Code())

[<AutoOpen>]
module AsyncExpressions =
    /// `async { … }`.
    let async = AsyncBuilder()
