/// How a date text may look and what becomes of its offset (`System.Globalization.DateTimeStyles`).
package struct DateTimeStyles: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let allowLeadingWhite = DateTimeStyles(rawValue: 0x1)
    package static let allowTrailingWhite = DateTimeStyles(rawValue: 0x2)
    package static let allowInnerWhite = DateTimeStyles(rawValue: 0x4)
    package static let allowWhiteSpaces: DateTimeStyles = [.allowLeadingWhite, .allowTrailingWhite, .allowInnerWhite]
    package static let noCurrentDateDefault = DateTimeStyles(rawValue: 0x8)
    package static let adjustToUniversal = DateTimeStyles(rawValue: 0x10)
    package static let assumeLocal = DateTimeStyles(rawValue: 0x20)
    package static let assumeUniversal = DateTimeStyles(rawValue: 0x40)
    package static let roundtripKind = DateTimeStyles(rawValue: 0x80)
}

/// What the clock of the host says where a text does not: today's date, and how far local time is ahead of UTC.
package struct DateDefaults: Sendable {
    package var today: DateTime
    package var localOffset: TimeSpan

    package init(today: DateTime = .minimum, localOffset: TimeSpan = .zero) {
        self.today = today
        self.localOffset = localOffset
    }
}

/// The parts of a date and time that a text names.
struct DateFields {
    var year: Int32?
    var month: Int32?
    var day: Int32?
    var hour: Int32?
    var minute: Int32?
    var second: Int32?
    /// Ticks within the second.
    var fraction: Int64 = 0
    /// Whether the hour is one of twelve, and if so of the afternoon.
    var isAfternoon: Bool?
    /// Whether the hour comes from a clock of twelve hours.
    var isTwelveHour = false
    var dayOfWeek: Int32?
    /// How far the time is ahead of UTC.
    var offset: TimeSpan?
    /// Whether the offset is given as `Z`, which names UTC itself.
    var isUniversal = false

    /// Whether any part of a date is known.
    var hasDate: Bool { year != nil || month != nil || day != nil }

    /// The year that two digits mean: 1950 … 2049.
    static func fullYear(_ twoDigits: Int32) -> Int32 { twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits }

    /// The clock time of the parts; what is missing comes from today, or is the first month or day.
    func clockTime(_ styles: DateTimeStyles, _ defaults: DateDefaults) throws(NumberError) -> DateTime {
        var date = (year ?? defaults.today.year, month ?? 1, day ?? 1)
        if !hasDate {
            date = styles.contains(.noCurrentDateDefault) ? (1, 1, 1) : defaults.today.civil
        } else if styles.contains(.noCurrentDateDefault), year == nil {
            date.0 = 1
        }
        guard let number = DateTime.dayNumber(year: date.0, month: date.1, day: date.2) else { throw .format }
        if let dayOfWeek, dayOfWeek != (number + 1) % 7 { throw .format }
        var hours = hour ?? 0
        if let isAfternoon {
            guard hours <= 12 else { throw .format }
            hours = hours % 12 + (isAfternoon ? 12 : 0)
        } else if isTwelveHour, hours > 12 {
            throw .format
        }
        let seconds = Int64(hours) * 3600 + Int64(minute ?? 0) * 60 + Int64(second ?? 0)
        guard hours < 24, (minute ?? 0) < 60, (second ?? 0) < 60 else { throw .format }
        return DateTime(
            unchecked: Int64(number) * TimeSpan.ticksPerDay + seconds * TimeSpan.ticksPerSecond + fraction)
    }

    /// The point in time of the parts, as `DateTime.Parse` gives it: times with an offset become local ones, unless
    /// the styles say otherwise.
    func dateTime(_ styles: DateTimeStyles, _ defaults: DateDefaults) throws(NumberError) -> DateTime {
        let time = try clockTime(styles, defaults)
        let local = defaults.localOffset.ticks
        guard let offset else {
            if styles.contains(.assumeUniversal) {
                return styles.contains(.adjustToUniversal)
                    ? time.with(kind: .utc) : try moved(time, by: local, kind: .local)
            }
            guard styles.contains(.assumeLocal) else { return time }
            return styles.contains(.adjustToUniversal)
                ? try moved(time, by: -local, kind: .utc) : time.with(kind: .local)
        }
        if styles.contains(.roundtripKind), isUniversal { return time.with(kind: .utc) }
        if styles.contains(.adjustToUniversal) { return try moved(time, by: -offset.ticks, kind: .utc) }
        return try moved(time, by: local - offset.ticks, kind: .local)
    }

    private func moved(_ time: DateTime, by ticks: Int64, kind: DateTime.Kind) throws(NumberError) -> DateTime {
        guard let moved = try? time.adding(ticks: ticks) else { throw .format }
        return moved.with(kind: kind)
    }
}
