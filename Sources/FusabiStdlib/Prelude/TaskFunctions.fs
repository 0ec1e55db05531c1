// The static members of Task, continuations, and parallel loops.
namespace System.Threading.Tasks

open System
open System.Collections.Generic
open System.Threading
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

module internal Tasks =
    /// A task that the code, run by a strand, gives its result.
    let complete (task: Task<'T>) (code: unit -> 'T) : unit =
        try
            task.TrySet(code ()) |> ignore
        with e ->
            task.Fail e

    /// Runs the code here until it first waits, then as a strand of its own.
    let startNow (code: unit -> 'T) : Task<'T> =
        let task = Task<'T>(true)
        Scheduler.runNow (Scheduler.create (fun () -> complete task code))
        task

    /// As `startNow`, later.
    let startLater (code: unit -> 'T) : Task<'T> =
        let task = Task<'T>(true)
        Scheduler.spawn (fun () -> complete task code) |> ignore
        task

    /// Runs the code later as a delegate's: only a cancellation by its own token cancels the task, any other is a
    /// failure.
    let start (token: CancellationToken) (code: unit -> 'T) : Task<'T> =
        let task = Task<'T>(true)
        let run () =
            if token.IsCancellationRequested then
                task.TryCancel null |> ignore
            else
                try
                    task.TrySet(code ()) |> ignore
                with
                | :? OperationCanceledException as e when
                    e.CancellationToken.CanBeCanceled && e.CancellationToken = token
                    ->
                    task.TryCancel e |> ignore
                | e -> task.TryFail [| e |] |> ignore
        if token.IsCancellationRequested then
            task.TryCancel null |> ignore
        else
            Scheduler.spawn run |> ignore
        task

    let startUnit (token: CancellationToken) (code: unit -> unit) : Task = start token code :> Task

    /// What an awaited task gives.
    let awaitUnit (task: Task) : unit =
        task.Await()
        task.ThrowFirst()

    let await (task: Task<'T>) : 'T =
        task.Await()
        task.ThrowFirst()
        task.Value

    let done' (value: 'T) : Task<'T> =
        let task = Task<'T>(true)
        task.TrySet value |> ignore
        task

    let delay (milliseconds: float) (token: CancellationToken) : Task =
        let task = Task.Signal()
        if token.IsCancellationRequested then
            task.TryCancel null |> ignore
        else
            let timer = if milliseconds >= 0.0 then Scheduler.after milliseconds task.Complete else null
            if token.CanBeCanceled then
                let registration =
                    token.Register(
                        Action(fun () ->
                            if not (isNull timer) then timer.Cancel()
                            task.TryCancel null |> ignore)
                    )
                task.OnDone(fun () -> registration.Dispose())
        task

    /// Done when all are: as the first that was canceled, with all exceptions of those that failed.
    let whenAll (all: Task) (tasks: Task[]) (finish: unit -> unit) : unit =
        let mutable left = tasks.Length
        let conclude () =
            let failures = tasks |> Array.filter (fun t -> t.IsFaulted) |> Array.collect (fun t -> t.Failures)
            if failures.Length > 0 then all.TryFail failures |> ignore
            elif tasks |> Array.exists (fun t -> t.IsCanceled) then all.TryCancel null |> ignore
            else finish ()
        if left = 0 then
            conclude ()
        else
            for task in tasks do
                task.OnDone(fun () ->
                    left <- left - 1
                    if left = 0 then conclude ())

    let whenAny (tasks: 'Task[]) (asTask: 'Task -> Task) : Task<'Task> =
        let first = Task<'Task>(true)
        if tasks.Length = 0 then
            raise (ArgumentException("The tasks argument contains no tasks.", "tasks"))
        for task in tasks do
            (asTask task).OnDone(fun () -> first.TrySet task |> ignore)
        first

    /// The index of the first that is done, -1 when the time is over.
    let waitAny (tasks: Task[]) (timeout: int) : int =
        let find () = Array.FindIndex(tasks, Predicate(fun (t: Task) -> t.IsDone))
        if find () < 0 then
            let waiters = ResizeArray<Strand>()
            for task in tasks do
                task.OnDone(fun () -> Scheduler.wakeAll waiters)
            Scheduler.waitUntil waiters (fun () -> find () >= 0) timeout |> ignore
        find ()

    let waitAll (tasks: Task[]) (timeout: int) : bool =
        let all = Task.Signal()
        whenAll all tasks all.Complete
        let waiters = ResizeArray<Strand>()
        all.OnDone(fun () -> Scheduler.wakeAll waiters)
        Scheduler.waitUntil waiters (fun () -> all.IsDone) timeout |> ignore
        if all.IsDone then all.ThrowAll()
        all.IsDone

    /// Does a continuation run after a task that ended so?
    let wants (options: TaskContinuationOptions) (task: Task) : bool =
        let excluded =
            match task.Status with
            | TaskStatus.RanToCompletion -> TaskContinuationOptions.NotOnRanToCompletion
            | TaskStatus.Faulted -> TaskContinuationOptions.NotOnFaulted
            | _ -> TaskContinuationOptions.NotOnCanceled
        int (options &&& excluded) = 0

    let continueWith (task: Task) (options: TaskContinuationOptions) (code: unit -> 'T) : Task<'T> =
        let next = Task<'T>(true)
        task.OnDone(fun () ->
            if wants options task then
                Scheduler.spawn (fun () -> complete next code) |> ignore
            else
                next.TryCancel null |> ignore)
        next

    /// Done with the inner task.
    let unwrap (outer: Task<Task<'T>>) : Task<'T> =
        let task = Task<'T>(true)
        outer.OnDone(fun () ->
            if outer.IsCompletedSuccessfully then
                let inner = outer.Value
                inner.OnDone(fun () ->
                    if inner.IsCompletedSuccessfully then
                        task.TrySet inner.Value |> ignore
                    else
                        task.EndAs inner)
            else
                task.EndAs outer)
        task

    let unwrapUnit (outer: Task<Task>) : Task =
        let task = Task.Signal()
        outer.OnDone(fun () ->
            if outer.IsCompletedSuccessfully then
                let inner = outer.Value
                inner.OnDone(fun () -> task.EndAs inner)
            else
                task.EndAs outer)
        task

    /// Fails when the time is over first.
    let timeOut
        (task: Task) (copy: Task) (milliseconds: float) (token: CancellationToken) (finish: unit -> unit) : unit =
        let timer =
            if milliseconds >= 0.0 then
                Scheduler.after milliseconds (fun () -> copy.TryFail [| TimeoutException() |] |> ignore)
            else
                null
        let registration = token.Register(Action(fun () -> copy.TryCancel null |> ignore))
        task.OnDone(fun () ->
            if not (isNull timer) then timer.Cancel()
            registration.Dispose()
            if task.IsCompletedSuccessfully then finish () else copy.EndAs task)

[<Sealed>]
type TaskFactory internal () =
    member _.StartNew(action: Action) : Task = Tasks.startUnit CancellationToken.None (fun () -> action.Invoke())
    member _.StartNew(action: Action, cancellationToken: CancellationToken) : Task =
        Tasks.startUnit cancellationToken (fun () -> action.Invoke())
    member _.StartNew(action: Action, creationOptions: TaskCreationOptions) : Task =
        Tasks.startUnit CancellationToken.None (fun () -> action.Invoke())
    member _.StartNew(func: Func<'TResult>) : Task<'TResult> =
        Tasks.start CancellationToken.None (fun () -> func.Invoke())
    member _.StartNew(func: Func<'TResult>, cancellationToken: CancellationToken) : Task<'TResult> =
        Tasks.start cancellationToken (fun () -> func.Invoke())
    member _.StartNew(func: Func<'TResult>, creationOptions: TaskCreationOptions) : Task<'TResult> =
        Tasks.start CancellationToken.None (fun () -> func.Invoke())

type Task with
    static member Factory: TaskFactory = TaskFactory()
    static member Run(action: Action) : Task = Tasks.startUnit CancellationToken.None (fun () -> action.Invoke())
    static member Run(action: Action, cancellationToken: CancellationToken) : Task =
        Tasks.startUnit cancellationToken (fun () -> action.Invoke())
    static member Run(func: Func<'TResult>) : Task<'TResult> =
        Tasks.start CancellationToken.None (fun () -> func.Invoke())
    static member Run(func: Func<'TResult>, cancellationToken: CancellationToken) : Task<'TResult> =
        Tasks.start cancellationToken (fun () -> func.Invoke())
    static member Run(func: Func<Task>) : Task =
        Tasks.unwrapUnit (Tasks.start CancellationToken.None (fun () -> func.Invoke()))
    static member Run(func: Func<Task<'TResult>>) : Task<'TResult> =
        Tasks.unwrap (Tasks.start CancellationToken.None (fun () -> func.Invoke()))
    static member Run(func: Func<Task<'TResult>>, cancellationToken: CancellationToken) : Task<'TResult> =
        Tasks.unwrap (Tasks.start cancellationToken (fun () -> func.Invoke()))
    static member Delay(millisecondsDelay: int) : Task = Task.Delay(millisecondsDelay, CancellationToken.None)
    static member Delay(delay: TimeSpan) : Task = Tasks.delay delay.TotalMilliseconds CancellationToken.None
    static member Delay(millisecondsDelay: int, cancellationToken: CancellationToken) : Task =
        if millisecondsDelay < -1 then
            raise (
                ArgumentOutOfRangeException(
                    "millisecondsDelay",
                    "The value needs to be either -1 (signifying an infinite timeout), 0 or a positive integer."
                )
            )
        Tasks.delay (float millisecondsDelay) cancellationToken
    static member Delay(delay: TimeSpan, cancellationToken: CancellationToken) : Task =
        Tasks.delay delay.TotalMilliseconds cancellationToken
    static member FromResult(result: 'TResult) : Task<'TResult> = Tasks.done' result
    static member FromException(exception': exn) : Task =
        let task = Task.Signal()
        task.TryFail [| exception' |] |> ignore
        task
    static member FromException<'TResult>(exception': exn) : Task<'TResult> =
        let task = Task<'TResult>(true)
        task.TryFail [| exception' |] |> ignore
        task
    static member FromCanceled(cancellationToken: CancellationToken) : Task =
        let task = Task.Signal()
        task.TryCancel null |> ignore
        task
    static member FromCanceled<'TResult>(cancellationToken: CancellationToken) : Task<'TResult> =
        let task = Task<'TResult>(true)
        task.TryCancel null |> ignore
        task
    static member Yield() : YieldAwaitable = YieldAwaitable()

    static member WhenAll(tasks: seq<Task>) : Task =
        let all = Task.Signal()
        Tasks.whenAll all (Array.ofSeq tasks) all.Complete
        all
    static member WhenAll([<ParamArray>] tasks: Task[]) : Task = Task.WhenAll(tasks :> seq<Task>)
    static member WhenAll(tasks: seq<Task<'TResult>>) : Task<'TResult[]> =
        let tasks = Array.ofSeq tasks
        let all = Task<'TResult[]>(true)
        Tasks.whenAll all (Array.map (fun (t: Task<'TResult>) -> t :> Task) tasks) (fun () ->
            all.TrySet(Array.map (fun (t: Task<'TResult>) -> t.Value) tasks) |> ignore)
        all
    static member WhenAll([<ParamArray>] tasks: Task<'TResult>[]) : Task<'TResult[]> =
        Task.WhenAll(tasks :> seq<Task<'TResult>>)
    static member WhenAny(tasks: seq<Task>) : Task<Task> = Tasks.whenAny (Array.ofSeq tasks) id
    static member WhenAny([<ParamArray>] tasks: Task[]) : Task<Task> = Tasks.whenAny tasks id
    static member WhenAny(tasks: seq<Task<'TResult>>) : Task<Task<'TResult>> =
        Tasks.whenAny (Array.ofSeq tasks) (fun (t: Task<'TResult>) -> t :> Task)
    static member WhenAny([<ParamArray>] tasks: Task<'TResult>[]) : Task<Task<'TResult>> =
        Tasks.whenAny tasks (fun (t: Task<'TResult>) -> t :> Task)
    static member WaitAll([<ParamArray>] tasks: Task[]) : unit = Tasks.waitAll tasks -1 |> ignore
    static member WaitAll(tasks: Task[], millisecondsTimeout: int) : bool = Tasks.waitAll tasks millisecondsTimeout
    static member WaitAll(tasks: Task[], timeout: TimeSpan) : bool = Tasks.waitAll tasks (int timeout.TotalMilliseconds)
    static member WaitAny([<ParamArray>] tasks: Task[]) : int = Tasks.waitAny tasks -1
    static member WaitAny(tasks: Task[], millisecondsTimeout: int) : int = Tasks.waitAny tasks millisecondsTimeout

    member this.ContinueWith(continuationAction: Action<Task>) : Task =
        Tasks.continueWith this TaskContinuationOptions.None (fun () -> continuationAction.Invoke this) :> Task
    member this.ContinueWith(continuationAction: Action<Task>, continuationOptions: TaskContinuationOptions) : Task =
        Tasks.continueWith this continuationOptions (fun () -> continuationAction.Invoke this) :> Task
    member this.ContinueWith(continuationFunction: Func<Task, 'TNew>) : Task<'TNew> =
        Tasks.continueWith this TaskContinuationOptions.None (fun () -> continuationFunction.Invoke this)
    member this.WaitAsync(timeout: TimeSpan) : Task =
        let copy = Task.Signal()
        Tasks.timeOut this copy timeout.TotalMilliseconds CancellationToken.None copy.Complete
        copy
    member this.WaitAsync(cancellationToken: CancellationToken) : Task =
        let copy = Task.Signal()
        Tasks.timeOut this copy -1.0 cancellationToken copy.Complete
        copy

type Task<'TResult> with
    member this.ContinueWith(continuationAction: Action<Task<'TResult>>) : Task =
        Tasks.continueWith this TaskContinuationOptions.None (fun () -> continuationAction.Invoke this) :> Task
    member this.ContinueWith
        (continuationAction: Action<Task<'TResult>>, continuationOptions: TaskContinuationOptions) : Task =
        Tasks.continueWith this continuationOptions (fun () -> continuationAction.Invoke this) :> Task
    member this.ContinueWith(continuationFunction: Func<Task<'TResult>, 'TNew>) : Task<'TNew> =
        Tasks.continueWith this TaskContinuationOptions.None (fun () -> continuationFunction.Invoke this)
    member this.ContinueWith
        (continuationFunction: Func<Task<'TResult>, 'TNew>, continuationOptions: TaskContinuationOptions)
        : Task<'TNew> =
        Tasks.continueWith this continuationOptions (fun () -> continuationFunction.Invoke this)
    member this.WaitAsync(timeout: TimeSpan) : Task<'TResult> =
        let copy = Task<'TResult>(true)
        let finish () = copy.TrySet this.Value |> ignore
        Tasks.timeOut this copy timeout.TotalMilliseconds CancellationToken.None finish
        copy
    member this.WaitAsync(cancellationToken: CancellationToken) : Task<'TResult> =
        let copy = Task<'TResult>(true)
        Tasks.timeOut this copy -1.0 cancellationToken (fun () -> copy.TrySet this.Value |> ignore)
        copy

