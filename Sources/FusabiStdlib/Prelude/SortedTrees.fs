// The balanced trees of SortedDictionary and SortedSet.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

/// A node of an AVL tree; null is the empty tree. Nodes are replaced, not changed, but for the value.
[<Sealed; AllowNullLiteral>]
type internal SortedNode<'K, 'V>(key: 'K, value: 'V, left: SortedNode<'K, 'V>, right: SortedNode<'K, 'V>, height: int) =
    let mutable value = value
    member _.Key = key
    member _.Value
        with get () = value
        and set (v: 'V) = value <- v
    member _.Left = left
    member _.Right = right
    member _.Height = height

module internal SortedTrees =
    let height (node: SortedNode<'K, 'V>) : int =
        match node with
        | null -> 0
        | _ -> node.Height
    let make (key: 'K) (value: 'V) (left: SortedNode<'K, 'V>) (right: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        let l = height left
        let r = height right
        SortedNode<'K, 'V>(key, value, left, right, (if l > r then l else r) + 1)
    let balance (key: 'K) (value: 'V) (left: SortedNode<'K, 'V>) (right: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        let l = height left
        let r = height right
        if l > r + 1 then
            if height left.Left >= height left.Right then
                make left.Key left.Value left.Left (make key value left.Right right)
            else
                let m = left.Right
                make m.Key m.Value (make left.Key left.Value left.Left m.Left) (make key value m.Right right)
        elif r > l + 1 then
            if height right.Right >= height right.Left then
                make right.Key right.Value (make key value left right.Left) right.Right
            else
                let m = right.Left
                make m.Key m.Value (make key value left m.Left) (make right.Key right.Value m.Right right.Right)
        else
            make key value left right
    let rec find (comparer: IComparer<'K>) (key: 'K) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> null
        | _ ->
            let c = comparer.Compare(key, node.Key)
            if c = 0 then node
            elif c < 0 then find comparer key node.Left
            else find comparer key node.Right
    /// The key must be absent.
    let rec insert (comparer: IComparer<'K>) (key: 'K) (value: 'V) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> make key value null null
        | _ ->
            if comparer.Compare(key, node.Key) < 0 then
                balance node.Key node.Value (insert comparer key value node.Left) node.Right
            else
                balance node.Key node.Value node.Left (insert comparer key value node.Right)
    let rec minimum (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node.Left with
        | null -> node
        | left -> minimum left
    let rec maximum (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node.Right with
        | null -> node
        | right -> maximum right
    /// The key must be present.
    let rec remove (comparer: IComparer<'K>) (key: 'K) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> null
        | _ ->
            let c = comparer.Compare(key, node.Key)
            if c < 0 then
                balance node.Key node.Value (remove comparer key node.Left) node.Right
            elif c > 0 then
                balance node.Key node.Value node.Left (remove comparer key node.Right)
            else
                match node.Left, node.Right with
                | null, right -> right
                | left, null -> left
                | left, right ->
                    let next = minimum right
                    balance next.Key next.Value left (remove comparer next.Key right)
    let rec size (node: SortedNode<'K, 'V>) : int =
        match node with
        | null -> 0
        | _ -> size node.Left + 1 + size node.Right
    /// The part of a tree between two keys, both included.
    let rec between (comparer: IComparer<'K>) (low: 'K) (high: 'K) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> null
        | _ ->
            if comparer.Compare(node.Key, low) < 0 then between comparer low high node.Right
            elif comparer.Compare(node.Key, high) > 0 then between comparer low high node.Left
            else make node.Key node.Value (between comparer low high node.Left) (between comparer low high node.Right)
    let rec iterate (action: SortedNode<'K, 'V> -> unit) (node: SortedNode<'K, 'V>) : unit =
        match node with
        | null -> ()
        | _ ->
            iterate action node.Left
            action node
            iterate action node.Right

/// Walks a tree as it was when the walk began; `check` raises when the collection has changed since.
[<Sealed>]
type internal SortedEnumerator<'K, 'V, 'T>
    (root: SortedNode<'K, 'V>, isBackwards: bool, check: unit -> unit, select: SortedNode<'K, 'V> -> 'T) =
    let mutable pending: SortedNode<'K, 'V> list = []
    let mutable current = Unchecked.defaultof<'T>
    let push (start: SortedNode<'K, 'V>) =
        let mutable node = start
        while not (isNull node) do
            pending <- node :: pending
            node <- if isBackwards then node.Right else node.Left
    do push root
    interface IEnumerator<'T> with
        member _.Current: 'T = current
    interface System.Collections.IEnumerator with
        member _.MoveNext() =
            check ()
            match pending with
            | [] -> false
            | node :: rest ->
                pending <- rest
                current <- select node
                push (if isBackwards then node.Left else node.Right)
                true
        member _.Current: obj = box current
        member _.Reset() =
            pending <- []
            push root
    interface IDisposable with
        member _.Dispose() = ()
