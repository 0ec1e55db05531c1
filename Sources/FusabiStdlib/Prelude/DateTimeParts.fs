// DateTimeOffset, DateOnly, TimeOnly.
namespace System

open System.Globalization
open FSharp.Core

/// A clock time and how far that clock is ahead of UTC. Equal and ordered by the instant.
[<Struct; CustomEquality; CustomComparison>]
type DateTimeOffset =
    val private clock: int64
    val private offset: int64
    new() = { clock = 0L; offset = 0L }
    internal new(clock: int64, offset: int64) = { clock = clock; offset = offset }
    new(dateTime: DateTime, offset: TimeSpan) =
        { clock = DateTimeOffset.Checked(dateTime.Ticks, offset.Ticks)
          offset = offset.Ticks }
    new(dateTime: DateTime) =
        { clock = dateTime.Ticks
          offset = (if dateTime.Kind = DateTimeKind.Utc then 0L else Clock.localOffset dateTime.Ticks) }
    new(ticks: int64, offset: TimeSpan) =
        { clock = DateTimeOffset.Checked(ticks, offset.Ticks)
          offset = offset.Ticks }
    new(year: int, month: int, day: int, hour: int, minute: int, second: int, offset: TimeSpan) =
        DateTimeOffset(DateTime(year, month, day, hour, minute, second), offset)
    new(year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int, offset: TimeSpan) =
        DateTimeOffset(DateTime(year, month, day, hour, minute, second, millisecond), offset)
    /// Raises unless the offset is in whole minutes, within 14 hours, and the instant representable.
    [<Native "DateTimeOffset.check">]
    static member private Checked(clock: int64, offset: int64) : int64 = native
    [<Native "DateTimeOffset.text">]
    static member private Text(clock: int64, offset: int64, format: string) : string = native
    /// Formats null: any. False: no date; `failing` raises instead.
    [<Native "DateTimeOffset.parse">]
    static member private Read
        (
            text: string,
            formats: string[],
            styles: int,
            failing: bool,
            [<Out>] clock: byref<int64>,
            [<Out>] offset: byref<int64>
        ) : bool =
        native
    [<Native "DateTimeOffset.ofUnix">]
    static member private OfUnix(count: int64, unit: int64) : int64 = native
    static member MinValue: DateTimeOffset = DateTimeOffset(0L, 0L)
    static member MaxValue: DateTimeOffset = DateTimeOffset(3155378975999999999L, 0L)
    static member UnixEpoch: DateTimeOffset = DateTimeOffset(621355968000000000L, 0L)
    static member UtcNow: DateTimeOffset = DateTimeOffset(Clock.utcNow (), 0L)
    static member Now: DateTimeOffset =
        let utc = Clock.utcNow ()
        let offset = Clock.localOffset utc
        DateTimeOffset(utc + offset, offset)
    static member FromUnixTimeSeconds(seconds: int64) : DateTimeOffset =
        DateTimeOffset(DateTimeOffset.OfUnix(seconds, 10000000L), 0L)
    static member FromUnixTimeMilliseconds(milliseconds: int64) : DateTimeOffset =
        DateTimeOffset(DateTimeOffset.OfUnix(milliseconds, 10000L), 0L)
    member this.Ticks: int64 = this.clock
    member this.UtcTicks: int64 = this.clock - this.offset
    member this.Offset: TimeSpan = TimeSpan(this.offset)
    member this.TotalOffsetMinutes: int = int (this.offset / 600000000L)
    member this.DateTime: DateTime = DateTime(this.clock)
    member this.UtcDateTime: DateTime = DateTime(this.clock - this.offset, DateTimeKind.Utc)
    member this.LocalDateTime: DateTime = this.UtcDateTime.ToLocalTime()
    member this.Date: DateTime = this.DateTime.Date
    member this.TimeOfDay: TimeSpan = this.DateTime.TimeOfDay
    member this.Year: int = this.DateTime.Year
    member this.Month: int = this.DateTime.Month
    member this.Day: int = this.DateTime.Day
    member this.Hour: int = this.DateTime.Hour
    member this.Minute: int = this.DateTime.Minute
    member this.Second: int = this.DateTime.Second
    member this.Millisecond: int = this.DateTime.Millisecond
    member this.Microsecond: int = this.DateTime.Microsecond
    member this.Nanosecond: int = this.DateTime.Nanosecond
    member this.DayOfWeek: DayOfWeek = this.DateTime.DayOfWeek
    member this.DayOfYear: int = this.DateTime.DayOfYear
    member private this.At(clock: DateTime) : DateTimeOffset = DateTimeOffset(clock, TimeSpan(this.offset))
    member this.Add(timeSpan: TimeSpan) : DateTimeOffset = this.At(this.DateTime.Add timeSpan)
    member this.AddDays(days: float) : DateTimeOffset = this.At(this.DateTime.AddDays days)
    member this.AddHours(hours: float) : DateTimeOffset = this.At(this.DateTime.AddHours hours)
    member this.AddMinutes(minutes: float) : DateTimeOffset = this.At(this.DateTime.AddMinutes minutes)
    member this.AddSeconds(seconds: float) : DateTimeOffset = this.At(this.DateTime.AddSeconds seconds)
    member this.AddMilliseconds(milliseconds: float) : DateTimeOffset =
        this.At(this.DateTime.AddMilliseconds milliseconds)
    member this.AddMonths(months: int) : DateTimeOffset = this.At(this.DateTime.AddMonths months)
    member this.AddYears(years: int) : DateTimeOffset = this.At(this.DateTime.AddYears years)
    member this.AddTicks(ticks: int64) : DateTimeOffset = this.At(this.DateTime.AddTicks ticks)
    member this.Subtract(value: DateTimeOffset) : TimeSpan = TimeSpan(this.UtcTicks - value.UtcTicks)
    member this.Subtract(value: TimeSpan) : DateTimeOffset = this.At(this.DateTime.Subtract value)
    member this.ToOffset(offset: TimeSpan) : DateTimeOffset = DateTimeOffset(this.UtcTicks + offset.Ticks, offset)
    member this.ToUniversalTime() : DateTimeOffset = DateTimeOffset(this.UtcTicks, 0L)
    member this.ToLocalTime() : DateTimeOffset =
        let offset = Clock.localOffset this.UtcTicks
        DateTimeOffset(this.UtcTicks + offset, offset)
    member this.ToUnixTimeSeconds() : int64 = this.UtcTicks / 10000000L - 62135596800L
    member this.ToUnixTimeMilliseconds() : int64 = this.UtcTicks / 10000L - 62135596800000L
    member this.EqualsExact(other: DateTimeOffset) : bool = this.clock = other.Ticks && this.offset = other.Offset.Ticks
    member this.CompareTo(other: DateTimeOffset) : int =
        if this.UtcTicks < other.UtcTicks then -1
        elif this.UtcTicks > other.UtcTicks then 1
        else 0
    member this.Equals(other: DateTimeOffset) : bool = this.UtcTicks = other.UtcTicks
    static member Compare(first: DateTimeOffset, second: DateTimeOffset) : int = first.CompareTo second
    static member (+)(d: DateTimeOffset, t: TimeSpan) : DateTimeOffset = d.Add t
    static member (-)(d: DateTimeOffset, t: TimeSpan) : DateTimeOffset = d.Subtract t
    static member (-)(left: DateTimeOffset, right: DateTimeOffset) : TimeSpan = left.Subtract right
    static member private Parsed(text: string, formats: string[], styles: int) : DateTimeOffset =
        let mutable clock = 0L
        let mutable offset = 0L
        DateTimeOffset.Read(text, formats, styles, true, &clock, &offset) |> ignore
        DateTimeOffset(clock, offset)
    static member private TryParsed
        (text: string, formats: string[], styles: int, [<Out>] result: byref<DateTimeOffset>)
        : bool =
        let mutable clock = 0L
        let mutable offset = 0L
        let ok = DateTimeOffset.Read(text, formats, styles, false, &clock, &offset)
        result <- DateTimeOffset(clock, offset)
        ok
    static member Parse(input: string) : DateTimeOffset = DateTimeOffset.Parsed(input, null, 0)
    static member Parse(input: string, formatProvider: IFormatProvider) : DateTimeOffset =
        DateTimeOffset.Parsed(input, null, 0)
    static member Parse(input: string, formatProvider: IFormatProvider, styles: DateTimeStyles) : DateTimeOffset =
        DateTimeOffset.Parsed(input, null, int styles)
    static member ParseExact
        (input: string, format: string, formatProvider: IFormatProvider, styles: DateTimeStyles)
        : DateTimeOffset =
        DateTimeOffset.Parsed(input, [| format |], int styles)
    static member ParseExact
        (input: string, formats: string[], formatProvider: IFormatProvider, styles: DateTimeStyles)
        : DateTimeOffset =
        DateTimeOffset.Parsed(input, formats, int styles)
    static member ParseExact(input: string, format: string, formatProvider: IFormatProvider) : DateTimeOffset =
        DateTimeOffset.Parsed(input, [| format |], 0)
    static member TryParse(input: string, [<Out>] result: byref<DateTimeOffset>) : bool =
        DateTimeOffset.TryParsed(input, null, 0, &result)
    static member TryParse
        (input: string, formatProvider: IFormatProvider, [<Out>] result: byref<DateTimeOffset>)
        : bool =
        DateTimeOffset.TryParsed(input, null, 0, &result)
    static member TryParse
        (input: string, formatProvider: IFormatProvider, styles: DateTimeStyles, [<Out>] result: byref<DateTimeOffset>)
        : bool =
        DateTimeOffset.TryParsed(input, null, int styles, &result)
    static member TryParseExact
        (input: string, formats: string[], formatProvider: IFormatProvider, styles: DateTimeStyles,
         [<Out>] result: byref<DateTimeOffset>)
        : bool =
        DateTimeOffset.TryParsed(input, formats, int styles, &result)
    static member TryParseExact
        (input: string, format: string, formatProvider: IFormatProvider, styles: DateTimeStyles,
         [<Out>] result: byref<DateTimeOffset>)
        : bool =
        DateTimeOffset.TryParsed(input, [| format |], int styles, &result)
    override this.ToString() : string = DateTimeOffset.Text(this.clock, this.offset, null)
    member this.ToString(format: string) : string = DateTimeOffset.Text(this.clock, this.offset, format)
    member this.ToString(formatProvider: IFormatProvider) : string = this.ToString()
    member this.ToString(format: string, formatProvider: IFormatProvider) : string =
        DateTimeOffset.Text(this.clock, this.offset, format)
    override this.Equals(other: obj) : bool =
        match other with
        | :? DateTimeOffset as that -> this.UtcTicks = that.UtcTicks
        | _ -> false
    override this.GetHashCode() : int = hash this.UtcTicks
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? DateTimeOffset as that -> this.CompareTo that
            | _ -> raise (ArgumentException("Object must be of type DateTimeOffset."))
    interface IComparable<DateTimeOffset> with
        member this.CompareTo(other: DateTimeOffset) : int = this.CompareTo other
    interface IFormattable with
        member this.ToString(format: string, formatProvider: IFormatProvider) : string = this.ToString format

/// Ticks since midnight.
[<Struct; CustomEquality; CustomComparison>]
type TimeOnly =
    val private ticks: int64
    new() = { ticks = 0L }
    new(ticks: int64) = { ticks = TimeOnly.Checked ticks }
    new(hour: int, minute: int) = { ticks = TimeOnly.Of(hour, minute, 0, 0) }
    new(hour: int, minute: int, second: int) = { ticks = TimeOnly.Of(hour, minute, second, 0) }
    new(hour: int, minute: int, second: int, millisecond: int) =
        { ticks = TimeOnly.Of(hour, minute, second, millisecond) }
    new(hour: int, minute: int, second: int, millisecond: int, microsecond: int) =
        { ticks = TimeOnly.Of(hour, minute, second, millisecond) + int64 microsecond * 10L }
    static member private Checked(ticks: int64) : int64 =
        if ticks < 0L || ticks >= 864000000000L then
            raise (ArgumentOutOfRangeException("ticks", "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks."))
        ticks
    static member private Of(hour: int, minute: int, second: int, millisecond: int) : int64 =
        DateTime(1, 1, 1, hour, minute, second, millisecond).Ticks
    [<Native "TimeOnly.text">]
    static member private Text(ticks: int64, format: string) : string = native
    [<Native "TimeOnly.parse">]
    static member private Read
        (text: string, formats: string[], styles: int, failing: bool, [<Out>] ticks: byref<int64>)
        : bool =
        native
    static member MinValue: TimeOnly = TimeOnly(0L)
    static member MaxValue: TimeOnly = TimeOnly(863999999999L)
    static member FromTimeSpan(timeSpan: TimeSpan) : TimeOnly = TimeOnly(timeSpan.Ticks)
    static member FromDateTime(dateTime: DateTime) : TimeOnly = TimeOnly(dateTime.TimeOfDay.Ticks)
    member this.Ticks: int64 = this.ticks
    member this.Hour: int = int (this.ticks / 36000000000L)
    member this.Minute: int = int (this.ticks / 600000000L % 60L)
    member this.Second: int = int (this.ticks / 10000000L % 60L)
    member this.Millisecond: int = int (this.ticks / 10000L % 1000L)
    member this.Microsecond: int = int (this.ticks / 10L % 1000L)
    member this.Nanosecond: int = int (this.ticks % 10L * 100L)
    member this.ToTimeSpan() : TimeSpan = TimeSpan(this.ticks)
    member this.Add(value: TimeSpan, [<Out>] wrappedDays: byref<int>) : TimeOnly =
        let mutable days = value.Ticks / 864000000000L
        let mutable sum = this.ticks + value.Ticks % 864000000000L
        if sum < 0L then
            days <- days - 1L
            sum <- sum + 864000000000L
        elif sum >= 864000000000L then
            days <- days + 1L
            sum <- sum - 864000000000L
        wrappedDays <- int days
        TimeOnly(sum)
    member this.Add(value: TimeSpan) : TimeOnly =
        let mutable days = 0
        this.Add(value, &days)
    member this.AddHours(value: float) : TimeOnly = this.Add(TimeSpan.FromHours value)
    member this.AddHours(value: float, [<Out>] wrappedDays: byref<int>) : TimeOnly =
        this.Add(TimeSpan.FromHours value, &wrappedDays)
    member this.AddMinutes(value: float) : TimeOnly = this.Add(TimeSpan.FromMinutes value)
    member this.AddMinutes(value: float, [<Out>] wrappedDays: byref<int>) : TimeOnly =
        this.Add(TimeSpan.FromMinutes value, &wrappedDays)
    member this.IsBetween(start: TimeOnly, ``end``: TimeOnly) : bool =
        if start.Ticks <= ``end``.Ticks then start.Ticks <= this.ticks && this.ticks < ``end``.Ticks
        else start.Ticks <= this.ticks || this.ticks < ``end``.Ticks
    member this.CompareTo(value: TimeOnly) : int =
        if this.ticks < value.Ticks then -1 elif this.ticks > value.Ticks then 1 else 0
    member this.Equals(value: TimeOnly) : bool = this.ticks = value.Ticks
    static member (-)(t1: TimeOnly, t2: TimeOnly) : TimeSpan =
        let difference = t1.Ticks - t2.Ticks
        TimeSpan(if difference < 0L then difference + 864000000000L else difference)
    member this.Deconstruct([<Out>] hour: byref<int>, [<Out>] minute: byref<int>) : unit =
        hour <- this.Hour
        minute <- this.Minute
    static member private Parsed(text: string, formats: string[]) : TimeOnly =
        let mutable ticks = 0L
        TimeOnly.Read(text, formats, 0, true, &ticks) |> ignore
        TimeOnly(ticks)
    static member private TryParsed
        (text: string, formats: string[], styles: int, [<Out>] result: byref<TimeOnly>) : bool =
        let mutable ticks = 0L
        let ok = TimeOnly.Read(text, formats, styles, false, &ticks)
        result <- TimeOnly(ticks)
        ok
    static member Parse(s: string) : TimeOnly = TimeOnly.Parsed(s, null)
    static member Parse(s: string, provider: IFormatProvider) : TimeOnly = TimeOnly.Parsed(s, null)
    static member ParseExact(s: string, formats: string[]) : TimeOnly = TimeOnly.Parsed(s, formats)
    static member ParseExact(s: string, formats: string[], provider: IFormatProvider) : TimeOnly =
        TimeOnly.Parsed(s, formats)
    static member ParseExact(s: string, format: string, provider: IFormatProvider, style: DateTimeStyles) : TimeOnly =
        TimeOnly.Parsed(s, [| format |])
    static member ParseExact(s: string, format: string) : TimeOnly = TimeOnly.Parsed(s, [| format |])
    static member ParseExact(s: string, format: string, provider: IFormatProvider) : TimeOnly =
        TimeOnly.Parsed(s, [| format |])
    static member TryParse(s: string, [<Out>] result: byref<TimeOnly>) : bool = TimeOnly.TryParsed(s, null, 0, &result)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<TimeOnly>) : bool =
        TimeOnly.TryParsed(s, null, 0, &result)
    static member TryParse
        (s: string, provider: IFormatProvider, style: DateTimeStyles, [<Out>] result: byref<TimeOnly>)
        : bool =
        TimeOnly.TryParsed(s, null, int style, &result)
    static member TryParseExact(s: string, formats: string[], [<Out>] result: byref<TimeOnly>) : bool =
        TimeOnly.TryParsed(s, formats, 0, &result)
    static member TryParseExact
        (s: string, formats: string[], provider: IFormatProvider, style: DateTimeStyles,
         [<Out>] result: byref<TimeOnly>)
        : bool =
        TimeOnly.TryParsed(s, formats, int style, &result)
    static member TryParseExact(s: string, format: string, [<Out>] result: byref<TimeOnly>) : bool =
        TimeOnly.TryParsed(s, [| format |], 0, &result)
    static member TryParseExact
        (s: string, format: string, provider: IFormatProvider, style: DateTimeStyles, [<Out>] result: byref<TimeOnly>)
        : bool =
        TimeOnly.TryParsed(s, [| format |], int style, &result)
    member this.ToShortTimeString() : string = TimeOnly.Text(this.ticks, "t")
    member this.ToLongTimeString() : string = TimeOnly.Text(this.ticks, "T")
    override this.ToString() : string = TimeOnly.Text(this.ticks, null)
    member this.ToString(format: string) : string = TimeOnly.Text(this.ticks, format)
    member this.ToString(provider: IFormatProvider) : string = this.ToString("t", provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        let format = if String.IsNullOrEmpty format then "t" else format
        TimeOnly.Text(this.ticks, CultureInfo.DatePattern(format, provider))
    override this.Equals(other: obj) : bool =
        match other with
        | :? TimeOnly as that -> this.Ticks = that.Ticks
        | _ -> false
    override this.GetHashCode() : int = hash this.Ticks
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? TimeOnly as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type TimeOnly."))
    interface IComparable with
        member this.CompareTo(other: obj) : int = this.CompareTo other
    interface IComparable<TimeOnly> with
        member this.CompareTo(other: TimeOnly) : int = this.CompareTo other
    interface IEquatable<TimeOnly> with
        member this.Equals(other: TimeOnly) : bool = this.Equals other
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString format

/// Days since 1 January of the year 1.
[<Struct; CustomEquality; CustomComparison>]
type DateOnly =
    val private days: int
    new() = { days = 0 }
    internal new(days: int, trusted: bool) = { days = days }
    new(year: int, month: int, day: int) = { days = int (DateTime(year, month, day).Ticks / 864000000000L) }
    [<Native "DateOnly.text">]
    static member private Text(days: int, format: string) : string = native
    [<Native "DateOnly.parse">]
    static member private Read
        (text: string, formats: string[], styles: int, failing: bool, [<Out>] days: byref<int>)
        : bool =
        native
    static member MinValue: DateOnly = DateOnly(0, true)
    static member MaxValue: DateOnly = DateOnly(3652058, true)
    static member FromDayNumber(dayNumber: int) : DateOnly =
        if dayNumber < 0 || dayNumber > 3652058 then
            raise (
                ArgumentOutOfRangeException(
                    "dayNumber",
                    "Day number must be between 0 and DateOnly.MaxValue.DayNumber."
                )
            )
        DateOnly(dayNumber, true)
    static member FromDateTime(dateTime: DateTime) : DateOnly = DateOnly(int (dateTime.Ticks / 864000000000L), true)
    member private this.Midnight: DateTime = DateTime(int64 this.days * 864000000000L)
    member this.DayNumber: int = this.days
    member this.Year: int = this.Midnight.Year
    member this.Month: int = this.Midnight.Month
    member this.Day: int = this.Midnight.Day
    member this.DayOfWeek: DayOfWeek = this.Midnight.DayOfWeek
    member this.DayOfYear: int = this.Midnight.DayOfYear
    member this.AddDays(value: int) : DateOnly =
        let days = this.days + value
        if days < 0 || days > 3652058 then
            raise (
                ArgumentOutOfRangeException(
                    "value",
                    "Value to add was out of range."
                )
            )
        DateOnly(days, true)
    member this.AddMonths(value: int) : DateOnly = DateOnly.FromDateTime(this.Midnight.AddMonths value)
    member this.AddYears(value: int) : DateOnly = DateOnly.FromDateTime(this.Midnight.AddYears value)
    member this.ToDateTime(time: TimeOnly) : DateTime = DateTime(this.Midnight.Ticks + time.Ticks)
    member this.ToDateTime(time: TimeOnly, kind: DateTimeKind) : DateTime =
        DateTime(this.Midnight.Ticks + time.Ticks, kind)
    member this.CompareTo(value: DateOnly) : int =
        if this.days < value.DayNumber then -1
        elif this.days > value.DayNumber then 1
        else 0
    member this.Equals(value: DateOnly) : bool = this.days = value.DayNumber
    static member private Parsed(text: string, formats: string[]) : DateOnly =
        let mutable days = 0
        DateOnly.Read(text, formats, 0, true, &days) |> ignore
        DateOnly(days, true)
    static member private TryParsed
        (text: string, formats: string[], styles: int, [<Out>] result: byref<DateOnly>) : bool =
        let mutable days = 0
        let ok = DateOnly.Read(text, formats, styles, false, &days)
        result <- DateOnly(days, true)
        ok
    static member Parse(s: string) : DateOnly = DateOnly.Parsed(s, null)
    static member Parse(s: string, provider: IFormatProvider) : DateOnly =
        CultureInfo.CheckReading provider
        DateOnly.Parsed(s, null)
    static member ParseExact(s: string, formats: string[]) : DateOnly = DateOnly.Parsed(s, formats)
    static member ParseExact(s: string, formats: string[], provider: IFormatProvider) : DateOnly =
        DateOnly.Parsed(s, formats)
    static member ParseExact(s: string, format: string, provider: IFormatProvider, style: DateTimeStyles) : DateOnly =
        DateOnly.Parsed(s, [| format |])
    static member ParseExact(s: string, format: string) : DateOnly = DateOnly.Parsed(s, [| format |])
    static member ParseExact(s: string, format: string, provider: IFormatProvider) : DateOnly =
        DateOnly.Parsed(s, [| format |])
    static member TryParse(s: string, [<Out>] result: byref<DateOnly>) : bool = DateOnly.TryParsed(s, null, 0, &result)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<DateOnly>) : bool =
        CultureInfo.CheckReading provider
        DateOnly.TryParsed(s, null, 0, &result)
    static member TryParse
        (s: string, provider: IFormatProvider, style: DateTimeStyles, [<Out>] result: byref<DateOnly>)
        : bool =
        CultureInfo.CheckReading provider
        DateOnly.TryParsed(s, null, int style, &result)
    static member TryParseExact(s: string, formats: string[], [<Out>] result: byref<DateOnly>) : bool =
        DateOnly.TryParsed(s, formats, 0, &result)
    static member TryParseExact
        (s: string, formats: string[], provider: IFormatProvider, style: DateTimeStyles,
         [<Out>] result: byref<DateOnly>)
        : bool =
        DateOnly.TryParsed(s, formats, int style, &result)
    static member TryParseExact(s: string, format: string, [<Out>] result: byref<DateOnly>) : bool =
        DateOnly.TryParsed(s, [| format |], 0, &result)
    static member TryParseExact
        (s: string, format: string, provider: IFormatProvider, style: DateTimeStyles, [<Out>] result: byref<DateOnly>)
        : bool =
        DateOnly.TryParsed(s, [| format |], int style, &result)
    member this.ToShortDateString() : string = DateOnly.Text(this.days, "d")
    member this.ToLongDateString() : string = DateOnly.Text(this.days, "D")
    override this.ToString() : string = DateOnly.Text(this.days, null)
    member this.ToString(format: string) : string = DateOnly.Text(this.days, format)
    member this.ToString(provider: IFormatProvider) : string = this.ToString("d", provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        let format = if String.IsNullOrEmpty format then "d" else format
        DateOnly.Text(this.days, CultureInfo.DatePattern(format, provider))
    override this.Equals(other: obj) : bool =
        match other with
        | :? DateOnly as that -> this.DayNumber = that.DayNumber
        | _ -> false
    override this.GetHashCode() : int = hash this.DayNumber
    member this.CompareTo(value: obj) : int =
        match value with
        | null -> 1
        | :? DateOnly as that -> this.CompareTo that
        | _ -> raise (ArgumentException("Object must be of type DateOnly."))
    interface IComparable with
        member this.CompareTo(other: obj) : int = this.CompareTo other
    interface IComparable<DateOnly> with
        member this.CompareTo(other: DateOnly) : int = this.CompareTo other
    interface IEquatable<DateOnly> with
        member this.Equals(other: DateOnly) : bool = this.Equals other
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

type System.Convert with
    static member ToDateTime(value: string) : DateTime =
        match value with
        | null -> DateTime.MinValue
        | _ -> DateTime.Parse value
    static member ToDateTime(value: string, provider: IFormatProvider) : DateTime = Convert.ToDateTime value
    static member ToString(value: DateTime) : string = value.ToString()

type DateTime with
    new(date: DateOnly, time: TimeOnly) = DateTime(date.ToDateTime(time).Ticks)
    new(date: DateOnly, time: TimeOnly, kind: DateTimeKind) = DateTime(date.ToDateTime(time).Ticks, kind)

type DateTimeOffset with
    new(date: DateOnly, time: TimeOnly, offset: TimeSpan) = DateTimeOffset(date.ToDateTime time, offset)
