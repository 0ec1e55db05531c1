/// `let`, `use` and their `!` forms.
extension Parser {
    /// The bindings of a `let` in an expression, up to and with the `declarationEnd`; nil if there is none here.
    mutating func parseLetHead() -> LetHead? {
        switch kind {
        case .let, .use: parsePlainLetHead()
        case .letBang, .useBang: parseBangHead()
        default: nil
        }
    }

    private mutating func parsePlainLetHead() -> LetHead {
        let keyword = token.span
        let isUse = kind == .use
        let (bindings, isRecursive) = parseBindings()
        let isClosed = endDeclaration(keyword, unmatched: 3118)
        return LetHead(
            bindings: .plain(bindings, isRecursive: isRecursive), isUse: isUse, keyword: keyword,
            span: span(from: keyword.start), isClosed: isClosed)
    }

    /// `let [rec] b and b …` from the keyword on.
    mutating func parseBindings(
        attributes: [Attribute] = [], documentation: String? = nil
    ) -> (bindings: [BindingID], isRecursive: Bool) {
        let keyword = token.span
        advance()
        let isRecursive = accept(.rec)
        var bindings = [parseBinding(attributes: attributes, documentation: documentation)]
        while !isRecovering {
            if kind == .blockSeparator, peek().kind == .and { advance() }
            guard kind == .and else { break }
            let comment = takeDocumentation()
            advance()
            bindings.append(parseBinding(attributes: [], documentation: comment))
        }
        if bindings.count > 1, !isRecursive {
            report(576, keyword, "Bindings joined by 'and' must be declared with 'let rec'")
        }
        return (bindings, isRecursive)
    }

    /// `[<A>] inline mutable head: t = e`.
    mutating func parseBinding(attributes outer: [Attribute], documentation: String?) -> BindingID {
        let start = token.span.start
        let attributes = outer + (kind == .leftAttribute ? parseAttributes() : [])
        let isInline = accept(.inline)
        let isMutable = accept(.mutable)
        let head = parsePattern(allowsAnnotation: false, context: .binding)
        return finishBinding(
            attributes: attributes, isMutable: isMutable, isInline: isInline, head: head, start: start,
            documentation: documentation)
    }

    /// `: t = e` after a binding's head.
    mutating func finishBinding(
        attributes: [Attribute], isMutable: Bool, isInline: Bool, head: PatternID, start: UInt32,
        documentation: String?
    ) -> BindingID {
        let result = parseReturnType()
        let value: ExpressionID
        if kind == .equals, !isRecovering {
            advance()
            value = kind == .blockBegin ? parseBlock(.binding, missing: 10) : parseBody(.binding)
        } else {
            unexpected(in: .binding)
            value = tree.add(Expression.error, Span(start: previousEnd, end: previousEnd))
        }
        let end = max(tree.span(value).end, tree.span(head).end)
        return tree.add(
            Binding(
                attributes: attributes, isMutable: isMutable, isInline: isInline, head: head, returnType: result.type,
                returnAttributes: result.attributes, value: value, documentation: documentation,
                span: Span(start: start, end: max(start, end))))
    }

    /// `: [<A>] t` before the `=` of a binding.
    mutating func parseReturnType() -> (type: TypeExpressionID?, attributes: [Attribute]) {
        guard kind == .colon, !isRecovering else { return (nil, []) }
        advance()
        let attributes = kind == .leftAttribute ? parseAttributes() : []
        return (parseSignatureType(), attributes)
    }

    /// The end of a light declaration. When something else stands there, it is FS0010, and F# adds that the `let` is
    /// incomplete. False if the end was not there.
    @discardableResult
    mutating func endDeclaration(_ keyword: Span, unmatched code: Int) -> Bool {
        if kind == .declarationEnd {
            // An error inside the binding ends with the binding.
            advance()
            isRecovering = isTooDeep
            return true
        }
        guard !isTooDeep, kind != .endOfFile || isRecovering else { return false }
        if isRecovering {
            skip { $0 == .declarationEnd || $0 == .blockSeparator || $0 == .doubleSemicolon }
            guard kind == .declarationEnd else { return false }
            advance()
            isRecovering = false
            return true
        }
        unexpected(in: .binding)
        let word = source.text(keyword)
        report(code, keyword, "This '\(word)' is incomplete: what follows belongs neither to its body nor after it")
        return false
    }

    /// `let! p = e and! q = f`, `use! p = e`.
    private mutating func parseBangHead() -> LetHead {
        let keyword = token.span
        let isUse = kind == .useBang
        var isClosed = true
        var bindings: [(pattern: PatternID, value: ExpressionID)] = []
        repeat {
            let part = token.span
            advance()
            bindings.append(parseBangBinding())
            if kind == .andBang { continue }
            isClosed = endDeclaration(part, unmatched: 3119)
            if kind == .blockSeparator, peek().kind == .andBang { advance() }
        } while kind == .andBang && !isRecovering
        return LetHead(
            bindings: .bang(bindings), isUse: isUse, keyword: keyword, span: span(from: keyword.start),
            isClosed: isClosed)
    }

    private mutating func parseBangBinding() -> (pattern: PatternID, value: ExpressionID) {
        var pattern = parsePattern(allowsAnnotation: false, context: .binding)
        if let type = parseReturnType().type {
            pattern = tree.add(.annotated(pattern, type), tree.span(pattern).joined(tree.span(type)))
        }
        guard kind == .equals, !isRecovering else {
            if kind != .andBang, kind != .declarationEnd || !isRecovering { unexpected(in: .binding) }
            return (pattern, tree.add(Expression.error, Span(start: previousEnd, end: previousEnd)))
        }
        advance()
        return (pattern, parseBody(.binding))
    }

    /// The `///` comment that ends right before the current token, if any; each is taken once.
    mutating func takeDocumentation() -> String? {
        var found: String?
        while documentationIndex < stream.documentation.count {
            let comment = stream.documentation[documentationIndex]
            if comment.span.end > token.span.start { break }
            found = comment.text
            documentationIndex += 1
        }
        return found
    }
}
