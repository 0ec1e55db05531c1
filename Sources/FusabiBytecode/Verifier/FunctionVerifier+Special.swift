// Instructions whose rules the table cannot state: moves, constants, conversions, casts, calls.
extension FunctionVerifier {
    /// True when the instruction is done with.
    mutating func defineSpecially(_ i: Instruction) throws(Rejection) -> Bool {
        switch i.shape.opcode {
        case .move: try write(i.a, registers[i.b], i.position)
        case .loadWide: try write(i.a, registers[i.bc], i.position)
        case .storeWide: try write(i.bc, registers[i.a], i.position)
        case .loadNull: try write(i.a, .null, i.position)
        case .loadBool:
            guard i.bc <= 1 else { throw reject(i, "no bool") }
            return false
        case .loadFloat:
            let value = Double(bitPattern: i.wide(.word0, code))
            guard !value.isNaN || value.bitPattern == 0xFFF8_0000_0000_0000 else {
                throw reject(i, "NaN not canonical")
            }
            return false
        case .loadImmediate: try write(i.a, immediate(i), i.position)
        case .divIntImm, .remIntImm, .divLongImm, .remLongImm:
            guard i.c != 0, i.c != 0xFF else { throw reject(i, "divides by 0 or -1") }
            return false
        case .math:
            guard i.c < Int(MathFunction.power.rawValue) else { throw reject(i, "no function") }
            return false
        case .math2:
            guard let function = MathFunction(rawValue: UInt8(truncatingIfNeeded: word(0, i))),
                function == .power || function == .atan2
            else { throw reject(i, "no function") }
            return false
        case .loadConstant: try writeFound(context.constant(word(0, i)), i)
        case .getGlobal: try writeFound(context.global(word(0, i)), i)
        case .setGlobal:
            guard let type = context.global(word(0, i)) else { throw reject(i, "no such global") }
            try expect(i.a, type, i.position)
        case .retag, .convert, .convertChecked, .arithmetic, .negate, .complement, .shift:
            try defineNumber(i)
        case .getImmediate: try defineImmediate(ImmediateKind(rawValue: UInt16(truncatingIfNeeded: word(0, i))), i)
        case .castImmediate, .castEnum, .castReference, .getReference, .castUnion, .box, .unbox, .typeTest, .castClass:
            try defineCast(i)
        case .getField, .getFieldNonNull, .getFieldInt, .getFieldFloat, .getFieldReference,
            .getFieldWide, .setField, .setFieldNonNull,
            .setFieldWide, .new1, .new2, .new, .newWindow, .nullCheck, .cons, .some, .consAppend, .assertCase:
            try defineObject(i)
        case .newWordArray, .newByteArray, .newLongArray: try write(i.a, .array, i.position)
        case .arrayOf: try defineArrayOf(i)
        case .concatMany:
            try expectRow(i.bc, word(0, i), .string, i)
            return false
        case .loadFunction, .newClosure, .newClosureWindow, .setCapture, .loadCapture: try defineClosure(i)
        case .call, .tailCall, .callSelf, .apply, .tailApply, .tailApplyIf, .callSlot, .tailCallSlot, .callNative,
            .callNativeWith:
            try defineCall(i)
        case .ret: try expect(i.a, signature.result, i.position)
        case .retUnit:
            guard signature.result == .any else { throw reject(i, "result is not unit") }
        case .fiberNew: try write(i.a, VerifiedType(.object, BuiltinType.fiber.rawValue), i.position)
        case .fiberMoveNext, .fiberCurrent:
            try expect(i.b, .fiber, i.position)
            return false
        case .fiberDispose: try expect(i.a, .fiber, i.position)
        default: return false
        }
        return true
    }

    /// An extension word.
    func word(_ index: Int, _ i: Instruction) -> UInt32 { code[i.position + 1 + index] }

    private mutating func writeFound(_ type: VerifiedType?, _ i: Instruction) throws(Rejection) {
        guard let type else { throw reject(i, "no such constant or global") }
        try write(i.a, type, i.position)
    }

    /// Consecutive registers, all of a type.
    func expectRow(_ first: Int, _ count: UInt32, _ type: VerifiedType, _ i: Instruction) throws(Rejection) {
        guard first + Int(count) <= registers.count else { throw reject(i, "registers beyond the frame") }
        for index in 0..<Int(count) { try expect(first + index, type, i.position) }
    }

    // MARK: Constants

    /// Payloads are in the range of their kind.
    private func immediate(_ i: Instruction) throws(Rejection) -> VerifiedType {
        let kind = ImmediateKind(rawValue: UInt16(i.bc))
        let payload = word(0, i)
        let isValid: Bool
        switch kind {
        case .int32, .uint32, .int64, .uint64, .nativeint, .unativeint: isValid = true
        case .bool: isValid = payload <= 1
        case .char, .uint16: isValid = payload <= 0xFFFF
        case .uint8: isValid = payload <= 0xFF
        case .int8: isValid = Int8(exactly: Int32(bitPattern: payload)) != nil
        case .int16: isValid = Int16(exactly: Int32(bitPattern: payload)) != nil
        case .unit, .null, .unset: isValid = payload == 0
        case .float32:
            isValid = !Float(bitPattern: payload).isNaN || payload == 0xFFC0_0000
        default: return try declaredImmediate(kind, payload, i)
        }
        guard isValid else { throw reject(i, "payload \(payload) of kind \(kind.rawValue)") }
        switch kind {
        case .unit, .unset, .int64, .uint64, .nativeint, .unativeint: return .any
        case .null: return .null
        default: return .immediate(kind)
        }
    }

    private func declaredImmediate(
        _ kind: ImmediateKind, _ payload: UInt32, _ i: Instruction
    ) throws(Rejection) -> VerifiedType {
        let type = UInt32(kind.rawValue)
        guard kind.rawValue >= ImmediateKind.firstType, let info = types[type] else {
            throw reject(i, "kind \(kind.rawValue)")
        }
        if info.kind == .enumeration { return VerifiedType(.immediate, type) }
        guard info.kind == .union, Int(payload) < info.shapes.count, info.shapes[Int(payload)].isEmpty else {
            throw reject(i, "case \(payload) of type \(type) has fields or does not exist")
        }
        return VerifiedType(.unionCase, type, tag: UInt16(payload))
    }

    // MARK: Numbers

    private func number(_ raw: UInt32, _ i: Instruction) throws(Rejection) -> VerifiedType {
        guard raw < 16, let kind = NumericKind(rawValue: UInt8(raw)) else { throw reject(i, "numeric kind \(raw)") }
        switch kind {
        case .int8: return .immediate(.int8)
        case .uint8: return .immediate(.uint8)
        case .int16: return .immediate(.int16)
        case .uint16: return .immediate(.uint16)
        case .int32: return .int
        case .uint32: return .immediate(.uint32)
        case .int64, .uint64, .nativeint, .unativeint: return .raw
        case .float32: return .immediate(.float32)
        case .float: return .float
        case .char: return .char
        case .bool: return .bool
        }
    }

    private mutating func defineNumber(_ i: Instruction) throws(Rejection) {
        switch i.shape.opcode {
        case .retag:
            let kind = word(0, i)
            guard kind == 0 || kind <= 0xFFFF && types.kind(kind) == .enumeration else {
                throw reject(i, "kind \(kind)")
            }
            try write(i.a, VerifiedType(.immediate, kind), i.position)
        case .convert, .convertChecked:
            let kinds = UInt32(i.c)
            try expect(i.b, number(kinds & 15, i), i.position)
            try write(i.a, number(kinds >> 4, i), i.position)
        case .arithmetic:
            let operation = word(0, i)
            let type = try number(operation & 0xFF, i)
            guard operation >> 8 & 0xFF < 8, operation >> 17 == 0 else { throw reject(i, "no operator") }
            try expect(i.b, type, i.position)
            try expect(i.c, type, i.position)
            try write(i.a, type, i.position)
        case .shift:
            let operation = word(0, i)
            let type = try number(operation & 0xFF, i)
            guard operation >> 9 == 0, type != .float, type != .immediate(.float32) else {
                throw reject(i, "no operator")
            }
            try expect(i.b, type, i.position)
            try write(i.a, type, i.position)
        default:
            guard i.c < 32 else { throw reject(i, "numeric kind") }
            let type = try number(UInt32(i.c) & 15, i)
            try expect(i.b, type, i.position)
            try write(i.a, type, i.position)
        }
    }

    // MARK: Casts

    private mutating func defineCast(_ i: Instruction) throws(Rejection) {
        switch i.shape.opcode {
        case .castImmediate: try defineImmediate(ImmediateKind(rawValue: UInt16(i.c)), i)
        case .castEnum:
            guard types.kind(word(0, i)) == .enumeration else { throw reject(i, "no enum") }
            try write(i.a, VerifiedType(.immediate, word(0, i)), i.position)
        case .getReference: try write(i.a, try checkedType(i), i.position)
        case .castReference:
            try write(i.a, types.type(of: .reference(try knownType(i).type)), i.position)
        case .castUnion:
            let (type, kind) = try knownType(i)
            guard kind == .union else { throw reject(i, "no union") }
            try write(i.a, VerifiedType(.union, type.index), i.position)
        case .box:
            try checkBoxKind(i)
            try write(i.a, .any, i.position)
        case .unbox:
            try checkBoxKind(i)
            try write(i.a, .raw, i.position)
        default:
            let argument = word(0, i)
            guard i.c <= 7, i.c != 4 || argument <= 2, i.c != 6 || types.kind(argument) != nil else {
                throw reject(i, "no such test")
            }
            try write(i.a, i.shape.opcode == .typeTest ? .bool : .any, i.position)
        }
    }

    /// What a field or element is after the check for a class or union.
    func checkedType(_ i: Instruction) throws(Rejection) -> VerifiedType {
        let (type, kind) = try knownType(i)
        return types.type(of: kind == .union ? .union(type) : .reference(type))
    }

    /// The type that the extension word names, which must exist.
    private func knownType(_ i: Instruction) throws(Rejection) -> (type: TypeID, kind: TypeDescriptor.Kind) {
        let type = TypeID(index: word(0, i))
        guard let kind = types.kind(type.index) else { throw reject(i, "no such type") }
        return (type, kind)
    }

    /// The result is an immediate of a kind with a payload of 32 bits, or unit.
    private mutating func defineImmediate(_ kind: ImmediateKind, _ i: Instruction) throws(Rejection) {
        switch kind {
        case .unit: try write(i.a, .any, i.position)
        case .int32, .bool, .char, .int8, .uint8, .int16, .uint16, .uint32, .float32:
            try write(i.a, .immediate(kind), i.position)
        default: throw reject(i, "kind \(kind.rawValue)")
        }
    }

    private func checkBoxKind(_ i: Instruction) throws(Rejection) {
        guard i.c >= Int(ImmediateKind.int64.rawValue), i.c <= Int(ImmediateKind.unativeint.rawValue) else {
            throw reject(i, "kind \(i.c)")
        }
    }

    private mutating func defineArrayOf(_ i: Instruction) throws(Rejection) {
        switch ArrayElement(rawValue: UInt8(truncatingIfNeeded: word(1, i))) {
        case .word: try expectRow(i.bc, word(0, i), .any, i)
        case .byte: try expectRow(i.bc, word(0, i), .immediate(.uint8), i)
        case .long: try expectRow(i.bc, word(0, i), .raw, i)
        case nil: throw reject(i, "no such element kind")
        }
        guard word(1, i) <= 2 else { throw reject(i, "no such element kind") }
        try write(i.a, .array, i.position)
    }
}
