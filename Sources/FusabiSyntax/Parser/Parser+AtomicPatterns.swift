/// Patterns that need no parentheses anywhere.
extension Parser {
    /// True if the current token can begin a pattern.
    var startsPattern: Bool {
        startsAtomicPattern || kind == .colonQuestion || kind == .leftAttribute
    }

    /// True if the current token can begin an atomic pattern.
    var startsAtomicPattern: Bool {
        switch kind {
        case .identifier, .underscore, .literal, .true, .false, .null, .leftParen, .leftBracket, .leftBracketBar,
            .leftBrace, .question, .struct, .global, .private, .public, .internal, .leftQuotation, .leftRawQuotation:
            true
        default: false
        }
    }

    mutating func parseAtomicPattern(_ context: Context) -> PatternID {
        let place = token.span
        switch kind {
        case .underscore:
            if peek().kind == .dot, peek().isTight { return parsePathPattern(takesArguments: false) }
            advance()
            return tree.add(.wildcard, place)
        case .identifier, .global, .private, .public, .internal:
            return parsePathPattern(takesArguments: false)
        case .literal: return parseLiteralPattern()
        case .true, .false:
            let value = kind == .true
            advance()
            return tree.add(.literal(.bool(value)), place)
        case .null:
            advance()
            return tree.add(.literal(.null), place)
        case .question:
            advance()
            guard let name = parseName(in: .pattern) else { return tree.add(Pattern.error, place) }
            return tree.add(.optional(name), span(from: place.start))
        case .leftParen:
            return isOperatorName ? parsePathPattern(takesArguments: false) : parseParenthesizedPattern()
        case .leftBracket, .leftBracketBar: return parseCollectionPattern()
        case .leftBrace: return parseRecordPattern()
        case .struct: return parseStructPattern()
        case .leftQuotation, .leftRawQuotation:
            let quotation = parseAtom()
            return tree.add(.expression(quotation), tree.span(quotation))
        default:
            unexpected(in: context)
            return tree.add(Pattern.error, here)
        }
    }

    private mutating func parseLiteralPattern() -> PatternID {
        let start = token.span.start
        let literal = stream.literals[Int(token.payload)]
        advance()
        if kind == .leftAngle, token.isTight {
            let measure = parseMeasureArgument()
            return tree.add(.measured(literal, measure), span(from: start))
        }
        return tree.add(.literal(literal), span(from: start))
    }

    /// `(p)`, `()`.
    private mutating func parseParenthesizedPattern() -> PatternID {
        let opening = token.span
        if opensActivePatternName {
            skipBrokenActivePatternName()
            return tree.add(Pattern.error, opening)
        }
        advance()
        if kind == .rightParen {
            advance()
            return tree.add(.literal(.unit), span(from: opening.start))
        }
        let isBlock = accept(.blockBegin)
        let inner = parsePattern(allowsAnnotation: true)
        if isBlock { endBlock(in: .pattern, recovers: false) }
        close(.rightParen, opening, unmatched: 583)
        return tree.add(.parenthesized(inner), span(from: opening.start))
    }

    private mutating func parseStructPattern() -> PatternID {
        let start = token.span.start
        advance()
        guard kind == .leftParen else {
            unexpected(in: .pattern)
            return tree.add(Pattern.error, span(from: start))
        }
        let inner = parseParenthesizedPattern()
        guard case .parenthesized(let content) = tree[inner],
            case .tuple(let elements, isStruct: false) = tree[content]
        else {
            if !isRecovering { report(10, tree.span(inner), "A struct tuple pattern needs at least two elements") }
            return tree.add(Pattern.error, span(from: start))
        }
        return tree.add(.tuple(elements, isStruct: true), span(from: start))
    }

    /// `[p; q]`, `[| p; q |]`.
    private mutating func parseCollectionPattern() -> PatternID {
        let opening = token.span
        let isArray = kind == .leftBracketBar
        let closing: TokenKind = isArray ? .barRightBracket : .rightBracket
        advance()
        var elements: [PatternID] = []
        let isBlock = accept(.blockBegin)
        while kind != closing, kind != .blockEnd, !isRecovering {
            elements.append(parsePattern(allowsAnnotation: true))
            if !acceptSeparator() { break }
        }
        if isBlock { endBlock(in: .pattern, recovers: false) }
        close(closing, opening, unmatched: isArray ? 603 : 598)
        return tree.add(.collection(isArray: isArray, elements), span(from: opening.start))
    }

    /// `{ A = p; B = q }`.
    private mutating func parseRecordPattern() -> PatternID {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        var fields: [(name: LongName, pattern: PatternID)] = []
        repeat {
            let path = parsePath(in: .pattern)
            if isRecovering { break }
            guard expect(.equals, in: .pattern) else { break }
            // The layout may open a block after `=`.
            let isInner = accept(.blockBegin)
            fields.append((path, parsePattern(allowsAnnotation: true)))
            if isInner { endBlock(in: .pattern, recovers: false) }
        } while !isRecovering && acceptSeparator() && kind != .blockEnd && kind != .rightBrace
        if isBlock { endBlock(in: .pattern, recovers: false) }
        close(.rightBrace, opening, unmatched: 604)
        return tree.add(.record(fields), span(from: opening.start))
    }

    /// `private`, `internal`, `public`.
    mutating func parseAccess() -> Access? {
        switch kind {
        case .private:
            advance()
            return .isPrivate
        case .internal:
            advance()
            return .isInternal
        case .public:
            advance()
            return .isPublic
        default: return nil
        }
    }
}
