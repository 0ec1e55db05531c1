import FusabiSyntax

/// What follows the head of an expression: `f<int> x (y)`, `a.B(c).[i] <- v`. F# checks such a chain from its head on,
/// since only that tells what the rest means.
enum SpineItem {
    /// An argument. `whole` is the chain up to here, `isAdjacent`: `f(x)`.
    case argument(ExpressionID, isAdjacent: Bool, whole: Span)
    case member(Name, whole: Span)
    case index([ExpressionID], isDotted: Bool, whole: Span)
    case types([TypeExpressionID], whole: Span)
    /// `… <- value`: always last.
    case assign(ExpressionID, whole: Span)

    var whole: Span {
        switch self {
        case .argument(_, _, let whole), .member(_, let whole), .index(_, _, let whole), .types(_, let whole),
            .assign(_, let whole):
            whole
        }
    }
}

/// A chain: its head and what follows.
struct Spine {
    var head: ExpressionID
    var items: [SpineItem]
}

extension Checker {
    /// Cuts an expression into head and chain.
    func spine(of id: ExpressionID, assigning value: ExpressionID? = nil, whole: Span = .none) -> Spine {
        var items: [SpineItem] = []
        if let value { items.append(.assign(value, whole: whole)) }
        var current = id
        while true {
            let span = syntax.span(current)
            switch syntax[current] {
            case .application(let function, let argument, let isAdjacent):
                items.append(.argument(argument, isAdjacent: isAdjacent, whole: span))
                current = function
            case .member(let object, let name):
                items.append(.member(name, whole: span))
                current = object
            case .index(let object, let indices, let isDotted):
                items.append(.index(indices, isDotted: isDotted, whole: span))
                current = object
            case .typeApplication(let function, let types):
                items.append(.types(types, whole: span))
                current = function
            default:
                items.reverse()
                return Spine(head: current, items: items)
            }
        }
    }

    /// An expression of application form: names, members, calls, indexing, assignment to these.
    func checkSpine(_ spine: Spine, _ expectation: Expectation) -> TypedExpressionID {
        let span = syntax.span(spine.head)
        switch syntax[spine.head] {
        case .identifier(let name):
            return checkName(name, spine.items, expectation)
        case .base(let span):
            return checkBase(span, spine.items, expectation)
        case .global(let span):
            return checkGlobal(span, spine.items, expectation)
        case .infix(let name, let left, let right) where !isSpecialOperator(name.symbol):
            let items = operands(name, left, right) + spine.items
            return checkName(name, items, expectation)
        case .prefix(let name, let operand):
            let whole = syntax.span(spine.head)
            return checkName(name, [.argument(operand, isAdjacent: false, whole: whole)] + spine.items, expectation)
        default:
            if spine.items.isEmpty { return check(spine.head, expectation) }
            let head = infer(spine.head)
            return checkRest(Callee(typed: head, type: tree.type(head), span: span), spine.items, from: 0, expectation)
        }
    }

    /// `a op b` as the chain `(op) a b`.
    func operands(_ name: Name, _ left: ExpressionID, _ right: ExpressionID) -> [SpineItem] {
        let inner = syntax.span(left).joined(name.span)
        return [
            .argument(left, isAdjacent: false, whole: inner),
            .argument(right, isAdjacent: false, whole: inner.joined(syntax.span(right))),
        ]
    }
}

/// A checked head of a chain. When its parameters are flexible, `type` is how the application sees it, while the node
/// itself has the type that was declared: arguments are upcast on the way in (F# spec 14.4.3).
struct Callee {
    var typed: TypedExpressionID
    var type: Type
    var span: Span
}
