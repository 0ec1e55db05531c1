/// Whether an ASCII byte may continue an identifier: letters, digits, `_` and `'` (F# spec 3.4).
@inline(__always)
func isIdentifierByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || isDigit(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "'")
}

/// Whether an ASCII byte may begin an identifier.
@inline(__always)
func isIdentifierStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

extension Lexer {
    /// A name or keyword at the cursor, which stands at a letter or `_`.
    mutating func lexIdentifier() {
        let start = at
        var end = at
        var hash = SymbolTable.hashStart
        while end < bytes.count, isIdentifierByte(bytes[end]) {
            hash = SymbolTable.hash(hash, bytes[end])
            end += 1
        }
        let symbol: Symbol
        if end < bytes.count, bytes[end] >= 0x80, isContinuation(at: end) {
            end = identifierEnd(from: end)
            symbol = symbols.intern(text(start, end))
        } else {
            symbol = symbols.intern(utf8: .init(rebasing: bytes[start..<end]), hash: hash)
        }
        if symbol.id < UInt32(Keyword.all.count) {
            appendKeyword(symbol, from: start, to: end)
        } else {
            append(.identifier, payload: symbol.id, from: start, to: end)
            reportReservedMark(from: start)
        }
    }

    /// A name that begins with a letter beyond ASCII; false where the cursor stands at no letter.
    mutating func lexUnicodeIdentifier() -> Bool {
        guard isContinuation(at: at, isStart: true) else { return false }
        let start = at
        let end = identifierEnd(from: at)
        append(.identifier, payload: symbols.intern(text(start, end)).id, from: start, to: end)
        reportReservedMark(from: start)
        return true
    }

    /// ``` ``any text`` ```: F# spec 3.4. Such a name is never a keyword.
    mutating func lexQuotedIdentifier() {
        let start = at
        guard peek(1) == UInt8(ascii: "`") else { return reportBadIdentifier(from: start, to: start + 1) }
        var end = start + 2
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "`"), self.byte(at: end + 1) == byte { break }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t") {
                return reportBadIdentifier(from: start, to: end)
            }
            end += 1
        }
        guard end < bytes.count, end > start + 2 else {
            return reportBadIdentifier(from: start, to: min(end + 2, bytes.count))
        }
        append(.identifier, payload: symbols.intern(text(start + 2, end)).id, from: start, to: end + 2)
    }

    /// The end of the identifier that goes on at an index, ASCII or not.
    func identifierEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if bytes[end] < 0x80 {
                guard isIdentifierByte(bytes[end]) else { return end }
                end += 1
            } else {
                guard isContinuation(at: end) else { return end }
                end += decodeScalar(at: end).length
            }
        }
        return end
    }

    /// Whether the scalar at an index, beyond ASCII, may continue (or begin) an identifier.
    func isContinuation(at index: Int, isStart: Bool = false) -> Bool {
        guard let scalar = Unicode.Scalar(decodeScalar(at: index).value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            return true
        case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation, .format:
            return !isStart
        default:
            return false
        }
    }

    private mutating func appendKeyword(_ symbol: Symbol, from start: Int, to end: Int) {
        let keyword = Keyword.all[Int(symbol.id)]
        switch keyword.kind {
        case .reserved:
            diagnostics.warning(46, span(start, end), "the name '\(keyword.spelling)' is reserved for future use by F#")
            append(.identifier, payload: symbol.id, from: start, to: end)
        case .literal:
            append(.sourceIdentifier(symbol), from: start, to: end)
        case .underscore:
            append(.underscore, from: start, to: end)
        default:
            if let bang = keyword.bangKind, byte(at: end) == UInt8(ascii: "!") {
                append(bang, payload: symbol.id, from: start, to: end + 1)
            } else {
                append(keyword.kind, payload: symbol.id, from: start, to: end)
            }
        }
    }

    /// `x!` and `x#` are kept for future use.
    private mutating func reportReservedMark(from start: Int) {
        let mark = peek()
        guard mark == UInt8(ascii: "!") || mark == UInt8(ascii: "#") else { return }
        let sign = mark == UInt8(ascii: "!") ? "!" : "#"
        error(1141, start, at + 1, "a name followed by '\(sign)' is reserved for future use")
        at += 1
        lastEnd = at
    }

    private mutating func reportBadIdentifier(from start: Int, to end: Int) {
        error(1205, start, end, "a name in double backticks has to be closed by two backticks on its line")
        append(.identifier, payload: symbols.intern(text(min(start + 2, end), end)).id, from: start, to: end)
    }
}
