import FusabiRuntime

/// The units behind a `StringBuilder`.
private final class TextBuffer {
    var units: [UInt16] = []
    /// What `Capacity` says: a script may print it, so it grows as .NET's does, by blocks as long as the text was, of
    /// 8000 units at most.
    var capacity = 16

    func grow() {
        if units.count > capacity { capacity += max(units.count - capacity, min(capacity, 8000)) }
    }
}

extension StandardLibrary {
    static func registerStringBuilders(_ table: inout NativeTable) {
        table["StringBuilder.make"] = { machine, arguments in
            guard arguments[0].int >= 0 else {
                return machine.raiseArgumentOutOfRange("'capacity' must be greater than zero.", parameter: "capacity")
            }
            let buffer = TextBuffer()
            buffer.units = machine.view(arguments[1]).array
            buffer.capacity = max(buffer.units.count, arguments[0].int == 0 ? 16 : arguments[0].int)
            return machine.makeNative(buffer)
        }
        table["StringBuilder.capacity"] = { machine, arguments in
            .int((machine.native(arguments[0]) as TextBuffer?)?.capacity ?? 0)
        }
        table["StringBuilder.setCapacity"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            buffer.capacity = max(buffer.units.count, arguments[1].int)
            return .unit
        }
        table["StringBuilder.append"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let view = machine.view(arguments[1])
            if let latin1 = view.latin1 {
                buffer.units.reserveCapacity(buffer.units.count + latin1.count)
                for byte in latin1 { buffer.units.append(UInt16(byte)) }
            } else if let wide = view.utf16 {
                buffer.units.append(contentsOf: wide)
            }
            buffer.grow()
            return .unit
        }
        table["StringBuilder.appendChar"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let count = arguments[2].int
            if count == 1 {
                buffer.units.append(arguments[1].char)
            } else {
                buffer.units.append(contentsOf: repeatElement(arguments[1].char, count: max(0, count)))
            }
            buffer.grow()
            return .unit
        }
        table["StringBuilder.length"] = { machine, arguments in
            .int((machine.native(arguments[0]) as TextBuffer?)?.units.count ?? 0)
        }
        table["StringBuilder.setLength"] = { machine, arguments in
            guard let buffer: TextBuffer = machine.native(arguments[0]) else { return .unit }
            let length = arguments[1].int
            guard length >= 0 else { return machine.raiseNegative(length, parameter: "value") }
            if length <= buffer.units.count {
                buffer.units.removeLast(buffer.units.count - length)
            } else {
                buffer.units.append(contentsOf: repeatElement(0, count: length - buffer.units.count))
            }
            buffer.grow()
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
            buffer.grow()
            return .unit
        }
    }
}
