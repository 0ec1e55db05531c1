// Durations, days of the week, how dates may be written.
namespace System.Globalization

open System

[<Flags>]
type DateTimeStyles =
    | None = 0
    | AllowLeadingWhite = 1
    | AllowTrailingWhite = 2
    | AllowInnerWhite = 4
    | AllowWhiteSpaces = 7
    | NoCurrentDateDefault = 8
    | AdjustToUniversal = 16
    | AssumeLocal = 32
    | AssumeUniversal = 64
    | RoundtripKind = 128

[<Flags>]
type TimeSpanStyles =
    | None = 0
    | AssumeNegative = 1

namespace System

open System.Globalization
open FSharp.Core

type DayOfWeek =
    | Sunday = 0
    | Monday = 1
    | Tuesday = 2
    | Wednesday = 3
    | Thursday = 4
    | Friday = 5
    | Saturday = 6

type DateTimeKind =
    | Unspecified = 0
    | Utc = 1
    | Local = 2

/// A number of ticks of 100 nanoseconds.
[<Struct>]
type TimeSpan =
    val private ticks: int64
    new() = { ticks = 0L }
    new(ticks: int64) = { ticks = ticks }
    new(hours: int, minutes: int, seconds: int) = TimeSpan(TimeSpan.Sum(0, hours, minutes, seconds, 0, 0))
    new(days: int, hours: int, minutes: int, seconds: int) = TimeSpan(TimeSpan.Sum(days, hours, minutes, seconds, 0, 0))
    new(days: int, hours: int, minutes: int, seconds: int, milliseconds: int) =
        TimeSpan(TimeSpan.Sum(days, hours, minutes, seconds, milliseconds, 0))
    new(days: int, hours: int, minutes: int, seconds: int, milliseconds: int, microseconds: int) =
        TimeSpan(TimeSpan.Sum(days, hours, minutes, seconds, milliseconds, microseconds))
    /// The natives give and take ticks.
    [<Native "TimeSpan.sum">]
    static member private Sum
        (days: int, hours: int, minutes: int, seconds: int, milliseconds: int, microseconds: int)
        : int64 =
        native
    [<Native "TimeSpan.ofFloat">]
    static member private OfFloat(value: float, unit: int64) : int64 = native
    [<Native "TimeSpan.text">]
    static member private Text(ticks: int64, format: string) : string = native
    /// `format` null: any. Raises.
    [<Native "TimeSpan.parse">]
    static member private Read(text: string) : int64 = native
    [<Native "TimeSpan.tryParse">]
    static member private TryRead(text: string, [<Out>] ticks: byref<int64>) : bool = native
    [<Native "TimeSpan.multiply">]
    static member private Times(ticks: int64, factor: float) : int64 = native
    [<Native "TimeSpan.divide">]
    static member private Over(ticks: int64, divisor: float) : int64 = native
    [<Native "TimeSpan.add">]
    static member private Plus(a: int64, b: int64) : int64 = native
    [<Native "TimeSpan.negate">]
    static member private Minus(a: int64) : int64 = native
    static member NanosecondsPerTick: int64 = 100L
    static member TicksPerMicrosecond: int64 = 10L
    static member TicksPerMillisecond: int64 = 10000L
    static member TicksPerSecond: int64 = 10000000L
    static member TicksPerMinute: int64 = 600000000L
    static member TicksPerHour: int64 = 36000000000L
    static member TicksPerDay: int64 = 864000000000L
    static member Zero: TimeSpan = TimeSpan(0L)
    static member MaxValue: TimeSpan = TimeSpan(9223372036854775807L)
    static member MinValue: TimeSpan = TimeSpan(-9223372036854775808L)
    static member FromDays(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 864000000000L))
    static member FromHours(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 36000000000L))
    static member FromMinutes(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 600000000L))
    static member FromSeconds(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 10000000L))
    static member FromMilliseconds(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 10000L))
    static member FromMicroseconds(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 10L))
    static member FromTicks(value: int64) : TimeSpan = TimeSpan(value)
    member this.Ticks: int64 = this.ticks
    member this.Days: int = int (this.ticks / 864000000000L)
    member this.Hours: int = int (this.ticks / 36000000000L % 24L)
    member this.Minutes: int = int (this.ticks / 600000000L % 60L)
    member this.Seconds: int = int (this.ticks / 10000000L % 60L)
    member this.Milliseconds: int = int (this.ticks / 10000L % 1000L)
    member this.Microseconds: int = int (this.ticks / 10L % 1000L)
    member this.Nanoseconds: int = int (this.ticks % 10L * 100L)
    member this.TotalDays: float = float this.ticks / 864000000000.0
    member this.TotalHours: float = float this.ticks / 36000000000.0
    member this.TotalMinutes: float = float this.ticks / 600000000.0
    member this.TotalSeconds: float = float this.ticks / 10000000.0
    member this.TotalMilliseconds: float = float this.ticks / 10000.0
    member this.TotalMicroseconds: float = float this.ticks / 10.0
    member this.TotalNanoseconds: float = float this.ticks * 100.0
    member this.Add(ts: TimeSpan) : TimeSpan = TimeSpan(TimeSpan.Plus(this.ticks, ts.Ticks))
    member this.Subtract(ts: TimeSpan) : TimeSpan = TimeSpan(TimeSpan.Plus(this.ticks, TimeSpan.Minus ts.Ticks))
    member this.Negate() : TimeSpan = TimeSpan(TimeSpan.Minus this.ticks)
    member this.Duration() : TimeSpan = if this.ticks < 0L then TimeSpan(TimeSpan.Minus this.ticks) else this
    member this.Multiply(factor: float) : TimeSpan = TimeSpan(TimeSpan.Times(this.ticks, factor))
    member this.Divide(divisor: float) : TimeSpan = TimeSpan(TimeSpan.Over(this.ticks, divisor))
    member this.Divide(ts: TimeSpan) : float = float this.ticks / float ts.Ticks
    member this.CompareTo(value: TimeSpan) : int = if this.ticks < value.Ticks then -1 elif this.ticks > value.Ticks then 1 else 0
    member this.Equals(obj: TimeSpan) : bool = this.ticks = obj.Ticks
    static member Compare(t1: TimeSpan, t2: TimeSpan) : int = t1.CompareTo t2
    static member Equals(t1: TimeSpan, t2: TimeSpan) : bool = t1.Ticks = t2.Ticks
    static member (+)(t1: TimeSpan, t2: TimeSpan) : TimeSpan = t1.Add t2
    static member (-)(t1: TimeSpan, t2: TimeSpan) : TimeSpan = t1.Subtract t2
    static member (*)(timeSpan: TimeSpan, factor: float) : TimeSpan = timeSpan.Multiply factor
    static member (*)(factor: float, timeSpan: TimeSpan) : TimeSpan = timeSpan.Multiply factor
    static member (/)(timeSpan: TimeSpan, divisor: float) : TimeSpan = timeSpan.Divide divisor
    static member (/)(t1: TimeSpan, t2: TimeSpan) : float = t1.Divide t2
    static member (~-)(t: TimeSpan) : TimeSpan = t.Negate()
    static member (~+)(t: TimeSpan) : TimeSpan = t
    static member Parse(s: string) : TimeSpan = TimeSpan(TimeSpan.Read s)
    static member Parse(input: string, formatProvider: IFormatProvider) : TimeSpan = TimeSpan(TimeSpan.Read input)
    static member TryParse(s: string, [<Out>] result: byref<TimeSpan>) : bool =
        let mutable ticks = 0L
        let ok = TimeSpan.TryRead(s, &ticks)
        result <- TimeSpan(ticks)
        ok
    static member TryParse(s: string, formatProvider: IFormatProvider, [<Out>] result: byref<TimeSpan>) : bool =
        TimeSpan.TryParse(s, &result)
    override this.ToString() : string = TimeSpan.Text(this.ticks, null)
    member this.ToString(format: string) : string = TimeSpan.Text(this.ticks, format)
    member this.ToString(format: string, formatProvider: IFormatProvider) : string = TimeSpan.Text(this.ticks, format)
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format

/// Instants by the clock: what natives need to know of the host.
module internal Clock =
    /// Ticks since the year 1, UTC.
    [<Native "DateTime.utcNow">]
    let utcNow () : int64 = native

    /// Ticks that local time is ahead at such an instant.
    [<Native "DateTime.localOffset">]
    let localOffset (utcTicks: int64) : int64 = native
