/// What begins with a parenthesis.
extension RegexParser {
    /// Nil: `(?i)`, which only sets options.
    mutating func group() throws(RegexError) -> RegexNode? {
        let start = position
        position += 1
        guard take("?") else {
            guard !options.contains(.explicitCapture) else { return try body(from: start) { $0 } }
            unnamedSeen += 1
            let number = unnamedSeen
            return try body(from: start) { .group($0, number: number) }
        }
        guard let unit = peek() else { throw error("Unrecognized grouping construct.") }
        switch unit {
        case 0x3A:
            position += 1
            return try body(from: start) { $0 }
        case 0x3D, 0x21:
            position += 1
            return try body(from: start) { .look($0, isAhead: true, isNegative: unit == 0x21) }
        case 0x3E:
            position += 1
            return try body(from: start) { .atomic($0) }
        case 0x3C, 0x27: return try angled(unit, start)
        case 0x28: return try conditional(start)
        default: return try optioned(start)
        }
    }

    private mutating func body(from start: Int, _ make: (RegexNode) -> RegexNode) throws(RegexError) -> RegexNode {
        let inner = try alternation()
        guard take(")") else {
            throw RegexError(message: "Not enough )'s.", offset: units.count)
        }
        return make(inner)
    }

    /// `(?<n>…)`, `(?'n'…)`, `(?<n-m>…)`, `(?<=…)`, `(?<!…)`.
    private mutating func angled(_ unit: UInt16, _ start: Int) throws(RegexError) -> RegexNode {
        position += 1
        if unit == 0x3C, let next = peek(), next == 0x3D || next == 0x21 {
            position += 1
            return try body(from: start) { .look($0, isAhead: false, isNegative: next == 0x21) }
        }
        let close: UInt16 = unit == 0x3C ? 0x3E : 0x27
        let name = groupName()
        var popped: Int?
        if take("-") {
            guard let number = groupNumber(groupName()) else { throw error("Reference to undefined group name.") }
            popped = number
        }
        guard peek() == close, Int(name) != nil || name.first.map({ !("0"..."9").contains($0) }) ?? true else {
            throw error("Invalid group name: Group names must begin with a word character.")
        }
        position += 1
        let number = name.isEmpty ? nil : groupNumber(name)
        if let popped { return try body(from: start) { .balance($0, number: number, popped: popped) } }
        guard let number else {
            throw error("Invalid group name: Group names must begin with a word character.")
        }
        return try body(from: start) { .group($0, number: number) }
    }

    private mutating func groupName() -> String {
        var name: [UInt16] = []
        while let unit = peek(), RegexSet.isWord(unit) {
            name.append(unit)
            position += 1
        }
        return String(decoding: name, as: UTF16.self)
    }

    /// The number of a group by its name or number; nil when there is none.
    func groupNumber(_ name: String) -> Int? {
        if let number = Int(name) { return names[number] == nil ? nil : number }
        return numbers[name]
    }

    /// `(?(1)yes|no)`, `(?(name)yes|no)`, `(?(?=look)yes|no)`.
    private mutating func conditional(_ start: Int) throws(RegexError) -> RegexNode {
        let open = position
        position += 1
        let name = groupName()
        var test: RegexNode?
        var number: Int?
        if peek() == 0x29, let known = groupNumber(name) {
            number = known
            position += 1
        } else if let undefined = Int(name), peek() == 0x29 {
            throw error("Conditional alternation refers to an undefined group number \(undefined).")
        } else {
            position = open
            test = try condition()
        }
        let inner = try alternation()
        guard take(")") else { throw RegexError(message: "Not enough )'s.", offset: units.count) }
        var (yes, no) = (inner, RegexNode.empty)
        if case .alternation(let parts) = inner {
            guard parts.count == 2 else { throw error("Too many | in (?()|).") }
            (yes, no) = (parts[0], parts[1])
        }
        if let number { return .conditionalGroup(number, yes, no) }
        return .conditionalLook(test ?? .empty, yes, no)
    }

    /// A look is written with its own parentheses; anything else is a look ahead, whose parentheses capture nothing.
    private mutating func condition() throws(RegexError) -> RegexNode? {
        if peek(1) == 0x3F {
            guard let look = try group() else { return nil }
            if case .look = look { return look }
            return .look(look, isAhead: true, isNegative: false)
        }
        position += 1
        let inner = try alternation()
        guard take(")") else { throw RegexError(message: "Not enough )'s.", offset: units.count) }
        return .look(inner, isAhead: true, isNegative: false)
    }

    /// `(?i)`, `(?i-m:…)`.
    private mutating func optioned(_ start: Int) throws(RegexError) -> RegexNode? {
        let saved = options
        guard let changed = inlineOptions() else {
            throw RegexError(message: "Unrecognized grouping construct.", offset: min(position + 1, units.count))
        }
        if take(")") {
            options = changed
            return nil
        }
        guard take(":") else {
            throw RegexError(message: "Unrecognized grouping construct.", offset: min(position + 1, units.count))
        }
        options = changed
        defer { options = saved }
        return try body(from: start) { $0 }
    }

    /// The options that letters here make of the current ones; stands behind them then.
    mutating func inlineOptions() -> RegexOptions? {
        var result = options
        var isOff = false
        while let unit = peek() {
            let option: RegexOptions
            switch unit {
            case 0x2D:
                isOff = true
                position += 1
                continue
            case 0x2B:
                isOff = false
                position += 1
                continue
            case 0x69, 0x49: option = .ignoreCase
            case 0x6D, 0x4D: option = .multiline
            case 0x6E, 0x4E: option = .explicitCapture
            case 0x73, 0x53: option = .singleline
            case 0x78, 0x58: option = .ignorePatternWhitespace
            case 0x29, 0x3A: return result
            default: return nil
            }
            if isOff { result.remove(option) } else { result.insert(option) }
            position += 1
        }
        return nil
    }

    /// The options of `(?i:`, for the pass that numbers groups.
    var inlineOptionsStart: RegexOptions? {
        var probe = self
        guard let changed = probe.inlineOptions(), probe.peek() == 0x3A else { return nil }
        return changed
    }
}
