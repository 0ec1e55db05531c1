import Testing

import FusabiNumerics

/// Dates and times against .NET.
@Suite struct DateTests {
    private func result(_ make: () throws -> String) -> String? {
        do {
            return "=" + (try make())
        } catch let error as NumberError {
            return error == .outOfRange ? "!ArgumentOutOfRangeException" : "!FormatException"
        } catch {
            return nil
        }
    }

    @Test func timeSpanFormats() throws {
        try OracleTable("format-timespan").check { row in
            let span = TimeSpan(ticks: try #require(Int64(row[0])))
            return result { String(decoding: try span.text(format: Array(row[1].utf16)), as: UTF16.self) }
        }
    }

    @Test func dateFormats() throws {
        try OracleTable("format-datetime").check { row in
            let ticks = try #require(Int64(row[0]))
            let time = try DateTime(ticks: ticks, kind: row[1] == "Utc" ? .utc : .unspecified)
            return result { String(decoding: try time.text(format: Array(row[2].utf16)), as: UTF16.self) }
        }
    }

    @Test func dateArithmetic() throws {
        try OracleTable("date-arithmetic").check { row in
            let time = try DateTime(ticks: try #require(Int64(row[0])))
            return result {
                switch row[1] {
                case "AddDays 1": String(try time.adding(1, unit: TimeSpan.ticksPerDay).ticks)
                case "AddDays 30.5": String(try time.adding(30.5, unit: TimeSpan.ticksPerDay).ticks)
                case "AddMonths 1": String(try time.adding(months: 1).ticks)
                case "AddMonths -13": String(try time.adding(months: -13).ticks)
                case "AddYears 1": String(try time.adding(years: 1).ticks)
                case "AddHours -25": String(try time.adding(-25, unit: TimeSpan.ticksPerHour).ticks)
                case "DayOfWeek": InvariantCalendar.dayNames[Int(time.dayOfWeek)]
                case "DayOfYear": String(time.dayOfYear)
                case "Date": String(time.date.ticks)
                case "DaysInMonth": String(try DateTime.daysInMonth(year: time.year, month: time.month))
                case "IsLeapYear": try DateTime.isLeapYear(time.year) ? "True" : "False"
                case "since 2000":
                    FloatText.text(
                        (time - (try DateTime(year: 2000, month: 1, day: 1))).total(unit: TimeSpan.ticksPerDay))
                case "Millisecond": String(time.millisecond)
                default: throw CancellationError()
                }
            }
        }
    }

    @Test func everyDayHasItsDate() throws {
        for number in Int32(0)...3_652_058 where number % 97 == 0 || number > 3_652_000 {
            let (year, month, day) = DateTime.civil(dayNumber: number)
            #expect(DateTime.dayNumber(year: year, month: month, day: day) == number)
        }
    }

    @Test(arguments: [
        ("5", 5 * 86400), ("1:30", 5400), ("-01:02:03", -3723), ("1.02:03:04", 93784), ("25:00:00", 25 * 86400),
        (" 00:00:07 ", 7),
    ])
    func timeSpansAreParsed(text: String, seconds: Int) throws {
        let bytes = Array(text.utf8)
        #expect(try TimeSpan(parsing: bytes.span) == TimeSpan(ticks: Int64(seconds) * TimeSpan.ticksPerSecond))
    }

    @Test(arguments: ["", "1:", ":1", "1:2:3:4:5", "1-2", "x"])
    func otherTextsAreNoTimeSpans(text: String) {
        let bytes = Array(text.utf8)
        #expect(throws: NumberError.format) { try TimeSpan(parsing: bytes.span) }
    }
}
