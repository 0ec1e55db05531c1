// Array.Parallel.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core

[<RequireQualifiedAccess>]
module Array =
    /// Parallel forms: run in order here, with the same results.
    module Parallel =
        let iter (action: 'T -> unit) (array: 'T[]) : unit = Array.iter action array
        let iteri (action: int -> 'T -> unit) (array: 'T[]) : unit = Array.iteri action array
        let map (mapping: 'T -> 'U) (array: 'T[]) : 'U[] = Array.map mapping array
        let mapi (mapping: int -> 'T -> 'U) (array: 'T[]) : 'U[] = Array.mapi mapping array
        let init (count: int) (initializer: int -> 'T) : 'T[] = Array.init count initializer
        let choose (chooser: 'T -> 'U option) (array: 'T[]) : 'U[] = Array.choose chooser array
        let collect (mapping: 'T -> 'U[]) (array: 'T[]) : 'U[] = Array.collect mapping array
        let filter (predicate: 'T -> bool) (array: 'T[]) : 'T[] = Array.filter predicate array
        let partition (predicate: 'T -> bool) (array: 'T[]) : 'T[] * 'T[] = Array.partition predicate array
        let exists (predicate: 'T -> bool) (array: 'T[]) : bool = Array.exists predicate array
        let forall (predicate: 'T -> bool) (array: 'T[]) : bool = Array.forall predicate array
        let tryFind (predicate: 'T -> bool) (array: 'T[]) : 'T option = Array.tryFind predicate array
        let tryFindIndex (predicate: 'T -> bool) (array: 'T[]) : int option = Array.tryFindIndex predicate array
        let tryPick (chooser: 'T -> 'U option) (array: 'T[]) : 'U option = Array.tryPick chooser array
        let reduce (reduction: 'T -> 'T -> 'T) (array: 'T[]) : 'T = Array.reduce reduction array
        let groupBy (projection: 'T -> 'Key) (array: 'T[]) : ('Key * 'T[])[] when 'Key: equality = Array.groupBy projection array
        let sort (array: 'T[]) : 'T[] when 'T: comparison = Array.sort array
        let sortBy (projection: 'T -> 'Key) (array: 'T[]) : 'T[] when 'Key: comparison = Array.sortBy projection array
        let sortWith (comparer: 'T -> 'T -> int) (array: 'T[]) : 'T[] = Array.sortWith comparer array
        let inline sum (array: ^T[]) : ^T = Array.sum array
        let inline sumBy ([<InlineIfLambda>] projection: 'T -> ^U) (array: 'T[]) : ^U = Array.sumBy projection array
        let zip (array1: 'T1[]) (array2: 'T2[]) : ('T1 * 'T2)[] = Array.zip array1 array2
