// System.Collections: lists and tables of objects.
namespace System.Collections

open System
open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type ICollection =
    inherit IEnumerable
    abstract Count: int
    abstract CopyTo: array: Array * index: int -> unit

[<AllowNullLiteral>]
type IList =
    inherit ICollection
    abstract Item: index: int -> obj with get, set
    abstract Add: value: obj -> int
    abstract Contains: value: obj -> bool
    abstract IndexOf: value: obj -> int
    abstract Insert: index: int * value: obj -> unit
    abstract Remove: value: obj -> unit
    abstract RemoveAt: index: int -> unit
    abstract Clear: unit -> unit

/// An entry of a table of objects.
[<Struct>]
type DictionaryEntry(key: obj, value: obj) =
    member _.Key: obj = key
    member _.Value: obj = value

[<AllowNullLiteral>]
type IDictionary =
    inherit ICollection
    abstract Item: key: obj -> obj with get, set
    abstract Keys: ICollection
    abstract Values: ICollection
    abstract Contains: key: obj -> bool
    abstract Add: key: obj * value: obj -> unit
    abstract Remove: key: obj -> unit
    abstract Clear: unit -> unit

[<AllowNullLiteral>]
type ArrayList internal (items: ResizeArray<obj>, trusted: bool) =
    static member private Elements(source: IEnumerable) : ResizeArray<obj> =
        if isNull source then raise (ArgumentNullException("c"))
        let items = ResizeArray<obj>()
        for item in source do
            items.Add item
        items
    new() = ArrayList(ResizeArray<obj>(), true)
    new(capacity: int) = ArrayList(ResizeArray<obj>(capacity), true)
    new(c: IEnumerable) = ArrayList(ArrayList.Elements c, true)
    member _.Count: int = items.Count
    member _.Capacity: int = items.Capacity
    member _.Item
        with get (index: int): obj = items.[index]
        and set (index: int) (value: obj) = items.[index] <- value
    member _.Add(value: obj) : int =
        items.Add value
        items.Count - 1
    member _.AddRange(c: IEnumerable) : unit = items.AddRange(ArrayList.Elements c)
    member _.Insert(index: int, value: obj) : unit = items.Insert(index, value)
    member _.Remove(obj: obj) : unit = items.Remove obj |> ignore
    member _.RemoveAt(index: int) : unit = items.RemoveAt index
    member _.RemoveRange(index: int, count: int) : unit = items.RemoveRange(index, count)
    member _.Clear() : unit = items.Clear()
    member _.Contains(item: obj) : bool = items.Contains item
    member _.IndexOf(value: obj) : int = items.IndexOf value
    member _.LastIndexOf(value: obj) : int = items.LastIndexOf value
    member _.Sort() : unit = items.Sort()
    member _.Sort(comparer: IComparer) : unit = items.Sort(fun a b -> comparer.Compare(a, b))
    member _.Reverse() : unit = items.Reverse()
    member _.ToArray() : obj[] = items.ToArray()
    member _.GetEnumerator() : IEnumerator = (items :> IEnumerable).GetEnumerator()
    interface IList with
        member _.Item
            with get (index: int): obj = items.[index]
            and set (index: int) (value: obj) = items.[index] <- value
        member this.Add(value: obj) = this.Add value
        member _.Contains(value: obj) = items.Contains value
        member _.IndexOf(value: obj) = items.IndexOf value
        member _.Insert(index: int, value: obj) = items.Insert(index, value)
        member _.Remove(value: obj) = items.Remove value |> ignore
        member _.RemoveAt(index: int) = items.RemoveAt index
        member _.Clear() = items.Clear()
    interface ICollection with
        member _.Count = items.Count
        member _.CopyTo(array: Array, index: int) =
            for i in 0 .. items.Count - 1 do
                array.SetValue(items.[i], index + i)
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()

[<AllowNullLiteral>]
type Hashtable internal (table: System.Collections.Generic.Dictionary<obj, obj>, trusted: bool) =
    let view (items: seq<obj>) : ICollection = ArrayList(items :> IEnumerable) :> ICollection
    new() = Hashtable(System.Collections.Generic.Dictionary<obj, obj>(), true)
    new(capacity: int) = Hashtable(System.Collections.Generic.Dictionary<obj, obj>(), true)
    member _.Count: int = table.Count
    member _.Item
        with get (key: obj): obj =
            let mutable value = null
            if table.TryGetValue(key, &value) then value else null
        and set (key: obj) (value: obj) = table.[key] <- value
    member _.Add(key: obj, value: obj) : unit =
        if table.ContainsKey key then
            raise (
                ArgumentException(
                    "Item has already been added. Key in dictionary: '"
                    + key.ToString()
                    + "'  Key being added: '"
                    + key.ToString()
                    + "'"
                )
            )
        table.[key] <- value
    member _.Remove(key: obj) : unit = table.Remove key |> ignore
    member _.Clear() : unit = table.Clear()
    member _.Contains(key: obj) : bool = table.ContainsKey key
    member _.ContainsKey(key: obj) : bool = table.ContainsKey key
    member _.ContainsValue(value: obj) : bool = table.ContainsValue value
    member _.Keys: ICollection = view table.Keys
    member _.Values: ICollection = view table.Values
    member _.GetEnumerator() : IEnumerator =
        (table |> Seq.map (fun (pair: System.Collections.Generic.KeyValuePair<obj, obj>) ->
            box (DictionaryEntry(pair.Key, pair.Value))))
            .GetEnumerator()
        :> IEnumerator
    interface IDictionary with
        member this.Item
            with get (key: obj): obj = this.[key]
            and set (key: obj) (value: obj) = this.[key] <- value
        member this.Keys = this.Keys
        member this.Values = this.Values
        member this.Contains(key: obj) = this.Contains key
        member this.Add(key: obj, value: obj) = this.Add(key, value)
        member this.Remove(key: obj) = this.Remove key
        member this.Clear() = this.Clear()
    interface ICollection with
        member this.Count = this.Count
        member this.CopyTo(array: Array, index: int) =
            let mutable i = index
            for entry in this do
                array.SetValue(entry, i)
                i <- i + 1
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = this.GetEnumerator()
