/// `match`, `function`, `try`: everything with rules.
extension Parser {
    mutating func parseMatch() -> ExpressionID {
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

    mutating func parseMatchLambda() -> ExpressionID {
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
    mutating func parseArrowBody(_ context: Context) -> ExpressionID {
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

    mutating func parseTry() -> ExpressionID {
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
