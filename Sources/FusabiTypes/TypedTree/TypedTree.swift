import FusabiSyntax

/// The typed trees of one compilation.
package final class TypedTree {
    @exclusivity(unchecked) package var expressions: [TypedExpression] = []
    @exclusivity(unchecked) package var expressionTypes: [Type] = []
    @exclusivity(unchecked) package var expressionSpans: [Span] = []
    @exclusivity(unchecked) package var patterns: [TypedPattern] = []
    @exclusivity(unchecked) package var patternTypes: [Type] = []
    @exclusivity(unchecked) package var patternSpans: [Span] = []
    @exclusivity(unchecked) package var locals: [TypedLocal] = []

    package init() {}

    /// Makes room for what a syntax tree is likely to become.
    func reserve(for syntax: SyntaxTree) {
        expressions.reserve(syntax.expressions.count)
        expressionTypes.reserve(syntax.expressions.count)
        expressionSpans.reserve(syntax.expressions.count)
        patterns.reserve(syntax.patterns.count)
        patternTypes.reserve(syntax.patterns.count)
        patternSpans.reserve(syntax.patterns.count)
        locals.reserve(syntax.patterns.count / 2)
    }

    package func add(_ node: TypedExpression, _ type: Type, _ span: Span) -> TypedExpressionID {
        expressions.append(node)
        expressionTypes.append(type)
        expressionSpans.append(span)
        return TypedExpressionID(index: Int32(expressions.count - 1))
    }

    package func add(_ node: TypedPattern, _ type: Type, _ span: Span) -> TypedPatternID {
        patterns.append(node)
        patternTypes.append(type)
        patternSpans.append(span)
        return TypedPatternID(index: Int32(patterns.count - 1))
    }

    package func add(_ local: TypedLocal) -> TypedLocalID {
        locals.append(local)
        return TypedLocalID(index: Int32(locals.count - 1))
    }

    package subscript(id: TypedExpressionID) -> TypedExpression {
        get { expressions[Int(id.index)] }
        set { expressions[Int(id.index)] = newValue }
    }

    package subscript(id: TypedPatternID) -> TypedPattern {
        get { patterns[Int(id.index)] }
        set { patterns[Int(id.index)] = newValue }
    }

    package subscript(id: TypedLocalID) -> TypedLocal {
        get { locals[Int(id.index)] }
        set { locals[Int(id.index)] = newValue }
    }

    package func type(_ id: TypedExpressionID) -> Type { expressionTypes[Int(id.index)] }
    package func type(_ id: TypedPatternID) -> Type { patternTypes[Int(id.index)] }
    package func span(_ id: TypedExpressionID) -> Span { expressionSpans[Int(id.index)] }
    package func span(_ id: TypedPatternID) -> Span { patternSpans[Int(id.index)] }
}

package struct TypedLocal {
    package var name: Symbol
    package var type: Type
    /// Generic local functions.
    package var scheme: Scheme?
    package var isMutable: Bool
    package var span: Span

    package init(name: Symbol, type: Type, scheme: Scheme? = nil, isMutable: Bool, span: Span) {
        self.name = name
        self.type = type
        self.scheme = scheme
        self.isMutable = isMutable
        self.span = span
    }
}

/// A checked file, or a part of it (scripts are cut at `#load`): declarations in order of evaluation.
package struct TypedFile {
    package var module: ModuleEntity
    package var declarations: [TypedDeclaration]
    /// `module rec`: declarations may use those that follow.
    package var isRecursive: Bool

    package init(module: ModuleEntity, declarations: [TypedDeclaration], isRecursive: Bool = false) {
        self.module = module
        self.declarations = declarations
        self.isRecursive = isRecursive
    }
}

package enum TypedDeclaration {
    /// A top-level function (`value.arity` not empty: a lambda) or value.
    case value(ValueEntity, TypedExpressionID)
    /// A recursive group of functions and values.
    case recursive([(value: ValueEntity, expression: TypedExpressionID)])
    /// `let (a, b) = e`: binds the pattern's locals, each of which is published as a top-level value.
    case pattern(TypedPatternID, TypedExpressionID, published: [(local: TypedLocalID, value: ValueEntity)])
    case expression(TypedExpressionID)
    /// A type with its members' bodies.
    case type(TypedTypeDefinition)
    case module(ModuleEntity, [TypedDeclaration])
}

extension TypedDeclaration {
    package var isType: Bool {
        if case .type = self { return true }
        return false
    }
}

package struct TypedTypeDefinition {
    package var constructor: TypeConstructor
    /// A lambda per member: instance members take self first; then one parameter per flattened argument. Constructors
    /// take the new object (`selfLocal` pattern) first and return unit; see ``TypedConstructor``.
    package var methods: [(member: MemberEntity, lambda: TypedLambda)]
    package var constructorBodies: [(member: MemberEntity, body: TypedConstructor)]
    /// `static let`/`static do`: run where the type is declared.
    package var staticInitializers: [TypedExpressionID]

    package init(
        constructor: TypeConstructor, methods: [(member: MemberEntity, lambda: TypedLambda)],
        constructorBodies: [(member: MemberEntity, body: TypedConstructor)], staticInitializers: [TypedExpressionID]
    ) {
        self.constructor = constructor
        self.methods = methods
        self.constructorBodies = constructorBodies
        self.staticInitializers = staticInitializers
    }
}

/// A constructor: allocate, run `body` with self bound. The body of a primary constructor is: the call of the base
/// constructor on self (a `call` whose object is self), then `let`s as `setField` on self or locals, `do`s; that of an
/// additional one calls another constructor on self, then its `then` part. Fields start as their type's default.
package struct TypedConstructor {
    package var selfLocal: TypedLocalID
    package var parameters: [TypedPatternID]
    package var body: TypedExpressionID

    package init(selfLocal: TypedLocalID, parameters: [TypedPatternID], body: TypedExpressionID) {
        self.selfLocal = selfLocal
        self.parameters = parameters
        self.body = body
    }
}
