import Glibc

/// The fields of a fiber's cell.
enum FiberField {
    /// The address of the ``FiberRecord``, raw.
    static let record = 0
    static let firstWord = 1
    /// The value last yielded.
    static let current = 1
    /// The closure to run, then null.
    static let body = 2
    /// The fiber that resumed this one, null when it was the main stack.
    static let parent = 3
    /// Where a fiber goes on that was suspended from inside of another one, which it had resumed: that one. Else null.
    static let leaf = 4
    static let count = 5
}

enum FiberState: UInt8 {
    case new, suspended, running, finished
}

/// What a fiber keeps outside its cell: its register stack and where it stopped. Register stacks hold nothing absolute
/// about themselves (return addresses are code addresses, frames are relative), so a full one is simply moved.
struct FiberRecord: BitwiseCopyable {
    var stack: UnsafeMutablePointer<UInt64>?
    /// In words.
    var capacity: Int
    var base: UnsafeMutablePointer<UInt64>?
    var pc: UnsafePointer<UInt32>?
    var state: FiberState

    static func of(_ cell: Cell) -> UnsafeMutablePointer<FiberRecord> {
        FusabiRuntime.pointer(UInt(cell[FiberField.record].bits), to: FiberRecord.self)
    }

    /// A record without a stack yet.
    static func make() -> UnsafeMutablePointer<FiberRecord> {
        let record = UnsafeMutablePointer<FiberRecord>.allocate(capacity: 1)
        record.initialize(
            to: FiberRecord(stack: nil, capacity: 0, base: nil, pc: nil, state: .new))
        return record
    }

    /// Bytes outside the heap.
    var externalBytes: Int { MemoryLayout<FiberRecord>.size + capacity * 8 }

    /// Frees what the fiber's cell holds; returns the bytes.
    static func release(_ cell: Cell) -> Int {
        let record = of(cell)
        let bytes = record.pointee.externalBytes
        record.pointee.stack?.deallocate()
        record.deallocate()
        return bytes
    }
}
