/// `fun`.
extension Parser {
    mutating func parseLambda() -> ExpressionID {
        let keyword = token.span
        advance()
        let parameters = parseAtomicPatterns(in: .lambda)
        guard kind == .arrow, !isRecovering else {
            unexpected(in: .lambda)
            if !isTooDeep {
                skip { $0 == .contextEnd || $0 == .blockSeparator }
                if accept(.contextEnd) { isRecovering = false }
            }
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
}
