// What everything after this file needs of arrays.
namespace FSharp.Core

open System

type ``[]``<'T> with
    [<Native "prim:arrayLength">]
    member this.Length: int = native
    member this.LongLength: int64 = int64 this.Length
    member this.Rank: int = 1
    [<Native "Array.Clone">]
    member this.Clone() : obj = native
    member this.GetLength(dimension: int) : int =
        if dimension = 0 then this.Length else raise (IndexOutOfRangeException())
    member this.GetUpperBound(dimension: int) : int = this.GetLength dimension - 1
    member this.GetLowerBound(dimension: int) : int = 0

type System.String with
    [<Native "prim:stringLength">]
    member this.Length: int = native
    [<Native "prim:stringChar">]
    member this.Chars
        with get (index: int): char = native

namespace FSharp.Collections

open FSharp.Core

/// What `x[start..finish]` means; where a bound is missing, it is the end's.
module internal Slices =
    /// First index and count, clipped to a length.
    let range (start: int option) (finish: int option) (length: int) : struct (int * int) =
        let low =
            match start with
            | Some i when i > 0 -> i
            | _ -> 0
        let high =
            match finish with
            | Some i when i < length -> i
            | Some _
            | None -> length - 1
        if high < low then struct (0, 0) else struct (low, high - low + 1)

    /// The same for a slice that is assigned: not clipped.
    let exactRange (start: int option) (finish: int option) (length: int) : struct (int * int) =
        let low =
            match start with
            | Some i -> i
            | None -> 0
        let high =
            match finish with
            | Some i -> i
            | None -> length - 1
        struct (low, high - low + 1)

/// The first part of the Array module: see Array.fs for the rest.
module internal ArrayPrimitives =
    [<Native "prim:arrayGet">]
    let get (array: 'T[]) (index: int) : 'T = native

    [<Native "prim:arraySet">]
    let set (array: 'T[]) (index: int) (value: 'T) : unit = native

    [<Native "prim:arrayNew">]
    let create (count: int) (value: 'T) : 'T[] = native

    let inline make (count: int) : 'T[] = create count Unchecked.defaultof<'T>

    /// Copies `count` elements; ranges may overlap; the caller has checked the bounds, the native checks again.
    [<Native "Array.copyRange">]
    let copyRange (source: 'T[]) (sourceIndex: int) (target: 'T[]) (targetIndex: int) (count: int) : unit = native

    [<Native "Array.sub">]
    let sub (array: 'T[]) (start: int) (count: int) : 'T[] = native

    [<Native "Array.fill">]
    let fill (array: 'T[]) (start: int) (count: int) (value: 'T) : unit = native

    /// An array of a sequence's elements: a copy.
    let ofSeq (source: seq<'T>) : 'T[] =
        match box source with
        | :? array<'T> as array -> sub array 0 array.Length
        | null -> nullArg "source"
        | _ ->
            let mutable items: 'T[] = create 8 Unchecked.defaultof<'T>
            let mutable count = 0
            use e = source.GetEnumerator()
            while e.MoveNext() do
                if count = items.Length then
                    let bigger = create (count * 2) Unchecked.defaultof<'T>
                    copyRange items 0 bigger 0 count
                    items <- bigger
                items.[count] <- e.Current
                count <- count + 1
            sub items 0 count
