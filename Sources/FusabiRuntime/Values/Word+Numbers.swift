import FusabiBytecode

/// Numbers in words. The readers do not check: the compiler's types (and the casts where generic values become known)
/// say what a word is, and a native trusts the type that it was declared with.
extension Word {
    @inlinable @inline(__always)
    package static func int32(_ value: Int32) -> Word {
        Word(bits: 0xFFF9_0000_0000_0000 | UInt64(UInt32(bitPattern: value)))
    }

    /// Is it an `int`? Written out: the kind's own number is a call away in another module.
    @inlinable @inline(__always)
    package var isInt32: Bool { bits &>> 32 == 0xFFF9_0000 }

    /// The int of an int word (the low 32 bits of any immediate).
    @inlinable @inline(__always)
    package var int32: Int32 { Int32(truncatingIfNeeded: bits) }

    /// An int word read as Swift's `Int`, for counts and indexes.
    @inlinable @inline(__always)
    package var int: Int { Int(int32) }

    /// A count as an int word; counts beyond Int32 cannot arise in cells.
    @inlinable @inline(__always)
    package static func int(_ value: Int) -> Word { .int32(Int32(truncatingIfNeeded: value)) }

    @inlinable @inline(__always)
    package static func bool(_ value: Bool) -> Word {
        Word(bits: 0xFFF9_0001_0000_0000 | (value ? 1 : 0))
    }

    @inlinable @inline(__always)
    package var bool: Bool { UInt32(truncatingIfNeeded: bits) != 0 }

    /// A UTF-16 unit.
    @inlinable @inline(__always)
    package static func char(_ unit: UInt16) -> Word { Word(bits: 0xFFF9_0002_0000_0000 | UInt64(unit)) }

    @inlinable @inline(__always)
    package var char: UInt16 { UInt16(truncatingIfNeeded: bits) }

    @inlinable @inline(__always)
    package static func int8(_ value: Int8) -> Word { .immediate(UInt32(bitPattern: Int32(value)), .int8) }

    @inlinable @inline(__always)
    package var int8: Int8 { Int8(truncatingIfNeeded: bits) }

    @inlinable @inline(__always)
    package static func uint8(_ value: UInt8) -> Word { .immediate(UInt32(value), .uint8) }

    @inlinable @inline(__always)
    package var uint8: UInt8 { UInt8(truncatingIfNeeded: bits) }

    @inlinable @inline(__always)
    package static func int16(_ value: Int16) -> Word { .immediate(UInt32(bitPattern: Int32(value)), .int16) }

    @inlinable @inline(__always)
    package var int16: Int16 { Int16(truncatingIfNeeded: bits) }

    @inlinable @inline(__always)
    package static func uint16(_ value: UInt16) -> Word { .immediate(UInt32(value), .uint16) }

    @inlinable @inline(__always)
    package var uint16: UInt16 { UInt16(truncatingIfNeeded: bits) }

    @inlinable @inline(__always)
    package static func uint32(_ value: UInt32) -> Word { .immediate(value, .uint32) }

    @inlinable @inline(__always)
    package var uint32: UInt32 { UInt32(truncatingIfNeeded: bits) }

    /// A double; every NaN becomes the one that words use.
    @inlinable @inline(__always)
    package static func float(_ value: Double) -> Word {
        value == value ? Word(bits: value.bitPattern) : Word(bits: 0xFFF8_0000_0000_0000)
    }

    @inlinable @inline(__always)
    package var float: Double { Double(bitPattern: bits) }

    @inlinable @inline(__always)
    package static func float32(_ value: Float) -> Word { .immediate(value.bitPattern, .float32) }

    @inlinable @inline(__always)
    package var float32: Float { Float(bitPattern: UInt32(truncatingIfNeeded: bits)) }

    // MARK: Raw 64-bit integers (registers, fields and native parameters of such static types)

    /// The raw word of an int64 or nativeint.
    @inlinable @inline(__always)
    package static func int64(_ value: Int64) -> Word { Word(bits: UInt64(bitPattern: value)) }

    /// A raw word read as int64 or nativeint.
    @inlinable @inline(__always)
    package var int64: Int64 { Int64(bitPattern: bits) }

    /// The raw word of a uint64 or unativeint.
    @inlinable @inline(__always)
    package static func uint64(_ value: UInt64) -> Word { Word(bits: value) }

    /// A raw word read as uint64 or unativeint.
    @inlinable @inline(__always)
    package var uint64: UInt64 { bits }
}
