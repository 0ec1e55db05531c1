import FusabiSyntax

/// Types in messages.
extension Checker {
    /// A type in quotes: `'int list'`.
    package func describe(_ type: Type) -> String {
        "'" + TypePrinter(store: store, symbols: symbols).text(type) + "'"
    }

    /// Two types that differ.
    func describe(_ first: Type, _ second: Type) -> (String, String) { (describe(first), describe(second)) }

    func describe(_ constraint: Constraint) -> String {
        switch constraint {
        case .subtype(let type): "':> \(describe(type))'"
        case .equality: "'equality'"
        case .comparison: "'comparison'"
        case .null: "'null'"
        case .notNull: "'not null'"
        case .struct: "'struct'"
        case .notStruct: "'not struct'"
        case .unmanaged: "'unmanaged'"
        case .defaultConstructor: "'(new: unit -> 'T)'"
        case .enumeration: "'enum'"
        case .delegate: "'delegate'"
        case .member(let member): "'member \(operatorText(member.name))'"
        case .defaultType(let type, _): "default \(describe(type))"
        }
    }
}
