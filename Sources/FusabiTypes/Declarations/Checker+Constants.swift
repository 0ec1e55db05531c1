import FusabiSyntax

/// Constant expressions: `[<Literal>]` values, enum values, arguments of attributes.
extension Checker {
    /// The value of a constant expression, nil when it is none. Reports nothing.
    func evaluate(_ id: ExpressionID) -> Literal? {
        switch syntax[id] {
        case .literal(let literal):
            return literal
        case .measured(let literal, _):
            return literal
        case .parenthesized(let inner), .annotated(let inner, _):
            return evaluate(inner)
        case .identifier(let name):
            if case .value(let value)? = environment.values[name.symbol] { return value.literal }
            return nil
        case .member:
            return memberPath(id).flatMap(constant)
        case .prefix(let name, let operand):
            return evaluate(operand).flatMap { ConstantFolding.negate(text(name.symbol), $0) }
        case .infix(let name, let left, let right):
            guard let a = evaluate(left), let b = evaluate(right) else { return nil }
            return ConstantFolding.apply(text(name.symbol), a, b)
        case .interpolated(let text):
            return evaluate(text)
        case .application(let function, let argument, _):
            return evaluateCall(function, argument)
        default:
            return nil
        }
    }

    /// `enum<T> 1`, `LanguagePrimitives.EnumOfValue 1`: the value itself.
    private func evaluateCall(_ function: ExpressionID, _ argument: ExpressionID) -> Literal? {
        switch syntax[function] {
        case .typeApplication(let inner, _): return evaluateCall(inner, argument)
        case .identifier(let name) where text(name.symbol) == "enum": return evaluate(argument)
        case .identifier(let name) where text(name.symbol) == "nameof": return nameOf(argument)
        default: return nil
        }
    }

    private func nameOf(_ id: ExpressionID) -> Literal? {
        switch syntax[id] {
        case .parenthesized(let inner), .typeApplication(let inner, _): nameOf(inner)
        case .identifier(let name), .member(_, let name): .string(Array(text(name.symbol).utf16))
        default: nil
        }
    }

    private func evaluate(_ text: InterpolatedString) -> Literal? {
        var units: [UInt16] = []
        for part in text.parts {
            switch part {
            case .text(let literal): units += literal
            case .hole(let hole, nil, nil, nil):
                guard case .string(let inner)? = evaluate(hole) else { return nil }
                units += inner
            case .hole: return nil
            }
        }
        return .string(units)
    }

    /// The path of nested members of an identifier, nil for anything else.
    func memberPath(_ id: ExpressionID) -> LongName? {
        switch syntax[id] {
        case .identifier(let name): return [name]
        case .member(let target, let name): return memberPath(target).map { $0 + [name] }
        default: return nil
        }
    }

    /// An enum's case or a literal of a module.
    private func constant(_ path: LongName) -> Literal? {
        guard let last = path.last else { return nil }
        for module in findModules(path.dropLast(), reports: false) ?? [] {
            module.ensureLoaded()
            if let literal = module.values[last.symbol]?.literal { return literal }
        }
        if path.count >= 2,
            let known = AttributeNames.flags[text(path[path.count - 2].symbol)]?.values[text(last.symbol)]
        {
            return .int32(known)
        }
        for type in findTypes(path.dropLast()) {
            if case .enumeration(_, let cases) = type.definition,
                let found = cases.first(where: { $0.name == last.symbol })
            {
                return found.value
            }
        }
        return nil
    }
}

/// Arithmetic on constants, wrapping as F# does at run time.
package enum ConstantFolding {
    static func negate(_ name: String, _ operand: Literal) -> Literal? {
        switch (name, operand) {
        case ("~-", .int8(let value)): .int8(0 &- value)
        case ("~-", .int16(let value)): .int16(0 &- value)
        case ("~-", .int32(let value)): .int32(0 &- value)
        case ("~-", .int64(let value)): .int64(0 &- value)
        case ("~-", .float(let value)): .float(-value)
        case ("~-", .float32(let value)): .float32(-value)
        case ("~-", .decimal(let digits)): .decimal(digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits)
        case ("~+", _): operand
        case ("~~~", .int32(let value)): .int32(~value)
        case ("~~~", .int64(let value)): .int64(~value)
        case ("~~~", .uint8(let value)): .uint8(~value)
        case ("~~~", .uint32(let value)): .uint32(~value)
        case ("not", .bool(let value)): .bool(!value)
        default: nil
        }
    }

    package static func apply(_ name: String, _ a: Literal, _ b: Literal) -> Literal? {
        switch (a, b) {
        case (.int32(let x), .int32(let y)): integer(name, x, y).map(Literal.int32) ?? comparison(name, x, y)
        case (.int64(let x), .int64(let y)): integer(name, x, y).map(Literal.int64) ?? comparison(name, x, y)
        case (.int8(let x), .int8(let y)): integer(name, x, y).map(Literal.int8)
        case (.int16(let x), .int16(let y)): integer(name, x, y).map(Literal.int16)
        case (.uint8(let x), .uint8(let y)): integer(name, x, y).map(Literal.uint8)
        case (.uint16(let x), .uint16(let y)): integer(name, x, y).map(Literal.uint16)
        case (.uint32(let x), .uint32(let y)): integer(name, x, y).map(Literal.uint32)
        case (.uint64(let x), .uint64(let y)): integer(name, x, y).map(Literal.uint64)
        case (.int64(let x), .int32(let y)): shift(name, x, Int(y)).map(Literal.int64)
        case (.uint8(let x), .int32(let y)): shift(name, x, Int(y)).map(Literal.uint8)
        case (.uint32(let x), .int32(let y)): shift(name, x, Int(y)).map(Literal.uint32)
        case (.uint64(let x), .int32(let y)): shift(name, x, Int(y)).map(Literal.uint64)
        case (.float(let x), .float(let y)): float(name, x, y).map(Literal.float)
        case (.float32(let x), .float32(let y)): float(name, x, y).map(Literal.float32)
        case (.string(let x), .string(let y)): name == "+" ? .string(x + y) : nil
        case (.char(let x), .char(let y)): name == "+" ? .char(x &+ y) : nil
        case (.bool(let x), .bool(let y)): boolean(name, x, y)
        default: nil
        }
    }

    private static func integer<T: FixedWidthInteger>(_ name: String, _ x: T, _ y: T) -> T? {
        switch name {
        case "+": x &+ y
        case "-": x &- y
        case "*": x &* y
        case "/": y == 0 ? nil : x.dividedReportingOverflow(by: y).partialValue
        case "%": y == 0 ? nil : x.remainderReportingOverflow(dividingBy: y).partialValue
        case "|||": x | y
        case "&&&": x & y
        case "^^^": x ^ y
        case "<<<", ">>>": Int(exactly: y).flatMap { shift(name, x, $0) }
        default: nil
        }
    }

    private static func shift<T: FixedWidthInteger>(_ name: String, _ x: T, _ y: Int) -> T? {
        let count = y & (T.bitWidth - 1)
        switch name {
        case "<<<": return x << T(truncatingIfNeeded: count)
        case ">>>": return x >> T(truncatingIfNeeded: count)
        default: return nil
        }
    }

    private static func comparison<T: Comparable>(_ name: String, _ x: T, _ y: T) -> Literal? {
        switch name {
        case "=": .bool(x == y)
        case "<>": .bool(x != y)
        case "<": .bool(x < y)
        case ">": .bool(x > y)
        case "<=": .bool(x <= y)
        case ">=": .bool(x >= y)
        default: nil
        }
    }

    private static func float<T: BinaryFloatingPoint>(_ name: String, _ x: T, _ y: T) -> T? {
        switch name {
        case "+": x + y
        case "-": x - y
        case "*": x * y
        case "/": x / y
        default: nil
        }
    }

    private static func boolean(_ name: String, _ x: Bool, _ y: Bool) -> Literal? {
        switch name {
        case "&&": .bool(x && y)
        case "||": .bool(x || y)
        case "=": .bool(x == y)
        case "<>": .bool(x != y)
        default: nil
        }
    }
}
