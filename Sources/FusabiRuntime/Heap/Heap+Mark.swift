import CFusabiRuntime
import FusabiBytecode

extension Heap {
    /// Starts a collection: everything allocated becomes a candidate, nothing is reached yet.
    mutating func beginMarking() {
        returnRuns()
        if epoch == 255 { restartEpochs() }
        epoch += 1
        live = 0
        markTop = 0
    }

    /// Gives the unused rests of the bump ranges back: their cells become free.
    mutating func returnRuns() {
        for sizeClass in 0..<SizeClass.count { returnRun(sizeClass) }
    }

    private mutating func returnRun(_ sizeClass: Int) {
        let range = bump[sizeClass]
        bump[sizeClass] = BumpRange(cursor: 0, limit: 0)
        guard range.cursor < range.limit else { return }
        let block = blockIndex(range.cursor)
        let offset = UInt64(range.cursor & 0xFFFF)
        let cellBytes = UInt(blocks[block].cellBytes)
        let first = SizeClass.cellIndex(offset: offset, reciprocal: blocks[block].reciprocal)
        let count = Int((range.limit &- range.cursor) / cellBytes)
        for cell in first..<first &+ count { mark(block, cell).pointee = 0 }
    }

    /// Epochs are bytes: before they wrap, what is allocated gets epoch 1 and all else 0.
    private mutating func restartEpochs() {
        for block in 0..<frontier where blocks[block].state == .cells || blocks[block].state == .largeHead {
            for cell in 0..<Int(blocks[block].cellCount) {
                let mark = mark(block, cell)
                mark.pointee = mark.pointee == 255 ? 1 : 0
            }
        }
        epoch = 1
    }

    /// Marks what an exact word refers to.
    @inline(__always)
    mutating func markExact(_ word: UInt64) {
        if word &>> 48 == 0xFFFA { markCell(UInt(truncatingIfNeeded: word & 0x0000_FFFF_FFFF_FFFF)) }
    }

    /// Marks a cell known to be one and pushes it for tracing.
    @inline(__always)
    mutating func markCell(_ address: UInt) {
        let index = blockIndex(address)
        let block = blocks + index
        let cell = SizeClass.cellIndex(offset: UInt64(address & 0xFFFF), reciprocal: block.pointee.reciprocal)
        let mark = mark(index, cell)
        if mark.pointee != epoch {
            mark.pointee = epoch
            live &+= Int(block.pointee.cellBytes)
            markStack[markTop] = address
            markTop &+= 1
        }
    }

    /// Is the word a reference to the start of an allocated cell? While marking, cells of the previous epoch count;
    /// at other times use `before: false`.
    @inline(__always)
    func isAllocated(_ word: UInt64, duringMarking: Bool) -> Bool {
        guard word &>> 48 == 0xFFFA else { return false }
        let address = UInt(truncatingIfNeeded: word & 0x0000_FFFF_FFFF_FFFF)
        guard address &- base < UInt(bitPattern: frontier &<< 16) else { return false }
        let index = blockIndex(address)
        let block = blocks + index
        let offset = UInt64(address & 0xFFFF)
        switch block.pointee.state {
        case .free, .largeTail: return false
        case .largeHead:
            guard offset == 0 else { return false }
            let byte = mark(index, 0).pointee
            return byte == epoch || duringMarking && byte == epoch &- 1
        case .cells:
            let cell = SizeClass.cellIndex(offset: offset, reciprocal: block.pointee.reciprocal)
            guard UInt64(cell) &* UInt64(block.pointee.cellBytes) == offset, cell < Int(block.pointee.cellCount) else {
                return false
            }
            let byte = mark(index, cell).pointee
            return byte == epoch || duringMarking && byte == epoch &- 1
        }
    }

    /// Marks what the words refer to, if they are references at all.
    mutating func markConservatively(_ words: UnsafeMutablePointer<UInt64>, count: Int) {
        for index in 0..<count {
            let word = words[index]
            if word &>> 48 == 0xFFFA, isAllocated(word, duringMarking: true) {
                markCell(UInt(truncatingIfNeeded: word & 0x0000_FFFF_FFFF_FFFF))
            }
        }
    }

    /// Words that are traced at once; longer arrays are traced in pieces so that the mark stack stays small.
    private static var pieceWords: Int { 512 }

    /// How many cells wait for their memory before they are traced.
    static var waitingCount: Int { 16 }

    /// Traces until everything reachable from what is marked is marked. What comes from the stack waits in a ring while
    /// its memory is fetched: most of the time of tracing would be spent on waiting for it.
    mutating func drain() {
        var first = 0
        var count = 0
        while true {
            if markTop > 0, count < Heap.waitingCount {
                markTop &-= 1
                let address = markStack[markTop]
                if address & 1 != 0 {
                    // The rest of an array: end below, start here.
                    markTop &-= 1
                    traceRange(start: address & ~1, end: markStack[markTop])
                } else {
                    fusabi_prefetch(UnsafeRawPointer(bitPattern: address))
                    waiting[(first &+ count) & (Heap.waitingCount &- 1)] = address
                    count &+= 1
                }
            } else if count > 0 {
                let address = waiting[first]
                first = (first &+ 1) & (Heap.waitingCount &- 1)
                count &-= 1
                trace(Cell(address: address))
            } else {
                return
            }
        }
    }

    @inline(__always)
    private mutating func trace(_ cell: Cell) {
        let header = cell.header
        let type = types + Int(UInt32(truncatingIfNeeded: header))
        let aux = Int(truncatingIfNeeded: header &>> 32)
        switch type.pointee.scan {
        case .leaf: break
        case .fields:
            let tag = type.pointee.shapeCount > 1 ? aux : 0
            let shape = shapes[Int(type.pointee.firstShape) &+ tag]
            if shape.hasRawFields {
                markConservatively(cell.longs, count: shape.fieldCount)
            } else {
                let words = cell.longs
                for index in 0..<shape.fieldCount { markExact(words[index]) }
            }
        case .wordArray:
            traceRange(start: cell.address &+ 8, end: cell.address &+ 8 &+ UInt(bitPattern: aux &* 8))
        case .closure: markConservatively(cell.longs, count: Int(functions[aux].captureCount))
        case .counted: markConservatively(cell.longs, count: aux &+ 1)
        case .anyWord: markConservatively(cell.longs, count: 1)
        case .fiber: traceFiber(cell)
        }
    }

    private mutating func traceRange(start: UInt, end: UInt) {
        var pieceEnd = end
        let pieceBytes = UInt(bitPattern: Heap.pieceWords &* 8)
        if end &- start > pieceBytes {
            pieceEnd = start &+ pieceBytes
            markStack[markTop] = end
            markStack[markTop &+ 1] = pieceEnd | 1
            markTop &+= 2
        }
        let words = pointer(start, to: UInt64.self)
        for index in 0..<Int(bitPattern: (pieceEnd &- start) &>> 3) { markExact(words[index]) }
    }

    private mutating func traceFiber(_ cell: Cell) {
        for field in FiberField.firstWord..<FiberField.count { markExact(cell[field].bits) }
        let record = FiberRecord.of(cell)
        // All of it: where its live part ends is known only to its code, and it is small.
        if let stack = record.pointee.stack { markConservatively(stack, count: record.pointee.capacity) }
    }
}
