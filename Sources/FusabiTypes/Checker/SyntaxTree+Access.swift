import FusabiSyntax

/// What FusabiSyntax declares, once more: accessors of another module are calls that copy and count references, those of
/// this one are loads.
extension SyntaxTree {
    @inline(__always)
    subscript(id: ExpressionID) -> Expression { expressions[Int(id.index)] }

    @inline(__always)
    subscript(id: PatternID) -> Pattern { patterns[Int(id.index)] }

    @inline(__always)
    subscript(id: TypeExpressionID) -> TypeExpression { types[Int(id.index)] }

    @inline(__always)
    subscript(id: BindingID) -> Binding { bindings[Int(id.index)] }

    @inline(__always)
    func span(_ id: ExpressionID) -> Span { expressionSpans[Int(id.index)] }

    @inline(__always)
    func span(_ id: PatternID) -> Span { patternSpans[Int(id.index)] }
}
