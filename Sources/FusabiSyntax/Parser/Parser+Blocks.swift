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

    /// `blockBegin items blockEnd` as one expression. `missing` is the code for an empty block: 3524, or 10 where F#'s
    /// grammar has no rule for it.
    mutating func parseBlock(
        _ context: Context = .expression, kind found: BlockKind = .plain, missing: Int = 3524
    ) -> ExpressionID {
        let start = token.span.start
        advance()
        let (outerBlock, wasAllowed) = (blockKind, allowsThen)
        defer { (blockKind, allowsThen) = (outerBlock, wasAllowed) }
        blockKind = found
        allowsThen = false
        if kind == .blockEnd {
            if missing == 10 {
                unexpected(in: context)
            } else if !isRecovering {
                let place = peekWritten().span.start
                report(missing, Span(start: place, end: place), "An expression is missing here")
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
    mutating func parseItems(
        _ context: Context, isBlock: Bool = true, allowsAnnotation: Bool = true
    ) -> [ExpressionID] {
        var items: [ExpressionID] = []
        var heads: [(head: LetHead, firstItem: Int)] = []
        while true {
            if let head = parseLetHead() {
                heads.append((head, items.count))
                if isRecovering { endItem() }
                _ = accept(.blockSeparator)
            } else {
                items.append(parseExpression(context))
                if kind == .colon, allowsAnnotation, !isRecovering { break }
                if isRecovering { endItem() }
                guard isBlock || kind == .semicolon, acceptSeparator() else {
                    if kind == .then, isBlock, !allowsThen {
                        parseStrayThen(after: &items)
                        if isRecovering { endItem() }
                        if acceptSeparator(), !isAtSequenceEnd { continue }
                        break
                    }
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
        return close(heads, over: items, allowsAnnotation)
    }

    /// `e1 then e2`, which F# reads as a sequence but allows only in constructors: FS0743.
    private mutating func parseStrayThen(after items: inout [ExpressionID]) {
        guard let first = items.last else { return }
        let errors = diagnostics.errorCount
        advance()
        items.append(parseBody())
        if diagnostics.errorCount == errors, !isRecovering {
            report(743, tree.span(first), "'then' without 'if' may stand only in a constructor")
        }
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
    mutating func close(
        _ heads: [(head: LetHead, firstItem: Int)], over allItems: [ExpressionID], _ allowsAnnotation: Bool
    ) -> [ExpressionID] {
        guard !heads.isEmpty else { return allItems }
        var items = allItems
        if kind == .colon, allowsAnnotation, let last = items.last {
            items[items.count - 1] = parseAnnotation(of: last)
        }
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
        guard head.isClosed else { return }
        let word = source.text(head.keyword)
        let isBang = if case .bang = head.bindings { true } else { false }
        report(
            isBang ? 3885 : 588, head.keyword,
            "The block that this '\(word)' belongs to is unfinished: it must end with an expression, not with '\(word)'"
        )
    }
}

/// What a block of the layout is in F#'s grammar, which decides how a missing end is reported.
enum BlockKind {
    /// A block with a token at its end (`OBLOCKEND`), which F# announces.
    case plain
    /// The inside of brackets: no tokens of its own.
    case bracket
    /// After `->` and `try`: an end that is not announced.
    case oneSided
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
    /// The layout ended it as it should; else its end has been reported.
    var isClosed: Bool

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
