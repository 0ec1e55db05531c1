import FusabiSyntax

/// Methods used as function values: a lambda around the call (F# spec 14.4, first-class uses).
extension Checker {
    /// A group without arguments. Overloads are chosen by the function type that the context expects. nil: reported.
    func methodValue(_ group: MethodGroup, expectation: Expectation?) -> TypedExpressionID? {
        if let expectation, case .named(let constructor, _) = store.head(expectation.type) {
            constructor.ensureLoaded()
            if case .delegate = constructor.definition {
                error(
                    2, group.span,
                    "a method name does not become a delegate: write a lambda around it, or \(text(constructor.name))(…)"
                )
                return nil
            }
        }
        if group.candidates.isEmpty {
            error(
                39, group.nameSpan,
                "'\(text(group.name))' is an extension method, which is not a value: write a lambda around the call")
            return nil
        }
        if group.candidates.count == 1 {
            checkAccess(group.candidates[0].member, group.span)
            reportObsolete(group.candidates[0].member.attributes, group.nameSpan)
            return methodAsFunction(group.candidates[0], group, group.span)
        }
        guard let candidate = chooseByType(group, expectation) else { return nil }
        return methodAsFunction(candidate, group, group.span)
    }

    private func chooseByType(_ group: MethodGroup, _ expectation: Expectation?) -> MemberCandidate? {
        let expected = expectation?.type ?? freshType(group.span)
        var domain: Type
        var result: Type
        if case .function(let a, let b) = store.head(expected) {
            (domain, result) = (a, b)
        } else {
            (domain, result) = (freshType(group.span), freshType(group.span))
            unify(expected: expected, actual: store.function(domain, result), at: group.span)
        }
        var types = [domain]
        if case .tuple(let elements, isStruct: false) = store.head(domain) { types = elements }
        if isUnit(domain) { types = [] }
        let arguments = types.map { type in
            var argument = CallerArgument(type: type, span: group.span)
            argument.typed = tree.add(TypedExpression.error, type, group.span)
            return argument
        }
        var possible: [CallPlan] = []
        for candidate in group.candidates { possible += plans(candidate, group, arguments, index: 0) }
        if possible.isEmpty {
            error(41, group.nameSpan, "no overload of '\(text(group.name))' fits the function type that is expected")
            return nil
        }
        if possible.count == 1 { return possible[0].candidate }
        return choose(possible, group, arguments, group.span, .equal(result))?.candidate
    }

    /// `fun (a, b) -> object.M(a, b)`.
    func methodAsFunction(_ candidate: MemberCandidate, _ group: MethodGroup, _ span: Span) -> TypedExpressionID {
        let member = candidate.member
        let own =
            group.typeArguments.map { resolveArguments($0, member.parameters) }
            ?? freshArguments(member.parameters, outer: candidate.owner, at: span)
        let substitution = candidate.owner.adding(Substitution(parameters: member.parameters, arguments: own))
        let result = group.constructed ?? store.substitute(member.result, substitution)
        return functionAroundCall(
            member, object: group.object, typeArguments: candidate.owner.arguments + own, substitution, result: result,
            isBase: group.isBase, span)
    }

    /// The same for a member without a group: a `let` of a class.
    func methodAsFunction(
        _ member: MemberEntity, _ object: TypedExpressionID?, _ span: Span
    ) -> TypedExpressionID {
        var arguments = member.owner.parameters.map(store.parameter)
        if let object, case .named(_, let known) = store.head(tree.type(object)) { arguments = known }
        let own = freshArguments(member.parameters, at: span)
        let substitution = Substitution(
            parameters: member.owner.parameters + member.parameters, arguments: arguments + own)
        return functionAroundCall(
            member, object: object, typeArguments: arguments + own, substitution,
            result: store.substitute(member.result, substitution), isBase: false, span)
    }

    private func functionAroundCall(
        _ member: MemberEntity, object: TypedExpressionID?, typeArguments: [Type], _ substitution: Substitution,
        result: Type, isBase: Bool, _ span: Span
    ) -> TypedExpressionID {
        var patterns: [TypedPatternID] = []
        var domains: [Type] = []
        var values: [TypedExpressionID] = []
        let groups = member.groups.isEmpty ? [[]] : member.groups
        var omitted: [Int] = []
        var outs: [Type] = []
        for group in groups {
            var locals: [TypedLocalID] = []
            for parameter in group {
                let type = store.substitute(parameter.type, substitution)
                // What a call may leave out, a function value leaves out.
                if parameter.isOptional {
                    values.append(none(of: type, span))
                } else if parameter.isOut {
                    omitted.append(values.count)
                    outs.append(target(ofByref: type) ?? type)
                    values.append(tree.add(.outPlaceholder, type, span))
                } else if let value = parameter.defaultValue {
                    values.append(defaultValue(value, type, span))
                } else {
                    let own = isSealed(type) ? type : flexibleVariable(type)
                    let local = tree.add(
                        TypedLocal(name: parameter.name ?? names.it, type: own, isMutable: false, span: span))
                    locals.append(local)
                    let use = tree.add(.local(local), own, span)
                    values.append(own == type ? use : tree.add(.coerce(use), type, span))
                }
            }
            let parts = locals.map { tree.add(.variable($0), tree[$0].type, span) }
            switch locals.count {
            case 0:
                domains.append(wellKnown.unit)
                patterns.append(tree.add(.wildcard, wellKnown.unit, span))
            case 1:
                domains.append(tree[locals[0]].type)
                patterns.append(parts[0])
            default:
                let tuple = store.tuple(locals.map { tree[$0].type })
                domains.append(tuple)
                patterns.append(tree.add(.tuple(parts, isStruct: false), tuple, span))
            }
        }
        // The object is evaluated once, where the method is named.
        var captured: (TypedLocalID, TypedExpressionID)?
        var callObject = object
        if let object, !isPlainVariable(object) {
            let type = tree.type(object)
            let local = tree.add(TypedLocal(name: names.this, type: type, isMutable: false, span: span))
            captured = (local, object)
            callObject = tree.add(.local(local), type, span)
        }
        let call = MemberCall(
            object: callObject, member: member, typeArguments: typeArguments, arguments: values,
            isVirtual: isVirtual(member) && !isBase, omittedOuts: omitted)
        var result = result
        if !outs.isEmpty {
            let parts = isUnit(result) ? outs : [result] + outs
            result = parts.count == 1 ? parts[0] : store.tuple(parts)
        }
        let body = tree.add(.call(call), result, span)
        let type = store.function(domains, result)
        let lambda = tree.add(.lambda(TypedLambda(parameters: patterns, body: body, name: member.name)), type, span)
        guard let (local, value) = captured else { return lambda }
        let binding = TypedBinding(local: local, parameters: [], value: value, isInline: false)
        return tree.add(.letIn([binding], isRecursive: false, lambda), type, span)
    }

    private func isPlainVariable(_ id: TypedExpressionID) -> Bool {
        if case .local(let local) = tree[id] { return !tree[local].isMutable }
        return false
    }
}
