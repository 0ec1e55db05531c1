import Glibc

/// The engine's heap: non-moving mark and sweep over raw memory.
///
/// One reservation of address space holds everything: 64 KiB blocks, each with cells of one size class (or a part of a
/// large object), a page of mark bytes for each block, a record for each block, and the mark stack. A cell's mark byte
/// says in which collection it was last known to live:
///
/// - equal to ``epoch``: allocated (marked in the last collection, or cut from a free run since),
/// - anything else: free, or dead and not yet swept; nobody cares which.
///
/// A collection increments ``epoch``; reaching a cell sets its byte to the new value. What keeps the old value is dead,
/// and nothing needs to be cleared. Sweeping is lazy: a size class that runs out of its bump range looks for the next
/// run of cells whose bytes differ from ``epoch``, claims it by setting the bytes, and bumps through it.
///
/// The struct is plain memory without references to Swift objects; it lives inside ``MachineState``.
struct Heap: BitwiseCopyable {
    // Hot: allocation.
    /// By size class.
    var bump: UnsafeMutablePointer<BumpRange>

    // Hot: marking.
    var base: UInt
    var reservedBytes: UInt
    var marks: UnsafeMutablePointer<UInt8>
    var blocks: UnsafeMutablePointer<Block>
    var epoch: UInt8
    var markStack: UnsafeMutablePointer<UInt>
    var markTop: Int

    // Tables of the loaded program.
    var types: UnsafeMutablePointer<TypeLayout>
    var typeCount: Int
    var shapes: UnsafeMutablePointer<ShapeLayout>
    var functions: UnsafeMutablePointer<FunctionEntry>

    var sweepLists: UnsafeMutablePointer<SweepList>
    /// Blocks below this index have been used at some time.
    var frontier: Int
    var blockCapacity: Int
    /// No free block lies below this index.
    var firstFree: Int

    // Accounting, in bytes.
    var live: Int
    var allocated: Int
    /// External memory held by cells (stacks of fibers).
    var external: Int
    /// Collect when ``allocated`` reaches this.
    var threshold: Int
    /// Never hold more than this.
    var limit: Int
    var collections: Int
    /// Collect at every n-th slow allocation (rarer when much must be scanned); 0: only when needed. With stress every
    /// allocation is slow, dead cells are overwritten, and the invariants are checked after every collection.
    var stress: Int
    var stressCountdown: Int
    /// The stacks looked at in the last collection, in bytes.
    var scannedBytes: Int

    /// Cells to be told when they die: fibers, host objects.
    var finalizable: UnsafeMutablePointer<UInt>
    var finalizableCount: Int
    var finalizableCapacity: Int

    /// Cells whose memory is on its way to the cache, see ``drain()``: a ring of ``waitingCount``.
    var waiting: UnsafeMutablePointer<UInt>
    /// Blocks from here on have no memory of the system's.
    var touched: Int

    private var mapping: UnsafeMutableRawPointer
    private var mappingBytes: Int

    /// The most bytes that lived after a collection, forgotten by and by.
    var recentlyLive = 0

    /// The smallest amount of new memory between two collections. Small enough that scripts with little live data work in
    /// memory that is in the cache and need not be given by the system first.
    static let smallestThreshold = 4 << 20
    /// Free memory that is not given back to the system, which takes its time to give it again.
    static let keptBytes = 32 << 20
    static let hugePage = 2 << 20

    /// Reserves address space for a heap of `limit` bytes (at most 32 GiB). Nil when not even a small reservation is
    /// possible.
    init?(limit: Int) {
        var wanted = AddressSpace.share(4, wanted: min(max(limit &+ limit / 4, 64 << 20), 32 << 30))
        wanted = (wanted &+ SizeClass.blockBytes &- 1) & ~(SizeClass.blockBytes &- 1)
        while true {
            if let reservation = Reservation(heapBytes: wanted) {
                self.init(reservation: reservation, limit: limit)
                return
            }
            wanted /= 2
            if wanted < 16 << 20 { return nil }
        }
    }

    private init(reservation: Reservation, limit: Int) {
        mapping = reservation.start
        mappingBytes = reservation.bytes
        base = reservation.heapStart
        reservedBytes = UInt(reservation.heapBytes)
        marks = reservation.marks
        blocks = reservation.blocks
        markStack = reservation.markStack
        markTop = 0
        waiting = .allocate(capacity: Heap.waitingCount)
        waiting.initialize(repeating: 0, count: Heap.waitingCount)
        epoch = 1
        blockCapacity = reservation.heapBytes >> SizeClass.blockShift
        frontier = 0
        touched = 0
        firstFree = 0
        live = 0
        allocated = 0
        external = 0
        threshold = min(Heap.smallestThreshold, max(limit / 2, 1 << 16))
        self.limit = limit
        collections = 0
        stress = 0
        stressCountdown = 0
        scannedBytes = 0
        bump = .allocate(capacity: SizeClass.count)
        bump.initialize(repeating: BumpRange(cursor: 0, limit: 0), count: SizeClass.count)
        sweepLists = .allocate(capacity: SizeClass.count)
        sweepLists.initialize(repeating: SweepList(current: -1, nextCell: 0), count: SizeClass.count)
        finalizableCapacity = 64
        finalizableCount = 0
        finalizable = .allocate(capacity: finalizableCapacity)
        types = .allocate(capacity: 1)
        typeCount = 0
        shapes = .allocate(capacity: 1)
        functions = .allocate(capacity: 1)
    }

    /// Frees everything, host objects included. The tables of the program belong to the machine.
    mutating func destroy() {
        for index in 0..<finalizableCount { Heap.finalize(Cell(address: finalizable[index])) }
        finalizable.deallocate()
        bump.deallocate()
        waiting.deallocate()
        sweepLists.deallocate()
        munmap(mapping, mappingBytes)
    }

    /// Bytes in use, counting what died since the last collection.
    var used: Int { live &+ allocated &+ external }

    /// The index of the block that holds the address.
    @inline(__always)
    func blockIndex(_ address: UInt) -> Int { Int(bitPattern: (address &- base) &>> 16) }

    /// The mark byte of cell `cell` of block `block`.
    @inline(__always)
    func mark(_ block: Int, _ cell: Int) -> UnsafeMutablePointer<UInt8> { marks + (block &<< 12 &+ cell) }
}

/// Address space for a heap, committed by the system page by page as it is touched.
private struct Reservation {
    let start: UnsafeMutableRawPointer
    let bytes: Int
    let heapStart: UInt
    let heapBytes: Int
    let marks: UnsafeMutablePointer<UInt8>
    let blocks: UnsafeMutablePointer<Block>
    let markStack: UnsafeMutablePointer<UInt>

    init?(heapBytes: Int) {
        let blockCount = heapBytes >> SizeClass.blockShift
        let markBytes = blockCount << SizeClass.marksShift
        let recordBytes = (blockCount * MemoryLayout<Block>.stride + 4095) & ~4095
        // Every cell is pushed at most once in a collection, and the smallest has 16 bytes; the rest is for ranges.
        let stackBytes = heapBytes / 2 + heapBytes / 16
        let total = heapBytes + Heap.hugePage + markBytes + recordBytes + stackBytes
        let flags = MAP_PRIVATE | Int32(MAP_ANONYMOUS) | Int32(MAP_NORESERVE)
        guard let memory = mmap(nil, total, PROT_READ | PROT_WRITE, flags, -1, 0), memory != MAP_FAILED else {
            return nil
        }
        let mask = UInt(Heap.hugePage - 1)
        let aligned = (UInt(bitPattern: memory) + mask) & ~mask
        start = memory
        bytes = total
        heapStart = aligned
        self.heapBytes = heapBytes
        let side = memory + Int(aligned - UInt(bitPattern: memory)) + heapBytes
        marks = side.assumingMemoryBound(to: UInt8.self)
        blocks = (side + markBytes).assumingMemoryBound(to: Block.self)
        markStack = (side + markBytes + recordBytes).assumingMemoryBound(to: UInt.self)
        askForHugePages(markBytes: markBytes)
    }

    /// All but the beginning, which is all that small scripts touch, comes in huge pages where the system has them:
    /// hundreds of times fewer faults, and tracing misses fewer translations.
    private func askForHugePages(markBytes: Int) {
        guard heapBytes > Heap.hugePage else { return }
        let huge = UnsafeMutableRawPointer(bitPattern: heapStart + UInt(Heap.hugePage))
        madvise(huge, heapBytes - Heap.hugePage, MADV_HUGEPAGE)
        madvise(marks, markBytes, MADV_HUGEPAGE)
    }
}
