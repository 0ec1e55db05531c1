import FusabiBytecode

/// The general arithmetic instructions on the kinds that programs use most: checked int32 and int64, float32, conversions
/// among integers. Answers how many extension words the instruction has, or -1 when it has to be executed out of line
/// (an exception included); nothing has changed then.
@inline(never)
func quickArithmetic(_ pc: CodePointer, _ r: Registers) -> Int {
    let i = Fetched(pc)
    switch i.opcode {
    case .arithmetic: return quickOperator(i, pc[1], r) ? 1 : -1
    case .negate: return quickNegate(i, r) ? 0 : -1
    case .complement: return quickComplement(i, r) ? 0 : -1
    case .shift: return quickShift(i, pc[1], r) ? 1 : -1
    case .convert: return quickConvert(i, r) ? 0 : -1
    default: return -1
    }
}

@inline(__always)
private func quickOperator(_ i: Fetched, _ operation: UInt32, _ r: Registers) -> Bool {
    guard let kind = NumericKind(rawValue: UInt8(truncatingIfNeeded: operation)),
        let op = ArithmeticOperator(rawValue: UInt8(truncatingIfNeeded: operation &>> 8))
    else { return false }
    switch kind {
    case .int32:
        guard let result = checked(op, r.int(i.b), r.int(i.c)) else { return false }
        r.set(i.a, int: result)
    case .int64, .nativeint:
        guard let result = checked(op, r.long(i.b), r.long(i.c)) else { return false }
        r.set(i.a, long: result)
    case .uint32:
        guard let result = checked(op, r.uint(i.b), r.uint(i.c)) else { return false }
        r.set(i.a, uint: result)
    case .uint64, .unativeint:
        guard let result = checked(op, r[i.b], r[i.c]) else { return false }
        r[i.a] = result
    case .float32:
        let (left, right) = (r.float32(i.b), r.float32(i.c))
        let result: Float
        switch op {
        case .add: result = left + right
        case .subtract: result = left - right
        case .multiply: result = left * right
        case .divide: result = left / right
        case .remainder, .and, .or, .xor: return false
        }
        if result.isNaN { return false }
        r.set(i.a, float32: result)
    case .int8, .uint8, .int16, .uint16, .float, .char, .bool: return false
    }
    return true
}

/// nil when the result does not fit, and for operators that are never checked.
@inline(__always)
private func checked<T: FixedWidthInteger>(_ op: ArithmeticOperator, _ left: T, _ right: T) -> T? {
    let (result, overflow) =
        switch op {
        case .add: left.addingReportingOverflow(right)
        case .subtract: left.subtractingReportingOverflow(right)
        case .multiply: left.multipliedReportingOverflow(by: right)
        case .divide, .remainder, .and, .or, .xor: (left, true)
        }
    return overflow ? nil : result
}

@inline(__always)
private func quickNegate(_ i: Fetched, _ r: Registers) -> Bool {
    switch NumericKind(rawValue: UInt8(truncatingIfNeeded: i.c & 15)) {
    case .int32:
        if r.int(i.b) == .min { return false }
        r.set(i.a, int: 0 &- r.int(i.b))
    case .int64, .nativeint:
        if r.long(i.b) == .min { return false }
        r.set(i.a, long: 0 &- r.long(i.b))
    case .float32:
        if r.float32(i.b).isNaN { return false }
        r.set(i.a, float32: -r.float32(i.b))
    default: return false
    }
    return true
}

@inline(__always)
private func quickComplement(_ i: Fetched, _ r: Registers) -> Bool {
    switch NumericKind(rawValue: UInt8(truncatingIfNeeded: i.c & 15)) {
    case .int32: r.set(i.a, int: ~r.int(i.b))
    case .uint32: r.set(i.a, uint: ~r.uint(i.b))
    case .int64, .uint64, .nativeint, .unativeint: r[i.a] = ~r[i.b]
    default: return false
    }
    return true
}

@inline(__always)
private func quickShift(_ i: Fetched, _ operation: UInt32, _ r: Registers) -> Bool {
    guard NumericKind(rawValue: UInt8(truncatingIfNeeded: operation)) == .uint32 else { return false }
    let isRight = operation &>> 8 & 1 != 0
    r.set(i.a, uint: isRight ? r.uint(i.b) &>> r.uint(i.c) : r.uint(i.b) &<< r.uint(i.c))
    return true
}

/// Conversions without checks: among integers by cutting, between the floats and from integers to them.
@inline(__always)
private func quickConvert(_ i: Fetched, _ r: Registers) -> Bool {
    guard let from = NumericKind(rawValue: UInt8(truncatingIfNeeded: i.c & 15)),
        let to = NumericKind(rawValue: UInt8(truncatingIfNeeded: i.c &>> 4))
    else { return false }
    switch from {
    case .float32:
        if to != .float { return false }
        r.set(i.a, canonical: Double(r.float32(i.b)))
        return true
    case .float:
        if to != .float32 || r.float(i.b).isNaN { return false }
        r.set(i.a, float32: Float(r.float(i.b)))
        return true
    case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64, .uint64, .nativeint, .unativeint, .char: break
    case .bool: return false
    }
    // Payloads are sign-extended where the kind has a sign, so the low bits say all that a narrower kind needs.
    let bits = r.uint(i.b)
    switch to {
    case .int8: r[i.a] = immediate(.int8, UInt32(bitPattern: Int32(Int8(truncatingIfNeeded: bits))))
    case .int16: r[i.a] = immediate(.int16, UInt32(bitPattern: Int32(Int16(truncatingIfNeeded: bits))))
    case .uint8: r[i.a] = immediate(.uint8, bits & 0xFF)
    case .uint16: r[i.a] = immediate(.uint16, bits & 0xFFFF)
    case .char: r[i.a] = immediate(.char, bits & 0xFFFF)
    case .int32: r.set(i.a, int: r.int(i.b))
    case .uint32: r.set(i.a, uint: bits)
    case .float32:
        switch from {
        case .int8, .uint8, .int16, .uint16, .int32, .char: r.set(i.a, float32: Float(r.int(i.b)))
        default: return false
        }
    case .float:
        switch from {
        case .uint32: r.set(i.a, float: Double(bits))
        case .uint64, .unativeint: r.set(i.a, float: Double(r[i.b]))
        default: return false
        }
    case .int64, .uint64, .nativeint, .unativeint, .bool: return false
    }
    return true
}

@inline(__always)
private func immediate(_ kind: ImmediateKind, _ payload: UInt32) -> UInt64 {
    0xFFF9_0000_0000_0000 | UInt64(kind.rawValue) &<< 32 | UInt64(payload)
}
