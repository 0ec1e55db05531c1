// System.DateTime.
namespace System

open System.Globalization
open FSharp.Core

/// Ticks since midnight of 1 January of the year 1, and what clock they are of. Equal and ordered by the ticks alone.
[<Struct; CustomEquality; CustomComparison>]
type DateTime =
    val private ticks: int64
    val private kind: int
    new() = { ticks = 0L; kind = 0 }
    new(ticks: int64) = { ticks = DateTime.Checked ticks; kind = 0 }
    new(ticks: int64, kind: DateTimeKind) = { ticks = DateTime.Checked ticks; kind = int kind }
    new(year: int, month: int, day: int) =
        { ticks = DateTime.Of(year, month, day, 0, 0, 0, 0, 0)
          kind = 0 }
    new(year: int, month: int, day: int, hour: int, minute: int, second: int) =
        { ticks = DateTime.Of(year, month, day, hour, minute, second, 0, 0)
          kind = 0 }
    new(year: int, month: int, day: int, hour: int, minute: int, second: int, kind: DateTimeKind) =
        { ticks = DateTime.Of(year, month, day, hour, minute, second, 0, 0)
          kind = int kind }
    new(year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int) =
        { ticks = DateTime.Of(year, month, day, hour, minute, second, millisecond, 0)
          kind = 0 }
    new(year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int, kind: DateTimeKind) =
        { ticks = DateTime.Of(year, month, day, hour, minute, second, millisecond, 0)
          kind = int kind }
    new(year: int, month: int, day: int, hour: int, minute: int, second: int, millisecond: int, microsecond: int) =
        { ticks = DateTime.Of(year, month, day, hour, minute, second, millisecond, microsecond)
          kind = 0 }
    [<Native "DateTime.make">]
    static member private Of
        (
            year: int,
            month: int,
            day: int,
            hour: int,
            minute: int,
            second: int,
            millisecond: int,
            microsecond: int
        ) : int64 =
        native
    [<Native "DateTime.part">]
    static member private Part(ticks: int64, part: int) : int = native
    [<Native "DateTime.addUnits">]
    static member private AddUnits(ticks: int64, value: float, unit: int64) : int64 = native
    [<Native "DateTime.addMonths">]
    static member private PlusMonths(ticks: int64, months: int) : int64 = native
    [<Native "DateTime.addYears">]
    static member private PlusYears(ticks: int64, years: int) : int64 = native
    [<Native "DateTime.addTicks">]
    static member private PlusTicks(ticks: int64, value: int64) : int64 = native
    [<Native "DateTime.text">]
    static member private Text(ticks: int64, kind: int, format: string) : string = native
    /// Formats null: any. The result is the kind, or -1; `failing` raises instead.
    [<Native "DateTime.parse">]
    static member private Read
        (text: string, formats: string[], styles: int, failing: bool, [<Out>] ticks: byref<int64>)
        : int =
        native
    static member private Checked(ticks: int64) : int64 =
        if ticks < 0L || ticks > 3155378975999999999L then
            raise (
                ArgumentOutOfRangeException(
                    "ticks",
                    "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks."
                )
            )
        ticks
    member private this.At(ticks: int64) : DateTime = DateTime(ticks, enum<DateTimeKind> this.kind)
    static member MinValue: DateTime = DateTime(0L)
    static member MaxValue: DateTime = DateTime(3155378975999999999L)
    static member UnixEpoch: DateTime = DateTime(621355968000000000L, DateTimeKind.Utc)
    static member UtcNow: DateTime = DateTime(Clock.utcNow (), DateTimeKind.Utc)
    static member Now: DateTime =
        let utc = Clock.utcNow ()
        DateTime(utc + Clock.localOffset utc, DateTimeKind.Local)
    static member Today: DateTime = DateTime.Now.Date
    static member DaysInMonth(year: int, month: int) : int = DateTime.MonthDays(year, month)
    [<Native "DateTime.daysInMonth">]
    static member private MonthDays(year: int, month: int) : int = native
    [<Native "DateTime.isLeapYear">]
    static member IsLeapYear(year: int) : bool = native
    static member SpecifyKind(value: DateTime, kind: DateTimeKind) : DateTime = DateTime(value.Ticks, kind)
    member this.Ticks: int64 = this.ticks
    member this.Kind: DateTimeKind = enum<DateTimeKind> this.kind
    member this.Year: int = DateTime.Part(this.ticks, 0)
    member this.Month: int = DateTime.Part(this.ticks, 1)
    member this.Day: int = DateTime.Part(this.ticks, 2)
    member this.DayOfYear: int = DateTime.Part(this.ticks, 3)
    member this.Hour: int = int (this.ticks / 36000000000L % 24L)
    member this.Minute: int = int (this.ticks / 600000000L % 60L)
    member this.Second: int = int (this.ticks / 10000000L % 60L)
    member this.Millisecond: int = int (this.ticks / 10000L % 1000L)
    member this.Microsecond: int = int (this.ticks / 10L % 1000L)
    member this.Nanosecond: int = int (this.ticks % 10L * 100L)
    member this.DayOfWeek: DayOfWeek = enum<DayOfWeek> (int ((this.ticks / 864000000000L + 1L) % 7L))
    member this.Date: DateTime = this.At(this.ticks - this.ticks % 864000000000L)
    member this.TimeOfDay: TimeSpan = TimeSpan(this.ticks % 864000000000L)
    member this.AddTicks(value: int64) : DateTime = this.At(DateTime.PlusTicks(this.ticks, value))
    member this.Add(value: TimeSpan) : DateTime = this.AddTicks value.Ticks
    member this.AddDays(value: float) : DateTime = this.At(DateTime.AddUnits(this.ticks, value, 864000000000L))
    member this.AddHours(value: float) : DateTime = this.At(DateTime.AddUnits(this.ticks, value, 36000000000L))
    member this.AddMinutes(value: float) : DateTime = this.At(DateTime.AddUnits(this.ticks, value, 600000000L))
    member this.AddSeconds(value: float) : DateTime = this.At(DateTime.AddUnits(this.ticks, value, 10000000L))
    member this.AddMilliseconds(value: float) : DateTime = this.At(DateTime.AddUnits(this.ticks, value, 10000L))
    member this.AddMicroseconds(value: float) : DateTime = this.At(DateTime.AddUnits(this.ticks, value, 10L))
    member this.AddMonths(months: int) : DateTime = this.At(DateTime.PlusMonths(this.ticks, months))
    member this.AddYears(value: int) : DateTime = this.At(DateTime.PlusYears(this.ticks, value))
    member this.Subtract(value: DateTime) : TimeSpan = TimeSpan(this.ticks - value.Ticks)
    member this.Subtract(value: TimeSpan) : DateTime = this.AddTicks(-value.Ticks)
    member this.ToUniversalTime() : DateTime =
        if this.kind = 1 then this
        else DateTime(this.ticks - Clock.localOffset this.ticks, DateTimeKind.Utc)
    member this.ToLocalTime() : DateTime =
        if this.kind = 2 then this
        else DateTime(this.ticks + Clock.localOffset this.ticks, DateTimeKind.Local)
    member this.ToBinary() : int64 = this.ticks ||| (int64 this.kind <<< 62)
    static member FromBinary(dateData: int64) : DateTime =
        DateTime(dateData &&& 0x3FFFFFFFFFFFFFFFL, enum<DateTimeKind> (int ((dateData >>> 62) &&& 3L)))
    member this.ToFileTimeUtc() : int64 = this.ticks - 504911232000000000L
    member this.ToFileTime() : int64 = this.ToUniversalTime().ToFileTimeUtc()
    static member FromFileTimeUtc(fileTime: int64) : DateTime =
        DateTime(fileTime + 504911232000000000L, DateTimeKind.Utc)
    static member FromFileTime(fileTime: int64) : DateTime = (DateTime.FromFileTimeUtc fileTime).ToLocalTime()
    /// Days since 30 December 1899.
    member this.ToOADate() : float = float ((this.ticks - 599264352000000000L) / 10000L) / 86400000.0
    static member FromOADate(d: float) : DateTime =
        DateTime(599264352000000000L + int64 (round (d * 86400000.0)) * 10000L)
    member this.IsDaylightSavingTime() : bool = false
    member this.CompareTo(value: DateTime) : int =
        if this.ticks < value.Ticks then -1 elif this.ticks > value.Ticks then 1 else 0
    member this.Equals(value: DateTime) : bool = this.ticks = value.Ticks
    static member Compare(t1: DateTime, t2: DateTime) : int = t1.CompareTo t2
    static member Equals(t1: DateTime, t2: DateTime) : bool = t1.Ticks = t2.Ticks
    static member (+)(d: DateTime, t: TimeSpan) : DateTime = d.AddTicks t.Ticks
    static member (-)(d: DateTime, t: TimeSpan) : DateTime = d.AddTicks(-t.Ticks)
    static member (-)(d1: DateTime, d2: DateTime) : TimeSpan = TimeSpan(d1.Ticks - d2.Ticks)
    static member private Parsed(text: string, formats: string[], styles: int) : DateTime =
        let mutable ticks = 0L
        let kind = DateTime.Read(text, formats, styles, true, &ticks)
        DateTime(ticks, enum<DateTimeKind> kind)
    static member private TryParsed
        (text: string, formats: string[], styles: int, [<Out>] result: byref<DateTime>) : bool =
        let mutable ticks = 0L
        let kind = DateTime.Read(text, formats, styles, false, &ticks)
        if kind >= 0 then
            result <- DateTime(ticks, enum<DateTimeKind> kind)
            true
        else
            result <- DateTime(0L)
            false
    static member Parse(s: string) : DateTime = DateTime.Parsed(s, null, 0)
    static member Parse(s: string, provider: IFormatProvider) : DateTime =
        CultureInfo.CheckReading provider
        DateTime.Parsed(s, null, 0)
    static member Parse(s: string, provider: IFormatProvider, styles: DateTimeStyles) : DateTime =
        CultureInfo.CheckReading provider
        DateTime.Parsed(s, null, int styles)
    static member ParseExact(s: string, format: string, provider: IFormatProvider) : DateTime =
        DateTime.Parsed(s, [| format |], 0)
    static member ParseExact(s: string, format: string, provider: IFormatProvider, style: DateTimeStyles) : DateTime =
        DateTime.Parsed(s, [| format |], int style)
    static member ParseExact
        (s: string, formats: string[], provider: IFormatProvider, style: DateTimeStyles) : DateTime =
        DateTime.Parsed(s, formats, int style)
    static member TryParse(s: string, [<Out>] result: byref<DateTime>) : bool = DateTime.TryParsed(s, null, 0, &result)
    static member TryParse(s: string, provider: IFormatProvider, [<Out>] result: byref<DateTime>) : bool =
        CultureInfo.CheckReading provider
        DateTime.TryParsed(s, null, 0, &result)
    static member TryParse
        (s: string, provider: IFormatProvider, styles: DateTimeStyles, [<Out>] result: byref<DateTime>)
        : bool =
        CultureInfo.CheckReading provider
        DateTime.TryParsed(s, null, int styles, &result)
    static member TryParseExact
        (s: string, format: string, provider: IFormatProvider, style: DateTimeStyles, [<Out>] result: byref<DateTime>)
        : bool =
        DateTime.TryParsed(s, [| format |], int style, &result)
    static member TryParseExact
        (s: string, formats: string[], provider: IFormatProvider, style: DateTimeStyles,
         [<Out>] result: byref<DateTime>)
        : bool =
        DateTime.TryParsed(s, formats, int style, &result)
    member this.ToShortDateString() : string = this.ToString "d"
    member this.ToLongDateString() : string = this.ToString "D"
    member this.ToShortTimeString() : string = this.ToString "t"
    member this.ToLongTimeString() : string = this.ToString "T"
    override this.ToString() : string = DateTime.Text(this.ticks, this.kind, null)
    member this.ToString(format: string) : string = DateTime.Text(this.ticks, this.kind, format)
    member this.ToString(provider: IFormatProvider) : string = this.ToString((null: string), provider)
    member this.ToString(format: string, provider: IFormatProvider) : string =
        DateTime.Text(this.ticks, this.kind, CultureInfo.DatePattern(format, provider))
    override this.Equals(other: obj) : bool =
        match other with
        | :? DateTime as that -> this.ticks = that.Ticks
        | _ -> false
    override this.GetHashCode() : int = int this.ticks ^^^ int (this.ticks >>> 32)
    interface IComparable with
        member this.CompareTo(other: obj) : int =
            match other with
            | null -> 1
            | :? DateTime as that -> this.CompareTo that
            | _ -> raise (ArgumentException("Object must be of type DateTime."))
    interface IComparable<DateTime> with
        member this.CompareTo(other: DateTime) : int = this.CompareTo other
    interface IEquatable<DateTime> with
        member this.Equals(other: DateTime) : bool = this.ticks = other.Ticks
    interface IFormattable with
        member this.ToString(format: string, provider: IFormatProvider) : string = this.ToString(format, provider)

namespace System.Globalization

open System

type DateTimeFormatInfo with
    member this.GetDayName(dayofweek: DayOfWeek) : string = this.DayNames.[int dayofweek]
    member this.GetAbbreviatedDayName(dayofweek: DayOfWeek) : string = this.AbbreviatedDayNames.[int dayofweek]
    member _.FirstDayOfWeek: DayOfWeek = DayOfWeek.Sunday

type CalendarWeekRule =
    | FirstDay = 0
    | FirstFullWeek = 1
    | FirstFourDayWeek = 2

/// The Gregorian calendar.
[<AllowNullLiteral>]
type Calendar() =
    member _.GetYear(time: DateTime) : int = time.Year
    member _.GetMonth(time: DateTime) : int = time.Month
    member _.GetDayOfMonth(time: DateTime) : int = time.Day
    member _.GetDayOfWeek(time: DateTime) : DayOfWeek = time.DayOfWeek
    member _.GetDayOfYear(time: DateTime) : int = time.DayOfYear
    member _.GetDaysInMonth(year: int, month: int) : int = DateTime.DaysInMonth(year, month)
    member _.GetDaysInYear(year: int) : int = if DateTime.IsLeapYear year then 366 else 365
    member _.IsLeapYear(year: int) : bool = DateTime.IsLeapYear year
    member _.AddMonths(time: DateTime, months: int) : DateTime = time.AddMonths months
    member _.AddDays(time: DateTime, days: int) : DateTime = time.AddDays(float days)
    member _.GetWeekOfYear(time: DateTime, rule: CalendarWeekRule, firstDayOfWeek: DayOfWeek) : int =
        /// Weeks begin on `firstDayOfWeek`; the first one has `needed` days of the year at least.
        let rec week (time: DateTime) (needed: int) : int =
            let newYear = DateTime(time.Year, 1, 1)
            let lead = (int newYear.DayOfWeek - int firstDayOfWeek + 7) % 7
            let daysInFirst = 7 - lead
            let skipped = if daysInFirst >= needed then 0 else 1
            let number = (time.DayOfYear - 1 + lead) / 7 + 1 - skipped
            if number = 0 then week (newYear.AddDays -1.0) needed else number
        match rule with
        | CalendarWeekRule.FirstDay -> week time 1
        | CalendarWeekRule.FirstFullWeek -> week time 7
        | _ -> week time 4

type GregorianCalendar() =
    inherit Calendar()

type CultureInfo with
    member _.Calendar: Calendar = GregorianCalendar() :> Calendar

[<AbstractClass; Sealed>]
type ISOWeek =
    static member GetWeekOfYear(date: DateTime) : int =
        let thursday = date.AddDays(float (3 - (int date.DayOfWeek + 6) % 7))
        (thursday.DayOfYear - 1) / 7 + 1
    static member GetYear(date: DateTime) : int = (date.AddDays(float (3 - (int date.DayOfWeek + 6) % 7))).Year
    static member GetWeeksInYear(year: int) : int = ISOWeek.GetWeekOfYear(DateTime(year, 12, 28))
    static member ToDateTime(year: int, week: int, dayOfWeek: DayOfWeek) : DateTime =
        let fourth = DateTime(year, 1, 4)
        let monday = fourth.AddDays(-float ((int fourth.DayOfWeek + 6) % 7))
        monday.AddDays(float ((week - 1) * 7 + (int dayOfWeek + 6) % 7))
    static member GetYearStart(year: int) : DateTime = ISOWeek.ToDateTime(year, 1, DayOfWeek.Monday)
