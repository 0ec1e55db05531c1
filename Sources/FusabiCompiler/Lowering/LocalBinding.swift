import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// What a typed local stands for while code is lowered.
enum LocalBinding {
    /// An immutable Core local that holds the value.
    case value(LocalID)
    /// A `let mutable` that no closure captures.
    case mutable(LocalID)
    /// A captured `let mutable`, or a byref parameter: a reference cell whose content is the local's value.
    case cell(LocalID)
    /// `let r = &x`: another name of a variable, field or element, whose values are held so.
    case place(StructPlace, Representation)
    /// A local function of which only calls with all its arguments occur: groups of parameters as ``ParameterGroup``.
    case function(LocalID, [ParameterGroup], result: Representation)
    /// An argument of an inline function that is a lambda or atom: lowered where it is used, in the caller's context.
    case expression(TypedExpressionID, LoweringContext)
    /// A partial application given to an inline function: its arguments are evaluated already.
    case partial(head: TypedExpressionID, LoweringContext, [Operand])
    /// A local `let inline` function.
    indirect case inlineFunction(TypedLambda, LoweringContext, TypedLocalID)
    /// A local that is published as a top-level value.
    case global(GlobalID)
}

/// An argument on its way into a call: evaluated exactly once by whoever places it.
struct Operand {
    enum Source {
        /// Not lowered yet.
        case expression(TypedExpressionID, LoweringContext)
        /// Evaluated before: may be used any number of times.
        case binding(LocalBinding)
        /// Code to be placed once.
        case node(CoreID)
        case unit
    }
    var source: Source
    /// Closed: no parameter of an inline function in it.
    var type: Type
    var span: Span
}

/// How one curried argument is passed.
enum ParameterGroup: Equatable {
    /// `()`: not passed at all.
    case none
    case one(Representation)
    /// A tuple written as a pattern: its elements are passed one by one.
    case several([Representation])

    var representations: [Representation] {
        switch self {
        case .none: []
        case .one(let representation): [representation]
        case .several(let representations): representations
        }
    }
}

/// Where typed code is being lowered: the tree it belongs to, what its type parameters stand for when it is the body of
/// an inline function, what its locals stand for.
final class LoweringContext {
    let tree: TypedTree
    let facts: TreeFacts
    let substitution: Substitution
    /// The place of the call for code of the library, whose own places mean nothing to the script.
    let fixedSpan: Span?
    var bindings = LocalBindings()
    /// Inline expansions around this one.
    let depth: Int

    init(tree: TypedTree, facts: TreeFacts, substitution: Substitution, fixedSpan: Span?, depth: Int) {
        self.tree = tree
        self.facts = facts
        self.substitution = substitution
        self.fixedSpan = fixedSpan
        self.depth = depth
    }
}
