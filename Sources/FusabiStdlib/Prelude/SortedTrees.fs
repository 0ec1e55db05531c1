// The balanced trees of SortedDictionary and SortedSet.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

/// A node of an AVL tree; null is the empty tree.
[<Sealed; AllowNullLiteral>]
type internal SortedNode<'K, 'V>(key: 'K, value: 'V) =
    let mutable value = value
    let mutable left: SortedNode<'K, 'V> = null
    let mutable right: SortedNode<'K, 'V> = null
    let mutable height = 1
    member _.Key = key
    member _.Value
        with get () = value
        and set (v: 'V) = value <- v
    member _.Left
        with get () = left
        and set (node: SortedNode<'K, 'V>) = left <- node
    member _.Right
        with get () = right
        and set (node: SortedNode<'K, 'V>) = right <- node
    member _.Height
        with get () = height
        and set (h: int) = height <- h

module internal SortedTrees =
    /// The order of two keys: the default one, where the comparer is null, takes no call.
    let inline order (comparer: IComparer<'K>) (x: 'K) (y: 'K) : int =
        match comparer with
        | null -> Unchecked.compare x y
        | _ -> comparer.Compare(x, y)
    let height (node: SortedNode<'K, 'V>) : int =
        match node with
        | null -> 0
        | _ -> node.Height
    let private measure (node: SortedNode<'K, 'V>) : unit =
        let l = height node.Left
        let r = height node.Right
        node.Height <- (if l > r then l else r) + 1
    let private rotateRight (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        let root = node.Left
        node.Left <- root.Right
        root.Right <- node
        measure node
        measure root
        root
    let private rotateLeft (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        let root = node.Right
        node.Right <- root.Left
        root.Left <- node
        measure node
        measure root
        root
    /// A tree whose subtrees are balanced and differ in height by two at most.
    let balance (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        let l = height node.Left
        let r = height node.Right
        if l > r + 1 then
            if height node.Left.Left < height node.Left.Right then node.Left <- rotateLeft node.Left
            rotateRight node
        elif r > l + 1 then
            if height node.Right.Right < height node.Right.Left then node.Right <- rotateRight node.Right
            rotateLeft node
        else
            node.Height <- (if l > r then l else r) + 1
            node
    let rec find (comparer: IComparer<'K>) (key: 'K) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> null
        | _ ->
            let c = order comparer key node.Key
            if c = 0 then node
            elif c < 0 then find comparer key node.Left
            else find comparer key node.Right
    /// The key must be absent.
    let rec insert (comparer: IComparer<'K>) (key: 'K) (value: 'V) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> SortedNode<'K, 'V>(key, value)
        | _ ->
            if order comparer key node.Key < 0 then node.Left <- insert comparer key value node.Left
            else node.Right <- insert comparer key value node.Right
            balance node
    let rec minimum (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node.Left with
        | null -> node
        | left -> minimum left
    let rec maximum (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node.Right with
        | null -> node
        | right -> maximum right
    let rec private withoutMinimum (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node.Left with
        | null -> node.Right
        | left ->
            node.Left <- withoutMinimum left
            balance node
    /// The key must be present.
    let rec remove (comparer: IComparer<'K>) (key: 'K) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        let c = order comparer key node.Key
        if c < 0 then
            node.Left <- remove comparer key node.Left
            balance node
        elif c > 0 then
            node.Right <- remove comparer key node.Right
            balance node
        else
            match node.Left, node.Right with
            | null, right -> right
            | left, null -> left
            | left, right ->
                let next = minimum right
                next.Right <- withoutMinimum right
                next.Left <- left
                balance next
    let rec size (node: SortedNode<'K, 'V>) : int =
        match node with
        | null -> 0
        | _ -> size node.Left + 1 + size node.Right
    /// A copy of the part between two keys, both included.
    let rec between (comparer: IComparer<'K>) (low: 'K) (high: 'K) (node: SortedNode<'K, 'V>) : SortedNode<'K, 'V> =
        match node with
        | null -> null
        | _ ->
            if order comparer node.Key low < 0 then between comparer low high node.Right
            elif order comparer node.Key high > 0 then between comparer low high node.Left
            else
                let copy = SortedNode<'K, 'V>(node.Key, node.Value)
                copy.Left <- between comparer low high node.Left
                copy.Right <- between comparer low high node.Right
                copy
    let rec iterate (action: SortedNode<'K, 'V> -> unit) (node: SortedNode<'K, 'V>) : unit =
        match node with
        | null -> ()
        | _ ->
            iterate action node.Left
            action node
            iterate action node.Right

/// Walks a tree; `check` raises when the collection has changed since the walk began.
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
