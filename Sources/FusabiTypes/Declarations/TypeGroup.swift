import FusabiSyntax

/// The definitions of `type A = … and B = …` while they are checked.
final class TypeGroup {
    let module: ModuleEntity
    var plans: [DefinitionPlan]
    /// Members whose bodies are checked but which share type variables with others that are not.
    var waiting: [MemberPlan] = []
    /// Members that may become generic yet.
    var open: Set<ObjectIdentifier> = []

    init(_ definitions: [TypeDefinition], in module: ModuleEntity) {
        self.module = module
        plans = definitions.map(DefinitionPlan.init)
    }
}

/// One definition of a group: what is known of it between the passes.
final class DefinitionPlan {
    let definition: TypeDefinition
    /// Set by the first pass; nil when an augmented type does not exist.
    var constructor: TypeConstructor?
    /// `type T with`: intrinsic when T is of this module, else its members are extensions.
    var isAugmentation = false
    var isExtension = false
    /// The names that the definition gives to its type's parameters.
    var parameterNames: [(name: Symbol, type: Type)] = []
    /// Implemented interfaces with their members.
    var interfaces: [(type: Type, implementation: InterfaceImplementation)] = []
    /// The base class and how it is constructed.
    var inheritance: (type: Type, expression: TypeExpressionID, argument: ExpressionID?, span: Span)?
    var members: [MemberPlan] = []
    /// The object in constructors and instance members: one local serves them all.
    var selfLocal: TypedLocalID?
    var primaryConstructor: MemberEntity?
    /// The checked patterns of the primary constructor's arguments.
    var parameterPatterns: [TypedPatternID] = []
    /// Backing fields of `member val`, by the index of the member in the definition.
    var backingFields: [Int: FieldEntity] = [:]

    init(_ definition: TypeDefinition) { self.definition = definition }

    var nameSpan: Span { definition.name.last?.span ?? definition.span }
}

/// A member whose signature is known and whose body is still to be checked.
struct MemberPlan {
    enum Body {
        case expression(ExpressionID)
        /// `new(args) = e then f`.
        case constructor(ExpressionID, then: ExpressionID?)
        case fieldGetter(FieldEntity)
        case fieldSetter(FieldEntity)
    }
    var member: MemberEntity
    var body: Body
    /// The patterns of the curried groups, and for each the types of its arguments as the body sees them.
    var patterns: [PatternID] = []
    var types: [[Type]] = []
    var selfName: Name?
    /// Type variables that the signature's annotations introduced.
    var implicitVariables: [Symbol: Type] = [:]
    /// `member x.M<'a>`.
    var declaredVariables: [(name: Symbol, type: Type)] = []
    var binding: BindingID?
    /// The signature is complete (declared by a slot, or an accessor's).
    var isGeneralized = false
}
