import FusabiBytecode

extension NumericKind {
    /// How a number of this kind is held.
    package var representation: Representation {
        switch self {
        case .int8: .int8
        case .uint8: .uint8
        case .int16: .int16
        case .uint16: .uint16
        case .int32: .int32
        case .uint32: .uint32
        case .int64: .int64
        case .uint64: .uint64
        case .nativeint: .nativeint
        case .unativeint: .unativeint
        case .float32: .float32
        case .float: .float
        case .char: .char
        case .bool: .bool
        }
    }

    package var isFloatingPoint: Bool { self == .float || self == .float32 }
}

extension Representation {
    /// The numeric kind held, nil for all that is no number.
    package var numericKind: NumericKind? {
        switch self {
        case .bool: .bool
        case .char: .char
        case .int8: .int8
        case .uint8: .uint8
        case .int16: .int16
        case .uint16: .uint16
        case .int32: .int32
        case .uint32: .uint32
        case .float32: .float32
        case .float: .float
        case .int64: .int64
        case .uint64: .uint64
        case .nativeint: .nativeint
        case .unativeint: .unativeint
        case .any, .unit, .enumeration, .reference, .union, .string, .function, .array: nil
        }
    }
}

extension ArrayElement {
    /// What access to an array of this kind yields and takes.
    package var representation: Representation {
        switch self {
        case .word: .any
        case .byte: .uint8
        case .long: .int64
        }
    }
}

extension Primitive {
    /// The representation of the result.
    package var result: Representation {
        switch self {
        case .arithmetic(_, let kind), .checkedArithmetic(_, let kind), .negate(let kind), .checkedNegate(let kind),
            .complement(let kind), .shiftLeft(let kind), .shiftRight(let kind):
            kind.representation
        case .convert(_, let kind, _): kind.representation
        case .compare, .not, .genericEquals, .genericEqualsER, .genericCompareOperator, .physicalEquals, .stringEquals,
            .isCase, .isNull, .typeTest, .fiberMoveNext:
            .bool
        case .math: .float
        case .genericHash, .genericCompare, .stringCompare, .stringLength, .arrayLength, .place2, .unionTag,
            .absolute:
            .int32
        case .stringConcat: .string
        case .stringChar: .char
        case .arrayGet(let element): element.representation
        case .arraySet, .setPlace, .fiberYield, .fiberDispose: .unit
        case .arrayNew(let element), .arrayLiteral(let element): .array(element)
        case .castClass, .nullCheck, .fiberCurrent, .getPlace: .any
        case .fiberNew: .reference(BuiltinType.fiber.id)
        }
    }

    /// True when evaluating it can neither raise, nor have an effect, nor depend on one: it may be dropped or moved.
    package var isPure: Bool {
        switch self {
        case .arithmetic(let op, let kind):
            kind.isFloatingPoint || (op != .divide && op != .remainder)
        case .checkedArithmetic, .checkedNegate, .absolute: false
        case .negate, .complement, .shiftLeft, .shiftRight, .compare, .math, .not, .physicalEquals, .stringEquals,
            .stringCompare, .stringConcat, .unionTag, .isCase, .isNull, .typeTest:
            true
        case .convert(_, _, let isChecked): !isChecked
        // A type's own Equals may do anything.
        case .genericEquals, .genericEqualsER, .genericHash, .genericCompare, .genericCompareOperator: false
        case .stringLength, .stringChar, .arrayLength, .arrayGet, .arraySet, .arrayNew, .castClass, .nullCheck: false
        case .arrayLiteral, .place2, .getPlace, .setPlace: false
        case .fiberNew, .fiberMoveNext, .fiberCurrent, .fiberYield, .fiberDispose: false
        }
    }
}
