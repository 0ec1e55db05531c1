/// Binary operators: precedence climbing over the levels of ``Precedence``. Chains of one operator are loops, so that
/// neither `a |> f |> g …` nor `1 :: 2 :: …` needs the stack.
extension Parser {
    /// F#'s `declExpr`: any expression without `;` and without a type annotation.
    mutating func parseExpression(_ context: Context = .expression) -> ExpressionID {
        guard enter() else {
            leave()
            return tree.add(Expression.error, here)
        }
        defer { leave() }
        return parseInfix(.reference, context)
    }

    /// Operators that bind at least as tightly as `minimum`.
    mutating func parseInfix(_ minimum: Precedence, _ context: Context) -> ExpressionID {
        var left = parseLeadingOperand(context)
        while !isRecovering {
            if kind == .in, minimum <= .or, isJoin(left) {
                left = parseLeftOperator(after: left, .or)
                continue
            }
            guard let level = infixLevel(), level >= minimum else { break }
            switch level {
            case .tuple: left = parseTuple(after: left)
            case .range: left = parseRange(after: left)
            case .cast, .typeTest:
                guard let next = parseTypeOperator(after: left, level) else { return left }
                left = next
            case .reference, .append, .cons, .power: left = parseRightChain(after: left, level)
            case .or, .and, .comparison, .bitwise, .sum, .product, .coalesce:
                left = parseLeftOperator(after: left, level)
            }
        }
        return left
    }

    /// True for `join x` of a query, before `in`: there `in` is an operator (F# spec 6.3.10).
    private func isJoin(_ left: ExpressionID) -> Bool {
        guard case .application(let head, _, isAdjacent: false) = tree[left], case .identifier(let name) = tree[head]
        else { return false }
        return name.symbol == known.join || name.symbol == known.groupJoin || name.symbol == known.leftOuterJoin
    }

    /// `a op b` for a left-associative operator.
    private mutating func parseLeftOperator(after left: ExpressionID, _ level: Precedence) -> ExpressionID {
        let name = operatorName()
        advance()
        let right = parseRightOperand(of: name, level.next ?? .coalesce)
        return tree.add(.infix(name, left, right), tree.span(left).joined(tree.span(right)))
    }

    /// `a op b op c` for a right-associative level: collected in a loop, folded from the right.
    private mutating func parseRightChain(after first: ExpressionID, _ level: Precedence) -> ExpressionID {
        var operands = [first]
        var names: [Name] = []
        while !isRecovering, let current = infixLevel(), current == level {
            let name = operatorName()
            names.append(name)
            advance()
            operands.append(parseRightOperand(of: name, level.next ?? .coalesce))
        }
        guard var right = operands.popLast() else { return first }
        while let name = names.popLast(), let left = operands.popLast() {
            right = tree.add(.infix(name, left, right), tree.span(left).joined(tree.span(right)))
        }
        return right
    }

    /// The right operand of an operator already consumed; its absence is FS3156 at the operator.
    private mutating func parseRightOperand(of name: Name, _ minimum: Precedence) -> ExpressionID {
        if kind == .blockBegin, !isRecovering { return parseBlock() }
        guard startsExpression else {
            if !isRecovering {
                report(3156, name.span, "The right operand of '\(symbols.text(name.symbol))' is missing")
            }
            return tree.add(Expression.error, Span(start: name.span.end, end: name.span.end))
        }
        return parseInfix(minimum, .expression)
    }

    /// `a, b, c` after the first element.
    mutating func parseTuple(after first: ExpressionID) -> ExpressionID {
        var elements = [first]
        while kind == .comma, !isRecovering {
            let comma = token.span
            advance()
            guard startsExpression || kind == .blockBegin else {
                reportMissingElement(after: comma)
                elements.append(tree.add(Expression.error, Span(start: comma.end, end: comma.end)))
                continue
            }
            elements.append(kind == .blockBegin ? parseBlock() : parseInfix(.range, .expression))
        }
        let last = elements.last ?? first
        return tree.add(.tuple(elements, isStruct: false), tree.span(first).joined(tree.span(last)))
    }

    /// Nothing stands after a comma: F# has a code for what closes the tuple and one for a second comma.
    private mutating func reportMissingElement(after comma: Span) {
        if kind == .comma {
            report(3524, token.span, "An expression is missing before this comma")
        } else if isBeforeAnnouncedEnd {
            report(3100, comma, "An expression is missing after this comma")
        } else {
            unexpected(in: .expression)
        }
    }

    /// `a .. b`, `a .. b .. c`, `a ..`.
    private mutating func parseRange(after low: ExpressionID) -> ExpressionID {
        var parts = [low]
        while kind == .dotDot, !isRecovering, parts.count < 3 {
            advance()
            guard startsExpression else {
                return tree.add(
                    .range(low: low, step: parts.count > 1 ? parts[1] : nil, high: nil),
                    span(from: tree.span(low).start))
            }
            parts.append(parseInfix(.or, .expression))
        }
        let last = parts.last ?? low
        let span = tree.span(low).joined(tree.span(last))
        return tree.add(.range(low: low, step: parts.count == 3 ? parts[1] : nil, high: last), span)
    }

    /// `e :> t`, `e :?> t`, `e :? t`.
    private mutating func parseTypeOperator(after left: ExpressionID, _ level: Precedence) -> ExpressionID? {
        let operation = kind
        advance()
        let type = parseType()
        let span = tree.span(left).joined(tree.span(type))
        switch operation {
        case .colonGreater: return tree.add(.upcast(left, type), span)
        case .colonQuestionGreater: return tree.add(.downcast(left, type), span)
        default: return tree.add(.typeTest(left, type), span)
        }
    }

    /// The first operand of a chain: `..e`, `*` and `^e` stand only there, in an index.
    private mutating func parseLeadingOperand(_ context: Context) -> ExpressionID {
        let start = token.span.start
        switch kind {
        case .dotDot:
            advance()
            let high = startsExpression ? parseInfix(.or, context) : nil
            return tree.add(.range(low: nil, step: nil, high: high), span(from: start))
        case .star:
            advance()
            return tree.add(Expression.wholeDimension, span(from: start))
        default:
            return parseOperand(context)
        }
    }

    /// True if the current token can begin an expression.
    var startsExpression: Bool { canBeginExpression(token) }

    func canBeginExpression(_ token: Token) -> Bool {
        switch token.kind {
        case .identifier, .typeVariable, .literal, .interpolatedString, .assert, .base, .begin, .do, .doBang, .downcast,
            .false, .fixed, .for, .fun, .function, .global, .if, .lazy, .let, .letBang, .match, .matchBang, .new, .null,
            .return, .returnBang, .struct, .true, .try, .upcast, .use, .useBang, .while, .whileBang, .yield,
            .yieldBang, .leftParen, .leftBracket, .leftBracketBar, .leftBrace, .leftBraceBar, .leftQuotation,
            .leftRawQuotation, .arrow, .dotDot, .underscore, .question, .ampersand, .ampersandAmpersand, .star, .minus,
            .plus, .reserved, .const:
            true
        case .operator: OperatorClass(spelling: symbols.text(Symbol(id: token.payload))).readsAsPrefix
        default: false
        }
    }
}
