import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// `ToString()` of any value, and the literals that `%A` shows.
enum ObjectText {
    /// What `x.ToString()` gives; nil when script code raised. Null is empty.
    static func text(_ value: Word, _ machine: Machine) -> [UInt16]? {
        guard value.isReference else { return Array(immediate(value, machine).utf16) }
        let cell = value.cell
        switch BuiltinType(rawValue: cell.typeIndex) {
        case .string8, .string16: return machine.view(value).array
        case .boxedInt64, .boxedNativeint: return Array(String(value.boxedInt64).utf16)
        case .boxedUInt64, .boxedUnativeint: return Array(String(value.boxedUInt64).utf16)
        case .decimal: return Array(NumberCells.decimal(value, machine).text.utf16)
        case .bigint: return Array(NumberCells.bigint(value, machine).text.utf16)
        case .list: return list(value, machine)
        case .option:
            return wrap("Some(", machine.field(cell, 0), ")", machine)
        case .valueOption:
            return showingNull(machine.field(cell, 0), machine, null: "")
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8, .structTuple2, .structTuple3, .structTuple4,
            .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            return tuple(cell, machine)
        case .referenceCell: return StructuredFormatter.text(value, machine: machine)
        case .wordArray, .byteArray, .longArray, .multiArray, .closure, .partialApplication, .fiber, .hostObject,
            .nativeObject:
            return Array(machine.typeName(value).utf16)
        case nil: return object(value, machine)
        }
    }

    private static func object(_ value: Word, _ machine: Machine) -> [UInt16]? {
        guard let descriptor = machine.descriptor(TypeID(index: value.cell.typeIndex)) else { return [] }
        if let function = descriptor.toString {
            guard let result = machine.call(function, [value]) else { return nil }
            return machine.view(result).array
        }
        switch descriptor.kind {
        case .tuple: return tuple(value.cell, machine)
        case .record, .union:
            return StructuredFormatter.text(value, machine: machine)
        case .exception, .class, .interface, .enumeration, .builtin:
            return Array(descriptor.qualifiedName.utf16)
        }
    }

    /// `[1; 2; 3; ... ]`: three elements at most.
    private static func list(_ value: Word, _ machine: Machine) -> [UInt16]? {
        var text = Array("[".utf16)
        var count = 0
        for element in value.list {
            if count > 0 { text += "; ".utf16 }
            if count == 3 {
                text += "... ".utf16
                break
            }
            guard let part = showingNull(element, machine, null: "null") else { return nil }
            text += part
            count += 1
        }
        return text + "]".utf16
    }

    private static func tuple(_ cell: Cell, _ machine: Machine) -> [UInt16]? {
        var text = Array("(".utf16)
        for index in 0..<machine.fieldCount(cell) {
            if index > 0 { text += ", ".utf16 }
            guard let part = showingNull(machine.field(cell, index), machine, null: "") else { return nil }
            text += part
        }
        return text + ")".utf16
    }

    private static func wrap(_ before: String, _ value: Word, _ after: String, _ machine: Machine) -> [UInt16]? {
        showingNull(value, machine, null: "null").map { Array(before.utf16) + $0 + Array(after.utf16) }
    }

    /// Null, `None` and `()` are null to .NET.
    static func showingNull(_ value: Word, _ machine: Machine, null: String) -> [UInt16]? {
        if isNullObject(value) { return Array(null.utf16) }
        return text(value, machine)
    }

    static func isNullObject(_ value: Word) -> Bool {
        value.isNull || value.isUnset || value == .none || value == .unit
    }

    /// ToString of immediates and floats.
    static func immediate(_ value: Word, _ machine: Machine) -> String {
        if value.isFloat {
            var bytes: [UInt8] = []
            FloatText.append(value.float, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        switch value.kind {
        case .int32: return String(value.int32)
        case .bool: return value.bool ? "True" : "False"
        case .char: return String(decoding: [value.char], as: UTF16.self)
        case .unit, .null, .unset: return ""
        case .int8: return String(value.int8)
        case .uint8: return String(value.uint8)
        case .int16: return String(value.int16)
        case .uint16: return String(value.uint16)
        case .uint32: return String(value.uint32)
        case .float32:
            var bytes: [UInt8] = []
            FloatText.append(value.float32, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        case .int64, .nativeint: return String(value.boxedInt64)
        case .uint64, .unativeint: return String(value.boxedUInt64)
        default: return value == .none ? "" : immediateText(value, machine)
        }
    }

    private static func immediateText(_ value: Word, _ machine: Machine) -> String {
        let descriptor = machine.descriptor(TypeID(index: UInt32(value.kind.rawValue)))
        if let function = descriptor?.toString {
            return machine.call(function, [value]).map { machine.string($0) } ?? ""
        }
        return immediateName(value, machine)
    }

    /// The name of a union case without fields, or of an enum value.
    static func immediateName(_ value: Word, _ machine: Machine) -> String {
        if value == .emptyList { return "[]" }
        if value == .none { return "None" }
        if value == .valueNone { return "ValueNone" }
        guard let descriptor = machine.descriptor(TypeID(index: UInt32(value.kind.rawValue))) else { return "?" }
        if descriptor.kind == .enumeration { return enumText(value, descriptor) }
        let tag = Int(value.payload)
        return descriptor.shapes.indices.contains(tag) ? descriptor.shapes[tag].name : descriptor.name
    }

    /// The case's name; for flags the names of the bits, joined; else the number.
    static func enumText(_ value: Word, _ descriptor: TypeDescriptor) -> String {
        let number = Int64(value.int32)
        if let match = descriptor.enumCases.first(where: { $0.value == number }) { return match.name }
        if descriptor.isFlags, number != 0 {
            var rest = number
            var names: [String] = []
            for candidate in descriptor.enumCases.sorted(by: { $0.value > $1.value })
            where candidate.value != 0 && rest & candidate.value == candidate.value {
                names.insert(candidate.name, at: 0)
                rest &= ~candidate.value
            }
            if rest == 0 { return names.joined(separator: ", ") }
        }
        return String(number)
    }

    /// A value as F# source writes it: `1L`, `'c'`, `2.5M`.
    static func literal(_ value: Word, _ machine: Machine) -> String {
        if value.isFloat {
            var bytes: [UInt8] = []
            FloatText.appendStructured(value.float, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        if value.isReference {
            switch BuiltinType(rawValue: value.cell.typeIndex) {
            case .boxedInt64: return "\(value.boxedInt64)L"
            case .boxedUInt64: return "\(value.boxedUInt64)UL"
            case .boxedNativeint: return "\(value.boxedInt64)n"
            case .boxedUnativeint: return "\(value.boxedUInt64)un"
            case .decimal: return NumberCells.decimal(value, machine).text + "M"
            case .bigint: return NumberCells.bigint(value, machine).text
            default: return ""
            }
        }
        switch value.kind {
        case .bool: return value.bool ? "true" : "false"
        case .char: return charLiteral(value.char)
        case .unit: return "()"
        case .null, .unset: return "null"
        case .int8: return "\(value.int8)y"
        case .uint8: return "\(value.uint8)uy"
        case .int16: return "\(value.int16)s"
        case .uint16: return "\(value.uint16)us"
        case .uint32: return "\(value.uint32)u"
        case .float32:
            var bytes: [UInt8] = []
            FloatText.appendStructured(value.float32, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        case .int64: return "\(value.boxedInt64)L"
        case .uint64: return "\(value.boxedUInt64)UL"
        case .nativeint: return "\(value.boxedInt64)n"
        case .unativeint: return "\(value.boxedUInt64)un"
        default: return immediate(value, machine)
        }
    }

    /// Control characters as F# escapes them: `'\010'` is a line feed by its decimal code.
    private static func charLiteral(_ unit: UInt16) -> String {
        switch unit {
        case 39: return "'\\''"
        case 92: return "'\\\\'"
        case 0..<32, 127..<160:
            let digits = String(unit)
            return "'\\" + String(repeating: "0", count: 3 - digits.count) + digits + "'"
        default: return "'" + String(decoding: [unit], as: UTF16.self) + "'"
        }
    }
}

extension TypeDescriptor {
    /// `[<Flags>]`: lowering records it as the format display of the enum.
    var isFlags: Bool { formatDisplay == "flags" }
}
