// Collections of objects and strings with an order of their own, and dictionaries that remember theirs.
namespace System.Collections

open System
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type Queue internal (items: System.Collections.Generic.Queue<obj>, trusted: bool) =
    new() = Queue(System.Collections.Generic.Queue<obj>(), true)
    new(capacity: int) = Queue(System.Collections.Generic.Queue<obj>(), true)
    new(col: ICollection) = Queue(System.Collections.Generic.Queue<obj>(Seq.cast<obj> col), true)
    member _.Count: int = items.Count
    member _.Enqueue(obj: obj) : unit = items.Enqueue obj
    member _.Dequeue() : obj = items.Dequeue()
    member _.Peek() : obj = items.Peek()
    member _.Contains(obj: obj) : bool = items.Contains obj
    member _.Clear() : unit = items.Clear()
    member _.ToArray() : obj[] = items.ToArray()
    member _.GetEnumerator() : IEnumerator = (items :> IEnumerable).GetEnumerator()
    interface ICollection with
        member _.Count = items.Count
        member _.CopyTo(array: Array, index: int) =
            Array.iteri (fun i (item: obj) -> array.SetValue(item, index + i)) (items.ToArray())
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()

[<AllowNullLiteral>]
type Stack internal (items: System.Collections.Generic.Stack<obj>, trusted: bool) =
    new() = Stack(System.Collections.Generic.Stack<obj>(), true)
    new(initialCapacity: int) = Stack(System.Collections.Generic.Stack<obj>(), true)
    new(col: ICollection) = Stack(System.Collections.Generic.Stack<obj>(Seq.cast<obj> col), true)
    member _.Count: int = items.Count
    member _.Push(obj: obj) : unit = items.Push obj
    member _.Pop() : obj = items.Pop()
    member _.Peek() : obj = items.Peek()
    member _.Contains(obj: obj) : bool = items.Contains obj
    member _.Clear() : unit = items.Clear()
    member _.ToArray() : obj[] = items.ToArray()
    member _.GetEnumerator() : IEnumerator = (items :> IEnumerable).GetEnumerator()
    interface ICollection with
        member _.Count = items.Count
        member _.CopyTo(array: Array, index: int) =
            Array.iteri (fun i (item: obj) -> array.SetValue(item, index + i)) (items.ToArray())
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()

namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

type System.Collections.Generic.SortedSet<'T> with
    interface ISet<'T> with
        member this.Add(item: 'T) : bool = this.Add item
        member this.UnionWith(other: IEnumerable<'T>) = this.UnionWith other
        member this.IntersectWith(other: IEnumerable<'T>) = this.IntersectWith other
        member this.ExceptWith(other: IEnumerable<'T>) = this.ExceptWith other
        member this.SymmetricExceptWith(other: IEnumerable<'T>) = this.SymmetricExceptWith other
        member this.IsSubsetOf(other: IEnumerable<'T>) = this.IsSubsetOf other
        member this.IsSupersetOf(other: IEnumerable<'T>) = this.IsSupersetOf other
        member this.IsProperSubsetOf(other: IEnumerable<'T>) = this.IsProperSubsetOf other
        member this.IsProperSupersetOf(other: IEnumerable<'T>) = this.IsProperSupersetOf other
        member this.Overlaps(other: IEnumerable<'T>) = this.Overlaps other
        member this.SetEquals(other: IEnumerable<'T>) = this.SetEquals other

/// Keys in the order of their insertion: a table of places in a list of pairs.
[<AllowNullLiteral>]
type OrderedDictionary<'TKey, 'TValue>(comparer: IEqualityComparer<'TKey>) =
    let places = Dictionary<'TKey, int>(comparer)
    let pairs = ResizeArray<KeyValuePair<'TKey, 'TValue>>()
    let renumber (start: int) =
        for i in start .. pairs.Count - 1 do
            places.[pairs.[i].Key] <- i
    let checkPlace (index: int) (limit: int) =
        if index < 0 || index >= limit then CollectionFailures.index ()
    new() = OrderedDictionary<'TKey, 'TValue>(null: IEqualityComparer<'TKey>)
    new(capacity: int) = OrderedDictionary<'TKey, 'TValue>(null: IEqualityComparer<'TKey>)
    new(collection: seq<KeyValuePair<'TKey, 'TValue>>) as this =
        OrderedDictionary<'TKey, 'TValue>(null: IEqualityComparer<'TKey>)
        then
            for pair in collection do
                this.Add(pair.Key, pair.Value)
    member _.Count: int = pairs.Count
    member _.Comparer: IEqualityComparer<'TKey> = places.Comparer
    member _.Item
        with get (key: 'TKey): 'TValue =
            let mutable place = 0
            if not (places.TryGetValue(key, &place)) then
                let shown = (box key).ToString()
                raise (KeyNotFoundException("The given key '" + shown + "' was not present in the dictionary."))
            pairs.[place].Value
        and set (key: 'TKey) (value: 'TValue) =
            let mutable place = 0
            if places.TryGetValue(key, &place) then
                pairs.[place] <- KeyValuePair(key, value)
            else
                places.[key] <- pairs.Count
                pairs.Add(KeyValuePair(key, value))
    member _.Keys: ICollection<'TKey> =
        ResizeArray<'TKey>(Seq.map (fun (pair: KeyValuePair<'TKey, 'TValue>) -> pair.Key) pairs) :> ICollection<'TKey>
    member _.Values: ICollection<'TValue> =
        ResizeArray<'TValue>(Seq.map (fun (pair: KeyValuePair<'TKey, 'TValue>) -> pair.Value) pairs)
        :> ICollection<'TValue>
    member _.Add(key: 'TKey, value: 'TValue) : unit =
        places.Add(key, pairs.Count)
        pairs.Add(KeyValuePair(key, value))
    member _.TryAdd(key: 'TKey, value: 'TValue) : bool =
        if places.TryAdd(key, pairs.Count) then
            pairs.Add(KeyValuePair(key, value))
            true
        else
            false
    member _.Insert(index: int, key: 'TKey, value: 'TValue) : unit =
        checkPlace index (pairs.Count + 1)
        places.Add(key, index)
        pairs.Insert(index, KeyValuePair(key, value))
        renumber index
    member _.Remove(key: 'TKey) : bool =
        let mutable place = 0
        if places.TryGetValue(key, &place) then
            places.Remove key |> ignore
            pairs.RemoveAt place
            renumber place
            true
        else
            false
    member _.RemoveAt(index: int) : unit =
        checkPlace index pairs.Count
        places.Remove pairs.[index].Key |> ignore
        pairs.RemoveAt index
        renumber index
    member _.GetAt(index: int) : KeyValuePair<'TKey, 'TValue> =
        checkPlace index pairs.Count
        pairs.[index]
    member _.SetAt(index: int, value: 'TValue) : unit =
        checkPlace index pairs.Count
        pairs.[index] <- KeyValuePair(pairs.[index].Key, value)
    member _.IndexOf(key: 'TKey) : int =
        let mutable place = 0
        if places.TryGetValue(key, &place) then place else -1
    member _.ContainsKey(key: 'TKey) : bool = places.ContainsKey key
    member _.ContainsValue(value: 'TValue) : bool = pairs.Exists(fun pair -> Unchecked.equals pair.Value value)
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        let mutable place = 0
        if places.TryGetValue(key, &place) then
            value <- pairs.[place].Value
            true
        else
            value <- Unchecked.defaultof<'TValue>
            false
    member _.Clear() : unit =
        places.Clear()
        pairs.Clear()
    member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
        (pairs :> IEnumerable<KeyValuePair<'TKey, 'TValue>>).GetEnumerator()
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

namespace System.Collections.Specialized

open System
open System.Collections
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type StringCollection() =
    let items = ResizeArray<string>()
    member _.Count: int = items.Count
    member _.Item
        with get (index: int): string = items.[index]
        and set (index: int) (value: string) = items.[index] <- value
    member _.Add(value: string) : int =
        items.Add value
        items.Count - 1
    member _.AddRange(value: string[]) : unit = items.AddRange value
    member _.Contains(value: string) : bool = items.Contains value
    member _.IndexOf(value: string) : int = items.IndexOf value
    member _.Insert(index: int, value: string) : unit = items.Insert(index, value)
    member _.Remove(value: string) : unit = items.Remove value |> ignore
    member _.RemoveAt(index: int) : unit = items.RemoveAt index
    member _.Clear() : unit = items.Clear()
    member _.CopyTo(array: string[], index: int) : unit = items.CopyTo(array, index)
    member _.GetEnumerator() : IEnumerator = (items :> IEnumerable).GetEnumerator()
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()

/// Several values for a name; names are compared without regard to case.
[<AllowNullLiteral>]
type NameValueCollection() =
    let table =
        System.Collections.Generic.OrderedDictionary<string, ResizeArray<string>>(StringComparer.OrdinalIgnoreCase)
    let find (name: string) : ResizeArray<string> =
        let mutable values = null
        if table.TryGetValue(name, &values) then values else null
    let joined (values: ResizeArray<string>) : string =
        if isNull values then null else String.Join(",", values)
    member _.Count: int = table.Count
    member _.AllKeys: string[] = Seq.toArray table.Keys
    member this.Keys: string[] = this.AllKeys
    member _.HasKeys() : bool = table.Count > 0
    member _.Item
        with get (name: string): string = joined (find name)
        and set (name: string) (value: string) = table.[name] <- ResizeArray<string>([ value ])
    member _.Item
        with get (index: int): string = joined (table.GetAt index).Value
    member _.Get(name: string) : string = joined (find name)
    member _.Get(index: int) : string = joined (table.GetAt index).Value
    member _.GetKey(index: int) : string = (table.GetAt index).Key
    member _.GetValues(name: string) : string[] =
        match find name with
        | null -> null
        | values -> values.ToArray()
    member _.Add(name: string, value: string) : unit =
        match find name with
        | null -> table.Add(name, ResizeArray<string>([ value ]))
        | values -> values.Add value
    member _.Set(name: string, value: string) : unit = table.[name] <- ResizeArray<string>([ value ])
    member _.Remove(name: string) : unit = table.Remove name |> ignore
    member _.Clear() : unit = table.Clear()
    member this.GetEnumerator() : IEnumerator = (this.AllKeys :> IEnumerable).GetEnumerator()
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()

/// Objects by key and by place.
[<AllowNullLiteral>]
type OrderedDictionary() =
    let table = System.Collections.Generic.OrderedDictionary<obj, obj>()
    new(capacity: int) = OrderedDictionary()
    member _.Count: int = table.Count
    member _.Item
        with get (key: obj): obj =
            match key with
            | :? int as index when not (table.ContainsKey key) -> (table.GetAt index).Value
            | _ ->
                let mutable value = null
                if table.TryGetValue(key, &value) then value else null
        and set (key: obj) (value: obj) =
            match key with
            | :? int as index when not (table.ContainsKey key) -> table.SetAt(index, value)
            | _ -> table.[key] <- value
    member _.Keys: ICollection = ArrayList(table.Keys :> IEnumerable) :> ICollection
    member _.Values: ICollection = ArrayList(table.Values :> IEnumerable) :> ICollection
    member _.Add(key: obj, value: obj) : unit = table.Add(key, value)
    member _.Insert(index: int, key: obj, value: obj) : unit = table.Insert(index, key, value)
    member _.Remove(key: obj) : unit = table.Remove key |> ignore
    member _.RemoveAt(index: int) : unit = table.RemoveAt index
    member _.Contains(key: obj) : bool = table.ContainsKey key
    member _.Clear() : unit = table.Clear()
    member _.GetEnumerator() : IEnumerator =
        (Seq.map
            (fun (pair: System.Collections.Generic.KeyValuePair<obj, obj>) -> DictionaryEntry(pair.Key, pair.Value))
            table)
            .GetEnumerator()
        :> IEnumerator
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()

namespace System.Collections.ObjectModel

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// A list whose items know their keys.
[<AbstractClass; AllowNullLiteral>]
type KeyedCollection<'TKey, 'TItem>(?comparer: IEqualityComparer<'TKey>) =
    inherit Collection<'TItem>()
    let table = Dictionary<'TKey, 'TItem>(defaultArg comparer null)
    abstract GetKeyForItem: item: 'TItem -> 'TKey
    member _.Comparer: IEqualityComparer<'TKey> = table.Comparer
    member _.Item
        with get (key: 'TKey): 'TItem = table.[key]
    member _.Contains(key: 'TKey) : bool = table.ContainsKey key
    member _.TryGetValue(key: 'TKey, [<Out>] item: byref<'TItem>) : bool = table.TryGetValue(key, &item)
    member this.Remove(key: 'TKey) : bool =
        let mutable item = Unchecked.defaultof<'TItem>
        if table.TryGetValue(key, &item) then
            this.RemoveAt(this.IndexOf item)
            true
        else
            false
    override this.InsertItem(index: int, item: 'TItem) : unit =
        table.Add(this.GetKeyForItem item, item)
        base.InsertItem(index, item)
    override this.SetItem(index: int, item: 'TItem) : unit =
        table.Remove(this.GetKeyForItem this.Items.[index]) |> ignore
        table.Add(this.GetKeyForItem item, item)
        base.SetItem(index, item)
    override this.RemoveItem(index: int) : unit =
        table.Remove(this.GetKeyForItem this.Items.[index]) |> ignore
        base.RemoveItem index
    override _.ClearItems() : unit =
        table.Clear()
        base.ClearItems()

namespace System.Web

open System
open System.Collections.Specialized
open System.Net
open System.Text
open FSharp.Core
open FSharp.Collections

[<AbstractClass; Sealed>]
type HttpUtility =
    static member HtmlEncode(s: string) : string = WebUtility.HtmlEncode s
    static member HtmlDecode(s: string) : string = WebUtility.HtmlDecode s
    static member UrlDecode(str: string) : string = WebUtility.UrlDecode str
    /// Escapes in lower case, unlike WebUtility.
    static member UrlEncode(str: string) : string =
        WebUtility.Escape(str, "x2")
    static member ParseQueryString(query: string) : NameValueCollection =
        let values = NameValueCollection()
        for part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries) do
            match part.IndexOf '=' with
            | -1 -> values.Add(null, HttpUtility.UrlDecode part)
            | i ->
                values.Add(HttpUtility.UrlDecode(part.Substring(0, i)), HttpUtility.UrlDecode(part.Substring(i + 1)))
        values
