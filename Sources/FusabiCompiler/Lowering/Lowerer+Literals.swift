import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Constants.
extension Lowerer {
    func lowerLiteral(_ literal: Literal, _ target: Representation) -> CoreID {
        switch literal {
        case .unit: return unit
        case .null: return emit(.null)
        case .bool(let value): return emit(.bool(value))
        case .int8(let value): return integer(Int64(value), target)
        case .uint8(let value): return integer(Int64(value), target)
        case .int16(let value): return integer(Int64(value), target)
        case .uint16(let value): return integer(Int64(value), target)
        case .int32(let value): return integer(Int64(value), target)
        case .uint32(let value): return integer(Int64(value), target)
        case .char(let value): return emit(.immediate(UInt32(value), .char))
        case .int64(let value), .nativeint(let value): return integer(value, target)
        case .uint64(let value), .unativeint(let value): return integer(Int64(bitPattern: value), target)
        case .float32(let value): return emit(.float32(value))
        case .float(let value): return emit(.float(value))
        case .decimal(let text): return emit(program.decimal(text))
        case .bigint(let text, _): return emit(program.bigint(text))
        case .string(let units): return emit(.string(list(units)))
        case .byteString(let bytes):
            return emit(
                .primitive(.arrayLiteral(.byte), list(bytes.map { emit(.immediate(UInt32($0), .uint8)) })))
        case .sourceIdentifier(let name): return string(text(name))
        }
    }

    /// An integer literal as its type holds it (a literal may stand for an enum or another number by conversion).
    private func integer(_ value: Int64, _ target: Representation) -> CoreID {
        switch target {
        case .float: return emit(.float(Double(value)))
        case .float32: return emit(.float32(Float(value)))
        case .int64, .uint64, .nativeint, .unativeint: return emit(.long(value, target))
        case .any, .unit, .bool, .char, .int8, .uint8, .int16, .uint16, .int32, .uint32, .enumeration, .reference,
            .union,
            .string, .function, .array:
            return emit(intConstant(Int32(truncatingIfNeeded: value), target))
        }
    }

    /// A 32-bit immediate of a representation; int32 where it is none of those.
    func intConstant(_ bits: Int32, _ representation: Representation) -> CoreConstant {
        let payload = UInt32(bitPattern: bits)
        switch representation {
        case .char: return .immediate(payload, .char)
        case .int8: return .immediate(payload, .int8)
        case .uint8: return .immediate(payload, .uint8)
        case .int16: return .immediate(payload, .int16)
        case .uint16: return .immediate(payload, .uint16)
        case .uint32: return .immediate(payload, .uint32)
        case .bool: return .bool(bits != 0)
        case .enumeration(let type):
            return .immediate(payload, ImmediateKind(rawValue: UInt16(truncatingIfNeeded: type.index)))
        case .any, .unit, .int32, .float32, .float, .int64, .uint64, .nativeint, .unativeint, .reference, .union,
            .string,
            .function, .array:
            return .immediate(payload, .int32)
        }
    }
}
