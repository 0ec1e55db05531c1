/// Types that need no parentheses anywhere, and postfix application.
extension Parser {
    /// `int list`, `t[]`, `m^2`, `'a :> t`, `t | null`.
    mutating func parseAppliedType() -> TypeExpressionID {
        var type = parsePower(of: parseAtomicType())
        while !isRecovering {
            let start = tree.span(type).start
            switch kind {
            case .leftBracket:
                guard let rank = parseArrayRank() else { return type }
                type = tree.add(.array(type, rank: rank), span(from: start))
            case .identifier:
                let path = parsePath(in: .type)
                let applied = tree.add(.named(path, [type], isPostfix: true), span(from: start))
                type = parsePower(of: applied)
            case .typeVariable:
                let factor = parsePower(of: parseAtomicType())
                type = tree.add(.measureProduct(type, factor), span(from: start))
            case .bar where peek().kind == .null:
                advance()
                advance()
                return tree.add(.nullable(type), span(from: start))
            case .colonGreater:
                guard case .variable = tree[type] else { return type }
                advance()
                let bound = parseType()
                let span = span(from: start)
                let constraint = TypeConstraint(targets: [type], kind: .subtype(bound), span: span)
                return tree.add(.constrained(type, [constraint]), span)
            default: return type
            }
        }
        return type
    }

    /// `[]`, `[,]` after a type; nil (nothing consumed) for another bracket.
    private mutating func parseArrayRank() -> Int? {
        var place = index + 1
        var rank = 1
        var begun = 0
        while place < tokens.count {
            switch tokens[place].kind {
            case .comma: rank += 1
            case .blockBegin: begun += 1
            case .blockEnd: begun -= 1
            case .rightBracket:
                while index < place { advance() }
                advance()
                return rank
            default: return nil
            }
            place += 1
        }
        return nil
    }

    /// `m^2`, `m^-1`, `m^(1/2)`.
    mutating func parsePower(of base: TypeExpressionID) -> TypeExpressionID {
        guard kind == .operator, token.payload == known.caret.id || token.payload == known.caretMinus.id else {
            return base
        }
        // `^a` after a type is a type variable, not a power.
        if peek().kind == .identifier { return base }
        var isNegative = token.payload == known.caretMinus.id
        advance()
        if kind == .minus {
            isNegative.toggle()
            advance()
        }
        let (numerator, denominator) = parseRational()
        return tree.add(
            .measurePower(base, numerator: isNegative ? -numerator : numerator, denominator: denominator),
            span(from: tree.span(base).start))
    }

    /// `2`, `(1/2)`, `(-1)`.
    private mutating func parseRational() -> (Int, Int) {
        guard kind == .leftParen else { return (parseInteger(), 1) }
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        let isNegative = accept(.minus)
        var numerator = parseInteger()
        if isNegative { numerator = -numerator }
        var denominator = 1
        if isOperator(known.slash) {
            advance()
            let place = token.span
            denominator = parseInteger()
            if denominator == 0 {
                if !isRecovering { report(625, place, "The denominator of an exponent must not be 0") }
                denominator = 1
            }
        }
        if isBlock { _ = accept(.blockEnd) }
        close(.rightParen, opening, unmatched: 583)
        return (numerator, denominator)
    }

    private mutating func parseInteger() -> Int {
        if kind == .literal, case .int32(let value) = stream.literals[Int(token.payload)] {
            advance()
            return Int(value)
        }
        unexpected(in: .measure)
        return 1
    }
}

// MARK: - Atomic types

extension Parser {
    mutating func parseAtomicType() -> TypeExpressionID {
        let start = token.span.start
        switch kind {
        case .identifier, .global: return parseNamedType()
        case .typeVariable:
            let name = Name(Symbol(id: token.payload), token.span)
            advance()
            return tree.add(.variable(name, isStatic: false), span(from: start))
        case .operator where isOperator(known.caret) && peek().kind == .identifier:
            let place = token.span
            advance()
            let name = Name(Symbol(id: token.payload), place.joined(token.span))
            advance()
            return tree.add(.variable(name, isStatic: true), span(from: start))
        case .underscore:
            advance()
            return tree.add(.wildcard, span(from: start))
        case .hash:
            advance()
            let type = parseAtomicType()
            return tree.add(.flexible(type), span(from: start))
        case .leftParen: return parseParenthesizedType()
        case .leftBraceBar: return parseAnonymousRecordType(isStruct: false, from: start)
        case .struct:
            advance()
            return parseStructType(from: start)
        case .literal:
            if case .int32(1) = stream.literals[Int(token.payload)] {
                advance()
                return tree.add(.measureOne, span(from: start))
            }
            unexpected(in: .type)
            return tree.add(TypeExpression.error, here)
        default:
            unexpected(in: .type)
            return tree.add(TypeExpression.error, here)
        }
    }

    /// `A.B<t, u>`, and `A<t>.B<u>`: one path with the arguments of all its parts.
    private mutating func parseNamedType() -> TypeExpressionID {
        let start = token.span.start
        var path = parsePath(in: .type)
        var arguments: [TypeExpressionID] = []
        while !isRecovering {
            if kind == .leftAngle {
                arguments += parseTypeArguments()
            } else if kind == .dot, peek().kind == .identifier {
                advance()
                path += parsePath(in: .type)
            } else {
                break
            }
        }
        return tree.add(.named(path, arguments, isPostfix: false), span(from: start))
    }

    /// `<t, u>` at the cursor.
    mutating func parseTypeArguments() -> [TypeExpressionID] {
        advance()
        var arguments: [TypeExpressionID] = []
        let isBlock = accept(.blockBegin)
        if kind != .rightAngle, kind != .blockEnd {
            repeat {
                arguments.append(parseType())
            } while !isRecovering && accept(.comma)
        }
        if isBlock { _ = accept(.blockEnd) }
        expect(.rightAngle, in: .type)
        return arguments
    }

    private mutating func parseParenthesizedType() -> TypeExpressionID {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        let type = parseType()
        if isBlock { endBlock(in: .type, recovers: false) }
        close(.rightParen, opening, unmatched: 583)
        return tree.add(.parenthesized(type), span(from: opening.start))
    }

    /// `(a * b)` or `{| … |}` after `struct`.
    private mutating func parseStructType(from start: UInt32) -> TypeExpressionID {
        if kind == .leftBraceBar { return parseAnonymousRecordType(isStruct: true, from: start) }
        guard kind == .leftParen else {
            unexpected(in: .type)
            return tree.add(TypeExpression.error, span(from: start))
        }
        let inner = parseParenthesizedType()
        if case .parenthesized(let content) = tree[inner], case .tuple(let elements, _) = tree[content] {
            return tree.add(.tuple(elements, isStruct: true), span(from: start))
        }
        if !isRecovering { report(10, tree.span(inner), "A struct tuple type needs at least two elements") }
        return tree.add(TypeExpression.error, span(from: start))
    }

    /// `{| A: t; B: u |}`.
    private mutating func parseAnonymousRecordType(isStruct: Bool, from start: UInt32) -> TypeExpressionID {
        let opening = token.span
        advance()
        let isBlock = accept(.blockBegin)
        var fields: [(name: Name, type: TypeExpressionID)] = []
        while kind != .barRightBrace, kind != .blockEnd, !isRecovering {
            guard let name = parseName(in: .field), expect(.colon, in: .field) else { break }
            fields.append((name, parseType()))
            if !acceptSeparator() { break }
        }
        if isBlock { endBlock(in: .type, recovers: false) }
        close(.barRightBrace, opening, unmatched: 3545)
        return tree.add(.anonymousRecord(fields, isStruct: isStruct), span(from: start))
    }
}
