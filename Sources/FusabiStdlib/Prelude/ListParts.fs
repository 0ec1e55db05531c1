// The List module: finding elements, taking lists apart, bringing them together.
namespace FSharp.Collections

open System
open System.Collections.Generic
open FSharp.Core
open FSharp.Core.CompilerServices
open FSharp.Core.CompilerServices.ListBuilding

[<RequireQualifiedAccess>]
module List =
    let rec exists2 (predicate: 'T1 -> 'T2 -> bool) (list1: 'T1 list) (list2: 'T2 list) : bool =
        match list1, list2 with
        | [], [] -> false
        | h1 :: t1, h2 :: t2 -> if predicate h1 h2 then true else exists2 predicate t1 t2
        | _ -> raise (ArgumentException("The lists had different lengths.", "list2"))
    let rec forall2 (predicate: 'T1 -> 'T2 -> bool) (list1: 'T1 list) (list2: 'T2 list) : bool =
        match list1, list2 with
        | [], [] -> true
        | h1 :: t1, h2 :: t2 -> if predicate h1 h2 then forall2 predicate t1 t2 else false
        | [], l -> Failures.listsDiffer "list1" "list2" (List.length l)
        | l, [] -> Failures.listsDiffer "list2" "list1" (List.length l)

    let rec find (predicate: 'T -> bool) (list: 'T list) : 'T =
        match list with
        | [] -> Failures.notFound ()
        | h :: t -> if predicate h then h else find predicate t
    let rec tryFind (predicate: 'T -> bool) (list: 'T list) : 'T option =
        match list with
        | [] -> None
        | h :: t -> if predicate h then Some h else tryFind predicate t
    let findBack (predicate: 'T -> bool) (list: 'T list) : 'T = find predicate (List.rev list)
    let tryFindBack (predicate: 'T -> bool) (list: 'T list) : 'T option = tryFind predicate (List.rev list)
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
        let array = List.toArray list
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

    let inline init (length: int) ([<InlineIfLambda>] initializer: int -> 'T) : 'T list =
        let count = length
        if count < 0 then Failures.negative "count" count
        let root: 'T list = root ()
        let rec loop i (last: 'T list) =
            if i < count then
                let cell = [ initializer i ]
                setTail last cell
                loop (i + 1) cell
        loop 0 root
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
        (List.rev a, List.rev b)
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

    let zip (list1: 'T1 list) (list2: 'T2 list) : ('T1 * 'T2) list = List.map2 (fun a b -> (a, b)) list1 list2
    let zip3 (list1: 'T1 list) (list2: 'T2 list) (list3: 'T3 list) : ('T1 * 'T2 * 'T3) list =
        List.map3 (fun a b c -> (a, b, c)) list1 list2 list3
    let unzip (list: ('T1 * 'T2) list) : 'T1 list * 'T2 list =
        (List.map (fun (a, _) -> a) list, List.map (fun (_, b) -> b) list)
    let unzip3 (list: ('T1 * 'T2 * 'T3) list) : 'T1 list * 'T2 list * 'T3 list =
        (List.map (fun (a, _, _) -> a) list, List.map (fun (_, b, _) -> b) list, List.map (fun (_, _, c) -> c) list)
    let indexed (list: 'T list) : (int * 'T) list = List.mapi (fun i x -> (i, x)) list
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
        List.collect (fun a -> List.map (fun b -> (a, b)) list2) list1

    let chunkBySize (chunkSize: int) (list: 'T list) : 'T list list =
        if chunkSize <= 0 then Failures.notPositive "chunkSize" chunkSize
        let rec loop (rest: 'T list) (acc: 'T list list) =
            match rest with
            | [] -> List.rev acc
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
        let n = List.length list
        let rec loop i (rest: 'T list) (acc: 'T list list) =
            if i + windowSize > n then List.rev acc
            else loop (i + 1) (List.tail rest) (truncate windowSize rest :: acc)
        loop 0 list []
    let splitInto (count: int) (list: 'T list) : 'T list list =
        if count <= 0 then Failures.notPositive "count" count
        let n = List.length list
        if n = 0 then
            []
        else
            let count = if count < n then count else n
            let size = n / count
            let longer = n % count
            let rec loop i (rest: 'T list) (acc: 'T list list) =
                if i = count then
                    List.rev acc
                else
                    let k = if i < longer then size + 1 else size
                    let (chunk, rest) = splitAt k rest
                    loop (i + 1) rest (chunk :: acc)
            loop 0 list []
    let transpose (lists: seq<'T list>) : 'T list list =
        let rows = List.ofSeq lists
        match rows with
        | [] -> []
        | first :: _ ->
            let n = List.length first
            List.iteri
                (fun i row ->
                    let m = List.length row
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
                | [] :: _ -> List.rev acc
                | _ -> loop (List.map List.tail rows) (List.map List.head rows :: acc)
            loop rows []
