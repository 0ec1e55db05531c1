import FusabiBytecode

/// Constant folding, with .NET's arithmetic: int32 and int64 wrap, what would raise stays.
extension Simplifier {
    func simplifyPrimitive(_ id: CoreID, _ primitive: Primitive, _ arguments: CoreNodeList) -> CoreID {
        if let constant = fold(primitive, arguments) {
            program[id] = .constant(constant)
            return id
        }
        switch primitive {
        case .not:
            if let inverse = negated(arguments[0]) { return inverse }
        case .isCase(let type, let tag):
            if let known = knownTag(arguments[0], type), isDroppable(arguments[0]) {
                program[id] = .constant(.bool(known == tag))
                return id
            }
        case .unionTag(let type):
            if let known = knownTag(arguments[0], type), isDroppable(arguments[0]) {
                program[id] = .constant(.immediate(UInt32(truncatingIfNeeded: known), .int32))
                return id
            }
        case .isNull:
            if isNeverNull(arguments[0]), isDroppable(arguments[0]) {
                program[id] = .constant(.bool(false))
                return id
            }
        case .stringConcat:
            if !isMerged(arguments) { return concatenate(id, arguments) }
        default: break
        }
        program[id] = .primitive(primitive, program.list(arguments))
        return id
    }

    private func isNeverNull(_ id: CoreID) -> Bool {
        switch program[id] {
        case .allocate, .lambda, .functionReference: true
        case .cast(let inner, _, .any): isNeverNull(inner)
        case .constant(.string), .constant(.immediate), .constant(.bool): true
        default: false
        }
    }

    /// `not (a < b)` of integers is `a >= b`; of floats it is not, because of nan.
    private func negated(_ id: CoreID) -> CoreID? {
        guard case .primitive(let inner, let operands) = program[id] else { return nil }
        switch inner {
        case .not: return operands[0]
        case .compare(let op, let kind):
            if kind.isFloatingPoint, op != .equal, op != .notEqual { return nil }
            program[id] = .primitive(.compare(op.inverse, kind), program.list(operands))
            return id
        default: return nil
        }
    }

    /// Is there nothing to do for ``concatenate(_:_:)``?
    private func isMerged(_ pieces: CoreNodeList) -> Bool {
        var wasConstant = false
        for piece in pieces {
            switch program[piece] {
            case .primitive(.stringConcat, _): return false
            case .constant(.string(let units)):
                if wasConstant || units.isEmpty { return false }
                wasConstant = true
            default: wasConstant = false
            }
        }
        return pieces.count > 1
    }

    /// Nested concatenations become one; constants next to each other too.
    private func concatenate(_ id: CoreID, _ arguments: CoreNodeList) -> CoreID {
        var pieces: [CoreID] = []
        for argument in arguments {
            if case .primitive(.stringConcat, let inner) = program[argument] {
                pieces.append(contentsOf: inner)
            } else {
                pieces.append(argument)
            }
        }
        var merged: [CoreID] = []
        for piece in pieces {
            if case .constant(.string(let units)) = program[piece], let last = merged.last,
                case .constant(.string(let before)) = program[last]
            {
                program[last] = .constant(.string(program.list(Array(before) + units)))
            } else {
                merged.append(piece)
            }
        }
        if merged.count > 2 {
            merged.removeAll { piece in
                if case .constant(.string(let units)) = program[piece] { return units.isEmpty }
                return false
            }
        }
        if merged.count == 1 {
            if case .constant(.string) = program[merged[0]] { return merged[0] }
            // Null must become the empty string.
            merged.append(add(.constant(.string(CoreList())), like: id))
        }
        program[id] = .primitive(.stringConcat, program.list(merged))
        return id
    }

    // MARK: Folding

    private func fold(_ primitive: Primitive, _ operands: CoreNodeList) -> CoreConstant? {
        guard let first = operands.first, case .constant(let left) = program[first] else { return nil }
        var right: CoreConstant?
        for operand in operands.dropFirst() {
            guard case .constant(let constant) = program[operand] else { return nil }
            if right == nil { right = constant }
        }
        switch (primitive, left, right) {
        case (.not, .bool(let value), nil): return .bool(!value)
        case (.arithmetic(let op, .int32), .immediate(let a, .int32), .immediate(let b, .int32)):
            return Self.arithmetic(op, Int32(bitPattern: a), Int32(bitPattern: b)).map {
                .immediate(UInt32(bitPattern: $0), .int32)
            }
        case (.arithmetic(let op, .int64), .long(let a, let held), .long(let b, _)):
            return Self.arithmetic(op, a, b).map { .long($0, held) }
        case (.arithmetic(let op, .float), .float(let a), .float(let b)):
            return Self.arithmetic(op, a, b).map { .float($0) }
        case (.negate(.int32), .immediate(let a, .int32), nil): return .immediate(0 &- a, .int32)
        case (.negate(.int64), .long(let a, let held), nil): return .long(0 &- a, held)
        case (.negate(.float), .float(let a), nil): return .float(-a)
        case (.compare(let op, .int32), .immediate(let a, .int32), .immediate(let b, .int32)):
            return .bool(op.holds(Int32(bitPattern: a), Int32(bitPattern: b)))
        case (.compare(let op, .int64), .long(let a, _), .long(let b, _)): return .bool(op.holds(a, b))
        case (.compare(let op, .float), .float(let a), .float(let b)): return .bool(op.holds(a, b))
        case (.convert(.int32, .float, _), .immediate(let a, .int32), nil): return .float(Double(Int32(bitPattern: a)))
        case (.convert(.int32, .int64, _), .immediate(let a, .int32), nil):
            return .long(Int64(Int32(bitPattern: a)), .int64)
        case (.shiftLeft(.int32), .immediate(let a, .int32), .immediate(let b, .int32)):
            return .immediate(a << (b & 31), .int32)
        case (.shiftRight(.int32), .immediate(let a, .int32), .immediate(let b, .int32)):
            return .immediate(UInt32(bitPattern: Int32(bitPattern: a) >> Int32(b & 31)), .int32)
        case (.stringEquals, .string(let a), .string(let b)): return .bool(a == b)
        case (.stringLength, .string(let units), nil):
            return .immediate(UInt32(truncatingIfNeeded: units.count), .int32)
        default: return nil
        }
    }

    /// nil where .NET would raise.
    private static func arithmetic<T: FixedWidthInteger>(_ op: ArithmeticOperator, _ a: T, _ b: T) -> T? {
        switch op {
        case .add: a &+ b
        case .subtract: a &- b
        case .multiply: a &* b
        case .divide: b == 0 || (a == T.min && b == 0 &- 1) ? nil : a / b
        case .remainder: b == 0 || (a == T.min && b == 0 &- 1) ? nil : a % b
        case .and: a & b
        case .or: a | b
        case .xor: a ^ b
        }
    }

    private static func arithmetic(_ op: ArithmeticOperator, _ a: Double, _ b: Double) -> Double? {
        switch op {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        case .remainder: a.truncatingRemainder(dividingBy: b)
        case .and, .or, .xor: nil
        }
    }
}

extension ComparisonOperator {
    var inverse: ComparisonOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }

    func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }
}
