// Small value types of .NET: Nullable, Version, Guid, Random, Tuple, and what Math lacks so far.
namespace System

open System.Collections.Generic
open FSharp.Core
open FSharp.Collections

[<Struct>]
type Nullable<'T when 'T: struct> =
    val private hasValue: bool
    val private value: 'T
    new() = { hasValue = false; value = Unchecked.defaultof<'T> }
    new(value: 'T) = { hasValue = true; value = value }
    member this.HasValue: bool = this.hasValue
    member this.Value: 'T =
        if this.hasValue then this.value
        else raise (InvalidOperationException("Nullable object must have a value."))
    member this.GetValueOrDefault() : 'T = if this.hasValue then this.value else Unchecked.defaultof<'T>
    member this.GetValueOrDefault(defaultValue: 'T) : 'T = if this.hasValue then this.value else defaultValue
    override this.ToString() : string = if this.hasValue then (box this.value).ToString() else ""
    override this.GetHashCode() : int = if this.hasValue then Unchecked.hash this.value else 0
    override this.Equals(other: obj) : bool =
        match other with
        | null -> not this.hasValue
        | :? Nullable<'T> as that ->
            this.hasValue = that.HasValue
            && (not this.hasValue || Unchecked.equals this.value (that.GetValueOrDefault()))
        | _ -> this.hasValue && Unchecked.equals (box this.value) other
    static member op_Implicit(value: 'T) : Nullable<'T> = Nullable<'T>(value)
    static member op_Explicit(value: Nullable<'T>) : 'T = value.Value

[<Sealed>]
[<AllowNullLiteral>]
type Version =
    val private major: int
    val private minor: int
    val private build: int
    val private revision: int
    new(major: int, minor: int, build: int, revision: int) =
        { major = major
          minor = minor
          build = build
          revision = revision }
    new(major: int, minor: int, build: int) = Version(major, minor, build, -1)
    new(major: int, minor: int) = Version(major, minor, -1, -1)
    new() = Version(0, 0, -1, -1)
    new(version: string) =
        let parts = Version.Parts(version, "version")
        Version(parts.[0], parts.[1], parts.[2], parts.[3])
    /// Four numbers, absent ones -1; null when the text is no version. `failing` raises instead.
    static member private Read(input: string, failing: bool) : int[] =
        let parts = input.Split '.'
        if parts.Length < 2 || parts.Length > 4 then
            if failing then
                raise (ArgumentException("Version string portion was too short or too long.", "input"))
            null
        else
            let numbers = [| -1; -1; -1; -1 |]
            let mutable ok = true
            let mutable i = 0
            while ok && i < parts.Length do
                let mutable n = 0
                if not (Int32.TryParse(parts.[i], &n)) then
                    if failing then
                        raise (FormatException("The input string '" + parts.[i] + "' was not in a correct format."))
                    ok <- false
                elif n < 0 then
                    if failing then
                        raise (
                            ArgumentOutOfRangeException(
                                "input",
                                "Version's parameters must be greater than or equal to zero."
                            )
                        )
                    ok <- false
                else
                    numbers.[i] <- n
                    i <- i + 1
            if ok then numbers else null
    static member private Parts(input: string, name: string) : int[] =
        match input with
        | null -> raise (ArgumentNullException(name))
        | _ -> Version.Read(input, true)
    member this.Major = this.major
    member this.Minor = this.minor
    member this.Build = this.build
    member this.Revision = this.revision
    static member Parse(input: string) : Version =
        let p = Version.Parts(input, "input")
        Version(p.[0], p.[1], p.[2], p.[3])
    static member TryParse(input: string, [<Out>] result: byref<Version>) : bool =
        match input with
        | null ->
            result <- null
            false
        | _ ->
            match Version.Read(input, false) with
            | null ->
                result <- null
                false
            | p ->
                result <- Version(p.[0], p.[1], p.[2], p.[3])
                true
    member this.ToString(fieldCount: int) : string =
        let all = [| this.major; this.minor; this.build; this.revision |]
        let defined = (all |> Array.filter (fun n -> n >= 0)).Length
        if fieldCount < 0 || fieldCount > defined then
            raise (
                ArgumentException(
                    "Argument must be between 0 and " + defined.ToString() + ".",
                    "fieldCount"
                )
            )
        String.Join(".", Array.map (fun (n: int) -> n.ToString()) (Array.sub all 0 fieldCount))
    override this.ToString() : string =
        this.ToString(if this.build < 0 then 2 elif this.revision < 0 then 3 else 4)
    member this.CompareTo(value: Version) : int =
        match value with
        | null -> 1
        | _ ->
            if this.major <> value.Major then (if this.major > value.Major then 1 else -1)
            elif this.minor <> value.Minor then (if this.minor > value.Minor then 1 else -1)
            elif this.build <> value.Build then (if this.build > value.Build then 1 else -1)
            elif this.revision <> value.Revision then (if this.revision > value.Revision then 1 else -1)
            else 0
    member this.Equals(other: Version) : bool =
        match other with
        | null -> false
        | _ -> this.CompareTo other = 0
    override this.Equals(other: obj) : bool =
        match other with
        | :? Version as that -> this.CompareTo that = 0
        | _ -> false
    override this.GetHashCode() : int = hash (struct (this.major, this.minor, this.build, this.revision))
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? Version as that -> this.CompareTo that
            | _ -> raise (ArgumentException("Object must be of type Version."))
    interface IComparable<Version> with
        member this.CompareTo(other: Version) : int = this.CompareTo other
    interface IEquatable<Version> with
        member this.Equals(other: Version) : bool = this.Equals other

/// 128 bits, in the order of their text.
[<Struct; CustomEquality; CustomComparison>]
type Guid =
    val private high: uint64
    val private low: uint64
    new() = { high = 0UL; low = 0UL }
    internal new(high: uint64, low: uint64) = { high = high; low = low }
    new(b: byte[]) =
        let halves = Guid.OfBytes b
        Guid(uint64 halves.[0], uint64 halves.[1])
    new(g: string) =
        let halves = Guid.OfText(g, null)
        Guid(uint64 halves.[0], uint64 halves.[1])
    new(a: int, b: int16, c: int16, d: byte[]) =
        let head = (uint64 (uint32 a) <<< 32) ||| (uint64 (uint16 b) <<< 16) ||| uint64 (uint16 c)
        let tail = Array.fold (fun acc (x: byte) -> (acc <<< 8) ||| uint64 x) 0UL d
        Guid(head, tail)
    /// The natives give and take the two halves.
    [<Native "Guid.random">]
    static member private Random() : int64[] = native
    [<Native "Guid.ofBytes">]
    static member private OfBytes(bytes: byte[]) : int64[] = native
    [<Native "Guid.toBytes">]
    static member private Bytes(high: uint64, low: uint64) : byte[] = native
    /// Raises FormatException; `format` null: any.
    [<Native "Guid.parse">]
    static member private OfText(text: string, format: string) : int64[] = native
    /// Null instead of an exception.
    [<Native "Guid.tryParse">]
    static member private TryText(text: string, format: string) : int64[] = native
    [<Native "Guid.text">]
    static member private Text(high: uint64, low: uint64, format: string) : string = native
    static member private Of(halves: int64[]) : Guid = Guid(uint64 halves.[0], uint64 halves.[1])
    static member Empty: Guid = Guid(0UL, 0UL)
    static member AllBitsSet: Guid = Guid(~~~0UL, ~~~0UL)
    static member NewGuid() : Guid = Guid.Of(Guid.Random())
    static member Parse(input: string) : Guid = Guid.Of(Guid.OfText(input, null))
    static member Parse(s: string, provider: IFormatProvider) : Guid = Guid.Parse s
    static member ParseExact(input: string, format: string) : Guid = Guid.Of(Guid.OfText(input, format))
    static member TryParse(input: string, [<Out>] result: byref<Guid>) : bool =
        match Guid.TryText(input, null) with
        | null ->
            result <- Guid.Empty
            false
        | halves ->
            result <- Guid.Of halves
            true
    static member TryParseExact(input: string, format: string, [<Out>] result: byref<Guid>) : bool =
        match Guid.TryText(input, format) with
        | null ->
            result <- Guid.Empty
            false
        | halves ->
            result <- Guid.Of halves
            true
    member internal this.High = this.high
    member internal this.Low = this.low
    member this.ToByteArray() : byte[] = Guid.Bytes(this.high, this.low)
    member this.ToString(format: string) : string = Guid.Text(this.high, this.low, format)
    member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format
    override this.ToString() : string = Guid.Text(this.high, this.low, "D")
    member this.Version: int = int (this.high >>> 12 &&& 15UL)
    member this.Variant: int = int (this.low >>> 60)
    member this.CompareTo(value: Guid) : int =
        if this.high <> value.High then (if this.high < value.High then -1 else 1)
        elif this.low <> value.Low then (if this.low < value.Low then -1 else 1)
        else 0
    member this.Equals(g: Guid) : bool = this.high = g.High && this.low = g.Low
    override this.Equals(other: obj) : bool =
        match other with
        | :? Guid as that -> this.high = that.High && this.low = that.Low
        | _ -> false
    override this.GetHashCode() : int = hash this.high ^^^ hash this.low
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? Guid as that -> this.CompareTo that
            | _ -> raise (ArgumentException("Object must be of type GUID."))
    interface IComparable<Guid> with
        member this.CompareTo(other: Guid) : int = this.CompareTo other
    interface IEquatable<Guid> with
        member this.Equals(other: Guid) : bool = this.Equals other

/// Numbers of a generator in Swift: Knuth's for a seed, as .NET has it; the system's without.
[<AllowNullLiteral>]
type Random private (generator: obj) =
    static let shared = Random()
    [<Native "Random.seeded">]
    static member private Seeded(seed: int) : obj = native
    [<Native "Random.unseeded">]
    static member private Unseeded() : obj = native
    [<Native "Random.next">]
    static member private Draw(generator: obj) : int = native
    [<Native "Random.nextBetween">]
    static member private Draw(generator: obj, low: int, high: int) : int = native
    [<Native "Random.nextLong">]
    static member private DrawLong(generator: obj, low: int64, high: int64) : int64 = native
    [<Native "Random.nextDouble">]
    static member private DrawDouble(generator: obj) : float = native
    [<Native "Random.nextSingle">]
    static member private DrawSingle(generator: obj) : float32 = native
    new() = Random(Random.Unseeded())
    new(Seed: int) = Random(Random.Seeded Seed)
    static member Shared: Random = shared
    abstract Next: unit -> int
    default this.Next() : int = Random.Draw generator
    abstract Next: maxValue: int -> int
    default this.Next(maxValue: int) : int =
        if maxValue < 0 then
            raise (ArgumentOutOfRangeException("maxValue", "'maxValue' must be greater than zero."))
        Random.Draw(generator, 0, maxValue)
    abstract Next: minValue: int * maxValue: int -> int
    default this.Next(minValue: int, maxValue: int) : int =
        if minValue > maxValue then
            raise (ArgumentOutOfRangeException("minValue", "'minValue' cannot be greater than maxValue."))
        Random.Draw(generator, minValue, maxValue)
    member this.NextInt64() : int64 = Random.DrawLong(generator, 0L, Int64.MaxValue)
    member this.NextInt64(maxValue: int64) : int64 =
        if maxValue < 0L then
            raise (ArgumentOutOfRangeException("maxValue", "'maxValue' must be greater than zero."))
        Random.DrawLong(generator, 0L, maxValue)
    member this.NextInt64(minValue: int64, maxValue: int64) : int64 =
        if minValue > maxValue then
            raise (ArgumentOutOfRangeException("minValue", "'minValue' cannot be greater than maxValue."))
        Random.DrawLong(generator, minValue, maxValue)
    abstract NextDouble: unit -> float
    default this.NextDouble() : float = Random.DrawDouble generator
    member this.NextSingle() : float32 = Random.DrawSingle generator
    member this.NextBytes(buffer: byte[]) : unit =
        for i in 0 .. buffer.Length - 1 do
            buffer.[i] <- byte (Random.Draw generator)
    member this.Shuffle(values: 'T[]) : unit =
        let n = values.Length
        for i in 0 .. n - 2 do
            let j = this.Next(i, n)
            if j <> i then
                let t = values.[i]
                values.[i] <- values.[j]
                values.[j] <- t
    member this.GetItems(choices: 'T[], length: int) : 'T[] =
        if choices.Length = 0 then raise (ArgumentException("Span may not be empty.", "choices"))
        if length < 0 then
            let message = "length ('" + length.ToString() + "') must be a non-negative value."
            raise (ArgumentOutOfRangeException("length", message))
        Array.init length (fun _ -> choices.[this.Next choices.Length])

[<AbstractClass; Sealed>]
type Tuple =
    static member Create(item1: 'T1, item2: 'T2) : 'T1 * 'T2 = (item1, item2)
    static member Create(item1: 'T1, item2: 'T2, item3: 'T3) : 'T1 * 'T2 * 'T3 = (item1, item2, item3)
    static member Create(item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4) : 'T1 * 'T2 * 'T3 * 'T4 =
        (item1, item2, item3, item4)
    static member Create(item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4, item5: 'T5) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 =
        (item1, item2, item3, item4, item5)

type Tuple<'T1, 'T2> = 'T1 * 'T2
type Tuple<'T1, 'T2, 'T3> = 'T1 * 'T2 * 'T3
type Tuple<'T1, 'T2, 'T3, 'T4> = 'T1 * 'T2 * 'T3 * 'T4
type ValueTuple<'T1, 'T2> = (struct ('T1 * 'T2))
type ValueTuple<'T1, 'T2, 'T3> = (struct ('T1 * 'T2 * 'T3))
type ValueTuple<'T1, 'T2, 'T3, 'T4> = (struct ('T1 * 'T2 * 'T3 * 'T4))

[<AbstractClass; Sealed>]
type ValueTuple =
    static member Create(item1: 'T1, item2: 'T2) : struct ('T1 * 'T2) = struct (item1, item2)
    static member Create(item1: 'T1, item2: 'T2, item3: 'T3) : struct ('T1 * 'T2 * 'T3) = struct (item1, item2, item3)

/// Bits, in an array.
[<AbstractClass; Sealed>]
type Buffer =
    static member BlockCopy(src: byte[], srcOffset: int, dst: byte[], dstOffset: int, count: int) : unit =
        Array.blit src srcOffset dst dstOffset count

namespace FSharp.Core

open System

module Option =
    let ofNullable (value: Nullable<'T>) : 'T option = if value.HasValue then Some value.Value else None
    let toNullable (option: 'T option) : Nullable<'T> =
        match option with
        | Some x -> Nullable<'T>(x)
        | None -> Nullable<'T>()

module ValueOption =
    let ofNullable (value: Nullable<'T>) : 'T voption = if value.HasValue then ValueSome value.Value else ValueNone
    let toNullable (voption: 'T voption) : Nullable<'T> =
        match voption with
        | ValueSome x -> Nullable<'T>(x)
        | ValueNone -> Nullable<'T>()

/// What the functions on null are for references, for Nullable. (A second module Operators would hide the first.)
[<AutoOpen>]
module NullableFunctions =
    let nullV<'T when 'T: struct> : Nullable<'T> = Nullable<'T>()
    let isNullV (value: Nullable<'T>) : bool = not value.HasValue
    let nonNullV (value: Nullable<'T>) : 'T =
        if value.HasValue then value.Value else raise (NullReferenceException())
    let withNullV (value: 'T) : Nullable<'T> = Nullable<'T>(value)
    let defaultIfNullV (defaultValue: 'T) (arg: Nullable<'T>) : 'T = if arg.HasValue then arg.Value else defaultValue

namespace FSharp.Linq

open System
open FSharp.Core

/// Operators of which either side may be missing: a result is then missing, a comparison false.
[<AutoOpen>]
module NullableOperators =
    let (?>=) (x: Nullable<'T>) (y: 'T) : bool when 'T: comparison = x.HasValue && x.Value >= y
    let (?>) (x: Nullable<'T>) (y: 'T) : bool when 'T: comparison = x.HasValue && x.Value > y
    let (?<=) (x: Nullable<'T>) (y: 'T) : bool when 'T: comparison = x.HasValue && x.Value <= y
    let (?<) (x: Nullable<'T>) (y: 'T) : bool when 'T: comparison = x.HasValue && x.Value < y
    let (?=) (x: Nullable<'T>) (y: 'T) : bool when 'T: equality = x.HasValue && x.Value = y
    let (?<>) (x: Nullable<'T>) (y: 'T) : bool when 'T: equality = not (x ?= y)
    let (>=?) (x: 'T) (y: Nullable<'T>) : bool when 'T: comparison = y.HasValue && x >= y.Value
    let (>?) (x: 'T) (y: Nullable<'T>) : bool when 'T: comparison = y.HasValue && x > y.Value
    let (<=?) (x: 'T) (y: Nullable<'T>) : bool when 'T: comparison = y.HasValue && x <= y.Value
    let (<?) (x: 'T) (y: Nullable<'T>) : bool when 'T: comparison = y.HasValue && x < y.Value
    let (=?) (x: 'T) (y: Nullable<'T>) : bool when 'T: equality = y.HasValue && x = y.Value
    let (<>?) (x: 'T) (y: Nullable<'T>) : bool when 'T: equality = not (x =? y)
    let (?>=?) (x: Nullable<'T>) (y: Nullable<'T>) : bool when 'T: comparison =
        x.HasValue && y.HasValue && x.Value >= y.Value
    let (?>?) (x: Nullable<'T>) (y: Nullable<'T>) : bool when 'T: comparison =
        x.HasValue && y.HasValue && x.Value > y.Value
    let (?<=?) (x: Nullable<'T>) (y: Nullable<'T>) : bool when 'T: comparison =
        x.HasValue && y.HasValue && x.Value <= y.Value
    let (?<?) (x: Nullable<'T>) (y: Nullable<'T>) : bool when 'T: comparison =
        x.HasValue && y.HasValue && x.Value < y.Value
    let (?=?) (x: Nullable<'T>) (y: Nullable<'T>) : bool when 'T: equality =
        (not x.HasValue && not y.HasValue) || (x.HasValue && y.HasValue && x.Value = y.Value)
    let (?<>?) (x: Nullable<'T>) (y: Nullable<'T>) : bool when 'T: equality = not (x ?=? y)
    let inline (?+) (x: Nullable<_>) y = if x.HasValue then Nullable(x.Value + y) else Nullable()
    let inline (?-) (x: Nullable<_>) y = if x.HasValue then Nullable(x.Value - y) else Nullable()
    let inline (?*) (x: Nullable<_>) y = if x.HasValue then Nullable(x.Value * y) else Nullable()
    let inline (?/) (x: Nullable<_>) y = if x.HasValue then Nullable(x.Value / y) else Nullable()
    let inline (?%) (x: Nullable<_>) y = if x.HasValue then Nullable(x.Value % y) else Nullable()
    let inline (+?) x (y: Nullable<_>) = if y.HasValue then Nullable(x + y.Value) else Nullable()
    let inline (-?) x (y: Nullable<_>) = if y.HasValue then Nullable(x - y.Value) else Nullable()
    let inline ( *? ) x (y: Nullable<_>) = if y.HasValue then Nullable(x * y.Value) else Nullable()
    let inline (/?) x (y: Nullable<_>) = if y.HasValue then Nullable(x / y.Value) else Nullable()
    let inline (%?) x (y: Nullable<_>) = if y.HasValue then Nullable(x % y.Value) else Nullable()
    let inline (?+?) (x: Nullable<_>) (y: Nullable<_>) =
        if x.HasValue && y.HasValue then Nullable(x.Value + y.Value) else Nullable()
    let inline (?-?) (x: Nullable<_>) (y: Nullable<_>) =
        if x.HasValue && y.HasValue then Nullable(x.Value - y.Value) else Nullable()
    let inline (?*?) (x: Nullable<_>) (y: Nullable<_>) =
        if x.HasValue && y.HasValue then Nullable(x.Value * y.Value) else Nullable()
    let inline (?/?) (x: Nullable<_>) (y: Nullable<_>) =
        if x.HasValue && y.HasValue then Nullable(x.Value / y.Value) else Nullable()
    let inline (?%?) (x: Nullable<_>) (y: Nullable<_>) =
        if x.HasValue && y.HasValue then Nullable(x.Value % y.Value) else Nullable()
