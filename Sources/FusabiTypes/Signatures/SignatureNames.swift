/// How names are written in signatures: in double backticks when they are no identifiers, operators in parentheses.
package enum SignatureNames {
    /// A name of a type, module, field or case.
    package static func identifier(_ name: String) -> String {
        isIdentifier(name) || name.hasPrefix("``") ? name : "``\(name)``"
    }

    /// A value or member with what separates it from its colon: `name`, `(+) `, `( * ) `, ```a b`` `.
    package static func memberName(_ name: String) -> String {
        if isIdentifier(name) { return name }
        if name.hasPrefix("|"), name.count > 1, isActivePattern(name) { return "(\(name)) " }
        if isOperator(name) {
            return name.contains("*") && (name.hasPrefix("*") || name.hasSuffix("*")) ? "( \(name) ) " : "(\(name)) "
        }
        return "``\(name)`` "
    }

    /// `Zero`, `One` and their kin are written as properties in member constraints.
    static func isPropertyLike(_ name: String) -> Bool { name.hasPrefix("get_") }

    private static func isActivePattern(_ name: String) -> Bool {
        name.hasSuffix("|") && name.dropFirst().first.map { $0.isLetter || $0 == "_" } == true
    }

    static func isOperator(_ name: String) -> Bool {
        guard !name.isEmpty else { return false }
        return name.unicodeScalars.allSatisfy { operatorCharacters.contains($0) } || name == ".. .." || name == ".."
    }

    private static let operatorCharacters = Set("!$%&*+-./<=>?@^|~:[]()".unicodeScalars)

    static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
        for scalar in name.unicodeScalars.dropFirst() {
            switch scalar {
            case "_", "'": continue
            default:
                let category = scalar.properties.generalCategory
                let isDigit = category == .decimalNumber || category == .nonspacingMark || category == .spacingMark
                if !scalar.properties.isAlphabetic, !isDigit { return false }
            }
        }
        return !keywords.contains(name)
    }

    private static let keywords: Set<String> = [
        "abstract", "and", "as", "assert", "base", "begin", "class", "default", "delegate", "do", "done", "downcast",
        "downto", "elif", "else", "end", "exception", "extern", "false", "finally", "fixed", "for", "fun", "function",
        "global", "if", "in", "inherit", "inline", "interface", "internal", "lazy", "let", "match", "member", "module",
        "mutable", "namespace", "new", "null", "of", "open", "or", "override", "private", "public", "rec", "return",
        "static", "struct", "then", "to", "true", "try", "type", "upcast", "use", "val", "void", "when", "while",
        "with", "yield", "const", "sig",
    ]
}
