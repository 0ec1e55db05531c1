import FusabiSyntax

extension Checker {
    /// The type that a type expression means. Unknown names are reported; type variables that are not in scope are made
    /// (``TypeVariable/Origin/annotated``) and bound in the environment.
    package func resolve(_ id: TypeExpressionID) -> Type { store.error }
}
