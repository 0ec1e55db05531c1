import FusabiSyntax

extension Checker {
    /// Makes two types equal, reporting FS0001 at `span` when they cannot be. `expected` is what the context wants.
    @discardableResult
    package func unify(expected: Type, actual: Type, at span: Span) -> Bool { true }

    /// Makes two types equal if they can be; undoes everything and returns false if not.
    package func tryUnify(_ a: Type, _ b: Type) -> Bool { true }

    /// Requires `actual` to be `expected` or a subtype of it; solves variables on the way. Reports at `span`.
    @discardableResult
    package func requireSubtype(_ actual: Type, of expected: Type, at span: Span) -> Bool { true }

    /// Adds a constraint to a type: solved at once where the type is known, else kept on its variable.
    @discardableResult
    package func require(_ constraint: Constraint, of type: Type, at span: Span) -> Bool { true }

    /// A scheme's type with fresh variables for its parameters, which carry the parameters' constraints.
    package func instantiate(_ scheme: Scheme, at span: Span) -> (type: Type, arguments: [Type]) { (scheme.type, []) }
}
