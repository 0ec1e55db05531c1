import FusabiSyntax

/// Computation expressions: F# spec 6.3.10.
extension Checker {
    /// `builder { body }`. `builder` is what stands before the braces, `expectation` what the context wants of the whole,
    /// nil when more follows. nil: reported.
    func checkBuilderApplication(
        _ builder: Callee, _ body: ExpressionID, _ whole: Span, _ expectation: Expectation?
    ) -> TypedExpressionID? {
        if isSequenceFunction(builder.typed) { return checkSequenceApplication(builder, body, whole) }
        canonicalize([builder.type])
        switch store.head(builder.type) {
        case .error:
            return nil
        case .variable:
            error(72, builder.span, "the type of the builder is not known here: annotate it")
            return nil
        case .named, .parameter, .function, .tuple, .anonymousRecord, .measure:
            return checkComputation(builder, body, whole, expectation)
        }
    }

    /// The body when an argument is a computation for what it is given to: `{ … }`, or `{}`, behind a builder or `seq`.
    func computationBody(_ argument: ExpressionID, of builder: Callee) -> ExpressionID? {
        let body: ExpressionID
        switch syntax[argument] {
        case .computation(let inner):
            body = inner
        case .record(let record) where record.fields.isEmpty && record.copied == nil && record.inherited == nil:
            body = syntax.add(Expression.literal(.unit), syntax.span(argument))
        default:
            return nil
        }
        if case .function = store.head(builder.type), !isSequenceFunction(builder.typed) { return nil }
        return body
    }

    private func checkComputation(
        _ builder: Callee, _ body: ExpressionID, _ whole: Span, _ expectation: Expectation?
    ) -> TypedExpressionID {
        let object = valueOf(builder)
        let type = store.resolve(builder.type)
        let name = symbols.intern("builder@")
        let local = tree.add(TypedLocal(name: name, type: type, isMutable: false, span: builder.span))
        let translation = ComputationTranslation(
            checker: self, builder: name, type: type, body: body, isQuery: isQuery(type))
        let translated = translation.translate(body, at: builder.span)
        let mark = environment.mark
        environment.bind(name, .local(local))
        let typed = check(translated, expectation ?? .equal(freshType(whole)))
        environment.restore(mark)
        let binding = TypedBinding(local: local, parameters: [], value: object, isInline: false)
        return tree.add(.letIn([binding], isRecursive: false, typed), tree.type(typed), whole)
    }

    /// F#'s own query builder.
    private func isQuery(_ type: Type) -> Bool {
        guard case .named(let constructor, _) = store.head(type) else { return false }
        return text(constructor.name) == "QueryBuilder" && constructor.module.map { text($0.name) } == "Linq"
    }

    /// The handler of a `try … with` that a builder runs: a function on exceptions that raises again what no rule matches.
    func checkHandler(_ rules: [Rule], _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        let result = freshType(span)
        let type = store.function(wellKnown.exn, result)
        propagate(type, into: expectation, at: span)
        let local = tree.add(TypedLocal(name: names.value, type: wellKnown.exn, isMutable: false, span: span))
        let value = tree.add(.local(local), wellKnown.exn, span)
        let outerBody = context.bodySpan
        context.closureDepth += 1
        context.bodySpan = span
        var checked = checkRules(rules, wellKnown.exn, .convertible(result, isMethodArgument: false))
        context.closureDepth -= 1
        context.bodySpan = outerBody
        checkUnreachable(checked)
        let others = tree.add(TypedPattern.wildcard, wellKnown.exn, span)
        checked.append(TypedRule(pattern: others, guardCondition: nil, body: raise(value, as: result, span)))
        let body = tree.add(.match(value, checked, failure: .impossible), result, span)
        let parameter = tree.add(.variable(local), wellKnown.exn, span)
        let lambda = TypedLambda(parameters: [parameter], body: body, name: nil)
        return adjust(tree.add(.lambda(lambda), type, span), expectation, at: span)
    }

    /// `raise e`, of any type.
    private func raise(_ value: TypedExpressionID, as type: Type, _ span: Span) -> TypedExpressionID {
        var module: ModuleEntity? = root
        for name in ["FSharp", "Core", "Operators"] {
            module?.ensureLoaded()
            module = module?.modules[symbols.intern(name)]
        }
        module?.ensureLoaded()
        guard let function = module?.values[symbols.intern("raise")] else {
            return tree.add(TypedExpression.error, type, span)
        }
        let callee = tree.add(.value(function, [type]), store.function(wellKnown.exn, type), span)
        return tree.add(.apply(callee, [value]), type, span)
    }

    // MARK: seq

    /// Is it the function `seq`, whose braces are no computation?
    private func isSequenceFunction(_ id: TypedExpressionID) -> Bool {
        guard case .value(let value, _) = tree[id], value.name == names.seq, let module = value.module else {
            return false
        }
        return text(module.name) == "Operators" || text(module.name) == "ExtraTopLevelOperators"
    }

    /// `seq { … }`: the body is a sequence of what the function's type says.
    private func checkSequenceApplication(
        _ function: Callee, _ body: ExpressionID, _ whole: Span
    ) -> TypedExpressionID {
        var element = freshType(whole)
        if case .function(let domain, let result) = store.head(function.type) {
            if case .named(let constructor, let arguments) = store.head(result), constructor === wellKnown[.enumerable],
                let known = arguments.first
            {
                element = known
            }
            unify(expected: domain, actual: wellKnown.sequence(of: element), at: whole)
        }
        return checkSequence(body, element, whole)
    }
}
