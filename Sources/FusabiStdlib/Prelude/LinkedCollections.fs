// LinkedList, PriorityQueue, BitArray, read-only and concurrent collections.
namespace System.Collections.Generic

open System
open FSharp.Core
open FSharp.Collections

[<Sealed; AllowNullLiteral>]
type LinkedListNode<'T>(value: 'T) =
    let mutable value = value
    [<DefaultValue>]
    val mutable internal owner: LinkedList<'T>
    [<DefaultValue>]
    val mutable internal next: LinkedListNode<'T>
    [<DefaultValue>]
    val mutable internal previous: LinkedListNode<'T>
    member _.Value
        with get () = value
        and set (v: 'T) = value <- v
    member this.Next: LinkedListNode<'T> = this.next
    member this.Previous: LinkedListNode<'T> = this.previous
    member this.List: LinkedList<'T> = this.owner

and [<AllowNullLiteral>] LinkedList<'T>() =
    let mutable first: LinkedListNode<'T> = null
    let mutable last: LinkedListNode<'T> = null
    let mutable count = 0
    let mutable version = 0
    let adopt
        (owner: LinkedList<'T>) (node: LinkedListNode<'T>) (before: LinkedListNode<'T>) (after: LinkedListNode<'T>) =
        node.owner <- owner
        node.previous <- before
        node.next <- after
        (match before with
         | null -> first <- node
         | _ -> before.next <- node)
        (match after with
         | null -> last <- node
         | _ -> after.previous <- node)
        count <- count + 1
        version <- version + 1
    let checkNew (node: LinkedListNode<'T>) =
        if isNull node then raise (ArgumentNullException("node"))
        if not (isNull node.owner) then
            raise (InvalidOperationException("The LinkedList node already belongs to a LinkedList."))
    new(collection: seq<'T>) as this =
        LinkedList<'T>()
        then
            for x in collection do
                this.AddLast x |> ignore
    member private this.CheckOwn(node: LinkedListNode<'T>) =
        if isNull node then raise (ArgumentNullException("node"))
        if not (LanguagePrimitives.PhysicalEquality node.owner this) then
            raise (InvalidOperationException("The LinkedList node does not belong to current LinkedList."))
    member _.Count: int = count
    member _.First: LinkedListNode<'T> = first
    member _.Last: LinkedListNode<'T> = last
    member internal _.Version = version
    member this.AddFirst(node: LinkedListNode<'T>) : unit =
        checkNew node
        adopt this node null first
    member this.AddFirst(value: 'T) : LinkedListNode<'T> =
        let node = LinkedListNode<'T>(value)
        adopt this node null first
        node
    member this.AddLast(node: LinkedListNode<'T>) : unit =
        checkNew node
        adopt this node last null
    member this.AddLast(value: 'T) : LinkedListNode<'T> =
        let node = LinkedListNode<'T>(value)
        adopt this node last null
        node
    member this.AddAfter(node: LinkedListNode<'T>, newNode: LinkedListNode<'T>) : unit =
        this.CheckOwn node
        checkNew newNode
        adopt this newNode node node.next
    member this.AddAfter(node: LinkedListNode<'T>, value: 'T) : LinkedListNode<'T> =
        this.CheckOwn node
        let newNode = LinkedListNode<'T>(value)
        adopt this newNode node node.next
        newNode
    member this.AddBefore(node: LinkedListNode<'T>, newNode: LinkedListNode<'T>) : unit =
        this.CheckOwn node
        checkNew newNode
        adopt this newNode node.previous node
    member this.AddBefore(node: LinkedListNode<'T>, value: 'T) : LinkedListNode<'T> =
        this.CheckOwn node
        let newNode = LinkedListNode<'T>(value)
        adopt this newNode node.previous node
        newNode
    member this.Remove(node: LinkedListNode<'T>) : unit =
        this.CheckOwn node
        (match node.previous with
         | null -> first <- node.next
         | before -> before.next <- node.next)
        (match node.next with
         | null -> last <- node.previous
         | after -> after.previous <- node.previous)
        node.owner <- null
        node.next <- null
        node.previous <- null
        count <- count - 1
        version <- version + 1
    member this.Remove(value: 'T) : bool =
        match this.Find value with
        | null -> false
        | node ->
            this.Remove(node: LinkedListNode<'T>)
            true
    member this.RemoveFirst() : unit =
        if isNull first then raise (InvalidOperationException("The LinkedList is empty."))
        this.Remove(first: LinkedListNode<'T>)
    member this.RemoveLast() : unit =
        if isNull last then raise (InvalidOperationException("The LinkedList is empty."))
        this.Remove(last: LinkedListNode<'T>)
    member _.Find(value: 'T) : LinkedListNode<'T> =
        let mutable node = first
        while not (isNull node) && not (Unchecked.equals node.Value value) do
            node <- node.next
        node
    member _.FindLast(value: 'T) : LinkedListNode<'T> =
        let mutable node = last
        while not (isNull node) && not (Unchecked.equals node.Value value) do
            node <- node.previous
        node
    member this.Contains(value: 'T) : bool = not (isNull (this.Find value))
    member this.Clear() : unit =
        let mutable node = first
        while not (isNull node) do
            let next = node.next
            node.owner <- null
            node.next <- null
            node.previous <- null
            node <- next
        first <- null
        last <- null
        count <- 0
        version <- version + 1
    member _.CopyTo(array: 'T[], index: int) : unit =
        let mutable i = index
        let mutable node = first
        while not (isNull node) do
            array.[i] <- node.Value
            i <- i + 1
            node <- node.next
    member this.GetEnumerator() : IEnumerator<'T> =
        let start = version
        let s =
            seq {
                let mutable node = first
                while not (isNull node) do
                    yield node.Value
                    if version <> start then CollectionFailures.modified ()
                    node <- node.Next
            }
        s.GetEnumerator()
    interface ICollection<'T> with
        member this.Count = count
        member this.Contains(item: 'T) = this.Contains item
        member this.Add(item: 'T) : unit = this.AddLast(item) |> ignore
        member this.Remove(item: 'T) : bool = this.Remove(item: 'T)
        member this.Clear() = this.Clear()
        member this.CopyTo(array: 'T[], index: int) = this.CopyTo(array, index)
        member this.IsReadOnly = false
    interface IEnumerable<'T> with
        member this.GetEnumerator() : IEnumerator<'T> = this.GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            this.GetEnumerator() :> System.Collections.IEnumerator

/// A heap of four children a node, arranged as .NET arranges it: equal priorities come out in the same order.
[<AllowNullLiteral>]
type PriorityQueue<'TElement, 'TPriority>(comparer: IComparer<'TPriority>) =
    let mutable elements: 'TElement[] = [||]
    let mutable priorities: 'TPriority[] = [||]
    let mutable count = 0
    /// The default comparison, where there is no comparer, takes no call.
    let less (x: 'TPriority) (y: 'TPriority) : bool =
        match comparer with
        | null -> Unchecked.compare x y < 0
        | _ -> comparer.Compare(x, y) < 0
    let grow (size: int) =
        let larger = if size > 2 * elements.Length then size else max 4 (2 * elements.Length)
        let moreElements = ArrayPrimitives.create larger Unchecked.defaultof<'TElement>
        let morePriorities = ArrayPrimitives.create larger Unchecked.defaultof<'TPriority>
        ArrayPrimitives.copyRange elements 0 moreElements 0 count
        ArrayPrimitives.copyRange priorities 0 morePriorities 0 count
        elements <- moreElements
        priorities <- morePriorities
    let moveUp (element: 'TElement) (priority: 'TPriority) (start: int) =
        let heap, items = priorities, elements
        let mutable i = start
        let mutable going = true
        while going && i > 0 do
            let parent = (i - 1) >>> 2
            if less priority heap.[parent] then
                items.[i] <- items.[parent]
                heap.[i] <- heap.[parent]
                i <- parent
            else
                going <- false
        items.[i] <- element
        heap.[i] <- priority
    let moveDown (element: 'TElement) (priority: 'TPriority) (start: int) =
        let heap, items = priorities, elements
        let size = count
        let mutable i = start
        let mutable going = true
        while going && (i <<< 2) + 1 < size do
            let firstChild = (i <<< 2) + 1
            let bound = if firstChild + 4 < size then firstChild + 4 else size
            let mutable least = firstChild
            let mutable first = heap.[firstChild]
            for child in firstChild + 1 .. bound - 1 do
                let other = heap.[child]
                if less other first then
                    least <- child
                    first <- other
            if less first priority then
                items.[i] <- items.[least]
                heap.[i] <- first
                i <- least
            else
                going <- false
        items.[i] <- element
        heap.[i] <- priority
    let removeLast () =
        count <- count - 1
        elements.[count] <- Unchecked.defaultof<'TElement>
        priorities.[count] <- Unchecked.defaultof<'TPriority>
    let removeRoot () =
        let element = elements.[count - 1]
        let priority = priorities.[count - 1]
        removeLast ()
        if count > 0 then moveDown element priority 0
    let append (element: 'TElement) (priority: 'TPriority) =
        if count = elements.Length then grow (count + 1)
        elements.[count] <- element
        priorities.[count] <- priority
        count <- count + 1
    let empty () : 'U = raise (InvalidOperationException("Queue empty."))
    new() = PriorityQueue<'TElement, 'TPriority>(null: IComparer<'TPriority>)
    new(initialCapacity: int) = PriorityQueue<'TElement, 'TPriority>(null: IComparer<'TPriority>)
    new(initialCapacity: int, comparer: IComparer<'TPriority>) = PriorityQueue<'TElement, 'TPriority>(comparer)
    new(items: seq<struct ('TElement * 'TPriority)>) as this =
        PriorityQueue<'TElement, 'TPriority>(null: IComparer<'TPriority>)
        then this.EnqueueRange items
    new(items: seq<struct ('TElement * 'TPriority)>, comparer: IComparer<'TPriority>) as this =
        PriorityQueue<'TElement, 'TPriority>(comparer)
        then this.EnqueueRange items
    member _.Count: int = count
    member _.Comparer: IComparer<'TPriority> = if isNull comparer then Comparer<'TPriority>.Default else comparer
    member _.UnorderedItems: seq<struct ('TElement * 'TPriority)> =
        Seq.init count (fun i -> struct (elements.[i], priorities.[i]))
    member _.Enqueue(element: 'TElement, priority: 'TPriority) : unit =
        append element priority
        moveUp element priority (count - 1)
    /// The last pair takes the removed one's place, as in .NET.
    member _.Remove
        (
            element: 'TElement,
            [<Out>] removedElement: byref<'TElement>,
            [<Out>] priority: byref<'TPriority>,
            equalityComparer: IEqualityComparer<'TElement>
        ) : bool =
        let isEqual x =
            match equalityComparer with
            | null -> Unchecked.equals x element
            | _ -> equalityComparer.Equals(x, element)
        let mutable index = 0
        while index < count && not (isEqual elements.[index]) do
            index <- index + 1
        if index = count then
            removedElement <- Unchecked.defaultof<'TElement>
            priority <- Unchecked.defaultof<'TPriority>
            false
        else
            removedElement <- elements.[index]
            priority <- priorities.[index]
            let lastElement = elements.[count - 1]
            let lastPriority = priorities.[count - 1]
            removeLast ()
            if index < count then
                if less lastPriority priority then moveUp lastElement lastPriority index
                else moveDown lastElement lastPriority index
            true
    member this.Remove
        (element: 'TElement, [<Out>] removedElement: byref<'TElement>, [<Out>] priority: byref<'TPriority>)
        : bool =
        this.Remove(element, &removedElement, &priority, null)
    member _.Capacity: int = elements.Length
    member this.EnqueueRange(items: seq<struct ('TElement * 'TPriority)>) : unit =
        if count = 0 then
            for struct (element, priority) in items do
                append element priority
            if count > 1 then
                for i = (count - 2) >>> 2 downto 0 do
                    moveDown elements.[i] priorities.[i] i
        else
            for struct (element, priority) in items do
                this.Enqueue(element, priority)
    member this.EnqueueRange(items: seq<'TElement>, priority: 'TPriority) : unit =
        for element in items do
            this.Enqueue(element, priority)
    member _.Peek() : 'TElement = if count = 0 then empty () else elements.[0]
    member _.Dequeue() : 'TElement =
        if count = 0 then empty ()
        let element = elements.[0]
        removeRoot ()
        element
    member _.TryPeek([<Out>] element: byref<'TElement>, [<Out>] priority: byref<'TPriority>) : bool =
        if count = 0 then
            element <- Unchecked.defaultof<'TElement>
            priority <- Unchecked.defaultof<'TPriority>
            false
        else
            element <- elements.[0]
            priority <- priorities.[0]
            true
    member _.TryDequeue([<Out>] element: byref<'TElement>, [<Out>] priority: byref<'TPriority>) : bool =
        if count = 0 then
            element <- Unchecked.defaultof<'TElement>
            priority <- Unchecked.defaultof<'TPriority>
            false
        else
            element <- elements.[0]
            priority <- priorities.[0]
            removeRoot ()
            true
    member _.EnqueueDequeue(element: 'TElement, priority: 'TPriority) : 'TElement =
        if count > 0 && less priorities.[0] priority then
            let root = elements.[0]
            moveDown element priority 0
            root
        else
            element
    member _.DequeueEnqueue(element: 'TElement, priority: 'TPriority) : 'TElement =
        if count = 0 then empty ()
        let root = elements.[0]
        if less priorities.[0] priority then
            moveDown element priority 0
        else
            elements.[0] <- element
            priorities.[0] <- priority
        root
    member _.Clear() : unit =
        elements <- [||]
        priorities <- [||]
        count <- 0
    member _.EnsureCapacity(capacity: int) : int =
        if capacity > elements.Length then grow capacity
        elements.Length
    member _.TrimExcess() : unit = ()

namespace System.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<Sealed; AllowNullLiteral>]
type BitArray internal (bits: bool[], trusted: int) =
    let mutable bits = bits
    let check (index: int) =
        if index < 0 || index >= bits.Length then
            raise (
                ArgumentOutOfRangeException(
                    "index",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            )
    static member private Make(length: int, value: bool) : bool[] =
        if length < 0 then raise (ArgumentOutOfRangeException("length", "Non-negative number required."))
        Array.create length value
    new(length: int) = BitArray(BitArray.Make(length, false), 0)
    new(length: int, defaultValue: bool) = BitArray(BitArray.Make(length, defaultValue), 0)
    new(values: bool[]) = BitArray(Array.copy values, 0)
    new(bytes: byte[]) = BitArray(Array.init (bytes.Length * 8) (fun i -> (bytes.[i / 8] >>> (i % 8)) &&& 1uy = 1uy), 0)
    new(values: int[]) =
        BitArray(Array.init (values.Length * 32) (fun i -> (values.[i / 32] >>> (i % 32)) &&& 1 = 1), 0)
    new(bits: BitArray) = BitArray(Array.init bits.Length (fun i -> bits.Get i), 0)
    member _.Count: int = bits.Length
    member _.IsReadOnly: bool = false
    member _.Length
        with get () = bits.Length
        and set (value: int) =
            let old = bits
            bits <- Array.init value (fun i -> i < old.Length && old.[i])
    member _.Get(index: int) : bool =
        check index
        bits.[index]
    member _.Set(index: int, value: bool) : unit =
        check index
        bits.[index] <- value
    member this.Item
        with get (index: int): bool = this.Get index
        and set (index: int) (value: bool) = this.Set(index, value)
    member _.SetAll(value: bool) : unit =
        for i in 0 .. bits.Length - 1 do
            bits.[i] <- value
    member _.HasAllSet() : bool = Array.forall id bits
    member _.HasAnySet() : bool = Array.exists id bits
    member private this.Combine(value: BitArray, operation: bool -> bool -> bool) : BitArray =
        if isNull value then raise (ArgumentNullException("value"))
        if value.Length <> bits.Length then raise (ArgumentException("Array lengths must be the same."))
        for i in 0 .. bits.Length - 1 do
            bits.[i] <- operation bits.[i] (value.Get i)
        this
    member this.And(value: BitArray) : BitArray = this.Combine(value, fun a b -> a && b)
    member this.Or(value: BitArray) : BitArray = this.Combine(value, fun a b -> a || b)
    member this.Xor(value: BitArray) : BitArray = this.Combine(value, fun a b -> a <> b)
    member this.Not() : BitArray =
        for i in 0 .. bits.Length - 1 do
            bits.[i] <- not bits.[i]
        this
    member this.LeftShift(count: int) : BitArray =
        if count < 0 then raise (ArgumentOutOfRangeException("count", "Non-negative number required."))
        for i = bits.Length - 1 downto 0 do
            bits.[i] <- i >= count && bits.[i - count]
        this
    member this.RightShift(count: int) : BitArray =
        if count < 0 then raise (ArgumentOutOfRangeException("count", "Non-negative number required."))
        for i in 0 .. bits.Length - 1 do
            bits.[i] <- i + count < bits.Length && bits.[i + count]
        this
    member this.CopyTo(array: bool[], index: int) : unit = Array.blit bits 0 array index bits.Length
    member this.CopyTo(array: byte[], index: int) : unit =
        for i in 0 .. (bits.Length + 7) / 8 - 1 do
            let mutable b = 0uy
            for j in 0..7 do
                if i * 8 + j < bits.Length && bits.[i * 8 + j] then b <- b ||| (1uy <<< j)
            array.[index + i] <- b
    member this.CopyTo(array: int[], index: int) : unit =
        for i in 0 .. (bits.Length + 31) / 32 - 1 do
            let mutable n = 0
            for j in 0..31 do
                if i * 32 + j < bits.Length && bits.[i * 32 + j] then n <- n ||| (1 <<< j)
            array.[index + i] <- n
    member this.Clone() : obj = box (BitArray(this))
    member this.GetEnumerator() : IEnumerator = (bits :> IEnumerable).GetEnumerator()
    interface IEnumerable with
        member this.GetEnumerator() : IEnumerator = (bits :> IEnumerable).GetEnumerator()

namespace System.Collections.ObjectModel

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// A view of a list that cannot be changed through it.
[<AllowNullLiteral>]
type ReadOnlyCollection<'T>(list: IList<'T>) =
    let refuse () : 'U = raise (NotSupportedException("Collection is read-only."))
    static member Empty: ReadOnlyCollection<'T> = ReadOnlyCollection<'T>([||])
    member _.Count: int = list.Count
    member _.Item
        with get (index: int): 'T = list.[index]
    member _.Contains(value: 'T) : bool = list.Contains value
    member _.IndexOf(value: 'T) : int = list.IndexOf value
    member _.CopyTo(array: 'T[], index: int) : unit = list.CopyTo(array, index)
    member _.GetEnumerator() : IEnumerator<'T> = list.GetEnumerator()
    interface IReadOnlyList<'T> with
        member _.Item
            with get (index: int) = list.[index]
        member _.Count = list.Count
    interface IList<'T> with
        member _.Item
            with get (index: int) = list.[index]
            and set (index: int) (value: 'T) = refuse ()
        member _.IndexOf(item: 'T) = list.IndexOf item
        member _.Insert(index: int, item: 'T) : unit = refuse ()
        member _.RemoveAt(index: int) : unit = refuse ()
    interface ICollection<'T> with
        member _.Count = list.Count
        member _.Contains(item: 'T) = list.Contains item
        member _.Add(item: 'T) : unit = refuse ()
        member _.Remove(item: 'T) : bool = refuse ()
        member _.Clear() : unit = refuse ()
        member _.CopyTo(array: 'T[], index: int) = list.CopyTo(array, index)
        member _.IsReadOnly = true
    interface IEnumerable<'T> with
        member _.GetEnumerator() : IEnumerator<'T> = list.GetEnumerator()
    interface System.Collections.IEnumerable with
        member _.GetEnumerator() : System.Collections.IEnumerator =
            list.GetEnumerator() :> System.Collections.IEnumerator

type System.Collections.Generic.List<'T> with
    member this.AsReadOnly() : ReadOnlyCollection<'T> = ReadOnlyCollection<'T>(this :> IList<'T>)
    member this.Slice(start: int, length: int) : ResizeArray<'T> = this.GetRange(start, length)
