import FusabiBytecode
import FusabiRuntime

/// The members that every value has, and those of exceptions.
extension StandardLibrary {
    static func registerObjects(_ table: inout NativeTable) {
        table["Object.ToString"] = { machine, arguments in
            let value = arguments[0]
            if value.isNull { return machine.raiseNullReference() }
            if value.isString { return value }
            guard let text = ObjectText.text(value, machine) else { return .unit }
            return machine.makeString(text)
        }
        // `base.ToString ()` and its kin: what a class without overrides does.
        table["Object.BaseToString"] = { machine, arguments in machine.makeString(machine.typeName(arguments[0])) }
        table["Object.BaseEquals"] = { _, arguments in .bool(arguments[0] == arguments[1]) }
        table["Object.BaseGetHashCode"] = { _, arguments in .int32(Int32(truncatingIfNeeded: arguments[0].bits >> 4)) }
        for name in ["Object.Equals", "Object.StaticEquals"] {
            table[name] = { machine, arguments in
                // Arrays have object's Equals; `=` compares their elements.
                if machine.array(arguments[0]) != nil { return .bool(arguments[0] == arguments[1]) }
                guard let isEqual = machine.equal(arguments[0], arguments[1], isER: true) else { return .unit }
                return .bool(isEqual)
            }
        }
        table["GC.totalMemory"] = { machine, _ in .int64(Int64(machine.usedBytes)) }
        table["GC.collections"] = { machine, _ in .int32(Int32(truncatingIfNeeded: machine.collectionCount)) }
        table["Object.new"] = { machine, _ in machine.makeNative(PlainObject()) }
        registerBaseMembers(&table)
        table["Object.ReferenceEquals"] = { _, arguments in .bool(arguments[0] == arguments[1]) }
        table["Object.GetHashCode"] = { machine, arguments in
            guard let hash = machine.hash(arguments[0]) else { return .unit }
            return .int32(hash)
        }
        table["KeyValuePair.ToString"] = { machine, arguments in
            guard arguments[0].isReference else { return machine.makeString("[, ]") }
            let cell = arguments[0].cell
            guard let key = ObjectText.showingNull(machine.field(cell, 0), machine, null: ""),
                let value = ObjectText.showingNull(machine.field(cell, 1), machine, null: "")
            else { return .unit }
            return machine.makeString(Array("[".utf16) + key + Array(", ".utf16) + value + Array("]".utf16))
        }
        table["Map.ToString"] = { machine, arguments in collectionText(machine, arguments[0], isMap: true) }
        table["Set.ToString"] = { machine, arguments in collectionText(machine, arguments[0], isMap: false) }
    }

    /// `base.ToString ()` and its kin: what the type has without its own overrides.
    private static func registerBaseMembers(_ table: inout NativeTable) {
        table["Object.BaseGetType"] = { machine, arguments in typeObject(machine, of: arguments[0]) }
        table["Object.BaseToString"] = { machine, arguments in
            guard let text = ObjectText.inherited(arguments[0], machine) else { return .unit }
            return machine.makeString(text)
        }
        table["Object.BaseEquals"] = { _, arguments in .bool(arguments[0] == arguments[1]) }
        table["Object.BaseGetHashCode"] = { _, arguments in
            .int32(Int32(truncatingIfNeeded: arguments[0].bits >> 4 ^ arguments[0].bits >> 36))
        }
        table["Range.zeroStep"] = { machine, _ in
            machine.raiseArgument("The step of a range cannot be zero.", parameter: "step")
        }
        table["Range.notANumber"] = { machine, arguments in
            let part = (0..<3).first { arguments[$0].float.isNaN } ?? 0
            let names = [("start", "n"), ("step", "step"), ("end", "m")]
            return machine.raiseArgument("The \(names[part].0) of a range cannot be NaN.", parameter: names[part].1)
        }
    }

    /// `map [(1, a); (2, b); (3, c); ... ]`: three elements at most.
    private static func collectionText(_ machine: Machine, _ value: Word, isMap: Bool) -> Word {
        guard let elements = SequenceReader.prefix(of: value, 4, machine) else { return .unit }
        var text = Array((isMap ? "map [" : "set [").utf16)
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "; ".utf16 }
            if index == 3 {
                text += "... ".utf16
                break
            }
            if isMap {
                let cell = element.cell
                guard let key = ObjectText.showingNull(machine.field(cell, 0), machine, null: "null"),
                    let item = ObjectText.showingNull(machine.field(cell, 1), machine, null: "null")
                else { return .unit }
                text += Array("(".utf16) + key + Array(", ".utf16) + item + Array(")".utf16)
            } else {
                guard let item = ObjectText.showingNull(element, machine, null: "null") else { return .unit }
                text += item
            }
        }
        return machine.makeString(text + "]".utf16)
    }

    static func registerExceptions(_ table: inout NativeTable) {
        table["Exception.failure"] = { machine, arguments in
            machine.makeException("System.Exception", message: arguments[0])
        }
        table["Exception.TypeName"] = { machine, arguments in
            machine.makeString(machine.typeName(arguments[0]))
        }
        table["Exception.DefaultMessage"] = { machine, arguments in
            guard arguments[0].isReference,
                let descriptor = machine.descriptor(TypeID(index: arguments[0].cell.typeIndex))
            else { return machine.makeString("") }
            guard descriptor.kind == .exception else {
                return machine.makeString("Exception of type '\(descriptor.qualifiedName)' was thrown.")
            }
            guard let text = StructuredFormatter.text(arguments[0], machine: machine) else { return .unit }
            return machine.makeString(text)
        }
        table["Exception.StackTrace"] = { machine, arguments in
            let frames = machine.stackTrace(arguments[0])
            // An exception that was not thrown yet has none.
            if frames.isEmpty { return .null }
            return machine.makeString(frames.map { "   at \($0)" }.joined(separator: "\n"))
        }
        table["Exception.ToString"] = { machine, arguments in
            let name = machine.typeName(arguments[0])
            guard let message = ExceptionText.message(of: arguments[0], machine) else { return .unit }
            return machine.makeString(message.isEmpty ? name : "\(name): \(message)")
        }
    }
}

/// What `obj ()` makes.
private final class PlainObject {}

/// The message of an exception, through its own `Message` property.
package enum ExceptionText {
    /// Nil when the property itself raised.
    package static func message(of exception: Word, _ machine: Machine) -> String? {
        var type = exception.isReference ? machine.descriptor(TypeID(index: exception.cell.typeIndex)) : nil
        while let descriptor = type {
            if let getter = machine.function(named: "\(descriptor.name).get_Message") {
                return machine.call(getter, [exception]).map { machine.string($0) }
            }
            type = descriptor.parent.flatMap { machine.descriptor($0) }
        }
        return exception.isReference ? machine.string(machine.field(exception.cell, 0)) : ""
    }
}
