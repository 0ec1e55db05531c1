// System.Collections.Immutable: lists, arrays, queues, stacks.
namespace System.Collections.Immutable

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// A node of a balanced tree of elements by place; null is the empty tree.
[<Sealed; AllowNullLiteral>]
type internal PlaceNode<'T>(value: 'T, left: PlaceNode<'T>, right: PlaceNode<'T>, height: int, count: int) =
    member _.Value = value
    member _.Left = left
    member _.Right = right
    member _.Height = height
    member _.Count = count

module internal PlaceTrees =
    let height (node: PlaceNode<'T>) : int = if isNull node then 0 else node.Height
    let count (node: PlaceNode<'T>) : int = if isNull node then 0 else node.Count
    let make (value: 'T) (left: PlaceNode<'T>) (right: PlaceNode<'T>) : PlaceNode<'T> =
        let l = height left
        let r = height right
        PlaceNode<'T>(value, left, right, (if l > r then l else r) + 1, count left + count right + 1)
    let balance (value: 'T) (left: PlaceNode<'T>) (right: PlaceNode<'T>) : PlaceNode<'T> =
        if height left > height right + 1 then
            if height left.Left >= height left.Right then
                make left.Value left.Left (make value left.Right right)
            else
                let m = left.Right
                make m.Value (make left.Value left.Left m.Left) (make value m.Right right)
        elif height right > height left + 1 then
            if height right.Right >= height right.Left then
                make right.Value (make value left right.Left) right.Right
            else
                let m = right.Left
                make m.Value (make value left m.Left) (make right.Value m.Right right.Right)
        else
            make value left right
    let rec get (index: int) (node: PlaceNode<'T>) : 'T =
        let before = count node.Left
        if index = before then node.Value
        elif index < before then get index node.Left
        else get (index - before - 1) node.Right
    let rec set (index: int) (value: 'T) (node: PlaceNode<'T>) : PlaceNode<'T> =
        let before = count node.Left
        if index = before then make value node.Left node.Right
        elif index < before then make node.Value (set index value node.Left) node.Right
        else make node.Value node.Left (set (index - before - 1) value node.Right)
    let rec insert (index: int) (value: 'T) (node: PlaceNode<'T>) : PlaceNode<'T> =
        if isNull node then
            make value null null
        else
            let before = count node.Left
            if index <= before then balance node.Value (insert index value node.Left) node.Right
            else balance node.Value node.Left (insert (index - before - 1) value node.Right)
    let rec remove (index: int) (node: PlaceNode<'T>) : PlaceNode<'T> =
        let before = count node.Left
        if index < before then
            balance node.Value (remove index node.Left) node.Right
        elif index > before then
            balance node.Value node.Left (remove (index - before - 1) node.Right)
        else
            match node.Left, node.Right with
            | null, right -> right
            | left, null -> left
            | left, right -> balance (get 0 right) left (remove 0 right)
    let rec private build (items: 'T[]) (low: int) (high: int) : PlaceNode<'T> =
        if low > high then
            null
        else
            let middle = low + (high - low) / 2
            make items.[middle] (build items low (middle - 1)) (build items (middle + 1) high)
    let ofArray (items: 'T[]) : PlaceNode<'T> = build items 0 (items.Length - 1)
    let rec iterate (action: 'T -> unit) (node: PlaceNode<'T>) : unit =
        if not (isNull node) then
            iterate action node.Left
            action node.Value
            iterate action node.Right
    let toArray (node: PlaceNode<'T>) : 'T[] =
        let items = ArrayPrimitives.make (count node)
        let mutable i = 0
        iterate
            (fun value ->
                items.[i] <- value
                i <- i + 1)
            node
        items

[<Sealed; AllowNullLiteral>]
type ImmutableList<'T> internal (root: PlaceNode<'T>) =
    let size = PlaceTrees.count root
    let check (index: int) (limit: int) = if index < 0 || index > limit then CollectionFailures.index ()
    static member Empty: ImmutableList<'T> = ImmutableList<'T>(null: PlaceNode<'T>)
    static member internal Of(items: seq<'T>) : ImmutableList<'T> =
        ImmutableList<'T>(PlaceTrees.ofArray (Array.ofSeq items))
    member internal _.Elements: 'T[] = PlaceTrees.toArray root
    member _.Count: int = size
    member _.IsEmpty: bool = size = 0
    member _.Item
        with get (index: int): 'T =
            check index (size - 1)
            PlaceTrees.get index root
    member _.Add(value: 'T) : ImmutableList<'T> = ImmutableList<'T>(PlaceTrees.insert size value root)
    member this.AddRange(items: seq<'T>) : ImmutableList<'T> =
        ImmutableList<'T>.Of(Array.append this.Elements (Array.ofSeq items))
    member _.Insert(index: int, element: 'T) : ImmutableList<'T> =
        check index size
        ImmutableList<'T>(PlaceTrees.insert index element root)
    member this.InsertRange(index: int, items: seq<'T>) : ImmutableList<'T> =
        check index size
        ImmutableList<'T>.Of(Array.insertManyAt index items this.Elements)
    member _.RemoveAt(index: int) : ImmutableList<'T> =
        check index (size - 1)
        ImmutableList<'T>(PlaceTrees.remove index root)
    member this.Remove(value: 'T) : ImmutableList<'T> =
        let index = this.IndexOf value
        if index < 0 then this else this.RemoveAt index
    member this.RemoveAll(predicate: Predicate<'T>) : ImmutableList<'T> =
        ImmutableList<'T>.Of(Array.filter (fun x -> not (predicate.Invoke x)) this.Elements)
    member this.RemoveRange(index: int, count: int) : ImmutableList<'T> =
        ImmutableList<'T>.Of(Array.removeManyAt index count this.Elements)
    member _.SetItem(index: int, value: 'T) : ImmutableList<'T> =
        check index (size - 1)
        ImmutableList<'T>(PlaceTrees.set index value root)
    member this.Replace(oldValue: 'T, newValue: 'T) : ImmutableList<'T> =
        let index = this.IndexOf oldValue
        if index < 0 then raise (ArgumentException("Cannot find the old value", "oldValue"))
        this.SetItem(index, newValue)
    member _.Clear() : ImmutableList<'T> = ImmutableList<'T>.Empty
    member this.IndexOf(item: 'T) : int = Array.IndexOf(this.Elements, item)
    member this.Contains(value: 'T) : bool = this.IndexOf value >= 0
    member this.Exists(predicate: Predicate<'T>) : bool = Array.Exists(this.Elements, predicate)
    member this.Find(predicate: Predicate<'T>) : 'T = Array.Find(this.Elements, predicate)
    member this.FindIndex(predicate: Predicate<'T>) : int = Array.FindIndex(this.Elements, predicate)
    member this.FindAll(predicate: Predicate<'T>) : ImmutableList<'T> =
        ImmutableList<'T>.Of(Array.FindAll(this.Elements, predicate))
    member this.TrueForAll(predicate: Predicate<'T>) : bool = Array.TrueForAll(this.Elements, predicate)
    member _.ForEach(action: Action<'T>) : unit = PlaceTrees.iterate (fun x -> action.Invoke x) root
    member this.ConvertAll(converter: Func<'T, 'TOutput>) : ImmutableList<'TOutput> =
        ImmutableList<'TOutput>.Of(Array.map (fun x -> converter.Invoke x) this.Elements)
    member this.GetRange(index: int, count: int) : ImmutableList<'T> =
        ImmutableList<'T>.Of(Array.sub this.Elements index count)
    member this.Reverse() : ImmutableList<'T> = ImmutableList<'T>.Of(Array.rev this.Elements)
    member private this.Sorted(compare: 'T -> 'T -> int) : ImmutableList<'T> =
        let items = this.Elements
        Sorting.sortRange compare items 0 items.Length
        ImmutableList<'T>.Of items
    member this.Sort() : ImmutableList<'T> = this.Sorted(fun a b -> Unchecked.compare a b)
    member this.Sort(comparison: Comparison<'T>) : ImmutableList<'T> = this.Sorted(fun a b -> comparison.Invoke(a, b))
    member this.Sort(comparer: IComparer<'T>) : ImmutableList<'T> = this.Sorted(ArrayRanges.comparison comparer)
    member this.CopyTo(array: 'T[]) : unit = Array.blit this.Elements 0 array 0 size
    member this.ToBuilder() : ImmutableListBuilder<'T> = ImmutableListBuilder<'T>(ResizeArray<'T>(this.Elements))
    member this.GetEnumerator() : IEnumerator<'T> = (this.Elements :> seq<'T>).GetEnumerator()
    interface IReadOnlyList<'T> with
        member this.Item
            with get (index: int) = this.[index]
    interface IReadOnlyCollection<'T> with
        member _.Count = size
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

/// A list being built.
and [<Sealed; AllowNullLiteral>] ImmutableListBuilder<'T> internal (items: ResizeArray<'T>) =
    member _.Count: int = items.Count
    member _.Item
        with get (index: int): 'T = items.[index]
        and set (index: int) (value: 'T) = items.[index] <- value
    member _.Add(item: 'T) : unit = items.Add item
    member _.AddRange(items': seq<'T>) : unit = items.AddRange items'
    member _.Insert(index: int, item: 'T) : unit = items.Insert(index, item)
    member _.Remove(item: 'T) : bool = items.Remove item
    member _.RemoveAt(index: int) : unit = items.RemoveAt index
    member _.Clear() : unit = items.Clear()
    member _.Contains(item: 'T) : bool = items.Contains item
    member _.ToImmutable() : ImmutableList<'T> = ImmutableList<'T>.Of items
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = items.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            items.GetEnumerator() :> System.Collections.IEnumerator

[<Struct; CustomEquality; NoComparison>]
type ImmutableArray<'T> internal (items: 'T[]) =
    member internal _.Elements: 'T[] = items
    static member Empty: ImmutableArray<'T> = ImmutableArray<'T>([||])
    member _.Length: int = items.Length
    member _.IsEmpty: bool = items.Length = 0
    member _.IsDefault: bool = isNull (box items)
    member _.IsDefaultOrEmpty: bool = isNull (box items) || items.Length = 0
    member _.Item
        with get (index: int): 'T = items.[index]
    member _.Add(item: 'T) : ImmutableArray<'T> = ImmutableArray<'T>(Array.append items [| item |])
    member _.AddRange(others: seq<'T>) : ImmutableArray<'T> =
        ImmutableArray<'T>(Array.append items (Array.ofSeq others))
    member _.Insert(index: int, item: 'T) : ImmutableArray<'T> = ImmutableArray<'T>(Array.insertAt index item items)
    member _.RemoveAt(index: int) : ImmutableArray<'T> = ImmutableArray<'T>(Array.removeAt index items)
    member this.Remove(item: 'T) : ImmutableArray<'T> =
        let index = Array.IndexOf(items, item)
        if index < 0 then this else this.RemoveAt index
    member _.SetItem(index: int, item: 'T) : ImmutableArray<'T> = ImmutableArray<'T>(Array.updateAt index item items)
    member _.Contains(item: 'T) : bool = Array.IndexOf(items, item) >= 0
    member _.IndexOf(item: 'T) : int = Array.IndexOf(items, item)
    member _.Sort() : ImmutableArray<'T> =
        let copy = Array.copy items
        Array.Sort copy
        ImmutableArray<'T>(copy)
    member _.ToBuilder() : ImmutableArrayBuilder<'T> = ImmutableArrayBuilder<'T>(ResizeArray<'T>(items))
    member _.GetEnumerator() : IEnumerator<'T> = (items :> seq<'T>).GetEnumerator()
    override _.Equals(other: obj) : bool =
        match other with
        | :? ImmutableArray<'T> as that -> LanguagePrimitives.PhysicalEquality items that.Elements
        | _ -> false
    override _.GetHashCode() : int = LanguagePrimitives.PhysicalHash items
    interface IReadOnlyList<'T> with
        member _.Item
            with get (index: int) = items.[index]
    interface IReadOnlyCollection<'T> with
        member _.Count = items.Length
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = (items :> seq<'T>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (items :> System.Collections.IEnumerable).GetEnumerator()

/// An array being built.
and [<Sealed; AllowNullLiteral>] ImmutableArrayBuilder<'T> internal (items: ResizeArray<'T>) =
    member _.Count: int = items.Count
    member _.Item
        with get (index: int): 'T = items.[index]
        and set (index: int) (value: 'T) = items.[index] <- value
    member _.Add(item: 'T) : unit = items.Add item
    member _.AddRange(others: seq<'T>) : unit = items.AddRange others
    member _.Clear() : unit = items.Clear()
    member _.ToImmutable() : ImmutableArray<'T> = ImmutableArray<'T>(items.ToArray())
    member _.MoveToImmutable() : ImmutableArray<'T> = ImmutableArray<'T>(items.ToArray())

[<Sealed; AllowNullLiteral>]
type ImmutableStack<'T> internal (items: 'T list) =
    let empty () : 'U = raise (InvalidOperationException("This operation does not apply to an empty instance."))
    static member Empty: ImmutableStack<'T> = ImmutableStack<'T>([])
    member _.IsEmpty: bool = List.isEmpty items
    member _.Push(value: 'T) : ImmutableStack<'T> = ImmutableStack<'T>(value :: items)
    member _.Peek() : 'T = if List.isEmpty items then empty () else List.head items
    member _.Pop() : ImmutableStack<'T> = if List.isEmpty items then empty () else ImmutableStack<'T>(List.tail items)
    member this.Pop([<Out>] value: byref<'T>) : ImmutableStack<'T> =
        value <- this.Peek()
        this.Pop()
    member _.Clear() : ImmutableStack<'T> = ImmutableStack<'T>([])
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = (items :> seq<'T>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (items :> seq<'T>).GetEnumerator() :> System.Collections.IEnumerator

/// What will be dequeued first, and what was enqueued last, backwards.
[<Sealed; AllowNullLiteral>]
type ImmutableQueue<'T> internal (front: 'T list, back: 'T list) =
    let empty () : 'U = raise (InvalidOperationException("This operation does not apply to an empty instance."))
    static member Empty: ImmutableQueue<'T> = ImmutableQueue<'T>([], [])
    member _.IsEmpty: bool = List.isEmpty front
    member _.Enqueue(value: 'T) : ImmutableQueue<'T> =
        if List.isEmpty front then ImmutableQueue<'T>([ value ], []) else ImmutableQueue<'T>(front, value :: back)
    member _.Peek() : 'T = if List.isEmpty front then empty () else List.head front
    member _.Dequeue() : ImmutableQueue<'T> =
        match front with
        | [] -> empty ()
        | [ _ ] -> ImmutableQueue<'T>(List.rev back, [])
        | _ :: rest -> ImmutableQueue<'T>(rest, back)
    member this.Dequeue([<Out>] value: byref<'T>) : ImmutableQueue<'T> =
        value <- this.Peek()
        this.Dequeue()
    member _.Clear() : ImmutableQueue<'T> = ImmutableQueue<'T>([], [])
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = (front @ List.rev back :> seq<'T>).GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            (front @ List.rev back :> seq<'T>).GetEnumerator() :> System.Collections.IEnumerator

[<AbstractClass; Sealed; Extension>]
type ImmutableList =
    static member Create([<ParamArray>] items: 'T[]) : ImmutableList<'T> = ImmutableList<'T>.Of items
    static member CreateRange(items: seq<'T>) : ImmutableList<'T> = ImmutableList<'T>.Of items
    static member CreateBuilder<'T>() : ImmutableListBuilder<'T> = ImmutableListBuilder<'T>(ResizeArray<'T>())
    [<Extension>]
    static member ToImmutableList(source: seq<'T>) : ImmutableList<'T> = ImmutableList<'T>.Of source

[<AbstractClass; Sealed; Extension>]
type ImmutableArray =
    static member Create([<ParamArray>] items: 'T[]) : ImmutableArray<'T> = ImmutableArray<'T>(Array.copy items)
    static member CreateRange(items: seq<'T>) : ImmutableArray<'T> = ImmutableArray<'T>(Array.ofSeq items)
    static member CreateBuilder<'T>() : ImmutableArrayBuilder<'T> = ImmutableArrayBuilder<'T>(ResizeArray<'T>())
    [<Extension>]
    static member ToImmutableArray(items: seq<'T>) : ImmutableArray<'T> = ImmutableArray<'T>(Array.ofSeq items)

[<AbstractClass; Sealed>]
type ImmutableStack =
    static member Create([<ParamArray>] items: 'T[]) : ImmutableStack<'T> =
        ImmutableStack<'T>(List.rev (List.ofArray items))
    static member CreateRange(items: seq<'T>) : ImmutableStack<'T> = ImmutableStack<'T>(List.rev (List.ofSeq items))

[<AbstractClass; Sealed>]
type ImmutableQueue =
    static member Create([<ParamArray>] items: 'T[]) : ImmutableQueue<'T> = ImmutableQueue<'T>(List.ofArray items, [])
    static member CreateRange(items: seq<'T>) : ImmutableQueue<'T> = ImmutableQueue<'T>(List.ofSeq items, [])
