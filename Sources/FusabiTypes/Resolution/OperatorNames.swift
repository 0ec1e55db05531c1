import FusabiSyntax

/// The names that operators have as members: `+` is `op_Addition`.
package enum OperatorNames {
    /// The compiled name of an operator; other names as they are.
    package static func compiled(_ name: Symbol, _ symbols: SymbolTable) -> Symbol {
        let text = symbols.text(name)
        guard let first = text.utf8.first, !isLetter(first) else { return name }
        guard let result = compiled(text) else { return name }
        return symbols.intern(result)
    }

    /// The operator that a compiled name stands for, nil for other names.
    package static func source(_ name: String) -> String? {
        guard name.hasPrefix("op_") else { return nil }
        return sources[name] ?? spelled(name.dropFirst(3))
    }

    /// `GreaterMinusGreater` is `>->`.
    private static func spelled(_ parts: Substring) -> String? {
        var (result, rest) = ("", parts)
        while !rest.isEmpty {
            guard let (character, part) = characters.first(where: { rest.hasPrefix($0.value) }) else { return nil }
            result.unicodeScalars.append(character)
            rest = rest.dropFirst(part.count)
        }
        return result.isEmpty ? nil : result
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte == 95 || byte >= 128 || (byte | 32 >= 97 && byte | 32 <= 122)
    }

    /// nil when the text is no operator.
    static func compiled(_ text: String) -> String? {
        if let known = wellKnown[text] { return known }
        var result = "op_"
        for scalar in text.unicodeScalars {
            guard let part = characters[scalar] else { return nil }
            result += part
        }
        return result
    }

    private static let wellKnown: [String: String] = [
        "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus",
        "**": "op_Exponentiation", "&&&": "op_BitwiseAnd", "|||": "op_BitwiseOr", "^^^": "op_ExclusiveOr",
        "<<<": "op_LeftShift", ">>>": "op_RightShift", "~~~": "op_LogicalNot", "~-": "op_UnaryNegation",
        "~+": "op_UnaryPlus", "=": "op_Equality", "<>": "op_Inequality", "<": "op_LessThan", ">": "op_GreaterThan",
        "<=": "op_LessThanOrEqual", ">=": "op_GreaterThanOrEqual", "|>": "op_PipeRight", "<|": "op_PipeLeft",
        "||>": "op_PipeRight2", "<||": "op_PipeLeft2", "|||>": "op_PipeRight3", "<|||": "op_PipeLeft3",
        ">>": "op_ComposeRight", "<<": "op_ComposeLeft", "@": "op_Append", "^": "op_Concatenate",
        "!": "op_Dereference", ":=": "op_ColonEquals", "&&": "op_BooleanAnd", "||": "op_BooleanOr",
        "?": "op_Dynamic", "?<-": "op_DynamicAssignment", ".. ..": "op_RangeStep", "..": "op_Range",
        "~%": "op_Splice", "~%%": "op_SpliceUntyped", "~&": "op_AddressOf", "~&&": "op_IntegerAddressOf",
        "+=": "op_AdditionAssignment", "-=": "op_SubtractionAssignment", "*=": "op_MultiplyAssignment",
        "/=": "op_DivisionAssignment", ".[]": "op_IndexedLookup", "::": "op_ColonColon", "[]": "op_Nil",
    ]

    private static let sources: [String: String] = {
        var result: [String: String] = [:]
        for (source, name) in wellKnown { result[name] = source }
        return result
    }()

    private static let characters: [Unicode.Scalar: String] = [
        ">": "Greater", "<": "Less", "+": "Plus", "-": "Minus", "*": "Multiply", "=": "Equals", "~": "Twiddle",
        "%": "Percent", ".": "Dot", "&": "Amp", "|": "Bar", "@": "At", "#": "Hash", "^": "Hat", "!": "Bang",
        "?": "Qmark", "/": "Divide", ":": "Colon", "(": "LParen", ",": "Comma", ")": "RParen", "[": "LBrack",
        "]": "RBrack", "$": "Dollar",
    ]
}
