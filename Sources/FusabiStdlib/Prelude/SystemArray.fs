// System.Array.
namespace System

open FSharp.Core
open FSharp.Collections
open System.Collections.Generic

type System.Array with
    [<Native "ArrayBase.length">]
    member this.Length: int = native
    [<Native "ArrayBase.rank">]
    member this.Rank: int = native
    [<Native "ArrayBase.get">]
    member this.GetValue(index: int) : obj = native
    [<Native "ArrayBase.set">]
    member this.SetValue(value: obj, index: int) : unit = native
    [<Native "ArrayBase.dimension">]
    member this.GetLength(dimension: int) : int = native
    [<Native "ArrayBase.enumerable">]
    static member private Elements(array: Array) : obj[] = native
    member this.GetEnumerator() : System.Collections.IEnumerator =
        (Array.Elements this :> System.Collections.IEnumerable).GetEnumerator()
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator = this.GetEnumerator()
    static member Sort(array: 'T[]) : unit = Sorting.sortRange (fun a b -> Unchecked.compare a b) array 0 array.Length
    static member Sort(array: 'T[], comparison: Comparison<'T>) : unit =
        Sorting.sortRange (fun a b -> comparison.Invoke(a, b)) array 0 array.Length
    static member Sort(array: 'T[], comparer: IComparer<'T>) : unit =
        Sorting.sortRange (fun a b -> comparer.Compare(a, b)) array 0 array.Length
    static member Reverse(array: 'T[]) : unit =
        let copy = Array.rev array
        ArrayPrimitives.copyRange copy 0 array 0 copy.Length
    static member IndexOf(array: 'T[], value: 'T) : int =
        let mutable i = 0
        while i < array.Length && not (Unchecked.equals array.[i] value) do
            i <- i + 1
        if i < array.Length then i else -1
    static member Fill(array: 'T[], value: 'T) : unit = ArrayPrimitives.fill array 0 array.Length value
    static member Clear(array: 'T[]) : unit = ArrayPrimitives.fill array 0 array.Length Unchecked.defaultof<'T>
    static member Clear(array: 'T[], index: int, length: int) : unit =
        ArrayPrimitives.fill array index length Unchecked.defaultof<'T>
    static member Copy(source: 'T[], target: 'T[], length: int) : unit = Array.blit source 0 target 0 length
    static member Resize(array: byref<'T[]>, newSize: int) : unit =
        if newSize < 0 then raise (ArgumentOutOfRangeException("newSize", "Non-negative number required."))
        let old = array
        if isNull (box old) then
            array <- ArrayPrimitives.create newSize Unchecked.defaultof<'T>
        elif old.Length <> newSize then
            let result = ArrayPrimitives.create newSize Unchecked.defaultof<'T>
            ArrayPrimitives.copyRange old 0 result 0 (if old.Length < newSize then old.Length else newSize)
            array <- result
    static member LastIndexOf(array: 'T[], value: 'T) : int =
        let mutable i = array.Length - 1
        while i >= 0 && not (Unchecked.equals array.[i] value) do
            i <- i - 1
        i
    static member Find(array: 'T[], predicate: Predicate<'T>) : 'T =
        match Array.tryFind (fun x -> predicate.Invoke x) array with
        | Some x -> x
        | None -> Unchecked.defaultof<'T>
    static member FindLast(array: 'T[], predicate: Predicate<'T>) : 'T =
        match Array.tryFindBack (fun x -> predicate.Invoke x) array with
        | Some x -> x
        | None -> Unchecked.defaultof<'T>
    static member FindAll(array: 'T[], predicate: Predicate<'T>) : 'T[] = Array.filter (fun x -> predicate.Invoke x) array
    static member FindLastIndex(array: 'T[], predicate: Predicate<'T>) : int =
        match Array.tryFindIndexBack (fun x -> predicate.Invoke x) array with
        | Some i -> i
        | None -> -1
    static member TrueForAll(array: 'T[], predicate: Predicate<'T>) : bool =
        Array.forall (fun x -> predicate.Invoke x) array
    static member Sort(keys: 'K[], items: 'V[]) : unit =
        let sorted = Array.sortBy fst (Array.zip keys items)
        for i in 0 .. sorted.Length - 1 do
            keys.[i] <- fst sorted.[i]
            items.[i] <- snd sorted.[i]
    static member Sort(array: 'T[], index: int, length: int) : unit =
        Sorting.sortRange (fun a b -> Unchecked.compare a b) array index length
    static member Reverse(array: 'T[], index: int, length: int) : unit =
        let part = Array.rev (ArrayPrimitives.sub array index length)
        ArrayPrimitives.copyRange part 0 array index length
    static member IndexOf(array: 'T[], value: 'T, startIndex: int) : int =
        let mutable i = startIndex
        while i < array.Length && not (Unchecked.equals array.[i] value) do
            i <- i + 1
        if i < array.Length then i else -1
    static member Copy(source: 'T[], sourceIndex: int, target: 'T[], targetIndex: int, length: int) : unit =
        Array.blit source sourceIndex target targetIndex length
    static member Exists(array: 'T[], predicate: Predicate<'T>) : bool = Array.exists (fun x -> predicate.Invoke x) array
    static member FindIndex(array: 'T[], predicate: Predicate<'T>) : int =
        match Array.tryFindIndex (fun x -> predicate.Invoke x) array with
        | Some i -> i
        | None -> -1
    static member ConvertAll(array: 'T[], converter: Converter<'T, 'U>) : 'U[] =
        Array.map (fun x -> converter.Invoke x) array
    static member ForEach(array: 'T[], action: Action<'T>) : unit = Array.iter (fun x -> action.Invoke x) array
    static member BinarySearch(array: 'T[], value: 'T) : int =
        let mutable low = 0
        let mutable high = array.Length - 1
        let mutable found = -1
        while found < 0 && low <= high do
            let middle = low + (high - low) / 2
            let c = Unchecked.compare array.[middle] value
            if c = 0 then found <- middle
            elif c < 0 then low <- middle + 1
            else high <- middle - 1
        if found >= 0 then found else ~~~low
    static member Empty() : 'T[] = [||]
