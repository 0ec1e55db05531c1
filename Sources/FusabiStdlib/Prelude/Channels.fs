// System.Threading.Channels, and System.Threading.Lock.
namespace System.Threading

open System
open FSharp.Core

/// A lock of its own type. `lock` locks it as it does any object.
[<Sealed; AllowNullLiteral>]
type Lock() =
    member this.Enter() : unit = Monitor.Enter this
    member this.TryEnter() : bool = Monitor.TryEnter this
    member this.Exit() : unit = Monitor.Exit this
    member this.IsHeldByCurrentThread: bool = Monitor.IsEntered this
    member this.EnterScope() : IDisposable =
        Monitor.Enter this
        { new IDisposable with
            member _.Dispose() = Monitor.Exit this }

namespace System.Threading.Channels

open System
open System.Collections.Generic
open System.Threading.Tasks
open FSharp.Core
open FSharp.Collections

type ChannelClosedException =
    inherit InvalidOperationException
    new() = { inherit InvalidOperationException("The channel has been closed.") }
    new(message: string) = { inherit InvalidOperationException(message) }
    new(innerException: exn) = { inherit InvalidOperationException("The channel has been closed.", innerException) }

type BoundedChannelFullMode =
    | Wait = 0
    | DropNewest = 1
    | DropOldest = 2
    | DropWrite = 3

[<AbstractClass; AllowNullLiteral>]
type ChannelOptions() =
    member val SingleReader: bool = false with get, set
    member val SingleWriter: bool = false with get, set
    member val AllowSynchronousContinuations: bool = false with get, set

[<Sealed>]
type UnboundedChannelOptions() =
    inherit ChannelOptions()

[<Sealed>]
type BoundedChannelOptions(capacity: int) =
    inherit ChannelOptions()
    member val Capacity: int = capacity with get, set
    member val FullMode: BoundedChannelFullMode = BoundedChannelFullMode.Wait with get, set

/// What both ends share. Whoever waits, waits for the next change.
[<Sealed>]
type internal ChannelState<'T>(capacity: int, mode: BoundedChannelFullMode) =
    let items = LinkedList<'T>()
    let completion = TaskCompletionSource<unit>()
    let mutable changed = TaskCompletionSource<unit>()
    let mutable isClosed = false
    let mutable failure: exn = null
    let finish () =
        if isClosed && items.Count = 0 then
            if isNull failure then completion.TrySetResult(()) |> ignore
            else completion.TrySetException failure |> ignore
    member _.Items = items
    member _.IsClosed = isClosed
    member _.Failure = failure
    member _.Completion: Task = completion.Task :> Task
    member _.Changed: Task<unit> = changed.Task
    member private _.Pulse() : unit =
        let old = changed
        changed <- TaskCompletionSource<unit>()
        old.TrySetResult(()) |> ignore
    member _.HasRoom: bool = items.Count < capacity || mode <> BoundedChannelFullMode.Wait
    member this.TryAdd(item: 'T) : bool =
        if isClosed || not this.HasRoom then
            false
        else
            if items.Count < capacity then
                items.AddLast item |> ignore
            elif mode = BoundedChannelFullMode.DropOldest then
                items.RemoveFirst()
                items.AddLast item |> ignore
            elif mode = BoundedChannelFullMode.DropNewest then
                items.RemoveLast()
                items.AddLast item |> ignore
            this.Pulse()
            true
    member this.Take() : 'T =
        let first = items.First.Value
        items.RemoveFirst()
        finish ()
        this.Pulse()
        first
    member this.TryClose(error: exn) : bool =
        if isClosed then
            false
        else
            isClosed <- true
            failure <- error
            finish ()
            this.Pulse()
            true

[<Sealed; AllowNullLiteral>]
type ChannelReader<'T> internal (state: ChannelState<'T>) =
    member _.Completion: Task = state.Completion
    member _.CanCount: bool = true
    member _.CanPeek: bool = true
    member _.Count: int = state.Items.Count
    member _.TryRead([<Out>] item: byref<'T>) : bool =
        if state.Items.Count = 0 then
            item <- Unchecked.defaultof<'T>
            false
        else
            item <- state.Take()
            true
    member _.TryPeek([<Out>] item: byref<'T>) : bool =
        if state.Items.Count = 0 then
            item <- Unchecked.defaultof<'T>
            false
        else
            item <- state.Items.First.Value
            true
    member _.WaitToReadAsync() : ValueTask<bool> =
        ValueTask<bool>(
            task {
                while state.Items.Count = 0 && not state.IsClosed do
                    do! state.Changed
                if state.Items.Count = 0 && not (isNull state.Failure) then raise state.Failure
                return state.Items.Count > 0
            }
        )
    member this.WaitToReadAsync(cancellationToken: System.Threading.CancellationToken) : ValueTask<bool> =
        cancellationToken.ThrowIfCancellationRequested()
        this.WaitToReadAsync()
    member _.ReadAsync() : ValueTask<'T> =
        ValueTask<'T>(
            task {
                while state.Items.Count = 0 && not state.IsClosed do
                    do! state.Changed
                if state.Items.Count = 0 then
                    raise (
                        if isNull state.Failure then ChannelClosedException()
                        else ChannelClosedException(state.Failure)
                    )
                return state.Take()
            }
        )
    member this.ReadAsync(cancellationToken: System.Threading.CancellationToken) : ValueTask<'T> =
        cancellationToken.ThrowIfCancellationRequested()
        this.ReadAsync()

[<Sealed; AllowNullLiteral>]
type ChannelWriter<'T> internal (state: ChannelState<'T>) =
    member _.TryWrite(item: 'T) : bool = state.TryAdd item
    member _.TryComplete() : bool = state.TryClose null
    member _.TryComplete(error: exn) : bool = state.TryClose error
    member this.Complete() : unit = this.Complete null
    member _.Complete(error: exn) : unit =
        if not (state.TryClose error) then raise (ChannelClosedException())
    member _.WaitToWriteAsync() : ValueTask<bool> =
        ValueTask<bool>(
            task {
                while not state.IsClosed && not state.HasRoom do
                    do! state.Changed
                return not state.IsClosed
            }
        )
    member _.WriteAsync(item: 'T) : ValueTask =
        let writing =
            task {
                let mutable isDone = false
                while not isDone do
                    if state.IsClosed then raise (ChannelClosedException())
                    isDone <- state.TryAdd item
                    if not isDone then do! state.Changed
            }
        ValueTask(writing :> Task)
    member this.WriteAsync(item: 'T, cancellationToken: System.Threading.CancellationToken) : ValueTask =
        cancellationToken.ThrowIfCancellationRequested()
        this.WriteAsync item

[<Sealed; AllowNullLiteral>]
type Channel<'T> internal (state: ChannelState<'T>) =
    let reader = ChannelReader<'T>(state)
    let writer = ChannelWriter<'T>(state)
    member _.Reader: ChannelReader<'T> = reader
    member _.Writer: ChannelWriter<'T> = writer

[<AbstractClass; Sealed>]
type Channel =
    static member private Make<'T>(capacity: int, mode: BoundedChannelFullMode) : Channel<'T> =
        if capacity < 1 then
            raise (ArgumentOutOfRangeException("capacity", "Specified argument was out of the range of valid values."))
        Channel<'T>(ChannelState<'T>(capacity, mode))
    static member CreateUnbounded<'T>() : Channel<'T> =
        Channel.Make<'T>(2147483647, BoundedChannelFullMode.Wait)
    static member CreateUnbounded<'T>(options: UnboundedChannelOptions) : Channel<'T> = Channel.CreateUnbounded<'T>()
    static member CreateBounded<'T>(capacity: int) : Channel<'T> =
        Channel.Make<'T>(capacity, BoundedChannelFullMode.Wait)
    static member CreateBounded<'T>(options: BoundedChannelOptions) : Channel<'T> =
        Channel.Make<'T>(options.Capacity, options.FullMode)
