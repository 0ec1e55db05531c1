/// Where the parser stands when something unexpected comes: the words for the message.
enum Context {
    case expression, pattern, type, typeParameters, constraint, binding, definition, typeDefinition, unionCase, field
    case member, attribute, directive, path, operatorName, rules, loop, conditional, record, measure, interpolation
    case lambda

    var text: String {
        switch self {
        case .expression: "expression"
        case .pattern: "pattern"
        case .type: "type"
        case .typeParameters: "type parameters"
        case .constraint: "type constraint"
        case .binding: "binding"
        case .definition: "definition"
        case .typeDefinition: "type definition"
        case .unionCase: "union case"
        case .field: "field declaration"
        case .member: "member definition"
        case .attribute: "attribute list"
        case .directive: "directive"
        case .path: "name"
        case .operatorName: "operator name"
        case .rules: "match rules"
        case .loop: "loop"
        case .conditional: "conditional expression"
        case .record: "record expression"
        case .measure: "unit of measure"
        case .interpolation: "interpolated string"
        case .lambda: "lambda expression"
        }
    }
}

// MARK: - Reporting

extension Parser {
    /// Reports the current token as unexpected (FS0010) and starts recovering. Silent while already recovering, and, as
    /// F#'s parser is, for three tokens after an error.
    mutating func unexpected(in context: Context) {
        guard !isRecovering else { return }
        isRecovering = true
        let isSilent = readCount < readAtLastError + 3
        lastErrorIndex = index
        readAtLastError = readCount
        if isSilent { return }
        // What closes a block is found where the token stands that caused it; a new line where the last one ended.
        switch kind {
        case .declarationEnd where token.span.start > previousEnd:
            diagnostics.error(
                10, Span(start: token.span.start, end: token.span.start + 2),
                "Unexpected keyword 'in' in \(context.text)")
        case .blockEnd, .declarationEnd, .contextEnd:
            let cause = peekWritten()
            let isBracket = kind == .blockEnd && blockKind == .bracket || cause.kind == .endOfFile
            let place = isBracket ? cause.span : Span(start: cause.span.start, end: cause.span.start)
            diagnostics.error(10, place, "Unexpected \(description(of: isBracket ? cause : token)) in \(context.text)")
        case .blockSeparator:
            let place = Span(start: previousEnd, end: previousEnd)
            diagnostics.error(10, place, "Unexpected \(description(of: token)) in \(context.text)")
        default:
            diagnostics.error(10, token.span, "Unexpected \(description(of: token)) in \(context.text)")
        }
    }

    /// The kind of the current token, or, at the end of a block in brackets, that of the bracket: F#'s grammar has no
    /// blocks there.
    var effectiveKind: TokenKind {
        kind == .blockEnd && blockKind == .bracket ? peekWritten().kind : kind
    }

    /// True before a token that F#'s layout announces ("coming soon"): there a missing operand has a code of its own.
    var isBeforeAnnouncedEnd: Bool {
        if kind == .blockEnd, blockKind == .oneSided { return false }
        return switch effectiveKind {
        case .rightParen, .rightBrace, .blockEnd, .type, .module, .endOfFile: true
        default: false
        }
    }

    /// Reports an error with a code of its own at a place already passed, without starting to recover.
    func report(_ code: Int, _ place: Span, _ message: String) {
        diagnostics.error(code, place, message)
    }

    /// What a token is, in words: `keyword 'let'`, `symbol ')'`, `end of input`.
    private func description(of token: Token) -> String {
        switch token.kind {
        case .identifier: return "identifier '\(source.text(token.span))'"
        case .operator: return "infix operator '\(source.text(token.span))'"
        case .typeVariable: return "type variable '\(source.text(token.span))'"
        case .literal:
            switch stream.literals[Int(token.payload)] {
            case .string: return "string literal"
            case .char: return "character literal"
            case .float, .float32, .decimal: return "number"
            default: return "literal '\(source.text(token.span))'"
            }
        case .interpolatedString: return "interpolated string"
        case .directive: return "directive"
        case .endOfFile: return "end of input"
        case .blockBegin: return "start of a block"
        case .blockSeparator: return "new line"
        case .blockEnd, .declarationEnd, .contextEnd: return "end of an incomplete construct"
        default:
            let text = source.text(token.span)
            let isWord = text.utf8.first.map { $0 >= 97 && $0 <= 122 } ?? false
            return isWord ? "keyword '\(text)'" : "symbol '\(text)'"
        }
    }
}

// MARK: - Resynchronising

extension Parser {
    /// Skips to a token that `stops` at, within the innermost block: no further than that block's end. Blocks that begin on
    /// the way are skipped whole; the layout stage guarantees that they are balanced.
    mutating func skip(until stops: (TokenKind) -> Bool) {
        var nesting = 0
        while kind != .endOfFile {
            if kind == .blockBegin {
                nesting += 1
            } else if kind == .blockEnd {
                if nesting == 0 { return }
                nesting -= 1
            } else if nesting == 0, stops(kind) {
                return
            }
            advance()
        }
    }

    /// Skips to the end of the current item of the innermost block: its separator, or the end of the block.
    mutating func skipItem() { skip { $0 == .blockSeparator || $0 == .doubleSemicolon } }

    /// At the end of an item: skips what an error left behind, and stops recovering.
    mutating func endItem() {
        guard isRecovering else { return }
        skipItem()
        isRecovering = isTooDeep
    }

    /// Skips to the separator after the field at hand, and stops recovering there.
    mutating func endField() {
        guard isRecovering, !isTooDeep else { return }
        skip { $0 == .semicolon || $0 == .blockSeparator || $0 == .contextEnd }
        isRecovering = kind == .endOfFile
    }

    /// Consumes a block's end; what is left of the block is an error. `recovers` where nothing outside of the block waits
    /// for a closing bracket.
    mutating func endBlock(in context: Context = .expression, recovers: Bool = true) {
        if kind != .blockEnd, kind != .endOfFile {
            unexpected(in: context)
            while kind != .endOfFile, kind != .blockEnd {
                skipItem()
                if kind == .blockSeparator || kind == .doubleSemicolon { advance() }
            }
            if recovers { isRecovering = isTooDeep }
        }
        _ = accept(.blockEnd)
    }
}

// MARK: - Nesting

extension Parser {
    /// Enters a nested expression, pattern or type. False when that is too deep: then everything up to the end of the
    /// file is given up, because a thread's stack is finite.
    mutating func enter() -> Bool {
        depth += 1
        if depth <= options.maximumDepth { return true }
        if !isTooDeep {
            isTooDeep = true
            diagnostics.error(
                10, token.span,
                "This nests more than \(options.maximumDepth) levels deep, which is more than can be read")
            isRecovering = true
            index = tokens.count - 1
            token = tokens[index]
            kind = token.kind
        }
        return false
    }

    mutating func leave() { depth -= 1 }
}
