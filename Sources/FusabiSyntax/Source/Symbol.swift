/// An interned name: two symbols of one table are equal exactly when their texts are.
package struct Symbol: Hashable, Sendable {
    package let id: UInt32

    package init(id: UInt32) { self.id = id }
}

/// The names of a compilation. Symbols are dense, so side tables may be arrays.
package final class SymbolTable {
    private var texts: [String] = []
    private var ids: [String: UInt32] = [:]

    package init() {
        ids.reserveCapacity(1024)
    }

    /// The symbol of a text. O(length) on average.
    package func intern(_ text: String) -> Symbol {
        if let id = ids[text] { return Symbol(id: id) }
        let id = UInt32(texts.count)
        texts.append(text)
        ids[text] = id
        return Symbol(id: id)
    }

    package func text(_ symbol: Symbol) -> String { texts[Int(symbol.id)] }

    package var count: Int { texts.count }
}
