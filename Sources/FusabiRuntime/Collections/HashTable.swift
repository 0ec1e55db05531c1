import FusabiBytecode

/// The index of a Dictionary or HashSet, worked on in place: chained hashing over entries that keep .NET's order of
/// enumeration (by index; freed entries are used again, last freed first).
///
/// `buckets` is a byte array: a multiplier, the number of buckets, and then as many 32-bit numbers, each the first entry
/// of its chain plus 1. There are as many as .NET's tables have, a prime: so neighbouring numbers lie side by side, and
/// strides do no harm.
/// `entries` is a word array of as many entries; an entry is its link, its key and, in dictionaries, its value. A link holds the key's hash (31 bits) and,
/// in the low half, the next entry of the chain (-1: none; below that, the entry is free). The collector takes links for
/// floats.
struct HashTable {
    let cell: Cell

    /// The words of a set's entry, and of a dictionary's.
    @inline(__always)
    static var keyStride: Int { 2 }
    @inline(__always)
    static var pairStride: Int { 3 }

    /// Where the buckets begin, behind what their remainders are made of.
    @inline(__always)
    private static var bucketsStart: Int { 16 }

    /// The fields of the prelude's `HashTable`, in its order (Prelude/HashTable.fs).
    private enum Field {
        static let buckets = 0
        static let entries = 1
        static let used = 2
        static let free = 3
        static let freeCount = 4
        static let version = 5
        static let hasher = 6
        static let equality = 7
        static let isStructural = 8
        static let last = 9
    }

    @inline(__always)
    init(cell: Cell) { self.cell = cell }

    /// The table of a Dictionary or HashSet: its first field. Nil for null.
    @inline(__always)
    init?(of collection: Word) {
        guard collection.isReference, collection.cell[0].isReference else { return nil }
        cell = collection.cell[0].cell
    }

    @inline(__always)
    private func int(_ field: Int) -> Int { cell[field].int }

    @inline(__always)
    private func set(_ field: Int, _ value: Int) { cell[field] = .int(value) }

    var used: Int { int(Field.used) }
    @inline(__always)
    var count: Int { int(Field.used) &- int(Field.freeCount) }
    /// `x -> int`, when the table was made with a comparer; else null.
    @inline(__always)
    var hasher: Word { cell[Field.hasher] }
    /// `x -> y -> bool`, when the table was made with a comparer.
    var equality: Word { cell[Field.equality] }
    var isStructural: Bool { cell[Field.isStructural].bool }
    /// The entry that was found last by the short ways, -1 for none: keys are often looked up twice in a row.
    @inline(__always)
    var last: Int {
        get { int(Field.last) }
        nonmutating set { set(Field.last, newValue) }
    }
    @inline(__always)
    private var entries: UnsafeMutablePointer<Word> { cell[Field.entries].cell.words }
    func capacity(_ stride: Int) -> Int { cell[Field.entries].cell.length / stride }

    /// The place of the chain of a hash.
    @inline(__always)
    private func bucket(_ hash: UInt32) -> UnsafeMutablePointer<Int32> {
        let buckets = cell[Field.buckets].cell
        let start = UnsafeMutableRawPointer(buckets.bytes + Self.bucketsStart).assumingMemoryBound(to: Int32.self)
        return start + HashPrime.remainder(hash, buckets.longs[1], multiplier: buckets.longs[0])
    }

    /// The first entry of the chain of a hash, -1 for none.
    @inline(__always)
    func first(_ hash: UInt32) -> Int { Int(bucket(hash).pointee) &- 1 }

    /// An entry's words: link, key, value.
    @inline(__always)
    func entry(_ index: Int, _ stride: Int) -> UnsafeMutablePointer<Word> { entries + index &* stride }

    /// The entry that follows in the chain (or the chain of free entries).
    @inline(__always)
    static func next(_ entry: UnsafeMutablePointer<Word>) -> Int { Int(entry[0].int32) }

    @inline(__always)
    static func hash(_ entry: UnsafeMutablePointer<Word>) -> UInt32 { UInt32(truncatingIfNeeded: entry[0].bits &>> 32) }

    @inline(__always)
    private static func link(_ hash: UInt32, _ next: Int) -> Word {
        Word(bits: UInt64(hash) &<< 32 | UInt64(UInt32(truncatingIfNeeded: next)))
    }

    // MARK: Keys

    /// A hash as links hold it: without its sign.
    @inline(__always)
    static func positive(_ hash: UInt32) -> UInt32 { hash & 0x7FFF_FFFF }

    /// The hash of a key whose equality is that of its word, or of a string; nil for others.
    @inline(__always)
    static func quickHash(_ key: Word) -> UInt32? {
        if key.isInt32 { return positive(key.payload) }
        if key.isString { return positive(key.cell.textHash) }
        return key.isImmediate && key.kind.isSmallNumber ? positive(key.payload ^ UInt32(key.kind.rawValue)) : nil
    }

    /// The entry of a key of which ``quickHash(_:)`` knows the hash, or -1.
    @inline(never)
    func find(_ key: Word, _ hash: UInt32, _ stride: Int) -> Int {
        var index = first(hash)
        if key.isReference {
            while index >= 0 {
                let entry = entry(index, stride)
                if HashTable.hash(entry) == hash, entry[1] == key || equalTexts(entry[1], key) { return index }
                index = HashTable.next(entry)
            }
        } else {
            while index >= 0 {
                let entry = entry(index, stride)
                if entry[1] == key { return index }
                index = HashTable.next(entry)
            }
        }
        return -1
    }

    // MARK: Changes

    /// An entry for a key that has none; -1 when all are used (see ``grow(_:)``). A value is the caller's to fill in.
    @inline(__always)
    func insert(_ key: Word, _ hash: UInt32, _ stride: Int) -> Int {
        var index = int(Field.free)
        let used = int(Field.used)
        if index >= 0 {
            set(Field.free, -3 &- HashTable.next(entry(index, stride)))
            set(Field.freeCount, int(Field.freeCount) &- 1)
        } else {
            index = used
            if index &* stride >= cell[Field.entries].cell.length { return -1 }
            set(Field.used, index &+ 1)
        }
        let bucket = bucket(hash)
        let entry = entry(index, stride)
        entry[0] = HashTable.link(hash, Int(bucket.pointee) &- 1)
        entry[1] = key
        bucket.pointee = Int32(truncatingIfNeeded: index &+ 1)
        touch()
        return index
    }

    /// Takes an entry out of its chain and frees it. Does not count as a change while enumerating, as in .NET.
    func remove(_ index: Int, _ stride: Int) {
        let removed = entry(index, stride)
        let bucket = bucket(HashTable.hash(removed))
        if Int(bucket.pointee) &- 1 == index {
            bucket.pointee = Int32(truncatingIfNeeded: HashTable.next(removed) &+ 1)
        } else {
            var previous = entry(Int(bucket.pointee) &- 1, stride)
            while HashTable.next(previous) != index { previous = entry(HashTable.next(previous), stride) }
            previous[0] = HashTable.link(HashTable.hash(previous), HashTable.next(removed))
        }
        removed[0] = HashTable.link(0, -3 &- int(Field.free))
        for field in 1..<stride { removed[field] = .null }
        set(Field.free, index)
        set(Field.freeCount, int(Field.freeCount) &+ 1)
        last = -1
    }

    @inline(__always)
    func touch() { set(Field.version, Int(Int32(truncatingIfNeeded: int(Field.version) &+ 1))) }

    /// Makes room for at least `capacity` entries. False when the memory limit is reached.
    func grow(_ machine: Machine, to capacity: Int, _ stride: Int) -> Bool {
        let size = HashPrime.atLeast(capacity)
        let buckets = machine.makeByteArray(count: Self.bucketsStart + size * 4)
        let larger = machine.makeArray(count: size * stride, repeating: .null)
        guard buckets.isReference, larger.isReference else { return false }
        (buckets.cell.longs[0], buckets.cell.longs[1]) = (HashPrime.multiplier(size), UInt64(size))
        let used = used
        if cell[Field.entries].isReference { larger.cell.words.update(from: entries, count: used * stride) }
        cell[Field.buckets] = buckets
        cell[Field.entries] = larger
        for index in 0..<used {
            let entry = entry(index, stride)
            if HashTable.next(entry) < -1 { continue }
            let bucket = bucket(HashTable.hash(entry))
            entry[0] = HashTable.link(HashTable.hash(entry), Int(bucket.pointee) - 1)
            bucket.pointee = Int32(truncatingIfNeeded: index + 1)
        }
        return true
    }

    /// Forgets everything but the capacity.
    func clear(_ stride: Int) {
        let buckets = cell[Field.buckets].cell
        (buckets.bytes + Self.bucketsStart).update(repeating: 0, count: buckets.length - Self.bucketsStart)
        entries.update(repeating: .null, count: used * stride)
        set(Field.used, 0)
        set(Field.free, -1)
        set(Field.freeCount, 0)
        last = -1
    }
}

extension ImmediateKind {
    /// Numbers, chars and bools: equal only to the same word.
    @inline(__always)
    fileprivate var isSmallNumber: Bool {
        (0b1111_0111_1100_0111 as UInt32) &>> UInt32(rawValue & 31) & 1 != 0 && rawValue < 16
    }
}

/// Are two words strings of equal units? The second is known to be a string. Called only where the hashes agree.
@inline(never)
private func equalTexts(_ left: Word, _ right: Word) -> Bool {
    guard left.isReference, left.cell.header == right.cell.header else { return false }
    return left.cell.hasSameText(as: right.cell)
}
