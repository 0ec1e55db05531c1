import FusabiSyntax

/// Constraints and measures.
extension TypePrinter {
    /// `'a: comparison and 'b :> IShape`, without `when`; empty when nothing needs saying. Constraints of parameters
    /// that are written in place are left out.
    func constraintsText(_ parameters: [TypeParameterID]) -> String {
        var parts: [String] = []
        for id in parameters where inPlace[id] == nil {
            let constraints = store[id].constraints
            let isCompared = constraints.contains {
                if case .comparison = $0 { return true }
                return false
            }
            for constraint in constraints {
                // What can be compared can be tested for equality.
                if case .equality = constraint, isCompared { continue }
                if let part = text(constraint, of: parameterText(id)), !parts.contains(part) { parts.append(part) }
            }
        }
        return parts.joined(separator: " and ")
    }

    private func text(_ constraint: Constraint, of name: String) -> String? {
        switch constraint {
        case .subtype(let type): "\(name) :> \(text(type, .whole))"
        case .equality: "\(name): equality"
        case .comparison: "\(name): comparison"
        case .null: "\(name): null"
        case .notNull: "\(name): not null"
        case .struct: "\(name): struct"
        case .notStruct: "\(name): not struct"
        case .unmanaged: "\(name): unmanaged"
        case .defaultConstructor: "\(name): (new: unit -> \(name))"
        case .enumeration(let type): "\(name): enum<\(text(type, .argument))>"
        case .delegate(let arguments, let result):
            "\(name): delegate<\(text(arguments, .argument)),\(text(result, .argument))>"
        case .member(let member): text(member)
        case .defaultType: nil
        }
    }

    /// `(^a or ^b) : (static member (+) : ^a * ^b -> 'c)`.
    private func text(_ member: MemberConstraint) -> String {
        var supports: [String] = []
        for support in member.supports.map({ text($0, .whole) }) where !supports.contains(support) {
            supports.append(support)
        }
        let left = supports.count == 1 ? supports[0] + ": " : "(" + supports.joined(separator: " or ") + ") : "
        let name = SignatureNames.memberName(
            OperatorNames.source(symbols.text(member.name)) ?? symbols.text(member.name))
        let result = text(member.result, .whole)
        let type: String
        if member.isProperty || (member.arguments.isEmpty && SignatureNames.isPropertyLike(symbols.text(member.name))) {
            type = result
        } else if member.arguments.isEmpty {
            type = "unit -> " + result
        } else {
            type = member.arguments.map { text($0, .element) }.joined(separator: " * ") + " -> " + result
        }
        return left + "(\(member.isStatic ? "static " : "")member \(name): \(type))"
    }

    /// `cm/inch`, `'u ^ 2`, `kg m/s ^ 2`; the measure 1 is `1`.
    func measureText(_ factors: [MeasureFactor]) -> String {
        let factors = store.factors(of: store.measure(factors))
        let above = factors.filter { $0.numerator > 0 }.map { factorText($0, $0.numerator) }
        let below = factors.filter { $0.numerator < 0 }.map { factorText($0, -$0.numerator) }
        if below.isEmpty { return above.isEmpty ? "1" : above.joined(separator: " ") }
        let denominator = below.count == 1 ? below[0] : "(" + below.joined(separator: " ") + ")"
        return above.isEmpty ? "/" + denominator : above.joined(separator: " ") + "/" + denominator
    }

    private func factorText(_ factor: MeasureFactor, _ numerator: Int) -> String {
        let base: String
        switch factor.base {
        case .constructor(let constructor): base = name(of: constructor).text
        case .parameter(let id): base = parameterText(id)
        case .variable(let id): base = text(store[id].type, .element)
        }
        if factor.denominator != 1 { return "\(base) ^ (\(numerator)/\(factor.denominator))" }
        return numerator == 1 ? base : "\(base) ^ \(numerator)"
    }
}
