import FusabiBytecode

/// `Dictionary`: entries of three words.
extension CollectionNatives {
    /// The text of a value, for messages; nil after an exception.
    package typealias Text = @Sendable (Word, Machine) -> [UInt16]?

    package static func registerDictionaries(_ table: inout NativeTable, text: @escaping Text) {
        registerDictionaryReads(&table, text)
        registerDictionaryWrites(&table, text)
        registerQuickDictionary(&table)
    }

    /// The table of a dictionary, after a look at whether the key may be null; nil after raising.
    private static func opened(_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> HashTable? {
        guard let table = HashTable(of: arguments[0]) else {
            _ = nullReference(machine)
            return nil
        }
        guard !HashTable.isNullKey(arguments[1]) || table.isStructural else {
            _ = machine.raise(
                "System.ArgumentNullException", "Value cannot be null.", fields: [machine.makeString("key")])
            return nil
        }
        return table
    }

    private static func found(_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> (HashTable, Int)? {
        guard let table = opened(machine, arguments),
            let index = table.find(machine, arguments[1], HashTable.pairStride)
        else {
            return nil
        }
        return (table, index)
    }

    private static func registerDictionaryReads(_ table: inout NativeTable, _ text: @escaping Text) {
        table["Dictionary.get"] = { machine, arguments in
            guard let (table, index) = found(machine, arguments) else { return .unit }
            if index >= 0 { return table.entry(index, HashTable.pairStride)[2] }
            return raise(
                machine, text, "System.Collections.Generic.KeyNotFoundException", "The given key '", arguments[1],
                "' was not present in the dictionary.")
        }
        table["Dictionary.contains"] = { machine, arguments in
            found(machine, arguments).map { .bool($0.1 >= 0) } ?? .unit
        }
        table["Dictionary.getOr"] = { machine, arguments in
            guard let (table, index) = found(machine, arguments) else { return .unit }
            return index >= 0 ? table.entry(index, HashTable.pairStride)[2] : arguments[2]
        }
    }

    private static func registerDictionaryWrites(_ table: inout NativeTable, _ text: @escaping Text) {
        table["Dictionary.set"] = { machine, arguments in
            _ = added(machine, arguments, overwriting: true)
            return .unit
        }
        table["Dictionary.tryAdd"] = { machine, arguments in
            added(machine, arguments, overwriting: false).map { .bool($0) } ?? .unit
        }
        table["Dictionary.add"] = { machine, arguments in
            guard added(machine, arguments, overwriting: false) == false else { return .unit }
            return raise(
                machine, text, "System.ArgumentException", "An item with the same key has already been added. Key: ",
                arguments[1], "")
        }
        table["Dictionary.remove"] = { machine, arguments in
            guard let (table, index) = found(machine, arguments) else { return .unit }
            if index >= 0 { table.remove(index, HashTable.pairStride) }
            return .bool(index >= 0)
        }
        table["Dictionary.removeTo"] = { machine, arguments in
            guard let (table, index) = found(machine, arguments) else { return .unit }
            arguments[2].cell[0] = index >= 0 ? table.entry(index, HashTable.pairStride)[2] : .unset
            if index >= 0 { table.remove(index, HashTable.pairStride) }
            return .bool(index >= 0)
        }
    }

    /// Sets the value of a key that is new, or of any; true when it was new, nil after an exception.
    private static func added(
        _ machine: Machine, _ arguments: UnsafeMutablePointer<Word>, overwriting: Bool
    ) -> Bool? {
        guard let table = opened(machine, arguments),
            let (index, isNew) = table.findOrInsert(machine, arguments[1], HashTable.pairStride)
        else { return nil }
        if isNew || overwriting { table.entry(index, HashTable.pairStride)[2] = arguments[2] }
        return isNew
    }

    /// An exception whose message shows a key.
    private static func raise(
        _ machine: Machine, _ text: Text, _ type: String, _ before: String, _ key: Word, _ after: String
    ) -> Word {
        guard let units = text(key, machine) else { return .unit }
        return machine.raise(type, before + String(decoding: units, as: UTF16.self) + after)
    }

    // MARK: Numbers and strings as keys

    private static func registerQuickDictionary(_ table: inout NativeTable) {
        table.quick["Dictionary.get"] = quickDictionaryGet
        table.quick["Dictionary.getOr"] = quickDictionaryGetOr
        table.quick["Dictionary.contains"] = quickDictionaryContains
        table.quick["Dictionary.set"] = quickDictionarySet
        table.quick["Dictionary.add"] = { first, second, third, _ in
            HashTable.open(first)?.quickAdd(Word(bits: second), third) == Word.bool(true).bits
                ? Word.unit.bits : quickDeclined
        }
        table.quick["Dictionary.tryAdd"] = { first, second, third, _ in
            HashTable.open(first)?.quickAdd(Word(bits: second), third) ?? quickDeclined
        }
        table.quick["Dictionary.remove"] = { first, second, _, _ in
            HashTable.open(first)?.quickRemove(Word(bits: second), HashTable.pairStride) ?? quickDeclined
        }
    }
}

// Functions, since a closure of this size would be reached by one more jump.

private typealias Window = UnsafeMutablePointer<UInt64>

@inline(__always)
private func quickDictionaryGet(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ window: Window) -> UInt64 {
    HashTable.open(first)?.quickGet(Word(bits: second), quickDeclined) ?? quickDeclined
}

@inline(__always)
private func quickDictionaryGetOr(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ window: Window) -> UInt64 {
    HashTable.open(first)?.quickGet(Word(bits: second), third) ?? quickDeclined
}

@inline(__always)
private func quickDictionaryContains(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ window: Window) -> UInt64 {
    HashTable.open(first)?.quickContains(Word(bits: second), HashTable.pairStride) ?? quickDeclined
}

@inline(__always)
private func quickDictionarySet(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ window: Window) -> UInt64 {
    HashTable.open(first)?.quickSet(Word(bits: second), third) ?? quickDeclined
}
