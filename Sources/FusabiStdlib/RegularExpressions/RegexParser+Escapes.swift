/// Backslashes and sets.
extension RegexParser {
    private var ignoresCase: Bool { options.contains(.ignoreCase) }
    private var isECMAScript: Bool { options.contains(.ecmaScript) }

    mutating func escape() throws(RegexError) -> RegexNode {
        position += 1
        guard let unit = peek() else { throw error("Illegal \\ at end of pattern.") }
        if let anchor = anchor(unit) {
            position += 1
            return .anchor(anchor)
        }
        if let (member, isNegated) = classEscape(unit) {
            position += 1
            return .set(.single(member, isNegated: isNegated))
        }
        switch unit {
        case 0x70, 0x50:
            position += 1
            return .set(.single(try category(), isNegated: unit == 0x50))
        case 0x6B:
            position += 1
            return try namedBackreference()
        case 0x31...0x39:
            if let node = try numberedBackreference() { return node }
            return .unit(try octal(), ignoresCase: false)
        default: return .unit(try character(), ignoresCase: ignoresCase)
        }
    }

    private func anchor(_ unit: UInt16) -> RegexAnchor? {
        switch unit {
        case 0x62: .wordBoundary
        case 0x42: .notWordBoundary
        case 0x41: .textStart
        case 0x5A: .textEndOrLastLine
        case 0x7A: .textEnd
        case 0x47: .searchStart
        default: nil
        }
    }

    /// `\d`, `\W` …
    private func classEscape(_ unit: UInt16) -> (RegexSet.Class, Bool)? {
        switch unit {
        case 0x64: (isECMAScript ? .asciiDigit : .digit, false)
        case 0x44: (isECMAScript ? .asciiDigit : .digit, true)
        case 0x77: (isECMAScript ? .asciiWord : .word, false)
        case 0x57: (isECMAScript ? .asciiWord : .word, true)
        case 0x73: (isECMAScript ? .asciiSpace : .space, false)
        case 0x53: (isECMAScript ? .asciiSpace : .space, true)
        default: nil
        }
    }

    /// `{Lu}` behind `\p`.
    private mutating func category() throws(RegexError) -> RegexSet.Class {
        guard take("{") else { throw error("Malformed \\p{X} character escape.") }
        var name: [UInt16] = []
        while let unit = peek(), unit != 0x7D {
            name.append(unit)
            position += 1
        }
        guard take("}") else { throw error("Incomplete \\p{X} character escape.") }
        let text = String(decoding: name, as: UTF16.self)
        guard let member = RegexSet.named(text) else { throw error("Unknown property '\(text)'.") }
        return member
    }

    private mutating func namedBackreference() throws(RegexError) -> RegexNode {
        let close: UInt16
        switch peek() {
        case 0x3C: close = 0x3E
        case 0x27: close = 0x27
        case 0x7B: close = 0x7D
        default: throw error("Malformed \\k<...> named back reference.")
        }
        position += 1
        var name: [UInt16] = []
        while let unit = peek(), unit != close {
            name.append(unit)
            position += 1
        }
        position += 1
        let text = String(decoding: name, as: UTF16.self)
        guard let number = groupNumber(text) else { throw error("Reference to undefined group name '\(text)'.") }
        return .backreference(number, ignoresCase: ignoresCase)
    }

    /// The number here, if a group has it; a single digit must be a group's, more may be an octal character.
    private mutating func numberedBackreference() throws(RegexError) -> RegexNode? {
        var (value, index) = (0, position)
        while index < units.count, Self.isDigit(units[index]), value < 100_000_000 {
            value = value * 10 + Int(units[index] - 48)
            index += 1
        }
        guard names[value] != nil else {
            if value > 9 { return nil }
            throw RegexError(message: "Reference to undefined group number \(value).", offset: index)
        }
        position = index
        return .backreference(value, ignoresCase: ignoresCase)
    }

    /// Up to three octal digits.
    private mutating func octal() throws(RegexError) -> UInt16 {
        var (value, count): (UInt16, Int) = (0, 0)
        let start = position
        while count < 3, let unit = peek(), unit >= 0x30, unit <= 0x37 {
            value = value * 8 + (unit - 0x30)
            position += 1
            count += 1
        }
        guard count > 0 else {
            throw RegexError(message: "Reference to undefined group number \(units[start] - 48).", offset: position)
        }
        return value & 0xFF
    }

    /// The unit that an escape stands for: `\n`, `\x41`, `\u0041`, `\cA`, `\.`.
    private mutating func character() throws(RegexError) -> UInt16 {
        guard let unit = peek() else { throw error("Illegal \\ at end of pattern.") }
        if unit == 0x30 { return try octal() }
        position += 1
        switch unit {
        case 0x61: return 7
        case 0x62: return 8
        case 0x65: return 27
        case 0x66: return 12
        case 0x6E: return 10
        case 0x72: return 13
        case 0x74: return 9
        case 0x76: return 11
        case 0x78: return try hexadecimal(2)
        case 0x75: return try hexadecimal(4)
        case 0x63:
            guard let letter = peek() else { throw error("Missing control character.") }
            position += 1
            return letter & 0x1F
        default:
            if RegexSet.isWord(unit) {
                throw error("Unrecognized escape sequence \\\(String(decoding: [unit], as: UTF16.self)).")
            }
            return unit
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(RegexError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<count {
            guard let unit = peek(),
                let digit = Character(Unicode.Scalar(UInt8(truncatingIfNeeded: unit))).hexDigitValue,
                unit < 128
            else { throw error("Insufficient or invalid hexadecimal digits.") }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }

    // MARK: Sets

    /// `[…]`, standing behind the opening bracket.
    mutating func set() throws(RegexError) -> RegexSet {
        var set = RegexSet()
        set.ignoresCase = ignoresCase
        if take("^") { set.isNegated = true }
        var isFirst = true
        while true {
            guard let unit = peek() else { throw error("Unterminated [] set.") }
            if unit == 0x5D, !isFirst {
                position += 1
                break
            }
            if unit == 0x2D, peek(1) == 0x5B, !isFirst {
                position += 2
                set.subtract(try self.set())
                guard peek() == 0x5D else {
                    throw error("A subtraction must be the last element in a character class.")
                }
                continue
            }
            isFirst = false
            try addMember(to: &set)
        }
        set.finish()
        return set
    }

    private mutating func addMember(to set: inout RegexSet) throws(RegexError) {
        guard let low = try member(of: &set) else { return }
        guard peek() == 0x2D, let next = peek(1), next != 0x5D, next != 0x5B else {
            set.add(low)
            return
        }
        position += 1
        guard let high = try member(of: &set) else {
            set.add(low)
            set.add(0x2D)
            return
        }
        guard low <= high else {
            throw error("[x-y] range in reverse order.")
        }
        set.add(low...high)
    }

    /// One unit of a set; nil when it was a class, which is added.
    private mutating func member(of set: inout RegexSet) throws(RegexError) -> UInt16? {
        guard let unit = peek() else { throw error("Unterminated [] set.") }
        position += 1
        guard unit == 0x5C else { return unit }
        guard let escaped = peek() else { throw error("Illegal \\ at end of pattern.") }
        if let (member, isNegated) = classEscape(escaped) {
            position += 1
            set.add(member, isNegated: isNegated)
            return nil
        }
        if escaped == 0x70 || escaped == 0x50 {
            position += 1
            set.add(try category(), isNegated: escaped == 0x50)
            return nil
        }
        if escaped >= 0x31, escaped <= 0x37 { return try octal() }
        return try character()
    }
}
