/// What a 64 KiB block of the heap is used for.
enum BlockState: UInt8 {
    /// Not in use (all zero bytes, as fresh memory is).
    case free = 0
    /// Cells of one size class.
    case cells
    /// The start of an object that has blocks of its own.
    case largeHead
    case largeTail
}

/// The side record of a block.
struct Block: BitwiseCopyable {
    /// See ``SizeClass/reciprocal(cellBytes:)``. 0 in large objects, whose only cell has index 0.
    var reciprocal: UInt32
    var cellBytes: UInt32
    var cellCount: UInt32
    var state: BlockState
    var sizeClass: UInt8
    /// The next block of the same class that waits to be swept, or -1.
    var next: Int32
    /// Large objects: the number of blocks.
    var span: UInt32
    /// The size that the object asked for.
    var objectBytes: UInt64
}

/// The free run that cells of one size class are cut from.
struct BumpRange: BitwiseCopyable {
    var cursor: UInt
    var limit: UInt
}

/// The blocks of a size class that wait to be swept.
struct SweepList: BitwiseCopyable {
    /// The block being swept, or -1.
    var current: Int32
    /// The next cell to look at in it.
    var nextCell: UInt32
}
