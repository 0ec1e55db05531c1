import FusabiSyntax
import FusabiTypes

/// What FusabiTypes declares, once more: accessors of another module are calls that copy and count references, those of
/// this one are loads. Lowering asks for several million nodes a second.
extension TypedTree {
    @inline(__always)
    subscript(id: TypedExpressionID) -> TypedExpression { expressions[Int(id.index)] }

    @inline(__always)
    subscript(id: TypedPatternID) -> TypedPattern { patterns[Int(id.index)] }

    @inline(__always)
    subscript(id: TypedLocalID) -> TypedLocal { locals[Int(id.index)] }

    @inline(__always)
    func type(_ id: TypedExpressionID) -> Type { expressionTypes[Int(id.index)] }

    @inline(__always)
    func type(_ id: TypedPatternID) -> Type { patternTypes[Int(id.index)] }

    @inline(__always)
    func span(_ id: TypedExpressionID) -> Span { expressionSpans[Int(id.index)] }
}

extension TypeStore {
    @inline(__always)
    subscript(type: Type) -> TypeNode { nodes[Int(type.index)] }
}
