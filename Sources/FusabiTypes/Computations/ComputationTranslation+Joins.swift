import FusabiSyntax

/// Operations on two sources: `join y in ys on (x.Key = y.Key)`, `groupJoin … into g`, `zip y in ys`.
extension ComputationTranslation {
    struct Join {
        var name: Name
        var operation: CustomOperation
        /// The second source and its variable.
        var pattern: PatternID
        var source: ExpressionID
        /// `key1 = key2`; nil for `zip`.
        var keys: (outer: ExpressionID, inner: ExpressionID)?
        /// The variable of a group.
        var group: PatternID?
        var span: Span
    }

    /// The join that an expression is, if it is one. Says nothing.
    func join(_ id: ExpressionID) -> (name: Name, operation: CustomOperation)? {
        if operations.isEmpty { return nil }
        var head = id
        if case .infix(let word, let left, _) = syntax[id], checker.text(word.symbol) == "in" { head = left }
        let (function, _) = syntax.application(head)
        guard case .identifier(let name) = syntax[function], let operation = operations[name.symbol],
            operation.isBinary
        else { return nil }
        return (name, operation)
    }

    /// Reads a join's parts; reports what is wrong with it.
    private func parts(of id: ExpressionID, _ name: Name, _ operation: CustomOperation) -> Join? {
        guard case .infix(_, let left, var right) = syntax[id] else {
            checker.error(3167, name.span, "'in' is missing: \(operation.usage)")
            return nil
        }
        guard case .application(_, let variable, _) = syntax[left], let pattern = pattern(from: variable) else {
            checker.error(3096, name.span, "a variable is missing: \(operation.usage)")
            return nil
        }
        var join = Join(
            name: name, operation: operation, pattern: pattern, source: right, keys: nil, group: nil,
            span: syntax.span(id))
        if operation.isLikeZip { return join }
        if operation.isLikeGroupJoin {
            guard let suffix = intoSuffix(right) else { return malformed(name, operation) }
            (right, join.group) = (suffix.body, suffix.pattern)
        }
        guard case .application(let inner, let condition, _) = syntax[right],
            case .application(let source, let word, _) = syntax[inner], case .identifier(let on) = syntax[word],
            checker.text(on.symbol) == operation.joinWord, case .parenthesized(let relation) = syntax[condition]
        else { return malformed(name, operation) }
        join.source = source
        guard case .infix(let equals, let outer, let own) = syntax[relation], equals.symbol == checker.names.equals
        else {
            checker.error(3125, syntax.span(relation), "'\(operation.name)' needs a comparison by '='")
            return nil
        }
        join.keys = (outer, own)
        return join
    }

    private func malformed(_ name: Name, _ operation: CustomOperation) -> Join? {
        checker.error(3097, name.span, "'\(operation.name)' is written so: \(operation.usage)")
        return nil
    }

    /// A `for` whose body begins with a join; or a join that something else precedes, which is packed into a `for` over
    /// what was built so far. nil when no join is at hand.
    func translateJoin(
        _ first: ExpressionID, _ rest: Items, _ position: Position, _ hole: Hole
    ) -> ExpressionID? {
        if rest.isEmpty, case .forIn(let pattern, let source, let body, isArrow: false) = syntax[first] {
            let items = syntax.items(of: body)
            guard items.count > 1, let clause = items.first, join(clause) != nil else { return nil }
            return translateJoin(pattern, self.source(source), clause, items.dropFirst(), position, hole)
        }
        guard let (name, operation) = join(first) else { return nil }
        guard !rest.isEmpty else {
            checker.error(
                3098, name.span,
                "'\(operation.name)' stands after a 'for' and before the rest of the computation: \(operation.usage)")
            return hole(failure(syntax.span(first)))
        }
        let span = syntax.span(first)
        checkVariables(position.variables, span)
        let value = syntax.add(.yield(expression(of: position.variables, span)), span)
        let prior = hole(translatePlain([value], isTail: false))
        return translateJoin(pattern(of: position.variables, span), prior, first, rest, position, .identity)
    }

    /// `for outer in source do (clause; rest)`.
    private func translateJoin(
        _ outer: PatternID, _ source: ExpressionID, _ clause: ExpressionID, _ rest: Items, _ position: Position,
        _ hole: Hole
    ) -> ExpressionID {
        let span = syntax.span(clause)
        guard let (name, operation) = join(clause), let join = parts(of: clause, name, operation),
            let method = operation.methods.first
        else { return hole(failure(span)) }
        guard position.allowsOperations else {
            checker.error(
                3086, name.span,
                "'\(operation.name)' cannot be used inside 'use', 'try', 'if … else' or 'match' of a computation")
            return hole(failure(span))
        }
        let paired = join.group ?? join.pattern
        var inner = position
        inner.variables = adding(paired, to: adding(outer, to: position.variables))
        let result = syntax.add(
            .lambda([outer, paired], expression(of: inner.variables, span)), span)
        var arguments = [source, self.source(join.source)]
        if let keys = join.keys {
            arguments.append(function(outer, keys.outer, syntax.span(keys.outer)))
            arguments.append(function(join.pattern, keys.inner, syntax.span(keys.inner)))
        }
        let joined = call(method.name, arguments + [result], span)
        return translateFor(pattern(of: inner.variables, span), joined, rest, inner, span, hole)
    }
}
