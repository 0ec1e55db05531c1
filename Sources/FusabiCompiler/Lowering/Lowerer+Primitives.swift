import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// What library declarations marked `[<Native "prim:NAME">]` become, specialised by the types at hand.
extension Lowerer {
    /// A primitive applied to all its arguments. `types` are the type arguments of the declaration.
    func lowerPrimitive(
        _ name: String, _ types: [Type], _ arguments: [Operand], _ resultType: Type, _ target: Representation
    ) -> CoreID {
        if let code = lowerComparison(name, arguments, target) { return code }
        if let code = lowerArrayPrimitive(name, arguments, resultType, target) { return code }
        switch name {
        case "raise":
            return emit(.raise(arguments.first.map { place($0, as: representation(wellKnown.exn)) } ?? unit))
        case "reraise":
            guard let error = handledExceptions.last else { return impossible() }
            return emit(.reraise(read(error)))
        case "box":
            guard let argument = arguments.first else { return unit }
            return coerce(boxed(place(argument), argument.type), from: .any, to: target)
        case "unbox":
            return coerce(castClass(word(arguments), to: resultType), from: representation(resultType), to: target)
        case "retype": return word(arguments, as: target)
        case "isNull": return coerce(emit(.primitive(.isNull, list([word(arguments)]))), from: .bool, to: target)
        case "not":
            return coerce(emit(.primitive(.not, list([word(arguments, as: .bool)]))), from: .bool, to: target)
        case "defaultOf": return coerce(defaultValue(resultType), from: representation(resultType), to: target)
        case "enum", "enumToValue": return convertEnum(arguments, resultType, target)
        case "string":
            guard let argument = arguments.first else { return string("") }
            return coerce(stringOf(place(argument), argument.type), from: .string, to: target)
        case "hash": return coerce(lowerHash(arguments), from: .int32, to: target)
        case "listSetTail":
            let cell = word(arguments, as: .union(BuiltinType.list.id))
            let tail = arguments.count > 1 ? place(arguments[1], as: .union(BuiltinType.list.id)) : unit
            return emit(.setField(cell, BuiltinType.list.id, tag: 1, index: 1, tail))
        case "fiberNew": return fiber(.fiberNew, [word(arguments, as: .function)], target)
        case "fiberMoveNext": return fiber(.fiberMoveNext, [fiberOperand(arguments)], target)
        case "fiberCurrent": return fiber(.fiberCurrent, [fiberOperand(arguments)], target)
        case "fiberYield": return fiber(.fiberYield, [word(arguments)], target)
        case "fiberDispose": return fiber(.fiberDispose, [fiberOperand(arguments)], target)
        case "nullCheck": return coerce(emit(.primitive(.nullCheck, list([word(arguments)]))), from: .any, to: target)
        default: return lowerStringPrimitive(name, arguments, resultType, target)
        }
    }

    private func word(_ arguments: [Operand], as target: Representation = .any) -> CoreID {
        arguments.first.map { place($0, as: target) } ?? unit
    }

    private func fiberOperand(_ arguments: [Operand]) -> CoreID {
        word(arguments, as: .reference(BuiltinType.fiber.id))
    }

    private func fiber(_ primitive: Primitive, _ arguments: [CoreID], _ target: Representation) -> CoreID {
        coerce(emit(.primitive(primitive, list(arguments))), from: primitive.result, to: target)
    }

    private func convertEnum(_ arguments: [Operand], _ resultType: Type, _ target: Representation) -> CoreID {
        guard let argument = arguments.first else { return unit }
        let from = representation(argument.type)
        let to = representation(resultType)
        return coerce(changeEnum(place(argument), from: from, to: to), from: to, to: target)
    }

    /// Between an enum and a number: immediates of 32 bits differ in their kind only.
    func changeEnum(_ value: CoreID, from: Representation, to: Representation) -> CoreID {
        switch (from, to) {
        case (.enumeration, .enumeration), (.any, _), (_, .any): return coerce(value, from: from, to: to)
        case (.enumeration, _):
            let number = emit(.cast(value, from: from, to: .int32))
            guard let kind = to.numericKind, kind != .int32 else { return number }
            return emit(.primitive(.convert(from: .int32, to: kind, isChecked: false), list([number])))
        case (_, .enumeration):
            guard let kind = from.numericKind, kind != .int32 else { return emit(.cast(value, from: .int32, to: to)) }
            let number = emit(.primitive(.convert(from: kind, to: .int32, isChecked: false), list([value])))
            return emit(.cast(number, from: .int32, to: to))
        default: return coerce(value, from: from, to: to)
        }
    }

    private func lowerHash(_ arguments: [Operand]) -> CoreID {
        guard let argument = arguments.first else { return int(0) }
        if representation(argument.type) == .int32 { return place(argument) }
        return emit(.primitive(.genericHash, list([place(argument, as: .any)])))
    }

    // MARK: Comparison

    private func lowerComparison(_ name: String, _ arguments: [Operand], _ target: Representation) -> CoreID? {
        guard arguments.count == 2 else { return nil }
        let type = arguments[0].type
        let result: CoreID
        var held = Representation.bool
        switch name {
        case "equals": result = equals(arguments, type)
        case "notEquals":
            if let kind = numericKind(type) {
                result = numericCompare(.notEqual, kind, arguments)
            } else {
                result = emit(.primitive(.not, list([equals(arguments, type)])))
            }
        case "equalsER": result = emit(.primitive(.genericEqualsER, list(arguments.map { place($0, as: .any) })))
        case "physicalEquals":
            result = emit(.primitive(.physicalEquals, list(arguments.map { place($0, as: .any) })))
        case "less": result = order(.less, arguments, type)
        case "lessOrEqual": result = order(.lessOrEqual, arguments, type)
        case "greater": result = order(.greater, arguments, type)
        case "greaterOrEqual": result = order(.greaterOrEqual, arguments, type)
        case "compare":
            result = compare(arguments, type)
            held = .int32
        case "max", "min":
            result = extreme(name == "max" ? .less : .greater, arguments, type)
            held = representation(type)
        default: return nil
        }
        return coerce(result, from: held, to: target)
    }

    private func numericCompare(_ op: ComparisonOperator, _ kind: NumericKind, _ arguments: [Operand]) -> CoreID {
        emit(.primitive(.compare(op, kind), list(arguments.map { place($0) })))
    }

    private func equals(_ arguments: [Operand], _ type: Type) -> CoreID {
        if let kind = numericKind(type) { return numericCompare(.equal, kind, arguments) }
        if representation(type) == .string { return emit(.primitive(.stringEquals, list(arguments.map { place($0) }))) }
        return emit(.primitive(.genericEquals, list(arguments.map { place($0, as: .any) })))
    }

    private func order(_ op: ComparisonOperator, _ arguments: [Operand], _ type: Type) -> CoreID {
        if let kind = numericKind(type) { return numericCompare(op, kind, arguments) }
        if representation(type) == .string {
            let difference = emit(.primitive(.stringCompare, list(arguments.map { place($0) })))
            return emit(.primitive(.compare(op, .int32), list([difference, int(0)])))
        }
        return emit(.primitive(.genericCompareOperator(op), list(arguments.map { place($0, as: .any) })))
    }

    private func compare(_ arguments: [Operand], _ type: Type) -> CoreID {
        if representation(type) == .string {
            return emit(.primitive(.stringCompare, list(arguments.map { place($0) })))
        }
        guard let kind = numericKind(type), !kind.isFloatingPoint else {
            return emit(.primitive(.genericCompare, list(arguments.map { place($0, as: .any) })))
        }
        return bindBoth(arguments) { a, b in
            let isLess = emit(.primitive(.compare(.less, kind), list([read(a), read(b)])))
            let isGreater = emit(.primitive(.compare(.greater, kind), list([read(a), read(b)])))
            return emit(.ifThenElse(isLess, int(-1), emit(.ifThenElse(isGreater, int(1), int(0)))))
        }
    }

    /// `max` (op is less) and `min` (greater): the second when it is beyond the first; nan wins.
    private func extreme(_ op: ComparisonOperator, _ arguments: [Operand], _ type: Type) -> CoreID {
        bindBoth(arguments) { a, b in
            let test: CoreID
            if let kind = numericKind(type) {
                test = emit(.primitive(.compare(op, kind), list([read(a), read(b)])))
                if kind.isFloatingPoint { return floatExtreme(op, kind, test, a, b) }
            } else {
                let held = representation(type)
                let words = [a, b].map { coerce(read($0), from: held, to: .any) }
                test = emit(.primitive(.genericCompareOperator(op), list(words)))
            }
            return emit(.ifThenElse(test, read(b), read(a)))
        }
    }

    /// Math.Max and Math.Min: nan wins, and 0.0 is above -0.0.
    private func floatExtreme(
        _ op: ComparisonOperator, _ kind: NumericKind, _ test: CoreID, _ a: LocalID, _ b: LocalID
    ) -> CoreID {
        let isNaN = emit(.primitive(.compare(.notEqual, kind), list([read(b), read(b)])))
        let isEqual = emit(.primitive(.compare(.equal, kind), list([read(a), read(b)])))
        let negative = { (local: LocalID) in self.emit(.primitive(.negate(kind), self.list([self.read(local)]))) }
        // Of two zeros the sum is the greater one; of other equals any will do, but their sum would not.
        let zero = emit(numericConstant(0, kind.representation) ?? .unit)
        let isZero = emit(.primitive(.compare(.equal, kind), list([read(a), zero])))
        let sum: CoreID
        if op == .less {
            sum = emit(.primitive(.arithmetic(.add, kind), list([read(a), read(b)])))
        } else {
            let opposite = emit(.primitive(.arithmetic(.add, kind), list([negative(a), negative(b)])))
            sum = emit(.primitive(.negate(kind), list([opposite])))
        }
        let equals = emit(.ifThenElse(isZero, sum, read(a)))
        let ordered = emit(.ifThenElse(isEqual, equals, emit(.ifThenElse(test, read(b), read(a)))))
        return emit(.ifThenElse(isNaN, read(b), ordered))
    }

    private func bindBoth(_ arguments: [Operand], _ body: (LocalID, LocalID) -> CoreID) -> CoreID {
        let held = representation(arguments[0].type)
        let first = place(arguments[0])
        let second = place(arguments[1])
        let a = makeLocal("a", held)
        let b = makeLocal("b", held)
        return wrap([(a, first), (b, second)], body(a, b))
    }

    // MARK: Arrays and strings

    private func lowerArrayPrimitive(
        _ name: String, _ arguments: [Operand], _ resultType: Type, _ target: Representation
    ) -> CoreID? {
        switch name {
        case "arrayLength":
            let array = word(arguments, as: arrayRepresentation(arguments.first?.type))
            return coerce(emit(.primitive(.arrayLength, list([array]))), from: .int32, to: target)
        case "arrayGet":
            guard arguments.count == 2 else { return nil }
            let element = elementKind(ofArray: arguments[0].type)
            let codes = [place(arguments[0], as: .array(element)), place(arguments[1], as: .int32)]
            return coerce(emit(.primitive(.arrayGet(element), list(codes))), from: element.representation, to: target)
        case "arraySet":
            guard arguments.count == 3 else { return nil }
            let element = elementKind(ofArray: arguments[0].type)
            let codes = [
                place(arguments[0], as: .array(element)), place(arguments[1], as: .int32),
                place(arguments[2], as: element.representation),
            ]
            return emit(.primitive(.arraySet(element), list(codes)))
        case "arrayNew", "arrayZero":
            guard let count = arguments.first else { return nil }
            let element = elementKind(ofArray: resultType)
            let length = place(count, as: .int32)
            let start: CoreID
            if arguments.count > 1 {
                start = place(arguments[1], as: element.representation)
            } else {
                let content = elementType(ofArray: resultType)
                start = coerce(defaultValue(content), from: representation(content), to: element.representation)
            }
            return coerce(
                emit(.primitive(.arrayNew(element), list([length, start]))), from: .array(element), to: target)
        default: return nil
        }
    }

    func elementType(ofArray type: Type) -> Type { named(type)?.1.first.map(closed) ?? store.error }

    func elementKind(ofArray type: Type) -> ArrayElement {
        if case .array(let element) = representation(type) { return element }
        return .word
    }

    private func arrayRepresentation(_ type: Type?) -> Representation {
        .array(type.map(elementKind(ofArray:)) ?? .word)
    }

    private func lowerStringPrimitive(
        _ name: String, _ arguments: [Operand], _ resultType: Type, _ target: Representation
    ) -> CoreID {
        let primitive: Primitive
        var held: [Representation] = [.string, .string]
        switch name {
        case "stringLength": primitive = .stringLength
        case "stringChar":
            primitive = .stringChar
            held = [.string, .int32]
        case "stringConcat":
            primitive = .stringConcat
            held = arguments.map { _ in .string }
        case "stringCompare": primitive = .stringCompare
        case "stringEquals": primitive = .stringEquals
        default:
            guard let math = Self.mathFunctions[name] else {
                let result = representation(resultType)
                return coerce(callNative("prim:" + name, arguments.map { place($0) }, result), from: result, to: target)
            }
            primitive = .math(math)
            held = [.float, .float]
        }
        let codes = zip(arguments, held).map { place($0, as: $1) }
        return coerce(emit(.primitive(primitive, list(codes))), from: primitive.result, to: target)
    }

    static let mathFunctions: [String: MathFunction] = [
        "sqrt": .sqrt, "abs": .abs, "floor": .floor, "ceiling": .ceiling, "truncate": .truncate,
        "roundEven": .roundEven, "sin": .sin, "cos": .cos, "tan": .tan, "asin": .asin, "acos": .acos, "atan": .atan,
        "sinh": .sinh, "cosh": .cosh, "tanh": .tanh, "exp": .exp, "log": .log, "log10": .log10, "power": .power,
        "atan2": .atan2,
    ]
}
