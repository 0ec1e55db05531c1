import FusabiSyntax

/// What a pattern belongs to: decides about warnings, and whether its variables may be made mutable.
package enum PatternContext {
    /// A rule of `match`, `function`, `try`: upper-case variables warn (FS0049).
    case rule
    case parameter
    case binding(isMutable: Bool)
    case loop
}

extension Checker {
    /// Checks a pattern against the type of what it matches. Its variables become locals and are bound in the
    /// environment (the caller restores it).
    package func checkPattern(_ id: PatternID, _ type: Type, _ context: PatternContext) -> TypedPatternID {
        tree.add(.error, type, syntax.span(id))
    }

    /// Reports incomplete (FS0025) and unreachable (FS0026) rules; true when every value is matched.
    package func checkCompleteness(_ rules: [TypedRule], of type: Type, at span: Span) -> Bool { true }
}
