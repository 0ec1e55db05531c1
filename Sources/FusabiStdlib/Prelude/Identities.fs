// FSharp.Collections.HashIdentity and ComparisonIdentity: F#'s equality and order as .NET's comparers.
namespace FSharp.Collections

open System.Collections.Generic
open FSharp.Core

module HashIdentity =
    let inline FromFunctions
        ([<InlineIfLambda>] hasher: 'T -> int) ([<InlineIfLambda>] equality: 'T -> 'T -> bool) : IEqualityComparer<'T> =
        { new IEqualityComparer<'T> with
            member _.Equals(x, y) = equality x y
            member _.GetHashCode(x) = hasher x }
    let inline Structural<'T when 'T: equality> : IEqualityComparer<'T> =
        FromFunctions (fun (x: 'T) -> hash x) (fun (x: 'T) (y: 'T) -> LanguagePrimitives.GenericEqualityER x y)
    let inline LimitedStructural<'T when 'T: equality> (limit: int) : IEqualityComparer<'T> = Structural<'T>
    let Reference<'T when 'T: not struct> : IEqualityComparer<'T> =
        FromFunctions
            (fun (x: 'T) -> LanguagePrimitives.PhysicalHash x)
            (fun (x: 'T) (y: 'T) -> LanguagePrimitives.PhysicalEquality x y)
    let inline NonStructural<'T when 'T: equality> : IEqualityComparer<'T> = Structural<'T>

module ComparisonIdentity =
    let inline FromFunction ([<InlineIfLambda>] comparer: 'T -> 'T -> int) : IComparer<'T> =
        { new IComparer<'T> with
            member _.Compare(x, y) = comparer x y }
    let inline Structural<'T when 'T: comparison> : IComparer<'T> = FromFunction(fun (x: 'T) (y: 'T) -> compare x y)
    let inline NonStructural<'T when 'T: comparison> : IComparer<'T> = Structural<'T>
