/// A ``Representation`` in four bytes: its number, and above it the type's id.
package struct RepresentationCode: Hashable, Sendable, BitwiseCopyable {
    package var bits: UInt32

    package init(bits: UInt32) { self.bits = bits }

    /// Type ids beyond 24 bits are not representable; the writer refuses such programs.
    package init(_ representation: Representation) {
        switch representation {
        case .any: bits = 0
        case .unit: bits = 1
        case .bool: bits = 2
        case .char: bits = 3
        case .int8: bits = 4
        case .uint8: bits = 5
        case .int16: bits = 6
        case .uint16: bits = 7
        case .int32: bits = 8
        case .uint32: bits = 9
        case .float32: bits = 10
        case .float: bits = 11
        case .int64: bits = 12
        case .uint64: bits = 13
        case .nativeint: bits = 14
        case .unativeint: bits = 15
        case .string: bits = 16
        case .function: bits = 17
        case .array(.word): bits = 18
        case .array(.byte): bits = 19
        case .array(.long): bits = 20
        case .enumeration(let type): bits = 21 | type.index << 8
        case .reference(let type): bits = 22 | type.index << 8
        case .union(let type): bits = 23 | type.index << 8
        }
    }

    /// Cheaper than decoding.
    package var isRaw: Bool { bits >= 12 && bits <= 15 }

    /// Nil for bits that no representation has.
    package var representation: Representation? {
        let type = TypeID(index: bits >> 8)
        switch bits & 0xFF {
        case 21: return .enumeration(type)
        case 22: return .reference(type)
        case 23: return .union(type)
        default: break
        }
        switch bits {
        case 0: return .any
        case 1: return .unit
        case 2: return .bool
        case 3: return .char
        case 4: return .int8
        case 5: return .uint8
        case 6: return .int16
        case 7: return .uint16
        case 8: return .int32
        case 9: return .uint32
        case 10: return .float32
        case 11: return .float
        case 12: return .int64
        case 13: return .uint64
        case 14: return .nativeint
        case 15: return .unativeint
        case 16: return .string
        case 17: return .function
        case 18: return .array(.word)
        case 19: return .array(.byte)
        case 20: return .array(.long)
        default: return nil
        }
    }
}
