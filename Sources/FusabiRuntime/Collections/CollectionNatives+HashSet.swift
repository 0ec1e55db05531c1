import FusabiBytecode

/// `HashSet` (entries of two words), and what it shares with `Dictionary`.
extension CollectionNatives {
    package static func registerHashTables(_ table: inout NativeTable) {
        table["HashTable.reserve"] = { machine, arguments in
            let (table, capacity, stride) = (HashTable(cell: arguments[0].cell), arguments[1].int, arguments[2].int)
            if !arguments[0].cell[0].isReference || capacity > table.capacity(stride) {
                guard table.grow(machine, to: capacity, stride) else { return .unit }
            }
            return .int(table.capacity(stride))
        }
        table["HashTable.clear"] = { machine, arguments in
            HashTable(cell: arguments[0].cell).clear(arguments[1].int)
            return .unit
        }
        table["HashTable.next"] = { _, _ in .int(-1) }
        table.quick["HashTable.next"] = { first, second, third, _ in
            let table = HashTable(cell: Word(bits: first).cell)
            let (used, stride) = (table.used, Word(bits: third).int)
            var index = max(Word(bits: second).int, 0)
            while index < used, HashTable.next(table.entry(index, stride)) < -1 { index &+= 1 }
            return Word.int(index < used ? index : -1).bits
        }
        table["HashTable.word"] = { _, _ in .null }
        table.quick["HashTable.word"] = { first, second, third, window in
            let table = HashTable(cell: Word(bits: first).cell)
            let (index, stride) = (Word(bits: second).int, Word(bits: third).int)
            guard index >= 0, index < table.used else { return quickDeclined }
            return table.entry(index, stride)[Word(bits: window[3]).int].bits
        }
        table["HashTable.count"] = { machine, _ in nullReference(machine) }
        table.quick["HashTable.count"] = { first, _, _, _ in
            HashTable(of: Word(bits: first)).map { Word.int($0.count).bits } ?? quickDeclined
        }
    }

    package static func registerHashSets(_ table: inout NativeTable) {
        table["HashSet.add"] = { machine, arguments in
            guard let table = HashTable(of: arguments[0]) else { return nullReference(machine) }
            return table.findOrInsert(machine, arguments[1], HashTable.keyStride).map { .bool($0.isNew) } ?? .unit
        }
        table["HashSet.contains"] = { machine, arguments in
            guard let table = HashTable(of: arguments[0]) else { return nullReference(machine) }
            return table.find(machine, arguments[1], HashTable.keyStride).map { .bool($0 >= 0) } ?? .unit
        }
        table["HashSet.remove"] = { machine, arguments in
            guard let table = HashTable(of: arguments[0]) else { return nullReference(machine) }
            guard let index = table.find(machine, arguments[1], HashTable.keyStride) else { return .unit }
            if index >= 0 { table.remove(index, HashTable.keyStride) }
            return .bool(index >= 0)
        }
        table["HashSet.tryGet"] = { machine, arguments in
            guard let table = HashTable(of: arguments[0]) else { return nullReference(machine) }
            guard let index = table.find(machine, arguments[1], HashTable.keyStride) else { return .unit }
            arguments[2].cell[0] = index >= 0 ? table.entry(index, HashTable.keyStride)[1] : .unset
            return .bool(index >= 0)
        }
        table.quick["HashSet.add"] = { first, second, _, _ in
            HashTable.open(first)?.quickAdd(Word(bits: second)) ?? quickDeclined
        }
        table.quick["HashSet.contains"] = { first, second, _, _ in
            HashTable.open(first)?.quickContains(Word(bits: second), HashTable.keyStride) ?? quickDeclined
        }
        table.quick["HashSet.remove"] = { first, second, _, _ in
            HashTable.open(first)?.quickRemove(Word(bits: second), HashTable.keyStride) ?? quickDeclined
        }
    }
}
