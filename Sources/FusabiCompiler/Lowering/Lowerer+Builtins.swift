import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// Operators on the types that F# itself knows.
extension Lowerer {
    /// nil when the operator is not built in for these types.
    func lowerBuiltin(_ name: String, _ arguments: [Operand], _ result: Type, _ target: Representation) -> CoreID? {
        let type = arguments.first?.type ?? result
        let held = representation(type)
        if arguments.isEmpty { return constantMember(name, result, target) }
        if name == "get_Item" || name == "set_Item" { return element(arguments, result, target) }
        if name == "op_Explicit" || name == "op_CheckedExplicit" {
            return convert(arguments[0], to: result, isChecked: name == "op_CheckedExplicit", target)
        }
        if held == .string {
            guard name == "op_Addition", arguments.count == 2, representation(arguments[1].type) == .string else {
                return nil
            }
            let codes = arguments.map { place($0, as: .string) }
            return coerce(emit(.primitive(.stringConcat, list(codes))), from: .string, to: target)
        }
        if case .reference(let id) = held, let owner = OperatorNatives.type(id) {
            if Self.arithmetic[name] != nil, arguments.count == 2, representation(arguments[1].type) != held {
                return nil
            }
            return nativeOperator(owner, name, arguments, held, target)
        }
        guard let kind = numericKind(type) else { return nil }
        if case .enumeration = held { return enumOperator(name, arguments, kind, held, target) }
        if let primitive = Self.binary(name, kind), arguments.count == 2 {
            // `2.0 * vector` is the vector's own operator.
            guard representation(arguments[1].type) == held else { return nil }
            let codes = [place(arguments[0]), place(arguments[1], as: held)]
            return coerce(emit(.primitive(primitive, list(codes))), from: held, to: target)
        }
        if let code = shiftOrUnary(name, arguments, kind, held) { return coerce(code, from: held, to: target) }
        return mathMember(name, arguments, kind, held, target)
    }

    private static func binary(_ name: String, _ kind: NumericKind) -> Primitive? {
        if let op = arithmetic[name] { return .arithmetic(op, kind) }
        if let op = checkedArithmetic[name] {
            return kind.isFloatingPoint ? .arithmetic(op, kind) : .checkedArithmetic(op, kind)
        }
        return nil
    }

    private static let arithmetic: [String: ArithmeticOperator] = [
        "op_Addition": .add, "op_Subtraction": .subtract, "op_Multiply": .multiply, "op_Division": .divide,
        "op_Modulus": .remainder, "op_BitwiseAnd": .and, "op_BitwiseOr": .or, "op_ExclusiveOr": .xor,
    ]

    private static let checkedArithmetic: [String: ArithmeticOperator] = [
        "op_CheckedAddition": .add, "op_CheckedSubtraction": .subtract, "op_CheckedMultiply": .multiply,
    ]

    private func shiftOrUnary(
        _ name: String, _ arguments: [Operand], _ kind: NumericKind, _ held: Representation
    ) -> CoreID? {
        switch name {
        case "op_LeftShift", "op_RightShift":
            guard arguments.count == 2 else { return nil }
            let codes = [place(arguments[0]), place(arguments[1], as: .int32)]
            return emit(.primitive(name == "op_LeftShift" ? .shiftLeft(kind) : .shiftRight(kind), list(codes)))
        case "op_UnaryNegation": return emit(.primitive(.negate(kind), list([place(arguments[0])])))
        case "op_CheckedUnaryNegation":
            return emit(
                .primitive(kind.isFloatingPoint ? .negate(kind) : .checkedNegate(kind), list([place(arguments[0])])))
        case "op_UnaryPlus": return place(arguments[0])
        case "op_LogicalNot": return emit(.primitive(.complement(kind), list([place(arguments[0])])))
        default: return nil
        }
    }

    /// Flags: the operation on the underlying number, the result an enum again.
    private func enumOperator(
        _ name: String, _ arguments: [Operand], _ kind: NumericKind, _ held: Representation, _ target: Representation
    ) -> CoreID? {
        let codes = arguments.map { emit(.cast(place($0), from: held, to: .int32)) }
        let code: CoreID
        if let op = Self.arithmetic[name], codes.count == 2 {
            code = emit(.primitive(.arithmetic(op, .int32), list(codes)))
        } else if name == "op_LogicalNot" {
            code = emit(.primitive(.complement(.int32), list(codes)))
        } else {
            return nil
        }
        return coerce(emit(.cast(code, from: .int32, to: held)), from: held, to: target)
    }

    private func nativeOperator(
        _ owner: String, _ name: String, _ arguments: [Operand], _ held: Representation, _ target: Representation
    ) -> CoreID? {
        let plain = name.hasPrefix("op_Checked") ? "op_" + name.dropFirst("op_Checked".count) : name
        switch plain {
        case "op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_Modulus", "op_BitwiseAnd",
            "op_BitwiseOr",
            "op_ExclusiveOr", "op_UnaryNegation", "op_LogicalNot", "op_LeftShift", "op_RightShift", "Abs", "Floor",
            "Ceiling",
            "Round", "Truncate", "Pow":
            return coerce(callNative("\(owner).\(plain)", arguments.map { place($0) }, held), from: held, to: target)
        case "op_UnaryPlus": return coerce(place(arguments[0]), from: held, to: target)
        case "Sign":
            return coerce(callNative("\(owner).Sign", [place(arguments[0])], .int32), from: .int32, to: target)
        case "DivideByInt":
            guard arguments.count == 2 else { return nil }
            let divisor = callNative("\(owner).from_int32", [place(arguments[1], as: .int32)], held)
            return coerce(
                callNative("\(owner).op_Division", [place(arguments[0]), divisor], held), from: held, to: target)
        default: return nil
        }
    }

    /// `Zero` and `One`.
    private func constantMember(_ name: String, _ type: Type, _ target: Representation) -> CoreID? {
        let held = representation(type)
        let value: Int
        switch name {
        case "Zero", "get_Zero": value = 0
        case "One", "get_One": value = 1
        default: return nil
        }
        return numericConstant(value, held).map { coerce(emit($0), from: held, to: target) }
    }

    func numericConstant(_ value: Int, _ held: Representation) -> CoreConstant? {
        switch held {
        case .float: .float(Double(value))
        case .float32: .float32(Float(value))
        case .int64, .uint64, .nativeint, .unativeint: .long(Int64(value), held)
        case .char, .int8, .uint8, .int16, .uint16, .int32, .uint32: intConstant(Int32(truncatingIfNeeded: value), held)
        case .reference(BuiltinType.decimal.id): program.decimal("\(value)")
        case .reference(BuiltinType.bigint.id): program.bigint("\(value)")
        case .string where value == 0: .string(CoreList())
        case .any, .unit, .bool, .enumeration, .reference, .union, .string, .function, .array: nil
        }
    }

    // MARK: Elements

    private func isObjectArray(_ type: Type) -> Bool {
        guard primitiveType(type) == .array, let element = named(type)?.1.first else { return false }
        return primitiveType(element) == .obj
    }

    /// Does the program see an array of some other type as an `obj[]`? Such arrays check what is stored in them.
    func findsCovariantArrays() -> Bool {
        for index in ownTree.expressions.indices {
            let id = TypedExpressionID(index: Int32(index))
            guard case .downcast(var value) = ownTree[id], isObjectArray(ownTree.type(id)) else { continue }
            while true {
                if primitiveType(ownTree.type(value)) == .array { break }
                switch ownTree[value] {
                case .coerce(let inner): value = inner
                case .apply(_, let arguments) where arguments.count == 1: value = arguments[0]
                default: break
                }
                if case .coerce = ownTree[value] { continue }
                break
            }
            if primitiveType(ownTree.type(value)) == .array, !isObjectArray(ownTree.type(value)) { return true }
        }
        return false
    }

    /// `a.[i]`, `a.[i] <- x`, `s.[i]`, `a.[i, j]`: reading and assigning differ in the type of the result.
    private func element(_ arguments: [Operand], _ result: Type, _ target: Representation) -> CoreID? {
        let object = arguments[0]
        switch representation(object.type) {
        case .string where arguments.count == 2:
            let codes = [place(object), place(arguments[1], as: .int32)]
            return coerce(emit(.primitive(.stringChar, list(codes))), from: .char, to: target)
        case .array(let kind) where arguments.count == 2:
            let codes = [place(object), place(arguments[1], as: .int32)]
            return coerce(emit(.primitive(.arrayGet(kind), list(codes))), from: kind.representation, to: target)
        case .array(let kind) where arguments.count == 3:
            let value = place(object)
            let codes = [value, place(arguments[1], as: .int32), place(arguments[2], as: kind.representation)]
            if isObjectArray(object.type), hasCovariantArrays {
                return callNative("ArrayBase.storeObject", codes, .unit)
            }
            return emit(.primitive(.arraySet(kind), list(codes)))
        case .reference(BuiltinType.multiArray.id): return multiElement(arguments, target)
        default: return nil
        }
    }

    /// `MultiArray.get2` … `get4` and `set2` … `set4`: the array, its indices, and for `set` the word to store.
    private func multiElement(_ arguments: [Operand], _ target: Representation) -> CoreID? {
        let rank: Int
        switch primitiveType(arguments[0].type) {
        case .array2: rank = 2
        case .array3: rank = 3
        case .array4: rank = 4
        default: return nil
        }
        let object = place(arguments[0])
        var codes = [object] + arguments.dropFirst().prefix(rank).map { place($0, as: .int32) }
        if rank == 2 { return rowElement(codes, arguments.count == 4 ? place(arguments[3], as: .any) : nil, target) }
        if arguments.count == rank + 1 {
            return coerce(callNative("MultiArray.get\(rank)", codes, .any), from: .any, to: target)
        }
        guard arguments.count == rank + 2 else { return nil }
        codes.append(place(arguments[rank + 1], as: .any))
        return callNative("MultiArray.set\(rank)", codes, .unit)
    }

    /// Two dimensions have instructions of their own. All operands are evaluated before an index is checked.
    private func rowElement(_ codes: [CoreID], _ value: CoreID?, _ target: Representation) -> CoreID {
        let array = makeLocal("array", .reference(BuiltinType.multiArray.id))
        let (first, second) = (makeLocal("i", .int32), makeLocal("j", .int32))
        let place = emit(.primitive(.place2, list([read(array), read(first), read(second)])))
        let operands = [(array, codes[0]), (first, codes[1]), (second, codes[2])]
        guard let value else {
            let element = emit(.primitive(.getPlace, list([read(array), place])))
            return wrap(operands, coerce(element, from: .any, to: target))
        }
        let word = makeLocal("value", .any)
        let assignment = emit(.primitive(.setPlace, list([read(array), place, read(word)])))
        return wrap(operands + [(word, value)], assignment)
    }

    // MARK: Functions of numbers

    private func mathMember(
        _ name: String, _ arguments: [Operand], _ kind: NumericKind, _ held: Representation, _ target: Representation
    ) -> CoreID? {
        switch name {
        case "Abs" where !kind.isFloatingPoint:
            return coerce(integerAbs(arguments[0], kind, held), from: held, to: target)
        case "Sign": return coerce(sign(arguments[0], kind, held), from: .int32, to: target)
        case "DivideByInt":
            guard arguments.count == 2, kind.isFloatingPoint else { return nil }
            let divisor = emit(
                .primitive(.convert(from: .int32, to: kind, isChecked: false), list([place(arguments[1], as: .int32)])))
            let code = emit(.primitive(.arithmetic(.divide, kind), list([place(arguments[0]), divisor])))
            return coerce(code, from: held, to: target)
        default:
            guard kind.isFloatingPoint, let function = Self.mathMembers[name] else { return nil }
            let codes = arguments.map { toFloat(place($0), $0.type) }
            let code = emit(.primitive(.math(function), list(codes)))
            if kind == .float { return coerce(code, from: .float, to: target) }
            let narrow = emit(.primitive(.convert(from: .float, to: .float32, isChecked: false), list([code])))
            return coerce(narrow, from: .float32, to: target)
        }
    }

    private func toFloat(_ code: CoreID, _ type: Type) -> CoreID {
        guard let kind = numericKind(type), kind != .float else { return code }
        return emit(.primitive(.convert(from: kind, to: .float, isChecked: false), list([code])))
    }

    private static let mathMembers: [String: MathFunction] = [
        "Abs": .abs, "Sqrt": .sqrt, "Floor": .floor, "Ceiling": .ceiling, "Truncate": .truncate, "Round": .roundEven,
        "Sin": .sin, "Cos": .cos, "Tan": .tan, "Asin": .asin, "Acos": .acos, "Atan": .atan, "Sinh": .sinh,
        "Cosh": .cosh,
        "Tanh": .tanh, "Exp": .exp, "Log": .log, "Log10": .log10, "Pow": .power, "Atan2": .atan2,
    ]

    /// Raises OverflowException for the least value, as Math.Abs does: there is no positive one.
    private func integerAbs(_ argument: Operand, _ kind: NumericKind, _ held: Representation) -> CoreID {
        if kind == .int32 { return emit(.primitive(.absolute, list([place(argument)]))) }
        return bind("x", place(argument), held) { x in
            guard let width = kind.signedWidth, let least = numericConstant(Int.min >> (64 - width), held)
            else { return read(x) }
            let isLeast = emit(.primitive(.compare(.equal, kind), list([read(x), emit(least)])))
            // One native for all kinds of numbers, which never returns.
            let overflow = coerce(callNative("Math.absOverflow", [], .any), from: .any, to: held)
            return emit(.ifThenElse(isLeast, overflow, magnitude(of: x, kind, held, width)))
        }
    }

    /// Without a branch, as nobody can foresee signs: with all bits of `m` the sign of `x`, it is `(x ^^^ m) - m`.
    private func magnitude(of x: LocalID, _ kind: NumericKind, _ held: Representation, _ width: Int) -> CoreID {
        let sign = emit(.primitive(.shiftRight(kind), list([read(x), int(width - 1)])))
        return bind("m", sign, held) { m in
            let flipped = emit(.primitive(.arithmetic(.xor, kind), list([read(x), read(m)])))
            return emit(.primitive(.arithmetic(.subtract, kind), list([flipped, read(m)])))
        }
    }

    private func sign(_ argument: Operand, _ kind: NumericKind, _ held: Representation) -> CoreID {
        if kind.isFloatingPoint {
            return callNative("Math.signFloat", [toFloat(place(argument), argument.type)], .int32)
        }
        return bind("x", place(argument), held) { x in
            guard let zero = numericConstant(0, held) else { return int(0) }
            let isNegative = emit(.primitive(.compare(.less, kind), list([read(x), emit(zero)])))
            let isPositive = emit(.primitive(.compare(.greater, kind), list([read(x), emit(zero)])))
            return emit(.ifThenElse(isNegative, int(-1), emit(.ifThenElse(isPositive, int(1), int(0)))))
        }
    }

    // MARK: Conversions

    /// `int x`, `float x`, … between built-in types.
    private func convert(_ argument: Operand, to type: Type, isChecked: Bool, _ target: Representation) -> CoreID? {
        let from = representation(argument.type)
        let to = representation(type)
        guard let code = conversion(argument, from, to, isChecked) else { return nil }
        return coerce(code, from: to, to: target)
    }

    private func conversion(
        _ argument: Operand, _ from: Representation, _ to: Representation, _ isChecked: Bool
    ) -> CoreID? {
        if from == to, OperatorNatives.name(to) != nil { return place(argument) }
        guard let toName = OperatorNatives.name(to) else { return nil }
        if from == .string { return callNative("Parse.\(toName)", [place(argument)], to) }
        if case .enumeration = from {
            let number = emit(.cast(place(argument), from: from, to: .int32))
            guard let kind = to.numericKind else {
                return callNative("\(toName == "decimal" ? "Decimal" : "BigInteger").from_int32", [number], to)
            }
            if kind == .int32 { return number }
            return emit(.primitive(.convert(from: .int32, to: kind, isChecked: isChecked), list([number])))
        }
        guard let fromName = OperatorNatives.name(from) else { return nil }
        if let source = from.numericKind, let destination = to.numericKind {
            return emit(
                .primitive(.convert(from: source, to: destination, isChecked: isChecked), list([place(argument)])))
        }
        if case .reference(let id) = to, let owner = OperatorNatives.type(id) {
            return callNative("\(owner).from_\(fromName)", [place(argument)], to)
        }
        if case .reference(let id) = from, let owner = OperatorNatives.type(id) {
            return callNative("\(owner).to_\(toName)", [place(argument)], to)
        }
        return nil
    }
}

extension NumericKind {
    /// The bits of a signed integer; nil for other kinds.
    fileprivate var signedWidth: Int? {
        switch self {
        case .int8: 8
        case .int16: 16
        case .int32: 32
        case .int64, .nativeint: 64
        case .uint8, .uint16, .uint32, .uint64, .unativeint, .float32, .float, .char, .bool: nil
        }
    }
}
