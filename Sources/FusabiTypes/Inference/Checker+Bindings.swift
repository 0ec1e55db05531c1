import FusabiSyntax

/// Where a group of bindings stands.
package enum BindingContainer {
    /// Inside an expression: variables are locals.
    case local
    /// In a module: variables are ``ValueEntity`` objects, added to the module and to the environment.
    case module(ModuleEntity)
}

/// One checked binding of a group.
package enum CheckedBinding {
    /// A variable or function of an expression.
    case local(TypedBinding)
    /// A variable or function of a module.
    case value(ValueEntity, TypedExpressionID)
    /// A pattern; in a module its variables are published as values.
    case pattern(TypedPatternID, TypedExpressionID, published: [(local: TypedLocalID, value: ValueEntity)])
}

extension Checker {
    /// Checks a `let` group, generalises it and adds its names to the environment (which the caller restores).
    package func checkBindings(
        _ bindings: [BindingID], isRecursive: Bool, container: BindingContainer
    ) -> [CheckedBinding] {
        if isRecursive { return checkRecursive(bindings, container) }
        return bindings.map { checkBinding($0, container) }
    }

    private func checkBinding(_ id: BindingID, _ container: BindingContainer) -> CheckedBinding {
        let binding = syntax[id]
        beginBinding(container)
        switch head(of: binding) {
        case .pattern(let pattern):
            return checkPatternBinding(binding, pattern, container)
        case .variable(let bound):
            var checked = PendingBinding(binding: binding, bound: bound)
            checkRight(&checked)
            complete(&checked)
            return publish(checked, container)
        }
    }

    /// Each top-level binding has type variables of its own.
    private func beginBinding(_ container: BindingContainer) {
        if case .module = container {
            declarations.implicitTypeVariables = [:]
            generalizedNames = []
        }
    }

    // MARK: One variable or function

    /// A binding on its way from syntax to a checked one.
    struct PendingBinding {
        var binding: Binding
        var bound: BoundName
        var type: Type?
        var declared: [Type] = []
        var expression: TypedExpressionID?
        var parameters: [TypeParameterID] = []
        var arity: [Int] = []
        var parameterNames: [[Symbol?]] = []
        /// Recursive groups: what the name is bound to while the group is checked.
        var local: TypedLocalID?
        var value: ValueEntity?
        var isComplete = false

        init(binding: Binding, bound: BoundName) {
            self.binding = binding
            self.bound = bound
        }
    }

    /// Checks the right-hand side, one level deeper than the binding.
    func checkRight(_ pending: inout PendingBinding) {
        let binding = pending.binding
        let bound = pending.bound
        let wasInline = context.isInline
        if binding.isInline { context.isInline = true }
        level += 1
        let mark = environment.mark
        if pending.declared.isEmpty {
            pending.declared = declareVariables(bound.typeParameters)
        } else {
            for (parameter, type) in zip(bound.typeParameters?.parameters ?? [], pending.declared) {
                environment.bindTypeVariable(parameter.name.symbol, type)
            }
        }
        let type = pending.type ?? freshType(bound.name.span)
        pending.type = type
        reportRedefinition(of: text(bound.name.symbol), bound.name.span, isMember: false)
        noteEntryPoint(binding, bound, type)
        if bound.arguments.isEmpty, let annotation = bound.annotation ?? binding.returnType {
            let annotated = resolve(annotation)
            unify(expected: type, actual: annotated, at: syntax.span(annotation))
            applyConstraints(of: bound.typeParameters)
            bindResultCases(bound.name.symbol)
            pending.expression = check(binding.value, .convertible(annotated, isMethodArgument: false))
        } else if bound.arguments.isEmpty {
            applyConstraints(of: bound.typeParameters)
            pending.expression = check(binding.value, .equal(type))
        } else {
            let lambda = checkFunction(
                bound.arguments, returnType: binding.returnType, body: binding.value, type: type, name: bound.name,
                constraints: bound.typeParameters)
            pending.expression = tree.add(.lambda(lambda), type, syntax.span(binding.value))
        }
        environment.restore(mark)
        level -= 1
        context.isInline = wasInline
        nameShape(&pending)
    }

    /// `[<EntryPoint>]` gives a function its type; scripts do not call it.
    private func noteEntryPoint(_ binding: Binding, _ bound: BoundName, _ type: Type) {
        let isEntryPoint = binding.attributes.contains { attribute in
            guard let name = attribute.name.last else { return false }
            return AttributeNames.withoutSuffix(text(name.symbol)) == "EntryPoint"
        }
        guard isEntryPoint, !isLibrary else { return }
        let arguments = wellKnown.array(of: wellKnown.string)
        unify(expected: store.function(arguments, wellKnown.type(.int32)), actual: type, at: bound.name.span)
        warning(
            2304, bound.name.span,
            "A script does not call its [<EntryPoint>]: call '\(text(bound.name.symbol))' with an array of arguments.")
    }

    /// Type variables of `f<'a, ^b>`, bound in the environment.
    func declareVariables(_ parameters: TypeParameters?) -> [Type] {
        guard let parameters else { return [] }
        return parameters.parameters.map { parameter in
            let type = store.freshVariable(
                level: level, origin: .declared, isMeasure: parameter.isMeasure, isStatic: parameter.isStatic,
                name: parameter.name.symbol, span: parameter.name.span)
            environment.bindTypeVariable(parameter.name.symbol, type)
            return type
        }
    }

    /// The syntactic arity, with the lambdas that the body begins with.
    private func nameShape(_ pending: inout PendingBinding) {
        for argument in pending.bound.arguments {
            let shape = parameterShape(argument)
            pending.arity.append(shape.count)
            pending.parameterNames.append(shape.names)
        }
        var body = pending.binding.value
        while true {
            switch syntax[body] {
            case .parenthesized(let inner):
                body = inner
                continue
            case .lambda(let patterns, let inner):
                for pattern in patterns {
                    let shape = parameterShape(pattern)
                    pending.arity.append(shape.count)
                    pending.parameterNames.append(shape.names)
                }
                body = inner
                continue
            case .matchLambda, .shorthandLambda:
                pending.arity.append(1)
                // What F# calls the argument of `function`.
                pending.parameterNames.append([symbols.intern("_arg1")])
            default:
                break
            }
            return
        }
    }

    /// Generalises a checked binding.
    func complete(_ pending: inout PendingBinding) {
        guard let type = pending.type, let expression = pending.expression, !pending.isComplete else { return }
        let isValue = !pending.binding.isMutable && isGeneralizable(expression)
        pending.parameters = generalize(
            [type], isValue: isValue, isInline: pending.binding.isInline, declared: pending.declared)
        pending.isComplete = true
        for (declared, parameter) in zip(pending.declared, pending.bound.typeParameters?.parameters ?? []) {
            if case .parameter = store.head(declared) { continue }
            if case .measure = store.head(declared), parameter.isMeasure { continue }
            if isErroneous(declared) { continue }
            if case .variable = store.head(declared) { continue }
            error(
                663, parameter.name.span,
                "the type parameter '\(text(parameter.name.symbol)) is used in a way that makes it always \(describe(declared))"
            )
        }
    }

    // MARK: Publishing

    /// Gives a checked binding its name.
    func publish(_ pending: PendingBinding, _ container: BindingContainer) -> CheckedBinding {
        let type = store.zonk(pending.type ?? store.error)
        let scheme = Scheme(parameters: pending.parameters, type: type)
        let expression = pending.expression ?? tree.add(TypedExpression.error, type, pending.bound.name.span)
        switch container {
        case .local:
            let local =
                pending.local
                ?? tree.add(
                    TypedLocal(
                        name: pending.bound.name.symbol, type: type, isMutable: pending.binding.isMutable,
                        span: pending.bound.name.span))
            tree[local].type = type
            noteByref(local, expression)
            if !pending.parameters.isEmpty { tree[local].scheme = scheme }
            bind(local, arity: pending.arity.count)
            return .local(
                TypedBinding(
                    local: local, parameters: pending.parameters, value: expression,
                    isInline: pending.binding.isInline))
        case .module(let module):
            let value = pending.value ?? makeValue(pending, module, scheme)
            value.scheme = scheme
            finishValue(value, pending, expression)
            if pending.value == nil {
                module.add(value)
                environment.bind(value)
            } else if value.literal != nil || value.activePattern != nil {
                environment.bind(value)
            }
            return .value(value, expression)
        }
    }

    /// Gives a local its name in the environment, and what it brings to patterns when it is an active pattern.
    func bind(_ local: TypedLocalID, arity: Int = 1) {
        let name = tree[local].name
        environment.bind(name, .local(local))
        let result = resultType(tree[local].type, after: arity)
        if let info = activePatternInfo(name, attributes: [], result: result) {
            for (index, unionCase) in info.cases.enumerated() {
                environment.bindPattern(unionCase, .localActivePattern(local, info, index: index))
            }
        } else if case .literal? = environment.patterns[name] {
            environment.bindPattern(name, nil)
        }
    }

    /// The type of a function's result when it is given this many arguments.
    func resultType(_ type: Type, after count: Int) -> Type {
        var type = type
        for _ in 0..<count {
            guard case .function(_, let result) = store.head(type) else { break }
            type = result
        }
        return type
    }

    func makeValue(_ pending: PendingBinding, _ module: ModuleEntity, _ scheme: Scheme) -> ValueEntity {
        let name = pending.bound.name
        module.ensureLoaded()
        let value = ValueEntity(name: name.symbol, module: module, scheme: scheme, span: name.span)
        value.isMutable = pending.binding.isMutable
        value.isInline = pending.binding.isInline
        value.access = pending.bound.access
        value.documentation = pending.binding.documentation
        value.attributes = attributeFacts(pending.binding.attributes)
        return value
    }

    private func finishValue(_ value: ValueEntity, _ pending: PendingBinding, _ expression: TypedExpressionID) {
        value.arity = pending.arity
        value.parameterNames = pending.parameterNames
        let result = resultType(value.scheme.type, after: value.arity.count)
        value.activePattern = activePatternInfo(value.name, attributes: value.attributes, result: result)
        if value.isInline { value.inlineBody = .tree(inlineLambda(expression, value.name), tree) }
        if value.scheme.parameters.isEmpty || !isGeneralizable(expression) { openValues.append(value) }
    }

    private func inlineLambda(_ expression: TypedExpressionID, _ name: Symbol) -> TypedLambda {
        if case .lambda(let lambda) = tree[expression] { return lambda }
        return TypedLambda(parameters: [], body: expression, name: name)
    }

    // MARK: Patterns

    private func checkPatternBinding(
        _ binding: Binding, _ pattern: PatternID, _ container: BindingContainer
    ) -> CheckedBinding {
        level += 1
        let mark = environment.mark
        var type = freshType(syntax.span(pattern))
        var expectation = Expectation.equal(type)
        if let annotation = binding.returnType {
            type = resolve(annotation)
            expectation = .convertible(type, isMethodArgument: false)
        }
        // The pattern's annotations inform the value; its names are bound only afterwards.
        let (typed, variables): (TypedPatternID, [TypedLocalID]) = checkPattern(
            pattern, type, .binding(isMutable: binding.isMutable))
        environment.restore(mark)
        let expression = check(binding.value, expectation)
        level -= 1
        let isValue = !binding.isMutable && isGeneralizable(expression)
        canonicalize([type])
        let parameters = generalize(variables.map { tree[$0].type }, isValue: isValue)
        if !isValue { lowerLevels(type, to: level) }
        checkIrrefutable(typed, type)
        var published: [(local: TypedLocalID, value: ValueEntity)] = []
        for local in variables {
            let type = store.zonk(tree[local].type)
            let own = parameters.filter { occursParameter($0, in: type) }
            let scheme = Scheme(parameters: own, type: type)
            if !own.isEmpty { tree[local].scheme = scheme }
            switch container {
            case .local:
                environment.bind(tree[local].name, .local(local))
            case .module(let module):
                let name = Name(tree[local].name, tree[local].span)
                let value = makeValue(PendingBinding(binding: binding, bound: BoundName(name: name)), module, scheme)
                module.add(value)
                environment.bind(value)
                openValues.append(value)
                published.append((local, value))
            }
        }
        return .pattern(typed, expression, published: published)
    }

    /// A pattern that binds alone must match everything (FS0025).
    func checkIrrefutable(_ pattern: TypedPatternID, _ type: Type) {
        let rule = TypedRule(pattern: pattern, guardCondition: nil, body: TypedExpressionID(index: 0))
        _ = checkCompleteness([rule], of: type, at: tree.span(pattern))
    }

    func occursParameter(_ id: TypeParameterID, in type: Type) -> Bool {
        switch store.head(type) {
        case .parameter(let other): other == id
        case .named(_, let arguments): arguments.contains { occursParameter(id, in: $0) }
        case .function(let argument, let result): occursParameter(id, in: argument) || occursParameter(id, in: result)
        case .tuple(let elements, _): elements.contains { occursParameter(id, in: $0) }
        case .anonymousRecord(let fields, _): fields.contains { occursParameter(id, in: $0.type) }
        case .measure(let factors):
            factors.contains { if case .parameter(let other) = $0.base { other == id } else { false } }
        case .variable, .error: false
        }
    }
}
