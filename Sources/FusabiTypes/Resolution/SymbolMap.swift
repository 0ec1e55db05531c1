import FusabiSyntax

/// Facts about a few names that are made once and asked for all the time. Symbols are dense, so a look-up is one array
/// access.
package struct SymbolMap<Value> {
    private var values: [Value?] = []

    package init() {}

    package subscript(symbol: Symbol) -> Value? {
        get {
            let index = Int(symbol.id)
            return index < values.count ? values[index] : nil
        }
        set {
            let index = Int(symbol.id)
            if index >= values.count {
                values.append(contentsOf: repeatElement(nil, count: index + 1 - values.count))
            }
            values[index] = newValue
        }
    }
}
