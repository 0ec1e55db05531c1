import FusabiSyntax

/// Custom operations: `where (x > 1)`, `groupBy x.Key into g`.
extension ComputationTranslation {
    /// A use of a custom operation.
    struct Clause {
        var name: Name
        var arguments: [ExpressionID]
        /// The operation and its arguments, without `into`.
        var core: ExpressionID
        /// `into pattern`.
        var into: PatternID?
    }

    /// The custom operation that an expression uses, if it does.
    func operation(_ id: ExpressionID) -> (operation: CustomOperation, clause: ExpressionID)? {
        clause(id).map { ($0.operation, id) }
    }

    private func clause(_ id: ExpressionID) -> (operation: CustomOperation, clause: Clause)? {
        if operations.isEmpty { return nil }
        var core = id
        var into: PatternID?
        if let suffix = intoSuffix(id) { (core, into) = (suffix.body, suffix.pattern) }
        let (function, arguments) = syntax.application(core)
        guard case .identifier(let name) = syntax[function], let operation = operations[name.symbol] else { return nil }
        return (operation, Clause(name: name, arguments: arguments, core: core, into: into))
    }

    /// `e into x`.
    func intoSuffix(_ id: ExpressionID) -> (body: ExpressionID, pattern: PatternID)? {
        guard case .application(let inner, let variable, _) = syntax[id],
            case .application(let body, let word, _) = syntax[inner], case .identifier(let name) = syntax[word],
            checker.text(name.symbol) == "into", let pattern = pattern(from: variable)
        else { return nil }
        return (body, pattern)
    }

    /// A variable, or a tuple of variables in parentheses, read as a pattern.
    func pattern(from id: ExpressionID) -> PatternID? {
        let span = syntax.span(id)
        switch syntax[id] {
        case .identifier(let name):
            let isWildcard = checker.text(name.symbol) == "_"
            return syntax.add(isWildcard ? Pattern.wildcard : Pattern.name(name, access: nil), span)
        case .parenthesized(let inner):
            if case .tuple(let elements, isStruct: false) = syntax[inner] {
                var parts: [PatternID] = []
                for element in elements {
                    guard case .identifier = syntax[element], let part = pattern(from: element) else { return nil }
                    parts.append(part)
                }
                return syntax.add(Pattern.tuple(parts, isStruct: false), span)
            }
            guard case .identifier = syntax[inner] else { return nil }
            return pattern(from: inner)
        default:
            return nil
        }
    }

    /// Items that begin with a custom operation: what was built so far yields the variables, and the operations take it.
    func translateOperation(
        _ first: ExpressionID, _ items: Items, _ position: Position, _ hole: Hole
    ) -> ExpressionID? {
        guard let (operation, clause) = clause(first) else { return nil }
        guard position.allowsOperations else {
            checker.error(
                3086, syntax.span(first),
                "'\(operation.name)' cannot be used inside 'use', 'try', 'if … else' or 'match' of a computation")
            return hole(failure(syntax.span(first)))
        }
        let span = syntax.span(clause.core)
        checkVariables(position.variables, span)
        let variables = expression(of: position.variables, span)
        let result = syntax.add(
            operation.maintainsVariablesUsingBind ? .returnValue(variables) : .yield(variables), span)
        let prior = hole(translatePlain([result], isTail: false))
        return consumeOperations(items, position, prior, usesBind: false)
    }

    func checkVariables(_ variables: VariableSpace, _ span: Span) {
        guard variables.isUnusable else { return }
        checker.error(
            3085, span, "a custom operation cannot follow a 'let' of a function, a mutable or a recursive value")
    }

    /// Applies the operations at the front of `items` to the computation so far, `prior`; what follows them runs for each
    /// of its results.
    func consumeOperations(
        _ items: Items, _ position: Position, _ prior: ExpressionID, usesBind: Bool
    ) -> ExpressionID {
        var (items, position, prior, usesBind) = (items, position, prior, usesBind)
        while let first = items.first, let (operation, clause) = clause(first) {
            items = items.dropFirst()
            if operation.isBinary {
                checker.error(
                    3098, clause.name.span,
                    "'\(operation.name)' stands after a 'for' and before the rest of the computation: \(operation.usage)"
                )
                continue
            }
            prior = apply(operation, clause, position, prior)
            if let into = clause.into { return rebind(operation, into, prior, items, position) }
            usesBind = operation.maintainsVariablesUsingBind
            if !operation.maintainsVariables, !usesBind { position.variables = VariableSpace() }
        }
        guard !items.isEmpty else { return prior }
        let span = syntax.span(items)
        let variables = pattern(of: position.variables, span)
        return usesBind
            ? translateBind("Bind", [prior], variables, items, position, span, .identity)
            : translateFor(variables, prior, items, position, span, .identity)
    }

    /// `builder.Operation(prior, arguments)`.
    private func apply(
        _ operation: CustomOperation, _ clause: Clause, _ position: Position, _ prior: ExpressionID
    ) -> ExpressionID {
        let span = syntax.span(clause.core)
        if let wanted = operation.argumentCount, wanted != clause.arguments.count {
            checker.error(
                3099, clause.name.span,
                "'\(operation.name)' takes \(wanted) arguments here, but \(clause.arguments.count) are given")
            return failure(span)
        }
        guard let method = operation.methods.first else { return failure(span) }
        let arguments = clause.arguments.enumerated().map { index, argument in
            let place = syntax.span(argument)
            return operation.isProjection(index)
                ? function(pattern(of: position.variables, place), argument, place) : argument
        }
        return call(method.name, [prior] + arguments, span)
    }

    /// `operation into pattern; items`: the items see the pattern's variables alone.
    private func rebind(
        _ operation: CustomOperation, _ into: PatternID, _ prior: ExpressionID, _ items: Items, _ position: Position
    ) -> ExpressionID {
        let span = syntax.span(into)
        if items.isEmpty {
            checker.error(3129, span, "'into' must be followed by the rest of the computation")
            return prior
        }
        if !operation.allowsInto {
            checker.error(3130, span, "'\(operation.name)' does not allow 'into'")
            return failure(span)
        }
        var inner = position
        inner.variables = VariableSpace()
        guard operation.maintainsVariablesUsingBind else {
            return translateFor(into, prior, items, inner, span, .identity)
        }
        inner.variables = adding(into, to: inner.variables)
        return translateBind("Bind", [prior], into, items, inner, span, .identity)
    }
}
