/// An `#if` whose `#endif` has not come yet.
struct OpenCondition {
    let start: Int
    /// Its `#else` was seen.
    var isElse = false
}

extension Lexer {
    /// A `#` that begins a line: conditional compilation is resolved here; `#light`, `#indent`, `#line` are dropped; the
    /// directives of F# Interactive become a token. Returns false where the `#` begins no directive (`#seq<int>`).
    mutating func lexLineDirective() -> Bool {
        let start = at
        var nameStart = at + 1
        while byte(at: nameStart) == UInt8(ascii: " ") { nameStart += 1 }
        if isDigit(byte(at: nameStart)) {
            skipLine()
            return true
        }
        nameStart = at + 1
        var end = nameStart
        while isIdentifierByte(byte(at: end)) { end += 1 }
        switch text(nameStart, end) {
        case "if": openCondition(start: start, conditionStart: end)
        case "else": flipCondition(start: start, end: end)
        case "endif": closeCondition(start: start, end: end)
        case "light", "indent":
            skipLine()
            if text(end, at).utf8.contains(UInt8(ascii: "f")) { allowsTabs = true }
        case "line": skipLine()
        case "load", "r", "reference", "I", "nowarn", "warnon", "time", "quit", "q", "help", "clear", "dbgbreak":
            appendDirective(from: start, nameStart: nameStart, to: end)
        default:
            // One that nobody knows, with an argument, is for the checker to warn of.
            var next = end
            while byte(at: next) == UInt8(ascii: " ") { next += 1 }
            guard end > nameStart, next > end, byte(at: next) == UInt8(ascii: "\"") else { return false }
            appendDirective(from: start, nameStart: nameStart, to: end)
        }
        return true
    }

    private mutating func appendDirective(from start: Int, nameStart: Int, to end: Int) {
        let name = UnsafeBufferPointer(rebasing: bytes[nameStart..<end])
        append(.directive, payload: symbols.intern(utf8: name, hash: SymbolTable.hash(name)).id, from: start, to: end)
    }

    private mutating func openCondition(start: Int, conditionStart: Int) {
        at = conditionStart
        skipLine()
        var parser = ConditionParser(text: text(conditionStart, at), defined: options.definedSymbols)
        let value = parser.parse()
        if parser.isMalformed {
            error(1169, start, at, "#if wants a condition of names, &&, ||, ! and parentheses")
        }
        conditions.append(OpenCondition(start: start))
        if !value { skipInactive() }
    }

    /// An `#else` in active code: everything up to the `#endif` is inactive.
    private mutating func flipCondition(start: Int, end: Int) {
        at = end
        skipLine()
        guard let last = conditions.last, !last.isElse else {
            error(10, start, end, "this #else has no #if")
            return
        }
        conditions[conditions.count - 1].isElse = true
        skipInactive()
    }

    private mutating func closeCondition(start: Int, end: Int) {
        at = end
        skipLine()
        if conditions.popLast() == nil { error(10, start, end, "this #endif has no #if") }
    }

    /// Skips lines up to the `#else` or `#endif` of the innermost condition, and that line as well.
    private mutating func skipInactive() {
        var depth = 0
        while at < bytes.count {
            at += 1
            while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { at += 1 }
            let lineStart = at
            skipLine()
            guard byte(at: lineStart) == UInt8(ascii: "#") else { continue }
            if isDirective("#if", at: lineStart) {
                depth += 1
            } else if isDirective("#endif", at: lineStart) {
                if depth == 0 {
                    conditions.removeLast()
                    return
                }
                depth -= 1
            } else if depth == 0, isDirective("#else", at: lineStart), conditions.last?.isElse == false {
                conditions[conditions.count - 1].isElse = true
                return
            }
        }
    }

    private func isDirective(_ name: StaticString, at index: Int) -> Bool {
        has(name, at: index) && !isIdentifierByte(byte(at: index + name.utf8CodeUnitCount))
    }

    func reportOpenConditions() {
        for condition in conditions {
            error(513, condition.start, condition.start + 3, "this #if has no #endif")
        }
    }
}

/// The conditions of `#if` (F# spec 3.3): names, `!`, `&&`, `||`, parentheses.
struct ConditionParser {
    private let bytes: [UInt8]
    private let defined: Set<String>
    private var at = 0
    private var depth = 0
    private(set) var isMalformed = false

    init(text: String, defined: Set<String>) {
        self.bytes = Array(text.utf8)
        self.defined = defined
    }

    mutating func parse() -> Bool {
        let value = parseOr()
        skipBlanks()
        if at < bytes.count, !has("//") { isMalformed = true }
        return value
    }

    private mutating func parseOr() -> Bool {
        var value = parseAnd()
        while take("||") {
            let right = parseAnd()
            value = value || right
        }
        return value
    }

    private mutating func parseAnd() -> Bool {
        var value = parseOperand()
        while take("&&") {
            let right = parseOperand()
            value = value && right
        }
        return value
    }

    private mutating func parseOperand() -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth < 200 else {
            isMalformed = true
            at = bytes.count
            return false
        }
        if take("!") { return !parseOperand() }
        if take("(") {
            let value = parseOr()
            if !take(")") { isMalformed = true }
            return value
        }
        skipBlanks()
        let start = at
        while at < bytes.count, isIdentifierByte(bytes[at]) || bytes[at] >= 0x80 { at += 1 }
        if at == start { isMalformed = true }
        return defined.contains(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 13 { at += 1 }
    }

    private func has(_ text: StaticString) -> Bool {
        guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
        for i in 0..<text.utf8CodeUnitCount where bytes[at + i] != text.utf8Start[i] { return false }
        return true
    }

    private mutating func take(_ text: StaticString) -> Bool {
        skipBlanks()
        guard has(text) else { return false }
        at += text.utf8CodeUnitCount
        return true
    }
}
