// Collections that tell what happens to them.
namespace System.Collections

open FSharp.Core

[<AllowNullLiteral>]
type IList =
    inherit IEnumerable
    abstract Count: int
    abstract Item: index: int -> obj with get
    abstract Contains: value: obj -> bool
    abstract IndexOf: value: obj -> int

namespace System.Collections.Specialized

open System
open System.Collections
open FSharp.Core
open FSharp.Collections
open FSharp.Control

type NotifyCollectionChangedAction =
    | Add = 0
    | Remove = 1
    | Replace = 2
    | Move = 3
    | Reset = 4

/// What an event tells of the items.
[<Sealed>]
type internal ItemList(items: obj[]) =
    interface IList with
        member _.Count = items.Length
        member _.Item
            with get (index: int) = items.[index]
        member _.Contains(value: obj) = Array.contains value items
        member _.IndexOf(value: obj) = Array.IndexOf(items, value)
        member _.GetEnumerator() : IEnumerator = (items :> seq<obj>).GetEnumerator() :> IEnumerator

type NotifyCollectionChangedEventArgs
    internal (action: NotifyCollectionChangedAction, newItems: IList, oldItems: IList, newIndex: int, oldIndex: int) =
    inherit EventArgs()
    new(action: NotifyCollectionChangedAction) = NotifyCollectionChangedEventArgs(action, null, null, -1, -1)
    new(action: NotifyCollectionChangedAction, changedItem: obj, index: int) =
        let items = ItemList [| changedItem |] :> IList
        if action = NotifyCollectionChangedAction.Remove then
            NotifyCollectionChangedEventArgs(action, null, items, -1, index)
        else
            NotifyCollectionChangedEventArgs(action, items, null, index, -1)
    member _.Action: NotifyCollectionChangedAction = action
    member _.NewItems: IList = newItems
    member _.OldItems: IList = oldItems
    member _.NewStartingIndex: int = newIndex
    member _.OldStartingIndex: int = oldIndex

type NotifyCollectionChangedEventHandler = delegate of sender: obj * e: NotifyCollectionChangedEventArgs -> unit

[<AllowNullLiteral>]
type INotifyCollectionChanged =
    [<CLIEvent>]
    abstract CollectionChanged: IEvent<NotifyCollectionChangedEventHandler, NotifyCollectionChangedEventArgs>

namespace System.Collections.ObjectModel

open System
open System.Collections.Generic
open System.Collections.Specialized
open System.ComponentModel
open FSharp.Core
open FSharp.Collections
open FSharp.Control

/// A list whose changes go through four methods that heirs may override.
[<AllowNullLiteral>]
type Collection<'T>(list: ResizeArray<'T>) =
    new() = Collection<'T>(ResizeArray<'T>())
    new(list: IList<'T>) = Collection<'T>(ResizeArray<'T>(list :> seq<'T>))
    abstract InsertItem: index: int * item: 'T -> unit
    default _.InsertItem(index: int, item: 'T) = list.Insert(index, item)
    abstract SetItem: index: int * item: 'T -> unit
    default _.SetItem(index: int, item: 'T) = list.[index] <- item
    abstract RemoveItem: index: int -> unit
    default _.RemoveItem(index: int) = list.RemoveAt index
    abstract ClearItems: unit -> unit
    default _.ClearItems() = list.Clear()
    member internal _.List: ResizeArray<'T> = list
    member _.Count: int = list.Count
    member this.Item
        with get (index: int): 'T = list.[index]
        and set (index: int) (value: 'T) =
            if index < 0 || index >= list.Count then raise (ArgumentOutOfRangeException("index"))
            this.SetItem(index, value)
    member this.Add(item: 'T) : unit = this.InsertItem(list.Count, item)
    member this.Insert(index: int, item: 'T) : unit =
        if index < 0 || index > list.Count then raise (ArgumentOutOfRangeException("index"))
        this.InsertItem(index, item)
    member this.RemoveAt(index: int) : unit =
        if index < 0 || index >= list.Count then raise (ArgumentOutOfRangeException("index"))
        this.RemoveItem index
    member this.Remove(item: 'T) : bool =
        let index = list.IndexOf item
        if index >= 0 then this.RemoveItem index
        index >= 0
    member this.Clear() : unit = this.ClearItems()
    member _.Contains(item: 'T) : bool = list.Contains item
    member _.IndexOf(item: 'T) : int = list.IndexOf item
    member _.CopyTo(array: 'T[], index: int) : unit = list.CopyTo(array, index)
    member _.GetEnumerator() : IEnumerator<'T> = (list :> seq<'T>).GetEnumerator()
    interface IList<'T> with
        member this.Item
            with get (index: int) = this.[index]
            and set (index: int) (value: 'T) = this.[index] <- value
        member this.IndexOf(item: 'T) = this.IndexOf item
        member this.Insert(index: int, item: 'T) : unit = this.Insert(index, item)
        member this.RemoveAt(index: int) : unit = this.RemoveAt index
    interface ICollection<'T> with
        member this.Count = this.Count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) : unit = this.Add item
        member this.Remove(item: 'T) : bool = this.Remove item
        member this.Clear() : unit = this.Clear()
        member this.CopyTo(array: 'T[], index: int) = this.CopyTo(array, index)
        member _.IsReadOnly = false
    interface IReadOnlyList<'T> with
        member this.Item
            with get (index: int) = this.[index]
        member this.Count = this.Count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

[<AllowNullLiteral>]
type ObservableCollection<'T>(list: ResizeArray<'T>) =
    inherit Collection<'T>(list)
    let changed = Event<NotifyCollectionChangedEventHandler, NotifyCollectionChangedEventArgs>()
    let propertyChanged = Event<PropertyChangedEventHandler, PropertyChangedEventArgs>()
    let items (item: 'T) = ItemList [| box item |] :> System.Collections.IList
    new() = ObservableCollection<'T>(ResizeArray<'T>())
    new(collection: IEnumerable<'T>) = ObservableCollection<'T>(ResizeArray<'T>(collection))
    [<CLIEvent>]
    member _.CollectionChanged: IEvent<NotifyCollectionChangedEventHandler, NotifyCollectionChangedEventArgs> =
        changed.Publish
    member private this.Tell
        (
            countChanged: bool,
            action: NotifyCollectionChangedAction,
            added: System.Collections.IList,
            gone: System.Collections.IList,
            newIndex: int,
            oldIndex: int
        ) : unit =
        if countChanged then propertyChanged.Trigger(this, PropertyChangedEventArgs("Count"))
        propertyChanged.Trigger(this, PropertyChangedEventArgs("Item[]"))
        changed.Trigger(this, NotifyCollectionChangedEventArgs(action, added, gone, newIndex, oldIndex))
    override this.InsertItem(index: int, item: 'T) : unit =
        list.Insert(index, item)
        this.Tell(true, NotifyCollectionChangedAction.Add, items item, null, index, -1)
    override this.SetItem(index: int, item: 'T) : unit =
        let old = list.[index]
        list.[index] <- item
        this.Tell(false, NotifyCollectionChangedAction.Replace, items item, items old, index, index)
    override this.RemoveItem(index: int) : unit =
        let old = list.[index]
        list.RemoveAt index
        this.Tell(true, NotifyCollectionChangedAction.Remove, null, items old, -1, index)
    override this.ClearItems() : unit =
        list.Clear()
        this.Tell(true, NotifyCollectionChangedAction.Reset, null, null, -1, -1)
    member this.Move(oldIndex: int, newIndex: int) : unit =
        let item = list.[oldIndex]
        list.RemoveAt oldIndex
        list.Insert(newIndex, item)
        this.Tell(false, NotifyCollectionChangedAction.Move, items item, items item, newIndex, oldIndex)
    interface INotifyCollectionChanged with
        [<CLIEvent>]
        member _.CollectionChanged = changed.Publish
    interface INotifyPropertyChanged with
        [<CLIEvent>]
        member _.PropertyChanged = propertyChanged.Publish
