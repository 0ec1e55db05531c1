import Glibc

extension Heap {
    /// A cell of the class from the current free run, or 0 when the run is used up. The memory is not initialised.
    @inline(__always)
    mutating func allocateFast(sizeClass: Int, bytes: Int) -> UInt {
        let range = bump + sizeClass
        let cursor = range.pointee.cursor
        let next = cursor &+ UInt(bitPattern: bytes)
        if next > range.pointee.limit { return 0 }
        range.pointee.cursor = next
        return cursor
    }

    /// A cell of at least `bytes` (a multiple of 8) without collecting; 0 when `ceiling` bytes would be exceeded.
    /// The memory is not initialised.
    @inline(never)
    mutating func allocateSlow(bytes: Int, ceiling: Int) -> UInt {
        guard bytes <= SizeClass.largestCell else { return allocateLarge(bytes: bytes, ceiling: ceiling) }
        let sizeClass = SizeClass.index(bytes: bytes)
        let cellBytes = SizeClass.cellBytes(sizeClass)
        let address = allocateFast(sizeClass: sizeClass, bytes: cellBytes)
        if address != 0 { return address }
        guard used &+ cellBytes <= ceiling, refill(sizeClass) else { return 0 }
        return allocateFast(sizeClass: sizeClass, bytes: cellBytes)
    }

    /// Would it be good to collect before `bytes` more are allocated?
    mutating func wantsCollection(bytes: Int) -> Bool {
        if stress > 0 {
            stressCountdown &-= 1
            if stressCountdown <= 0 {
                // What is scanned at a collection must be paid for by allocations, or a deep stack makes a script crawl.
                stressCountdown = max(stress, (live &+ scannedBytes) >> 10)
                return true
            }
        }
        return allocated &+ bytes > threshold
    }

    /// Finds the next free run of the size class and makes it the bump range.
    private mutating func refill(_ sizeClass: Int) -> Bool {
        while true {
            let list = sweepLists[sizeClass]
            if list.current < 0 {
                guard let block = takeBlock(sizeClass) else { return false }
                sweepLists[sizeClass] = SweepList(current: Int32(block), nextCell: 0)
                continue
            }
            let block = blocks + Int(list.current)
            let count = Int(block.pointee.cellCount)
            let marks = mark(Int(list.current), 0)
            let start = Heap.skip(marks, from: Int(list.nextCell), to: count, whileEqualTo: epoch)
            if start == count {
                sweepLists[sizeClass] = SweepList(current: block.pointee.next, nextCell: 0)
                continue
            }
            var end = Heap.find(marks, from: start &+ 1, to: count, epoch)
            // With stress every allocation must come here.
            if stress > 0 { end = start &+ 1 }
            memset(marks + start, Int32(epoch), end &- start)
            sweepLists[sizeClass].nextCell = UInt32(end)
            let blockStart = base &+ UInt(bitPattern: Int(list.current) &<< 16)
            let cellBytes = UInt(block.pointee.cellBytes)
            let cursor = blockStart &+ UInt(bitPattern: start) &* cellBytes
            bump[sizeClass] = BumpRange(cursor: cursor, limit: blockStart &+ UInt(bitPattern: end) &* cellBytes)
            allocated &+= (end &- start) &* Int(cellBytes)
            return true
        }
    }

    /// The first index from `from` whose byte is not `value`, or `to`.
    private static func skip(
        _ bytes: UnsafeMutablePointer<UInt8>, from: Int, to: Int, whileEqualTo value: UInt8
    ) -> Int {
        let pattern = UInt64(value) &* 0x0101_0101_0101_0101
        let raw = UnsafeRawPointer(bytes)
        var index = from
        while index &+ 8 <= to, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) == pattern { index &+= 8 }
        while index < to, bytes[index] == value { index &+= 1 }
        return index
    }

    /// The first index from `from` whose byte is `value`, or `to`.
    private static func find(_ bytes: UnsafeMutablePointer<UInt8>, from: Int, to: Int, _ value: UInt8) -> Int {
        let pattern = UInt64(value) &* 0x0101_0101_0101_0101
        let raw = UnsafeRawPointer(bytes)
        var index = from
        while index &+ 8 <= to {
            let difference = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
            let zeroBytes = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
            if zeroBytes != 0 { return index &+ zeroBytes.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < to, bytes[index] != value { index &+= 1 }
        return index
    }

    /// A free block for cells of the class.
    private mutating func takeBlock(_ sizeClass: Int) -> Int? {
        guard let index = takeBlocks(1) else { return nil }
        let cellBytes = SizeClass.cellBytes(sizeClass)
        // What the bytes say is of another time: epochs come round, and then old marks would count.
        memset(mark(index, 0), 0, SizeClass.blockBytes / cellBytes)
        blocks[index] = Block(
            reciprocal: SizeClass.reciprocal(cellBytes: cellBytes), cellBytes: UInt32(cellBytes),
            cellCount: UInt32(SizeClass.blockBytes / cellBytes), state: .cells, sizeClass: UInt8(sizeClass), next: -1,
            span: 1, objectBytes: 0)
        return index
    }

    /// The first of `count` neighbouring free blocks. First fit; the frontier is the last resort.
    private mutating func takeBlocks(_ count: Int) -> Int? {
        var index = firstFree
        var run = 0
        while index < frontier {
            run = blocks[index].state == .free ? run &+ 1 : 0
            index &+= 1
            if run == count {
                if count == 1 { firstFree = index }
                return index &- count
            }
        }
        let start = frontier &- run
        guard start &+ count <= blockCapacity else { return nil }
        frontier = start &+ count
        if count == 1 { firstFree = frontier }
        return start
    }

    /// An object with blocks of its own.
    private mutating func allocateLarge(bytes: Int, ceiling: Int) -> UInt {
        guard bytes <= ceiling, used &+ bytes <= ceiling else { return 0 }
        let count = (bytes &+ SizeClass.blockBytes &- 1) >> SizeClass.blockShift
        guard let start = takeBlocks(count) else { return 0 }
        for index in start..<start &+ count {
            blocks[index].state = .largeTail
            blocks[index].span = 0
        }
        blocks[start] = Block(
            reciprocal: 0, cellBytes: UInt32(clamping: bytes), cellCount: 1, state: .largeHead, sizeClass: 0, next: -1,
            span: UInt32(count), objectBytes: UInt64(bytes))
        mark(start, 0).pointee = epoch
        allocated &+= bytes
        return base &+ UInt(bitPattern: start << SizeClass.blockShift)
    }

    /// Remembers a cell that must be finalised.
    mutating func addFinalizable(_ cell: Cell) {
        if finalizableCount == finalizableCapacity {
            let larger = UnsafeMutablePointer<UInt>.allocate(capacity: finalizableCapacity * 2)
            larger.update(from: finalizable, count: finalizableCount)
            finalizable.deallocate()
            finalizable = larger
            finalizableCapacity *= 2
        }
        finalizable[finalizableCount] = cell.address
        finalizableCount += 1
    }
}
