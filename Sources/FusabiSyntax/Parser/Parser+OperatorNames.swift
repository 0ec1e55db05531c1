/// Operators and active patterns as names in parentheses: F# spec 3.7.
extension Parser {
    /// `(+)`, `( * )`, `(|Even|Odd|)`, `(|Prime|_|)` at the cursor: the name, consumed with its parentheses; nil (and
    /// nothing consumed) for anything else in parentheses.
    mutating func parseOperatorName() -> Name? {
        guard let (name, after) = findOperatorName() else { return nil }
        while index < after { advance() }
        advance()
        return name
    }

    /// True if an operator's name in parentheses stands here.
    var isOperatorName: Bool { findOperatorName() != nil }

    /// The operator's name at the cursor, and the place of the closing parenthesis.
    private func findOperatorName() -> (Name, Int)? {
        guard kind == .leftParen else { return nil }
        var place = index + 1
        if tokens[min(place, tokens.count - 1)].kind == .blockBegin { place += 1 }
        guard place + 1 < tokens.count else { return nil }
        let first = tokens[place]
        let found = first.kind == .bar ? activePatternName(from: place) : operatorSymbol(from: place)
        guard let (symbol, end) = found else { return nil }
        var after = end
        let last = tokens[after - 1]
        if after < tokens.count, tokens[after].kind == .blockEnd { after += 1 }
        guard after < tokens.count, tokens[after].kind == .rightParen else { return nil }
        return (Name(symbol, first.span.joined(last.span)), after)
    }

    /// True at `(|`.
    var opensActivePatternName: Bool {
        kind == .leftParen && (peek().kind == .bar || peek().kind == .blockBegin && peek(2).kind == .bar)
    }

    /// `(|Even|Odd)`: reports where the name goes wrong.
    mutating func parseBrokenActivePatternName() -> ExpressionID {
        skipBrokenActivePatternName()
        return tree.add(Expression.error, here)
    }

    /// Reads as much of an active pattern's name as there is, and reports what stands there instead of the rest.
    mutating func skipBrokenActivePatternName() {
        advance()
        let isBlock = accept(.blockBegin)
        while kind == .bar {
            advance()
            if kind == .identifier || kind == .underscore { advance() } else { break }
        }
        if isBlock { blockKind = .bracket }
        unexpected(in: .operatorName)
        blockKind = .plain
        if isBlock {
            skipItem()
            _ = accept(.blockEnd)
        }
        if kind == .rightParen {
            advance()
            isRecovering = isTooDeep
        }
    }

    /// The operator whose first token is here, and the place after its last.
    private func operatorSymbol(from place: Int) -> (Symbol, Int)? {
        let found = tokens[place]
        switch found.kind {
        case .operator:
            return (Symbol(id: found.payload), place + 1)
        case .plus: return (known.plus, place + 1)
        case .minus: return (known.minus, place + 1)
        case .star: return (known.star, place + 1)
        case .equals: return (known.equals, place + 1)
        case .leftAngle: return (known.less, place + 1)
        case .rightAngle: return (known.greater, place + 1)
        case .ampersandAmpersand: return (known.doubleAmpersand, place + 1)
        case .ampersand: return (known.ampersand, place + 1)
        case .question: return (known.question, place + 1)
        case .colonEquals: return (known.colonEquals, place + 1)
        case .colonColon: return (known.cons, place + 1)
        case .dotDot:
            if tokens[place + 1].kind == .dotDot { return (known.rangeStep, place + 2) }
            return (known.range, place + 1)
        default: return nil
        }
    }

    /// `|Even|Odd|` or `|Prime|_|`: its symbol, and the place after the last bar.
    private func activePatternName(from place: Int) -> (Symbol, Int)? {
        var text = "|"
        var next = place + 1
        while next + 1 < tokens.count {
            switch tokens[next].kind {
            case .identifier: text += symbols.text(Symbol(id: tokens[next].payload))
            case .underscore: text += "_"
            default: return nil
            }
            guard tokens[next + 1].kind == .bar else { return nil }
            text += "|"
            next += 2
            if tokens[next].kind == .rightParen || tokens[next].kind == .blockEnd {
                return (symbols.intern(text), next)
            }
        }
        return nil
    }
}
