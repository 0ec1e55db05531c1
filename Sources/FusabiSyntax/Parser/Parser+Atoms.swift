/// The smallest expressions: names, literals, and everything in brackets.
extension Parser {
    /// An atomic expression without what sticks to it.
    mutating func parseAtom() -> ExpressionID {
        let place = token.span
        switch kind {
        case .identifier:
            let name = Name(Symbol(id: token.payload), place)
            advance()
            return tree.add(.identifier(name), place)
        case .literal: return parseLiteral()
        case .interpolatedString: return parseInterpolatedString()
        case .true, .false:
            let value = kind == .true
            advance()
            return tree.add(.literal(.bool(value)), place)
        case .null:
            advance()
            return tree.add(.literal(.null), place)
        case .base:
            advance()
            return tree.add(.base(place), place)
        case .global:
            advance()
            return tree.add(.global(place), place)
        case .typeVariable:
            // `'T.Member`: the checker knows no such name and says so.
            let name = Name(symbols.intern("'" + symbols.text(Symbol(id: token.payload))), place)
            advance()
            return tree.add(.identifier(name), place)
        case .leftParen: return parseParenthesized()
        case .leftBracket, .leftBracketBar: return parseCollection()
        case .leftBrace: return parseBraces()
        case .leftBraceBar: return parseAnonymousRecord(isStruct: false, from: place.start)
        case .struct: return parseStructValue()
        case .begin: return parseBeginEnd()
        case .leftQuotation, .leftRawQuotation: return parseQuotation()
        case .question: return parseOptionalArgument()
        case .reserved:
            unexpected(in: .expression)
            return tree.add(Expression.error, place)
        default:
            unexpected(in: .expression)
            return tree.add(Expression.error, here)
        }
    }

    private mutating func parseLiteral() -> ExpressionID {
        let place = token.span
        let literal = stream.literals[Int(token.payload)]
        advance()
        return tree.add(.literal(literal), place)
    }

    /// `?name` before `=` in the arguments of a method: named `?`.
    private mutating func parseOptionalArgument() -> ExpressionID {
        let operation = operatorName()
        advance()
        guard let name = parseName(in: .expression) else { return tree.add(Expression.error, operation.span) }
        let target = tree.add(.identifier(name), name.span)
        return tree.add(.prefix(operation, target), operation.span.joined(name.span))
    }

    /// `struct (a, b)`, `struct {| … |}`.
    private mutating func parseStructValue() -> ExpressionID {
        let start = token.span.start
        advance()
        if kind == .leftBraceBar { return parseAnonymousRecord(isStruct: true, from: start) }
        guard kind == .leftParen else {
            unexpected(in: .expression)
            return tree.add(Expression.error, span(from: start))
        }
        let opening = token.span
        advance()
        let content = parseBracketContent()
        close(.rightParen, opening, unmatched: 598)
        guard case .tuple(let elements, isStruct: false) = tree[content] else {
            if !isRecovering { report(10, opening, "A struct tuple needs at least two elements") }
            return tree.add(Expression.error, span(from: start))
        }
        return tree.add(.tuple(elements, isStruct: true), span(from: start))
    }

    /// `begin e end`.
    mutating func parseBeginEnd() -> ExpressionID {
        let opening = token.span
        advance()
        if kind == .end {
            advance()
            return tree.add(.literal(.unit), span(from: opening.start))
        }
        let content = parseBracketContent()
        close(.end, opening, unmatched: 582)
        return tree.add(.parenthesized(content), span(from: opening.start))
    }

    /// `<@ e @>`, `<@@ e @@>`.
    private mutating func parseQuotation() -> ExpressionID {
        let opening = token.span
        let isRaw = kind == .leftRawQuotation
        advance()
        let content = parseBracketContent()
        close(isRaw ? .rightRawQuotation : .rightQuotation, opening, unmatched: 603)
        return tree.add(.quotation(content, isRaw: isRaw), span(from: opening.start))
    }
}

// MARK: - Brackets

extension Parser {
    /// What stands between brackets, as one expression.
    mutating func parseBracketContent() -> ExpressionID {
        guard enter() else {
            leave()
            return tree.add(Expression.error, here)
        }
        defer { leave() }
        let wasAllowed = allowsThen
        defer { allowsThen = wasAllowed }
        allowsThen = false
        if kind == .blockBegin { return parseBlock(kind: .bracket) }
        return parseSequence()
    }

    /// True if nothing that can begin an expression follows an opening bracket: F# then takes the bracket alone for the
    /// whole expression, and reports it as not closed whatever comes.
    var opensOnNothing: Bool {
        let first = kind == .blockBegin ? peek() : token
        return switch first.kind {
        case .comma, .leftAttribute, .inherit: false
        default: !canBeginExpression(first)
        }
    }

    /// Consumes the closing bracket, or reports that the opening one has no partner: alone where the layout announces an
    /// end, else together with FS0010. Parentheses around something that could be read leave it at FS0010
    /// (`isLenient`). After a bracket that opens on nothing, one missing partner further out is forgiven.
    mutating func close(
        _ closing: TokenKind, _ opening: Span, unmatched code: Int, isLenient: Bool = false, failed: Bool = false
    ) {
        if isTooDeep { return }
        if failed {
            report(code, opening, "This '\(source.text(opening))' is never closed")
            forgivenBrackets += 1
        }
        if kind != closing, isRecovering { skip { $0 == closing || $0 == .blockSeparator } }
        if kind == closing {
            advance()
            isRecovering = false
            return
        }
        if failed { return }
        if forgivenBrackets > 0 {
            forgivenBrackets -= 1
            isRecovering = true
            return
        }
        let wasRecovering = isRecovering
        let isAnnounced = isBeforeAnnouncedEnd
        if !isAnnounced { unexpected(in: .expression) }
        let isAfterError = wasRecovering || !isAnnounced || hasError(after: opening)
        if !(isLenient && isAfterError) {
            report(code, opening, "This '\(source.text(opening))' is never closed")
        }
        isRecovering = true
    }

    /// True if the last error was reported inside of this bracket.
    private func hasError(after opening: Span) -> Bool {
        lastErrorIndex >= 0 && tokens[min(lastErrorIndex, tokens.count - 1)].span.start >= opening.end
    }

    /// `(e)`, `()`, `(+)`, `(^a: (member M: t) x)`.
    private mutating func parseParenthesized() -> ExpressionID {
        let opening = token.span
        if let name = parseOperatorName() { return tree.add(.identifier(name), span(from: opening.start)) }
        if opensActivePatternName { return parseBrokenActivePatternName() }
        advance()
        if kind == .rightParen {
            advance()
            return tree.add(.literal(.unit), span(from: opening.start))
        }
        if isTraitCall {
            let call = parseTraitCall()
            close(.rightParen, opening, unmatched: 583)
            return tree.add(call, span(from: opening.start))
        }
        if kind == .blockBegin ? peek().kind == .comma : kind == .comma { return parseLeadingComma(opening) }
        let failed = opensOnNothing
        let content = parseBracketContent()
        close(.rightParen, opening, unmatched: 583, isLenient: true, failed: failed)
        return tree.add(.parenthesized(content), span(from: opening.start))
    }

    /// `(, e)`: FS3524 at the comma.
    private mutating func parseLeadingComma(_ opening: Span) -> ExpressionID {
        let isBlock = accept(.blockBegin)
        let comma = token.span
        report(3524, comma, "An expression is missing before this comma")
        advance()
        let first = tree.add(Expression.error, Span(start: comma.start, end: comma.start))
        let rest = parseSequence()
        if isBlock { endBlock() }
        close(.rightParen, opening, unmatched: 583, isLenient: true)
        let tuple = tree.add(.tuple([first, rest], isStruct: false), comma.joined(tree.span(rest)))
        return tree.add(.parenthesized(tuple), span(from: opening.start))
    }

    /// `[ … ]`, `[| … |]`.
    private mutating func parseCollection() -> ExpressionID {
        let opening = token.span
        let isArray = kind == .leftBracketBar
        let closing: TokenKind = isArray ? .barRightBracket : .rightBracket
        advance()
        var items: [ExpressionID] = []
        var failed = false
        if kind != closing {
            failed = opensOnNothing
            items = parseElements()
        }
        close(closing, opening, unmatched: isArray ? 603 : 598, failed: failed)
        return tree.add(.collection(isArray: isArray, items), span(from: opening.start))
    }
}

extension Parser {
    /// The items of a list or array: no type annotation may end them.
    private mutating func parseElements() -> [ExpressionID] {
        guard enter() else {
            leave()
            return []
        }
        defer { leave() }
        let (outerBlock, wasAllowed) = (blockKind, allowsThen)
        defer { (blockKind, allowsThen) = (outerBlock, wasAllowed) }
        let isBlock = accept(.blockBegin)
        if isBlock { blockKind = .bracket }
        allowsThen = false
        let items = isBlock && kind == .blockEnd ? [] : parseItems(.expression, allowsAnnotation: false)
        if isBlock { endBlock() }
        return items
    }
}
