import FusabiSyntax

/// Sequences of items: `cexpr; cexpr`, statements, implicit yields.
extension ComputationTranslation {
    /// Translates a part of the body; an expression at its end is `e; zero`.
    func translate(
        _ items: Items, _ position: Position, _ fill: @escaping (ExpressionID) -> ExpressionID
    ) -> ExpressionID {
        translate(items, position, Hole(fill))
    }

    func translate(_ items: Items, _ position: Position, _ hole: Hole) -> ExpressionID {
        if let result = translateConstruct(items, position, hole) { return result }
        guard let last = items.first else { return hole(zero(.none)) }
        if case .doBang(let value) = syntax[last] { return translateLastDo(last, value, position, hole) }
        if isQuery, case .error = syntax[last] {
            return hole(last)
        } else if isQuery {
            checker.error(3145, syntax.span(last), "this is no operation of queries")
        }
        let span = syntax.span(last)
        let end = zero(span)
        return hole(statement(last, then: end, yielded: .identity, span))
    }

    /// A part in which custom operations are not allowed.
    func translatePlain(_ items: Items, isTail: Bool) -> ExpressionID {
        translate(items, Position(allowsOperations: false, isTail: isTail), .identity)
    }

    func translatePlain(_ id: ExpressionID, isTail: Bool) -> ExpressionID {
        translatePlain(syntax.items(of: id), isTail: isTail)
    }

    /// nil when the items are a single expression that means nothing to the builder.
    func translateConstruct(_ items: Items, _ position: Position, _ hole: Hole) -> ExpressionID? {
        guard let first = items.first else { return nil }
        if !operations.isEmpty {
            if let result = translateJoin(first, items.dropFirst(), position, hole) { return result }
            if let result = translateOperation(first, items, position, hole) { return result }
        }
        if items.count > 1 { return translateSequence(first, items.dropFirst(), position, hole) }
        if case .sequential(let inner) = syntax[first] { return translateConstruct(inner[...], position, hole) }
        return translateForm(first, position, hole)
    }

    private func translateSequence(
        _ first: ExpressionID, _ rest: Items, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let span = syntax.span(first)
        reportInQuery(first)
        let inner = Position(allowsOperations: false, isTail: false, variables: position.variables)
        if let head = translateConstruct([first], inner, .identity) {
            let place = combinePlace(rest)
            guard require("Combine", place), require("Delay", place) else { return hole(failure(place)) }
            let tail = translatePlain(rest, isTail: position.isTail)
            return hole(call("Combine", [head, delayCall(tail, span)], span))
        }
        if case .doBang(let value) = syntax[first] {
            // `do! e; rest` is `let! () = e in rest`.
            let pattern = syntax.add(Pattern.literal(.unit), syntax.span(value))
            return translateBind("Bind", [source(value)], pattern, rest, position, syntax.keyword(first, 3), hole)
        }
        return translate(rest, position) { tail in
            let combined = Hole { self.call("Combine", [$0, self.delayCall(tail, span)], span) }
            return hole(
                self.statement(first, then: tail, yielded: combined, span.joined(self.syntax.span(tail))))
        }
    }

    /// Where F# reports that Combine or Delay is missing: at the keyword of what follows.
    private func combinePlace(_ rest: Items) -> Span {
        guard let next = rest.first, rest.count == 1 else { return syntax.span(rest) }
        switch syntax[next] {
        case .yield: return syntax.keyword(next, 5)
        case .yieldBang, .returnValue: return syntax.keyword(next, 6)
        case .returnBang: return syntax.keyword(next, 7)
        default: return syntax.span(next)
        }
    }

    /// `do! e` at the end: `let! () = e in return ()`, or zero where the builder prefers that.
    private func translateLastDo(
        _ id: ExpressionID, _ value: ExpressionID, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = syntax.keyword(id, 3)
        if isQuery { checker.error(3143, keyword, "a query cannot use 'do!'") }
        if position.isTail, has("ReturnFromFinal") || has("YieldFromFinal") {
            let name = has("ReturnFromFinal") ? "ReturnFromFinal" : "YieldFromFinal"
            return hole(call(name, [source(value)], syntax.span(value)))
        }
        let pattern = syntax.add(Pattern.literal(.unit), syntax.span(value))
        let argument = source(value)
        guard has("Return"), !prefersZero else {
            guard require("Bind", keyword) else { return hole(failure(keyword)) }
            let end = zero(keyword)
            return hole(call("Bind", [argument, function(pattern, end, syntax.span(pattern))], keyword))
        }
        let end = syntax.add(.returnValue(unit(keyword)), keyword)
        return translateBind("Bind", [argument], pattern, [end], position, keyword, hole)
    }

    /// `[<DefaultValue>] member Zero`: the end of a computation is zero rather than `return ()`.
    private var prefersZero: Bool {
        guard case .methods(let found)? = checker.lookUp(checker.symbols.intern("Zero"), in: type, isStatic: false)
        else { return false }
        return found.contains { $0.member.attributes.contains { $0.name == "DefaultValue" } }
    }

    // MARK: Statements

    /// An expression that means nothing to the builder, and what follows it. With implicit yields its type decides: unit
    /// is a statement, anything else is yielded and combined with what follows (`yielded`).
    private func statement(
        _ id: ExpressionID, then rest: ExpressionID, yielded: Hole, _ span: Span
    ) -> ExpressionID {
        guard isImplicit else { return syntax.add(.sequential([id, rest]), span) }
        if case .doStatement = syntax[id] { return syntax.add(.sequential([id, rest]), span) }
        return synthetic(span) { [unowned checker = self.checker] expectation in
            let place = checker.syntax.span(id)
            let typed = checker.infer(id)
            if checker.isStatement(typed) {
                let tail = checker.check(rest, expectation)
                return checker.tree.add(.sequential([typed, tail]), checker.tree.type(tail), span)
            }
            // Checked once: what is yielded stands for the expression with its own type.
            let value = self.synthetic(place) { checker.finish(typed, $0, at: place) }
            return checker.check(yielded(self.call("Yield", [value], place)), expectation)
        }
    }

    private func reportInQuery(_ first: ExpressionID) {
        guard isQuery else { return }
        switch syntax[first] {
        case .error, .infix: return
        case .doBang: checker.error(3143, syntax.keyword(first, 3), "a query cannot use 'do!'")
        default: checker.error(3145, syntax.span(first), "this is no operation of queries")
        }
    }
}
