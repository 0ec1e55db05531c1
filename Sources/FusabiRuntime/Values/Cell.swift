import FusabiBytecode

/// An object of the heap: a header word (type index in the low half, `aux` in the high half), then 8-byte fields or
/// packed elements. `aux` is a union's tag, an array's or string's length, a closure's function index, a partial
/// application's argument count.
///
/// A `Cell` is only an address. Nothing moves, so it stays good as long as the collector can reach the object.
package struct Cell: Hashable, Sendable, BitwiseCopyable {
    package let address: UInt

    @inlinable @inline(__always)
    package init(address: UInt) { self.address = address }

    @inlinable @inline(__always)
    package var pointer: UnsafeMutablePointer<UInt64> { FusabiRuntime.pointer(address, to: UInt64.self) }

    @inlinable @inline(__always)
    package var header: UInt64 {
        get { pointer[0] }
        nonmutating set { pointer[0] = newValue }
    }

    @inlinable @inline(__always)
    package var typeIndex: UInt32 { UInt32(truncatingIfNeeded: pointer[0]) }

    @inlinable @inline(__always)
    package var typeID: TypeID { TypeID(index: typeIndex) }

    @inlinable @inline(__always)
    package var aux: UInt32 { UInt32(truncatingIfNeeded: pointer[0] >> 32) }

    /// `aux` as the length of an array or string.
    @inlinable @inline(__always)
    package var length: Int { Int(truncatingIfNeeded: pointer[0] >> 32) }

    /// The header of a cell of the type.
    @inlinable @inline(__always)
    package static func header(_ typeIndex: UInt32, aux: UInt32) -> UInt64 { UInt64(aux) << 32 | UInt64(typeIndex) }

    /// A field, or an element of a word array. Not checked.
    @inlinable @inline(__always)
    package subscript(index: Int) -> Word {
        get { Word(bits: pointer[index &+ 1]) }
        nonmutating set { pointer[index &+ 1] = newValue.bits }
    }

    /// The fields or elements as words.
    @inlinable @inline(__always)
    package var words: UnsafeMutablePointer<Word> { FusabiRuntime.pointer(address &+ 8, to: Word.self) }

    /// The elements of a byte array or of a string8.
    @inlinable @inline(__always)
    package var bytes: UnsafeMutablePointer<UInt8> { FusabiRuntime.pointer(address &+ 8, to: UInt8.self) }

    /// The units of a string16.
    @inlinable @inline(__always)
    package var units: UnsafeMutablePointer<UInt16> {
        FusabiRuntime.pointer(address &+ 8, to: UInt16.self)
    }

    /// The elements of a long array, a boxed integer's value, a bigint's limbs.
    @inlinable @inline(__always)
    package var longs: UnsafeMutablePointer<UInt64> {
        FusabiRuntime.pointer(address &+ 8, to: UInt64.self)
    }
}
