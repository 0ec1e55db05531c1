import FusabiSyntax

/// Turns the checked inside of a class into fields, methods and a constructor.
extension Checker {
    /// Notes which variables of a class the expressions of its members use.
    func markUsed(_ body: inout ClassBody, in range: Range<Int>) {
        if body.variables.isEmpty { return }
        var indices: [ObjectIdentifier: Int] = [:]
        for (index, variable) in body.variables.enumerated() { indices[ObjectIdentifier(variable.field)] = index }
        for expression in tree.expressions[range] {
            switch expression {
            case .field(_, let field), .setField(_, let field, _), .staticField(let field),
                .setStaticField(let field, _):
                if let index = indices[ObjectIdentifier(field)] { body.variables[index].isUsedByMembers = true }
            default: break
            }
        }
    }

    /// Fields for what members use; the constructor and the functions that became methods are rewritten to use them.
    func finishClass(
        _ plan: DefinitionPlan, _ constructor: TypeConstructor, _ selfLocal: TypedLocalID, _ body: inout ClassBody,
        hasConstructor: Bool, _ typed: inout TypedTypeDefinition
    ) {
        promote(&body, constructor)
        let object = selfExpression(selfLocal, plan.nameSpan)
        rewrite(body, object)
        addMethods(body, selfLocal, &typed)
        typed.staticInitializers += staticInitializers(body, plan.nameSpan)
        guard hasConstructor, let entity = plan.primaryConstructor else { return }
        let span = plan.definition.constructor?.span ?? plan.nameSpan
        let constructorBody = TypedConstructor(
            selfLocal: selfLocal, parameters: plan.parameterPatterns,
            body: constructorBody(body, object, span))
        typed.constructorBodies.insert((entity, constructorBody), at: 0)
    }

    /// Variables that members or methods use become fields. Static ones always do.
    private func promote(_ body: inout ClassBody, _ constructor: TypeConstructor) {
        for range in body.functionRanges {
            for expression in tree.expressions[range] {
                switch expression {
                case .local(let local), .setLocal(let local, _):
                    if let index = body.indexOfLocal[local] { body.variables[index].isUsedByMembers = true }
                default: break
                }
            }
        }
        for index in body.variables.indices where body.variables[index].method == nil {
            let variable = body.variables[index]
            if variable.isStatic { body.variables[index].isUsedByMembers = true }
            guard body.variables[index].isUsedByMembers else { continue }
            variable.field.type = store.zonk(variable.field.type)
            if variable.isStatic {
                variable.field.index = constructor.staticFields.count
                constructor.staticFields.append(variable.field)
            } else {
                variable.field.index = constructor.fields.count
                constructor.fields.append(variable.field)
            }
        }
    }

    // MARK: Rewriting

    /// Replaces the locals that became fields, and calls of functions that became methods.
    private func rewrite(_ body: ClassBody, _ object: TypedExpressionID) {
        for range in body.ranges {
            for position in range {
                let id = TypedExpressionID(index: Int32(position))
                switch tree[id] {
                case .apply(let function, let arguments):
                    if let (variable, method) = functionUse(function, body) {
                        rewriteCall(id, variable, method, arguments, object)
                    }
                case .setLocal(let local, let value):
                    guard let variable = promoted(local, body) else { continue }
                    tree[id] =
                        variable.isStatic
                        ? .setStaticField(variable.field, value) : .setField(object, variable.field, value)
                default: break
                }
            }
            for position in range {
                let id = TypedExpressionID(index: Int32(position))
                guard case .local(let local) = tree[id] else { continue }
                if let variable = promoted(local, body) {
                    tree[id] = variable.isStatic ? .staticField(variable.field) : .field(object, variable.field)
                } else if let index = body.indexOfLocal[local], let method = body.variables[index].method {
                    rewriteFunctionValue(id, method, object)
                }
            }
        }
    }

    private func promoted(_ local: TypedLocalID, _ body: ClassBody) -> ClassBody.Variable? {
        guard let index = body.indexOfLocal[local] else { return nil }
        let variable = body.variables[index]
        return variable.method == nil && variable.isUsedByMembers ? variable : nil
    }

    private func functionUse(
        _ id: TypedExpressionID, _ body: ClassBody
    ) -> (variable: ClassBody.Variable, method: MemberEntity)? {
        guard case .local(let local) = tree[id], let index = body.indexOfLocal[local] else { return nil }
        let variable = body.variables[index]
        return variable.method.map { (variable, $0) }
    }

    private func rewriteCall(
        _ id: TypedExpressionID, _ variable: ClassBody.Variable, _ method: MemberEntity,
        _ arguments: [TypedExpressionID], _ object: TypedExpressionID
    ) {
        let count = method.groups.count
        guard arguments.count >= count else { return }
        let call = methodCall(method, Array(arguments.prefix(count)), object)
        if arguments.count == count {
            tree[id] = call
        } else {
            let result = tree.add(call, method.result, tree.span(id))
            tree[id] = .apply(result, Array(arguments.dropFirst(count)))
        }
    }

    private func methodCall(
        _ method: MemberEntity, _ arguments: [TypedExpressionID], _ object: TypedExpressionID
    ) -> TypedExpression {
        let types = (method.owner.parameters + method.parameters).map(store.parameter)
        return .call(
            MemberCall(
                object: method.isStatic ? nil : object, member: method, typeArguments: types, arguments: arguments,
                isVirtual: false))
    }

    /// The function itself as a value: a lambda that calls the method.
    private func rewriteFunctionValue(
        _ id: TypedExpressionID, _ method: MemberEntity, _ object: TypedExpressionID
    ) {
        let span = tree.span(id)
        var patterns: [TypedPatternID] = []
        var arguments: [TypedExpressionID] = []
        var result = tree.type(id)
        for group in method.groups {
            var type = group.first?.type ?? wellKnown.unit
            if case .function(let argument, let next) = store.head(result) {
                type = argument
                result = next
            }
            let local = tree.add(
                TypedLocal(name: names.value, type: type, isMutable: false, span: span))
            patterns.append(tree.add(.variable(local), type, span))
            arguments.append(tree.add(.local(local), type, span))
        }
        let call = tree.add(methodCall(method, arguments, object), result, span)
        tree[id] = .lambda(TypedLambda(parameters: patterns, body: call, name: method.name))
    }

    // MARK: Results

    private func addMethods(_ body: ClassBody, _ selfLocal: TypedLocalID, _ typed: inout TypedTypeDefinition) {
        for variable in body.variables {
            guard let method = variable.method, let lambda = variable.lambda else { continue }
            zonk(method)
            var parameters = lambda.parameters
            if !method.isStatic { parameters.insert(selfPattern(selfLocal, method.span), at: 0) }
            method.owner.members.append(method)
            typed.methods.append(
                (method, TypedLambda(parameters: parameters, body: lambda.body, name: lambda.name)))
        }
    }

    private func staticInitializers(_ body: ClassBody, _ span: Span) -> [TypedExpressionID] {
        var result: [TypedExpressionID] = []
        for step in body.staticSteps {
            switch step {
            case .effect(let effect): result.append(effect)
            case .backing(let field, let value):
                result.append(tree.add(.setStaticField(field, value), wellKnown.unit, span))
            case .lets(let bindings, _):
                for binding in bindings {
                    guard let index = body.indexOfLocal[binding.local] else { continue }
                    let field = body.variables[index].field
                    result.append(tree.add(.setStaticField(field, binding.value), wellKnown.unit, span))
                }
            case .pattern(let pattern, let value, let variables):
                let stores = variables.compactMap { fieldStore($0, body, nil, span) }
                let unit = unitExpression(span)
                result.append(
                    tree.add(.letPattern(pattern, value, sequence(stores + [unit], span)), wellKnown.unit, span))
            }
        }
        return result
    }

    /// `self.x <- x`; nil when the variable stays local.
    private func fieldStore(
        _ local: TypedLocalID, _ body: ClassBody, _ object: TypedExpressionID?, _ span: Span
    ) -> TypedExpressionID? {
        guard let variable = promoted(local, body) else { return nil }
        let value = tree.add(.local(local), tree[local].type, span)
        if variable.isStatic { return tree.add(.setStaticField(variable.field, value), wellKnown.unit, span) }
        guard let object else { return nil }
        return tree.add(.setField(object, variable.field, value), wellKnown.unit, span)
    }

    func unitExpression(_ span: Span) -> TypedExpressionID {
        tree.add(.literal(.unit), wellKnown.unit, span)
    }

    func sequence(_ parts: [TypedExpressionID], _ span: Span) -> TypedExpressionID {
        switch parts.count {
        case 0: unitExpression(span)
        case 1: parts[0]
        default: tree.add(.sequential(parts), parts.last.map { tree.type($0) } ?? wellKnown.unit, span)
        }
    }

    /// The constructor: parameters that members use are stored behind the base call, then the steps in order.
    private func constructorBody(
        _ body: ClassBody, _ object: TypedExpressionID, _ span: Span
    ) -> TypedExpressionID {
        let parameters = body.variables.filter(\.isParameter).compactMap { fieldStore($0.local, body, object, span) }
        var steps = body.steps[...]
        var first: [TypedExpressionID] = []
        if case .effect(let effect)? = steps.first, isBaseCall(effect) {
            first.append(effect)
            steps = steps.dropFirst()
        }
        var rest = unitExpression(span)
        for step in steps.reversed() { rest = prepend(step, to: rest, body, object, span) }
        // The arguments of the base call read parameters from the fields that these became.
        return sequence(parameters + first + [rest], span)
    }

    private func isBaseCall(_ id: TypedExpressionID) -> Bool {
        if case .call(let call) = tree[id] { return call.member.kind == .constructor && call.object != nil }
        return false
    }

    private func prepend(
        _ step: ClassBody.Step, to rest: TypedExpressionID, _ body: ClassBody, _ object: TypedExpressionID, _ span: Span
    ) -> TypedExpressionID {
        switch step {
        case .effect(let effect):
            return sequence([effect, rest], span)
        case .backing(let field, let value):
            return sequence([tree.add(.setField(object, field, value), wellKnown.unit, span), rest], span)
        case .pattern(let pattern, let value, let variables):
            let stores = variables.compactMap { fieldStore($0, body, object, span) }
            return tree.add(
                .letPattern(pattern, value, sequence(stores + [rest], span)), wellKnown.unit, span)
        case .lets(let bindings, let isRecursive):
            if !isRecursive, bindings.count == 1, let variable = promoted(bindings[0].local, body) {
                let assignment = tree.add(
                    .setField(object, variable.field, bindings[0].value), wellKnown.unit, span)
                return sequence([assignment, rest], span)
            }
            let stores = bindings.compactMap { fieldStore($0.local, body, object, span) }
            return tree.add(
                .letIn(bindings, isRecursive: isRecursive, sequence(stores + [rest], span)), wellKnown.unit, span)
        }
    }
}
