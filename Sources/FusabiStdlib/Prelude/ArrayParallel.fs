// Array.Parallel.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    /// Parallel forms: run in order here, with the same results.
    module Parallel =
        /// What the functions throw arrives wrapped.
        let inline internal wrapped ([<InlineIfLambda>] code: unit -> 'T) : 'T =
            try
                code ()
            with e ->
                raise (AggregateException([| e |]))
        let internal nonNull (array: 'T[]) : unit =
            match array with
            | null -> nullArg "array"
            | _ -> ()

        let iter (action: 'T -> unit) (array: 'T[]) : unit =
            nonNull array
            wrapped (fun () -> Array.iter action array)
        let iteri (action: int -> 'T -> unit) (array: 'T[]) : unit =
            nonNull array
            wrapped (fun () -> Array.iteri action array)
        let map (mapping: 'T -> 'U) (array: 'T[]) : 'U[] =
            nonNull array
            wrapped (fun () -> Array.map mapping array)
        let mapi (mapping: int -> 'T -> 'U) (array: 'T[]) : 'U[] =
            nonNull array
            wrapped (fun () -> Array.mapi mapping array)
        let init (count: int) (initializer: int -> 'T) : 'T[] =
            if count < 0 then raise (OverflowException())
            wrapped (fun () -> Array.init count initializer)
        let choose (chooser: 'T -> 'U option) (array: 'T[]) : 'U[] =
            nonNull array
            wrapped (fun () -> Array.choose chooser array)
        let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] =
            nonNull array
            wrapped (fun () -> Array.collect mapping array)
        let filter (predicate: 'T -> bool) (array: 'T[]) : 'T[] =
            nonNull array
            wrapped (fun () -> Array.filter predicate array)
        let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] =
            nonNull array
            wrapped (fun () -> Array.partition predicate array)
        let exists (predicate: 'T -> bool) (array: 'T[]) : bool =
            nonNull array
            wrapped (fun () -> Array.exists predicate array)
        let forall (predicate: 'T -> bool) (array: 'T[]) : bool =
            nonNull array
            wrapped (fun () -> Array.forall predicate array)
        let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option =
            nonNull array
            wrapped (fun () -> Array.tryFind predicate array)
        let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option =
            nonNull array
            wrapped (fun () -> Array.tryFindIndex predicate array)
        let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option =
            nonNull array
            wrapped (fun () -> Array.tryPick chooser array)
        let reduce (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T = Array.reduce reduction array
        let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] when 'Key: equality =
            nonNull array
            wrapped (fun () -> Array.groupBy projection array)
        let sort (array: 'T[]) : 'T[] when 'T: comparison = Array.sort array
        let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison =
            nonNull array
            wrapped (fun () -> Array.sortBy projection array)
        let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] =
            nonNull array
            wrapped (fun () -> Array.sortWith comparer array)
        let inline sum (array: ^T[]) : ^T = Array.sum array
        let inline sumBy ([<InlineIfLambda>] projection: 'T -> ^U) (array: 'T[]) : ^U =
            nonNull array
            wrapped (fun () -> Array.sumBy projection array)
        let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] = Array.zip array1 array2
        let partitionWith (partitioner: 'T -> Choice<'T1, 'T2>) (array: 'T[]) : 'T1[] * 'T2[] =
            nonNull array
            wrapped (fun () -> Array.partitionWith partitioner array)
        let reduceBy (projection: 'T -> 'U) (reduction: 'U -> 'U -> 'U) (array: 'T[]) : 'U =
            nonNull array
            wrapped (fun () -> Array.reduce reduction (Array.map projection array))
        let inline max (array: 'T[]) : 'T when 'T: comparison = Array.max array
        let inline min (array: 'T[]) : 'T when 'T: comparison = Array.min array
        let inline maxBy ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T when 'U: comparison =
            Array.maxBy projection array
        let inline minBy ([<InlineIfLambda>] projection: 'T -> 'U) (array: 'T[]) : 'T when 'U: comparison =
            Array.minBy projection array
        let inline average (array: ^T[]) : ^T = Array.average array
        let inline averageBy ([<InlineIfLambda>] projection: 'T -> ^U) (array: 'T[]) : ^U =
            Array.averageBy projection array
        let sortInPlace (array: 'T[]) : unit when 'T: comparison = Array.sortInPlace array
        let sortInPlaceBy (projection: 'T -> 'Key) (array: 'T[]) : unit when 'Key: comparison =
            nonNull array
            wrapped (fun () -> Array.sortInPlaceBy projection array)
        let sortInPlaceWith (comparer: 'T -> 'T -> int) (array: 'T[]) : unit =
            nonNull array
            wrapped (fun () -> Array.sortInPlaceWith comparer array)
        let sortDescending (array: 'T[]) : 'T[] when 'T: comparison = Array.sortDescending array
        let sortByDescending (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison =
            nonNull array
            wrapped (fun () -> Array.sortByDescending projection array)
