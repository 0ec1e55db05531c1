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
        []
    }

    /// Checks the parameters and the body of a member or constructor against the types its signature has: `parameters`
    /// are the patterns of its curried groups, `groups` their types (a group is a tuple of its arguments), `result` what
    /// the body must have. The lambda has one parameter per flattened argument, `leading` locals (self) first.
    package func checkMemberBody(
        leading: [TypedLocalID], parameters: [PatternID], groups: [[Type]], result: Type, body: ExpressionID,
        name: Symbol
    ) -> TypedLambda {
        TypedLambda(parameters: [], body: check(body, equal: result), name: name)
    }

    /// Makes the unsolved variables of `types` that belong to deeper levels than the current one into type parameters
    /// (with their constraints). Returns the new parameters in order of occurrence; `types` then hold them.
    package func generalize(_ types: [Type]) -> [TypeParameterID] { [] }
}
