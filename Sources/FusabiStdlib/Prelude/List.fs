// FSharp.Collections.List. Loops build lists front to back behind a hidden first cell; nothing recurses on length.
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
    let inline fold<'T, 'State>
        ([<InlineIfLambda>] folder: 'State -> 'T -> 'State) (state: 'State) (list: 'T list) : 'State =
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
    let foldBack2
        (folder: 'T1 -> 'T2 -> 'State -> 'State) (list1: 'T1 list) (list2: 'T2 list) (state: 'State) : 'State =
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
    let mapFoldBack
        (mapping: 'T -> 'State -> 'Result * 'State) (list: 'T list) (state: 'State) : 'Result list * 'State =
        let array = toArray list
        let mutable acc = state
        let mutable result: 'Result list = []
        for i = array.Length - 1 downto 0 do
            let (r, next) = mapping array.[i] acc
            acc <- next
            result <- r :: result
        (result, acc)
