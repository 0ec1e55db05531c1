import FusabiSyntax

/// A handle to a type in a ``TypeStore``. Equal handles are equal types; unequal handles may be too (unify to know).
package struct Type: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// An inference variable: solved by unification, or generalised into a ``TypeParameterID``.
package struct TypeVariableID: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// A type parameter: rigid inside its declaration, replaced by fresh variables where its owner is used.
package struct TypeParameterID: Hashable, Sendable {
    package let index: Int32
    package init(index: Int32) { self.index = index }
}

/// The shapes of types.
package enum TypeNode {
    /// Follow ``TypeStore/solution`` first: an unsolved variable.
    case variable(TypeVariableID)
    case parameter(TypeParameterID)
    /// A type constructor with all its arguments, abbreviations expanded by ``TypeStore`` on demand (the handle keeps
    /// the abbreviation so that messages and signatures show what was written). Includes `int`, `string`, `'a list`,
    /// arrays (`ArrayConstructor` of rank n), measures as arguments.
    case named(TypeConstructor, [Type])
    case function(Type, Type)
    case tuple([Type], isStruct: Bool)
    /// Fields sorted by name.
    case anonymousRecord([(name: Symbol, type: Type)], isStruct: Bool)
    /// A unit of measure in normal form: factors (a measure constructor, a variable or a parameter) with exponents.
    /// Empty: dimensionless.
    case measure([MeasureFactor])
    /// Reported already: unifies with everything.
    case error
}

package struct MeasureFactor {
    package enum Base {
        case constructor(TypeConstructor)
        case variable(TypeVariableID)
        case parameter(TypeParameterID)
    }
    package var base: Base
    package var numerator: Int
    package var denominator: Int

    package init(base: Base, numerator: Int, denominator: Int) {
        self.base = base
        self.numerator = numerator
        self.denominator = denominator
    }
}

/// A type parameter's facts.
package struct TypeParameter {
    /// Without the quote.
    package var name: Symbol
    /// `^a`: resolved where an inline function is used.
    package var isStatic: Bool
    package var isMeasure: Bool
    package var constraints: [Constraint]
    /// Inference made up the name, so that signatures may choose another.
    package var hasInferredName = false

    package init(name: Symbol, isStatic: Bool, isMeasure: Bool, constraints: [Constraint]) {
        self.name = name
        self.isStatic = isStatic
        self.isMeasure = isMeasure
        self.constraints = constraints
    }
}

/// What a variable or parameter must satisfy: F# spec 5.2.
package enum Constraint {
    case subtype(Type)
    case equality
    case comparison
    case null
    case notNull
    case `struct`
    case notStruct
    case unmanaged
    case defaultConstructor
    case enumeration(Type)
    case delegate(arguments: Type, result: Type)
    case member(MemberConstraint)
    /// Falls back to this type when nothing else decides (`^a: default int` of the arithmetic operators), lower
    /// priority numbers first.
    case defaultType(Type, priority: Int)
}

/// `(^a or ^b): (static member (+): ^a * ^b -> ^c)`. One object per instantiation: solving it records the solution,
/// which typed trees refer to.
package final class MemberConstraint {
    @exclusivity(unchecked) package var supports: [Type]
    @exclusivity(unchecked) package var name: Symbol
    @exclusivity(unchecked) package var isStatic: Bool
    @exclusivity(unchecked) package var isProperty: Bool
    /// Without the object for instance members.
    @exclusivity(unchecked) package var arguments: [Type]
    @exclusivity(unchecked) package var result: Type
    @exclusivity(unchecked) package var solution: MemberSolution?
    @exclusivity(unchecked) package var span: Span
    /// A use of a static abstract member that an interface bound of a type parameter has.
    @exclusivity(unchecked) package var isStaticSlot = false

    package init(
        supports: [Type], name: Symbol, isStatic: Bool, isProperty: Bool, arguments: [Type], result: Type, span: Span
    ) {
        self.supports = supports
        self.name = name
        self.isStatic = isStatic
        self.isProperty = isProperty
        self.arguments = arguments
        self.result = result
        self.span = span
    }
}

package enum MemberSolution {
    /// The operator or conversion is built in for these (primitive) types: lowering knows what to do from the name and the
    /// types at hand.
    case builtin
    case member(MemberEntity, typeArguments: [Type])
    case recordField(FieldEntity, typeArguments: [Type])
    case anonymousField(Symbol)
}

/// A type with its quantified parameters.
package struct Scheme {
    package var parameters: [TypeParameterID]
    package var type: Type

    package init(parameters: [TypeParameterID], type: Type) {
        self.parameters = parameters
        self.type = type
    }
}
