import FusabiBytecode

/// Trees with an entry more or less, and trees of sorted entries. Null when the memory limit is reached: the run is being
/// aborted.
extension SearchTree {
    /// What takes a subtree's place.
    private enum Part {
        case nothing
        case one(Cell)
        /// With the key that separates them.
        case two(Cell, Word, Cell)
    }

    private func make(_ count: Int) -> Cell? { machine.allocateArray(.word, count: count) }

    /// A copy with some words replaced by up to three others.
    private func splice(
        _ source: Cell, at place: Int, removing: Int, inserting count: Int, _ first: Word = .null,
        _ second: Word = .null, _ third: Word = .null
    ) -> Cell? {
        guard let cell = make(source.length - removing + count) else { return nil }
        let (from, to) = (source.words, cell.words)
        to.update(from: from, count: place)
        if count > 0 { to[place] = first }
        if count > 1 { to[place + 1] = second }
        if count > 2 { to[place + 2] = third }
        (to + place + count).update(from: from + place + removing, count: source.length - place - removing)
        return cell
    }

    /// A copy of the words in a range, behind the first word.
    private func slice(_ source: Cell, _ range: Range<Int>) -> Cell? {
        guard let cell = make(range.count + 1) else { return nil }
        cell[0] = source[0]
        (cell.words + 1).update(from: source.words + range.lowerBound, count: range.count)
        return cell
    }

    // MARK: Adding

    /// The tree with a key, and its value in a map. A set keeps the equal key that it has; a map takes the new one.
    func adding(_ key: Word, _ value: Word, to tree: Word) -> Word? {
        guard tree.isReference else {
            guard let leaf = make(1 + stride) else { return .null }
            leaf[0] = .int(0)
            leaf[1] = key
            if stride == 2 { leaf[2] = value }
            return Word(leaf)
        }
        return withUnsafeTemporaryAllocation(of: Step.self, capacity: SearchTree.deepest) { steps in
            guard let path = path(key, tree.cell, steps) else { return nil }
            if path.isFound, stride == 1 { return tree }
            let leaf = splice(
                path.leaf, at: path.place, removing: path.isFound ? stride : 0, inserting: stride, key, value)
            guard let leaf, let part = split(leaf: leaf, isAtEnd: path.place == path.leaf.length) else { return .null }
            return root(path, part, height: SearchTree.isLeaf(tree.cell) ? 1 : tree.cell[0].int + 1)
        }
    }

    /// What is added at the end goes alone to the right, so that ascending keys fill their leaves.
    private func split(leaf: Cell, isAtEnd: Bool) -> Part? {
        let count = entryCount(leaf)
        if count <= SearchTree.most { return .one(leaf) }
        let middle = 1 + (isAtEnd ? count - 1 : count / 2) * stride
        guard let left = slice(leaf, 1..<middle), let right = slice(leaf, middle..<leaf.length) else { return nil }
        return .two(left, right[1], right)
    }

    private func split(node: Cell, isAtEnd: Bool) -> Part? {
        let count = SearchTree.childCount(node)
        if count <= SearchTree.most { return .one(node) }
        let middle = 2 * (isAtEnd ? count - 1 : count / 2)
        guard let left = slice(node, 1..<middle), let right = slice(node, middle + 1..<node.length) else { return nil }
        return .two(left, node[middle], right)
    }

    /// The root of the tree in which the end of a path is replaced.
    private func root(_ path: Path, _ end: Part, height: Int) -> Word {
        var part = end
        var step = path.count - 1
        while step >= 0 {
            guard let above = replace(path.steps[step], part) else { return .null }
            part = above
            step -= 1
        }
        switch part {
        case .nothing: return .null
        case .one(var cell):
            while !SearchTree.isLeaf(cell), SearchTree.childCount(cell) == 1 { cell = cell[1].cell }
            return Word(cell)
        case .two(let left, let separator, let right):
            guard let node = make(4) else { return .null }
            node[0] = .int(height)
            node[1] = Word(left)
            node[2] = separator
            node[3] = Word(right)
            return Word(node)
        }
    }

    /// A node with another subtree in one place.
    private func replace(_ step: Step, _ part: Part) -> Part? {
        let (node, child) = (step.node, step.child)
        switch part {
        case .nothing:
            if SearchTree.childCount(node) == 1 { return .nothing }
            // The separator goes with it.
            return splice(node, at: max(2 * child, 1), removing: 2, inserting: 0).map { .one($0) }
        case .one(let cell):
            if isSmall(cell), let merged = merge(node, child, cell) { return merged }
            return splice(node, at: 1 + 2 * child, removing: 1, inserting: 1, Word(cell)).map { .one($0) }
        case .two(let left, let separator, let right):
            let wide = splice(
                node, at: 1 + 2 * child, removing: 1, inserting: 3, Word(left), separator, Word(right))
            return wide.flatMap { split(node: $0, isAtEnd: child + 1 == SearchTree.childCount(node)) }
        }
    }

    // MARK: Removing

    func removing(_ key: Word, from tree: Word) -> Word? {
        guard tree.isReference else { return tree }
        return withUnsafeTemporaryAllocation(of: Step.self, capacity: SearchTree.deepest) { steps in
            guard let path = path(key, tree.cell, steps) else { return nil }
            guard path.isFound else { return tree }
            if path.leaf.length == 1 + stride { return root(path, .nothing, height: 0) }
            guard let leaf = splice(path.leaf, at: path.place, removing: stride, inserting: 0) else { return .null }
            return root(path, .one(leaf), height: 0)
        }
    }

    private func size(_ cell: Cell) -> Int { SearchTree.isLeaf(cell) ? entryCount(cell) : SearchTree.childCount(cell) }

    private func isSmall(_ cell: Cell) -> Bool { size(cell) <= SearchTree.most / 4 }

    /// The node in which a small subtree is one with its neighbour; nil when it has none that is small enough.
    private func merge(_ node: Cell, _ child: Int, _ cell: Cell) -> Part? {
        let isLast = child + 1 == SearchTree.childCount(node)
        if isLast, child == 0 { return nil }
        let neighbour = node[1 + 2 * (isLast ? child - 1 : child + 1)].cell
        guard size(cell) + size(neighbour) <= SearchTree.most / 2 else { return nil }
        let (left, right) = isLast ? (neighbour, cell) : (cell, neighbour)
        let first = isLast ? child - 1 : child
        guard let merged = join(left, node[2 * first + 2], right) else { return nil }
        return splice(node, at: 1 + 2 * first, removing: 3, inserting: 1, Word(merged)).map { .one($0) }
    }

    private func join(_ left: Cell, _ separator: Word, _ right: Cell) -> Cell? {
        let between = SearchTree.isLeaf(left) ? 0 : 1
        guard let cell = make(left.length + between + right.length - 1) else { return nil }
        cell.words.update(from: left.words, count: left.length)
        if between == 1 { cell[left.length] = separator }
        (cell.words + left.length + between).update(from: right.words + 1, count: right.length - 1)
        return cell
    }

    // MARK: Building

    /// The tree of the entries in the first `count` words of an array, which are in order.
    func building(_ entries: Cell, count: Int) -> Word {
        var (level, keys): ([Word], [Word]) = ([], [])
        var start = 0
        while start < count {
            let end = min(start + SearchTree.most * stride, count)
            guard let leaf = make(1 + end - start) else { return .null }
            leaf[0] = .int(0)
            (leaf.words + 1).update(from: entries.words + start, count: end - start)
            level.append(Word(leaf))
            keys.append(leaf[1])
            start = end
        }
        var height = 1
        while level.count > 1 {
            var (above, aboveKeys): ([Word], [Word]) = ([], [])
            var first = 0
            while first < level.count {
                let end = min(first + SearchTree.most, level.count)
                guard let node = make(2 * (end - first)) else { return .null }
                node[0] = .int(height)
                for child in first..<end {
                    if child > first { node[2 * (child - first)] = keys[child] }
                    node[1 + 2 * (child - first)] = level[child]
                }
                above.append(Word(node))
                aboveKeys.append(keys[first])
                first = end
            }
            (level, keys) = (above, aboveKeys)
            height += 1
        }
        return level.first ?? .null
    }
}
