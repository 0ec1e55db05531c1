/// A point in time on the clock, in ticks of 100 nanoseconds since the start of the year 1 (`System.DateTime`).
package struct DateTime: Sendable {
    /// What the clock shows the time of (`DateTimeKind`).
    package enum Kind: Int32, Sendable {
        case unspecified = 0
        case utc = 1
        case local = 2
    }

    package let ticks: Int64
    package let kind: Kind

    /// The last tick of the year 9999.
    package static let maximumTicks: Int64 = 3_155_378_975_999_999_999
    package static let minimum = DateTime(unchecked: 0)
    package static let maximum = DateTime(unchecked: maximumTicks)
    package static let unixEpoch = DateTime(unchecked: 621_355_968_000_000_000, kind: .utc)

    init(unchecked ticks: Int64, kind: Kind = .unspecified) {
        self.ticks = ticks
        self.kind = kind
    }

    /// A point in time; throws `outOfRange` before the year 1 and after 9999.
    package init(ticks: Int64, kind: Kind = .unspecified) throws(NumberError) {
        guard (0...Self.maximumTicks).contains(ticks) else { throw .outOfRange }
        self.init(unchecked: ticks, kind: kind)
    }

    /// A date and a time of day; throws `outOfRange` for one that does not exist.
    package init(
        year: Int32, month: Int32, day: Int32, hour: Int32 = 0, minute: Int32 = 0, second: Int32 = 0,
        millisecond: Int32 = 0, microsecond: Int32 = 0, kind: Kind = .unspecified
    ) throws(NumberError) {
        guard let dayNumber = Self.dayNumber(year: year, month: month, day: day) else { throw .outOfRange }
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { throw .outOfRange }
        guard (0..<1000).contains(millisecond), (0..<1000).contains(microsecond) else { throw .outOfRange }
        let seconds = Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second)
        var ticks = Int64(dayNumber) * TimeSpan.ticksPerDay + seconds * TimeSpan.ticksPerSecond
        ticks += Int64(millisecond) * TimeSpan.ticksPerMillisecond + Int64(microsecond) * TimeSpan.ticksPerMicrosecond
        self.init(unchecked: ticks, kind: kind)
    }

    /// The same clock time of another kind (`SpecifyKind`).
    package func with(kind: Kind) -> DateTime { DateTime(unchecked: ticks, kind: kind) }

    /// The days since 1 January of the year 1.
    package var dayNumber: Int32 { Int32(truncatingIfNeeded: ticks / TimeSpan.ticksPerDay) }
    /// The time since midnight.
    package var timeOfDay: TimeSpan { TimeSpan(ticks: ticks % TimeSpan.ticksPerDay) }
    /// The midnight before.
    package var date: DateTime { DateTime(unchecked: ticks - ticks % TimeSpan.ticksPerDay, kind: kind) }

    package var year: Int32 { civil.year }
    package var month: Int32 { civil.month }
    package var day: Int32 { civil.day }
    package var hour: Int32 { timeOfDay.hours }
    package var minute: Int32 { timeOfDay.minutes }
    package var second: Int32 { timeOfDay.seconds }
    package var millisecond: Int32 { timeOfDay.milliseconds }
    package var microsecond: Int32 { timeOfDay.microseconds }
    package var nanosecond: Int32 { timeOfDay.nanoseconds }

    /// The day of the week, Sunday being 0.
    package var dayOfWeek: Int32 { (dayNumber &+ 1) % 7 }

    /// The day of the year, from 1.
    package var dayOfYear: Int32 {
        let (year, month, day) = civil
        return Self.daysBefore(month: month, leap: Self.isLeap(year)) + day
    }

    /// Year, month and day.
    package var civil: (year: Int32, month: Int32, day: Int32) { Self.civil(dayNumber: dayNumber) }
}

extension DateTime: Equatable, Hashable, Comparable {
    /// Points in time are equal whatever their kinds.
    package static func == (left: DateTime, right: DateTime) -> Bool { left.ticks == right.ticks }
    package static func < (left: DateTime, right: DateTime) -> Bool { left.ticks < right.ticks }
    package func hash(into hasher: inout Hasher) { hasher.combine(ticks) }
}
