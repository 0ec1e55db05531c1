/// Patterns: F# spec chapter 7. From the loosest: `as`, `|`, `,`, `:`, `&`, `::`, application.
extension Parser {
    /// A pattern; `allowsAnnotation` where `p: t` may stand without parentheses (in them, in rules, in `for`).
    mutating func parsePattern(allowsAnnotation: Bool, context: Context = .pattern) -> PatternID {
        guard enter() else {
            leave()
            return tree.add(Pattern.error, here)
        }
        defer { leave() }
        let left = parseOrPattern(allowsAnnotation, context)
        guard kind == .as, !isRecovering else { return left }
        let keyword = token.span
        advance()
        guard startsPattern else {
            report(3546, keyword, "A pattern is missing after 'as'")
            return left
        }
        let right = parsePattern(allowsAnnotation: allowsAnnotation, context: context)
        return tree.add(.alias(left, right), tree.span(left).joined(tree.span(right)))
    }

    private mutating func parseOrPattern(_ allowsAnnotation: Bool, _ context: Context) -> PatternID {
        var left = parseTuplePattern(allowsAnnotation, context)
        while kind == .bar, !isRecovering {
            advance()
            let right = parseTuplePattern(allowsAnnotation, context)
            left = tree.add(.or(left, right), tree.span(left).joined(tree.span(right)))
        }
        return left
    }

    private mutating func parseTuplePattern(_ allowsAnnotation: Bool, _ context: Context) -> PatternID {
        let start = token.span.start
        guard kind != .comma else { return parseTuplePattern(after: missingPattern(), allowsAnnotation, start) }
        let first = parseAnnotatedPattern(allowsAnnotation, context)
        guard kind == .comma, !isRecovering else { return first }
        return parseTuplePattern(after: first, allowsAnnotation, start)
    }

    private mutating func parseTuplePattern(
        after first: PatternID, _ allowsAnnotation: Bool, _ start: UInt32
    ) -> PatternID {
        var elements = [first]
        while kind == .comma, !isRecovering {
            let comma = token.span
            advance()
            if kind == .comma {
                elements.append(missingPattern())
            } else if startsPattern || kind == .leftAttribute {
                elements.append(parseAnnotatedPattern(allowsAnnotation, .pattern))
            } else {
                if !isBeforeAnnouncedEnd { unexpected(in: .pattern) }
                report(3546, comma, "A pattern is missing after this comma")
                elements.append(tree.add(Pattern.error, Span(start: comma.end, end: comma.end)))
            }
        }
        return tree.add(.tuple(elements, isStruct: false), span(from: start))
    }

    /// What stands where a comma comes too early: FS3546 at the comma.
    private mutating func missingPattern() -> PatternID {
        if !isRecovering { report(3546, token.span, "A pattern is missing before this comma") }
        return tree.add(Pattern.error, here)
    }

    private mutating func parseAnnotatedPattern(_ allowsAnnotation: Bool, _ context: Context) -> PatternID {
        let start = token.span.start
        if kind == .leftAttribute {
            let attributes = parseAttributes()
            let pattern = parseAnnotatedPattern(allowsAnnotation, context)
            return tree.add(.attributed(pattern, attributes), span(from: start))
        }
        var pattern = parseConjunction(context)
        while allowsAnnotation, kind == .colon, !isRecovering {
            advance()
            let type = parseTypeWithConstraints()
            pattern = tree.add(.annotated(pattern, type), tree.span(pattern).joined(tree.span(type)))
        }
        return pattern
    }

    /// `p & q & r`.
    private mutating func parseConjunction(_ context: Context) -> PatternID {
        let first = parseCons(context)
        guard kind == .ampersand, !isRecovering else { return first }
        var parts = [first]
        while kind == .ampersand, !isRecovering {
            advance()
            parts.append(parseCons(.pattern))
        }
        return tree.add(.and(parts), tree.span(first).joined(tree.span(parts[parts.count - 1])))
    }

    /// `p :: q :: r`, folded from the right.
    private mutating func parseCons(_ context: Context) -> PatternID {
        var operands = [parseApplied(context)]
        while kind == .colonColon, !isRecovering {
            let operation = token.span
            advance()
            guard startsPattern else {
                report(3546, operation, "A pattern is missing after '::'")
                break
            }
            operands.append(parseApplied(.pattern))
        }
        guard var right = operands.popLast() else { return tree.add(Pattern.error, here) }
        while let left = operands.popLast() {
            right = tree.add(.cons(left, right), tree.span(left).joined(tree.span(right)))
        }
        return right
    }
}

// MARK: - Application

extension Parser {
    /// `:? T`, a path with its arguments, or an atomic pattern: F#'s `constrPattern`.
    private mutating func parseApplied(_ context: Context) -> PatternID {
        let start = token.span.start
        switch kind {
        case .colonQuestion:
            advance()
            let type = parseAtomicType()
            return tree.add(.typeTest(type), span(from: start))
        case .identifier, .global, .private, .public, .internal:
            return parsePathPattern(takesArguments: true)
        case .underscore where peek().kind == .dot && peek().isTight:
            return parsePathPattern(takesArguments: true)
        case .leftParen:
            return isOperatorName ? parsePathPattern(takesArguments: true) : parseAtomicPattern(context)
        default:
            return parseAtomicPattern(context)
        }
    }

    /// `private A.B<'t> p q`: a name, a case with arguments, the head of a function or of a member.
    private mutating func parsePathPattern(takesArguments: Bool) -> PatternID {
        let start = token.span.start
        let access = parseAccess()
        let path = parsePatternPath()
        var parameters: TypeParameters?
        if takesArguments, kind == .leftAngle, token.isTight { parameters = parseTypeParameters() }
        if takesArguments, kind == .leftParen, isNamedFieldList, parameters == nil {
            let fields = parseNamedFields()
            return tree.add(.fields(path, fields), span(from: start))
        }
        var arguments: [PatternID] = []
        while takesArguments, !isRecovering, startsAtomicPattern {
            arguments.append(parseAtomicPattern(.pattern))
        }
        let span = span(from: start)
        if path.count == 1, arguments.isEmpty, parameters == nil {
            return tree.add(.name(path[0], access: access), span)
        }
        return tree.add(
            .long(path, typeParameters: parameters, arguments: arguments, access: access), span)
    }

    /// `A.b`, `_.Name`, `this.(+)`, `(+)`.
    private mutating func parsePatternPath() -> LongName {
        var names: LongName = []
        while true {
            switch kind {
            case .identifier:
                names.append(Name(Symbol(id: token.payload), token.span))
                advance()
            case .underscore where names.isEmpty:
                names.append(Name(known.underscore, token.span))
                advance()
            case .global where names.isEmpty:
                names.append(Name(known.global, token.span))
                advance()
            case .leftParen:
                guard let name = parseOperatorName() else {
                    unexpected(in: .pattern)
                    return names.isEmpty ? [missingName] : names
                }
                names.append(name)
                return names
            default:
                unexpected(in: .pattern)
                return names.isEmpty ? [missingName] : names
            }
            guard kind == .dot else { return names }
            advance()
        }
    }

    /// True at `(name = `: the fields of a union case by name.
    private var isNamedFieldList: Bool {
        var place = index + 1
        if place < tokens.count, tokens[place].kind == .blockBegin { place += 1 }
        guard place + 1 < tokens.count else { return false }
        return tokens[place].kind == .identifier && tokens[place + 1].kind == .equals
    }

    /// `(left = p; right = q)`.
    private mutating func parseNamedFields() -> [(name: Name, pattern: PatternID)] {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        var fields: [(name: Name, pattern: PatternID)] = []
        while !isRecovering {
            guard let name = parseName(in: .pattern) else { break }
            guard expect(.equals, in: .pattern) else { break }
            fields.append((name, parsePattern(allowsAnnotation: true)))
            if !acceptSeparator() { break }
            if kind == .blockEnd || kind == .rightParen { break }
        }
        endPatternBlock(isBlock)
        closePattern(.rightParen, opening, unmatched: 583)
        return fields
    }

    /// `p q r`: the parameters of a lambda, at least one.
    mutating func parseAtomicPatterns(in context: Context) -> [PatternID] {
        var patterns = [parseAtomicPattern(context)]
        while !isRecovering, startsAtomicPattern { patterns.append(parseAtomicPattern(context)) }
        return patterns
    }
}

// MARK: - Atomic patterns

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
        endPatternBlock(isBlock)
        closePattern(.rightParen, opening, unmatched: 583)
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
        endPatternBlock(isBlock)
        closePattern(closing, opening, unmatched: isArray ? 603 : 598)
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
            endPatternBlock(isInner)
        } while !isRecovering && acceptSeparator() && kind != .blockEnd && kind != .rightBrace
        endPatternBlock(isBlock)
        closePattern(.rightBrace, opening, unmatched: 604)
        return tree.add(.record(fields), span(from: opening.start))
    }

    /// Consumes the end of a block around a pattern; what is left of the block is an error.
    mutating func endPatternBlock(_ isBlock: Bool) {
        guard isBlock else { return }
        if kind != .blockEnd, kind != .endOfFile {
            unexpected(in: .pattern)
            while kind != .endOfFile, kind != .blockEnd {
                skipItem()
                if kind == .blockSeparator || kind == .doubleSemicolon { advance() }
            }
        }
        if kind == .blockEnd { advance() }
    }

    private mutating func closePattern(_ closing: TokenKind, _ opening: Span, unmatched code: Int) {
        close(closing, opening, unmatched: code)
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
