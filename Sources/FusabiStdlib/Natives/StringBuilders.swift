import FusabiRuntime

/// The units behind a `StringBuilder`.
private final class TextBuffer {
    var units: [UInt16] = []
}

extension StandardLibrary {
    static func registerStringBuilders(_ table: inout NativeTable) {
        table["StringBuilder.make"] = { machine, _ in machine.makeNative(TextBuffer()) }
        table["StringBuilder.append"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let view = machine.view(arguments[1])
            if let latin1 = view.latin1 {
                buffer.units.reserveCapacity(buffer.units.count + latin1.count)
                for byte in latin1 { buffer.units.append(UInt16(byte)) }
            } else if let wide = view.utf16 {
                buffer.units.append(contentsOf: wide)
            }
            return .unit
        }
        table["StringBuilder.appendChar"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let count = arguments[2].int
            guard count >= 0 else {
                return machine.raiseArgumentOutOfRange("Non-negative number required.", parameter: "repeatCount")
            }
            if count == 1 {
                buffer.units.append(arguments[1].char)
            } else {
                buffer.units.append(contentsOf: repeatElement(arguments[1].char, count: count))
            }
            return .unit
        }
        table["StringBuilder.length"] = { machine, arguments in
            .int((machine.native(arguments[0]) as TextBuffer?)?.units.count ?? 0)
        }
        table["StringBuilder.setLength"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let length = arguments[1].int
            guard length >= 0 else {
                return machine.raiseArgumentOutOfRange("Length cannot be less than zero.", parameter: "value")
            }
            if length <= buffer.units.count {
                buffer.units.removeLast(buffer.units.count - length)
            } else {
                buffer.units.append(contentsOf: repeatElement(0, count: length - buffer.units.count))
            }
            return .unit
        }
        table["StringBuilder.charAt"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]), buffer.units.indices.contains(arguments[1].int)
            else {
                return machine.raise("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
            }
            return .char(buffer.units[arguments[1].int])
        }
        table["StringBuilder.setChar"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]), buffer.units.indices.contains(arguments[1].int)
            else {
                return machine.raiseArgumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than the size of the collection.",
                    parameter: "index")
            }
            buffer.units[arguments[1].int] = arguments[2].char
            return .unit
        }
        table["StringBuilder.text"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return machine.makeString("") }
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0, count >= 0, start + count <= buffer.units.count else {
                return machine.raiseArgumentOutOfRange(
                    "Index and length must refer to a location within the string.", parameter: "length")
            }
            return buffer.units.withUnsafeBufferPointer {
                machine.makeString(UnsafeBufferPointer(rebasing: $0[start..<start + count]))
            }
        }
        table["StringBuilder.splice"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0, count >= 0, start + count <= buffer.units.count else {
                return machine.raiseArgumentOutOfRange(
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    parameter: "index")
            }
            buffer.units.replaceSubrange(start..<start + count, with: machine.view(arguments[3]).array)
            return .unit
        }
    }
}
