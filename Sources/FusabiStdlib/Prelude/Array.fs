// FSharp.Collections.Array.
namespace FSharp.Core

open System

module internal ArrayFailures =
    let checkNull (name: string) (array: 'T[]) : unit =
        if LanguagePrimitives.PhysicalEquality (box array) null then raise (ArgumentNullException(name))
    let lengthsDiffer (name1: string) (length1: int) (name2: string) (length2: int) (param: string) : 'T =
        raise (
            ArgumentException(
                "The arrays have different lengths.\n"
                + name1
                + ".Length = "
                + length1.ToString()
                + ", "
                + name2
                + ".Length = "
                + length2.ToString(),
                param
            )
        )
    let range (name: string) (count: int) (length: int) : 'T =
        raise (
            ArgumentOutOfRangeException(
                name,
                "The index is outside the legal range.\n"
                + name
                + " = "
                + count.ToString()
                + ", array.Length = "
                + length.ToString()
            )
        )

namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    let inline private make (count: int) : 'T[] = ArrayPrimitives.create count Unchecked.defaultof<'T>

    [<Native "prim:arrayLength">]
    let length (array: 'T[]) : int = native
    let inline get (array: 'T[]) (index: int) : 'T = ArrayPrimitives.get array index
    let inline set (array: 'T[]) (index: int) (value: 'T) : unit = ArrayPrimitives.set array index value
    let inline zeroCreate<'T> (count: int) : 'T[] =
        if count < 0 then Failures.negative "count" count
        ArrayPrimitives.create count Unchecked.defaultof<'T>
    let inline create (count: int) (value: 'T) : 'T[] =
        if count < 0 then Failures.negative "count" count
        ArrayPrimitives.create count value
    let empty<'T> : 'T[] = [||]
    let inline isEmpty (array: 'T[]) : bool = array.Length = 0
    let inline singleton (value: 'T) : 'T[] = [| value |]
    let inline init (count: int) ([<InlineIfLambda>] initializer: int -> 'T) : 'T[] =
        if count < 0 then Failures.negative "count" count
        let result: 'T[] = ArrayPrimitives.create count Unchecked.defaultof<'T>
        for i in 0 .. count - 1 do
            result.[i] <- initializer i
        result
    let replicate (count: int) (initial: 'T) : 'T[] =
        if count < 0 then Failures.negative "count" count
        ArrayPrimitives.create count initial
    let copy (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        ArrayPrimitives.sub array 0 array.Length
    let head (array: 'T[]) : 'T = if array.Length = 0 then Failures.emptyArray () else array.[0]
    let tryHead (array: 'T[]) : 'T option = if array.Length = 0 then None else Some array.[0]
    let last (array: 'T[]) : 'T = if array.Length = 0 then Failures.emptyArray () else array.[array.Length - 1]
    let tryLast (array: 'T[]) : 'T option = if array.Length = 0 then None else Some array.[array.Length - 1]
    let tail (array: 'T[]) : 'T[] =
        if array.Length = 0 then
            raise (ArgumentException("The input sequence has an insufficient number of elements.", "array"))
        ArrayPrimitives.sub array 1 (array.Length - 1)
    let item (index: int) (array: 'T[]) : 'T = array.[index]
    let tryItem (index: int) (array: 'T[]) : 'T option =
        if index < 0 || index >= array.Length then None else Some array.[index]

    let inline iter ([<InlineIfLambda>] action: 'T -> unit) (array: 'T[]) : unit =
        ArrayFailures.checkNull "array" array
        for i in 0 .. array.Length - 1 do
            action array.[i]
    let inline iteri ([<InlineIfLambda>] action: int -> 'T -> unit) (array: 'T[]) : unit =
        ArrayFailures.checkNull "array" array
        for i in 0 .. array.Length - 1 do
            action i array.[i]
    let inline map ([<InlineIfLambda>] mapping: 'T -> 'U) (array: 'T[]) : 'U[] =
        ArrayFailures.checkNull "array" array
        let result: 'U[] = ArrayPrimitives.create array.Length Unchecked.defaultof<'U>
        for i in 0 .. array.Length - 1 do
            result.[i] <- mapping array.[i]
        result
    let inline mapi ([<InlineIfLambda>] mapping: int -> 'T -> 'U) (array: 'T[]) : 'U[] =
        ArrayFailures.checkNull "array" array
        let result: 'U[] = ArrayPrimitives.create array.Length Unchecked.defaultof<'U>
        for i in 0 .. array.Length - 1 do
            result.[i] <- mapping i array.[i]
        result
    let inline fold<'T, 'State> ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (array: 'T[]) : 'State =
        ArrayFailures.checkNull "array" array
        let mutable acc = state
        for i in 0 .. array.Length - 1 do
            acc <- folder acc array.[i]
        acc
    let inline foldBack<'T, 'State> ([<InlineIfLambda>] folder: 'T -> 'State -> 'State) (array: 'T[]) (state: 'State) : 'State =
        ArrayFailures.checkNull "array" array
        let mutable acc = state
        for i = array.Length - 1 downto 0 do
            acc <- folder array.[i] acc
        acc
    let private same2 (array1: 'T1[]) (array2: 'T2[]) : unit =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
        if array1.Length <> array2.Length then
            ArrayFailures.lengthsDiffer "array1" array1.Length "array2" array2.Length "array1"
    let iter2 (action: 'T1 -> 'T2 -> unit) (array1: 'T1[]) (array2: 'T2[]) : unit =
        same2 array1 array2
        for i in 0 .. array1.Length - 1 do
            action array1.[i] array2.[i]
    let iteri2 (action: int -> 'T1 -> 'T2 -> unit) (array1: 'T1[]) (array2: 'T2[]) : unit =
        same2 array1 array2
        for i in 0 .. array1.Length - 1 do
            action i array1.[i] array2.[i]
    let map2 (mapping: 'T1 -> 'T2 -> 'U) (array1: 'T1[]) (array2: 'T2[]) : 'U[] =
        same2 array1 array2
        init array1.Length (fun i -> mapping array1.[i] array2.[i])
    let mapi2 (mapping: int -> 'T1 -> 'T2 -> 'U) (array1: 'T1[]) (array2: 'T2[]) : 'U[] =
        same2 array1 array2
        init array1.Length (fun i -> mapping i array1.[i] array2.[i])
    let private same3 (array1: 'T1[]) (array2: 'T2[]) (array3: 'T3[]) : unit =
        if array1.Length <> array2.Length || array1.Length <> array3.Length then
            raise (
                ArgumentException(
                    "The arrays have different lengths.\n array1.Length = "
                    + array1.Length.ToString()
                    + ", array2.Length = "
                    + array2.Length.ToString()
                    + ", array3.Length = "
                    + array3.Length.ToString(),
                    "array1, array2, array3"
                )
            )
    let map3 (mapping: 'T1 -> 'T2 -> 'T3 -> 'U) (array1: 'T1[]) (array2: 'T2[]) (array3: 'T3[]) : 'U[] =
        same3 array1 array2 array3
        init array1.Length (fun i -> mapping array1.[i] array2.[i] array3.[i])
    let fold2 (folder: 'State -> 'T1 -> 'T2 -> 'State) (state: 'State) (array1: 'T1[]) (array2: 'T2[]) : 'State =
        same2 array1 array2
        let mutable acc = state
        for i in 0 .. array1.Length - 1 do
            acc <- folder acc array1.[i] array2.[i]
        acc
    let foldBack2 (folder: 'T1 -> 'T2 -> 'State -> 'State) (array1: 'T1[]) (array2: 'T2[]) (state: 'State) : 'State =
        same2 array1 array2
        let mutable acc = state
        for i = array1.Length - 1 downto 0 do
            acc <- folder array1.[i] array2.[i] acc
        acc
    let reduce (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T =
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[0]
        for i in 1 .. array.Length - 1 do
            acc <- reduction acc array.[i]
        acc
    let reduceBack (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T =
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[array.Length - 1]
        for i = array.Length - 2 downto 0 do
            acc <- reduction array.[i] acc
        acc
    let scan<'T, 'State> (folder: 'State -> 'T -> 'State) (state: 'State) (array: 'T[]) : 'State[] =
        let result: 'State[] = make (array.Length + 1)
        let mutable acc = state
        result.[0] <- acc
        for i in 0 .. array.Length - 1 do
            acc <- folder acc array.[i]
            result.[i + 1] <- acc
        result
    let scanBack<'T, 'State> (folder: 'T -> 'State -> 'State) (array: 'T[]) (state: 'State) : 'State[] =
        let result: 'State[] = make (array.Length + 1)
        let mutable acc = state
        result.[array.Length] <- acc
        for i = array.Length - 1 downto 0 do
            acc <- folder array.[i] acc
            result.[i] <- acc
        result
    let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (array: 'T[]) : 'Result[] * 'State =
        let result: 'Result[] = make array.Length
        let mutable acc = state
        for i in 0 .. array.Length - 1 do
            let (r, s) = mapping acc array.[i]
            result.[i] <- r
            acc <- s
        (result, acc)
    let mapFoldBack (mapping: 'T -> 'State -> 'Result * 'State) (array: 'T[]) (state: 'State) : 'Result[] * 'State =
        let result: 'Result[] = make array.Length
        let mutable acc = state
        for i = array.Length - 1 downto 0 do
            let (r, s) = mapping array.[i] acc
            result.[i] <- r
            acc <- s
        (result, acc)
    let inline exists ([<InlineIfLambda>] predicate: 'T -> bool) (array: 'T[]) : bool =
        ArrayFailures.checkNull "array" array
        let mutable i = 0
        while i < array.Length && not (predicate array.[i]) do
            i <- i + 1
        i < array.Length
    let inline forall ([<InlineIfLambda>] predicate: 'T -> bool) (array: 'T[]) : bool =
        ArrayFailures.checkNull "array" array
        let mutable i = 0
        while i < array.Length && predicate array.[i] do
            i <- i + 1
        i >= array.Length
    let inline contains (value: 'T) (array: 'T[]) : bool when 'T: equality =
        ArrayFailures.checkNull "array" array
        let mutable i = 0
        while i < array.Length && not (array.[i] = value) do
            i <- i + 1
        i < array.Length
    let exists2 (predicate: 'T1 -> 'T2 -> bool) (array1: 'T1[]) (array2: 'T2[]) : bool =
        same2 array1 array2
        let mutable i = 0
        while i < array1.Length && not (predicate array1.[i] array2.[i]) do
            i <- i + 1
        i < array1.Length
    let forall2 (predicate: 'T1 -> 'T2 -> bool) (array1: 'T1[]) (array2: 'T2[]) : bool =
        same2 array1 array2
        let mutable i = 0
        while i < array1.Length && predicate array1.[i] array2.[i] do
            i <- i + 1
        i >= array1.Length
    let private indexOf (predicate: 'T -> bool) (array: 'T[]) : int =
        ArrayFailures.checkNull "array" array
        let mutable i = 0
        while i < array.Length && not (predicate array.[i]) do
            i <- i + 1
        if i < array.Length then i else -1
    let private lastIndexOf (predicate: 'T -> bool) (array: 'T[]) : int =
        ArrayFailures.checkNull "array" array
        let mutable i = array.Length - 1
        while i >= 0 && not (predicate array.[i]) do
            i <- i - 1
        i
    let find (predicate: 'T -> bool) (array: 'T[]) : 'T =
        let i = indexOf predicate array
        if i < 0 then Failures.notFound () else array.[i]
    let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option =
        let i = indexOf predicate array
        if i < 0 then None else Some array.[i]
    let findBack (predicate: 'T -> bool) (array: 'T[]) : 'T =
        let i = lastIndexOf predicate array
        if i < 0 then Failures.notFound () else array.[i]
    let tryFindBack (predicate: 'T -> bool) (array: 'T[]) : 'T option =
        let i = lastIndexOf predicate array
        if i < 0 then None else Some array.[i]
    let findIndex (predicate: 'T -> bool) (array: 'T[]) : int =
        let i = indexOf predicate array
        if i < 0 then Failures.notFound () else i
    let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option =
        let i = indexOf predicate array
        if i < 0 then None else Some i
    let findIndexBack (predicate: 'T -> bool) (array: 'T[]) : int =
        let i = lastIndexOf predicate array
        if i < 0 then Failures.notFound () else i
    let tryFindIndexBack (predicate: 'T -> bool) (array: 'T[]) : int option =
        let i = lastIndexOf predicate array
        if i < 0 then None else Some i
    let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option =
        let rec loop i =
            if i >= array.Length then
                None
            else
                match chooser array.[i] with
                | None -> loop (i + 1)
                | found -> found
        loop 0
    let pick (chooser: 'T -> 'U option) (array: 'T[]) : 'U =
        match tryPick chooser array with
        | Some x -> x
        | None -> Failures.notFound ()
    let exactlyOne (array: 'T[]) : 'T =
        if array.Length = 1 then array.[0]
        elif array.Length = 0 then Failures.emptySequence "array"
        else Failures.moreThanOne "array"
    let tryExactlyOne (array: 'T[]) : 'T option = if array.Length = 1 then Some array.[0] else None

    let toList (array: 'T[]) : 'T list = List.ofArray array
    let ofList (list: 'T list) : 'T[] = List.toArray list
    let toSeq (array: 'T[]) : seq<'T> = (array :> seq<'T>)
    let ofSeq (source: seq<'T>) : 'T[] =
        match box source with
        | :? list<'T> as list -> List.toArray list
        | _ -> ArrayPrimitives.ofSeq source

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
    let where (predicate: 'T -> bool) (array: 'T[]) : 'T[] = filter predicate array
    let append (array1: 'T[]) (array2: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
        let result: 'T[] = make (array1.Length + array2.Length)
        ArrayPrimitives.copyRange array1 0 result 0 array1.Length
        ArrayPrimitives.copyRange array2 0 result array1.Length array2.Length
        result
    let concat (arrays: seq<'T[]>) : 'T[] =
        let parts = ofSeq arrays
        let mutable n = 0
        for part in parts do
            n <- n + part.Length
        let result: 'T[] = make n
        let mutable at = 0
        for part in parts do
            ArrayPrimitives.copyRange part 0 result at part.Length
            at <- at + part.Length
        result
    let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] = concat (map mapping array)
    let rev (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        let n = array.Length
        init n (fun i -> array.[n - 1 - i])
    let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] =
        let yes: 'T[] = make array.Length
        let no: 'T[] = make array.Length
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
        let (a, b) = List.partitionWith partitioner (toList array)
        (ofList a, ofList b)

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
        if targetIndex + count > target.Length then ArrayFailures.range "count" count target.Length
        ArrayPrimitives.fill target targetIndex count value
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
                    "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
                    "destinationArray"
                )
            )
        ArrayPrimitives.copyRange source sourceIndex target targetIndex count
    let skip (count: int) (array: 'T[]) : 'T[] =
        if count > array.Length then ArrayFailures.range "count" count array.Length
        let count = if count < 0 then 0 else count
        ArrayPrimitives.sub array count (array.Length - count)
    let skipWhile (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
        let mutable i = 0
        while i < array.Length && predicate array.[i] do
            i <- i + 1
        ArrayPrimitives.sub array i (array.Length - i)
    let take (count: int) (array: 'T[]) : 'T[] =
        if count < 0 then Failures.negative "count" count
        if count > array.Length then
            raise (InvalidOperationException("The input sequence has an insufficient number of elements."))
        ArrayPrimitives.sub array 0 count
    let takeWhile (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
        let mutable i = 0
        while i < array.Length && predicate array.[i] do
            i <- i + 1
        ArrayPrimitives.sub array 0 i
    let truncate (count: int) (array: 'T[]) : 'T[] =
        if count <= 0 then [||]
        else ArrayPrimitives.sub array 0 (if count < array.Length then count else array.Length)
    let splitAt (index: int) (array: 'T[]) : 'T[] * 'T[] =
        if index < 0 then Failures.negative "index" index
        if index > array.Length then
            raise (InvalidOperationException("The input sequence has an insufficient number of elements."))
        (ArrayPrimitives.sub array 0 index, ArrayPrimitives.sub array index (array.Length - index))
    let chunkBySize (chunkSize: int) (array: 'T[]) : 'T[][] =
        if chunkSize <= 0 then Failures.notPositive "chunkSize" chunkSize
        let n = (array.Length + chunkSize - 1) / chunkSize
        init n (fun i ->
            let start = i * chunkSize
            ArrayPrimitives.sub array start (if start + chunkSize > array.Length then array.Length - start else chunkSize))
    let splitInto (count: int) (array: 'T[]) : 'T[][] =
        if count <= 0 then Failures.notPositive "count" count
        let n = array.Length
        if n = 0 then
            [||]
        else
            let count = if count < n then count else n
            let size = n / count
            let longer = n % count
            init count (fun i ->
                let start = i * size + (if i < longer then i else longer)
                ArrayPrimitives.sub array start (if i < longer then size + 1 else size))
    let windowed (windowSize: int) (array: 'T[]) : 'T[][] =
        if windowSize <= 0 then Failures.notPositive "windowSize" windowSize
        let n = array.Length - windowSize + 1
        if n <= 0 then [||] else init n (fun i -> ArrayPrimitives.sub array i windowSize)
    let pairwise (array: 'T[]) : ('T * 'T)[] =
        if array.Length < 2 then [||] else init (array.Length - 1) (fun i -> (array.[i], array.[i + 1]))
    let indexed (array: 'T[]) : (int * 'T)[] = mapi (fun i x -> (i, x)) array
    let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] = map2 (fun a b -> (a, b)) array1 array2
    let zip3 (array1: 'T1[]) (array2: 'T2[]) (array3: 'T3[]) : ('T1 * 'T2 * 'T3)[] =
        map3 (fun a b c -> (a, b, c)) array1 array2 array3
    let unzip (array: ('T1 * 'T2)[]) : 'T1[] * 'T2[] = (map (fun (a, _) -> a) array, map (fun (_, b) -> b) array)
    let unzip3 (array: ('T1 * 'T2 * 'T3)[]) : 'T1[] * 'T2[] * 'T3[] =
        (map (fun (a, _, _) -> a) array, map (fun (_, b, _) -> b) array, map (fun (_, _, c) -> c) array)
    let allPairs (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] =
        let n = array2.Length
        init (array1.Length * n) (fun i -> (array1.[i / n], array2.[i % n]))
    let transpose (arrays: seq<'T[]>) : 'T[][] =
        let rows = ofSeq arrays
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
            init n (fun j -> init rows.Length (fun i -> rows.[i].[j]))
    let permute (indexMap: int -> int) (array: 'T[]) : 'T[] = Sorting.permute indexMap array
    let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : 'T[] =
        ofList (List.unfold generator state)

    let distinct (array: 'T[]) : 'T[] when 'T: equality = ofList (List.distinct (toList array))
    let distinctBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: equality =
        ofList (List.distinctBy projection (toList array))
    let except (itemsToExclude: seq<'T>) (array: 'T[]) : 'T[] when 'T: equality =
        ofList (List.except itemsToExclude (toList array))
    let countBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * int)[] when 'Key: equality =
        ofList (List.countBy projection (toList array))
    let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] when 'Key: equality =
        ofList (List.map (fun (key, items) -> (key, ofList items)) (List.groupBy projection (toList array)))

    let sortInPlaceWith (comparer: 'T -> 'T -> int) (array: 'T[]) : unit =
        // Two elements are compared here, so that what the comparer raises arrives as it is.
        if array.Length = 2 then
            if comparer array.[0] array.[1] > 0 then
                let first = array.[0]
                array.[0] <- array.[1]
                array.[1] <- first
        else
            Sorting.sortRange comparer array 0 array.Length
    let sortInPlaceBy (projection: 'T -> 'Key) (array: 'T[]) : unit when 'Key: comparison =
        Sorting.sortArrayByKeys (map projection array) array
    let sortInPlace (array: 'T[]) : unit when 'T: comparison = Sorting.sortArray array
    let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] =
        let result = copy array
        sortInPlaceWith comparer result
        result
    let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison =
        let result = copy array
        sortInPlaceBy projection result
        result
    let sort (array: 'T[]) : 'T[] when 'T: comparison =
        let result = copy array
        sortInPlace result
        result
    let inline sortDescending (array: 'T[]) : 'T[] when 'T: comparison =
        let result = copy array
        Sorting.sortRange (fun a b -> compare b a) result 0 result.Length
        result
    let inline sortByDescending (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison =
        let keyed = map (fun x -> (projection x, x)) array
        Sorting.sortRange (fun (a, _) (b, _) -> compare b a) keyed 0 keyed.Length
        map (fun (_, x) -> x) keyed

    let inline sum (array: ^T[]) : ^T
        when ^T: (static member op_CheckedAddition: ^T * ^T -> ^T) and ^T: (static member Zero: ^T) =
        ArrayFailures.checkNull "array" array
        let mutable acc: ^T = LanguagePrimitives.GenericZero
        for i in 0 .. array.Length - 1 do
            acc <- Checked.(+) acc array.[i]
        acc
    let inline sumBy ([<InlineIfLambda>] projection: 'T -> ^U) (array: 'T[]) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U) and ^U: (static member Zero: ^U) =
        ArrayFailures.checkNull "array" array
        let mutable acc: ^U = LanguagePrimitives.GenericZero
        for i in 0 .. array.Length - 1 do
            acc <- Checked.(+) acc (projection array.[i])
        acc
    let inline average (array: ^T[]) : ^T
        when ^T: (static member op_CheckedAddition: ^T * ^T -> ^T)
        and ^T: (static member DivideByInt: ^T * int -> ^T)
        and ^T: (static member Zero: ^T) =
        if array.Length = 0 then Failures.emptyArray ()
        LanguagePrimitives.DivideByInt (sum array) array.Length
    let inline averageBy ([<InlineIfLambda>] projection: 'T -> ^U) (array: 'T[]) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U)
        and ^U: (static member DivideByInt: ^U * int -> ^U)
        and ^U: (static member Zero: ^U) =
        if array.Length = 0 then Failures.emptyArray ()
        LanguagePrimitives.DivideByInt (sumBy projection array) array.Length
    let inline max (array: 'T[]) : 'T when 'T: comparison =
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[0]
        for i in 1 .. array.Length - 1 do
            if array.[i] > acc then acc <- array.[i]
        acc
    let inline min (array: 'T[]) : 'T when 'T: comparison =
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[0]
        for i in 1 .. array.Length - 1 do
            if array.[i] < acc then acc <- array.[i]
        acc
    let inline maxBy ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T when 'U: comparison =
        if array.Length = 0 then Failures.emptyArray ()
        let mutable best = array.[0]
        let mutable bestKey = projection best
        for i in 1 .. array.Length - 1 do
            let key = projection array.[i]
            if key > bestKey then
                best <- array.[i]
                bestKey <- key
        best
    let inline minBy ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T when 'U: comparison =
        if array.Length = 0 then Failures.emptyArray ()
        let mutable best = array.[0]
        let mutable bestKey = projection best
        for i in 1 .. array.Length - 1 do
            let key = projection array.[i]
            if key < bestKey then
                best <- array.[i]
                bestKey <- key
        best
    let inline compareWith ([<InlineIfLambda>] comparer: 'T -> 'T -> int) (array1: 'T[]) (array2: 'T[]) : int =
        let n = if array1.Length < array2.Length then array1.Length else array2.Length
        let mutable i = 0
        let mutable c = 0
        while c = 0 && i < n do
            c <- comparer array1.[i] array2.[i]
            i <- i + 1
        if c <> 0 then c
        elif array1.Length = array2.Length then 0
        elif array1.Length < array2.Length then -1
        else 1

    let removeAt (index: int) (source: 'T[]) : 'T[] =
        if index < 0 || index >= source.Length then Failures.outOfRange "index" "array"
        append (ArrayPrimitives.sub source 0 index) (ArrayPrimitives.sub source (index + 1) (source.Length - index - 1))
    let removeManyAt (index: int) (count: int) (source: 'T[]) : 'T[] =
        if index < 0 || index > source.Length - count then Failures.outOfRange "index" "array"
        append (ArrayPrimitives.sub source 0 index) (ArrayPrimitives.sub source (index + count) (source.Length - index - count))
    let updateAt (index: int) (value: 'T) (source: 'T[]) : 'T[] =
        if index < 0 || index >= source.Length then Failures.outOfRange "index" "array"
        let result = copy source
        result.[index] <- value
        result
    let insertAt (index: int) (value: 'T) (source: 'T[]) : 'T[] =
        if index < 0 || index > source.Length then Failures.outOfRange "index" "array"
        concat [ ArrayPrimitives.sub source 0 index; [| value |]; ArrayPrimitives.sub source index (source.Length - index) ]
    let insertManyAt (index: int) (values: seq<'T>) (source: 'T[]) : 'T[] =
        if index < 0 || index > source.Length then Failures.outOfRange "index" "array"
        concat
            [ ArrayPrimitives.sub source 0 index
              ofSeq values
              ArrayPrimitives.sub source index (source.Length - index) ]

    /// Parallel forms: run in order here, with the same results.
    module Parallel =
        let iter (action: 'T -> unit) (array: 'T[]) : unit = iter action array
        let iteri (action: int -> 'T -> unit) (array: 'T[]) : unit = iteri action array
        let map (mapping: 'T -> 'U) (array: 'T[]) : 'U[] = map mapping array
        let mapi (mapping: int -> 'T -> 'U) (array: 'T[]) : 'U[] = mapi mapping array
        let init (count: int) (initializer: int -> 'T) : 'T[] = init count initializer
        let choose (chooser: 'T -> 'U option) (array: 'T[]) : 'U[] = choose chooser array
        let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] = collect mapping array
        let filter (predicate: 'T -> bool) (array: 'T[]) : 'T[] = filter predicate array
        let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] = partition predicate array
        let exists (predicate: 'T -> bool) (array: 'T[]) : bool = exists predicate array
        let forall (predicate: 'T -> bool) (array: 'T[]) : bool = forall predicate array
        let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option = tryFind predicate array
        let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option = tryFindIndex predicate array
        let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option = tryPick chooser array
        let reduce (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T = reduce reduction array
        let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] when 'Key: equality = groupBy projection array
        let sort (array: 'T[]) : 'T[] when 'T: comparison = sort array
        let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison = sortBy projection array
        let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] = sortWith comparer array
        let inline sum (array: ^T[]) : ^T = sum array
        let inline sumBy ([<InlineIfLambda>] projection: 'T -> ^U) (array: 'T[]) : ^U = sumBy projection array
        let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] = zip array1 array2

type FSharp.Core.``[]``<'T> with
    member this.GetSlice(startIndex: int option, endIndex: int option) : 'T[] =
        let n = this.Length
        let low =
            match startIndex with
            | None -> 0
            | Some i -> if i < 0 then 0 else i
        let high =
            match endIndex with
            | None -> n - 1
            | Some i -> if i >= n then n - 1 else i
        if low > high then [||] else ArrayPrimitives.sub this low (high - low + 1)
    member this.SetSlice(startIndex: int option, endIndex: int option, values: 'T[]) : unit =
        let low =
            match startIndex with
            | None -> 0
            | Some i -> i
        let high =
            match endIndex with
            | None -> this.Length - 1
            | Some i -> i
        for i in low..high do
            this.[i] <- values.[i - low]
    member this.CopyTo(target: 'T[], index: int) : unit = Array.blit this 0 target index this.Length

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
