import FusabiSyntax

/// Annotations and casts: F# spec 6.3.10, 6.3.11, 5.4.
extension Checker {
    func checkCast(_ id: ExpressionID, _ expectation: Expectation, _ span: Span) -> TypedExpressionID {
        switch syntax[id] {
        case .annotated(let inner, let type):
            let target = resolve(type)
            propagate(target, into: expectation, at: span)
            let typed = check(inner, .convertible(target, isMethodArgument: false))
            return adjust(typed, expectation, at: span)
        case .upcast(let inner, let type):
            return checkUpcast(inner, resolve(type), expectation, span)
        case .downcast(let inner, let type):
            return checkDowncast(inner, resolve(type), expectation, span)
        case .typeTest(let inner, let type):
            let target = resolve(type)
            let typed = infer(inner)
            checkRuntimeTest(tree.type(typed), target, span)
            return finish(tree.add(.typeTest(typed, target), wellKnown.bool, span), expectation, at: span)
        case .inferredCast(let inner, let isUp):
            let target = expectation.type
            return isUp
                ? checkUpcast(inner, target, expectation, span) : checkDowncast(inner, target, expectation, span)
        default:
            return failed([], expectation, span)
        }
    }

    /// `xs.GetEnumerator()` of a class: .NET's collections have enumerator types of their own there, which here are the
    /// interface already.
    private func isEnumeratorOfCollection(_ expression: TypedExpressionID) -> Bool {
        guard case .call(let call) = tree[expression], call.member.name == names.getEnumerator else { return false }
        if case .interface = call.member.owner.definition { return false }
        return qualifiedName(call.member.owner).hasPrefix("System.Collections.")
    }

    private func checkUpcast(
        _ inner: ExpressionID, _ target: Type, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        propagate(target, into: expectation, at: span)
        let typed = infer(inner)
        let source = tree.type(typed)
        if isSameType(source, target), !isErroneous(source), !isEnumeratorOfCollection(typed) {
            warning(66, span, "this upcast is unnecessary: the types are the same")
        }
        failure = nil
        solveSpan = span
        if !solveSubtype(source, of: target), !isErroneous(source), !isErroneous(target) {
            error(193, syntax.span(inner), "\(describe(source)) is no subtype of \(describe(target))")
        }
        failure = nil
        return adjust(tree.add(.coerce(typed), target, span), expectation, at: span)
    }

    private func checkDowncast(
        _ inner: ExpressionID, _ target: Type, _ expectation: Expectation, _ span: Span
    ) -> TypedExpressionID {
        propagate(target, into: expectation, at: span)
        let typed = infer(inner)
        checkRuntimeTest(tree.type(typed), target, span)
        return adjust(tree.add(.downcast(typed), target, span), expectation, at: span)
    }

    /// May a value of one type be of another at run time?
    func checkRuntimeTest(_ source: Type, _ target: Type, _ span: Span) {
        if isErroneous(source) || isErroneous(target) { return }
        canonicalize([source])
        switch store.head(source) {
        case .variable, .parameter:
            error(
                8, span,
                "the type of the value is not known, so it cannot be tested or cast: annotate it, for instance as ': obj'"
            )
            return
        case .named, .function, .tuple, .anonymousRecord, .measure, .error:
            break
        }
        if isSameType(source, target) || subsumes(target, source) {
            warning(67, span, "this type test or downcast always succeeds")
        }
        if isSealed(source) {
            error(16, span, "\(describe(source)) has no subtypes, so it cannot be tested or cast")
            return
        }
        var isInterface = false
        if case .named(let constructor, _) = store.head(source), case .interface = constructor.definition {
            isInterface = true
        }
        if isSealed(target) || !isInterface {
            requireSubtype(target, of: source, at: span)
        }
    }
}
