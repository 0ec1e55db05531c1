import FusabiBytecode
import Glibc

/// The UTF-16 units of a string, wherever they lie and however wide they are stored. It borrows: the memory must stay
/// (a string cell stays while it is reachable; nothing moves).
package struct StringView: BitwiseCopyable {
    package let count: Int
    @usableFromInline let bytes: UnsafePointer<UInt8>
    /// Two bytes a unit.
    package let isWide: Bool

    @inlinable @inline(__always)
    package init(bytes: UnsafePointer<UInt8>, count: Int, isWide: Bool) {
        self.bytes = bytes
        self.count = count
        self.isWide = isWide
    }

    /// The units of a string cell.
    @inlinable @inline(__always)
    package init(_ cell: Cell) {
        self.init(
            bytes: UnsafePointer(cell.bytes), count: cell.length,
            isWide: cell.typeIndex == BuiltinType.string16.rawValue)
    }

    /// The units of a string word, none for null.
    @inlinable @inline(__always)
    package init(orEmpty word: Word) {
        if word.isReference {
            self.init(word.cell)
        } else {
            self.init(bytes: UnsafePointer(bitPattern: 8).unsafelyUnwrapped, count: 0, isWide: false)
        }
    }

    @inlinable @inline(__always)
    package var isEmpty: Bool { count == 0 }

    /// Unit `index`; not checked. O(1).
    @inlinable @inline(__always)
    package subscript(index: Int) -> UInt16 {
        isWide
            ? UnsafeRawPointer(bytes).load(fromByteOffset: index &* 2, as: UInt16.self)
            : UInt16(bytes[index])
    }

    /// A part of the view; the bounds must lie within it.
    @inlinable @inline(__always)
    package subscript(range: Range<Int>) -> StringView {
        StringView(
            bytes: bytes + (isWide ? range.lowerBound &* 2 : range.lowerBound), count: range.count, isWide: isWide)
    }

    /// One byte a unit: the bytes themselves (Latin-1); nil when the view is wide.
    @inlinable
    package var latin1: UnsafeBufferPointer<UInt8>? {
        isWide ? nil : UnsafeBufferPointer(start: bytes, count: count)
    }

    /// Two bytes a unit: the units themselves; nil when the view is narrow.
    @inlinable
    package var utf16: UnsafeBufferPointer<UInt16>? {
        guard isWide else { return nil }
        let units = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt16.self)
        return UnsafeBufferPointer(start: units, count: count)
    }

    /// True when every unit is below 128.
    package var isASCII: Bool {
        for index in 0..<count where self[index] >= 0x80 { return false }
        return true
    }

    /// The view as a Swift string; unpaired surrogates become U+FFFD.
    package var string: String {
        if let latin1, isASCII { return String(decoding: latin1, as: UTF8.self) }
        if let utf16 { return String(decoding: utf16, as: UTF16.self) }
        return String(decoding: array, as: UTF16.self)
    }

    /// A copy of the units.
    package var array: [UInt16] {
        [UInt16](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count { buffer.initializeElement(at: index, to: self[index]) }
            initialized = count
        }
    }

    /// Copies the units into a string cell that is wide enough.
    func copy(to cell: Cell, at position: Int) {
        if cell.typeIndex == BuiltinType.string8.rawValue {
            (cell.bytes + position).update(from: bytes, count: count)
        } else if let utf16 {
            if let start = utf16.baseAddress { (cell.units + position).update(from: start, count: count) }
        } else {
            let units = cell.units + position
            for index in 0..<count { units[index] = UInt16(bytes[index]) }
        }
    }

    /// The first unit from `start` on that equals this one.
    package func firstIndex(of unit: UInt16, from start: Int) -> Int? {
        guard start < count else { return nil }
        if isWide { return firstIndex(from: start) { $0 == unit } }
        guard unit < 0x100, let found = memchr(bytes + start, Int32(unit), count &- start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    /// The first unit from `start` on that has a property.
    @inlinable
    package func firstIndex(from start: Int, where isWanted: (UInt16) -> Bool) -> Int? {
        var index = start
        while index < count {
            if isWanted(self[index]) { return index }
            index &+= 1
        }
        return nil
    }

    /// Ordinal equality.
    package static func equal(_ left: StringView, _ right: StringView) -> Bool {
        left.count == right.count && firstDifference(left, right) == left.count
    }

    /// Ordinal order as `String.CompareOrdinal` gives it: the difference of the first differing units, else of the
    /// lengths.
    package static func compare(_ left: StringView, _ right: StringView) -> Int32 {
        let index = firstDifference(left, right)
        if index < min(left.count, right.count) { return Int32(left[index]) - Int32(right[index]) }
        return Int32(truncatingIfNeeded: left.count &- right.count)
    }

    /// The index of the first units that differ, or the shorter count.
    static func firstDifference(_ left: StringView, _ right: StringView) -> Int {
        let count = min(left.count, right.count)
        var index = 0
        if left.isWide == right.isWide {
            let width = left.isWide ? 2 : 1
            let step = 8 / width
            let first = UnsafeRawPointer(left.bytes)
            let second = UnsafeRawPointer(right.bytes)
            while index &+ step <= count,
                first.loadUnaligned(fromByteOffset: index &* width, as: UInt64.self)
                    == second.loadUnaligned(fromByteOffset: index &* width, as: UInt64.self)
            {
                index &+= step
            }
        }
        while index < count, left[index] == right[index] { index &+= 1 }
        return index
    }

}

/// String cells a word at a time. Equal strings have one form, and cells are as long as their last word.
extension Cell {
    /// Bytes of the units.
    @inlinable @inline(__always)
    package var textBytes: Int { length &<< Int(typeIndex & 1) }

    /// A hash of a string's units.
    @inlinable @inline(__always)
    package var textHash: UInt32 {
        var rest = textBytes
        var word = longs
        var hash = UInt64(truncatingIfNeeded: rest) &* 0x9E37_79B9_7F4A_7C15
        while rest >= 8 {
            hash = (hash ^ word.pointee) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash &>> 32
            word += 1
            rest &-= 8
        }
        if rest > 0 {
            hash = (hash ^ word.pointee & Cell.firstBytes(rest)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash &>> 32
        }
        return UInt32(truncatingIfNeeded: hash ^ hash &>> 15)
    }

    /// Has a string cell of the same header the same units?
    @inlinable @inline(__always)
    package func hasSameText(as other: Cell) -> Bool {
        var rest = textBytes
        var (left, right) = (longs, other.longs)
        while rest >= 8 {
            if left.pointee != right.pointee { return false }
            left += 1
            right += 1
            rest &-= 8
        }
        return rest == 0 || (left.pointee ^ right.pointee) & Cell.firstBytes(rest) == 0
    }

    /// A mask of the first bytes in memory of a word, 1 to 7 of them.
    @inlinable @inline(__always)
    package static func firstBytes(_ count: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 }
}
