import FusabiSyntax

extension Checker {
    /// Checks an expression against what its context expects and returns its typed form, whose type is the expected type
    /// (conversions are inserted).
    package func check(_ id: ExpressionID, _ expectation: Expectation) -> TypedExpressionID {
        tree.add(.error, expectation.type, syntax.span(id))
    }

    /// Checks an expression whose type must be exactly this one.
    package func check(_ id: ExpressionID, equal type: Type) -> TypedExpressionID { check(id, .equal(type)) }

    /// Checks an expression of unknown type.
    package func infer(_ id: ExpressionID) -> TypedExpressionID { check(id, .equal(freshType(syntax.span(id)))) }
}
