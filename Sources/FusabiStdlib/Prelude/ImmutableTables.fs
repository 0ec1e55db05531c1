// System.Collections.Immutable: dictionaries and sets, in order of hash or sorted. Trees are shared between versions.
namespace System.Collections.Immutable

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// A persistent table from keys to values: how the hashed and the sorted collections find their keys.
[<AbstractClass>]
type internal KeyTree<'K, 'V>(size: int) =
    member _.Count = size
    abstract Find: key: 'K -> KeyValuePair<'K, 'V> voption
    /// With the pair in place of what the key had.
    abstract Set: key: 'K * value: 'V -> KeyTree<'K, 'V>
    abstract Remove: key: 'K -> KeyTree<'K, 'V>
    abstract Empty: KeyTree<'K, 'V>
    abstract Pairs: ResizeArray<KeyValuePair<'K, 'V>>

[<Sealed>]
type internal HashedTree<'K, 'V>
    (root: SortedNode<int, KeyValuePair<'K, 'V> list>, size: int, comparer: IEqualityComparer<'K>) =
    inherit KeyTree<'K, 'V>(size)
    let code (key: 'K) : int = if isNull comparer then Unchecked.hash key else comparer.GetHashCode key
    let same (a: 'K) (b: 'K) : bool = if isNull comparer then Unchecked.equals a b else comparer.Equals(a, b)
    let bucket (hash: int) : KeyValuePair<'K, 'V> list =
        match SortedTrees.find Comparer<int>.Default hash root with
        | null -> []
        | node -> node.Value
    let replace (hash: int) (pairs: KeyValuePair<'K, 'V> list) : SortedNode<int, KeyValuePair<'K, 'V> list> =
        let order = Comparer<int>.Default
        let without = if isNull (SortedTrees.find order hash root) then root else SortedTrees.remove order hash root
        if List.isEmpty pairs then without else SortedTrees.insert order hash pairs without
    override _.Find(key: 'K) =
        match List.tryFind (fun (pair: KeyValuePair<'K, 'V>) -> same pair.Key key) (bucket (code key)) with
        | Some pair -> ValueSome pair
        | None -> ValueNone
    override _.Set(key: 'K, value: 'V) =
        let hash = code key
        let old = bucket hash
        let others = List.filter (fun (pair: KeyValuePair<'K, 'V>) -> not (same pair.Key key)) old
        let pairs = others @ [ KeyValuePair<'K, 'V>(key, value) ]
        HashedTree<'K, 'V>(replace hash pairs, size - List.length old + List.length pairs, comparer) :> KeyTree<'K, 'V>
    override _.Remove(key: 'K) =
        let hash = code key
        let old = bucket hash
        let others = List.filter (fun (pair: KeyValuePair<'K, 'V>) -> not (same pair.Key key)) old
        let size = size - List.length old + List.length others
        HashedTree<'K, 'V>(replace hash others, size, comparer) :> KeyTree<'K, 'V>
    override _.Empty = HashedTree<'K, 'V>(null, 0, comparer) :> KeyTree<'K, 'V>
    override _.Pairs =
        let pairs = ResizeArray<KeyValuePair<'K, 'V>>()
        SortedTrees.iterate (fun node -> pairs.AddRange node.Value) root
        pairs

[<Sealed>]
type internal OrderedTree<'K, 'V>(root: SortedNode<'K, 'V>, size: int, comparer: IComparer<'K>) =
    inherit KeyTree<'K, 'V>(size)
    member _.Root = root
    override _.Find(key: 'K) =
        match SortedTrees.find comparer key root with
        | null -> ValueNone
        | node -> ValueSome(KeyValuePair<'K, 'V>(node.Key, node.Value))
    override _.Set(key: 'K, value: 'V) =
        let isNew = isNull (SortedTrees.find comparer key root)
        let without = if isNew then root else SortedTrees.remove comparer key root
        OrderedTree<'K, 'V>(SortedTrees.insert comparer key value without, (if isNew then size + 1 else size), comparer)
        :> KeyTree<'K, 'V>
    override this.Remove(key: 'K) =
        if isNull (SortedTrees.find comparer key root) then this :> KeyTree<'K, 'V>
        else OrderedTree<'K, 'V>(SortedTrees.remove comparer key root, size - 1, comparer) :> KeyTree<'K, 'V>
    override _.Empty = OrderedTree<'K, 'V>(null, 0, comparer) :> KeyTree<'K, 'V>
    override _.Pairs =
        let pairs = ResizeArray<KeyValuePair<'K, 'V>>()
        SortedTrees.iterate (fun node -> pairs.Add(KeyValuePair<'K, 'V>(node.Key, node.Value))) root
        pairs

module internal KeyTrees =
    let hashed (comparer: IEqualityComparer<'K>) : KeyTree<'K, 'V> =
        HashedTree<'K, 'V>(null, 0, comparer) :> KeyTree<'K, 'V>
    let sorted (comparer: IComparer<'K>) : KeyTree<'K, 'V> =
        let comparer = if isNull comparer then Comparer<'K>.Default else comparer
        OrderedTree<'K, 'V>(null, 0, comparer) :> KeyTree<'K, 'V>
    let item (tree: KeyTree<'K, 'V>) (key: 'K) : 'V =
        match tree.Find key with
        | ValueSome pair -> pair.Value
        | ValueNone ->
            raise (
                KeyNotFoundException("The given key '" + (box key).ToString() + "' was not present in the dictionary.")
            )
    let add (tree: KeyTree<'K, 'V>) (key: 'K) (value: 'V) : KeyTree<'K, 'V> =
        match tree.Find key with
        | ValueSome pair when Unchecked.equals pair.Value value -> tree
        | ValueSome _ ->
            raise (
                ArgumentException(
                    "An element with the same key but a different value already exists. Key: '"
                    + (box key).ToString()
                    + "'"
                )
            )
        | ValueNone -> tree.Set(key, value)
    let addAll (tree: KeyTree<'K, 'V>) (pairs: seq<KeyValuePair<'K, 'V>>) : KeyTree<'K, 'V> =
        Seq.fold (fun tree (pair: KeyValuePair<'K, 'V>) -> add tree pair.Key pair.Value) tree pairs
    let addItems (tree: KeyTree<'K, bool>) (items: seq<'K>) : KeyTree<'K, bool> =
        Seq.fold
            (fun (tree: KeyTree<'K, bool>) item ->
                if ValueOption.isSome (tree.Find item) then tree else tree.Set(item, true))
            tree
            items

/// What the two dictionaries share; `'D` is the dictionary itself.
[<AbstractClass; AllowNullLiteral>]
type ImmutableTable<'TKey, 'TValue, 'D> internal (tree: KeyTree<'TKey, 'TValue>) =
    abstract internal Make: tree: KeyTree<'TKey, 'TValue> -> 'D
    member internal _.Tree: KeyTree<'TKey, 'TValue> = tree
    member _.Count: int = tree.Count
    member _.IsEmpty: bool = tree.Count = 0
    member _.Item
        with get (key: 'TKey): 'TValue = KeyTrees.item tree key
    member _.ContainsKey(key: 'TKey) : bool = ValueOption.isSome (tree.Find key)
    member _.ContainsValue(value: 'TValue) : bool =
        tree.Pairs.Exists(fun pair -> Unchecked.equals pair.Value value)
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        match tree.Find key with
        | ValueSome pair ->
            value <- pair.Value
            true
        | ValueNone ->
            value <- Unchecked.defaultof<'TValue>
            false
    member _.Keys: seq<'TKey> = Seq.map (fun (pair: KeyValuePair<'TKey, 'TValue>) -> pair.Key) tree.Pairs
    member _.Values: seq<'TValue> = Seq.map (fun (pair: KeyValuePair<'TKey, 'TValue>) -> pair.Value) tree.Pairs
    member this.Add(key: 'TKey, value: 'TValue) : 'D = this.Make(KeyTrees.add tree key value)
    member this.AddRange(pairs: seq<KeyValuePair<'TKey, 'TValue>>) : 'D = this.Make(KeyTrees.addAll tree pairs)
    member this.SetItem(key: 'TKey, value: 'TValue) : 'D = this.Make(tree.Set(key, value))
    member this.SetItems(items: seq<KeyValuePair<'TKey, 'TValue>>) : 'D =
        this.Make(
            Seq.fold
                (fun (tree: KeyTree<'TKey, 'TValue>) (pair: KeyValuePair<'TKey, 'TValue>) ->
                    tree.Set(pair.Key, pair.Value))
                tree
                items
        )
    member this.Remove(key: 'TKey) : 'D = this.Make(tree.Remove key)
    member this.RemoveRange(keys: seq<'TKey>) : 'D =
        this.Make(Seq.fold (fun (tree: KeyTree<'TKey, 'TValue>) key -> tree.Remove key) tree keys)
    member this.Clear() : 'D = this.Make tree.Empty
    member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = tree.Pairs.GetEnumerator()
    interface IReadOnlyDictionary<'TKey, 'TValue> with
        member this.Item
            with get (key: 'TKey) = this.[key]
        member this.Keys = this.Keys
        member this.Values = this.Values
        member this.ContainsKey(key: 'TKey) = this.ContainsKey key
        member this.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = this.TryGetValue(key, &value)
    interface IReadOnlyCollection<KeyValuePair<'TKey, 'TValue>> with
        member _.Count = tree.Count
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = tree.Pairs.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            tree.Pairs.GetEnumerator() :> System.Collections.IEnumerator

/// A dictionary being built: the last version of it.
[<Sealed; AllowNullLiteral>]
type ImmutableTableBuilder<'TKey, 'TValue, 'D> internal
    (start: KeyTree<'TKey, 'TValue>, make: KeyTree<'TKey, 'TValue> -> 'D) =
    let mutable tree = start
    member _.Count: int = tree.Count
    member _.Item
        with get (key: 'TKey): 'TValue = KeyTrees.item tree key
        and set (key: 'TKey) (value: 'TValue) = tree <- tree.Set(key, value)
    member _.Add(key: 'TKey, value: 'TValue) : unit = tree <- KeyTrees.add tree key value
    member _.AddRange(items: seq<KeyValuePair<'TKey, 'TValue>>) : unit = tree <- KeyTrees.addAll tree items
    member _.ContainsKey(key: 'TKey) : bool = ValueOption.isSome (tree.Find key)
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool =
        match tree.Find key with
        | ValueSome pair ->
            value <- pair.Value
            true
        | ValueNone ->
            value <- Unchecked.defaultof<'TValue>
            false
    member _.Remove(key: 'TKey) : bool =
        let before = tree.Count
        tree <- tree.Remove key
        tree.Count < before
    member _.Clear() : unit = tree <- tree.Empty
    member _.ToImmutable() : 'D = make tree
    interface IEnumerable<KeyValuePair<'TKey, 'TValue>> with
        member _.GetEnumerator() : IEnumerator<KeyValuePair<'TKey, 'TValue>> = tree.Pairs.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            tree.Pairs.GetEnumerator() :> System.Collections.IEnumerator

[<Sealed; AllowNullLiteral>]
type ImmutableDictionary<'TKey, 'TValue> internal (tree: KeyTree<'TKey, 'TValue>) =
    inherit ImmutableTable<'TKey, 'TValue, ImmutableDictionary<'TKey, 'TValue>>(tree)
    override _.Make(tree: KeyTree<'TKey, 'TValue>) = ImmutableDictionary<'TKey, 'TValue>(tree)
    static member Empty: ImmutableDictionary<'TKey, 'TValue> =
        ImmutableDictionary<'TKey, 'TValue>(KeyTrees.hashed (null: IEqualityComparer<'TKey>))
    member _.ToBuilder() : ImmutableTableBuilder<'TKey, 'TValue, ImmutableDictionary<'TKey, 'TValue>> =
        ImmutableTableBuilder<'TKey, 'TValue, ImmutableDictionary<'TKey, 'TValue>>(
            tree,
            fun tree -> ImmutableDictionary<'TKey, 'TValue>(tree)
        )

[<Sealed; AllowNullLiteral>]
type ImmutableSortedDictionary<'TKey, 'TValue> internal (tree: KeyTree<'TKey, 'TValue>) =
    inherit ImmutableTable<'TKey, 'TValue, ImmutableSortedDictionary<'TKey, 'TValue>>(tree)
    override _.Make(tree: KeyTree<'TKey, 'TValue>) = ImmutableSortedDictionary<'TKey, 'TValue>(tree)
    static member Empty: ImmutableSortedDictionary<'TKey, 'TValue> =
        ImmutableSortedDictionary<'TKey, 'TValue>(KeyTrees.sorted (null: IComparer<'TKey>))
    member _.ToBuilder() : ImmutableTableBuilder<'TKey, 'TValue, ImmutableSortedDictionary<'TKey, 'TValue>> =
        ImmutableTableBuilder<'TKey, 'TValue, ImmutableSortedDictionary<'TKey, 'TValue>>(
            tree,
            fun tree -> ImmutableSortedDictionary<'TKey, 'TValue>(tree)
        )

/// What the two sets share; `'S` is the set itself.
[<AbstractClass; AllowNullLiteral>]
type ImmutableItems<'T, 'S> internal (tree: KeyTree<'T, bool>) =
    let others (items: seq<'T>) : KeyTree<'T, bool> = KeyTrees.addItems tree.Empty items
    let has (tree: KeyTree<'T, bool>) (item: 'T) : bool = ValueOption.isSome (tree.Find item)
    let all (tree: KeyTree<'T, bool>) : 'T[] =
        Array.map (fun (pair: KeyValuePair<'T, bool>) -> pair.Key) (tree.Pairs.ToArray())
    abstract internal Make: tree: KeyTree<'T, bool> -> 'S
    member internal _.Tree: KeyTree<'T, bool> = tree
    member internal _.Elements: 'T[] = all tree
    member _.Count: int = tree.Count
    member _.IsEmpty: bool = tree.Count = 0
    member _.Contains(item: 'T) : bool = has tree item
    member this.Add(item: 'T) : 'S = this.Make(if has tree item then tree else tree.Set(item, true))
    member this.Remove(item: 'T) : 'S = this.Make(tree.Remove item)
    member this.Clear() : 'S = this.Make tree.Empty
    member _.TryGetValue(equalValue: 'T, [<Out>] actualValue: byref<'T>) : bool =
        match tree.Find equalValue with
        | ValueSome pair ->
            actualValue <- pair.Key
            true
        | ValueNone ->
            actualValue <- equalValue
            false
    member this.Union(other: seq<'T>) : 'S = this.Make(KeyTrees.addItems tree other)
    member this.Except(other: seq<'T>) : 'S =
        this.Make(Seq.fold (fun (tree: KeyTree<'T, bool>) item -> tree.Remove item) tree other)
    member this.Intersect(other: seq<'T>) : 'S =
        let kept = others other
        this.Make(KeyTrees.addItems tree.Empty (Array.filter (has kept) (all tree)))
    member this.SymmetricExcept(other: seq<'T>) : 'S =
        let given = others other
        let left = Array.filter (fun item -> not (has given item)) (all tree)
        let right = Array.filter (fun item -> not (has tree item)) (all given)
        this.Make(KeyTrees.addItems (KeyTrees.addItems tree.Empty left) right)
    member _.IsSubsetOf(other: seq<'T>) : bool = Array.forall (has (others other)) (all tree)
    member _.IsSupersetOf(other: seq<'T>) : bool = Seq.forall (has tree) other
    member this.IsProperSubsetOf(other: seq<'T>) : bool = (others other).Count > tree.Count && this.IsSubsetOf other
    member this.IsProperSupersetOf(other: seq<'T>) : bool = (others other).Count < tree.Count && this.IsSupersetOf other
    member _.Overlaps(other: seq<'T>) : bool = Seq.exists (has tree) other
    member this.SetEquals(other: seq<'T>) : bool = (others other).Count = tree.Count && this.IsSupersetOf other
    member _.GetEnumerator() : IEnumerator<'T> = (all tree :> seq<'T>).GetEnumerator()
    interface IReadOnlyCollection<'T> with
        member _.Count = tree.Count
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = (all tree :> seq<'T>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (all tree :> System.Collections.IEnumerable).GetEnumerator()

/// A set being built.
[<Sealed; AllowNullLiteral>]
type ImmutableItemsBuilder<'T, 'S> internal (start: KeyTree<'T, bool>, make: KeyTree<'T, bool> -> 'S) =
    let mutable tree = start
    member _.Count: int = tree.Count
    member _.Contains(item: 'T) : bool = ValueOption.isSome (tree.Find item)
    member _.Add(item: 'T) : bool =
        let isNew = ValueOption.isNone (tree.Find item)
        if isNew then tree <- tree.Set(item, true)
        isNew
    member _.Remove(item: 'T) : bool =
        let before = tree.Count
        tree <- tree.Remove item
        tree.Count < before
    member _.UnionWith(other: seq<'T>) : unit = tree <- KeyTrees.addItems tree other
    member _.Clear() : unit = tree <- tree.Empty
    member _.ToImmutable() : 'S = make tree

[<Sealed; AllowNullLiteral>]
type ImmutableHashSet<'T> internal (tree: KeyTree<'T, bool>) =
    inherit ImmutableItems<'T, ImmutableHashSet<'T>>(tree)
    override _.Make(tree: KeyTree<'T, bool>) = ImmutableHashSet<'T>(tree)
    static member Empty: ImmutableHashSet<'T> = ImmutableHashSet<'T>(KeyTrees.hashed (null: IEqualityComparer<'T>))
    member _.ToBuilder() : ImmutableItemsBuilder<'T, ImmutableHashSet<'T>> =
        ImmutableItemsBuilder<'T, ImmutableHashSet<'T>>(tree, fun tree -> ImmutableHashSet<'T>(tree))

[<Sealed; AllowNullLiteral>]
type ImmutableSortedSet<'T> internal (tree: KeyTree<'T, bool>) =
    inherit ImmutableItems<'T, ImmutableSortedSet<'T>>(tree)
    override _.Make(tree: KeyTree<'T, bool>) = ImmutableSortedSet<'T>(tree)
    static member Empty: ImmutableSortedSet<'T> = ImmutableSortedSet<'T>(KeyTrees.sorted (null: IComparer<'T>))
    member this.Min: 'T = if tree.Count = 0 then Unchecked.defaultof<'T> else this.Elements.[0]
    member this.Max: 'T = if tree.Count = 0 then Unchecked.defaultof<'T> else this.Elements.[tree.Count - 1]
    member this.Item
        with get (index: int): 'T =
            if index < 0 || index >= tree.Count then CollectionFailures.index ()
            this.Elements.[index]
    member this.IndexOf(item: 'T) : int = Array.BinarySearch(this.Elements, item)
    member this.Reverse() : seq<'T> = Array.rev this.Elements :> seq<'T>
    member _.ToBuilder() : ImmutableItemsBuilder<'T, ImmutableSortedSet<'T>> =
        ImmutableItemsBuilder<'T, ImmutableSortedSet<'T>>(tree, fun tree -> ImmutableSortedSet<'T>(tree))

[<AbstractClass; Sealed; Extension>]
type ImmutableDictionary =
    static member Create<'TKey, 'TValue>() : ImmutableDictionary<'TKey, 'TValue> =
        ImmutableDictionary<'TKey, 'TValue>.Empty
    static member Create<'TKey, 'TValue>(keyComparer: IEqualityComparer<'TKey>) : ImmutableDictionary<'TKey, 'TValue> =
        ImmutableDictionary<'TKey, 'TValue>(KeyTrees.hashed keyComparer)
    static member CreateRange(items: seq<KeyValuePair<'TKey, 'TValue>>) : ImmutableDictionary<'TKey, 'TValue> =
        ImmutableDictionary<'TKey, 'TValue>.Empty.AddRange items
    static member CreateBuilder<'TKey, 'TValue>
        () : ImmutableTableBuilder<'TKey, 'TValue, ImmutableDictionary<'TKey, 'TValue>> =
        ImmutableDictionary<'TKey, 'TValue>.Empty.ToBuilder()
    [<Extension>]
    static member ToImmutableDictionary
        (source: seq<KeyValuePair<'TKey, 'TValue>>) : ImmutableDictionary<'TKey, 'TValue> =
        ImmutableDictionary<'TKey, 'TValue>.Empty.AddRange source
    [<Extension>]
    static member ToImmutableDictionary
        (source: seq<'T>, keySelector: Func<'T, 'TKey>, elementSelector: Func<'T, 'TValue>)
        : ImmutableDictionary<'TKey, 'TValue> =
        ImmutableDictionary<'TKey, 'TValue>.Empty.AddRange(
            source
            |> Seq.map (fun item ->
                KeyValuePair<'TKey, 'TValue>(keySelector.Invoke item, elementSelector.Invoke item))
        )

[<AbstractClass; Sealed; Extension>]
type ImmutableSortedDictionary =
    static member Create<'TKey, 'TValue>() : ImmutableSortedDictionary<'TKey, 'TValue> =
        ImmutableSortedDictionary<'TKey, 'TValue>.Empty
    static member CreateRange(items: seq<KeyValuePair<'TKey, 'TValue>>) : ImmutableSortedDictionary<'TKey, 'TValue> =
        ImmutableSortedDictionary<'TKey, 'TValue>.Empty.AddRange items
    static member CreateBuilder<'TKey, 'TValue>()
        : ImmutableTableBuilder<'TKey, 'TValue, ImmutableSortedDictionary<'TKey, 'TValue>> =
        ImmutableSortedDictionary<'TKey, 'TValue>.Empty.ToBuilder()
    [<Extension>]
    static member ToImmutableSortedDictionary
        (source: seq<KeyValuePair<'TKey, 'TValue>>)
        : ImmutableSortedDictionary<'TKey, 'TValue> =
        ImmutableSortedDictionary<'TKey, 'TValue>.Empty.AddRange source

[<AbstractClass; Sealed; Extension>]
type ImmutableHashSet =
    static member Create([<ParamArray>] items: 'T[]) : ImmutableHashSet<'T> = ImmutableHashSet<'T>.Empty.Union items
    static member CreateRange(items: seq<'T>) : ImmutableHashSet<'T> = ImmutableHashSet<'T>.Empty.Union items
    static member CreateBuilder<'T>() : ImmutableItemsBuilder<'T, ImmutableHashSet<'T>> =
        ImmutableHashSet<'T>.Empty.ToBuilder()
    [<Extension>]
    static member ToImmutableHashSet(source: seq<'T>) : ImmutableHashSet<'T> = ImmutableHashSet<'T>.Empty.Union source

[<AbstractClass; Sealed; Extension>]
type ImmutableSortedSet =
    static member Create([<ParamArray>] items: 'T[]) : ImmutableSortedSet<'T> = ImmutableSortedSet<'T>.Empty.Union items
    static member CreateRange(items: seq<'T>) : ImmutableSortedSet<'T> = ImmutableSortedSet<'T>.Empty.Union items
    static member CreateBuilder<'T>() : ImmutableItemsBuilder<'T, ImmutableSortedSet<'T>> =
        ImmutableSortedSet<'T>.Empty.ToBuilder()
    [<Extension>]
    static member ToImmutableSortedSet(source: seq<'T>) : ImmutableSortedSet<'T> =
        ImmutableSortedSet<'T>.Empty.Union source
