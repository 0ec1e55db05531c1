/// Expressions that begin with a keyword: conditionals, matches, loops, lambdas, computation keywords.
extension Parser {
    /// An operand of a binary operator: a keyword form, which reaches as far to the right as it can, or a prefixed
    /// application, which may be the target of `<-`.
    mutating func parseOperand(_ context: Context) -> ExpressionID {
        let start = token.span.start
        switch kind {
        case .let, .use, .letBang, .useBang: return parseInnerLet()
        case .if: return parseConditional()
        case .match, .matchBang: return parseMatch()
        case .fun: return parseLambda()
        case .function: return parseMatchLambda()
        case .try: return parseTry()
        case .for: return parseFor()
        case .while, .whileBang: return parseWhile()
        case .do: return parseKeyword { .doStatement($0) }
        case .doBang: return parseKeyword { .doBang($0) }
        case .yield: return parseYield { .yield($0) }
        case .yieldBang: return parseYield { .yieldBang($0) }
        case .return: return parseYield { .returnValue($0) }
        case .returnBang: return parseYield { .returnBang($0) }
        case .fixed: return parseFixed()
        case .lazy: return parseTightKeyword { .lazy($0) }
        case .assert: return parseTightKeyword { .assert($0) }
        case .arrow: return parseStrayArrow()
        case .leftAttribute:
            _ = parseAttributes()
            return parseOperand(context)
        default:
            guard startsExpression else {
                unexpected(in: context)
                return tree.add(Expression.error, here)
            }
            let target = parsePrefixed()
            guard kind == .backArrow, !isRecovering else { return target }
            advance()
            let value = parseAssigned()
            return tree.add(.assign(target, value), span(from: start).joined(tree.span(target)))
        }
    }

    /// The right side of `<-`.
    private mutating func parseAssigned() -> ExpressionID { parseOperandBody() }

    /// A keyword and the expression or block after it.
    private mutating func parseKeyword(_ build: (ExpressionID) -> Expression) -> ExpressionID {
        let keyword = token.span
        advance()
        let operand = parseBody()
        return tree.add(build(operand), keyword.joined(tree.span(operand)))
    }

    private mutating func parseFixed() -> ExpressionID {
        let keyword = token.span
        advance()
        let operand = parseOperandBody()
        return tree.add(.fixed(operand), keyword.joined(tree.span(operand)))
    }

    /// `yield e`, `return e: t`.
    private mutating func parseYield(_ build: (ExpressionID) -> Expression) -> ExpressionID {
        let keyword = token.span
        advance()
        var operand = parseOperandBody()
        if kind == .colon, !isRecovering { operand = parseAnnotation(of: operand) }
        return tree.add(build(operand), keyword.joined(tree.span(operand)))
    }

    /// `lazy e`, `assert e` bind like application (F# spec 4.4.2): `lazy 1 + 2` is `(lazy 1) + 2`. Only a block on lines
    /// of its own, or one that begins with a keyword, belongs to them whole.
    private mutating func parseTightKeyword(_ build: (ExpressionID) -> Expression) -> ExpressionID {
        let keyword = token.span
        advance()
        let operand: ExpressionID
        if kind == .blockBegin {
            operand = parseBlock()
        } else {
            operand = startsExpression ? parseTightOperand() : parseOperand(.expression)
        }
        return tree.add(build(operand), keyword.joined(tree.span(operand)))
    }

    private mutating func parseTightOperand() -> ExpressionID {
        guard enter() else {
            leave()
            return tree.add(Expression.error, here)
        }
        defer { leave() }
        return parseOperand(.expression)
    }

    /// `-> e` where no `for` allows it: FS0596.
    private mutating func parseStrayArrow() -> ExpressionID {
        let arrow = token.span
        report(596, arrow, "'->' stands here without a 'for … in … ->' before it")
        advance()
        let value = parseBody()
        return tree.add(.yield(value), arrow.joined(tree.span(value)))
    }

    /// A `let` that does not begin an item of a block: its body is all that follows.
    private mutating func parseInnerLet() -> ExpressionID {
        guard let head = parseLetHead() else { return tree.add(Expression.error, here) }
        _ = accept(.blockSeparator)
        let body: ExpressionID? =
            kind == .blockBegin ? parseBlock() : startsExpression ? parseSequence() : nil
        if body == nil, head.isClosed, !isRecovering {
            report(588, head.keyword, "The expression after this '\(source.text(head.keyword))' is missing")
        }
        let end = body.map { tree.span($0) } ?? head.span
        return tree.add(head.expression(body: body), head.span.joined(end))
    }
}
