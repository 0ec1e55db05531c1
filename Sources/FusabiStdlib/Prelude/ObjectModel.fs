// System.Collections.ObjectModel: collections to derive from, to watch, and that refuse changes.
namespace System.Collections.Specialized

open System
open FSharp.Core
open FSharp.Collections

type NotifyCollectionChangedAction =
    | Add = 0
    | Remove = 1
    | Replace = 2
    | Move = 3
    | Reset = 4

[<AllowNullLiteral>]
type NotifyCollectionChangedEventArgs
    internal
    (
        action: NotifyCollectionChangedAction,
        newItems: System.Collections.ArrayList,
        newIndex: int,
        oldItems: System.Collections.ArrayList,
        oldIndex: int
    ) =
    inherit EventArgs()
    member _.Action: NotifyCollectionChangedAction = action
    member _.NewItems: System.Collections.IList = newItems :> System.Collections.IList
    member _.NewStartingIndex: int = newIndex
    member _.OldItems: System.Collections.IList = oldItems :> System.Collections.IList
    member _.OldStartingIndex: int = oldIndex

type NotifyCollectionChangedEventHandler = delegate of sender: obj * e: NotifyCollectionChangedEventArgs -> unit

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

/// A list whose changes go through four overridable methods.
[<AllowNullLiteral>]
type Collection<'T>(items: IList<'T>) =
    let check (index: int) (limit: int) =
        if index < 0 || index > limit then CollectionFailures.index ()
    new() = Collection<'T>(ResizeArray<'T>() :> IList<'T>)
    member _.Items: IList<'T> = items
    member _.Count: int = items.Count
    abstract InsertItem: index: int * item: 'T -> unit
    default _.InsertItem(index: int, item: 'T) : unit = items.Insert(index, item)
    abstract SetItem: index: int * item: 'T -> unit
    default _.SetItem(index: int, item: 'T) : unit = items.[index] <- item
    abstract RemoveItem: index: int -> unit
    default _.RemoveItem(index: int) : unit = items.RemoveAt index
    abstract ClearItems: unit -> unit
    default _.ClearItems() : unit = items.Clear()
    member this.Item
        with get (index: int): 'T = items.[index]
        and set (index: int) (value: 'T) =
            check index (items.Count - 1)
            this.SetItem(index, value)
    member this.Add(item: 'T) : unit = this.InsertItem(items.Count, item)
    member this.Insert(index: int, item: 'T) : unit =
        check index items.Count
        this.InsertItem(index, item)
    member this.RemoveAt(index: int) : unit =
        check index (items.Count - 1)
        this.RemoveItem index
    member this.Remove(item: 'T) : bool =
        let index = items.IndexOf item
        if index >= 0 then this.RemoveItem index
        index >= 0
    member this.Clear() : unit = this.ClearItems()
    member _.Contains(item: 'T) : bool = items.Contains item
    member _.IndexOf(item: 'T) : int = items.IndexOf item
    member _.CopyTo(array: 'T[], index: int) : unit = items.CopyTo(array, index)
    member _.GetEnumerator() : IEnumerator<'T> = items.GetEnumerator()
    interface IReadOnlyList<'T> with
        member _.Item
            with get (index: int) = items.[index]
    interface IReadOnlyCollection<'T> with
        member _.Count = items.Count
    interface IList<'T> with
        member this.Item
            with get (index: int) = this.[index]
            and set (index: int) (value: 'T) = this.[index] <- value
        member _.IndexOf(item: 'T) = items.IndexOf item
        member this.Insert(index: int, item: 'T) : unit = this.Insert(index, item)
        member this.RemoveAt(index: int) : unit = this.RemoveAt index
    interface ICollection<'T> with
        member _.Count = items.Count
        member _.Contains(item: 'T) = items.Contains item
        member this.Add(item: 'T) : unit = this.Add item
        member this.Remove(item: 'T) : bool = this.Remove item
        member this.Clear() : unit = this.Clear()
        member _.CopyTo(array: 'T[], index: int) = items.CopyTo(array, index)
        member _.IsReadOnly = false
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = items.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            items.GetEnumerator() :> System.Collections.IEnumerator

/// A list that tells its changes.
[<AllowNullLiteral>]
type ObservableCollection<'T>(collection: seq<'T>) =
    inherit Collection<'T>(ResizeArray<'T>(collection) :> IList<'T>)
    let changed = Event<NotifyCollectionChangedEventHandler, NotifyCollectionChangedEventArgs>()
    let property = Event<PropertyChangedEventHandler, PropertyChangedEventArgs>()
    let one (item: 'T) : System.Collections.ArrayList =
        let items = System.Collections.ArrayList()
        items.Add(box item) |> ignore
        items
    let tell (sender: obj) (countChanged: bool) (args: NotifyCollectionChangedEventArgs) =
        if countChanged then property.Trigger(sender, PropertyChangedEventArgs "Count")
        property.Trigger(sender, PropertyChangedEventArgs "Item[]")
        changed.Trigger(sender, args)
    new() = ObservableCollection<'T>(([||]: 'T[]) :> seq<'T>)
    [<CLIEvent>]
    member _.CollectionChanged = changed.Publish
    interface INotifyCollectionChanged with
        [<CLIEvent>]
        member _.CollectionChanged = changed.Publish
    interface INotifyPropertyChanged with
        [<CLIEvent>]
        member _.PropertyChanged = property.Publish
    override this.InsertItem(index: int, item: 'T) : unit =
        this.Items.Insert(index, item)
        tell this true (NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Add, one item, index, null, -1))
    override this.SetItem(index: int, item: 'T) : unit =
        let old = this.Items.[index]
        this.Items.[index] <- item
        tell
            this
            false
            (NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Replace, one item, index, one old, index))
    override this.RemoveItem(index: int) : unit =
        let old = this.Items.[index]
        this.Items.RemoveAt index
        let action = NotifyCollectionChangedAction.Remove
        tell this true (NotifyCollectionChangedEventArgs(action, null, -1, one old, index))
    override this.ClearItems() : unit =
        this.Items.Clear()
        tell this true (NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Reset, null, -1, null, -1))
    member this.Move(oldIndex: int, newIndex: int) : unit =
        let item = this.Items.[oldIndex]
        this.Items.RemoveAt oldIndex
        this.Items.Insert(newIndex, item)
        tell
            this
            false
            (NotifyCollectionChangedEventArgs(
                NotifyCollectionChangedAction.Move, one item, newIndex, one item, oldIndex
            ))

/// A view of a dictionary that cannot be changed through it.
[<AllowNullLiteral>]
type ReadOnlyDictionary<'TKey, 'TValue>(dictionary: IDictionary<'TKey, 'TValue>) =
    do if isNull dictionary then raise (ArgumentNullException("dictionary"))
    let refuse () : 'U = raise (NotSupportedException("Collection is read-only."))
    member _.Count: int = dictionary.Count
    member _.Item
        with get (key: 'TKey): 'TValue = dictionary.[key]
    member _.Keys: ICollection<'TKey> = dictionary.Keys
    member _.Values: ICollection<'TValue> = dictionary.Values
    member _.ContainsKey(key: 'TKey) : bool = dictionary.ContainsKey key
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = dictionary.TryGetValue(key, &value)
    member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = dictionary.GetEnumerator()
    interface IReadOnlyDictionary<'TKey, 'TValue> with
        member _.Item
            with get (key: 'TKey) = dictionary.[key]
        member _.Keys = dictionary.Keys :> IEnumerable<'TKey>
        member _.Values = dictionary.Values :> IEnumerable<'TValue>
        member _.ContainsKey(key: 'TKey) = dictionary.ContainsKey key
        member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = dictionary.TryGetValue(key, &value)
    interface IReadOnlyCollection<KeyValuePair<'TKey, 'TValue>> with
        member _.Count = dictionary.Count
    interface IDictionary<'TKey, 'TValue> with
        member _.Item
            with get (key: 'TKey) = dictionary.[key]
            and set (key: 'TKey) (value: 'TValue) = refuse ()
        member _.Keys = dictionary.Keys
        member _.Values = dictionary.Values
        member _.ContainsKey(key: 'TKey) = dictionary.ContainsKey key
        member _.Add(key: 'TKey, value: 'TValue) : unit = refuse ()
        member _.Remove(key: 'TKey) : bool = refuse ()
        member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = dictionary.TryGetValue(key, &value)
    interface ICollection<KeyValuePair<'TKey, 'TValue>> with
        member _.Count = dictionary.Count
        member _.Contains(item: KeyValuePair<'TKey, 'TValue>) = dictionary.Contains item
        member _.Add(item: KeyValuePair<'TKey, 'TValue>) : unit = refuse ()
        member _.Remove(item: KeyValuePair<'TKey, 'TValue>) : bool = refuse ()
        member _.Clear() : unit = refuse ()
        member _.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) = dictionary.CopyTo(array, index)
        member _.IsReadOnly = true
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = dictionary.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            dictionary.GetEnumerator() :> System.Collections.IEnumerator

type System.Array with
    static member AsReadOnly(array: 'T[]) : ReadOnlyCollection<'T> = ReadOnlyCollection<'T>(array :> IList<'T>)
