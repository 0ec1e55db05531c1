/// A pattern as written: F# spec chapter 7.
package enum Pattern: Sendable {
    case wildcard
    case literal(Literal)
    /// `5.0<m>` in a pattern.
    case measured(Literal, TypeExpressionID)
    /// One identifier without arguments: a variable, a union case, a literal, an active pattern; the checker decides.
    case name(Name, access: Access?)
    /// `A.B`, `Some x`, `Node(l, v, r)`, `f x y` (the head of a function binding), `this.Name a b` (of a member).
    /// Arguments are curried: `Node(l, r)` has one, a tuple in parentheses. A path of one name without arguments is `name`.
    case long(LongName, typeParameters: TypeParameters?, arguments: [PatternID], access: Access?)
    /// `Node(left = l; value = v)`: union case fields by name.
    case fields(LongName, [(name: Name, pattern: PatternID)])
    case tuple([PatternID], isStruct: Bool)
    case collection(isArray: Bool, [PatternID])
    case cons(PatternID, PatternID)
    case or(PatternID, PatternID)
    case and([PatternID])
    /// `p as q`.
    case alias(PatternID, PatternID)
    case annotated(PatternID, TypeExpressionID)
    /// `:? T`.
    case typeTest(TypeExpressionID)
    case record([(name: LongName, pattern: PatternID)])
    case parenthesized(PatternID)
    /// `?x`: an optional parameter.
    case optional(Name)
    /// `[<Attr>] p`.
    case attributed(PatternID, [Attribute])
    /// An argument of a parameterised active pattern that is no pattern, e.g. a lambda: reported where it is used.
    case expression(ExpressionID)
    case error
}

package enum Access: Sendable {
    case isPublic, isPrivate, isInternal
}
