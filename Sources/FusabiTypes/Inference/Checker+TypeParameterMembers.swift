import FusabiSyntax

/// Members of type parameters: `x.Name` and `'T.Name` by a member constraint, static abstract members of an interface
/// bound (F# RFC FS-1024, FS-1124). Which member it is follows where the type is known: code that does the former is
/// inline, code that does the latter is compiled for each type that it is used with.
extension Checker {
    /// `x.Name` where a constraint on x's type promises the member.
    func checkPromisedMember(
        of object: TypedExpressionID, _ name: Name, _ type: Type, _ whole: Span
    ) -> Callee? {
        guard let promised = promisedMember(name.symbol, of: type, isStatic: false) else { return nil }
        return callee(promised, object: object, whole)
    }

    /// `'T.Name`.
    func checkTypeVariable(
        _ type: Type, _ items: [SpineItem], _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        guard case .member(let name, let whole)? = items.first else {
            error(39, span, "a type parameter is no value: it is followed by the name of a static member")
            return failed(items, expectation, span)
        }
        let member = promisedMember(name.symbol, of: type, isStatic: true) ?? staticSlot(name.symbol, of: type, whole)
        guard let member else {
            error(39, name.span, "no constraint on \(describe(type)) gives it a static member '\(text(name.symbol))'")
            return failed(Array(items.dropFirst()), expectation, whole)
        }
        return checkRest(callee(member, object: nil, whole), items, from: 1, expectation)
    }

    // MARK: Finding

    private func constraints(of type: Type) -> [Constraint] {
        switch store.head(type) {
        case .variable(let id): store[id].constraints
        case .parameter(let id): store[id].constraints
        case .named, .function, .tuple, .anonymousRecord, .measure, .error: []
        }
    }

    private func promisedMember(_ name: Symbol, of type: Type, isStatic: Bool) -> MemberConstraint? {
        for case .member(let member) in constraints(of: type) where member.isStatic == isStatic {
            if member.name == name || names.withoutGetPrefix(member.name, symbols) == name { return member }
        }
        return nil
    }

    /// A static abstract member of an interface that bounds the type.
    private func staticSlot(_ name: Symbol, of type: Type, _ span: Span) -> MemberConstraint? {
        for case .subtype(let bound) in constraints(of: type) {
            for seen in interfaceSlots(bound, named: name)
            where seen.slot.isStatic && (seen.slot.kind == .method || seen.slot.kind == .getter) {
                let arguments = seen.slot.groups.flatMap { $0 }.map { store.substitute($0.type, seen.substitution) }
                let constraint = MemberConstraint(
                    supports: [type], name: name, isStatic: true, isProperty: seen.slot.kind == .getter,
                    arguments: arguments, result: store.substitute(seen.slot.result, seen.substitution), span: span)
                constraint.isStaticSlot = true
                return constraint
            }
        }
        return nil
    }

    // MARK: Calling

    /// The member as a property's value, or as a function of its arguments.
    private func callee(_ member: MemberConstraint, object: TypedExpressionID?, _ span: Span) -> Callee {
        var own: [TypedExpressionID] = object.map { [$0] } ?? []
        if member.isProperty || text(member.name).hasPrefix("get_") {
            let typed = tree.add(.traitCall(member, own), member.result, span)
            return Callee(typed: typed, type: member.result, span: span)
        }
        var captured: TypedBinding?
        if let object {
            let type = tree.type(object)
            let local = tree.add(TypedLocal(name: names.this, type: type, isMutable: false, span: span))
            captured = TypedBinding(local: local, parameters: [], value: object, isInline: false)
            own = [tree.add(.local(local), type, span)]
        }
        let locals = member.arguments.map {
            tree.add(TypedLocal(name: names.it, type: $0, isMutable: false, span: span))
        }
        let uses = locals.map { tree.add(.local($0), tree[$0].type, span) }
        let body = tree.add(.traitCall(member, own + uses), member.result, span)
        let parts = locals.map { tree.add(.variable($0), tree[$0].type, span) }
        let domain: Type
        let pattern: TypedPatternID
        switch parts.count {
        case 0:
            domain = wellKnown.unit
            pattern = tree.add(.wildcard, domain, span)
        case 1:
            domain = member.arguments[0]
            pattern = parts[0]
        default:
            domain = store.tuple(member.arguments)
            pattern = tree.add(.tuple(parts, isStruct: false), domain, span)
        }
        let type = store.function([domain], member.result)
        var typed = tree.add(.lambda(TypedLambda(parameters: [pattern], body: body, name: nil)), type, span)
        if let captured { typed = tree.add(.letIn([captured], isRecursive: false, typed), type, span) }
        return Callee(typed: typed, type: type, span: span)
    }

    // MARK: Operators that only types define

    /// An operator that no `let` defines means the static member of its operands' types: `a .* b` (F# spec 14.8.1).
    func checkMemberOperator(
        _ name: Name, _ items: [SpineItem], _ expectation: Expectation
    ) -> TypedExpressionID {
        let spelling = text(name.symbol)
        let isPrefix = spelling.hasPrefix("~") || (spelling.hasPrefix("!") && !spelling.hasPrefix("!="))
        let count = isPrefix ? 1 : name.symbol == names.dynamicAssignment ? 3 : 2
        let arguments = (0..<count).map { _ in freshType(name.span) }
        let result = freshType(name.span)
        let constraint = MemberConstraint(
            supports: arguments, name: OperatorNames.compiled(name.symbol, symbols), isStatic: true, isProperty: false,
            arguments: arguments, result: result, span: name.span)
        let locals = arguments.map { tree.add(TypedLocal(name: names.it, type: $0, isMutable: false, span: name.span)) }
        let uses = locals.map { tree.add(.local($0), tree[$0].type, name.span) }
        let body = tree.add(.traitCall(constraint, uses), result, name.span)
        let patterns = locals.map { tree.add(.variable($0), tree[$0].type, name.span) }
        let type = store.function(arguments, result)
        let typed = tree.add(.lambda(TypedLambda(parameters: patterns, body: body, name: nil)), type, name.span)
        let whole = checkRest(Callee(typed: typed, type: type, span: name.span), items, from: 0, expectation)
        // Only when the operands are known does F# look for the member.
        add(constraint, at: name.span, code: 43)
        return whole
    }
}
