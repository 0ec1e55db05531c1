extension OffsideRule {
    /// One step of closing for a token: by its kind, then by its place.
    mutating func closeContext(_ current: inout Current) -> Step {
        if !current.isAfterCloser {
            if forcesClosure(current) {
                close(before: current.index)
                return .again
            }
            let step = closeBalanced(current)
            if step != .open { return step }
        }
        guard let top else { return .open }
        switch top.kind {
        case .namespaceHead: return continueNamespaceHead(top, &current)
        case .moduleHead: return continueModuleHead(top, &current)
        case .sequenceBlock: return closeBlock(top, &current)
        case .letDeclaration where !top.flag, .paren: return .open
        case .matchClauses: return closeRules(top, current)
        case .vanilla, .letDeclaration, .do, .interfaceHead, .typeDefinitions, .moduleBody, .namespaceBody, .exception,
            .memberBody, .memberHead, .if, .withAsLet, .withAsAugment, .match, .for, .while, .when, .fun, .function,
            .try, .then, .else:
            guard isOffside(current, of: top) else { return .open }
            close(before: current.index)
            return .again
        }
    }

    // MARK: By kind

    /// Whether a token closes whatever stands between it and the construct that it belongs to: closing brackets, `else`,
    /// `with`, `in`, `done`, `finally`, `;;`, and the end of the file. Not where there is no such construct: then the
    /// parser reports the token.
    private func forcesClosure(_ current: Current) -> Bool {
        switch current.kind {
        case .endOfFile: return true
        case .doubleSemicolon:
            if isKind(0, .sequenceBlock), let outer = context(1) {
                return !(outer.kind == .namespaceBody || outer.kind == .moduleBody && outer.flag)
            }
            return contexts.count > 1
        case .else, .elif, .done, .in, .with, .finally:
            return hasPartner(current.kind) && !balancesTop(current.kind)
        case let kind where kind.closesExpression:
            return hasPartner(kind) && !balancesTop(kind)
        default: return false
        }
    }

    /// Whether a token belongs to the innermost context.
    private func balancesTop(_ kind: TokenKind) -> Bool {
        guard let top else { return false }
        switch kind {
        case .else, .elif: return top.kind == .if
        case .done: return top.kind == .do
        case .finally: return top.kind == .try
        case .in: return top.kind == .for || top.kind == .letDeclaration || isJoin()
        case .with:
            switch top.kind {
            case .match, .exception, .memberHead, .interfaceHead, .try, .typeDefinitions, .memberBody: return true
            case .sequenceBlock: return isBracket(1) { $0 == .leftBrace || $0 == .leftBraceBar }
            default: return false
            }
        case .end where top.kind == .withAsAugment: return true
        default: return top.kind == .paren && kind.closes(top.opener)
        }
    }

    /// Whether an open context is one that a token could belong to.
    private func hasPartner(_ kind: TokenKind) -> Bool {
        switch kind {
        case .else, .elif: isOpen(.if as Kind)
        case .done: isOpen(.do as Kind)
        case .finally: isOpen(.try as Kind)
        case .in: isOpen(.for as Kind) || isOpen(.letDeclaration)
        case .with:
            isOpen(.match as Kind) || isOpen(.exception as Kind) || isOpen(.memberHead) || isOpen(.interfaceHead)
                || isOpen(.try as Kind) || isOpen(.typeDefinitions) || isOpen(.memberBody)
                || isOpen(TokenKind.leftBrace) || isOpen(TokenKind.leftBraceBar)
        case .end:
            isOpen(.withAsAugment) || isOpen(TokenKind.begin) || isOpen(TokenKind.class)
                || isOpen(TokenKind.struct) || isOpen(TokenKind.interface) || isOpen(TokenKind.sig)
        default: openers.contains { isOpen($0) && kind.closes($0) }
        }
    }

    /// The `in` of a query's `join x in ys`: directly in braces.
    private func isJoin() -> Bool {
        guard isKind(0, .vanilla) else { return false }
        var depth = 1
        while let context = context(depth) {
            switch context.kind {
            case .sequenceBlock, .do, .for: depth += 1
            case .paren: return context.opener == .leftBrace
            default: return false
            }
        }
        return false
    }

    /// A token that closes the innermost context, which it belongs to.
    private mutating func closeBalanced(_ current: Current) -> Step {
        guard let top else { return .open }
        let index = current.index
        switch current.kind {
        case .doubleSemicolon where contexts.count == 1:
            emit(index)
            contexts[0].column = max(positions.columns[index + 1], 0)
            contexts[0].line = positions.lines[index + 1]
            contexts[0].flag = true
            return .done
        case .in where top.kind == .letDeclaration:
            if current.column < top.column {
                diagnostics.warning(58, tokens[index].span, "this 'in' is indented less than its 'let'")
            }
            pop()
            insert(.declarationEnd, before: index)
            settle(after: current, as: .in)
            return .done
        case .done where top.kind == .do:
            pop()
            settle(after: current, as: .declarationEnd)
            return .done
        case .end where top.kind == .withAsAugment && current.column + 1 > top.column:
            pop()
            settle(after: current, as: .end)
            return .done
        case let kind where top.kind == .paren && kind.closes(top.opener):
            close(before: index)
            emit(index)
            settle(after: current, as: kind)
            return .done
        default:
            return .open
        }
    }

    // MARK: By place

    /// Whether a token is left of what a context's parts must not be left of, or at its column and no part of it.
    private func isOffside(_ current: Current, of context: LayoutContext) -> Bool {
        var mayAlign = current.kind.continues(context.kind)
        // `let (` on one line and `) = …` on another, at the column of `let`: the bracket is closed, the construct goes on.
        // Not for constructs that end where they please.
        if current.isAfterCloser, current.kind.closesExpression {
            switch context.kind {
            case .do, .memberBody, .fun, .function, .vanilla: break
            default: mayAlign = true
            }
        }
        if context.kind == .namespaceBody, current.kind != .namespace, current.kind != .endOfFile { mayAlign = true }
        return mayAlign ? current.column < context.column : current.column <= context.column
    }

    private mutating func closeRules(_ rules: LayoutContext, _ current: Current) -> Step {
        let isOffside: Bool
        if !current.isAfterCloser, current.kind == .bar {
            isOffside = current.column + (rules.flag ? 0 : 2) < rules.column
            if isOffside, rules.flag, current.column + 1 == rules.column {
                diagnostics.error(58, tokens[current.index].span, "this '|' is not aligned with the '|' before it")
            }
        } else {
            isOffside = current.column + (rules.flag ? -1 : 1) < rules.column
        }
        guard isOffside else { return .open }
        close(before: current.index)
        return .again
    }

    private mutating func closeBlock(_ block: LayoutContext, _ current: inout Current) -> Step {
        if current.column + grace(current, block) < block.column {
            if contexts.count > 1 {
                close(before: current.index)
            } else {
                moveFileBlock(to: current)
            }
            return .again
        }
        if block.flag {
            guard current.appliesBlockRule else { return .open }
            contexts[contexts.count - 1].flag = false
            current.appliesBlockRule = false
            return .again
        }
        if !current.isAfterCloser, current.kind == .rightAttribute {
            // What attributes stand before is no new item.
            contexts[contexts.count - 1].flag = true
            current.appliesBlockRule = false
            return .again
        }
        guard current.appliesBlockRule, current.column == block.column, current.line != block.line,
            !continuesItem(current)
        else { return .open }
        contexts[contexts.count - 1].flag = true
        if output.last?.kind != .rightAttribute { insert(.blockSeparator, before: current.index) }
        return .again
    }

    /// A token left of the file's first one: the file's block goes on there.
    private mutating func moveFileBlock(to current: Current) {
        contexts[0].column = max(current.column, 0)
        contexts[0].line = current.line
        contexts[0].flag = true
        if output.last?.kind != .rightAttribute { insert(.blockSeparator, before: current.index) }
    }

    /// How far left of its block's column a token may stand and still belong to it.
    private func grace(_ current: Current, _ block: LayoutContext) -> Int32 {
        let outer = context(1)
        if outer?.kind == .typeDefinitions, let outer {
            if !current.isAfterCloser, current.kind == .bar { return 2 }
            if block.column == outer.column, !current.kind.continuesTypeItem { return -1 }
        }
        if outer?.kind == .namespaceBody, let outer, block.column == outer.column, !current.isAfterCloser,
            current.kind == .namespace
        {
            return -1
        }
        if current.isAfterCloser { return 0 }
        return isInfix(current.index) ? infixLength(current.index) + 1 : 0
    }

    /// Whether a token at a block's column goes on with the item above it.
    private func continuesItem(_ current: Current) -> Bool {
        switch context(1)?.kind {
        case .namespaceBody: !current.isAfterCloser && current.kind == .namespace
        case .typeDefinitions: current.kind.continuesTypeItem
        default: current.kind.continuesItem || !current.isAfterCloser && isInfix(current.index)
        }
    }

    // MARK: Operators

    /// Whether the token at an index is an infix operator in the eyes of the offside rule: `=`, `<` and `>` are not, for
    /// they delimit too much else, nor are prefix operators and signs.
    func isInfix(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .comma, .or, .colonColon, .colonGreater, .colonQuestionGreater, .colonEquals, .star: return true
        case .ampersand, .ampersandAmpersand, .minus, .plus: return !token.isPrefix
        case .operator: return !token.isPrefix && isInfixOperator(token)
        default: return false
        }
    }

    func infixLength(_ index: Int) -> Int32 { Int32(tokens[index].span.end - tokens[index].span.start) }

    private func isInfixOperator(_ token: Token) -> Bool {
        var start = Int(token.span.start - file.base)
        let end = min(Int(token.span.end - file.base), file.bytes.count)
        let length = end - start
        guard length > 0 else { return false }
        if length == 1 {
            switch file.bytes[start] {
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "%"): return false
            default: break
            }
        }
        if length == 2, file.bytes[start] == UInt8(ascii: "%"), file.bytes[start + 1] == UInt8(ascii: "%") {
            return false
        }
        while start < end, file.bytes[start] == UInt8(ascii: ".") || file.bytes[start] == UInt8(ascii: "?") {
            start += 1
        }
        guard start < end else { return true }
        switch file.bytes[start] {
        case UInt8(ascii: "~"): return false
        case UInt8(ascii: "!"): return start + 1 < end && file.bytes[start + 1] == UInt8(ascii: "=")
        default: return true
        }
    }
}
