import FusabiBytecode

/// The short ways into tables with numbers or strings as keys: nothing here calls scripts, raises or allocates, and what
/// would have to, answers nil or ``quickDeclined``.
///
/// A native takes a ``glance(_:_:_:)`` and ends with a call when that did not do: so the usual way saves no registers.
extension HashTable {
    /// The words of a key's entry, if the key is an int or was found last; nil says nothing.
    @inline(__always)
    static func glance(_ collection: UInt64, _ key: UInt64, _ stride: Int) -> UnsafeMutablePointer<Word>? {
        guard let table = HashTable(of: Word(bits: collection)), table.hasher.isNull else { return nil }
        let key = Word(bits: key)
        if key.isInt32 {
            var index = table.first(positive(key.payload))
            while index >= 0 {
                let entry = table.entry(index, stride)
                if entry[1] == key { return entry }
                index = next(entry)
            }
            return nil
        }
        let last = table.last
        guard last >= 0 else { return nil }
        let entry = table.entry(last, stride)
        return entry[1] == key ? entry : nil
    }

    /// A table and the hash of a key that ``quickHash(_:)`` knows.
    @inline(__always)
    private static func quick(_ collection: UInt64, _ key: UInt64) -> (table: HashTable, hash: UInt32)? {
        guard let table = HashTable(of: Word(bits: collection)), table.hasher.isNull,
            let hash = quickHash(Word(bits: key))
        else { return nil }
        return (table, hash)
    }

    /// The place of a key's entry, -1 when there is none.
    @inline(__always)
    private static func quickFind(_ collection: UInt64, _ key: UInt64, _ stride: Int) -> (table: HashTable, index: Int)?
    {
        guard let (table, hash) = quick(collection, key) else { return nil }
        let index = table.find(Word(bits: key), hash, stride)
        table.last = index
        return (table, index)
    }

    /// The entry of a key, or a new one.
    @inline(__always)
    private static func quickFindOrInsert(
        _ collection: UInt64, _ key: UInt64, _ stride: Int
    ) -> (entry: UnsafeMutablePointer<Word>, isNew: Bool)? {
        guard let (table, hash) = quick(collection, key) else { return nil }
        let found = table.find(Word(bits: key), hash, stride)
        let index = found >= 0 ? found : table.insert(Word(bits: key), hash, stride)
        table.last = index
        return index < 0 ? nil : (table.entry(index, stride), found < 0)
    }

    // MARK: Answers

    /// The value of a key, or `absent`.
    @inline(never)
    static func quickValue(_ dictionary: UInt64, _ key: UInt64, _ absent: UInt64) -> UInt64 {
        guard let (table, index) = quickFind(dictionary, key, pairStride) else { return quickDeclined }
        return index >= 0 ? table.entry(index, pairStride)[2].bits : absent
    }

    /// Gives a key a value, new or not.
    @inline(never)
    static func quickSet(_ dictionary: UInt64, _ key: UInt64, _ value: UInt64) -> UInt64 {
        guard let (entry, _) = quickFindOrInsert(dictionary, key, pairStride) else { return quickDeclined }
        entry[2] = Word(bits: value)
        return Word.unit.bits
    }

    /// Adds a key and its value; false when it was there.
    static func quickAdd(_ dictionary: UInt64, _ key: UInt64, _ value: UInt64) -> UInt64 {
        guard let (entry, isNew) = quickFindOrInsert(dictionary, key, pairStride) else { return quickDeclined }
        if isNew { entry[2] = Word(bits: value) }
        return Word.bool(isNew).bits
    }

    /// Adds a member of a set; false when it was there.
    static func quickAdd(_ set: UInt64, _ key: UInt64) -> UInt64 {
        quickFindOrInsert(set, key, keyStride).map { Word.bool($0.isNew).bits } ?? quickDeclined
    }

    /// Is the key there?
    @inline(never)
    static func quickContains(_ collection: UInt64, _ key: UInt64, _ stride: Int) -> UInt64 {
        quickFind(collection, key, stride).map { Word.bool($0.index >= 0).bits } ?? quickDeclined
    }

    /// Removes a key; false when it was not there.
    @inline(never)
    static func quickRemove(_ collection: UInt64, _ key: UInt64, _ stride: Int) -> UInt64 {
        guard let (table, index) = quickFind(collection, key, stride) else { return quickDeclined }
        if index >= 0 { table.remove(index, stride) }
        return Word.bool(index >= 0).bits
    }
}
