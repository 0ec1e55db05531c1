import FusabiBytecode

// Arithmetic on numbers: the instruction for the kind, with a constant operand where there is a form for it.
extension Generator {
    mutating func emitArithmetic(
        _ id: CoreID, _ op: ArithmeticOperator, _ kind: NumericKind, _ left: CoreID, _ right: CoreID,
        _ dest: Destination
    ) -> Bool {
        switch kind {
        case .int32: return emitInt(id, op, left, right, dest)
        case .int8, .uint8, .int16, .uint16, .char, .bool: return emitSmall(id, op, kind, left, right, dest)
        case .uint32: return emitUInt(id, op, left, right, dest)
        case .int64, .nativeint, .uint64, .unativeint: return emitLong(id, op, kind, left, right, dest)
        case .float: return emitFloat(op, left, right, dest)
        case .float32: return emitGeneral(id, op, kind, left, right, isChecked: false, dest)
        }
    }

    /// Any operator of any kind, checked or not, by one slower instruction.
    mutating func emitGeneral(
        _ id: CoreID, _ op: ArithmeticOperator, _ kind: NumericKind, _ left: CoreID, _ right: CoreID, isChecked: Bool,
        _ dest: Destination
    ) -> Bool {
        let (a, b) = values(left, right)
        let register = target(dest)
        mark(id)
        let operation = UInt32(kind.rawValue) | UInt32(op.rawValue) << 8 | (isChecked ? 1 << 16 : 0)
        asm.arithmetic(register, a, b, operation)
        return finish(register, inPlace: dest)
    }

    // MARK: int32

    private mutating func emitInt(
        _ id: CoreID, _ op: ArithmeticOperator, _ left: CoreID, _ right: CoreID, _ dest: Destination
    ) -> Bool {
        if let constant = intConstant(right), let ends = emitInt(op, left, constant, dest) { return ends }
        if let constant = intConstant(left), let ends = emitInt(constant, op, right, dest) { return ends }
        if op == .add, let ends = emitMultiplyAddInt(left, right, dest) ?? emitMultiplyAddInt(right, left, dest) {
            return ends
        }
        let (a, b) = values(left, right)
        let register = target(dest)
        if op == .divide || op == .remainder { mark(id) }
        intInstruction(op, register, a, b)
        return finish(register, inPlace: dest)
    }

    /// `a * b + rest` of factors that are in registers; `rest` is computed where the sum goes.
    private mutating func emitMultiplyAddInt(_ product: CoreID, _ rest: CoreID, _ dest: Destination) -> Bool? {
        guard case .primitive(.arithmetic(.multiply, .int32), let factors) = nodes[Int(product.index)],
            factors.allSatisfy(isOwnVariable), !isOwnVariable(rest), isMovable(rest), intConstant(rest) == nil
        else { return nil }
        let sum = target(dest)
        if sum.isWide || factors.contains(where: { reads($0, sum) }) { return nil }
        emit(rest, .register(sum))
        let (a, b) = values(factors[0], factors[1])
        asm.mulAddInt(sum, a, b)
        return finish(sum, inPlace: dest)
    }

    private func isOwnVariable(_ id: CoreID) -> Bool {
        if case .local(let local) = nodes[Int(id.index)] { return captured[local] == nil && local != selfLocal }
        return false
    }

    private mutating func intInstruction(_ op: ArithmeticOperator, _ dest: Register, _ a: Register, _ b: Register) {
        switch op {
        case .add: asm.addInt(dest, a, b)
        case .subtract: asm.subInt(dest, a, b)
        case .multiply: asm.mulInt(dest, a, b)
        case .divide: asm.divInt(dest, a, b)
        case .remainder: asm.remInt(dest, a, b)
        case .and: asm.andInt(dest, a, b)
        case .or: asm.orInt(dest, a, b)
        case .xor: asm.xorInt(dest, a, b)
        }
    }

    /// With a constant on the right; nil when no instruction takes it.
    private mutating func emitInt(
        _ op: ArithmeticOperator, _ left: CoreID, _ constant: Int32, _ dest: Destination
    ) -> Bool? {
        if op == .and {
            guard let mask = UInt8(exactly: constant) else { return nil }
            let a = value(left)
            let register = target(dest)
            asm.andIntImm(register, a, mask)
            return finish(register, inPlace: dest)
        }
        guard let small = Int8(exactly: op == .subtract ? 0 &- constant : constant) else { return nil }
        if op == .or || op == .xor { return nil }
        if op == .divide || op == .remainder, small == 0 || small == -1 { return nil }
        let a = value(left)
        let register = target(dest)
        switch op {
        case .add, .subtract: asm.addIntImm(register, a, small)
        case .multiply: asm.mulIntImm(register, a, small)
        case .divide: asm.divIntImm(register, a, small)
        case .remainder: asm.remIntImm(register, a, small)
        case .and, .or, .xor: break
        }
        return finish(register, inPlace: dest)
    }

    /// With a constant on the left.
    private mutating func emitInt(
        _ constant: Int32, _ op: ArithmeticOperator, _ right: CoreID, _ dest: Destination
    ) -> Bool? {
        switch op {
        case .add, .multiply, .and: return emitInt(op, right, constant, dest)
        case .subtract:
            guard let small = Int8(exactly: constant) else { return nil }
            let b = value(right)
            let register = target(dest)
            asm.rsubIntImm(register, b, small)
            return finish(register, inPlace: dest)
        case .divide, .remainder, .or, .xor: return nil
        }
    }

    // MARK: Kinds of 8 and 16 bits, uint32

    /// Computed as int32, then cut to the kind; the bitwise operators need no cutting.
    private mutating func emitSmall(
        _ id: CoreID, _ op: ArithmeticOperator, _ kind: NumericKind, _ left: CoreID, _ right: CoreID,
        _ dest: Destination
    ) -> Bool {
        let (a, b) = values(left, right)
        let register = target(dest)
        if op == .divide || op == .remainder { mark(id) }
        switch op {
        case .and, .or, .xor: intInstruction(op, register, a, b)
        case .add, .subtract, .multiply, .divide, .remainder:
            let wide = allocate()
            intInstruction(op, wide, a, b)
            narrow(register, wide, kind)
        }
        return finish(register, inPlace: dest)
    }

    private mutating func narrow(_ dest: Register, _ source: Register, _ kind: NumericKind) {
        switch kind {
        case .uint8: asm.intToByte(dest, source)
        case .char: asm.intToChar(dest, source)
        default: asm.convert(dest, source, conversion(from: .int32, to: kind))
        }
    }

    private mutating func emitUInt(
        _ id: CoreID, _ op: ArithmeticOperator, _ left: CoreID, _ right: CoreID, _ dest: Destination
    ) -> Bool {
        let (a, b) = values(left, right)
        let register = target(dest)
        switch op {
        case .add: asm.addUInt(register, a, b)
        case .subtract: asm.subUInt(register, a, b)
        case .multiply: asm.mulUInt(register, a, b)
        case .divide:
            mark(id)
            asm.divUInt(register, a, b)
        case .remainder:
            mark(id)
            asm.remUInt(register, a, b)
        case .and, .or, .xor: intInstruction(op, register, a, b)
        }
        return finish(register, inPlace: dest)
    }

    // MARK: 64 bits

    private mutating func emitLong(
        _ id: CoreID, _ op: ArithmeticOperator, _ kind: NumericKind, _ left: CoreID, _ right: CoreID,
        _ dest: Destination
    ) -> Bool {
        let isUnsigned = kind == .uint64 || kind == .unativeint
        if let constant = longConstant(right), let ends = emitLong(op, left, constant, isUnsigned, dest) { return ends }
        if op == .add || op == .multiply || op == .and, let constant = longConstant(left),
            let ends = emitLong(op, right, constant, isUnsigned, dest)
        {
            return ends
        }
        let (a, b) = values(left, right)
        let register = target(dest)
        if op == .divide || op == .remainder { mark(id) }
        switch op {
        case .add: asm.addLong(register, a, b)
        case .subtract: asm.subLong(register, a, b)
        case .multiply: asm.mulLong(register, a, b)
        case .divide: if isUnsigned { asm.divULong(register, a, b) } else { asm.divLong(register, a, b) }
        case .remainder: if isUnsigned { asm.remULong(register, a, b) } else { asm.remLong(register, a, b) }
        case .and: asm.andLong(register, a, b)
        case .or: asm.orLong(register, a, b)
        case .xor: asm.xorLong(register, a, b)
        }
        return finish(register, inPlace: dest)
    }

    private mutating func emitLong(
        _ op: ArithmeticOperator, _ left: CoreID, _ constant: Int64, _ isUnsigned: Bool, _ dest: Destination
    ) -> Bool? {
        if op == .or || op == .xor { return nil }
        if op == .and {
            guard let mask = UInt8(exactly: constant) else { return nil }
            let a = value(left)
            let register = target(dest)
            asm.andLongImm(register, a, mask)
            return finish(register, inPlace: dest)
        }
        guard let small = Int8(exactly: op == .subtract ? 0 &- constant : constant) else { return nil }
        if op == .divide || op == .remainder, isUnsigned || small == 0 || small == -1 { return nil }
        let a = value(left)
        let register = target(dest)
        switch op {
        case .add, .subtract: asm.addLongImm(register, a, small)
        case .multiply: asm.mulLongImm(register, a, small)
        case .divide: asm.divLongImm(register, a, small)
        case .remainder: asm.remLongImm(register, a, small)
        case .and, .or, .xor: break
        }
        return finish(register, inPlace: dest)
    }

    // MARK: float

    private mutating func emitFloat(
        _ op: ArithmeticOperator, _ left: CoreID, _ right: CoreID, _ dest: Destination
    ) -> Bool {
        if op == .add || op == .subtract, let ends = emitMultiplyAdd(op, left, right, dest) { return ends }
        if let constant = floatConstant(right), let ends = emitFloat(op, left, constant, dest) { return ends }
        if let constant = floatConstant(left), let ends = emitFloat(constant, op, right, dest) { return ends }
        let (a, b) = values(left, right)
        let register = target(dest)
        switch op {
        case .add: asm.addFloat(register, a, b)
        case .subtract: asm.subFloat(register, a, b)
        case .multiply: asm.mulFloat(register, a, b)
        case .divide: asm.divFloat(register, a, b)
        case .remainder, .and, .or, .xor: asm.remFloat(register, a, b)
        }
        return finish(register, inPlace: dest)
    }

    /// `left + a * b`, `left - a * b`: the sum is made where the result goes.
    private mutating func emitMultiplyAdd(
        _ op: ArithmeticOperator, _ left: CoreID, _ right: CoreID, _ dest: Destination
    ) -> Bool? {
        guard case .primitive(.arithmetic(.multiply, .float), let factors) = nodes[Int(right.index)],
            !factors.contains(where: { floatConstant($0) != nil })
        else { return nil }
        let sum = target(dest)
        if sum.isWide { return nil }
        if case .local(let local) = nodes[Int(left.index)] {
            // A variable that is added to; the sum is read last, so the factors must not assign it.
            guard captured[local] == nil, registers[Int(local.index)] == sum,
                !factors.contains(where: { mayAssign($0, local) })
            else { return nil }
        } else {
            // A handler must not see a variable that holds half of its new value.
            if factors.contains(where: { reads($0, sum) || protection > 0 && mayRaise($0) }) { return nil }
            emit(left, .register(sum))
        }
        let (a, b) = values(factors[0], factors[1])
        if op == .add { asm.mulAddFloat(sum, a, b) } else { asm.mulSubFloat(sum, a, b) }
        return finish(sum, inPlace: dest)
    }

    /// For small expressions; others: perhaps.
    private func mayRaise(_ id: CoreID) -> Bool {
        switch nodes[Int(id.index)] {
        case .constant, .local, .global, .functionReference: false
        case .primitive(let primitive, let operands): !primitive.isPure || operands.contains(where: mayRaise)
        default: true
        }
    }

    private func floatConstant(_ id: CoreID) -> Int8? {
        guard case .constant(.float(let value)) = nodes[Int(id.index)], let small = Int8(exactly: value) else {
            return nil
        }
        return value.sign == .minus && small == 0 ? nil : small
    }

    private mutating func emitFloat(
        _ op: ArithmeticOperator, _ left: CoreID, _ constant: Int8, _ dest: Destination
    ) -> Bool? {
        switch op {
        case .add, .multiply, .divide: break
        // `x - 0.0` keeps -0.0, `x + 0.0` does not.
        case .subtract: if constant == 0 || constant == Int8.min { return nil }
        case .remainder, .and, .or, .xor: return nil
        }
        let a = value(left)
        let register = target(dest)
        switch op {
        case .add: asm.addFloatImm(register, a, constant)
        case .subtract: asm.addFloatImm(register, a, -constant)
        case .multiply: asm.mulFloatImm(register, a, constant)
        default: asm.divFloatImm(register, a, constant)
        }
        return finish(register, inPlace: dest)
    }

    private mutating func emitFloat(
        _ constant: Int8, _ op: ArithmeticOperator, _ right: CoreID, _ dest: Destination
    ) -> Bool? {
        switch op {
        case .add, .multiply: return emitFloat(op, right, constant, dest)
        case .subtract, .divide:
            let b = value(right)
            let register = target(dest)
            if op == .subtract {
                asm.rsubFloatImm(register, b, constant)
            } else {
                asm.rdivFloatImm(register, b, constant)
            }
            return finish(register, inPlace: dest)
        case .remainder, .and, .or, .xor: return nil
        }
    }

    // MARK: Shifts

    mutating func emitShift(
        _ isLeft: Bool, _ kind: NumericKind, _ operands: CoreNodeList, _ dest: Destination
    ) -> Bool {
        if let amount = intConstant(operands[1]), let ends = emitShift(isLeft, kind, operands[0], amount, dest) {
            return ends
        }
        let (a, b) = values(operands[0], operands[1])
        let register = target(dest)
        switch (kind, isLeft) {
        case (.int32, true): asm.shlInt(register, a, b)
        case (.int32, false): asm.shrInt(register, a, b)
        case (.int64, true), (.uint64, true), (.nativeint, true), (.unativeint, true): asm.shlLong(register, a, b)
        case (.int64, false), (.nativeint, false): asm.shrLong(register, a, b)
        case (.uint64, false), (.unativeint, false): asm.shrULong(register, a, b)
        default: asm.shift(register, a, b, UInt32(kind.rawValue) | (isLeft ? 0 : 1 << 8))
        }
        return finish(register, inPlace: dest)
    }

    private mutating func emitShift(
        _ isLeft: Bool, _ kind: NumericKind, _ operand: CoreID, _ amount: Int32, _ dest: Destination
    ) -> Bool? {
        let bits = UInt8(truncatingIfNeeded: amount)
        switch kind {
        case .int32, .uint32, .int64, .uint64, .nativeint, .unativeint: break
        default: return nil
        }
        let a = value(operand)
        let register = target(dest)
        switch (kind, isLeft) {
        case (.int32, true): asm.shlIntImm(register, a, bits)
        case (.int32, false): asm.shrIntImm(register, a, bits)
        case (.uint32, true): asm.shlUIntImm(register, a, bits)
        case (.uint32, false): asm.shrUIntImm(register, a, bits)
        case (.int64, false), (.nativeint, false): asm.shrLongImm(register, a, bits)
        case (_, true): asm.shlLongImm(register, a, bits)
        case (_, false): asm.shrULongImm(register, a, bits)
        }
        return finish(register, inPlace: dest)
    }

    // MARK: Conversions

    func conversion(from: NumericKind, to: NumericKind) -> UInt8 { from.rawValue | to.rawValue << 4 }

    mutating func emitConvert(
        _ id: CoreID, _ from: NumericKind, _ to: NumericKind, isChecked: Bool, _ operand: CoreID, _ dest: Destination
    ) -> Bool {
        if from == to { return emit(operand, dest) }
        if !isChecked, isSameRaw(from, to) { return emit(operand, dest) }
        let source = value(operand)
        let register = target(dest)
        if isChecked {
            mark(id)
            asm.convertChecked(register, source, conversion(from: from, to: to))
        } else {
            convertNumber(register, source, from, to)
        }
        return finish(register, inPlace: dest)
    }

    private func isSameRaw(_ from: NumericKind, _ to: NumericKind) -> Bool {
        from.representation.isRaw && to.representation.isRaw
    }

    private mutating func convertNumber(
        _ dest: Register, _ source: Register, _ from: NumericKind, _ to: NumericKind
    ) {
        let isRaw = to.representation.isRaw
        switch (from, to) {
        case (.int32, .float), (.int8, .float), (.int16, .float), (.uint8, .float), (.uint16, .float):
            asm.intToFloat(dest, source)
        case (.float, .int32): asm.floatToInt(dest, source)
        case (.float, .int64): asm.floatToLong(dest, source)
        case (.int64, .float): asm.longToFloat(dest, source)
        case (.int32, _) where isRaw, (.int8, _) where isRaw, (.int16, _) where isRaw: asm.intToLong(dest, source)
        case (.uint32, _) where isRaw, (.uint8, _) where isRaw, (.uint16, _) where isRaw, (.char, _) where isRaw:
            asm.uintToLong(dest, source)
        case (.int64, .int32), (.uint64, .int32), (.nativeint, .int32), (.unativeint, .int32):
            asm.longToInt(dest, source)
        case (.int8, .int32), (.uint8, .int32), (.int16, .int32), (.uint16, .int32), (.uint32, .int32),
            (.char, .int32), (.bool, .int32):
            asm.immediateToInt(dest, source)
        case (.int8, .uint32), (.uint8, .uint32), (.int16, .uint32), (.uint16, .uint32), (.int32, .uint32),
            (.char, .uint32):
            asm.immediateToUInt(dest, source)
        case (.int32, .char), (.uint8, .char), (.uint16, .char), (.int16, .char), (.uint32, .char), (.int8, .char):
            asm.intToChar(dest, source)
        case (.int32, .uint8), (.char, .uint8), (.uint16, .uint8), (.int16, .uint8), (.uint32, .uint8),
            (.int8, .uint8):
            asm.intToByte(dest, source)
        default: asm.convert(dest, source, conversion(from: from, to: to))
        }
    }
}
