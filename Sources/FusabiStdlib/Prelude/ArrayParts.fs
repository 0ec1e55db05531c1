// The Array module: filtering, taking arrays apart, bringing them together.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    let inline choose ([<InlineIfLambda>] chooser: 'T -> 'U option) (array: 'T[]) : 'U[] =
        ArrayFailures.checkNull "array" array
        let result: 'U[] = ArrayPrimitives.create array.Length Unchecked.defaultof<'U>
        let mutable n = 0
        for i in 0 .. array.Length - 1 do
            match chooser array.[i] with
            | Some x ->
                result.[n] <- x
                n <- n + 1
            | None -> ()
        ArrayPrimitives.sub result 0 n
    let inline filter ([<InlineIfLambda>] predicate: 'T -> bool) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        let result: 'T[] = ArrayPrimitives.create array.Length Unchecked.defaultof<'T>
        let mutable n = 0
        for i in 0 .. array.Length - 1 do
            let x = array.[i]
            if predicate x then
                result.[n] <- x
                n <- n + 1
        ArrayPrimitives.sub result 0 n
    let where (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        filter predicate array
    let append (array1: 'T[]) (array2: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
        let result: 'T[] = ArrayPrimitives.make (array1.Length + array2.Length)
        ArrayPrimitives.copyRange array1 0 result 0 array1.Length
        ArrayPrimitives.copyRange array2 0 result array1.Length array2.Length
        result
    let concat (arrays: seq<'T[]>) : 'T[] =
        let parts = Array.ofSeq arrays
        let mutable n = 0
        for part in parts do
            n <- n + part.Length
        let result: 'T[] = ArrayPrimitives.make n
        let mutable at = 0
        for part in parts do
            ArrayPrimitives.copyRange part 0 result at part.Length
            at <- at + part.Length
        result
    let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] =
        ArrayFailures.checkNull "array" array
        concat (Array.map mapping array)
    let rev (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        let n = array.Length
        Array.init n (fun i -> array.[n - 1 - i])
    let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] =
        ArrayFailures.checkNull "array" array
        let yes: 'T[] = ArrayPrimitives.make array.Length
        let no: 'T[] = ArrayPrimitives.make array.Length
        let mutable a = 0
        let mutable b = 0
        for i in 0 .. array.Length - 1 do
            let x = array.[i]
            if predicate x then
                yes.[a] <- x
                a <- a + 1
            else
                no.[b] <- x
                b <- b + 1
        (ArrayPrimitives.sub yes 0 a, ArrayPrimitives.sub no 0 b)
    let partitionWith (partitioner: 'T -> Choice<'T1, 'T2>) (array: 'T[]) : 'T1[] * 'T2[] =
        ArrayFailures.checkNull "array" array
        let (a, b) = List.partitionWith partitioner (Array.toList array)
        (Array.ofList a, Array.ofList b)

    let sub (array: 'T[]) (startIndex: int) (count: int) : 'T[] =
        ArrayFailures.checkNull "array" array
        if startIndex < 0 then Failures.negative "startIndex" startIndex
        if count < 0 then Failures.negative "count" count
        if startIndex + count > array.Length then ArrayFailures.range "count" count array.Length
        ArrayPrimitives.sub array startIndex count
    let fill (target: 'T[]) (targetIndex: int) (count: int) (value: 'T) : unit =
        ArrayFailures.checkNull "target" target
        if targetIndex < 0 then Failures.negative "targetIndex" targetIndex
        if count < 0 then Failures.negative "count" count
        // Elements are set one by one until the end of the array is met.
        let fitting = if targetIndex > target.Length - count then target.Length - targetIndex else count
        if fitting > 0 then ArrayPrimitives.fill target targetIndex fitting value
        if fitting < count then raise (IndexOutOfRangeException("Index was outside the bounds of the array."))
    let blit (source: 'T[]) (sourceIndex: int) (target: 'T[]) (targetIndex: int) (count: int) : unit =
        ArrayFailures.checkNull "sourceArray" source
        ArrayFailures.checkNull "destinationArray" target
        if sourceIndex < 0 then
            raise (
                ArgumentOutOfRangeException(
                    "sourceIndex",
                    box sourceIndex,
                    "sourceIndex ('" + sourceIndex.ToString() + "') must be greater than or equal to '0'."
                )
            )
        if targetIndex < 0 then
            raise (
                ArgumentOutOfRangeException(
                    "destinationIndex",
                    box targetIndex,
                    "destinationIndex ('" + targetIndex.ToString() + "') must be greater than or equal to '0'."
                )
            )
        if count < 0 then
            raise (
                ArgumentOutOfRangeException(
                    "length",
                    box count,
                    "length ('" + count.ToString() + "') must be greater than or equal to '0'."
                )
            )
        if sourceIndex + count > source.Length then
            raise (
                ArgumentException(
                    "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
                    "sourceArray"
                )
            )
        if targetIndex + count > target.Length then
            raise (
                ArgumentException(
                    "Destination array was not long enough. Check the destination index, length, and the array's "
                    + "lower bounds.",
                    "destinationArray"
                )
            )
        ArrayPrimitives.copyRange source sourceIndex target targetIndex count
    let skip (count: int) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        if count > array.Length then ArrayFailures.range "count" count array.Length
        let count = if count < 0 then 0 else count
        ArrayPrimitives.sub array count (array.Length - count)
    let skipWhile (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        let mutable i = 0
        while i < array.Length && predicate array.[i] do
            i <- i + 1
        ArrayPrimitives.sub array i (array.Length - i)
    let take (count: int) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        if count < 0 then Failures.negative "count" count
        if count > array.Length then
            raise (InvalidOperationException("The input sequence has an insufficient number of elements."))
        ArrayPrimitives.sub array 0 count
    let takeWhile (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        let mutable i = 0
        while i < array.Length && predicate array.[i] do
            i <- i + 1
        ArrayPrimitives.sub array 0 i
    let truncate (count: int) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        if count <= 0 then [||]
        else ArrayPrimitives.sub array 0 (if count < array.Length then count else array.Length)
    let splitAt (index: int) (array: 'T[]) : 'T[] * 'T[] =
        ArrayFailures.checkNull "array" array
        if index < 0 then Failures.negative "index" index
        if index > array.Length then
            raise (InvalidOperationException("The input sequence has an insufficient number of elements."))
        (ArrayPrimitives.sub array 0 index, ArrayPrimitives.sub array index (array.Length - index))
    let chunkBySize (chunkSize: int) (array: 'T[]) : 'T[][] =
        ArrayFailures.checkNull "array" array
        if chunkSize <= 0 then Failures.notPositive "chunkSize" chunkSize
        let n = (array.Length + chunkSize - 1) / chunkSize
        Array.init n (fun i ->
            let start = i * chunkSize
            let rest = array.Length - start
            ArrayPrimitives.sub array start (if chunkSize > rest then rest else chunkSize))
    let splitInto (count: int) (array: 'T[]) : 'T[][] =
        ArrayFailures.checkNull "array" array
        if count <= 0 then Failures.notPositive "count" count
        let n = array.Length
        if n = 0 then
            [||]
        else
            let count = if count < n then count else n
            let size = n / count
            let longer = n % count
            Array.init count (fun i ->
                let start = i * size + (if i < longer then i else longer)
                ArrayPrimitives.sub array start (if i < longer then size + 1 else size))
    let windowed (windowSize: int) (array: 'T[]) : 'T[][] =
        ArrayFailures.checkNull "array" array
        if windowSize <= 0 then Failures.notPositive "windowSize" windowSize
        let n = array.Length - windowSize + 1
        if n <= 0 then [||] else Array.init n (fun i -> ArrayPrimitives.sub array i windowSize)
    let pairwise (array: 'T[]) : ('T * 'T)[] =
        ArrayFailures.checkNull "array" array
        if array.Length < 2 then [||] else Array.init (array.Length - 1) (fun i -> (array.[i], array.[i + 1]))
    let indexed (array: 'T[]) : (int * 'T)[] =
        ArrayFailures.checkNull "array" array
        Array.mapi (fun i x -> (i, x)) array
    let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
        Array.map2 (fun a b -> (a, b)) array1 array2
    let zip3 (array1: 'T1[]) (array2: 'T2[]) (array3: 'T3[]) : ('T1 * 'T2 * 'T3)[] =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
        ArrayFailures.checkNull "array3" array3
        Array.map3 (fun a b c -> (a, b, c)) array1 array2 array3
    let unzip (array: ('T1 * 'T2)[]) : 'T1[] * 'T2[] =
        (Array.map (fun (a, _) -> a) array, Array.map (fun (_, b) -> b) array)
    let unzip3 (array: ('T1 * 'T2 * 'T3)[]) : 'T1[] * 'T2[] * 'T3[] =
        (Array.map (fun (a, _, _) -> a) array,
         Array.map (fun (_, b, _) -> b) array,
         Array.map (fun (_, _, c) -> c) array)
    let allPairs (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
        let n = array2.Length
        Array.init (array1.Length * n) (fun i -> (array1.[i / n], array2.[i % n]))
    let transpose (arrays: seq<'T[]>) : 'T[][] =
        let rows = Array.ofSeq arrays
        if rows.Length = 0 then
            [||]
        else
            let n = rows.[0].Length
            for i in 1 .. rows.Length - 1 do
                if rows.[i].Length <> n then
                    ArrayFailures.lengthsDiffer
                        "array.[0]"
                        n
                        ("array.[" + i.ToString() + "]")
                        rows.[i].Length
                        "array.[0]"
            Array.init n (fun j -> Array.init rows.Length (fun i -> rows.[i].[j]))
    let permute (indexMap: int -> int) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        Sorting.permute indexMap array
    let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : 'T[] =
        Array.ofList (List.unfold generator state)
