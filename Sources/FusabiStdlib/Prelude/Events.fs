// Delegates that call several functions, and FSharp.Control's events and observables.
namespace FSharp.Core.CompilerServices

open System
open FSharp.Core
open FSharp.Collections

/// A delegate with several targets is a partial application of one of these functions to its targets, so that calls of
/// delegates need not know about it.
module internal Multicast =
    [<Native "Delegate.arity">]
    let arity (target: obj) : int = native

    /// The targets that `multicast` holds as its first argument when it is an application of `invoker`.
    [<Native "Delegate.held">]
    let held (invoker: obj) (multicast: obj) : obj = native

    let invoke1 (targets: obj[]) (a: obj) : obj =
        let mutable result = null
        for target in targets do
            result <- (unbox<obj -> obj> target) a
        result
    let invoke2 (targets: obj[]) (a: obj) (b: obj) : obj =
        let mutable result = null
        for target in targets do
            result <- (unbox<obj -> obj -> obj> target) a b
        result
    let invoke3 (targets: obj[]) (a: obj) (b: obj) (c: obj) : obj =
        let mutable result = null
        for target in targets do
            result <- (unbox<obj -> obj -> obj -> obj> target) a b c
        result
    let invoke4 (targets: obj[]) (a: obj) (b: obj) (c: obj) (d: obj) : obj =
        let mutable result = null
        for target in targets do
            result <- (unbox<obj -> obj -> obj -> obj -> obj> target) a b c d
        result

    let private invoker (arity: int) : obj =
        match arity with
        | 0
        | 1 -> box invoke1
        | 2 -> box invoke2
        | 3 -> box invoke3
        | 4 -> box invoke4
        | _ -> raise (NotSupportedException("A delegate of more than four arguments cannot be combined."))

    /// The functions that a delegate calls, in order.
    let targets (target: obj) : obj[] =
        match held (invoker (arity target)) target with
        | null -> [| target |]
        | targets -> unbox<obj[]> targets

    let ofTargets (targets: obj[]) : obj =
        match targets.Length with
        | 0 -> null
        | 1 -> targets.[0]
        | _ ->
            // Of a function that is known only at run time, so that this makes a partial application.
            (unbox<obj[] -> obj> (invoker (arity targets.[0]))) targets

    let combine (first: obj) (second: obj) : obj =
        match first, second with
        | null, _ -> second
        | _, null -> first
        | _ -> ofTargets (Array.append (targets first) (targets second))

    /// Without the last occurrence of the targets of `value`.
    let remove (source: obj) (value: obj) : obj =
        match source, value with
        | null, _ -> null
        | _, null -> source
        | _ ->
            let all, gone = targets source, targets value
            let isAt start = Array.forall2 (fun a b -> obj.ReferenceEquals(a, b)) (Array.sub all start gone.Length) gone
            let mutable start = all.Length - gone.Length
            while start >= 0 && not (isAt start) do
                start <- start - 1
            if start < 0 then
                source
            else
                ofTargets (Array.append (Array.take start all) (Array.skip (start + gone.Length) all))

namespace System

open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

type Delegate with
    static member Combine(a: Delegate, b: Delegate) : Delegate = unbox<Delegate> (Multicast.combine (box a) (box b))
    static member Combine([<ParamArray>] delegates: Delegate[]) : Delegate =
        unbox<Delegate> (Array.fold (fun all d -> Multicast.combine all (box d)) null delegates)
    static member Remove(source: Delegate, value: Delegate) : Delegate =
        unbox<Delegate> (Multicast.remove (box source) (box value))
    static member RemoveAll(source: Delegate, value: Delegate) : Delegate =
        let mutable result = box source
        let mutable next = Multicast.remove result (box value)
        while not (obj.ReferenceEquals(next, result)) do
            result <- next
            next <- Multicast.remove result (box value)
        unbox<Delegate> result
    member this.GetInvocationList() : Delegate[] = Array.map unbox<Delegate> (Multicast.targets (box this))

[<AllowNullLiteral>]
type IObserver<'T> =
    abstract OnNext: value: 'T -> unit
    abstract OnError: error: exn -> unit
    abstract OnCompleted: unit -> unit

[<AllowNullLiteral>]
type IObservable<'T> =
    abstract Subscribe: observer: IObserver<'T> -> IDisposable

namespace FSharp.Core

open System

[<AbstractClass; Sealed>]
type FuncConvert =
    static member inline FromFunc(func: Func<'T>) : unit -> 'T = fun () -> func.Invoke()
    static member inline FromFunc(func: Func<'T, 'U>) : 'T -> 'U = fun a -> func.Invoke a
    static member inline FromFunc(func: Func<'T1, 'T2, 'U>) : 'T1 -> 'T2 -> 'U = fun a b -> func.Invoke(a, b)
    static member inline FromFunc(func: Func<'T1, 'T2, 'T3, 'U>) : 'T1 -> 'T2 -> 'T3 -> 'U =
        fun a b c -> func.Invoke(a, b, c)
    static member inline FromFunc(func: Func<'T1, 'T2, 'T3, 'T4, 'U>) : 'T1 -> 'T2 -> 'T3 -> 'T4 -> 'U =
        fun a b c d -> func.Invoke(a, b, c, d)
    static member inline FromAction(action: Action) : unit -> unit = fun () -> action.Invoke()
    static member inline FromAction(action: Action<'T>) : 'T -> unit = fun a -> action.Invoke a
    static member inline FromAction(action: Action<'T1, 'T2>) : 'T1 -> 'T2 -> unit = fun a b -> action.Invoke(a, b)
    static member inline FromAction(action: Action<'T1, 'T2, 'T3>) : 'T1 -> 'T2 -> 'T3 -> unit =
        fun a b c -> action.Invoke(a, b, c)
    static member inline FuncFromTupled(func: 'T1 * 'T2 -> 'U) : 'T1 -> 'T2 -> 'U = fun a b -> func (a, b)
    static member inline FuncFromTupled(func: 'T1 * 'T2 * 'T3 -> 'U) : 'T1 -> 'T2 -> 'T3 -> 'U =
        fun a b c -> func (a, b, c)
    static member inline ToFSharpFunc(action: Action<'T>) : 'T -> unit = fun a -> action.Invoke a
    static member inline ToFSharpFunc(converter: Converter<'T, 'U>) : 'T -> 'U = fun a -> converter.Invoke a

namespace FSharp.Control

open System
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Collections

[<AllowNullLiteral>]
type IDelegateEvent<'Delegate> =
    abstract AddHandler: handler: 'Delegate -> unit
    abstract RemoveHandler: handler: 'Delegate -> unit

[<AllowNullLiteral>]
type IEvent<'Delegate, 'Args> =
    inherit IDelegateEvent<'Delegate>
    inherit IObservable<'Args>

type Handler<'T> = delegate of sender: obj * args: 'T -> unit

type IEvent<'Args> = IEvent<Handler<'Args>, 'Args>

/// The handlers of an event, in the order in which they came: functions of the sender and the arguments.
[<Sealed>]
type internal HandlerList<'Delegate, 'Args>() =
    // Replaced as a whole, so that handlers may come and go while it is being called.
    let mutable handlers: obj[] = [||]
    member _.Call(sender: obj, args: 'Args) : unit =
        for handler in handlers do
            (unbox<obj -> 'Args -> unit> handler) sender args
    member _.CallWith(arguments: obj[]) : unit =
        for handler in handlers do
            for target in Multicast.targets handler do
                match arguments.Length with
                | 0 -> (unbox<unit -> unit> target) ()
                | 1 -> (unbox<obj -> unit> target) arguments.[0]
                | 2 -> (unbox<obj -> obj -> unit> target) arguments.[0] arguments.[1]
                | _ -> (unbox<obj -> obj -> obj -> unit> target) arguments.[0] arguments.[1] arguments.[2]
    member _.Add(handler: obj) : unit = handlers <- Array.append handlers [| handler |]
    member _.Remove(handler: obj) : unit =
        let mutable at = handlers.Length - 1
        while at >= 0 && not (obj.ReferenceEquals(handlers.[at], handler)) do
            at <- at - 1
        if at >= 0 then handlers <- Array.removeAt at handlers
    interface IEvent<'Delegate, 'Args> with
        member this.Subscribe(observer: IObserver<'Args>) : IDisposable =
            let handler = box (fun (_: obj) (args: 'Args) -> observer.OnNext args)
            this.Add handler
            { new IDisposable with
                member _.Dispose() = this.Remove handler }
        member this.AddHandler(handler: 'Delegate) = this.Add(box handler)
        member this.RemoveHandler(handler: 'Delegate) = this.Remove(box handler)
    override _.ToString() : string = "<published event>"

[<Sealed>]
type Event<'T>() =
    let handlers = HandlerList<Handler<'T>, 'T>()
    member this.Trigger(arg: 'T) : unit = handlers.Call(null, arg)
    member _.Publish: IEvent<'T> = handlers :> IEvent<Handler<'T>, 'T>

[<Sealed>]
type Event<'Delegate, 'Args when 'Delegate: delegate<'Args, unit> and 'Delegate: not struct>() =
    let handlers = HandlerList<'Delegate, 'Args>()
    member _.Trigger(sender: obj, args: 'Args) : unit = handlers.Call(sender, args)
    member _.Publish: IEvent<'Delegate, 'Args> = handlers :> IEvent<'Delegate, 'Args>

[<Sealed>]
type DelegateEvent<'Delegate>() =
    let handlers = HandlerList<'Delegate, obj>()
    member _.Trigger(args: obj[]) : unit = handlers.CallWith args
    member _.Publish: IDelegateEvent<'Delegate> = handlers :> IDelegateEvent<'Delegate>

/// An observer of functions.
[<Sealed>]
type internal CallbackObserver<'T>(next: 'T -> unit, error: exn -> unit, completed: unit -> unit) =
    interface IObserver<'T> with
        member _.OnNext(value) = next value
        member _.OnError(failure) = error failure
        member _.OnCompleted() = completed ()

[<AutoOpen>]
module CommonExtensions =
    type IObservable<'T> with
        member this.Add(callback: 'T -> unit) : unit =
            this.Subscribe(CallbackObserver<'T>(callback, ignore, ignore) :> IObserver<'T>) |> ignore
        member this.Subscribe(callback: 'T -> unit) : IDisposable =
            this.Subscribe(CallbackObserver<'T>(callback, ignore, ignore) :> IObserver<'T>)

[<RequireQualifiedAccess>]
module Event =
    let create<'T> () : ('T -> unit) * IEvent<'T> =
        let event = Event<'T>()
        event.Trigger, event.Publish
    let add (callback: 'T -> unit) (sourceEvent: IEvent<'Del, 'T>) : unit = sourceEvent.Add callback
    let map (mapping: 'T -> 'U) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U> =
        let event = Event<'U>()
        sourceEvent.Add(fun x -> event.Trigger(mapping x))
        event.Publish
    let filter (predicate: 'T -> bool) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'T> =
        let event = Event<'T>()
        sourceEvent.Add(fun x -> if predicate x then event.Trigger x)
        event.Publish
    let partition (predicate: 'T -> bool) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'T> * IEvent<'T> =
        let yes, no = Event<'T>(), Event<'T>()
        sourceEvent.Add(fun x -> if predicate x then yes.Trigger x else no.Trigger x)
        yes.Publish, no.Publish
    let split (splitter: 'T -> Choice<'U1, 'U2>) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U1> * IEvent<'U2> =
        let first, second = Event<'U1>(), Event<'U2>()
        sourceEvent.Add(fun x ->
            match splitter x with
            | Choice1Of2 y -> first.Trigger y
            | Choice2Of2 y -> second.Trigger y)
        first.Publish, second.Publish
    let choose (chooser: 'T -> 'U option) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U> =
        let event = Event<'U>()
        sourceEvent.Add(fun x ->
            match chooser x with
            | Some y -> event.Trigger y
            | None -> ())
        event.Publish
    let scan (collector: 'U -> 'T -> 'U) (state: 'U) (sourceEvent: IEvent<'Del, 'T>) : IEvent<'U> =
        let event = Event<'U>()
        let mutable current = state
        sourceEvent.Add(fun x ->
            current <- collector current x
            event.Trigger current)
        event.Publish
    let pairwise (sourceEvent: IEvent<'Del, 'T>) : IEvent<'T * 'T> =
        let event = Event<'T * 'T>()
        let mutable last: 'T option = None
        sourceEvent.Add(fun x ->
            let previous = last
            last <- Some x
            match previous with
            | Some y -> event.Trigger((y, x))
            | None -> ())
        event.Publish
    let merge (event1: IEvent<'Del1, 'T>) (event2: IEvent<'Del2, 'T>) : IEvent<'T> =
        let event = Event<'T>()
        event1.Add event.Trigger
        event2.Add event.Trigger
        event.Publish
