// SortedDictionary, SortedSet (trees, see SortedTrees.fs) and SortedList (sorted arrays).
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

[<Sealed; AllowNullLiteral>]
type SortedDictionary<'TKey, 'TValue>(comparer: IComparer<'TKey>) =
    let mutable root: SortedNode<'TKey, 'TValue> = null
    let mutable count = 0
    let mutable version = 0
    let checkKey (key: 'TKey) = if isNull (box key) then CollectionFailures.nullKey ()
    new() = SortedDictionary<'TKey, 'TValue>(null: IComparer<'TKey>)
    new(dictionary: IDictionary<'TKey, 'TValue>) = SortedDictionary<'TKey, 'TValue>(dictionary, null)
    new(dictionary: IDictionary<'TKey, 'TValue>, comparer: IComparer<'TKey>) as this =
        SortedDictionary<'TKey, 'TValue>(comparer)
        then
            for pair in dictionary do
                this.Add(pair.Key, pair.Value)
    member _.Comparer: IComparer<'TKey> =
        match comparer with
        | null -> Comparer<'TKey>.Default
        | _ -> comparer
    member _.Count: int = count
    member _.ContainsKey(key: 'TKey) : bool =
        checkKey key
        not (isNull (SortedTrees.find comparer key root))
    member this.ContainsValue(value: 'TValue) : bool =
        let mutable found = false
        SortedTrees.iterate (fun node -> if Unchecked.equals node.Value value then found <- true) root
        found
    member _.Item
        with get (key: 'TKey): 'TValue =
            checkKey key
            match SortedTrees.find comparer key root with
            | null ->
                raise (
                    KeyNotFoundException(
                        "The given key '" + (box key).ToString() + "' was not present in the dictionary."
                    )
                )
            | node -> node.Value
        and set (key: 'TKey) (value: 'TValue) =
            checkKey key
            match SortedTrees.find comparer key root with
            | null ->
                root <- SortedTrees.insert comparer key value root
                count <- count + 1
            | node -> node.Value <- value
            version <- version + 1
    member _.Add(key: 'TKey, value: 'TValue) : unit =
        checkKey key
        match SortedTrees.find comparer key root with
        | null ->
            root <- SortedTrees.insert comparer key value root
            count <- count + 1
            version <- version + 1
        | _ ->
            raise (
                ArgumentException(
                    "An item with the same key has already been added. Key: " + KeyValuePair(key, value).ToString()
                )
            )
    member this.TryAdd(key: 'TKey, value: 'TValue) : bool =
        if this.ContainsKey key then
            false
        else
            this.Add(key, value)
            true
    member _.Remove(key: 'TKey) : bool =
        checkKey key
        match SortedTrees.find comparer key root with
        | null -> false
        | _ ->
            root <- SortedTrees.remove comparer key root
            count <- count - 1
            version <- version + 1
            true
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        checkKey key
        match SortedTrees.find comparer key root with
        | null ->
            value <- Unchecked.defaultof<'TValue>
            false
        | node ->
            value <- node.Value
            true
    member _.Clear() : unit =
        root <- null
        count <- 0
        version <- version + 1
    member private _.Walk(select: SortedNode<'TKey, 'TValue> -> 'T) : IEnumerator<'T> =
        let start = version
        let check () = if version <> start then CollectionFailures.modified ()
        new SortedEnumerator<'TKey, 'TValue, 'T>(root, false, check, select) :> IEnumerator<'T>
    member private this.View(select: SortedNode<'TKey, 'TValue> -> 'T) : ICollection<'T> =
        SortedView<'T>((fun () -> this.Count), (fun () -> this.Walk select)) :> ICollection<'T>
    member this.Keys: ICollection<'TKey> = this.View(fun node -> node.Key)
    member this.Values: ICollection<'TValue> = this.View(fun node -> node.Value)
    member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
        this.Walk(fun node -> KeyValuePair<'TKey, 'TValue>(node.Key, node.Value))
    member this.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) : unit =
        let mutable i = index
        SortedTrees.iterate
            (fun node ->
                array.[i] <- KeyValuePair<'TKey, 'TValue>(node.Key, node.Value)
                i <- i + 1)
            root
    interface IDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = this.[key]
            and set (key: 'TKey) (value: 'TValue) = this.[key] <- value
        member this.Keys = this.Keys
        member this.Values = this.Values
        member this.ContainsKey(key: 'TKey) = this.ContainsKey key
        member this.Add(key: 'TKey, value: 'TValue) : unit = this.Add(key, value)
        member this.Remove(key: 'TKey) : bool = this.Remove key
        member this.TryGetValue(key: 'TKey, value: byref<'TValue>) : bool = this.TryGetValue(key, &value)
    interface IReadOnlyDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = this.[key]
        member this.Keys = this.Keys :> IEnumerable<'TKey>
        member this.Values = this.Values :> IEnumerable<'TValue>
        member this.ContainsKey(key: 'TKey) = this.ContainsKey key
        member this.TryGetValue(key: 'TKey, value: byref<'TValue>) : bool = this.TryGetValue(key, &value)
        member this.Count = this.Count
    interface ICollection<KeyValuePair<'TKey, 'TValue>> with
        member this.Count = this.Count
        member this.Contains(item: KeyValuePair<'TKey, 'TValue>) =
            this.ContainsKey item.Key && Unchecked.equals this.[item.Key] item.Value
        member this.Add(item: KeyValuePair<'TKey, 'TValue>) : unit = this.Add(item.Key, item.Value)
        member this.Remove(item: KeyValuePair<'TKey, 'TValue>) : bool = this.Remove item.Key
        member this.Clear() = this.Clear()
        member this.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = false
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

/// The keys or the values of a sorted dictionary.
and [<Sealed>] internal SortedView<'T>(count: unit -> int, walk: unit -> IEnumerator<'T>) =
    let refuse () : 'U =
        raise (NotSupportedException("Mutating a key collection derived from a dictionary is not allowed."))
    interface ICollection<'T> with
        member _.Count = count ()
        member this.Contains(item: 'T) =
            use e = walk ()
            let mutable found = false
            while not found && e.MoveNext() do
                found <- Unchecked.equals e.Current item
            found
        member _.Add(item: 'T) : unit = refuse ()
        member _.Remove(item: 'T) : bool = refuse ()
        member _.Clear() : unit = refuse ()
        member _.CopyTo(array: 'T[], index: int) =
            use e = walk ()
            let mutable i = index
            while e.MoveNext() do
                array.[i] <- e.Current
                i <- i + 1
        member _.IsReadOnly = true
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = walk ()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator = walk () :> System.Collections.IEnumerator

/// A set, or the view of what another set holds between two values.
[<Sealed; AllowNullLiteral>]
type SortedSet<'T> internal (comparer: IComparer<'T>, source: SortedSet<'T>, lower: 'T, upper: 'T) =
    let mutable root: SortedNode<'T, unit> = null
    let mutable count = 0
    let mutable version = 0
    let isInRange (item: 'T) =
        isNull source || SortedTrees.order comparer item lower >= 0 && SortedTrees.order comparer item upper <= 0
    new(comparer: IComparer<'T>) =
        SortedSet<'T>(comparer, null, Unchecked.defaultof<'T>, Unchecked.defaultof<'T>)
    new() = SortedSet<'T>(null: IComparer<'T>)
    new(collection: seq<'T>) as this =
        SortedSet<'T>(null: IComparer<'T>)
        then this.UnionWith collection
    new(collection: seq<'T>, comparer: IComparer<'T>) as this =
        SortedSet<'T>(comparer)
        then this.UnionWith collection
    member private _.Tree: SortedNode<'T, unit> =
        match source with
        | null -> root
        | _ -> SortedTrees.between comparer lower upper source.Tree
    member private _.Version: int =
        match source with
        | null -> version
        | _ -> source.Version
    member _.Comparer: IComparer<'T> =
        match comparer with
        | null -> Comparer<'T>.Default
        | _ -> comparer
    member this.Count: int =
        match source with
        | null -> count
        | _ -> SortedTrees.size this.Tree
    member this.Min: 'T =
        match this.Tree with
        | null -> Unchecked.defaultof<'T>
        | tree -> (SortedTrees.minimum tree).Key
    member this.Max: 'T =
        match this.Tree with
        | null -> Unchecked.defaultof<'T>
        | tree -> (SortedTrees.maximum tree).Key
    member this.Contains(item: 'T) : bool =
        match source with
        | null -> not (isNull (SortedTrees.find comparer item root))
        | _ -> isInRange item && source.Contains item
    member _.Add(item: 'T) : bool =
        match source with
        | null ->
            match SortedTrees.find comparer item root with
            | null ->
                root <- SortedTrees.insert comparer item () root
                count <- count + 1
                version <- version + 1
                true
            | _ -> false
        | _ ->
            if not (isInRange item) then raise (ArgumentOutOfRangeException("item"))
            source.Add item
    member _.Remove(item: 'T) : bool =
        match source with
        | null ->
            match SortedTrees.find comparer item root with
            | null -> false
            | _ ->
                root <- SortedTrees.remove comparer item root
                count <- count - 1
                version <- version + 1
                true
        | _ -> isInRange item && source.Remove item
    member this.TryGetValue(equalValue: 'T, [<Out>] actualValue: byref<'T>) : bool =
        match SortedTrees.find comparer equalValue this.Tree with
        | null ->
            actualValue <- Unchecked.defaultof<'T>
            false
        | node ->
            actualValue <- node.Key
            true
    member this.Clear() : unit =
        match source with
        | null ->
            root <- null
            count <- 0
            version <- version + 1
        | _ ->
            for item in this.ToArray() do
                source.Remove item |> ignore
    member private this.Walk(isBackwards: bool) : IEnumerator<'T> =
        let start = this.Version
        let check () = if this.Version <> start then CollectionFailures.modified ()
        new SortedEnumerator<'T, unit, 'T>(this.Tree, isBackwards, check, (fun node -> node.Key)) :> IEnumerator<'T>
    member this.Reverse() : seq<'T> =
        { new IEnumerable<'T> with
            member _.GetEnumerator() : IEnumerator<'T> = this.Walk true
          interface System.Collections.IEnumerable with
              member _.GetEnumerator() : System.Collections.IEnumerator =
                  this.Walk true :> System.Collections.IEnumerator }
    /// A live view: what is added to it or removed from it is in the set.
    member this.GetViewBetween(lowerValue: 'T, upperValue: 'T) : SortedSet<'T> =
        if SortedTrees.order comparer lowerValue upperValue > 0 then
            raise (ArgumentException("Must be less than or equal to upperValue.", "lowerValue"))
        if not (isNull source) then
            if SortedTrees.order comparer lower lowerValue > 0 then raise (ArgumentOutOfRangeException("lowerValue"))
            if SortedTrees.order comparer upper upperValue < 0 then raise (ArgumentOutOfRangeException("upperValue"))
        SortedSet<'T>(comparer, this, lowerValue, upperValue)
    member this.UnionWith(other: seq<'T>) : unit =
        for x in other do
            this.Add x |> ignore
    member private this.Same(other: seq<'T>) : SortedSet<'T> =
        let set = SortedSet<'T>(comparer)
        set.UnionWith other
        set
    member this.ToArray() : 'T[] =
        let items = ResizeArray<'T>()
        SortedTrees.iterate (fun node -> items.Add node.Key) this.Tree
        items.ToArray()
    member this.IntersectWith(other: seq<'T>) : unit =
        let keep = this.Same other
        for x in this.ToArray() do
            if not (keep.Contains x) then this.Remove x |> ignore
    member this.ExceptWith(other: seq<'T>) : unit =
        for x in this.Same other do
            this.Remove x |> ignore
    member this.SymmetricExceptWith(other: seq<'T>) : unit =
        for x in this.Same other do
            if not (this.Remove x) then this.Add x |> ignore
    member this.IsSubsetOf(other: seq<'T>) : bool =
        let others = this.Same other
        Array.forall (fun x -> others.Contains x) (this.ToArray())
    member this.IsSupersetOf(other: seq<'T>) : bool = Seq.forall (fun x -> this.Contains x) other
    member this.IsProperSubsetOf(other: seq<'T>) : bool =
        let others = this.Same other
        others.Count > this.Count && this.IsSubsetOf others
    member this.IsProperSupersetOf(other: seq<'T>) : bool =
        let others = this.Same other
        others.Count < this.Count && this.IsSupersetOf others
    member this.Overlaps(other: seq<'T>) : bool = Seq.exists (fun x -> this.Contains x) other
    member this.SetEquals(other: seq<'T>) : bool =
        let others = this.Same other
        others.Count = this.Count && this.IsSupersetOf others
    member this.RemoveWhere(predicate: Predicate<'T>) : int =
        let mutable n = 0
        for x in this.ToArray() do
            if predicate.Invoke x && this.Remove x then n <- n + 1
        n
    member this.CopyTo(array: 'T[]) : unit = this.CopyTo(array, 0)
    member this.CopyTo(array: 'T[], index: int) : unit =
        let items = this.ToArray()
        ArrayPrimitives.copyRange items 0 array index items.Length
    member this.GetEnumerator() : IEnumerator<'T> = this.Walk false
    interface ICollection<'T> with
        member this.Count = this.Count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) : unit = this.Add item |> ignore
        member this.Remove(item: 'T) : bool = this.Remove item
        member this.Clear() = this.Clear()
        member this.CopyTo(array: 'T[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = false
    interface IReadOnlyCollection<'T> with
        member this.Count = this.Count
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.Walk false
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator = this.Walk false :> System.Collections.IEnumerator

/// Keys and values in two sorted arrays.
[<Sealed; AllowNullLiteral>]
type SortedList<'TKey, 'TValue>(comparer: IComparer<'TKey>) =
    let comparer =
        match comparer with
        | null -> Comparer<'TKey>.Default
        | _ -> comparer
    let keys = ResizeArray<'TKey>()
    let values = ResizeArray<'TValue>()
    let search (key: 'TKey) : int =
        if isNull (box key) then CollectionFailures.nullKey ()
        let mutable low = 0
        let mutable high = keys.Count - 1
        let mutable found = -1
        while found < 0 && low <= high do
            let middle = low + (high - low) / 2
            let c = comparer.Compare(keys.[middle], key)
            if c = 0 then found <- middle
            elif c < 0 then low <- middle + 1
            else high <- middle - 1
        if found >= 0 then found else ~~~low
    new() = SortedList<'TKey, 'TValue>(null: IComparer<'TKey>)
    new(capacity: int) = SortedList<'TKey, 'TValue>(null: IComparer<'TKey>)
    new(capacity: int, comparer: IComparer<'TKey>) = SortedList<'TKey, 'TValue>(comparer)
    new(dictionary: IDictionary<'TKey, 'TValue>) = SortedList<'TKey, 'TValue>(dictionary, null)
    new(dictionary: IDictionary<'TKey, 'TValue>, comparer: IComparer<'TKey>) as this =
        SortedList<'TKey, 'TValue>(comparer)
        then
            for pair in dictionary do
                this.Add(pair.Key, pair.Value)
    member _.Comparer: IComparer<'TKey> = comparer
    member _.Count: int = keys.Count
    member _.Keys: IList<'TKey> = keys :> IList<'TKey>
    member _.Values: IList<'TValue> = values :> IList<'TValue>
    member _.Item
        with get (key: 'TKey): 'TValue =
            let i = search key
            if i < 0 then
                raise (
                    KeyNotFoundException(
                        "The given key '" + (box key).ToString() + "' was not present in the dictionary."
                    )
                )
            values.[i]
        and set (key: 'TKey) (value: 'TValue) =
            let i = search key
            if i >= 0 then
                values.[i] <- value
            else
                keys.Insert(~~~i, key)
                values.Insert(~~~i, value)
    member _.Add(key: 'TKey, value: 'TValue) : unit =
        let i = search key
        if i >= 0 then
            raise (
                ArgumentException(
                    "An item with the same key has already been added. Key: " + (box key).ToString(),
                    "key"
                )
            )
        keys.Insert(~~~i, key)
        values.Insert(~~~i, value)
    member this.TryAdd(key: 'TKey, value: 'TValue) : bool =
        if search key >= 0 then
            false
        else
            this.Add(key, value)
            true
    member _.ContainsKey(key: 'TKey) : bool = search key >= 0
    member _.ContainsValue(value: 'TValue) : bool = values.Contains value
    member _.IndexOfKey(key: 'TKey) : int =
        let i = search key
        if i >= 0 then i else -1
    member _.IndexOfValue(value: 'TValue) : int = values.IndexOf value
    member _.GetKeyAtIndex(index: int) : 'TKey = keys.[index]
    member _.GetValueAtIndex(index: int) : 'TValue = values.[index]
    member _.SetValueAtIndex(index: int, value: 'TValue) : unit = values.[index] <- value
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        let i = search key
        if i >= 0 then
            value <- values.[i]
            true
        else
            value <- Unchecked.defaultof<'TValue>
            false
    member _.Remove(key: 'TKey) : bool =
        let i = search key
        if i >= 0 then
            keys.RemoveAt i
            values.RemoveAt i
        i >= 0
    member _.RemoveAt(index: int) : unit =
        keys.RemoveAt index
        values.RemoveAt index
    member _.Clear() : unit =
        keys.Clear()
        values.Clear()
    member _.Capacity: int = keys.Capacity
    member _.TrimExcess() : unit = ()
    member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> =
        new IndexedEnumerator<KeyValuePair<'TKey, 'TValue>>(
            (fun () -> keys.Version),
            (fun () -> keys.Count),
            (fun i -> KeyValuePair<'TKey, 'TValue>(keys.[i], values.[i]))
        )
        :> IEnumerator<KeyValuePair<'TKey, 'TValue>>
    interface IDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = this.[key]
            and set (key: 'TKey) (value: 'TValue) = this.[key] <- value
        member this.Keys = keys :> ICollection<'TKey>
        member this.Values = values :> ICollection<'TValue>
        member this.ContainsKey(key: 'TKey) = this.ContainsKey key
        member this.Add(key: 'TKey, value: 'TValue) : unit = this.Add(key, value)
        member this.Remove(key: 'TKey) : bool = this.Remove key
        member this.TryGetValue(key: 'TKey, value: byref<'TValue>) : bool = this.TryGetValue(key, &value)
    interface ICollection<KeyValuePair<'TKey, 'TValue>> with
        member this.Count = this.Count
        member this.Contains(item: KeyValuePair<'TKey, 'TValue>) =
            this.ContainsKey item.Key && Unchecked.equals this.[item.Key] item.Value
        member this.Add(item: KeyValuePair<'TKey, 'TValue>) : unit = this.Add(item.Key, item.Value)
        member this.Remove(item: KeyValuePair<'TKey, 'TValue>) : bool = this.Remove item.Key
        member this.Clear() = this.Clear()
        member this.CopyTo(array: KeyValuePair<'TKey, 'TValue>[], index: int) =
            for i in 0 .. keys.Count - 1 do
                array.[index + i] <- KeyValuePair<'TKey, 'TValue>(keys.[i], values.[i])
        member this.IsReadOnly = false
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member this.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator
