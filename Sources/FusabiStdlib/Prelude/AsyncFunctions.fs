// The functions of Async.
namespace FSharp.Control

open System
open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

[<Sealed>]
[<AbstractClass>]
type Async =
    static member RunSynchronously
        (computation: Async<'T>, ?timeout: int, ?cancellationToken: CancellationToken)
        : 'T =
        let token = AsyncRuntime.tokenOr cancellationToken
        // What was started before has had its turn.
        Scheduler.pause ()
        match timeout with
        | Some limit when limit >= 0 ->
            let inner = new CancellationTokenSource()
            inner.Link token
            let task =
                AsyncRuntime.startTask (inner :> CancellationSource) computation Scheduler.enqueue
            let waiters = ResizeArray<Strand>()
            task.OnDone(fun () -> Scheduler.wakeAll waiters)
            if not (Scheduler.waitUntil waiters (fun () -> task.IsDone) limit) then
                inner.Cancel()
                raise (TimeoutException())
            match task.Status with
            | TaskStatus.Canceled -> raise (OperationCanceledException("The operation was canceled."))
            | _ -> task.GetAwaiter().GetResult()
        | _ ->
            try
                AsyncRuntime.under token (fun () ->
                    AsyncRuntime.check ()
                    AsyncRuntime.run computation)
            with :? AsyncCancellation ->
                raise (OperationCanceledException("The operation was canceled."))

    static member Start(computation: Async<unit>, ?cancellationToken: CancellationToken) : unit =
        let body () = AsyncRuntime.outcome computation ignore AsyncRuntime.unhandled ignore
        Scheduler.enqueue (AsyncRuntime.strand (AsyncRuntime.tokenOr cancellationToken) body)

    static member StartWithContinuations
        (
            computation: Async<'T>,
            continuation: 'T -> unit,
            exceptionContinuation: exn -> unit,
            cancellationContinuation: OperationCanceledException -> unit,
            ?cancellationToken: CancellationToken
        ) : unit =
        let body () =
            AsyncRuntime.outcome computation continuation exceptionContinuation cancellationContinuation
        Scheduler.runNow (AsyncRuntime.strand (AsyncRuntime.tokenOr cancellationToken) body)

    /// Runs on the caller until it first waits; what it throws until then reaches the caller.
    static member StartImmediate(computation: Async<unit>, ?cancellationToken: CancellationToken) : unit =
        let mutable failure: exn = null
        let mutable returned = false
        let failed e = if returned then AsyncRuntime.unhandled e else failure <- e
        let body () = AsyncRuntime.outcome computation ignore failed ignore
        Scheduler.runNow (AsyncRuntime.strand (AsyncRuntime.tokenOr cancellationToken) body)
        returned <- true
        if not (isNull failure) then raise failure

    static member StartAsTask
        (computation: Async<'T>, ?taskCreationOptions: TaskCreationOptions, ?cancellationToken: CancellationToken)
        : Task<'T> =
        AsyncRuntime.startTask (AsyncRuntime.tokenOr cancellationToken) computation Scheduler.enqueue

    static member StartImmediateAsTask(computation: Async<'T>, ?cancellationToken: CancellationToken) : Task<'T> =
        AsyncRuntime.startTask (AsyncRuntime.tokenOr cancellationToken) computation Scheduler.runNow

    static member StartChildAsTask
        (computation: Async<'T>, ?taskCreationOptions: TaskCreationOptions) : Async<Task<'T>> =
        Async<Task<'T>>(fun () -> AsyncRuntime.startTask (AsyncRuntime.source ()) computation Scheduler.enqueue)

    static member StartChild(computation: Async<'T>, ?millisecondsTimeout: int) : Async<Async<'T>> =
        Async<Async<'T>>(fun () ->
            AsyncRuntime.check ()
            let inner = new CancellationTokenSource()
            inner.Link(AsyncRuntime.source ())
            let task =
                AsyncRuntime.startTask (inner :> CancellationSource) computation Scheduler.enqueue
            let started = Scheduler.now ()
            Async<'T>(fun () ->
                let me = Scheduler.current ()
                task.OnDone(fun () -> Scheduler.wake me)
                let left =
                    match millisecondsTimeout with
                    | Some limit when limit >= 0 -> max 0 (int (ceil (started + float limit - Scheduler.now ())))
                    | _ -> -1
                if not (AsyncRuntime.waitAtMost left (fun () -> task.IsDone)) then
                    inner.Cancel()
                    raise (TimeoutException())
                match task.Status with
                | TaskStatus.Canceled -> raise (AsyncCancellation())
                | _ -> task.GetAwaiter().GetResult()))

    static member Parallel(computations: seq<Async<'T>>) : Async<'T[]> = Async.Parallel(computations, -1)

    static member Parallel(computations: seq<Async<'T>>, ?maxDegreeOfParallelism: int) : Async<'T[]> =
        match maxDegreeOfParallelism with
        | Some n when n < 1 && n <> -1 ->
            let message = "maxDegreeOfParallelism must be positive, was " + string n
            raise (ArgumentException(message, "maxDegreeOfParallelism"))
        | _ -> ()
        Async<'T[]>(fun () ->
            AsyncRuntime.check ()
            AsyncRuntime.parallelly (Array.ofSeq computations) (defaultArg maxDegreeOfParallelism -1))

    static member Sequential(computations: seq<Async<'T>>) : Async<'T[]> =
        Async<'T[]>(fun () ->
            let results = ResizeArray<'T>()
            for computation in Array.ofSeq computations do
                AsyncRuntime.check ()
                results.Add(AsyncRuntime.run computation)
            results.ToArray())

    static member Choice(computations: seq<Async<'T option>>) : Async<'T option> =
        Async<'T option>(fun () ->
            AsyncRuntime.check ()
            AsyncRuntime.choice (Array.ofSeq computations))

    static member Catch(computation: Async<'T>) : Async<Choice<'T, exn>> =
        Async<Choice<'T, exn>>(fun () ->
            try
                Choice1Of2(AsyncRuntime.run computation)
            with
            | :? AsyncCancellation -> reraise ()
            | e -> Choice2Of2 e)

    static member Ignore(computation: Async<'T>) : Async<unit> =
        Async<unit>(fun () -> AsyncRuntime.run computation |> ignore)

    static member Sleep(millisecondsDueTime: int) : Async<unit> =
        Async<unit>(fun () ->
            if millisecondsDueTime < -1 then raise (ArgumentOutOfRangeException("millisecondsDueTime"))
            AsyncRuntime.sleep (float millisecondsDueTime))

    static member Sleep(dueTime: TimeSpan) : Async<unit> =
        Async<unit>(fun () ->
            if dueTime.TotalMilliseconds < 0.0 then raise (ArgumentOutOfRangeException("dueTime"))
            AsyncRuntime.sleep dueTime.TotalMilliseconds)

    static member CancellationToken: Async<CancellationToken> =
        Async<CancellationToken>(fun () -> CancellationToken(AsyncRuntime.source ()))

    static member DefaultCancellationToken: CancellationToken = (AsyncRuntime.getDefaultSource ()).Token

    static member CancelDefaultToken() : unit = (AsyncRuntime.replaceDefaultSource ()).Cancel()

    static member OnCancel(interruption: unit -> unit) : Async<IDisposable> =
        Async<IDisposable>(fun () ->
            match AsyncRuntime.source () with
            | null ->
                { new IDisposable with
                    member _.Dispose() = () }
            | source -> source.Add interruption :> IDisposable)

    static member TryCancelled
        (computation: Async<'T>, compensation: OperationCanceledException -> unit)
        : Async<'T> =
        Async<'T>(fun () ->
            try
                AsyncRuntime.run computation
            with :? AsyncCancellation as e ->
                compensation (OperationCanceledException(e.Message))
                reraise ())

    static member FromContinuations
        (callback: ('T -> unit) * (exn -> unit) * (OperationCanceledException -> unit) -> unit)
        : Async<'T> =
        Async<'T>(fun () ->
            AsyncRuntime.check ()
            let continuation = Continuation<'T>(Scheduler.current ())
            callback (continuation.Succeed, continuation.Fail, continuation.Cancel)
            while not continuation.IsSettled do
                Scheduler.park ()
            continuation.Result)

    static member AwaitTask(task: Task<'T>) : Async<'T> =
        Async<'T>(fun () ->
            AsyncRuntime.awaitTask task
            task.Value)

    static member AwaitTask(task: Task) : Async<unit> = Async<unit>(fun () -> AsyncRuntime.awaitTask task)

    static member AwaitEvent(event: IEvent<'Del, 'T>, ?cancelAction: unit -> unit) : Async<'T> =
        Async<'T>(fun () ->
            AsyncRuntime.check ()
            let me = Scheduler.current ()
            let mutable arrived: 'T option = None
            let subscription =
                event.Subscribe(fun value ->
                    if arrived.IsNone then
                        arrived <- Some value
                        Scheduler.resume me)
            try
                try
                    AsyncRuntime.waitFor (fun () -> arrived.IsSome)
                with :? AsyncCancellation ->
                    match cancelAction with
                    | Some action -> action ()
                    | None -> ()
                    reraise ()
            finally
                subscription.Dispose()
            arrived.Value)

    static member SwitchToThreadPool() : Async<unit> = Async<unit>(fun () -> Scheduler.pause ())
    static member SwitchToNewThread() : Async<unit> = Async<unit>(fun () -> Scheduler.pause ())
    static member SwitchToContext(syncContext: obj) : Async<unit> = Async<unit>(fun () -> Scheduler.pause ())
