/// A length of time in ticks of 100 nanoseconds (`System.TimeSpan`).
package struct TimeSpan: Equatable, Hashable, Comparable, Sendable {
    package let ticks: Int64

    package init(ticks: Int64) {
        self.ticks = ticks
    }

    package static let ticksPerMicrosecond: Int64 = 10
    package static let ticksPerMillisecond: Int64 = 10_000
    package static let ticksPerSecond: Int64 = 10_000_000
    package static let ticksPerMinute: Int64 = 600_000_000
    package static let ticksPerHour: Int64 = 36_000_000_000
    package static let ticksPerDay: Int64 = 864_000_000_000

    package static let zero = TimeSpan(ticks: 0)
    package static let maximum = TimeSpan(ticks: .max)
    package static let minimum = TimeSpan(ticks: .min)

    package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.ticks < right.ticks }

    /// The constructors with two to six parts; throws `outOfRange` if the sum has no room.
    package init(
        days: Int64 = 0, hours: Int64, minutes: Int64, seconds: Int64, milliseconds: Int64 = 0,
        microseconds: Int64 = 0
    ) throws(NumberError) {
        // Parts are 32-bit integers, so that 128 bits hold the sum.
        var sum = Int128(days) * Int128(Self.ticksPerDay) + Int128(hours) * Int128(Self.ticksPerHour)
        sum += Int128(minutes) * Int128(Self.ticksPerMinute) + Int128(seconds) * Int128(Self.ticksPerSecond)
        sum += Int128(milliseconds) * Int128(Self.ticksPerMillisecond)
        sum += Int128(microseconds) * Int128(Self.ticksPerMicrosecond)
        guard let ticks = Int64(exactly: sum) else { throw .outOfRange }
        self.init(ticks: ticks)
    }

    /// `TimeSpan.FromDays`, `FromHours` and so on of a float. Throws `argument` and `overflow`.
    package init(_ value: Double, unit: Int64) throws(NumberError) {
        if value.isNaN { throw .argument }
        try self.init(doubleTicks: value * Double(unit))
    }

    private init(doubleTicks ticks: Double) throws(NumberError) {
        guard !ticks.isNaN, ticks <= 0x1p63, ticks >= -0x1p63 else { throw .overflow }
        self.init(ticks: ticks == 0x1p63 ? .max : Int64(ticks))
    }

    package var days: Int32 { Int32(truncatingIfNeeded: ticks / Self.ticksPerDay) }
    package var hours: Int32 { Int32(truncatingIfNeeded: ticks / Self.ticksPerHour % 24) }
    package var minutes: Int32 { Int32(truncatingIfNeeded: ticks / Self.ticksPerMinute % 60) }
    package var seconds: Int32 { Int32(truncatingIfNeeded: ticks / Self.ticksPerSecond % 60) }
    package var milliseconds: Int32 { Int32(truncatingIfNeeded: ticks / Self.ticksPerMillisecond % 1000) }
    package var microseconds: Int32 { Int32(truncatingIfNeeded: ticks / Self.ticksPerMicrosecond % 1000) }
    package var nanoseconds: Int32 { Int32(truncatingIfNeeded: ticks % Self.ticksPerMicrosecond * 100) }

    /// The whole length in a unit: `TotalDays`, `TotalHours` and so on.
    package func total(unit: Int64) -> Double { Double(ticks) / Double(unit) }

    package static func + (left: TimeSpan, right: TimeSpan) throws(NumberError) -> TimeSpan {
        TimeSpan(ticks: try IntegerArithmetic.checkedAdd(left.ticks, right.ticks))
    }

    package static func - (left: TimeSpan, right: TimeSpan) throws(NumberError) -> TimeSpan {
        TimeSpan(ticks: try IntegerArithmetic.checkedSubtract(left.ticks, right.ticks))
    }

    /// The length with the other sign; throws `overflow` for the least one.
    package func negated() throws(NumberError) -> TimeSpan {
        TimeSpan(ticks: try IntegerArithmetic.checkedSubtract(0, ticks))
    }

    /// `Duration()`.
    package func duration() throws(NumberError) -> TimeSpan { ticks < 0 ? try negated() : self }

    /// The length times a factor, rounded to ticks. Throws `argument` and `overflow`.
    package func multiplied(by factor: Double) throws(NumberError) -> TimeSpan {
        if factor.isNaN { throw .argument }
        return try TimeSpan(doubleTicks: (Double(ticks) * factor).rounded(.toNearestOrEven))
    }

    /// The length divided by a number, rounded to ticks. Throws `argument` and `overflow`.
    package func divided(by divisor: Double) throws(NumberError) -> TimeSpan {
        if divisor.isNaN { throw .argument }
        return try TimeSpan(doubleTicks: (Double(ticks) / divisor).rounded(.toNearestOrEven))
    }

    /// How often another length fits in this one.
    package func divided(by other: TimeSpan) -> Double { Double(ticks) / Double(other.ticks) }
}
