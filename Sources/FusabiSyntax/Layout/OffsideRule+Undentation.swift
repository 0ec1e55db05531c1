extension OffsideRule {
    /// Opens a context that begins at the token at an index, and reports where that is further left than the contexts
    /// around it allow (FS0058). With `isStrict` such a context is not opened.
    @discardableResult
    mutating func push(_ context: LayoutContext, reportingAt index: Int, isStrict: Bool = false) -> Bool {
        if context.kind != .vanilla, let limit = undentationLimit(for: context), context.column < limit.column {
            let place = "(\(limit.context.line + 1):\(limit.context.column + 1))"
            diagnostics.error(
                58, tokens[index].span, "this is indented too little: it belongs to what begins at \(place)")
            if isStrict { return false }
        }
        push(context)
        return true
    }

    /// Opens a block for what follows the token at an index, with `blockBegin` if it is to end with `blockEnd`. Where the
    /// next token is indented too little, the block begins (and ends) at this token instead, so that the parser still
    /// finds one; `isOptional` leaves it out.
    mutating func pushBlock(after index: Int, endsBlock: Bool, isOptional: Bool = false) {
        pushBlock(at: index + 1, fallback: isOptional ? nil : index, endsBlock: endsBlock)
    }

    mutating func pushBlock(at index: Int, fallback: Int?, endsBlock: Bool) {
        let next = block(at: index, isFirst: !endsBlock, endsBlock: endsBlock)
        if !push(next, reportingAt: index, isStrict: true) {
            guard let fallback else { return }
            push(block(at: fallback, isFirst: false, endsBlock: endsBlock), reportingAt: fallback)
        }
        if endsBlock { insert(.blockBegin, before: index) }
    }

    /// The column that a new context must not be left of, and the context that sets it: F# spec 15.1.8 and 15.1.9, with
    /// the permitted undentations. Nil where nothing limits it.
    private func undentationLimit(for new: LayoutContext) -> (column: Int32, context: LayoutContext)? {
        var depth = 0
        // Only the first construct that a chain of permitted undentations leads to counts; inside the chain, blocks and
        // brackets set no limit.
        var isStrict = true
        while let context = context(depth) {
            if !isStrict, contexts.count - 1 - Int(context.anchor) != depth {
                guard context.anchor >= 0 else { return nil }
                depth = contexts.count - 1 - Int(context.anchor)
                continue
            }
            switch limit(set: context, at: depth, on: new) {
            case .column(let column, let limiting): return (column, limiting)
            case .none(let skipped, let staysStrict):
                depth += skipped
                isStrict = isStrict && staysStrict
            }
        }
        return nil
    }

    private enum Limit {
        case column(Int32, LayoutContext)
        /// This context, and `skipped - 1` below it, set no limit; `staysStrict` when blocks further out still do.
        case none(skipped: Int, staysStrict: Bool)
    }

    private func limit(set context: LayoutContext, at depth: Int, on new: LayoutContext) -> Limit {
        let next = self.context(depth + 1)
        switch context.kind {
        case .vanilla:
            // A block always stands around it.
            return .none(skipped: 1, staysStrict: true)
        case .do:
            if new.kind == .sequenceBlock, isKind(depth + 1, .sequenceBlock),
                isKind(depth + 2, .typeDefinitions) || isKind(depth + 2, .moduleBody)
            {
                return indented(context)
            }
            return .none(skipped: 1, staysStrict: false)
        case .withAsAugment:
            if new.kind == .sequenceBlock, let next, next.kind == .typeDefinitions { return indented(next) }
            return .none(skipped: 1, staysStrict: false)
        case .match:
            return limitOfMatch(context, at: depth)
        case .matchClauses:
            return limitOfRules(context, at: depth)
        case .function:
            // `let f = function` lets the rules stand below `let`; elsewhere `function` sets no limit.
            if new.kind == .matchClauses, isKind(depth + 1, .sequenceBlock), let declaration = self.context(depth + 2),
                declaration.kind == .letDeclaration
            {
                return aligned(declaration)
            }
            return .none(skipped: 1, staysStrict: false)
        case .fun:
            return .none(skipped: 1, staysStrict: false)
        case .paren:
            return limitOfBracket(context, at: depth)
        case .sequenceBlock:
            if isBracket(depth + 1, where: \.opensExpression) { return .none(skipped: 2, staysStrict: false) }
            return aligned(context)
        case .else, .then:
            // `if a then b else` may be followed by lines at the column of `if`.
            if context.kind == .else, new.kind == .sequenceBlock, let next, next.kind == .if { return aligned(next) }
            return .none(skipped: 1, staysStrict: false)
        case .interfaceHead, .memberHead, .exception:
            return new.kind == .withAsAugment ? aligned(context) : indented(context)
        case .withAsLet:
            if let next, next.kind == .memberHead { return indented(next) }
            return indented(context)
        case .if:
            return new.kind == .if || new.kind == .else || new.kind == .then ? aligned(context) : indented(context)
        case .moduleBody:
            return context.flag ? aligned(context) : indented(context)
        case .namespaceHead, .moduleHead, .letDeclaration, .memberBody:
            return indented(context)
        case .for, .while, .when, .typeDefinitions, .namespaceBody, .try:
            return aligned(context)
        }
    }

    private func aligned(_ context: LayoutContext) -> Limit { .column(context.column, context) }

    private func indented(_ context: LayoutContext) -> Limit { .column(context.column + 1, context) }

    private func leftmost(_ first: LayoutContext, _ second: LayoutContext) -> Limit {
        aligned(first.column <= second.column ? first : second)
    }

    private func isParenthesis(_ kind: TokenKind) -> Bool { kind == .begin || kind == .leftParen }

    /// `(match` and `begin match` are limited by the leftmost of the two.
    private func limitOfMatch(_ context: LayoutContext, at depth: Int) -> Limit {
        if isKind(depth + 1, .sequenceBlock), isBracket(depth + 2, where: isParenthesis),
            let bracket = self.context(depth + 2)
        {
            return leftmost(context, bracket)
        }
        return aligned(context)
    }

    /// Rules are limited by the `try` or `match` before their `with`.
    private func limitOfRules(_ context: LayoutContext, at depth: Int) -> Limit {
        guard let next = self.context(depth + 1), next.kind == .match || next.kind == .try else {
            return aligned(context)
        }
        if next.kind == .match, isKind(depth + 2, .sequenceBlock), isBracket(depth + 3, where: isParenthesis),
            let bracket = self.context(depth + 3)
        {
            return leftmost(context, bracket)
        }
        return aligned(next)
    }

    /// A bracket at the end of a line lets what it holds stand left of it, as far as the construct around it allows (F# 6).
    private func limitOfBracket(_ context: LayoutContext, at depth: Int) -> Limit {
        if context.opener.opensExpression { return .none(skipped: 1, staysStrict: false) }
        if isKind(depth + 1, .sequenceBlock), let outer = self.context(depth + 2) {
            switch context.opener {
            case .sig where outer.kind == .moduleBody && !outer.flag,
                .struct where outer.kind == .moduleBody && !outer.flag,
                .class where outer.kind == .typeDefinitions, .struct where outer.kind == .typeDefinitions,
                .interface where outer.kind == .typeDefinitions:
                return indented(outer)
            default: break
            }
        }
        return aligned(context)
    }
}
