// How dictionaries and sorts compare strings.
namespace System

open System.Collections.Generic
open System.Globalization
open FSharp.Core
open FSharp.Collections

[<AbstractClass>]
type StringComparer() =
    abstract Compare: x: string * y: string -> int
    abstract Equals: x: string * y: string -> bool
    abstract GetHashCode: obj: string -> int
    interface IComparer<string> with
        member this.Compare(x, y) = this.Compare(x, y)
    interface IEqualityComparer<string> with
        member this.Equals(x, y) = this.Equals(x, y)
        member this.GetHashCode(s) = this.GetHashCode s
    static member internal Of(comparison: StringComparison) : StringComparer =
        { new StringComparer() with
            member _.Compare(x, y) = String.Compare(x, y, comparison)
            member _.Equals(x: string, y: string) = String.Equals(x, y, comparison)
            member _.GetHashCode(s: string) = if int comparison % 2 = 1 then hash (s.ToUpper()) else hash s }
    static member FromComparison(comparisonType: StringComparison) : StringComparer = StringComparer.Of comparisonType
    static member Create(culture: CultureInfo, ignoreCase: bool) : StringComparer =
        StringComparer.Of(
            if ignoreCase then StringComparison.InvariantCultureIgnoreCase else StringComparison.InvariantCulture
        )
    static member Ordinal: StringComparer = StringComparer.Of StringComparison.Ordinal
    static member OrdinalIgnoreCase: StringComparer = StringComparer.Of StringComparison.OrdinalIgnoreCase
    static member InvariantCulture: StringComparer = StringComparer.Of StringComparison.InvariantCulture
    static member InvariantCultureIgnoreCase: StringComparer =
        StringComparer.Of StringComparison.InvariantCultureIgnoreCase
    static member CurrentCulture: StringComparer = StringComparer.Of StringComparison.CurrentCulture
    static member CurrentCultureIgnoreCase: StringComparer = StringComparer.Of StringComparison.CurrentCultureIgnoreCase
