import FusabiBytecode

extension Heap {
    /// Overwrites every dead cell, so that whoever still uses one finds out at once. For the stress mode, right after a
    /// collection.
    func overwriteDead() {
        for index in 0..<frontier where blocks[index].state == .cells {
            let block = blocks[index]
            let start = base &+ UInt(index << SizeClass.blockShift)
            for number in 0..<Int(block.cellCount) where mark(index, number).pointee != epoch {
                let words = pointer(start &+ UInt(number) &* UInt(block.cellBytes), to: UInt64.self)
                words.update(repeating: Heap.deadWord, count: Int(block.cellBytes) / 8)
            }
        }
    }

    /// No word of a script, and as a header a type that does not exist.
    private static var deadWord: UInt64 { 0xFFF9_DEAD_DEAD_DEAD }

    /// Walks the whole heap and says what is wrong with it, nil when all is well: headers name known types, cells fit
    /// their blocks, exact words refer to allocated cells, bump ranges lie in blocks of their class. For tests and the
    /// stress mode; O(heap).
    func findViolation() -> String? {
        for sizeClass in 0..<SizeClass.count where bump[sizeClass].cursor < bump[sizeClass].limit {
            let block = blocks[blockIndex(bump[sizeClass].cursor)]
            if block.state != .cells || Int(block.sizeClass) != sizeClass {
                return "the bump range of class \(sizeClass) lies in a foreign block"
            }
        }
        for index in 0..<frontier {
            switch blocks[index].state {
            case .free, .largeTail: break
            case .largeHead, .cells:
                if let violation = findViolation(block: index) { return violation }
            }
        }
        return nil
    }

    private func findViolation(block index: Int) -> String? {
        let block = blocks[index]
        let start = base &+ UInt(bitPattern: index << SizeClass.blockShift)
        let unused = block.state == .cells ? bump[Int(block.sizeClass)] : BumpRange(cursor: 0, limit: 0)
        for number in 0..<Int(block.cellCount) where mark(index, number).pointee == epoch {
            let cell = Cell(address: start &+ UInt(number) &* UInt(block.cellBytes))
            if cell.address >= unused.cursor, cell.address < unused.limit { continue }
            let bytes = block.state == .cells ? Int(block.cellBytes) : Int(block.objectBytes)
            if let violation = findViolation(cell, bytes: bytes) {
                return "cell \(number) of block \(index) (type \(cell.typeIndex), aux \(cell.aux)): \(violation)"
            }
        }
        return nil
    }

    private func findViolation(_ cell: Cell, bytes: Int) -> String? {
        guard Int(cell.typeIndex) < typeCount else { return "unknown type" }
        let type = types[Int(cell.typeIndex)]
        var exact = 0
        var words = 0
        switch type.scan {
        case .leaf: break
        case .fields:
            let tag = type.shapeCount > 1 ? Int(cell.aux) : 0
            guard tag < Int(type.shapeCount) else { return "tag out of range" }
            let shape = shapes[Int(type.firstShape) + tag]
            words = shape.fieldCount
            exact = shape.hasRawFields ? 0 : words
        case .wordArray:
            words = cell.length
            exact = words
        case .closure: words = Int(functions[Int(cell.aux)].captureCount)
        case .counted: words = cell.length + 1
        case .anyWord: words = 1
        case .fiber: words = FiberField.count
        }
        guard 8 + words * 8 <= bytes else { return "\(words) words do not fit \(bytes) bytes" }
        for index in 0..<exact where cell[index].isReference {
            if !isAllocated(cell[index].bits, duringMarking: false) { return "field \(index) dangles" }
        }
        return nil
    }
}
