import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

/// `ToString()` of any value.
enum ObjectText {
    /// Texts nest as deep as values do; deeper ones end the run as a stack overflow, as .NET ends.
    private static let maximumDepth = 2_000

    /// What `x.ToString()` gives; nil when script code raised. Null is empty.
    static func text(_ value: Word, _ machine: Machine, depth: Int = 0) -> [UInt16]? {
        guard value.isReference else { return immediate(value, machine) }
        guard depth < maximumDepth else {
            machine.stop(.stackOverflow)
            return nil
        }
        let cell = value.cell
        switch BuiltinType(rawValue: cell.typeIndex) {
        case .string8, .string16: return machine.view(value).array
        case .boxedInt64, .boxedNativeint: return Array(String(value.boxedInt64).utf16)
        case .boxedUInt64, .boxedUnativeint: return Array(String(value.boxedUInt64).utf16)
        case .decimal: return Array(NumberCells.decimal(value, machine).text.utf16)
        case .bigint: return NumberCells.bigintForText(value, machine).map { Array($0.text.utf16) }
        case .list: return list(value, machine, depth)
        case .option: return wrap("Some(", machine.field(cell, 0), ")", machine, depth)
        case .valueOption: return showingNull(machine.field(cell, 0), machine, null: "", depth: depth + 1)
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8, .structTuple2, .structTuple3, .structTuple4,
            .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            return tuple(cell, machine, depth)
        case .wordArray, .byteArray, .longArray, .multiArray, .closure, .partialApplication, .fiber, .hostObject,
            .nativeObject, .referenceCell:
            return Array(RuntimeTypeName.name(of: value, machine).utf16)
        case nil: return declared(value, machine, depth)
        }
    }

    /// Values of declared types.
    private static func declared(_ value: Word, _ machine: Machine, _ depth: Int) -> [UInt16]? {
        guard let descriptor = machine.descriptor(TypeID(index: value.cell.typeIndex)) else { return [] }
        if let function = descriptor.toString {
            guard let result = machine.call(function, [value]) else { return nil }
            return machine.view(result).array
        }
        return inherited(value, machine, depth)
    }

    /// The text of a value of a declared type, whatever override of ToString it has.
    static func inherited(_ value: Word, _ machine: Machine, _ depth: Int = 0) -> [UInt16]? {
        guard value.isReference, let descriptor = machine.descriptor(value.cell.typeID) else {
            return Array(immediateName(value, machine).utf16)
        }
        switch descriptor.kind {
        case .tuple: return tuple(value.cell, machine, depth)
        case .record, .union:
            // FSharp.Core's Result shows its type's name.
            if RuntimeTypeName.isResult(descriptor) { break }
            return StructuredFormatter.text(value, machine: machine)
        case .exception, .class, .interface, .enumeration, .builtin: break
        }
        return Array(RuntimeTypeName.name(of: value, machine).utf16)
    }

    /// `[1; 2; 3; ... ]`: three elements at most.
    private static func list(_ value: Word, _ machine: Machine, _ depth: Int) -> [UInt16]? {
        var text = Array("[".utf16)
        var count = 0
        for element in value.list {
            if count > 0 { text += "; ".utf16 }
            if count == 3 {
                text += "... ".utf16
                break
            }
            guard let part = showingNull(element, machine, null: "null", depth: depth + 1) else { return nil }
            text += part
            count += 1
        }
        return text + "]".utf16
    }

    private static func tuple(_ cell: Cell, _ machine: Machine, _ depth: Int) -> [UInt16]? {
        var text = Array("(".utf16)
        for (index, element) in TupleReader.elements(cell, machine).enumerated() {
            if index > 0 { text += ", ".utf16 }
            guard let part = showingNull(element, machine, null: "", depth: depth + 1) else { return nil }
            text += part
        }
        return text + ")".utf16
    }

    private static func wrap(
        _ before: String, _ value: Word, _ after: String, _ machine: Machine, _ depth: Int
    ) -> [UInt16]? {
        showingNull(value, machine, null: "null", depth: depth + 1)
            .map { Array(before.utf16) + $0 + Array(after.utf16) }
    }

    /// Null, `None` and `()` are null to .NET.
    static func showingNull(_ value: Word, _ machine: Machine, null: String, depth: Int = 0) -> [UInt16]? {
        let value = asObject(value, machine)
        if isNullObject(value) { return Array(null.utf16) }
        return text(value, machine, depth: depth)
    }

    /// .NET boxes a `Nullable` as its value, or as null.
    static func asObject(_ value: Word, _ machine: Machine) -> Word {
        guard value.isReference, let descriptor = machine.descriptor(value.cell.typeID), descriptor.isStruct,
            descriptor.qualifiedName == "System.Nullable`1"
        else { return value }
        return machine.field(value.cell, 0) == .bool(true) ? machine.field(value.cell, 1) : .null
    }

    static func isNullObject(_ value: Word) -> Bool {
        value.isNull || value.isUnset || value == .none || value == .unit
    }

    // MARK: Immediates

    /// ToString of immediates and floats.
    private static func immediate(_ value: Word, _ machine: Machine) -> [UInt16]? {
        if value.isFloat {
            var bytes: [UInt8] = []
            FloatText.append(value.float, to: &bytes)
            return bytes.map(UInt16.init)
        }
        switch value.kind {
        case .int32: return Array(String(value.int32).utf16)
        case .bool: return Array((value.bool ? "True" : "False").utf16)
        case .char: return [value.char]
        case .unit, .null, .unset: return []
        case .int8: return Array(String(value.int8).utf16)
        case .uint8: return Array(String(value.uint8).utf16)
        case .int16: return Array(String(value.int16).utf16)
        case .uint16: return Array(String(value.uint16).utf16)
        case .uint32: return Array(String(value.uint32).utf16)
        case .float32:
            var bytes: [UInt8] = []
            FloatText.append(value.float32, to: &bytes)
            return bytes.map(UInt16.init)
        case .int64, .nativeint: return Array(String(value.boxedInt64).utf16)
        case .uint64, .unativeint: return Array(String(value.boxedUInt64).utf16)
        default: return value == .none ? [] : fieldless(value, machine)
        }
    }

    /// A union case without fields, or an enum value.
    private static func fieldless(_ value: Word, _ machine: Machine) -> [UInt16]? {
        let descriptor = machine.descriptor(TypeID(index: UInt32(value.kind.rawValue)))
        if let function = descriptor?.toString {
            return machine.call(function, [value]).map { machine.view($0).array }
        }
        if descriptor?.formatDisplay != nil, descriptor?.kind == .union {
            return StructuredFormatter.text(value, machine: machine)
        }
        return Array(immediateName(value, machine).utf16)
    }

    /// The name of a union case without fields, or of an enum value.
    static func immediateName(_ value: Word, _ machine: Machine) -> String {
        if value == .emptyList { return "[]" }
        if value == .none { return "None" }
        if value == .valueNone { return "ValueNone" }
        guard let descriptor = machine.descriptor(TypeID(index: UInt32(value.kind.rawValue))) else { return "?" }
        if descriptor.kind == .enumeration { return EnumText.text(Int64(value.int32), descriptor) }
        let tag = Int(value.payload)
        return descriptor.shapes.indices.contains(tag) ? descriptor.shapes[tag].name : descriptor.name
    }
}

/// Names of enum values.
enum EnumText {
    /// The case's name; for flags the names of the bits, joined; else the number.
    static func text(_ number: Int64, _ descriptor: TypeDescriptor) -> String {
        if let match = descriptor.enumCases.first(where: { $0.value == number }) { return match.name }
        if descriptor.isFlags, let names = flagNames(number, descriptor) { return names }
        return String(number)
    }

    /// The names of the bits of a flags value, ascending; nil where some bits have no name.
    static func flagNames(_ number: Int64, _ descriptor: TypeDescriptor) -> String? {
        guard number != 0 else { return nil }
        var rest = number
        var names: [String] = []
        for candidate in descriptor.enumCases.sorted(by: { UInt64(bitPattern: $0.value) > UInt64(bitPattern: $1.value) }
        )
        where candidate.value != 0 && rest & candidate.value == candidate.value {
            names.insert(candidate.name, at: 0)
            rest &= ~candidate.value
        }
        return rest == 0 ? names.joined(separator: ", ") : nil
    }
}

extension TypeDescriptor {
    /// `[<Flags>]`: lowering records it as the format display of the enum.
    var isFlags: Bool { kind == .enumeration && formatDisplay == "flags" }
}
