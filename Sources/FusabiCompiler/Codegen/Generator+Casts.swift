import FusabiBytecode

// Changes of representation.
extension Generator {
    mutating func emitCast(
        _ id: CoreID, _ value: CoreID, _ from: Representation, _ to: Representation, _ dest: Destination
    ) -> Bool {
        if case .effect = dest, from != .any { return emit(value, .effect) }
        if isFree(from, to) { return emit(value, dest) }
        if case .tail = dest, from == .any {
            // Goes out as `any` anyway.
            if boxesResult, to == result { return emitUnconverted(value) }
            if case .apply(let function, let arguments) = nodes[Int(value.index)], protection == 0, to == result {
                emitCheckedTailApply(value, function, arguments)
                return false
            }
        }
        if from == .any, let cast = FusedCast(to), let ends = emitFusedCast(value, cast, dest) { return ends }
        let source = self.value(value)
        let register = target(dest)
        mark(id)
        convert(register, source, from: from, to: to)
        return finish(register, inPlace: dest)
    }

    /// A result of a closure that would only be unboxed and boxed again.
    private mutating func emitUnconverted(_ value: CoreID) -> Bool {
        if case .apply(let function, let arguments) = nodes[Int(value.index)], protection == 0 {
            boxesResult = false
            let (old, any) = (result, Representation.any)
            result = any
            _ = emitApply(value, function, arguments, .tail)
            result = old
            boxesResult = true
            return false
        }
        let register = self.value(value)
        asm.ret(register)
        return false
    }

    /// Reading and checking in one instruction.
    private mutating func emitFusedCast(_ value: CoreID, _ cast: FusedCast, _ dest: Destination) -> Bool? {
        switch nodes[Int(value.index)] {
        case .field(let object, let type, let tag, let index)
        where index < 256 && core.fieldRepresentation(type, tag: tag, index: index) == .any:
            if case .immediate = cast { return nil }
            return emitFieldCast(value, object, type, tag, index, cast, dest)
        case .primitive(.arrayGet(.word), let operands):
            let (array, index) = values(operands[0], operands[1])
            let register = target(dest)
            mark(value)
            switch cast {
            case .int: asm.getInt(register, array, index)
            case .float: asm.getFloat(register, array, index)
            case .immediate(let kind): asm.getImmediate(register, array, index, kind.rawValue)
            case .reference(let type): asm.getReference(register, array, index, type)
            }
            return finish(register, inPlace: dest)
        default:
            return nil
        }
    }

    /// No instruction is needed: the word stays the same and the verifier agrees.
    func isFree(_ from: Representation, _ to: Representation) -> Bool {
        if from == to { return true }
        if from.isRaw != to.isRaw { return false }
        if from.isRaw { return true }
        switch (from, to) {
        case (_, .any), (_, .unit): return true
        case (.array, .array): return true
        case (.reference(let derived), .reference(let base)): return isSubclass(derived, of: base)
        default: return false
        }
    }

    private func isSubclass(_ type: TypeID, of base: TypeID) -> Bool {
        var current: TypeID? = type
        while let id = current {
            if id == base { return true }
            current = core.descriptor(of: id)?.parent
        }
        return false
    }

    /// `dest = source` in another representation.
    mutating func convert(
        _ dest: Register, _ source: Register, from: Representation, to: Representation
    ) {
        if isFree(from, to) {
            asm.copy(dest, source)
            return
        }
        switch to {
        case .any, .unit: box(dest, source, from)
        case .bool, .char, .int8, .uint8, .int16, .uint16, .uint32, .float32:
            if let kind = to.immediateKind {
                asm.castImmediate(dest, source, UInt8(truncatingIfNeeded: kind.rawValue))
            }
        case .int32:
            if case .enumeration = from { asm.immediateToInt(dest, source) } else { asm.castInt(dest, source) }
        case .float: asm.castFloat(dest, source)
        case .int64: asm.unbox(dest, source, UInt8(ImmediateKind.int64.rawValue))
        case .uint64: asm.unbox(dest, source, UInt8(ImmediateKind.uint64.rawValue))
        case .nativeint: asm.unbox(dest, source, UInt8(ImmediateKind.nativeint.rawValue))
        case .unativeint: asm.unbox(dest, source, UInt8(ImmediateKind.unativeint.rawValue))
        case .enumeration(let type):
            if isPlainInteger(from) {
                asm.retag(dest, source, UInt16(truncatingIfNeeded: type.index))
            } else {
                asm.castEnum(dest, source, type)
            }
        case .reference(let type): asm.castReference(dest, source, type)
        case .union(let type): asm.castUnion(dest, source, type)
        case .string: asm.castString(dest, source)
        case .function: asm.castFunction(dest, source)
        case .array: asm.castArray(dest, source)
        }
    }

    private func isPlainInteger(_ representation: Representation) -> Bool {
        switch representation {
        case .int32, .enumeration, .int8, .uint8, .int16, .uint16, .uint32, .char, .bool: true
        default: false
        }
    }

    private mutating func box(_ dest: Register, _ source: Register, _ from: Representation) {
        let kind: ImmediateKind
        switch from {
        case .uint64: kind = .uint64
        case .nativeint: kind = .nativeint
        case .unativeint: kind = .unativeint
        default: kind = .int64
        }
        asm.box(dest, source, UInt8(kind.rawValue))
    }
}

/// A cast that reading a field or an element may do as well.
enum FusedCast {
    case int, float
    case immediate(ImmediateKind)
    case reference(TypeID)

    /// nil: there is no instruction for it.
    init?(_ representation: Representation) {
        switch representation {
        case .int32: self = .int
        case .float: self = .float
        case .reference(let type), .union(let type): self = .reference(type)
        default:
            guard let kind = representation.immediateKind else { return nil }
            self = .immediate(kind)
        }
    }
}

extension Representation {
    /// The kind of the words of a representation that `castImmediate` checks.
    fileprivate var immediateKind: ImmediateKind? {
        switch self {
        case .bool: .bool
        case .char: .char
        case .int8: .int8
        case .uint8: .uint8
        case .int16: .int16
        case .uint16: .uint16
        case .uint32: .uint32
        case .float32: .float32
        case .any, .unit, .int32, .float, .int64, .uint64, .nativeint, .unativeint, .enumeration, .reference, .union,
            .string, .function, .array:
            nil
        }
    }
}
