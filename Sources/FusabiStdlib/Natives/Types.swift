import FusabiBytecode
import FusabiRuntime

/// Objects that stand for types (`typeof<T>`, `GetType()`), and the enum functions that look into them.
extension StandardLibrary {
    static func registerTypes(_ table: inout NativeTable) {
        table["Type.named"] = { machine, arguments in makeType(machine, arguments[0], arguments[1]) }
        table["Object.GetType"] = { machine, arguments in typeObject(machine, of: arguments[0]) }
        table["Type.same"] = { machine, arguments in
            guard let left = fullName(machine, arguments[0]), let right = fullName(machine, arguments[1]) else {
                return .bool(arguments[0] == arguments[1])
            }
            if StringView.equal(StringView(left), StringView(right)) { return .bool(true) }
            // A value tells its type's arguments only as far as what it holds does.
            let first = machine.string(machine.field(arguments[0].cell, 1))
            let second = machine.string(machine.field(arguments[1].cell, 1))
            return .bool(isOpen(first, second) || isOpen(second, first))
        }
        table["Type.hash"] = { machine, arguments in
            guard fullName(machine, arguments[0]) != nil else { return .int32(0) }
            let name = machine.string(machine.field(arguments[0].cell, 1)).prefix { $0 != "[" }
            return .int32(name.utf8.reduce(17) { $0 &* 31 &+ Int32($1) })
        }
        registerEnums(&table)
    }

    /// Is the first name that of the second without its arguments?
    private static func isOpen(_ name: String, _ other: String) -> Bool {
        guard name.contains("`"), !name.hasSuffix("]"), other.hasPrefix(name) else { return false }
        return other.dropFirst(name.count).first == "["
    }

    /// `x.GetType()`.
    static func typeObject(_ machine: Machine, of value: Word) -> Word {
        guard !value.isNull, value != .none, value != .unit else { return machine.raiseNullReference() }
        return makeType(machine, name: RuntimeTypeName.name(of: value, machine) + caseSuffix(machine, value))
    }

    /// .NET has a class for each case of a union with several: `Shape+Circle`; one without fields is `Shape+_Point` where
    /// there are less than four, else one of the union's own class.
    private static func caseSuffix(_ machine: Machine, _ value: Word) -> String {
        let id = value.isReference ? value.cell.typeID : TypeID(index: UInt32(value.kind.rawValue))
        guard BuiltinType(rawValue: id.index) == nil, let descriptor = machine.descriptor(id),
            descriptor.kind == .union,
            !descriptor.isStruct, descriptor.shapes.count > 1
        else { return "" }
        let tag = value.isReference ? Int(value.cell.length) : Int(value.payload)
        guard descriptor.shapes.indices.contains(tag) else { return "" }
        let shape = descriptor.shapes[tag]
        if !shape.fields.isEmpty { return "+" + shape.name }
        let isTagged = descriptor.shapes.count >= 4 || descriptor.shapes.allSatisfy { $0.fields.isEmpty }
        return isTagged ? "" : "+_" + shape.name
    }

    /// A type object; its short name is what follows the last dot or plus of the full one, without arguments.
    static func makeType(_ machine: Machine, name: String) -> Word {
        let plain = name.prefix { $0 != "[" }
        let suffix = name.lastIndex(of: "[").map { String(name[$0...]) } ?? ""
        let brackets = suffix.dropFirst().allSatisfy { $0 == "," || $0 == "]" } ? suffix : ""
        let start = plain.lastIndex { $0 == "." || $0 == "+" }.map { plain.index(after: $0) } ?? plain.startIndex
        let short = machine.makeString(String(plain[start...]) + brackets)
        return makeType(machine, short, machine.makeString(name))
    }

    private static func makeType(_ machine: Machine, _ short: Word, _ full: Word) -> Word {
        guard let type = machine.typeID(named: "System.Type") else { return .null }
        return machine.makeObject(type, [short, full])
    }

    private static func fullName(_ machine: Machine, _ type: Word) -> Cell? {
        guard type.isReference, machine.typeName(type) == "System.Type" else { return nil }
        let name = machine.field(type.cell, 1)
        return name.isString ? name.cell : nil
    }

    // MARK: Enums

    private static func registerEnums(_ table: inout NativeTable) {
        table["Enum.values"] = { machine, arguments in
            guard let (id, descriptor) = enumType(machine, arguments[0]) else { return notAnEnum(machine) }
            let sorted = descriptor.enumCases.sorted { UInt64(bitPattern: $0.value) < UInt64(bitPattern: $1.value) }
            return machine.makeArray(sorted.map { value($0.value, id) })
        }
        table["Enum.names"] = { machine, arguments in
            guard let (_, descriptor) = enumType(machine, arguments[0]) else { return notAnEnum(machine) }
            let sorted = descriptor.enumCases.sorted { UInt64(bitPattern: $0.value) < UInt64(bitPattern: $1.value) }
            return machine.makeArray(sorted.map { machine.makeString($0.name) })
        }
        table["Enum.name"] = { machine, arguments in
            guard let (_, descriptor) = enumType(machine, arguments[0]) else { return notAnEnum(machine) }
            let number = number(arguments[1])
            let match = descriptor.enumCases.first { $0.value == number }
            return match.map { machine.makeString($0.name) } ?? .null
        }
        table["Enum.isDefined"] = { machine, arguments in
            guard let (_, descriptor) = enumType(machine, arguments[0]) else { return notAnEnum(machine) }
            if arguments[1].isString {
                let name = machine.string(arguments[1])
                return .bool(descriptor.enumCases.contains { $0.name == name })
            }
            let number = number(arguments[1])
            return .bool(descriptor.enumCases.contains { $0.value == number })
        }
        table["Enum.toObject"] = { machine, arguments in
            guard let (id, _) = enumType(machine, arguments[0]) else { return notAnEnum(machine) }
            return value(number(arguments[1]), id)
        }
        // The value of a name or number, null when it is none.
        table["Enum.find"] = { machine, arguments in
            guard let (id, descriptor) = enumType(machine, arguments[0]) else { return notAnEnum(machine) }
            let found = parse(machine.string(arguments[1]), descriptor, ignoringCase: arguments[2].bool)
            return found.map { value($0, id) } ?? .null
        }
        table["Enum.hasFlag"] = { _, arguments in
            .bool(number(arguments[0]) & number(arguments[1]) == number(arguments[1]))
        }
    }

    private static func notAnEnum(_ machine: Machine) -> Word {
        machine.raiseArgument("Type provided must be an Enum.", parameter: "enumType")
    }

    private static func enumType(_ machine: Machine, _ type: Word) -> (TypeID, TypeDescriptor)? {
        guard type.isReference else { return nil }
        let name = machine.string(machine.field(type.cell, 1))
        guard let id = machine.typeID(named: name), let descriptor = machine.descriptor(id),
            descriptor.kind == .enumeration
        else { return nil }
        return (id, descriptor)
    }

    private static func value(_ number: Int64, _ type: TypeID) -> Word {
        .immediate(UInt32(truncatingIfNeeded: number), type: type)
    }

    private static func number(_ word: Word) -> Int64 {
        signedValue(word)?.value ?? unsignedValue(word).map { Int64(bitPattern: $0) } ?? 0
    }

    /// `Enum.Parse`: names separated by commas, or a number.
    private static func parse(_ text: String, _ descriptor: TypeDescriptor, ignoringCase: Bool) -> Int64? {
        let trimmed = text.trimmingWhiteSpace
        if let first = trimmed.first, first.isNumber || first == "-" || first == "+" { return Int64(trimmed) }
        var result: Int64 = 0
        for part in trimmed.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(part).trimmingWhiteSpace
            let match = descriptor.enumCases.first {
                ignoringCase ? $0.name.lowercased() == name.lowercased() : $0.name == name
            }
            guard let match else { return nil }
            result |= match.value
        }
        return result
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingWhiteSpace: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
