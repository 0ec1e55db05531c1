// The List module: distinct elements, groups, sorting, sums, editing at an index; members of lists.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Core.CompilerServices.ListBuilding

[<RequireQualifiedAccess>]
module List =
    let distinct (list: 'T list) : 'T list when 'T: equality =
        let seen = HashSet<'T>.Structural()
        List.filter (fun x -> seen.Add x) list
    let distinctBy (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: equality =
        let seen = HashSet<'Key>.Structural()
        List.filter (fun x -> seen.Add(projection x)) list
    let except (itemsToExclude: seq<'T>) (list: 'T list) : 'T list when 'T: equality =
        let seen = HashSet<'T>.Structural()
        seen.UnionWith itemsToExclude
        List.filter (fun x -> seen.Add x) list
    let countBy (projection: 'T -> 'Key) (list: 'T list) : ('Key * int) list when 'Key: equality =
        let counts = Dictionary<'Key, int>.Structural null
        let keys = List<'Key>()
        for x in list do
            let key = projection x
            let mutable n = 0
            if counts.TryGetValue(key, &n) then
                counts.[key] <- n + 1
            else
                counts.[key] <- 1
                keys.Add key
        let mutable result: ('Key * int) list = []
        for i = keys.Count - 1 downto 0 do
            result <- (keys.[i], counts.[keys.[i]]) :: result
        result
    let groupBy (projection: 'T -> 'Key) (list: 'T list) : ('Key * 'T list) list when 'Key: equality =
        let groups = Dictionary<'Key, List<'T>>.Structural null
        let keys = List<'Key>()
        for x in list do
            let key = projection x
            let mutable group = Unchecked.defaultof<List<'T>>
            if groups.TryGetValue(key, &group) then
                group.Add x
            else
                let group = List<'T>()
                group.Add x
                groups.[key] <- group
                keys.Add key
        let mutable result: ('Key * 'T list) list = []
        for i = keys.Count - 1 downto 0 do
            result <- (keys.[i], List.ofSeq groups.[keys.[i]]) :: result
        result

    let sortWith (comparer: 'T -> 'T -> int) (list: 'T list) : 'T list =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = List.toArray list
            Sorting.stableSortInPlace comparer array
            List.ofArray array
    let sortBy (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: comparison =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = List.toArray list
            let keys = ArrayPrimitives.create array.Length Unchecked.defaultof<'Key>
            for i in 0 .. array.Length - 1 do
                keys.[i] <- projection array.[i]
            Sorting.stableSortByKeys keys array
            List.ofArray array
    let sort (list: 'T list) : 'T list when 'T: comparison =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = List.toArray list
            Sorting.stableSort array
            List.ofArray array
    let sortDescending (list: 'T list) : 'T list when 'T: comparison =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = List.toArray list
            Sorting.stableSortDescending array
            List.ofArray array
    let sortByDescending (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: comparison =
        let array = List.toArray list
        let keys = ArrayPrimitives.create array.Length Unchecked.defaultof<'Key>
        for i in 0 .. array.Length - 1 do
            keys.[i] <- projection array.[i]
        Sorting.stableSortByKeysDescending keys array
        List.ofArray array
    let permute (indexMap: int -> int) (list: 'T list) : 'T list =
        List.ofArray (Sorting.permute indexMap (List.toArray list))

    let inline sum (list: ^T list) : ^T
        when ^T: (static member op_CheckedAddition: ^T * ^T -> ^T) and ^T: (static member Zero: ^T) =
        let rec loop (acc: ^T) (list: ^T list) =
            match list with
            | [] -> acc
            | h :: t -> loop (Checked.(+) acc h) t
        loop LanguagePrimitives.GenericZero list
    let inline sumBy ([<InlineIfLambda>] projection: 'T -> ^U) (list: 'T list) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U) and ^U: (static member Zero: ^U) =
        let rec loop (acc: ^U) (list: 'T list) =
            match list with
            | [] -> acc
            | h :: t -> loop (Checked.(+) acc (projection h)) t
        loop LanguagePrimitives.GenericZero list
    let inline average (list: ^T list) : ^T
        when ^T: (static member op_CheckedAddition: ^T * ^T -> ^T)
        and ^T: (static member DivideByInt: ^T * int -> ^T)
        and ^T: (static member Zero: ^T) =
        match list with
        | [] -> invalidArg "source" "The input sequence was empty."
        | _ -> LanguagePrimitives.DivideByInt (sum list) (List.length list)
    let inline averageBy ([<InlineIfLambda>] projection: 'T -> ^U) (list: 'T list) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U)
        and ^U: (static member DivideByInt: ^U * int -> ^U)
        and ^U: (static member Zero: ^U) =
        match list with
        | [] -> invalidArg "source" "The input sequence was empty."
        | _ -> LanguagePrimitives.DivideByInt (sumBy projection list) (List.length list)

    let inline max (list: 'T list) : 'T when 'T: comparison =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t -> List.fold (fun acc x -> if x > acc then x else acc) h t
    let inline min (list: 'T list) : 'T when 'T: comparison =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t -> List.fold (fun acc x -> if x < acc then x else acc) h t
    let inline private extremeBy
        ([<InlineIfLambda>] isBetter: 'U -> 'U -> bool) ([<InlineIfLambda>] projection: 'T -> 'U) (list: 'T list) : 'T =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t ->
            let rec loop best bestKey (rest: 'T list) =
                match rest with
                | [] -> best
                | x :: t ->
                    let key = projection x
                    if isBetter key bestKey then loop x key t else loop best bestKey t
            loop h (projection h) t
    let inline maxBy ([<InlineIfLambda>] projection: 'T -> 'U) (list: 'T list) : 'T when 'U: comparison =
        extremeBy (fun key best -> key > best) projection list
    let inline minBy ([<InlineIfLambda>] projection: 'T -> 'U) (list: 'T list) : 'T when 'U: comparison =
        extremeBy (fun key best -> key < best) projection list
    let inline compareWith ([<InlineIfLambda>] comparer: 'T -> 'T -> int) (list1: 'T list) (list2: 'T list) : int =
        let rec loop (l1: 'T list) (l2: 'T list) =
            match l1, l2 with
            | h1 :: t1, h2 :: t2 ->
                let c = comparer h1 h2
                if c = 0 then loop t1 t2 else c
            | [], [] -> 0
            | [], _ -> -1
            | _, [] -> 1
        loop list1 list2

    let removeAt (index: int) (source: 'T list) : 'T list =
        if index < 0 || index >= List.length source then Failures.outOfRange "index" "list"
        let (before, after) = List.splitAt index source
        before @ List.tail after
    let removeManyAt (index: int) (count: int) (source: 'T list) : 'T list =
        if index < 0 || index > List.length source - count then Failures.outOfRange "index" "list"
        let (before, after) = List.splitAt index source
        before @ List.skip count after
    let updateAt (index: int) (value: 'T) (source: 'T list) : 'T list =
        if index < 0 || index >= List.length source then Failures.outOfRange "index" "list"
        let (before, after) = List.splitAt index source
        before @ (value :: List.tail after)
    let insertAt (index: int) (value: 'T) (source: 'T list) : 'T list =
        if index < 0 || index > List.length source then Failures.outOfRange "index" "list"
        let (before, after) = List.splitAt index source
        before @ (value :: after)
    let insertManyAt (index: int) (values: seq<'T>) (source: 'T list) : 'T list =
        if index < 0 || index > List.length source then Failures.outOfRange "index" "list"
        let (before, after) = List.splitAt index source
        before @ (List.ofSeq values @ after)

type FSharp.Collections.List<'T> with
    member this.Length: int = List.length this
    member this.IsEmpty: bool =
        match this with
        | [] -> true
        | _ -> false
    member this.Head: 'T =
        match this with
        | h :: _ -> h
        | [] -> raise (InvalidOperationException("The input list was empty."))
    member this.Tail: 'T list =
        match this with
        | _ :: t -> t
        | [] -> raise (InvalidOperationException("The input list was empty."))
    member this.Item
        with get (index: int): 'T =
            let fail () : 'T =
                raise (ArgumentException("The index was outside the range of elements in the list.", "n"))
            let rec loop i (list: 'T list) =
                match list with
                | [] -> fail ()
                | h :: t -> if i = 0 then h else loop (i - 1) t
            if index < 0 then fail () else loop index this
    member this.GetSlice(startIndex: int option, endIndex: int option) : 'T list =
        let n = List.length this
        let low =
            match startIndex with
            | None -> 0
            | Some i -> if i < 0 then 0 else i
        let high =
            match endIndex with
            | None -> n - 1
            | Some i -> if i >= n then n - 1 else i
        if low > high then [] else List.truncate (high - low + 1) (List.skip low this)
    static member Empty: 'T list = []
    static member Cons(head: 'T, tail: 'T list) : 'T list = head :: tail
    interface IReadOnlyList<'T> with
        member this.Item
            with get (index: int) = this.[index]
    interface IReadOnlyCollection<'T> with
        member this.Count = List.length this
