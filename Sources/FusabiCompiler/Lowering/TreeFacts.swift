import FusabiTypes

/// What one look at a typed tree's arena tells of its locals. Nodes that the checker made and threw away count too, so
/// the facts are conservative.
final class TreeFacts {
    /// Uses of each local.
    @exclusivity(unchecked) private(set) var uses: [Int32]
    /// Uses as the function of an application, with the fewest arguments seen.
    @exclusivity(unchecked) private(set) var calls: [Int32]
    @exclusivity(unchecked) private(set) var fewestArguments: [Int32]
    /// Mutable locals that a closure, object or generator captures, and locals whose address is taken, as far as they
    /// were looked for.
    @exclusivity(unchecked) private var captured: Set<TypedLocalID> = []
    /// Code that is being lowered, in which they were not looked for yet: of the declaration at hand, and of inline
    /// functions, which are announced when they are expanded first.
    @exclusivity(unchecked) private var declaration: [Code] = []
    @exclusivity(unchecked) private var expanded: [Code] = []
    @exclusivity(unchecked) private var counted = 0
    private let tree: TypedTree

    /// O(nodes).
    init(_ tree: TypedTree) {
        self.tree = tree
        uses = []
        calls = []
        fewestArguments = []
        update()
    }

    /// Takes nodes added since into account.
    func update() {
        let missing = tree.locals.count - uses.count
        if missing > 0 {
            uses.append(contentsOf: repeatElement(0, count: missing))
            calls.append(contentsOf: repeatElement(0, count: missing))
            fewestArguments.append(contentsOf: repeatElement(Int32.max, count: missing))
        }
        for i in counted..<tree.expressions.count {
            switch tree.expressions[i] {
            case .local(let local):
                uses[Int(local.index)] += 1
            case .setLocal(let local, _):
                uses[Int(local.index)] += 1
            case .apply(let head, let arguments):
                if case .local(let local) = tree[head] {
                    calls[Int(local.index)] += 1
                    fewestArguments[Int(local.index)] = min(
                        fewestArguments[Int(local.index)], Int32(arguments.count))
                }
            default:
                break
            }
        }
        counted = tree.expressions.count
    }

    private struct Code {
        var body: TypedExpressionID
        var parameters: [TypedPatternID]
    }

    /// Announces code that is lowered next.
    func enter(_ body: TypedExpressionID, parameters: [TypedPatternID], isExpanded: Bool) {
        let code = Code(body: body, parameters: parameters)
        if isExpanded { expanded.append(code) } else { declaration.append(code) }
    }

    /// What was announced for one declaration means nothing to the next.
    func beginDeclaration() { declaration.removeAll(keepingCapacity: true) }

    /// Does the mutable local, of code being lowered, live in a cell? Most code has no mutable local: it is never looked
    /// through.
    func isCaptured(_ local: TypedLocalID) -> Bool {
        for code in declaration + expanded {
            captured.formUnion(
                MutableCaptureAnalysis.capturedLocals(in: tree, code.body, parameters: code.parameters))
        }
        declaration.removeAll(keepingCapacity: true)
        expanded.removeAll(keepingCapacity: true)
        return captured.contains(local)
    }

    func useCount(_ local: TypedLocalID) -> Int { Int(uses[Int(local.index)]) }

    /// True when every use is a call with at least `count` arguments.
    func isOnlyCalled(_ local: TypedLocalID, with count: Int) -> Bool {
        let i = Int(local.index)
        return uses[i] == calls[i] && (calls[i] == 0 || Int(fewestArguments[i]) >= count)
    }
}
