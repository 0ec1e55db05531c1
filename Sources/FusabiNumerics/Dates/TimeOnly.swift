/// A time of day (`System.TimeOnly`).
package struct TimeOnly: Equatable, Hashable, Comparable, Sendable {
    /// The ticks since midnight.
    package let ticks: Int64

    package static let minimum = TimeOnly(unchecked: 0)
    package static let maximum = TimeOnly(unchecked: TimeSpan.ticksPerDay - 1)

    private init(unchecked ticks: Int64) {
        self.ticks = ticks
    }

    /// A time of day from its ticks; throws `outOfRange`.
    package init(ticks: Int64) throws(NumberError) {
        guard (0..<TimeSpan.ticksPerDay).contains(ticks) else { throw .outOfRange }
        self.init(unchecked: ticks)
    }

    /// A time of day; throws `outOfRange`.
    package init(
        hour: Int32, minute: Int32, second: Int32 = 0, millisecond: Int32 = 0, microsecond: Int32 = 0
    ) throws(NumberError) {
        let time = try DateTime(
            year: 1, month: 1, day: 1, hour: hour, minute: minute, second: second, millisecond: millisecond,
            microsecond: microsecond)
        self.init(unchecked: time.ticks)
    }

    /// `TimeOnly.FromDateTime`.
    package init(_ time: DateTime) {
        self.init(unchecked: time.timeOfDay.ticks)
    }

    package static func < (left: TimeOnly, right: TimeOnly) -> Bool { left.ticks < right.ticks }

    /// The time from one to the other, forwards round the clock.
    package static func - (left: TimeOnly, right: TimeOnly) -> TimeSpan {
        let difference = left.ticks - right.ticks
        return TimeSpan(ticks: difference < 0 ? difference + TimeSpan.ticksPerDay : difference)
    }

    /// The time since midnight.
    package var timeSpan: TimeSpan { TimeSpan(ticks: ticks) }
    /// The time on 1 January of the year 1, which has its parts.
    package var dateTime: DateTime { DateTime(unchecked: ticks) }

    /// `Add`: the time after a while, and how often it passed midnight.
    package func adding(_ span: TimeSpan) -> (time: TimeOnly, wrappedDays: Int32) {
        var days = span.ticks / TimeSpan.ticksPerDay
        var sum = ticks + span.ticks % TimeSpan.ticksPerDay
        if sum < 0 {
            sum += TimeSpan.ticksPerDay
            days -= 1
        } else if sum >= TimeSpan.ticksPerDay {
            sum -= TimeSpan.ticksPerDay
            days += 1
        }
        return (TimeOnly(unchecked: sum), Int32(truncatingIfNeeded: days))
    }

    /// `IsBetween`: from the start on, before the end; the range may span midnight.
    package func isBetween(_ start: TimeOnly, _ end: TimeOnly) -> Bool {
        start <= end ? start <= self && end > self : start <= self || end > self
    }

    /// `ToString()`.
    package var text: String { String(decoding: (try? text(format: [])) ?? [], as: UTF16.self) }

    /// `ToString(format)`; throws `format` for one that names a part of a date.
    package func text(format: [UInt16]) throws(NumberError) -> [UInt16] {
        let pattern: String
        switch format.first {
        case nil: pattern = "t"
        case DateSymbol.o where format.count == 1, DateSymbol.upperO where format.count == 1:
            pattern = "HH':'mm':'ss'.'fffffff"
        case DateSymbol.r where format.count == 1, DateSymbol.upperR where format.count == 1:
            pattern = "HH':'mm':'ss"
        default:
            guard format.count > 1 || DateSymbol.timeLetters.contains(format[0]) else { throw .format }
            guard try !DateSymbol.names(DateSymbol.dateSymbols, in: format) else { throw .format }
            return try dateTime.text(format: format)
        }
        return try dateTime.text(format: Array(pattern.utf16))
    }

    /// `TimeOnly.Parse`; throws `format` also for a text with a date.
    package init(parsing text: Span<UInt8>) throws(NumberError) {
        let fields = try DateFields(loose: text)
        guard fields.hour != nil, fields.offset == nil, !fields.hasDate else { throw .format }
        self.init(try fields.clockTime(.noCurrentDateDefault, DateDefaults()))
    }

    /// `TimeOnly.ParseExact`; throws `format`.
    package init(exact text: [UInt16], format: [UInt16], styles: DateTimeStyles = []) throws(NumberError) {
        let isRoundTrip = format == [DateSymbol.o] || format == [DateSymbol.upperO]
        let pattern = isRoundTrip ? Array("HH':'mm':'ss'.'fffffff".utf16) : format
        let fields = try DateFields(exact: text, format: pattern, styles: styles)
        guard !fields.hasDate, fields.dayOfWeek == nil else { throw .format }
        self.init(try fields.clockTime(.noCurrentDateDefault, DateDefaults()))
    }
}
