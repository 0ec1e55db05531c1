extension TimeSpan {
    /// `ToString()`: `[-][d.]hh:mm:ss[.fffffff]`.
    package var text: String {
        var bytes: [UInt8] = []
        appendConstant(to: &bytes)
        return bytes.asciiString
    }

    /// `ToString(format)`; throws `format` for one that .NET refuses.
    package func text(format: [UInt16]) throws(NumberError) -> [UInt16] {
        guard format.count <= 1 else { return try custom(format) }
        var bytes: [UInt8] = []
        switch format.first {
        case nil, DateSymbol.c, DateSymbol.t, DateSymbol.upperT: appendConstant(to: &bytes)
        case DateSymbol.g: appendGeneral(long: false, to: &bytes)
        case DateSymbol.upperG: appendGeneral(long: true, to: &bytes)
        default: throw .format
        }
        return bytes.map(UInt16.init)
    }

    private var parts: (days: UInt64, hours: UInt64, minutes: UInt64, seconds: UInt64, fraction: UInt64) {
        let magnitude = ticks.magnitude
        let second = UInt64(Self.ticksPerSecond)
        return (
            magnitude / UInt64(Self.ticksPerDay), magnitude / UInt64(Self.ticksPerHour) % 24,
            magnitude / UInt64(Self.ticksPerMinute) % 60, magnitude / second % 60, magnitude % second
        )
    }

    private func appendConstant(to bytes: inout [UInt8]) {
        let parts = parts
        if ticks < 0 { bytes.append(ASCII.minus) }
        if parts.days > 0 {
            IntegerText.append(parts.days, to: &bytes)
            bytes.append(ASCII.point)
        }
        IntegerText.append(parts.hours, minimumDigits: 2, to: &bytes)
        appendMinutes(parts.minutes, parts.seconds, to: &bytes)
        if parts.fraction > 0 {
            bytes.append(ASCII.point)
            IntegerText.append(parts.fraction, minimumDigits: 7, to: &bytes)
        }
    }

    private func appendGeneral(long: Bool, to bytes: inout [UInt8]) {
        let parts = parts
        if ticks < 0 { bytes.append(ASCII.minus) }
        if long || parts.days > 0 {
            IntegerText.append(parts.days, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
        }
        IntegerText.append(parts.hours, minimumDigits: long ? 2 : 1, to: &bytes)
        appendMinutes(parts.minutes, parts.seconds, to: &bytes)
        guard long || parts.fraction > 0 else { return }
        bytes.append(ASCII.point)
        IntegerText.append(parts.fraction, minimumDigits: 7, to: &bytes)
        if !long { while bytes.last == ASCII.zero { bytes.removeLast() } }
    }

    private func appendMinutes(_ minutes: UInt64, _ seconds: UInt64, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: ":"))
        IntegerText.append(minutes, minimumDigits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        IntegerText.append(seconds, minimumDigits: 2, to: &bytes)
    }

    /// Custom formats. Literals must be quoted or escaped.
    private func custom(_ format: [UInt16]) throws(NumberError) -> [UInt16] {
        let parts = parts
        var units: [UInt16] = []
        var reader = DateFormatReader(format)
        while let unit = reader.next() {
            switch unit {
            case DateSymbol.h: try append(parts.hours, reader.repetition(of: unit), atMost: 2, to: &units)
            case DateSymbol.m: try append(parts.minutes, reader.repetition(of: unit), atMost: 2, to: &units)
            case DateSymbol.s: try append(parts.seconds, reader.repetition(of: unit), atMost: 2, to: &units)
            case DateSymbol.d: try append(parts.days, reader.repetition(of: unit), atMost: 8, to: &units)
            case DateSymbol.f, DateSymbol.upperF:
                let count = reader.repetition(of: unit)
                guard count <= 7 else { throw .format }
                var digits: [UInt8] = []
                IntegerText.append(
                    parts.fraction / Magnitude.powersOfTen[7 &- count], minimumDigits: count, to: &digits)
                if unit == DateSymbol.upperF { while digits.last == ASCII.zero { digits.removeLast() } }
                units.append(contentsOf: digits.map(UInt16.init))
            case DateSymbol.apostrophe, DateSymbol.quote: units += try reader.literal(until: unit)
            case DateSymbol.percent: try reader.expectSingle()
            case DateSymbol.backslash: units.append(try reader.escaped())
            default: throw .format
            }
        }
        return units
    }

    private func append(
        _ value: UInt64, _ count: Int, atMost limit: Int, to units: inout [UInt16]
    ) throws(NumberError) {
        guard count <= limit else { throw .format }
        var digits: [UInt8] = []
        IntegerText.append(value, minimumDigits: count, to: &digits)
        units.append(contentsOf: digits.map(UInt16.init))
    }
}
