// System.Array.
namespace System

open FSharp.Core
open FSharp.Collections
open System.Collections.Generic

module internal ArrayRanges =
    let private outOfRange (name: string) (message: string) : 'T = raise (ArgumentOutOfRangeException(name, message))
    /// The range of Sort, Reverse and BinarySearch.
    let check (array: 'T[]) (index: int) (length: int) : unit =
        ArrayFailures.checkNull "array" array
        if index < 0 then CollectionFailures.nonNegative "index"
        if length < 0 then CollectionFailures.nonNegative "length"
        if array.Length - index < length then CollectionFailures.range ()
    let private badStart () : 'T =
        outOfRange
            "startIndex"
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
    let private badCount () : 'T =
        outOfRange
            "count"
            "Count must be positive and count must refer to a location within the string/array/collection."
    /// Where a search from a place begins and ends: forwards.
    let checkSearch (size: int) (start: int) (count: int) : unit =
        if start < 0 || start > size then badStart ()
        if count < 0 || start > size - count then badCount ()
    /// A search towards the front, from `start` on.
    let checkBackwards (size: int) (start: int) (count: int) : unit =
        if size = 0 then
            if start <> -1 && start <> 0 then
                outOfRange
                    "startIndex"
                    "Index was out of range. Must be non-negative and less than the size of the collection."
        else
            if start < 0 || start >= size then
                outOfRange
                    "startIndex"
                    "Index was out of range. Must be non-negative and less than the size of the collection."
            if count < 0 || start - count + 1 < 0 then badCount ()
    let inline find (count: int) ([<InlineIfLambda>] accepts: int -> bool) (start: int) : int =
        let mutable i = start
        while i < start + count && not (accepts i) do
            i <- i + 1
        if i < start + count then i else -1
    let inline findBack (count: int) ([<InlineIfLambda>] accepts: int -> bool) (start: int) : int =
        let mutable i = start
        while i > start - count && i >= 0 && not (accepts i) do
            i <- i - 1
        if i > start - count then i else -1
    /// The place of the value, or the complement of where it would be inserted.
    let inline search (start: int) (count: int) ([<InlineIfLambda>] compareAt: int -> int) : int =
        let mutable low = start
        let mutable high = start + count - 1
        let mutable found = -1
        while found < 0 && low <= high do
            let middle = low + (high - low) / 2
            let c = compareAt middle
            if c = 0 then found <- middle
            elif c < 0 then low <- middle + 1
            else high <- middle - 1
        if found >= 0 then found else ~~~low
    /// The default of the elements' type, told by an element: generic code does not know the type.
    let zeroLike (array: 'T[]) : 'T =
        if array.Length = 0 then
            Unchecked.defaultof<'T>
        else
            match box array.[0] with
            | :? int -> unbox<'T> (box 0)
            | :? float -> unbox<'T> (box 0.0)
            | :? bool -> unbox<'T> (box false)
            | :? char -> unbox<'T> (box '\000')
            | :? byte -> unbox<'T> (box 0uy)
            | :? int64 -> unbox<'T> (box 0L)
            | :? decimal -> unbox<'T> (box 0m)
            | _ -> Unchecked.defaultof<'T>
    let comparison (comparer: IComparer<'T>) : 'T -> 'T -> int =
        match comparer with
        | null -> fun a b -> Unchecked.compare a b
        | _ -> fun a b -> comparer.Compare(a, b)
    /// Sorts a range of keys, and the items with them.
    let sortPairs (keys: 'K[]) (items: 'V[]) (index: int) (length: int) (compare: 'K -> 'K -> int) : unit =
        check keys index length
        if isNull (box items) then
            Sorting.sortRange compare keys index length
        else
            if items.Length - index < length then CollectionFailures.range ()
            let pairs = Array.init length (fun i -> struct (keys.[index + i], items.[index + i]))
            Sorting.sortRange (fun (struct (a, _)) (struct (b, _)) -> compare a b) pairs 0 length
            for i in 0 .. length - 1 do
                let struct (key, item) = pairs.[i]
                keys.[index + i] <- key
                items.[index + i] <- item

type System.Array with
    [<Native "ArrayBase.length">]
    member this.Length: int = native
    member this.LongLength: int64 = int64 this.Length
    [<Native "ArrayBase.rank">]
    member this.Rank: int = native
    [<Native "ArrayBase.get">]
    member this.GetValue(index: int) : obj = native
    [<Native "ArrayBase.set">]
    member this.SetValue(value: obj, index: int) : unit = native
    [<Native "ArrayBase.dimension">]
    member this.GetLength(dimension: int) : int = native
    member this.GetLowerBound(dimension: int) : int = 0
    member this.GetUpperBound(dimension: int) : int = this.GetLength dimension - 1
    [<Native "ArrayBase.enumerable">]
    static member private Elements(array: Array) : obj[] = native
    member this.GetEnumerator() : System.Collections.IEnumerator =
        (Array.Elements this :> System.Collections.IEnumerable).GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator = this.GetEnumerator()
    member this.Clone() : obj = box (Array.Elements this)
    member this.CopyTo(array: Array, index: int) : unit =
        let items = Array.Elements this
        for i in 0 .. items.Length - 1 do
            array.SetValue(items.[i], index + i)
    member this.IsReadOnly: bool = false
    member this.IsFixedSize: bool = true
    member this.IsSynchronized: bool = false
    member this.SyncRoot: obj = box this
    static member MaxLength: int = 2147483591
    /// Of the default of the type: null unless it is a number, a bool or a char.
    static member CreateInstance(elementType: Type, length: int) : Array =
        match elementType with
        | null -> raise (ArgumentNullException("elementType"))
        | _ -> ()
        if length < 0 then CollectionFailures.nonNegative "length"
        let filled (value: obj) : Array = box (ArrayPrimitives.create length value) :?> Array
        match elementType.FullName with
        | "System.Int32" -> filled 0
        | "System.Int64" -> filled 0L
        | "System.Double" -> filled 0.0
        | "System.Single" -> filled 0.0f
        | "System.Decimal" -> filled 0m
        | "System.Boolean" -> filled false
        | "System.Char" -> filled '\000'
        | "System.Byte" -> filled 0uy
        | "System.Int16" -> filled 0s
        | "System.UInt32" -> filled 0u
        | "System.UInt64" -> filled 0UL
        | _ -> filled null
    static member Empty<'T>() : 'T[] = [||]

    // Sorting and searching

    static member Sort(array: 'T[]) : unit =
        ArrayFailures.checkNull "array" array
        Sorting.sortRangeByDefault array 0 array.Length
    static member Sort(array: 'T[], comparison: Comparison<'T>) : unit =
        ArrayFailures.checkNull "array" array
        if isNull comparison then raise (ArgumentNullException("comparison"))
        Sorting.sortRange (fun a b -> comparison.Invoke(a, b)) array 0 array.Length
    static member Sort(array: 'T[], comparer: IComparer<'T>) : unit =
        ArrayFailures.checkNull "array" array
        Sorting.sortRange (ArrayRanges.comparison comparer) array 0 array.Length
    static member Sort(array: 'T[], index: int, length: int) : unit =
        ArrayRanges.check array index length
        Sorting.sortRangeByDefault array index length
    static member Sort(array: 'T[], index: int, length: int, comparer: IComparer<'T>) : unit =
        ArrayRanges.check array index length
        Sorting.sortRange (ArrayRanges.comparison comparer) array index length
    static member Sort(keys: 'TKey[], items: 'TValue[]) : unit =
        ArrayFailures.checkNull "keys" keys
        ArrayRanges.sortPairs keys items 0 keys.Length (fun a b -> Unchecked.compare a b)
    static member Sort(keys: 'TKey[], items: 'TValue[], comparer: IComparer<'TKey>) : unit =
        ArrayFailures.checkNull "keys" keys
        ArrayRanges.sortPairs keys items 0 keys.Length (ArrayRanges.comparison comparer)
    static member Sort(keys: 'TKey[], items: 'TValue[], index: int, length: int) : unit =
        ArrayRanges.sortPairs keys items index length (fun a b -> Unchecked.compare a b)
    static member BinarySearch(array: 'T[], value: 'T) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.search 0 array.Length (fun i -> Unchecked.compare array.[i] value)
    static member BinarySearch(array: 'T[], value: 'T, comparer: IComparer<'T>) : int =
        ArrayFailures.checkNull "array" array
        let compare = ArrayRanges.comparison comparer
        ArrayRanges.search 0 array.Length (fun i -> compare array.[i] value)
    static member BinarySearch(array: 'T[], index: int, length: int, value: 'T) : int =
        ArrayRanges.check array index length
        ArrayRanges.search index length (fun i -> Unchecked.compare array.[i] value)
    static member BinarySearch(array: 'T[], index: int, length: int, value: 'T, comparer: IComparer<'T>) : int =
        ArrayRanges.check array index length
        let compare = ArrayRanges.comparison comparer
        ArrayRanges.search index length (fun i -> compare array.[i] value)
    static member IndexOf(array: 'T[], value: 'T) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.find array.Length (fun i -> Unchecked.equals array.[i] value) 0
    static member IndexOf(array: 'T[], value: 'T, startIndex: int) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkSearch array.Length startIndex 0
        ArrayRanges.find (array.Length - startIndex) (fun i -> Unchecked.equals array.[i] value) startIndex
    static member IndexOf(array: 'T[], value: 'T, startIndex: int, count: int) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkSearch array.Length startIndex count
        ArrayRanges.find count (fun i -> Unchecked.equals array.[i] value) startIndex
    static member LastIndexOf(array: 'T[], value: 'T) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.findBack array.Length (fun i -> Unchecked.equals array.[i] value) (array.Length - 1)
    static member LastIndexOf(array: 'T[], value: 'T, startIndex: int) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkBackwards array.Length startIndex 0
        ArrayRanges.findBack (startIndex + 1) (fun i -> Unchecked.equals array.[i] value) startIndex
    static member LastIndexOf(array: 'T[], value: 'T, startIndex: int, count: int) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkBackwards array.Length startIndex count
        ArrayRanges.findBack count (fun i -> Unchecked.equals array.[i] value) startIndex

    // Predicates

    static member Exists(array: 'T[], predicate: Predicate<'T>) : bool =
        Array.exists (fun x -> predicate.Invoke x) array
    static member TrueForAll(array: 'T[], predicate: Predicate<'T>) : bool =
        Array.forall (fun x -> predicate.Invoke x) array
    static member Find(array: 'T[], predicate: Predicate<'T>) : 'T =
        match Array.tryFind (fun x -> predicate.Invoke x) array with
        | Some x -> x
        | None -> Unchecked.defaultof<'T>
    static member FindLast(array: 'T[], predicate: Predicate<'T>) : 'T =
        match Array.tryFindBack (fun x -> predicate.Invoke x) array with
        | Some x -> x
        | None -> Unchecked.defaultof<'T>
    static member FindAll(array: 'T[], predicate: Predicate<'T>) : 'T[] =
        Array.filter (fun x -> predicate.Invoke x) array
    static member FindIndex(array: 'T[], predicate: Predicate<'T>) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.find array.Length (fun i -> predicate.Invoke array.[i]) 0
    static member FindIndex(array: 'T[], startIndex: int, predicate: Predicate<'T>) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkSearch array.Length startIndex 0
        ArrayRanges.find (array.Length - startIndex) (fun i -> predicate.Invoke array.[i]) startIndex
    static member FindIndex(array: 'T[], startIndex: int, count: int, predicate: Predicate<'T>) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkSearch array.Length startIndex count
        ArrayRanges.find count (fun i -> predicate.Invoke array.[i]) startIndex
    static member FindLastIndex(array: 'T[], predicate: Predicate<'T>) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.findBack array.Length (fun i -> predicate.Invoke array.[i]) (array.Length - 1)
    static member FindLastIndex(array: 'T[], startIndex: int, predicate: Predicate<'T>) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkBackwards array.Length startIndex 0
        ArrayRanges.findBack (startIndex + 1) (fun i -> predicate.Invoke array.[i]) startIndex
    static member FindLastIndex(array: 'T[], startIndex: int, count: int, predicate: Predicate<'T>) : int =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkBackwards array.Length startIndex count
        ArrayRanges.findBack count (fun i -> predicate.Invoke array.[i]) startIndex
    static member ConvertAll(array: 'TInput[], converter: Converter<'TInput, 'TOutput>) : 'TOutput[] =
        Array.map (fun x -> converter.Invoke x) array
    static member ForEach(array: 'T[], action: Action<'T>) : unit = Array.iter (fun x -> action.Invoke x) array

    // Changing in place

    static member Reverse(array: 'T[]) : unit =
        let copy = Array.rev array
        ArrayPrimitives.copyRange copy 0 array 0 copy.Length
    static member Reverse(array: 'T[], index: int, length: int) : unit =
        ArrayRanges.check array index length
        let part = Array.rev (ArrayPrimitives.sub array index length)
        ArrayPrimitives.copyRange part 0 array index length
    static member Fill(array: 'T[], value: 'T) : unit =
        ArrayFailures.checkNull "array" array
        ArrayPrimitives.fill array 0 array.Length value
    static member Fill(array: 'T[], value: 'T, startIndex: int, count: int) : unit =
        ArrayFailures.checkNull "array" array
        ArrayRanges.checkSearch array.Length startIndex count
        ArrayPrimitives.fill array startIndex count value
    static member Clear(array: 'T[]) : unit =
        ArrayFailures.checkNull "array" array
        ArrayPrimitives.fill array 0 array.Length (ArrayRanges.zeroLike array)
    static member Clear(array: 'T[], index: int, length: int) : unit =
        ArrayFailures.checkNull "array" array
        if index < 0 || length < 0 || index > array.Length - length then
            raise (IndexOutOfRangeException("Index was outside the bounds of the array."))
        ArrayPrimitives.fill array index length (ArrayRanges.zeroLike array)
    static member Copy(sourceArray: 'T[], destinationArray: 'T[], length: int) : unit =
        Array.blit sourceArray 0 destinationArray 0 length
    static member Copy
        (sourceArray: 'T[], sourceIndex: int, destinationArray: 'T[], destinationIndex: int, length: int)
        : unit =
        Array.blit sourceArray sourceIndex destinationArray destinationIndex length
    static member ConstrainedCopy
        (sourceArray: 'T[], sourceIndex: int, destinationArray: 'T[], destinationIndex: int, length: int)
        : unit =
        Array.blit sourceArray sourceIndex destinationArray destinationIndex length
    static member Resize(array: byref<'T[]>, newSize: int) : unit =
        if newSize < 0 then CollectionFailures.nonNegative "newSize"
        let old = array
        if isNull (box old) then
            array <- ArrayPrimitives.create newSize Unchecked.defaultof<'T>
        elif old.Length <> newSize then
            let result = ArrayPrimitives.create newSize (ArrayRanges.zeroLike old)
            ArrayPrimitives.copyRange old 0 result 0 (if old.Length < newSize then old.Length else newSize)
            array <- result
