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
[<Struct; CustomEquality; CustomComparison>]
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
    static member MicrosecondsPerMillisecond: int64 = 1000L
    static member MicrosecondsPerSecond: int64 = 1000000L
    static member MicrosecondsPerMinute: int64 = 60000000L
    static member MicrosecondsPerHour: int64 = 3600000000L
    static member MicrosecondsPerDay: int64 = 86400000000L
    static member MillisecondsPerSecond: int64 = 1000L
    static member MillisecondsPerMinute: int64 = 60000L
    static member MillisecondsPerHour: int64 = 3600000L
    static member MillisecondsPerDay: int64 = 86400000L
    static member SecondsPerMinute: int64 = 60L
    static member SecondsPerHour: int64 = 3600L
    static member SecondsPerDay: int64 = 86400L
    static member MinutesPerHour: int64 = 60L
    static member MinutesPerDay: int64 = 1440L
    static member HoursPerDay: int = 24
    static member TicksPerMicrosecond: int64 = 10L
    static member TicksPerMillisecond: int64 = 10000L
    static member TicksPerSecond: int64 = 10000000L
    static member TicksPerMinute: int64 = 600000000L
    static member TicksPerHour: int64 = 36000000000L
    static member TicksPerDay: int64 = 864000000000L
    [<Field>]
    static member Zero: TimeSpan = TimeSpan(0L)
    [<Field>]
    static member MaxValue: TimeSpan = TimeSpan(9223372036854775807L)
    [<Field>]
    static member MinValue: TimeSpan = TimeSpan(-9223372036854775808L)
    static member FromDays(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 864000000000L))
    static member FromHours(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 36000000000L))
    static member FromMinutes(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 600000000L))
    static member FromSeconds(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 10000000L))
    static member FromMilliseconds(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 10000L))
    static member FromMicroseconds(value: float) : TimeSpan = TimeSpan(TimeSpan.OfFloat(value, 10L))
    /// Whole units, where each has its own count.
    static member private OfUnits
        (days: int64, hours: int64, minutes: int64, seconds: int64, milliseconds: int64) : TimeSpan =
        let whole = bigint days * 86400000I + bigint hours * 3600000I + bigint minutes * 60000I
        let ticks = (whole + bigint seconds * 1000I + bigint milliseconds) * 10000I
        if ticks > 9223372036854775807I || ticks < -9223372036854775808I then
            raise (
                ArgumentOutOfRangeException(
                    null,
                    "TimeSpan overflowed because the duration is too long."
                )
            )
        TimeSpan(int64 ticks)
    static member FromDays(days: int) : TimeSpan = TimeSpan.OfUnits(int64 days, 0L, 0L, 0L, 0L)
    static member FromDays(days: int, hours: int) : TimeSpan = TimeSpan.OfUnits(int64 days, int64 hours, 0L, 0L, 0L)
    static member FromHours(hours: int) : TimeSpan = TimeSpan.OfUnits(0L, int64 hours, 0L, 0L, 0L)
    static member FromHours(hours: int, minutes: int64) : TimeSpan = TimeSpan.OfUnits(0L, int64 hours, minutes, 0L, 0L)
    static member FromMinutes(minutes: int64) : TimeSpan = TimeSpan.OfUnits(0L, 0L, minutes, 0L, 0L)
    static member FromMinutes(minutes: int64, seconds: int64) : TimeSpan =
        TimeSpan.OfUnits(0L, 0L, minutes, seconds, 0L)
    static member FromSeconds(seconds: int64) : TimeSpan = TimeSpan.OfUnits(0L, 0L, 0L, seconds, 0L)
    static member FromSeconds(seconds: int64, milliseconds: int64) : TimeSpan =
        TimeSpan.OfUnits(0L, 0L, 0L, seconds, milliseconds)
    static member FromMilliseconds(milliseconds: int64, microseconds: int64) : TimeSpan =
        TimeSpan.OfUnits(0L, 0L, 0L, 0L, milliseconds).Add(TimeSpan(microseconds * 10L))
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
    member this.CompareTo(value: TimeSpan) : int =
        if this.ticks < value.Ticks then -1 elif this.ticks > value.Ticks then 1 else 0
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
    /// Reads a text by a custom format; -1: it does not fit.
    static member private Exactly(input: string, format: string) : int64 =
        match format with
        | "c"
        | "t"
        | "T"
        | "g"
        | "G" ->
            let mutable ticks = 0L
            if TimeSpan.TryRead(input, &ticks) then ticks else -1L
        | _ ->
            let mutable ok = true
            let mutable at = 0
            let mutable i = 0
            let mutable ticks = 0L
            let literal (c: char) =
                if at < input.Length && input.[at] = c then at <- at + 1 else ok <- false
            /// Digits, at least `least`, at most `most`.
            let number (least: int) (most: int) =
                let start = at
                let mutable value = 0L
                while at < input.Length && at - start < most && Char.IsAsciiDigit input.[at] do
                    value <- value * 10L + int64 (int input.[at] - int '0')
                    at <- at + 1
                if at - start < least then ok <- false
                struct (value, at - start)
            while ok && i < format.Length do
                let c = format.[i]
                let mutable count = 1
                while i + count < format.Length && format.[i + count] = c do
                    count <- count + 1
                match c with
                | 'd' ->
                    let struct (value, _) = number count (max 8 count)
                    ticks <- ticks + value * 864000000000L
                    i <- i + count
                | 'h'
                | 'm'
                | 's' ->
                    let struct (value, _) = number count 2
                    let limit, unit =
                        match c with
                        | 'h' -> 24L, 36000000000L
                        | 'm' -> 60L, 600000000L
                        | _ -> 60L, 10000000L
                    if value >= limit || count > 2 then ok <- false
                    ticks <- ticks + value * unit
                    i <- i + count
                | 'f'
                | 'F' ->
                    let struct (value, digits) = number (if c = 'f' then count else 0) count
                    let mutable fraction = value
                    for _ in digits + 1 .. 7 do
                        fraction <- fraction * 10L
                    ticks <- ticks + fraction
                    i <- i + count
                | '\\' ->
                    if i + 1 < format.Length then literal format.[i + 1] else ok <- false
                    i <- i + 2
                | '\''
                | '"' ->
                    i <- i + 1
                    while i < format.Length && format.[i] <> c do
                        literal format.[i]
                        i <- i + 1
                    i <- i + 1
                | '%' -> i <- i + 1
                | _ -> ok <- false
            if ok && at = input.Length then ticks else -1L
    static member TryParseExact
        (input: string, format: string, formatProvider: IFormatProvider, [<Out>] result: byref<TimeSpan>)
        : bool =
        let ticks =
            match input, format with
            | null, _
            | _, null -> -1L
            | _ -> TimeSpan.Exactly(input, format)
        result <- TimeSpan(max 0L ticks)
        ticks >= 0L
    static member TryParseExact
        (input: string, formats: string[], formatProvider: IFormatProvider, [<Out>] result: byref<TimeSpan>)
        : bool =
        let mutable found = false
        let mutable i = 0
        result <- TimeSpan.Zero
        while not found && i < formats.Length do
            found <- TimeSpan.TryParseExact(input, formats.[i], formatProvider, &result)
            i <- i + 1
        found
    static member ParseExact(input: string, format: string, formatProvider: IFormatProvider) : TimeSpan =
        TimeSpan.ParseExact(input, [| format |], formatProvider)
    static member ParseExact(input: string, formats: string[], formatProvider: IFormatProvider) : TimeSpan =
        match input with
        | null -> raise (ArgumentNullException("input"))
        | _ -> ()
        let mutable result = TimeSpan.Zero
        if not (TimeSpan.TryParseExact(input, formats, formatProvider, &result)) then
            raise (FormatException("String '" + input + "' was not recognized as a valid TimeSpan."))
        result
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
    override this.Equals(other: obj) : bool =
        match other with
        | :? TimeSpan as that -> this.Ticks = that.Ticks
        | _ -> false
    override this.GetHashCode() : int = hash this.Ticks
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? TimeSpan as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type TimeSpan."))
    interface IComparable with
        member this.CompareTo(other: obj) : int = this.CompareTo other
    interface IComparable<TimeSpan> with
        member this.CompareTo(other: TimeSpan) : int = this.CompareTo other
    interface IEquatable<TimeSpan> with
        member this.Equals(other: TimeSpan) : bool = this.Equals other
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
