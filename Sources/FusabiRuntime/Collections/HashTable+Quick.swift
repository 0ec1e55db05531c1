import FusabiBytecode

/// The short ways into tables with numbers or strings as keys: nothing here calls scripts, raises or allocates, and what
/// would have to, answers ``quickDeclined``.
///
/// A native looks for ints, and for the entry that was found last, by itself, and ends with a call for all else: so the
/// usual way saves no registers.
extension HashTable {
    /// The table of a Dictionary or HashSet that was made without a comparer. A collection has its table before anybody
    /// sees it.
    @inline(__always)
    static func open(_ collection: UInt64) -> HashTable? {
        guard Word(bits: collection).isReference else { return nil }
        let table = HashTable(cell: Word(bits: collection).cell[0].cell)
        return table.hasher.isNull ? table : nil
    }

    /// The words of the entry of an int.
    @inline(__always)
    func entry(of number: Word, _ stride: Int) -> UnsafeMutablePointer<Word>? {
        var index = first(HashTable.positive(number.payload))
        while index >= 0 {
            let entry = entry(index, stride)
            if entry[1] == number { return entry }
            index = HashTable.next(entry)
        }
        return nil
    }

    /// The words of the entry that was found last, if it is the key's.
    @inline(__always)
    func lastEntry(_ key: Word, _ stride: Int) -> UnsafeMutablePointer<Word>? {
        let last = last
        guard last >= 0 else { return nil }
        let entry = entry(last, stride)
        return entry[1] == key ? entry : nil
    }

    /// The entry of a key that is no int, -1 when there is none, -2 when it takes the machine.
    @inline(__always)
    private func quickIndex(_ key: Word, _ stride: Int) -> Int {
        guard key.isString else { return HashTable.quickHash(key).map { find(key, $0, stride) } ?? -2 }
        let hash = HashTable.positive(key.cell.textHash)
        var index = first(hash)
        while index >= 0 {
            let entry = entry(index, stride)
            if entry[1] == key { break }
            if HashTable.hash(entry) == hash {
                index = find(key, hash, stride)
                break
            }
            index = HashTable.next(entry)
        }
        last = index
        return index
    }

    /// The entry of a key, or a new one; nil when it takes the machine.
    @inline(__always)
    private func findOrInsert(_ key: Word, _ stride: Int) -> (entry: UnsafeMutablePointer<Word>, isNew: Bool)? {
        guard let hash = HashTable.quickHash(key) else { return nil }
        let found = find(key, hash, stride)
        let index = found >= 0 ? found : insert(key, hash, stride)
        last = index
        return index < 0 ? nil : (entry(index, stride), found < 0)
    }

    // MARK: Answers

    /// The value of a key in a dictionary, or `absent`.
    @inline(__always)
    func quickGet(_ key: Word, _ absent: UInt64) -> UInt64 {
        if key.isInt32 { return entry(of: key, HashTable.pairStride)?[2].bits ?? absent }
        return lastEntry(key, HashTable.pairStride)?[2].bits ?? quickGetOther(key, absent)
    }

    @inline(never)
    private func quickGetOther(_ key: Word, _ absent: UInt64) -> UInt64 {
        let index = quickIndex(key, HashTable.pairStride)
        if index < -1 { return quickDeclined }
        return index >= 0 ? entry(index, HashTable.pairStride)[2].bits : absent
    }

    /// Gives a key of a dictionary a value, new or not.
    @inline(__always)
    func quickSet(_ key: Word, _ value: UInt64) -> UInt64 {
        let stride = HashTable.pairStride
        guard let found = key.isInt32 ? entry(of: key, stride) : lastEntry(key, stride) else {
            return quickSetOther(key, value)
        }
        found[2] = Word(bits: value)
        return Word.unit.bits
    }

    @inline(never)
    private func quickSetOther(_ key: Word, _ value: UInt64) -> UInt64 {
        guard let (entry, _) = findOrInsert(key, HashTable.pairStride) else { return quickDeclined }
        entry[2] = Word(bits: value)
        return Word.unit.bits
    }

    /// Adds a key and its value to a dictionary; false when it was there.
    @inline(never)
    func quickAdd(_ key: Word, _ value: UInt64) -> UInt64 {
        guard let (entry, isNew) = findOrInsert(key, HashTable.pairStride) else { return quickDeclined }
        if isNew { entry[2] = Word(bits: value) }
        return Word.bool(isNew).bits
    }

    /// Adds a member to a set; false when it was there.
    @inline(never)
    func quickAdd(_ key: Word) -> UInt64 {
        findOrInsert(key, HashTable.keyStride).map { Word.bool($0.isNew).bits } ?? quickDeclined
    }

    /// Is the key there?
    @inline(__always)
    func quickContains(_ key: Word, _ stride: Int) -> UInt64 {
        if key.isInt32 { return Word.bool(entry(of: key, stride) != nil).bits }
        return lastEntry(key, stride) != nil ? Word.bool(true).bits : quickContainsOther(key, stride)
    }

    @inline(never)
    private func quickContainsOther(_ key: Word, _ stride: Int) -> UInt64 {
        let index = quickIndex(key, stride)
        return index < -1 ? quickDeclined : Word.bool(index >= 0).bits
    }

    /// Removes a key; false when it was not there.
    @inline(never)
    func quickRemove(_ key: Word, _ stride: Int) -> UInt64 {
        guard let hash = HashTable.quickHash(key) else { return quickDeclined }
        let index = find(key, hash, stride)
        if index >= 0 { remove(index, stride) }
        return Word.bool(index >= 0).bits
    }
}
