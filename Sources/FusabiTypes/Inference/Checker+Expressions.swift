import FusabiSyntax

extension Checker {
    /// Checks an expression whose type must be exactly this one.
    package func check(_ id: ExpressionID, equal type: Type) -> TypedExpressionID { check(id, .equal(type)) }

    /// Checks an expression of unknown type.
    package func infer(_ id: ExpressionID) -> TypedExpressionID { check(id, .equal(freshType(syntax.span(id)))) }

    /// Checks an expression against what its context expects and returns its typed form, whose type is the expected type
    /// (conversions are inserted): F# spec chapter 6.
    package func check(_ id: ExpressionID, _ expectation: Expectation) -> TypedExpressionID {
        let span = syntax.span(id)
        store.limitSteps()
        switch syntax[id] {
        case .literal(let literal):
            return checkLiteral(literal, expectation, span)
        case .measured(let literal, let measure):
            return checkMeasured(literal, measure, expectation, span)
        case .identifier(let name):
            return checkName(name, [], expectation)
        case .member, .index, .typeApplication, .application, .prefix, .base, .global:
            return checkSpine(spine(of: id), expectation)
        case .infix(let name, let left, let right):
            return checkInfix(id, name, left, right, expectation, span)
        case .addressOf(let inner, let isDouble):
            return checkAddressOf(inner, isDouble, expectation, span)
        case .parenthesized(let inner):
            return check(inner, expectation)
        case .tuple(let elements, let isStruct):
            return checkTuple(elements, isStruct, expectation, span)
        case .collection(let isArray, let elements):
            return checkCollection(isArray, elements, expectation, span)
        case .range, .wholeDimension:
            return checkStrayRange(id, expectation, span)
        case .record(let record):
            return checkRecord(record, expectation, span)
        case .anonymousRecord(let record, let isStruct):
            return checkAnonymousRecord(record, isStruct, expectation, span)
        case .lambda(let patterns, let body):
            return checkLambda(patterns, body, expectation, span)
        case .matchLambda(let rules):
            return checkMatchLambda(rules, expectation, span)
        case .shorthandLambda(let body):
            return checkShorthandLambda(body, expectation, span)
        case .placeholder:
            return checkPlaceholder(expectation, span)
        case .match(let value, let rules, let isBang):
            return isBang ? checkStrayBang(expectation, span) : checkMatch(value, rules, expectation, span)
        case .ifThenElse(let condition, let yes, let no):
            return checkConditional(condition, yes, no, expectation, span)
        case .whileLoop(let condition, let body, let isBang):
            return isBang ? checkStrayBang(expectation, span) : checkWhile(condition, body, expectation, span)
        case .forTo(let name, let low, let high, let isDown, let body):
            return checkForTo(name, low, high, isDown, body, expectation, span)
        case .forIn(let pattern, let source, let body, let isArrow):
            if isArrow { reportArrow(from: source, to: body, span) }
            return checkForIn(pattern, source, body, expectation, span)
        case .tryWith(let body, let rules):
            return checkTryWith(body, rules, expectation, span)
        case .tryFinally(let body, let cleanup):
            return checkTryFinally(body, cleanup, expectation, span)
        case .letIn(let expression):
            return checkLet(expression, expectation, span)
        case .letBang, .doBang:
            return checkStrayBang(expectation, span)
        case .yield, .yieldBang:
            return checkStray(747, "'yield' may only be used in a sequence, list or array", expectation, span)
        case .returnValue, .returnBang:
            return checkStray(748, "'return' may only be used in a computation expression", expectation, span)
        case .doStatement(let inner):
            return finish(checkUnit(inner), expectation, at: span)
        case .sequential(let items):
            return checkSequential(items, expectation, span)
        case .assign(let target, let value):
            return checkAssign(target, value, expectation, span)
        case .annotated, .upcast, .downcast, .typeTest, .inferredCast:
            return checkCast(id, expectation, span)
        case .lazy(let inner):
            return checkLazy(inner, expectation, span)
        case .assert(let inner):
            let condition = check(inner, .equal(wellKnown.bool))
            return finish(tree.add(.assert(condition), wellKnown.unit, span), expectation, at: span)
        case .new(let type, let argument):
            return checkNew(type, argument, expectation, span)
        case .object(let object):
            return finish(checkObjectExpression(object, expectation, at: span), expectation, at: span)
        case .computation(let body):
            return checkBareComputation(body, expectation, span)
        case .interpolated(let string):
            return checkInterpolated(string, expectation, span)
        case .traitCall(let supports, let signature, let argument):
            return checkTraitCall(supports, signature, argument, expectation, span)
        case .quotation, .fixed:
            return checkUnsupported(id, expectation, span)
        case .error:
            if let action = synthetic[id] { return action(expectation) }
            return failed([], expectation, span)
        }
    }

    // MARK: Small forms

    /// Operators that are no function applications.
    func isSpecialOperator(_ symbol: Symbol) -> Bool {
        symbol == names.cons || symbol == names.dynamic
    }

    private func checkInfix(
        _ id: ExpressionID, _ name: Name, _ left: ExpressionID, _ right: ExpressionID, _ expectation: Expectation,
        _ span: Span
    ) -> TypedExpressionID {
        if name.symbol == names.cons { return checkCons(left, right, expectation, span) }
        return checkName(name, operands(name, left, right), expectation)
    }

    private func checkCons(
        _ head: ExpressionID, _ tail: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let element = freshType(span)
        let type = wellKnown.list(of: element)
        propagate(type, into: expectation, at: span)
        guard case .union(let cases)? = wellKnown[.list]?.definition, cases.count == 2 else {
            return failed([], expectation, span)
        }
        let first = checkFlexible(head, element)
        let rest = check(tail, .convertible(type, isMethodArgument: false))
        return adjust(tree.add(.unionCase(cases[1], [first, rest]), type, span), expectation, at: span)
    }

    private func checkTuple(
        _ elements: [ExpressionID], _ isStruct: Bool, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        var types: [Type]
        if case .tuple(let known, isStruct) = store.head(expectation.type), known.count == elements.count {
            types = known
        } else {
            types = elements.map { freshType(syntax.span($0)) }
            if case .convertible(let type, _) = expectation, !acceptsTuple(type) {
                let typed = tuple(elements, types, isStruct, span)
                return finish(typed, expectation, at: span)
            }
            if !unify(expected: expectation.type, actual: store.tuple(types, isStruct: isStruct), at: span) {
                types = elements.map { freshType(syntax.span($0)) }
            }
        }
        return tuple(elements, types, isStruct, span)
    }

    private func tuple(
        _ elements: [ExpressionID], _ types: [Type], _ isStruct: Bool, _ span: Span
    ) -> TypedExpressionID {
        let checked = zip(elements, types).map { check($0, .convertible($1, isMethodArgument: false)) }
        return tree.add(.tuple(checked, isStruct: isStruct), store.tuple(types, isStruct: isStruct), span)
    }

    private func acceptsTuple(_ type: Type) -> Bool {
        switch store.head(type) {
        case .variable, .tuple, .error: true
        case .parameter, .named, .function, .anonymousRecord, .measure: false
        }
    }

    private func checkAssign(
        _ target: ExpressionID, _ value: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        var target = target
        while case .parenthesized(let inner) = syntax[target] { target = inner }
        // `a?b <- c` is `(?<-) a "b" c`.
        if case .infix(let name, let object, let key) = syntax[target], name.symbol == names.dynamic {
            let name = Name(names.dynamicAssignment, name.span)
            let arguments = [object, key, value].map { SpineItem.argument($0, isAdjacent: false, whole: span) }
            return checkName(name, arguments, expectation)
        }
        return checkSpine(spine(of: target, assigning: value, whole: span), expectation)
    }

    private func checkAddressOf(
        _ inner: ExpressionID, _ isDouble: Bool, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let typed = infer(inner)
        if case .named(let constructor, _) = store.head(tree.type(typed)), constructor.primitive == .byref {
            return finish(typed, expectation, at: span)
        }
        switch tree[typed] {
        case .local, .value, .field, .staticField, .error: break
        // An array element.
        case .traitCall(let constraint, _) where constraint.name == names.getItem: break
        default: error(3236, span, "only variables and fields have an address")
        }
        let type = wellKnown.type(.byref, [tree.type(typed)])
        return finish(tree.add(.addressOf(typed), type, span), expectation, at: span)
    }

    private func checkLazy(_ inner: ExpressionID, _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        let content = freshType(syntax.span(inner))
        let type = wellKnown.type(.lazy, [content])
        propagate(type, into: expectation, at: span)
        context.closureDepth += 1
        let typed = check(inner, .equal(content))
        context.closureDepth -= 1
        return adjust(tree.add(.lazy(typed), type, span), expectation, at: span)
    }

    private func checkStrayRange(
        _ id: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        if case .range(let low?, let step, let high?) = syntax[id] {
            return finish(checkRange(low, step, high, span).typed, expectation, at: span)
        }
        error(751, span, "a range stands only in brackets, in 'for … in' and in an index")
        return failed([], expectation, span)
    }

    private func checkStrayBang(_ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        checkStray(750, "this construct may only be used in a computation expression", expectation, span)
    }

    private func checkStray(
        _ code: Int, _ message: String, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        error(code, span, message)
        return failed([], expectation, span)
    }

    private func checkUnsupported(
        _ id: ExpressionID, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        let what = if case .fixed = syntax[id] { "'fixed'" } else { "quotations" }
        error(9999, span, "\(what) are not supported by Fusabi")
        return failed([], expectation, span)
    }

    /// `for x in xs -> e` outside a sequence.
    private func reportArrow(from loopSource: ExpressionID, to body: ExpressionID, _ span: Span) {
        warning(737, span, "'->' in a loop belongs to sequences, lists and arrays: use 'do' here")
        var start = syntax.span(loopSource).end
        let end = syntax.span(body).start
        if let file = source.file(at: start) {
            var index = start
            while index + 1 < end, Int(index - file.base) + 1 < file.bytes.count {
                if file.bytes[Int(index - file.base)] == 45, file.bytes[Int(index - file.base) + 1] == 62 {
                    start = index
                    break
                }
                index += 1
            }
        }
        error(
            747, Span(start: start, end: start + 2), "'->' yields, so it may only be used in a sequence, list or array")
    }

    // MARK: Sequences and statements

    private func checkSequential(
        _ items: [ExpressionID], _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        var checked: [TypedExpressionID] = []
        for item in items.dropLast() { checked.append(checkStatement(item)) }
        guard let last = items.last else { return failed([], expectation, span) }
        let value = check(last, expectation)
        checked.append(value)
        return tree.add(.sequential(checked), tree.type(value), span)
    }

    /// An expression whose value is dropped: FS0020 when it is not unit.
    package func checkStatement(_ id: ExpressionID) -> TypedExpressionID {
        let typed = infer(id)
        let type = store.resolve(tree.type(typed))
        switch store[type] {
        case .variable:
            unify(expected: wellKnown.unit, actual: type, at: syntax.span(id))
        case .function:
            warning(
                193, syntax.span(id),
                "this is a function that is not applied: is an argument missing? Its type is \(describe(type))")
        case .error:
            break
        case .named, .parameter, .tuple, .anonymousRecord, .measure:
            if !isUnit(type) { warnDropped(id, type) }
        }
        return typed
    }

    private func warnDropped(_ id: ExpressionID, _ type: Type) {
        var hint = "'|> ignore' drops it on purpose"
        if case .infix(let name, _, _) = syntax[id], name.symbol == names.equals { hint = "'<-' assigns" }
        warning(20, syntax.span(id), "the value of this expression, \(describe(type)), is dropped: \(hint)")
    }

    /// An expression that must be unit.
    func checkUnit(_ id: ExpressionID) -> TypedExpressionID { checkStatement(id) }
}
