import FusabiSyntax

/// Byref parameters and locals: they live no longer than what they point to, so no closure may hold them.
extension Checker {
    /// A local of a byref type that a `let` makes.
    func noteByref(_ local: TypedLocalID, _ value: TypedExpressionID) {
        guard isByref(tree[local].type) || isByrefLike(tree[local].type) else { return }
        var isReadOnly = false
        if case .addressOf(let inner) = tree[value], case .local(let other) = tree[inner] {
            isReadOnly =
                isByref(tree[other].type) ? context.byrefs[other]?.isReadOnly ?? false : !tree[other].isMutable
        }
        context.byrefs[local] = ByrefVariable(closureDepth: context.closureDepth, isReadOnly: isReadOnly)
    }

    /// The parameters of byref types in a pattern.
    func noteByrefs(in pattern: TypedPatternID) {
        switch tree[pattern] {
        case .variable(let local) where isByref(tree[local].type) || isByrefLike(tree[local].type):
            context.byrefs[local] = ByrefVariable(closureDepth: context.closureDepth)
        case .tuple(let parts, isStruct: false):
            for part in parts { noteByrefs(in: part) }
        default: break
        }
    }

    /// Spans, and structs with `[<IsByRefLike>]`, may hold byrefs.
    private func isByrefLike(_ type: Type) -> Bool {
        guard case .named(let constructor, _) = store.head(type) else { return false }
        return constructor.attributes.contains { $0.name == "IsByRefLike" }
    }

    /// FS0406 where a closure would capture a byref: at the outermost one that would.
    func checkByrefUse(_ local: TypedLocalID, _ span: Span) {
        guard let byref = context.byrefs[local], byref.closureDepth < context.closureDepth else { return }
        error(
            406, context.closureSpans[byref.closureDepth + 1] ?? span,
            "The byref-typed variable '\(text(tree[local].name))' is used in an invalid way. Byrefs cannot be captured "
                + "by closures or passed to inner functions.")
    }
}
