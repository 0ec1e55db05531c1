import FusabiSyntax

/// Writes a value that no rule matches, from what the failing branch knows of it.
struct MatchExample {
    let symbols: SymbolTable
    let knowledge: [MatchAnalysis.Knowledge]
    private(set) var usesUndeclaredEnumValue = false
    private var depth = 0

    init(symbols: SymbolTable, knowledge: [MatchAnalysis.Knowledge]) {
        self.symbols = symbols
        self.knowledge = knowledge
    }

    /// The example at a path; `isArgument` puts parentheses around what needs them.
    mutating func text(_ path: Int32, isArgument: Bool) -> String {
        let known = knowledge[Int(path)]
        depth += 1
        defer { depth -= 1 }
        if depth > 30 { return "_" }
        if let product = known.product { return productText(product, known.children) }
        if let decision = known.decisions.last { return headText(decision.head, decision.children, isArgument) }
        if let remaining = known.remaining { return headText(remaining, [], isArgument) }
        return known.excluded.isEmpty ? "_" : otherText(known.excluded)
    }

    private mutating func productText(_ product: MatchProduct, _ children: [Int32]) -> String {
        switch product.kind {
        case .tuple(let isStruct):
            let parts = children.map { text($0, isArgument: false) }.joined(separator: ", ")
            return isStruct ? "struct (\(parts))" : "(\(parts))"
        case .record(let names):
            return "{ " + fieldTexts(names, children) + " }"
        case .anonymousRecord(let names):
            return "{| " + fieldTexts(names, children) + " |}"
        }
    }

    private mutating func fieldTexts(_ names: [Symbol], _ children: [Int32]) -> String {
        var parts: [String] = []
        for (name, child) in zip(names, children) {
            let value = text(child, isArgument: false)
            if value != "_" { parts.append("\(symbols.text(name)) = \(value)") }
        }
        return parts.isEmpty ? "_" : parts.joined(separator: "; ")
    }

    private mutating func headText(_ head: MatchHead, _ children: [Int32], _ isArgument: Bool) -> String {
        switch head {
        case .unionCase(let reference), .exceptionCase(let reference):
            return caseText(reference.entity, children, isArgument)
        case .nilCase: return "[]"
        case .cons:
            let left = children.count == 2 ? text(children[0], isArgument: true) : "_"
            let right = children.count == 2 ? text(children[1], isArgument: true) : "_"
            return right == "[]" ? "[\(left)]" : (isArgument ? "(\(left) :: \(right))" : "\(left) :: \(right)")
        case .bool(let value): return value ? "true" : "false"
        case .literal(let literal): return LiteralText.text(literal, symbols)
        case .enumeration(let reference, let literal): return enumerationText(reference.entity, literal)
        case .array(let count):
            let parts = children.map { text($0, isArgument: false) }.joined(separator: "; ")
            return count == 0 ? "[||]" : "[|\(parts)|]"
        case .null: return "null"
        case .active(_, let index, _, _): return "the active pattern's case \(index + 1)"
        }
    }

    private func enumerationText(_ constructor: TypeConstructor, _ literal: Literal) -> String {
        if case .enumeration(_, let cases) = constructor.definition,
            let found = cases.first(where: { $0.value == literal })
        {
            return "\(symbols.text(constructor.name)).\(symbols.text(found.name))"
        }
        return LiteralText.text(literal, symbols)
    }

    private mutating func caseText(_ entity: CaseEntity, _ children: [Int32], _ isArgument: Bool) -> String {
        let name = symbols.text(entity.name)
        if entity.fields.isEmpty { return name }
        if entity.fields.count == 1, children.count <= 1 {
            let argument = children.first.map { text($0, isArgument: true) } ?? "_"
            let whole = "\(name) \(argument)"
            return isArgument ? "(\(whole))" : whole
        }
        let parts: [String]
        if children.count == entity.fields.count {
            parts = children.map { text($0, isArgument: false) }
        } else {
            parts = entity.fields.map { _ in "_" }
        }
        return "\(name) (\(parts.joined(separator: ", ")))"
    }

    /// A value unlike all those excluded, of an infinite family.
    private mutating func otherText(_ excluded: [MatchHead]) -> String {
        var literals: Set<Literal> = []
        var lengths: Set<Int> = []
        for head in excluded {
            switch head {
            case .literal(let literal): literals.insert(literal)
            case .array(let length): lengths.insert(length)
            case .enumeration(_, let literal):
                // The declared values are all excluded, else one of them would be known to remain.
                usesUndeclaredEnumValue = true
                literals.insert(literal)
            case .unionCase, .exceptionCase, .nilCase, .cons, .bool, .null, .active: break
            }
        }
        if let length = (0...lengths.count).first(where: { !lengths.contains($0) }), !lengths.isEmpty {
            return length == 0 ? "[||]" : "[|" + [String](repeating: "_", count: length).joined(separator: "; ") + "|]"
        }
        return literals.first.map { LiteralText.unlike($0, literals, symbols) } ?? "_"
    }
}
