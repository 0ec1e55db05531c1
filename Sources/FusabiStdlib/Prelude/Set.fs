// FSharp.Collections.Set: a persistent search tree, ordered by F# comparison.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices

/// Trees (see ``SearchTree``) whose entries are elements.
module internal SetTree =
    [<Native "SetTree.add">]
    let add (x: 'T) (t: obj[]) : obj[] when 'T: comparison = native

    [<Native "SetTree.remove">]
    let remove (x: 'T) (t: obj[]) : obj[] when 'T: comparison = native

    [<Native "SetTree.contains">]
    let contains (x: 'T) (t: obj[]) : bool when 'T: comparison = native

    /// The tree of elements in any order, of which the first of equal ones stays: many are sorted first.
    let ofArray (elements: 'T[]) : obj[] when 'T: comparison =
        let n = elements.Length
        let order: int[] = ArrayPrimitives.create n 0
        if n > SearchTree.few && Sorting.stableOrder elements order false then
            let kept: obj[] = ArrayPrimitives.create n null
            let mutable last = elements.[order.[0]]
            let mutable words = 1
            kept.[0] <- Words.make last
            for i in 1 .. n - 1 do
                let x = elements.[order.[i]]
                if compare last x <> 0 then
                    kept.[words] <- Words.make x
                    words <- words + 1
                    last <- x
            SearchTree.build kept words 1
        else
            let mutable t = SearchTree.empty
            for i in 0 .. n - 1 do
                t <- add elements.[i] t
            t

    let inline iter ([<InlineIfLambda>] f: 'T -> unit) (t: obj[]) : unit =
        let leaves = SearchTree.leaves t
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            for i in 1 .. leaf.Length - 1 do
                f (Words.get leaf.[i])

    let inline fold ([<InlineIfLambda>] f: 'State -> 'T -> 'State) (state: 'State) (t: obj[]) : 'State =
        let leaves = SearchTree.leaves t
        let mutable state = state
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            for i in 1 .. leaf.Length - 1 do
                state <- f state (Words.get leaf.[i])
        state

    let inline foldBack ([<InlineIfLambda>] f: 'T -> 'State -> 'State) (t: obj[]) (state: 'State) : 'State =
        let leaves = SearchTree.leaves t
        let mutable state = state
        for n in leaves.Length - 1 .. -1 .. 0 do
            let leaf = leaves.[n]
            for i in leaf.Length - 1 .. -1 .. 1 do
                state <- f (Words.get leaf.[i]) state
        state

    let rec exists (f: 'T -> bool) (t: obj[]) : bool =
        if isNull t then
            false
        else
            let isLeaf = SearchTree.isLeaf t
            let step = if isLeaf then 1 else 2
            let mutable i = 1
            let mutable found = false
            while not found && i < t.Length do
                found <- if isLeaf then f (Words.get t.[i]) else exists f (SearchTree.child t i)
                i <- i + step
            found

    let forall (f: 'T -> bool) (t: obj[]) : bool = not (exists (fun x -> not (f x)) t)

    let toArray (t: obj[]) : 'T[] =
        let result = ArrayPrimitives.create (SearchTree.count t 1) Unchecked.defaultof<'T>
        let leaves = SearchTree.leaves t
        let mutable count = 0
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            for i in 1 .. leaf.Length - 1 do
                result.[count] <- Words.get leaf.[i]
                count <- count + 1
        result

    /// The elements that a predicate chooses.
    let filter (predicate: 'T -> bool) (t: obj[]) : obj[] =
        let leaves = SearchTree.leaves t
        let kept: obj[] = ArrayPrimitives.create (SearchTree.count t 1) null
        let mutable words = 0
        for n in 0 .. leaves.Length - 1 do
            let leaf = leaves.[n]
            for i in 1 .. leaf.Length - 1 do
                if predicate (Words.get leaf.[i]) then
                    kept.[words] <- leaf.[i]
                    words <- words + 1
        SearchTree.build kept words 1

    /// The elements of two trees that differ, of equal ones the first tree's: one pass through both.
    let private merge<'T when 'T: comparison> (t1: obj[]) (t2: obj[]) : obj[] =
        let a: 'T[] = toArray t1
        let b: 'T[] = toArray t2
        let merged: obj[] = ArrayPrimitives.create (a.Length + b.Length) null
        let mutable i = 0
        let mutable j = 0
        let mutable words = 0
        while i < a.Length || j < b.Length do
            let order =
                if i = a.Length then 1
                elif j = b.Length then -1
                else compare a.[i] b.[j]
            merged.[words] <- Words.make (if order <= 0 then a.[i] else b.[j])
            words <- words + 1
            if order <= 0 then i <- i + 1
            if order >= 0 then j <- j + 1
        SearchTree.build merged words 1

    /// A tree two levels lower has so few elements that they are added or removed one by one.
    let private isMuchLower (t1: obj[]) (t2: obj[]) : bool = SearchTree.height t1 + 1 < SearchTree.height t2

    let union<'T when 'T: comparison> (t1: obj[]) (t2: obj[]) : obj[] =
        if isMuchLower t2 t1 then fold (fun acc (x: 'T) -> add x acc) t1 t2
        elif isMuchLower t1 t2 then fold (fun acc (x: 'T) -> add x acc) t2 t1
        else merge<'T> t1 t2

    let intersect<'T when 'T: comparison> (t1: obj[]) (t2: obj[]) : obj[] =
        if SearchTree.height t1 <= SearchTree.height t2 then filter (fun (x: 'T) -> contains x t2) t1
        else filter (fun (x: 'T) -> contains x t1) t2

    let difference<'T when 'T: comparison> (t1: obj[]) (t2: obj[]) : obj[] =
        if isMuchLower t2 t1 then fold (fun acc (x: 'T) -> remove x acc) t1 t2
        else filter (fun (x: 'T) -> not (contains x t2)) t1

    let elements<'T> (t: obj[]) : IEnumerator<'T> =
        new TreeEnumerator<'T, unit, 'T>(t, 1, (fun x () -> x)) :> IEnumerator<'T>

[<Sealed>]
[<CustomEquality; CustomComparison>]
[<CompiledName("FSharpSet`1")>]
type Set<[<EqualityConditionalOn>] 'T when 'T: comparison> internal (tree: obj[]) =
    new(elements: seq<'T>) = Set<'T>(SetTree.ofArray (Seq.toArray elements))
    member internal _.Tree = tree
    member _.Count: int = SearchTree.count tree 1
    member _.IsEmpty: bool = isNull tree
    member _.Contains(value: 'T) : bool = SetTree.contains value tree
    member _.Add(value: 'T) : Set<'T> = Set<'T>(SetTree.add value tree)
    member _.Remove(value: 'T) : Set<'T> = Set<'T>(SetTree.remove value tree)
    member this.IsSubsetOf(otherSet: Set<'T>) : bool = SetTree.forall (fun x -> otherSet.Contains x) tree
    member this.IsProperSubsetOf(otherSet: Set<'T>) : bool = this.IsSubsetOf otherSet && this.Count < otherSet.Count
    member this.IsSupersetOf(otherSet: Set<'T>) : bool = otherSet.IsSubsetOf this
    member this.IsProperSupersetOf(otherSet: Set<'T>) : bool = otherSet.IsProperSubsetOf this
    member _.MinimumElement: 'T =
        if isNull tree then raise (ArgumentException("Set contains no elements.", "s"))
        Words.get (SearchTree.first tree).[1]
    member _.MaximumElement: 'T =
        if isNull tree then raise (ArgumentException("Set contains no elements.", "s"))
        let leaf = SearchTree.last tree
        Words.get leaf.[leaf.Length - 1]
    static member (+)(set1: Set<'T>, set2: Set<'T>) : Set<'T> =
        Set<'T>(SetTree.union<'T> set1.Tree set2.Tree)
    static member (-)(set1: Set<'T>, set2: Set<'T>) : Set<'T> =
        Set<'T>(SetTree.difference<'T> set1.Tree set2.Tree)
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
        member _.GetEnumerator() : IEnumerator<'T> = SetTree.elements tree
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            SetTree.elements<'T> tree :> System.Collections.IEnumerator

[<RequireQualifiedAccess>]
module Set =
    let empty<'T when 'T: comparison> : Set<'T> = Set<'T>(SearchTree.empty)
    let isEmpty (set: Set<'T>) : bool = set.IsEmpty
    let count (set: Set<'T>) : int = set.Count
    let singleton (value: 'T) : Set<'T> = Set<'T>(SetTree.add value SearchTree.empty)
    let contains (element: 'T) (set: Set<'T>) : bool = set.Contains element
    let add (value: 'T) (set: Set<'T>) : Set<'T> = set.Add value
    let remove (value: 'T) (set: Set<'T>) : Set<'T> = set.Remove value
    let ofList (elements: 'T list) : Set<'T> =
        Set<'T>(SetTree.ofArray (List.toArray elements))
    let ofArray (array: 'T[]) : Set<'T> =
        ArrayFailures.checkNull "array" array
        Set<'T>(SetTree.ofArray array)
    let ofSeq (elements: seq<'T>) : Set<'T> =
        Set<'T>(SetTree.ofArray (Seq.toArray elements))
    let toList (set: Set<'T>) : 'T list = SetTree.foldBack (fun x acc -> x :: acc) set.Tree []
    let toArray (set: Set<'T>) : 'T[] = set.ToArray()
    let toSeq (set: Set<'T>) : seq<'T> = set :> seq<'T>
    let iter (action: 'T -> unit) (set: Set<'T>) : unit = SetTree.iter action set.Tree
    let fold<'T, 'State when 'T: comparison> (folder: 'State -> 'T -> 'State) (state: 'State) (set: Set<'T>) : 'State =
        SetTree.fold folder state set.Tree
    let foldBack<'T, 'State when 'T: comparison>
        (folder: 'T -> 'State -> 'State) (set: Set<'T>) (state: 'State) : 'State =
        SetTree.foldBack folder set.Tree state
    let map (mapping: 'T -> 'U) (set: Set<'T>) : Set<'U> =
        let elements = set.ToArray()
        let mapped: 'U[] = ArrayPrimitives.create elements.Length Unchecked.defaultof<'U>
        for i in 0 .. elements.Length - 1 do
            mapped.[i] <- mapping elements.[i]
        Set<'U>(SetTree.ofArray mapped)
    let filter (predicate: 'T -> bool) (set: Set<'T>) : Set<'T> =
        Set<'T>(SetTree.filter predicate set.Tree)
    let partition (predicate: 'T -> bool) (set: Set<'T>) : Set<'T> * Set<'T> =
        // Descending, as FSharp.Core asks.
        let struct (yes, no) =
            SetTree.foldBack
                (fun x (struct (yes, no)) ->
                    if predicate x then struct (SetTree.add x yes, no) else struct (yes, SetTree.add x no))
                set.Tree
                (struct (SearchTree.empty, SearchTree.empty))
        (Set<'T>(yes), Set<'T>(no))
    let partitionWith (partitioner: 'T -> Choice<'T1, 'T2>) (set: Set<'T>) : Set<'T1> * Set<'T2> =
        SetTree.fold
            (fun (first: Set<'T1>, second: Set<'T2>) x ->
                match partitioner x with
                | Choice1Of2 y -> (first.Add y, second)
                | Choice2Of2 y -> (first, second.Add y))
            (Set<'T1>(SearchTree.empty), Set<'T2>(SearchTree.empty))
            set.Tree
    let exists (predicate: 'T -> bool) (set: Set<'T>) : bool = SetTree.exists predicate set.Tree
    let forall (predicate: 'T -> bool) (set: Set<'T>) : bool = SetTree.forall predicate set.Tree
    let union (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = set1 + set2
    let intersect (set1: Set<'T>) (set2: Set<'T>) : Set<'T> = Set<'T>(SetTree.intersect<'T> set1.Tree set2.Tree)
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
