/// Paths with arguments: cases, heads of functions and members.
extension Parser {
    /// `:? T`, a path with its arguments, or an atomic pattern: F#'s `constrPattern`.
    mutating func parseApplied(_ context: Context) -> PatternID {
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
    mutating func parsePathPattern(takesArguments: Bool) -> PatternID {
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
        if isBlock { endBlock(in: .pattern, recovers: false) }
        close(.rightParen, opening, unmatched: 583)
        return fields
    }

    /// `p q r`: the parameters of a lambda, at least one.
    mutating func parseAtomicPatterns(in context: Context) -> [PatternID] {
        var patterns = [parseAtomicPattern(context)]
        while !isRecovering, startsAtomicPattern { patterns.append(parseAtomicPattern(context)) }
        return patterns
    }
}
