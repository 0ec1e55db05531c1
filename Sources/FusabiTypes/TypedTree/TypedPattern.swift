import FusabiSyntax

/// A pattern with names resolved. Every node has the type of what it matches.
package enum TypedPattern {
    case wildcard
    case variable(TypedLocalID)
    case literal(Literal)
    case tuple([TypedPatternID], isStruct: Bool)
    case list([TypedPatternID])
    case array([TypedPatternID])
    case cons(TypedPatternID, TypedPatternID)
    /// All fields of the case; wildcards where none was written.
    case unionCase(CaseEntity, [TypedPatternID])
    case exceptionCase(CaseEntity, [TypedPatternID])
    case enumCase(TypeConstructor, Literal)
    case record(TypeConstructor, [(field: FieldEntity, pattern: TypedPatternID)])
    case anonymousRecord([(name: Symbol, pattern: TypedPatternID)])
    case or(TypedPatternID, TypedPatternID)
    case and([TypedPatternID])
    case alias(TypedPatternID, TypedLocalID)
    case null
    /// `:? T as x`: the value cast, then matched by the inner pattern (a wildcard if none).
    case typeTest(Type, TypedPatternID)
    /// A call of an active pattern function (an expression of function type, its own arguments applied already) on the
    /// value. For a total pattern `caseIndex` says which case is asked for; partial ones have one case.
    case activePattern(
        TypedExpressionID, ActivePatternInfo, caseIndex: Int, TypedPatternID, identity: ActivePatternIdentity)
    case error
}

/// Rules that name the same parameterless total active pattern share one call: equal identities may share.
package enum ActivePatternIdentity: Hashable {
    case value(ObjectIdentifier)
    case local(TypedLocalID)
    /// Never shared.
    case unique
}
