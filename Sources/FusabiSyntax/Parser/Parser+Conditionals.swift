/// `if`, `elif`, `else`.
extension Parser {
    /// `if c then t elif … else e`: the branches are collected in a loop and nested from the last one.
    mutating func parseConditional() -> ExpressionID {
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
