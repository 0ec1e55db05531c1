import FusabiSyntax

/// Uses of active patterns: F# spec 7.2.3.
extension Checker {
    func checkActivePattern(
        _ binding: PatternBinding, _ name: Name, _ arguments: [PatternID], _ type: Type, _ span: Span,
        _ scope: inout PatternScope
    ) -> TypedPatternID {
        guard let use = activePatternUse(binding, name) else { return tree.add(.error, type, span) }
        let signature = split(use.type)
        let (parameters, inner) = splitArguments(arguments, use.info, signature)
        var remaining = use.type
        var applied: [TypedExpressionID] = []
        for parameter in parameters {
            guard let (argumentType, result) = functionParts(remaining, name.span) else { break }
            applied.append(check(expression(from: parameter), equal: argumentType))
            remaining = result
        }
        guard let (input, result) = functionParts(remaining, name.span) else {
            return tree.add(.error, type, span)
        }
        unify(expected: type, actual: input, at: span)
        let payload = payloadType(of: use.info, index: use.index, result, name.span)
        let function =
            applied.isEmpty
            ? use.expression : tree.add(.apply(use.expression, applied), remaining, name.span)
        let pattern: TypedPatternID
        if let inner {
            pattern = checkPattern(inner, payload, &scope)
        } else {
            unify(expected: payload, actual: wellKnown.unit, at: span)
            pattern = tree.add(.wildcard, payload, span)
        }
        let isShared = !use.info.isPartial && applied.isEmpty
        return tree.add(
            .activePattern(
                function, use.info, caseIndex: use.index, pattern, identity: isShared ? use.identity : .unique), type,
            span)
    }

    private struct ActivePatternUse {
        var expression: TypedExpressionID
        var type: Type
        var info: ActivePatternInfo
        var index: Int
        var identity: ActivePatternIdentity
    }

    private func activePatternUse(_ binding: PatternBinding, _ name: Name) -> ActivePatternUse? {
        switch binding {
        case .activePattern(let value, let index):
            guard let info = value.activePattern else { return nil }
            let (type, arguments) = instantiate(value.scheme, at: name.span)
            return ActivePatternUse(
                expression: tree.add(.value(value, arguments), type, name.span), type: type, info: info, index: index,
                identity: .value(ObjectIdentifier(value)))
        case .localActivePattern(let local, let info, let index):
            let scheme = tree[local].scheme ?? Scheme(parameters: [], type: tree[local].type)
            let type = instantiate(scheme, at: name.span).type
            return ActivePatternUse(
                expression: tree.add(.local(local), type, name.span), type: type, info: info, index: index,
                identity: .local(local))
        case .unionCase, .exceptionCase, .literal, .enumCase:
            return nil
        }
    }

    /// Parameter types and result of a function type, as far as it is known.
    private func split(_ type: Type) -> (parameters: Int, result: Type) {
        var count = 0
        var current = type
        while case .function(_, let result) = store.head(current) {
            count += 1
            current = result
        }
        return (count, current)
    }

    /// Arguments of the function, and the pattern for what it returns. A partial pattern without a payload needs no
    /// pattern after its arguments.
    private func splitArguments(
        _ arguments: [PatternID], _ info: ActivePatternInfo, _ signature: (parameters: Int, result: Type)
    ) -> (parameters: [PatternID], inner: PatternID?) {
        if arguments.isEmpty { return ([], nil) }
        if signature.parameters == arguments.count + 1, info.isPartial, hasUnitPayload(signature.result, info) {
            return (arguments, nil)
        }
        return (Array(arguments.dropLast()), arguments.last)
    }

    private func hasUnitPayload(_ result: Type, _ info: ActivePatternInfo) -> Bool {
        if info.returnsBool { return true }
        guard case .named(let constructor, let arguments) = store.head(result), let payload = arguments.first else {
            return false
        }
        return (constructor.primitive == .option || constructor.primitive == .voption) && isUnit(payload)
    }

    private func functionParts(_ type: Type, _ span: Span) -> (argument: Type, result: Type)? {
        if case .function(let argument, let result) = store.head(type) { return (argument, result) }
        let argument = freshType(span)
        let result = freshType(span)
        return unify(expected: type, actual: store.function(argument, result), at: span) ? (argument, result) : nil
    }

    /// The type of what the pattern's case carries.
    private func payloadType(of info: ActivePatternInfo, index: Int, _ result: Type, _ span: Span) -> Type {
        if info.returnsBool { return wellKnown.unit }
        if info.isPartial {
            let payload = freshType(span)
            let wanted = wellKnown.type(info.returnsValueOption ? .voption : .option, [payload])
            unify(expected: wanted, actual: result, at: span)
            return payload
        }
        if info.cases.count == 1 { return result }
        if case .named(_, let arguments) = store.head(result), arguments.count == info.cases.count {
            return arguments[index]
        }
        let payloads = info.cases.map { _ in freshType(span) }
        if let choice = choiceType(info.cases.count) {
            unify(expected: wellKnown.type(choice, payloads), actual: result, at: span)
        }
        return payloads[index]
    }

    /// `Choice` with that many cases.
    package func choiceType(_ count: Int) -> LibraryType? {
        switch count {
        case 2: .choice2
        case 3: .choice3
        case 4: .choice4
        case 5: .choice5
        case 6: .choice6
        case 7: .choice7
        default: nil
        }
    }

    // MARK: Arguments

    /// The expression that a pattern written as an argument of an active pattern stands for.
    private func expression(from id: PatternID) -> ExpressionID {
        let span = syntax.span(id)
        switch syntax[id] {
        case .literal(let literal): return syntax.add(.literal(literal), span)
        case .measured(let literal, let measure): return syntax.add(.measured(literal, measure), span)
        case .name(let name, _): return syntax.add(.identifier(name), span)
        case .long(let path, _, let arguments, _):
            var result = syntax.add(.identifier(path[0]), path[0].span)
            for name in path.dropFirst() {
                result = syntax.add(.member(result, name), path[0].span.joined(name.span))
            }
            for argument in arguments {
                result = syntax.add(.application(result, expression(from: argument), isAdjacent: false), span)
            }
            return result
        case .tuple(let parts, let isStruct):
            return syntax.add(.tuple(parts.map(expression), isStruct: isStruct), span)
        case .collection(let isArray, let items):
            return syntax.add(.collection(isArray: isArray, items.map(expression)), span)
        case .parenthesized(let inner): return syntax.add(.parenthesized(expression(from: inner)), span)
        case .annotated(let inner, let type): return syntax.add(.annotated(expression(from: inner), type), span)
        case .attributed(let inner, _): return expression(from: inner)
        case .expression(let inner): return inner
        case .wildcard, .fields, .cons, .or, .and, .alias, .typeTest, .record, .optional:
            error(
                3210, span,
                "Only names, constants and lists of them may be given to an active pattern inside a pattern.")
            return syntax.add(.error, span)
        case .error: return syntax.add(.error, span)
        }
    }
}
