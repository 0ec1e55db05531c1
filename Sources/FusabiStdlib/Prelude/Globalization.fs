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

/// The symbols in numbers, which may be replaced one by one.
[<AllowNullLiteral; Sealed>]
type NumberFormatInfo() =
    static let invariant = NumberFormatInfo()
    static member InvariantInfo: NumberFormatInfo = invariant
    static member CurrentInfo: NumberFormatInfo = invariant
    static member GetInstance(formatProvider: IFormatProvider) : NumberFormatInfo =
        match formatProvider with
        | :? NumberFormatInfo as format -> format
        | :? NumberFormatSource as source -> source.NumberFormat
        | _ -> invariant
    member val NumberDecimalSeparator: string = "." with get, set
    member val NumberGroupSeparator: string = "," with get, set
    member val NegativeSign: string = "-" with get, set
    member val NumberDecimalDigits: int = 2 with get, set
    member val CurrencyDecimalSeparator: string = "." with get, set
    member val CurrencyGroupSeparator: string = "," with get, set
    member val CurrencyDecimalDigits: int = 2 with get, set
    member val CurrencySymbol: string = "\u00a4" with get, set
    /// The place in ``Patterns``.
    member val CurrencyPositivePattern: int = 0 with get, set
    member val CurrencyNegativePattern: int = 0 with get, set
    member val PercentDecimalSeparator: string = "." with get, set
    member val PercentGroupSeparator: string = "," with get, set
    member val PercentDecimalDigits: int = 2 with get, set
    member val PercentSymbol: string = "%" with get, set
    /// 0 is `n %`, 1 `n%`, 2 `%n`, 3 `% n`; so is the negative one.
    member val PercentPositivePattern: int = 0 with get, set
    member val PerMilleSymbol: string = "\u2030" with get, set
    member val PositiveSign: string = "+" with get, set
    member val NaNSymbol: string = "NaN" with get, set
    member val PositiveInfinitySymbol: string = "Infinity" with get, set
    member val NegativeInfinitySymbol: string = "-Infinity" with get, set
    member this.Clone() : obj =
        let copy = NumberFormatInfo()
        copy.NumberDecimalSeparator <- this.NumberDecimalSeparator
        copy.NumberGroupSeparator <- this.NumberGroupSeparator
        copy.NegativeSign <- this.NegativeSign
        copy.NumberDecimalDigits <- this.NumberDecimalDigits
        copy.CurrencyDecimalSeparator <- this.CurrencyDecimalSeparator
        copy.CurrencyGroupSeparator <- this.CurrencyGroupSeparator
        copy.CurrencySymbol <- this.CurrencySymbol
        copy.CurrencyPositivePattern <- this.CurrencyPositivePattern
        copy.CurrencyNegativePattern <- this.CurrencyNegativePattern
        copy.PercentSymbol <- this.PercentSymbol
        copy.PercentPositivePattern <- this.PercentPositivePattern
        box copy
    [<Native "Format.localized">]
    static member private Localized(text: string, point: string, comma: string, minus: string) : string = native
    [<Native "Format.invariant">]
    static member private Invariant(text: string, point: string, comma: string, minus: string) : string = native
    [<Native "String.Replace">]
    static member private Replaced(text: string, oldValue: string, newValue: string) : string = native
    [<Native "String.Substring2">]
    static member private Part(text: string, startIndex: int, length: int) : string = native
    /// What surrounds an amount n in currency $.
    static member private Patterns: string[] =
        [| "$n"; "n$"; "$ n"; "n $" |]
    static member private NegativePatterns: string[] =
        [| "($n)"; "-$n"; "$-n"; "$n-"; "(n$)"; "-n$"; "n-$"; "n$-"; "-n $"; "-$ n"; "n $-"; "$ n-"; "$ -n"; "n- $"
           "($ n)"; "(n $)"; "$- n" |]
    /// `(¤1.00)` and `¤1.00`, as the standard format has them, become what the pattern says.
    member private this.Amount(text: string) : string =
        let isNegative = text.[0] = '('
        let localized (digits: string) : string =
            NumberFormatInfo.Localized(
                digits,
                this.CurrencyDecimalSeparator,
                this.CurrencyGroupSeparator,
                this.NegativeSign
            )
        if isNegative || text.[0] = '\164' then
            let digits =
                if isNegative then NumberFormatInfo.Part(text, 2, text.Length - 3)
                else NumberFormatInfo.Part(text, 1, text.Length - 1)
            let pattern =
                if isNegative then NumberFormatInfo.NegativePatterns.[this.CurrencyNegativePattern]
                else NumberFormatInfo.Patterns.[this.CurrencyPositivePattern]
            let signed = NumberFormatInfo.Replaced(pattern, "-", this.NegativeSign)
            let filled = NumberFormatInfo.Replaced(signed, "n", localized digits)
            NumberFormatInfo.Replaced(filled, "$", this.CurrencySymbol)
        else
            localized text
    /// `-1.00 %` as the pattern says.
    member private this.Percentage(text: string) : string =
        let digits = NumberFormatInfo.Part(text, 0, text.Length - 2)
        let symbol = this.PercentSymbol
        match this.PercentPositivePattern with
        | 1 -> digits + symbol
        | 2 -> symbol + digits
        | 3 -> symbol + " " + digits
        | _ -> digits + " " + symbol
    member private this.Text(text: string) : string =
        if NumberFormatInfo.Replaced(text, "\u00a4", "") <> text then
            this.Amount text
        else
            let shown =
                NumberFormatInfo.Localized(
                    text,
                    this.NumberDecimalSeparator,
                    this.NumberGroupSeparator,
                    this.NegativeSign
                )
            let n = shown.Length
            if n > 2 && shown.[n - 1] = '%' && shown.[n - 2] = ' ' then this.Percentage shown
            elif this.PercentSymbol <> "%" then NumberFormatInfo.Replaced(shown, "%", this.PercentSymbol)
            else shown
    /// A number's text in the symbols of a provider.
    static member internal Localize(text: string, provider: IFormatProvider) : string =
        match provider with
        | :? NumberFormatInfo as format -> format.Text text
        | :? NumberFormatSource as source ->
            match source.OwnNumberFormat with
            | null -> text
            | format -> format.Text text
        | null -> text
        | _ ->
            match provider.GetFormat typeof<NumberFormatInfo> with
            | :? NumberFormatInfo as format -> format.Text text
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
        | _, (:? NumberFormatSource as source) when not (isNull source.OwnNumberFormat) ->
            NumberFormatInfo.Delocalize(text, source.OwnNumberFormat)
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
    interface IFormatProvider with
        member this.GetFormat(formatType: Type) : obj =
            if formatType.Name = "NumberFormatInfo" then box this else null

/// A culture, as numbers see it.
and [<AllowNullLiteral>] internal NumberFormatSource =
    abstract NumberFormat: NumberFormatInfo
    /// None for the invariant culture, whose texts need no change.
    abstract OwnNumberFormat: NumberFormatInfo

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
    interface IFormatProvider with
        member this.GetFormat(formatType: Type) : obj =
            if formatType.Name = "DateTimeFormatInfo" then box this else null

type CultureNotFoundException =
    inherit ArgumentException
    val private invalidName: string
    new(paramName: string, invalidCultureName: string, message: string) =
        { inherit ArgumentException(message, paramName)
          invalidName = invalidCultureName }
    new(paramName: string, message: string) = CultureNotFoundException(paramName, null, message)
    new(message: string) = CultureNotFoundException(null, null, message)
    member this.InvalidCultureName: string = this.invalidName
    override this.Message =
        match this.invalidName with
        | null -> base.Message
        | name -> base.Message + "\n" + name + " is an invalid culture identifier."

module internal CultureFailures =
    let noNames () : 'T =
        raise (PlatformNotSupportedException("Fusabi knows the names of days and months in English only."))

/// What is known of a culture: how it writes numbers, and short dates and times. Names of days and months are known in
/// English only.
[<AllowNullLiteral>]
type internal CultureFacts
    (name: string, title: string, point: string, comma: string, currency: string, positive: int, negative: int,
     percent: int, date: string, time: string) =
    member _.Name = name
    member _.Title = title
    member _.Date = date
    member _.Time = time
    member _.IsEnglish = name.[0] = 'e' && name.[1] = 'n'
    member _.Numbers: NumberFormatInfo =
        let numbers = NumberFormatInfo()
        numbers.NumberDecimalSeparator <- point
        numbers.NumberGroupSeparator <- comma
        numbers.CurrencyDecimalSeparator <- point
        numbers.CurrencyGroupSeparator <- comma
        numbers.PercentDecimalSeparator <- point
        numbers.PercentGroupSeparator <- comma
        numbers.CurrencySymbol <- currency
        numbers.CurrencyPositivePattern <- positive
        numbers.CurrencyNegativePattern <- negative
        numbers.PercentPositivePattern <- percent
        if name = "sv-SE" || name = "nb-NO" then numbers.NegativeSign <- "\u2212"
        numbers
    static member All: CultureFacts[] =
        let narrow, blank = "\u202f", "\u00a0"
        [| CultureFacts("en-US", "English (United States)", ".", ",", "$", 0, 1, 1, "M/d/yyyy", "h:mm:ss\u202ftt")
           CultureFacts("en-GB", "English (United Kingdom)", ".", ",", "\u00a3", 0, 1, 1, "dd/MM/yyyy", "HH:mm:ss")
           CultureFacts("en-AU", "English (Australia)", ".", ",", "$", 0, 1, 1, "d/MM/yyyy", "h:mm:ss\u202ftt")
           CultureFacts("de-DE", "German (Germany)", ",", ".", "\u20ac", 3, 8, 0, "dd.MM.yyyy", "HH:mm:ss")
           CultureFacts("fr-FR", "French (France)", ",", narrow, "\u20ac", 3, 8, 0, "dd/MM/yyyy", "HH:mm:ss")
           CultureFacts("es-ES", "Spanish (Spain)", ",", ".", "\u20ac", 3, 8, 0, "d/M/yyyy", "H:mm:ss")
           CultureFacts("it-IT", "Italian (Italy)", ",", ".", "\u20ac", 3, 8, 1, "dd/MM/yyyy", "HH:mm:ss")
           CultureFacts("pt-BR", "Portuguese (Brazil)", ",", ".", "R$", 2, 9, 1, "dd/MM/yyyy", "HH:mm:ss")
           CultureFacts("nl-NL", "Dutch (Netherlands)", ",", ".", "\u20ac", 2, 12, 1, "dd-MM-yyyy", "HH:mm:ss")
           CultureFacts("sv-SE", "Swedish (Sweden)", ",", blank, "kr", 3, 8, 0, "yyyy-MM-dd", "HH:mm:ss")
           CultureFacts("nb-NO", "Norwegian Bokm\u00e5l (Norway)", ",", blank, "kr", 3, 8, 0, "dd.MM.yyyy", "HH:mm:ss")
           CultureFacts("da-DK", "Danish (Denmark)", ",", ".", "kr.", 3, 8, 0, "dd.MM.yyyy", "HH.mm.ss")
           CultureFacts("pl-PL", "Polish (Poland)", ",", blank, "z\u0142", 3, 8, 1, "dd.MM.yyyy", "HH:mm:ss")
           CultureFacts("ru-RU", "Russian (Russia)", ",", blank, "\u20bd", 3, 8, 0, "dd.MM.yyyy", "HH:mm:ss")
           CultureFacts("tr-TR", "Turkish (T\u00fcrkiye)", ",", ".", "\u20ba", 0, 1, 2, "d.MM.yyyy", "HH:mm:ss")
           CultureFacts("zh-CN", "Chinese (China)", ".", ",", "\u00a5", 0, 1, 1, "yyyy/M/d", "HH:mm:ss") |]
    [<Native "String.ToLower">]
    static member private Lower(name: string) : string = native
    static member Find(name: string) : CultureFacts =
        let all = CultureFacts.All
        let sought = CultureFacts.Lower name
        let mutable i = 0
        while i < all.Length && CultureFacts.Lower all.[i].Name <> sought do
            i <- i + 1
        if i < all.Length then all.[i] else null

/// The invariant culture, American English, and the numbers of some others.
[<AllowNullLiteral>]
type CultureInfo private (name: string, numbers: NumberFormatInfo) =
    static let invariant = CultureInfo("", null)
    static let mutable current = invariant
    static let mutable currentInterface = invariant
    let facts = if name.Length < 5 then null else CultureFacts.Find name
    /// What has no provider is written as the invariant culture does.
    static member private Checked(value: CultureInfo) : CultureInfo =
        match value with
        | null -> raise (ArgumentNullException("value"))
        | _ when value.Name.Length > 0 && value.Name.[0] <> 'e' ->
            raise (
                PlatformNotSupportedException(
                    "Fusabi formats as '" + value.Name + "' does only where the culture is given as the format "
                    + "provider; it cannot be the current culture."
                )
            )
        | _ -> value
    static member private Find(name: string) : NumberFormatInfo =
        match name with
        | null -> raise (ArgumentNullException("name"))
        | ""
        | "iv" -> null
        | "en" -> (CultureFacts.Find "en-US").Numbers
        | _ ->
            match CultureFacts.Find name with
            | null ->
                raise (
                    CultureNotFoundException(
                        "name",
                        name,
                        "Fusabi knows the invariant culture and the numbers of some others only."
                    )
                )
            | facts -> facts.Numbers
    new(name: string) = CultureInfo(name, CultureInfo.Find name)
    new(name: string, useUserOverride: bool) = CultureInfo(name, CultureInfo.Find name)
    static member InvariantCulture: CultureInfo = invariant
    static member CurrentCulture
        with get () : CultureInfo = current
        and set (value: CultureInfo) = current <- CultureInfo.Checked value
    static member CurrentUICulture
        with get () : CultureInfo = currentInterface
        and set (value: CultureInfo) = currentInterface <- value
    static member InstalledUICulture: CultureInfo = invariant
    static member DefaultThreadCurrentCulture
        with get () : CultureInfo = current
        and set (value: CultureInfo) = current <- CultureInfo.Checked value
    static member DefaultThreadCurrentUICulture
        with get () : CultureInfo = currentInterface
        and set (value: CultureInfo) = currentInterface <- value
    static member GetCultureInfo(name: string) : CultureInfo = CultureInfo name
    static member CreateSpecificCulture(name: string) : CultureInfo = CultureInfo name
    member _.Name: string =
        match facts with
        | null -> name
        | _ -> facts.Name
    member _.DisplayName: string =
        match facts with
        | null -> if name.Length = 2 then "English" else "Invariant Language (Invariant Country)"
        | _ -> facts.Title
    member this.EnglishName: string = this.DisplayName
    member this.NativeName: string = this.DisplayName
    [<Native "String.Substring2">]
    static member private Part(text: string, startIndex: int, length: int) : string = native
    member _.TwoLetterISOLanguageName: string = if name = "" then "iv" else CultureInfo.Part(name, 0, 2)
    member _.ThreeLetterISOLanguageName: string =
        if name = "" then "ivl"
        elif name.[0] = 'e' && name.[1] = 'n' then "eng"
        else raise (PlatformNotSupportedException("Fusabi does not know the ISO name of this language."))
    member _.LCID: int = if name = "" then 127 elif name.Length = 2 then 9 else 1033
    member _.IsReadOnly: bool = isNull numbers
    member _.IsNeutralCulture: bool = name.Length = 2
    member _.Parent: CultureInfo = if name.Length > 2 then CultureInfo "en" else invariant
    member _.NumberFormat: NumberFormatInfo =
        match numbers with
        | null -> NumberFormatInfo.InvariantInfo
        | _ -> numbers
    member _.DateTimeFormat: DateTimeFormatInfo =
        match facts with
        | null -> DateTimeFormatInfo.InvariantInfo
        | _ when facts.IsEnglish -> DateTimeFormatInfo.InvariantInfo
        | _ -> CultureFailures.noNames ()
    member this.Clone() : obj = box (CultureInfo(name, (this.NumberFormat.Clone() :?> NumberFormatInfo)))
    override _.ToString() : string = name
    override _.Equals(other: obj) : bool =
        match other with
        | :? CultureInfo as other -> other.Name = name
        | _ -> false
    override _.GetHashCode() : int = hash name
    [<Native "String.Replace">]
    static member private Replaced(text: string, oldValue: string, newValue: string) : string = native
    member private _.Facts = facts
    static member private AmericanPattern(format: string) : string =
        match format with
        | "D" -> "dddd, MMMM d, yyyy"
        | "f" -> "dddd, MMMM d, yyyy h:mm\u202ftt"
        | "F" -> "dddd, MMMM d, yyyy h:mm:ss\u202ftt"
        | "m"
        | "M" -> "MMMM d"
        | "y"
        | "Y" -> "MMMM yyyy"
        | _ -> format
    /// A pattern of one's own must not need names.
    static member private WithoutNames(facts: CultureFacts, format: string) : string =
        let needs (part: string) = CultureInfo.Replaced(format, part, "") <> format
        match format with
        | "D"
        | "f"
        | "F"
        | "m"
        | "M"
        | "y"
        | "Y" -> CultureFailures.noNames ()
        | _ when not facts.IsEnglish && (needs "ddd" || needs "MMM" || needs "tt") -> CultureFailures.noNames ()
        | _ -> format
    /// The pattern of a date format, where it is not the invariant one.
    static member internal DatePattern(format: string, provider: IFormatProvider) : string =
        match provider with
        | :? CultureInfo as culture when culture.Name <> "" ->
            let facts = if isNull culture.Facts then CultureFacts.Find "en-US" else culture.Facts
            let short = CultureInfo.Replaced(facts.Time, (if facts.Name = "da-DK" then ".ss" else ":ss"), "")
            match format with
            | "d" -> facts.Date
            | "t" -> short
            | "T" -> facts.Time
            | "g" -> facts.Date + " " + short
            | null
            | ""
            | "G" -> facts.Date + " " + facts.Time
            | _ when facts.Name = "en-US" -> CultureInfo.AmericanPattern format
            | _ -> CultureInfo.WithoutNames(facts, format)
        | _ -> format
    /// Dates are read as the invariant culture writes them, which is not how others do.
    static member internal CheckReading(provider: IFormatProvider) : unit =
        match provider with
        | :? CultureInfo as culture when not (isNull culture.Facts) && culture.Facts.Name <> "en-US" ->
            raise (
                PlatformNotSupportedException(
                    "Fusabi cannot read dates as '" + culture.Name + "' writes them; ParseExact with a pattern and the "
                    + "invariant culture can."
                )
            )
        | _ -> ()
    interface IFormatProvider with
        member this.GetFormat(formatType: Type) : obj =
            match formatType.Name with
            | "NumberFormatInfo" -> box this.NumberFormat
            | "DateTimeFormatInfo" -> box this.DateTimeFormat
            | _ -> null
    interface NumberFormatSource with
        member this.NumberFormat = this.NumberFormat
        member _.OwnNumberFormat = numbers

namespace System.Text

type NormalizationForm =
    | FormC = 1
    | FormD = 2
    | FormKC = 5
    | FormKD = 6
