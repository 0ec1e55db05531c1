import FusabiTypes

/// What the locals of some code stand for: a hash table with open addressing. Inline bodies have few locals and are lowered
/// by the thousands; a dictionary spends more time on the hash of a number than on the rest.
struct LocalBindings {
    private var keys: [Int32] = []
    private var values: [LocalBinding] = []
    /// The places of keys plus one, 0 for none; nothing while there are few keys. The count is a power of two.
    private var slots: [Int32] = []

    private static let few = 8

    subscript(local: TypedLocalID) -> LocalBinding? {
        get { place(of: local.index).map { values[$0] } }
        set {
            guard let newValue else { return }
            if let place = place(of: local.index) {
                values[place] = newValue
            } else {
                keys.append(local.index)
                values.append(newValue)
                enter()
            }
        }
    }

    private func place(of key: Int32) -> Int? {
        if slots.isEmpty { return keys.firstIndex(of: key) }
        let mask = slots.count - 1
        var slot = start(key) & mask
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if keys[place] == key { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Fibonacci hashing; the low bits are the ones that count.
    private func start(_ key: Int32) -> Int { Int((UInt64(UInt32(bitPattern: key)) &* 0x9E37_79B9_7F4A_7C15) >> 40) }

    /// Enters the last key.
    private mutating func enter() {
        if keys.count <= Self.few { return }
        if keys.count * 2 > slots.count {
            slots = Array(repeating: 0, count: max(slots.count * 2, Self.few * 4))
            for place in keys.indices { enter(place) }
        } else {
            enter(keys.count - 1)
        }
    }

    private mutating func enter(_ place: Int) {
        let mask = slots.count - 1
        var slot = start(keys[place]) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(place + 1)
    }
}
