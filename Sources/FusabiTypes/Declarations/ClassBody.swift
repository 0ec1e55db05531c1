import FusabiSyntax

/// The inside of a class while it is checked: what its `let`s bind and in which order its constructor does things.
struct ClassBody {
    /// A `let` of the class or a parameter of its constructor. While the constructor is checked it is a local; members
    /// see it as a field, or as a method if it is a function. Only what members use becomes a field.
    struct Variable {
        var local: TypedLocalID
        var name: Symbol
        var isStatic: Bool
        var field: FieldEntity
        var method: MemberEntity?
        /// The function's typed definition, for methods.
        var lambda: TypedLambda?
        var isUsedByMembers = false
        var isParameter = false
    }

    enum Step {
        case effect(TypedExpressionID)
        case lets([TypedBinding], isRecursive: Bool)
        case pattern(TypedPatternID, TypedExpressionID, variables: [TypedLocalID])
        /// The initial value of a `member val`.
        case backing(FieldEntity, TypedExpressionID)
    }

    var variables: [Variable] = []
    var indexOfLocal: [TypedLocalID: Int] = [:]
    var steps: [Step] = []
    var staticSteps: [Step] = []
    /// Expressions of the constructor (and of the functions bound in it).
    var ranges: [Range<Int>] = []
    /// Expressions of functions bound by `let`, which become methods.
    var functionRanges: [Range<Int>] = []

    mutating func add(_ variable: Variable) {
        indexOfLocal[variable.local] = variables.count
        variables.append(variable)
    }
}
