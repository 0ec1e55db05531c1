import FusabiBytecode
import FusabiRuntime

/// Bulk operations on arrays, and sorting of plain values.
extension StandardLibrary {
    static func registerArrays(_ table: inout NativeTable) {
        table["Array.Clone"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseNullReference() }
            return slice(machine, array, 0, array.count)
        }
        table["Array.sub"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("array") }
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0, count >= 0, start + count <= array.count else { return outOfBounds(machine) }
            return slice(machine, array, start, count)
        }
        table["Array.copyRange"] = { machine, arguments in
            guard let source = machine.array(arguments[0]), let target = machine.array(arguments[2]) else {
                return machine.raiseNullReference()
            }
            let (start, targetStart, count) = (arguments[1].int, arguments[3].int, arguments[4].int)
            guard start >= 0, targetStart >= 0, count >= 0, start + count <= source.count,
                targetStart + count <= target.count
            else { return outOfBounds(machine) }
            copy(machine, source, start, target, targetStart, count)
            return .unit
        }
        table["Array.fill"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseNullReference() }
            let (start, count) = (arguments[1].int, arguments[2].int)
            guard start >= 0, count >= 0, start + count <= array.count else { return outOfBounds(machine) }
            for index in start..<start + count { machine.setElement(array, index, arguments[3]) }
            return .unit
        }
        table["Sorting.stableOrder"] = { machine, arguments in
            guard let keys = machine.array(arguments[0]), let order = machine.array(arguments[1]) else {
                return .bool(false)
            }
            return .bool(KeySort.stableOrder(machine, keys, order, isDescending: arguments[2].bool))
        }
        table["Sorting.introsort"] = { machine, arguments in
            guard let keys = machine.array(arguments[0]), let items = machine.array(arguments[1]) else {
                return .bool(false)
            }
            return .bool(KeySort.introsort(machine, keys, items, isDescending: arguments[2].bool))
        }
        table["Sorting.sortPrimitive"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseArgumentNull("array") }
            return .bool(PrimitiveSort.sort(array, machine))
        }
    }

    private static func outOfBounds(_ machine: Machine) -> Word {
        machine.raise("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
    }

    private static func slice(_ machine: Machine, _ array: ArrayView, _ start: Int, _ count: Int) -> Word {
        switch array.element {
        case .word:
            return machine.makeArray(Array(UnsafeBufferPointer(start: array.words + start, count: count)))
        case .byte:
            return machine.makeByteArray(Array(UnsafeBufferPointer(start: array.bytes + start, count: count)))
        case .long:
            return machine.makeLongArray((start..<start + count).map { Int64(bitPattern: array.longs[$0]) })
        }
    }

    /// Ranges of one array may overlap.
    private static func copy(
        _ machine: Machine, _ source: ArrayView, _ start: Int, _ target: ArrayView, _ targetStart: Int, _ count: Int
    ) {
        switch (source.element, target.element) {
        case (.word, .word): (target.words + targetStart).update(from: source.words + start, count: count)
        case (.byte, .byte): (target.bytes + targetStart).update(from: source.bytes + start, count: count)
        case (.long, .long): (target.longs + targetStart).update(from: source.longs + start, count: count)
        case (.word, _), (.byte, _), (.long, _):
            for index in 0..<count {
                machine.setElement(target, targetStart + index, machine.element(source, start + index))
            }
        }
    }
}

/// Sorting of arrays whose elements are all numbers of one kind, or all strings: equal elements are
/// indistinguishable, so any algorithm gives F#'s result.
enum PrimitiveSort {
    /// False, and nothing done, when the elements are anything else.
    static func sort(_ array: ArrayView, _ machine: Machine) -> Bool {
        switch array.element {
        case .byte:
            var values = UnsafeMutableBufferPointer(start: array.bytes, count: array.count)
            values.sort()
            return true
        case .long:
            var values = UnsafeMutableBufferPointer(start: array.longs, count: array.count)
            values.sort { Int64(bitPattern: $0) < Int64(bitPattern: $1) }
            return true
        case .word:
            return sortWords(UnsafeMutableBufferPointer(start: array.words, count: array.count), machine)
        }
    }

    private static func sortWords(_ buffer: UnsafeMutableBufferPointer<Word>, _ machine: Machine) -> Bool {
        var words = buffer
        guard words.count > 1, let first = words.first else { return true }
        if first.isFloat {
            // F# orders nan before everything; -0.0 and 0.0 are equal but distinguishable.
            guard words.allSatisfy({ $0.isFloat && $0.float == $0.float && $0.float != 0 }) else { return false }
            words.sort { $0.float < $1.float }
            return true
        }
        if first.isString {
            guard words.allSatisfy(\.isString) else { return false }
            KeySort.sortStrings(machine, words)
            return true
        }
        guard first.isImmediate else { return false }
        let kind = first.kind
        guard kind.rawValue <= ImmediateKind.uint32.rawValue, words.allSatisfy({ $0.isImmediate(kind) }) else {
            return false
        }
        if kind == .uint32 {
            words.sort { $0.payload < $1.payload }
        } else {
            words.sort { $0.int32 < $1.int32 }
        }
        return true
    }
}
