// FSharp.Control.Observable, and the events of System.ComponentModel.
namespace FSharp.Control

open System
open FSharp.Core
open FSharp.Collections

[<RequireQualifiedAccess>]
module Observable =
    /// An observable whose subscriptions give each value to `next` with the observer; what `next` throws goes to
    /// OnError and ends the subscription, as OnError and OnCompleted of the source do.
    let private derive (source: IObservable<'T>) (start: unit -> IObserver<'U> -> 'T -> unit) : IObservable<'U> =
        { new IObservable<'U> with
            member _.Subscribe(observer: IObserver<'U>) : IDisposable =
                let next = start ()
                let mutable stopped = false
                source.Subscribe(
                    { new IObserver<'T> with
                        member _.OnNext(value: 'T) =
                            if not stopped then
                                try
                                    next observer value
                                with e ->
                                    stopped <- true
                                    observer.OnError e
                        member _.OnError(error: exn) =
                            if not stopped then
                                stopped <- true
                                observer.OnError error
                        member _.OnCompleted() =
                            if not stopped then
                                stopped <- true
                                observer.OnCompleted() }
                ) }

    let map (mapping: 'T -> 'U) (source: IObservable<'T>) : IObservable<'U> =
        derive source (fun () observer x -> observer.OnNext(mapping x))
    let choose (chooser: 'T -> 'U option) (source: IObservable<'T>) : IObservable<'U> =
        derive source (fun () observer x ->
            match chooser x with
            | Some y -> observer.OnNext y
            | None -> ())
    let filter (predicate: 'T -> bool) (source: IObservable<'T>) : IObservable<'T> =
        derive source (fun () observer x -> if predicate x then observer.OnNext x)
    let partition (predicate: 'T -> bool) (source: IObservable<'T>) : IObservable<'T> * IObservable<'T> =
        filter predicate source, filter (fun x -> not (predicate x)) source
    let split (splitter: 'T -> Choice<'U1, 'U2>) (source: IObservable<'T>) : IObservable<'U1> * IObservable<'U2> =
        let first x =
            match splitter x with
            | Choice1Of2 y -> Some y
            | Choice2Of2 _ -> None
        let second x =
            match splitter x with
            | Choice1Of2 _ -> None
            | Choice2Of2 y -> Some y
        choose first source, choose second source
    let scan (collector: 'U -> 'T -> 'U) (state: 'U) (source: IObservable<'T>) : IObservable<'U> =
        derive source (fun () ->
            let mutable current = state
            fun observer x ->
                current <- collector current x
                observer.OnNext current)
    let pairwise (source: IObservable<'T>) : IObservable<'T * 'T> =
        derive source (fun () ->
            let mutable last: 'T option = None
            fun observer x ->
                let previous = last
                last <- Some x
                match previous with
                | Some y -> observer.OnNext((y, x))
                | None -> ())
    let add (callback: 'T -> unit) (source: IObservable<'T>) : unit = source.Add callback
    let subscribe (callback: 'T -> unit) (source: IObservable<'T>) : IDisposable = source.Subscribe callback

    /// Completes when both have completed, fails with the first that fails.
    let merge (source1: IObservable<'T>) (source2: IObservable<'T>) : IObservable<'T> =
        { new IObservable<'T> with
            member _.Subscribe(observer: IObserver<'T>) : IDisposable =
                let mutable stopped = false
                let mutable completed = 0
                let part (source: IObservable<'T>) =
                    source.Subscribe(
                        { new IObserver<'T> with
                            member _.OnNext(value: 'T) = if not stopped then observer.OnNext value
                            member _.OnError(error: exn) =
                                if not stopped then
                                    stopped <- true
                                    observer.OnError error
                            member _.OnCompleted() =
                                completed <- completed + 1
                                if not stopped && completed = 2 then
                                    stopped <- true
                                    observer.OnCompleted() }
                    )
                let first = part source1
                let second = part source2
                { new IDisposable with
                    member _.Dispose() =
                        first.Dispose()
                        second.Dispose() } }

namespace System.ComponentModel

open System
open FSharp.Core
open FSharp.Control

type PropertyChangedEventArgs(propertyName: string) =
    inherit EventArgs()
    member _.PropertyName: string = propertyName

type PropertyChangingEventArgs(propertyName: string) =
    inherit EventArgs()
    member _.PropertyName: string = propertyName

type PropertyChangedEventHandler = delegate of sender: obj * e: PropertyChangedEventArgs -> unit
type PropertyChangingEventHandler = delegate of sender: obj * e: PropertyChangingEventArgs -> unit

[<AllowNullLiteral>]
type INotifyPropertyChanged =
    [<CLIEvent>]
    abstract PropertyChanged: IEvent<PropertyChangedEventHandler, PropertyChangedEventArgs>

[<AllowNullLiteral>]
type INotifyPropertyChanging =
    [<CLIEvent>]
    abstract PropertyChanging: IEvent<PropertyChangingEventHandler, PropertyChangingEventArgs>

type CancelEventArgs(cancel: bool) =
    inherit EventArgs()
    new() = CancelEventArgs(false)
    member val Cancel: bool = cancel with get, set
