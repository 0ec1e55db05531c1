extension Lexer {
    /// Lexes the token at the cursor, which stands at no blank. Returns true where it closed the innermost hole of an
    /// interpolated string.
    mutating func lexToken() -> Bool {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            lexIdentifier()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            lexNumber()
        case UInt8(ascii: "\""):
            lexString(from: at, quote: at, isVerbatim: false)
        case UInt8(ascii: "'"):
            lexQuote()
        case UInt8(ascii: "`"):
            lexQuotedIdentifier()
        case UInt8(ascii: "$") where lexDollarString(), UInt8(ascii: "@") where lexAtString():
            break
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "<"),
            UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "^"),
            UInt8(ascii: "|"), UInt8(ascii: "~"):
            lexOperator()
        case UInt8(ascii: "}"):
            return lexRightBrace()
        default:
            lexPunctuation(byte)
        }
        return false
    }

    private mutating func lexPunctuation(_ byte: UInt8) {
        let next = peek(1)
        switch byte {
        case UInt8(ascii: "("):
            lexLeftParen()
        case UInt8(ascii: ")"):
            take(.rightParen, 1)
        case UInt8(ascii: "["):
            switch next {
            case UInt8(ascii: "<"): take(.leftAttribute, 2)
            case UInt8(ascii: "|"): take(.leftBracketBar, 2)
            default: take(.leftBracket, 1)
            }
        case UInt8(ascii: "]"):
            take(.rightBracket, 1)
        case UInt8(ascii: "{"):
            if next == UInt8(ascii: "|") {
                take(.leftBraceBar, 2)
            } else {
                if !holes.isEmpty { holes[holes.count - 1].openBraces += 1 }
                take(.leftBrace, 1)
            }
        case UInt8(ascii: ","):
            take(.comma, 1)
        case UInt8(ascii: ";"):
            if next == byte { take(.doubleSemicolon, 2) } else { take(.semicolon, 1) }
        case UInt8(ascii: ":"):
            lexColon(next)
        case UInt8(ascii: "#"):
            take(.hash, 1)
        default:
            if byte < 0x80 || !lexUnicodeIdentifier() { reportUnexpected() }
        }
    }

    @inline(__always)
    private mutating func take(_ kind: TokenKind, _ length: Int) { append(kind, from: at, to: at + length) }

    /// `(`, and `(*)`, which names the multiplication operator and begins no comment.
    private mutating func lexLeftParen() {
        take(.leftParen, 1)
        if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: ")") {
            take(.star, 1)
            take(.rightParen, 1)
        }
    }

    private mutating func lexColon(_ next: UInt8) {
        switch next {
        case UInt8(ascii: ":"): take(.colonColon, 2)
        case UInt8(ascii: ">"): take(.colonGreater, 2)
        case UInt8(ascii: "="): take(.colonEquals, 2)
        case UInt8(ascii: "?"):
            if peek(2) == UInt8(ascii: ">") { take(.colonQuestionGreater, 3) } else { take(.colonQuestion, 2) }
        default: take(.colon, 1)
        }
    }

    /// `}`: a brace, or the end of a hole (`}}` and so on for strings with several `$`).
    private mutating func lexRightBrace() -> Bool {
        if let hole = holes.last {
            if hole.openBraces == 0 { return true }
            holes[holes.count - 1].openBraces -= 1
        }
        take(.rightBrace, 1)
        return false
    }

    private mutating func reportUnexpected() {
        let length = decodeScalar(at: at).length
        error(10, at, at + length, "the character '\(text(at, at + length))' begins no token")
        at += length
    }

    /// `'`: a character, a type variable, or a mark alone.
    private mutating func lexQuote() {
        let start = at
        if let length = characterLength(at: start) {
            lexCharacter(from: start, to: start + length)
        } else if isIdentifierStart(peek(1)) || peek(1) >= 0x80 && isContinuation(at: start + 1, isStart: true) {
            let end = identifierEnd(from: start + 1)
            append(.typeVariable, payload: symbols.intern(text(start + 1, end)).id, from: start, to: end)
        } else {
            take(.quote, 1)
        }
    }
}
