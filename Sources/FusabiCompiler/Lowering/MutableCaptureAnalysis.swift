import FusabiTypes

/// Finds the `let mutable` locals that live on in a closure, object or generator, or whose address is taken: those become
/// reference cells.
struct MutableCaptureAnalysis {
    private let tree: TypedTree
    private var definitionDepth: [TypedLocalID: Int] = [:]
    private var captured: Set<TypedLocalID> = []

    /// The captured mutable locals of the code below an expression. O(nodes).
    static func capturedLocals(in tree: TypedTree, _ id: TypedExpressionID, parameters: [TypedPatternID] = [])
        -> Set<TypedLocalID>
    {
        var analysis = MutableCaptureAnalysis(tree: tree)
        for pattern in parameters { analysis.define(pattern, 0) }
        analysis.walk(id, 0)
        return analysis.captured
    }

    private init(tree: TypedTree) { self.tree = tree }

    private mutating func define(_ local: TypedLocalID, _ depth: Int) {
        if tree[local].isMutable, definitionDepth[local] == nil { definitionDepth[local] = depth }
    }

    private mutating func define(_ pattern: TypedPatternID, _ depth: Int) {
        tree.forEachVariable(in: pattern) { define($0, depth) }
    }

    private mutating func use(_ local: TypedLocalID, _ depth: Int) {
        if tree[local].isMutable, let definition = definitionDepth[local], definition < depth { captured.insert(local) }
    }

    private mutating func walk(_ id: TypedExpressionID, _ depth: Int) {
        switch tree[id] {
        case .local(let local):
            use(local, depth)
            return
        case .setLocal(let local, _):
            use(local, depth)
        case .addressOf(let inner):
            if case .local(let local) = tree[inner] { captured.insert(local) }
        case .letIn(let bindings, _, _):
            for binding in bindings { define(binding.local, depth) }
        case .letPattern(let pattern, _, _):
            define(pattern, depth)
        case .lambda(let lambda):
            for pattern in lambda.parameters { define(pattern, depth + 1) }
        case .object(let object):
            for method in object.methods {
                for pattern in method.lambda.parameters { define(pattern, depth + 1) }
            }
        default:
            break
        }
        tree.forEachChild(of: id) { walk($0, $1 ? depth + 1 : depth) }
    }
}
