// Styles of numbers and dates, and the culture: only the invariant one exists.
namespace System.Globalization

open System
open FSharp.Core

[<Flags>]
type NumberStyles =
    | None = 0
    | AllowLeadingWhite = 1
    | AllowTrailingWhite = 2
    | AllowLeadingSign = 4
    | AllowTrailingSign = 8
    | AllowParentheses = 16
    | AllowDecimalPoint = 32
    | AllowThousands = 64
    | AllowExponent = 128
    | AllowCurrencySymbol = 256
    | AllowHexSpecifier = 512
    | AllowBinarySpecifier = 1024
    | Integer = 7
    | HexNumber = 515
    | BinaryNumber = 1027
    | Number = 111
    | Float = 167
    | Currency = 383
    | Any = 511

type UnicodeCategory =
    | UppercaseLetter = 0
    | LowercaseLetter = 1
    | TitlecaseLetter = 2
    | ModifierLetter = 3
    | OtherLetter = 4
    | NonSpacingMark = 5
    | SpacingCombiningMark = 6
    | EnclosingMark = 7
    | DecimalDigitNumber = 8
    | LetterNumber = 9
    | OtherNumber = 10
    | SpaceSeparator = 11
    | LineSeparator = 12
    | ParagraphSeparator = 13
    | Control = 14
    | Format = 15
    | Surrogate = 16
    | PrivateUse = 17
    | ConnectorPunctuation = 18
    | DashPunctuation = 19
    | OpenPunctuation = 20
    | ClosePunctuation = 21
    | InitialQuotePunctuation = 22
    | FinalQuotePunctuation = 23
    | OtherPunctuation = 24
    | MathSymbol = 25
    | CurrencySymbol = 26
    | ModifierSymbol = 27
    | OtherSymbol = 28
    | OtherNotAssigned = 29

[<Flags>]
type CompareOptions =
    | None = 0
    | IgnoreCase = 1
    | IgnoreNonSpace = 2
    | IgnoreSymbols = 4
    | IgnoreKanaType = 8
    | IgnoreWidth = 16
    | NumericOrdering = 32
    | StringSort = 536870912
    | OrdinalIgnoreCase = 268435456
    | Ordinal = 1073741824

/// The symbols in numbers. Those of the invariant culture may be replaced, one by one.
[<AllowNullLiteral; Sealed>]
type NumberFormatInfo() =
    static let invariant = NumberFormatInfo()
    let mutable decimalSeparator = "."
    let mutable groupSeparator = ","
    let mutable negativeSign = "-"
    let mutable decimalDigits = 2
    static member InvariantInfo: NumberFormatInfo = invariant
    static member CurrentInfo: NumberFormatInfo = invariant
    static member GetInstance(formatProvider: IFormatProvider) : NumberFormatInfo =
        match formatProvider with
        | :? NumberFormatInfo as format -> format
        | _ -> invariant
    member _.NumberDecimalSeparator
        with get () : string = decimalSeparator
        and set (value: string) = decimalSeparator <- value
    member _.NumberGroupSeparator
        with get () : string = groupSeparator
        and set (value: string) = groupSeparator <- value
    member _.NegativeSign
        with get () : string = negativeSign
        and set (value: string) = negativeSign <- value
    member _.NumberDecimalDigits
        with get () : int = decimalDigits
        and set (value: int) = decimalDigits <- value
    member _.CurrencyDecimalSeparator: string = decimalSeparator
    member _.CurrencyGroupSeparator: string = groupSeparator
    member _.PercentDecimalSeparator: string = decimalSeparator
    member _.PercentGroupSeparator: string = groupSeparator
    member _.CurrencyDecimalDigits: int = 2
    member _.PercentDecimalDigits: int = 2
    member _.PositiveSign: string = "+"
    member _.CurrencySymbol: string = "\u00a4"
    member _.PercentSymbol: string = "%"
    member _.PerMilleSymbol: string = "\u2030"
    member _.NaNSymbol: string = "NaN"
    member _.PositiveInfinitySymbol: string = "Infinity"
    member _.NegativeInfinitySymbol: string = "-Infinity"
    member this.Clone() : obj =
        let copy = NumberFormatInfo()
        copy.NumberDecimalSeparator <- decimalSeparator
        copy.NumberGroupSeparator <- groupSeparator
        copy.NegativeSign <- negativeSign
        copy.NumberDecimalDigits <- decimalDigits
        box copy
    [<Native "Format.localized">]
    static member private Localized(text: string, point: string, comma: string, minus: string) : string = native
    [<Native "Format.invariant">]
    static member private Invariant(text: string, point: string, comma: string, minus: string) : string = native
    /// A number's text in the symbols of a provider.
    static member internal Localize(text: string, provider: IFormatProvider) : string =
        match provider with
        | :? NumberFormatInfo as format ->
            NumberFormatInfo.Localized(
                text,
                format.NumberDecimalSeparator,
                format.NumberGroupSeparator,
                format.NegativeSign
            )
        | _ -> text
    /// The other way round.
    static member internal Delocalize(text: string, provider: IFormatProvider) : string =
        match text, provider with
        | null, _ -> text
        | _, (:? NumberFormatInfo as format) ->
            NumberFormatInfo.Invariant(
                text,
                format.NumberDecimalSeparator,
                format.NumberGroupSeparator,
                format.NegativeSign
            )
        | _ -> text
    static member internal CheckIntegerStyle(style: NumberStyles) : unit =
        let style = int style
        if style &&& ~~~0x7FF <> 0 then
            raise (ArgumentException("An undefined NumberStyles value is being used.", "style"))
        if style &&& 0x600 <> 0 && (style &&& ~~~0x603 <> 0 || style &&& 0x600 = 0x600) then
            raise (
                ArgumentException(
                    "With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other "
                    + "valid bits that can be combined into the enum value must be a subset of those in HexNumber.",
                    "style"
                )
            )
    static member internal CheckRealStyle(style: NumberStyles) : unit =
        let style = int style
        if style &&& ~~~0x7FF <> 0 then
            raise (ArgumentException("An undefined NumberStyles value is being used.", "style"))
        if style &&& 0x600 <> 0 then
            raise (
                ArgumentException(
                    "The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point "
                    + "data types.",
                    "style"
                )
            )
    interface IFormatProvider

/// Names of days and months, and the patterns of the standard formats.
[<AllowNullLiteral; Sealed>]
type DateTimeFormatInfo() =
    static let invariant = DateTimeFormatInfo()
    static member InvariantInfo: DateTimeFormatInfo = invariant
    static member CurrentInfo: DateTimeFormatInfo = invariant
    member _.DayNames: string[] = [| "Sunday"; "Monday"; "Tuesday"; "Wednesday"; "Thursday"; "Friday"; "Saturday" |]
    member _.AbbreviatedDayNames: string[] = [| "Sun"; "Mon"; "Tue"; "Wed"; "Thu"; "Fri"; "Sat" |]
    member _.ShortestDayNames: string[] = [| "Su"; "Mo"; "Tu"; "We"; "Th"; "Fr"; "Sa" |]
    /// Thirteen months, as calendars may have: the last is empty.
    member _.MonthNames: string[] =
        [| "January"; "February"; "March"; "April"; "May"; "June"; "July"; "August"; "September"; "October"
           "November"; "December"; "" |]
    member _.AbbreviatedMonthNames: string[] =
        [| "Jan"; "Feb"; "Mar"; "Apr"; "May"; "Jun"; "Jul"; "Aug"; "Sep"; "Oct"; "Nov"; "Dec"; "" |]
    member _.MonthGenitiveNames: string[] = invariant.MonthNames
    member private _.Month(names: string[], month: int) : string =
        if month < 1 || month > 13 then
            raise (ArgumentOutOfRangeException("month", "Valid values are between 1 and 13, inclusive."))
        names.[month - 1]
    member this.GetMonthName(month: int) : string = this.Month(this.MonthNames, month)
    member this.GetAbbreviatedMonthName(month: int) : string = this.Month(this.AbbreviatedMonthNames, month)
    member _.AMDesignator: string = "AM"
    member _.PMDesignator: string = "PM"
    member _.DateSeparator: string = "/"
    member _.TimeSeparator: string = ":"
    member _.ShortDatePattern: string = "MM/dd/yyyy"
    member _.LongDatePattern: string = "dddd, dd MMMM yyyy"
    member _.ShortTimePattern: string = "HH:mm"
    member _.LongTimePattern: string = "HH:mm:ss"
    member _.FullDateTimePattern: string = "dddd, dd MMMM yyyy HH:mm:ss"
    member _.MonthDayPattern: string = "MMMM dd"
    member _.YearMonthPattern: string = "yyyy MMMM"
    member _.RFC1123Pattern: string = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
    member _.SortableDateTimePattern: string = "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
    member _.UniversalSortableDateTimePattern: string = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
    interface IFormatProvider

[<AllowNullLiteral>]
type CultureInfo(name: string) =
    static let invariant = CultureInfo("")
    static let mutable current = invariant
    static let mutable currentInterface = invariant
    new(name: string, useUserOverride: bool) = CultureInfo(name)
    static member InvariantCulture: CultureInfo = invariant
    static member CurrentCulture
        with get () : CultureInfo = current
        and set (value: CultureInfo) = current <- value
    static member CurrentUICulture
        with get () : CultureInfo = currentInterface
        and set (value: CultureInfo) = currentInterface <- value
    static member DefaultThreadCurrentCulture
        with get () : CultureInfo = current
        and set (value: CultureInfo) = current <- value
    static member GetCultureInfo(name: string) : CultureInfo = CultureInfo(name)
    static member CreateSpecificCulture(name: string) : CultureInfo = CultureInfo(name)
    member _.Name: string = name
    member _.DisplayName: string = if name = "" then "Invariant Language (Invariant Country)" else name
    member this.EnglishName: string = this.DisplayName
    member this.NativeName: string = this.DisplayName
    member _.TwoLetterISOLanguageName: string = "iv"
    member _.LCID: int = 127
    member _.IsReadOnly: bool = true
    member _.IsNeutralCulture: bool = false
    member _.NumberFormat: NumberFormatInfo = NumberFormatInfo.InvariantInfo
    member _.DateTimeFormat: DateTimeFormatInfo = DateTimeFormatInfo.InvariantInfo
    override _.ToString() : string = name
    interface IFormatProvider
