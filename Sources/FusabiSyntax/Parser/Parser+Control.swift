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

// MARK: - Conditionals

extension Parser {
    /// `if c then t elif … else e`: the branches are collected in a loop and nested from the last one.
    private mutating func parseConditional() -> ExpressionID {
        var branches: [(keyword: Span, condition: ExpressionID, then: ExpressionID)] = []
        var otherwise: ExpressionID?
        var keyword = token.span
        let first = keyword
        advance()
        while true {
            guard let condition = parseCondition(first) else { break }
            guard kind == .then else {
                missingThen(first, isFirst: branches.isEmpty)
                let error = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
                branches.append((keyword, condition, error))
                break
            }
            advance()
            let branch = parseBranch()
            branches.append((keyword, condition, branch))
            skipSeparatorBefore([.elif, .else])
            if kind == .elif {
                keyword = token.span
                advance()
            } else if kind == .else {
                let elsePlace = token.span
                advance()
                guard kind == .if else {
                    otherwise = parseBranch()
                    break
                }
                // `else if` on one line is `elif`.
                keyword = elsePlace.joined(token.span)
                advance()
            } else {
                break
            }
        }
        var result = otherwise
        for branch in branches.reversed() {
            let end = result.map { tree.span($0) } ?? tree.span(branch.then)
            result = tree.add(.ifThenElse(branch.condition, branch.then, result), branch.keyword.joined(end))
        }
        return result ?? tree.add(Expression.error, here)
    }

    /// A condition; nil, with everything reported, if none begins here.
    private mutating func parseCondition(_ keyword: Span) -> ExpressionID? {
        if kind == .blockBegin { return parseBlock(.conditional) }
        guard !startsExpression else { return parseExpression(.conditional) }
        unexpected(in: .conditional)
        report(589, keyword, "A condition is missing after this 'if'")
        return nil
    }

    private mutating func parseBranch() -> ExpressionID { parseBody(.conditional) }

    /// A condition without `then` is FS0589 at the first `if`, and FS0010 where something else stands.
    private mutating func missingThen(_ keyword: Span, isFirst: Bool) {
        if isTooDeep { return }
        if isRecovering { return }
        if readCount < readAtLastError + 3 {
            isRecovering = true
            return
        }
        if !(isFirst && isBeforeAnnouncedEnd) { unexpected(in: .conditional) }
        if isFirst {
            report(589, keyword, "This conditional is incomplete: 'then' and a branch must follow the condition")
        }
        isRecovering = true
    }

    /// The layout may separate items before a keyword that continues a construct after an error.
    private mutating func skipSeparatorBefore(_ kinds: [TokenKind]) {
        if kind == .blockSeparator, kinds.contains(peek().kind) { advance() }
    }
}

// MARK: - Matches

extension Parser {
    private mutating func parseMatch() -> ExpressionID {
        let keyword = token.span
        let isBang = kind == .matchBang
        advance()
        let value = kind == .blockBegin ? parseBlock() : parseSequenceUpToWith()
        guard kind == .with else {
            if isTooDeep { return tree.add(Expression.error, keyword) }
            if !isRecovering { _ = accept(.blockSeparator) }
            unexpected(in: .expression)
            return tree.add(.match(value, [], isBang: isBang), keyword.joined(tree.span(value)))
        }
        advance()
        let rules = parseRules()
        return tree.add(.match(value, rules, isBang: isBang), span(from: keyword.start))
    }

    /// An expression with its type annotation, without a block: `match e: t with`.
    private mutating func parseSequenceUpToWith() -> ExpressionID {
        let value = parseExpression()
        return kind == .colon && !isRecovering ? parseAnnotation(of: value) : value
    }

    private mutating func parseMatchLambda() -> ExpressionID {
        let start = token.span.start
        advance()
        let rules = parseRules()
        return tree.add(.matchLambda(rules), span(from: start))
    }

    /// `[|] pattern [when g] -> e | …` up to the `contextEnd`. On one line (`0 -> a | n -> b`) the block that begins
    /// after the first arrow ends only after the last rule: it is *owed* until then.
    mutating func parseRules() -> [Rule] {
        var rules: [Rule] = []
        var owed = 0
        _ = accept(.bar)
        while !isTooDeep {
            if kind == .bar {
                let place = token.span
                advance()
                if startsPattern { report(3546, place, "A pattern is missing before this '|'") }
                continue
            }
            rules.append(parseRule(&owed))
            if isRecovering { skipRule(&owed) }
            while owed > 0, kind == .blockEnd {
                owed -= 1
                advance()
            }
            guard kind == .bar else { break }
            advance()
            if isAtRulesEnd { break }
        }
        if kind != .contextEnd, kind != .endOfFile {
            unexpected(in: .rules)
            skipRule(&owed)
        }
        _ = accept(.contextEnd)
        return rules
    }

    private var isAtRulesEnd: Bool { kind == .contextEnd || kind == .endOfFile || kind == .blockEnd }

    private mutating func parseRule(_ owed: inout Int) -> Rule {
        let start = token.span.start
        let pattern = parsePattern(allowsAnnotation: true)
        var guardCondition: ExpressionID?
        if kind == .when, !isRecovering {
            let keyword = token.span
            advance()
            if kind == .blockBegin {
                guardCondition = parseBlock()
            } else if kind == .arrow || kind == .bar {
                report(3524, keyword, "An expression is missing after this 'when'")
            } else {
                guardCondition = parseExpression(.rules)
            }
        }
        let body: ExpressionID
        if kind == .arrow, !isRecovering {
            advance()
            body = parseRuleBody(&owed)
        } else {
            unexpected(in: .rules)
            body = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
        }
        return Rule(
            pattern: pattern, guardCondition: guardCondition, body: body,
            span: Span(start: start, end: max(start, tree.span(body).end)))
    }

    /// The body of a rule: its block may go on after it, with the next rules of the line.
    private mutating func parseRuleBody(_ owed: inout Int) -> ExpressionID {
        guard kind == .blockBegin, peek().kind != .blockEnd else { return parseArrowBody(.rules) }
        let outer = blockKind
        defer { blockKind = outer }
        blockKind = .oneSided
        advance()
        let body = parseSequence(.rules)
        if kind == .bar, !isRecovering {
            owed += 1
        } else {
            endBlock()
        }
        return body
    }

    /// What follows `->`: nothing there is FS0010, for lack of a rule of its own in F#'s grammar.
    private mutating func parseArrowBody(_ context: Context) -> ExpressionID {
        kind == .blockBegin ? parseBlock(context, kind: .oneSided, missing: 10) : parseBody(context)
    }

    /// After an error in a rule: skips to the next rule of this match, or to its end.
    private mutating func skipRule(_ owed: inout Int) {
        var nesting = 0
        var contexts = 0
        while kind != .endOfFile {
            switch kind {
            case .blockBegin: nesting += 1
            case .blockEnd:
                if nesting == 0 {
                    if owed == 0 { return }
                    owed -= 1
                } else {
                    nesting -= 1
                }
            case .blockSeparator:
                if nesting == 0 { return }
            case .with, .function, .fun:
                if nesting == 0 { contexts += 1 }
            case .contextEnd:
                if nesting == 0 {
                    if contexts == 0 {
                        isRecovering = isTooDeep
                        return
                    }
                    contexts -= 1
                }
            case .bar:
                if nesting == 0, contexts == 0 {
                    isRecovering = isTooDeep
                    return
                }
            default: break
            }
            advance()
        }
    }

    private mutating func parseTry() -> ExpressionID {
        let keyword = token.span
        advance()
        let body = kind == .blockBegin ? parseBlock(kind: .oneSided, missing: 10) : parseBody()
        if kind == .blockSeparator, peek().kind == .with || peek().kind == .finally { advance() }
        switch kind {
        case .with:
            advance()
            let rules = parseRules()
            return tree.add(.tryWith(body, rules), span(from: keyword.start))
        case .finally:
            advance()
            let handler = parseBody()
            return tree.add(.tryFinally(body, handler), keyword.joined(tree.span(handler)))
        default:
            if kind == .endOfFile, !isRecovering {
                report(601, keyword, "This 'try' has neither 'with' nor 'finally'")
                isRecovering = true
            } else {
                unexpected(in: .expression)
            }
            return tree.add(.tryWith(body, []), keyword.joined(tree.span(body)))
        }
    }
}

// MARK: - Lambdas

extension Parser {
    private mutating func parseLambda() -> ExpressionID {
        let keyword = token.span
        advance()
        let parameters = parseAtomicPatterns(in: .lambda)
        guard kind == .arrow, !isRecovering else {
            unexpected(in: .lambda)
            skipToContextEnd()
            let error = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
            return tree.add(.lambda(parameters, error), span(from: keyword.start))
        }
        advance()
        if kind == .contextEnd || kind == .blockBegin && peek().kind == .blockEnd, !isRecovering {
            report(3547, span(from: keyword.start), "The body of this function is missing")
            if kind == .blockBegin {
                advance()
                advance()
            }
            _ = accept(.contextEnd)
            let error = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
            return tree.add(.lambda(parameters, error), span(from: keyword.start))
        }
        let body = parseArrowBody(.lambda)
        if kind == .contextEnd { advance() }
        return tree.add(.lambda(parameters, body), keyword.joined(tree.span(body)))
    }

    /// After an error in a lambda: skips to the end of its context, if that comes before the end of the item.
    private mutating func skipToContextEnd() {
        if isTooDeep { return }
        var nesting = 0
        while kind != .endOfFile {
            switch kind {
            case .blockBegin: nesting += 1
            case .blockEnd:
                if nesting == 0 { return }
                nesting -= 1
            case .blockSeparator:
                if nesting == 0 { return }
            case .contextEnd:
                if nesting == 0 {
                    advance()
                    isRecovering = false
                    return
                }
            default: break
            }
            advance()
        }
    }
}

// MARK: - Loops

extension Parser {
    private mutating func parseWhile() -> ExpressionID {
        let keyword = token.span
        let isBang = kind == .whileBang
        advance()
        let condition = parseOperandBody(.loop)
        guard kind == .do else {
            if !isTooDeep {
                if !isRecovering, kind != .blockEnd { unexpected(in: .loop) }
                report(3122, keyword, "This 'while' has no 'do' after its condition")
                isRecovering = true
            }
            return tree.add(Expression.error, span(from: keyword.start))
        }
        advance()
        let body = parseBody(.loop)
        _ = accept(.done)
        return tree.add(.whileLoop(condition, body, isBang: isBang), keyword.joined(tree.span(body)))
    }

    private mutating func parseFor() -> ExpressionID {
        let keyword = token.span
        advance()
        let pattern = parsePattern(allowsAnnotation: true)
        if isRecovering { return tree.add(Expression.error, span(from: keyword.start)) }
        switch kind {
        case .equals: return parseCountingFor(keyword, pattern)
        case .in: return parseForIn(keyword, pattern)
        default:
            unexpected(in: .loop)
            return tree.add(Expression.error, span(from: keyword.start))
        }
    }

    /// `for i = a to b do body`.
    private mutating func parseCountingFor(_ keyword: Span, _ pattern: PatternID) -> ExpressionID {
        advance()
        let low = parseOperandBody(.loop)
        guard kind == .to || kind == .downto, !isRecovering else {
            unexpected(in: .loop)
            return tree.add(Expression.error, span(from: keyword.start))
        }
        let isDown = kind == .downto
        advance()
        let high = parseOperandBody(.loop)
        guard let body = parseLoopBody(keyword) else { return tree.add(Expression.error, span(from: keyword.start)) }
        let name: Name
        switch tree[pattern] {
        case .name(let found, _): name = found
        case .wildcard: name = Name(known.underscore, tree.span(pattern))
        default:
            if !isRecovering { report(594, tree.span(pattern), "This loop needs a simple name before '='") }
            name = missingName
        }
        return tree.add(.forTo(name, low, high, isDown: isDown, body), keyword.joined(tree.span(body)))
    }

    /// `for p in e do body`, `for p in e -> body`.
    private mutating func parseForIn(_ keyword: Span, _ pattern: PatternID) -> ExpressionID {
        advance()
        let sequence = parseOperandBody(.loop)
        if kind == .blockSeparator, !isRecovering { advance() }
        if kind == .arrow, !isRecovering {
            advance()
            let body = parseArrowBody(.loop)
            return tree.add(
                .forIn(pattern, sequence, body, isArrow: true), keyword.joined(tree.span(body)))
        }
        guard let body = parseLoopBody(keyword) else { return tree.add(Expression.error, span(from: keyword.start)) }
        return tree.add(.forIn(pattern, sequence, body, isArrow: false), keyword.joined(tree.span(body)))
    }

    /// `do body`; reports its absence and returns nil.
    private mutating func parseLoopBody(_ keyword: Span) -> ExpressionID? {
        if kind == .blockSeparator, peek().kind == .do { advance() }
        guard kind == .do else {
            if isTooDeep { return nil }
            if !isRecovering {
                if kind == .blockEnd || kind == .endOfFile {
                    report(3106, keyword, "This 'for' has no 'do' and no body")
                    isRecovering = true
                } else {
                    unexpected(in: .loop)
                }
            }
            return nil
        }
        advance()
        let body = parseBody(.loop)
        _ = accept(.done)
        return body
    }
}
