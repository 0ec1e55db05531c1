import FusabiSyntax

/// Types flow from the context into an expression (``propagate(_:into:at:)``) and back (``finish(_:_:at:)``), where
/// F# 6's conversions are inserted.
extension Checker {
    /// Tells the context of an expression's type as soon as it is known, before its parts are checked. Reports a mismatch.
    @discardableResult
    func propagate(_ actual: Type, into expectation: Expectation, at span: Span, code: Int? = nil) -> Bool {
        switch expectation {
        case .equal(let type):
            return unify(expected: type, actual: actual, at: span, code: code)
        case .convertible(let type, let isMethodArgument):
            solveSpan = span
            if type == actual || tryUnify(type, actual) { return true }
            if isConvertible(actual, to: type, isMethodArgument: isMethodArgument) { return true }
            return unify(expected: type, actual: actual, at: span, code: code)
        }
    }

    /// Gives an expression, whose own type is known, to its context: unifies, or inserts a conversion. Reports a mismatch.
    func finish(_ typed: TypedExpressionID, _ expectation: Expectation, at span: Span) -> TypedExpressionID {
        let actual = tree.type(typed)
        switch expectation {
        case .equal(let type):
            unify(expected: type, actual: actual, at: span)
            return typed
        case .convertible(let type, let isMethodArgument):
            solveSpan = span
            if type == actual || tryUnify(type, actual) { return typed }
            if let converted = convert(typed, to: type, isMethodArgument: isMethodArgument, at: span) {
                return converted
            }
            unify(expected: type, actual: actual, at: span)
            return typed
        }
    }

    /// As ``finish``, for an expression whose type was propagated already: a mismatch was reported then.
    func adjust(_ typed: TypedExpressionID, _ expectation: Expectation, at span: Span) -> TypedExpressionID {
        guard case .convertible(let type, let isMethodArgument) = expectation else { return typed }
        let actual = tree.type(typed)
        if type == actual || tryUnify(type, actual) { return typed }
        return convert(typed, to: type, isMethodArgument: isMethodArgument, at: span) ?? typed
    }

    // MARK: Conversions

    private func isConvertible(_ actual: Type, to type: Type, isMethodArgument: Bool) -> Bool {
        if isMethodArgument, case .function = store.head(actual), let function = functionType(ofDelegate: type) {
            return attempt { solveEqual(function, actual) }
        }
        if isWidening(actual, to: type) { return true }
        if attempt({ solveSubtype(actual, of: type) }) { return true }
        return implicitOperator(from: actual, to: bound(of: type) ?? type) != nil
    }

    /// The bound of a variable that was made flexible: what a conversion leads to.
    private func bound(of type: Type) -> Type? {
        guard case .variable(let id) = store.head(type) else { return nil }
        for case .subtype(let bound) in store[id].constraints { return bound }
        return nil
    }

    /// Does a type-directed conversion (not an upcast) lead from one type to the other?
    func conversionExists(from actual: Type, to type: Type) -> Bool {
        isWidening(actual, to: type) || implicitOperator(from: actual, to: type) != nil
    }

    /// F# 6: an int where an int64, nativeint or float is wanted.
    private func isWidening(_ actual: Type, to type: Type) -> Bool {
        guard case .named(let source, let arguments) = store.head(actual), source.primitive == .int32,
            arguments.isEmpty, case .named(let target, let targetArguments) = store.head(type), targetArguments.isEmpty
        else { return false }
        switch target.primitive {
        case .int64, .nativeint, .float: return true
        default: return false
        }
    }

    /// Inserts a conversion, nil when there is none.
    func convert(
        _ typed: TypedExpressionID, to type: Type, isMethodArgument: Bool, at span: Span
    ) -> TypedExpressionID? {
        let actual = tree.type(typed)
        if isMethodArgument, case .function = store.head(actual), let function = functionType(ofDelegate: type),
            attempt({ solveEqual(function, actual) })
        {
            return tree.add(.delegate(typed), type, span)
        }
        if isWidening(actual, to: type) { return widen(typed, to: type, at: span) }
        if attempt({ solveSubtype(actual, of: type) }) { return coerce(typed, to: type) }
        guard let (member, arguments) = implicitOperator(from: actual, to: bound(of: type) ?? type) else { return nil }
        if let bound = bound(of: type) { _ = tryUnify(type, bound) }
        if !isMethodArgument {
            warning(
                3391, span,
                "op_Implicit converts \(describe(actual)) to \(describe(type)) here; write the conversion to silence this"
            )
        }
        return tree.add(
            .call(
                MemberCall(object: nil, member: member, typeArguments: arguments, arguments: [typed], isVirtual: false)),
            type, span)
    }

    private func widen(_ typed: TypedExpressionID, to type: Type, at span: Span) -> TypedExpressionID {
        let actual = tree.type(typed)
        let constraint = MemberConstraint(
            supports: [actual], name: names.opExplicit, isStatic: true, isProperty: false, arguments: [actual],
            result: type, span: span)
        constraint.solution = .builtin
        return tree.add(.traitCall(constraint, [typed]), type, span)
    }

    /// `e :> type`, or `e` itself when it has that type.
    func coerce(_ typed: TypedExpressionID, to type: Type) -> TypedExpressionID {
        if isSameType(tree.type(typed), type) { return typed }
        return tree.add(.coerce(typed), type, tree.span(typed))
    }

    /// The `op_Implicit` of either type that converts one to the other, if there is exactly one.
    private func implicitOperator(from actual: Type, to type: Type) -> (MemberEntity, [Type])? {
        var found: [(MemberEntity, Substitution)] = []
        for side in [actual, type] {
            guard case .named(let constructor, let arguments) = store.head(side) else { continue }
            constructor.ensureLoaded()
            let substitution = Substitution(parameters: constructor.parameters, arguments: arguments)
            for member in constructor.membersByName[names.opImplicit] ?? []
            where member.isStatic && !found.contains(where: { $0.0 === member }) {
                guard let parameter = member.groups.first?.first, member.parameters.isEmpty else { continue }
                let source = store.substitute(parameter.type, substitution)
                let target = store.substitute(member.result, substitution)
                if wouldSucceed({ solveEqual(source, actual) && solveEqual(target, type) }) {
                    found.append((member, substitution))
                }
            }
        }
        guard found.count == 1 else { return nil }
        return (found[0].0, found[0].1.arguments)
    }
}
