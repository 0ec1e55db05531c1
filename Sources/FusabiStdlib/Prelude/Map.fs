// FSharp.Collections.Map: a height-balanced tree, ordered by F# comparison.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

/// A leaf is a node without children; heights of siblings differ by at most two, as in FSharp.Core.
[<NoEquality; NoComparison>]
type internal MapTree<'Key, 'Value> =
    | Empty
    | Leaf of key: 'Key * value: 'Value
    | Node of key: 'Key * value: 'Value * left: MapTree<'Key, 'Value> * right: MapTree<'Key, 'Value> * height: int

/// Natives (Natives/BalancedTree.swift) search and change these trees, and make theirs of the union's cases by their tags:
/// the cases and the order of their fields are known there.
module internal MapTree =
    [<Native "MapTree.add">]
    let add (k: 'Key) (v: 'Value) (t: MapTree<'Key, 'Value>) : MapTree<'Key, 'Value> when 'Key: comparison = native

    [<Native "MapTree.remove">]
    let remove (k: 'Key) (t: MapTree<'Key, 'Value>) : MapTree<'Key, 'Value> when 'Key: comparison = native

    /// The leaf or node with the key, or Empty.
    [<Native "MapTree.search">]
    let search (k: 'Key) (t: MapTree<'Key, 'Value>) : MapTree<'Key, 'Value> when 'Key: comparison = native

    let rec iter (f: 'Key -> 'Value -> unit) (t: MapTree<'Key, 'Value>) : unit =
        match t with
        | Empty -> ()
        | Leaf(k, v) -> f k v
        | Node(k, v, l, r, _) ->
            iter f l
            f k v
            iter f r

    let rec iterBack (f: 'Key -> 'Value -> unit) (t: MapTree<'Key, 'Value>) : unit =
        match t with
        | Empty -> ()
        | Leaf(k, v) -> f k v
        | Node(k, v, l, r, _) ->
            iterBack f r
            f k v
            iterBack f l

    let rec map (f: 'Key -> 'Value -> 'U) (t: MapTree<'Key, 'Value>) : MapTree<'Key, 'U> =
        match t with
        | Empty -> Empty
        | Leaf(k, v) -> Leaf(k, f k v)
        | Node(k, v, l, r, h) ->
            let l = map f l
            let v = f k v
            let r = map f r
            Node(k, v, l, r, h)

    let rec foldBack (f: 'Key -> 'Value -> 'State -> 'State) (t: MapTree<'Key, 'Value>) (state: 'State) : 'State =
        match t with
        | Empty -> state
        | Leaf(k, v) -> f k v state
        | Node(k, v, l, r, _) -> foldBack f l (f k v (foldBack f r state))

    let rec fold (f: 'State -> 'Key -> 'Value -> 'State) (state: 'State) (t: MapTree<'Key, 'Value>) : 'State =
        match t with
        | Empty -> state
        | Leaf(k, v) -> f state k v
        | Node(k, v, l, r, _) -> fold f (f (fold f state l) k v) r

    let rec count (t: MapTree<'Key, 'Value>) (acc: int) : int =
        match t with
        | Empty -> acc
        | Leaf _ -> acc + 1
        | Node(_, _, l, r, _) -> count l (count r (acc + 1))

    let rec minimum (t: MapTree<'Key, 'Value>) : MapTree<'Key, 'Value> =
        match t with
        | Node(_, _, Empty, _, _) -> t
        | Node(_, _, l, _, _) -> minimum l
        | _ -> t

    let rec maximum (t: MapTree<'Key, 'Value>) : MapTree<'Key, 'Value> =
        match t with
        | Node(_, _, _, Empty, _) -> t
        | Node(_, _, _, r, _) -> maximum r
        | _ -> t

    let rec exists (f: 'Key -> 'Value -> bool) (t: MapTree<'Key, 'Value>) : bool =
        match t with
        | Empty -> false
        | Leaf(k, v) -> f k v
        | Node(k, v, l, r, _) -> exists f l || f k v || exists f r

    let rec tryPick (f: 'Key -> 'Value -> 'U option) (t: MapTree<'Key, 'Value>) : 'U option =
        match t with
        | Empty -> None
        | Leaf(k, v) -> f k v
        | Node(k, v, l, r, _) ->
            match tryPick f l with
            | Some _ as found -> found
            | None ->
                match f k v with
                | Some _ as found -> found
                | None -> tryPick f r

    let toArray (t: MapTree<'Key, 'Value>) (select: 'Key -> 'Value -> 'T) : 'T[] =
        let result = ArrayPrimitives.create (count t 0) Unchecked.defaultof<'T>
        let mutable n = 0
        iter
            (fun k v ->
                result.[n] <- select k v
                n <- n + 1)
            t
        result

/// In key order; the stack holds the nodes still to come whose left subtrees are done.
[<Sealed>]
type internal MapTreeEnumerator<'Key, 'Value, 'T>(tree: MapTree<'Key, 'Value>, select: 'Key -> 'Value -> 'T) =
    let rec down (t: MapTree<'Key, 'Value>) (stack: MapTree<'Key, 'Value> list) : MapTree<'Key, 'Value> list =
        match t with
        | Empty -> stack
        | Leaf _ -> t :: stack
        | Node(_, _, l, _, _) -> down l (t :: stack)
    let mutable stack = down tree []
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            match stack with
            | [] -> false
            | Node(k, v, _, r, _) :: rest ->
                stack <- down r rest
                current <- select k v
                true
            | Leaf(k, v) :: rest ->
                stack <- rest
                current <- select k v
                true
            | Empty :: _ -> false
        member _.Current: obj = box current
        member _.Reset() = stack <- down tree []
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
[<CustomEquality; CustomComparison>]
[<CompiledName("FSharpMap`2")>]
type Map<[<EqualityConditionalOn>] 'Key, [<EqualityConditionalOn; ComparisonConditionalOn>] 'Value when 'Key: comparison>
    internal (tree: MapTree<'Key, 'Value>) =
    new(elements: seq<'Key * 'Value>) =
        let mutable t: MapTree<'Key, 'Value> = Empty
        for (k, v) in elements do
            t <- MapTree.add k v t
        Map<'Key, 'Value>(t)
    member internal _.Tree = tree
    member _.IsEmpty: bool =
        match tree with
        | Empty -> true
        | _ -> false
    member _.Count: int = MapTree.count tree 0
    member _.Item
        with get (key: 'Key): 'Value =
            match MapTree.search key tree with
            | Leaf(_, v) -> v
            | Node(_, v, _, _, _) -> v
            | Empty -> raise (KeyNotFoundException("The given key was not present in the dictionary."))
    member _.TryFind(key: 'Key) : 'Value option =
        match MapTree.search key tree with
        | Leaf(_, v) -> Some v
        | Node(_, v, _, _, _) -> Some v
        | Empty -> None
    member _.TryGetValue(key: 'Key, [<Out>] value: byref<'Value>) : bool =
        match MapTree.search key tree with
        | Leaf(_, v) ->
            value <- v
            true
        | Node(_, v, _, _, _) ->
            value <- v
            true
        | Empty ->
            value <- Unchecked.defaultof<'Value>
            false
    member _.ContainsKey(key: 'Key) : bool =
        match MapTree.search key tree with
        | Empty -> false
        | _ -> true
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
        match MapTree.minimum tree with
        | Leaf(k, v) -> (k, v)
        | Node(k, v, _, _, _) -> (k, v)
        | Empty -> raise (KeyNotFoundException("The given key was not present in the dictionary."))
    member _.MaxKeyValue: 'Key * 'Value =
        match MapTree.maximum tree with
        | Leaf(k, v) -> (k, v)
        | Node(k, v, _, _, _) -> (k, v)
        | Empty -> raise (KeyNotFoundException("The given key was not present in the dictionary."))
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
            new MapTreeEnumerator<'Key, 'Value, KeyValuePair<'Key, 'Value>>(tree, (fun k v -> KeyValuePair<'Key, 'Value>(k, v)))
            :> IEnumerator<KeyValuePair<'Key, 'Value>>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new MapTreeEnumerator<'Key, 'Value, KeyValuePair<'Key, 'Value>>(tree, (fun k v -> KeyValuePair<'Key, 'Value>(k, v))) :> System.Collections.IEnumerator

[<RequireQualifiedAccess>]
module Map =
    let empty<'Key, 'T when 'Key: comparison> : Map<'Key, 'T> = Map<'Key, 'T>(MapTree<'Key, 'T>.Empty)
    let isEmpty (table: Map<'Key, 'T>) : bool = table.IsEmpty
    let count (table: Map<'Key, 'T>) : int = table.Count
    let add (key: 'Key) (value: 'T) (table: Map<'Key, 'T>) : Map<'Key, 'T> = table.Add(key, value)
    let remove (key: 'Key) (table: Map<'Key, 'T>) : Map<'Key, 'T> = table.Remove key
    let change (key: 'Key) (f: 'T option -> 'T option) (table: Map<'Key, 'T>) : Map<'Key, 'T> = table.Change(key, f)
    let find (key: 'Key) (table: Map<'Key, 'T>) : 'T = table.[key]
    let tryFind (key: 'Key) (table: Map<'Key, 'T>) : 'T option = table.TryFind key
    let containsKey (key: 'Key) (table: Map<'Key, 'T>) : bool = table.ContainsKey key
    let iter (action: 'Key -> 'T -> unit) (table: Map<'Key, 'T>) : unit = MapTree.iter action table.Tree
    let map (mapping: 'Key -> 'T -> 'U) (table: Map<'Key, 'T>) : Map<'Key, 'U> = Map<'Key, 'U>(MapTree.map mapping table.Tree)
    let fold (folder: 'State -> 'Key -> 'T -> 'State) (state: 'State) (table: Map<'Key, 'T>) : 'State =
        MapTree.fold folder state table.Tree
    let foldBack (folder: 'Key -> 'T -> 'State -> 'State) (table: Map<'Key, 'T>) (state: 'State) : 'State =
        MapTree.foldBack folder table.Tree state
    let filter (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : Map<'Key, 'T> =
        Map<'Key, 'T>(
            MapTree.fold
                (fun acc k v -> if predicate k v then MapTree.add k v acc else acc)
                MapTree<'Key, 'T>.Empty
                table.Tree
        )
    let partition (predicate: 'Key -> 'T -> bool) (table: Map<'Key, 'T>) : Map<'Key, 'T> * Map<'Key, 'T> =
        // Descending, as FSharp.Core asks.
        let mutable yes: MapTree<'Key, 'T> = Empty
        let mutable no: MapTree<'Key, 'T> = Empty
        MapTree.iterBack
            (fun k v -> if predicate k v then yes <- MapTree.add k v yes else no <- MapTree.add k v no)
            table.Tree
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
        Map<'Key, 'T>(List.fold (fun acc (k, v) -> MapTree.add k v acc) MapTree<'Key, 'T>.Empty elements)
    let ofArray (elements: ('Key * 'T)[]) : Map<'Key, 'T> =
        Map<'Key, 'T>(Array.fold (fun acc (k, v) -> MapTree.add k v acc) MapTree<'Key, 'T>.Empty elements)
    let ofSeq (elements: seq<'Key * 'T>) : Map<'Key, 'T> =
        Map<'Key, 'T>(Seq.fold (fun acc (k, v) -> MapTree.add k v acc) MapTree<'Key, 'T>.Empty elements)
    let toList (table: Map<'Key, 'T>) : ('Key * 'T) list =
        MapTree.foldBack (fun k v acc -> (k, v) :: acc) table.Tree []
    let toArray (table: Map<'Key, 'T>) : ('Key * 'T)[] = table.ToArray()
    let toSeq (table: Map<'Key, 'T>) : seq<'Key * 'T> =
        let enumerator () = new MapTreeEnumerator<'Key, 'T, 'Key * 'T>(table.Tree, (fun k v -> (k, v)))
        { new IEnumerable<'Key * 'T> with
            member _.GetEnumerator() : IEnumerator<'Key * 'T> = enumerator () :> IEnumerator<'Key * 'T>
          interface System.Collections.IEnumerable with
            member _.GetEnumerator() : System.Collections.IEnumerator =
                enumerator () :> System.Collections.IEnumerator }
    let keys (table: Map<'Key, 'T>) : ICollection<'Key> = table.Keys
    let values (table: Map<'Key, 'T>) : ICollection<'T> = table.Values
    let minKeyValue (table: Map<'Key, 'T>) : 'Key * 'T = table.MinKeyValue
    let maxKeyValue (table: Map<'Key, 'T>) : 'Key * 'T = table.MaxKeyValue
