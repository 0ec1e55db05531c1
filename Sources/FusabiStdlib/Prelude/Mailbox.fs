// FSharp.Control.MailboxProcessor: a queue of messages and the strand that reads it.
namespace FSharp.Control

open System
open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

[<Sealed>]
[<AllowNullLiteral>]
type AsyncReplyChannel<'Reply> internal (replied: 'Reply -> unit) =
    member _.Reply(value: 'Reply) : unit = replied value

/// A reply that may have come.
[<Sealed>]
type internal PendingReply<'Reply>() =
    let mutable reply: 'Reply voption = ValueNone
    let waiters = ResizeArray<Strand>()
    member _.Waiters: ResizeArray<Strand> = waiters
    member _.IsThere: bool = reply.IsSome
    member _.Value: 'Reply = reply.Value
    member _.Set(value: 'Reply) : unit =
        if reply.IsNone then
            reply <- ValueSome value
            Scheduler.wakeAll waiters

[<Sealed>]
[<AllowNullLiteral>]
type MailboxProcessor<'Msg>
    (body: MailboxProcessor<'Msg> -> Async<unit>,
     isThrowExceptionAfterDisposed: bool,
     cancellationToken: CancellationToken) =
    let mutable queue = Queue<'Msg>()
    /// The strand that waits for a message.
    let mutable reader: Strand = null
    let mutable isStarted = false
    let mutable isDisposed = false
    let errors = Event<exn>()

    new(body: MailboxProcessor<'Msg> -> Async<unit>, ?cancellationToken: CancellationToken) =
        new MailboxProcessor<'Msg>(body, false, defaultArg cancellationToken Async.DefaultCancellationToken)

    member val DefaultTimeout: int = -1 with get, set
    member _.CurrentQueueLength: int = queue.Count
    member _.Error: IEvent<Handler<exn>, exn> = errors.Publish

    member this.Start() : unit =
        if isStarted then raise (InvalidOperationException("The MailboxProcessor has already been started."))
        isStarted <- true
        let run () =
            AsyncRuntime.outcome (body this) ignore errors.Trigger ignore
        Scheduler.enqueue (
            AsyncRuntime.strand cancellationToken.Source (fun () ->
                try
                    run ()
                with e ->
                    errors.Trigger e)
        )
    member this.StartImmediate() : unit =
        if isStarted then raise (InvalidOperationException("The MailboxProcessor has already been started."))
        isStarted <- true
        Scheduler.runNow (
            AsyncRuntime.strand cancellationToken.Source (fun () ->
                AsyncRuntime.outcome (body this) ignore errors.Trigger ignore)
        )

    member _.Post(message: 'Msg) : unit =
        if isDisposed then
            raise (ObjectDisposedException("MailboxProcessor"))
        queue.Enqueue message
        if not (isNull reader) then Scheduler.wake reader

    // MARK: Reading

    /// Looks at the messages from the given one on; takes out the first that `scanner` wants.
    member private _.Look(start: int, scanner: 'Msg -> 'T option) : 'T option =
        let mutable index = start
        let mutable found: 'T option = None
        // A copy: the scanner may post to this mailbox.
        let messages = queue.ToArray()
        while found.IsNone && index < messages.Length do
            found <- scanner messages.[index]
            index <- index + 1
        if found.IsSome then
            let rest = Queue<'Msg>()
            let mutable at = 1
            for message in queue do
                if at <> index then rest.Enqueue message
                at <- at + 1
            queue <- rest
        found

    /// Waits for a message that `take` wants; None when the time is over.
    member private _.Wait(timeout: int, take: unit -> 'T option) : 'T option =
        Scheduler.share ()
        let mutable taken = take ()
        if taken.IsNone then
            let me = Scheduler.current ()
            if not (isNull reader) then
                raise (InvalidOperationException("multiple waiting reader continuations for mailbox"))
            reader <- me
            try
                AsyncRuntime.waitAtMost timeout (fun () ->
                    if taken.IsNone then taken <- take ()
                    taken.IsSome)
                |> ignore
            finally
                reader <- null
        taken

    member private this.Next(timeout: int) : 'Msg option =
        this.Wait(timeout, fun () -> if queue.Count > 0 then Some(queue.Dequeue()) else None)

    /// Each message is looked at once.
    member private this.Scanned(timeout: int, scanner: 'Msg -> 'T option) : 'T option =
        let mutable seen = 0
        this.Wait(
            timeout,
            fun () ->
                let from = seen
                seen <- queue.Count
                this.Look(from, scanner)
        )

    member this.TryReceive(?timeout: int) : Async<'Msg option> =
        Async<'Msg option>(fun () -> this.Next(defaultArg timeout this.DefaultTimeout))
    member this.Receive(?timeout: int) : Async<'Msg> =
        Async<'Msg>(fun () ->
            if queue.Count > 0 then
                Scheduler.share ()
                queue.Dequeue()
            else
                match this.Next(defaultArg timeout this.DefaultTimeout) with
                | Some message -> message
                | None -> raise (TimeoutException("Mailbox.Receive timed out.")))
    member this.TryScan(scanner: 'Msg -> Async<'T> option, ?timeout: int) : Async<'T option> =
        Async<'T option>(fun () ->
            match this.Scanned(defaultArg timeout this.DefaultTimeout, scanner) with
            | Some computation -> Some(AsyncRuntime.run computation)
            | None -> None)
    member this.Scan(scanner: 'Msg -> Async<'T> option, ?timeout: int) : Async<'T> =
        Async<'T>(fun () ->
            match this.Scanned(defaultArg timeout this.DefaultTimeout, scanner) with
            | Some computation -> AsyncRuntime.run computation
            | None -> raise (TimeoutException("Mailbox.Scan timed out.")))

    // MARK: Asking

    member this.TryPostAndReply(buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int) : 'Reply option =
        let pending = PendingReply<'Reply>()
        this.Post(buildMessage (AsyncReplyChannel<'Reply>(fun reply -> pending.Set reply)))
        if
            Scheduler.waitUntil pending.Waiters (fun () -> pending.IsThere) (defaultArg timeout this.DefaultTimeout)
        then
            Some pending.Value
        else
            None
    member this.PostAndReply(buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int) : 'Reply =
        match this.TryPostAndReply(buildMessage, defaultArg timeout this.DefaultTimeout) with
        | Some reply -> reply
        | None -> raise (TimeoutException("MailboxProcessor.PostAndReply timed out."))
    member this.PostAndTryAsyncReply
        (buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int)
        : Async<'Reply option> =
        let limit = defaultArg timeout this.DefaultTimeout
        Async<'Reply option>(fun () ->
            let pending = PendingReply<'Reply>()
            pending.Waiters.Add(Scheduler.current ())
            this.Post(buildMessage (AsyncReplyChannel<'Reply>(fun reply -> pending.Set reply)))
            if AsyncRuntime.waitAtMost limit (fun () -> pending.IsThere) then
                Some pending.Value
            else
                None)
    member this.PostAndAsyncReply(buildMessage: AsyncReplyChannel<'Reply> -> 'Msg, ?timeout: int) : Async<'Reply> =
        let asking = this.PostAndTryAsyncReply(buildMessage, defaultArg timeout this.DefaultTimeout)
        Async<'Reply>(fun () ->
            match AsyncRuntime.run asking with
            | Some reply -> reply
            | None -> raise (TimeoutException("MailboxProcessor.PostAndAsyncReply timed out.")))

    member _.Dispose() : unit = isDisposed <- true
    interface IDisposable with
        member this.Dispose() = this.Dispose()

    static member Start
        (body: MailboxProcessor<'Msg> -> Async<unit>, ?cancellationToken: CancellationToken)
        : MailboxProcessor<'Msg> =
        let mailbox =
            new MailboxProcessor<'Msg>(body, false, defaultArg cancellationToken Async.DefaultCancellationToken)
        mailbox.Start()
        mailbox
    static member StartImmediate
        (body: MailboxProcessor<'Msg> -> Async<unit>, ?cancellationToken: CancellationToken)
        : MailboxProcessor<'Msg> =
        let mailbox =
            new MailboxProcessor<'Msg>(body, false, defaultArg cancellationToken Async.DefaultCancellationToken)
        mailbox.StartImmediate()
        mailbox
