/// The sizes of cells that share blocks. Up to 512 bytes there is a class for each multiple of 8 (class n holds cells of
/// 8n bytes), above that the classes are 64 KiB divided by small numbers, so that blocks fill up.
package enum SizeClass {
    /// Bytes of a block, also its alignment.
    package static let blockBytes = 65536
    static let blockShift = 16
    /// Mark bytes reserved per block: one for each cell of the smallest size.
    static let marksShift = 12
    static let smallestCell = 16
    static let exactLimit = 512
    static let largestCell = 32768
    package static let count = 65 + larger.count
    private static let larger: [Int] = [
        584, 656, 760, 896, 1024, 1280, 1536, 1816, 2040, 2520, 3120, 3640, 4096, 5040, 6552, 8192, 9360, 10920, 13104,
        16384, 21840, 32768,
    ]

    /// The class of cells of at least `bytes` (a multiple of 8, at most ``largestCell``).
    @inline(__always)
    package static func index(bytes: Int) -> Int {
        bytes <= 512 ? max(bytes, 16) &>> 3 : indexOfLarger(bytes)
    }

    /// The size of the class's cells.
    package static func cellBytes(_ index: Int) -> Int { index <= 64 ? max(index &* 8, 16) : larger[index &- 65] }

    /// 2^32 / cell size, rounded up: turns an offset in a block into a cell index with one multiplication.
    package static func reciprocal(cellBytes: Int) -> UInt32 { UInt32(((1 << 32) + cellBytes - 1) / cellBytes) }

    /// The index of the cell at this offset of a block.
    @inline(__always)
    package static func cellIndex(offset: UInt64, reciprocal: UInt32) -> Int {
        Int(truncatingIfNeeded: (offset &* UInt64(reciprocal)) &>> 32)
    }

    @inline(never)
    private static func indexOfLarger(_ bytes: Int) -> Int {
        var index = 0
        while larger[index] < bytes { index &+= 1 }
        return 65 &+ index
    }
}
