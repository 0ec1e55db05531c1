import FusabiSyntax

/// Loops, conditionals, matches, handlers, and the keywords of computations.
extension ComputationTranslation {
    /// One expression; nil when it means nothing to the builder.
    func translateForm(_ id: ExpressionID, _ position: Position, _ hole: Hole) -> ExpressionID? {
        let span = syntax.span(id)
        switch syntax[id] {
        case .forIn(let pattern, let source, let body, let isArrow):
            let items = isArrow ? [syntax.add(.yield(body), syntax.span(body))] : syntax.items(of: body)
            return translateFor(pattern, self.source(source), items, position, syntax.keyword(id, 3), hole)
        case .forTo(let name, let low, let high, let isDown, let body):
            if isQuery { checker.error(3139, syntax.keyword(id, 3), "a query loops with 'for x in a .. b do'") }
            let step = isDown ? syntax.add(Expression.literal(.int32(-1)), syntax.span(low)) : nil
            let range = syntax.add(
                .range(low: low, step: step, high: high), syntax.span(low).joined(syntax.span(high)))
            let pattern = syntax.add(Pattern.name(name, access: nil), name.span)
            return translateFor(
                pattern, source(range), syntax.items(of: body), position, syntax.keyword(id, 3), hole)
        case .whileLoop(let condition, let body, let isBang):
            return isBang
                ? translateWhileBang(id, condition, body, position, hole)
                : translateWhile(id, condition, body, position, hole)
        case .ifThenElse(let condition, let yes, let no):
            return translateConditional(id, condition, yes, no, position, hole)
        case .match(let value, let rules, let isBang):
            return translateMatch(id, value, rules, isBang, position, hole)
        case .tryWith(let body, let rules):
            return translateTryWith(id, body, rules, position, hole)
        case .tryFinally(let body, let cleanup):
            let keyword = syntax.keyword(id, 3)
            reject(3141, keyword, "'try'")
            guard require("TryFinally", keyword), require("Delay", keyword) else { return hole(failure(span)) }
            let inner = delayCall(translatePlain(body, isTail: false), keyword)
            return hole(call("TryFinally", [inner, delayed(cleanup, syntax.span(cleanup))], keyword))
        case .letIn(let expression):
            return translateLet(id, expression, position, hole)
        case .letBang(let expression):
            return translateLetBang(id, expression, position, hole)
        case .yield, .yieldBang, .returnValue, .returnBang:
            return translateResult(id, position, hole)
        case .parenthesized:
            checker.error(
                792, span,
                "parentheses are ambiguous here: bind the value ('let _ = (…)') or the computation ('let! x = …')")
            return hole(failure(span))
        default:
            return nil
        }
    }

    /// Queries know few constructs.
    func reject(_ code: Int, _ span: Span, _ what: String) {
        if isQuery { checker.error(code, span, "a query cannot use \(what)") }
    }

    // MARK: Results

    private func translateResult(_ id: ExpressionID, _ position: Position, _ hole: Hole) -> ExpressionID {
        let (method, value, length): (String, ExpressionID, UInt32)
        var isSource = false
        switch syntax[id] {
        case .yield(let inner): (method, value, length) = ("Yield", inner, 5)
        case .returnValue(let inner): (method, value, length) = ("Return", inner, 6)
        case .yieldBang(let inner):
            let isFinal = position.isTail && has("YieldFromFinal")
            (method, value, length, isSource) = (isFinal ? "YieldFromFinal" : "YieldFrom", inner, 6, true)
        case .returnBang(let inner):
            let isFinal = position.isTail && has("ReturnFromFinal")
            (method, value, length, isSource) = (isFinal ? "ReturnFromFinal" : "ReturnFrom", inner, 7, true)
        default: return hole(failure(syntax.span(id)))
        }
        let keyword = syntax.keyword(id, length)
        if method.hasPrefix("Return") { reject(3144, keyword, "'return'") }
        guard require(method, keyword) else { return hole(failure(syntax.span(id))) }
        return hole(call(method, [isSource ? source(value) : value], syntax.span(value)))
    }

    // MARK: Loops

    /// `for pattern in source do items`. The source is what the builder's For is given.
    func translateFor(
        _ pattern: PatternID, _ source: ExpressionID, _ items: Items, _ position: Position, _ keyword: Span,
        _ hole: Hole
    ) -> ExpressionID {
        guard require("For", keyword) else { return hole(failure(keyword)) }
        var inner = position.beforeMore
        inner.variables = adding(pattern, to: inner.variables)
        return translate(items, inner) { body in
            hole(self.call("For", [source, self.function(pattern, body, self.syntax.span(pattern))], keyword))
        }
    }

    private func translateWhile(
        _ id: ExpressionID, _ condition: ExpressionID, _ body: ExpressionID, _ position: Position,
        _ hole: Hole
    ) -> ExpressionID {
        let keyword = syntax.keyword(id, 5)
        reject(3140, keyword, "'while'")
        guard require("While", keyword), require("Delay", keyword) else { return hole(failure(keyword)) }
        return translate(syntax.items(of: body), position.beforeMore) { inner in
            let test = self.delayed(condition, self.syntax.span(condition))
            return hole(self.call("While", [test, self.delayCall(inner, keyword)], keyword))
        }
    }

    /// `while! c do body` is
    /// `let! first = c in let mutable cond = first in while cond do (body; let! first = c in cond <- first)`.
    private func translateWhileBang(
        _ id: ExpressionID, _ condition: ExpressionID, _ body: ExpressionID, _ position: Position,
        _ hole: Hole
    ) -> ExpressionID {
        let place = syntax.span(condition)
        let keyword = syntax.keyword(id, 6)
        let first = Name(checker.symbols.intern("first@"), place)
        let flag = Name(checker.symbols.intern("cond@"), place)
        func use(_ name: Name) -> ExpressionID { syntax.add(.identifier(name), place) }
        func bang(_ rest: ExpressionID) -> ExpressionID {
            let pattern = syntax.add(Pattern.name(first, access: nil), place)
            return syntax.add(
                .letBang(
                    LetBangExpression(isUse: false, bindings: [(pattern, condition)], body: rest, keyword: keyword)),
                place)
        }
        let again = bang(syntax.add(.assign(use(flag), use(first)), place))
        let items = syntax.add(.sequential(Array(syntax.items(of: body)) + [again]), syntax.span(body))
        let loop = syntax.add(.whileLoop(use(flag), items, isBang: false), syntax.span(id))
        let binding = syntax.add(
            Binding(
                attributes: [], isMutable: true, isInline: false,
                head: syntax.add(Pattern.name(flag, access: nil), place), returnType: nil, returnAttributes: [],
                value: use(first), documentation: nil, span: place))
        let bound = syntax.add(
            .letIn(LetExpression(bindings: [binding], isRecursive: false, isUse: false, body: loop, keyword: keyword)),
            syntax.span(id))
        return translate([bang(bound)], position, hole)
    }

    // MARK: Branches

    private func translateConditional(
        _ id: ExpressionID, _ condition: ExpressionID, _ yes: ExpressionID, _ no: ExpressionID?, _ position: Position,
        _ hole: Hole
    ) -> ExpressionID {
        let span = syntax.span(id)
        if let no {
            reject(3090, span, "'else'")
            let first = translatePlain(yes, isTail: position.isTail)
            let second = translatePlain(no, isTail: position.isTail)
            return hole(syntax.add(.ifThenElse(condition, first, second), span))
        }
        let header = syntax.span(condition)
        let place = Span(start: span.start, end: header.end)
        guard require("Zero", place) else { return hole(failure(span)) }
        return translate(syntax.items(of: yes), position) { first in
            hole(self.syntax.add(.ifThenElse(condition, first, self.call("Zero", [], place)), span))
        }
    }

    private func translateRules(_ rules: [Rule], isTail: Bool) -> [Rule] {
        rules.map { rule in
            Rule(
                pattern: rule.pattern, guardCondition: rule.guardCondition,
                body: translatePlain(rule.body, isTail: isTail), span: rule.span)
        }
    }

    private func translateMatch(
        _ id: ExpressionID, _ value: ExpressionID, _ rules: [Rule], _ isBang: Bool, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = syntax.keyword(id, isBang ? 6 : 5)
        reject(3163, keyword, "'match'")
        if isBang, !require("Bind", keyword) { return hole(failure(keyword)) }
        let translated = translateRules(rules, isTail: position.isTail)
        guard isBang else { return hole(syntax.add(.match(value, translated, isBang: false), syntax.span(id))) }
        let function = syntax.add(.matchLambda(translated), keyword)
        return hole(call("Bind", [source(value), function], keyword))
    }

    /// Exceptions that no rule matches go on.
    private func translateTryWith(
        _ id: ExpressionID, _ body: ExpressionID, _ rules: [Rule], _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = syntax.keyword(id, 3)
        reject(3146, keyword, "'try'")
        let translated = translateRules(rules, isTail: position.isTail)
        guard require("TryWith", keyword), require("Delay", keyword) else { return hole(failure(keyword)) }
        let inner = delayCall(translatePlain(body, isTail: false), keyword)
        let span = syntax.span(id)
        let handler = synthetic(span) { [unowned checker = self.checker] in checker.checkHandler(translated, $0, span) }
        return hole(call("TryWith", [inner, handler], keyword))
    }
}
