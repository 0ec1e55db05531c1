import FusabiBytecode
import Glibc

extension Heap {
    /// Ends a collection: finalises what died, releases empty blocks, queues the others for lazy sweeping, and sets the
    /// next threshold. Only mark bytes are read, no cell is. `scanned` bytes of stacks were looked at: the more there are,
    /// the rarer collections should be.
    mutating func finishMarking(scanned: Int) {
        finalizeDead()
        for sizeClass in 0..<SizeClass.count { sweepLists[sizeClass] = SweepList(current: -1, nextCell: 0) }
        var lastUsed = 0
        var lowestFree = frontier
        // Downwards, so that the lists come out in address order.
        var index = frontier &- 1
        while index >= 0 {
            sweepBlock(index)
            if blocks[index].state == .free {
                lowestFree = index
            } else if lastUsed == 0 {
                lastUsed = index &+ 1
            }
            index &-= 1
        }
        touched = max(touched, frontier)
        frontier = lastUsed
        firstFree = min(lowestFree, frontier)
        allocated = 0
        scannedBytes = scanned
        collections &+= 1
        // A small heap may grow to four times what lives, a bigger one to three times or twice.
        let more = max(live, min(live &* 3, 32 << 20), min(live &* 2, 256 << 20))
        threshold = max(Heap.smallestThreshold, more &+ external &+ scanned)
        let room = limit &- live &- external
        // Near the limit collect before it is reached, but not at every allocation.
        threshold = min(threshold, max(room, limit / 16))
        // What lived a moment ago may come back: a program that builds and drops the same lists over and over would ask
        // the system for the same memory each time.
        recentlyLive = max(live, recentlyLive &- recentlyLive / 16)
        if touched << SizeClass.blockShift > 2 &* (recentlyLive &+ threshold) &+ Heap.keptBytes { releaseFree() }
    }

    private mutating func sweepBlock(_ index: Int) {
        let block = blocks + index
        switch block.pointee.state {
        case .free: break
        case .largeTail:
            // Tails are freed with their head, which is met later.
            break
        case .largeHead:
            if mark(index, 0).pointee != epoch { freeLarge(index) }
        case .cells:
            guard anyMarked(index, count: Int(block.pointee.cellCount)) else {
                block.pointee.state = .free
                return
            }
            let sizeClass = Int(block.pointee.sizeClass)
            block.pointee.next = sweepLists[sizeClass].current
            sweepLists[sizeClass].current = Int32(index)
        }
    }

    private func anyMarked(_ block: Int, count: Int) -> Bool {
        let marks = mark(block, 0)
        return memchr(marks, Int32(epoch), count) != nil
    }

    private mutating func freeLarge(_ head: Int) {
        let span = Int(blocks[head].span)
        for index in head..<head &+ span { blocks[index].state = .free }
    }

    /// Gives free memory back to the system, in pieces of the size of a huge page.
    private mutating func releaseFree() {
        let piece = Heap.hugePage >> SizeClass.blockShift
        var start = 0
        while start < touched {
            var end = start
            while end < min(start &+ piece, blockCapacity), blocks[end].state == .free { end &+= 1 }
            if end == start &+ piece {
                let address = base &+ UInt(bitPattern: start << SizeClass.blockShift)
                madvise(UnsafeMutableRawPointer(bitPattern: address), Heap.hugePage, MADV_DONTNEED)
            }
            start &+= piece
        }
        touched = frontier
    }

    private mutating func finalizeDead() {
        var kept = 0
        for index in 0..<finalizableCount {
            let address = finalizable[index]
            if isAllocated(UInt64(address) | 0xFFFA_0000_0000_0000, duringMarking: false) {
                finalizable[kept] = address
                kept += 1
            } else {
                external &-= Heap.finalize(Cell(address: address))
            }
        }
        finalizableCount = kept
    }

    /// Releases what a dead cell holds outside the heap; returns the bytes of external memory that it accounted for.
    @discardableResult
    static func finalize(_ cell: Cell) -> Int {
        switch BuiltinType(rawValue: cell.typeIndex) {
        case .fiber: return FiberRecord.release(cell)
        case .hostObject, .nativeObject:
            if let pointer = UnsafeRawPointer(bitPattern: UInt(cell[0].bits)) {
                Unmanaged<AnyObject>.fromOpaque(pointer).release()
            }
            return 0
        default: return 0
        }
    }
}
