/// A date without a time (`System.DateOnly`).
package struct DateOnly: Equatable, Hashable, Comparable, Sendable {
    /// The days since 1 January of the year 1.
    package let dayNumber: Int32

    package static let minimum = DateOnly(unchecked: 0)
    package static let maximum = DateOnly(unchecked: 3_652_058)

    private init(unchecked dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// `DateOnly.FromDayNumber`; throws `outOfRange`.
    package init(dayNumber: Int32) throws(NumberError) {
        guard (0...3_652_058).contains(dayNumber) else { throw .outOfRange }
        self.init(unchecked: dayNumber)
    }

    /// A date; throws `outOfRange` for one that does not exist.
    package init(year: Int32, month: Int32, day: Int32) throws(NumberError) {
        guard let number = DateTime.dayNumber(year: year, month: month, day: day) else { throw .outOfRange }
        self.init(unchecked: number)
    }

    /// `DateOnly.FromDateTime`.
    package init(_ time: DateTime) {
        self.init(unchecked: time.dayNumber)
    }

    package static func < (left: DateOnly, right: DateOnly) -> Bool { left.dayNumber < right.dayNumber }

    /// The midnight that the date starts with.
    package var midnight: DateTime { DateTime(unchecked: Int64(dayNumber) * TimeSpan.ticksPerDay) }

    /// `AddDays`; throws `outOfRange`.
    package func adding(days: Int32) throws(NumberError) -> DateOnly {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        if overflow { throw .outOfRange }
        return try DateOnly(dayNumber: sum)
    }

    /// `AddMonths`; throws `outOfRange`.
    package func adding(months: Int32) throws(NumberError) -> DateOnly { DateOnly(try midnight.adding(months: months)) }

    /// `AddYears`; throws `outOfRange`.
    package func adding(years: Int32) throws(NumberError) -> DateOnly { DateOnly(try midnight.adding(years: years)) }

    /// `ToString()`.
    package var text: String { String(decoding: (try? text(format: [])) ?? [], as: UTF16.self) }

    /// `ToString(format)`; throws `format` for one that names a part of a time.
    package func text(format: [UInt16]) throws(NumberError) -> [UInt16] {
        let pattern: String
        switch format.first {
        case nil: pattern = "d"
        case DateSymbol.o where format.count == 1, DateSymbol.upperO where format.count == 1:
            pattern = "yyyy'-'MM'-'dd"
        case DateSymbol.r where format.count == 1, DateSymbol.upperR where format.count == 1:
            pattern = "ddd, dd MMM yyyy"
        default:
            let symbols: Set<UInt16> = format.count == 1 ? DateSymbol.dateLetters : []
            guard format.count > 1 || symbols.contains(format[0]) else { throw .format }
            guard try !DateSymbol.names(DateSymbol.timeSymbols, in: format) else { throw .format }
            return try midnight.text(format: format)
        }
        return try midnight.text(format: Array(pattern.utf16))
    }

    /// `DateOnly.Parse`; throws `format` also for a text with a time.
    package init(parsing text: Span<UInt8>, defaults: DateDefaults = DateDefaults()) throws(NumberError) {
        let fields = try DateFields(loose: text)
        guard fields.hour == nil, fields.offset == nil, fields.hasDate else { throw .format }
        self.init(try fields.clockTime([], defaults))
    }

    /// `DateOnly.ParseExact`; throws `format`.
    package init(
        exact text: [UInt16], format: [UInt16], styles: DateTimeStyles = [], defaults: DateDefaults = DateDefaults()
    ) throws(NumberError) {
        let isRoundTrip = format == [DateSymbol.o] || format == [DateSymbol.upperO]
        let pattern = isRoundTrip ? Array("yyyy'-'MM'-'dd".utf16) : format
        let fields = try DateFields(exact: text, format: pattern, styles: styles)
        guard fields.hour == nil, fields.minute == nil, fields.second == nil else { throw .format }
        self.init(try fields.clockTime(styles, defaults))
    }
}

extension DateSymbol {
    /// The standard formats that have a date alone.
    static let dateLetters: Set<UInt16> = [d, upperD, m, upperM, y, upperY]
    /// The standard formats that have a time alone.
    static let timeLetters: Set<UInt16> = [t, upperT]
    /// The symbols of custom formats that stand for parts of a time.
    static let timeSymbols: Set<UInt16> = [h, upperH, m, s, f, upperF, t, z, upperK, colon]
    /// The symbols of custom formats that stand for parts of a date.
    static let dateSymbols: Set<UInt16> = [y, upperM, d, g, z, upperK, slash]

    /// Whether a custom format has one of the symbols outside of quotes.
    static func names(_ symbols: Set<UInt16>, in format: [UInt16]) throws(NumberError) -> Bool {
        guard format.count > 1 else { return false }
        var reader = DateFormatReader(format)
        while let unit = reader.next() {
            switch unit {
            case apostrophe, quote: _ = try reader.literal(until: unit)
            case backslash: _ = try reader.escaped()
            default: if symbols.contains(unit) { return true }
            }
        }
        return false
    }
}
