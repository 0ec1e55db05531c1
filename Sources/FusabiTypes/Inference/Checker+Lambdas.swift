import FusabiSyntax

/// Functions: F# spec 6.6.
extension Checker {
    /// The function type that a context expects, made if it is open. When the context expects something else the lambda is
    /// checked on its own, and the mismatch reported (or the conversion made) at its end.
    private func functionTarget(_ expectation: Expectation, _ span: Span) -> (type: Type, isOwn: Bool) {
        switch store.head(expectation.type) {
        case .function, .variable, .error:
            return (expectation.type, false)
        case .parameter, .named, .tuple, .anonymousRecord, .measure:
            if case .convertible = expectation { return (freshType(span), true) }
            return (expectation.type, false)
        }
    }

    func checkLambda(
        _ patterns: [PatternID], _ body: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let (type, isOwn) = functionTarget(expectation, span)
        let mark = environment.mark
        let lambda = checkFunction(patterns, returnType: nil, body: body, type: type, name: nil, span: span)
        environment.restore(mark)
        let typed = tree.add(.lambda(lambda), type, span)
        return isOwn ? finish(typed, expectation, at: span) : typed
    }

    /// Checks parameters and body of a function whose whole type is `type`. Its names stay in the environment: callers
    /// restore it.
    func checkFunction(
        _ patterns: [PatternID], returnType: TypeExpressionID?, body: ExpressionID, type: Type, name: Name?,
        constraints: TypeParameters? = nil, span: Span = .none
    ) -> TypedLambda {
        let outerBody = context.bodySpan
        context.closureDepth += 1
        context.bodySpan = syntax.span(body)
        context.closureSpans[context.closureDepth] = name == nil && span != .none ? span : context.bodySpan
        defer {
            context.closureSpans[context.closureDepth] = nil
            context.closureDepth -= 1
            context.bodySpan = outerBody
        }
        reportRepeatedParameters(patterns)
        var parameters: [TypedPatternID] = []
        var rest = type
        for pattern in patterns {
            let (domain, result) = functionParts(of: rest, at: name?.span ?? span)
            parameters.append(checkParameter(pattern, domain))
            noteByrefs(in: parameters[parameters.count - 1])
            rest = result
        }
        var expectation = Expectation.convertible(rest, isMethodArgument: false)
        if let returnType {
            let annotated = resolve(returnType)
            unify(expected: rest, actual: annotated, at: syntax.span(returnType))
            expectation = .convertible(annotated, isMethodArgument: false)
        }
        applyConstraints(of: constraints)
        if let name { bindResultCases(name.symbol) }
        let typed = check(body, expectation)
        if !isLibrary, target(ofByref: tree.type(typed)) != nil {
            error(9001, name?.span ?? syntax.span(body), "Functions cannot return addresses (byref) here.")
        }
        if case .lambda(let inner) = tree[typed], name != nil {
            return TypedLambda(parameters: parameters + inner.parameters, body: inner.body, name: name?.symbol)
        }
        return TypedLambda(parameters: parameters, body: typed, name: name?.symbol)
    }

    /// Inside `(|A|B|)` the names A and B make its results.
    func bindResultCases(_ name: Symbol) {
        guard let info = activePatternInfo(name, attributes: [], result: nil), !info.isPartial else { return }
        for (index, unionCase) in info.cases.enumerated() {
            environment.bind(unionCase, .activePatternResult(index: index, count: info.cases.count))
        }
    }

    private func functionParts(of type: Type, at span: Span) -> (Type, Type) {
        if case .function(let domain, let result) = store.head(type) { return (domain, result) }
        let domain = freshType(span)
        let result = freshType(span)
        unify(expected: type, actual: store.function(domain, result), at: span)
        return (domain, result)
    }

    private func checkParameter(_ pattern: PatternID, _ type: Type) -> TypedPatternID {
        refuseOptional(pattern)
        let typed: TypedPatternID = checkPattern(pattern, type, .parameter)
        checkIrrefutable(typed, type)
        return typed
    }

    /// FS0038: two curried parameters of one name, as far as they are plain names or tuples of such.
    func reportRepeatedParameters(_ patterns: [PatternID]) {
        if patterns.count < 2 || isLibrary { return }
        var seen: Set<Symbol> = []
        for pattern in patterns {
            var names: [Name] = []
            collectNames(pattern, &names)
            // Within one pattern they are reported where it is checked.
            for name in names where seen.contains(name.symbol) {
                error(38, name.span, "'\(text(name.symbol))' is bound twice in this pattern.")
            }
            seen.formUnion(names.map(\.symbol))
        }
    }

    private func collectNames(_ pattern: PatternID, _ names: inout [Name]) {
        switch syntax[pattern] {
        case .name(let name, _) where environment.patterns[name.symbol] == nil: names.append(name)
        case .parenthesized(let inner), .annotated(let inner, _), .attributed(let inner, _):
            collectNames(inner, &names)
        case .tuple(let parts, isStruct: false): for part in parts { collectNames(part, &names) }
        default: break
        }
    }

    /// `?x` is for members.
    private func refuseOptional(_ pattern: PatternID) {
        switch syntax[pattern] {
        case .optional: error(718, syntax.span(pattern), "Optional arguments are only permitted on type members.")
        case .parenthesized(let inner), .annotated(let inner, _), .attributed(let inner, _): refuseOptional(inner)
        case .tuple(let parts, isStruct: false): for part in parts { refuseOptional(part) }
        default: break
        }
    }

    /// `function | rules`: a lambda whose body is a match.
    func checkMatchLambda(_ rules: [Rule], _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        let (type, isOwn) = functionTarget(expectation, span)
        let (domain, result) = functionParts(of: type, at: span)
        let local = tree.add(TypedLocal(name: names.value, type: domain, isMutable: false, span: span))
        let value = tree.add(.local(local), domain, span)
        let outerBody = context.bodySpan
        context.closureDepth += 1
        context.bodySpan = span
        context.closureSpans[context.closureDepth] = span
        defer {
            context.closureSpans[context.closureDepth] = nil
            context.closureDepth -= 1
            context.bodySpan = outerBody
        }
        let checked = checkRules(rules, domain, .convertible(result, isMethodArgument: false))
        let keyword = Span(start: span.start, end: min(span.end, span.start + 8))
        let isComplete = checkCompleteness(checked, of: domain, at: keyword)
        let body = tree.add(.match(value, checked, failure: isComplete ? .impossible : .raise), result, span)
        let parameter = tree.add(.variable(local), domain, span)
        let typed = tree.add(.lambda(TypedLambda(parameters: [parameter], body: body, name: nil)), type, span)
        return isOwn ? finish(typed, expectation, at: span) : typed
    }

    /// `_.Length`.
    func checkShorthandLambda(_ body: ExpressionID, _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        let (type, isOwn) = functionTarget(expectation, span)
        let (domain, result) = functionParts(of: type, at: span)
        let local = tree.add(TypedLocal(name: names.value, type: domain, isMutable: false, span: span))
        let outer = context.placeholder
        context.placeholder = tree.add(.local(local), domain, span)
        context.closureDepth += 1
        defer { context.closureDepth -= 1 }
        let checked = check(body, .convertible(result, isMethodArgument: false))
        context.placeholder = outer
        let parameter = tree.add(.variable(local), domain, span)
        let typed = tree.add(.lambda(TypedLambda(parameters: [parameter], body: checked, name: nil)), type, span)
        return isOwn ? finish(typed, expectation, at: span) : typed
    }

    func checkPlaceholder(_ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        guard let placeholder = context.placeholder else {
            error(10, span, "'_' stands for a value only at the head of '_.Member'")
            return failed([], expectation, span)
        }
        return finish(tree.add(tree[placeholder], tree.type(placeholder), span), expectation, at: span)
    }
}
