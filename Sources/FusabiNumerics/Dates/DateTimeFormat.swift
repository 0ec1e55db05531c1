/// The names and patterns of the invariant culture.
package enum InvariantCalendar {
    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    package static let dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    static let era = "A.D."

    /// The custom format that a standard format letter stands for, `nil` if there is no such letter.
    static func pattern(_ letter: UInt16) -> String? {
        switch letter {
        case DateSymbol.d: "MM/dd/yyyy"
        case DateSymbol.upperD: "dddd, dd MMMM yyyy"
        case DateSymbol.f: "dddd, dd MMMM yyyy HH:mm"
        case DateSymbol.upperF, DateSymbol.upperU: "dddd, dd MMMM yyyy HH:mm:ss"
        case DateSymbol.g: "MM/dd/yyyy HH:mm"
        case DateSymbol.upperG: "MM/dd/yyyy HH:mm:ss"
        case DateSymbol.m, DateSymbol.upperM: "MMMM dd"
        case DateSymbol.o, DateSymbol.upperO: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK"
        case DateSymbol.r, DateSymbol.upperR: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
        case DateSymbol.s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
        case DateSymbol.t: "HH:mm"
        case DateSymbol.upperT: "HH:mm:ss"
        case DateSymbol.u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
        case DateSymbol.y, DateSymbol.upperY: "yyyy MMMM"
        default: nil
        }
    }
}

extension DateTime {
    /// `ToString()`: month/day/year and the time.
    package var text: String {
        let units = try? text(format: [])
        return String(decoding: units ?? [], as: UTF16.self)
    }

    /// `ToString(format)` in the invariant culture; throws `format` for one that .NET refuses.
    ///
    /// `localOffset` is what the host's clock is ahead of UTC, for local times and those of no kind.
    package func text(format: [UInt16], localOffset: TimeSpan = .zero) throws(NumberError) -> [UInt16] {
        let offset = kind == .utc ? .zero : localOffset
        return try text(format: format, offset: offset, isOffset: false)
    }

    /// Formats a clock time with an offset; `isOffset` says that it is a `DateTimeOffset`, which always has one.
    func text(format: [UInt16], offset: TimeSpan, isOffset: Bool) throws(NumberError) -> [UInt16] {
        var painter = DatePainter(time: self, offset: offset, isOffset: isOffset)
        guard format.count <= 1 else { return try painter.paint(format) }
        let letter = format.first
        if letter == nil, isOffset { return try painter.paint(Array("MM/dd/yyyy HH:mm:ss zzz".utf16)) }
        guard let pattern = InvariantCalendar.pattern(letter ?? DateSymbol.upperG) else { throw .format }
        let isUniversal = letter == DateSymbol.upperU
        if isUniversal, isOffset { throw .format }
        let shows = letter == DateSymbol.u || letter == DateSymbol.r || letter == DateSymbol.upperR
        if isUniversal || (shows && isOffset) {
            painter = DatePainter(time: (try? self - offset) ?? self, offset: .zero, isOffset: isOffset)
        }
        return try painter.paint(Array(pattern.utf16))
    }
}

/// Writes a date by a custom format.
private struct DatePainter {
    let time: DateTime
    let offset: TimeSpan
    let isOffset: Bool
    private var units: [UInt16] = []

    init(time: DateTime, offset: TimeSpan, isOffset: Bool) {
        self.time = time
        self.offset = offset
        self.isOffset = isOffset
    }

    mutating func paint(_ format: [UInt16]) throws(NumberError) -> [UInt16] {
        units = []
        let (year, month, day) = time.civil
        var reader = DateFormatReader(format)
        while let unit = reader.next() {
            switch unit {
            case DateSymbol.g:
                _ = reader.repetition(of: unit)
                append(InvariantCalendar.era)
            case DateSymbol.h: append((time.hour + 11) % 12 + 1, min(reader.repetition(of: unit), 2))
            case DateSymbol.upperH: append(time.hour, min(reader.repetition(of: unit), 2))
            case DateSymbol.m: append(time.minute, min(reader.repetition(of: unit), 2))
            case DateSymbol.s: append(time.second, min(reader.repetition(of: unit), 2))
            case DateSymbol.f, DateSymbol.upperF:
                try appendFraction(reader.repetition(of: unit), trimmed: unit == DateSymbol.upperF)
            case DateSymbol.t: appendDesignator(reader.repetition(of: unit))
            case DateSymbol.d:
                appendName(
                    reader.repetition(of: unit), day, InvariantCalendar.dayNames[Int(time.dayOfWeek)])
            case DateSymbol.upperM:
                appendName(reader.repetition(of: unit), month, InvariantCalendar.monthNames[Int(month) - 1])
            case DateSymbol.y:
                let count = reader.repetition(of: unit)
                append(count <= 2 ? year % 100 : year, min(count, FormatLimits.precision))
            case DateSymbol.z: appendOffset(reader.repetition(of: unit))
            case DateSymbol.upperK:
                if isOffset || time.kind == .local {
                    appendOffset(3)
                } else if time.kind == .utc {
                    append("Z")
                }
            case DateSymbol.apostrophe, DateSymbol.quote: units += try reader.literal(until: unit)
            case DateSymbol.percent: try reader.expectSingle()
            case DateSymbol.backslash: units.append(try reader.escaped())
            default: units.append(unit)
            }
        }
        return units
    }

    private mutating func append(_ text: String) { units.append(contentsOf: text.utf16) }

    private mutating func append(_ value: Int32, _ digits: Int) {
        var bytes: [UInt8] = []
        IntegerText.append(UInt64(value.magnitude), minimumDigits: digits, to: &bytes)
        units.append(contentsOf: bytes.map(UInt16.init))
    }

    private mutating func appendName(_ count: Int, _ number: Int32, _ name: String) {
        switch count {
        case 1, 2: append(number, count)
        case 3: append(String(name.prefix(3)))
        default: append(name)
        }
    }

    private mutating func appendDesignator(_ count: Int) {
        let designator = time.hour < 12 ? "AM" : "PM"
        append(count == 1 ? String(designator.prefix(1)) : designator)
    }

    /// Up to seven digits of the second. If none is left of a trimmed fraction the point before it goes too.
    private mutating func appendFraction(_ count: Int, trimmed: Bool) throws(NumberError) {
        guard count <= 7 else { throw .format }
        let ticks = UInt64(time.ticks % TimeSpan.ticksPerSecond)
        var digits: [UInt8] = []
        IntegerText.append(ticks / Magnitude.powersOfTen[7 - count], minimumDigits: count, to: &digits)
        if trimmed {
            while digits.last == ASCII.zero { digits.removeLast() }
            if digits.isEmpty, units.last == UInt16(ASCII.point) { units.removeLast() }
        }
        units.append(contentsOf: digits.map(UInt16.init))
    }

    private mutating func appendOffset(_ count: Int) {
        units.append(UInt16(offset.ticks < 0 ? ASCII.minus : ASCII.plus))
        append(Int32(offset.hours.magnitude), min(count, 2))
        if count > 2 {
            append(":")
            append(Int32(offset.minutes.magnitude), 2)
        }
    }
}
