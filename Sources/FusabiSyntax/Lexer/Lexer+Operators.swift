extension Lexer {
    /// Whether a byte may stand in an operator (F# spec 3.6).
    @inline(__always)
    static func isOperatorByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "<"),
            UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "^"),
            UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    /// The operator at the cursor: the longest run of operator characters, unless it begins with dots and question marks
    /// alone, and but for the symbolic keywords that have a bracket in them.
    mutating func lexOperator() {
        let start = at
        var end = start
        while end < bytes.count, Self.isOperatorByte(bytes[end]) { end += 1 }
        var core = start
        while core < end, bytes[core] == UInt8(ascii: ".") || bytes[core] == UInt8(ascii: "?") { core += 1 }
        if core == end || bytes[core] == UInt8(ascii: ":") { return lexDots(from: start, to: core) }
        let next = byte(at: end)
        let first = bytes[start]
        if next == UInt8(ascii: "]") || next == UInt8(ascii: "}"), end - start <= 2,
            lexBarOrAngleBracket(from: start, to: end, bracket: next)
        {
            return
        }
        if end - start == 3, first == UInt8(ascii: "."), has("..^", at: start) {
            append(.dotDot, from: start, to: start + 2)
            return appendOperator(from: start + 2, to: end)
        }
        if has("..", at: start), lastEnd == start, isIntegerLiteral(output.tokens.last) {
            // `3..-1`: a whole number and the dots after it are one token in F# (spec 3.8.1).
            append(.dotDot, from: start, to: start + 2)
            return appendOperator(from: start + 2, to: end)
        }
        if has("@>.", at: start), end - start == 3 { return append(.rightQuotation, from: start, to: start + 2) }
        if has("@@>.", at: start), end - start == 4 { return append(.rightRawQuotation, from: start, to: start + 3) }
        appendOperator(from: start, to: end)
    }

    private func isIntegerLiteral(_ token: Token?) -> Bool {
        guard let token, token.kind == .literal, case .int32 = output.literals[Int(token.payload)] else { return false }
        return true
    }

    /// Appends the token of an operator's text: a symbolic keyword or `operator`.
    mutating func appendOperator(from start: Int, to end: Int) {
        let kind = symbolicKeyword(from: start, to: end) ?? .operator
        let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let payload = symbols.intern(utf8: name, hash: SymbolTable.hash(name)).id
        append(kind, payload: payload, from: start, to: end)
    }

    func symbolicKeyword(from start: Int, to end: Int) -> TokenKind? {
        let first = bytes[start]
        let second = end > start + 1 ? bytes[start + 1] : 0
        switch end - start {
        case 1:
            switch first {
            case UInt8(ascii: "="): return .equals
            case UInt8(ascii: "|"): return .bar
            case UInt8(ascii: "."): return .dot
            case UInt8(ascii: "-"): return .minus
            case UInt8(ascii: "+"): return .plus
            case UInt8(ascii: "*"): return .star
            case UInt8(ascii: "&"): return .ampersand
            case UInt8(ascii: "?"): return .question
            case UInt8(ascii: ":"): return .colon
            default: return nil
            }
        case 2:
            switch (first, second) {
            case (UInt8(ascii: "-"), UInt8(ascii: ">")): return .arrow
            case (UInt8(ascii: "<"), UInt8(ascii: "-")): return .backArrow
            case (UInt8(ascii: "&"), UInt8(ascii: "&")): return .ampersandAmpersand
            case (UInt8(ascii: "."), UInt8(ascii: ".")): return .dotDot
            case (UInt8(ascii: ":"), UInt8(ascii: ":")): return .colonColon
            case (UInt8(ascii: ":"), UInt8(ascii: "=")): return .colonEquals
            case (UInt8(ascii: "<"), UInt8(ascii: "@")): return .leftQuotation
            case (UInt8(ascii: "@"), UInt8(ascii: ">")): return .rightQuotation
            default: return nil
            }
        case 3:
            if has("<@@", at: start) { return .leftRawQuotation }
            if has("@@>", at: start) { return .rightRawQuotation }
            return nil
        default:
            return nil
        }
    }

    /// A run of `.` and `?` (before a `:` or nothing more): `..`, `??`, and single marks.
    private mutating func lexDots(from start: Int, to end: Int) {
        let first = bytes[start]
        let isDouble = end > start + 1 && bytes[start + 1] == first
        if first == UInt8(ascii: ".") {
            append(isDouble ? .dotDot : .dot, from: start, to: isDouble ? start + 2 : start + 1)
        } else if isDouble {
            appendOperator(from: start, to: start + 2)
        } else {
            append(.question, from: start, to: start + 1)
        }
    }

    /// `|]`, `|}`, `>]`, and `>|]`, `>|}`, which are two tokens each. False where the operator before the bracket is none
    /// of these.
    private mutating func lexBarOrAngleBracket(from start: Int, to end: Int, bracket: UInt8) -> Bool {
        let closer: TokenKind = bracket == UInt8(ascii: "]") ? .barRightBracket : .barRightBrace
        let first = bytes[start]
        if end - start == 1 {
            if first == UInt8(ascii: "|") {
                append(closer, from: start, to: end + 1)
                return true
            }
            if first == UInt8(ascii: ">"), bracket == UInt8(ascii: "]") {
                append(.rightAttribute, from: start, to: end + 1)
                return true
            }
            return false
        }
        guard first == UInt8(ascii: ">"), bytes[start + 1] == UInt8(ascii: "|") else { return false }
        appendOperator(from: start, to: start + 1)
        append(closer, from: start + 1, to: end + 1)
        return true
    }
}
