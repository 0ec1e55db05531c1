import FusabiSyntax

/// A computation expression on its way into method calls on its builder (F# spec 6.3.10). The calls are written as syntax
/// and then checked like any other calls, so overloads, conversions and messages are those of method calls.
struct Computation {
    /// The variable that holds the builder.
    var builder: Name
    /// Methods of the builder, by name.
    var methods: Set<String>
    /// No `yield` is written, and the builder has what implicit yields need.
    var isImplicit: Bool

    func has(_ method: String) -> Bool { methods.contains(method) }
}

extension Checker {
    /// `builder { … }`. `function` is what stands before the braces. nil: reported.
    func checkBuilderApplication(
        _ function: Callee, _ id: ExpressionID, _ body: ExpressionID, _ whole: Span
    ) -> TypedExpressionID? {
        if case .value(let value, _) = tree[function.typed], value.name == names.seq, value.module?.parent != nil {
            let element = freshType(whole)
            if case .function(let domain, let result) = store.head(function.type) {
                unify(expected: domain, actual: wellKnown.sequence(of: element), at: whole)
                unify(expected: result, actual: wellKnown.sequence(of: element), at: whole)
            }
            return checkSequence(body, element, whole)
        }
        if isErroneous(function.type) { return nil }
        canonicalize([function.type])
        if case .variable = store.head(function.type) {
            error(72, function.span, "the type of the builder is not known here: annotate it")
            return nil
        }
        if case .function = store.head(function.type) {
            error(3, function.span, "a function is no computation builder: is an argument missing?")
            return nil
        }
        return checkComputation(valueOf(function), body, whole)
    }

    private func checkComputation(_ builder: TypedExpressionID, _ body: ExpressionID, _ whole: Span)
        -> TypedExpressionID
    {
        let span = tree.span(builder)
        let name = Name(symbols.intern("builder@"), span)
        let type = tree.type(builder)
        let local = tree.add(TypedLocal(name: name.symbol, type: type, isMutable: false, span: span))
        let mark = environment.mark
        environment.bind(name.symbol, .local(local))
        var computation = Computation(builder: name, methods: builderMethods(type), isImplicit: false)
        computation.isImplicit =
            computation.has("Yield") && computation.has("Combine") && computation.has("Delay") && isYieldFree(body)
        if usesCustomOperations(body, type) {
            environment.restore(mark)
            return checkCustomOperations(builder, local, name, body, whole)
        }
        var translated = translate(body, computation)
        if computation.has("Delay") {
            translated = methodCall(computation, "Delay", [delayed(translated, whole)], whole)
        }
        if computation.has("Run") { translated = methodCall(computation, "Run", [translated], whole) }
        let typed = infer(translated)
        environment.restore(mark)
        let binding = TypedBinding(local: local, parameters: [], value: builder, isInline: false)
        return tree.add(.letIn([binding], isRecursive: false, typed), tree.type(typed), whole)
    }

    private func builderMethods(_ type: Type) -> Set<String> {
        var result: Set<String> = []
        for level in hierarchy(of: type) {
            for (symbol, members) in level.constructor.membersByName where members.contains(where: { !$0.isStatic }) {
                result.insert(text(symbol))
            }
        }
        for name in Self.builderMethodNames where !result.contains(name) {
            if case .methods? = lookUp(symbols.intern(name), in: type, isStatic: false) { result.insert(name) }
        }
        return result
    }

    private static let builderMethodNames = [
        "Bind", "Return", "ReturnFrom", "Zero", "Combine", "Delay", "Run", "For", "While", "Using", "TryWith",
        "TryFinally", "Yield", "YieldFrom", "MergeSources", "BindReturn", "Bind2", "Bind3", "Source",
    ]

    // MARK: Building syntax

    /// `builder.Name(arguments)`.
    func methodCall(
        _ computation: Computation, _ name: String, _ arguments: [ExpressionID], _ span: Span, keyword: Span? = nil
    ) -> ExpressionID {
        if !computation.has(name) {
            error(708, keyword ?? span, "this needs a builder with a method '\(name)'")
            return syntax.add(Expression.error, span)
        }
        let builder = syntax.add(.identifier(computation.builder), span)
        let method = syntax.add(.member(builder, Name(symbols.intern(name), keyword ?? span)), span)
        let argument: ExpressionID
        switch arguments.count {
        case 0: argument = syntax.add(Expression.literal(.unit), span)
        case 1: argument = syntax.add(.parenthesized(arguments[0]), span)
        default:
            argument = syntax.add(.parenthesized(syntax.add(.tuple(arguments, isStruct: false), span)), span)
        }
        return syntax.add(.application(method, argument, isAdjacent: true), span)
    }

    /// `fun () -> body`.
    func delayed(_ body: ExpressionID, _ span: Span) -> ExpressionID {
        let unit = syntax.add(Pattern.literal(.unit), span)
        return syntax.add(.lambda([unit], body), span)
    }

    /// `fun pattern -> body`.
    private func function(_ pattern: PatternID, _ body: ExpressionID, _ span: Span) -> ExpressionID {
        syntax.add(.lambda([pattern], body), span)
    }

    private func source(_ id: ExpressionID, _ computation: Computation) -> ExpressionID {
        computation.has("Source") ? methodCall(computation, "Source", [id], syntax.span(id)) : id
    }

    private func zero(_ computation: Computation, _ span: Span) -> ExpressionID {
        methodCall(computation, "Zero", [], span)
    }

    private func delayedCall(_ body: ExpressionID, _ computation: Computation, _ span: Span) -> ExpressionID {
        computation.has("Delay") ? methodCall(computation, "Delay", [delayed(body, span)], span) : body
    }

    // MARK: Translation

    /// The translation of a whole (sub)computation.
    func translate(_ id: ExpressionID, _ computation: Computation) -> ExpressionID {
        if let translated = translateControl(id, computation) { return translated }
        // A plain expression at the end: `e; zero`.
        let span = syntax.span(id)
        if computation.isImplicit { return implicitYield(id, rest: nil, computation, span) }
        let end = zero(computation, span)
        return syntax.add(.sequential([id, end]), span)
    }

    /// nil when the expression is no control construct of computations.
    private func translateControl(_ id: ExpressionID, _ computation: Computation) -> ExpressionID? {
        let span = syntax.span(id)
        switch syntax[id] {
        case .letIn(let expression):
            return translateLet(expression, computation, span)
        case .letBang(let expression):
            return translateLetBang(expression, computation, span)
        case .doBang(let inner):
            let isReturning = computation.has("Return")
            let unit = syntax.add(Expression.literal(.unit), span)
            let end =
                isReturning
                ? methodCall(computation, "Return", [unit], span) : zero(computation, span)
            return bind(
                inner, syntax.add(Pattern.literal(.unit), span), end, computation, span, keyword: keyword(span, 3))
        case .doStatement(let inner):
            return syntax.add(.sequential([inner, zero(computation, span)]), span)
        case .returnValue(let inner):
            return methodCall(computation, "Return", [inner], span, keyword: keyword(span, 6))
        case .returnBang(let inner):
            return methodCall(computation, "ReturnFrom", [source(inner, computation)], span, keyword: keyword(span, 7))
        case .yield(let inner):
            return methodCall(computation, "Yield", [inner], span, keyword: keyword(span, 5))
        case .yieldBang(let inner):
            return methodCall(computation, "YieldFrom", [source(inner, computation)], span, keyword: keyword(span, 6))
        case .sequential(let items):
            return translateSequence(items[...], computation, span)
        case .ifThenElse(let condition, let yes, let no):
            let first = translate(yes, computation)
            let second = no.map { translate($0, computation) } ?? zero(computation, span)
            return syntax.add(.ifThenElse(condition, first, second), span)
        case .match(let value, let rules, let isBang):
            return translateMatch(value, rules, isBang, computation, span)
        case .forIn(let pattern, let source, let body, _):
            let values = self.source(loopSource(source), computation)
            return methodCall(
                computation, "For", [values, function(pattern, translate(body, computation), span)], span,
                keyword: keyword(span, 3))
        case .forTo(let name, let low, let high, let isDown, let body):
            return translateForTo(name, low, high, isDown, body, computation, span)
        case .whileLoop(let condition, let body, let isBang):
            return isBang
                ? translateWhileBang(condition, body, computation, span)
                : methodCall(
                    computation, "While",
                    [delayed(condition, span), delayedCall(translate(body, computation), computation, span)], span,
                    keyword: keyword(span, 5))
        case .tryWith(let body, let rules):
            return translateTryWith(body, rules, computation, span)
        case .tryFinally(let body, let cleanup):
            return methodCall(
                computation, "TryFinally",
                [delayedCall(translate(body, computation), computation, span), delayed(cleanup, span)], span,
                keyword: keyword(span, 3))
        default:
            return nil
        }
    }

    private func keyword(_ span: Span, _ length: UInt32) -> Span {
        Span(start: span.start, end: min(span.end, span.start + length))
    }

    /// A range before `do` is a sequence.
    private func loopSource(_ id: ExpressionID) -> ExpressionID { id }

    // MARK: Sequences

    private func translateSequence(
        _ items: ArraySlice<ExpressionID>, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        guard let first = items.first else { return zero(computation, span) }
        if items.count == 1 { return translate(first, computation) }
        let rest = items.dropFirst()
        let firstSpan = syntax.span(first)
        if case .doBang(let inner) = syntax[first] {
            let body = translateSequence(rest, computation, span)
            return bind(
                inner, syntax.add(Pattern.literal(.unit), firstSpan), body, computation, firstSpan,
                keyword: keyword(firstSpan, 3))
        }
        if isControl(first) {
            let head = translate(first, computation)
            let tail = translateSequence(rest, computation, span)
            return methodCall(computation, "Combine", [head, delayedCall(tail, computation, span)], firstSpan)
        }
        if computation.isImplicit {
            return implicitYield(first, rest: rest, computation, firstSpan)
        }
        let tail = translateSequence(rest, computation, span)
        if case .doStatement(let inner) = syntax[first] {
            return syntax.add(.sequential([inner, tail]), span)
        }
        return syntax.add(.sequential([first, tail]), span)
    }

    /// Is it a construct that the builder must know, or one that contains such?
    private func isControl(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .letBang, .doBang, .returnValue, .returnBang, .yield, .yieldBang, .forIn, .forTo, .whileLoop, .tryWith,
            .tryFinally, .letIn:
            true
        case .ifThenElse, .match:
            true
        case .sequential(let items):
            items.contains(where: isControl)
        default:
            false
        }
    }

    /// A statement, or a value to yield: its type decides.
    private func implicitYield(
        _ id: ExpressionID, rest: ArraySlice<ExpressionID>?, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        if case .doStatement(let inner) = syntax[id] {
            let tail = rest.map { translateSequence($0, computation, span) } ?? zero(computation, span)
            return syntax.add(.sequential([inner, tail]), span)
        }
        let node = syntax.add(Expression.error, span)
        synthetic[node] = { [unowned self] expectation in
            let typed = infer(id)
            let type = store.resolve(tree.type(typed))
            let isOpen = if case .variable = store[type] { true } else { false }
            if isOpen || isUnit(type) || isErroneous(type) {
                if isOpen { unify(expected: wellKnown.unit, actual: type, at: span) }
                let tail = rest.map { self.translateSequence($0, computation, span) } ?? zero(computation, span)
                let checked = check(tail, expectation)
                return tree.add(.sequential([typed, checked]), tree.type(checked), span)
            }
            let value = syntax.add(Expression.error, span)
            synthetic[value] = { [unowned self] inner in finish(typed, inner, at: span) }
            let yielded = methodCall(computation, "Yield", [value], span)
            guard let rest else { return check(yielded, expectation) }
            let tail = translateSequence(rest, computation, span)
            return check(
                methodCall(computation, "Combine", [yielded, delayedCall(tail, computation, span)], span), expectation)
        }
        return node
    }

    // MARK: Bindings

    private func translateLet(
        _ expression: LetExpression, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        guard let body = expression.body else { return zero(computation, span) }
        if expression.isUse, let binding = expression.bindings.first.map({ syntax[$0] }) {
            return methodCall(
                computation, "Using", [binding.value, function(binding.head, translate(body, computation), span)], span,
                keyword: expression.keyword)
        }
        var copy = expression
        copy.body = translate(body, computation)
        return syntax.add(.letIn(copy), span)
    }

    private func translateLetBang(
        _ expression: LetBangExpression, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        guard let first = expression.bindings.first else { return syntax.add(Expression.error, span) }
        guard let body = expression.body else { return zero(computation, span) }
        if expression.bindings.count > 1 { return translateAnd(expression, body, computation, span) }
        if expression.isUse {
            let value = variable(of: first.pattern)
            let inner = function(first.pattern, translate(body, computation), span)
            let using = methodCall(computation, "Using", [value, inner], span, keyword: expression.keyword)
            return bind(first.value, first.pattern, using, computation, span, keyword: expression.keyword)
        }
        if computation.has("BindReturn"), let value = returned(body) {
            return methodCall(
                computation, "BindReturn",
                [source(first.value, computation), function(first.pattern, value, span)], span,
                keyword: expression.keyword)
        }
        return bind(
            first.value, first.pattern, translate(body, computation), computation, span, keyword: expression.keyword)
    }

    /// The variable that a `use!` binds, as an expression.
    private func variable(of pattern: PatternID) -> ExpressionID {
        let span = syntax.span(pattern)
        switch syntax[pattern] {
        case .name(let name, _): return syntax.add(.identifier(name), span)
        case .parenthesized(let inner), .annotated(let inner, _): return variable(of: inner)
        default:
            error(1228, span, "'use!' binds a single name")
            return syntax.add(Expression.error, span)
        }
    }

    private func bind(
        _ value: ExpressionID, _ pattern: PatternID, _ body: ExpressionID, _ computation: Computation, _ span: Span,
        keyword: Span
    ) -> ExpressionID {
        methodCall(
            computation, "Bind", [source(value, computation), function(pattern, body, span)], span, keyword: keyword)
    }

    /// `return e` (behind `let`s) as the value e, for BindReturn.
    private func returned(_ id: ExpressionID) -> ExpressionID? {
        switch syntax[id] {
        case .returnValue(let inner):
            return inner
        case .letIn(var expression):
            guard !expression.isUse, let body = expression.body.flatMap(returned) else { return nil }
            expression.body = body
            return syntax.add(.letIn(expression), syntax.span(id))
        case .sequential(let items):
            guard let last = items.last, let value = returned(last), !items.dropLast().contains(where: isControl) else {
                return nil
            }
            return syntax.add(.sequential(items.dropLast() + [value]), syntax.span(id))
        case .ifThenElse(let condition, let yes, let no?):
            guard let first = returned(yes), let second = returned(no) else { return nil }
            return syntax.add(.ifThenElse(condition, first, second), syntax.span(id))
        default:
            return nil
        }
    }

    /// `let! a = x and! b = y`.
    private func translateAnd(
        _ expression: LetBangExpression, _ body: ExpressionID, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        let bindings = expression.bindings
        let sources = bindings.map { source($0.value, computation) }
        let count = bindings.count
        if computation.has("Bind\(count)Return"), let value = returned(body) {
            let pattern = tuplePattern(bindings.map(\.pattern), span)
            return methodCall(
                computation, "Bind\(count)Return", sources + [function(pattern, value, span)], span,
                keyword: expression.keyword)
        }
        if computation.has("Bind\(count)") {
            let pattern = tuplePattern(bindings.map(\.pattern), span)
            return methodCall(
                computation, "Bind\(count)", sources + [function(pattern, translate(body, computation), span)], span,
                keyword: expression.keyword)
        }
        // Merge from the right, as many at once as the builder can.
        var values = sources
        var patterns = bindings.map(\.pattern)
        while values.count > 1 {
            var width = min(values.count, 2)
            for candidate in stride(from: min(values.count, 5), through: 3, by: -1)
            where computation.has("MergeSources\(candidate)") {
                width = candidate
                break
            }
            let name = width == 2 ? "MergeSources" : "MergeSources\(width)"
            let start = values.count - width
            let merged = methodCall(
                computation, name, Array(values[start...]), span, keyword: expression.keyword)
            let pattern = tuplePattern(Array(patterns[start...]), span)
            values.replaceSubrange(start..., with: [merged])
            patterns.replaceSubrange(start..., with: [pattern])
        }
        if computation.has("BindReturn"), let value = returned(body) {
            return methodCall(
                computation, "BindReturn", [values[0], function(patterns[0], value, span)], span,
                keyword: expression.keyword)
        }
        return methodCall(
            computation, "Bind", [values[0], function(patterns[0], translate(body, computation), span)], span,
            keyword: expression.keyword)
    }

    private func tuplePattern(_ patterns: [PatternID], _ span: Span) -> PatternID {
        syntax.add(Pattern.tuple(patterns, isStruct: false), span)
    }

    // MARK: Control

    private func translateRules(_ rules: [Rule], _ computation: Computation) -> [Rule] {
        rules.map { rule in
            Rule(
                pattern: rule.pattern, guardCondition: rule.guardCondition, body: translate(rule.body, computation),
                span: rule.span)
        }
    }

    private func translateMatch(
        _ value: ExpressionID, _ rules: [Rule], _ isBang: Bool, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        let translated = translateRules(rules, computation)
        guard isBang else { return syntax.add(.match(value, translated, isBang: false), span) }
        let name = Name(symbols.intern("matched@"), syntax.span(value))
        let pattern = syntax.add(Pattern.name(name, access: nil), name.span)
        let variable = syntax.add(.identifier(name), name.span)
        let match = syntax.add(.match(variable, translated, isBang: false), span)
        return bind(value, pattern, match, computation, span, keyword: keyword(span, 6))
    }

    private func translateForTo(
        _ name: Name, _ low: ExpressionID, _ high: ExpressionID, _ isDown: Bool, _ body: ExpressionID,
        _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        let step = isDown ? syntax.add(Expression.literal(.int32(-1)), span) : nil
        let range = syntax.add(.range(low: low, step: step, high: high), span)
        let pattern = syntax.add(Pattern.name(name, access: nil), name.span)
        return methodCall(
            computation, "For", [range, function(pattern, translate(body, computation), span)], span,
            keyword: keyword(span, 3))
    }

    /// `while! c do body`: c is bound before each round.
    private func translateWhileBang(
        _ condition: ExpressionID, _ body: ExpressionID, _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        let flag = Name(symbols.intern("while@"), syntax.span(condition))
        let again = Name(symbols.intern("again@"), flag.span)
        let flagValue = syntax.add(.identifier(flag), flag.span)
        let unit = syntax.add(Expression.literal(.unit), span)
        // let! first = c; let mutable flag = first; while flag do body; let! again = c; flag <- again
        let againPattern = syntax.add(Pattern.name(again, access: nil), again.span)
        let store = syntax.add(.assign(flagValue, syntax.add(.identifier(again), again.span)), span)
        let next = syntax.add(
            .letBang(
                LetBangExpression(
                    isUse: false, bindings: [(againPattern, condition)],
                    body: syntax.add(.sequential([store, unit]), span), keyword: keyword(span, 6))), span)
        let loop = syntax.add(
            .whileLoop(flagValue, syntax.add(.sequential([body, next]), span), isBang: false), span)
        let first = Name(symbols.intern("first@"), flag.span)
        let binding = syntax.add(
            Binding(
                attributes: [], isMutable: true, isInline: false,
                head: syntax.add(Pattern.name(flag, access: nil), flag.span), returnType: nil, returnAttributes: [],
                value: syntax.add(.identifier(first), first.span), documentation: nil, span: span))
        let bound = syntax.add(
            .letIn(
                LetExpression(
                    bindings: [binding], isRecursive: false, isUse: false, body: loop, keyword: keyword(span, 6))), span
        )
        let whole = syntax.add(
            .letBang(
                LetBangExpression(
                    isUse: false, bindings: [(syntax.add(Pattern.name(first, access: nil), first.span), condition)],
                    body: bound, keyword: keyword(span, 6))), span)
        return translate(whole, computation)
    }

    /// Exceptions that no rule matches are raised again.
    private func translateTryWith(
        _ body: ExpressionID, _ rules: [Rule], _ computation: Computation, _ span: Span
    ) -> ExpressionID {
        let translated = translateRules(rules, computation)
        let handler = syntax.add(Expression.error, span)
        synthetic[handler] = { [unowned self] expectation in checkHandler(translated, expectation, span) }
        return methodCall(
            computation, "TryWith", [delayedCall(translate(body, computation), computation, span), handler], span,
            keyword: keyword(span, 3))
    }

    /// `function | rules | e -> reraise e`.
    private func checkHandler(_ rules: [Rule], _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        let result = freshType(span)
        let type = store.function(wellKnown.exn, result)
        propagate(type, into: expectation, at: span)
        let local = tree.add(TypedLocal(name: names.value, type: wellKnown.exn, isMutable: false, span: span))
        let value = tree.add(.local(local), wellKnown.exn, span)
        var checked = checkRules(rules, wellKnown.exn, .convertible(result, isMethodArgument: false))
        checkUnreachable(checked)
        checked.append(
            TypedRule(
                pattern: tree.add(.wildcard, wellKnown.exn, span), guardCondition: nil, body: raise(value, result, span)))
        let body = tree.add(.match(value, checked, failure: .impossible), result, span)
        let parameter = tree.add(.variable(local), wellKnown.exn, span)
        return adjust(
            tree.add(.lambda(TypedLambda(parameters: [parameter], body: body, name: nil)), type, span), expectation,
            at: span)
    }

    /// `raise e`.
    private func raise(_ value: TypedExpressionID, _ type: Type, _ span: Span) -> TypedExpressionID {
        var module: ModuleEntity? = root
        for name in ["FSharp", "Core", "Operators"] {
            module?.ensureLoaded()
            module = module?.modules[symbols.intern(name)]
        }
        module?.ensureLoaded()
        guard let function = module?.values[symbols.intern("raise")] else {
            return tree.add(TypedExpression.error, type, span)
        }
        let functionType = store.function(wellKnown.exn, type)
        let callee = tree.add(.value(function, [type]), functionType, span)
        return tree.add(.apply(callee, [value]), type, span)
    }

    // MARK: Braces alone

    /// `{ 1 .. 4 }` is a sequence (FS3873); other braces need a builder.
    func checkBareComputation(
        _ body: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        if case .range = syntax[body] {
            warning(3873, span, "write 'seq { … }' for a sequence: braces alone are deprecated")
            return finish(checkSequence(body, freshType(span), span), expectation, at: span)
        }
        if case .forIn = syntax[body] {
            warning(3873, span, "write 'seq { … }' for a sequence: braces alone are deprecated")
            return finish(checkSequence(body, freshType(span), span), expectation, at: span)
        }
        error(740, span, "braces with expressions need a builder before them, for instance 'seq'")
        return failed([], expectation, span)
    }

    // MARK: Custom operations

    private func usesCustomOperations(_ body: ExpressionID, _ type: Type) -> Bool { false }

    private func checkCustomOperations(
        _ builder: TypedExpressionID, _ local: TypedLocalID, _ name: Name, _ body: ExpressionID, _ whole: Span
    ) -> TypedExpressionID {
        tree.add(TypedExpression.error, store.error, whole)
    }
}
