import FusabiBytecode

// Primitives other than arithmetic: mostly one instruction each.
extension Generator {
    mutating func emitPrimitive(
        _ id: CoreID, _ primitive: Primitive, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        if operands.count < primitive.minimumOperands {
            fail(.malformed("operands of \(primitive)"))
            return true
        }
        if case .effect = dest, primitive.isPure {
            for operand in operands where !emit(operand, .effect) { return false }
            return true
        }
        switch primitive {
        case .arithmetic(let op, let kind):
            return emitArithmetic(id, op, kind, operands[0], operands[1], dest)
        case .checkedArithmetic(let op, let kind):
            return emitGeneral(id, op, kind, operands[0], operands[1], isChecked: !kind.isFloatingPoint, dest)
        case .negate, .checkedNegate, .complement, .absolute: return emitUnary(id, primitive, operands[0], dest)
        case .shiftLeft(let kind): return emitShift(true, kind, operands, dest)
        case .shiftRight(let kind): return emitShift(false, kind, operands, dest)
        case .compare, .not, .isNull, .isCase, .physicalEquals: return emitTest(id, primitive, operands, dest)
        case .convert(let from, let to, let isChecked):
            return emitConvert(id, from, to, isChecked: isChecked, operands[0], dest)
        case .math(let function): return emitMath(function, operands, dest)
        case .genericEquals, .genericEqualsER, .genericHash, .genericCompare, .genericCompareOperator:
            return emitGeneric(id, primitive, operands, dest)
        case .stringEquals, .stringCompare, .stringConcat, .stringLength, .stringChar:
            return emitString(id, primitive, operands, dest)
        case .arrayLength, .arrayGet, .arraySet, .arrayNew, .arrayLiteral:
            return emitArray(id, primitive, operands, dest)
        case .place2: return emitPlace(id, operands, dest)
        case .getPlace: return two(id, operands, dest) { $0.getPlace($1, $2, $3) }
        case .setPlace:
            let registers = values(operands)
            mark(id)
            asm.setPlace(registers[0], registers[1], registers[2])
            return finishUnitValue(dest)
        case .unionTag: return one(id, operands[0], dest) { $0.getTag($1, $2) }
        case .typeTest(let test):
            let (code, argument) = test.encoded
            return one(id, operands[0], dest) { $0.typeTest($1, $2, code, argument) }
        case .castClass(let test):
            let (code, argument) = test.encoded
            return one(id, operands[0], dest) { $0.castClass($1, $2, code, argument) }
        case .nullCheck: return emitNullCheck(id, operands[0], dest)
        case .fiberNew: return one(id, operands[0], dest) { $0.fiberNew($1, $2) }
        case .fiberMoveNext: return one(id, operands[0], dest) { $0.fiberMoveNext($1, $2) }
        case .fiberCurrent: return one(id, operands[0], dest) { $0.fiberCurrent($1, $2) }
        case .fiberYield:
            let value = value(operands[0])
            mark(id)
            asm.fiberYield(value)
            return finishUnitValue(dest)
        case .fiberDispose:
            let fiber = value(operands[0])
            mark(id)
            asm.fiberDispose(fiber)
            return finishUnitValue(dest)
        }
    }

    // MARK: Shapes of instructions

    private mutating func one(
        _ id: CoreID, _ operand: CoreID, _ dest: Destination,
        _ emit: (inout Assembler, Register, Register) -> Void
    ) -> Bool {
        let source = value(operand)
        let register = target(dest)
        mark(id)
        emit(&asm, register, source)
        return finish(register, inPlace: dest)
    }

    private mutating func two(
        _ id: CoreID, _ operands: CoreNodeList, _ dest: Destination,
        _ emit: (inout Assembler, Register, Register, Register) -> Void
    ) -> Bool {
        let (left, right) = values(operands[0], operands[1])
        let register = target(dest)
        mark(id)
        emit(&asm, register, left, right)
        return finish(register, inPlace: dest)
    }

    // MARK: Tests as values

    private mutating func emitTest(
        _ id: CoreID, _ primitive: Primitive, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        if case .effect = dest {
            for operand in operands where !emit(operand, .effect) { return false }
            return true
        }
        switch primitive {
        case .not where !isComparison(operands[0]): return one(id, operands[0], dest) { $0.notBool($1, $2) }
        case .physicalEquals: return two(id, operands, dest) { $0.eqWord($1, $2, $3) }
        case .compare(let comparison, let kind) where kind.isSmallInteger:
            switch comparison {
            case .equal: return two(id, operands, dest) { $0.eqWord($1, $2, $3) }
            case .notEqual: return two(id, operands, dest) { $0.neWord($1, $2, $3) }
            case .less: return two(id, operands, dest) { $0.ltInt($1, $2, $3) }
            case .lessOrEqual: return two(id, operands, dest) { $0.leInt($1, $2, $3) }
            case .greater: return two(id, operands, dest) { $0.ltInt($1, $3, $2) }
            case .greaterOrEqual: return two(id, operands, dest) { $0.leInt($1, $3, $2) }
            }
        default: return materialize(id, dest)
        }
    }

    private func isComparison(_ id: CoreID) -> Bool {
        switch nodes[Int(id.index)] {
        case .primitive(.compare, _), .primitive(.isNull, _), .primitive(.isCase, _), .primitive(.stringEquals, _): true
        default: false
        }
    }

    private mutating func emitUnary(
        _ id: CoreID, _ primitive: Primitive, _ operand: CoreID, _ dest: Destination
    ) -> Bool {
        switch primitive {
        case .negate(.int32): return one(id, operand, dest) { $0.negInt($1, $2) }
        case .negate(.int64), .negate(.nativeint): return one(id, operand, dest) { $0.negLong($1, $2) }
        case .negate(.float): return one(id, operand, dest) { $0.negFloat($1, $2) }
        case .negate(let kind): return one(id, operand, dest) { $0.negate($1, $2, kind.rawValue) }
        case .checkedNegate(let kind): return one(id, operand, dest) { $0.negate($1, $2, kind.rawValue | 16) }
        case .absolute: return one(id, operand, dest) { $0.absInt($1, $2) }
        case .complement(let kind): return one(id, operand, dest) { $0.complement($1, $2, kind.rawValue) }
        default: return true
        }
    }

    private mutating func emitMath(_ function: MathFunction, _ operands: CoreNodeList, _ dest: Destination) -> Bool {
        switch function {
        case .sqrt: return one(operands[0], operands[0], dest) { $0.sqrtFloat($1, $2) }
        case .abs: return one(operands[0], operands[0], dest) { $0.absFloat($1, $2) }
        case .power, .atan2:
            if operands.count < 2 {
                fail(.malformed("operands of \(function)"))
                return true
            }
            return two(operands[0], operands, dest) { $0.math2($1, $2, $3, UInt32(function.rawValue)) }
        default: return one(operands[0], operands[0], dest) { $0.math($1, $2, function.rawValue) }
        }
    }

    private mutating func emitGeneric(
        _ id: CoreID, _ primitive: Primitive, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        switch primitive {
        case .genericHash: return one(id, operands[0], dest) { $0.genericHash($1, $2) }
        case .genericEqualsER: return two(id, operands, dest) { $0.genericEqualsER($1, $2, $3) }
        case .genericCompare: return two(id, operands, dest) { $0.genericCompare($1, $2, $3) }
        case .genericCompareOperator(.less): return two(id, operands, dest) { $0.genericLess($1, $2, $3) }
        case .genericCompareOperator(.lessOrEqual):
            return two(id, operands, dest) { $0.genericLessOrEqual($1, $2, $3) }
        case .genericCompareOperator(.greater): return two(id, operands, dest) { $0.genericGreater($1, $2, $3) }
        case .genericCompareOperator(.greaterOrEqual):
            return two(id, operands, dest) { $0.genericGreaterOrEqual($1, $2, $3) }
        case .genericCompareOperator(.notEqual):
            return two(id, operands, dest) {
                $0.genericEquals($1, $2, $3)
                $0.notBool($1, $1)
            }
        default: return two(id, operands, dest) { $0.genericEquals($1, $2, $3) }
        }
    }

    // MARK: Strings and arrays

    private mutating func emitString(
        _ id: CoreID, _ primitive: Primitive, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        switch primitive {
        case .stringEquals: return two(id, operands, dest) { $0.stringEquals($1, $2, $3) }
        case .stringCompare: return two(id, operands, dest) { $0.stringCompare($1, $2, $3) }
        case .stringLength: return one(id, operands[0], dest) { $0.stringLength($1, $2) }
        case .stringChar: return two(id, operands, dest) { $0.stringChar($1, $2, $3) }
        default:
            if operands.count == 2 { return two(id, operands, dest) { $0.concat($1, $2, $3) } }
            let window = row(operands)
            let register = target(dest)
            mark(id)
            asm.concatMany(register, window, UInt32(operands.count))
            return finish(register, inPlace: dest)
        }
    }

    private mutating func emitArray(
        _ id: CoreID, _ primitive: Primitive, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        switch primitive {
        case .arrayLength: return one(id, operands[0], dest) { $0.arrayLength($1, $2) }
        case .arrayGet(.word): return two(id, operands, dest) { $0.getWord($1, $2, $3) }
        case .arrayGet(.byte): return two(id, operands, dest) { $0.getByte($1, $2, $3) }
        case .arrayGet(.long): return two(id, operands, dest) { $0.getLong($1, $2, $3) }
        case .arraySet(let element):
            let registers = values(operands)
            mark(id)
            set(element, registers[0], registers[1], registers[2])
            return finishUnitValue(dest)
        case .arrayNew(.word): return two(id, operands, dest) { $0.newWordArray($1, $2, $3) }
        case .arrayNew(.byte): return two(id, operands, dest) { $0.newByteArray($1, $2, $3) }
        case .arrayNew(.long): return two(id, operands, dest) { $0.newLongArray($1, $2, $3) }
        case .arrayLiteral(let element): return emitArrayLiteral(id, element, operands, dest)
        default: return true
        }
    }

    private mutating func set(_ element: ArrayElement, _ array: Register, _ index: Register, _ value: Register) {
        switch element {
        case .word: asm.setWord(array, index, value)
        case .byte: asm.setByte(array, index, value)
        case .long: asm.setLong(array, index, value)
        }
    }

    /// Short ones come from a row of registers; long ones are made empty and then filled.
    private mutating func emitArrayLiteral(
        _ id: CoreID, _ element: ArrayElement, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        if operands.count <= 16 {
            let window = row(operands)
            let register = target(dest)
            mark(id)
            asm.arrayOf(register, window, UInt32(operands.count), UInt32(element.rawValue))
            return finish(register, inPlace: dest)
        }
        let (array, index, item) = (allocate(), allocate(), allocate())
        mark(id)
        load(.immediate(UInt32(truncatingIfNeeded: operands.count), .int32), index)
        switch element {
        case .word:
            asm.loadNull(item)
            asm.newWordArray(array, index, item)
        case .byte:
            asm.loadImmediate(item, ImmediateKind.uint8.rawValue, 0)
            asm.newByteArray(array, index, item)
        case .long:
            asm.loadLongInt(item, 0)
            asm.newLongArray(array, index, item)
        }
        for (number, operand) in operands.enumerated() {
            emit(operand, .register(item))
            load(.immediate(UInt32(truncatingIfNeeded: number), .int32), index)
            set(element, array, index, item)
        }
        return finish(array, dest)
    }

    /// The instruction finds the first index in the register of its result.
    private mutating func emitPlace(_ id: CoreID, _ operands: CoreNodeList, _ dest: Destination) -> Bool {
        let array = value(operands[0], before: operands.dropFirst())
        var place = allocate()
        if case .register(let register) = dest, register != array, !register.isWide, !reads(operands[2], register) {
            place = register
        }
        emit(operands[1], .register(place))
        let index = value(operands[2])
        mark(id)
        asm.place2(place, array, index)
        return finish(place, dest)
    }

    private mutating func emitNullCheck(_ id: CoreID, _ operand: CoreID, _ dest: Destination) -> Bool {
        let register = value(operand)
        mark(id)
        asm.nullCheck(register)
        if case .local(let local) = nodes[Int(operand.index)], stableRegister(local) == register {
            noteNotNull(register)
        }
        return finish(register, dest)
    }
}

extension NumericKind {
    /// Of up to 32 bits and compared as int32.
    var isSmallInteger: Bool {
        switch self {
        case .int8, .uint8, .int16, .uint16, .int32, .char, .bool: true
        case .uint32, .int64, .uint64, .nativeint, .unativeint, .float32, .float: false
        }
    }
}

extension Primitive {
    /// How many operands the code generator relies on.
    var minimumOperands: Int {
        switch self {
        case .arithmetic, .checkedArithmetic, .shiftLeft, .shiftRight, .compare, .genericEquals, .genericEqualsER,
            .genericCompare, .genericCompareOperator, .physicalEquals, .stringEquals, .stringCompare, .stringChar,
            .arrayGet, .arrayNew, .getPlace:
            2
        case .arraySet, .place2, .setPlace: 3
        case .stringConcat, .arrayLiteral: 0
        case .negate, .checkedNegate, .complement, .absolute, .convert, .math, .not, .genericHash, .stringLength,
            .arrayLength,
            .unionTag, .isCase, .isNull, .typeTest, .castClass, .nullCheck, .fiberNew, .fiberMoveNext, .fiberCurrent,
            .fiberYield, .fiberDispose:
            1
        }
    }
}

extension RuntimeTypeTest {
    /// The test's number and argument in `typeTest` and `castClass`.
    var encoded: (code: UInt8, argument: UInt32) {
        switch self {
        case .immediate(let kind): (0, UInt32(kind.rawValue))
        case .float: (1, 0)
        case .string: (2, 0)
        case .function: (3, 0)
        case .array(let element): (4, UInt32(element.rawValue))
        case .anyArray: (5, 0)
        case .type(let type): (6, type.index)
        case .object: (7, 0)
        }
    }
}
