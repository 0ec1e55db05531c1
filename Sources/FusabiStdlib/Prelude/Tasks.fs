// System.Threading.Tasks: tasks are completed by strands, or by hand.
namespace System.Threading.Tasks

open System
open System.Collections.Generic
open System.Threading
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

type TaskStatus =
    | Created = 0
    | WaitingForActivation = 1
    | WaitingToRun = 2
    | Running = 3
    | WaitingForChildrenToComplete = 4
    | RanToCompletion = 5
    | Canceled = 6
    | Faulted = 7

[<Flags>]
type TaskCreationOptions =
    | None = 0
    | PreferFairness = 1
    | LongRunning = 2
    | AttachedToParent = 4
    | DenyChildAttach = 8
    | RunContinuationsAsynchronously = 64

[<Flags>]
type TaskContinuationOptions =
    | None = 0
    | LongRunning = 2
    | RunContinuationsAsynchronously = 64
    | NotOnRanToCompletion = 65536
    | NotOnFaulted = 131072
    | NotOnCanceled = 262144
    | OnlyOnRanToCompletion = 393216
    | OnlyOnFaulted = 327680
    | OnlyOnCanceled = 196608
    | ExecuteSynchronously = 524288

type TaskCanceledException =
    inherit OperationCanceledException
    new(message: string, innerException: exn) = { inherit OperationCanceledException(message, innerException) }
    new(message: string) = { inherit OperationCanceledException(message) }
    new() = { inherit OperationCanceledException("A task was canceled.") }

/// What tasks share, whatever their result: its state, and who waits for it.
[<AllowNullLiteral>]
type Task internal (body: unit -> unit) =
    let mutable status = TaskStatus.WaitingForActivation
    let mutable body = body
    let mutable failures: exn[] = null
    /// What a canceled task's waiting raises.
    let mutable cancellation: exn = null
    let mutable continuations: ResizeArray<unit -> unit> = null
    let mutable id = 0
    static let mutable lastId = 0
    static let completed = Task.MakeCompleted()

    new(action: Action) as this =
        Task(Unchecked.defaultof<unit -> unit>)
        then this.Prepare(fun () -> action.Invoke())
    new(action: Action, cancellationToken: CancellationToken) = Task(action)

    static member private MakeCompleted() : Task =
        let task = Task(Unchecked.defaultof<unit -> unit>)
        task.Complete()
        task

    member _.Id: int =
        if id = 0 then
            lastId <- lastId + 1
            id <- lastId
        id
    member _.Status: TaskStatus =
        if status < TaskStatus.RanToCompletion then Scheduler.poll ()
        status
    member internal _.IsDone: bool = status >= TaskStatus.RanToCompletion
    member this.IsCompleted: bool = this.Status >= TaskStatus.RanToCompletion
    member this.IsCompletedSuccessfully: bool = this.Status = TaskStatus.RanToCompletion
    member this.IsFaulted: bool = this.Status = TaskStatus.Faulted
    member this.IsCanceled: bool = this.Status = TaskStatus.Canceled
    member _.Exception: AggregateException =
        if status = TaskStatus.Faulted then AggregateException(failures) else null
    member val AsyncState: obj = null with get, set

    // MARK: Completion

    member private _.Finish(final: TaskStatus) : bool =
        if status >= TaskStatus.RanToCompletion then
            false
        else
            status <- final
            let waiting = continuations
            continuations <- null
            if not (isNull waiting) then
                for index in 0 .. waiting.Count - 1 do
                    waiting.[index] ()
            true
    member internal this.Complete() : unit = this.Finish TaskStatus.RanToCompletion |> ignore
    member internal this.TryComplete() : bool = this.Finish TaskStatus.RanToCompletion
    member internal this.TryFail(exceptions: exn[]) : bool =
        if status < TaskStatus.RanToCompletion then failures <- exceptions
        this.Finish TaskStatus.Faulted
    member internal this.TryCancel(reason: exn) : bool =
        if status < TaskStatus.RanToCompletion then cancellation <- reason
        this.Finish TaskStatus.Canceled
    /// As the end of an asynchronous method: a cancellation cancels.
    member internal this.Fail(e: exn) : unit =
        match e with
        | :? OperationCanceledException -> this.TryCancel e |> ignore
        | _ -> this.TryFail [| e |] |> ignore
    /// Calls back when it is done, at once if it is.
    member internal _.OnDone(callback: unit -> unit) : unit =
        if status >= TaskStatus.RanToCompletion then
            callback ()
        else
            if isNull continuations then continuations <- ResizeArray<unit -> unit>()
            continuations.Add callback
    member internal _.Failures: exn[] = failures
    member internal this.Cancellation: exn =
        if isNull cancellation then TaskCanceledException() :> exn else cancellation

    /// Ends as the other task did.
    member internal this.EndAs(other: Task) : unit =
        match other.Status with
        | TaskStatus.Faulted -> this.TryFail other.Failures |> ignore
        | TaskStatus.Canceled -> this.TryCancel other.Cancellation |> ignore
        | _ -> this.Complete()

    // MARK: Running

    member internal _.Prepare(code: unit -> unit) : unit =
        body <- code
        status <- TaskStatus.Created
    /// Runs the code here, and completes or fails the task.
    member internal this.Execute() : unit =
        let code = body
        body <- Unchecked.defaultof<unit -> unit>
        status <- TaskStatus.Running
        try
            code ()
            if status = TaskStatus.Running then this.Complete()
        with e ->
            this.Fail e
    member this.Start() : unit =
        if isNull (box body) || status <> TaskStatus.Created then
            raise (InvalidOperationException("Start may not be called on a task that has completed."))
        status <- TaskStatus.WaitingToRun
        Scheduler.spawn (fun () -> this.Execute()) |> ignore
    member this.RunSynchronously() : unit = this.Execute()

    // MARK: Waiting

    /// Suspends the running strand until the task is done.
    member internal this.Await() : unit =
        if status < TaskStatus.RanToCompletion then
            let me = Scheduler.current ()
            this.OnDone(fun () -> Scheduler.resume me)
            while status < TaskStatus.RanToCompletion do
                Scheduler.park ()
    /// Raises what an awaited task raises: the first exception itself.
    member internal this.ThrowFirst() : unit =
        match status with
        | TaskStatus.Faulted -> raise failures.[0]
        | TaskStatus.Canceled -> raise this.Cancellation
        | _ -> ()
    member internal this.ThrowAll() : unit =
        match status with
        | TaskStatus.Faulted -> raise (AggregateException(failures))
        | TaskStatus.Canceled -> raise (AggregateException(TaskCanceledException()))
        | _ -> ()
    member this.Wait() : unit =
        this.Await()
        this.ThrowAll()
    member this.Wait(millisecondsTimeout: int) : bool =
        if not this.IsDone then
            let waiters = ResizeArray<Strand>()
            this.OnDone(fun () -> Scheduler.wakeAll waiters)
            Scheduler.waitUntil waiters (fun () -> this.IsDone) millisecondsTimeout |> ignore
        if this.IsDone then this.ThrowAll()
        this.IsDone
    member this.Wait(timeout: TimeSpan) : bool = this.Wait(int timeout.TotalMilliseconds)
    member this.Wait(cancellationToken: CancellationToken) : unit =
        let waiters = ResizeArray<Strand>()
        this.OnDone(fun () -> Scheduler.wakeAll waiters)
        use _ = cancellationToken.Register(Action(fun () -> Scheduler.wakeAll waiters))
        Scheduler.waitUntil waiters (fun () -> this.IsDone || cancellationToken.IsCancellationRequested) -1 |> ignore
        if not this.IsDone then cancellationToken.ThrowIfCancellationRequested()
        this.ThrowAll()
    member this.GetAwaiter() : TaskAwaiter = TaskAwaiter(this)
    member this.ConfigureAwait(continueOnCapturedContext: bool) : Task = this
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

    static member CompletedTask: Task = completed
    static member internal Signal() : Task = Task(Unchecked.defaultof<unit -> unit>)

and [<Sealed>] TaskAwaiter internal (task: Task) =
    member _.IsCompleted: bool = task.IsCompleted
    member _.GetResult() : unit =
        task.Await()
        task.ThrowFirst()
    member _.OnCompleted(continuation: Action) : unit = task.OnDone(fun () -> continuation.Invoke())

[<AllowNullLiteral>]
type Task<'TResult> internal (marker: bool) =
    inherit Task(Unchecked.defaultof<unit -> unit>)
    let mutable result = Unchecked.defaultof<'TResult>
    new(func: Func<'TResult>) as this =
        Task<'TResult>(true)
        then this.Prepare(fun () -> this.TrySet(func.Invoke()) |> ignore)
    new(func: Func<'TResult>, cancellationToken: CancellationToken) = Task<'TResult>(func)
    member internal this.TrySet(value: 'TResult) : bool =
        if not this.IsDone then
            result <- value
            this.TryComplete()
        else
            false
    member internal _.Value: 'TResult = result
    member this.Result: 'TResult =
        this.Await()
        this.ThrowAll()
        result
    member this.GetAwaiter() : TaskAwaiter<'TResult> = TaskAwaiter<'TResult>(this)
    member this.ConfigureAwait(continueOnCapturedContext: bool) : Task<'TResult> = this

and [<Sealed>] TaskAwaiter<'TResult> internal (task: Task<'TResult>) =
    member _.IsCompleted: bool = task.IsCompleted
    member _.GetResult() : 'TResult =
        task.Await()
        task.ThrowFirst()
        task.Value
    member _.OnCompleted(continuation: Action) : unit = task.OnDone(fun () -> continuation.Invoke())

/// What `Task.Yield()` gives.
[<Sealed>]
type YieldAwaitable internal () =
    member _.GetAwaiter() : YieldAwaiter = YieldAwaiter()

and [<Sealed>] YieldAwaiter internal () =
    member _.IsCompleted: bool = false
    member _.GetResult() : unit = Scheduler.pause ()
    member _.OnCompleted(continuation: Action) : unit = Scheduler.spawn (fun () -> continuation.Invoke()) |> ignore

[<Struct>]
type ValueTask internal (task: Task) =
    static member CompletedTask: ValueTask = ValueTask(Task.CompletedTask)
    member _.AsTask() : Task = if isNull task then Task.CompletedTask else task
    member this.IsCompleted: bool = this.AsTask().IsCompleted
    member this.IsCompletedSuccessfully: bool = this.AsTask().IsCompletedSuccessfully
    member this.GetAwaiter() : TaskAwaiter = this.AsTask().GetAwaiter()

[<Struct; CustomEquality; NoComparison>]
type ValueTask<'TResult> internal (task: Task<'TResult>, result: 'TResult, marker: bool) =
    new(result: 'TResult) = ValueTask<'TResult>(null, result, true)
    new(task: Task<'TResult>) = ValueTask<'TResult>(task, Unchecked.defaultof<'TResult>, true)
    member _.AsTask() : Task<'TResult> =
        if isNull task then
            let made = Task<'TResult>(true)
            made.TrySet result |> ignore
            made
        else
            task
    member _.Result: 'TResult = if isNull task then result else task.GetAwaiter().GetResult()
    member _.IsCompleted: bool = isNull task || task.IsCompleted
    member _.IsCompletedSuccessfully: bool = isNull task || task.IsCompletedSuccessfully
    member _.IsFaulted: bool = not (isNull task) && task.IsFaulted
    member _.IsCanceled: bool = not (isNull task) && task.IsCanceled
    member this.GetAwaiter() : TaskAwaiter<'TResult> = this.AsTask().GetAwaiter()
    override this.Equals(other: obj) : bool = obj.ReferenceEquals(this, other)
    override _.GetHashCode() : int = 0

namespace System

[<AllowNullLiteral>]
type IAsyncDisposable =
    abstract DisposeAsync: unit -> System.Threading.Tasks.ValueTask

namespace System.Threading.Tasks

open System
open System.Threading
open FSharp.Core
open FSharp.Collections

/// A task completed by hand.
[<AllowNullLiteral>]
type TaskCompletionSource<'TResult>() =
    let task = Task<'TResult>(true)
    new(creationOptions: TaskCreationOptions) = TaskCompletionSource<'TResult>()
    new(state: obj) = TaskCompletionSource<'TResult>()
    member _.Task: Task<'TResult> = task
    static member private Check(isFirst: bool) : unit =
        if not isFirst then
            raise (
                InvalidOperationException(
                    "An attempt was made to transition a task to a final state when it had already completed."
                )
            )
    member _.TrySetResult(result: 'TResult) : bool = task.TrySet result
    member _.TrySetException(exception': exn) : bool = task.TryFail [| exception' |]
    member _.TrySetException(exceptions: seq<exn>) : bool = task.TryFail(Array.ofSeq exceptions)
    member _.TrySetCanceled() : bool = task.TryCancel null
    member _.TrySetCanceled(cancellationToken: CancellationToken) : bool = task.TryCancel null
    member this.SetResult(result: 'TResult) : unit = TaskCompletionSource<'TResult>.Check(this.TrySetResult result)
    member this.SetException(exception': exn) : unit =
        TaskCompletionSource<'TResult>.Check(this.TrySetException exception')
    member this.SetException(exceptions: seq<exn>) : unit =
        TaskCompletionSource<'TResult>.Check(this.TrySetException exceptions)
    member this.SetCanceled() : unit = TaskCompletionSource<'TResult>.Check(this.TrySetCanceled())
    member this.SetCanceled(cancellationToken: CancellationToken) : unit = this.SetCanceled()

[<AllowNullLiteral>]
type TaskCompletionSource() =
    let source = TaskCompletionSource<unit>()
    new(creationOptions: TaskCreationOptions) = TaskCompletionSource()
    member _.Task: Task = source.Task :> Task
    member _.TrySetResult() : bool = source.TrySetResult(())
    member _.TrySetException(exception': exn) : bool = source.TrySetException exception'
    member _.TrySetCanceled() : bool = source.TrySetCanceled()
    member _.SetResult() : unit = source.SetResult(())
    member _.SetException(exception': exn) : unit = source.SetException exception'
    member _.SetCanceled() : unit = source.SetCanceled()
