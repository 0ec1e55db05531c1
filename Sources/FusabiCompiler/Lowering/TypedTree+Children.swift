import FusabiTypes

extension TypedTree {
    /// Calls `visit` with each expression directly inside another; `isInner` is true for code that runs in another
    /// function: bodies of lambdas, methods of objects, generators.
    func forEachChild(of id: TypedExpressionID, _ visit: (TypedExpressionID, _ isInner: Bool) -> Void) {
        switch self[id] {
        case .literal, .local, .value, .staticField, .typeOf, .defaultOf, .nameOf, .format, .outPlaceholder, .error:
            break
        case .lambda(let lambda):
            for pattern in lambda.parameters { forEachExpression(in: pattern) { visit($0, true) } }
            visit(lambda.body, true)
        case .apply(let function, let arguments):
            visit(function, false)
            for argument in arguments { visit(argument, false) }
        case .letIn(let bindings, _, let body):
            for binding in bindings { visit(binding.value, false) }
            visit(body, false)
        case .letPattern(let pattern, let value, let body):
            visit(value, false)
            forEachExpression(in: pattern) { visit($0, false) }
            visit(body, false)
        case .use(_, let value, let body), .whileLoop(let value, let body), .tryFinally(let value, let body):
            visit(value, false)
            visit(body, false)
        case .forTo(_, let low, let high, _, let body):
            visit(low, false)
            visit(high, false)
            visit(body, false)
        case .match(let value, let rules, _), .tryWith(let value, let rules):
            visit(value, false)
            for rule in rules {
                forEachExpression(in: rule.pattern) { visit($0, false) }
                if let condition = rule.guardCondition { visit(condition, false) }
                visit(rule.body, false)
            }
        case .ifThenElse(let condition, let first, let second):
            visit(condition, false)
            visit(first, false)
            visit(second, false)
        case .forIn(let pattern, let source, _, let body):
            visit(source, false)
            forEachExpression(in: pattern) { visit($0, false) }
            visit(body, false)
        case .sequential(let items), .tuple(let items, _), .list(let items), .array(let items),
            .record(_, let items, _), .unionCase(_, let items), .exceptionCase(_, let items), .traitCall(_, let items):
            for item in items { visit(item, false) }
        case .recordCopy(_, let source, let fields):
            visit(source, false)
            for field in fields { visit(field.value, false) }
        case .anonymousRecord(let fields, _):
            for field in fields { visit(field.value, false) }
        case .anonymousField(let value, _), .field(let value, _), .setStaticField(_, let value),
            .setLocal(_, let value), .setValue(_, let value), .coerce(let value), .downcast(let value),
            .typeTest(let value, _), .yield(let value), .yieldAll(let value, _), .assert(let value),
            .addressOf(let value), .delegate(let value):
            visit(value, false)
        case .lazy(let value):
            visit(value, true)
        case .setField(let object, _, let value):
            visit(object, false)
            visit(value, false)
        case .call(let call):
            forEachOperand(of: call) { visit($0, false) }
        case .object(let object):
            if let call = object.baseCall { forEachOperand(of: call) { visit($0, false) } }
            for method in object.methods {
                for pattern in method.lambda.parameters { forEachExpression(in: pattern) { visit($0, true) } }
                visit(method.lambda.body, true)
            }
        case .comprehension(let kind, let body):
            visit(body, kind == .sequence)
        case .range(let low, let step, let high):
            visit(low, false)
            if let step { visit(step, false) }
            visit(high, false)
        case .interpolated(let segments):
            for case .hole(let value, _, _, _) in segments { visit(value, false) }
        }
    }

    private func forEachOperand(of call: MemberCall, _ visit: (TypedExpressionID) -> Void) {
        if let object = call.object { visit(object) }
        for argument in call.arguments { visit(argument) }
        for initializer in call.initializers { visit(initializer.value) }
    }

    /// The functions of active patterns inside a pattern.
    func forEachExpression(in id: TypedPatternID, _ visit: (TypedExpressionID) -> Void) {
        switch self[id] {
        case .wildcard, .variable, .literal, .enumCase, .null, .error:
            break
        case .tuple(let items, _), .list(let items), .array(let items), .unionCase(_, let items),
            .exceptionCase(_, let items), .and(let items):
            for item in items { forEachExpression(in: item, visit) }
        case .cons(let first, let second), .or(let first, let second):
            forEachExpression(in: first, visit)
            forEachExpression(in: second, visit)
        case .record(_, let fields):
            for field in fields { forEachExpression(in: field.pattern, visit) }
        case .anonymousRecord(let fields):
            for field in fields { forEachExpression(in: field.pattern, visit) }
        case .alias(let inner, _), .typeTest(_, let inner):
            forEachExpression(in: inner, visit)
        case .activePattern(let function, _, _, let inner, _):
            visit(function)
            forEachExpression(in: inner, visit)
        }
    }

    /// Calls `visit` with each variable that a pattern binds (once for each alternative of an or-pattern).
    func forEachVariable(in id: TypedPatternID, _ visit: (TypedLocalID) -> Void) {
        switch self[id] {
        case .wildcard, .literal, .enumCase, .null, .error:
            break
        case .variable(let local):
            visit(local)
        case .tuple(let items, _), .list(let items), .array(let items), .unionCase(_, let items),
            .exceptionCase(_, let items), .and(let items):
            for item in items { forEachVariable(in: item, visit) }
        case .cons(let first, let second), .or(let first, let second):
            forEachVariable(in: first, visit)
            forEachVariable(in: second, visit)
        case .record(_, let fields):
            for field in fields { forEachVariable(in: field.pattern, visit) }
        case .anonymousRecord(let fields):
            for field in fields { forEachVariable(in: field.pattern, visit) }
        case .alias(let inner, let local):
            visit(local)
            forEachVariable(in: inner, visit)
        case .typeTest(_, let inner), .activePattern(_, _, _, let inner, _):
            forEachVariable(in: inner, visit)
        }
    }
}
