// FSharp.Collections.List. Loops build lists front to back behind a hidden first cell; nothing recurses on length.
namespace FSharp.Core

open System

/// The messages that FSharp.Core's collection functions raise.
module internal Failures =
    let emptyList () : 'T = raise (ArgumentException("The input list was empty.", "list"))
    let emptyArray () : 'T = raise (ArgumentException("The input array was empty.", "array"))
    let emptySequence (name: string) : 'T = raise (ArgumentException("The input sequence was empty.", name))
    let moreThanOne (name: string) : 'T =
        raise (ArgumentException("The input sequence contains more than one element.", name))
    let notFound () : 'T =
        raise (System.Collections.Generic.KeyNotFoundException("An index satisfying the predicate was not found in the collection."))
    let negative (name: string) (value: int) : 'T =
        raise (ArgumentException("The input must be non-negative.\n" + name + " = " + value.ToString(), name))
    let notPositive (name: string) (value: int) : 'T =
        raise (ArgumentException("The input must be positive.\n" + name + " = " + value.ToString(), name))
    let plural (count: int) (what: string) : string = if count = 1 then what else what + "s"
    /// `list1 is 2 elements shorter than list2`.
    let listsDiffer (shorter: string) (longer: string) (difference: int) : 'T =
        raise (
            ArgumentException(
                "The lists had different lengths.\n"
                + shorter
                + " is "
                + difference.ToString()
                + " "
                + plural difference "element"
                + " shorter than "
                + longer,
                shorter
            )
        )
    let listLengthsDiffer (length1: int) (length2: int) : 'T =
        raise (
            ArgumentException(
                "The lists had different lengths.\nlist1.Length = "
                + length1.ToString()
                + ", list2.Length = "
                + length2.ToString(),
                "list1, list2"
            )
        )
    let listTooShort (missing: int) : 'T =
        raise (
            InvalidOperationException(
                "The input sequence has an insufficient number of elements.\nThe list was "
                + missing.ToString()
                + " "
                + plural missing "element"
                + " shorter than the index"
            )
        )
    let outOfRange (name: string) (what: string) : 'T =
        raise (ArgumentException("index must be within bounds of the " + what, name))

namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Core.CompilerServices.ListBuilding

[<RequireQualifiedAccess>]
module List =
    let inline isEmpty (list: 'T list) : bool =
        match list with
        | [] -> true
        | _ -> false
    let head (list: 'T list) : 'T =
        match list with
        | x :: _ -> x
        | [] -> Failures.emptyList ()
    let tryHead (list: 'T list) : 'T option =
        match list with
        | x :: _ -> Some x
        | [] -> None
    let tail (list: 'T list) : 'T list =
        match list with
        | _ :: t -> t
        | [] -> Failures.emptyList ()
    let empty<'T> : 'T list = []
    let inline singleton (value: 'T) : 'T list = [ value ]
    let inline cons (head: 'T) (tail: 'T list) : 'T list = head :: tail

    let length (list: 'T list) : int =
        let rec loop (list: 'T list) n =
            match list with
            | [] -> n
            | _ :: t -> loop t (n + 1)
        loop list 0

    let rec last (list: 'T list) : 'T =
        match list with
        | [ x ] -> x
        | _ :: t -> last t
        | [] -> Failures.emptyList ()
    let rec tryLast (list: 'T list) : 'T option =
        match list with
        | [ x ] -> Some x
        | _ :: t -> tryLast t
        | [] -> None

    let rev (list: 'T list) : 'T list =
        let rec loop (list: 'T list) acc =
            match list with
            | [] -> acc
            | h :: t -> loop t (h :: acc)
        match list with
        | []
        | [ _ ] -> list
        | _ -> loop list []

    let append (list1: 'T list) (list2: 'T list) : 'T list = list1 @ list2

    let inline iter ([<InlineIfLambda>] action: 'T -> unit) (list: 'T list) : unit =
        let rec loop (list: 'T list) =
            match list with
            | [] -> ()
            | h :: t ->
                action h
                loop t
        loop list
    let inline iteri ([<InlineIfLambda>] action: int -> 'T -> unit) (list: 'T list) : unit =
        let rec loop i (list: 'T list) =
            match list with
            | [] -> ()
            | h :: t ->
                action i h
                loop (i + 1) t
        loop 0 list
    let inline map ([<InlineIfLambda>] mapping: 'T -> 'U) (list: 'T list) : 'U list =
        let root: 'U list = root ()
        let rec loop (rest: 'T list) (last: 'U list) =
            match rest with
            | [] -> ()
            | h :: t ->
                let cell = [ mapping h ]
                setTail last cell
                loop t cell
        loop list root
        finish root
    let inline mapi ([<InlineIfLambda>] mapping: int -> 'T -> 'U) (list: 'T list) : 'U list =
        let root: 'U list = root ()
        let rec loop i (rest: 'T list) (last: 'U list) =
            match rest with
            | [] -> ()
            | h :: t ->
                let cell = [ mapping i h ]
                setTail last cell
                loop (i + 1) t cell
        loop 0 list root
        finish root
    let inline filter ([<InlineIfLambda>] predicate: 'T -> bool) (list: 'T list) : 'T list =
        let root: 'T list = root ()
        let rec loop (rest: 'T list) (last: 'T list) =
            match rest with
            | [] -> ()
            | h :: t ->
                if predicate h then
                    let cell = [ h ]
                    setTail last cell
                    loop t cell
                else
                    loop t last
        loop list root
        finish root
    let where (predicate: 'T -> bool) (list: 'T list) : 'T list = filter predicate list
    let inline choose ([<InlineIfLambda>] chooser: 'T -> 'U option) (list: 'T list) : 'U list =
        let root: 'U list = root ()
        let rec loop (rest: 'T list) (last: 'U list) =
            match rest with
            | [] -> ()
            | h :: t ->
                match chooser h with
                | Some x ->
                    let cell = [ x ]
                    setTail last cell
                    loop t cell
                | None -> loop t last
        loop list root
        finish root
    let inline fold<'T, 'State> ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (list: 'T list) : 'State =
        let rec loop (state: 'State) (list: 'T list) =
            match list with
            | [] -> state
            | h :: t -> loop (folder state h) t
        loop state list
    let inline exists ([<InlineIfLambda>] predicate: 'T -> bool) (list: 'T list) : bool =
        let rec loop (list: 'T list) =
            match list with
            | [] -> false
            | h :: t -> if predicate h then true else loop t
        loop list
    let inline forall ([<InlineIfLambda>] predicate: 'T -> bool) (list: 'T list) : bool =
        let rec loop (list: 'T list) =
            match list with
            | [] -> true
            | h :: t -> if predicate h then loop t else false
        loop list
    let inline contains (value: 'T) (source: 'T list) : bool when 'T: equality =
        let rec loop (list: 'T list) =
            match list with
            | [] -> false
            | h :: t -> if h = value then true else loop t
        loop source

    let toArray (list: 'T list) : 'T[] =
        match list with
        | [] -> [||]
        | _ ->
            let array = ArrayPrimitives.create (length list) Unchecked.defaultof<'T>
            let rec loop i (list: 'T list) =
                match list with
                | [] -> ()
                | h :: t ->
                    array.[i] <- h
                    loop (i + 1) t
            loop 0 list
            array
    let ofArray (array: 'T[]) : 'T list =
        let mutable result: 'T list = []
        for i = array.Length - 1 downto 0 do
            result <- array.[i] :: result
        result
    let toSeq (list: 'T list) : seq<'T> = list :> seq<'T>

    let ofSeq (source: seq<'T>) : 'T list =
        match box source with
        | :? list<'T> as list -> list
        | null -> nullArg "source"
        | _ ->
            use e = source.GetEnumerator()
            let root: 'T list = root ()
            let mutable last = root
            while e.MoveNext() do
                let cell = [ e.Current ]
                setTail last cell
                last <- cell
            finish root

    let iter2 (action: 'T1 -> 'T2 -> unit) (list1: 'T1 list) (list2: 'T2 list) : unit =
        let rec loop (l1: 'T1 list) (l2: 'T2 list) =
            match l1, l2 with
            | [], [] -> ()
            | h1 :: t1, h2 :: t2 ->
                action h1 h2
                loop t1 t2
            | [], l -> Failures.listsDiffer "list1" "list2" (length l)
            | l, [] -> Failures.listsDiffer "list2" "list1" (length l)
        loop list1 list2
    let iteri2 (action: int -> 'T1 -> 'T2 -> unit) (list1: 'T1 list) (list2: 'T2 list) : unit =
        let mutable i = 0
        iter2
            (fun a b ->
                action i a b
                i <- i + 1)
            list1
            list2
    let map2 (mapping: 'T1 -> 'T2 -> 'U) (list1: 'T1 list) (list2: 'T2 list) : 'U list =
        let root: 'U list = root ()
        let rec loop (l1: 'T1 list) (l2: 'T2 list) (last: 'U list) =
            match l1, l2 with
            | [], [] -> ()
            | h1 :: t1, h2 :: t2 ->
                let cell = [ mapping h1 h2 ]
                setTail last cell
                loop t1 t2 cell
            | [], l -> Failures.listsDiffer "list1" "list2" (length l)
            | l, [] -> Failures.listsDiffer "list2" "list1" (length l)
        loop list1 list2 root
        finish root
    let mapi2 (mapping: int -> 'T1 -> 'T2 -> 'U) (list1: 'T1 list) (list2: 'T2 list) : 'U list =
        let mutable i = -1
        map2
            (fun a b ->
                i <- i + 1
                mapping i a b)
            list1
            list2
    let map3 (mapping: 'T1 -> 'T2 -> 'T3 -> 'U) (list1: 'T1 list) (list2: 'T2 list) (list3: 'T3 list) : 'U list =
        let root: 'U list = root ()
        let rec loop (l1: 'T1 list) (l2: 'T2 list) (l3: 'T3 list) (last: 'U list) =
            match l1, l2, l3 with
            | [], [], [] -> ()
            | h1 :: t1, h2 :: t2, h3 :: t3 ->
                let cell = [ mapping h1 h2 h3 ]
                setTail last cell
                loop t1 t2 t3 cell
            | _ ->
                // The lengths of what is left.
                raise (
                    ArgumentException(
                        "The lists had different lengths.\nlist1.Length = "
                        + (length l1).ToString()
                        + ", list2.Length = "
                        + (length l2).ToString()
                        + ", list3.Length = "
                        + (length l3).ToString(),
                        "list1, list2, list3"
                    )
                )
        loop list1 list2 list3 root
        finish root

    let inline collect ([<InlineIfLambda>] mapping: 'T -> 'U list) (list: 'T list) : 'U list =
        let root: 'U list = root ()
        let rec copy (rest: 'U list) (last: 'U list) =
            match rest with
            | [] -> last
            | h :: t ->
                let cell = [ h ]
                setTail last cell
                copy t cell
        let rec loop (rest: 'T list) (last: 'U list) =
            match rest with
            | [] -> ()
            | h :: t -> loop t (copy (mapping h) last)
        loop list root
        finish root
    let concat (lists: seq<'T list>) : 'T list =
        let root: 'T list = root ()
        let mutable last = root
        for list in lists do
            let mutable rest = list
            while not (isEmpty rest) do
                let cell = [ head rest ]
                setTail last cell
                last <- cell
                rest <- tail rest
        finish root

    let foldBack (folder: 'T -> 'State -> 'State) (list: 'T list) (state: 'State) : 'State =
        match list with
        | [] -> state
        | [ a ] -> folder a state
        | [ a; b ] -> folder a (folder b state)
        | _ ->
            let array = toArray list
            let mutable acc = state
            for i = array.Length - 1 downto 0 do
                acc <- folder array.[i] acc
            acc
    let fold2 (folder: 'State -> 'T1 -> 'T2 -> 'State) (state: 'State) (list1: 'T1 list) (list2: 'T2 list) : 'State =
        let mutable acc = state
        iter2 (fun a b -> acc <- folder acc a b) list1 list2
        acc
    let foldBack2 (folder: 'T1 -> 'T2 -> 'State -> 'State) (list1: 'T1 list) (list2: 'T2 list) (state: 'State) : 'State =
        let a1 = toArray list1
        let a2 = toArray list2
        if a1.Length <> a2.Length then
            // Short lists are matched to their ends first.
            if a1.Length = 0 then Failures.listsDiffer "list1" "list2" a2.Length
            if a2.Length = 0 then Failures.listsDiffer "list2" "list1" a1.Length
            Failures.listLengthsDiffer a1.Length a2.Length
        let mutable acc = state
        for i = a1.Length - 1 downto 0 do
            acc <- folder a1.[i] a2.[i] acc
        acc
    let reduce (reduction: 'T -> 'T -> 'T) (list: 'T list) : 'T =
        match list with
        | [] -> Failures.emptyList ()
        | h :: t -> fold reduction h t
    let reduceBack (reduction: 'T -> 'T -> 'T) (list: 'T list) : 'T =
        match list with
        | [] -> Failures.emptyList ()
        | _ ->
            let array = toArray list
            let mutable acc = array.[array.Length - 1]
            for i = array.Length - 2 downto 0 do
                acc <- reduction array.[i] acc
            acc
    let scan<'T, 'State> (folder: 'State -> 'T -> 'State) (state: 'State) (list: 'T list) : 'State list =
        let first = [ state ]
        let rec loop (state: 'State) (rest: 'T list) (last: 'State list) =
            match rest with
            | [] -> ()
            | h :: t ->
                let state = folder state h
                let cell = [ state ]
                setTail last cell
                loop state t cell
        loop state list first
        first
    let scanBack<'T, 'State> (folder: 'T -> 'State -> 'State) (list: 'T list) (state: 'State) : 'State list =
        let array = toArray list
        let mutable acc = state
        let mutable result = [ state ]
        for i = array.Length - 1 downto 0 do
            acc <- folder array.[i] acc
            result <- acc :: result
        result
    let mapFold (mapping: 'State -> 'T -> 'Result * 'State) (state: 'State) (list: 'T list) : 'Result list * 'State =
        let root: 'Result list = root ()
        let rec loop (state: 'State) (rest: 'T list) (last: 'Result list) =
            match rest with
            | [] -> state
            | h :: t ->
                let (r, state) = mapping state h
                let cell = [ r ]
                setTail last cell
                loop state t cell
        let state = loop state list root
        (finish root, state)
    let mapFoldBack (mapping: 'T -> 'State -> 'Result * 'State) (list: 'T list) (state: 'State) : 'Result list * 'State =
        let array = toArray list
        let mutable acc = state
        let mutable result: 'Result list = []
        for i = array.Length - 1 downto 0 do
            let (r, next) = mapping array.[i] acc
            acc <- next
            result <- r :: result
        (result, acc)

    let rec exists2 (predicate: 'T1 -> 'T2 -> bool) (list1: 'T1 list) (list2: 'T2 list) : bool =
        match list1, list2 with
        | [], [] -> false
        | h1 :: t1, h2 :: t2 -> if predicate h1 h2 then true else exists2 predicate t1 t2
        | _ -> raise (ArgumentException("The lists had different lengths.", "list2"))
    let rec forall2 (predicate: 'T1 -> 'T2 -> bool) (list1: 'T1 list) (list2: 'T2 list) : bool =
        match list1, list2 with
        | [], [] -> true
        | h1 :: t1, h2 :: t2 -> if predicate h1 h2 then forall2 predicate t1 t2 else false
        | [], l -> Failures.listsDiffer "list1" "list2" (length l)
        | l, [] -> Failures.listsDiffer "list2" "list1" (length l)

    let rec find (predicate: 'T -> bool) (list: 'T list) : 'T =
        match list with
        | [] -> Failures.notFound ()
        | h :: t -> if predicate h then h else find predicate t
    let rec tryFind (predicate: 'T -> bool) (list: 'T list) : 'T option =
        match list with
        | [] -> None
        | h :: t -> if predicate h then Some h else tryFind predicate t
    let findBack (predicate: 'T -> bool) (list: 'T list) : 'T = find predicate (rev list)
    let tryFindBack (predicate: 'T -> bool) (list: 'T list) : 'T option = tryFind predicate (rev list)
    let tryFindIndex (predicate: 'T -> bool) (list: 'T list) : int option =
        let rec loop i (list: 'T list) =
            match list with
            | [] -> None
            | h :: t -> if predicate h then Some i else loop (i + 1) t
        loop 0 list
    let findIndex (predicate: 'T -> bool) (list: 'T list) : int =
        match tryFindIndex predicate list with
        | Some i -> i
        | None -> Failures.notFound ()
    let tryFindIndexBack (predicate: 'T -> bool) (list: 'T list) : int option =
        let array = toArray list
        let rec loop i =
            if i < 0 then None
            elif predicate array.[i] then Some i
            else loop (i - 1)
        loop (array.Length - 1)
    let findIndexBack (predicate: 'T -> bool) (list: 'T list) : int =
        match tryFindIndexBack predicate list with
        | Some i -> i
        | None -> Failures.notFound ()
    let rec tryPick (chooser: 'T -> 'U option) (list: 'T list) : 'U option =
        match list with
        | [] -> None
        | h :: t ->
            match chooser h with
            | None -> tryPick chooser t
            | found -> found
    let pick (chooser: 'T -> 'U option) (list: 'T list) : 'U =
        match tryPick chooser list with
        | Some x -> x
        | None -> Failures.notFound ()
    let item (index: int) (list: 'T list) : 'T =
        let fail () : 'T =
            raise (ArgumentException("The index was outside the range of elements in the list.", "index"))
        let rec loop i (list: 'T list) =
            match list with
            | [] -> fail ()
            | h :: t -> if i = 0 then h else loop (i - 1) t
        if index < 0 then fail () else loop index list
    let nth (list: 'T list) (index: int) : 'T = item index list
    let tryItem (index: int) (list: 'T list) : 'T option =
        let rec loop i (list: 'T list) =
            match list with
            | [] -> None
            | h :: t -> if i = 0 then Some h else loop (i - 1) t
        if index < 0 then None else loop index list

    let exactlyOne (list: 'T list) : 'T =
        match list with
        | [ x ] -> x
        | [] -> Failures.emptySequence "source"
        | _ -> Failures.moreThanOne "source"
    let tryExactlyOne (list: 'T list) : 'T option =
        match list with
        | [ x ] -> Some x
        | _ -> None

    let init (length: int) (initializer: int -> 'T) : 'T list =
        if length < 0 then Failures.negative "count" length
        let root: 'T list = root ()
        let mutable last = root
        for i in 0 .. length - 1 do
            let cell = [ initializer i ]
            setTail last cell
            last <- cell
        finish root
    let replicate (count: int) (initial: 'T) : 'T list =
        if count < 0 then raise (ArgumentException("The input must be non-negative.", "count"))
        let mutable result: 'T list = []
        for _ in 1..count do
            result <- initial :: result
        result
    let unfold (generator: 'State -> ('T * 'State) option) (state: 'State) : 'T list =
        let root: 'T list = root ()
        let rec loop (state: 'State) (last: 'T list) =
            match generator state with
            | None -> ()
            | Some(x, state) ->
                let cell = [ x ]
                setTail last cell
                loop state cell
        loop state root
        finish root

    let partition (predicate: 'T -> bool) (list: 'T list) : 'T list * 'T list =
        let root1: 'T list = root ()
        let root2: 'T list = root ()
        let rec loop (rest: 'T list) (last1: 'T list) (last2: 'T list) =
            match rest with
            | [] -> ()
            | h :: t ->
                let cell = [ h ]
                if predicate h then
                    setTail last1 cell
                    loop t cell last2
                else
                    setTail last2 cell
                    loop t last1 cell
        loop list root1 root2
        (finish root1, finish root2)
    let partitionWith (partitioner: 'T -> Choice<'T1, 'T2>) (list: 'T list) : 'T1 list * 'T2 list =
        let mutable a: 'T1 list = []
        let mutable b: 'T2 list = []
        for x in list do
            match partitioner x with
            | Choice1Of2 y -> a <- y :: a
            | Choice2Of2 y -> b <- y :: b
        (rev a, rev b)
    let skip (count: int) (list: 'T list) : 'T list =
        let rec loop i (rest: 'T list) =
            if i = 0 then
                rest
            else
                match rest with
                | _ :: t -> loop (i - 1) t
                | [] ->
                    raise (
                        ArgumentOutOfRangeException(
                            "count",
                            "The index is outside the legal range.\ncount = "
                            + count.ToString()
                            + ", distance past the list = "
                            + i.ToString()
                        )
                    )
        if count <= 0 then list else loop count list
    let rec skipWhile (predicate: 'T -> bool) (list: 'T list) : 'T list =
        match list with
        | h :: t when predicate h -> skipWhile predicate t
        | _ -> list
    let truncate (count: int) (list: 'T list) : 'T list =
        let root: 'T list = root ()
        let rec loop i (rest: 'T list) (last: 'T list) =
            match rest with
            | h :: t when i < count ->
                let cell = [ h ]
                setTail last cell
                loop (i + 1) t cell
            | _ -> ()
        loop 0 list root
        finish root
    let take (count: int) (list: 'T list) : 'T list =
        if count < 0 then Failures.negative "count" count
        let root: 'T list = root ()
        let rec loop i (rest: 'T list) (last: 'T list) =
            if i < count then
                match rest with
                | h :: t ->
                    let cell = [ h ]
                    setTail last cell
                    loop (i + 1) t cell
                | [] -> Failures.listTooShort (count - i)
        loop 0 list root
        finish root
    let takeWhile (predicate: 'T -> bool) (list: 'T list) : 'T list =
        let root: 'T list = root ()
        let rec loop (rest: 'T list) (last: 'T list) =
            match rest with
            | h :: t when predicate h ->
                let cell = [ h ]
                setTail last cell
                loop t cell
            | _ -> ()
        loop list root
        finish root
    let splitAt (index: int) (list: 'T list) : 'T list * 'T list =
        if index < 0 then Failures.negative "index" index
        let root: 'T list = root ()
        let rec loop i (rest: 'T list) (last: 'T list) =
            if i = index then
                rest
            else
                match rest with
                | h :: t ->
                    let cell = [ h ]
                    setTail last cell
                    loop (i + 1) t cell
                | [] -> Failures.listTooShort (index - i)
        let rest = loop 0 list root
        (finish root, rest)

    let zip (list1: 'T1 list) (list2: 'T2 list) : ('T1 * 'T2) list = map2 (fun a b -> (a, b)) list1 list2
    let zip3 (list1: 'T1 list) (list2: 'T2 list) (list3: 'T3 list) : ('T1 * 'T2 * 'T3) list =
        map3 (fun a b c -> (a, b, c)) list1 list2 list3
    let unzip (list: ('T1 * 'T2) list) : 'T1 list * 'T2 list =
        (map (fun (a, _) -> a) list, map (fun (_, b) -> b) list)
    let unzip3 (list: ('T1 * 'T2 * 'T3) list) : 'T1 list * 'T2 list * 'T3 list =
        (map (fun (a, _, _) -> a) list, map (fun (_, b, _) -> b) list, map (fun (_, _, c) -> c) list)
    let indexed (list: 'T list) : (int * 'T) list = mapi (fun i x -> (i, x)) list
    let pairwise (list: 'T list) : ('T * 'T) list =
        let root: ('T * 'T) list = root ()
        let rec loop (rest: 'T list) (last: ('T * 'T) list) =
            match rest with
            | a :: ((b :: _) as t) ->
                let cell = [ (a, b) ]
                setTail last cell
                loop t cell
            | _ -> ()
        loop list root
        finish root
    let allPairs (list1: 'T1 list) (list2: 'T2 list) : ('T1 * 'T2) list =
        collect (fun a -> map (fun b -> (a, b)) list2) list1

    let chunkBySize (chunkSize: int) (list: 'T list) : 'T list list =
        if chunkSize <= 0 then Failures.notPositive "chunkSize" chunkSize
        let rec loop (rest: 'T list) (acc: 'T list list) =
            match rest with
            | [] -> rev acc
            | _ ->
                let chunk = truncate chunkSize rest
                let rec drop i (rest: 'T list) =
                    match rest with
                    | _ :: t when i > 0 -> drop (i - 1) t
                    | _ -> rest
                loop (drop chunkSize rest) (chunk :: acc)
        loop list []
    let windowed (windowSize: int) (list: 'T list) : 'T list list =
        if windowSize <= 0 then Failures.notPositive "windowSize" windowSize
        let n = length list
        let rec loop i (rest: 'T list) (acc: 'T list list) =
            if i + windowSize > n then rev acc
            else loop (i + 1) (tail rest) (truncate windowSize rest :: acc)
        loop 0 list []
    let splitInto (count: int) (list: 'T list) : 'T list list =
        if count <= 0 then Failures.notPositive "count" count
        let n = length list
        if n = 0 then
            []
        else
            let count = if count < n then count else n
            let size = n / count
            let longer = n % count
            let rec loop i (rest: 'T list) (acc: 'T list list) =
                if i = count then
                    rev acc
                else
                    let k = if i < longer then size + 1 else size
                    let (chunk, rest) = splitAt k rest
                    loop (i + 1) rest (chunk :: acc)
            loop 0 list []
    let transpose (lists: seq<'T list>) : 'T list list =
        let rows = ofSeq lists
        match rows with
        | [] -> []
        | first :: _ ->
            let n = length first
            iteri
                (fun i row ->
                    let m = length row
                    if m < n then
                        Failures.listsDiffer
                            ("list.[" + (i: int).ToString() + "]")
                            (if i = 1 then "list.[0]" else "list.[0]")
                            (n - m)
                    elif m > n then
                        Failures.listsDiffer "list.[0]" ("list.[" + i.ToString() + "]") (m - n))
                rows
            let rec loop (rows: 'T list list) (acc: 'T list list) =
                match rows with
                | [] :: _ -> rev acc
                | _ -> loop (map tail rows) (map head rows :: acc)
            loop rows []

    let distinct (list: 'T list) : 'T list when 'T: equality =
        let seen = HashSet<'T>()
        filter (fun x -> seen.Add x) list
    let distinctBy (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: equality =
        let seen = HashSet<'Key>()
        filter (fun x -> seen.Add(projection x)) list
    let except (itemsToExclude: seq<'T>) (list: 'T list) : 'T list when 'T: equality =
        let seen = HashSet<'T>(itemsToExclude)
        filter (fun x -> seen.Add x) list
    let countBy (projection: 'T -> 'Key) (list: 'T list) : ('Key * int) list when 'Key: equality =
        let counts = Dictionary<'Key, int>()
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
        let groups = Dictionary<'Key, List<'T>>()
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
            result <- (keys.[i], ofSeq groups.[keys.[i]]) :: result
        result

    let sortWith (comparer: 'T -> 'T -> int) (list: 'T list) : 'T list =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = toArray list
            Sorting.stableSortInPlace comparer array
            ofArray array
    let sortBy (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: comparison =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = toArray list
            let keys = ArrayPrimitives.create array.Length Unchecked.defaultof<'Key>
            for i in 0 .. array.Length - 1 do
                keys.[i] <- projection array.[i]
            Sorting.stableSortByKeys keys array
            ofArray array
    let sort (list: 'T list) : 'T list when 'T: comparison =
        match list with
        | []
        | [ _ ] -> list
        | _ ->
            let array = toArray list
            Sorting.stableSort array
            ofArray array
    let sortDescending (list: 'T list) : 'T list when 'T: comparison =
        sortWith (fun a b -> compare b a) list
    let sortByDescending (projection: 'T -> 'Key) (list: 'T list) : 'T list when 'Key: comparison =
        let keyed = map (fun x -> (projection x, x)) list
        map (fun (_, x) -> x) (sortWith (fun (a, _) (b, _) -> compare b a) keyed)
    let permute (indexMap: int -> int) (list: 'T list) : 'T list =
        ofArray (Sorting.permute indexMap (toArray list))

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
        | _ -> LanguagePrimitives.DivideByInt (sum list) (length list)
    let inline averageBy ([<InlineIfLambda>] projection: 'T -> ^U) (list: 'T list) : ^U
        when ^U: (static member op_CheckedAddition: ^U * ^U -> ^U)
        and ^U: (static member DivideByInt: ^U * int -> ^U)
        and ^U: (static member Zero: ^U) =
        match list with
        | [] -> invalidArg "source" "The input sequence was empty."
        | _ -> LanguagePrimitives.DivideByInt (sumBy projection list) (length list)

    let inline max (list: 'T list) : 'T when 'T: comparison =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t -> fold (fun acc x -> if x > acc then x else acc) h t
    let inline min (list: 'T list) : 'T when 'T: comparison =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t -> fold (fun acc x -> if x < acc then x else acc) h t
    let inline maxBy ([<InlineIfLambda>] projection: 'T -> 'U) (list: 'T list) : 'T when 'U: comparison =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t ->
            let rec loop best bestKey (rest: 'T list) =
                match rest with
                | [] -> best
                | x :: t ->
                    let key = projection x
                    if key > bestKey then loop x key t else loop best bestKey t
            loop h (projection h) t
    let inline minBy ([<InlineIfLambda>] projection: 'T -> 'U) (list: 'T list) : 'T when 'U: comparison =
        match list with
        | [] -> invalidArg "list" "The input sequence was empty."
        | h :: t ->
            let rec loop best bestKey (rest: 'T list) =
                match rest with
                | [] -> best
                | x :: t ->
                    let key = projection x
                    if key < bestKey then loop x key t else loop best bestKey t
            loop h (projection h) t
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
        if index < 0 || index >= length source then Failures.outOfRange "index" "list"
        let (before, after) = splitAt index source
        before @ tail after
    let removeManyAt (index: int) (count: int) (source: 'T list) : 'T list =
        if index < 0 || index > length source - count then Failures.outOfRange "index" "list"
        let (before, after) = splitAt index source
        before @ skip count after
    let updateAt (index: int) (value: 'T) (source: 'T list) : 'T list =
        if index < 0 || index >= length source then Failures.outOfRange "index" "list"
        let (before, after) = splitAt index source
        before @ (value :: tail after)
    let insertAt (index: int) (value: 'T) (source: 'T list) : 'T list =
        if index < 0 || index > length source then Failures.outOfRange "index" "list"
        let (before, after) = splitAt index source
        before @ (value :: after)
    let insertManyAt (index: int) (values: seq<'T>) (source: 'T list) : 'T list =
        if index < 0 || index > length source then Failures.outOfRange "index" "list"
        let (before, after) = splitAt index source
        before @ (ofSeq values @ after)

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
