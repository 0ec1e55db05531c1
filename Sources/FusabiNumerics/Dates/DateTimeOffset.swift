/// A point in time together with the offset of the clock that shows it (`System.DateTimeOffset`).
package struct DateTimeOffset: Sendable {
    /// What the clock shows, of no kind.
    package let clockTime: DateTime
    /// How far the clock is ahead of UTC, in whole minutes up to 14 hours.
    package let offset: TimeSpan

    /// Throws `outOfRange` where the offset is too great, or the time in UTC before the year 1 or after 9999, and
    /// `argument` for an offset that is not whole minutes.
    package init(clockTime: DateTime, offset: TimeSpan) throws(NumberError) {
        guard offset.ticks % TimeSpan.ticksPerMinute == 0 else { throw .argument }
        guard offset.ticks.magnitude <= UInt64(14 * TimeSpan.ticksPerHour) else { throw .outOfRange }
        _ = try clockTime - offset
        self.clockTime = clockTime.with(kind: .unspecified)
        self.offset = offset
    }

    /// A time in UTC.
    package init(utc time: DateTime) {
        clockTime = time.with(kind: .unspecified)
        offset = .zero
    }

    /// The same point in time on the clock of UTC.
    package var utcTime: DateTime { DateTime(unchecked: clockTime.ticks - offset.ticks, kind: .utc) }

    /// The same point in time on a clock with another offset (`ToOffset`).
    package func with(offset: TimeSpan) throws(NumberError) -> DateTimeOffset {
        try DateTimeOffset(clockTime: utcTime + offset, offset: offset)
    }

    /// Another clock time with the same offset.
    package func with(clockTime: DateTime) throws(NumberError) -> DateTimeOffset {
        try DateTimeOffset(clockTime: clockTime, offset: offset)
    }

    /// `ToUnixTimeMilliseconds`, rounded down.
    package var unixMilliseconds: Int64 {
        utcTime.ticks / TimeSpan.ticksPerMillisecond - DateTime.unixEpoch.ticks / TimeSpan.ticksPerMillisecond
    }

    /// `ToUnixTimeSeconds`, rounded down.
    package var unixSeconds: Int64 {
        utcTime.ticks / TimeSpan.ticksPerSecond - DateTime.unixEpoch.ticks / TimeSpan.ticksPerSecond
    }

    /// `FromUnixTimeSeconds` and `FromUnixTimeMilliseconds`; throws `outOfRange`.
    package init(unix count: Int64, unit: Int64) throws(NumberError) {
        let (ticks, overflow) = count.multipliedReportingOverflow(by: unit)
        guard !overflow else { throw .outOfRange }
        self.init(utc: try DateTime.unixEpoch.adding(ticks: ticks))
    }

    /// `ToString()`.
    package var text: String { String(decoding: (try? text(format: [])) ?? [], as: UTF16.self) }

    /// `ToString(format)`; throws `format`.
    package func text(format: [UInt16]) throws(NumberError) -> [UInt16] {
        try clockTime.text(format: format, offset: offset, isOffset: true)
    }

    /// `DateTimeOffset.Parse`; a text without an offset has the local one. Throws `format`.
    package init(
        parsing text: Span<UInt8>, styles: DateTimeStyles = [], defaults: DateDefaults = DateDefaults()
    ) throws(NumberError) {
        try self.init(DateFields(loose: text), styles, defaults)
    }

    /// `DateTimeOffset.ParseExact`; throws `format`.
    package init(
        exact text: [UInt16], format: [UInt16], styles: DateTimeStyles = [], defaults: DateDefaults = DateDefaults()
    ) throws(NumberError) {
        try self.init(DateFields(exact: text, format: format, styles: styles), styles, defaults)
    }

    private init(
        _ fields: DateFields, _ styles: DateTimeStyles, _ defaults: DateDefaults
    ) throws(NumberError) {
        let time = try fields.clockTime(styles, defaults)
        let assumed = styles.contains(.assumeUniversal) ? TimeSpan.zero : defaults.localOffset
        guard let value = try? DateTimeOffset(clockTime: time, offset: fields.offset ?? assumed) else { throw .format }
        self = styles.contains(.adjustToUniversal) ? DateTimeOffset(utc: value.utcTime) : value
    }
}

extension DateTimeOffset: Equatable, Hashable, Comparable {
    /// Points in time are equal whatever their offsets.
    package static func == (left: DateTimeOffset, right: DateTimeOffset) -> Bool { left.utcTime == right.utcTime }
    package static func < (left: DateTimeOffset, right: DateTimeOffset) -> Bool { left.utcTime < right.utcTime }
    package func hash(into hasher: inout Hasher) { hasher.combine(utcTime) }
}
