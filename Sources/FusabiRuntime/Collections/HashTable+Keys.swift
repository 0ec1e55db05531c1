import FusabiBytecode

/// Finding any key: structural equality and the equality of types' own members or of a comparer, both of which may run
/// script code, which may change the table meanwhile.
extension HashTable {
    /// The hash of a key; nil after an exception.
    func hash(_ machine: Machine, _ key: Word) -> UInt32? {
        if hasher.isFunction {
            return machine.apply(hasher, key).map { HashTable.positive($0.payload) }
        }
        if let hash = HashTable.quickHash(key) { return hash }
        if isIdentity(key) { return HashTable.positive(UInt32(truncatingIfNeeded: key.cell.address >> 4)) }
        return machine.hash(key).map { HashTable.positive(UInt32(bitPattern: $0)) }
    }

    /// Arrays are their own keys in .NET's tables, and compared by their elements in those that F#'s functions make.
    private func isIdentity(_ key: Word) -> Bool {
        !isStructural && (key.isReference(to: .multiArray) || ArrayView(key) != nil)
    }

    /// The entry of a key with the hash, or -1; nil after an exception.
    func find(_ machine: Machine, _ key: Word, _ hash: UInt32, _ stride: Int) -> Int? {
        if !hasher.isFunction, HashTable.quickHash(key) != nil { return find(key, hash, stride) }
        var index = first(hash)
        // Bounded, should a comparer that changes the table close a chain.
        var rest = used
        while index >= 0, index < used, rest >= 0 {
            rest -= 1
            let candidate = entry(index, stride)
            if HashTable.hash(candidate) == hash {
                guard let isEqual = areEqual(machine, candidate[1], key) else { return nil }
                if isEqual { return index }
                guard index < used else { return -1 }
            }
            index = HashTable.next(entry(index, stride))
        }
        return -1
    }

    private func areEqual(_ machine: Machine, _ held: Word, _ key: Word) -> Bool? {
        guard hasher.isFunction else {
            return isIdentity(key) ? held == key : machine.equal(held, key, isER: true)
        }
        machine.protect(held)
        return machine.apply(equality, held, key)?.bool
    }

    /// The entry of a key: one that was there, or a new one whose value the caller fills in. Nil after an exception.
    func findOrInsert(_ machine: Machine, _ key: Word, _ stride: Int) -> (index: Int, isNew: Bool)? {
        guard let hash = hash(machine, key), let found = find(machine, key, hash, stride) else { return nil }
        if found >= 0 { return (found, false) }
        let index = insert(key, hash, stride)
        if index >= 0 { return (index, true) }
        guard grow(machine, to: capacity(stride) * 2, stride) else { return nil }
        return (insert(key, hash, stride), true)
    }

    /// The entry of a key or -1; nil after an exception.
    func find(_ machine: Machine, _ key: Word, _ stride: Int) -> Int? {
        guard let hash = hash(machine, key) else { return nil }
        return find(machine, key, hash, stride)
    }
}

extension HashTable {
    /// What is null as a key: `None` and `()` are null in .NET.
    @inline(__always)
    static func isNullKey(_ key: Word) -> Bool { key.isNull || key == .none || key == .unit }
}
