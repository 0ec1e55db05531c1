// System.Threading: threads are strands; what a thread waits for lets the others run.
namespace System.Threading

open System
open System.Collections.Generic
open System.Threading.Tasks
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

type ThreadPriority =
    | Lowest = 0
    | BelowNormal = 1
    | Normal = 2
    | AboveNormal = 3
    | Highest = 4

type ThreadState =
    | Running = 0
    | Background = 4
    | Unstarted = 8
    | Stopped = 16
    | WaitSleepJoin = 32

type SynchronizationLockException =
    inherit SystemException
    new(message: string) = { inherit SystemException(message) }
    new() =
        { inherit SystemException("Object synchronization method was called from an unsynchronized block of code.") }

type ThreadStateException =
    inherit SystemException
    new(message: string) = { inherit SystemException(message) }

type SemaphoreFullException =
    inherit SystemException
    new() =
        { inherit
            SystemException("Adding the specified count to the semaphore would cause it to exceed its maximum count.") }

type BarrierPostPhaseException =
    inherit Exception
    new(inner: exn) = { inherit Exception("The postPhaseAction failed with an exception.", inner) }

[<Sealed>]
[<AllowNullLiteral>]
type Thread private (strand: Strand, body: obj -> unit) =
    let mutable strand = strand
    let mutable isStarted = not (isNull strand)
    let mutable isBackground = false
    let mutable isDone = false
    let waiters = ResizeArray<Strand>()
    new(start: ThreadStart) = Thread(null, (fun (_: obj) -> start.Invoke()))
    new(start: ParameterizedThreadStart) = Thread(null, (fun (argument: obj) -> start.Invoke argument))
    new(start: ThreadStart, maxStackSize: int) = Thread(start)

    member val Name: string = null with get, set
    member val Priority: ThreadPriority = ThreadPriority.Normal with get, set
    member _.IsBackground
        with get (): bool = isBackground
        and set (value: bool) = isBackground <- value
    member _.IsAlive: bool =
        if isStarted && not isDone then Scheduler.poll ()
        isStarted && not isDone
    member _.IsThreadPoolThread: bool = false
    /// All threads share their culture.
    member _.CurrentCulture
        with get (): System.Globalization.CultureInfo = System.Globalization.CultureInfo.CurrentCulture
        and set (value: System.Globalization.CultureInfo) = System.Globalization.CultureInfo.CurrentCulture <- value
    member _.CurrentUICulture
        with get (): System.Globalization.CultureInfo = System.Globalization.CultureInfo.CurrentUICulture
        and set (value: System.Globalization.CultureInfo) = System.Globalization.CultureInfo.CurrentUICulture <- value
    member _.ThreadState: ThreadState =
        if isDone then ThreadState.Stopped
        elif not isStarted then ThreadState.Unstarted
        elif isBackground then ThreadState.Background
        else ThreadState.Running
    member _.ManagedThreadId: int =
        if isNull strand then strand <- Scheduler.create ignore
        strand.Id

    member this.Start(parameter: obj) : unit =
        if isStarted then
            raise (ThreadStateException("Thread is running or terminated; it cannot restart."))
        isStarted <- true
        let isForeground = not isBackground
        if isForeground then Scheduler.foreground <- Scheduler.foreground + 1
        strand <-
            Scheduler.spawn (fun () ->
                body parameter
                isDone <- true
                if isForeground then Scheduler.foreground <- Scheduler.foreground - 1
                Scheduler.wakeAll waiters)
        strand.Thread <- box this
    member this.Start() : unit = this.Start null
    member _.Join(millisecondsTimeout: int) : bool =
        if not isStarted then raise (ThreadStateException("Thread has not been started."))
        Scheduler.waitUntil waiters (fun () -> isDone) millisecondsTimeout
    member this.Join(timeout: TimeSpan) : bool = this.Join(int timeout.TotalMilliseconds)
    member this.Join() : unit = this.Join -1 |> ignore
    member _.Interrupt() : unit = ()

    static member CurrentThread: Thread =
        let strand = Scheduler.current ()
        match strand.Thread with
        | null ->
            let thread = Thread(strand, ignore)
            strand.Thread <- box thread
            thread
        | thread -> unbox<Thread> thread
    static member Sleep(millisecondsTimeout: int) : unit =
        if millisecondsTimeout < -1 then
            raise (
                ArgumentOutOfRangeException(
                    "millisecondsTimeout",
                    "Number must be either non-negative and less than or equal to Int32.MaxValue or -1."
                )
            )
        if millisecondsTimeout < 0 then
            Scheduler.waitUntil (ResizeArray<Strand>()) (fun () -> false) -1 |> ignore
        else
            Scheduler.sleepFor (float millisecondsTimeout)
    static member Sleep(timeout: TimeSpan) : unit = Thread.Sleep(int timeout.TotalMilliseconds)
    static member Yield() : bool =
        Scheduler.pause ()
        true
    static member SpinWait(iterations: int) : unit = Scheduler.pause ()
    static member MemoryBarrier() : unit = ()

[<AbstractClass; Sealed>]
type ThreadPool =
    static member QueueUserWorkItem(callBack: WaitCallback) : bool =
        Scheduler.spawn (fun () -> callBack.Invoke null) |> ignore
        true
    static member QueueUserWorkItem(callBack: WaitCallback, state: obj) : bool =
        Scheduler.spawn (fun () -> callBack.Invoke state) |> ignore
        true

/// Atomic operations: nothing else runs in between.
[<AbstractClass; Sealed>]
type Interlocked =
    static member Increment(location: byref<int>) : int =
        location <- location + 1
        location
    static member Increment(location: byref<int64>) : int64 =
        location <- location + 1L
        location
    static member Decrement(location: byref<int>) : int =
        location <- location - 1
        location
    static member Decrement(location: byref<int64>) : int64 =
        location <- location - 1L
        location
    static member Add(location1: byref<int>, value: int) : int =
        location1 <- location1 + value
        location1
    static member Add(location1: byref<int64>, value: int64) : int64 =
        location1 <- location1 + value
        location1
    static member And(location1: byref<int>, value: int) : int =
        let old = location1
        location1 <- old &&& value
        old
    static member Or(location1: byref<int>, value: int) : int =
        let old = location1
        location1 <- old ||| value
        old
    static member Read(location: byref<int64>) : int64 = location
    static member Exchange(location1: byref<int>, value: int) : int =
        let old = location1
        location1 <- value
        old
    static member Exchange(location1: byref<int64>, value: int64) : int64 =
        let old = location1
        location1 <- value
        old
    static member Exchange(location1: byref<float>, value: float) : float =
        let old = location1
        location1 <- value
        old
    static member Exchange<'T when 'T: not struct>(location1: byref<'T>, value: 'T) : 'T =
        let old = location1
        location1 <- value
        old
    static member CompareExchange(location1: byref<int>, value: int, comparand: int) : int =
        let old = location1
        if old = comparand then location1 <- value
        old
    static member CompareExchange(location1: byref<int64>, value: int64, comparand: int64) : int64 =
        let old = location1
        if old = comparand then location1 <- value
        old
    static member CompareExchange(location1: byref<float>, value: float, comparand: float) : float =
        let old = location1
        if old = comparand then location1 <- value
        old
    static member CompareExchange<'T when 'T: not struct>(location1: byref<'T>, value: 'T, comparand: 'T) : 'T =
        let old = location1
        if obj.ReferenceEquals(box old, box comparand) then location1 <- value
        old
    static member MemoryBarrier() : unit = ()

[<AbstractClass; Sealed>]
type Volatile =
    static member Read(location: byref<'T>) : 'T = location
    static member Write(location: byref<'T>, value: 'T) : unit = location <- value

/// A lock that somebody holds.
[<Sealed>]
[<AllowNullLiteral>]
type internal HeldLock(target: obj, owner: Strand) =
    member _.Target: obj = target
    member val Owner: Strand = owner with get, set
    member val Count: int = 1 with get, set
    member val Waiters: ResizeArray<Strand> = null with get, set

module internal Locks =
    /// Those held now: few.
    let mutable private held: ResizeArray<HeldLock> = null
    /// Those who wait for a pulse, by what they wait on.
    let mutable private sleepers: ResizeArray<struct (obj * Strand * bool ref)> = null

    let find (target: obj) : HeldLock =
        let mutable found: HeldLock = null
        if not (isNull held) then
            for index in 0 .. held.Count - 1 do
                if obj.ReferenceEquals(held.[index].Target, target) then found <- held.[index]
        found

    let tryEnter (target: obj) (timeout: int) : bool =
        if isNull target then raise (ArgumentNullException("obj"))
        if isNull held then held <- ResizeArray<HeldLock>()
        let me = Scheduler.current ()
        match find target with
        | null ->
            held.Add(HeldLock(target, me))
            true
        | lock when obj.ReferenceEquals(lock.Owner, me) ->
            lock.Count <- lock.Count + 1
            true
        | lock ->
            if isNull lock.Waiters then lock.Waiters <- ResizeArray<Strand>()
            if Scheduler.waitUntil lock.Waiters (fun () -> isNull (find target)) timeout then
                let mine = HeldLock(target, me)
                mine.Waiters <- lock.Waiters
                held.Add mine
                true
            else
                false

    let own (target: obj) : HeldLock =
        match find target with
        | null -> raise (SynchronizationLockException())
        | lock when not (obj.ReferenceEquals(lock.Owner, Scheduler.current ())) ->
            raise (SynchronizationLockException())
        | lock -> lock

    let leave (lock: HeldLock) : unit =
        held.Remove lock |> ignore
        if not (isNull lock.Waiters) then Scheduler.wakeAll lock.Waiters

    let exit (target: obj) : unit =
        let lock = own target
        if lock.Count > 1 then lock.Count <- lock.Count - 1 else leave lock

    /// What `lock` does: nothing, and false, while there is only one thread.
    let enter (target: obj) : bool =
        if isNull target then raise (ArgumentNullException("lockObject"))
        Scheduler.hasStarted () && tryEnter target -1

    let wait (target: obj) (timeout: int) : bool =
        let lock = own target
        let count = lock.Count
        if isNull sleepers then sleepers <- ResizeArray<struct (obj * Strand * bool ref)>()
        let pulsed = ref false
        sleepers.Add(struct (target, Scheduler.current (), pulsed))
        leave lock
        let isInTime =
            Scheduler.waitUntil (ResizeArray<Strand>()) (fun () -> pulsed.Value) timeout
        tryEnter target -1 |> ignore
        (find target).Count <- count
        isInTime

    let pulse (target: obj) (all: bool) : unit =
        own target |> ignore
        let mutable index = 0
        let mutable go = not (isNull sleepers)
        while go && index < sleepers.Count do
            let struct (on, strand, pulsed) = sleepers.[index]
            if obj.ReferenceEquals(on, target) then
                sleepers.RemoveAt index
                pulsed.Value <- true
                Scheduler.wake strand
                go <- all
            else
                index <- index + 1

[<AbstractClass; Sealed>]
type Monitor =
    static member Enter(obj: obj) : unit = Locks.tryEnter obj -1 |> ignore
    static member Enter(obj: obj, lockTaken: byref<bool>) : unit =
        Locks.tryEnter obj -1 |> ignore
        lockTaken <- true
    static member TryEnter(obj: obj) : bool = Locks.tryEnter obj 0
    static member TryEnter(obj: obj, millisecondsTimeout: int) : bool = Locks.tryEnter obj millisecondsTimeout
    static member TryEnter(obj: obj, timeout: TimeSpan) : bool = Locks.tryEnter obj (int timeout.TotalMilliseconds)
    static member Exit(obj: obj) : unit = Locks.exit obj
    static member IsEntered(obj: obj) : bool =
        match Locks.find obj with
        | null -> false
        | lock -> Object.ReferenceEquals(lock.Owner, Scheduler.current ())
    static member Wait(obj: obj) : bool = Locks.wait obj -1
    static member Wait(obj: obj, millisecondsTimeout: int) : bool = Locks.wait obj millisecondsTimeout
    static member Pulse(obj: obj) : unit = Locks.pulse obj false
    static member PulseAll(obj: obj) : unit = Locks.pulse obj true

[<Sealed>]
type ThreadLocal<'T>(valueFactory: Func<'T>) =
    let values = ResizeArray<struct (int * 'T)>()
    let find () = values.FindIndex(Predicate(fun (struct (id, _)) -> id = (Scheduler.current ()).Id))
    new() = new ThreadLocal<'T>(Func<'T>(fun () -> Unchecked.defaultof<'T>))
    new(valueFactory: Func<'T>, trackAllValues: bool) = new ThreadLocal<'T>(valueFactory)
    member _.IsValueCreated: bool = find () >= 0
    member this.Value
        with get (): 'T =
            let index = find ()
            if index >= 0 then
                let struct (_, value) = values.[index]
                value
            else
                let value = valueFactory.Invoke()
                this.Value <- value
                value
        and set (value: 'T) =
            let index = find ()
            let entry = struct ((Scheduler.current ()).Id, value)
            if index >= 0 then values.[index] <- entry else values.Add entry
    member _.Values: IList<'T> =
        values |> Seq.map (fun (struct (_, value)) -> value) |> ResizeArray :> IList<'T>
    member _.Dispose() : unit = ()
    interface IDisposable with
        member _.Dispose() = ()

/// Flows with the thread that sets it only.
[<Sealed>]
type AsyncLocal<'T>() =
    let local = new ThreadLocal<'T>()
    member _.Value
        with get (): 'T = local.Value
        and set (value: 'T) = local.Value <- value

/// Calls back on a thread of its own, again and again if it has a period.
[<Sealed>]
type Timer(callback: TimerCallback, state: obj, dueTime: int, period: int) =
    let mutable period = period
    let mutable next: TimedAction = null
    let mutable isDisposed = false
    let rec schedule (milliseconds: int) : unit =
        if milliseconds >= 0 && not isDisposed then
            next <-
                Scheduler.after (float milliseconds) (fun () ->
                    if not isDisposed then
                        if period > 0 then schedule period
                        Scheduler.spawn (fun () -> callback.Invoke state) |> ignore)
    do schedule dueTime
    new(callback: TimerCallback) = new Timer(callback, null, -1, -1)
    new(callback: TimerCallback, state: obj, dueTime: TimeSpan, period: TimeSpan) =
        new Timer(callback, state, int dueTime.TotalMilliseconds, int period.TotalMilliseconds)
    member _.Change(newDueTime: int, newPeriod: int) : bool =
        if not (isNull next) then next.Cancel()
        period <- newPeriod
        schedule newDueTime
        true
    member this.Change(newDueTime: TimeSpan, newPeriod: TimeSpan) : bool =
        this.Change(int newDueTime.TotalMilliseconds, int newPeriod.TotalMilliseconds)
    member _.Dispose() : unit =
        isDisposed <- true
        if not (isNull next) then next.Cancel()
    interface IDisposable with
        member this.Dispose() = this.Dispose()

[<AbstractClass; Sealed>]
type Timeout =
    static member Infinite: int = -1
    static member InfiniteTimeSpan: TimeSpan = TimeSpan.FromMilliseconds -1.0

namespace FSharp.Core

open System
open System.Threading

[<AutoOpen>]
module LockOperators =
    let inline lock (lockObject: 'Lock) ([<InlineIfLambda>] action: unit -> 'T) : 'T when 'Lock: not struct =
        let isHeld = Locks.enter (box lockObject)
        try
            action ()
        finally
            if isHeld then Locks.exit (box lockObject)
