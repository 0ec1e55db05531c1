// query { … } over sequences: what LINQ's operators do, without quotations.
namespace FSharp.Linq

open System
open System.Collections
open System.Collections.Generic
open System.Linq
open FSharp.Core
open FSharp.Collections

/// A query so far. `order` compares elements as the sorting operators asked for; the elements are sorted when they are
/// enumerated, so that `thenBy` can refine the order.
[<Sealed; NoComparison; NoEquality>]
type QuerySource<'T, 'Q>(elements: seq<'T>, order: ('T -> 'T -> int) option) =
    member _.Elements: seq<'T> = elements
    member _.Order: ('T -> 'T -> int) option = order
    member _.Source: seq<'T> =
        match order with
        | None -> elements
        | Some compare -> Seq.delay (fun () -> List.sortWith compare (List.ofSeq elements) :> seq<'T>)

module internal Operators =
    let make (elements: seq<'T>) : QuerySource<'T, 'Q> = QuerySource<'T, 'Q>(elements, None)
    let noElements () : exn = InvalidOperationException "Sequence contains no elements"
    let noMatch () : exn = InvalidOperationException "Sequence contains no matching element"
    let tooMany () : exn = InvalidOperationException "Sequence contains more than one element"

    /// Groups in order of appearance.
    let group (key: 'T -> 'Key) (value: 'T -> 'V) (source: seq<'T>) : seq<IGrouping<'Key, 'V>> =
        Seq.delay (fun () -> LinqGroups.lookup source key value null :> seq<IGrouping<'Key, 'V>>)

    /// Each outer element with the inner ones of the same key.
    let join
        (outer: seq<'O>) (inner: seq<'I>) (outerKey: 'O -> 'Key) (innerKey: 'I -> 'Key) : seq<struct ('O * seq<'I>)> =
        LinqGroups.groupJoin outer inner (Func<'O, 'Key>(outerKey)) (Func<'I, 'Key>(innerKey)) null

    let thenBy (source: QuerySource<'T, 'Q>) (next: 'T -> 'T -> int) : QuerySource<'T, 'Q> =
        match source.Order with
        | None -> QuerySource<'T, 'Q>(source.Elements, Some next)
        | Some first ->
            let compare a b =
                let c = first a b
                if c <> 0 then c else next a b
            QuerySource<'T, 'Q>(source.Elements, Some compare)

[<Sealed>]
type QueryBuilder() =
    member _.Source(source: seq<'T>) : QuerySource<'T, IEnumerable> = Operators.make source
    member _.For(source: QuerySource<'T, 'Q>, body: 'T -> QuerySource<'Result, 'Q2>) : QuerySource<'Result, 'Q> =
        Operators.make (Seq.collect (fun x -> (body x).Source) source.Source)
    member _.Zero() : QuerySource<'T, 'Q> = Operators.make Seq.empty
    member _.Yield(value: 'T) : QuerySource<'T, 'Q> = Operators.make (Seq.singleton value)
    member _.YieldFrom(computation: QuerySource<'T, 'Q>) : QuerySource<'T, 'Q> = computation
    member _.Run(query: QuerySource<'T, IEnumerable>) : seq<'T> = query.Source
    member _.Run(value: 'T) : 'T = value

    [<CustomOperation("where", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.Where(source: QuerySource<'T, 'Q>, [<ProjectionParameter>] predicate: 'T -> bool) : QuerySource<'T, 'Q> =
        Operators.make (Seq.filter predicate source.Source)

    [<CustomOperation("select", AllowIntoPattern = true)>]
    member _.Select
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] projection: 'T -> 'Result)
        : QuerySource<'Result, 'Q> =
        Operators.make (Seq.map projection source.Source)

    [<CustomOperation("last")>]
    member _.Last(source: QuerySource<'T, 'Q>) : 'T =
        match Seq.tryLast source.Source with
        | Some value -> value
        | None -> raise (Operators.noElements ())

    [<CustomOperation("lastOrDefault")>]
    member _.LastOrDefault(source: QuerySource<'T, 'Q>) : 'T =
        match Seq.tryLast source.Source with
        | Some value -> value
        | None -> Unchecked.defaultof<'T>

    [<CustomOperation("head")>]
    member _.Head(source: QuerySource<'T, 'Q>) : 'T =
        match Seq.tryHead source.Source with
        | Some value -> value
        | None -> raise (Operators.noElements ())

    [<CustomOperation("headOrDefault")>]
    member _.HeadOrDefault(source: QuerySource<'T, 'Q>) : 'T =
        match Seq.tryHead source.Source with
        | Some value -> value
        | None -> Unchecked.defaultof<'T>

    [<CustomOperation("exactlyOne")>]
    member _.ExactlyOne(source: QuerySource<'T, 'Q>) : 'T =
        match List.ofSeq (Seq.truncate 2 source.Source) with
        | [ value ] -> value
        | [] -> raise (Operators.noElements ())
        | _ -> raise (Operators.tooMany ())

    [<CustomOperation("exactlyOneOrDefault")>]
    member _.ExactlyOneOrDefault(source: QuerySource<'T, 'Q>) : 'T =
        match List.ofSeq (Seq.truncate 2 source.Source) with
        | [ value ] -> value
        | [] -> Unchecked.defaultof<'T>
        | _ -> raise (Operators.tooMany ())

    [<CustomOperation("count")>]
    member _.Count(source: QuerySource<'T, 'Q>) : int = Seq.length source.Source

    [<CustomOperation("distinct", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.Distinct(source: QuerySource<'T, 'Q>) : QuerySource<'T, 'Q> when 'T: equality =
        Operators.make (Seq.distinct source.Source)

    [<CustomOperation("exists")>]
    member _.Exists(source: QuerySource<'T, 'Q>, [<ProjectionParameter>] predicate: 'T -> bool) : bool =
        Seq.exists predicate source.Source

    [<CustomOperation("all")>]
    member _.All(source: QuerySource<'T, 'Q>, [<ProjectionParameter>] predicate: 'T -> bool) : bool =
        Seq.forall predicate source.Source

    [<CustomOperation("contains")>]
    member _.Contains(source: QuerySource<'T, 'Q>, key: 'T) : bool when 'T: equality = Seq.contains key source.Source

    [<CustomOperation("find")>]
    member _.Find(source: QuerySource<'T, 'Q>, [<ProjectionParameter>] predicate: 'T -> bool) : 'T =
        match Seq.tryFind predicate source.Source with
        | Some value -> value
        | None -> raise (Operators.noMatch ())

    [<CustomOperation("nth")>]
    member _.Nth(source: QuerySource<'T, 'Q>, index: int) : 'T =
        match Seq.tryItem index source.Source with
        | Some value -> value
        | None ->
            raise (
                ArgumentOutOfRangeException(
                    "index",
                    "Index was out of range. Must be non-negative and less than the size of the collection."
                )
            )

    [<CustomOperation("skip", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.Skip(source: QuerySource<'T, 'Q>, count: int) : QuerySource<'T, 'Q> =
        let elements = source.Source
        Operators.make (
            seq {
                let mutable left = count
                for item in elements do
                    if left > 0 then left <- left - 1 else yield item
            }
        )

    [<CustomOperation("skipWhile", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.SkipWhile
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] predicate: 'T -> bool)
        : QuerySource<'T, 'Q> =
        Operators.make (Seq.skipWhile predicate source.Source)

    [<CustomOperation("take", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.Take(source: QuerySource<'T, 'Q>, count: int) : QuerySource<'T, 'Q> =
        Operators.make (Seq.truncate count source.Source)

    [<CustomOperation("takeWhile", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.TakeWhile
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] predicate: 'T -> bool)
        : QuerySource<'T, 'Q> =
        Operators.make (Seq.takeWhile predicate source.Source)

    [<CustomOperation("sortBy", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.SortBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] keySelector: 'T -> 'Key)
        : QuerySource<'T, 'Q> when 'Key: comparison =
        QuerySource<'T, 'Q>(source.Source, Some(fun a b -> compare (keySelector a) (keySelector b)))

    [<CustomOperation("sortByDescending", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.SortByDescending
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] keySelector: 'T -> 'Key)
        : QuerySource<'T, 'Q> when 'Key: comparison =
        QuerySource<'T, 'Q>(source.Source, Some(fun a b -> compare (keySelector b) (keySelector a)))

    [<CustomOperation("thenBy", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.ThenBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] keySelector: 'T -> 'Key)
        : QuerySource<'T, 'Q> when 'Key: comparison =
        Operators.thenBy source (fun a b -> compare (keySelector a) (keySelector b))

    [<CustomOperation("thenByDescending", MaintainsVariableSpace = true, AllowIntoPattern = true)>]
    member _.ThenByDescending
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] keySelector: 'T -> 'Key)
        : QuerySource<'T, 'Q> when 'Key: comparison =
        Operators.thenBy source (fun a b -> compare (keySelector b) (keySelector a))

    [<CustomOperation("minBy")>]
    member _.MinBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] valueSelector: 'T -> 'Value)
        : 'Value when 'Value: comparison =
        let values = Seq.map valueSelector source.Source
        if Seq.isEmpty values then raise (Operators.noElements ())
        Seq.min values

    [<CustomOperation("maxBy")>]
    member _.MaxBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] valueSelector: 'T -> 'Value)
        : 'Value when 'Value: comparison =
        let values = Seq.map valueSelector source.Source
        if Seq.isEmpty values then raise (Operators.noElements ())
        Seq.max values

    [<CustomOperation("sumBy")>]
    member inline _.SumBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] projection: 'T -> ^Value)
        : ^Value
            when ^Value: (static member (+): ^Value * ^Value -> ^Value) and ^Value: (static member Zero: ^Value) =
        Seq.sumBy projection source.Source

    [<CustomOperation("averageBy")>]
    member inline _.AverageBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] projection: 'T -> ^Value)
        : ^Value
            when ^Value: (static member (+): ^Value * ^Value -> ^Value)
            and ^Value: (static member DivideByInt: ^Value * int -> ^Value)
            and ^Value: (static member Zero: ^Value) =
        Seq.averageBy projection source.Source

    [<CustomOperation("groupBy", AllowIntoPattern = true)>]
    member _.GroupBy
        (source: QuerySource<'T, 'Q>, [<ProjectionParameter>] keySelector: 'T -> 'Key)
        : QuerySource<IGrouping<'Key, 'T>, 'Q> when 'Key: equality =
        Operators.make (Operators.group keySelector id source.Source)

    [<CustomOperation("groupValBy", AllowIntoPattern = true)>]
    member _.GroupValBy
        (
            source: QuerySource<'T, 'Q>,
            [<ProjectionParameter>] resultSelector: 'T -> 'Value,
            [<ProjectionParameter>] keySelector: 'T -> 'Key
        ) : QuerySource<IGrouping<'Key, 'Value>, 'Q> when 'Key: equality =
        Operators.make (Operators.group keySelector resultSelector source.Source)

    [<CustomOperation("join", IsLikeJoin = true, JoinConditionWord = "on")>]
    member _.Join
        (
            outerSource: QuerySource<'Outer, 'Q>,
            innerSource: QuerySource<'Inner, 'Q>,
            outerKeySelector: 'Outer -> 'Key,
            innerKeySelector: 'Inner -> 'Key,
            resultSelector: 'Outer -> 'Inner -> 'Result
        ) : QuerySource<'Result, 'Q> when 'Key: equality =
        let pairs = Operators.join outerSource.Source innerSource.Source outerKeySelector innerKeySelector
        Operators.make (
            seq {
                for struct (outer, matches) in pairs do
                    for inner in matches do
                        yield resultSelector outer inner
            }
        )

    [<CustomOperation("groupJoin", IsLikeGroupJoin = true, JoinConditionWord = "on")>]
    member _.GroupJoin
        (
            outerSource: QuerySource<'Outer, 'Q>,
            innerSource: QuerySource<'Inner, 'Q>,
            outerKeySelector: 'Outer -> 'Key,
            innerKeySelector: 'Inner -> 'Key,
            resultSelector: 'Outer -> seq<'Inner> -> 'Result
        ) : QuerySource<'Result, 'Q> when 'Key: equality =
        let pairs = Operators.join outerSource.Source innerSource.Source outerKeySelector innerKeySelector
        Operators.make (Seq.map (fun (struct (outer, matches)) -> resultSelector outer matches) pairs)

    [<CustomOperation("leftOuterJoin", IsLikeGroupJoin = true, JoinConditionWord = "on")>]
    member _.LeftOuterJoin
        (
            outerSource: QuerySource<'Outer, 'Q>,
            innerSource: QuerySource<'Inner, 'Q>,
            outerKeySelector: 'Outer -> 'Key,
            innerKeySelector: 'Inner -> 'Key,
            resultSelector: 'Outer -> seq<'Inner> -> 'Result
        ) : QuerySource<'Result, 'Q> when 'Key: equality =
        let pairs = Operators.join outerSource.Source innerSource.Source outerKeySelector innerKeySelector
        Operators.make (
            Seq.map
                (fun (struct (outer, matches)) ->
                    resultSelector outer (LinqParts.defaultIfEmpty matches Unchecked.defaultof<'Inner>))
                pairs
        )

namespace FSharp.Core

[<AutoOpen>]
module QueryValue =
    let query = FSharp.Linq.QueryBuilder()
