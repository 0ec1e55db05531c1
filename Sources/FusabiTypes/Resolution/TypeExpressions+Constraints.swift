import FusabiSyntax

/// Constraints as written: F# spec 5.2.
extension Checker {
    /// Adds written constraints to what they constrain: variables in annotations, parameters in declarations.
    func apply(_ constraints: [TypeConstraint], toDeclared isDeclaration: Bool = false) {
        for constraint in constraints { apply(constraint, toDeclared: isDeclaration) }
    }

    private func apply(_ constraint: TypeConstraint, toDeclared isDeclaration: Bool) {
        if case .member(let signature) = constraint.kind {
            let member = memberConstraint(supports: constraint.targets, signature, constraint.span)
            for support in member.supports { add(.member(member), to: support, constraint.span) }
            return
        }
        guard let target = constraint.targets.first else { return }
        let type = resolve(target)
        if case .selfConstraint = constraint.kind { return applySelfConstraint(type, constraint.span) }
        guard let meaning = meaning(of: constraint.kind, constraint.span) else { return }
        if isDeclaration, case .subtype(let bound) = meaning, isSealed(bound) {
            error(698, constraint.span, "Nothing but \(describe(bound)) itself could satisfy this: it is sealed")
        }
        add(meaning, to: type, constraint.span)
    }

    /// `when IAdd<'T>` means `'T :> IAdd<'T>` (F# RFC FS-1024).
    private func applySelfConstraint(_ bound: Type, _ span: Span) {
        guard case .named(let constructor, let arguments) = store.head(bound), let first = arguments.first,
            case .interface = constructor.definition, isTypeVariable(first)
        else {
            error(3533, span, "A constraint is written `'T :> IAdd<'T>`, or `IAdd<'T>` alone for an interface")
            return
        }
        add(.subtype(bound), to: first, span)
    }

    private func isTypeVariable(_ type: Type) -> Bool {
        switch store.head(type) {
        case .variable, .parameter: true
        case .named, .function, .tuple, .anonymousRecord, .measure, .error: false
        }
    }

    private func meaning(of kind: TypeConstraint.Kind, _ span: Span) -> Constraint? {
        switch kind {
        case .subtype(let type): return .subtype(resolve(type))
        case .null: return .null
        case .notNull: return .notNull
        case .struct: return .struct
        case .notStruct: return .notStruct
        case .unmanaged: return .unmanaged
        case .equality: return .equality
        case .comparison: return .comparison
        case .defaultConstructor: return .defaultConstructor
        case .enumeration(let type): return .enumeration(resolve(type))
        case .delegate(let arguments, let result):
            return .delegate(arguments: resolve(arguments), result: resolve(result))
        case .member, .selfConstraint: return nil
        }
    }

    /// `(^a or ^b): (static member M: ^a * ^b -> ^c)`.
    package func memberConstraint(
        supports targets: [TypeExpressionID], _ signature: TraitSignature, _ span: Span
    ) -> MemberConstraint {
        var supports: [Type] = []
        for target in targets {
            if case .alternatives(let alternatives) = syntax[target] {
                supports += alternatives.map(resolve)
            } else {
                supports.append(resolve(target))
            }
        }
        let (arguments, result, isFunction) = traitType(signature.type)
        return MemberConstraint(
            supports: supports, name: OperatorNames.compiled(signature.name.symbol, symbols),
            isStatic: signature.isStatic, isProperty: signature.isProperty || !isFunction, arguments: arguments,
            result: result, span: span)
    }

    /// Arguments (a tuple is several, `unit` none) and result of a member's signature.
    private func traitType(_ id: TypeExpressionID) -> (arguments: [Type], result: Type, isFunction: Bool) {
        switch syntax[id] {
        case .function(let argument, let result):
            return (traitArguments(argument), resolve(result), true)
        case .parenthesized(let inner):
            return traitType(inner)
        case .named, .variable, .wildcard, .tuple, .array, .anonymousRecord, .flexible, .constrained, .parameter,
            .alternatives, .measureOne, .measureProduct, .measureQuotient, .measurePower, .nullable, .error:
            return ([], resolve(id), false)
        }
    }

    private func traitArguments(_ id: TypeExpressionID) -> [Type] {
        if case .tuple(let elements, isStruct: false) = syntax[id] { return elements.map(resolve) }
        let type = resolve(id)
        return isUnit(type) ? [] : [type]
    }

    func isUnit(_ type: Type) -> Bool {
        if case .named(let constructor, _) = store.head(type) { return constructor.primitive == .unit }
        return false
    }

    /// A constraint of a declared parameter is part of its declaration; of anything else it is required.
    private func add(_ constraint: Constraint, to type: Type, _ span: Span) {
        let pruned = store.prune(type)
        if case .parameter(let id) = store[pruned] {
            store[id].constraints.append(constraint)
        } else {
            require(constraint, of: pruned, at: span)
        }
    }

    // MARK: Declared type parameters

    /// Declares `<'a, [<Measure>] 'u>` as rigid parameters and binds their names in the environment (the caller restores
    /// it). Their constraints are added by ``applyConstraints(of:)``, since these may speak of types declared later.
    func declare(_ parameters: TypeParameters?) -> [TypeParameterID] {
        guard let parameters else { return [] }
        var seen: Set<Symbol> = []
        return parameters.parameters.map { parameter in
            if !seen.insert(parameter.name.symbol).inserted {
                error(37, parameter.name.span, "The type parameter '\(text(parameter.name.symbol))' is declared twice.")
            }
            let id = store.freshParameter(
                name: parameter.name.symbol, isStatic: parameter.isStatic, isMeasure: parameter.isMeasure)
            environment.bindTypeVariable(parameter.name.symbol, store.parameter(id))
            return id
        }
    }

    func applyConstraints(of parameters: TypeParameters?) {
        if let parameters { apply(parameters.constraints, toDeclared: true) }
    }
}
