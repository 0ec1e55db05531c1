/// Everything in braces: records, object expressions, computations; and interpolated strings.
extension Parser {
    /// `{ … }` at the cursor: what it is shows after its first expression.
    mutating func parseBraces() -> ExpressionID {
        let opening = token.span
        advance()
        if kind == .rightBrace {
            advance()
            let empty = RecordExpression(copied: nil, inherited: nil, fields: [])
            return tree.add(.record(empty), span(from: opening.start))
        }
        guard enter() else {
            leave()
            return tree.add(Expression.error, opening)
        }
        let (outerBlock, wasAllowed) = (blockKind, allowsThen)
        let isBlock = accept(.blockBegin)
        if isBlock { blockKind = .bracket }
        allowsThen = false
        let content = parseBraceContent()
        if isBlock { endBlock() }
        (blockKind, allowsThen) = (outerBlock, wasAllowed)
        leave()
        close(.rightBrace, opening, unmatched: 604)
        return tree.add(content, span(from: opening.start))
    }

    private mutating func parseBraceContent() -> Expression {
        switch kind {
        case .inherit: return .record(parseInheritingRecord())
        case .new:
            if let object = parseObjectExpression() { return object }
        case .identifier, .global, .underscore:
            if isFieldBinding { return .record(parseFields(RecordExpression(copied: nil, inherited: nil, fields: []))) }
        default: break
        }
        guard startsPlainExpression else { return .computation(parseSequence()) }
        let start = mark
        let copied = parsePrefixed()
        if kind == .with, !isRecovering { return .record(parseCopy(of: copied)) }
        if kind == .equals, !isRecovering {
            report(609, token.span, "A field is written 'name = value'")
            isRecovering = true
            skipItem()
            return .record(RecordExpression(copied: copied, inherited: nil, fields: []))
        }
        // No copy: read it again as what it is. The nodes made so far stay unused in the arena.
        rewind(to: start)
        return .computation(parseSequence())
    }

    /// True where a copied record may begin: `with` can follow. Computations nearly always begin otherwise, so that
    /// reading twice is rare.
    private var startsPlainExpression: Bool {
        var place = index
        var nesting = 0
        let limit = min(tokens.count, index + 200)
        // Look for the `with` before anything that ends an application.
        while place < limit {
            switch tokens[place].kind {
            case .leftParen, .leftBracket, .leftBrace, .leftBracketBar, .leftBraceBar, .blockBegin: nesting += 1
            case .rightParen, .rightBracket, .rightBrace, .barRightBracket, .barRightBrace, .blockEnd:
                if nesting == 0 { return false }
                nesting -= 1
            case .with, .equals:
                if nesting == 0 { return true }
            case .match, .matchBang, .try, .let, .letBang, .use, .useBang, .if, .for, .while, .do, .doBang, .yield,
                .yieldBang, .return, .returnBang, .fun, .function, .semicolon, .blockSeparator, .backArrow,
                .whileBang:
                if nesting == 0 { return false }
            case .endOfFile: return false
            default: break
            }
            place += 1
        }
        return false
    }

    /// True at `A.B.c =`, `_ =`.
    private var isFieldBinding: Bool {
        var place = index
        while place + 1 < tokens.count {
            switch tokens[place].kind {
            case .identifier, .global, .underscore: break
            default: return false
            }
            switch tokens[place + 1].kind {
            case .equals: return true
            case .dot: place += 2
            default: return false
            }
        }
        return false
    }

    /// `inherit T(args); fields`.
    private mutating func parseInheritingRecord() -> RecordExpression {
        advance()
        let type = parseAtomicType()
        let argument = startsConstructorArgument ? parseAtom() : nil
        let record = RecordExpression(copied: nil, inherited: (type, argument), fields: [])
        guard acceptSeparator(), kind != .blockEnd, kind != .rightBrace else { return record }
        return parseFields(record)
    }

    /// `e with fields` from the `with` on.
    private mutating func parseCopy(of copied: ExpressionID) -> RecordExpression {
        advance()
        let isBlock = accept(.blockBegin)
        var record = RecordExpression(copied: copied, inherited: nil, fields: [])
        _ = acceptSeparator()
        if kind != .contextEnd, kind != .rightBrace, kind != .blockEnd { record = parseFields(record) }
        if isBlock { endBlock() }
        if kind == .contextEnd { advance() }
        return record
    }

    /// `A = 1; B.C = 2`.
    private mutating func parseFields(_ start: RecordExpression) -> RecordExpression {
        var record = start
        while true {
            if let field = parseField() { record.fields.append(field) }
            endField()
            guard acceptSeparator() else { break }
            switch kind {
            case .contextEnd, .blockEnd, .rightBrace, .barRightBrace: return record
            default: continue
            }
        }
        return record
    }

    private mutating func parseField() -> (name: LongName, value: ExpressionID)? {
        let start = token.span
        var path: LongName
        if kind == .underscore {
            report(1260, token.span, "'_' cannot name a field")
            path = [Name(known.underscore, token.span)]
            advance()
        } else {
            path = parsePath(in: .record)
        }
        if isRecovering { return nil }
        guard kind == .equals else {
            switch kind {
            case .semicolon, .blockSeparator, .blockEnd, .contextEnd, .rightBrace: break
            default: unexpected(in: .record)
            }
            report(609, start.joined(span(of: path)), "A field is written 'name = value'")
            return nil
        }
        advance()
        if kind == .blockBegin, peek().kind == .blockEnd, !isRecovering {
            report(609, start.joined(span(of: path)), "The value of this field is missing")
            advance()
            advance()
            return nil
        }
        return (path, parseOperandBody(.record))
    }

    /// `{| A = 1; B = 2 |}`, `{| e with A = 1 |}` at the `{|`.
    mutating func parseAnonymousRecord(isStruct: Bool, from start: UInt32) -> ExpressionID {
        let opening = token.span
        advance()
        var record = RecordExpression(copied: nil, inherited: nil, fields: [])
        if kind != .barRightBrace {
            guard enter() else {
                leave()
                return tree.add(Expression.error, opening)
            }
            let outerBlock = blockKind
            defer { blockKind = outerBlock }
            let isBlock = accept(.blockBegin)
            if isBlock { blockKind = .bracket }
            if isFieldBinding {
                record = parseFields(record)
            } else {
                let copied = parsePrefixed()
                if kind == .with {
                    record = parseCopy(of: copied)
                } else {
                    unexpected(in: .record)
                    endItem()
                }
            }
            if isBlock { endBlock() }
            leave()
        }
        close(.barRightBrace, opening, unmatched: 3545)
        return tree.add(.anonymousRecord(record, isStruct: isStruct), span(from: start))
    }
}
