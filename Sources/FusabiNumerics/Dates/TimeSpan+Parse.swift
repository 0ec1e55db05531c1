extension TimeSpan {
    /// `TimeSpan.Parse`: `[-]d`, `[-][d.]hh:mm[:ss[.fffffff]]`; a colon may also follow the days.
    ///
    /// Throws `format` for a text of another shape, `overflow` for parts beyond their range.
    package init(parsing text: Span<UInt8>) throws(NumberError) {
        let range = NumberParser.trimmed(text)
        guard !range.isEmpty else { throw .format }
        var scan = TimeSpanScan(text, range)
        self = try scan.value()
    }
}

/// A text cut into numbers and what is between them, which .NET compares with the shapes that it knows.
private struct TimeSpanScan {
    private var numbers: [(value: Int64, digits: Int)] = []
    private var separators: [String] = []
    private var isNegative = false
    private var isTooLong = false

    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        if text[index] == ASCII.minus {
            isNegative = true
            index &+= 1
        }
        var separator: [UInt8] = []
        while index < range.upperBound {
            guard ASCII.isDigit(text[index]) else {
                separator.append(text[index])
                index &+= 1
                continue
            }
            separators.append(separator.asciiString)
            separator = []
            var value: Int64 = 0
            let start = index
            while index < range.upperBound, ASCII.isDigit(text[index]) {
                value = min(value &* 10 &+ Int64(text[index] &- ASCII.zero), 1 << 40)
                index &+= 1
            }
            numbers.append((value, index &- start))
        }
        separators.append(separator.asciiString)
    }

    /// The value of the first shape that fits with all parts in range.
    mutating func value() throws(NumberError) -> TimeSpan {
        guard separators.first == "", separators.last == "", numbers.count <= 5 else { throw .format }
        let inner = separators.dropFirst().dropLast().joined(separator: "0")
        let shapes: [String]
        switch inner {
        case "" where numbers.count == 1: shapes = ["d"]
        case ":": shapes = ["hm"]
        case ":0:": shapes = ["hms", "dhm"]
        case ".0:": shapes = ["dhm"]
        case ":0:.": shapes = ["hmf"]
        case ":0:0.": shapes = ["hmsf"]
        case ".0:0:", ":0:0:": shapes = ["dhms"]
        case ".0:0:.", ":0:0:.": shapes = ["dhmf"]
        case ".0:0:0.", ":0:0:0.": shapes = ["dhmsf"]
        default: shapes = []
        }
        guard !shapes.isEmpty else { throw .format }
        for shape in shapes {
            if let ticks = ticks(shape) { return TimeSpan(ticks: ticks) }
        }
        throw .overflow
    }

    /// The ticks of the numbers in a shape, `nil` if one is out of range.
    private func ticks(_ shape: String) -> Int64? {
        var sum: Int128 = 0
        for (part, number) in zip(shape, numbers) {
            let unit: Int64
            switch part {
            case "d":
                guard number.value <= 10_675_199 else { return nil }
                unit = TimeSpan.ticksPerDay
            case "h":
                guard number.value < 24 else { return nil }
                unit = TimeSpan.ticksPerHour
            case "m":
                guard number.value < 60 else { return nil }
                unit = TimeSpan.ticksPerMinute
            case "s":
                guard number.value < 60 else { return nil }
                unit = TimeSpan.ticksPerSecond
            default:
                guard number.digits <= 7 else { return nil }
                unit = Int64(Magnitude.powersOfTen[7 &- number.digits])
            }
            sum += Int128(number.value) * Int128(unit)
        }
        return Int64(exactly: isNegative ? -sum : sum)
    }
}
