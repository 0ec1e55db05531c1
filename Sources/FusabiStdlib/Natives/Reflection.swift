import FusabiBytecode
import FusabiRuntime

/// What FSharp.Reflection asks of records and unions: names, fields and making values. Type arguments are erased, so a
/// field's type is known only where it has none.
extension StandardLibrary {
    static func registerReflection(_ table: inout NativeTable) {
        table["Reflection.named"] = { machine, arguments in makeType(machine, name: machine.string(arguments[0])) }
        // 1 record, 2 union, 3 exception, 4 tuple, 5 enum, 6 interface, 0 anything else.
        table["Reflection.kind"] = { machine, arguments in
            guard let (_, descriptor) = declaredType(machine, arguments[0]) else { return .int(0) }
            switch descriptor.kind {
            case .record: return .int(1)
            case .union: return .int(2)
            case .exception: return .int(3)
            case .tuple: return .int(4)
            case .enumeration: return .int(5)
            case .interface: return .int(6)
            case .class, .builtin: return .int(0)
            }
        }
        table["Reflection.isStruct"] = { machine, arguments in
            .bool(declaredType(machine, arguments[0])?.1.isStruct ?? false)
        }
        // For each shape its name and those of its fields.
        table["Reflection.shapes"] = { machine, arguments in
            guard let (_, descriptor) = declaredType(machine, arguments[0]) else { return machine.makeArray([]) }
            return machine.makeArray(
                descriptor.shapes.map { shape in
                    let names = [shape.name] + shape.fields.indices.map { fieldName(shape, $0) }
                    return machine.makeArray(names.map { machine.makeString($0) })
                })
        }
        table["Reflection.fieldType"] = { machine, arguments in
            let (tag, index) = (arguments[1].int, arguments[2].int)
            guard let (_, descriptor) = declaredType(machine, arguments[0]), descriptor.shapes.indices.contains(tag),
                descriptor.shapes[tag].fields.indices.contains(index),
                let name = typeName(machine, descriptor.shapes[tag].fields[index].representation)
            else { return .null }
            return makeType(machine, name: name)
        }
        table["Reflection.make"] = { machine, arguments in
            let tag = arguments[1].int
            guard let (id, descriptor) = declaredType(machine, arguments[0]), descriptor.shapes.indices.contains(tag)
            else { return .null }
            return make(machine, id, descriptor, tag, arguments[2])
        }
        table["Reflection.tag"] = { _, arguments in
            .int(arguments[0].isReference ? arguments[0].cell.length : Int(arguments[0].payload))
        }
        table["Reflection.fields"] = { machine, arguments in
            guard arguments[0].isReference else { return machine.makeArray([]) }
            let cell = arguments[0].cell
            return machine.makeArray(
                (0..<machine.fieldCount(cell)).map { index in
                    let value = machine.field(cell, index)
                    return value == .none || value == .unit ? .null : value
                })
        }
    }

    /// `Item` where a case has one field without a name, `Item1`, `Item2` … where it has several.
    private static func fieldName(_ shape: TypeDescriptor.Shape, _ index: Int) -> String {
        if !shape.fields[index].name.isEmpty { return shape.fields[index].name }
        return shape.fields.count == 1 ? "Item" : "Item\(index + 1)"
    }

    /// A type that a program declares, or an option.
    private static func declaredType(_ machine: Machine, _ type: Word) -> (TypeID, TypeDescriptor)? {
        guard type.isReference else { return nil }
        let full = machine.string(machine.field(type.cell, 1))
        let name = String(full.prefix { $0 != "[" })
        if full.hasSuffix("[]") { return nil }
        for known in [BuiltinType.option, .valueOption] where known.descriptor.qualifiedName == name {
            return (known.id, optionDescriptor(known))
        }
        if let id = machine.typeID(named: name), let descriptor = machine.descriptor(id) { return (id, descriptor) }
        // The class of a case: Shape+Circle.
        guard let plus = name.lastIndex(of: "+"), let id = machine.typeID(named: String(name[..<plus])),
            let descriptor = machine.descriptor(id), descriptor.kind == .union
        else { return nil }
        return (id, descriptor)
    }

    private static func optionDescriptor(_ type: BuiltinType) -> TypeDescriptor {
        let names = type == .option ? ("None", "Some") : ("ValueNone", "ValueSome")
        let value = TypeDescriptor.Field(
            name: type == .option ? "Value" : "Item", representation: .any, isMutable: false)
        return TypeDescriptor(
            kind: .union, name: type.descriptor.name, qualifiedName: type.descriptor.qualifiedName,
            shapes: [.init(name: names.0, fields: []), .init(name: names.1, fields: [value])])
    }

    private static func make(
        _ machine: Machine, _ id: TypeID, _ descriptor: TypeDescriptor, _ tag: Int, _ values: Word
    ) -> Word {
        let fields = descriptor.shapes[tag].fields
        guard let array = machine.array(values), array.count == fields.count else { return .null }
        if fields.isEmpty, descriptor.kind == .union { return .immediate(UInt32(tag), type: id) }
        var words: [Word] = []
        for (index, field) in fields.enumerated() {
            let value = machine.element(array, index)
            guard let word = fitting(machine, value, field.representation) else {
                return machine.raise(
                    "System.ArgumentException",
                    "Object of type '\(machine.typeName(value))' cannot be converted to type "
                        + "'\(typeName(machine, field.representation) ?? "System.Object")'.")
            }
            words.append(word)
        }
        return machine.makeObject(id, tag: descriptor.kind == .union ? tag : 0, words)
    }

    /// A self-describing value as a field of a representation holds it; nil when it is of another type.
    private static func fitting(_ machine: Machine, _ value: Word, _ representation: Representation) -> Word? {
        switch representation {
        case .any: return value
        case .unit: return value.isImmediate(.unit) || value.isNull ? .unit : nil
        case .bool: return value.isImmediate(.bool) ? value : nil
        case .char: return value.isImmediate(.char) ? value : nil
        case .int8: return value.isImmediate(.int8) ? value : nil
        case .uint8: return value.isImmediate(.uint8) ? value : nil
        case .int16: return value.isImmediate(.int16) ? value : nil
        case .uint16: return value.isImmediate(.uint16) ? value : nil
        case .int32: return value.isImmediate(.int32) ? value : nil
        case .uint32: return value.isImmediate(.uint32) ? value : nil
        case .float32: return value.isImmediate(.float32) ? value : nil
        case .float: return value.isFloat ? value : nil
        case .int64, .nativeint:
            guard let number = signedValue(value), isRaw(value) else { return nil }
            return Word(bits: UInt64(bitPattern: number.value))
        case .uint64, .unativeint:
            guard let number = unsignedValue(value), isRaw(value) else { return nil }
            return Word(bits: number)
        case .enumeration(let id): return value.isImmediate && UInt32(value.kind.rawValue) == id.index ? value : nil
        case .string: return value.isString || value.isNull ? value : nil
        case .union(let id), .reference(let id):
            // `None` is null as an object.
            if value.isNull { return id == BuiltinType.option.id ? Word.none : value }
            if value.isReference { return machine.isInstance(value, of: id.index) ? value : nil }
            return value.isImmediate && UInt32(value.kind.rawValue) == id.index ? value : nil
        case .function:
            let type = value.isReference ? BuiltinType(rawValue: value.cell.typeIndex) : nil
            return value.isNull || type == .closure || type == .partialApplication ? value : nil
        case .array: return value.isNull || machine.array(value) != nil ? value : nil
        }
    }

    /// Boxed as 64 bits, or an immediate that stands for such a number.
    private static func isRaw(_ value: Word) -> Bool {
        value.isReference || value.isImmediate && value.kind.rawValue >= ImmediateKind.int64.rawValue
    }

    /// The .NET name of a field's type; nil where it has type arguments, which are not kept.
    private static func typeName(_ machine: Machine, _ representation: Representation) -> String? {
        switch representation {
        case .any, .function, .array: nil
        case .unit: "Microsoft.FSharp.Core.Unit"
        case .bool: "System.Boolean"
        case .char: "System.Char"
        case .int8: "System.SByte"
        case .uint8: "System.Byte"
        case .int16: "System.Int16"
        case .uint16: "System.UInt16"
        case .int32: "System.Int32"
        case .uint32: "System.UInt32"
        case .float32: "System.Single"
        case .float: "System.Double"
        case .int64: "System.Int64"
        case .uint64: "System.UInt64"
        case .nativeint: "System.IntPtr"
        case .unativeint: "System.UIntPtr"
        case .string: "System.String"
        case .enumeration(let id), .reference(let id), .union(let id):
            plainName(machine.qualifiedName(id))
        }
    }

    private static func plainName(_ name: String) -> String? { name.contains("`") ? nil : name }
}
