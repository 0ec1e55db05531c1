import Testing

import FusabiNumerics

/// Reading dates and times against .NET.
@Suite struct DateParseTests {
    @Test func looseTexts() throws {
        let today = try DateTime(year: 2024, month: 6, day: 1)
        try OracleTable("parse-datetime").check { row in
            let bytes = Array(row[0].utf8)
            guard let time = try? DateTime(parsing: bytes.span, defaults: DateDefaults(today: today)) else {
                return "!FormatException"
            }
            // A time alone is of today, so the table has only the time.
            return row[0] == "13:05" ? "=" + time.timeOfDay.text : "=\(time.ticks)"
        }
    }

    private func shown(_ time: DateTime) throws -> String {
        String(decoding: try time.text(format: Array("yyyy-MM-dd'T'HH:mm:ss.FFF".utf16)), as: UTF16.self)
    }

    @Test(arguments: [
        ("05/11/2023", "dd/MM/yyyy", "2023-11-05T00:00:00"),
        ("20231105-073001", "yyyyMMdd-HHmmss", "2023-11-05T07:30:01"),
        ("5 Nov 2023 7:03 PM", "d MMM yyyy h:mm tt", "2023-11-05T19:03:00"),
        ("Sunday, 05 November 2023", "D", "2023-11-05T00:00:00"),
        ("at 07h30 on 2023-11-05", "'at' HH'h'mm 'on' yyyy-MM-dd", "2023-11-05T07:30:00"),
        ("2023-11-05 07:30:00.125", "yyyy-MM-dd HH:mm:ss.fff", "2023-11-05T07:30:00.125"),
        ("12:05 AM", "hh:mm tt", "2000-01-02T00:05:00"),
        ("24-2-3", "yy-M-d", "2024-02-03T00:00:00"),
        ("2023-11-05T07:30:01", "yyyy-MM-ddTHH:mm:ss.FFF", "2023-11-05T07:30:01"),
    ])
    func exactTexts(text: String, format: String, expected: String) throws {
        let defaults = DateDefaults(today: try DateTime(year: 2000, month: 1, day: 2))
        let time = try DateTime(exact: Array(text.utf16), format: Array(format.utf16), defaults: defaults)
        #expect(try shown(time) == expected)
    }

    @Test(arguments: [
        ("1/2/2024", "dd/MM/yyyy"), ("2023-02-29", "yyyy-MM-dd"), ("Monday, 05 November 2023", "D"),
        ("2024-02-01 ", "yyyy-MM-dd"), ("13:00 PM", "hh:mm tt"), ("", "d"), ("2024", "yyyy'"),
    ])
    func otherTextsDoNotFit(text: String, format: String) {
        #expect(throws: NumberError.format) { try DateTime(exact: Array(text.utf16), format: Array(format.utf16)) }
    }

    @Test func offsets() throws {
        let bytes = Array("2024-05-06T01:02:03.5+02:00".utf8)
        let utc = try DateTime(parsing: bytes.span, styles: .adjustToUniversal)
        #expect(try shown(utc) == "2024-05-05T23:02:03.5" && utc.kind == .utc)
        let offset = try DateTimeOffset(parsing: bytes.span)
        #expect(offset.text == "05/06/2024 01:02:03 +02:00" && offset.utcTime == utc)
        let roundTrip = try DateTime(parsing: Array("2024-05-06T01:02:03Z".utf8).span, styles: .roundtripKind)
        #expect(roundTrip.kind == .utc && roundTrip.hour == 1)
    }

    @Test func datesAndTimesAlone() throws {
        let date = try DateOnly(year: 2024, month: 2, day: 28)
        #expect(date.text == "02/28/2024" && date.dayNumber == 738_943)
        #expect(try date.adding(days: 2).text(format: Array("o".utf16)) == Array("2024-03-01".utf16))
        #expect(throws: NumberError.format) { try date.text(format: Array("HH".utf16)) }
        #expect(try DateOnly(exact: Array("31-12-1999".utf16), format: Array("dd-MM-yyyy".utf16)).text == "12/31/1999")
        let time = try TimeOnly(hour: 22, minute: 15, second: 30)
        #expect(time.text == "22:15")
        #expect(time.adding(TimeSpan(ticks: 50 * TimeSpan.ticksPerHour)).wrappedDays == 3)
        #expect(time.adding(TimeSpan(ticks: -23 * TimeSpan.ticksPerHour)).wrappedDays == -1)
        #expect(try TimeOnly(parsing: Array("17:45".utf8).span) == TimeOnly(hour: 17, minute: 45))
        #expect(try (TimeOnly(hour: 1, minute: 0) - TimeOnly(hour: 23, minute: 0)).text == "02:00:00")
    }
}
