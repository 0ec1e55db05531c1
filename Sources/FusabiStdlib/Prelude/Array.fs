// FSharp.Collections.Array.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    let inline length (array: 'T[]) : int =
        ArrayFailures.checkNull "array" array
        array.Length
    let inline get (array: 'T[]) (index: int) : 'T = ArrayPrimitives.get array index
    let inline set (array: 'T[]) (index: int) (value: 'T) : unit = ArrayPrimitives.set array index value
    let inline zeroCreate<'T> (count: int) : 'T[] =
        if count < 0 then Failures.negative "count" count
        ArrayPrimitives.create count Unchecked.defaultof<'T>
    let inline create (count: int) (value: 'T) : 'T[] =
        if count < 0 then Failures.negative "count" count
        ArrayPrimitives.create count value
    let empty<'T> : 'T[] = [||]
    let inline isEmpty (array: 'T[]) : bool =
        ArrayFailures.checkNull "array" array
        array.Length = 0
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
    let head (array: 'T[]) : 'T =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray () else array.[0]
    let tryHead (array: 'T[]) : 'T option =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then None else Some array.[0]
    let last (array: 'T[]) : 'T =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray () else array.[array.Length - 1]
    let tryLast (array: 'T[]) : 'T option =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then None else Some array.[array.Length - 1]
    let tail (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then
            raise (ArgumentException("The input sequence has an insufficient number of elements.", "array"))
        ArrayPrimitives.sub array 1 (array.Length - 1)
    let item (index: int) (array: 'T[]) : 'T = array.[index]
    let tryItem (index: int) (array: 'T[]) : 'T option =
        ArrayFailures.checkNull "array" array
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
    let inline fold<'T, 'State>
        ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (array: 'T[]) : 'State =
        ArrayFailures.checkNull "array" array
        let mutable acc = state
        for i in 0 .. array.Length - 1 do
            acc <- folder acc array.[i]
        acc
    let inline foldBack<'T, 'State>
        ([<InlineIfLambda>] folder: 'T -> 'State -> 'State) (array: 'T[]) (state: 'State) : 'State =
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
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[0]
        for i in 1 .. array.Length - 1 do
            acc <- reduction acc array.[i]
        acc
    let reduceBack (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[array.Length - 1]
        for i = array.Length - 2 downto 0 do
            acc <- reduction array.[i] acc
        acc
    let scan<'T, 'State> (folder: 'State -> 'T -> 'State) (state: 'State) (array: 'T[]) : 'State[] =
        ArrayFailures.checkNull "array" array
        let result: 'State[] = ArrayPrimitives.make (array.Length + 1)
        let mutable acc = state
        result.[0] <- acc
        for i in 0 .. array.Length - 1 do
            acc <- folder acc array.[i]
            result.[i + 1] <- acc
        result
    let scanBack<'T, 'State> (folder: 'T -> 'State -> 'State) (array: 'T[]) (state: 'State) : 'State[] =
        ArrayFailures.checkNull "array" array
        let result: 'State[] = ArrayPrimitives.make (array.Length + 1)
        let mutable acc = state
        result.[array.Length] <- acc
        for i = array.Length - 1 downto 0 do
            acc <- folder array.[i] acc
            result.[i] <- acc
        result
    let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (array: 'T[]) : 'Result[] * 'State =
        ArrayFailures.checkNull "array" array
        let result: 'Result[] = ArrayPrimitives.make array.Length
        let mutable acc = state
        for i in 0 .. array.Length - 1 do
            let (r, s) = mapping acc array.[i]
            result.[i] <- r
            acc <- s
        (result, acc)
    let mapFoldBack (mapping: 'T -> 'State -> 'Result * 'State) (array: 'T[]) (state: 'State) : 'Result[] * 'State =
        ArrayFailures.checkNull "array" array
        let result: 'Result[] = ArrayPrimitives.make array.Length
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
        ArrayFailures.checkNull "array" array
        let i = indexOf predicate array
        if i < 0 then Failures.notFound () else array.[i]
    let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option =
        ArrayFailures.checkNull "array" array
        let i = indexOf predicate array
        if i < 0 then None else Some array.[i]
    let findBack (predicate: 'T -> bool) (array: 'T[]) : 'T =
        ArrayFailures.checkNull "array" array
        let i = lastIndexOf predicate array
        if i < 0 then Failures.notFound () else array.[i]
    let tryFindBack (predicate: 'T -> bool) (array: 'T[]) : 'T option =
        ArrayFailures.checkNull "array" array
        let i = lastIndexOf predicate array
        if i < 0 then None else Some array.[i]
    let findIndex (predicate: 'T -> bool) (array: 'T[]) : int =
        ArrayFailures.checkNull "array" array
        let i = indexOf predicate array
        if i < 0 then Failures.notFound () else i
    let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option =
        ArrayFailures.checkNull "array" array
        let i = indexOf predicate array
        if i < 0 then None else Some i
    let findIndexBack (predicate: 'T -> bool) (array: 'T[]) : int =
        ArrayFailures.checkNull "array" array
        let i = lastIndexOf predicate array
        if i < 0 then Failures.notFound () else i
    let tryFindIndexBack (predicate: 'T -> bool) (array: 'T[]) : int option =
        ArrayFailures.checkNull "array" array
        let i = lastIndexOf predicate array
        if i < 0 then None else Some i
    let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option =
        ArrayFailures.checkNull "array" array
        let rec loop i =
            if i >= array.Length then
                None
            else
                match chooser array.[i] with
                | None -> loop (i + 1)
                | found -> found
        loop 0
    let pick (chooser: 'T -> 'U option) (array: 'T[]) : 'U =
        ArrayFailures.checkNull "array" array
        match tryPick chooser array with
        | Some x -> x
        | None -> Failures.notFound ()
    let exactlyOne (array: 'T[]) : 'T =
        ArrayFailures.checkNull "array" array
        if array.Length = 1 then array.[0]
        elif array.Length = 0 then Failures.emptySequence "array"
        else Failures.moreThanOne "array"
    let tryExactlyOne (array: 'T[]) : 'T option =
        ArrayFailures.checkNull "array" array
        if array.Length = 1 then Some array.[0] else None

    let toList (array: 'T[]) : 'T list =
        ArrayFailures.checkNull "array" array
        List.ofArray array
    let ofList (list: 'T list) : 'T[] = List.toArray list
    let toSeq (array: 'T[]) : seq<'T> =
        ArrayFailures.checkNull "array" array
        EnumeratorSequence<'T>(fun () -> (array :> seq<'T>).GetEnumerator()) :> seq<'T>
    let ofSeq (source: seq<'T>) : 'T[] =
        match box source with
        | :? list<'T> as list -> List.toArray list
        | _ -> ArrayPrimitives.ofSeq source
