// Sorting. Lists and sequences sort stably (merge sort); arrays follow .NET's introsort, which is not stable, so that
// equal keys end up where they do there.
namespace FSharp.Collections

open System
open FSharp.Core

module internal Sorting =
    /// Merge sort of an array, bottom-up from insertion-sorted runs of 8. Stable, O(n log n), one scratch array.
    let inline private mergeSort ([<InlineIfLambda>] inOrder: 'T -> 'T -> bool) (array: 'T[]) : unit =
        let n = array.Length
        let run = 8
        let mutable start = 0
        while start < n do
            let stop = if start + run < n then start + run else n
            let mutable i = start + 1
            while i < stop do
                let x = array.[i]
                let mutable j = i - 1
                while j >= start && not (inOrder array.[j] x) do
                    array.[j + 1] <- array.[j]
                    j <- j - 1
                array.[j + 1] <- x
                i <- i + 1
            start <- start + run
        if n > run then
            let mutable source = array
            let mutable target = ArrayPrimitives.create n Unchecked.defaultof<'T>
            let mutable width = run
            while width < n do
                let mutable low = 0
                while low < n do
                    let middle = if low + width < n then low + width else n
                    let high = if low + 2 * width < n then low + 2 * width else n
                    if middle >= high || inOrder source.[middle - 1] source.[middle] then
                        ArrayPrimitives.copyRange source low target low (high - low)
                    else
                        let mutable i = low
                        let mutable j = middle
                        let mutable k = low
                        let mutable x = source.[i]
                        let mutable y = source.[j]
                        while k < high do
                            if inOrder x y then
                                target.[k] <- x
                                i <- i + 1
                                if i < middle then
                                    x <- source.[i]
                                else
                                    ArrayPrimitives.copyRange source j target (k + 1) (high - j)
                                    k <- high
                            else
                                target.[k] <- y
                                j <- j + 1
                                if j < high then
                                    y <- source.[j]
                                else
                                    ArrayPrimitives.copyRange source i target (k + 1) (middle - i)
                                    k <- high
                            k <- k + 1
                    low <- high
                let swap = source
                source <- target
                target <- swap
                width <- width * 2
            if not (LanguagePrimitives.PhysicalEquality source array) then
                ArrayPrimitives.copyRange source 0 array 0 n

    /// What a comparer raises arrives wrapped, as Array.Sort does it.
    let private wrap (e: exn) : 'T =
        raise (InvalidOperationException("Failed to compare two elements in the array.", e))

    let stableSortInPlace (comparer: 'T -> 'T -> int) (array: 'T[]) : unit =
        try
            mergeSort (fun a b -> comparer a b <= 0) array
        with e ->
            wrap e

    /// Sorts plain values natively when all are numbers or strings, structurally otherwise.
    [<Native "Sorting.sortPrimitive">]
    let private sortPrimitive (array: 'T[]) : bool = native

    /// The order that sorts keys stably, natively when they are numbers, strings or tuples of those; else false.
    [<Native "Sorting.stableOrder">]
    let stableOrder (keys: 'Key[]) (order: int[]) (isDescending: bool) : bool = native

    /// .NET's sort of both arrays by the first for such keys; false, and nothing done, for others.
    [<Native "Sorting.introsort">]
    let private quickIntrosort (keys: 'Key[]) (items: 'T[]) (isDescending: bool) : bool = native

    /// Sorts places stably by what the keys there are; false, and nothing done, where that must call script code.
    let sortPlaces (keys: 'Key[]) (places: int[]) (isDescending: bool) : bool =
        let n = places.Length
        let here = ArrayPrimitives.create n Unchecked.defaultof<'Key>
        for i in 0 .. n - 1 do
            here.[i] <- keys.[places.[i]]
        let order = ArrayPrimitives.create n 0
        if stableOrder here order isDescending then
            for i in 0 .. n - 1 do
                order.[i] <- places.[order.[i]]
            ArrayPrimitives.copyRange order 0 places 0 n
            true
        else
            false

    /// Sorts both arrays by the first, stably.
    let private stableSortBy (keys: 'Key[]) (array: 'T[]) (isDescending: bool) : unit when 'Key: comparison =
        let n = array.Length
        let order = ArrayPrimitives.create n 0
        if not (stableOrder keys order isDescending) then
            for i in 0 .. n - 1 do
                order.[i] <- i
            if isDescending then mergeSort (fun i j -> compare keys.[j] keys.[i] <= 0) order
            else mergeSort (fun i j -> compare keys.[i] keys.[j] <= 0) order
        let copy = ArrayPrimitives.sub array 0 n
        for i in 0 .. n - 1 do
            array.[i] <- copy.[order.[i]]

    let stableSort (array: 'T[]) : unit when 'T: comparison =
        if not (sortPrimitive array) then stableSortBy array array false

    let stableSortDescending (array: 'T[]) : unit when 'T: comparison = stableSortBy array array true
    let stableSortByKeys (keys: 'Key[]) (array: 'T[]) : unit when 'Key: comparison = stableSortBy keys array false
    let stableSortByKeysDescending (keys: 'Key[]) (array: 'T[]) : unit when 'Key: comparison =
        stableSortBy keys array true

    let permute (indexMap: int -> int) (array: 'T[]) : 'T[] =
        let n = array.Length
        let result = ArrayPrimitives.create n Unchecked.defaultof<'T>
        let filled = ArrayPrimitives.create n false
        for i in 0 .. n - 1 do
            let j = indexMap i
            if j < 0 || j >= n || filled.[j] then
                raise (ArgumentException("The function did not compute a permutation.", "indexMap"))
            result.[j] <- array.[i]
            filled.[j] <- true
        result

    let inline private swap (keys: 'T[]) i j =
        let t = keys.[i]
        keys.[i] <- keys.[j]
        keys.[j] <- t

    let inline private swapIfGreater ([<InlineIfLambda>] comparer: 'T -> 'T -> int) (keys: 'T[]) i j =
        if comparer keys.[i] keys.[j] > 0 then swap keys i j

    let private insertionSort (comparer: 'T -> 'T -> int) (keys: 'T[]) low high =
        for i in low .. high - 1 do
            let t = keys.[i + 1]
            let mutable j = i
            while j >= low && comparer t keys.[j] < 0 do
                keys.[j + 1] <- keys.[j]
                j <- j - 1
            keys.[j + 1] <- t

    let private downHeap (comparer: 'T -> 'T -> int) (keys: 'T[]) (i: int) n low =
        let d = keys.[low + i - 1]
        let mutable i = i
        let mutable go = true
        while go && i <= n / 2 do
            let mutable child = 2 * i
            if child < n && comparer keys.[low + child - 1] keys.[low + child] < 0 then child <- child + 1
            if not (comparer d keys.[low + child - 1] < 0) then
                go <- false
            else
                keys.[low + i - 1] <- keys.[low + child - 1]
                i <- child
        keys.[low + i - 1] <- d

    let private heapSort (comparer: 'T -> 'T -> int) (keys: 'T[]) low high =
        let n = high - low + 1
        for i = n / 2 downto 1 do
            downHeap comparer keys i n low
        for i = n downto 2 do
            swap keys low (low + i - 1)
            downHeap comparer keys 1 (i - 1) low

    let private pickPivotAndPartition (comparer: 'T -> 'T -> int) (keys: 'T[]) low high =
        let middle = low + (high - low) / 2
        swapIfGreater comparer keys low middle
        swapIfGreater comparer keys low high
        swapIfGreater comparer keys middle high
        let pivot = keys.[middle]
        swap keys middle (high - 1)
        let mutable left = low
        let mutable right = high - 1
        while left < right do
            left <- left + 1
            while comparer keys.[left] pivot < 0 do
                left <- left + 1
            right <- right - 1
            while comparer pivot keys.[right] < 0 do
                right <- right - 1
            if left < right then swap keys left right
        if left <> high - 1 then swap keys left (high - 1)
        left

    let rec private introSort (comparer: 'T -> 'T -> int) (keys: 'T[]) low high depth =
        let size = high - low + 1
        if size > 1 then
            if size <= 16 then
                if size = 2 then
                    swapIfGreater comparer keys low high
                elif size = 3 then
                    swapIfGreater comparer keys low (high - 1)
                    swapIfGreater comparer keys low high
                    swapIfGreater comparer keys (high - 1) high
                else
                    insertionSort comparer keys low high
            elif depth = 0 then
                heapSort comparer keys low high
            else
                let p = pickPivotAndPartition comparer keys low high
                introSort comparer keys (p + 1) high (depth - 1)
                introSort comparer keys low (p - 1) (depth - 1)

    let private depthLimit n =
        let mutable log = 0
        let mutable k = n
        while k > 1 do
            log <- log + 1
            k <- k >>> 1
        2 * (log + 1)

    /// .NET's Array.Sort of a range: introsort, not stable.
    let sortRange (comparer: 'T -> 'T -> int) (array: 'T[]) (start: int) (count: int) : unit =
        if count > 1 then
            try
                introSort comparer array start (start + count - 1) (depthLimit count)
            with e ->
                wrap e

    /// The same in the default order.
    let sortRangeByDefault (array: 'T[]) (start: int) (count: int) : unit =
        let isWhole = count = array.Length
        let part = if isWhole then array else ArrayPrimitives.sub array start count
        if not (sortPrimitive part) then
            sortRange (fun a b -> Unchecked.compare a b) array start count
        elif not isWhole then
            ArrayPrimitives.copyRange part 0 array start count

    let sortArray (array: 'T[]) : unit when 'T: comparison =
        if not (sortPrimitive array) && not (quickIntrosort array array false) then
            sortRange (fun a b -> compare a b) array 0 array.Length

    let sortArrayDescending (array: 'T[]) : unit when 'T: comparison =
        if not (quickIntrosort array array true) then
            sortRange (fun a b -> compare b a) array 0 array.Length

    let private sortArrayBy (keys: 'Key[]) (array: 'T[]) (isDescending: bool) : unit when 'Key: comparison =
        if not (quickIntrosort keys array isDescending) then
            let n = array.Length
            let pairs = ArrayPrimitives.create n Unchecked.defaultof<'Key * 'T>
            for i in 0 .. n - 1 do
                pairs.[i] <- (keys.[i], array.[i])
            if isDescending then sortRange (fun (a, _) (b, _) -> compare b a) pairs 0 n
            else sortRange (fun (a, _) (b, _) -> compare a b) pairs 0 n
            for i in 0 .. n - 1 do
                let (key, value) = pairs.[i]
                keys.[i] <- key
                array.[i] <- value

    /// Sorts both arrays by the first, as Array.Sort(keys, items) does.
    let sortArrayByKeys (keys: 'Key[]) (array: 'T[]) : unit when 'Key: comparison = sortArrayBy keys array false
    let sortArrayByKeysDescending (keys: 'Key[]) (array: 'T[]) : unit when 'Key: comparison =
        sortArrayBy keys array true
