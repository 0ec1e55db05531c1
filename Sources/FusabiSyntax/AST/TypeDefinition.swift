/// `type T<'a>(args) = …` or `type T with …`: F# spec chapter 8.
package struct TypeDefinition: Sendable {
    package enum Representation: Sendable {
        case record([RecordField], access: Access?)
        case union([UnionCase], access: Access?)
        /// `A = 1 | B = 2`.
        case enumeration([(name: Name, value: ExpressionID, documentation: String?)])
        case abbreviation(TypeExpressionID)
        /// A class, interface or struct: what it is may be said by `kind` or follows from its members.
        case object(ObjectKind)
        /// `delegate of a * b -> c`.
        case delegate(TypeExpressionID)
        /// `type T with members`.
        case augmentation
        /// `[<Measure>] type m` and other types without a body.
        case none
    }
    package enum ObjectKind: Sendable {
        case unspecified, `class`, interface, `struct`
    }
    package var attributes: [Attribute]
    /// One name, except for augmentations (`type System.String with`).
    package var name: LongName
    package var parameters: TypeParameters?
    package var access: Access?
    package var constructor: PrimaryConstructor?
    package var representation: Representation
    package var members: [Member]
    package var documentation: String?
    package var span: Span

    package init(
        attributes: [Attribute], name: LongName, parameters: TypeParameters?, access: Access?,
        constructor: PrimaryConstructor?, representation: Representation, members: [Member], documentation: String?,
        span: Span
    ) {
        self.attributes = attributes
        self.name = name
        self.parameters = parameters
        self.access = access
        self.constructor = constructor
        self.representation = representation
        self.members = members
        self.documentation = documentation
        self.span = span
    }
}

/// `type T private (x: int, y) as this =`.
package struct PrimaryConstructor: Sendable {
    package var access: Access?
    package var attributes: [Attribute]
    /// Unit literal, a parenthesised pattern, or a tuple in parentheses.
    package var parameters: PatternID
    package var selfName: Name?
    package var span: Span

    package init(
        access: Access?, attributes: [Attribute], parameters: PatternID, selfName: Name?, span: Span
    ) {
        self.access = access
        self.attributes = attributes
        self.parameters = parameters
        self.selfName = selfName
        self.span = span
    }
}

package struct RecordField: Sendable {
    package var name: Name
    package var type: TypeExpressionID
    package var isMutable: Bool
    package var attributes: [Attribute]
    package var documentation: String?

    package init(
        name: Name, type: TypeExpressionID, isMutable: Bool, attributes: [Attribute], documentation: String?
    ) {
        self.name = name
        self.type = type
        self.isMutable = isMutable
        self.attributes = attributes
        self.documentation = documentation
    }
}

package struct UnionCase: Sendable {
    package var name: Name
    /// `of a * named: b`; unnamed fields have no name.
    package var fields: [(name: Name?, type: TypeExpressionID)]
    /// `Case : a -> b -> T` form.
    package var signature: TypeExpressionID?
    package var attributes: [Attribute]
    package var documentation: String?

    package init(
        name: Name, fields: [(name: Name?, type: TypeExpressionID)], signature: TypeExpressionID?,
        attributes: [Attribute], documentation: String?
    ) {
        self.name = name
        self.fields = fields
        self.signature = signature
        self.attributes = attributes
        self.documentation = documentation
    }
}

package struct ExceptionDefinition: Sendable {
    package var unionCase: UnionCase
    /// `exception A = B`.
    package var abbreviated: LongName?
    package var access: Access?
    package var members: [Member]
    package var span: Span

    package init(unionCase: UnionCase, abbreviated: LongName?, access: Access?, members: [Member], span: Span) {
        self.unionCase = unionCase
        self.abbreviated = abbreviated
        self.access = access
        self.members = members
        self.span = span
    }
}

/// A member of a type: F# spec 8.13.
package struct Member: Sendable {
    package enum Kind: Sendable {
        /// `member this.M args = e`, `override`, `default`, `static member M = e`. The binding's head is
        /// `long([self, name], arguments)` for instance members, `long([name], …)` or `name` for static ones.
        case method(BindingID, isStatic: Bool, dispatch: Dispatch)
        /// `member this.P with get() = e and set v = e`: the accessors' heads are as above (same name), their kind
        /// told by `isSetter`. A type written for the property stands as the getter's result and around the setter's
        /// last argument.
        case property([(binding: BindingID, isSetter: Bool)], isStatic: Bool, dispatch: Dispatch)
        /// `abstract M: t`, `abstract P: t with get, set`.
        case abstractSlot(AbstractSlot)
        /// `new(args) = e [then e]`: the head is `long([new], [args])`, self name optional.
        case constructor(BindingID, selfName: Name?, thenBody: ExpressionID?)
        /// `let`/`do` in a class.
        case letBindings([BindingID], isRecursive: Bool, isStatic: Bool)
        case doExpression(ExpressionID, isStatic: Bool)
        /// `inherit T(args) as base`.
        case inherit(TypeExpressionID, ExpressionID?, baseName: Name?)
        case interface(InterfaceImplementation)
        /// `val mutable x: t`.
        case valueField(RecordField, isStatic: Bool, access: Access?)
        /// `member val P = e with get, set`.
        case autoProperty(BindingID, isStatic: Bool, hasGetter: Bool, hasSetter: Bool, dispatch: Dispatch)
    }
    package enum Dispatch: Sendable {
        case plain, override, `default`
    }
    package var kind: Kind
    package var attributes: [Attribute]
    package var access: Access?
    package var span: Span

    package init(kind: Kind, attributes: [Attribute], access: Access?, span: Span) {
        self.kind = kind
        self.attributes = attributes
        self.access = access
        self.span = span
    }
}

/// `abstract M: t`, `abstract P: t with get, set`. Without `with` neither accessor is set.
package struct AbstractSlot: Sendable {
    package var name: Name
    package var isStatic: Bool
    package var typeParameters: TypeParameters?
    package var type: TypeExpressionID
    package var hasGetter: Bool
    package var hasSetter: Bool
    package var documentation: String?

    package init(
        name: Name, isStatic: Bool, typeParameters: TypeParameters?, type: TypeExpressionID, hasGetter: Bool,
        hasSetter: Bool, documentation: String?
    ) {
        self.name = name
        self.isStatic = isStatic
        self.typeParameters = typeParameters
        self.type = type
        self.hasGetter = hasGetter
        self.hasSetter = hasSetter
        self.documentation = documentation
    }
}

package struct InterfaceImplementation: Sendable {
    package var type: TypeExpressionID
    package var members: [Member]
    package var span: Span

    package init(type: TypeExpressionID, members: [Member], span: Span) {
        self.type = type
        self.members = members
        self.span = span
    }
}
