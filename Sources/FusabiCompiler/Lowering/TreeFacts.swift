import FusabiTypes

/// What one look at a typed tree's arena tells of its locals. Nodes that the checker made and threw away count too, so
/// the facts are conservative.
final class TreeFacts {
    /// Uses of each local.
    @exclusivity(unchecked) private(set) var uses: [Int32]
    /// Uses as the function of an application, with the fewest arguments seen.
    @exclusivity(unchecked) private(set) var calls: [Int32]
    @exclusivity(unchecked) private(set) var fewestArguments: [Int32]
    /// Mutable locals that a closure, object or generator captures: filled for each declaration before it is lowered.
    @exclusivity(unchecked) var captured: Set<TypedLocalID> = []
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

    func useCount(_ local: TypedLocalID) -> Int { Int(uses[Int(local.index)]) }

    /// True when every use is a call with at least `count` arguments.
    func isOnlyCalled(_ local: TypedLocalID, with count: Int) -> Bool {
        let i = Int(local.index)
        return uses[i] == calls[i] && (calls[i] == 0 || Int(fewestArguments[i]) >= count)
    }
}
