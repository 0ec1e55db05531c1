// `task { … }`: the body runs at once, on a strand of its own, until it first waits.
namespace FSharp.Control

open System
open System.Threading
open System.Threading.Tasks
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

/// What a part of a task does, to its end.
type TaskCode<'TOverall, 'T> = delegate of unit -> 'T

module internal TaskRuntime =
    let dispose (resource: obj) : unit =
        match resource with
        | null -> ()
        | :? IAsyncDisposable as resource -> Tasks.awaitUnit ((resource.DisposeAsync()).AsTask())
        | :? IDisposable as resource -> resource.Dispose()
        | _ -> ()

    /// An async computation inside of a task: on the task's strand, under a token of its own.
    let runAsync (computation: Async<'T>) : 'T =
        let source = AsyncRuntime.getDefaultSource () :> CancellationSource
        Tasks.await (AsyncRuntime.startTask source computation Scheduler.runNow)

/// Binds whatever has an awaiter. A base class, so that its methods come last where the type of what is bound is not
/// known.
[<AbstractClass>]
type AwaitableBuilder internal () =
    member inline _.Bind< ^TaskLike, 'TResult, ^Awaiter, 'TOverall, 'T
        when ^TaskLike: (member GetAwaiter: unit -> ^Awaiter) and ^Awaiter: (member GetResult: unit -> 'TResult)>
        (task: ^TaskLike, [<InlineIfLambda>] continuation: 'TResult -> TaskCode<'TOverall, 'T>)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () ->
            let awaiter = (^TaskLike: (member GetAwaiter: unit -> ^Awaiter) task)
            (continuation (^Awaiter: (member GetResult: unit -> 'TResult) awaiter)).Invoke())
    member inline _.ReturnFrom< ^TaskLike, ^Awaiter, 'T
        when ^TaskLike: (member GetAwaiter: unit -> ^Awaiter) and ^Awaiter: (member GetResult: unit -> 'T)>
        (task: ^TaskLike)
        : TaskCode<'T, 'T> =
        TaskCode<'T, 'T>(fun () ->
            let awaiter = (^TaskLike: (member GetAwaiter: unit -> ^Awaiter) task)
            (^Awaiter: (member GetResult: unit -> 'T) awaiter))

/// Binds async computations.
[<AbstractClass>]
type AsyncTaskBuilder internal () =
    inherit AwaitableBuilder()
    member inline _.ReturnFrom(computation: Async<'T>) : TaskCode<'T, 'T> =
        TaskCode<'T, 'T>(fun () -> TaskRuntime.runAsync computation)
    member inline _.Bind
        (computation: Async<'TResult>, [<InlineIfLambda>] continuation: 'TResult -> TaskCode<'TOverall, 'T>)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () -> (continuation (TaskRuntime.runAsync computation)).Invoke())

/// All methods of `task` but Run.
[<AbstractClass>]
type TaskBuilderBase internal () =
    inherit AsyncTaskBuilder()
    member inline _.Delay([<InlineIfLambda>] generator: unit -> TaskCode<'TOverall, 'T>) : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () -> (generator ()).Invoke())
    [<DefaultValue>]
    member inline _.Zero() : TaskCode<'TOverall, unit> = TaskCode<'TOverall, unit>(fun () -> ())
    member inline _.Return(value: 'T) : TaskCode<'T, 'T> = TaskCode<'T, 'T>(fun () -> value)
    member inline _.Combine
        (task1: TaskCode<'TOverall, unit>, task2: TaskCode<'TOverall, 'T>)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () ->
            task1.Invoke()
            task2.Invoke())
    member inline _.While
        ([<InlineIfLambda>] condition: unit -> bool, body: TaskCode<'TOverall, unit>)
        : TaskCode<'TOverall, unit> =
        TaskCode<'TOverall, unit>(fun () ->
            while condition () do
                body.Invoke())
    member inline _.For
        (sequence: seq<'T>, [<InlineIfLambda>] body: 'T -> TaskCode<'TOverall, unit>) : TaskCode<'TOverall, unit> =
        TaskCode<'TOverall, unit>(fun () ->
            for item in sequence do
                (body item).Invoke())
    member inline _.TryWith
        (body: TaskCode<'TOverall, 'T>, [<InlineIfLambda>] catch: exn -> TaskCode<'TOverall, 'T>)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () ->
            try
                body.Invoke()
            with e ->
                (catch e).Invoke())
    member inline _.TryFinally
        (body: TaskCode<'TOverall, 'T>, [<InlineIfLambda>] compensation: unit -> unit)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () ->
            try
                body.Invoke()
            finally
                compensation ())
    member inline _.Using
        (resource: 'Resource, [<InlineIfLambda>] body: 'Resource -> TaskCode<'TOverall, 'T>)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () ->
            try
                (body resource).Invoke()
            finally
                TaskRuntime.dispose (box resource))

    member inline _.ReturnFrom(task: Task<'T>) : TaskCode<'T, 'T> = TaskCode<'T, 'T>(fun () -> Tasks.await task)
    member inline _.Bind
        (task: Task<'TResult>, [<InlineIfLambda>] continuation: 'TResult -> TaskCode<'TOverall, 'T>)
        : TaskCode<'TOverall, 'T> =
        TaskCode<'TOverall, 'T>(fun () -> (continuation (Tasks.await task)).Invoke())
    member _.MergeSources(task1: Task<'T1>, task2: Task<'T2>) : Task<'T1 * 'T2> =
        Tasks.startNow (fun () ->
            let a = Tasks.await task1
            (a, Tasks.await task2))
    member this.MergeSources(task1: Task<'T1>, task2: Async<'T2>) : Task<'T1 * 'T2> =
        this.MergeSources(task1, Async.StartImmediateAsTask task2)
    member this.MergeSources(task1: Async<'T1>, task2: Task<'T2>) : Task<'T1 * 'T2> =
        this.MergeSources(Async.StartImmediateAsTask task1, task2)
    member this.MergeSources(task1: Async<'T1>, task2: Async<'T2>) : Task<'T1 * 'T2> =
        this.MergeSources(Async.StartImmediateAsTask task1, Async.StartImmediateAsTask task2)

[<Sealed>]
type TaskBuilder internal () =
    inherit TaskBuilderBase()
    member inline _.Run(code: TaskCode<'T, 'T>) : Task<'T> = Tasks.startNow (fun () -> code.Invoke())

[<Sealed>]
type BackgroundTaskBuilder internal () =
    inherit TaskBuilderBase()
    member inline _.Run(code: TaskCode<'T, 'T>) : Task<'T> =
        Tasks.startLater (fun () -> code.Invoke())

[<AutoOpen>]
module TaskExpressions =
    let task = TaskBuilder()
    let backgroundTask = BackgroundTaskBuilder()
