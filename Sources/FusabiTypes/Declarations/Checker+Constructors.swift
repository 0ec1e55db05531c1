import FusabiSyntax

/// Additional constructors and calls of base constructors: F# spec 8.6.3.
extension Checker {
    /// `inherit T(args)`: a call of the base constructor on the object being made. nil when it cannot be called.
    func baseCall(
        _ type: TypeExpressionID, _ argument: ExpressionID?, _ span: Span, _ selfLocal: TypedLocalID
    ) -> TypedExpressionID? {
        let argument = argument ?? syntax.add(.literal(.unit), span)
        let construction = syntax.add(.new(type, argument), span)
        let saved = context.isBaseConstruction
        context.isBaseConstruction = true
        let result = infer(construction)
        context.isBaseConstruction = saved
        return onSelf(result, selfLocal)
    }

    /// Makes the construction of a new object one of the object at hand.
    private func onSelf(_ id: TypedExpressionID, _ selfLocal: TypedLocalID) -> TypedExpressionID? {
        switch tree[id] {
        case .call(var call) where call.member.kind == .constructor && call.object == nil:
            call.object = selfExpression(selfLocal, tree.span(id))
            return tree.add(.call(call), wellKnown.unit, tree.span(id))
        case .coerce(let inner):
            return onSelf(inner, selfLocal)
        case .sequential(let parts):
            guard let last = parts.last, let call = onSelf(last, selfLocal) else { return nil }
            return sequence(parts.dropLast() + [call], tree.span(id))
        case .letIn(let bindings, let isRecursive, let body):
            guard let call = onSelf(body, selfLocal) else { return nil }
            return tree.add(.letIn(bindings, isRecursive: isRecursive, call), wellKnown.unit, tree.span(id))
        case .letPattern(let pattern, let value, let body):
            guard let call = onSelf(body, selfLocal) else { return nil }
            return tree.add(.letPattern(pattern, value, call), wellKnown.unit, tree.span(id))
        default:
            return nil
        }
    }

    /// `new(args) = e then f`.
    func checkConstructor(
        _ memberPlan: MemberPlan, _ expression: ExpressionID, _ thenBody: ExpressionID?, _ selfLocal: TypedLocalID
    ) -> TypedConstructor {
        let mark = environment.mark
        defer { environment.restore(mark) }
        declarations.implicitTypeVariables = memberPlan.implicitVariables
        let parts = memberPlan.patterns.flatMap(parameterPatterns)
        let types = memberPlan.types.flatMap { $0 }
        var parameters: [TypedPatternID] = []
        for (part, type) in zip(parts, types) { parameters.append(checkPattern(part, type, .parameter)) }
        let owner = memberPlan.member.owner
        let body: TypedExpressionID
        if let thenBody {
            let first = checkConstruction(expression, owner, selfLocal)
            if let name = memberPlan.selfName { environment.bind(name.symbol, .local(selfLocal)) }
            body = sequence([first, check(thenBody, equal: wellKnown.unit)], syntax.span(expression))
        } else {
            if let name = memberPlan.selfName { environment.bind(name.symbol, .local(selfLocal)) }
            body = checkConstruction(expression, owner, selfLocal)
        }
        return TypedConstructor(selfLocal: selfLocal, parameters: parameters, body: body)
    }

    /// The expression of an additional constructor: `{ inherit …; field = … }`, a call of another constructor, or these
    /// at the end of `let`, `if`, `match` and sequences.
    private func checkConstruction(
        _ id: ExpressionID, _ owner: TypeConstructor, _ selfLocal: TypedLocalID
    ) -> TypedExpressionID {
        let span = syntax.span(id)
        switch syntax[id] {
        case .parenthesized(let inner):
            return checkConstruction(inner, owner, selfLocal)
        case .record(let record):
            return checkFieldInitialization(record, owner, selfLocal, span)
        case .computation(let inner) where isNothing(inner):
            return unitExpression(span)
        case .sequential(let parts):
            let first = parts.dropLast().map { infer($0) }
            guard let last = parts.last else { return unitExpression(span) }
            return sequence(first + [checkConstruction(last, owner, selfLocal)], span)
        case .letIn(let expression):
            return checkConstructionLet(expression, owner, selfLocal, span)
        case .ifThenElse(let condition, let positive, let negative):
            let test = check(condition, equal: wellKnown.bool)
            let left = checkConstruction(positive, owner, selfLocal)
            let right = negative.map { checkConstruction($0, owner, selfLocal) } ?? unitExpression(span)
            return tree.add(.ifThenElse(test, left, right), wellKnown.unit, span)
        default:
            let saved = context.isBaseConstruction
            context.isBaseConstruction = true
            let result = check(id, equal: selfType(of: owner))
            context.isBaseConstruction = saved
            if let call = onSelf(result, selfLocal) { return call }
            if !diagnostics.hasErrors {
                error(
                    762, span,
                    "A constructor must end in a call of another constructor or in '{ field = value; … }'.")
            }
            return unitExpression(span)
        }
    }

    private func isNothing(_ id: ExpressionID) -> Bool {
        switch syntax[id] {
        case .literal(.unit), .error: true
        case .sequential(let parts): parts.isEmpty
        default: false
        }
    }

    private func checkConstructionLet(
        _ expression: LetExpression, _ owner: TypeConstructor, _ selfLocal: TypedLocalID, _ span: Span
    ) -> TypedExpressionID {
        let mark = environment.mark
        defer { environment.restore(mark) }
        let checked = checkBindings(
            expression.bindings, isRecursive: expression.isRecursive, container: .local)
        guard let bodySyntax = expression.body else { return unitExpression(span) }
        var body = checkConstruction(bodySyntax, owner, selfLocal)
        for binding in checked.reversed() {
            switch binding {
            case .local(let local):
                body = tree.add(
                    .letIn([local], isRecursive: expression.isRecursive, body), wellKnown.unit, span)
            case .pattern(let pattern, let value, _):
                body = tree.add(.letPattern(pattern, value, body), wellKnown.unit, span)
            case .value: break
            }
        }
        return body
    }

    /// `{ inherit B(args); x = 1 }`.
    private func checkFieldInitialization(
        _ record: RecordExpression, _ owner: TypeConstructor, _ selfLocal: TypedLocalID, _ span: Span
    ) -> TypedExpressionID {
        var steps: [TypedExpressionID] = []
        if let (type, argument) = record.inherited, let call = baseCall(type, argument, syntax.span(type), selfLocal) {
            steps.append(call)
        }
        let object = selfExpression(selfLocal, span)
        for (path, value) in record.fields {
            guard let name = path.last else { continue }
            guard let field = owner.fields.first(where: { $0.name == name.symbol }) else {
                error(39, name.span, "The type '\(text(owner.name))' has no field '\(text(name.symbol))'.")
                _ = infer(value)
                continue
            }
            let checked = check(value, .convertible(field.type, isMethodArgument: false))
            steps.append(tree.add(.setField(object, field, checked), wellKnown.unit, name.span))
        }
        return sequence(steps, span)
    }
}
