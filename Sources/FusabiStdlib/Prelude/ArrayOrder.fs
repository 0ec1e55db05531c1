// The Array module: distinct elements, groups, sorting, sums, editing at an index; slices.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    let distinct (array: 'T[]) : 'T[] when 'T: equality =
        ArrayFailures.checkNull "array" array
        Array.ofList (List.distinct (Array.toList array))
    let distinctBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: equality =
        ArrayFailures.checkNull "array" array
        Array.ofList (List.distinctBy projection (Array.toList array))
    let except (itemsToExclude: seq<'T>) (array: 'T[]) : 'T[] when 'T: equality =
        ArrayFailures.checkNull "array" array
        Array.ofList (List.except itemsToExclude (Array.toList array))
    let countBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * int)[] when 'Key: equality =
        ArrayFailures.checkNull "array" array
        Array.ofList (List.countBy projection (Array.toList array))
    let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] when 'Key: equality =
        ArrayFailures.checkNull "array" array
        List.groupBy projection (Array.toList array)
        |> List.map (fun (key, items) -> (key, Array.ofList items))
        |> Array.ofList

    let sortInPlaceWith (comparer: 'T -> 'T -> int) (array: 'T[]) : unit =
        ArrayFailures.checkNull "array" array
        // Two elements are compared here, so that what the comparer raises arrives as it is.
        if array.Length = 2 then
            if comparer array.[0] array.[1] > 0 then
                let first = array.[0]
                array.[0] <- array.[1]
                array.[1] <- first
        else
            Sorting.sortRange comparer array 0 array.Length
    let sortInPlaceBy (projection: 'T -> 'Key) (array: 'T[]) : unit when 'Key: comparison =
        ArrayFailures.checkNull "array" array
        Sorting.sortArrayByKeys (Array.map projection array) array
    let sortInPlace (array: 'T[]) : unit when 'T: comparison =
        ArrayFailures.checkNull "array" array
        Sorting.sortArray array
    let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] =
        ArrayFailures.checkNull "array" array
        let result = Array.copy array
        sortInPlaceWith comparer result
        result
    let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison =
        ArrayFailures.checkNull "array" array
        let result = Array.copy array
        sortInPlaceBy projection result
        result
    let sort (array: 'T[]) : 'T[] when 'T: comparison =
        ArrayFailures.checkNull "array" array
        let result = Array.copy array
        sortInPlace result
        result
    let sortDescending (array: 'T[]) : 'T[] when 'T: comparison =
        ArrayFailures.checkNull "array" array
        let result = Array.copy array
        Sorting.sortArrayDescending result
        result
    let sortByDescending (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison =
        ArrayFailures.checkNull "array" array
        let result = Array.copy array
        Sorting.sortArrayByKeysDescending (Array.map projection result) result
        result

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
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[0]
        for i in 1 .. array.Length - 1 do
            if array.[i] > acc then acc <- array.[i]
        acc
    let inline min (array: 'T[]) : 'T when 'T: comparison =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray ()
        let mutable acc = array.[0]
        for i in 1 .. array.Length - 1 do
            if array.[i] < acc then acc <- array.[i]
        acc
    let inline private extremeBy
        ([<InlineIfLambda>] isBetter: 'U -> 'U -> bool) ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T =
        ArrayFailures.checkNull "array" array
        if array.Length = 0 then Failures.emptyArray ()
        let mutable best = array.[0]
        let mutable bestKey = projection best
        for i in 1 .. array.Length - 1 do
            let key = projection array.[i]
            if isBetter key bestKey then
                best <- array.[i]
                bestKey <- key
        best
    let inline maxBy ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T when 'U: comparison =
        extremeBy (fun key best -> key > best) projection array
    let inline minBy ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T when 'U: comparison =
        extremeBy (fun key best -> key < best) projection array
    let inline compareWith ([<InlineIfLambda>] comparer: 'T -> 'T -> int) (array1: 'T[]) (array2: 'T[]) : int =
        ArrayFailures.checkNull "array1" array1
        ArrayFailures.checkNull "array2" array2
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
        ArrayFailures.checkNull "source" source
        if index < 0 || index >= source.Length then Failures.outOfRange "index" "array"
        let rest = ArrayPrimitives.sub source (index + 1) (source.Length - index - 1)
        Array.append (ArrayPrimitives.sub source 0 index) rest
    let removeManyAt (index: int) (count: int) (source: 'T[]) : 'T[] =
        ArrayFailures.checkNull "source" source
        if index < 0 || index > source.Length - count then Failures.outOfRange "index" "array"
        let rest = ArrayPrimitives.sub source (index + count) (source.Length - index - count)
        Array.append (ArrayPrimitives.sub source 0 index) rest
    let updateAt (index: int) (value: 'T) (source: 'T[]) : 'T[] =
        ArrayFailures.checkNull "source" source
        if index < 0 || index >= source.Length then Failures.outOfRange "index" "array"
        let result = Array.copy source
        result.[index] <- value
        result
    let insertAt (index: int) (value: 'T) (source: 'T[]) : 'T[] =
        ArrayFailures.checkNull "source" source
        if index < 0 || index > source.Length then Failures.outOfRange "index" "array"
        let rest = ArrayPrimitives.sub source index (source.Length - index)
        Array.concat [ ArrayPrimitives.sub source 0 index; [| value |]; rest ]
    let insertManyAt (index: int) (values: seq<'T>) (source: 'T[]) : 'T[] =
        ArrayFailures.checkNull "source" source
        if index < 0 || index > source.Length then Failures.outOfRange "index" "array"
        Array.concat
            [ ArrayPrimitives.sub source 0 index
              Array.ofSeq values
              ArrayPrimitives.sub source index (source.Length - index) ]

type FSharp.Core.``[]``<'T> with
    member this.GetSlice(startIndex: int option, endIndex: int option) : 'T[] =
        let struct (low, count) = Slices.range startIndex endIndex this.Length
        ArrayPrimitives.sub this low count
    member this.SetSlice(startIndex: int option, endIndex: int option, values: 'T[]) : unit =
        let struct (low, count) = Slices.exactRange startIndex endIndex this.Length
        for i in 0 .. count - 1 do
            this.[low + i] <- values.[i]
    member this.CopyTo(target: 'T[], index: int) : unit = Array.blit this 0 target index this.Length
    interface IReadOnlyList<'T> with
        member this.Item
            with get (index: int) = this.[index]
    interface IReadOnlyCollection<'T> with
        member this.Count = this.Length
    interface IList<'T> with
        member this.Item
            with get (index: int) = this.[index]
            and set (index: int) (value: 'T) = this.[index] <- value
        member this.IndexOf(item: 'T) =
            match Array.tryFindIndex (fun x -> Unchecked.equals x item) this with
            | Some i -> i
            | None -> -1
        member this.Insert(index: int, item: 'T) : unit = ArrayFailures.fixedSize ()
        member this.RemoveAt(index: int) : unit = ArrayFailures.fixedSize ()
    interface ICollection<'T> with
        member this.Count = this.Length
        member this.Contains(item: 'T) = Array.exists (fun x -> Unchecked.equals x item) this
        member this.Add(item: 'T) : unit = ArrayFailures.fixedSize ()
        member this.Remove(item: 'T) : bool = ArrayFailures.fixedSize ()
        member this.Clear() : unit = ArrayFailures.fixedSize ()
        member this.CopyTo(array: 'T[], index: int) = Array.blit this 0 array index this.Length
        member this.IsReadOnly = true
