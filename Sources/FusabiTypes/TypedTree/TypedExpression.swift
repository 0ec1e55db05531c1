import FusabiSyntax

package struct TypedExpressionID: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

package struct TypedPatternID: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// A local variable: parameter, `let`, pattern variable. Unique in its ``TypedTree``.
package struct TypedLocalID: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// An expression with every name resolved, every overload chosen, every implicit conversion explicit. Types may still
/// contain solved variables (resolve through ``TypeStore``) and, inside generic code, type parameters. Trees are copied node by
/// node all the time, so the two large cases are kept apart.
package enum TypedExpression {
    case literal(Literal)
    case local(TypedLocalID)
    /// A top-level value or function with its type arguments (one per scheme parameter).
    case value(ValueEntity, [Type])
    /// A lambda of one curried parameter per pattern.
    case lambda(TypedLambda)
    /// `f a b`: a function value (or a `value` of known arity) and its curried arguments.
    case apply(TypedExpressionID, [TypedExpressionID])
    /// A non-recursive or recursive group, then its body.
    case letIn([TypedBinding], isRecursive: Bool, TypedExpressionID)
    /// `let p = e in body` with a pattern that is more than a variable. Incomplete patterns raise MatchFailureException.
    case letPattern(TypedPatternID, TypedExpressionID, TypedExpressionID)
    /// `use x = e in body`: disposes when not null.
    case use(TypedLocalID, TypedExpressionID, TypedExpressionID)
    case match(TypedExpressionID, [TypedRule], failure: MatchFailure)
    case ifThenElse(TypedExpressionID, TypedExpressionID, TypedExpressionID)
    case whileLoop(TypedExpressionID, TypedExpressionID)
    /// int32 bounds.
    case forTo(TypedLocalID, TypedExpressionID, TypedExpressionID, isDown: Bool, TypedExpressionID)
    /// `for p in e do body`: `source` tells what is enumerated. Elements that do not match are skipped.
    case forIn(TypedPatternID, TypedExpressionID, EnumerationKind, TypedExpressionID)
    case tryWith(TypedExpressionID, [TypedRule])
    case tryFinally(TypedExpressionID, TypedExpressionID)
    case sequential([TypedExpressionID])
    case tuple([TypedExpressionID], isStruct: Bool)
    case list([TypedExpressionID])
    case array([TypedExpressionID])
    /// Fields in the record's order; `evaluationOrder` gives indices in source order.
    case record(TypeConstructor, [TypedExpressionID], evaluationOrder: [Int])
    /// `{ e with f = v … }`.
    case recordCopy(TypeConstructor, TypedExpressionID, [(field: FieldEntity, value: TypedExpressionID)])
    case anonymousRecord([(name: Symbol, value: TypedExpressionID)], isStruct: Bool)
    case anonymousField(TypedExpressionID, Symbol)
    case unionCase(CaseEntity, [TypedExpressionID])
    /// `E(1, "x")` of an F# exception.
    case exceptionCase(CaseEntity, [TypedExpressionID])
    /// A record, class or exception field. `isStatic` fields have no object.
    case field(TypedExpressionID, FieldEntity)
    case setField(TypedExpressionID, FieldEntity, TypedExpressionID)
    case staticField(FieldEntity)
    case setStaticField(FieldEntity, TypedExpressionID)
    /// A field of a union value whose case is known from the pattern compiler, or of a single-case union.
    case setLocal(TypedLocalID, TypedExpressionID)
    case setValue(ValueEntity, TypedExpressionID)
    /// A call of a method, accessor or constructor (then `object` is nil and the type is the class). Arguments are one per
    /// parameter, flattened, defaults and param arrays filled in. `isVirtual`: dispatch on the object; else direct
    /// (`base.M`, sealed, non-virtual). Type arguments: the owner's, then the method's.
    indirect case call(MemberCall)
    /// An object expression, or the body of a primary constructor's class: see ``TypedObjectExpression``.
    indirect case object(TypedObjectExpression)
    /// A function made from a method (first-class use): the checker wraps it in a lambda, so this does not exist.
    /// `x :> T`, and the implicit conversions to a supertype, interface or obj: a no-op or a boxing.
    case coerce(TypedExpressionID)
    /// `e :?> T` to this expression's own type; `unbox`.
    case downcast(TypedExpressionID)
    case typeTest(TypedExpressionID, Type)
    /// The use of a member constraint; its solution is in the constraint, or follows when an inline body is instantiated.
    case traitCall(MemberConstraint, [TypedExpressionID])
    /// `[ … ]`, `[| … |]`, `seq { … }` with control flow inside: see ``ComprehensionKind``. Body: `yield`, `yieldAll`,
    /// loops, conditionals, bindings, sequences of them.
    case comprehension(ComprehensionKind, TypedExpressionID)
    case yield(TypedExpressionID)
    case yieldAll(TypedExpressionID, EnumerationKind)
    /// `a .. step .. b` as a sequence value of this node's type's element type (int, int64, float, char, …); step nil is 1.
    /// In `for` loops and comprehensions too (then ``EnumerationKind/range``).
    case range(TypedExpressionID, step: TypedExpressionID?, TypedExpressionID)
    case lazy(TypedExpressionID)
    case assert(TypedExpressionID)
    /// A format string literal applied by `sprintf` and kin: a Format value; lowering looks through the call when it can.
    case format([FormatSegment])
    /// `$"…"` : string (or FormattableString never).
    case interpolated([InterpolatedSegment])
    /// `&x` where the callee takes a byref: the variable itself. Only as an argument of a library method.
    case addressOf(TypedExpressionID)
    /// A byref argument left out: the call returns a tuple (result, out values…). See ``MemberCall/omittedOuts``.
    case outPlaceholder
    /// A delegate made from a function value: `Func<_,_>(f)`, and the implicit conversion at method calls.
    case delegate(TypedExpressionID)
    case typeOf(Type)
    case defaultOf(Type)
    case nameOf(String)
    /// Unsupported or erroneous: reported already; never lowered.
    case error
}

package struct TypedLambda {
    package var parameters: [TypedPatternID]
    package var body: TypedExpressionID
    /// For stack traces and signatures; nil for `fun`.
    package var name: Symbol?

    package init(parameters: [TypedPatternID], body: TypedExpressionID, name: Symbol?) {
        self.parameters = parameters
        self.body = body
        self.name = name
    }
}

/// A local binding: a variable or a function, possibly generic (its type parameters are generalised; local generic
/// functions are erased like all others).
package struct TypedBinding {
    package var local: TypedLocalID
    package var parameters: [TypeParameterID]
    package var value: TypedExpressionID
    package var isInline: Bool

    package init(local: TypedLocalID, parameters: [TypeParameterID], value: TypedExpressionID, isInline: Bool) {
        self.local = local
        self.parameters = parameters
        self.value = value
        self.isInline = isInline
    }
}

package struct TypedRule {
    package var pattern: TypedPatternID
    package var guardCondition: TypedExpressionID?
    package var body: TypedExpressionID

    package init(pattern: TypedPatternID, guardCondition: TypedExpressionID?, body: TypedExpressionID) {
        self.pattern = pattern
        self.guardCondition = guardCondition
        self.body = body
    }
}

package enum MatchFailure {
    /// MatchFailureException with file, line and column.
    case raise
    /// The rules are complete.
    case impossible
}

package enum EnumerationKind {
    case range
    case list
    case array
    case string
    /// IEnumerable by interface, or a class's GetEnumerator pattern.
    case sequence
}

package enum ComprehensionKind {
    case list, array, sequence
}

package struct MemberCall {
    package var object: TypedExpressionID?
    package var member: MemberEntity
    package var typeArguments: [Type]
    package var arguments: [TypedExpressionID]
    package var isVirtual: Bool
    /// Indices of byref parameters that the call left out: the value of the call is a tuple (result, outs…).
    package var omittedOuts: [Int]
    /// Property setters after construction: `T(A = 1)`: (setter or field assignment made on the new object, in order).
    package var initializers: [(target: InitializerTarget, value: TypedExpressionID)]

    package init(
        object: TypedExpressionID?, member: MemberEntity, typeArguments: [Type], arguments: [TypedExpressionID],
        isVirtual: Bool, omittedOuts: [Int] = [],
        initializers: [(target: InitializerTarget, value: TypedExpressionID)] = []
    ) {
        self.object = object
        self.member = member
        self.typeArguments = typeArguments
        self.arguments = arguments
        self.isVirtual = isVirtual
        self.omittedOuts = omittedOuts
        self.initializers = initializers
    }
}

package enum InitializerTarget {
    case setter(MemberEntity)
    case field(FieldEntity)
}

/// `{ new T(args) with … }`: an anonymous class. Its methods capture locals.
package struct TypedObjectExpression {
    package var type: Type
    /// A call of the base constructor, nil for interfaces.
    package var baseCall: MemberCall?
    package var selfLocal: TypedLocalID?
    /// Each implements a slot (of the class or an interface): the lambda takes self first, then one parameter per argument.
    package var methods: [(slot: MemberEntity, lambda: TypedLambda)]
    package var interfaces: [Type]

    package init(
        type: Type, baseCall: MemberCall?, selfLocal: TypedLocalID?,
        methods: [(slot: MemberEntity, lambda: TypedLambda)], interfaces: [Type]
    ) {
        self.type = type
        self.baseCall = baseCall
        self.selfLocal = selfLocal
        self.methods = methods
        self.interfaces = interfaces
    }
}

/// One piece of a format string: F#'s printf specifiers.
package enum FormatSegment {
    case text([UInt16])
    /// `%-08.3f`: flags, width, precision as written (`*` takes an argument), the conversion letter, the argument's type.
    case specifier(FormatSpecifier)
}

package struct FormatSpecifier {
    package var flags: String
    package var width: FormatNumber?
    package var precision: FormatNumber?
    /// d i u x X o B e E f F g G M s c b O A a t
    package var letter: Character
    package var type: Type

    package init(flags: String, width: FormatNumber?, precision: FormatNumber?, letter: Character, type: Type) {
        self.flags = flags
        self.width = width
        self.precision = precision
        self.letter = letter
        self.type = type
    }
}

package enum FormatNumber: Hashable {
    case fixed(Int)
    case argument
}

package enum InterpolatedSegment {
    case text([UInt16])
    /// With a printf specifier: formatted as by sprintf; otherwise as `String.Format` does with alignment and format.
    case hole(TypedExpressionID, specifier: FormatSpecifier?, alignment: Int?, format: String?)
}
