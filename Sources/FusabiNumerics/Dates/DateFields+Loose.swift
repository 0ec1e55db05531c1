extension DateFields {
    /// Reads a text as `DateTime.Parse` does in the invariant culture: a date, a time or both, in any of the usual
    /// shapes, with the month before the day. Throws `format` for anything else.
    init(loose text: Span<UInt8>) throws(NumberError) {
        var tokens = try DateTokens(text)
        try tokens.takeTime(into: &self)
        try tokens.takeDate(into: &self)
    }
}

/// A date text in numbers, words and what separates them.
private struct DateTokens {
    private enum Token: Equatable {
        case number(value: Int32, digits: Int)
        case word(String)
        case mark(UInt8)
        case blank
    }

    private var tokens: [Token] = []

    init(_ text: Span<UInt8>) throws(NumberError) {
        let range = NumberParser.trimmed(text)
        var index = range.lowerBound
        while index < range.upperBound {
            let unit = text[index]
            let start = index
            if ASCII.isDigit(unit) {
                var value: Int32 = 0
                while index < range.upperBound, ASCII.isDigit(text[index]) {
                    value = min(value, 99_999_999) * 10 + Int32(text[index] - ASCII.zero)
                    index += 1
                }
                tokens.append(.number(value: value, digits: index - start))
            } else if ASCII.isLetter(unit) {
                var word: [UInt8] = []
                while index < range.upperBound, ASCII.isLetter(text[index]) {
                    word.append(ASCII.lowercase(text[index]))
                    index += 1
                }
                tokens.append(.word(word.asciiString))
            } else if CharacterClass.isWhiteSpace(UInt16(unit)) {
                while index < range.upperBound, CharacterClass.isWhiteSpace(UInt16(text[index])) { index += 1 }
                tokens.append(.blank)
            } else {
                tokens.append(.mark(unit))
                index += 1
            }
        }
        guard !tokens.isEmpty else { throw .format }
    }

    private func number(at index: Int) -> (value: Int32, digits: Int)? {
        guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index] else { return nil }
        return (value, digits)
    }

    private func isMark(_ mark: Character, at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index] == .mark(mark.asciiValue ?? 0)
    }

    /// Takes the time of day out: numbers with a colon, or one with `am` or `pm`, and the offset after them.
    mutating func takeTime(into fields: inout DateFields) throws(NumberError) {
        guard let start = timeStart() else { return }
        var index = start + 1
        fields.hour = try component(at: start)
        if isMark(":", at: index) {
            fields.minute = try component(at: index + 1)
            index += 2
            if isMark(":", at: index) {
                fields.second = try component(at: index + 1)
                index += 2
                if isMark(".", at: index), let (value, digits) = number(at: index + 1) {
                    fields.fraction = try fraction(value, digits)
                    index += 2
                }
            }
        }
        takeDesignator(&index, into: &fields)
        try takeOffset(&index, into: &fields)
        // The letter T joins a date and a time.
        let joined = start > 0 && tokens[start - 1] == .word("t")
        tokens.replaceSubrange((joined ? start - 1 : start)..<index, with: [.blank])
    }

    private func timeStart() -> Int? {
        for index in tokens.indices where number(at: index) != nil {
            if isMark(":", at: index + 1) { return index }
            let next = index + 1 < tokens.count && tokens[index + 1] == .blank ? index + 2 : index + 1
            if next < tokens.count, tokens[next] == .word("am") || tokens[next] == .word("pm") { return index }
        }
        return nil
    }

    private func component(at index: Int) throws(NumberError) -> Int32 {
        guard let (value, digits) = number(at: index), digits <= 2 else { throw .format }
        return value
    }

    /// Up to seven digits of a second exactly; .NET rounds those beyond.
    private func fraction(_ value: Int32, _ digits: Int) throws(NumberError) -> Int64 {
        guard digits <= 9 else { throw .format }
        if digits <= 7 { return Int64(value) * Int64(Magnitude.powersOfTen[7 - digits]) }
        let unit = Int64(Magnitude.powersOfTen[digits - 7])
        return (Int64(value) + unit / 2) / unit
    }

    private func takeDesignator(_ index: inout Int, into fields: inout DateFields) {
        let next = index < tokens.count && tokens[index] == .blank ? index + 1 : index
        guard next < tokens.count, case .word(let word) = tokens[next] else { return }
        guard word == "am" || word == "pm" || word == "a" || word == "p" else { return }
        fields.isAfternoon = word.hasPrefix("p")
        index = next + 1
    }

    private func takeOffset(_ index: inout Int, into fields: inout DateFields) throws(NumberError) {
        let next = index < tokens.count && tokens[index] == .blank ? index + 1 : index
        guard next < tokens.count else { return }
        if tokens[next] == .word("z") || tokens[next] == .word("gmt") {
            fields.offset = .zero
            fields.isUniversal = true
            index = next + 1
            return
        }
        guard isMark("+", at: next) || isMark("-", at: next), let (value, digits) = number(at: next + 1) else { return }
        var minutes = digits > 2 ? value / 100 * 60 + value % 100 : value * 60
        index = next + 2
        if digits <= 2, isMark(":", at: index) {
            minutes += try component(at: index + 1)
            index += 2
        }
        guard digits <= 4, minutes <= 14 * 60 else { throw .format }
        let sign: Int64 = isMark("-", at: next) ? -1 : 1
        fields.offset = TimeSpan(ticks: sign * Int64(minutes) * TimeSpan.ticksPerMinute)
    }

    /// Takes the date: up to three numbers, the name of a month, the name of a day.
    mutating func takeDate(into fields: inout DateFields) throws(NumberError) {
        var numbers: [(value: Int32, digits: Int)] = []
        var namePosition = 0
        for token in tokens {
            switch token {
            case .number(let value, let digits): numbers.append((value, digits))
            case .blank: break
            case .mark(let mark):
                let separators = [ASCII.minus, ASCII.comma, ASCII.point, UInt8(ascii: "/")]
                guard separators.contains(mark) else { throw .format }
            case .word(let word):
                if let month = Self.index(of: word, in: InvariantCalendar.monthNames), fields.month == nil {
                    fields.month = month + 1
                    namePosition = numbers.count
                } else if let day = Self.index(of: word, in: InvariantCalendar.dayNames), fields.dayOfWeek == nil {
                    fields.dayOfWeek = day
                } else {
                    throw .format
                }
            }
        }
        if fields.month != nil {
            try Self.assign(numbers, besideMonthAt: namePosition, to: &fields)
        } else {
            try Self.assign(numbers, to: &fields)
        }
    }

    /// The index of a full or three-letter name.
    private static func index(of word: String, in names: [String]) -> Int32? {
        names.firstIndex { $0.lowercased() == word || $0.prefix(3).lowercased() == word }.map(Int32.init)
    }

    private static func year(_ number: (value: Int32, digits: Int)) throws(NumberError) -> Int32 {
        guard number.digits <= 4 else { throw .format }
        return number.digits <= 2 ? DateFields.fullYear(number.value) : number.value
    }

    /// Day and year beside the name of a month: `29 February 2024`, `Feb 29, 2024`, `2024 Feb 29`, `Feb 2024`.
    private static func assign(
        _ numbers: [(value: Int32, digits: Int)], besideMonthAt position: Int, to fields: inout DateFields
    ) throws(NumberError) {
        switch numbers.count {
        case 0 where fields.dayOfWeek == nil: break
        case 1:
            if numbers[0].digits > 2 || numbers[0].value > 31 {
                fields.year = try year(numbers[0])
            } else {
                fields.day = numbers[0].value
            }
        case 2:
            let yearFirst = numbers[0].digits > 2
            fields.year = try year(numbers[yearFirst ? 0 : 1])
            fields.day = numbers[yearFirst ? 1 : 0].value
        default: throw .format
        }
    }

    /// Numbers alone: year first if it has more than two digits, else month, day, year.
    private static func assign(
        _ numbers: [(value: Int32, digits: Int)], to fields: inout DateFields
    ) throws(NumberError) {
        switch numbers.count {
        case 0:
            guard fields.hour != nil, fields.dayOfWeek == nil else { throw .format }
        case 2:
            if numbers[0].digits > 2 {
                fields.year = try year(numbers[0])
                fields.month = numbers[1].value
            } else if numbers[1].digits > 2 {
                fields.month = numbers[0].value
                fields.year = try year(numbers[1])
            } else {
                fields.month = numbers[0].value
                fields.day = numbers[1].value
            }
        case 3:
            let yearFirst = numbers[0].digits > 2
            fields.year = try year(numbers[yearFirst ? 0 : 2])
            fields.month = numbers[yearFirst ? 1 : 0].value
            fields.day = numbers[yearFirst ? 2 : 1].value
            guard numbers[yearFirst ? 2 : 1].digits <= 2, numbers[yearFirst ? 1 : 0].digits <= 2 else { throw .format }
        default: throw .format
        }
    }
}
