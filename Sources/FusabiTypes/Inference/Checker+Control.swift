import FusabiSyntax

/// Control flow: F# spec 6.5.
extension Checker {
    func checkConditional(
        _ condition: ExpressionID, _ yes: ExpressionID, _ no: ExpressionID?, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let test = check(condition, .equal(wellKnown.bool))
        guard let no else {
            propagate(wellKnown.unit, into: expectation, at: span)
            let body = check(yes, .equal(wellKnown.unit))
            let unit = tree.add(TypedExpression.literal(.unit), wellKnown.unit, span)
            return adjust(tree.add(.ifThenElse(test, body, unit), wellKnown.unit, span), expectation, at: span)
        }
        let first = check(yes, expectation)
        let second = check(no, expectation)
        return tree.add(.ifThenElse(test, first, second), expectation.type, span)
    }

    func checkWhile(
        _ condition: ExpressionID, _ body: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        propagate(wellKnown.unit, into: expectation, at: span)
        let test = check(condition, .equal(wellKnown.bool))
        let checked = checkUnit(body)
        return adjust(tree.add(.whileLoop(test, checked), wellKnown.unit, span), expectation, at: span)
    }

    func checkForTo(
        _ name: Name, _ low: ExpressionID, _ high: ExpressionID, _ isDown: Bool, _ body: ExpressionID,
        _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        propagate(wellKnown.unit, into: expectation, at: span)
        let typed = checkForTo(name, low, high, isDown, span) { self.checkUnit(body) }
        return adjust(typed, expectation, at: span)
    }

    func checkForTo(
        _ name: Name, _ low: ExpressionID, _ high: ExpressionID, _ isDown: Bool, _ span: Span,
        body: () -> TypedExpressionID
    ) -> TypedExpressionID {
        let first = check(low, .equal(wellKnown.int32))
        let last = check(high, .equal(wellKnown.int32))
        let mark = environment.mark
        let local = tree.add(TypedLocal(name: name.symbol, type: wellKnown.int32, isMutable: false, span: name.span))
        environment.bind(name.symbol, .local(local))
        let checked = body()
        environment.restore(mark)
        return tree.add(.forTo(local, first, last, isDown: isDown, checked), wellKnown.unit, span)
    }

    func checkForIn(
        _ pattern: PatternID, _ source: ExpressionID, _ body: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        propagate(wellKnown.unit, into: expectation, at: span)
        let typed = checkForIn(pattern, source, span) { self.checkUnit(body) }
        return adjust(typed, expectation, at: span)
    }

    func checkForIn(
        _ pattern: PatternID, _ source: ExpressionID, _ span: Span, body: () -> TypedExpressionID
    ) -> TypedExpressionID {
        let (enumerated, kind, element) = checkEnumerable(source)
        let mark = environment.mark
        let typed: TypedPatternID = checkPattern(pattern, element, .loop)
        checkIrrefutable(typed, element)
        let checked = body()
        environment.restore(mark)
        return tree.add(.forIn(typed, enumerated, kind, checked), wellKnown.unit, span)
    }

    // MARK: What can be enumerated

    /// Checks the source of a loop: what it is, how it is enumerated, and what its elements are (F# spec 6.5.6).
    func checkEnumerable(_ source: ExpressionID) -> (TypedExpressionID, EnumerationKind, Type) {
        var bare = source
        while case .parenthesized(let inner) = syntax[bare] { bare = inner }
        if case .range(let low?, let step, let high?) = syntax[bare] {
            let (typed, element) = checkRange(low, step, high, syntax.span(source))
            return (typed, .range, element)
        }
        let typed = infer(source)
        let (kind, element, converted) = enumeration(of: typed, at: syntax.span(source))
        return (converted, kind, element)
    }

    /// How a value is enumerated; reports what cannot be.
    func enumeration(
        of typed: TypedExpressionID, at span: Span
    ) -> (EnumerationKind, Type, TypedExpressionID) {
        let type = store.resolve(tree.type(typed))
        switch store[type] {
        case .error:
            return (.sequence, store.error, typed)
        case .variable:
            canonicalize([type])
            if case .variable = store.head(type) {
                let element = freshType(span)
                let sequence = wellKnown.sequence(of: element)
                require(.subtype(sequence), of: type, at: span)
                return (.sequence, element, coerce(typed, to: sequence))
            }
            return enumeration(of: typed, at: span)
        case .named(let constructor, let arguments):
            switch constructor.primitive {
            case .list: return (.list, arguments.first ?? store.error, typed)
            case .array: return (.array, arguments.first ?? store.error, typed)
            case .string: return (.string, wellKnown.char, typed)
            default: break
            }
        case .parameter, .function, .tuple, .anonymousRecord, .measure:
            break
        }
        if let enumerable = wellKnown[.enumerable], let found = supertype(of: type, enumerable),
            case .named(_, let arguments) = store.head(found)
        {
            return (.sequence, arguments.first ?? store.error, coerce(typed, to: found))
        }
        if let element = elementByPattern(type) { return (.sequence, element, typed) }
        if let untyped = wellKnown[.untypedEnumerable], let found = supertype(of: type, untyped) {
            return (.sequence, elementByIndexer(type) ?? wellKnown.obj, coerce(typed, to: found))
        }
        if !isErroneous(type) {
            error(693, span, "\(describe(type)) cannot be enumerated")
        }
        return (.sequence, store.error, typed)
    }

    /// A class with `GetEnumerator`, whose result has `Current`.
    private func elementByPattern(_ type: Type) -> Type? {
        guard case .methods(let methods)? = lookUp(names.getEnumerator, in: type, isStatic: false),
            let method = methods.first(where: { $0.member.groups.allSatisfy(\.isEmpty) })
        else { return nil }
        let enumerator = store.substitute(method.member.result, method.owner)
        guard case .property(let getters, _)? = lookUp(names.current, in: enumerator, isStatic: false),
            let getter = getters.first
        else { return nil }
        let element = store.substitute(getter.member.result, getter.owner)
        return isObject(element) ? nil : element
    }

    /// An untyped collection whose indexer tells more than obj.
    private func elementByIndexer(_ type: Type) -> Type? {
        guard case .property(let getters, _)? = lookUp(names.item, in: type, isStatic: false),
            let getter = getters.first(where: { $0.member.groups.first?.count == 1 })
        else { return nil }
        return store.substitute(getter.member.result, getter.owner)
    }

    /// `low .. step .. high`: the sequence and its element type.
    func checkRange(
        _ low: ExpressionID, _ step: ExpressionID?, _ high: ExpressionID, _ span: Span
    ) -> (typed: TypedExpressionID, element: Type) {
        let element = freshType(span)
        let first = check(low, .convertible(element, isMethodArgument: false))
        let by = step.map { check($0, .convertible(element, isMethodArgument: false)) }
        let last = check(high, .convertible(element, isMethodArgument: false))
        if case .variable(let id) = store.head(element) {
            // Numbers of an unknown kind: as for `+`, int in the end.
            let constraint = MemberConstraint(
                supports: [element], name: symbols.intern("op_Addition"), isStatic: true, isProperty: false,
                arguments: [element, element], result: element, span: span)
            _ = id
            add(constraint, at: span)
        }
        return (tree.add(.range(first, step: by, last), wellKnown.sequence(of: element), span), element)
    }

    // MARK: Matching

    func checkMatch(
        _ value: ExpressionID, _ rules: [Rule], _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let scrutinee = infer(value)
        let type = tree.type(scrutinee)
        let checked = checkRules(rules, type, expectation)
        let isComplete = checkCompleteness(checked, of: type, at: syntax.span(value))
        return tree.add(
            .match(scrutinee, checked, failure: isComplete ? .impossible : .raise), expectation.type, span)
    }

    /// Patterns are checked against the value, guards are bool, bodies have the type of the whole.
    func checkRules(_ rules: [Rule], _ type: Type, _ expectation: Expectation) -> [TypedRule] {
        rules.map { rule in
            let mark = environment.mark
            let pattern: TypedPatternID = checkPattern(rule.pattern, type, .rule)
            let guardCondition = rule.guardCondition.map { check($0, .equal(wellKnown.bool)) }
            let body = check(rule.body, expectation)
            environment.restore(mark)
            return TypedRule(pattern: pattern, guardCondition: guardCondition, body: body)
        }
    }

    func checkTryWith(
        _ body: ExpressionID, _ rules: [Rule], _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let checked = check(body, expectation)
        let outer = context.handlerDepth
        context.handlerDepth = context.closureDepth
        let handlers = checkRules(rules, wellKnown.exn, expectation)
        context.handlerDepth = outer
        checkUnreachable(handlers)
        return tree.add(.tryWith(checked, handlers), expectation.type, span)
    }

    func checkTryFinally(
        _ body: ExpressionID, _ cleanup: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let checked = check(body, expectation)
        let finalizer = checkUnit(cleanup)
        return tree.add(.tryFinally(checked, finalizer), expectation.type, span)
    }

    // MARK: Bindings

    func checkLet(_ expression: LetExpression, _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        withBindings(expression, span) { body in
            guard let body else { return self.failed([], expectation, span) }
            return self.check(body, expectation)
        }
    }

    /// Checks the bindings of a `let` or `use`, then its body by `body`, and puts the parts together.
    func withBindings(
        _ expression: LetExpression, _ span: Span, _ body: (ExpressionID?) -> TypedExpressionID
    ) -> TypedExpressionID {
        let mark = environment.mark
        if expression.isUse { return withUse(expression, 0, span, mark, body) }
        let bindings = checkBindings(expression.bindings, isRecursive: expression.isRecursive, container: .local)
        let checkedBody = body(expression.body)
        environment.restore(mark)
        let type = tree.type(checkedBody)
        var result = checkedBody
        var group: [TypedBinding] = []
        for binding in bindings.reversed() {
            switch binding {
            case .local(let binding):
                group.insert(binding, at: 0)
            case .pattern(let pattern, let value, _):
                if !group.isEmpty {
                    result = tree.add(.letIn(group, isRecursive: expression.isRecursive, result), type, span)
                    group = []
                }
                result = tree.add(.letPattern(pattern, value, result), type, span)
            case .value:
                break
            }
        }
        if group.isEmpty { return result }
        return tree.add(.letIn(group, isRecursive: expression.isRecursive, result), type, span)
    }

    /// `use x = e in …`, one binding after the other.
    private func withUse(
        _ expression: LetExpression, _ index: Int, _ span: Span, _ mark: EnvironmentMark,
        _ body: (ExpressionID?) -> TypedExpressionID
    ) -> TypedExpressionID {
        guard index < expression.bindings.count else {
            let checked = body(expression.body)
            environment.restore(mark)
            return checked
        }
        let binding = syntax[expression.bindings[index]]
        let (name, annotation) = usedName(binding)
        let type = freshType(syntax.span(binding.value))
        if let annotation = annotation ?? binding.returnType {
            unify(expected: type, actual: resolve(annotation), at: syntax.span(annotation))
        }
        let value = check(binding.value, .convertible(type, isMethodArgument: false))
        if wellKnown[.disposable] != nil, !isErroneous(type) {
            requireSubtype(type, of: wellKnown.type(.disposable), at: syntax.span(binding.value))
        }
        let local = tree.add(
            TypedLocal(name: name?.symbol ?? names.it, type: type, isMutable: false, span: name?.span ?? span))
        if let name { environment.bind(name.symbol, .local(local)) }
        let rest = withUse(expression, index + 1, span, mark, body)
        return tree.add(.use(local, value, rest), tree.type(rest), span)
    }

    private func usedName(_ binding: Binding) -> (Name?, TypeExpressionID?) {
        if case .variable(let bound) = head(of: binding), bound.arguments.isEmpty {
            return (bound.name, bound.annotation)
        }
        var pattern = binding.head
        while case .parenthesized(let inner) = syntax[pattern] { pattern = inner }
        if case .wildcard = syntax[pattern] { return (nil, nil) }
        error(524, syntax.span(binding.head), "'use' binds a single name")
        return (nil, nil)
    }
}
