/// Blocks and sequences: `e1; e2`, one expression a line, `let` with the rest of the block as its body.
extension Parser {
    /// A block if one begins here, else expressions joined by `;`: what F# calls `typedSequentialExprBlock`.
    mutating func parseBody(_ context: Context = .expression) -> ExpressionID {
        kind == .blockBegin ? parseBlock(context) : parseSequence(context, isBlock: false)
    }

    /// A block if one begins here, else one expression: `declExprBlock`.
    mutating func parseOperandBody(_ context: Context = .expression) -> ExpressionID {
        kind == .blockBegin ? parseBlock(context) : parseExpression(context)
    }

    /// `blockBegin items blockEnd` as one expression.
    mutating func parseBlock(_ context: Context = .expression) -> ExpressionID {
        let start = token.span.start
        advance()
        if kind == .blockEnd {
            if !isRecovering {
                report(3524, here, "An expression is missing here")
                isRecovering = true
            }
            let error = tree.add(Expression.error, Span(start: start, end: start))
            advance()
            return error
        }
        let result = parseSequence(context)
        endBlock()
        return result
    }

    /// Consumes a block's end; what is left of the block is an error.
    mutating func endBlock() {
        if kind != .blockEnd, kind != .endOfFile {
            unexpected(in: .expression)
            while kind != .endOfFile, kind != .blockEnd {
                skipItem()
                if kind == .blockSeparator || kind == .doubleSemicolon { advance() }
            }
            isRecovering = isTooDeep
        }
        if kind == .blockEnd { advance() }
    }

    /// Items as one expression, with the type annotation that may end them: `a; b : t`.
    mutating func parseSequence(_ context: Context = .expression, isBlock: Bool = true) -> ExpressionID {
        let start = token.span.start
        let items = parseItems(context, isBlock: isBlock)
        let value = sequence(items, from: start)
        guard kind == .colon else { return value }
        return parseAnnotation(of: value)
    }

    /// `: t` after an expression.
    mutating func parseAnnotation(of value: ExpressionID) -> ExpressionID {
        advance()
        let type = parseTypeWithConstraints()
        let annotated = tree.add(.annotated(value, type), tree.span(value).joined(tree.span(type)))
        endItem()
        return annotated
    }

    /// One expression of items: the item itself, or a `sequential`.
    func sequence(_ items: [ExpressionID], from start: UInt32) -> ExpressionID {
        guard let first = items.first, let last = items.last else {
            return tree.add(Expression.error, Span(start: start, end: start))
        }
        if items.count == 1 { return first }
        return tree.add(.sequential(items), tree.span(first).joined(tree.span(last)))
    }

    /// True where no further item can follow.
    private var isAtSequenceEnd: Bool {
        switch kind {
        case .blockEnd, .endOfFile, .contextEnd, .declarationEnd, .rightParen, .rightBracket, .rightBrace,
            .barRightBracket, .barRightBrace, .end, .rightQuotation, .rightRawQuotation, .bar, .with:
            true
        default: false
        }
    }

    /// The items of a block; outside of one, a new line belongs to the block around and ends them. A `let` takes the items after it as its body; it is written down when the block ends, so
    /// that a thousand lets in a row need no recursion.
    mutating func parseItems(_ context: Context, isBlock: Bool = true) -> [ExpressionID] {
        var items: [ExpressionID] = []
        var heads: [(head: LetHead, firstItem: Int)] = []
        while true {
            if let head = parseLetHead() {
                heads.append((head, items.count))
                if isRecovering { endItem() }
                _ = accept(.blockSeparator)
            } else {
                items.append(parseExpression(context))
                if kind == .colon, !isRecovering { break }
                if isRecovering { endItem() }
                guard isBlock || kind == .semicolon, acceptSeparator() else {
                    if isAtSequenceEnd || kind == .then || !isBlock { break }
                    unexpected(in: context)
                    endItem()
                    if !acceptSeparator() { break }
                    if isAtSequenceEnd { break }
                    continue
                }
            }
            if isAtSequenceEnd { break }
        }
        return close(heads, over: items)
    }

    /// `;`, a new line, or both.
    mutating func acceptSeparator() -> Bool {
        if accept(.semicolon) {
            _ = accept(.blockSeparator)
            return true
        }
        if accept(.blockSeparator) {
            _ = accept(.semicolon)
            return true
        }
        return false
    }

    /// Gives each `let` the items after it as its body, the innermost first.
    private mutating func close(
        _ heads: [(head: LetHead, firstItem: Int)], over allItems: [ExpressionID]
    ) -> [ExpressionID] {
        guard !heads.isEmpty else { return allItems }
        var items = allItems
        if kind == .colon, let last = items.last { items[items.count - 1] = parseAnnotation(of: last) }
        for (head, first) in heads.reversed() {
            let inner = Array(items[first...])
            items.removeLast(inner.count)
            let body = inner.isEmpty ? nil : sequence(inner, from: head.keyword.start)
            if body == nil { reportUnfinished(head) }
            let end = body.map { tree.span($0) } ?? head.span
            items.append(tree.add(head.expression(body: body), head.span.joined(end)))
        }
        return items
    }

    private func reportUnfinished(_ head: LetHead) {
        guard !head.hasError else { return }
        let word = source.text(head.keyword)
        report(
            588, head.keyword,
            "The block that this '\(word)' belongs to is unfinished: it must end with an expression, not with '\(word)'")
    }
}

/// A `let`, `use`, `let!` or `use!` whose body is still to come.
struct LetHead {
    enum Bindings {
        case plain([BindingID], isRecursive: Bool)
        case bang([(pattern: PatternID, value: ExpressionID)])
    }
    var bindings: Bindings
    var isUse: Bool
    var keyword: Span
    /// From the keyword to the end of the last binding.
    var span: Span
    /// Something in it has been reported already.
    var hasError: Bool

    func expression(body: ExpressionID?) -> Expression {
        switch bindings {
        case .plain(let bindings, let isRecursive):
            .letIn(
                LetExpression(
                    bindings: bindings, isRecursive: isRecursive, isUse: isUse, body: body, keyword: keyword))
        case .bang(let bindings):
            .letBang(LetBangExpression(isUse: isUse, bindings: bindings, body: body, keyword: keyword))
        }
    }
}
