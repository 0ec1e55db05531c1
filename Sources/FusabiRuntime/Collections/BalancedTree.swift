import FusabiBytecode

/// The height-balanced trees under Map and Set, as FSharp.Core has them: heights of siblings differ by at most two.
///
/// The prelude declares them (Map.fs, Set.fs) as unions of an empty tree, a leaf and a node. A leaf's fields are its
/// payload: the key, and in maps the value. A node has its left and right subtree and its height behind them. Trees are at
/// most some fifty nodes deep, so a path lies in a small buffer; nothing recurses.
struct BalancedTree {
    let machine: Machine
    let type: UInt32
    /// Words of payload.
    let payload: Int

    /// Tags.
    private static var leaf: Int { 1 }
    private static var node: Int { 2 }
    /// More than the depth of any tree that fits in memory.
    private static let deepest = 128

    /// The kind of tree that a word is; nil for null.
    init?(_ tree: Word, payload: Int, _ machine: Machine) {
        if tree.isReference {
            type = tree.cell.typeIndex
        } else if tree.isImmediate, tree.kind.rawValue >= ImmediateKind.firstType {
            type = UInt32(tree.kind.rawValue)
        } else {
            return nil
        }
        self.machine = machine
        self.payload = payload
    }

    private var empty: Word { .immediate(0, type: TypeID(index: type)) }

    // MARK: Parts

    private func height(_ tree: Word) -> Int {
        guard tree.isReference else { return 0 }
        return tree.tag == BalancedTree.leaf ? 1 : tree.cell[payload + 2].int
    }

    private func left(_ tree: Cell) -> Word { tree.length == BalancedTree.leaf ? empty : tree[payload] }
    private func right(_ tree: Cell) -> Word { tree.length == BalancedTree.leaf ? empty : tree[payload + 1] }

    /// A node between two trees with the payload of another; a leaf when they are empty. Null when the memory limit is
    /// reached: the run is being aborted.
    private func make(_ left: Word, _ source: Cell, _ right: Word) -> Word {
        let height = max(height(left), height(right)) + 1
        let isLeaf = height == 1
        let words = isLeaf ? payload : payload + 3
        let tag = isLeaf ? BalancedTree.leaf : BalancedTree.node
        guard let cell = machine.allocateObject(TypeID(index: type), tag: tag, words: words) else { return .null }
        cell[0] = source[0]
        if payload == 2 { cell[1] = source[1] }
        if !isLeaf {
            cell[payload] = left
            cell[payload + 1] = right
            cell[payload + 2] = .int(height)
        }
        return Word(cell)
    }

    private func rebalance(_ left: Word, _ source: Cell, _ right: Word) -> Word {
        let (leftHeight, rightHeight) = (height(left), height(right))
        if rightHeight > leftHeight + 2 {
            let (node, inner) = (right.cell, self.left(right.cell))
            guard inner.isReference, height(inner) > leftHeight + 1 else {
                return make(make(left, source, inner), node, self.right(node))
            }
            let (low, high) = (self.left(inner.cell), self.right(inner.cell))
            return make(make(left, source, low), inner.cell, make(high, node, self.right(node)))
        }
        if leftHeight > rightHeight + 2 {
            let (node, inner) = (left.cell, self.right(left.cell))
            guard inner.isReference, height(inner) > rightHeight + 1 else {
                return make(self.left(node), node, make(inner, source, right))
            }
            let (low, high) = (self.left(inner.cell), self.right(inner.cell))
            return make(make(self.left(node), node, low), inner.cell, make(high, source, right))
        }
        return make(left, source, right)
    }

    // MARK: Paths

    /// The nodes from the root to a key or to the place where it belongs.
    private struct Path {
        let steps: UnsafeMutableBufferPointer<Word>
        var count = 0
        /// Where the path ends: the key's own tree, or an empty one.
        var end: Word
        /// Bit n: step n goes right.
        var rights: (UInt64, UInt64) = (0, 0)

        mutating func append(_ step: Word, isRight: Bool) {
            steps[count] = step
            if isRight {
                if count < 64 { rights.0 |= 1 << UInt64(count) } else { rights.1 |= 1 << UInt64(count - 64) }
            }
            count += 1
        }

        func isRight(_ step: Int) -> Bool {
            (step < 64 ? rights.0 >> UInt64(step) : rights.1 >> UInt64(step - 64)) & 1 != 0
        }
    }

    /// Follows a key down; nil after an exception of its comparison.
    private func path(_ key: Word, _ tree: Word, _ steps: UnsafeMutableBufferPointer<Word>) -> Path? {
        var path = Path(steps: steps, end: tree)
        while path.end.isReference, path.count < steps.count {
            let node = path.end.cell
            guard let order = BalancedTree.order(key, node[0], machine) else { return nil }
            if order == 0 { return path }
            path.append(path.end, isRight: order > 0)
            path.end = order < 0 ? left(node) : right(node)
        }
        return path
    }

    /// The tree with a new subtree at the end of the path.
    private func rebuild(_ path: Path, _ end: Word, from count: Int) -> Word {
        var tree = end
        var step = count - 1
        while step >= 0 {
            let node = path.steps[step].cell
            tree = path.isRight(step) ? rebalance(left(node), node, tree) : rebalance(tree, node, right(node))
            step -= 1
        }
        return tree
    }

    // MARK: Operations

    /// The tree with a key, and its value in a map. A set keeps the equal key that it has; a map takes the new one.
    func adding(_ key: Word, _ value: Word, to tree: Word) -> Word? {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: BalancedTree.deepest) { steps in
            guard let path = path(key, tree, steps) else { return nil }
            if path.end.isReference, payload == 1 { return tree }
            guard let leaf = machine.allocateObject(TypeID(index: type), tag: BalancedTree.leaf, words: payload) else {
                return .null
            }
            leaf[0] = key
            if payload == 2 { leaf[1] = value }
            if path.end.isReference {
                let replaced = path.end.cell
                return rebuild(path, make(left(replaced), leaf, right(replaced)), from: path.count)
            }
            guard path.count > 0, path.steps[path.count - 1].tag == BalancedTree.leaf else {
                return rebuild(path, Word(leaf), from: path.count)
            }
            // The new key goes above the leaf that was here, which stays as it is.
            let below = path.steps[path.count - 1]
            let node = path.isRight(path.count - 1) ? make(below, leaf, empty) : make(empty, leaf, below)
            return rebuild(path, node, from: path.count - 1)
        }
    }

    func removing(_ key: Word, from tree: Word) -> Word? {
        withUnsafeTemporaryAllocation(of: Word.self, capacity: BalancedTree.deepest) { steps in
            guard let path = path(key, tree, steps) else { return nil }
            guard path.end.isReference else { return tree }
            return rebuild(path, joined(path.end.cell), from: path.count)
        }
    }

    /// A node's subtrees without it: the successor takes its place.
    private func joined(_ node: Cell) -> Word {
        let (left, right) = (left(node), right(node))
        guard left.isReference else { return right }
        guard right.isReference else { return left }
        return withUnsafeTemporaryAllocation(of: Word.self, capacity: BalancedTree.deepest) { steps in
            var successor = right.cell
            var count = 0
            while self.left(successor).isReference, count < steps.count {
                steps[count] = Word(successor)
                count += 1
                successor = self.left(successor).cell
            }
            var rest = self.right(successor)
            while count > 0 {
                count -= 1
                rest = make(rest, steps[count].cell, self.right(steps[count].cell))
            }
            return rebalance(left, successor, rest)
        }
    }

    /// The node or leaf of a key, or the empty tree.
    func finding(_ key: Word, in tree: Word) -> Word? {
        var tree = tree
        while tree.isReference {
            guard let order = BalancedTree.order(key, tree.cell[0], machine) else { return nil }
            if order == 0 { return tree }
            tree = order < 0 ? left(tree.cell) : right(tree.cell)
        }
        return tree
    }

    /// The order of two keys; nil after an exception.
    @inline(__always)
    private static func order(_ left: Word, _ right: Word, _ machine: Machine) -> Int32? {
        let order = QuickOrder.of(left, right)
        return order == QuickOrder.unknown ? machine.compare(left, right) : order
    }

    /// ``finding(_:in:)`` without the machine: a word that is none when it is needed.
    static func quickFind(_ key: Word, in tree: Word, payload: Int) -> UInt64 {
        var tree = tree
        while tree.isReference {
            let node = tree.cell
            let order = QuickOrder.of(key, node[0])
            if order == 0 { return tree.bits }
            if order == QuickOrder.unknown { return quickDeclined }
            if node.length == leaf { return Word.immediate(0, type: node.typeID).bits }
            tree = node[order < 0 ? payload : payload &+ 1]
        }
        return tree.isNull ? quickDeclined : tree.bits
    }
}

extension CollectionNatives {
    package static func registerTrees(_ table: inout NativeTable) {
        table["MapTree.add"] = { machine, arguments in
            BalancedTree(arguments[2], payload: 2, machine)?.adding(arguments[0], arguments[1], to: arguments[2])
                ?? .unit
        }
        table["MapTree.remove"] = { machine, arguments in
            BalancedTree(arguments[1], payload: 2, machine)?.removing(arguments[0], from: arguments[1]) ?? .unit
        }
        table["MapTree.search"] = { machine, arguments in
            BalancedTree(arguments[1], payload: 2, machine)?.finding(arguments[0], in: arguments[1]) ?? .unit
        }
        table.quick["MapTree.search"] = { arguments in
            BalancedTree.quickFind(Word(bits: arguments[0]), in: Word(bits: arguments[1]), payload: 2)
        }
        table["SetTree.add"] = { machine, arguments in
            BalancedTree(arguments[1], payload: 1, machine)?.adding(arguments[0], .null, to: arguments[1]) ?? .unit
        }
        table["SetTree.remove"] = { machine, arguments in
            BalancedTree(arguments[1], payload: 1, machine)?.removing(arguments[0], from: arguments[1]) ?? .unit
        }
        table["SetTree.contains"] = { machine, arguments in
            let found = BalancedTree(arguments[1], payload: 1, machine)?.finding(arguments[0], in: arguments[1])
            return found.map { .bool($0.isReference) } ?? .unit
        }
        table.quick["SetTree.contains"] = { arguments in
            let found = BalancedTree.quickFind(Word(bits: arguments[0]), in: Word(bits: arguments[1]), payload: 1)
            return found == quickDeclined ? found : Word.bool(Word(bits: found).isReference).bits
        }
    }
}
