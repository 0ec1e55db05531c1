import FusabiSyntax

/// `let`, `use`, `let!`, `use!`, `and!`.
extension ComputationTranslation {
    func translateLet(
        _ id: ExpressionID, _ expression: LetExpression, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let span = syntax.span(id)
        guard let body = expression.body else { return hole(failure(span)) }
        if expression.isUse { return translateUse(expression, body, position, hole) }
        var inner = position
        if !operations.isEmpty { inner.variables = adding(expression, to: inner.variables) }
        return translate(syntax.items(of: body), inner) { rest in
            var copy = expression
            copy.body = rest
            return hole(self.syntax.add(.letIn(copy), span))
        }
    }

    private func translateUse(
        _ expression: LetExpression, _ body: ExpressionID, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = expression.keyword
        reject(3142, keyword, "'use'")
        guard let first = expression.bindings.first, require("Using", keyword) else { return hole(failure(keyword)) }
        let binding = syntax[first]
        var pattern = binding.head
        if let type = binding.returnType {
            pattern = syntax.add(
                Pattern.annotated(pattern, type), syntax.span(pattern).joined(syntax.span(type)))
        }
        let inner = translatePlain(body, isTail: false)
        return hole(call("Using", [binding.value, function(pattern, inner, syntax.span(pattern))], binding.span))
    }

    func translateLetBang(
        _ id: ExpressionID, _ expression: LetBangExpression, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = expression.keyword
        reject(3143, keyword, "'let!' and 'use!'")
        guard let body = expression.body, let first = expression.bindings.first else {
            return hole(failure(syntax.span(id)))
        }
        let items = syntax.items(of: body)
        if expression.isUse { return translateUseBang(expression, items, position, hole) }
        if expression.bindings.count > 1 { return translateAndBang(expression, items, position, hole) }
        var inner = position
        inner.variables = adding(first.pattern, to: inner.variables)
        return translateBind("Bind", [source(first.value)], first.pattern, items, inner, keyword, hole)
    }

    /// `use! x = e in rest`: `Bind(e, fun x -> Using(x, fun x -> rest))`.
    private func translateUseBang(
        _ expression: LetBangExpression, _ items: Items, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = expression.keyword
        guard let (pattern, value) = expression.bindings.first, require("Using", keyword), require("Bind", keyword)
        else {
            return hole(failure(keyword))
        }
        if expression.bindings.count > 1 {
            checker.error(3345, syntax.span(expression.bindings[1].pattern), "'use!' cannot be combined with 'and!'")
        }
        guard let (name, variable) = usedVariable(pattern) else { return hole(failure(keyword)) }
        let inner = function(variable, translatePlain(items, isTail: false), keyword)
        let object = syntax.add(.identifier(name), name.span)
        let using = call("Using", [object, inner], keyword)
        return hole(call("Bind", [source(value), function(variable, using, keyword)], keyword))
    }

    /// The variable of a `use!` and its pattern: `_` gets a name.
    private func usedVariable(_ pattern: PatternID) -> (Name, PatternID)? {
        switch syntax[pattern] {
        case .name(let name, _):
            return (name, pattern)
        case .wildcard:
            let name = Name(checker.symbols.intern("_@"), syntax.span(pattern))
            return (name, syntax.add(Pattern.name(name, access: nil), name.span))
        case .parenthesized(let inner):
            return usedVariable(inner)
        case .annotated(let inner, let type):
            return usedVariable(inner).map { name, variable in
                (name, syntax.add(Pattern.annotated(variable, type), syntax.span(pattern)))
            }
        default:
            checker.error(1228, syntax.span(pattern), "'use!' binds a single name")
            return nil
        }
    }

    // MARK: Bind

    /// `Bind(arguments, fun pattern -> items)`, or BindReturn when the items only compute what they return.
    func translateBind(
        _ method: String, _ arguments: [ExpressionID], _ pattern: PatternID, _ items: Items, _ position: Position,
        _ keyword: Span, _ hole: Hole
    ) -> ExpressionID {
        if has(method + "Return"), let returned = simpleReturn(items, position.variables) {
            let consumer = function(pattern, returned.value, syntax.span(pattern))
            let bound = hole(call(method + "Return", arguments + [consumer], keyword))
            guard let operations = returned.operations else { return bound }
            return consumeOperations(operations, position, bound, usesBind: false)
        }
        guard require(method, keyword) else { return hole(failure(keyword)) }
        return translate(items, position) { rest in
            let consumer = self.function(pattern, rest, self.syntax.span(pattern))
            return hole(self.call(method, arguments + [consumer], keyword))
        }
    }

    /// `let! a = x and! b = y in rest`: Bind2Return, Bind2, or the sources merged and bound as a tuple.
    private func translateAndBang(
        _ expression: LetBangExpression, _ items: Items, _ position: Position, _ hole: Hole
    ) -> ExpressionID {
        let keyword = expression.keyword
        let sources = expression.bindings.map { source($0.value) }
        let patterns = expression.bindings.map(\.pattern)
        let count = sources.count
        var inner = position
        for pattern in patterns { inner.variables = adding(pattern, to: inner.variables) }
        let method = "Bind\(count)"
        if has(method) || has(method + "Return") && simpleReturn(items, inner.variables) != nil {
            return translateBind(method, sources, tuple(patterns), items, inner, keyword, hole)
        }
        var most = 1
        while has(mergeName(most + 1)) { most += 1 }
        guard most > 1 else {
            checker.error(3343, keyword, "'and!' needs a builder that defines 'MergeSources' or '\(method)'")
            return hole(failure(keyword))
        }
        let merged = merge(sources[...], patterns[...], most)
        return translateBind("Bind", [merged.0], merged.1, items, inner, keyword, hole)
    }

    private func mergeName(_ count: Int) -> String { count == 2 ? "MergeSources" : "MergeSources\(count)" }

    /// Merges from the left, at most `most` sources in a call; the last of them is the merged rest.
    private func merge(
        _ sources: ArraySlice<ExpressionID>, _ patterns: ArraySlice<PatternID>, _ most: Int
    ) -> (ExpressionID, PatternID) {
        let count = sources.count
        if count == 1, let source = sources.first, let pattern = patterns.first { return (source, pattern) }
        let span = syntax.span(sources)
        if count <= most {
            return (call(mergeName(count), Array(sources), span), tuple(Array(patterns)))
        }
        let later = merge(sources.dropFirst(most - 1), patterns.dropFirst(most - 1), most)
        return (
            call(mergeName(most), Array(sources.prefix(most - 1)) + [later.0], span),
            tuple(Array(patterns.prefix(most - 1)) + [later.1])
        )
    }

    private func tuple(_ patterns: [PatternID]) -> PatternID {
        guard let first = patterns.first, let last = patterns.last else { return syntax.add(Pattern.wildcard, .none) }
        return syntax.add(
            Pattern.tuple(patterns, isStruct: false), syntax.span(first).joined(syntax.span(last)))
    }

    // MARK: BindReturn

    /// What items that end in `return` compute, when they use nothing else of the builder; nil when they do.
    /// `operations` are the items left when they go on with an operation that maintains the variables by Bind.
    func simpleReturn(_ items: Items, _ variables: VariableSpace) -> (value: ExpressionID, operations: Items?)? {
        guard let first = items.first else { return nil }
        if let (operation, clause) = operation(first), operation.maintainsVariablesUsingBind {
            return (expression(of: variables, syntax.span(clause)), items)
        }
        if items.count > 1 {
            guard isPlain(first), let rest = simpleReturn(items.dropFirst(), variables) else { return nil }
            let value = syntax.add(
                .sequential([first, rest.value]), syntax.span(first).joined(syntax.span(rest.value)))
            return (value, rest.operations)
        }
        return simpleReturn(first, variables)
    }

    private func simpleReturn(
        _ id: ExpressionID, _ variables: VariableSpace
    ) -> (value: ExpressionID, operations: Items?)? {
        /// The branches of a construct: operations inside are not allowed.
        func branch(_ id: ExpressionID) -> ExpressionID? {
            guard let result = simpleReturn(syntax.items(of: id), variables), result.operations == nil else {
                return nil
            }
            return result.value
        }
        let span = syntax.span(id)
        switch syntax[id] {
        case .returnValue(let value):
            return (value, nil)
        case .sequential(let items):
            return simpleReturn(items[...], variables)
        case .ifThenElse(let condition, let yes, let no?):
            guard let first = branch(yes), let second = branch(no) else { return nil }
            return (syntax.add(.ifThenElse(condition, first, second), span), nil)
        case .match(let value, let rules, isBang: false):
            var translated = rules
            for index in rules.indices {
                guard let body = branch(rules[index].body) else { return nil }
                translated[index].body = body
            }
            return (syntax.add(.match(value, translated, isBang: false), span), nil)
        case .letIn(var expression):
            guard !expression.isUse, let body = expression.body.flatMap(branch) else { return nil }
            expression.body = body
            return (syntax.add(.letIn(expression), span), nil)
        default:
            return nil
        }
    }

    /// Does an expression use nothing of the builder?
    private func isPlain(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .forIn, .forTo, .whileLoop, .tryFinally, .letBang, .doBang, .yield, .yieldBang, .returnValue, .returnBang,
            .match(_, _, isBang: true):
            return false
        case .sequential(let items): return items.allSatisfy(isPlain)
        case .ifThenElse(_, let yes, let no): return isPlain(yes) && (no.map(isPlain) ?? true)
        case .match(_, let rules, isBang: false): return rules.allSatisfy { isPlain($0.body) }
        case .tryWith(let body, let rules): return isPlain(body) && rules.allSatisfy { isPlain($0.body) }
        case .letIn(let expression): return expression.body.map(isPlain) ?? true
        default: return operation(id) == nil && join(id) == nil
        }
    }
}
