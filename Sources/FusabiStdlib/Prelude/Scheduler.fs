// Threads of a script: fibers that one scheduler runs in turn on the machine's only thread. A strand is a thread, or
// the script's own code; it runs until it waits. What is ready runs in the order in which it became so; the process
// sleeps only when nothing is ready, and when nothing is timed either, the wait cannot end: an exception instead of a
// hang.
namespace FSharp.Core.CompilerServices

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
[<Sealed>]
type internal Strand(id: int, body: unit -> unit) =
    let mutable fiber = Unchecked.defaultof<Fiber>
    member _.Id: int = id
    /// What it runs in; null for the script's own code, whose stack is the machine's.
    member _.HasFiber: bool = not (obj.ReferenceEquals(fiber, null))
    member _.Fiber: Fiber = fiber
    member _.MakeFiber() : unit = fiber <- Fibers.create body
    /// Suspended, and not among the ready ones.
    member val IsParked = false with get, set
    /// Woken since it last waited.
    member val IsWoken = false with get, set
    member val IsFinished = false with get, set
    /// The source of the token of the asynchronous computation that runs in it, null for none.
    member val Source: obj = null with get, set
    /// The Thread object of it, when somebody asked for one.
    member val Thread: obj = null with get, set

/// Something to do at a time.
[<AllowNullLiteral>]
[<Sealed>]
type internal TimedAction(due: float, action: unit -> unit) =
    let mutable isCancelled = false
    member _.Due: float = due
    member _.IsCancelled: bool = isCancelled
    member _.Cancel() : unit = isCancelled <- true
    member _.Run() : unit = action ()

module internal Scheduler =
    [<Native "Scheduler.sleep">]
    let private sleep (milliseconds: float) : unit = native

    /// Has the machine call a function when the script's own code has ended.
    [<Native "Scheduler.atEnd">]
    let private atEnd (finish: unit -> unit) : unit = native

    [<Native "Stopwatch.ticks">]
    let private ticks () : int64 = native

    /// Is the fiber one that the running code can suspend?
    [<Native "Fiber.isActive">]
    let private isActive (fiber: Fiber) : bool = native

    /// Ends the run with an exception that nothing can catch any more.
    [<Native "Scheduler.crash">]
    let private crash (e: exn) : unit = native

    let mutable private ready: Queue<Strand> = null
    /// Latest first.
    let mutable private timed: ResizeArray<TimedAction> = null
    let mutable private running: Strand = null
    let mutable private lastId = 1
    /// Threads that must end before the run ends.
    let mutable foreground = 0
    /// How often somebody asked, without waiting, whether something has happened.
    let mutable private polls = 0
    /// How often somebody went on who could have waited.
    let mutable private turns = 0

    /// Milliseconds of a clock that only goes forward.
    let now () : float = float (ticks ()) / 1000000.0

    let private runStrand (strand: Strand) : unit =
        let previous = running
        if not strand.HasFiber then strand.MakeFiber()
        running <- strand
        Fibers.moveNext strand.Fiber |> ignore
        running <- previous

    let private dropCancelled () : unit =
        while timed.Count > 0 && timed.[timed.Count - 1].IsCancelled do
            timed.RemoveAt(timed.Count - 1)

    /// Runs what is due. False when nothing was.
    let private fire () : bool =
        let time = now ()
        let mutable fired = false
        dropCancelled ()
        while timed.Count > 0 && timed.[timed.Count - 1].Due <= time do
            let first = timed.[timed.Count - 1]
            timed.RemoveAt(timed.Count - 1)
            first.Run()
            fired <- true
            dropCancelled ()
        fired

    /// One step of whatever can go on. False when nothing ever will.
    let private step () : bool =
        // What fired may be what the running code waits for.
        let fired = timed.Count > 0 && fire ()
        if ready.Count > 0 then
            runStrand (ready.Dequeue())
            true
        elif fired then
            true
        elif timed.Count > 0 then
            sleep (timed.[timed.Count - 1].Due - now ())
            true
        else
            false

    /// What is left when the script's own code has ended: whatever is ready may run for a moment, nothing is waited for
    /// except foreground threads.
    let private finish () : unit =
        let limit = now () + 200.0
        while (foreground > 0 || ready.Count > 0 && now () < limit) && step () do
            ()

    let private start () : unit =
        ready <- Queue<Strand>()
        timed <- ResizeArray<TimedAction>()
        running <- Strand(1, Unchecked.defaultof<unit -> unit>)
        atEnd finish

    /// The running strand.
    let current () : Strand =
        if isNull running then start ()
        running

    /// Has anything but the script's own code ever run?
    let hasStarted () : bool = lastId > 1

    /// A new strand, not yet ready. What its body throws ends the run, as it ends a process.
    let create (body: unit -> unit) : Strand =
        current () |> ignore
        lastId <- lastId + 1
        let strand =
            Strand(
                lastId,
                fun () ->
                    try
                        body ()
                    with e ->
                        crash e
            )
        strand

    let enqueue (strand: Strand) : unit = ready.Enqueue strand

    /// Runs a new strand until it first waits.
    let runNow (strand: Strand) : unit = runStrand strand

    /// A strand that will run the body.
    let spawn (body: unit -> unit) : Strand =
        let strand = create body
        enqueue strand
        strand

    /// Makes a waiting strand ready.
    let wake (strand: Strand) : unit =
        strand.IsWoken <- true
        if strand.IsParked then
            strand.IsParked <- false
            ready.Enqueue strand

    /// Lets a waiting strand go on at once, in the place of the one that runs, if it can.
    let resume (strand: Strand) : unit =
        if strand.IsParked then
            strand.IsWoken <- true
            strand.IsParked <- false
            runStrand strand
        else
            wake strand

    let private deadlock () : unit =
        raise (
            InvalidOperationException(
                "Deadlock: the running code waits for something that nothing in the program can bring about any more."
            )
        )

    /// Suspends the running strand until it is woken; may return early, so callers look again at what they wait for.
    let park () : unit =
        let me = current ()
        polls <- 0
        if me.IsWoken then
            me.IsWoken <- false
        elif me.HasFiber && isActive me.Fiber then
            me.IsParked <- true
            Fibers.yieldValue me.Fiber
            me.IsWoken <- false
        else
            // The script's own code, or a strand below a native function, which cannot be suspended.
            while not me.IsWoken && step () do
                ()
            if not me.IsWoken then deadlock ()
            me.IsWoken <- false

    /// Lets what is ready run first.
    let pause () : unit =
        let me = current ()
        if me.HasFiber && isActive me.Fiber then
            ready.Enqueue me
            Fibers.yieldValue me.Fiber
        else
            let mutable left = ready.Count
            if timed.Count > 0 then fire () |> ignore
            while left > 0 do
                left <- left - 1
                if ready.Count > 0 then runStrand (ready.Dequeue())

    /// Called where a strand could have waited and did not have to: from time to time the others have their turn.
    let share () : unit =
        turns <- turns + 1
        if turns > 200 then
            turns <- 0
            pause ()

    /// Called where somebody looks whether something has happened: who looks again and again lets it happen.
    let poll () : unit =
        polls <- polls + 1
        if polls > 200 && lastId > 1 then
            polls <- 0
            pause ()
            if ready.Count = 0 then
                dropCancelled ()
                if timed.Count > 0 then sleep (min 1.0 (timed.[timed.Count - 1].Due - now ()))

    /// Does something after some milliseconds.
    let after (milliseconds: float) (action: unit -> unit) : TimedAction =
        current () |> ignore
        let entry = TimedAction(now () + milliseconds, action)
        let mutable low = 0
        let mutable high = timed.Count
        while low < high do
            let middle = (low + high) / 2
            if timed.[middle].Due > entry.Due then low <- middle + 1 else high <- middle
        timed.Insert(low, entry)
        entry

    /// Waits until the condition holds, at most `timeout` milliseconds (-1: forever). Who changes what it depends on
    /// must wake those in `waiters`. False: the time is over.
    let waitUntil (waiters: ResizeArray<Strand>) (condition: unit -> bool) (timeout: int) : bool =
        if condition () then
            true
        elif timeout = 0 then
            pause ()
            condition ()
        else
            let me = current ()
            let mutable late = false
            let timer =
                if timeout < 0 then
                    null
                else
                    after (float timeout) (fun () ->
                        late <- true
                        wake me)
            waiters.Add me
            try
                while not (condition ()) && not late do
                    park ()
            finally
                waiters.Remove me |> ignore
                if not (isNull timer) then timer.Cancel()
            condition ()

    let wakeAll (waiters: ResizeArray<Strand>) : unit =
        for index in 0 .. waiters.Count - 1 do
            wake waiters.[index]

    /// Sleeps; others run meanwhile.
    let sleepFor (milliseconds: float) : unit =
        if milliseconds <= 0.0 then
            pause ()
        else
            let me = current ()
            let mutable over = false
            after milliseconds (fun () ->
                over <- true
                wake me)
            |> ignore
            while not over do
                park ()
