import FusabiSyntax

/// Member constraints that the language solves for primitive types without a member: F# spec 14.5.4, 14.9.
enum TraitRule: UInt8, Sendable {
    case multiply, divide, add, subtract, modulus
    case compare, bitwise, shift, unaryPlus, unaryMinus, complement
    case abs, sqrt, floatFunction, rounding, pow, atan2, sign, conversion, divideByInt, zero, one
    /// What `%d` and `%f` take.
    case formatInteger, formatFloat, formatDecimal

    /// What a variable of the constraint becomes when nothing else decides: `default ^T: int` of FSharp.Core's
    /// declarations.
    var defaultType: PrimitiveType {
        switch self {
        case .multiply, .divide, .add, .subtract, .modulus, .compare, .bitwise, .shift, .unaryPlus, .unaryMinus,
            .complement, .abs, .sign, .conversion, .zero, .one, .formatInteger:
            .int32
        case .sqrt, .floatFunction, .rounding, .pow, .atan2, .divideByInt, .formatFloat:
            .float
        case .formatDecimal:
            .decimal
        }
    }

    static let byName: [(String, TraitRule)] = [
        ("op_Multiply", .multiply), ("op_Division", .divide), ("op_Addition", .add), ("op_Subtraction", .subtract),
        ("op_Modulus", .modulus), ("op_CheckedMultiply", .multiply), ("op_CheckedAddition", .add),
        ("op_CheckedSubtraction", .subtract), ("op_LessThan", .compare), ("op_GreaterThan", .compare),
        ("op_LessThanOrEqual", .compare), ("op_GreaterThanOrEqual", .compare), ("op_Equality", .compare),
        ("op_Inequality", .compare), ("op_BitwiseAnd", .bitwise), ("op_BitwiseOr", .bitwise),
        ("op_ExclusiveOr", .bitwise), ("op_LeftShift", .shift), ("op_RightShift", .shift), ("op_UnaryPlus", .unaryPlus),
        ("op_UnaryNegation", .unaryMinus), ("op_CheckedUnaryNegation", .unaryMinus), ("op_LogicalNot", .complement),
        ("op_OnesComplement", .complement), ("Abs", .abs), ("Sqrt", .sqrt), ("Sin", .floatFunction),
        ("Cos", .floatFunction), ("Tan", .floatFunction), ("Asin", .floatFunction), ("Acos", .floatFunction),
        ("Atan", .floatFunction), ("Sinh", .floatFunction), ("Cosh", .floatFunction), ("Tanh", .floatFunction),
        ("Exp", .floatFunction), ("Log", .floatFunction), ("Log10", .floatFunction), ("Floor", .rounding),
        ("Ceiling", .rounding), ("Round", .rounding), ("Truncate", .rounding), ("Pow", .pow), ("Atan2", .atan2),
        ("Sign", .sign), ("op_Explicit", .conversion), ("op_CheckedExplicit", .conversion),
        ("DivideByInt", .divideByInt), ("Zero", .zero), ("One", .one), ("%d", .formatInteger),
        ("%f", .formatFloat), ("%M", .formatDecimal),
    ]
}

/// The kinds of primitive numeric types that the rules tell apart.
struct NumericClass: OptionSet, Sendable {
    let rawValue: UInt8
    static let signedInteger = NumericClass(rawValue: 1)
    static let unsignedInteger = NumericClass(rawValue: 2)
    static let binaryFloat = NumericClass(rawValue: 4)
    static let decimal = NumericClass(rawValue: 8)
    static let bigint = NumericClass(rawValue: 16)
    static let char = NumericClass(rawValue: 32)
    static let string = NumericClass(rawValue: 64)
    static let enumeration = NumericClass(rawValue: 128)
    static let integer: NumericClass = [.signedInteger, .unsignedInteger]
    static let numeric: NumericClass = [.signedInteger, .unsignedInteger, .binaryFloat, .decimal, .bigint]
    static let signed: NumericClass = [.signedInteger, .binaryFloat, .decimal, .bigint]
}

extension Checker {
    /// The numeric class of a type; empty when it is none.
    func numericClass(_ type: Type) -> NumericClass {
        guard case .named(let constructor, _) = store.head(type) else { return [] }
        if case .enumeration = constructor.definition { return .enumeration }
        switch constructor.primitive {
        case .int8, .int16, .int32, .int64, .nativeint: return .signedInteger
        case .uint8, .uint16, .uint32, .uint64, .unativeint: return .unsignedInteger
        case .float32, .float: return .binaryFloat
        case .decimal: return .decimal
        case .bigint: return .bigint
        case .char: return .char
        case .string: return .string
        case .bool, .unit, .obj, .exn, .list, .option, .voption, .ref, .array, .array2, .array3, .array4, .fiber, .void,
            .byref, .valueType, .enumeration, .delegate, .arrayBase, nil:
            return []
        }
    }

    private func isOneOf(_ type: Type, _ classes: NumericClass) -> Bool {
        !numericClass(type).isDisjoint(with: classes)
    }

    private func isKnown(_ type: Type) -> Bool {
        switch store.head(type) {
        case .variable: false
        case .parameter, .named, .function, .tuple, .anonymousRecord, .measure, .error: true
        }
    }

    /// A numeric type's constructor and measure, when it has a measure other than 1.
    private func measured(_ type: Type) -> (TypeConstructor, Type)? {
        guard case .named(let constructor, let arguments) = store.head(type), let measure = arguments.first,
            constructor.parameters.isEmpty
        else { return nil }
        return (constructor, measure)
    }

    /// Tries the rules for primitive types. nil: no rule applies (yet).
    func solveByRule(_ rule: TraitRule, _ member: MemberConstraint, isWeak: Bool, hasMembers: Bool) -> Bool? {
        let arguments = member.arguments
        switch rule {
        case .multiply, .divide, .add, .subtract, .modulus, .compare, .bitwise:
            guard arguments.count == 2 else { return nil }
            return solveBinary(rule, member, isWeak: isWeak, hasMembers: hasMembers)
        case .shift:
            guard arguments.count == 2, isOneOf(arguments[0], [.integer, .bigint]) else { return nil }
            return solveEqual(arguments[1], wellKnown.int32) && solveEqual(member.result, arguments[0])
        case .zero, .one:
            guard let support = member.supports.first, isOneOf(support, [.numeric, .char]) else { return nil }
            return solveEqual(member.result, support)
        case .sign:
            guard let operand = arguments.first ?? member.supports.first, isOneOf(operand, .signed) else { return nil }
            return solveEqual(member.result, wellKnown.int32)
        case .divideByInt:
            guard arguments.count == 2, isOneOf(arguments[0], [.binaryFloat, .decimal]) else { return nil }
            return solveEqual(arguments[1], wellKnown.int32) && solveEqual(member.result, arguments[0])
        case .pow:
            guard arguments.count == 2, isOneOf(arguments[0], [.binaryFloat, .bigint]) else { return nil }
            if isOneOf(arguments[0], .bigint) {
                return solveEqual(arguments[1], wellKnown.int32) && solveEqual(member.result, arguments[0])
            }
            return solveEqual(arguments[1], arguments[0]) && solveEqual(member.result, arguments[0])
        case .atan2:
            guard arguments.count == 2, isOneOf(arguments[0], .binaryFloat) else { return nil }
            guard solveEqual(arguments[1], arguments[0]) else { return false }
            return solveEqual(member.result, measured(arguments[0]).map { store.named($0.0) } ?? arguments[0])
        case .formatInteger, .formatFloat, .formatDecimal:
            return solveFormat(rule, member)
        case .unaryPlus, .unaryMinus, .complement, .abs, .sqrt, .floatFunction, .rounding, .conversion:
            guard let operand = arguments.first else { return nil }
            return solveUnary(rule, operand, member.result)
        }
    }

    private func solveUnary(_ rule: TraitRule, _ operand: Type, _ result: Type) -> Bool? {
        switch rule {
        case .unaryPlus:
            guard isOneOf(operand, .numeric) else { return nil }
        case .unaryMinus, .abs:
            guard isOneOf(operand, .signed) else { return nil }
        case .complement:
            guard isOneOf(operand, [.integer, .enumeration]) else { return nil }
        case .floatFunction:
            guard isOneOf(operand, .binaryFloat) else { return nil }
        case .rounding:
            guard isOneOf(operand, [.binaryFloat, .decimal]) else { return nil }
        case .sqrt:
            guard isOneOf(operand, .binaryFloat) else { return nil }
            guard let (constructor, measure) = measured(operand) else { return solveEqual(result, operand) }
            let root = store.product(store.dimensionless, measure, power: (1, 2))
            return solveEqual(result, store.named(constructor, [root]))
        case .conversion:
            let target = numericClass(result)
            let source = numericClass(operand)
            guard !source.isDisjoint(with: [.numeric, .char, .string, .enumeration]),
                !target.isDisjoint(with: [.numeric, .char]), !(source == .char && target == .decimal)
            else { return nil }
            return true
        case .multiply, .divide, .add, .subtract, .modulus, .compare, .bitwise, .shift, .pow, .atan2, .sign,
            .divideByInt,
            .zero, .one, .formatInteger, .formatFloat, .formatDecimal:
            return nil
        }
        return solveEqual(result, operand)
    }

    private func solveFormat(_ rule: TraitRule, _ member: MemberConstraint) -> Bool? {
        guard let type = member.supports.first, isKnown(type) else { return nil }
        if case .error = store.head(type) { return true }
        let isInteger = rule == .formatInteger
        let accepted: NumericClass =
            isInteger ? .integer : rule == .formatFloat ? [.binaryFloat, .decimal] : .decimal
        if isOneOf(type, accepted) { return true }
        failure = SolveFailure(
            code: 1,
            message: isInteger
                ? "expected an integer type for this format specifier but found \(describe(type))"
                : "expected a floating-point type for this format specifier but found \(describe(type))")
        return false
    }

    private func solveBinary(_ rule: TraitRule, _ member: MemberConstraint, isWeak: Bool, hasMembers: Bool) -> Bool? {
        let first = member.arguments[0]
        let second = member.arguments[1]
        let classes: NumericClass
        switch rule {
        case .multiply, .divide, .modulus: classes = .numeric
        case .add: classes = [.numeric, .char, .string]
        case .subtract: classes = [.numeric, .char]
        case .compare: classes = [.numeric, .char, .string]
        case .bitwise: classes = [.integer, .enumeration, .bigint]
        case .shift, .unaryPlus, .unaryMinus, .complement, .abs, .sqrt, .floatFunction, .rounding, .pow, .atan2, .sign,
            .conversion, .divideByInt, .zero, .one, .formatInteger, .formatFloat, .formatDecimal:
            return nil
        }
        guard !hasMembers,
            (isOneOf(first, classes) && (isWeak || isKnown(second)))
                || (isOneOf(second, classes) && (isWeak || isKnown(first)))
        else { return nil }
        switch rule {
        case .multiply, .divide:
            return solveProduct(rule, first, second, member.result)
        case .compare:
            return solveEqual(first, second) && solveEqual(member.result, wellKnown.bool)
        default:
            return solveEqual(first, second) && solveEqual(member.result, first)
        }
    }

    /// `float<'u> * float<'v> -> float<'u 'v>`.
    private func solveProduct(_ rule: TraitRule, _ first: Type, _ second: Type, _ result: Type) -> Bool {
        let sign = rule == .multiply ? 1 : -1
        if let (constructor, measure) = measured(first) {
            let other = store.freshVariable(level: level, isMeasure: true)
            guard solveEqual(store.named(constructor, [other]), second) else { return false }
            return solveEqual(
                result, store.named(constructor, [store.product(measure, other, power: (sign, 1))]))
        }
        if let (constructor, measure) = measured(second) {
            let other = store.freshVariable(level: level, isMeasure: true)
            guard solveEqual(first, store.named(constructor, [other])) else { return false }
            return solveEqual(
                result, store.named(constructor, [store.product(other, measure, power: (sign, 1))]))
        }
        return solveEqual(first, second) && solveEqual(result, first)
    }
}
