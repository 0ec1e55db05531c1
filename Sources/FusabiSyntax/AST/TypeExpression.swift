/// A type as written: F# spec chapter 5.
package enum TypeExpression: Sendable {
    /// `int`, `List<int>`, `int list`, `A.B<C>.D`: a path and the arguments of its last part. `int list` and `list<int>`
    /// read the same; `isPostfix` only remembers the form. In a unit of measure `kg m` reads as a postfix application
    /// and means a product, and so does the tuple `kg * m`.
    case named(LongName, [TypeExpressionID], isPostfix: Bool)
    /// `'a`, `^a`.
    case variable(Name, isStatic: Bool)
    case wildcard
    case function(TypeExpressionID, TypeExpressionID)
    case tuple([TypeExpressionID], isStruct: Bool)
    /// `t[]`, `t[,]`.
    case array(TypeExpressionID, rank: Int)
    case anonymousRecord([(name: Name, type: TypeExpressionID)], isStruct: Bool)
    /// `#t`.
    case flexible(TypeExpressionID)
    /// `t when constraints`.
    case constrained(TypeExpressionID, [TypeConstraint])
    /// `x: int`, `?x: int` in signatures of members and delegates.
    case parameter(Name, TypeExpressionID, isOptional: Bool)
    /// `^a or ^b` of a member constraint.
    case alternatives([TypeExpressionID])
    // Measures.
    case measureOne
    case measureProduct(TypeExpressionID, TypeExpressionID)
    case measureQuotient(TypeExpressionID?, TypeExpressionID)
    case measurePower(TypeExpressionID, numerator: Int, denominator: Int)
    /// `t | null`.
    case nullable(TypeExpressionID)
    case parenthesized(TypeExpressionID)
    case error
}

/// `'a: comparison` and its kin: F# spec 5.2.
package struct TypeConstraint: Sendable {
    package enum Kind: Sendable {
        /// `'a :> t`.
        case subtype(TypeExpressionID)
        case null
        case notNull
        case `struct`
        case notStruct
        case unmanaged
        case equality
        case comparison
        case defaultConstructor
        case enumeration(TypeExpressionID)
        case delegate(TypeExpressionID, TypeExpressionID)
        case member(TraitSignature)
        /// `when IAdd<'T>`: self-constraint, unsupported so far.
        case selfConstraint
    }
    /// What is constrained: one variable, or several for a member constraint.
    package var targets: [TypeExpressionID]
    package var kind: Kind
    package var span: Span

    package init(targets: [TypeExpressionID], kind: Kind, span: Span) {
        self.targets = targets
        self.kind = kind
        self.span = span
    }
}

/// `<'a, [<Measure>] 'u when 'a: equality>`.
package struct TypeParameters: Sendable {
    package struct Parameter: Sendable {
        package var name: Name
        package var isStatic: Bool
        package var isMeasure: Bool
        package var attributes: [Attribute]

        package init(name: Name, isStatic: Bool, isMeasure: Bool, attributes: [Attribute]) {
            self.name = name
            self.isStatic = isStatic
            self.isMeasure = isMeasure
            self.attributes = attributes
        }
    }
    package var parameters: [Parameter]
    package var constraints: [TypeConstraint]
    package var span: Span

    package init(parameters: [Parameter], constraints: [TypeConstraint], span: Span) {
        self.parameters = parameters
        self.constraints = constraints
        self.span = span
    }
}
