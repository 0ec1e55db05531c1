/// A hole of an interpolated string that the cursor is in.
struct OpenHole {
    let style: StringStyle
    /// Braces opened inside the hole and not closed yet.
    var openBraces = 0
}

/// Holes may nest this deep (`$"""{ $"{1}" }"""` is two): beyond, they are read as text.
private let deepestHole = 50

extension Lexer {
    /// `$"…"`, `$@"…"`, `$"""…"""`, `$$"""…"""`; false where the `$` begins an operator.
    mutating func lexDollarString() -> Bool {
        var quote = at
        while byte(at: quote) == UInt8(ascii: "$") { quote += 1 }
        let dollars = quote - at
        if has("\"\"\"", at: quote) {
            lexInterpolated(from: at, quote: quote, style: .triple, dollars: dollars)
        } else if dollars == 1, byte(at: quote) == UInt8(ascii: "\"") {
            lexInterpolated(from: at, quote: quote, style: .regular, dollars: 1)
        } else if dollars == 1, has("@\"", at: quote) {
            lexInterpolated(from: at, quote: quote + 1, style: .verbatim, dollars: 1)
        } else {
            return false
        }
        return true
    }

    /// An interpolated string, cut into texts and holes. With several dollars, as many braces make a hole and as many
    /// percent signs a specifier; fewer are text.
    mutating func lexInterpolated(from start: Int, quote: Int, style: StringStyle, dollars: Int) {
        let contentStart = quote + (style == .triple ? 3 : 1)
        reportNestedString(style, from: start, to: contentStart)
        at = contentStart
        var builder = InterpolationBuilder()
        var isClosed = false
        while at < bytes.count {
            if closesString(style) {
                isClosed = true
                break
            }
            switch bytes[at] {
            case UInt8(ascii: "{"): lexLeftBraces(style, dollars: dollars, into: &builder)
            case UInt8(ascii: "}"): lexRightBraces(dollars: dollars, into: &builder)
            case UInt8(ascii: "%"): lexPercent(dollars: dollars, start: start, into: &builder)
            default: appendText(style, to: &builder.text)
            }
        }
        if !isClosed { reportUnclosedInterpolation(style, from: start, to: contentStart) }
        builder.flush()
        let payload = UInt32(truncatingIfNeeded: output.interpolations.count)
        output.interpolations.append(LexedInterpolation(parts: builder.parts, isVerbatim: style == .verbatim))
        append(.interpolatedString, payload: payload, from: start, to: at)
    }

    // MARK: Text

    private func runLength(of byte: UInt8) -> Int {
        var end = at
        while self.byte(at: end) == byte { end += 1 }
        return end - at
    }

    private mutating func lexLeftBraces(_ style: StringStyle, dollars: Int, into builder: inout InterpolationBuilder) {
        let run = runLength(of: UInt8(ascii: "{"))
        if dollars == 1 {
            if run >= 2 {
                builder.text.append(UInt16(UInt8(ascii: "{")))
                at += 2
                return
            }
        } else {
            if run >= 2 * dollars {
                error(1248, at, at + run, "too many '{' in a row for a string with \(dollars) '$'")
            }
            let plain = run < dollars ? run : run - dollars
            for _ in 0..<plain { builder.text.append(UInt16(UInt8(ascii: "{"))) }
            at += plain
            if run < dollars { return }
        }
        guard holes.count < deepestHole else {
            error(10, at, at + dollars, "interpolated strings are nested too deeply here")
            at += dollars
            return
        }
        lexHole(style, dollars: dollars, into: &builder)
    }

    private mutating func lexRightBraces(dollars: Int, into builder: inout InterpolationBuilder) {
        let run = runLength(of: UInt8(ascii: "}"))
        if dollars == 1, run >= 2 {
            builder.text.append(UInt16(UInt8(ascii: "}")))
            at += 2
        } else if run < dollars {
            for _ in 0..<run { builder.text.append(UInt16(UInt8(ascii: "}"))) }
            at += run
        } else {
            let advice = dollars == 1 ? "double it" : "write fewer in a row"
            error(dollars == 1 ? 3383 : 1249, at, at + run, "a '}' that closes no hole; \(advice)")
            at += run
        }
    }

    /// `%%`, or the specifier of the hole that follows (`%d{x}`).
    private mutating func lexPercent(dollars: Int, start: Int, into builder: inout InterpolationBuilder) {
        let run = runLength(of: UInt8(ascii: "%"))
        if dollars == 1 {
            if run >= 2 {
                builder.text.append(UInt16(UInt8(ascii: "%")))
                at += 2
                return
            }
        } else {
            if run >= 2 * dollars {
                error(1250, at, at + run, "too many '%' in a row for a string with \(dollars) '$'")
            }
            let plain = run < dollars ? run : run - dollars
            for _ in 0..<plain { builder.text.append(UInt16(UInt8(ascii: "%"))) }
            at += plain
            if run < dollars { return }
        }
        let end = specifierEnd(from: at + dollars)
        let isBeforeHole = (0..<dollars).allSatisfy { byte(at: end + $0) == UInt8(ascii: "{") }
        if end > at + dollars, isBeforeHole, dollars > 1 || byte(at: end + 1) != UInt8(ascii: "{") {
            builder.specifier = "%" + text(at + dollars, end)
        } else {
            let advice = "'%' is written '%%', and a specifier stands before its hole"
            error(3376, start, at + dollars, "a '%' without a hole in an interpolated string; \(advice)")
        }
        at = max(end, at + dollars)
    }

    /// The end of a format specifier whose `%` ended at an index: flags, width, precision, type. The index itself where
    /// there is none.
    private func specifierEnd(from start: Int) -> Int {
        var end = start
        while "-+0 #".utf8.contains(byte(at: end)) { end += 1 }
        while isDigit(byte(at: end)) { end += 1 }
        if byte(at: end) == UInt8(ascii: ".") {
            end += 1
            while isDigit(byte(at: end)) { end += 1 }
        }
        return "bscdiuxXoBeEfFgGMOAatP".utf8.contains(byte(at: end)) ? end + 1 : start
    }

    // MARK: Holes

    /// A hole, from its first brace: its tokens become a stream of their own.
    private mutating func lexHole(_ style: StringStyle, dollars: Int, into builder: inout InterpolationBuilder) {
        let start = at
        let outer = output
        let wasAtLineStart = isAtLineStart
        output = TokenStream(tokens: [], literals: [], interpolations: [], documentation: [])
        holes.append(OpenHole(style: style))
        at += dollars
        lastEnd = -1
        isAtLineStart = false
        if !lexTokens() { error(3378, start, start + dollars, "this hole is never closed") }
        var hole = HoleEnd(tokens: output.tokens, literals: output.literals)
        hole.read(symbols)
        output.tokens = hole.tokens
        let stream = finishStream()
        at += min(runLength(of: UInt8(ascii: "}")), dollars)
        holes.removeLast()
        output = outer
        isAtLineStart = wasAtLineStart
        if stream.tokens.count == 1 {
            error(3382, start, at, "an empty hole; it needs an expression")
        }
        builder.addHole(
            stream, alignment: hole.alignment, format: hole.format, span: span(start, at))
    }

    private func reportUnclosedInterpolation(_ style: StringStyle, from start: Int, to end: Int) {
        switch style {
        case .regular: error(3379, start, end, "this interpolated string is never closed")
        case .verbatim: error(3380, start, end, "this verbatim interpolated string is never closed")
        case .triple: error(3381, start, end, "this interpolated string in triple quotes is never closed")
        }
    }
}

/// The parts of an interpolated string, as they are found.
private struct InterpolationBuilder {
    var parts: [LexedInterpolation.Part] = []
    var text: [UInt16] = []
    /// The specifier of the hole that follows.
    var specifier: String?

    mutating func flush() {
        if !text.isEmpty { parts.append(.text(text)) }
        text = []
    }

    mutating func addHole(_ stream: TokenStream, alignment: Int?, format: String?, span: Span) {
        flush()
        parts.append(.hole(stream, specifier: specifier, alignment: alignment, format: format, span: span))
        specifier = nil
    }
}

/// Takes `,alignment` and `:format` off the end of a hole's tokens. A format is one identifier (F# lexes it so).
private struct HoleEnd {
    var tokens: [Token]
    let literals: [Literal]
    var alignment: Int?
    var format: String?

    init(tokens: [Token], literals: [Literal]) {
        self.tokens = tokens
        self.literals = literals
    }

    mutating func read(_ symbols: SymbolTable) {
        if tokens.count >= 3, tokens[tokens.count - 2].kind == .colon, tokens[tokens.count - 1].kind == .identifier,
            isOutside(before: tokens.count - 2)
        {
            format = symbols.text(Symbol(id: tokens[tokens.count - 1].payload))
            tokens.removeLast(2)
        }
        if tokens.count >= 3, tokens[tokens.count - 2].kind == .comma, tokens[tokens.count - 1].kind == .literal,
            isOutside(before: tokens.count - 2),
            case .int32(let width) = literals[Int(tokens[tokens.count - 1].payload)]
        {
            alignment = Int(width)
            tokens.removeLast(2)
        }
    }

    /// Whether the token at an index stands outside of all brackets.
    private func isOutside(before index: Int) -> Bool {
        var depth = 0
        for token in tokens[..<index] {
            switch token.kind {
            case .leftParen, .leftBracket, .leftBrace, .leftBracketBar, .leftBraceBar, .begin: depth += 1
            case .rightParen, .rightBracket, .rightBrace, .barRightBracket, .barRightBrace, .end: depth -= 1
            default: break
            }
        }
        return depth == 0
    }
}
