import FusabiBytecode
import FusabiRuntime

/// Arrays of several dimensions, and arrays of whatever rank (`System.Array`).
extension StandardLibrary {
    static func registerMultiArrays(_ table: inout NativeTable) {
        table["MultiArray.make"] = { machine, arguments in
            let lengths = machine.elements(arguments[1]).map(\.int)
            return machine.makeMultiArray(arguments[0], lengths: lengths)
        }
        table["MultiArray.makeBased"] = { machine, arguments in
            let lengths = machine.elements(arguments[1]).map(\.int)
            return machine.makeMultiArray(arguments[0], lengths: lengths, bases: arguments[2])
        }
        table["MultiArray.like"] = { machine, arguments in
            guard let array = MultiArrayView(arguments[1], machine) else { return machine.raiseNullReference() }
            let last = arguments[1].cell[arguments[1].cell.length]
            let bases = array.bases.contains { $0 != 0 } ? last : Word.null
            return machine.makeMultiArray(arguments[0], lengths: array.lengths, bases: bases)
        }
        table["MultiArray.base"] = { machine, arguments in
            guard let array = MultiArrayView(arguments[0], machine) else { return machine.raiseNullReference() }
            guard array.bases.indices.contains(arguments[1].int) else { return outOfBounds(machine) }
            return .int(array.bases[arguments[1].int])
        }
        table["MultiArray.elements"] = { machine, arguments in
            guard arguments[0].isReference(to: .multiArray) else { return machine.raiseNullReference() }
            return arguments[0].cell[0]
        }
        for rank in 2...4 {
            table["MultiArray.get\(rank)"] = { machine, arguments in
                guard let (elements, index) = place(machine, arguments, rank) else { return .unit }
                return machine.element(elements, index)
            }
            table["MultiArray.set\(rank)"] = { machine, arguments in
                guard let (elements, index) = place(machine, arguments, rank) else { return .unit }
                machine.setElement(elements, index, arguments[rank + 1])
                return .unit
            }
        }
        CollectionNatives.registerMultiArrays(&table)
        table["ArrayBase.length"] = { machine, arguments in
            lengths(machine, arguments[0]).map { .int($0.reduce(1, *)) } ?? machine.raiseNullReference()
        }
        table["ArrayBase.rank"] = { machine, arguments in
            lengths(machine, arguments[0]).map { .int($0.count) } ?? machine.raiseNullReference()
        }
        table["ArrayBase.dimension"] = { machine, arguments in
            guard let lengths = lengths(machine, arguments[0]) else { return machine.raiseNullReference() }
            guard lengths.indices.contains(arguments[1].int) else { return outOfBounds(machine) }
            return .int(lengths[arguments[1].int])
        }
        table["ArrayBase.get"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseNullReference() }
            guard (0..<array.count).contains(arguments[1].int) else { return outOfBounds(machine) }
            return machine.element(array, arguments[1].int)
        }
        table["ArrayBase.set"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseNullReference() }
            guard (0..<array.count).contains(arguments[2].int) else { return outOfBounds(machine) }
            machine.setElement(array, arguments[2].int, arguments[1])
            return .unit
        }
        table["ArrayBase.storeObject"] = { machine, arguments in
            guard let array = machine.array(arguments[0]) else { return machine.raiseNullReference() }
            guard (0..<array.count).contains(arguments[1].int) else { return outOfBounds(machine) }
            // Arrays do not know their type: one that holds strings only is taken for an array of strings.
            if !arguments[2].isString, !arguments[2].isNull, holdsStringsOnly(array, machine) {
                return machine.raise(
                    "System.ArrayTypeMismatchException",
                    "Attempted to access an element as a type incompatible with the array.")
            }
            machine.setElement(array, arguments[1].int, arguments[2])
            return .unit
        }
        table["ArrayBase.enumerable"] = { machine, arguments in
            if let array = MultiArrayView(arguments[0], machine) {
                return machine.makeArray(machine.elements(Word(array.elements.cell)))
            }
            return machine.makeArray(machine.elements(arguments[0]))
        }
    }

    private static func outOfBounds(_ machine: Machine) -> Word {
        machine.raise("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
    }

    private static func holdsStringsOnly(_ array: ArrayView, _ machine: Machine) -> Bool {
        var hasString = false
        for index in 0..<array.count {
            let element = machine.element(array, index)
            if element.isString { hasString = true } else if !element.isNull, !element.isUnset { return false }
        }
        return hasString
    }

    private static func lengths(_ machine: Machine, _ word: Word) -> [Int]? {
        if let array = machine.array(word) { return [array.count] }
        return MultiArrayView(word, machine)?.lengths
    }

    /// Where the indexes that follow an array among the arguments lead; nil after raising.
    private static func place(
        _ machine: Machine, _ arguments: UnsafeMutablePointer<Word>, _ rank: Int
    ) -> (ArrayView, Int)? {
        guard arguments[0].isReference(to: .multiArray), let elements = machine.array(arguments[0].cell[0]) else {
            _ = machine.raiseNullReference()
            return nil
        }
        let cell = arguments[0].cell
        let bases = cell.length > rank ? machine.elements(cell[rank + 1]).map(\.int) : []
        var place = 0
        for dimension in 1...rank {
            let start = dimension <= bases.count ? bases[dimension - 1] : 0
            let (index, length) = (arguments[dimension].int - start, cell[dimension].int)
            guard index >= 0, index < length else {
                _ = outOfBounds(machine)
                return nil
            }
            place = place &* length &+ index
        }
        return place < elements.count ? (elements, place) : nil
    }
}
