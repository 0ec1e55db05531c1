// FSharp.Collections.Set: a height-balanced tree, ordered by F# comparison.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

/// A leaf is a node without children; heights of siblings differ by at most two, as in FSharp.Core.
[<NoEquality; NoComparison>]
type internal SetTree<'T> =
    | SetEmpty
    | SetLeaf of value: 'T
    | SetNode of value: 'T * left: SetTree<'T> * right: SetTree<'T> * height: int

/// Natives (Natives/BalancedTree.swift) search and change these trees, as they do those of maps.
module internal SetTree =
    [<Native "SetTree.add">]
    let add (x: 'T) (t: SetTree<'T>) : SetTree<'T> when 'T: comparison = native

    [<Native "SetTree.remove">]
    let remove (x: 'T) (t: SetTree<'T>) : SetTree<'T> when 'T: comparison = native

    [<Native "SetTree.contains">]
    let contains (x: 'T) (t: SetTree<'T>) : bool when 'T: comparison = native

    let rec iter (f: 'T -> unit) (t: SetTree<'T>) : unit =
        match t with
        | SetEmpty -> ()
        | SetLeaf x -> f x
        | SetNode(x, l, r, _) ->
            iter f l
            f x
            iter f r

    let rec fold (f: 'State -> 'T -> 'State) (state: 'State) (t: SetTree<'T>) : 'State =
        match t with
        | SetEmpty -> state
        | SetLeaf x -> f state x
        | SetNode(x, l, r, _) -> fold f (f (fold f state l) x) r

    let rec foldBack (f: 'T -> 'State -> 'State) (t: SetTree<'T>) (state: 'State) : 'State =
        match t with
        | SetEmpty -> state
        | SetLeaf x -> f x state
        | SetNode(x, l, r, _) -> foldBack f l (f x (foldBack f r state))

    let rec count (t: SetTree<'T>) (acc: int) : int =
        match t with
        | SetEmpty -> acc
        | SetLeaf _ -> acc + 1
        | SetNode(_, l, r, _) -> count l (count r (acc + 1))

    let rec forall (f: 'T -> bool) (t: SetTree<'T>) : bool =
        match t with
        | SetEmpty -> true
        | SetLeaf x -> f x
        | SetNode(x, l, r, _) -> forall f l && f x && forall f r

    let rec exists (f: 'T -> bool) (t: SetTree<'T>) : bool =
        match t with
        | SetEmpty -> false
        | SetLeaf x -> f x
        | SetNode(x, l, r, _) -> exists f l || f x || exists f r

    let toArray (t: SetTree<'T>) : 'T[] =
        let result = ArrayPrimitives.create (count t 0) Unchecked.defaultof<'T>
        let mutable n = 0
        iter
            (fun x ->
                result.[n] <- x
                n <- n + 1)
            t
        result

/// In order; the stack holds the nodes still to come whose left subtrees are done.
[<Sealed>]
type internal SetTreeEnumerator<'T>(tree: SetTree<'T>) =
    let rec down (t: SetTree<'T>) (stack: SetTree<'T> list) : SetTree<'T> list =
        match t with
        | SetEmpty -> stack
        | SetLeaf _ -> t :: stack
        | SetNode(_, l, _, _) -> down l (t :: stack)
    let mutable stack = down tree []
    let mutable current = Unchecked.defaultof<'T>
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            match stack with
            | [] -> false
            | SetNode(x, _, r, _) :: rest ->
                stack <- down r rest
                current <- x
                true
            | SetLeaf x :: rest ->
                stack <- rest
                current <- x
                true
            | SetEmpty :: _ -> false
        member _.Current: obj = box current
        member _.Reset() = stack <- down tree []
    interface IDisposable with
        member _.Dispose() = ()

[<Sealed>]
[<CustomEquality; CustomComparison>]
[<CompiledName("FSharpSet`1")>]
type Set<[<EqualityConditionalOn>] 'T when 'T: comparison> internal (tree: SetTree<'T>) =
    new(elements: seq<'T>) =
        let mutable t: SetTree<'T> = SetEmpty
        for x in elements do
            t <- SetTree.add x t
        Set<'T>(t)
    member internal _.Tree = tree
    member _.Count: int = SetTree.count tree 0
    member _.IsEmpty: bool =
        match tree with
        | SetEmpty -> true
        | _ -> false
    member _.Contains(value: 'T) : bool = SetTree.contains value tree
    member _.Add(value: 'T) : Set<'T> = Set<'T>(SetTree.add value tree)
    member _.Remove(value: 'T) : Set<'T> = Set<'T>(SetTree.remove value tree)
    member this.IsSubsetOf(otherSet: Set<'T>) : bool = SetTree.forall (fun x -> otherSet.Contains x) tree
    member this.IsProperSubsetOf(otherSet: Set<'T>) : bool = this.IsSubsetOf otherSet && this.Count < otherSet.Count
    member this.IsSupersetOf(otherSet: Set<'T>) : bool = otherSet.IsSubsetOf this
    member this.IsProperSupersetOf(otherSet: Set<'T>) : bool = otherSet.IsProperSubsetOf this
    member _.MinimumElement: 'T =
        let rec least (t: SetTree<'T>) : 'T =
            match t with
            | SetLeaf x -> x
            | SetNode(x, SetEmpty, _, _) -> x
            | SetNode(_, l, _, _) -> least l
            | SetEmpty -> raise (ArgumentException("Set contains no elements.", "s"))
        least tree
    member _.MaximumElement: 'T =
        let rec greatest (t: SetTree<'T>) : 'T =
            match t with
            | SetLeaf x -> x
            | SetNode(x, _, SetEmpty, _) -> x
            | SetNode(_, _, r, _) -> greatest r
            | SetEmpty -> raise (ArgumentException("Set contains no elements.", "s"))
        greatest tree
    static member (+)(set1: Set<'T>, set2: Set<'T>) : Set<'T> =
        Set<'T>(SetTree.fold (fun acc x -> SetTree.add x acc) set1.Tree set2.Tree)
    static member (-)(set1: Set<'T>, set2: Set<'T>) : Set<'T> =
        Set<'T>(SetTree.fold (fun acc x -> SetTree.remove x acc) set1.Tree set2.Tree)
    member internal _.ToArray() : 'T[] = SetTree.toArray tree
    override this.Equals(other: obj) : bool =
        match other with
        | :? Set<'T> as that ->
            this.Count = that.Count
            && (let a = this.ToArray()
                let b = that.ToArray()
                let mutable i = 0
                while i < a.Length && Unchecked.equals a.[i] b.[i] do
                    i <- i + 1
                i = a.Length)
        | _ -> false
    override this.GetHashCode() : int = SetTree.fold (fun h x -> (h <<< 1) + Unchecked.hash x + 631) 0 tree
    [<Native "Set.ToString">]
    static member private Text(set: Set<'T>) : string = native
    override this.ToString() : string = Set.Text this
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | :? Set<'T> as that ->
                Seq.compareWith (fun a b -> Unchecked.compare a b) (this.ToArray()) (that.ToArray())
            | _ -> raise (ArgumentException("not comparable", "obj"))
    static member internal Refuse() : 'U = raise (NotSupportedException("ReadOnlyCollection"))
    interface ICollection<'T> with
        member this.Count = this.Count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) : unit = Set<'T>.Refuse()
        member this.Remove(item: 'T) : bool = Set<'T>.Refuse()
        member this.Clear() : unit = Set<'T>.Refuse()
        member this.CopyTo(array: 'T[], index: int) =
            let items = this.ToArray()
            Array.blit items 0 array index items.Length
        member this.IsReadOnly = true
    interface IReadOnlyCollection<'T> with
        member this.Count = this.Count
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = new SetTreeEnumerator<'T>(tree) :> IEnumerator<'T>
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            new SetTreeEnumerator<'T>(tree) :> System.Collections.IEnumerator

[<RequireQualifiedAccess>]
module Set =
    let empty<'T when 'T: comparison> : Set<'T> = Set<'T>(SetTree<'T>.SetEmpty)
    let isEmpty (set: Set<'T>) : bool = set.IsEmpty
    let count (set: Set<'T>) : int = set.Count
    let singleton (value: 'T) : Set<'T> = Set<'T>(SetTree.add value SetTree<'T>.SetEmpty)
    let contains (element: 'T) (set: Set<'T>) : bool = set.Contains element
    let add (value: 'T) (set: Set<'T>) : Set<'T> = set.Add value
    let remove (value: 'T) (set: Set<'T>) : Set<'T> = set.Remove value
    let ofList (elements: 'T list) : Set<'T> =
        Set<'T>(List.fold (fun acc x -> SetTree.add x acc) SetTree<'T>.SetEmpty elements)
    let ofArray (array: 'T[]) : Set<'T> =
        Set<'T>(Array.fold (fun acc x -> SetTree.add x acc) SetTree<'T>.SetEmpty array)
    let ofSeq (elements: seq<'T>) : Set<'T> =
        Set<'T>(Seq.fold (fun acc x -> SetTree.add x acc) SetTree<'T>.SetEmpty elements)
    let toList (set: Set<'T>) : 'T list = SetTree.foldBack (fun x acc -> x :: acc) set.Tree []
    let toArray (set: Set<'T>) : 'T[] = set.ToArray()
    let toSeq (set: Set<'T>) : seq<'T> = set :> seq<'T>
    let iter (action: 'T -> unit) (set: Set<'T>) : unit = SetTree.iter action set.Tree
    let fold<'T, 'State when 'T: comparison> (folder: 'State -> 'T -> 'State) (state: 'State) (set: Set<'T>) : 'State =
        SetTree.fold folder state set.Tree
    let foldBack<'T, 'State when 'T: comparison> (folder: 'T -> 'State -> 'State) (set: Set<'T>) (state: 'State) : 'State =
        SetTree.foldBack folder set.Tree state
    let map (mapping: 'T -> 'U) (set: Set<'T>) : Set<'U> =
        Set<'U>(SetTree.fold (fun acc x -> SetTree.add (mapping x) acc) SetTree<'U>.SetEmpty set.Tree)
    let filter (predicate: 'T -> bool) (set: Set<'T>) : Set<'T> =
        Set<'T>(SetTree.fold (fun acc x -> if predicate x then SetTree.add x acc else acc) SetTree<'T>.SetEmpty set.Tree)
    let partition (predicate: 'T -> bool) (set: Set<'T>) : Set<'T> * Set<'T> =
        (filter predicate set, filter (fun x -> not (predicate x)) set)
    let partitionWith (partitioner: 'T -> Choice<'T1, 'T2>) (set: Set<'T>) : Set<'T1> * Set<'T2> =
        SetTree.fold
            (fun (first: Set<'T1>, second: Set<'T2>) x ->
                match partitioner x with
                | Choice1Of2 y -> (first.Add y, second)
                | Choice2Of2 y -> (first, second.Add y))
            (Set<'T1>(SetTree<'T1>.SetEmpty), Set<'T2>(SetTree<'T2>.SetEmpty))
            set.Tree
    let exists (predicate: 'T -> bool) (set: Set<'T>) : bool = SetTree.exists predicate set.Tree
    let forall (predicate: 'T -> bool) (set: Set<'T>) : bool = SetTree.forall predicate set.Tree
    let union (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = set1 + set2
    let intersect (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = filter (fun x -> set2.Contains x) set1
    let difference (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = set1 - set2
    let unionMany (sets: seq<Set<'T>>) : Set<'T> = Seq.fold (fun acc s -> union acc s) empty sets
    let intersectMany (sets: seq<Set<'T>>) : Set<'T> = Seq.reduce (fun a b -> intersect a b) sets
    let isSubset (set1: Set<'T>) (set2: Set<'T>) : bool = set1.IsSubsetOf set2
    let isProperSubset (set1: Set<'T>) (set2: Set<'T>) : bool = set1.IsProperSubsetOf set2
    let isSuperset (set1: Set<'T>) (set2: Set<'T>) : bool = set1.IsSupersetOf set2
    let isProperSuperset (set1: Set<'T>) (set2: Set<'T>) : bool = set1.IsProperSupersetOf set2
    let minElement (set: Set<'T>) : 'T = set.MinimumElement
    let maxElement (set: Set<'T>) : 'T = set.MaximumElement

namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

/// What `dict` gives: a dictionary that refuses changes.
[<Sealed>]
type internal ReadOnlyTable<'Key, 'Value>(table: Dictionary<'Key, 'Value>) =
    let refuse () : 'T = raise (NotSupportedException("This value cannot be mutated"))
    interface IDictionary<'Key, 'Value> with
        member _.Item
            with get (key: 'Key) = table.[key]
            and set (key: 'Key) (value: 'Value) = refuse ()
        member _.Keys = table.Keys :> ICollection<'Key>
        member _.Values = table.Values :> ICollection<'Value>
        member _.ContainsKey(key: 'Key) = table.ContainsKey key
        member _.Add(key: 'Key, value: 'Value) = refuse ()
        member _.Remove(key: 'Key) = refuse ()
        member _.TryGetValue(key: 'Key, [<Out>] value: byref<'Value>) = table.TryGetValue(key, &value)
    interface ICollection<KeyValuePair<'Key, 'Value>> with
        member _.Count = table.Count
        member _.Contains(item: KeyValuePair<'Key, 'Value>) =
            (table :> ICollection<KeyValuePair<'Key, 'Value>>).Contains item
        member _.Add(item: KeyValuePair<'Key, 'Value>) = refuse ()
        member _.Remove(item: KeyValuePair<'Key, 'Value>) = refuse ()
        member _.Clear() = refuse ()
        member _.CopyTo(array: KeyValuePair<'Key, 'Value>[], index: int) =
            (table :> ICollection<KeyValuePair<'Key, 'Value>>).CopyTo(array, index)
        member _.IsReadOnly = true
    interface IEnumerable<KeyValuePair<'Key, 'Value>> with
        member _.GetEnumerator() : IEnumerator<KeyValuePair<'Key, 'Value>> = table.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            table.GetEnumerator() :> System.Collections.IEnumerator

namespace FSharp.Core

open FSharp.Collections
open System
open System.Collections.Generic

[<AutoOpen>]
module ExtraTopLevelOperators =
    let set (elements: seq<'T>) : Set<'T> = Set.ofSeq elements
    /// Read-only, in order of first appearance; the last value of a key wins.
    let dict (keyValuePairs: seq<'Key * 'Value>) : IDictionary<'Key, 'Value> when 'Key: equality =
        let table = Dictionary<'Key, 'Value>.Structural null
        for (k, v) in keyValuePairs do
            table.[k] <- v
        ReadOnlyTable<'Key, 'Value>(table) :> IDictionary<'Key, 'Value>
    let readOnlyDict (keyValuePairs: seq<'Key * 'Value>) : IReadOnlyDictionary<'Key, 'Value> when 'Key: equality =
        let table = Dictionary<'Key, 'Value>.Structural null
        for (k, v) in keyValuePairs do
            table.[k] <- v
        table :> IReadOnlyDictionary<'Key, 'Value>
    let (|Lazy|) (input: Lazy<'T>) : 'T = input.Force()
