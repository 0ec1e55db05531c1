extension OffsideRule {
    /// Puts a token that closes nothing (more) into the output and opens the contexts that it begins. Returns the index of
    /// the next token to place.
    mutating func open(_ current: Current) -> Int {
        let index = current.index
        switch current.kind {
        case .namespace:
            open(.namespaceHead, at: index)
        case .module:
            reportNestedDeclaration(current)
            closeExpressions(before: index)
            let isNested = contexts.count > 1
            emit(index)
            var head = make(.moduleHead, at: index)
            head.flag = isNested
            push(head, reportingAt: index)
        case .exception:
            reportNestedDeclaration(current)
            open(.exception, at: index)
        case .open:
            reportNestedDeclaration(current)
            emitOrdinary(index)
        case .type:
            reportNestedDeclaration(current)
            closeExpressions(before: index)
            open(.typeDefinitions, at: index)
        case .let, .use, .letBang, .useBang, .andBang:
            openLet(index)
        case .val, .static, .abstract, .member, .override, .default:
            openMember(index)
        case .public, .private, .internal:
            if tokens[index + 1].kind == .new { open(.memberHead, at: index) } else { emitOrdinary(index) }
        case .new:
            if tokens[index + 1].kind == .leftParen, !isKind(0, .memberHead) {
                open(.memberHead, at: index)
            } else {
                emitOrdinary(index)
            }
        case .interface:
            openInterface(index)
        case .with:
            openWith(index)
        case .equals:
            openEquals(index)
        default:
            return openExpression(current)
        }
        return index + 1
    }

    /// Tokens that begin parts of expressions.
    private mutating func openExpression(_ current: Current) -> Int {
        let index = current.index
        switch current.kind {
        case .if, .elif: open(.if, at: index)
        case .then: open(.then, at: index, andBlock: true)
        case .else: return openElse(index)
        case .match, .matchBang: open(.match, at: index)
        case .try: open(.try, at: index, andBlock: true)
        case .finally where isKind(0, .try):
            emit(index)
            pushBlock(after: index, endsBlock: true)
        case .function:
            emit(index)
            push(make(.function, at: index), reportingAt: index)
            pushRules(after: index, isStrict: false)
        case .fun: open(.fun, at: index)
        case .for: open(.for, at: index)
        case .while, .whileBang: open(.while, at: index)
        case .when where isKind(0, .sequenceBlock): open(.when, at: index)
        case .do, .doBang:
            emit(index)
            push(make(.do, at: index), reportingAt: index)
            pushBlock(after: index, endsBlock: true, isOptional: true)
        case .lazy, .assert, .backArrow:
            if beginsBlock(index) {
                emit(index)
                pushBlock(after: index, endsBlock: true)
            } else {
                emitOrdinary(index)
            }
        case .arrow where opensArrowBlock():
            emit(index)
            pushBlock(after: index, endsBlock: true)
        case .sig, .class: openBracket(index)
        case .struct where isKind(0, .sequenceBlock) && (isKind(1, .moduleBody) || isKind(1, .typeDefinitions)):
            openBracket(index)
        case let kind where kind.opensExpression: openBracket(index)
        default:
            // What follows an operator at the end of a line begins a block of its own.
            if isInfix(index), !isKind(0, .matchClauses), positions.lines[index + 1] != current.line {
                emit(index)
                pushBlock(after: index, endsBlock: false)
            } else {
                emitOrdinary(index)
            }
        }
        return index + 1
    }

    private mutating func open(_ kind: Kind, at index: Int, andBlock: Bool = false) {
        emit(index)
        push(make(kind, at: index), reportingAt: index)
        if andBlock { pushBlock(after: index, endsBlock: true) }
    }

    /// A token without a rule of its own: the first of an item opens a `vanilla` context, which ends with the item.
    private mutating func emitOrdinary(_ index: Int) {
        emit(index)
        guard isKind(0, .sequenceBlock) else { return }
        var vanilla = make(.vanilla, at: index)
        vanilla.flag = isFollowedByFieldEquals(index)
        push(vanilla)
    }

    // MARK: Lookahead

    /// Whether `=`, `<-`, `lazy` or `assert` opens a block: what follows begins a line, or controls the flow.
    private func beginsBlock(_ index: Int) -> Bool {
        positions.lines[index + 1] != positions.lines[index] || tokens[index + 1].kind.isControlFlow
    }

    /// Whether `x =` or `x.y.z =` begins at an index.
    private func isFollowedByFieldEquals(_ index: Int) -> Bool {
        guard tokens[index].kind == .identifier || tokens[index].kind == .global else { return false }
        var next = index + 1
        while next + 1 < tokens.count, tokens[next].kind == .dot, tokens[next + 1].kind == .identifier { next += 2 }
        return next < tokens.count && tokens[next].kind == .equals
    }

    /// `->` begins a block in rules, lambdas and comprehensions; in a type it does not.
    private func opensArrowBlock() -> Bool {
        switch top?.kind {
        case .while, .for, .when, .matchClauses, .fun: return true
        case .sequenceBlock:
            switch context(1)?.kind {
            case .do, .while, .for, .when, .matchClauses, .try, .then, .else: return true
            default:
                return isBracket(1) {
                    $0 == .leftBracket || $0 == .leftBrace || $0 == .leftBraceBar || $0 == .leftBracketBar
                }
            }
        default: return false
        }
    }

    // MARK: Constructs

    private mutating func openBracket(_ index: Int) {
        let kind = tokens[index].kind
        emit(index)
        var bracket = make(.paren, at: index)
        bracket.endsBlock = kind != .leftAngle && !tokens[index + 1].kind.closes(kind)
        push(bracket, reportingAt: index)
        if bracket.endsBlock { insert(.blockBegin, before: index + 1) }
        pushBlock(after: index, endsBlock: false)
    }

    private mutating func openLet(_ index: Int) {
        if tokens[index].kind == .andBang, isKind(0, .letDeclaration) { return emit(index) }
        let isPlain = tokens[index].kind == .let || tokens[index].kind == .use
        var declaration = make(.letDeclaration, at: index)
        if isPlain, let member = top, member.kind == .memberHead {
            // `static let`.
            declaration.column = member.column
            declaration.line = member.line
            declaration.flag = true
            pop()
        } else if index > 0, tokens[index - 1].kind == .rightAttribute, let attributes = top,
            attributes.kind == .vanilla
        {
            // Attributes before it on its line began the item.
            declaration.column = attributes.column
            declaration.flag = true
            pop()
        } else {
            declaration.flag = isKind(0, .sequenceBlock) || isPlain && isKind(0, .matchClauses)
        }
        emit(index)
        push(declaration, reportingAt: index)
    }

    private mutating func openMember(_ index: Int) {
        if isOpen(.memberBody), !isOpen(TokenKind.leftBrace), openCount(.leftParen) < 2 {
            // An unfinished member: `member` begins no expression, so the next member begins here.
            while let top, top.kind != .memberBody { close(before: index) }
            pop()
        }
        if isKind(0, .memberHead) {
            emitOrdinary(index)
        } else {
            open(.memberHead, at: index)
        }
    }

    private mutating func openElse(_ index: Int) -> Int {
        emit(index)
        if tokens[index + 1].kind == .if, positions.lines[index + 1] == positions.lines[index] {
            // `else if` is one keyword, and stands where `else` does.
            push(make(.if, at: index), reportingAt: index)
            emit(index + 1)
            return index + 2
        }
        push(make(.else, at: index), reportingAt: index)
        pushBlock(after: index, endsBlock: true)
        return index + 1
    }

    private mutating func openEquals(_ index: Int) {
        switch top?.kind {
        case .letDeclaration:
            emit(index)
            pushBlock(after: index, endsBlock: true)
        case .typeDefinitions:
            emit(index)
            contexts[contexts.count - 1].equalsIndex = Int32(index)
            pushBlock(after: index, endsBlock: true)
        case .memberHead:
            guard let head = top else { return }
            emit(index)
            pop()
            push(
                LayoutContext(.memberBody, line: head.line, column: head.column, opener: head.opener),
                reportingAt: index)
            pushBlock(after: index, endsBlock: true)
        case .withAsLet:
            openField(index)
        case .vanilla where top?.flag == true && isKind(1, .sequenceBlock) && isFieldsContext(2):
            openField(index)
        default:
            emitOrdinary(index)
        }
    }

    private mutating func openField(_ index: Int) {
        emit(index)
        pushBlock(after: index, endsBlock: beginsBlock(index))
    }

    private func isFieldsContext(_ depth: Int) -> Bool {
        isKind(depth, .withAsLet) || isBracket(depth) { $0 == .leftBrace || $0 == .leftBraceBar }
    }

    private mutating func pushRules(after index: Int, isStrict: Bool) {
        var rules = make(.matchClauses, at: index + 1)
        rules.flag = tokens[index + 1].kind == .bar
        push(rules, reportingAt: index + 1, isStrict: isStrict)
    }

    private mutating func openInterface(_ index: Int) {
        let next = tokens[index + 1].kind
        if isKind(0, .sequenceBlock), let type = context(1), type.kind == .typeDefinitions,
            Int(type.equalsIndex) == index - 1
        {
            let isOnEqualsLine = positions.lines[index] == positions.lines[index - 1]
            let limit = isOnEqualsLine ? type.column : positions.columns[index]
            let column = positions.columns[index + 1]
            switch next {
            case .end where column >= type.column: return openBracket(index)
            case .default, .override, .interface, .new, .type, .static, .member, .abstract, .inherit, .leftAttribute:
                if column >= limit + 1 { return openBracket(index) }
            default: break
            }
        }
        open(.interfaceHead, at: index)
    }

    // MARK: With

    private mutating func openWith(_ index: Int) {
        switch top?.kind {
        case .try, .match:
            emit(index)
            pushRules(after: index, isStrict: true)
        case .exception, .typeDefinitions, .memberHead, .interfaceHead, .memberBody:
            openWithPart(index)
        case .sequenceBlock where isFieldsContext(1) && !isKind(1, .withAsLet):
            openWithPart(index)
        default:
            emit(index)
            push(make(.withAsAugment, at: index), reportingAt: index)
            pushBlock(after: index, endsBlock: true, isOptional: true)
        }
    }

    /// `with` of a record, an object expression, a member, a type, an interface: bindings or members follow.
    private mutating func openWithPart(_ index: Int) {
        guard let limit = top else { return }
        let next = tokens[index + 1].kind
        switch next {
        case .rightBrace, .barRightBrace, .identifier, .public, .private, .internal, .inline:
            let isIndentedFurther = positions.columns[index + 1] > positions.columns[index] + 4
            openWithBindings(index, column: isIndentedFurther ? positions.columns[index] : limit.column)
        case .leftAttribute where positions.lines[index + 1] == positions.lines[index]:
            openWithBindings(index, column: positions.columns[index])
        default:
            emit(index)
            if limit.kind == .interfaceHead, positions.columns[index + 1] <= limit.column { return }
            push(
                LayoutContext(.withAsAugment, line: limit.line, column: limit.column, opener: .with),
                reportingAt: index)
            pushBlock(after: index, endsBlock: true)
        }
    }

    private mutating func openWithBindings(_ index: Int, column: Int32) {
        emit(index)
        var bindings = make(.withAsLet, at: index)
        bindings.column = column
        push(bindings, reportingAt: index)
        if isFollowedByFieldEquals(index + 1) { pushBlock(after: index, endsBlock: false) }
    }
}
