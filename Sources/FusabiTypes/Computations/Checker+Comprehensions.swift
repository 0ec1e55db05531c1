import FusabiSyntax

/// A list, array or sequence expression whose body is being checked.
struct Comprehension {
    /// What it yields.
    var element: Type
    /// No `yield` is written: expressions that are not unit are yielded (F# RFC FS-1069).
    var isImplicit: Bool
    /// The element type was known before the body: `yield` upcasts to it.
    var isFlexible: Bool
}

/// The bodies of `[ … ]`, `[| … |]`, `seq { … }`: F# spec 6.3.11. There is no builder behind them: the body is checked as
/// it stands, and every part of it is a statement that may yield.
extension Checker {
    /// The items of a body. The result is a unit expression with yields inside.
    func checkComprehension(_ items: ArraySlice<ExpressionID>, _ element: Type) -> TypedExpressionID {
        let isKnown = if case .variable = store.head(element) { false } else { true }
        context.closureDepth += 1
        defer { context.closureDepth -= 1 }
        return checkBody(
            items,
            Comprehension(
                element: element, isImplicit: items.allSatisfy(syntax.isYieldFree),
                isFlexible: isKnown && !isSealed(element)))
    }

    private func checkBody(_ items: ArraySlice<ExpressionID>, _ body: Comprehension) -> TypedExpressionID {
        if items.count == 1, let only = items.first { return checkItem(only, body) }
        let checked = items.map { checkItem($0, body) }
        return tree.add(.sequential(checked), wellKnown.unit, syntax.span(items))
    }

    private func checkItem(_ id: ExpressionID, _ body: Comprehension) -> TypedExpressionID {
        let span = syntax.span(id)
        let unit = wellKnown.unit
        switch syntax[id] {
        case .sequential(let items):
            return checkBody(items[...], body)
        case .yield(let value):
            return checkYield(value, body, span)
        case .returnValue(let value):
            error(635, syntax.keyword(id, 6), "a sequence has no result: its elements are given by 'yield'")
            return checkYield(value, body, span)
        case .yieldBang(let source):
            return checkYieldAll(source, body, span)
        case .returnBang(let source):
            error(797, syntax.keyword(id, 7), "a sequence has no result: many elements are given by 'yield!'")
            return checkYieldAll(source, body, span)
        case .ifThenElse(let condition, let yes, let no):
            let test = check(condition, .equal(wellKnown.bool))
            let first = checkItem(yes, body)
            let second = no.map { checkItem($0, body) } ?? tree.add(TypedExpression.literal(.unit), unit, span)
            return tree.add(.ifThenElse(test, first, second), unit, span)
        case .match(let value, let rules, isBang: false):
            let scrutinee = infer(value)
            let type = tree.type(scrutinee)
            let checked = checkItemRules(rules, type, body)
            let isComplete = checkCompleteness(checked, of: type, at: syntax.span(value))
            return tree.add(.match(scrutinee, checked, failure: isComplete ? .impossible : .raise), unit, span)
        case .forIn(let pattern, let source, let inner, let isArrow):
            return checkForIn(pattern, source, span) {
                isArrow ? self.checkYield(inner, body, self.syntax.span(inner)) : self.checkItem(inner, body)
            }
        case .forTo(let name, let low, let high, let isDown, let inner):
            return checkForTo(name, low, high, isDown, span) { self.checkItem(inner, body) }
        case .whileLoop(let condition, let inner, isBang: false):
            let test = check(condition, .equal(wellKnown.bool))
            return tree.add(.whileLoop(test, checkItem(inner, body)), unit, span)
        case .letIn(let expression):
            return withBindings(expression, span) { rest in
                rest.map { self.checkItem($0, body) } ?? self.tree.add(TypedExpression.error, unit, span)
            }
        case .tryWith(let inner, let rules):
            let checked = checkItem(inner, body)
            let handlers = checkItemRules(rules, wellKnown.exn, body)
            checkUnreachable(handlers)
            return tree.add(.tryWith(checked, handlers), unit, span)
        case .tryFinally(let inner, let cleanup):
            let checked = checkItem(inner, body)
            return tree.add(.tryFinally(checked, checkUnit(cleanup)), unit, span)
        case .doBang(let inner):
            error(794, syntax.keyword(id, 3), "'do!' has no meaning in a sequence")
            return infer(inner)
        case .letBang(let expression):
            error(795, span, "'\(expression.isUse ? "use" : "let")!' has no meaning in a sequence: use 'for … in … do'")
            return tree.add(TypedExpression.error, unit, span)
        case .range:
            return checkStraySplice(id)
        default:
            return checkStatementOrYield(id, body, span)
        }
    }

    private func checkItemRules(_ rules: [Rule], _ type: Type, _ body: Comprehension) -> [TypedRule] {
        rules.map { rule in
            let mark = environment.mark
            let pattern: TypedPatternID = checkPattern(rule.pattern, type, .rule)
            let guardCondition = rule.guardCondition.map { check($0, .equal(wellKnown.bool)) }
            let checked = checkItem(rule.body, body)
            environment.restore(mark)
            return TypedRule(pattern: pattern, guardCondition: guardCondition, body: checked)
        }
    }

    // MARK: Yielding

    private func checkYield(_ value: ExpressionID, _ body: Comprehension, _ span: Span) -> TypedExpressionID {
        let typed =
            body.isFlexible
            ? checkFlexible(value, body.element) : check(value, .convertible(body.element, isMethodArgument: false))
        return tree.add(.yield(typed), wellKnown.unit, span)
    }

    /// `yield! e`: e is any sequence of the elements. It is checked on its own and then made a sequence, which tells an
    /// empty list what its elements would be.
    private func checkYieldAll(_ source: ExpressionID, _ body: Comprehension, _ span: Span) -> TypedExpressionID {
        if syntax.isRange(source) { return checkStraySplice(source) }
        let place = syntax.span(source)
        let typed = infer(source)
        let type = tree.type(typed)
        let sequence = wellKnown.sequence(of: body.element)
        if case .variable = store.head(type) {
            unify(expected: sequence, actual: type, at: place)
        } else if !requireSubtype(type, of: sequence, at: place) {
            return tree.add(TypedExpression.error, wellKnown.unit, span)
        }
        let (kind, _, converted) = enumeration(of: typed, at: place)
        return tree.add(.yieldAll(converted, kind), wellKnown.unit, span)
    }

    /// An expression among the items: yielded when no `yield` is written and it is not unit. A type that is not known
    /// becomes unit.
    private func checkStatementOrYield(
        _ id: ExpressionID, _ body: Comprehension, _ span: Span
    ) -> TypedExpressionID {
        guard body.isImplicit else { return checkStatement(id) }
        if case .doStatement(let inner) = syntax[id] { return checkUnit(inner) }
        if syntax.isCertainlyYielded(id) { return checkYield(id, body, span) }
        let typed = infer(id)
        if isStatement(typed) { return typed }
        let value = finish(typed, .convertible(body.element, isMethodArgument: false), at: span)
        return tree.add(.yield(value), wellKnown.unit, span)
    }

    /// Is an expression whose value may be yielded implicitly a statement, that is unit? Makes it so if its type is open.
    func isStatement(_ typed: TypedExpressionID) -> Bool {
        let type = tree.type(typed)
        switch store.head(type) {
        case .variable: return tryUnify(wellKnown.unit, type)
        case .error: return true
        case .parameter, .named, .function, .tuple, .anonymousRecord, .measure: return isUnit(type)
        }
    }

    // MARK: seq { … }

    /// `seq { body }`, whose type is known to be a sequence of `element`.
    func checkSequence(_ body: ExpressionID, _ element: Type, _ span: Span) -> TypedExpressionID {
        if case .range(let low?, let step, let high?) = syntax[body] {
            let (typed, own) = checkRange(low, step, high, syntax.span(body))
            unify(expected: element, actual: own, at: syntax.span(body))
            return typed
        }
        let typed = checkComprehension(syntax.items(of: body), element)
        return tree.add(.comprehension(.sequence, typed), wellKnown.sequence(of: element), span)
    }

    /// Braces without a builder: `{ 1 .. 4 }` is a sequence (FS3873), anything else an error.
    func checkBareComputation(
        _ body: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        if syntax.isRange(body) {
            warning(3873, span, "write 'seq { … }' for a sequence: braces alone are deprecated")
        } else {
            error(740, span, "braces with expressions need a builder before them, for instance 'seq'")
        }
        let element = freshType(span)
        propagate(wellKnown.sequence(of: element), into: expectation, at: span)
        return adjust(checkSequence(body, element, span), expectation, at: span)
    }
}

extension SyntaxTree {
    /// Does the form alone tell that an expression is not unit? Then it is checked knowing what is to be yielded.
    fileprivate func isCertainlyYielded(_ id: ExpressionID) -> Bool {
        switch self[id] {
        case .literal(let literal): literal != .unit
        case .parenthesized(let inner): isCertainlyYielded(inner)
        case .measured, .tuple, .collection, .record, .anonymousRecord, .lambda, .matchLambda, .shorthandLambda,
            .interpolated, .lazy, .new, .object:
            true
        default: false
        }
    }
}
