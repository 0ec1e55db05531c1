import FusabiBytecode

/// One value as registers, fields and array elements hold it: 64 self-describing bits.
///
/// - Up to `0xFFF8_0000_0000_0000` (unsigned) a word is a double; NaNs are that very value, or a positive NaN.
/// - Top 16 bits `0xFFF9`: an immediate, its kind in bits 32..<48, its payload in the low 32 bits.
/// - Top 16 bits `0xFFFA`: a reference, the address of a heap cell in the low 48 bits.
///
/// Where a static representation is raw (int64 and its kin) a word is just 64 bits and tells nothing about itself.
/// The tags below are literals on purpose: a global `let` would be loaded from memory in the interpreter's loop.
package struct Word: Hashable, Sendable, BitwiseCopyable {
    package var bits: UInt64

    @inlinable @inline(__always)
    package init(bits: UInt64) { self.bits = bits }

    // MARK: Tests

    @inlinable @inline(__always)
    package var isFloat: Bool { bits <= 0xFFF8_0000_0000_0000 }

    @inlinable @inline(__always)
    package var isImmediate: Bool { bits >> 48 == 0xFFF9 }

    @inlinable @inline(__always)
    package var isReference: Bool { bits >> 48 == 0xFFFA }

    @inlinable @inline(__always)
    package var isNull: Bool { bits == 0xFFF9_0004_0000_0000 }

    @inlinable @inline(__always)
    package var isUnset: Bool { bits == 0xFFF9_0005_0000_0000 }

    /// True for an immediate of exactly this kind.
    @inlinable @inline(__always)
    package func isImmediate(_ kind: ImmediateKind) -> Bool {
        bits >> 32 == 0xFFF9_0000 | UInt64(kind.rawValue)
    }

    /// The kind of an immediate word.
    @inlinable @inline(__always)
    package var kind: ImmediateKind { ImmediateKind(rawValue: UInt16(truncatingIfNeeded: bits >> 32)) }

    /// The low 32 bits.
    @inlinable @inline(__always)
    package var payload: UInt32 { UInt32(truncatingIfNeeded: bits) }

    // MARK: Constants

    @inlinable @inline(__always)
    package static var null: Word { Word(bits: 0xFFF9_0004_0000_0000) }

    /// The value of type unit.
    @inlinable @inline(__always)
    package static var unit: Word { Word(bits: 0xFFF9_0003_0000_0000) }

    /// The default of a type that generic code does not know; a cast turns it into the type's own default.
    @inlinable @inline(__always)
    package static var unset: Word { Word(bits: 0xFFF9_0005_0000_0000) }

    /// The empty list.
    @inlinable @inline(__always)
    package static var emptyList: Word { Word(bits: 0xFFF9_0040_0000_0000) }

    @inlinable @inline(__always)
    package static var none: Word { Word(bits: 0xFFF9_0041_0000_0000) }

    @inlinable @inline(__always)
    package static var valueNone: Word { Word(bits: 0xFFF9_0042_0000_0000) }

    // MARK: Immediates

    @inlinable @inline(__always)
    package static func immediate(_ payload: UInt32, _ kind: ImmediateKind) -> Word {
        Word(bits: 0xFFF9_0000_0000_0000 | UInt64(kind.rawValue) << 32 | UInt64(payload))
    }

    /// A union case without fields, or an enum value, of a type whose id is below 65,536.
    @inlinable @inline(__always)
    package static func immediate(_ payload: UInt32, type: TypeID) -> Word {
        Word(bits: 0xFFF9_0000_0000_0000 | UInt64(type.index & 0xFFFF) << 32 | UInt64(payload))
    }

    // MARK: References

    @inlinable @inline(__always)
    package init(address: UInt) { bits = UInt64(address) | 0xFFFA_0000_0000_0000 }

    @inlinable @inline(__always)
    package init(_ cell: Cell) { bits = UInt64(cell.address) | 0xFFFA_0000_0000_0000 }

    /// The cell that a reference word names. Only for words that are references.
    @inlinable @inline(__always)
    package var cell: Cell { Cell(address: UInt(truncatingIfNeeded: bits & 0x0000_FFFF_FFFF_FFFF)) }

    /// True for a reference to a cell of this builtin type.
    @inlinable @inline(__always)
    package func isReference(to type: BuiltinType) -> Bool {
        isReference && cell.typeIndex == type.rawValue
    }
}
