// Objects that refer to others, diagnostics, places in collections: small types of several namespaces.
namespace System

open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

/// What it refers to is kept: the collector's doings are not to be seen by scripts.
[<AllowNullLiteral>]
type WeakReference(target: obj, trackResurrection: bool) =
    let mutable target = target
    new(target: obj) = WeakReference(target, false)
    member _.Target
        with get () : obj = target
        and set (value: obj) = target <- value
    member _.IsAlive: bool = not (isNull target)
    member _.TrackResurrection: bool = trackResurrection

[<Sealed; AllowNullLiteral>]
type WeakReference<'T when 'T: not struct>(target: 'T, trackResurrection: bool) =
    let mutable target = target
    new(target: 'T) = WeakReference<'T>(target, false)
    member _.SetTarget(value: 'T) : unit = target <- value
    member _.TryGetTarget([<Out>] result: byref<'T>) : bool =
        result <- target
        not (isNull (box target))

[<Sealed; AllowNullLiteral>]
type DBNull private () =
    static let mutable value: DBNull = null
    static member Value: DBNull =
        if isNull value then value <- DBNull()
        value
    override _.ToString() : string = ""

/// A place in a sequence, counted from its start or end.
[<CustomEquality; NoComparison>]
type Index =
    val private position: int
    val private fromEnd: bool
    new(value: int, fromEnd: bool) =
        { position =
            (ArgumentOutOfRangeException.ThrowIfNegative(value, "value")
             value)
          fromEnd = fromEnd }
    new(value: int) = Index(value, false)
    static member Start: Index = Index(0, false)
    static member End: Index = Index(0, true)
    static member FromStart(value: int) : Index = Index(value, false)
    static member FromEnd(value: int) : Index = Index(value, true)
    static member op_Implicit(value: int) : Index = Index(value, false)
    member this.Value: int = this.position
    member this.IsFromEnd: bool = this.fromEnd
    member this.GetOffset(length: int) : int = if this.fromEnd then length - this.position else this.position
    override this.Equals(other: obj) : bool =
        match other with
        | :? Index as other -> this.position = other.Value && this.fromEnd = other.IsFromEnd
        | _ -> false
    override this.GetHashCode() : int = if this.fromEnd then ~~~this.position else this.position
    override this.ToString() : string = (if this.fromEnd then "^" else "") + this.position.ToString()

[<CustomEquality; NoComparison>]
type Range =
    val private first: Index
    val private last: Index
    new(start: Index, ``end``: Index) = { first = start; last = ``end`` }
    static member All: Range = Range(Index.Start, Index.End)
    static member StartAt(start: Index) : Range = Range(start, Index.End)
    static member EndAt(``end``: Index) : Range = Range(Index.Start, ``end``)
    member this.Start: Index = this.first
    member this.End: Index = this.last
    member this.GetOffsetAndLength(length: int) : struct (int * int) =
        let start = this.first.GetOffset length
        let stop = this.last.GetOffset length
        if stop < 0 || stop > length || start < 0 || start > stop then
            raise (ArgumentOutOfRangeException("length"))
        struct (start, stop - start)
    override this.Equals(other: obj) : bool =
        match other with
        | :? Range as other -> this.first.Equals other.Start && this.last.Equals other.End
        | _ -> false
    override this.GetHashCode() : int = HashCode.Combine(this.first, this.last)
    override this.ToString() : string = this.first.ToString() + ".." + this.last.ToString()

namespace System.Runtime.CompilerServices

open System.Collections.Generic
open FSharp.Core

[<Sealed; AllowNullLiteral>]
type ConditionalWeakTable<'TKey, 'TValue when 'TKey: not struct and 'TValue: not struct>() =
    let table = Dictionary<'TKey, 'TValue>(HashIdentity.Reference)
    member _.Add(key: 'TKey, value: 'TValue) : unit = table.Add(key, value)
    member _.AddOrUpdate(key: 'TKey, value: 'TValue) : unit = table.[key] <- value
    member _.TryAdd(key: 'TKey, value: 'TValue) : bool = table.TryAdd(key, value)
    member _.TryGetValue(key: 'TKey, [<Out>] value: byref<'TValue>) : bool = table.TryGetValue(key, &value)
    member _.Remove(key: 'TKey) : bool = table.Remove key
    member _.Clear() : unit = table.Clear()
    member _.GetValue(key: 'TKey, createValueCallback: 'TKey -> 'TValue) : 'TValue =
        let mutable value = Unchecked.defaultof<'TValue>
        if not (table.TryGetValue(key, &value)) then
            value <- createValueCallback key
            table.[key] <- value
        value

namespace System.Buffers

open FSharp.Core
open FSharp.Collections

[<AllowNullLiteral>]
type ArrayPool<'T>() =
    static member Shared: ArrayPool<'T> = ArrayPool<'T>()
    static member Create() : ArrayPool<'T> = ArrayPool<'T>()
    /// The lengths are powers of two, at least 16, as in .NET.
    member _.Rent(minimumLength: int) : 'T[] =
        let mutable length = if minimumLength = 0 then 0 else 16
        while length < minimumLength do
            length <- length * 2
        Array.zeroCreate length
    member _.Return(array: 'T[]) : unit = ()
    member _.Return(array: 'T[], clearArray: bool) : unit = ()

namespace System.Diagnostics

open FSharp.Core

/// Calls that only a debugger would see: they do nothing.
[<AbstractClass; Sealed>]
type Debug =
    static member Assert(condition: bool) : unit = ()
    static member Assert(condition: bool, message: string) : unit = ()
    static member Assert(condition: bool, message: string, detailMessage: string) : unit = ()
    static member Write(message: string) : unit = ()
    static member WriteLine(message: string) : unit = ()
    static member WriteLine(value: obj) : unit = ()
    static member WriteIf(condition: bool, message: string) : unit = ()
    static member WriteLineIf(condition: bool, message: string) : unit = ()
    static member Print(message: string) : unit = ()
    static member Indent() : unit = ()
    static member Unindent() : unit = ()
    static member Flush() : unit = ()
    static member Fail(message: string) : unit = ()

[<AbstractClass; Sealed>]
type Trace =
    static member Assert(condition: bool) : unit = ()
    static member Assert(condition: bool, message: string) : unit = ()
    static member Write(message: string) : unit = ()
    static member WriteLine(message: string) : unit = ()
    static member WriteLine(value: obj) : unit = ()
    static member WriteLineIf(condition: bool, message: string) : unit = ()
    static member TraceInformation(message: string) : unit = ()
    static member TraceWarning(message: string) : unit = ()
    static member TraceError(message: string) : unit = ()
    static member Indent() : unit = ()
    static member Unindent() : unit = ()
    static member Flush() : unit = ()

[<AbstractClass; Sealed>]
type Debugger =
    static member IsAttached: bool = false
    static member Break() : unit = ()

namespace System

open FSharp.Core

[<AbstractClass; Sealed>]
type Activator =
    static member inline CreateInstance<'T when 'T: (new: unit -> 'T)>() : 'T = new 'T()
