/// An expression as written: F# spec chapter 6. Names are not resolved yet.
package enum Expression: Sendable {
    case literal(Literal)
    /// `5.0<m/s>`; the measure is a type expression.
    case measured(Literal, TypeExpressionID)
    /// One identifier, or an operator in parentheses, e.g. `(+)`, `(|Even|_|)` (symbol `|Even|_|`). `'T` before a
    /// member has the symbol `'T`.
    case identifier(Name)
    /// `e.Name`; a path `A.B.c` is nested `member`s whose innermost target is an `identifier`.
    case member(ExpressionID, Name)
    /// `e.[i, j]` or `e[i, j]` (isDotted false): elements may be `range`, `wholeDimension`. Without a dot it
    /// is an application to a list when `e` turns out to be a function (F# 6).
    case index(ExpressionID, [ExpressionID], isDotted: Bool)
    /// `e<int, string>`.
    case typeApplication(ExpressionID, [TypeExpressionID])
    /// `f x`. `isAdjacent`: no blank between `f` and an argument in parentheses (`f(x)`), which binds tighter.
    case application(ExpressionID, ExpressionID, isAdjacent: Bool)
    /// `a op b`: every binary operator but `<-`, `:=` (infix with that name), `::` (name `::`), `:>`, `:?`, `,`.
    /// `a?b` is named `?`, its right operand the string "b" or the key in parentheses; `join x in xs` of a query is named
    /// `in`, its left operand the application `join x`.
    case infix(Name, ExpressionID, ExpressionID)
    /// `-x`, `+x`, `!x`, `~~~x`, `%x`: the name is the operator as declared: `~-`, `~+`, `!`, `~~~`. A sign before a
    /// number is part of the literal. `?x` before `=` in the arguments of a method is named `?`.
    case prefix(Name, ExpressionID)
    /// `&x` (isDouble false), `&&x`.
    case addressOf(ExpressionID, isDouble: Bool)
    case parenthesized(ExpressionID)
    case tuple([ExpressionID], isStruct: Bool)
    /// `[ … ]` or `[| … |]`: the expressions separated by `;` or new lines. The checker decides whether they are plain
    /// elements or a computation (`for`, `if` without `else`, `yield`, `let` …).
    case collection(isArray: Bool, [ExpressionID])
    /// `lo .. hi`, `lo .. step .. hi`; in slices both ends may be missing.
    case range(low: ExpressionID?, step: ExpressionID?, high: ExpressionID?)
    /// `*` in an index.
    case wholeDimension
    /// `{}` is a record without fields.
    case record(RecordExpression)
    case anonymousRecord(RecordExpression, isStruct: Bool)
    /// `fun p1 p2 -> body`.
    case lambda([PatternID], ExpressionID)
    /// `function | rules`.
    case matchLambda([Rule])
    /// `_.Length`, `_.Trim().Length`: the body contains exactly one `placeholder`.
    case shorthandLambda(ExpressionID)
    /// The `_` of a shorthand lambda.
    case placeholder
    /// `match e with rules`; isBang: `match!`.
    case match(ExpressionID, [Rule], isBang: Bool)
    /// `if c then t else e`. `elif` is nested.
    case ifThenElse(ExpressionID, ExpressionID, ExpressionID?)
    case whileLoop(ExpressionID, ExpressionID, isBang: Bool)
    /// `for i = a to b do`, `downto`.
    case forTo(Name, ExpressionID, ExpressionID, isDown: Bool, ExpressionID)
    /// `for p in e do body`; isArrow: `for p in e -> body` in a comprehension (the body is yielded).
    case forIn(PatternID, ExpressionID, ExpressionID, isArrow: Bool)
    case tryWith(ExpressionID, [Rule])
    case tryFinally(ExpressionID, ExpressionID)
    /// `let`/`use`/`let rec` in an expression. A body of `nil`: the block ends after the binding, which the parser has
    /// reported (FS0588).
    case letIn(LetExpression)
    /// `let! p = e and! q = f` + body, `use! p = e` + body.
    case letBang(LetBangExpression)
    /// `do! e`.
    case doBang(ExpressionID)
    /// `do e` inside an expression.
    case doStatement(ExpressionID)
    case yield(ExpressionID)
    case yieldBang(ExpressionID)
    case returnValue(ExpressionID)
    case returnBang(ExpressionID)
    /// `e1; e2; …`, on one line or on several: at least two.
    case sequential([ExpressionID])
    /// `a <- b`.
    case assign(ExpressionID, ExpressionID)
    /// `e: t`.
    case annotated(ExpressionID, TypeExpressionID)
    /// `e :> t`.
    case upcast(ExpressionID, TypeExpressionID)
    /// `e :?> t`.
    case downcast(ExpressionID, TypeExpressionID)
    /// `e :? t`.
    case typeTest(ExpressionID, TypeExpressionID)
    /// `upcast e`, `downcast e`: the target is inferred.
    case inferredCast(ExpressionID, isUp: Bool)
    case lazy(ExpressionID)
    case assert(ExpressionID)
    /// `fixed e`: never supported.
    case fixed(ExpressionID)
    /// `new T(args)`; the argument is a literal unit, a parenthesised expression or a tuple in parentheses.
    case new(TypeExpressionID, ExpressionID)
    case object(ObjectExpression)
    /// `{ … }` that is no record: the body of a computation expression; `application(builder, computation)`.
    /// Standing alone with a range inside, it is a sequence (`{ 1 .. 4 }`, FS3873).
    case computation(ExpressionID)
    /// `$"…{x}…"`.
    case interpolated(InterpolatedString)
    /// `(^a: (member Length: int) x)`: supports, member signature, argument.
    case traitCall([TypeExpressionID], TraitSignature, ExpressionID)
    /// `typeof<t>`-like forms are ordinary type applications. `<@ e @>`: never supported.
    case quotation(ExpressionID, isRaw: Bool)
    case base(Span)
    case global(Span)
    /// What could not be parsed; already reported.
    case error
}

/// `| pattern when guard -> body`.
package struct Rule: Sendable {
    package var pattern: PatternID
    package var guardCondition: ExpressionID?
    package var body: ExpressionID
    package var span: Span

    package init(pattern: PatternID, guardCondition: ExpressionID?, body: ExpressionID, span: Span) {
        self.pattern = pattern
        self.guardCondition = guardCondition
        self.body = body
        self.span = span
    }
}

/// `{ A = 1; M.B = 2 }`, `{ e with A.B = 1 }`, `{ inherit T(x); f = 1 }`.
package struct RecordExpression: Sendable {
    package var copied: ExpressionID?
    package var inherited: (TypeExpressionID, ExpressionID?)?
    /// In source order; a field may be a path (module or type qualifiers, nested update).
    package var fields: [(name: LongName, value: ExpressionID)]

    package init(
        copied: ExpressionID?, inherited: (TypeExpressionID, ExpressionID?)?,
        fields: [(name: LongName, value: ExpressionID)]
    ) {
        self.copied = copied
        self.inherited = inherited
        self.fields = fields
    }
}

package struct LetExpression: Sendable {
    package var bindings: [BindingID]
    package var isRecursive: Bool
    package var isUse: Bool
    package var body: ExpressionID?
    /// The keyword.
    package var keyword: Span

    package init(bindings: [BindingID], isRecursive: Bool, isUse: Bool, body: ExpressionID?, keyword: Span) {
        self.bindings = bindings
        self.isRecursive = isRecursive
        self.isUse = isUse
        self.body = body
        self.keyword = keyword
    }
}

package struct LetBangExpression: Sendable {
    package var isUse: Bool
    /// The first is the `let!`, the others `and!`.
    package var bindings: [(pattern: PatternID, value: ExpressionID)]
    package var body: ExpressionID?
    package var keyword: Span

    package init(
        isUse: Bool, bindings: [(pattern: PatternID, value: ExpressionID)], body: ExpressionID?, keyword: Span
    ) {
        self.isUse = isUse
        self.bindings = bindings
        self.body = body
        self.keyword = keyword
    }
}

/// `{ new T(args) as this with members interface I with members }`.
package struct ObjectExpression: Sendable {
    package var type: TypeExpressionID
    package var arguments: ExpressionID?
    package var selfName: Name?
    package var members: [Member]
    package var interfaces: [InterfaceImplementation]

    package init(
        type: TypeExpressionID, arguments: ExpressionID?, selfName: Name?, members: [Member],
        interfaces: [InterfaceImplementation]
    ) {
        self.type = type
        self.arguments = arguments
        self.selfName = selfName
        self.members = members
        self.interfaces = interfaces
    }
}

package struct InterpolatedString: Sendable {
    package enum Part: Sendable {
        /// Decoded text; `{{` and `%%` already folded.
        case text([UInt16])
        /// `%d{x}` has a specifier (`%d`), `{x,8:F2}` an alignment and a .NET format.
        case hole(ExpressionID, specifier: String?, alignment: Int?, format: String?)
    }
    package var parts: [Part]

    package init(parts: [Part]) { self.parts = parts }
}

/// `static member (+): ^a * ^b -> ^c`, `member Length: int`.
package struct TraitSignature: Sendable {
    package var isStatic: Bool
    package var name: Name
    package var type: TypeExpressionID
    /// `member X: int with get`: a property.
    package var isProperty: Bool

    package init(isStatic: Bool, name: Name, type: TypeExpressionID, isProperty: Bool) {
        self.isStatic = isStatic
        self.name = name
        self.type = type
        self.isProperty = isProperty
    }
}
