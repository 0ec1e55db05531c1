import FusabiSyntax

/// What the form of an expression tells about it as a part of a list, sequence or computation expression.
extension SyntaxTree {
    /// The items of an expression that stands for a whole body.
    func items(of id: ExpressionID) -> ArraySlice<ExpressionID> {
        if case .sequential(let items) = self[id] { return items[...] }
        return [id]
    }

    func span(_ items: ArraySlice<ExpressionID>) -> Span {
        guard let first = items.first, let last = items.last else { return .none }
        return items.count == 1 ? span(first) : span(first).joined(span(last))
    }

    /// Is no `yield` written? Then expressions that are not unit are yielded (F# RFC FS-1069). `yield!`, `return` and
    /// what nested functions and computations contain do not count.
    func isYieldFree(_ id: ExpressionID) -> Bool {
        switch self[id] {
        case .yield, .forIn(_, _, _, isArrow: true): false
        case .sequential(let items): items.allSatisfy(isYieldFree)
        case .ifThenElse(_, let yes, let no): isYieldFree(yes) && (no.map(isYieldFree) ?? true)
        case .match(_, let rules, _): rules.allSatisfy { isYieldFree($0.body) }
        case .tryWith(let body, let rules): isYieldFree(body) && rules.allSatisfy { isYieldFree($0.body) }
        case .forIn(_, _, let body, isArrow: false), .forTo(_, _, _, _, let body), .whileLoop(_, let body, _),
            .tryFinally(let body, _):
            isYieldFree(body)
        case .letIn(let expression): expression.body.map(isYieldFree) ?? true
        case .letBang(let expression): expression.body.map(isYieldFree) ?? true
        default: true
        }
    }

    /// Can it stand among plain elements (`[ a; b ]`), or does it make the brackets a computation?
    func isPlainElement(_ id: ExpressionID) -> Bool {
        switch self[id] {
        case .ifThenElse, .match, .tryWith, .tryFinally, .forIn, .forTo, .whileLoop, .yield, .yieldBang, .returnValue,
            .returnBang, .letIn, .letBang, .doStatement, .sequential:
            false
        default:
            true
        }
    }

    func isRange(_ id: ExpressionID) -> Bool {
        if case .range = self[id] { true } else { false }
    }

    /// `f a b` as f and its arguments.
    func application(_ id: ExpressionID) -> (function: ExpressionID, arguments: [ExpressionID]) {
        var arguments: [ExpressionID] = []
        var current = id
        while case .application(let function, let argument, _) = self[current] {
            arguments.append(argument)
            current = function
        }
        return (current, arguments.reversed())
    }

    /// The first `length` units of an expression: its keyword.
    func keyword(_ id: ExpressionID, _ length: UInt32) -> Span {
        let whole = span(id)
        return Span(start: whole.start, end: min(whole.end, whole.start &+ length))
    }
}
