import FusabiSyntax

/// Dealing arguments out to parameters: F# spec 14.4, steps 4 and 5.
extension Checker {
    /// The arguments of `f(a, name = b)`; one that is no tuple in parentheses is a single argument.
    func callerArguments(_ id: ExpressionID) -> [CallerArgument] {
        switch syntax[id] {
        case .literal(.unit):
            return []
        case .parenthesized(let inner):
            if case .tuple(let elements, isStruct: false) = syntax[inner] {
                let arguments = elements.map(callerArgument)
                if let named = arguments.firstIndex(where: { $0.name != nil }),
                    let late = arguments[named...].first(where: { $0.name == nil })
                {
                    error(691, late.span, "Arguments without names come before those with names.")
                }
                return arguments
            }
            return [callerArgument(inner)]
        default:
            return [callerArgument(id)]
        }
    }

    private func callerArgument(_ id: ExpressionID) -> CallerArgument {
        var result = CallerArgument(expression: id, type: store.error, span: syntax.span(id))
        if case .infix(let equals, let left, let right) = syntax[id], equals.symbol == names.equals {
            switch syntax[left] {
            case .identifier(let name):
                result.name = name
                result.expression = right
                result.span = syntax.span(right)
            case .prefix(let mark, let operand):
                if text(mark.symbol) == "?" || text(mark.symbol) == "~?", case .identifier(let name) = syntax[operand] {
                    result.name = name
                    result.isOption = true
                    result.expression = right
                    result.span = syntax.span(right)
                }
            default:
                break
            }
        }
        result.lambdaArity = result.expression.map(lambdaArity) ?? 0
        return result
    }

    private func lambdaArity(_ id: ExpressionID) -> Int {
        switch syntax[id] {
        case .parenthesized(let inner): lambdaArity(inner)
        case .lambda(let patterns, let body): patterns.count + lambdaArity(body)
        case .matchLambda, .shorthandLambda: 1
        default: 0
        }
    }

    /// The ways to call a candidate with the arguments, by number and names alone: none, one, or two (a last argument may
    /// be the param array itself or one of its elements).
    func plans(_ candidate: MemberCandidate, _ group: MethodGroup, _ arguments: [CallerArgument], index: Int)
        -> [CallPlan]
    {
        let member = candidate.member
        let typeArguments = methodArguments(candidate, group)
        guard let typeArguments else { return [] }
        let substitution = candidate.owner.adding(
            Substitution(parameters: member.parameters, arguments: typeArguments))
        let parameters = index < member.groups.count ? member.groups[index] : []
        let types = parameters.map { store.substitute($0.type, substitution) }
        let result = group.constructed ?? store.substitute(member.result, substitution)
        let base = CallPlan(
            candidate: candidate, typeArguments: typeArguments, substitution: substitution, parameters: parameters,
            parameterTypes: types, sources: [], result: result)
        var found: [CallPlan] = []
        if let plain = deal(arguments, base, asParamArray: false) { found.append(plain) }
        if parameters.last?.isParamArray == true, let spread = deal(arguments, base, asParamArray: true) {
            found.append(spread)
        }
        return found
    }

    private func methodArguments(_ candidate: MemberCandidate, _ group: MethodGroup) -> [Type]? {
        let parameters = candidate.member.parameters
        guard let written = group.typeArguments else {
            return freshArguments(parameters, outer: candidate.owner, at: group.span)
        }
        guard written.count == parameters.count else { return nil }
        let arguments = resolveArguments(written, parameters)
        constrain(
            parameters, candidate.owner.adding(Substitution(parameters: parameters, arguments: arguments)),
            at: group.span)
        return arguments
    }

    private func deal(_ arguments: [CallerArgument], _ base: CallPlan, asParamArray: Bool) -> CallPlan? {
        var plan = base
        let unnamed = arguments.indices.filter { arguments[$0].name == nil }
        var named = arguments.indices.filter { arguments[$0].name != nil }
        var position = 0
        for (index, parameter) in base.parameters.enumerated() {
            let isLast = index == base.parameters.count - 1
            if let match = named.firstIndex(where: { arguments[$0].name?.symbol == parameter.name }) {
                plan.sources.append(.argument(named.remove(at: match)))
            } else if isLast, asParamArray {
                plan.sources.append(.elements(Array(unnamed[min(position, unnamed.count)...])))
                position = unnamed.count
            } else if position < unnamed.count {
                plan.sources.append(.argument(unnamed[position]))
                position += 1
            } else if parameter.isOptional {
                plan.sources.append(.omittedOption)
            } else if let value = parameter.defaultValue {
                plan.sources.append(.defaultValue(value))
            } else if parameter.isOut {
                plan.sources.append(.omittedOut)
            } else {
                return nil
            }
        }
        guard position == unnamed.count else { return nil }
        for index in named {
            guard let name = arguments[index].name, let setting = setting(name.symbol, index, base.result) else {
                return nil
            }
            plan.settings.append(setting)
        }
        return plan
    }

    /// `T(Name = 1)`: a settable property or field of the result.
    private func setting(_ name: Symbol, _ argument: Int, _ result: Type) -> PropertySetting? {
        switch lookUp(name, in: result, isStatic: false) {
        case .property(_, let setters)?:
            guard let setter = setters.first, let value = setter.member.groups.last?.last else { return nil }
            return PropertySetting(
                argument: argument, target: .setter(setter.member),
                type: store.substitute(value.type, setter.owner))
        case .field(let field, let owner)?
        where field.isMutable && isAccessible(field.access, from: field.owner.module):
            return PropertySetting(
                argument: argument, target: .field(field), type: store.substitute(field.type, owner))
        case .field, .anonymousField, .methods, .caseTest, nil:
            return nil
        }
    }

    /// What an element of a param array is.
    func elementOfArray(_ type: Type) -> Type? {
        if case .named(let constructor, let arguments) = store.head(type), constructor.primitive == .array {
            return arguments.first
        }
        return nil
    }

    /// What a byref points to.
    func target(ofByref type: Type) -> Type? {
        if case .named(let constructor, let arguments) = store.head(type), constructor.primitive == .byref {
            return arguments.first
        }
        return nil
    }

    /// The function type of a delegate: `Func<a, b, c>` is `a -> b -> c`.
    func functionType(ofDelegate type: Type) -> Type? {
        guard case .named(let constructor, let arguments) = store.head(type) else { return nil }
        constructor.ensureLoaded()
        guard case .delegate(let parameters, let result) = constructor.definition else { return nil }
        let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
        let types = parameters.isEmpty ? [wellKnown.unit] : parameters.map { store.substitute($0, substitution) }
        return store.function(types, store.substitute(result, substitution))
    }
}
