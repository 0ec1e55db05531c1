// Arrays of several dimensions: their members, the modules Array2D, Array3D and Array4D.
namespace FSharp.Collections

open System
open FSharp.Core

/// An array of its elements, row after row, and the lengths of its dimensions. The natives check indexes and
/// dimensions.
module internal MultiArrays =
    [<Native "MultiArray.make">]
    let make2 (elements: 'T[]) (lengths: int[]) : 'T[,] = native

    [<Native "MultiArray.makeBased">]
    let makeBased2 (elements: 'T[]) (lengths: int[]) (bases: int[]) : 'T[,] = native

    /// An array of other elements with the lengths and bases of an array.
    [<Native "MultiArray.like">]
    let like2 (elements: 'U[]) (array: 'T[,]) : 'U[,] = native

    [<Native "MultiArray.base">]
    let base2 (array: 'T[,]) (dimension: int) : int = native

    [<Native "MultiArray.make">]
    let make3 (elements: 'T[]) (lengths: int[]) : 'T[,,] = native

    [<Native "MultiArray.make">]
    let make4 (elements: 'T[]) (lengths: int[]) : 'T[,,,] = native

    [<Native "MultiArray.elements">]
    let elements2 (array: 'T[,]) : 'T[] = native

    [<Native "MultiArray.elements">]
    let elements3 (array: 'T[,,]) : 'T[] = native

    [<Native "MultiArray.elements">]
    let elements4 (array: 'T[,,,]) : 'T[] = native

    [<Native "ArrayBase.dimension">]
    let length2 (array: 'T[,]) (dimension: int) : int = native

    [<Native "ArrayBase.dimension">]
    let length3 (array: 'T[,,]) (dimension: int) : int = native

    [<Native "ArrayBase.dimension">]
    let length4 (array: 'T[,,,]) (dimension: int) : int = native

    [<Native "MultiArray.get2">]
    let get2 (array: 'T[,]) (i: int) (j: int) : 'T = native

    [<Native "MultiArray.set2">]
    let set2 (array: 'T[,]) (i: int) (j: int) (value: 'T) : unit = native

    [<Native "MultiArray.get3">]
    let get3 (array: 'T[,,]) (i: int) (j: int) (k: int) : 'T = native

    [<Native "MultiArray.set3">]
    let set3 (array: 'T[,,]) (i: int) (j: int) (k: int) (value: 'T) : unit = native

    [<Native "MultiArray.get4">]
    let get4 (array: 'T[,,,]) (i: int) (j: int) (k: int) (l: int) : 'T = native

    [<Native "MultiArray.set4">]
    let set4 (array: 'T[,,,]) (i: int) (j: int) (k: int) (l: int) (value: 'T) : unit = native

    let checkLength (name: string) (length: int) : unit = if length < 0 then Failures.negative name length

[<RequireQualifiedAccess>]
module Array2D =
    let length1 (array: 'T[,]) : int = MultiArrays.length2 array 0
    let length2 (array: 'T[,]) : int = MultiArrays.length2 array 1
    let base1 (array: 'T[,]) : int = MultiArrays.base2 array 0
    let base2 (array: 'T[,]) : int = MultiArrays.base2 array 1
    let get (array: 'T[,]) (index1: int) (index2: int) : 'T = MultiArrays.get2 array index1 index2
    let set (array: 'T[,]) (index1: int) (index2: int) (value: 'T) : unit = MultiArrays.set2 array index1 index2 value
    let inline create (length1: int) (length2: int) (value: 'T) : 'T[,] =
        MultiArrays.checkLength "length1" length1
        MultiArrays.checkLength "length2" length2
        MultiArrays.make2 (ArrayPrimitives.create (length1 * length2) value) [| length1; length2 |]
    let inline zeroCreate<'T> (length1: int) (length2: int) : 'T[,] = create length1 length2 Unchecked.defaultof<'T>
    let init (length1: int) (length2: int) (initializer: int -> int -> 'T) : 'T[,] =
        MultiArrays.checkLength "length1" length1
        MultiArrays.checkLength "length2" length2
        let elements = ArrayPrimitives.create (length1 * length2) Unchecked.defaultof<'T>
        for i in 0 .. length1 - 1 do
            for j in 0 .. length2 - 1 do
                elements.[i * length2 + j] <- initializer i j
        MultiArrays.make2 elements [| length1; length2 |]
    let initBased (base1: int) (base2: int) (length1: int) (length2: int) (initializer: int -> int -> 'T) : 'T[,] =
        MultiArrays.checkLength "length1" length1
        MultiArrays.checkLength "length2" length2
        let elements = ArrayPrimitives.create (length1 * length2) Unchecked.defaultof<'T>
        for i in 0 .. length1 - 1 do
            for j in 0 .. length2 - 1 do
                elements.[i * length2 + j] <- initializer (base1 + i) (base2 + j)
        MultiArrays.makeBased2 elements [| length1; length2 |] [| base1; base2 |]
    let createBased (base1: int) (base2: int) (length1: int) (length2: int) (initial: 'T) : 'T[,] =
        MultiArrays.checkLength "length1" length1
        MultiArrays.checkLength "length2" length2
        MultiArrays.makeBased2 (ArrayPrimitives.create (length1 * length2) initial) [| length1; length2 |] [|
            base1
            base2
        |]
    let inline zeroCreateBased<'T> (base1: int) (base2: int) (length1: int) (length2: int) : 'T[,] =
        createBased base1 base2 length1 length2 Unchecked.defaultof<'T>
    let private elements (array: 'T[,]) : 'T[] = MultiArrays.elements2 array
    let private copied (array: 'T[,]) : 'T[] =
        let all = elements array
        ArrayPrimitives.sub all 0 all.Length
    let rebase (array: 'T[,]) : 'T[,] = MultiArrays.make2 (copied array) [| length1 array; length2 array |]
    let copy (array: 'T[,]) : 'T[,] = MultiArrays.like2 (copied array) array
    let map (mapping: 'T -> 'U) (array: 'T[,]) : 'U[,] = MultiArrays.like2 (Array.map mapping (elements array)) array
    let mapi (mapping: int -> int -> 'T -> 'U) (array: 'T[,]) : 'U[,] =
        let width = length2 array
        let b1 = base1 array
        let b2 = base2 array
        MultiArrays.like2 (Array.mapi (fun i x -> mapping (b1 + i / width) (b2 + i % width) x) (elements array)) array
    let iter (action: 'T -> unit) (array: 'T[,]) : unit = Array.iter action (elements array)
    let iteri (action: int -> int -> 'T -> unit) (array: 'T[,]) : unit =
        let width = length2 array
        let b1 = base1 array
        let b2 = base2 array
        Array.iteri (fun i x -> action (b1 + i / width) (b2 + i % width) x) (elements array)
    let blit
        (source: 'T[,])
        (sourceIndex1: int)
        (sourceIndex2: int)
        (target: 'T[,])
        (targetIndex1: int)
        (targetIndex2: int)
        (length1: int)
        (length2: int)
        : unit =
        let check (name: string) (start: int) (count: int) (first: int) (length: int) : unit =
            if start < first || count < 0 || start + count > first + length then
                raise (ArgumentOutOfRangeException(name))
        check "sourceIndex1" sourceIndex1 length1 (MultiArrays.base2 source 0) (MultiArrays.length2 source 0)
        check "sourceIndex2" sourceIndex2 length2 (MultiArrays.base2 source 1) (MultiArrays.length2 source 1)
        check "targetIndex1" targetIndex1 length1 (MultiArrays.base2 target 0) (MultiArrays.length2 target 0)
        check "targetIndex2" targetIndex2 length2 (MultiArrays.base2 target 1) (MultiArrays.length2 target 1)
        for i in 0 .. length1 - 1 do
            for j in 0 .. length2 - 1 do
                MultiArrays.set2
                    target
                    (targetIndex1 + i)
                    (targetIndex2 + j)
                    (MultiArrays.get2 source (sourceIndex1 + i) (sourceIndex2 + j))

[<RequireQualifiedAccess>]
module Array3D =
    let length1 (array: 'T[,,]) : int = MultiArrays.length3 array 0
    let length2 (array: 'T[,,]) : int = MultiArrays.length3 array 1
    let length3 (array: 'T[,,]) : int = MultiArrays.length3 array 2
    let get (array: 'T[,,]) (index1: int) (index2: int) (index3: int) : 'T = MultiArrays.get3 array index1 index2 index3
    let set (array: 'T[,,]) (index1: int) (index2: int) (index3: int) (value: 'T) : unit =
        MultiArrays.set3 array index1 index2 index3 value
    let inline create (length1: int) (length2: int) (length3: int) (initial: 'T) : 'T[,,] =
        MultiArrays.checkLength "length1" length1
        MultiArrays.checkLength "length2" length2
        MultiArrays.checkLength "length3" length3
        MultiArrays.make3 (ArrayPrimitives.create (length1 * length2 * length3) initial) [| length1; length2; length3 |]
    let inline zeroCreate<'T> (length1: int) (length2: int) (length3: int) : 'T[,,] =
        create length1 length2 length3 Unchecked.defaultof<'T>
    let init (length1: int) (length2: int) (length3: int) (initializer: int -> int -> int -> 'T) : 'T[,,] =
        let result = zeroCreate<'T> length1 length2 length3
        for i in 0 .. length1 - 1 do
            for j in 0 .. length2 - 1 do
                for k in 0 .. length3 - 1 do
                    MultiArrays.set3 result i j k (initializer i j k)
        result
    let map (mapping: 'T -> 'U) (array: 'T[,,]) : 'U[,,] =
        MultiArrays.make3 (Array.map mapping (MultiArrays.elements3 array)) [|
            length1 array
            length2 array
            length3 array
        |]
    let mapi (mapping: int -> int -> int -> 'T -> 'U) (array: 'T[,,]) : 'U[,,] =
        init (length1 array) (length2 array) (length3 array) (fun i j k -> mapping i j k (MultiArrays.get3 array i j k))
    let iter (action: 'T -> unit) (array: 'T[,,]) : unit = Array.iter action (MultiArrays.elements3 array)
    let iteri (action: int -> int -> int -> 'T -> unit) (array: 'T[,,]) : unit =
        for i in 0 .. length1 array - 1 do
            for j in 0 .. length2 array - 1 do
                for k in 0 .. length3 array - 1 do
                    action i j k (MultiArrays.get3 array i j k)

[<RequireQualifiedAccess>]
module Array4D =
    let length1 (array: 'T[,,,]) : int = MultiArrays.length4 array 0
    let length2 (array: 'T[,,,]) : int = MultiArrays.length4 array 1
    let length3 (array: 'T[,,,]) : int = MultiArrays.length4 array 2
    let length4 (array: 'T[,,,]) : int = MultiArrays.length4 array 3
    let get (array: 'T[,,,]) (index1: int) (index2: int) (index3: int) (index4: int) : 'T =
        MultiArrays.get4 array index1 index2 index3 index4
    let set (array: 'T[,,,]) (index1: int) (index2: int) (index3: int) (index4: int) (value: 'T) : unit =
        MultiArrays.set4 array index1 index2 index3 index4 value
    let create (length1: int) (length2: int) (length3: int) (length4: int) (initial: 'T) : 'T[,,,] =
        MultiArrays.make4 (ArrayPrimitives.create (length1 * length2 * length3 * length4) initial) [|
            length1
            length2
            length3
            length4
        |]
    let zeroCreate<'T> (length1: int) (length2: int) (length3: int) (length4: int) : 'T[,,,] =
        create length1 length2 length3 length4 Unchecked.defaultof<'T>
    let init
        (length1: int)
        (length2: int)
        (length3: int)
        (length4: int)
        (initializer: int -> int -> int -> int -> 'T)
        : 'T[,,,] =
        let result = zeroCreate<'T> length1 length2 length3 length4
        for i in 0 .. length1 - 1 do
            for j in 0 .. length2 - 1 do
                for k in 0 .. length3 - 1 do
                    for l in 0 .. length4 - 1 do
                        MultiArrays.set4 result i j k l (initializer i j k l)
        result

namespace FSharp.Core

open System
open FSharp.Collections

type ``[,]``<'T> with
    member this.Length: int = (MultiArrays.elements2 this).Length
    member this.Rank: int = 2
    member this.GetLength(dimension: int) : int = MultiArrays.length2 this dimension
    member this.GetUpperBound(dimension: int) : int = MultiArrays.length2 this dimension - 1
    member this.GetLowerBound(dimension: int) : int = 0
    member this.GetReverseIndex(rank: int, offset: int) : int = MultiArrays.length2 this rank - offset - 1
    member this.Item
        with get (i: int, j: int): 'T = MultiArrays.get2 this i j
        and set (i: int, j: int) (value: 'T) = MultiArrays.set2 this i j value
    member this.Clone() : obj = box (Array2D.copy this)
    member this.GetSlice(start1: int option, finish1: int option, start2: int option, finish2: int option) : 'T[,] =
        let struct (low1, count1) = Slices.range start1 finish1 (MultiArrays.length2 this 0)
        let struct (low2, count2) = Slices.range start2 finish2 (MultiArrays.length2 this 1)
        Array2D.init count1 count2 (fun i j -> MultiArrays.get2 this (low1 + i) (low2 + j))
    member this.GetSlice(index1: int, start2: int option, finish2: int option) : 'T[] =
        let struct (low, count) = Slices.range start2 finish2 (MultiArrays.length2 this 1)
        Array.init count (fun j -> MultiArrays.get2 this index1 (low + j))
    member this.GetSlice(start1: int option, finish1: int option, index2: int) : 'T[] =
        let struct (low, count) = Slices.range start1 finish1 (MultiArrays.length2 this 0)
        Array.init count (fun i -> MultiArrays.get2 this (low + i) index2)
    member this.SetSlice
        (start1: int option, finish1: int option, start2: int option, finish2: int option, source: 'T[,])
        : unit =
        let struct (low1, count1) = Slices.exactRange start1 finish1 (MultiArrays.length2 this 0)
        let struct (low2, count2) = Slices.exactRange start2 finish2 (MultiArrays.length2 this 1)
        for i in 0 .. count1 - 1 do
            for j in 0 .. count2 - 1 do
                MultiArrays.set2 this (low1 + i) (low2 + j) (MultiArrays.get2 source i j)
    member this.SetSlice(index1: int, start2: int option, finish2: int option, source: 'T[]) : unit =
        let struct (low, count) = Slices.exactRange start2 finish2 (MultiArrays.length2 this 1)
        for j in 0 .. count - 1 do
            MultiArrays.set2 this index1 (low + j) source.[j]
    member this.SetSlice(start1: int option, finish1: int option, index2: int, source: 'T[]) : unit =
        let struct (low, count) = Slices.exactRange start1 finish1 (MultiArrays.length2 this 0)
        for i in 0 .. count - 1 do
            MultiArrays.set2 this (low + i) index2 source.[i]
    interface System.Collections.IEnumerable with
        member this.GetEnumerator() : System.Collections.IEnumerator =
            (MultiArrays.elements2 this :> System.Collections.IEnumerable).GetEnumerator()

type ``[,,]``<'T> with
    member this.Length: int = (MultiArrays.elements3 this).Length
    member this.Rank: int = 3
    member this.GetLength(dimension: int) : int = MultiArrays.length3 this dimension
    member this.GetUpperBound(dimension: int) : int = MultiArrays.length3 this dimension - 1
    member this.GetLowerBound(dimension: int) : int = 0
    member this.GetReverseIndex(rank: int, offset: int) : int = MultiArrays.length3 this rank - offset - 1
    member this.Item
        with get (i: int, j: int, k: int): 'T = MultiArrays.get3 this i j k
        and set (i: int, j: int, k: int) (value: 'T) = MultiArrays.set3 this i j k value
    member this.GetSlice
        (
            start1: int option,
            finish1: int option,
            start2: int option,
            finish2: int option,
            start3: int option,
            finish3: int option
        ) : 'T[,,] =
        let struct (low1, count1) = Slices.range start1 finish1 (MultiArrays.length3 this 0)
        let struct (low2, count2) = Slices.range start2 finish2 (MultiArrays.length3 this 1)
        let struct (low3, count3) = Slices.range start3 finish3 (MultiArrays.length3 this 2)
        Array3D.init count1 count2 count3 (fun i j k -> MultiArrays.get3 this (low1 + i) (low2 + j) (low3 + k))
    member this.GetSlice
        (index1: int, start2: int option, finish2: int option, start3: int option, finish3: int option)
        : 'T[,] =
        let struct (low2, count2) = Slices.range start2 finish2 (MultiArrays.length3 this 1)
        let struct (low3, count3) = Slices.range start3 finish3 (MultiArrays.length3 this 2)
        Array2D.init count2 count3 (fun j k -> MultiArrays.get3 this index1 (low2 + j) (low3 + k))

type ``[,,,]``<'T> with
    member this.Length: int = (MultiArrays.elements4 this).Length
    member this.Rank: int = 4
    member this.GetLength(dimension: int) : int = MultiArrays.length4 this dimension
    member this.Item
        with get (i: int, j: int, k: int, l: int): 'T = MultiArrays.get4 this i j k l
        and set (i: int, j: int, k: int, l: int) (value: 'T) = MultiArrays.set4 this i j k l value

[<AutoOpen>]
module ArrayConversions =
    /// An array of rows; all must have the same length.
    let array2D (rows: seq<#seq<'T>>) : 'T[,] =
        let rows = Seq.toArray (Seq.map (fun row -> Seq.toArray row) rows)
        let width = if rows.Length = 0 then 0 else rows.[0].Length
        let elements = ArrayPrimitives.create (rows.Length * width) Unchecked.defaultof<'T>
        for i in 0 .. rows.Length - 1 do
            if rows.[i].Length <> width then
                raise (ArgumentException("The arrays have different lengths.", "vals"))
            ArrayPrimitives.copyRange rows.[i] 0 elements (i * width) width
        MultiArrays.make2 elements [| rows.Length; width |]
