extension DateTime {
    /// Days before each month of a common year.
    private static let daysBeforeMonth: [Int32] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

    static func isLeap(_ year: Int32) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func daysBefore(month: Int32, leap: Bool) -> Int32 {
        daysBeforeMonth[Int(month) - 1] + (leap && month > 2 ? 1 : 0)
    }

    private static func daysBefore(year: Int32) -> Int32 {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }

    /// `DateTime.IsLeapYear`; throws `outOfRange` outside 1 … 9999.
    package static func isLeapYear(_ year: Int32) throws(NumberError) -> Bool {
        guard (1...9999).contains(year) else { throw .outOfRange }
        return isLeap(year)
    }

    /// `DateTime.DaysInMonth`; throws `outOfRange` for a month that does not exist.
    package static func daysInMonth(year: Int32, month: Int32) throws(NumberError) -> Int32 {
        guard (1...9999).contains(year), (1...12).contains(month) else { throw .outOfRange }
        let length = daysBeforeMonth[Int(month)] - daysBeforeMonth[Int(month) - 1]
        return length + (month == 2 && isLeap(year) ? 1 : 0)
    }

    /// The days from 1 January of the year 1 to a date, `nil` if there is no such date.
    package static func dayNumber(year: Int32, month: Int32, day: Int32) -> Int32? {
        guard let length = try? daysInMonth(year: year, month: month), (1...length).contains(day) else { return nil }
        return daysBefore(year: year) + daysBefore(month: month, leap: isLeap(year)) + day - 1
    }

    /// The date of a day number.
    package static func civil(dayNumber: Int32) -> (year: Int32, month: Int32, day: Int32) {
        var year = Int32(truncatingIfNeeded: Int64(dayNumber) * 400 / 146_097) + 1
        while daysBefore(year: year) > dayNumber { year -= 1 }
        while year < 9999, daysBefore(year: year + 1) <= dayNumber { year += 1 }
        let rest = dayNumber - daysBefore(year: year)
        let leap = isLeap(year)
        var month = min(rest / 29 + 1, 12)
        while daysBefore(month: month, leap: leap) > rest { month -= 1 }
        return (year, month, rest - daysBefore(month: month, leap: leap) + 1)
    }

    /// The point in time after a number of ticks; throws `outOfRange`.
    package func adding(ticks amount: Int64) throws(NumberError) -> DateTime {
        let (sum, overflow) = ticks.addingReportingOverflow(amount)
        guard !overflow else { throw .outOfRange }
        return try DateTime(ticks: sum, kind: kind)
    }

    package static func + (left: DateTime, right: TimeSpan) throws(NumberError) -> DateTime {
        try left.adding(ticks: right.ticks)
    }

    package static func - (left: DateTime, right: TimeSpan) throws(NumberError) -> DateTime {
        let (difference, overflow) = left.ticks.subtractingReportingOverflow(right.ticks)
        guard !overflow else { throw .outOfRange }
        return try DateTime(ticks: difference, kind: left.kind)
    }

    package static func - (left: DateTime, right: DateTime) -> TimeSpan {
        TimeSpan(ticks: left.ticks - right.ticks)
    }

    /// `AddDays`, `AddHours`, … `AddMicroseconds` of a float: whole units and the fraction, both cut to ticks.
    package func adding(_ value: Double, unit: Int64) throws(NumberError) -> DateTime {
        guard value.magnitude <= Double(Self.maximumTicks / unit) else { throw .outOfRange }
        let whole = value.rounded(.towardZero)
        let ticks = Int64(whole) &* unit &+ Int64((value - whole) * Double(unit))
        return try adding(ticks: ticks)
    }

    /// `AddMonths`: a day that the month does not have becomes its last.
    package func adding(months: Int32) throws(NumberError) -> DateTime {
        guard (-120_000...120_000).contains(months) else { throw .outOfRange }
        let (year, month, day) = civil
        let total = year * 12 + month - 1 + months
        let newYear = total.quotientAndRemainder(dividingBy: 12)
        guard total >= 12, newYear.quotient <= 9999 else { throw .outOfRange }
        return try moved(year: newYear.quotient, month: newYear.remainder + 1, day: day)
    }

    /// `AddYears`: 29 February becomes the 28th in a common year.
    package func adding(years: Int32) throws(NumberError) -> DateTime {
        guard (-10_000...10_000).contains(years) else { throw .outOfRange }
        let (year, month, day) = civil
        return try moved(year: year + years, month: month, day: day)
    }

    private func moved(year: Int32, month: Int32, day: Int32) throws(NumberError) -> DateTime {
        let length = try Self.daysInMonth(year: year, month: month)
        let number = Self.dayNumber(year: year, month: month, day: min(day, length)) ?? 0
        return DateTime(unchecked: Int64(number) * TimeSpan.ticksPerDay + timeOfDay.ticks, kind: kind)
    }
}
