import FusabiBytecode
import FusabiNumerics
import FusabiRuntime
import Glibc

/// Dates, times and durations: all of them are ticks to the natives.
extension StandardLibrary {
    static func registerTimeSpans(_ table: inout NativeTable) {
        table["TimeSpan.sum"] = { machine, arguments in
            ticks(machine, "TimeSpan overflowed because the duration is too long.") { () throws(NumberError) in
                try TimeSpan(
                    days: Int64(arguments[0].int32), hours: Int64(arguments[1].int32),
                    minutes: Int64(arguments[2].int32), seconds: Int64(arguments[3].int32),
                    milliseconds: Int64(arguments[4].int32), microseconds: Int64(arguments[5].int32))
            }
        }
        table["TimeSpan.ofFloat"] = { machine, arguments in
            ticks(machine) { () throws(NumberError) in
                try TimeSpan(arguments[0].float, unit: arguments[1].int64)
            }
        }
        table["TimeSpan.multiply"] = { machine, arguments in
            ticks(machine) { () throws(NumberError) in
                try TimeSpan(ticks: arguments[0].int64).multiplied(by: arguments[1].float)
            }
        }
        table["TimeSpan.divide"] = { machine, arguments in
            ticks(machine) { () throws(NumberError) in
                try TimeSpan(ticks: arguments[0].int64).divided(by: arguments[1].float)
            }
        }
        table["TimeSpan.add"] = { machine, arguments in
            ticks(machine) { () throws(NumberError) in
                try TimeSpan(ticks: arguments[0].int64) + TimeSpan(ticks: arguments[1].int64)
            }
        }
        table["TimeSpan.negate"] = { machine, arguments in
            ticks(machine, "Negating the minimum value of a twos complement number is invalid.") {
                () throws(NumberError) in
                try TimeSpan(ticks: arguments[0].int64).negated()
            }
        }
        table["TimeSpan.text"] = { machine, arguments in
            formatted(machine, arguments[1]) { (format) throws(NumberError) in
                try TimeSpan(ticks: arguments[0].int64).text(format: format)
            }
        }
        table["TimeSpan.parse"] = { machine, arguments in
            guard !arguments[0].isNull else { return machine.raiseArgumentNull("input") }
            do throws(NumberError) {
                return .int64(try timeSpan(machine, arguments[0]).ticks)
            } catch {
                let text = machine.string(arguments[0])
                return error == .overflow
                    ? machine.raise(
                        "System.OverflowException",
                        "The TimeSpan string '\(text)' could not be parsed because at least one of the numeric "
                            + "components is out of range or contains too many digits.")
                    : machine.raise(
                        "System.FormatException", "String '\(text)' was not recognized as a valid TimeSpan.")
            }
        }
        table["TimeSpan.tryParse"] = { machine, arguments in
            let span = arguments[0].isNull ? nil : try? timeSpan(machine, arguments[0])
            assign(machine, arguments[1], span?.ticks ?? 0)
            return .bool(span != nil)
        }
    }

    private static func timeSpan(_ machine: Machine, _ text: Word) throws(NumberError) -> TimeSpan {
        let units = machine.view(text).array
        let bytes = NumberParser.latin1(units.span)
        return try TimeSpan(parsing: bytes.span)
    }

    private static func ticks(
        _ machine: Machine, _ overflow: String = "TimeSpan overflowed because the duration is too long.",
        _ body: () throws(NumberError) -> TimeSpan
    ) -> Word {
        do throws(NumberError) {
            return .int64(try body().ticks)
        } catch {
            switch error {
            case .overflow: return machine.raise("System.OverflowException", overflow)
            case .outOfRange: return machine.raise("System.ArgumentOutOfRangeException", overflow)
            case .argument:
                return machine.raise(
                    "System.ArgumentException", "TimeSpan does not accept floating point Not-a-Number values.")
            case .format, .divideByZero, .arithmetic, .tooLarge: return machine.raise(error)
            }
        }
    }

    /// A text in a format (null: the standard one).
    private static func formatted(
        _ machine: Machine, _ format: Word, _ body: ([UInt16]) throws(NumberError) -> [UInt16]
    ) -> Word {
        do throws(NumberError) {
            return machine.makeString(try body(format.isNull ? [] : machine.view(format).array))
        } catch {
            return machine.raise("System.FormatException", "Input string was not in a correct format.")
        }
    }

    /// Assigns an out argument of type int64.
    private static func assign(_ machine: Machine, _ reference: Word, _ value: Int64) {
        if reference.isReference { machine.setReference(reference, machine.box(int64: value)) }
    }

    // MARK: DateTime

    static func registerDateTimes(_ table: inout NativeTable) {
        registerDateArithmetic(&table)
        table["DateTime.utcNow"] = { _, _ in .int64(utcNow()) }
        table["DateTime.localOffset"] = { _, arguments in .int64(localOffset(arguments[0].int64)) }
        table["DateTime.text"] = { machine, arguments in
            formatted(machine, arguments[2]) { (format) throws(NumberError) in
                try time(arguments[0], kind: arguments[1].int32).text(
                    format: format, localOffset: TimeSpan(ticks: localOffset(arguments[0].int64)))
            }
        }
        table["DateTime.parse"] = { machine, arguments in
            let styles = DateTimeStyles(rawValue: arguments[2].int)
            let found = parsed(machine, arguments, type: "DateTime") { (units, format) throws(NumberError) in
                if let format {
                    return try DateTime(exact: units, format: format, styles: styles, defaults: dateDefaults())
                }
                let bytes = NumberParser.latin1(units.span)
                return try DateTime(parsing: bytes.span, styles: styles, defaults: dateDefaults())
            }
            assign(machine, arguments[4], found?.ticks ?? 0)
            return .int32(found?.kind.rawValue ?? -1)
        }
    }

    private static func time(_ ticks: Word, kind: Int32 = 0) -> DateTime {
        let made = try? DateTime(ticks: ticks.int64, kind: DateTime.Kind(rawValue: kind) ?? .unspecified)
        return made ?? .minimum
    }

    private static func registerDateArithmetic(_ table: inout NativeTable) {
        table["DateTime.make"] = { machine, arguments in
            guard
                let time = try? DateTime(
                    year: arguments[0].int32, month: arguments[1].int32, day: arguments[2].int32,
                    hour: arguments[3].int32, minute: arguments[4].int32, second: arguments[5].int32,
                    millisecond: arguments[6].int32, microsecond: arguments[7].int32)
            else {
                let isDate = DateTime.dayNumber(
                    year: arguments[0].int32, month: arguments[1].int32, day: arguments[2].int32)
                return machine.raise(
                    "System.ArgumentOutOfRangeException",
                    isDate == nil
                        ? "Year, Month, and Day parameters describe an un-representable DateTime."
                        : "Hour, Minute, and Second parameters describe an un-representable DateTime.")
            }
            return .int64(time.ticks)
        }
        table["DateTime.part"] = { _, arguments in
            let time = time(arguments[0])
            switch arguments[1].int32 {
            case 0: return .int32(time.year)
            case 1: return .int32(time.month)
            case 2: return .int32(time.day)
            default: return .int32(time.dayOfYear)
            }
        }
        table["DateTime.addUnits"] = { machine, arguments in
            let isLength = abs(arguments[1].float) <= Double(DateTime.maximumTicks / max(1, arguments[2].int64))
            return moved(
                machine, "value",
                isLength
                    ? "The added or subtracted value results in an un-representable DateTime."
                    : "Value to add was out of range."
            ) { () throws(NumberError) in
                try time(arguments[0]).adding(arguments[1].float, unit: arguments[2].int64)
            }
        }
        table["DateTime.addTicks"] = { machine, arguments in
            moved(machine, "value", "The added or subtracted value results in an un-representable DateTime.") {
                () throws(NumberError) in
                try time(arguments[0]).adding(ticks: arguments[1].int64)
            }
        }
        table["DateTime.addMonths"] = { machine, arguments in
            let isCount = abs(arguments[1].int) <= 120_000
            return moved(
                machine, "months",
                isCount
                    ? "The added or subtracted value results in an un-representable DateTime."
                    : "Months value must be between +/-120000."
            ) { () throws(NumberError) in
                try time(arguments[0]).adding(months: arguments[1].int32)
            }
        }
        table["DateTime.addYears"] = { machine, arguments in
            let isCount = abs(arguments[1].int) <= 10_000
            return moved(
                machine, "value",
                isCount
                    ? "The added or subtracted value results in an un-representable DateTime."
                    : "Years value must be between +/-10000."
            ) { () throws(NumberError) in
                try time(arguments[0]).adding(years: arguments[1].int32)
            }
        }
        table["DateTime.daysInMonth"] = { machine, arguments in
            guard let days = try? DateTime.daysInMonth(year: arguments[0].int32, month: arguments[1].int32) else {
                return (1...12).contains(arguments[1].int)
                    ? machine.raiseArgumentOutOfRange("Year must be between 1 and 9999.", parameter: "year")
                    : machine.raiseArgumentOutOfRange("Month must be between one and twelve.", parameter: "month")
            }
            return .int32(days)
        }
        table["DateTime.isLeapYear"] = { machine, arguments in
            guard let isLeap = try? DateTime.isLeapYear(arguments[0].int32) else {
                return machine.raiseArgumentOutOfRange("Year must be between 1 and 9999.", parameter: "year")
            }
            return .bool(isLeap)
        }
    }

    private static func moved(
        _ machine: Machine, _ parameter: String, _ message: String, _ body: () throws(NumberError) -> DateTime
    ) -> Word {
        do throws(NumberError) {
            return .int64(try body().ticks)
        } catch {
            return machine.raiseArgumentOutOfRange(message, parameter: parameter)
        }
    }

    // MARK: Texts

    /// Reads a text by the formats among the arguments (text, formats or null, styles, whether to raise): the first that
    /// fits. Nil: none does, or an exception is on its way.
    private static func parsed<Value>(
        _ machine: Machine, _ arguments: UnsafeMutablePointer<Word>, type: String,
        _ read: ([UInt16], [UInt16]?) throws(NumberError) -> Value
    ) -> Value? {
        let isFailing = arguments[3].bool
        if arguments[0].isNull {
            if isFailing { _ = machine.raiseArgumentNull("s") }
            return nil
        }
        let units = machine.view(arguments[0]).array
        if arguments[1].isNull {
            if let value = try? read(units, nil) { return value }
        } else {
            for format in machine.elements(arguments[1]) {
                if let value = try? read(units, machine.view(format).array) { return value }
            }
        }
        if isFailing {
            let text = machine.string(arguments[0])
            _ = machine.raise("System.FormatException", "String '\(text)' was not recognized as a valid \(type).")
        }
        return nil
    }

    static func registerDateParts(_ table: inout NativeTable) {
        table["DateOnly.text"] = { machine, arguments in
            formatted(machine, arguments[1]) { (format) throws(NumberError) in
                try DateOnly(dayNumber: arguments[0].int32).text(format: format)
            }
        }
        table["DateOnly.parse"] = { machine, arguments in
            let styles = DateTimeStyles(rawValue: arguments[2].int)
            let found = parsed(machine, arguments, type: "DateOnly") { (units, format) throws(NumberError) in
                if let format { return try DateOnly(exact: units, format: format, styles: styles) }
                let bytes = NumberParser.latin1(units.span)
                return try DateOnly(parsing: bytes.span, defaults: dateDefaults())
            }
            if arguments[4].isReference { machine.setReference(arguments[4], .int32(found?.dayNumber ?? 0)) }
            return .bool(found != nil)
        }
        table["TimeOnly.text"] = { machine, arguments in
            formatted(machine, arguments[1]) { (format) throws(NumberError) in
                try TimeOnly(ticks: arguments[0].int64).text(format: format)
            }
        }
        table["TimeOnly.parse"] = { machine, arguments in
            let styles = DateTimeStyles(rawValue: arguments[2].int)
            let found = parsed(machine, arguments, type: "TimeOnly") { (units, format) throws(NumberError) in
                if let format { return try TimeOnly(exact: units, format: format, styles: styles) }
                let bytes = NumberParser.latin1(units.span)
                return try TimeOnly(parsing: bytes.span)
            }
            assign(machine, arguments[4], found?.ticks ?? 0)
            return .bool(found != nil)
        }
        registerDateTimeOffsets(&table)
    }

    private static func registerDateTimeOffsets(_ table: inout NativeTable) {
        @Sendable func value(_ arguments: UnsafeMutablePointer<Word>) throws(NumberError) -> DateTimeOffset {
            try DateTimeOffset(
                clockTime: try DateTime(ticks: arguments[0].int64), offset: TimeSpan(ticks: arguments[1].int64))
        }
        table["DateTimeOffset.check"] = { machine, arguments in
            do throws(NumberError) {
                return .int64(try value(arguments).clockTime.ticks)
            } catch {
                let offset = arguments[1].int64
                if offset % TimeSpan.ticksPerMinute != 0 {
                    return machine.raiseArgument("Offset must be specified in whole minutes.", parameter: "offset")
                }
                return machine.raiseArgumentOutOfRange(
                    "Offset must be within plus or minus 14 hours.", parameter: "offset")
            }
        }
        table["DateTimeOffset.text"] = { machine, arguments in
            formatted(machine, arguments[2]) { (format) throws(NumberError) in try value(arguments).text(format: format)
            }
        }
        table["DateTimeOffset.ofUnix"] = { machine, arguments in
            guard let value = try? DateTimeOffset(unix: arguments[0].int64, unit: arguments[1].int64) else {
                return machine.raiseArgumentOutOfRange(
                    "Valid values are between -62135596800 and 253402300799, inclusive.", parameter: "seconds")
            }
            return .int64(value.clockTime.ticks)
        }
        table["DateTimeOffset.parse"] = { machine, arguments in
            let styles = DateTimeStyles(rawValue: arguments[2].int)
            let found = parsed(machine, arguments, type: "DateTime") { (units, format) throws(NumberError) in
                if let format {
                    return try DateTimeOffset(exact: units, format: format, styles: styles, defaults: dateDefaults())
                }
                let bytes = NumberParser.latin1(units.span)
                return try DateTimeOffset(parsing: bytes.span, styles: styles, defaults: dateDefaults())
            }
            assign(machine, arguments[4], found?.clockTime.ticks ?? 0)
            assign(machine, arguments[5], found?.offset.ticks ?? 0)
            return .bool(found != nil)
        }
    }

    // MARK: The host's clock

    private static func utcNow() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return DateTime.unixEpoch.ticks + Int64(now.tv_sec) * TimeSpan.ticksPerSecond + Int64(now.tv_nsec) / 100
    }

    private static func localOffset(_ utcTicks: Int64) -> Int64 {
        var seconds = time_t((utcTicks &- DateTime.unixEpoch.ticks) / TimeSpan.ticksPerSecond)
        var fields = tm()
        guard localtime_r(&seconds, &fields) != nil else { return 0 }
        return Int64(fields.tm_gmtoff) * TimeSpan.ticksPerSecond
    }

    private static func dateDefaults() -> DateDefaults {
        let now = utcNow()
        let offset = localOffset(now)
        let local = (try? DateTime(ticks: now + offset)) ?? .minimum
        return DateDefaults(today: local.date, localOffset: TimeSpan(ticks: offset))
    }
}
