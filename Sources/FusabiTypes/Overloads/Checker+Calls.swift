import FusabiSyntax

/// Calling methods and constructors: F# spec 14.4.
extension Checker {
    /// Calls a method group with the arguments that follow in the chain, or makes a function of it when there are none.
    /// nil: reported.
    func call(
        _ group: MethodGroup, _ items: [SpineItem], _ index: inout Int, _ expectation: Expectation
    ) -> Callee? {
        var group = group
        if index < items.count, case .types(let written, let whole) = items[index] {
            group.typeArguments = written
            group.span = whole
            index += 1
        }
        guard index < items.count, case .argument(let argument, _, let whole) = items[index] else {
            guard let typed = methodValue(group, expectation: index == items.count ? expectation : nil) else {
                return nil
            }
            return Callee(typed: typed, type: tree.type(typed), span: group.span)
        }
        let isLast = index + 1 == items.count
        if group.candidates.count == 1, group.candidates[0].member.groups.count > 1 {
            return callCurried(group, items, &index)
        }
        index += 1
        let typed = callMethod(
            group, callerArguments(argument), whole, isLast ? expectation : nil, argument: argument)
        guard let typed else { return nil }
        return Callee(typed: typed, type: tree.type(typed), span: whole)
    }

    /// One call. `expectation`: of the result, when nothing follows.
    ///
    /// `argument` is the argument as written, where there is one.
    func callMethod(
        _ group: MethodGroup, _ arguments: [CallerArgument], _ whole: Span, _ expectation: Expectation?,
        argument: ExpressionID? = nil
    ) -> TypedExpressionID? {
        var arguments = arguments
        guard !reportRepeatedNames(arguments, group) else { return nil }
        var possible: [CallPlan] = []
        for candidate in group.candidates { possible += plans(candidate, group, arguments, index: 0) }
        if possible.isEmpty, !group.extensions.isEmpty {
            return callExtension(group, arguments, whole, expectation)
        }
        if possible.isEmpty, let split = splitTuple(group, arguments, whole) {
            var parts = split.arguments
            guard let plan = plans(group.candidates[0], group, parts, index: 0).first,
                let call = callOnly(plan, group, &parts, whole, expectation)
            else { return nil }
            return tree.add(.letPattern(split.pattern, split.value, call), tree.type(call), whole)
        }
        if possible.isEmpty, let joined = joinedArgument(group, arguments, argument) {
            arguments = [joined]
            for candidate in group.candidates { possible += plans(candidate, group, arguments, index: 0) }
        }
        if possible.isEmpty, arguments.isEmpty,
            group.candidates.contains(where: { $0.member.groups.first?.count == 1 })
        {
            // `M()` for a method of one parameter gives it unit.
            var unit = CallerArgument(type: wellKnown.unit, span: whole)
            unit.typed = tree.add(TypedExpression.literal(.unit), wellKnown.unit, whole)
            arguments = [unit]
            for candidate in group.candidates { possible += plans(candidate, group, arguments, index: 0) }
        }
        if possible.isEmpty, let typed = unitArgument(group, arguments, whole, expectation) { return typed }
        if possible.isEmpty {
            reportArity(group, arguments, whole)
            return nil
        }
        for candidate in group.candidates.prefix(1) { checkAccess(candidate.member, group.span) }
        if possible.count == 1 {
            return callOnly(possible[0], group, &arguments, whole, expectation)
        }
        checkBeforeChoice(&arguments, possible)
        guard let plan = choose(possible, group, arguments, whole, expectation) else { return nil }
        return finishCall(plan, group, &arguments, whole)
    }

    /// A single overload: its parameters tell what the arguments should be.
    private func callOnly(
        _ plan: CallPlan, _ group: MethodGroup, _ arguments: inout [CallerArgument], _ whole: Span,
        _ expectation: Expectation?
    ) -> TypedExpressionID? {
        if let expectation {
            let isConstruction = plan.candidate.member.kind == .constructor
            propagate(resultType(plan), into: expectation, at: whole, code: isConstruction ? nil : 193)
        }
        for index in arguments.indices where arguments[index].isReceiver {
            instantiate([plan], by: arguments[index], at: index)
        }
        for index in arguments.indices where arguments[index].typed == nil {
            guard let type = plan.type(for: index, elementOfArray), let expression = arguments[index].expression else {
                continue
            }
            let wanted = arguments[index].isOption ? wellKnown.option(of: type) : type
            arguments[index].typed = checkArgument(expression, wanted, arguments[index])
            arguments[index].type = arguments[index].typed.map { tree.type($0) } ?? store.error
        }
        return finishCall(plan, group, &arguments, whole)
    }

    /// One argument against the type of its parameter.
    private func checkArgument(
        _ expression: ExpressionID, _ type: Type, _ argument: CallerArgument
    ) -> TypedExpressionID {
        if argument.lambdaArity > 0, let function = functionType(ofDelegate: type) {
            let typed = check(expression, .convertible(function, isMethodArgument: true))
            return tree.add(.delegate(typed), type, argument.span)
        }
        if target(ofByref: type) != nil { return infer(expression) }
        if isSealed(type) || hasImplicitConversions(type) {
            return check(expression, .convertible(type, isMethodArgument: true))
        }
        let variable = flexibleVariable(type)
        let typed = check(expression, .convertible(variable, isMethodArgument: true))
        return coerce(typed, to: type)
    }

    private func hasImplicitConversions(_ type: Type) -> Bool {
        guard case .named(let constructor, _) = store.head(type) else { return false }
        constructor.ensureLoaded()
        return constructor.membersByName[names.opImplicit] != nil
    }

    /// The value of a call: with byref parameters left out it is a tuple.
    func resultType(_ plan: CallPlan) -> Type {
        var outs: [Type] = []
        for (index, source) in plan.sources.enumerated() {
            if case .omittedOut = source {
                outs.append(target(ofByref: plan.parameterTypes[index]) ?? plan.parameterTypes[index])
            }
        }
        if outs.isEmpty { return plan.result }
        let isUnit = isUnit(plan.result)
        let parts = isUnit ? outs : [plan.result] + outs
        return parts.count == 1 ? parts[0] : store.tuple(parts)
    }

    // MARK: After the choice

    /// Converts the arguments and builds the call.
    func finishCall(
        _ plan: CallPlan, _ group: MethodGroup, _ arguments: inout [CallerArgument], _ whole: Span
    ) -> TypedExpressionID {
        let member = plan.candidate.member
        if !member.attributes.isEmpty {
            // F# says it twice.
            reportObsolete(member.attributes, group.nameSpan)
            reportObsolete(member.attributes, whole)
        }
        var values: [TypedExpressionID] = []
        var omitted: [Int] = []
        for (index, source) in plan.sources.enumerated() {
            let type = plan.parameterTypes[index]
            switch source {
            case .argument(let i):
                values.append(argumentValue(arguments[i], plan.parameters[index], type))
            case .elements(let indices):
                let element = elementOfArray(type) ?? store.error
                let elements = indices.map { converted(arguments[$0], to: element) }
                values.append(tree.add(.array(elements), type, whole))
            case .omittedOption:
                values.append(none(of: type, whole))
            case .defaultValue(let literal):
                values.append(defaultValue(literal, type, whole))
            case .omittedOut:
                omitted.append(index)
                values.append(tree.add(.outPlaceholder, type, whole))
            }
        }
        let settings = plan.settings.map { setting in
            (target: setting.target, value: converted(arguments[setting.argument], to: setting.type))
        }
        let call = MemberCall(
            object: group.object, member: member, typeArguments: plan.candidate.owner.arguments + plan.typeArguments,
            arguments: values, isVirtual: isVirtual(member) && !group.isBase, omittedOuts: omitted,
            initializers: settings)
        return tree.add(.call(call), resultType(plan), whole)
    }

    func isVirtual(_ member: MemberEntity) -> Bool {
        switch member.dispatch {
        case .direct: false
        case .slot, .override: true
        }
    }

    private func argumentValue(
        _ argument: CallerArgument, _ parameter: MemberEntity.Parameter, _ type: Type
    ) -> TypedExpressionID {
        guard parameter.isOptional else { return converted(argument, to: type) }
        if argument.isOption { return converted(argument, to: wellKnown.option(of: type)) }
        return some(converted(argument, to: type), argument.span)
    }

    /// A checked argument as a value of its parameter's type; reports a mismatch.
    private func converted(_ argument: CallerArgument, to type: Type) -> TypedExpressionID {
        let typed = argument.typed ?? tree.add(TypedExpression.error, store.error, argument.span)
        if let target = target(ofByref: type) { return byrefArgument(typed, target, type, argument.span) }
        return finish(typed, .convertible(type, isMethodArgument: true), at: argument.span)
    }

    /// `&x`, a reference cell, or another byref.
    private func byrefArgument(
        _ typed: TypedExpressionID, _ target: Type, _ type: Type, _ span: Span
    ) -> TypedExpressionID {
        let actual = tree.type(typed)
        if case .named(let constructor, let arguments) = store.head(actual) {
            if constructor.primitive == .ref, let content = arguments.first {
                unify(expected: target, actual: content, at: span)
                return typed
            }
            if constructor.primitive == .byref, let content = arguments.first {
                unify(expected: target, actual: content, at: span)
                return typed
            }
        }
        unify(expected: type, actual: actual, at: span)
        return typed
    }

    private func some(_ value: TypedExpressionID, _ span: Span) -> TypedExpressionID {
        let type = wellKnown.option(of: tree.type(value))
        guard let unionCase = optionCase(1) else { return tree.add(TypedExpression.error, type, span) }
        return tree.add(.unionCase(unionCase, [value]), type, span)
    }

    func none(of type: Type, _ span: Span) -> TypedExpressionID {
        let option = wellKnown.option(of: type)
        guard let unionCase = optionCase(0) else { return tree.add(TypedExpression.error, option, span) }
        return tree.add(.unionCase(unionCase, []), option, span)
    }

    private func optionCase(_ index: Int) -> CaseEntity? {
        guard let constructor = wellKnown[.option], case .union(let cases) = constructor.definition, index < cases.count
        else { return nil }
        return cases[index]
    }

    func defaultValue(_ literal: Literal, _ type: Type, _ span: Span) -> TypedExpressionID {
        let own = self.type(of: literal)
        if case .null = literal { return tree.add(.defaultOf(type), type, span) }
        let typed = tree.add(TypedExpression.literal(literal), own, span)
        return isSameType(own, type) ? typed : coerce(typed, to: type)
    }

    // MARK: Tuples as arguments

    /// Several arguments for methods of one parameter are one tuple.
    private func joinedArgument(
        _ group: MethodGroup, _ arguments: [CallerArgument], _ argument: ExpressionID?
    ) -> CallerArgument? {
        guard let argument, arguments.count > 1, arguments.allSatisfy({ $0.name == nil }),
            group.candidates.contains(where: takesTuple)
        else { return nil }
        return CallerArgument(expression: argument, type: store.error, span: syntax.span(argument))
    }

    /// Has the candidate one parameter that a tuple may be given to?
    private func takesTuple(_ candidate: MemberCandidate) -> Bool {
        guard let parameters = candidate.member.groups.first, parameters.count == 1 else { return false }
        let type = store.substitute(parameters[0].type, candidate.owner)
        switch store.head(type) {
        case .variable, .parameter, .tuple, .error: return true
        case .named, .function, .anonymousRecord, .measure: return isObject(type)
        }
    }

    /// A unit value given to a method without parameters: evaluated, then the method is called.
    private func unitArgument(
        _ group: MethodGroup, _ arguments: [CallerArgument], _ whole: Span, _ expectation: Expectation?
    ) -> TypedExpressionID? {
        guard arguments.count == 1, arguments[0].name == nil, let expression = arguments[0].expression,
            let candidate = group.candidates.first(where: { $0.member.groups.allSatisfy(\.isEmpty) })
        else { return nil }
        var only = group
        only.candidates = [candidate]
        let unit = check(expression, .equal(wellKnown.unit))
        guard let call = callMethod(only, [], whole, expectation) else { return nil }
        if case .literal = tree[unit] { return call }
        return tree.add(.sequential([unit, call]), tree.type(call), whole)
    }

    private struct SplitTuple {
        var pattern: TypedPatternID
        var value: TypedExpressionID
        var arguments: [CallerArgument]
    }

    /// A tuple value given to a method of several parameters that has no overloads: taken apart.
    private func splitTuple(_ group: MethodGroup, _ arguments: [CallerArgument], _ whole: Span) -> SplitTuple? {
        guard group.candidates.count == 1, arguments.count == 1, arguments[0].name == nil,
            let expression = arguments[0].expression, let parameters = group.candidates[0].member.groups.first,
            parameters.count > 1
        else { return nil }
        let elements = parameters.map { _ in freshType(arguments[0].span) }
        let value = check(expression, .equal(store.tuple(elements)))
        let locals = elements.map { type in
            tree.add(TypedLocal(name: names.it, type: type, isMutable: false, span: whole))
        }
        let patterns = locals.map { tree.add(.variable($0), tree[$0].type, whole) }
        let pattern = tree.add(.tuple(patterns, isStruct: false), store.tuple(elements), whole)
        let split = locals.map { local in
            var argument = CallerArgument(type: tree[local].type, span: arguments[0].span)
            argument.typed = tree.add(.local(local), tree[local].type, whole)
            return argument
        }
        return SplitTuple(pattern: pattern, value: value, arguments: split)
    }

    // MARK: Curried members

    /// `x.F a b`: each group of parameters takes one argument of the chain; too few make a function.
    private func callCurried(_ group: MethodGroup, _ items: [SpineItem], _ index: inout Int) -> Callee? {
        let candidate = group.candidates[0]
        let member = candidate.member
        var written: [(ExpressionID, Span)] = []
        for item in items[index...] {
            guard written.count < member.groups.count, case .argument(let argument, _, let whole) = item else { break }
            written.append((argument, whole))
        }
        guard written.count == member.groups.count,
            let typeArguments = plans(candidate, group, callerArguments(written[0].0), index: 0).first?.typeArguments
        else {
            let typed = methodAsFunction(candidate, group, group.span)
            return Callee(typed: typed, type: tree.type(typed), span: group.span)
        }
        checkAccess(member, group.span)
        let substitution = candidate.owner.adding(
            Substitution(parameters: member.parameters, arguments: typeArguments))
        var values: [TypedExpressionID] = []
        for ((argument, _), parameters) in zip(written, member.groups) {
            let types = parameters.map { store.substitute($0.type, substitution) }
            let arguments = callerArguments(argument)
            if types.count > 1, arguments.count == types.count {
                for (argument, type) in zip(arguments, types) {
                    values.append(
                        argument.expression.map { checkFlexible($0, type) }
                            ?? tree.add(TypedExpression.error, type, group.span))
                }
            } else if types.count <= 1 {
                let value = checkFlexible(argument, types.first ?? wellKnown.unit)
                if !types.isEmpty { values.append(value) }
            } else {
                error(1, syntax.span(argument), "expected a tuple of \(types.count)")
                values += types.map { tree.add(TypedExpression.error, $0, group.span) }
            }
        }
        index += written.count
        let whole = written.last?.1 ?? group.span
        let call = MemberCall(
            object: group.object, member: member, typeArguments: candidate.owner.arguments + typeArguments,
            arguments: values, isVirtual: isVirtual(member) && !group.isBase)
        let result = store.substitute(member.result, substitution)
        return Callee(typed: tree.add(.call(call), result, whole), type: result, span: whole)
    }
}
