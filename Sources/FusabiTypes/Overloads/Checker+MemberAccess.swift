import FusabiSyntax

/// Members behind a dot: F# spec 14.2.3, 14.2.4.
extension Checker {
    /// Checks `object.Name` and what belongs to it (a call's argument). `index` is at the member's item and is moved behind
    /// what was used. nil: reported.
    func checkMember(
        of object: TypedExpressionID, _ name: Name, _ whole: Span, _ items: [SpineItem], _ index: inout Int,
        _ expectation: Expectation
    ) -> Callee? {
        var type = tree.type(object)
        if case .variable = store.head(type) { canonicalize([type]) }
        type = store.resolve(type)
        if case .error = store[type] { return nil }
        let position = index
        index += 1
        let isOpen = if case .variable(let id) = store[type] { !hasBound(id) } else { false }
        let found = lookUp(name.symbol, in: type, isStatic: false)
        let extensions: [MemberCandidate] =
            switch found {
            case .methods?: extensionMethods(name.symbol, on: type)
            case nil where !isOpen: extensionMethods(name.symbol, on: type)
            case nil, .field?, .anonymousField?, .property?, .caseTest?: []
            }
        guard let meaning = found ?? (extensions.isEmpty ? nil : .methods([])) else {
            if let promised = checkPromisedMember(of: object, name, type, whole) { return promised }
            if let element = tupleElement(of: object, name, type, whole) { return element }
            if let field = environment.labels[name.symbol]?.first {
                return recordField(field, of: object, name, whole, items, &index)
            }
            if isOpen {
                reportUnknownType(name, items, position, whole)
                return nil
            }
            reportMissing(name, type)
            return nil
        }
        return member(meaning, extensions, of: object, name, whole, items, &index, expectation)
    }

    /// `pair.Item1`; struct tuples have no members that F# knows.
    private func tupleElement(
        of object: TypedExpressionID, _ name: Name, _ type: Type, _ whole: Span
    ) -> Callee? {
        let spelled = text(name.symbol)
        guard case .tuple(let elements, isStruct: false) = store[type], spelled.hasPrefix("Item"),
            let number = Int(spelled.dropFirst(4)), elements.indices.contains(number - 1)
        else { return nil }
        let wanted = elements[number - 1]
        let local = tree.add(TypedLocal(name: names.item, type: wanted, isMutable: false, span: whole))
        let parts = elements.enumerated().map { index, element in
            index == number - 1
                ? tree.add(.variable(local), element, whole) : tree.add(TypedPattern.wildcard, element, whole)
        }
        let pattern = tree.add(.tuple(parts, isStruct: false), type, whole)
        let typed = tree.add(.letPattern(pattern, object, tree.add(.local(local), wanted, whole)), wanted, whole)
        return Callee(typed: typed, type: wanted, span: whole)
    }

    private func hasBound(_ id: TypeVariableID) -> Bool {
        store[id].constraints.contains { if case .subtype = $0 { true } else { false } }
    }

    private func member(
        _ meaning: MemberMeaning, _ extensions: [MemberCandidate], of object: TypedExpressionID, _ name: Name,
        _ whole: Span, _ items: [SpineItem], _ index: inout Int, _ expectation: Expectation
    ) -> Callee? {
        switch meaning {
        case .field(let field, let owner):
            return self.field(field, owner, of: object, name, whole, items, &index)
        case .anonymousField(let type):
            return flexible(tree.add(.anonymousField(object, name.symbol), type, whole), whole)
        case .caseTest(let unionCase):
            let typed = caseTest(unionCase, object, whole)
            return Callee(typed: typed, type: wellKnown.bool, span: whole)
        case .property(let getters, let setters):
            return property(getters, setters, of: object, name, whole, items, &index, expectation)
        case .methods(let candidates):
            let group = MethodGroup(
                name: name.symbol, candidates: candidates, object: object, extensions: extensions,
                isBase: baseUses.contains(object), nameSpan: name.span, span: whole)
            return call(group, items, &index, expectation).map { flexibleCallee($0) }
        }
    }

    private func flexibleCallee(_ callee: Callee) -> Callee {
        if case .function = store.head(callee.type) { return flexible(callee.typed, callee.span) }
        return callee
    }

    // MARK: Fields

    /// `p.Name` where p's type is not known: the latest record with such a field (F# spec 14.1.11).
    private func recordField(
        _ field: FieldEntity, of object: TypedExpressionID, _ name: Name, _ whole: Span, _ items: [SpineItem],
        _ index: inout Int
    ) -> Callee? {
        let arguments = freshArguments(field.owner.parameters, at: whole)
        let record = store.named(field.owner, arguments)
        if !unify(expected: record, actual: tree.type(object), at: tree.span(object), code: 193) { return nil }
        let owner = Substitution(parameters: field.owner.parameters, arguments: arguments)
        return self.field(field, owner, of: object, name, whole, items, &index)
    }

    private func field(
        _ field: FieldEntity, _ owner: Substitution, of object: TypedExpressionID, _ name: Name, _ whole: Span,
        _ items: [SpineItem], _ index: inout Int
    ) -> Callee? {
        let type = store.substitute(field.type, owner)
        checkAccess(field, name.span)
        if index == items.count - 1, case .assign(let value, let assignment) = items[index] {
            index += 1
            let node = tree.add(.field(object, field), type, whole)
            let typed = checkSetField(node, field, value, name.span, assignment)
            return Callee(typed: typed, type: wellKnown.unit, span: assignment)
        }
        return flexible(tree.add(.field(object, field), type, whole), whole)
    }

    private func checkAccess(_ field: FieldEntity, _ span: Span) {
        guard !isLibrary else { return }
        let isPrivate = field.access == .isPrivate || field.owner.representationAccess == .isPrivate
        if isPrivate, context.enclosingType !== field.owner,
            !isAccessible(.isPrivate, from: field.owner.module)
        {
            error(1096, span, "the field '\(text(field.name))' is private")
        }
    }

    private func caseTest(_ unionCase: CaseEntity, _ object: TypedExpressionID, _ span: Span) -> TypedExpressionID {
        let type = tree.type(object)
        let bool = wellKnown.bool
        let fields = unionCase.fields.map { tree.add(.wildcard, $0.type, span) }
        let yes = TypedRule(
            pattern: tree.add(.unionCase(unionCase, fields), type, span), guardCondition: nil,
            body: tree.add(TypedExpression.literal(.bool(true)), bool, span))
        let no = TypedRule(
            pattern: tree.add(.wildcard, type, span), guardCondition: nil,
            body: tree.add(TypedExpression.literal(.bool(false)), bool, span))
        return tree.add(.match(object, [yes, no], failure: .impossible), bool, span)
    }

    // MARK: Properties

    private func property(
        _ getters: [MemberCandidate], _ setters: [MemberCandidate], of object: TypedExpressionID?, _ name: Name,
        _ whole: Span, _ items: [SpineItem], _ index: inout Int, _ expectation: Expectation
    ) -> Callee? {
        if index == items.count - 1, case .assign(let value, let assignment) = items[index] {
            index += 1
            return set(setters, of: object, [], value, name, whole, assignment)
        }
        let indexed = (getters + setters).contains { isIndexed($0.member) }
        if indexed, index < items.count, case .argument(let argument, _, let applied) = items[index] {
            let arguments = callerArguments(argument)
            if index + 1 == items.count - 1, case .assign(let value, let assignment) = items[index + 1] {
                index += 2
                return set(setters, of: object, arguments, value, name, applied, assignment)
            }
            index += 1
            let group = propertyGroup(getters.filter { isIndexed($0.member) }, object, name, whole)
            let result = callMethod(
                group, arguments, applied, index == items.count ? expectation : nil, argument: argument)
            return result.map { flexible($0, applied) }
        }
        guard let getter = getters.first(where: { !isIndexed($0.member) }) else {
            if getters.isEmpty {
                error(807, name.span, "the property '\(text(name.symbol))' cannot be read")
                return nil
            }
            let group = propertyGroup(getters, object, name, whole)
            return methodValue(group, expectation: nil).map { Callee(typed: $0, type: tree.type($0), span: whole) }
        }
        checkAccess(getter.member, whole)
        reportObsolete(getter.member.attributes, name.span)
        let type = store.substitute(getter.member.result, getter.owner)
        let call = MemberCall(
            object: object, member: getter.member, typeArguments: getter.owner.arguments, arguments: [],
            isVirtual: isVirtual(getter.member) && !(object.map { baseUses.contains($0) } ?? false))
        return flexible(tree.add(.call(call), type, whole), whole)
    }

    func isIndexed(_ member: MemberEntity) -> Bool {
        let count = member.groups.reduce(0) { $0 + $1.count }
        return member.kind == .setter ? count > 1 : count > 0
    }

    private func propertyGroup(
        _ candidates: [MemberCandidate], _ object: TypedExpressionID?, _ name: Name, _ whole: Span
    ) -> MethodGroup {
        MethodGroup(
            name: name.symbol, candidates: candidates, object: object,
            isBase: object.map { baseUses.contains($0) } ?? false, nameSpan: name.span, span: whole)
    }

    /// `x.P <- v`, `x.P(i) <- v`.
    private func set(
        _ setters: [MemberCandidate], of object: TypedExpressionID?, _ arguments: [CallerArgument],
        _ value: ExpressionID, _ name: Name, _ whole: Span, _ assignment: Span
    ) -> Callee? {
        guard !setters.isEmpty else {
            error(810, name.span, "the property '\(text(name.symbol))' cannot be set")
            _ = check(value, .equal(store.error))
            return nil
        }
        var all = arguments
        all.append(CallerArgument(expression: value, type: store.error, span: syntax.span(value)))
        all[all.count - 1].lambdaArity = 0
        let group = propertyGroup(setters, object, name, whole)
        guard let typed = callMethod(group, all, assignment, .equal(wellKnown.unit)) else { return nil }
        return Callee(typed: typed, type: wellKnown.unit, span: assignment)
    }

    // MARK: Static members

    /// `T.Name` and what belongs to it.
    func checkStaticMember(
        of type: Type, _ name: Name, _ whole: Span, _ items: [SpineItem], _ index: inout Int, _ expectation: Expectation
    ) -> Callee? {
        guard let meaning = lookUp(name.symbol, in: type, isStatic: true) else { return nil }
        switch meaning {
        case .field(let field, let owner):
            let fieldType = store.substitute(field.type, owner)
            if index == items.count - 1, case .assign(let value, let assignment) = items[index] {
                index += 1
                let node = tree.add(.staticField(field), fieldType, whole)
                let typed = checkSetField(node, field, value, name.span, assignment)
                return Callee(typed: typed, type: wellKnown.unit, span: assignment)
            }
            return flexible(tree.add(.staticField(field), fieldType, whole), whole)
        case .property(let getters, let setters):
            return property(getters, setters, of: nil, name, whole, items, &index, expectation)
        case .methods(let candidates):
            let group = MethodGroup(
                name: name.symbol, candidates: candidates, object: nil, nameSpan: name.span, span: whole)
            return call(group, items, &index, expectation).map { flexibleCallee($0) }
        case .anonymousField, .caseTest:
            return nil
        }
    }

    // MARK: Messages

    /// FS0072, on the whole path of names.
    private func reportUnknownType(_ name: Name, _ items: [SpineItem], _ index: Int, _ whole: Span) {
        var span = whole
        for item in items[(index + 1)...] {
            guard case .member(_, let longer) = item else { break }
            span = longer
        }
        error(
            72, span,
            "the type of the object is not known here, so '\(text(name.symbol))' cannot be looked up: annotate it")
    }

    private func reportMissing(_ name: Name, _ type: Type) {
        var known: [String] = []
        for level in hierarchy(of: type) {
            known += level.constructor.membersByName.keys.map(text)
            if case .record(let fields) = level.constructor.definition { known += fields.map { text($0.name) } }
        }
        error(
            39, name.span,
            "\(describe(type)) has no member '\(text(name.symbol))'.\(Suggestions.hint(for: text(name.symbol), among: known))"
        )
    }
}
