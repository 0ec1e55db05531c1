import FusabiBytecode

/// A `StringBuilder` object: its first field is a byte array of UTF-16 units (null while empty), its second the number of
/// units in use, its third what its `Capacity` says (Prelude/StringBuilder.fs). Everything lies in the script's heap, under
/// its limits.
private struct TextBuffer {
    let cell: Cell

    @inline(__always)
    init?(_ word: Word) {
        guard word.isReference else { return nil }
        cell = word.cell
    }

    @inline(__always)
    var count: Int {
        get { cell[1].int }
        nonmutating set {
            cell[1] = .int(newValue)
            if newValue > cell[2].int { growShownCapacity() }
        }
    }

    /// A script may print `Capacity`, so it grows as .NET's does: by blocks as long as the text was, of 8000 units at most.
    @inline(never)
    private func growShownCapacity() {
        let shown = cell[2].int
        cell[2] = .int(shown + max(count - shown, min(shown, 8000)))
    }

    @inline(__always)
    var capacity: Int { cell[0].isReference ? cell[0].cell.length &>> 1 : 0 }

    /// Only for buffers that have a capacity.
    @inline(__always)
    var units: UnsafeMutablePointer<UInt16> { cell[0].cell.units }

    var contents: UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(start: capacity == 0 ? nil : units, count: capacity == 0 ? 0 : count)
    }

    /// Makes room for more units; false after raising.
    func reserve(_ machine: Machine, _ more: Int) -> Bool {
        let needed = count + more
        if needed <= capacity { return true }
        let array = machine.makeByteArray(count: max(needed, capacity * 2, 16) * 2)
        guard array.isReference else { return false }
        if count > 0 { array.cell.units.update(from: units, count: count) }
        cell[0] = array
        return true
    }

    // MARK: Appending, where there is room

    @inline(__always)
    func append(_ unit: UInt16) -> Bool {
        let count = count
        guard count < capacity else { return false }
        units[count] = unit
        self.count = count &+ 1
        return true
    }

    @inline(__always)
    func append(_ view: StringView) -> Bool {
        let count = count
        guard view.count <= capacity &- count else { return false }
        if view.isEmpty { return true }
        let end = units + count
        if view.isWide {
            for index in 0..<view.count { end[index] = view[index] }
        } else if let bytes = view.latin1 {
            for index in 0..<bytes.count { end[index] = UInt16(bytes[index]) }
        }
        self.count = count &+ view.count
        return true
    }

    /// The decimal digits.
    @inline(__always)
    func append(_ number: Int32) -> Bool {
        let count = count
        guard capacity &- count >= 11 else { return false }
        var rest = number.magnitude
        var digits = 1
        var power: UInt32 = 10
        while rest >= power {
            digits &+= 1
            if digits == 10 { break }
            power &*= 10
        }
        let start = units + count
        var end = digits
        if number < 0 {
            start[0] = 0x2D
            end &+= 1
        }
        self.count = count &+ end
        while digits > 0 {
            end &-= 1
            digits &-= 1
            start[end] = UInt16(truncatingIfNeeded: 0x30 &+ rest % 10)
            rest /= 10
        }
        return true
    }
}

extension CollectionNatives {
    package static func registerStringBuilders(_ table: inout NativeTable) {
        registerAppending(&table)
        registerQuickAppending(&table)
        registerBuilderAccess(&table)
    }

    /// Makes room for `count` more units, appends, and gives the builder.
    private static func appending(
        _ machine: Machine, _ builder: Word, _ count: Int, _ append: (TextBuffer) -> Void
    ) -> Word {
        guard let buffer = TextBuffer(builder) else { return nullReference(machine) }
        guard buffer.reserve(machine, count) else { return .unit }
        append(buffer)
        return builder
    }

    private static func registerAppending(_ table: inout NativeTable) {
        table["StringBuilder.append"] = { machine, arguments in
            let view = machine.view(arguments[1])
            return appending(machine, arguments[0], view.count) { _ = $0.append(view) }
        }
        table["StringBuilder.appendChar"] = { machine, arguments in
            appending(machine, arguments[0], 1) { _ = $0.append(arguments[1].char) }
        }
        table["StringBuilder.appendInt"] = { machine, arguments in
            appending(machine, arguments[0], 11) { _ = $0.append(arguments[1].int32) }
        }
        table["StringBuilder.appendRepeated"] = { machine, arguments in
            let count = max(0, arguments[2].int)
            return appending(machine, arguments[0], count) { buffer in
                if count == 0 { return }
                (buffer.units + buffer.count).update(repeating: arguments[1].char, count: count)
                buffer.count += count
            }
        }
    }

    private static func registerQuickAppending(_ table: inout NativeTable) {
        table.quick["StringBuilder.append"] = { first, second, _, _ in
            let text = Word(bits: second)
            guard let buffer = TextBuffer(Word(bits: first)), text.isReference,
                buffer.append(StringView(text.cell))
            else { return quickDeclined }
            return first
        }
        table.quick["StringBuilder.appendChar"] = { first, second, _, _ in
            guard let buffer = TextBuffer(Word(bits: first)), buffer.append(Word(bits: second).char) else {
                return quickDeclined
            }
            return first
        }
        table.quick["StringBuilder.appendInt"] = { first, second, _, _ in
            guard let buffer = TextBuffer(Word(bits: first)), buffer.append(Word(bits: second).int32)
            else {
                return quickDeclined
            }
            return first
        }
    }

    private static func registerBuilderAccess(_ table: inout NativeTable) {
        table["StringBuilder.setLength"] = { machine, arguments in
            guard let buffer = TextBuffer(arguments[0]) else { return nullReference(machine) }
            let (length, count) = (max(0, arguments[1].int), buffer.count)
            if length > count {
                guard buffer.reserve(machine, length - count) else { return .unit }
                (buffer.units + count).update(repeating: 0, count: length - count)
            }
            buffer.count = length
            return .unit
        }
        table["StringBuilder.charAt"] = { machine, arguments in
            guard let buffer = TextBuffer(arguments[0]) else { return nullReference(machine) }
            guard (0..<buffer.count).contains(arguments[1].int) else {
                return machine.raise("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
            }
            return .char(buffer.units[arguments[1].int])
        }
        table["StringBuilder.setChar"] = { machine, arguments in
            guard let buffer = TextBuffer(arguments[0]) else { return nullReference(machine) }
            guard (0..<buffer.count).contains(arguments[1].int) else {
                return outOfRange(
                    machine, "Index was out of range. Must be non-negative and less than the size of the collection.",
                    parameter: "index")
            }
            buffer.units[arguments[1].int] = arguments[2].char
            return .unit
        }
        table["StringBuilder.text"] = { machine, arguments in
            guard let buffer = TextBuffer(arguments[0]) else { return nullReference(machine) }
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0, count >= 0, start + count <= buffer.count else {
                return outOfRange(
                    machine, "Index and length must refer to a location within the string.", parameter: "length")
            }
            return machine.makeString(UnsafeBufferPointer(rebasing: buffer.contents[start..<start + count]))
        }
        table["StringBuilder.splice"] = { machine, arguments in
            guard let buffer = TextBuffer(arguments[0]) else { return nullReference(machine) }
            let (start, removed, text) = (arguments[1].int, arguments[2].int, machine.view(arguments[3]))
            guard start >= 0, removed >= 0, start + removed <= buffer.count else {
                return outOfRange(
                    machine,
                    "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    parameter: "index")
            }
            guard buffer.reserve(machine, text.count) else { return .unit }
            if buffer.capacity == 0 { return arguments[0] }
            let tail = buffer.units + start
            (tail + text.count).update(from: tail + removed, count: buffer.count - start - removed)
            for index in 0..<text.count { tail[index] = text[index] }
            buffer.count += text.count - removed
            return arguments[0]
        }
    }
}
