import FusabiSyntax

/// `[ … ]`, `[| … |]`, `seq { … }`: F# spec 6.3.13, 6.3.14.
extension Checker {
    func checkCollection(
        _ isArray: Bool, _ elements: [ExpressionID], _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let element = freshType(span)
        let type = isArray ? wellKnown.array(of: element) : wellKnown.list(of: element)
        propagate(type, into: expectation, at: span)
        if elements.contains(where: isControlFlow) || (elements.count == 1 && isRange(elements[0])) {
            let body = checkComprehension(elements, element, span)
            let typed = tree.add(.comprehension(isArray ? .array : .list, body), type, span)
            return adjust(typed, expectation, at: span)
        }
        if elements.count == 1, case .tuple(_, isStruct: false) = syntax[elements[0]] {
            diagnostics.report(
                Diagnostic(
                    .info, 3886, syntax.span(elements[0]),
                    "this is one element, a tuple: elements are separated by ';', not by ','"))
        }
        let isFlexible = !isSealed(element)
        let checked = elements.map { id in
            isFlexible
                ? checkFlexible(id, element) : check(id, .convertible(element, isMethodArgument: false))
        }
        return adjust(tree.add(isArray ? .array(checked) : .list(checked), type, span), expectation, at: span)
    }

    /// Does an element make the brackets a computation?
    private func isControlFlow(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .match, .ifThenElse, .whileLoop, .forTo, .forIn, .tryWith, .tryFinally, .letIn, .letBang, .doBang,
            .doStatement, .yield, .yieldBang, .returnValue, .returnBang, .sequential:
            true
        default:
            false
        }
    }

    private func isRange(_ id: ExpressionID) -> Bool {
        if case .range = syntax[id] { true } else { false }
    }

    /// The body of a list, array or sequence: yields, loops, statements.
    func checkComprehension(_ items: [ExpressionID], _ element: Type, _ span: Span) -> TypedExpressionID {
        let yields = YieldChecker(element: element, isImplicit: items.allSatisfy(isYieldFree))
        return checkYields(items, yields, span)
    }

    /// `seq { … }`.
    func checkSequence(_ body: ExpressionID, _ element: Type, _ span: Span) -> TypedExpressionID {
        let items: [ExpressionID]
        if case .sequential(let parts) = syntax[body] { items = parts } else { items = [body] }
        let typed = checkComprehension(items, element, span)
        return tree.add(.comprehension(.sequence, typed), wellKnown.sequence(of: element), span)
    }

    /// How the items of a comprehension are read.
    struct YieldChecker {
        var element: Type
        /// No `yield` is written: expressions that are not unit are yielded.
        var isImplicit: Bool
    }

    /// Is no `yield` written (outside nested functions and computations)?
    func isYieldFree(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .yield, .yieldBang, .returnValue, .returnBang: false
        case .sequential(let items): items.allSatisfy(isYieldFree)
        case .ifThenElse(_, let yes, let no): isYieldFree(yes) && (no.map(isYieldFree) ?? true)
        case .match(_, let rules, _): rules.allSatisfy { isYieldFree($0.body) }
        case .forTo(_, _, _, _, let body), .forIn(_, _, let body, isArrow: false), .whileLoop(_, let body, _):
            isYieldFree(body)
        case .forIn(_, _, _, isArrow: true): false
        case .letIn(let expression): expression.body.map(isYieldFree) ?? true
        case .letBang(let expression): expression.body.map(isYieldFree) ?? true
        case .tryWith(let body, let rules): isYieldFree(body) && rules.allSatisfy { isYieldFree($0.body) }
        case .tryFinally(let body, _): isYieldFree(body)
        default: true
        }
    }

    // MARK: Items

    private func checkYields(
        _ items: [ExpressionID], _ yields: YieldChecker, _ span: Span
    ) -> TypedExpressionID {
        if items.count == 1 { return checkYield(items[0], yields) }
        let checked = items.map { checkYield($0, yields) }
        return tree.add(.sequential(checked), wellKnown.unit, span)
    }

    private func checkYield(_ id: ExpressionID, _ yields: YieldChecker) -> TypedExpressionID {
        let span = syntax.span(id)
        let unit = wellKnown.unit
        switch syntax[id] {
        case .yield(let inner), .returnValue(let inner):
            return tree.add(.yield(checkElement(inner, yields)), unit, span)
        case .yieldBang(let inner), .returnBang(let inner):
            return checkYieldAll(inner, yields, span)
        case .sequential(let items):
            return checkYields(items, yields, span)
        case .ifThenElse(let condition, let yes, let no):
            let test = check(condition, .equal(wellKnown.bool))
            let first = checkYield(yes, yields)
            let second = no.map { checkYield($0, yields) } ?? tree.add(TypedExpression.literal(.unit), unit, span)
            return tree.add(.ifThenElse(test, first, second), unit, span)
        case .match(let value, let rules, isBang: false):
            return checkYieldMatch(value, rules, yields, span)
        case .forIn(let pattern, let source, let body, let isArrow):
            return checkForIn(pattern, source, span) {
                isArrow
                    ? self.tree.add(.yield(self.checkElement(body, yields)), unit, self.syntax.span(body))
                    : self.checkYield(body, yields)
            }
        case .forTo(let name, let low, let high, let isDown, let body):
            return checkForTo(name, low, high, isDown, span) { self.checkYield(body, yields) }
        case .whileLoop(let condition, let body, isBang: false):
            let test = check(condition, .equal(wellKnown.bool))
            return tree.add(.whileLoop(test, checkYield(body, yields)), unit, span)
        case .letIn(let expression):
            return withBindings(expression, span) { body in
                body.map { self.checkYield($0, yields) } ?? self.tree.add(TypedExpression.literal(.unit), unit, span)
            }
        case .tryWith(let body, let rules):
            let checked = checkYield(body, yields)
            return tree.add(.tryWith(checked, checkYieldRules(rules, wellKnown.exn, yields)), unit, span)
        case .tryFinally(let body, let cleanup):
            let checked = checkYield(body, yields)
            return tree.add(.tryFinally(checked, checkUnit(cleanup)), unit, span)
        case .doStatement(let inner):
            return checkUnit(inner)
        case .range:
            return checkYieldAll(id, yields, span)
        default:
            return checkYieldedExpression(id, yields, span)
        }
    }

    private func checkYieldMatch(
        _ value: ExpressionID, _ rules: [Rule], _ yields: YieldChecker, _ span: Span
    ) -> TypedExpressionID {
        let scrutinee = infer(value)
        let type = tree.type(scrutinee)
        let checked = checkYieldRules(rules, type, yields)
        let isComplete = checkCompleteness(checked, of: type, at: syntax.span(value))
        return tree.add(
            .match(scrutinee, checked, failure: isComplete ? .impossible : .raise), wellKnown.unit, span)
    }

    private func checkYieldRules(_ rules: [Rule], _ type: Type, _ yields: YieldChecker) -> [TypedRule] {
        rules.map { rule in
            let mark = environment.mark
            let pattern: TypedPatternID = checkPattern(rule.pattern, type, .rule)
            let guardCondition = rule.guardCondition.map { check($0, .equal(wellKnown.bool)) }
            let body = checkYield(rule.body, yields)
            environment.restore(mark)
            return TypedRule(pattern: pattern, guardCondition: guardCondition, body: body)
        }
    }

    private func checkElement(_ id: ExpressionID, _ yields: YieldChecker) -> TypedExpressionID {
        checkFlexible(id, yields.element)
    }

    private func checkYieldAll(
        _ id: ExpressionID, _ yields: YieldChecker, _ span: Span
    ) -> TypedExpressionID {
        let (typed, kind, element) = checkYieldSource(id, yields)
        unify(expected: yields.element, actual: element, at: syntax.span(id))
        return tree.add(.yieldAll(typed, kind), wellKnown.unit, span)
    }

    /// `yield! e`: e is a sequence of the elements; empty lists and the like learn the element type from here.
    private func checkYieldSource(
        _ id: ExpressionID, _ yields: YieldChecker
    ) -> (TypedExpressionID, EnumerationKind, Type) {
        if isRange(id) { return checkEnumerable(id) }
        let variable = flexibleVariable(wellKnown.sequence(of: yields.element))
        let typed = check(id, .convertible(variable, isMethodArgument: false))
        let (kind, element, converted) = enumeration(of: typed, at: syntax.span(id))
        return (converted, kind, element)
    }

    /// An expression among the items: yielded when no `yield` is written and it is not unit.
    private func checkYieldedExpression(
        _ id: ExpressionID, _ yields: YieldChecker, _ span: Span
    ) -> TypedExpressionID {
        guard yields.isImplicit else { return checkUnit(id) }
        if isCertainlyValue(id) { return tree.add(.yield(checkElement(id, yields)), wellKnown.unit, span) }
        let typed = infer(id)
        switch store.head(tree.type(typed)) {
        case .variable:
            unify(expected: wellKnown.unit, actual: tree.type(typed), at: span)
            return typed
        case .error:
            return typed
        case .parameter, .named, .function, .tuple, .anonymousRecord, .measure:
            break
        }
        if isUnit(tree.type(typed)) { return typed }
        let value = finish(typed, .convertible(yields.element, isMethodArgument: false), at: span)
        return tree.add(.yield(value), wellKnown.unit, span)
    }

    /// Expressions whose form tells that they are not unit: they are checked knowing the element type.
    private func isCertainlyValue(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .literal(let literal): literal != .unit
        case .measured, .tuple, .collection, .record, .anonymousRecord, .lambda, .matchLambda, .interpolated, .new,
            .object:
            true
        case .parenthesized(let inner): isCertainlyValue(inner)
        default: false
        }
    }
}
