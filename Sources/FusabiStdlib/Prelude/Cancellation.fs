// Exceptions of asynchronous code, and cancellation.
namespace System

open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

[<AllowNullLiteral>]
type AggregateException =
    inherit Exception
    val private inners: exn[]
    new(message: string, [<ParamArray>] innerExceptions: exn[]) =
        { inherit Exception(message, (if innerExceptions.Length > 0 then innerExceptions.[0] else null))
          inners = innerExceptions }
    new(message: string, innerExceptions: seq<exn>) = AggregateException(message, Array.ofSeq innerExceptions)
    new(message: string, innerException: exn) = AggregateException(message, [| innerException |])
    new(message: string) = AggregateException(message, ([||]: exn[]))
    new([<ParamArray>] innerExceptions: exn[]) = AggregateException("One or more errors occurred.", innerExceptions)
    new(innerExceptions: seq<exn>) = AggregateException("One or more errors occurred.", Array.ofSeq innerExceptions)
    new() = AggregateException("One or more errors occurred.", ([||]: exn[]))
    member this.InnerExceptions: System.Collections.ObjectModel.ReadOnlyCollection<exn> =
        System.Collections.ObjectModel.ReadOnlyCollection<exn>(ResizeArray<exn>(this.inners) :> IList<exn>)
    override this.Message: string =
        let mutable text = base.Message
        for inner in this.inners do
            text <- text + " (" + inner.Message + ")"
        text
    /// One level: what nested ones hold takes their place.
    member this.Flatten() : AggregateException =
        let found = ResizeArray<exn>()
        let nested = Queue<AggregateException>()
        nested.Enqueue this
        while nested.Count > 0 do
            for inner in (nested.Dequeue()).inners do
                match inner with
                | :? AggregateException as aggregate -> nested.Enqueue aggregate
                | other -> found.Add other
        AggregateException(this.RawMessage, found.ToArray())
    member this.Handle(predicate: Func<exn, bool>) : unit =
        let rest = this.inners |> Array.filter (fun e -> not (predicate.Invoke e))
        if rest.Length > 0 then raise (AggregateException(this.RawMessage, rest))
    override this.GetBaseException() : exn =
        match this.inners with
        | [| single |] -> single.GetBaseException()
        | _ -> this :> exn

namespace System.Threading

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

/// What a token's Register gives: disposing takes the callback off.
[<Sealed>]
[<AllowNullLiteral>]
type CancellationTokenRegistration internal
    (callbacks: ResizeArray<CancellationTokenRegistration>, callback: unit -> unit) =
    member internal _.Run() : unit = callback ()
    member this.Unregister() : bool = not (isNull callbacks) && callbacks.Remove this
    member this.Dispose() : unit = this.Unregister() |> ignore
    interface IDisposable with
        member this.Dispose() = this.Dispose()

/// What a token looks at: a CancellationTokenSource.
[<AbstractClass>]
[<AllowNullLiteral>]
type CancellationSource internal () =
    abstract Requested: bool
    abstract Look: unit -> bool
    abstract Add: callback: (unit -> unit) -> CancellationTokenRegistration

/// Cancelled from the beginning.
[<Sealed>]
type internal CancelledSource() =
    inherit CancellationSource()
    static let shared = CancelledSource()
    static member Shared: CancellationSource = shared :> CancellationSource
    override _.Requested = true
    override _.Look() = true
    override _.Add(callback: unit -> unit) =
        callback ()
        new CancellationTokenRegistration(null, callback)

[<Struct; CustomEquality; NoComparison>]
type CancellationToken internal (source: CancellationSource) =
    new(canceled: bool) = CancellationToken(if canceled then CancelledSource.Shared else null)
    member internal _.Source: CancellationSource = source
    static member None: CancellationToken = CancellationToken(Unchecked.defaultof<CancellationSource>)
    member _.IsCancellationRequested: bool = not (isNull source) && source.Look()
    member _.CanBeCanceled: bool = not (isNull source)
    member _.Register(callback: Action) : CancellationTokenRegistration =
        if isNull source then
            new CancellationTokenRegistration(null, ignore)
        else
            source.Add(fun () -> callback.Invoke())
    member this.Register(callback: Action<obj>, state: obj) : CancellationTokenRegistration =
        this.Register(Action(fun () -> callback.Invoke state))
    override _.Equals(other: obj) : bool =
        match other with
        | :? CancellationToken as token -> obj.ReferenceEquals(token.Source, source)
        | _ -> false
    override _.GetHashCode() : int = if isNull source then 0 else source.GetHashCode()

namespace System

open System.Threading

type OperationCanceledException =
    inherit SystemException
    val private token: CancellationToken
    new(message: string, innerException: exn, token: CancellationToken) =
        { inherit SystemException(message, innerException)
          token = token }
    new(message: string, token: CancellationToken) =
        { inherit SystemException(message)
          token = token }
    new(token: CancellationToken) = OperationCanceledException("The operation was canceled.", token)
    new(message: string, innerException: exn) =
        OperationCanceledException(message, innerException, CancellationToken.None)
    new(message: string) = OperationCanceledException(message, CancellationToken.None)
    new() = OperationCanceledException("The operation was canceled.", CancellationToken.None)
    member this.CancellationToken: CancellationToken = this.token

namespace System.Threading

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

type CancellationToken with
    member this.ThrowIfCancellationRequested() : unit =
        if this.IsCancellationRequested then
            raise (OperationCanceledException("The operation was canceled.", this))

[<AllowNullLiteral>]
type CancellationTokenSource() =
    inherit CancellationSource()
    let callbacks = ResizeArray<CancellationTokenRegistration>()
    let mutable requested = false
    let mutable disposed = false
    let mutable timer: TimedAction = null
    /// What it hangs on, when it is linked to others.
    let mutable links: CancellationTokenRegistration list = []
    new(millisecondsDelay: int) as this =
        new CancellationTokenSource()
        then this.CancelAfter millisecondsDelay
    new(delay: TimeSpan) as this =
        new CancellationTokenSource()
        then this.CancelAfter delay
    override _.Requested: bool = requested
    override this.Look() : bool = this.IsCancellationRequested
    member _.IsCancellationRequested: bool =
        if not requested then Scheduler.poll ()
        requested
    member this.Token: CancellationToken = CancellationToken(this :> CancellationSource)
    override _.Add(callback: unit -> unit) : CancellationTokenRegistration =
        if requested then
            callback ()
            new CancellationTokenRegistration(null, callback)
        else
            let registration = new CancellationTokenRegistration(callbacks, callback)
            callbacks.Add registration
            registration
    /// Latest first; all run, whatever they throw.
    member this.Cancel() : unit =
        this.CheckDisposed()
        if not requested then
            requested <- true
            let failures = ResizeArray<exn>()
            while callbacks.Count > 0 do
                let callback = callbacks.[callbacks.Count - 1]
                callbacks.RemoveAt(callbacks.Count - 1)
                try
                    callback.Run()
                with e ->
                    failures.Add e
            if failures.Count > 0 then raise (AggregateException(failures.ToArray()))
    member this.Cancel(throwOnFirstException: bool) : unit = this.Cancel()
    member this.CancelAfter(millisecondsDelay: int) : unit =
        this.CheckDisposed()
        if millisecondsDelay < -1 then raise (ArgumentOutOfRangeException("millisecondsDelay"))
        if not (isNull timer) then timer.Cancel()
        if millisecondsDelay = 0 then
            this.Cancel()
        elif millisecondsDelay > 0 then
            timer <- Scheduler.after (float millisecondsDelay) (fun () -> if not disposed then this.Cancel())
    member this.CancelAfter(delay: TimeSpan) : unit = this.CancelAfter(int delay.TotalMilliseconds)
    member _.TryReset() : bool = not requested
    member private _.CheckDisposed() : unit =
        if disposed then
            raise (ObjectDisposedException(null, "The CancellationTokenSource has been disposed."))
    member _.Dispose() : unit =
        disposed <- true
        if not (isNull timer) then timer.Cancel()
        for link in links do
            link.Dispose()
    interface IDisposable with
        member this.Dispose() = this.Dispose()
    member internal this.Link(other: CancellationSource) : unit =
        if not (isNull other) then links <- other.Add(fun () -> this.Cancel()) :: links
    static member CreateLinkedTokenSource([<ParamArray>] tokens: CancellationToken[]) : CancellationTokenSource =
        let source = new CancellationTokenSource()
        for token in tokens do
            source.Link token.Source
        source
