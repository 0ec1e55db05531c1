// Events, semaphores and their kin: each lets the other threads run while somebody waits for it.
namespace System.Threading

open System
open System.Collections.Generic
open System.Threading.Tasks
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

/// What can be waited for. `isSet` looks, `take` is told that a waiter got it.
[<AbstractClass>]
[<AllowNullLiteral>]
type WaitHandle internal () =
    let waiters = ResizeArray<Strand>()
    abstract IsSet: bool
    abstract Take: unit -> unit
    member internal _.Waiters: ResizeArray<Strand> = waiters
    member internal _.Wake() : unit = Scheduler.wakeAll waiters
    member this.WaitOne(millisecondsTimeout: int) : bool =
        if Scheduler.waitUntil waiters (fun () -> this.IsSet) millisecondsTimeout then
            this.Take()
            true
        else
            false
    member this.WaitOne() : bool = this.WaitOne -1
    member this.WaitOne(timeout: TimeSpan) : bool = this.WaitOne(int timeout.TotalMilliseconds)
    abstract Dispose: unit -> unit
    default _.Dispose() = ()
    member this.Close() : unit = this.Dispose()
    interface IDisposable with
        member this.Dispose() = this.Dispose()
    static member private Any(handles: WaitHandle[], timeout: int) : int =
        let find () = Array.FindIndex(handles, Predicate(fun (h: WaitHandle) -> h.IsSet))
        let me = Scheduler.current ()
        for handle in handles do
            handle.Waiters.Add me
        let isInTime = Scheduler.waitUntil (ResizeArray<Strand>()) (fun () -> find () >= 0) timeout
        for handle in handles do
            handle.Waiters.Remove me |> ignore
        if isInTime then
            let index = find ()
            handles.[index].Take()
            index
        else
            258
    static member WaitAny(waitHandles: WaitHandle[]) : int = WaitHandle.Any(waitHandles, -1)
    static member WaitAny(waitHandles: WaitHandle[], millisecondsTimeout: int) : int =
        WaitHandle.Any(waitHandles, millisecondsTimeout)
    static member WaitAll(waitHandles: WaitHandle[]) : bool =
        for handle in waitHandles do
            handle.WaitOne() |> ignore
        true
    static member WaitAll(waitHandles: WaitHandle[], millisecondsTimeout: int) : bool =
        waitHandles |> Array.forall (fun handle -> handle.WaitOne millisecondsTimeout)

type EventResetMode =
    | AutoReset = 0
    | ManualReset = 1

type EventWaitHandle(initialState: bool, mode: EventResetMode) =
    inherit WaitHandle()
    let mutable isSet = initialState
    override _.IsSet: bool = isSet
    override _.Take() : unit = if mode = EventResetMode.AutoReset then isSet <- false
    member this.Set() : bool =
        isSet <- true
        this.Wake()
        true
    member _.Reset() : bool =
        isSet <- false
        true

[<Sealed>]
type ManualResetEvent(initialState: bool) =
    inherit EventWaitHandle(initialState, EventResetMode.ManualReset)

[<Sealed>]
type AutoResetEvent(initialState: bool) =
    inherit EventWaitHandle(initialState, EventResetMode.AutoReset)

[<Sealed>]
type ManualResetEventSlim(initialState: bool) =
    let handle = new ManualResetEvent(initialState)
    new() = new ManualResetEventSlim(false)
    member _.IsSet: bool =
        Scheduler.poll ()
        handle.IsSet
    member _.Set() : unit = handle.Set() |> ignore
    member _.Reset() : unit = handle.Reset() |> ignore
    member _.Wait() : unit = handle.WaitOne() |> ignore
    member _.Wait(millisecondsTimeout: int) : bool = handle.WaitOne millisecondsTimeout
    member _.Wait(timeout: TimeSpan) : bool = handle.WaitOne timeout
    member _.WaitHandle: WaitHandle = handle :> WaitHandle
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

/// A count that waiters take from.
type Semaphore(initialCount: int, maximumCount: int) =
    inherit WaitHandle()
    let mutable count = initialCount
    override _.IsSet: bool = count > 0
    override _.Take() : unit = count <- count - 1
    member internal _.Count: int = count
    member this.Release(releaseCount: int) : int =
        let old = count
        if releaseCount < 1 then raise (ArgumentOutOfRangeException("releaseCount"))
        if old + releaseCount > maximumCount then raise (SemaphoreFullException())
        count <- old + releaseCount
        this.Wake()
        old
    member this.Release() : int = this.Release 1

[<Sealed>]
type SemaphoreSlim(initialCount: int, maxCount: int) =
    let semaphore = new Semaphore(initialCount, maxCount)
    /// Those who wait in a task.
    let pending = Queue<Task<bool>>()
    let serve () =
        while pending.Count > 0 && semaphore.IsSet do
            let task = pending.Dequeue()
            if not task.IsDone then
                semaphore.Take()
                task.TrySet true |> ignore
    let wait (timeout: float) (token: CancellationToken) : Task<bool> =
        let task = Task<bool>(true)
        if token.IsCancellationRequested then
            task.TryCancel null |> ignore
        elif semaphore.IsSet && pending.Count = 0 then
            semaphore.Take()
            task.TrySet true |> ignore
        else
            pending.Enqueue task
            let timer =
                if timeout >= 0.0 then
                    Scheduler.after timeout (fun () -> task.TrySet false |> ignore)
                else
                    null
            let registration = token.Register(Action(fun () -> task.TryCancel null |> ignore))
            task.OnDone(fun () ->
                registration.Dispose()
                if not (isNull timer) then timer.Cancel())
        task
    new(initialCount: int) = new SemaphoreSlim(initialCount, Int32.MaxValue)
    member _.CurrentCount: int = semaphore.Count
    member _.Wait() : unit = (wait -1.0 CancellationToken.None).Wait()
    member _.Wait(cancellationToken: CancellationToken) : unit =
        (wait -1.0 cancellationToken).GetAwaiter().GetResult() |> ignore
    member _.Wait(millisecondsTimeout: int) : bool = (wait (float millisecondsTimeout) CancellationToken.None).Result
    member _.Wait(timeout: TimeSpan) : bool = (wait timeout.TotalMilliseconds CancellationToken.None).Result
    member _.WaitAsync() : Task = wait -1.0 CancellationToken.None :> Task
    member _.WaitAsync(cancellationToken: CancellationToken) : Task = wait -1.0 cancellationToken :> Task
    member _.WaitAsync(millisecondsTimeout: int) : Task<bool> = wait (float millisecondsTimeout) CancellationToken.None
    member _.WaitAsync(timeout: TimeSpan) : Task<bool> = wait timeout.TotalMilliseconds CancellationToken.None
    member _.Release(releaseCount: int) : int =
        let old = semaphore.Release releaseCount
        serve ()
        old
    member this.Release() : int = this.Release 1
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
type Mutex(initiallyOwned: bool) =
    inherit WaitHandle()
    let mutable owner: Strand = if initiallyOwned then Scheduler.current () else null
    let mutable count = if initiallyOwned then 1 else 0
    new() = new Mutex(false)
    override _.IsSet: bool = isNull owner || obj.ReferenceEquals(owner, Scheduler.current ())
    override _.Take() : unit =
        owner <- Scheduler.current ()
        count <- count + 1
    member this.ReleaseMutex() : unit =
        if not (obj.ReferenceEquals(owner, Scheduler.current ())) then
            let message = "Object synchronization method was called from an unsynchronized block of code."
            raise (ApplicationException message)
        count <- count - 1
        if count = 0 then
            owner <- null
            this.Wake()

[<Sealed>]
type CountdownEvent(initialCount: int) =
    inherit WaitHandle()
    let mutable count = initialCount
    let mutable initial = initialCount
    override _.IsSet: bool = count = 0
    override _.Take() : unit = ()
    member _.CurrentCount: int = count
    member _.InitialCount: int = initial
    member this.Signal(signalCount: int) : bool =
        if signalCount > count then
            raise (InvalidOperationException("Invalid attempt made to decrement the event's count below zero."))
        count <- count - signalCount
        if count = 0 then this.Wake()
        count = 0
    member this.Signal() : bool = this.Signal 1
    member _.AddCount(signalCount: int) : unit =
        if count = 0 then
            raise (InvalidOperationException("The event is already signaled and cannot be incremented."))
        count <- count + signalCount
    member this.AddCount() : unit = this.AddCount 1
    member _.Reset() : unit = count <- initial
    member _.Reset(value: int) : unit =
        initial <- value
        count <- value
    member this.Wait() : unit = this.WaitOne() |> ignore
    member this.Wait(millisecondsTimeout: int) : bool = this.WaitOne millisecondsTimeout
    member this.Wait(timeout: TimeSpan) : bool = this.WaitOne timeout

/// Threads meet: each waits until all are there.
[<Sealed>]
type Barrier(participantCount: int, postPhaseAction: Action<Barrier>) =
    let mutable participants = participantCount
    let mutable arrived = 0
    let mutable phase = 0L
    let waiters = ResizeArray<Strand>()
    new(participantCount: int) = new Barrier(participantCount, Unchecked.defaultof<Action<Barrier>>)
    member _.ParticipantCount: int = participants
    member _.ParticipantsRemaining: int = participants - arrived
    member _.CurrentPhaseNumber: int64 = phase
    member private this.Next() : unit =
        arrived <- 0
        if not (isNull (box postPhaseAction)) then postPhaseAction.Invoke this
        phase <- phase + 1L
        Scheduler.wakeAll waiters
    member this.SignalAndWait(millisecondsTimeout: int) : bool =
        let mine = phase
        arrived <- arrived + 1
        if arrived = participants then
            this.Next()
            true
        else
            Scheduler.waitUntil waiters (fun () -> phase > mine) millisecondsTimeout
    member this.SignalAndWait() : unit = this.SignalAndWait -1 |> ignore
    member _.AddParticipant() : int64 =
        participants <- participants + 1
        phase
    member this.RemoveParticipant() : unit =
        participants <- participants - 1
        if participants > 0 && arrived = participants then this.Next()
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

/// Many readers or one writer.
[<Sealed>]
type ReaderWriterLockSlim() =
    let mutable readers = 0
    let mutable writer: Strand = null
    let waiters = ResizeArray<Strand>()
    member _.CurrentReadCount: int = readers
    member _.IsWriteLockHeld: bool = obj.ReferenceEquals(writer, Scheduler.current ())
    member _.IsReadLockHeld: bool = readers > 0
    member _.TryEnterReadLock(millisecondsTimeout: int) : bool =
        let entered = Scheduler.waitUntil waiters (fun () -> isNull writer) millisecondsTimeout
        if entered then readers <- readers + 1
        entered
    member _.TryEnterWriteLock(millisecondsTimeout: int) : bool =
        let entered = Scheduler.waitUntil waiters (fun () -> isNull writer && readers = 0) millisecondsTimeout
        if entered then writer <- Scheduler.current ()
        entered
    member this.EnterReadLock() : unit = this.TryEnterReadLock -1 |> ignore
    member this.EnterWriteLock() : unit = this.TryEnterWriteLock -1 |> ignore
    member this.EnterUpgradeableReadLock() : unit = this.EnterReadLock()
    member _.ExitReadLock() : unit =
        readers <- readers - 1
        Scheduler.wakeAll waiters
    member _.ExitWriteLock() : unit =
        writer <- null
        Scheduler.wakeAll waiters
    member this.ExitUpgradeableReadLock() : unit = this.ExitReadLock()
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
type PeriodicTimer(period: TimeSpan) =
    let mutable next = Scheduler.now () + period.TotalMilliseconds
    let mutable isDisposed = false
    member _.WaitForNextTickAsync() : ValueTask<bool> =
        ValueTask<bool>(
            Tasks.startNow (fun () ->
                if not isDisposed then
                    Scheduler.sleepFor (next - Scheduler.now ())
                    next <- next + period.TotalMilliseconds
                not isDisposed)
        )
    member _.Dispose() : unit = isDisposed <- true
    interface IDisposable with
        member this.Dispose() = this.Dispose()

namespace System.Timers

open System
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Control

type ElapsedEventArgs internal (signalTime: DateTime) =
    inherit EventArgs()
    member _.SignalTime: DateTime = signalTime

type ElapsedEventHandler = delegate of sender: obj * e: ElapsedEventArgs -> unit

type Timer(interval: float) =
    let elapsed = Event<ElapsedEventHandler, ElapsedEventArgs>()
    let mutable interval = interval
    let mutable next: TimedAction = null
    let mutable isEnabled = false
    new() = new Timer(100.0)
    new(interval: TimeSpan) = new Timer(interval.TotalMilliseconds)
    member val AutoReset = true with get, set
    member _.Interval
        with get (): float = interval
        and set (value: float) = interval <- value
    member this.Enabled
        with get (): bool = isEnabled
        and set (value: bool) = if value then this.Start() else this.Stop()
    [<CLIEvent>]
    member _.Elapsed: IEvent<ElapsedEventHandler, ElapsedEventArgs> = elapsed.Publish
    member private this.Schedule() : unit =
        next <-
            Scheduler.after interval (fun () ->
                if isEnabled then
                    if this.AutoReset then this.Schedule() else isEnabled <- false
                    Scheduler.spawn (fun () -> elapsed.Trigger(this, ElapsedEventArgs(DateTime.Now))) |> ignore)
    member this.Start() : unit =
        if not isEnabled then
            isEnabled <- true
            this.Schedule()
    member _.Stop() : unit =
        isEnabled <- false
        if not (isNull next) then next.Cancel()
    member this.Close() : unit = this.Stop()
    member this.Dispose() : unit = this.Stop()
    interface IDisposable with
        member this.Dispose() = this.Dispose()
