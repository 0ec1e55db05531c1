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
        let (place, end, errors) = (index, previousEnd, diagnostics.diagnostics.count)
        let copied = parsePrefixed()
        if kind == .with, !isRecovering { return .record(parseCopy(of: copied)) }
        if kind == .equals, !isRecovering {
            report(609, token.span, "A field is written 'name = value'")
            isRecovering = true
            skipItem()
            return .record(RecordExpression(copied: copied, inherited: nil, fields: []))
        }
        // No copy: read it again as what it is. The nodes made so far stay unused in the arena.
        diagnostics.rollback(to: errors)
        isRecovering = isTooDeep
        if !isTooDeep { rewind(to: place, previousEnd: end) }
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
            if isRecovering { skipField() }
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

    /// After an error: skips to the separator after the field at hand.
    private mutating func skipField() {
        if isTooDeep { return }
        var nesting = 0
        while kind != .endOfFile {
            if nesting == 0 {
                switch kind {
                case .semicolon, .blockSeparator, .contextEnd, .blockEnd:
                    isRecovering = false
                    return
                default: break
                }
            }
            if kind == .blockBegin { nesting += 1 }
            if kind == .blockEnd { nesting -= 1 }
            advance()
        }
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

// MARK: - Objects

extension Parser {
    /// True if the argument of a constructor may begin here: what F# calls `atomicExprAfterType`.
    var startsConstructorArgument: Bool {
        switch kind {
        case .leftParen, .literal, .leftBrace, .leftBraceBar, .interpolatedString, .null, .true, .false, .begin,
            .leftBracketBar, .leftQuotation, .leftRawQuotation:
            true
        default: false
        }
    }

    /// `new T(args)`.
    mutating func parseNew() -> ExpressionID {
        let start = token.span.start
        advance()
        guard enter() else {
            leave()
            return tree.add(Expression.error, here)
        }
        defer { leave() }
        let type = parseAtomicType()
        guard startsConstructorArgument, !isRecovering else {
            unexpected(in: .expression)
            return tree.add(Expression.error, span(from: start))
        }
        let argument = parseAtom()
        let created = tree.add(.new(type, argument), span(from: start))
        guard kind == .dot, !isRecovering else { return created }
        return parseMembersOfNew(created)
    }

    /// `new T(…).Member`: F# reads the member, and asks for parentheses.
    private mutating func parseMembersOfNew(_ created: ExpressionID) -> ExpressionID {
        var result = created
        while kind == .dot, !isRecovering {
            advance()
            guard let name = parseName(in: .expression) else { return result }
            report(3583, name.span, "Put 'new …' in parentheses before taking a member of it")
            result = tree.add(.member(result, name), tree.span(created).joined(name.span))
        }
        return result
    }

    /// `new T(args) as x with members interface …` inside braces; nil, with nothing consumed, if it is no object
    /// expression but a computation that begins with `new`.
    private mutating func parseObjectExpression() -> Expression? {
        let (place, end, errors) = (index, previousEnd, diagnostics.diagnostics.count)
        advance()
        let type = parseAtomicType()
        var arguments: ExpressionID?
        if startsConstructorArgument, !isRecovering { arguments = parseAtom() }
        var selfName: Name?
        if kind == .as, !isRecovering {
            advance()
            selfName = kind == .base ? Name(known.base, token.span) : parseName(in: .expression)
            if selfName?.symbol == known.base, kind == .base { advance() }
        }
        let isInterface = kind == .interface || kind == .blockSeparator && peek().kind == .interface
        let isBare = arguments == nil && (kind == .blockEnd || kind == .rightBrace)
        guard !isRecovering, kind == .with || isInterface || isBare else {
            diagnostics.rollback(to: errors)
            isRecovering = isTooDeep
            if !isTooDeep { rewind(to: place, previousEnd: end) }
            return nil
        }
        var members: [Member] = []
        if kind == .with { members = parseImplementation() }
        var interfaces: [InterfaceImplementation] = []
        while !isTooDeep {
            if kind == .blockSeparator, peek().kind == .interface { advance() }
            guard kind == .interface else { break }
            interfaces.append(parseInterfaceImplementation())
        }
        return .object(
            ObjectExpression(
                type: type, arguments: arguments, selfName: selfName, members: members, interfaces: interfaces))
    }

    /// `with members` of an object expression or interface, and the old form `with M() = … and N() = …`.
    mutating func parseImplementation() -> [Member] {
        advance()
        guard kind == .blockBegin || kind == .member || kind == .override || kind == .static else {
            return startsPattern ? parseOldImplementation() : []
        }
        let next = kind == .blockBegin ? peek().kind : kind
        if next == .identifier || next == .underscore || next == .leftParen {
            let isBlock = accept(.blockBegin)
            let members = parseOldImplementation()
            if isBlock { endBlock() }
            return members
        }
        let members = parseMemberBlock()
        _ = accept(.end)
        return members
    }

    private mutating func parseOldImplementation() -> [Member] {
        var members: [Member] = []
        repeat {
            let start = token.span.start
            let binding = parseBinding(attributes: [], documentation: nil)
            members.append(
                Member(
                    kind: .method(binding, isStatic: false, dispatch: .override), attributes: [], access: nil,
                    span: span(from: start)))
        } while !isRecovering && accept(.and)
        if kind == .contextEnd { advance() }
        return members
    }
}

// MARK: - Interpolated strings

extension Parser {
    /// `$"…{e}…"`: each hole is read by a parser of its own, over its own tokens.
    mutating func parseInterpolatedString() -> ExpressionID {
        let place = token.span
        let lexed = stream.interpolations[Int(token.payload)]
        advance()
        var parts: [InterpolatedString.Part] = []
        for part in lexed.parts {
            switch part {
            case .text(let text): parts.append(.text(text))
            case .hole(let tokens, let specifier, let alignment, let format, let span):
                let value = parseHole(tokens, span)
                parts.append(.hole(value, specifier: specifier, alignment: alignment, format: format))
            }
        }
        return tree.add(.interpolated(InterpolatedString(parts: parts)), place)
    }

    private mutating func parseHole(_ tokens: TokenStream, _ place: Span) -> ExpressionID {
        var inner = Parser(
            stream: tokens, source: source, symbols: symbols, known: known, tree: tree, diagnostics: diagnostics,
            options: options)
        inner.depth = depth + 1
        _ = inner.accept(.blockBegin)
        guard inner.kind != .endOfFile, inner.kind != .blockEnd else {
            // The lexer has reported the empty hole.
            return tree.add(Expression.error, place)
        }
        let value = inner.parseExpression(.interpolation)
        if inner.kind == .colon {
            // The lexer has taken a format that is a name; anything else is what F# stumbles over.
            inner.advance()
        }
        if inner.kind != .endOfFile, inner.kind != .blockEnd { inner.unexpected(in: .interpolation) }
        return value
    }
}
