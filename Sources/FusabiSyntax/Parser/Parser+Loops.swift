/// `for`, `while`.
extension Parser {
    mutating func parseWhile() -> ExpressionID {
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

    mutating func parseFor() -> ExpressionID {
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
