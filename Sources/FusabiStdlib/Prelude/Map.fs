// FSharp.Collections.Map: a persistent search tree, ordered by F# comparison.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

/// The trees under Map and Set, which natives make (SearchTree.swift says how they are laid out): null, a leaf or a
/// node.
module internal SearchTree =
    [<Native "SearchTree.count">]
    let count (t: obj[]) (stride: int) : int = native

    /// The leaves in order.
    [<Native "SearchTree.leaves">]
    let leaves (t: obj[]) : obj[][] = native

    /// The tree of entries that are in order, in so many words of an array.
    [<Native "SearchTree.build">]
    let build (entries: obj[]) (words: int) (stride: int) : obj[] = native

    let empty: obj[] = null

    /// So many entries are added one by one: to sort them first takes longer.
    let few = 12

    let inline isLeaf (t: obj[]) : bool = Words.get<int> t.[0] = 0
    let inline child (t: obj[]) (place: int) : obj[] = Words.get<obj[]> t.[place]

    /// Levels of nodes above the leaves; a level more is four to eight times the entries. -1: there are none.
    let height (t: obj[]) : int = if isNull t then -1 else Words.get<int> t.[0]

    let rec first (t: obj[]) : obj[] = if isLeaf t then t else first (child t 1)
    let rec last (t: obj[]) : obj[] = if isLeaf t then t else last (child t (t.Length - 1))

/// Visits the leaves in order, one at a time: the path holds the nodes above, and which of their subtrees comes next.
[<Sealed>]
type internal LeafWalk(tree: obj[]) =
    let mutable path: (struct (obj[] * int)) list = []
    let mutable next = tree
    /// The next leaf; without entries at the end.
    member _.Next() : obj[] =
        let mutable t = next
        next <- null
        while isNull t && not path.IsEmpty do
            let struct (node, place) = path.Head
            path <- path.Tail
            if place < node.Length then
                path <- struct (node, place + 2) :: path
                t <- SearchTree.child node place
        if isNull t then
            [||]
        else
            while not (SearchTree.isLeaf t) do
                path <- struct (t, 3) :: path
                t <- SearchTree.child t 1
            t

/// The entries of a tree in order, each `stride` words wide. One word is the element itself, two words make one.
[<Sealed>]
type internal TreeEnumerator<'Key, 'Value, 'T>(tree: obj[], stride: int, pair: 'Key -> 'Value -> 'T) =
    let mutable walk = LeafWalk tree
    let mutable leaf: obj[] = [||]
    let mutable place = 1
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            if place >= leaf.Length then
                leaf <- walk.Next()
                place <- 1
            if place < leaf.Length then
                current <-
                    if stride = 1 then Words.get leaf.[place]
                    else pair (Words.get leaf.[place]) (Words.get leaf.[place + 1])
                place <- place + stride
                true
            else
                false
        member _.Current: obj = box current
        member _.Reset() =
            walk <- LeafWalk tree
            leaf <- [||]
            place <- 1
    interface IDisposable with
        member _.Dispose() = ()

/// Trees whose entries are a key and its value.
module internal MapTree =
    [<Native "MapTree.add">]
    let add (k: 'Key) (v: 'Value) (t: obj[]) : obj[] when 'Key: comparison = native

    [<Native "MapTree.remove">]
    let remove (k: 'Key) (t: obj[]) : obj[] when 'Key: comparison = native

    /// The tree of entries in any order, of which the last of equal keys stays: many are sorted first.
    let ofArray (entries: ('Key * 'Value)[]) : obj[] when 'Key: comparison =
        let n = entries.Length
        let keys: 'Key[] = ArrayPrimitives.create n Unchecked.defaultof<'Key>
        for i in 0 .. n - 1 do
            let (key, _) = entries.[i]
            keys.[i] <- key
        let order: int[] = ArrayPrimitives.create n 0
        if n > SearchTree.few && Sorting.stableOrder keys order false then
            let kept: obj[] = ArrayPrimitives.create (2 * n) null
            let mutable words = 0
            for i in 0 .. n - 1 do
                let (key, value) = entries.[order.[i]]
                if words = 0 || compare (Words.get kept.[words - 2]) key <> 0 then words <- words + 2
                kept.[words - 2] <- Words.make key
                kept.[words - 1] <- Words.make value
            SearchTree.build kept words 2
        else
            let mutable t = SearchTree.empty
            for i in 0 .. n - 1 do
                let (key, value) = entries.[i]
                t <- add key value t
            t

    /// The value of a key, or what is given.
    [<Native "MapTree.find">]
    let find (k: 'Key) (t: obj[]) (absent: obj) : obj when 'Key: comparison = native

    let inline isAbsent (found: obj) : bool = LanguagePrimitives.PhysicalEquality found (Words.make Absent.Value)
    let inline search (k: 'Key) (t: obj[]) : obj = find k t (Words.make Absent.Value)

    let inline iter ([<InlineIfLambda>] f: 'Key -> 'Value -> unit) (t: obj[]) : unit =
        let leaves = SearchTree.leaves t
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            let mutable i = 1
            while i < leaf.Length do
                f (Words.get leaf.[i]) (Words.get leaf.[i + 1])
                i <- i + 2

    let inline fold ([<InlineIfLambda>] f: 'State -> 'Key -> 'Value -> 'State) (state: 'State) (t: obj[]) : 'State =
        let leaves = SearchTree.leaves t
        let mutable state = state
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            let mutable i = 1
            while i < leaf.Length do
                state <- f state (Words.get leaf.[i]) (Words.get leaf.[i + 1])
                i <- i + 2
        state

    let inline foldBack ([<InlineIfLambda>] f: 'Key -> 'Value -> 'State -> 'State) (t: obj[]) (state: 'State) : 'State =
        let leaves = SearchTree.leaves t
        let mutable state = state
        for n in leaves.Length - 1 .. -1 .. 0 do
            let leaf = leaves.[n]
            let mutable i = leaf.Length - 2
            while i > 0 do
                state <- f (Words.get leaf.[i]) (Words.get leaf.[i + 1]) state
                i <- i - 2
        state

    /// The same tree with other values.
    let rec map (f: 'Key -> 'Value -> 'U) (t: obj[]) : obj[] =
        if isNull t then
            null
        else
            let copy = ArrayPrimitives.create t.Length t.[0]
            let mutable i = 1
            if SearchTree.isLeaf t then
                while i < t.Length do
                    copy.[i] <- t.[i]
                    copy.[i + 1] <- Words.make (f (Words.get t.[i]) (Words.get t.[i + 1]))
                    i <- i + 2
            else
                while i < t.Length do
                    if i > 1 then copy.[i - 1] <- t.[i - 1]
                    copy.[i] <- Words.make (map f (SearchTree.child t i))
                    i <- i + 2
            copy

    let rec exists (f: 'Key -> 'Value -> bool) (t: obj[]) : bool =
        if isNull t then
            false
        else
            let isLeaf = SearchTree.isLeaf t
            let mutable i = 1
            let mutable found = false
            while not found && i < t.Length do
                found <-
                    if isLeaf then
                        f (Words.get t.[i]) (Words.get t.[i + 1])
                    else
                        exists f (SearchTree.child t i)
                i <- i + 2
            found

    let rec tryPick (f: 'Key -> 'Value -> 'U option) (t: obj[]) : 'U option =
        if isNull t then
            None
        else
            let isLeaf = SearchTree.isLeaf t
            let mutable i = 1
            let mutable found = None
            while found.IsNone && i < t.Length do
                found <-
                    if isLeaf then
                        f (Words.get t.[i]) (Words.get t.[i + 1])
                    else
                        tryPick f (SearchTree.child t i)
                i <- i + 2
            found

    let inline toArray (t: obj[]) ([<InlineIfLambda>] select: 'Key -> 'Value -> 'T) : 'T[] =
        let result = ArrayPrimitives.create (SearchTree.count t 2) Unchecked.defaultof<'T>
        let leaves = SearchTree.leaves t
        let mutable count = 0
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            let mutable i = 1
            while i < leaf.Length do
                result.[count] <- select (Words.get leaf.[i]) (Words.get leaf.[i + 1])
                count <- count + 1
                i <- i + 2
        result

    /// The entries that a predicate chooses.
    let filter (predicate: 'Key -> 'Value -> bool) (t: obj[]) : obj[] =
        let leaves = SearchTree.leaves t
        let kept: obj[] = ArrayPrimitives.create (2 * SearchTree.count t 2) null
        let mutable words = 0
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            let mutable i = 1
            while i < leaf.Length do
                if predicate (Words.get leaf.[i]) (Words.get leaf.[i + 1]) then
                    kept.[words] <- leaf.[i]
                    kept.[words + 1] <- leaf.[i + 1]
                    words <- words + 2
                i <- i + 2
        SearchTree.build kept words 2

    let pairs<'Key, 'Value> (t: obj[]) : IEnumerator<KeyValuePair<'Key, 'Value>> =
        let pair k v = KeyValuePair<'Key, 'Value>(k, v)
        new TreeEnumerator<'Key, 'Value, KeyValuePair<'Key, 'Value>>(t, 2, pair)
        :> IEnumerator<KeyValuePair<'Key, 'Value>>

[<Sealed>]
[<CustomEquality; CustomComparison>]
[<CompiledName("FSharpMap`2")>]
type Map<[<EqualityConditionalOn>] 'Key,
         [<EqualityConditionalOn; ComparisonConditionalOn>] 'Value when 'Key: comparison>
    internal (tree: obj[]) =
    new(elements: seq<'Key * 'Value>) = Map<'Key, 'Value>(MapTree.ofArray (Seq.toArray elements))
    member internal _.Tree = tree
    member _.IsEmpty: bool = isNull tree
    member _.Count: int = SearchTree.count tree 2
    member _.Item
        with get (key: 'Key): 'Value =
            let found = MapTree.search key tree
            if MapTree.isAbsent found then
                raise (KeyNotFoundException("The given key was not present in the dictionary."))
            Words.get found
    member _.TryFind(key: 'Key) : 'Value option =
        let found = MapTree.search key tree
        if MapTree.isAbsent found then None else Some(Words.get found)
    member _.TryGetValue(key: 'Key, [<Out>] value: byref<'Value>) : bool =
        let found = MapTree.search key tree
        if MapTree.isAbsent found then
            value <- Unchecked.defaultof<'Value>
            false
        else
            value <- Words.get found
            true
    member _.ContainsKey(key: 'Key) : bool = not (MapTree.isAbsent (MapTree.search key tree))
    member _.Add(key: 'Key, value: 'Value) : Map<'Key, 'Value> = Map<'Key, 'Value>(MapTree.add key value tree)
    member _.Remove(key: 'Key) : Map<'Key, 'Value> = Map<'Key, 'Value>(MapTree.remove key tree)
    member this.Change(key: 'Key, f: 'Value option -> 'Value option) : Map<'Key, 'Value> =
        match f (this.TryFind key) with
        | Some v -> this.Add(key, v)
        | None -> this.Remove key
    member _.Keys: ICollection<'Key> =
        System.Collections.Generic.List<'Key>(MapTree.toArray tree (fun k _ -> k)) :> ICollection<'Key>
    member _.Values: ICollection<'Value> =
        System.Collections.Generic.List<'Value>(MapTree.toArray tree (fun _ v -> v)) :> ICollection<'Value>
    member _.MinKeyValue: 'Key * 'Value =
        if isNull tree then raise (KeyNotFoundException("The given key was not present in the dictionary."))
        let leaf = SearchTree.first tree
        (Words.get leaf.[1], Words.get leaf.[2])
    member _.MaxKeyValue: 'Key * 'Value =
        if isNull tree then raise (KeyNotFoundException("The given key was not present in the dictionary."))
        let leaf = SearchTree.last tree
        (Words.get leaf.[leaf.Length - 2], Words.get leaf.[leaf.Length - 1])
    member internal _.ToArray() : ('Key * 'Value)[] = MapTree.toArray tree (fun k v -> (k, v))
    override this.Equals(other: obj) : bool =
        match other with
        | :? Map<'Key, 'Value> as that ->
            this.Count = that.Count
            && (let a = this.ToArray()
                let b = that.ToArray()
                let mutable i = 0
                while i < a.Length
                      && Unchecked.equals (fst a.[i]) (fst b.[i])
                      && Unchecked.equals (snd a.[i]) (snd b.[i]) do
                    i <- i + 1
                i = a.Length)
        | _ -> false
    override this.GetHashCode() : int =
        MapTree.fold (fun h k v -> (h <<< 1) + Unchecked.hash k + Unchecked.hash v + 631) 0 tree
    [<Native "Map.ToString">]
    static member private Text(map: Map<'Key, 'Value>) : string = native
    override this.ToString() : string = Map.Text this
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | :? Map<'Key, 'Value> as that ->
                Seq.compareWith
                    (fun (k1, v1) (k2, v2) ->
                        let c = Unchecked.compare k1 k2
                        if c <> 0 then c else Unchecked.compare v1 v2)
                    (this.ToArray())
                    (that.ToArray())
            | _ -> raise (ArgumentException("not comparable", "obj"))
    static member internal Refuse() : 'T = raise (NotSupportedException("Map values cannot be mutated."))
    interface IDictionary<'Key, 'Value> with
        member this.Item
            with get (key: 'Key) = this.[key]
            and set (key: 'Key) (value: 'Value) = Map<'Key, 'Value>.Refuse()
        member this.Keys = this.Keys
        member this.Values = this.Values
        member this.ContainsKey(key: 'Key) = this.ContainsKey key
        member this.Add(key: 'Key, value: 'Value) : unit = Map<'Key, 'Value>.Refuse()
        member this.Remove(key: 'Key) : bool = Map<'Key, 'Value>.Refuse()
        member this.TryGetValue(key: 'Key, [<Out>] value: byref<'Value>) : bool = this.TryGetValue(key, &value)
    interface ICollection<KeyValuePair<'Key, 'Value>> with
        member this.Count = this.Count
        member this.Contains(item: KeyValuePair<'Key, 'Value>) =
            this.ContainsKey item.Key && Unchecked.equals this.[item.Key] item.Value
        member this.Add(item: KeyValuePair<'Key, 'Value>) : unit = Map<'Key, 'Value>.Refuse()
        member this.Remove(item: KeyValuePair<'Key, 'Value>) : bool = Map<'Key, 'Value>.Refuse()
        member this.Clear() : unit = Map<'Key, 'Value>.Refuse()
        member this.CopyTo(array: KeyValuePair<'Key, 'Value>[], index: int) =
            let mutable i = index
            for pair in this do
                array.[i] <- pair
                i <- i + 1
        member this.IsReadOnly = true
    interface IReadOnlyDictionary<'Key, 'Value> with
        member this.Item
            with get (key: 'Key) = this.[key]
        member this.Keys = this.Keys :> IEnumerable<'Key>
        member this.Values = this.Values :> IEnumerable<'Value>
        member this.ContainsKey(key: 'Key) = this.ContainsKey key
        member this.TryGetValue(key: 'Key, [<Out>] value: byref<'Value>) : bool = this.TryGetValue(key, &value)
    interface IReadOnlyCollection<KeyValuePair<'Key, 'Value>> with
        member this.Count = this.Count
    interface IEnumerable<KeyValuePair<'Key, 'Value>> with
        member _.GetEnumerator() : IEnumerator<KeyValuePair<'Key, 'Value>> =
            MapTree.pairs tree
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            MapTree.pairs<'Key, 'Value> tree :> System.Collections.IEnumerator

[<RequireQualifiedAccess>]
module Map =
    let empty<'Key, 'T when 'Key: comparison> : Map<'Key, 'T> = Map<'Key, 'T>(SearchTree.empty)
    let isEmpty (table: Map<'Key, 'T>) : bool = table.IsEmpty
    let count (table: Map<'Key, 'T>) : int = table.Count
    let add (key: 'Key) (value: 'T) (table: Map<'Key, 'T>) : Map<'Key, 'T> = table.Add(key, value)
    let remove (key: 'Key) (table: Map<'Key, 'T>) : Map<'Key, 'T> = table.Remove key
    let change (key: 'Key) (f: 'T option -> 'T option) (table: Map<'Key, 'T>) : Map<'Key, 'T> = table.Change(key, f)
    let find (key: 'Key) (table: Map<'Key, 'T>) : 'T = table.[key]
    let tryFind (key: 'Key) (table: Map<'Key, 'T>) : 'T option = table.TryFind key
    let containsKey (key: 'Key) (table: Map<'Key, 'T>) : bool = table.ContainsKey key
    let iter (action: 'Key -> 'T -> unit) (table: Map<'Key, 'T>) : unit = MapTree.iter action table.Tree
    let map (mapping: 'Key -> 'T -> 'U) (table: Map<'Key, 'T>) : Map<'Key, 'U> =
        Map<'Key, 'U>(MapTree.map mapping table.Tree)
    let fold (folder: 'State -> 'Key -> 'T -> 'State) (state: 'State) (table: Map<'Key, 'T>) : 'State =
        MapTree.fold folder state table.Tree
    let foldBack (folder: 'Key -> 'T -> 'State -> 'State) (table: Map<'Key, 'T>) (state: 'State) : 'State =
        MapTree.foldBack folder table.Tree state
    let filter (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : Map<'Key, 'T> =
        Map<'Key, 'T>(MapTree.filter predicate table.Tree)
    let partition (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : Map<'Key, 'T> * Map<'Key, 'T> =
        // Descending, as FSharp.Core asks.
        let yes, no =
            MapTree.foldBack
                (fun k v (struct (yes, no)) ->
                    if predicate k v then
                        struct (MapTree.add k v yes, no)
                    else
                        struct (yes, MapTree.add k v no))
                table.Tree
                (struct (null, null))
            |> fun (struct (yes, no)) -> (yes, no)
        (Map<'Key, 'T>(yes), Map<'Key, 'T>(no))
    let exists (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : bool =
        MapTree.exists predicate table.Tree
    let forall (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : bool =
        not (MapTree.exists (fun k v -> not (predicate k v)) table.Tree)
    let tryPick (chooser: 'Key -> 'T -> 'U option) (table: Map<'Key, 'T>) : 'U option =
        MapTree.tryPick chooser table.Tree
    let pick (chooser: 'Key -> 'T -> 'U option) (table: Map<'Key, 'T>) : 'U =
        match tryPick chooser table with
        | Some x -> x
        | None -> raise (KeyNotFoundException("The given key was not present in the dictionary."))
    let tryFindKey (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : 'Key option =
        tryPick (fun k v -> if predicate k v then Some k else None) table
    let findKey (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : 'Key =
        match tryFindKey predicate table with
        | Some k -> k
        | None -> Failures.notFound ()
    let ofList (elements: ('Key * 'T) list) : Map<'Key, 'T> =
        Map<'Key, 'T>(MapTree.ofArray (List.toArray elements))
    let ofArray (elements: ('Key * 'T)[]) : Map<'Key, 'T> =
        ArrayFailures.checkNull "array" elements
        Map<'Key, 'T>(MapTree.ofArray elements)
    let ofSeq (elements: seq<'Key * 'T>) : Map<'Key, 'T> =
        Map<'Key, 'T>(MapTree.ofArray (Seq.toArray elements))
    let toList (table: Map<'Key, 'T>) : ('Key * 'T) list =
        MapTree.foldBack (fun k v acc -> (k, v) :: acc) table.Tree []
    let toArray (table: Map<'Key, 'T>) : ('Key * 'T)[] = table.ToArray()
    let toSeq (table: Map<'Key, 'T>) : seq<'Key * 'T> =
        let enumerator () =
            new TreeEnumerator<'Key, 'T, 'Key * 'T>(table.Tree, 2, (fun k v -> (k, v)))
        { new IEnumerable<'Key * 'T> with
            member _.GetEnumerator() : IEnumerator<'Key * 'T> = enumerator () :> IEnumerator<'Key * 'T>
          interface System.Collections.IEnumerable with
            member _.GetEnumerator() : System.Collections.IEnumerator =
                enumerator () :> System.Collections.IEnumerator }
    let keys (table: Map<'Key, 'T>) : ICollection<'Key> = table.Keys
    let values (table: Map<'Key, 'T>) : ICollection<'T> = table.Values
    let minKeyValue (table: Map<'Key, 'T>) : 'Key * 'T = table.MinKeyValue
    let maxKeyValue (table: Map<'Key, 'T>) : 'Key * 'T = table.MaxKeyValue
