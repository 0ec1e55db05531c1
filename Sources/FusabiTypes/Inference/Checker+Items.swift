import FusabiSyntax

/// What a name means as the head of a chain: F# spec 14.2.2 to 14.2.4.
extension Checker {
    func checkName(_ name: Name, _ items: [SpineItem], _ expectation: Expectation) -> TypedExpressionID {
        if let special = checkSpecialName(name, items, expectation) { return special }
        guard let (meaning, consumed, span) = resolve(name, items) else {
            return failed(items, expectation, name.span)
        }
        return check(meaning, name, span, consumed == 0 ? items : Array(items[consumed...]), expectation)
    }

    func check(
        _ meaning: NameMeaning, _ name: Name, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        switch meaning {
        case .types(let types):
            return checkTypeName(types, span, items, expectation)
        case .binding(let binding):
            return check(binding, span, items, expectation)
        case .typeVariable(let type):
            return checkTypeVariable(type, items, expectation, span)
        case .memberOperator:
            return checkMemberOperator(name, items, expectation)
        }
    }

    private func check(
        _ binding: ValueBinding, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        switch binding {
        case .local(let local):
            if items.count == 1, case .assign(let value, let whole) = items[0] {
                return finish(checkSetLocal(local, value, span, whole), expectation, at: whole)
            }
            return checkValue(useLocal(local, items, span), span, items, expectation)
        case .value(let value):
            if items.count == 1, case .assign(let new, let whole) = items[0] {
                return finish(checkSetValue(value, new, span, whole), expectation, at: whole)
            }
            return checkValue(use(value, items, span), span, items, expectation)
        case .unionCase(let unionCase):
            return checkCase(unionCase, nil, span, items, expectation)
        case .exceptionCase(let unionCase):
            return checkCase(unionCase, nil, span, items, expectation)
        case .activePatternResult(let index, let count):
            return checkChoice(index, count, span, items, expectation)
        case .instanceField(let field, let object):
            let typed = fieldNode(tree.add(.local(object), tree[object].type, span), field, span)
            return checkField(typed, field, span, items, expectation)
        case .staticField(let field):
            return checkField(tree.add(.staticField(field), field.type, span), field, span, items, expectation)
        case .instanceMethod(let member, let object):
            let typed = tree.add(.local(object), tree[object].type, span)
            return checkLetMethod(member, typed, span, items, expectation)
        case .staticMethod(let member):
            return checkLetMethod(member, nil, span, items, expectation)
        case .openedMember(let constructor, let name):
            return checkOpened(constructor, name, span, items, expectation)
        case .typeName:
            return failed(items, expectation, span)
        }
    }

    /// A static member that `open type` brought into scope.
    private func checkOpened(
        _ constructor: TypeConstructor, _ name: Symbol, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        let type = store.named(constructor, freshArguments(constructor.parameters, at: span))
        if case .enumeration = constructor.definition,
            let typed = checkCaseOfType(constructor, [], Name(name, span), span, items, expectation)
        {
            return typed
        }
        var index = 0
        guard let callee = checkStaticMember(of: type, Name(name, span), span, items, &index, expectation) else {
            return failed(Array(items[min(index, items.count)...]), expectation, span)
        }
        return checkRest(callee, items, from: index, expectation)
    }

    // MARK: Values

    private func checkValue(
        _ typed: TypedExpressionID, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        var start = 0
        var span = span
        if case .types(_, let whole)? = items.first {
            start = 1
            span = whole
        }
        let callee = flexible(typed, span)
        if items.count == start { return finish(typed, expectation, callee, span) }
        return checkRest(callee, items, from: start, expectation)
    }

    /// A value that stands alone: its flexible form goes to the context only if it is a function.
    private func finish(
        _ typed: TypedExpressionID, _ expectation: Expectation, _ callee: Callee, _ span: Span
    ) -> TypedExpressionID {
        propagate(callee.type, into: expectation, at: span)
        return adjust(valueOf(callee), expectation, at: span)
    }

    private func useLocal(_ local: TypedLocalID, _ items: [SpineItem], _ span: Span) -> TypedExpressionID {
        if let scheme = tree[local].scheme {
            return tree.add(.local(local), use(scheme, items, span).type, span)
        }
        // A byref is read through.
        checkByrefUse(local, span)
        return tree.add(.local(local), target(ofByref: tree[local].type) ?? tree[local].type, span)
    }

    private func use(_ value: ValueEntity, _ items: [SpineItem], _ span: Span) -> TypedExpressionID {
        if !value.attributes.isEmpty { reportObsolete(value.attributes, span) }
        if case .native("prim:reraise") = value.storage { checkReraise(span) }
        let (type, arguments) = use(value.scheme, items, span)
        let typed = tree.add(.value(value, arguments), type, span)
        if value.scheme.parameters.isEmpty, recursiveValues.contains(ObjectIdentifier(value)) {
            recursiveUses.append((typed, value))
        }
        return typed
    }

    /// FS0413: the exception is that of the rule that surrounds the call, in the same function.
    private func checkReraise(_ span: Span) {
        if isLibrary || context.handlerDepth == context.closureDepth { return }
        let place = context.bodySpan == .none ? span : context.bodySpan
        error(413, place, "'reraise ()' stands directly in a rule of 'try … with', in no function inside of it")
    }

    private func use(_ scheme: Scheme, _ items: [SpineItem], _ span: Span) -> (type: Type, arguments: [Type]) {
        if case .types(let written, let whole)? = items.first {
            return instantiate(scheme, with: resolveArguments(written, scheme.parameters), at: whole)
        }
        return instantiate(scheme, at: span)
    }

    /// Written type arguments; those for measure parameters are measures.
    func resolveArguments(_ written: [TypeExpressionID], _ parameters: [TypeParameterID]) -> [Type] {
        written.enumerated().map { index, id in
            index < parameters.count && store[parameters[index]].isMeasure ? resolveMeasure(id) : resolve(id)
        }
    }

    /// FS0044, or FS0101 when the attribute says that it is an error.
    func reportObsolete(_ attributes: [AttributeFact], _ span: Span) {
        guard !isLibrary, let fact = attributes.first(where: { $0.name == "Obsolete" }) else { return }
        var message = "this is obsolete"
        if case .string(let units)? = fact.arguments.first { message += ": " + String(decoding: units, as: UTF16.self) }
        if fact.arguments.contains(.bool(true)) {
            error(101, span, message)
        } else {
            warning(44, span, message)
        }
    }

    // MARK: Fields of classes

    func fieldNode(_ object: TypedExpressionID, _ field: FieldEntity, _ span: Span) -> TypedExpressionID {
        var type = field.type
        if case .named(_, let arguments) = store.head(tree.type(object)), !field.owner.parameters.isEmpty {
            type = store.substitute(type, Substitution(parameters: field.owner.parameters, arguments: arguments))
        }
        return tree.add(.field(object, field), type, span)
    }

    private func checkField(
        _ typed: TypedExpressionID, _ field: FieldEntity, _ span: Span, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        if items.count == 1, case .assign(let value, let whole) = items[0] {
            return finish(checkSetField(typed, field, value, span, whole), expectation, at: whole)
        }
        return checkRest(flexible(typed, span), items, from: 0, expectation)
    }

    /// A function bound by `let` in a class is a method, but used like the function it is.
    private func checkLetMethod(
        _ member: MemberEntity, _ object: TypedExpressionID?, _ span: Span, _ items: [SpineItem],
        _ expectation: Expectation
    ) -> TypedExpressionID {
        let typed = methodAsFunction(member, object, span)
        return checkRest(flexible(typed, span), items, from: 0, expectation)
    }

    // MARK: `base`

    func checkBase(_ span: Span, _ items: [SpineItem], _ expectation: Expectation) -> TypedExpressionID {
        guard let base = context.base else {
            error(1114, span, "'base' may only be used in a member of a class that inherits from another")
            return failed(items, expectation, span)
        }
        let typed = tree.add(.local(base.object), base.type, span)
        baseUses.insert(typed)
        return checkRest(Callee(typed: typed, type: base.type, span: span), items, from: 0, expectation)
    }
}
