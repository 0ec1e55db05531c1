/// The tree of one or more parsed files. Nodes live in contiguous arrays and name each other by typed handles: nothing
/// is reference counted, a deep tree is released without recursion, and a pass is a loop over memory.
package final class SyntaxTree {
    @exclusivity(unchecked) package private(set) var expressions: [Expression] = []
    @exclusivity(unchecked) package private(set) var expressionSpans: [Span] = []
    @exclusivity(unchecked) package private(set) var patterns: [Pattern] = []
    @exclusivity(unchecked) package private(set) var patternSpans: [Span] = []
    @exclusivity(unchecked) package private(set) var types: [TypeExpression] = []
    @exclusivity(unchecked) package private(set) var typeSpans: [Span] = []
    @exclusivity(unchecked) package private(set) var bindings: [Binding] = []

    package init() {}

    /// Makes room for what so many tokens are likely to become.
    func reserve(tokens: Int) {
        expressions.reserve(tokens / 2)
        expressionSpans.reserve(tokens / 2)
        patterns.reserve(tokens / 12)
        patternSpans.reserve(tokens / 12)
        bindings.reserve(tokens / 50)
    }

    package func add(_ node: Expression, _ span: Span) -> ExpressionID {
        expressions.append(node)
        expressionSpans.append(span)
        return ExpressionID(index: Int32(expressions.count - 1))
    }

    package func add(_ node: Pattern, _ span: Span) -> PatternID {
        patterns.append(node)
        patternSpans.append(span)
        return PatternID(index: Int32(patterns.count - 1))
    }

    package func add(_ node: TypeExpression, _ span: Span) -> TypeExpressionID {
        types.append(node)
        typeSpans.append(span)
        return TypeExpressionID(index: Int32(types.count - 1))
    }

    package func add(_ binding: Binding) -> BindingID {
        bindings.append(binding)
        return BindingID(index: Int32(bindings.count - 1))
    }

    package subscript(id: ExpressionID) -> Expression { expressions[Int(id.index)] }
    package subscript(id: PatternID) -> Pattern { patterns[Int(id.index)] }
    package subscript(id: TypeExpressionID) -> TypeExpression { types[Int(id.index)] }
    package subscript(id: BindingID) -> Binding { bindings[Int(id.index)] }

    package func span(_ id: ExpressionID) -> Span { expressionSpans[Int(id.index)] }
    package func span(_ id: PatternID) -> Span { patternSpans[Int(id.index)] }
    package func span(_ id: TypeExpressionID) -> Span { typeSpans[Int(id.index)] }
}

package struct ExpressionID: Hashable, Sendable {
    package let index: Int32
}

package struct PatternID: Hashable, Sendable {
    package let index: Int32
}

package struct TypeExpressionID: Hashable, Sendable {
    package let index: Int32
}

package struct BindingID: Hashable, Sendable {
    package let index: Int32
}

/// A name where it stands. Operators are named by their text (`+`, `|>`); a name in double backticks without them.
package struct Name: Hashable, Sendable {
    package var symbol: Symbol
    package var span: Span

    package init(_ symbol: Symbol, _ span: Span) {
        self.symbol = symbol
        self.span = span
    }
}

/// `A.B.c`; never empty.
package typealias LongName = [Name]

/// A literal as written, its value already decoded and checked against its type's range by the lexer or parser
/// (`-128y` is one literal: the parser folds an adjacent minus sign in).
package enum Literal: Hashable, Sendable {
    case unit
    case null
    case bool(Bool)
    case int8(Int8)
    case uint8(UInt8)
    case int16(Int16)
    case uint16(UInt16)
    case int32(Int32)
    case uint32(UInt32)
    case int64(Int64)
    case uint64(UInt64)
    case nativeint(Int64)
    case unativeint(UInt64)
    case float32(Float)
    case float(Double)
    /// The digits as written (underscores removed), without the suffix `m`.
    case decimal(String)
    /// `12I`: the digits and the suffix letter (Q, R, Z, I, N, G).
    indirect case bigint(String, suffix: Character)
    case char(UInt16)
    /// UTF-16 units, escapes decoded.
    case string([UInt16])
    /// `"abc"B`.
    case byteString([UInt8])
    /// `__SOURCE_DIRECTORY__`, `__SOURCE_FILE__`, `__LINE__`: the identifier.
    case sourceIdentifier(Symbol)
}

extension Array {
    /// Makes room for so many more elements. An array that grows by itself to tens of megabytes touches as many again, and
    /// that costs more than to fill it.
    package mutating func reserve(_ more: Int) {
        let needed = count + more
        if needed > capacity { reserveCapacity(Swift.max(needed, 2 * capacity)) }
    }
}
