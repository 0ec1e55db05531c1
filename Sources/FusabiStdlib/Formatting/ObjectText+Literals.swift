import FusabiBytecode
import FusabiNumerics
import FusabiRuntime

extension ObjectText {
    /// A value as `%A` shows it, much as F# source writes it: `1L`, `'c'`, `2.5M`.
    static func literal(_ value: Word, _ machine: Machine) -> String {
        if value.isFloat { return float { FloatText.appendStructured(value.float, to: &$0) } }
        if value.isReference {
            switch BuiltinType(rawValue: value.cell.typeIndex) {
            case .boxedInt64: return "\(value.boxedInt64)L"
            case .boxedUInt64: return "\(value.boxedUInt64)UL"
            case .boxedNativeint: return "\(value.boxedInt64)n"
            case .boxedUnativeint: return "\(value.boxedUInt64)un"
            case .decimal: return NumberCells.decimal(value, machine).text + "M"
            case .bigint: return NumberCells.bigintForText(value, machine)?.text ?? ""
            default: return ""
            }
        }
        switch value.kind {
        case .int32: return String(value.int32)
        case .bool: return value.bool ? "true" : "false"
        case .char: return charLiteral(value.char)
        case .unit: return "()"
        case .null, .unset: return "null"
        case .int8: return "\(value.int8)y"
        case .uint8: return "\(value.uint8)uy"
        case .int16: return "\(value.int16)s"
        case .uint16: return "\(value.uint16)us"
        case .uint32: return "\(value.uint32)u"
        case .float32: return float { FloatText.appendStructured(value.float32, to: &$0) }
        case .int64: return "\(value.boxedInt64)L"
        case .uint64: return "\(value.boxedUInt64)UL"
        case .nativeint: return "\(value.boxedInt64)n"
        case .unativeint: return "\(value.boxedUInt64)un"
        default: return immediateName(value, machine)
        }
    }

    private static func float(_ append: (inout [UInt8]) -> Void) -> String {
        var bytes: [UInt8] = []
        append(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Control characters as F# escapes them: `'\010'` is a line feed by its decimal code.
    private static func charLiteral(_ unit: UInt16) -> String {
        switch unit {
        case 8: return "'\\b'"
        case 39: return "'\\''"
        case 92: return "'\\\\'"
        case 0..<32, 127..<160:
            let digits = String(unit)
            return "'\\" + String(repeating: "0", count: 3 - digits.count) + digits + "'"
        default: return "'" + String(decoding: [unit], as: UTF16.self) + "'"
        }
    }
}

/// .NET names of the types of values. Types are erased at run time: arguments of generic types are those of the values
/// inside, where there are some.
enum RuntimeTypeName {
    static func name(of value: Word, _ machine: Machine) -> String {
        guard value.isReference else { return machine.typeName(value) }
        let cell = value.cell
        switch BuiltinType(rawValue: cell.typeIndex) {
        case .wordArray, .byteArray, .longArray:
            guard let array = machine.array(value) else { return "System.Array" }
            return element(of: array, machine) + "[]"
        case .multiArray:
            guard let array = MultiArrayView(value, machine) else { return "System.Array" }
            let commas = String(repeating: ",", count: array.lengths.count - 1)
            return element(of: array.elements, machine) + "[\(commas)]"
        case .list:
            var elements = value.list.makeIterator()
            let head = elements.next().map { argument($0, machine) } ?? "System.Object"
            return "Microsoft.FSharp.Collections.FSharpList`1[\(head)]"
        case .option, .valueOption, .referenceCell:
            return "\(machine.typeName(value))[\(argument(cell[0], machine))]"
        case .tuple2, .tuple3, .tuple4, .tuple5, .tuple6, .tuple7, .tuple8, .structTuple2, .structTuple3, .structTuple4,
            .structTuple5, .structTuple6, .structTuple7, .structTuple8:
            let arguments = TupleReader.elements(cell, machine).map { argument($0, machine) }
            return "\(machine.typeName(value))[\(arguments.joined(separator: ","))]"
        case nil:
            guard let descriptor = machine.descriptor(cell.typeID), isResult(descriptor) else { break }
            let known = argument(machine.field(cell, 0), machine)
            return cell.length == 0
                ? "Microsoft.FSharp.Core.FSharpResult`2[\(known),System.String]"
                : "Microsoft.FSharp.Core.FSharpResult`2[System.Int32,\(known)]"
        default: break
        }
        return machine.typeName(value)
    }

    static func isResult(_ descriptor: TypeDescriptor) -> Bool {
        descriptor.kind == .union
            && ["FSharp.Core.Result`2", "Microsoft.FSharp.Core.FSharpResult`2"].contains(descriptor.qualifiedName)
    }

    private static func element(of array: ArrayView, _ machine: Machine) -> String {
        switch array.element {
        case .byte: "System.Byte"
        case .long: "System.Int64"
        case .word: array.count > 0 ? argument(array.words[0], machine) : "System.Object"
        }
    }

    private static func argument(_ value: Word, _ machine: Machine) -> String {
        value.isNull || value.isUnset ? "System.Object" : name(of: value, machine)
    }
}
