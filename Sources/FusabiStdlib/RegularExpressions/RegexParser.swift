/// Reads a pattern: .NET's syntax. Groups are numbered first (unnamed ones before named ones), then the tree is built.
struct RegexParser {
    let units: [UInt16]
    var position = 0
    var options: RegexOptions
    /// Numbers of named groups, and the names of all groups by number.
    var numbers: [String: Int] = [:]
    var names: [Int: String] = [0: "0"]
    private var nextUnnamed = 1
    /// Unnamed groups met so far while the tree is built.
    var unnamedSeen = 0
    private var depth = 0

    /// Nesting beyond it is refused, so that passes over the tree may recurse.
    private static let maximumDepth = 500

    init(_ units: [UInt16], options: RegexOptions) {
        self.units = units
        self.options = options
    }

    /// The tree, the number of groups (the whole match included) and their names by number.
    static func parse(
        _ units: [UInt16], options: RegexOptions
    ) throws(RegexError) -> (node: RegexNode, names: [Int: String]) {
        var scanner = RegexParser(units, options: options)
        try scanner.numberGroups()
        var parser = RegexParser(units, options: options)
        parser.numbers = scanner.numbers
        parser.names = scanner.names
        let node = try parser.alternation()
        guard parser.isAtEnd else { throw RegexError(message: "Too many )'s.", offset: parser.position + 1) }
        return (node, parser.names)
    }

    // MARK: Units

    var isAtEnd: Bool { position >= units.count }

    func peek(_ offset: Int = 0) -> UInt16? {
        position + offset < units.count ? units[position + offset] : nil
    }

    func looking(at text: StaticString) -> Bool {
        var index = position
        let matches = text.withUTF8Buffer { bytes in
            bytes.allSatisfy { byte in
                defer { index += 1 }
                return index < units.count && units[index] == UInt16(byte)
            }
        }
        return matches
    }

    mutating func take(_ text: StaticString) -> Bool {
        guard looking(at: text) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    func error(_ message: String) -> RegexError {
        RegexError(message: message, offset: position)
    }

    static func isDigit(_ unit: UInt16) -> Bool { unit >= 48 && unit <= 57 }

    // MARK: Alternatives and sequences

    mutating func alternation() throws(RegexError) -> RegexNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.maximumDepth else { throw error("The pattern is nested too deeply.") }
        let saved = options
        defer { options = saved }
        var alternatives: [RegexNode] = [try sequence()]
        while take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
    }

    private mutating func sequence() throws(RegexError) -> RegexNode {
        var items: [RegexNode] = []
        while true {
            skipBlanks()
            guard let unit = peek(), unit != 0x7C, unit != 0x29 else { break }
            guard let atom = try atom() else { continue }
            items.append(try quantified(atom))
        }
        return items.count == 1 ? items[0] : items.isEmpty ? .empty : .sequence(items)
    }

    /// White space and comments where the option allows them.
    mutating func skipBlanks() {
        while true {
            if options.contains(.ignorePatternWhitespace), let unit = peek() {
                if unit == 32 || (unit >= 9 && unit <= 13) {
                    position += 1
                    continue
                }
                if unit == 0x23 {
                    while let next = peek(), next != 10 { position += 1; _ = next }
                    continue
                }
            }
            guard looking(at: "(?#") else { return }
            while let unit = peek(), unit != 0x29 { position += 1; _ = unit }
            position += 1
        }
    }

    private mutating func quantified(_ atom: RegexNode) throws(RegexError) -> RegexNode {
        skipBlanks()
        guard let (minimum, maximum) = try quantifier() else { return atom }
        let isLazy = take("?")
        skipBlanks()
        if let unit = peek(), isQuantifier(unit) {
            position += 1
            throw error("Nested quantifier '\(String(decoding: [unit], as: UTF16.self))'.")
        }
        return .repetition(atom, minimum: minimum, maximum: maximum, isLazy: isLazy)
    }

    private func isQuantifier(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x2A, 0x2B, 0x3F: true
        case 0x7B: counts != nil
        default: false
        }
    }

    private mutating func quantifier() throws(RegexError) -> (Int, Int)? {
        switch peek() {
        case 0x2A:
            position += 1
            return (0, .max)
        case 0x2B:
            position += 1
            return (1, .max)
        case 0x3F:
            position += 1
            return (0, 1)
        case 0x7B:
            guard let (minimum, maximum, length) = counts else { return nil }
            position += length
            guard minimum <= maximum else {
                throw error("Illegal {x,y} with x > y.")
            }
            return (minimum, maximum)
        default: return nil
        }
    }

    /// `{n}`, `{n,}`, `{n,m}` here, and its length; nil for anything else, which stands for itself.
    private var counts: (Int, Int, length: Int)? {
        var index = position + 1
        func number() -> Int? {
            var value: Int?
            while index < units.count, Self.isDigit(units[index]) {
                value = min((value ?? 0) * 10 + Int(units[index] - 48), 1_000_000)
                index += 1
            }
            return value
        }
        guard let minimum = number() else { return nil }
        var maximum = minimum
        if index < units.count, units[index] == 0x2C {
            index += 1
            maximum = number() ?? .max
        }
        guard index < units.count, units[index] == 0x7D else { return nil }
        return (minimum, maximum, index + 1 - position)
    }

    // MARK: Atoms

    /// Nil: options were set, nothing to match.
    private mutating func atom() throws(RegexError) -> RegexNode? {
        guard let unit = peek() else { return .empty }
        switch unit {
        case 0x28: return try group()
        case 0x5B:
            position += 1
            return .set(try set())
        case 0x5C: return try escape()
        case 0x2E:
            position += 1
            return .set(.any(withLineFeed: options.contains(.singleline)))
        case 0x5E:
            position += 1
            return .anchor(options.contains(.multiline) ? .lineStart : .textStart)
        case 0x24:
            position += 1
            return .anchor(options.contains(.multiline) ? .lineEnd : .textEndOrLastLine)
        case 0x2A, 0x2B, 0x3F:
            position += 1
            throw error("Quantifier '\(String(decoding: [unit], as: UTF16.self))' following nothing.")
        case 0x7B where counts != nil:
            position += 1
            throw error("Quantifier '{' following nothing.")
        default:
            position += 1
            return .unit(unit, ignoresCase: options.contains(.ignoreCase))
        }
    }

    // MARK: Numbering

    /// A first pass over the pattern that finds the capturing groups.
    private mutating func numberGroups() throws(RegexError) {
        var named: [String] = []
        var explicit: Set<Int> = []
        var saved: [RegexOptions] = []
        var isCondition = false
        while let unit = peek() {
            switch unit {
            case 0x5C: position += 2
            case 0x5B:
                position += 1
                skipSet()
            case 0x23 where options.contains(.ignorePatternWhitespace):
                while let next = peek(), next != 10 { position += 1; _ = next }
            case 0x28:
                if looking(at: "(?#") {
                    skipBlanks()
                    continue
                }
                saved.append(options)
                position += 1
                // The parentheses after `(?` enclose a condition.
                let capturesNothing = isCondition && peek() != 0x3F
                isCondition = peek() == 0x3F && peek(1) == 0x28
                if !capturesNothing { scanGroupStart(&named, &explicit) }
            case 0x29:
                position += 1
                if let last = saved.popLast() { options = last }
            default: position += 1
            }
        }
        assignNumbers(named, explicit)
    }

    private mutating func scanGroupStart(_ named: inout [String], _ explicit: inout Set<Int>) {
        guard peek() == 0x3F else {
            if !options.contains(.explicitCapture) {
                names[nextUnnamed] = String(nextUnnamed)
                nextUnnamed += 1
            }
            return
        }
        position += 1
        if peek() == 0x3C || peek() == 0x27, let next = peek(1), next != 0x3D, next != 0x21 {
            let close: UInt16 = peek() == 0x3C ? 0x3E : 0x27
            position += 1
            var name: [UInt16] = []
            while let unit = peek(), unit != close, unit != 0x2D, unit != 0x29 {
                name.append(unit)
                position += 1
            }
            let text = String(decoding: name, as: UTF16.self)
            if let number = Int(text) {
                explicit.insert(number)
            } else if !text.isEmpty, !named.contains(text) {
                named.append(text)
            }
            return
        }
        var probe = self
        if let changed = probe.inlineOptions(), probe.peek() == 0x29 {
            // `(?i)`: holds to the end of the group around it, so the group's own entry must not restore it.
            options = changed
            position = probe.position
        } else if let changed = probe.inlineOptionsStart {
            options = changed
        }
    }

    private mutating func assignNumbers(_ named: [String], _ explicit: Set<Int>) {
        for number in explicit { names[number] = String(number) }
        var next = nextUnnamed
        for name in named {
            while names[next] != nil { next += 1 }
            numbers[name] = next
            names[next] = name
            next += 1
        }
    }

    /// Passes over `[…]`, sets in it included.
    private mutating func skipSet() {
        var level = 1
        if peek() == 0x5E { position += 1 }
        if peek() == 0x5D { position += 1 }
        while let unit = peek(), level > 0 {
            if unit == 0x5C {
                position += 2
                continue
            }
            if unit == 0x2D, peek(1) == 0x5B {
                level += 1
                position += 2
                if peek() == 0x5E { position += 1 }
                if peek() == 0x5D { position += 1 }
                continue
            }
            if unit == 0x5D { level -= 1 }
            position += 1
        }
    }
}
