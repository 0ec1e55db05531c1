import FusabiSyntax

/// Union cases and exceptions as expressions: F# spec 6.4.1.
extension Checker {
    /// `Circle 1.0`, `Node(left = l, right = r)`, or the case as a function. `arguments`: the union's type arguments where
    /// they were written.
    func checkCase(
        _ unionCase: CaseEntity, _ arguments: [Type]?, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        let owner = unionCase.owner
        if owner.representationAccess == .isPrivate, !isLibrary, context.enclosingType !== owner,
            !isAccessible(.isPrivate, from: owner.module)
        {
            // Only the name, not the path before it.
            let length = UInt32(text(unionCase.name).utf8.count)
            let name = Span(start: max(span.start, span.end &- length), end: span.end)
            error(1093, name, "the cases of '\(text(owner.name))' are private")
        }
        let typeArguments = arguments ?? freshArguments(owner.parameters, at: span)
        let isException = if case .exception = owner.definition { true } else { false }
        let type = isException ? wellKnown.exn : store.named(owner, typeArguments)
        let substitution = Substitution(parameters: owner.parameters, arguments: typeArguments)
        let fields = unionCase.fields.map { store.substitute($0.type, substitution) }
        if fields.isEmpty {
            let typed = tree.add(caseNode(unionCase, [], isException), type, span)
            return checkRest(Callee(typed: typed, type: type, span: span), items, from: 0, expectation)
        }
        guard case .argument(let argument, _, let whole)? = items.first else {
            let typed = caseFunction(unionCase, fields, type, isException, span)
            return checkRest(flexible(typed, span), items, from: 0, expectation)
        }
        if items.count == 1 { propagate(type, into: expectation, at: whole) }
        let checked = checkCaseArguments(unionCase, fields, argument, whole)
        let typed = tree.add(caseNode(unionCase, checked, isException), type, whole)
        if items.count == 1 { return adjust(typed, expectation, at: whole) }
        return checkRest(Callee(typed: typed, type: type, span: whole), items, from: 1, expectation)
    }

    private func caseNode(
        _ unionCase: CaseEntity, _ fields: [TypedExpressionID], _ isException: Bool
    ) -> TypedExpression {
        isException ? .exceptionCase(unionCase, fields) : .unionCase(unionCase, fields)
    }

    /// The arguments in the order of the fields.
    private func checkCaseArguments(
        _ unionCase: CaseEntity, _ fields: [Type], _ argument: ExpressionID, _ whole: Span
    ) -> [TypedExpressionID] {
        let written = caseArguments(argument)
        if let written, let name = unknownField(written, unionCase, fields) {
            error(3174, name.span, "'\(text(unionCase.name))' has no field '\(text(name.symbol))'")
            return fields.map { tree.add(TypedExpression.error, $0, whole) }
        }
        if let written, written.contains(where: { namedArgument($0, unionCase) != nil }) {
            return checkNamedFields(unionCase, fields, written, whole)
        }
        if fields.count == 1 { return [checkFlexible(argument, fields[0])] }
        guard let written else {
            error(
                727, whole, "'\(text(unionCase.name))' takes \(fields.count) arguments in parentheses, as a tuple")
            _ = check(argument, .equal(store.error))
            return fields.map { tree.add(TypedExpression.error, $0, whole) }
        }
        if written.count != fields.count {
            error(
                19, whole,
                "'\(text(unionCase.name))' takes \(fields.count) arguments, but \(written.count) are given")
        }
        return fields.enumerated().map { index, type in
            index < written.count ? checkFlexible(written[index], type) : tree.add(TypedExpression.error, type, whole)
        }
    }

    /// The elements of a tuple in parentheses, or one expression in parentheses; nil for anything else.
    private func caseArguments(_ id: ExpressionID) -> [ExpressionID]? {
        switch syntax[id] {
        case .parenthesized(let inner):
            if case .tuple(let elements, isStruct: false) = syntax[inner] { return elements }
            if case .parenthesized = syntax[inner] { return caseArguments(inner) }
            return [inner]
        case .tuple(let elements, isStruct: false):
            return elements
        default:
            return nil
        }
    }

    private func namedArgument(_ id: ExpressionID, _ unionCase: CaseEntity) -> (Int, ExpressionID, Name)? {
        guard case .infix(let equals, let left, let right) = syntax[id], equals.symbol == names.equals,
            case .identifier(let name) = syntax[left]
        else { return nil }
        guard let index = unionCase.fields.firstIndex(where: { $0.name == name.symbol && $0.isNamed }) else {
            return nil
        }
        return (index, right, name)
    }

    /// `name = e` that names no field. Where the field at its place may be a bool, the first one is a comparison.
    private func unknownField(_ written: [ExpressionID], _ unionCase: CaseEntity, _ fields: [Type]) -> Name? {
        var isFirst = true
        for (position, id) in written.enumerated() {
            guard case .infix(let equals, let left, _) = syntax[id], equals.symbol == names.equals,
                case .identifier(let name) = syntax[left]
            else { continue }
            let isKnown = namedArgument(id, unionCase) != nil
            if !isKnown {
                guard isFirst, position < fields.count else { return name }
                let head = store.head(fields[position])
                if case .variable = head { continue }
                if case .parameter = head { continue }
                if !isSameType(fields[position], wellKnown.bool) { return name }
            }
            isFirst = false
        }
        return nil
    }

    private func checkNamedFields(
        _ unionCase: CaseEntity, _ fields: [Type], _ written: [ExpressionID], _ whole: Span
    ) -> [TypedExpressionID] {
        var result: [TypedExpressionID?] = Array(repeating: nil, count: fields.count)
        for (position, id) in written.enumerated() {
            if let (index, value, name) = namedArgument(id, unionCase) {
                if result[index] != nil { error(3175, name.span, "the field '\(text(name.symbol))' is given twice") }
                result[index] = checkFlexible(value, fields[index])
            } else if position < fields.count {
                result[position] = checkFlexible(id, fields[position])
            }
        }
        if written.count != fields.count || result.contains(where: { $0 == nil }) {
            error(
                19, whole,
                "'\(text(unionCase.name))' takes \(fields.count) arguments, but \(written.count) are given")
        }
        return result.enumerated().map { index, typed in typed ?? tree.add(TypedExpression.error, fields[index], whole)
        }
    }

    /// An argument whose formal type may have subtypes: inferred as a subtype, then upcast.
    func checkFlexible(_ id: ExpressionID, _ type: Type) -> TypedExpressionID {
        if isSealed(type) { return check(id, .convertible(type, isMethodArgument: false)) }
        let variable = flexibleVariable(type)
        return coerce(check(id, .convertible(variable, isMethodArgument: false)), to: type)
    }

    /// A case used as a function: a lambda over its argument (a tuple when it has several).
    private func caseFunction(
        _ unionCase: CaseEntity, _ fields: [Type], _ type: Type, _ isException: Bool, _ span: Span
    ) -> TypedExpressionID {
        let locals = unionCase.fields.enumerated().map { index, field in
            tree.add(TypedLocal(name: field.name, type: fields[index], isMutable: false, span: span))
        }
        let uses = locals.map { tree.add(.local($0), tree[$0].type, span) }
        let patterns = locals.map { tree.add(.variable($0), tree[$0].type, span) }
        let domain = fields.count == 1 ? fields[0] : store.tuple(fields)
        let parameter = fields.count == 1 ? patterns[0] : tree.add(.tuple(patterns, isStruct: false), domain, span)
        let body = tree.add(caseNode(unionCase, uses, isException), type, span)
        return tree.add(
            .lambda(TypedLambda(parameters: [parameter], body: body, name: nil)), store.function(domain, type), span)
    }

    /// `Even` inside the definition of `(|Even|Odd|)`: a case of Choice.
    func checkChoice(
        _ index: Int, _ count: Int, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        if count == 1 { return checkSingleChoice(span, items, expectation) }
        guard let type = choiceType(count), let constructor = wellKnown[type] else {
            error(39, span, "an active pattern has at most seven cases")
            return failed(items, expectation, span)
        }
        constructor.ensureLoaded()
        guard case .union(let cases) = constructor.definition, index < cases.count else {
            return failed(items, expectation, span)
        }
        // A case without data carries unit.
        if items.isEmpty {
            let arguments = freshArguments(constructor.parameters, at: span)
            let result = store.named(constructor, arguments)
            if case .function = store.head(expectation.type) {
                return checkCase(cases[index], arguments, span, items, expectation)
            }
            unify(expected: wellKnown.unit, actual: arguments[index], at: span)
            propagate(result, into: expectation, at: span)
            let unit = tree.add(TypedExpression.literal(.unit), wellKnown.unit, span)
            return adjust(tree.add(.unionCase(cases[index], [unit]), result, span), expectation, at: span)
        }
        return checkCase(cases[index], nil, span, items, expectation)
    }

    private func checkSingleChoice(
        _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        guard case .argument(let argument, _, _)? = items.first, items.count == 1 else {
            return finish(tree.add(TypedExpression.literal(.unit), wellKnown.unit, span), expectation, at: span)
        }
        return check(argument, expectation)
    }
}
