import FusabiBytecode

/// The trees under Map and Set: persistent B+ trees, whose few wide cells take less memory, and less of the collector's
/// time, than a node for every entry.
///
/// A tree is null when it is empty, and otherwise a word array (the prelude reads them, Map.fs and Set.fs):
///
/// - a leaf: 0, then its entries in order, each a key, and in maps its value;
/// - a node: its height, then its subtrees with a separating key between any two, which is not greater than the keys on
///   its right and greater than those on its left.
///
/// Nothing ever changes: a new tree shares what it can with the old one.
struct SearchTree {
    let machine: Machine
    /// Words of an entry.
    let stride: Int

    /// Entries of a leaf, and subtrees of a node.
    static var most: Int { 8 }
    /// More than the height of any tree: only the splitting of a full root makes one higher.
    static var deepest: Int { 64 }
    private static var leafMark: Word { .int(0) }

    static func isLeaf(_ cell: Cell) -> Bool { cell[0] == leafMark }

    func entryCount(_ leaf: Cell) -> Int { (leaf.length - 1) / stride }
    static func childCount(_ node: Cell) -> Int { node.length / 2 }

    // MARK: Finding

    /// The order of two keys; nil after an exception.
    @inline(__always)
    private func order(_ left: Word, _ right: Word) -> Int32? {
        let order = QuickOrder.of(left, right)
        return order == QuickOrder.unknown ? machine.compare(left, right) : order
    }

    /// A node, and which of its subtrees a path enters.
    struct Step {
        var node: Cell
        var child: Int
    }

    /// The steps from the root to the leaf that has a key or should have it, and the place there.
    struct Path {
        let steps: UnsafeMutableBufferPointer<Step>
        var count = 0
        var leaf: Cell
        /// The first word of the key's entry, or of the entry before which it belongs.
        var place = 1
        var isFound = false
    }

    /// Follows a key down; nil after an exception of its comparison. All comparisons are made here, before any cell is:
    /// they may run script code and so the collector.
    func path(_ key: Word, _ root: Cell, _ steps: UnsafeMutableBufferPointer<Step>) -> Path? {
        var path = Path(steps: steps, leaf: root)
        while !SearchTree.isLeaf(path.leaf), path.count < steps.count {
            guard let child = child(key, path.leaf) else { return nil }
            steps[path.count] = Step(node: path.leaf, child: child)
            path.count += 1
            path.leaf = path.leaf[1 + 2 * child].cell
        }
        while path.place < path.leaf.length {
            guard let order = order(key, path.leaf[path.place]) else { return nil }
            if order <= 0 {
                path.isFound = order == 0
                return path
            }
            path.place += stride
        }
        return path
    }

    /// The subtree of a node to which a key belongs; nil after an exception.
    private func child(_ key: Word, _ node: Cell) -> Int? {
        var separator = 2
        while separator < node.length {
            guard let order = order(key, node[separator]) else { return nil }
            if order < 0 { break }
            separator += 2
        }
        return separator / 2 - 1
    }

    /// The leaf and the place of a key; place 0 when there is none, nil after an exception.
    func find(_ key: Word, in tree: Word) -> (leaf: Cell, place: Int)? {
        guard tree.isReference else { return (Cell(address: 0), 0) }
        var cell = tree.cell
        while !SearchTree.isLeaf(cell) {
            guard let child = child(key, cell) else { return nil }
            cell = cell[1 + 2 * child].cell
        }
        var place = 1
        while place < cell.length {
            guard let order = order(key, cell[place]) else { return nil }
            if order == 0 { return (cell, place) }
            if order < 0 { break }
            place += stride
        }
        return (cell, 0)
    }

    /// ``find(_:in:)`` without the machine; nil when it is needed.
    @inline(__always)
    static func quickFind(_ key: Word, in tree: Word, stride: Int) -> (leaf: Cell, place: Int)? {
        guard tree.isReference else { return (Cell(address: 0), 0) }
        var cell = tree.cell
        while !isLeaf(cell) {
            var separator = 2
            let end = cell.length
            while separator < end {
                let order = QuickOrder.of(key, cell[separator])
                if order < 0 {
                    if order == QuickOrder.unknown { return nil }
                    break
                }
                separator &+= 2
            }
            cell = cell[separator &- 1].cell
        }
        var place = 1
        let end = cell.length
        while place < end {
            let order = QuickOrder.of(key, cell[place])
            if order == 0 { return (cell, place) }
            if order < 0 { return order == QuickOrder.unknown ? nil : (cell, 0) }
            place &+= stride
        }
        return (cell, 0)
    }

    // MARK: Walking

    /// Calls a function with each leaf, in order.
    func forEachLeaf(_ tree: Word, _ body: (Cell) -> Void) {
        guard tree.isReference else { return }
        withUnsafeTemporaryAllocation(of: Step.self, capacity: SearchTree.deepest) { steps in
            var cell = tree.cell
            var count = 0
            while true {
                while !SearchTree.isLeaf(cell), count < steps.count {
                    steps[count] = Step(node: cell, child: 0)
                    count += 1
                    cell = cell[1].cell
                }
                body(cell)
                while count > 0, steps[count - 1].child + 1 == SearchTree.childCount(steps[count - 1].node) {
                    count -= 1
                }
                if count == 0 { return }
                steps[count - 1].child += 1
                cell = steps[count - 1].node[1 + 2 * steps[count - 1].child].cell
            }
        }
    }
}
