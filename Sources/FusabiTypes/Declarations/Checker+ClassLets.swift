import FusabiSyntax

/// The constructor part of a class: base call, `let`s, `do`s, initial values of `member val`s, in order (F# spec 8.6).
extension Checker {
    /// Checks it with everything bound as locals. True when the class has a primary constructor.
    func checkConstructorPart(
        _ plan: DefinitionPlan, _ constructor: TypeConstructor, _ selfLocal: TypedLocalID, _ body: inout ClassBody
    ) -> Bool {
        let mark = environment.mark
        defer { environment.restore(mark) }
        let start = tree.expressions.count
        let primary = plan.definition.constructor
        if let primary, let entity = plan.primaryConstructor {
            plan.parameterPatterns = checkConstructorParameters(primary.parameters, entity, &body)
            if let name = primary.selfName { environment.bind(name.symbol, .local(selfLocal)) }
            if let inheritance = plan.inheritance, let argument = inheritance.argument {
                if let call = baseCall(inheritance.expression, argument, inheritance.span, selfLocal) {
                    body.steps.append(.effect(call))
                }
            }
        }
        // With `as this`, functions see members whose types are open still: those are no business of their `let`s.
        let isSelfVisible = primary?.selfName != nil
        if isSelfVisible { level += 1 }
        reportLateBindings(plan.definition)
        for (index, member) in plan.definition.members.enumerated() {
            checkConstructorStep(member, index, plan, constructor, &body)
        }
        if isSelfVisible { level -= 1 }
        body.ranges.append(start..<tree.expressions.count)
        return primary != nil
    }

    /// FS0959, FS0960: `inherit` comes first, then `let` and `do`, then all others (F# spec 8.6). One is reported.
    private func reportLateBindings(_ definition: TypeDefinition) {
        guard definition.constructor != nil else { return }
        var hasMembers = false
        for (index, member) in definition.members.enumerated() {
            switch member.kind {
            case .inherit:
                if index == 0 { continue }
                return error(959, member.span, "'inherit' comes once, before everything else in a class.")
            case .letBindings, .doExpression:
                if hasMembers {
                    return error(960, member.span, "'let' and 'do' come before the members of a class.")
                }
            case .method, .property, .abstractSlot, .constructor, .interface, .valueField, .autoProperty:
                hasMembers = true
            }
        }
    }

    private func checkConstructorStep(
        _ member: Member, _ index: Int, _ plan: DefinitionPlan, _ constructor: TypeConstructor, _ body: inout ClassBody
    ) {
        declarations.implicitTypeVariables = [:]
        switch member.kind {
        case .letBindings(let bindings, let isRecursive, let isStatic):
            if plan.definition.constructor == nil, !isStatic {
                error(963, member.span, "'let' in a class needs a primary constructor: write 'type T() = …'.")
            }
            checkClassLets(bindings, isRecursive: isRecursive, isStatic: isStatic, constructor, &body)
        case .doExpression(let expression, let isStatic):
            let effect = infer(expression)
            if isStatic { body.staticSteps.append(.effect(effect)) } else { body.steps.append(.effect(effect)) }
        case .autoProperty(let binding, let isStatic, _, _, _):
            guard let field = plan.backingFields[index] else { return }
            let value = check(syntax[binding].value, .convertible(field.type, isMethodArgument: false))
            if isStatic {
                body.staticSteps.append(.backing(field, value))
            } else {
                body.steps.append(.backing(field, value))
            }
        case .method, .property, .abstractSlot, .constructor, .inherit, .interface, .valueField:
            break
        }
    }

    private func checkConstructorParameters(
        _ pattern: PatternID, _ entity: MemberEntity, _ body: inout ClassBody
    ) -> [TypedPatternID] {
        let parts = parameterPatterns(pattern)
        let types = bodyTypes(entity.groups.flatMap { $0 })
        var typed: [TypedPatternID] = []
        for (part, type) in zip(parts, types) {
            let (checked, variables): (TypedPatternID, [TypedLocalID]) = checkPattern(part, type, .parameter)
            typed.append(checked)
            for local in variables {
                addVariable(local, isStatic: false, entity.owner, &body)
                body.variables[body.variables.count - 1].isParameter = true
            }
        }
        return typed
    }

    /// The patterns of a method's or constructor's arguments.
    func parameterPatterns(_ pattern: PatternID) -> [PatternID] {
        if case .literal(.unit) = syntax[pattern] { return [] }
        let inner = argumentPattern(pattern)
        switch syntax[inner] {
        case .tuple(let parts, isStruct: false): return parts
        default: return [pattern]
        }
    }

    /// What stands in the parentheses around a method's arguments. `((a, b))` is one argument, a tuple.
    func argumentPattern(_ pattern: PatternID) -> PatternID {
        if case .parenthesized(let inner) = syntax[pattern] { inner } else { pattern }
    }

    private func addVariable(
        _ local: TypedLocalID, isStatic: Bool, _ owner: TypeConstructor, _ body: inout ClassBody
    ) {
        let info = tree[local]
        let field = FieldEntity(
            name: info.name, type: info.type, index: -1, isMutable: info.isMutable, isNamed: true, owner: owner)
        field.access = .isPrivate
        field.isStatic = isStatic
        body.add(
            ClassBody.Variable(local: local, name: info.name, isStatic: isStatic, field: field))
    }

    // MARK: Lets

    private func checkClassLets(
        _ bindings: [BindingID], isRecursive: Bool, isStatic: Bool, _ constructor: TypeConstructor,
        _ body: inout ClassBody
    ) {
        let start = tree.expressions.count
        let checked = checkBindings(bindings, isRecursive: isRecursive, container: .local)
        let range = start..<tree.expressions.count
        var lets: [TypedBinding] = []
        var hasFunctions = false
        for (result, id) in zip(checked, bindings) {
            switch result {
            case .local(let binding):
                addVariable(binding.local, isStatic: isStatic, constructor, &body)
                if makeMethod(binding, syntax[id], isStatic: isStatic, constructor, &body) {
                    hasFunctions = true
                } else {
                    lets.append(binding)
                }
            case .pattern(let pattern, let value, _):
                let variables = self.variables(of: pattern)
                for local in variables { addVariable(local, isStatic: isStatic, constructor, &body) }
                let step = ClassBody.Step.pattern(pattern, value, variables: variables)
                if isStatic { body.staticSteps.append(step) } else { body.steps.append(step) }
            case .value:
                break
            }
        }
        if hasFunctions { body.functionRanges.append(range) }
        if lets.isEmpty { return }
        let step = ClassBody.Step.lets(lets, isRecursive: isRecursive && lets.count > 1)
        if isStatic { body.staticSteps.append(step) } else { body.steps.append(step) }
    }

    /// A function bound by `let` in a class becomes a method of it.
    private func makeMethod(
        _ binding: TypedBinding, _ source: Binding, isStatic: Bool, _ constructor: TypeConstructor,
        _ body: inout ClassBody
    ) -> Bool {
        let info = tree[binding.local]
        guard !info.isMutable, !binding.isInline, case .lambda(let lambda) = tree[binding.value] else { return false }
        var types: [Type] = []
        var result = info.scheme?.type ?? info.type
        for _ in lambda.parameters {
            guard case .function(let argument, let next) = store.head(result) else { return false }
            types.append(argument)
            result = next
        }
        let method = MemberEntity(
            name: info.name, owner: constructor, kind: .method, isStatic: isStatic, result: result, span: info.span)
        method.groups = types.map { [MemberEntity.Parameter(name: nil, type: $0)] }
        method.parameters = binding.parameters
        method.access = .isPrivate
        method.documentation = source.documentation
        guard let index = body.indexOfLocal[binding.local] else { return false }
        body.variables[index].method = method
        body.variables[index].lambda = TypedLambda(
            parameters: lambda.parameters, body: lambda.body, name: info.name)
        return true
    }

    /// The variables that a typed pattern binds.
    func variables(of pattern: TypedPatternID) -> [TypedLocalID] {
        var result: [TypedLocalID] = []
        collectVariables(pattern, &result)
        return result
    }

    private func collectVariables(_ id: TypedPatternID, _ result: inout [TypedLocalID]) {
        switch tree[id] {
        case .variable(let local): result.append(local)
        case .alias(let inner, let local):
            collectVariables(inner, &result)
            result.append(local)
        case .tuple(let parts, _), .list(let parts), .array(let parts), .and(let parts), .unionCase(_, let parts),
            .exceptionCase(_, let parts):
            for part in parts { collectVariables(part, &result) }
        case .cons(let head, let tail):
            collectVariables(head, &result)
            collectVariables(tail, &result)
        case .or(let left, _): collectVariables(left, &result)
        case .record(_, let fields): for field in fields { collectVariables(field.pattern, &result) }
        case .anonymousRecord(let fields): for field in fields { collectVariables(field.pattern, &result) }
        case .typeTest(_, let inner), .activePattern(_, _, _, let inner, _): collectVariables(inner, &result)
        case .wildcard, .literal, .enumCase, .null, .error: break
        }
    }
}
