import FusabiSyntax

/// What names mean now, with a trail that leads back to what they meant at a mark. Symbols are dense, so a look-up is
/// one array access.
package struct NameTable<Meaning> {
    private var slots: [Meaning?] = []
    private var trail: [(symbol: UInt32, before: Meaning?)] = []

    package init() {}

    /// The current meaning of a name. O(1).
    package subscript(symbol: Symbol) -> Meaning? {
        let index = Int(symbol.id)
        return index < slots.count ? slots[index] : nil
    }

    /// Gives a name a meaning until the enclosing mark is restored. Amortised O(1).
    package mutating func bind(_ symbol: Symbol, _ meaning: Meaning?) {
        let index = Int(symbol.id)
        if index >= slots.count {
            slots.append(contentsOf: repeatElement(nil, count: max(index + 1 - slots.count, slots.count)))
        }
        trail.append((symbol.id, slots[index]))
        slots[index] = meaning
    }

    package var mark: Int { trail.count }

    /// Back to what was known at the mark. O(names bound since).
    package mutating func restore(_ mark: Int) {
        while trail.count > mark {
            let entry = trail.removeLast()
            slots[Int(entry.symbol)] = entry.before
        }
    }
}
