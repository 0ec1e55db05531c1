extension DateFields {
    /// Reads a text that follows a standard or custom format; throws `format` if it does not.
    init(exact text: [UInt16], format: [UInt16], styles: DateTimeStyles) throws(NumberError) {
        var pattern = format
        if format.count == 1 {
            guard let letter = format.first, let standard = InvariantCalendar.pattern(letter) else { throw .format }
            pattern = Array(standard.utf16)
            if letter == DateSymbol.u || letter == DateSymbol.r || letter == DateSymbol.upperR { offset = .zero }
        }
        var matcher = DateMatcher(text, styles: styles)
        try matcher.match(pattern, into: &self)
    }
}

/// Compares a text with a custom format, symbol by symbol.
private struct DateMatcher {
    private var rest: ArraySlice<UInt16>
    private let styles: DateTimeStyles

    init(_ text: [UInt16], styles: DateTimeStyles) {
        rest = text[...]
        self.styles = styles
        if styles.contains(.allowLeadingWhite) { skipWhite() }
        if styles.contains(.allowTrailingWhite) {
            while let last = rest.last, CharacterClass.isWhiteSpace(last) { rest.removeLast() }
        }
    }

    private mutating func skipWhite() {
        while let first = rest.first, CharacterClass.isWhiteSpace(first) { rest.removeFirst() }
    }

    mutating func match(_ pattern: [UInt16], into fields: inout DateFields) throws(NumberError) {
        var reader = DateFormatReader(pattern)
        while let unit = reader.next() {
            if styles.contains(.allowInnerWhite), unit != DateSymbol.percent { skipWhite() }
            try match(unit, &reader, into: &fields)
        }
        if styles.contains(.allowInnerWhite) { skipWhite() }
        guard rest.isEmpty else { throw .format }
    }

    private mutating func match(
        _ unit: UInt16, _ reader: inout DateFormatReader, into fields: inout DateFields
    ) throws(NumberError) {
        switch unit {
        case DateSymbol.y: fields.year = try year(reader.repetition(of: unit))
        case DateSymbol.upperM:
            let count = reader.repetition(of: unit)
            fields.month =
                count <= 2 ? try number(count, 2) : try name(InvariantCalendar.monthNames, short: count == 3) + 1
        case DateSymbol.d:
            let count = reader.repetition(of: unit)
            if count <= 2 {
                fields.day = try number(count, 2)
            } else {
                fields.dayOfWeek = try name(InvariantCalendar.dayNames, short: count == 3)
            }
        case DateSymbol.h:
            fields.hour = try number(min(reader.repetition(of: unit), 2), 2)
            fields.isTwelveHour = true
        case DateSymbol.upperH: fields.hour = try number(min(reader.repetition(of: unit), 2), 2)
        case DateSymbol.m: fields.minute = try number(min(reader.repetition(of: unit), 2), 2)
        case DateSymbol.s: fields.second = try number(min(reader.repetition(of: unit), 2), 2)
        case DateSymbol.f: fields.fraction = try fraction(reader.repetition(of: unit), exact: true)
        case DateSymbol.upperF: fields.fraction = try fraction(reader.repetition(of: unit), exact: false)
        case DateSymbol.t: fields.isAfternoon = try designator(reader.repetition(of: unit))
        case DateSymbol.z: fields.offset = try offset(reader.repetition(of: unit))
        case DateSymbol.upperK: try zone(into: &fields)
        case DateSymbol.g:
            _ = reader.repetition(of: unit)
            guard take(Array(InvariantCalendar.era.utf16)) || take(Array("AD".utf16)) else { throw .format }
        case DateSymbol.apostrophe, DateSymbol.quote:
            for literal in try reader.literal(until: unit) { try expect(literal) }
        case DateSymbol.percent: try reader.expectSingle()
        case DateSymbol.backslash: try expect(try reader.escaped())
        case UInt16(ASCII.point) where reader.peek == DateSymbol.upperF:
            // The point belongs to a fraction that may be missing.
            if rest.first == unit {
                rest.removeFirst()
            } else {
                _ = reader.repetition(of: DateSymbol.upperF)
            }
        default: try expect(unit)
        }
    }

    private mutating func expect(_ unit: UInt16) throws(NumberError) {
        if styles.contains(.allowInnerWhite), CharacterClass.isWhiteSpace(unit) {
            skipWhite()
            return
        }
        guard rest.first == unit else { throw .format }
        rest.removeFirst()
    }

    private mutating func take(_ word: [UInt16]) -> Bool {
        guard rest.count >= word.count else { return false }
        for (a, b) in zip(rest, word) where CaseMapping.uppercase(a) != CaseMapping.uppercase(b) { return false }
        rest.removeFirst(word.count)
        return true
    }

    /// A number of at least and at most so many digits; one symbol alone takes two digits too.
    private mutating func number(_ least: Int, _ most: Int) throws(NumberError) -> Int32 {
        guard least <= 9 else { throw .format }
        var value: Int32 = 0
        var count = 0
        while count < most, let digit = rest.first, digit &- 0x30 < 10 {
            value = value * 10 + Int32(digit - 0x30)
            rest.removeFirst()
            count += 1
        }
        guard count >= least, count > 0 else { throw .format }
        return value
    }

    private mutating func year(_ count: Int) throws(NumberError) -> Int32 {
        switch count {
        case 1: DateFields.fullYear(try number(1, 2))
        case 2: DateFields.fullYear(try number(2, 2))
        default: try number(count, max(count, 4))
        }
    }

    private mutating func name(_ names: [String], short: Bool) throws(NumberError) -> Int32 {
        for (index, name) in names.enumerated() where take(Array((short ? String(name.prefix(3)) : name).utf16)) {
            return Int32(index)
        }
        throw .format
    }

    private mutating func fraction(_ count: Int, exact: Bool) throws(NumberError) -> Int64 {
        guard count <= 7 else { throw .format }
        var ticks: Int64 = 0
        var digits = 0
        while digits < count, let digit = rest.first, digit &- 0x30 < 10 {
            ticks = ticks * 10 + Int64(digit - 0x30)
            rest.removeFirst()
            digits += 1
        }
        if exact, digits < count { throw .format }
        return ticks * Int64(Magnitude.powersOfTen[7 - digits])
    }

    private mutating func designator(_ count: Int) throws(NumberError) -> Bool {
        let isAfternoon: Bool
        if take([0x41]) { isAfternoon = false } else if take([0x50]) { isAfternoon = true } else { throw .format }
        if count > 1, !take([0x4D]) { throw .format }
        return isAfternoon
    }

    /// An offset such as `+01:30`, with hours alone for `z` and `zz`.
    private mutating func offset(_ count: Int) throws(NumberError) -> TimeSpan {
        let sign: Int64
        if rest.first == UInt16(ASCII.plus) {
            sign = 1
        } else if rest.first == UInt16(ASCII.minus) {
            sign = -1
        } else {
            throw .format
        }
        rest.removeFirst()
        let hours = try number(count == 1 ? 1 : 2, 2)
        var minutes: Int32 = 0
        if count > 2 {
            if rest.first == DateSymbol.colon { rest.removeFirst() }
            minutes = try number(2, 2)
        }
        guard hours * 60 + minutes <= 14 * 60, minutes < 60 else { throw .format }
        return TimeSpan(ticks: sign * Int64(hours * 60 + minutes) * TimeSpan.ticksPerMinute)
    }

    /// `K`: nothing, `Z` or an offset.
    private mutating func zone(into fields: inout DateFields) throws(NumberError) {
        guard let first = rest.first else { return }
        if first == 0x5A || first == 0x7A {
            rest.removeFirst()
            fields.offset = .zero
            fields.isUniversal = true
        } else if first == UInt16(ASCII.plus) || first == UInt16(ASCII.minus) {
            fields.offset = try offset(3)
        }
    }
}
