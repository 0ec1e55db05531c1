import FusabiSyntax

/// Writes constants as F# source does: in signatures (`val Limit: int = 10`) and in examples of unmatched values.
enum LiteralText {
    static func text(_ literal: Literal, _ symbols: SymbolTable) -> String {
        switch literal {
        case .unit: "()"
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int8(let value): "\(value)y"
        case .uint8(let value): "\(value)uy"
        case .int16(let value): "\(value)s"
        case .uint16(let value): "\(value)us"
        case .int32(let value): "\(value)"
        case .uint32(let value): "\(value)u"
        case .int64(let value): "\(value)L"
        case .uint64(let value): "\(value)UL"
        case .nativeint(let value): "\(value)n"
        case .unativeint(let value): "\(value)un"
        case .float32(let value): floatText(value.description) + "f"
        case .float(let value): floatText(value.description)
        case .decimal(let digits): digits + "M"
        case .bigint(let digits, let suffix): digits + String(suffix)
        case .char(let unit): "'" + escaped([unit], quote: "'") + "'"
        case .string(let units): "\"" + escaped(units, quote: "\"") + "\""
        case .byteString(let bytes): "\"" + escaped(bytes.map(UInt16.init), quote: "\"") + "\"B"
        case .sourceIdentifier(let symbol): symbols.text(symbol)
        }
    }

    /// A constant of the same type as `example` that is not among those given.
    static func unlike(_ example: Literal, _ taken: Set<Literal>, _ symbols: SymbolTable) -> String {
        for number in 0...Int64(taken.count) {
            guard let candidate = literal(like: example, number) else { return "_" }
            if !taken.contains(candidate) { return text(candidate, symbols) }
        }
        return "_"
    }

    private static func literal(like example: Literal, _ number: Int64) -> Literal? {
        switch example {
        case .int8: Int8(exactly: number).map(Literal.int8)
        case .uint8: UInt8(exactly: number).map(Literal.uint8)
        case .int16: Int16(exactly: number).map(Literal.int16)
        case .uint16: UInt16(exactly: number).map(Literal.uint16)
        case .int32: Int32(exactly: number).map(Literal.int32)
        case .uint32: UInt32(exactly: number).map(Literal.uint32)
        case .int64: .int64(number)
        case .uint64: UInt64(exactly: number).map(Literal.uint64)
        case .nativeint: .nativeint(number)
        case .unativeint: UInt64(exactly: number).map(Literal.unativeint)
        case .float32: .float32(Float(number))
        case .float: .float(Double(number))
        case .decimal: .decimal(String(number))
        case .bigint(_, let suffix): .bigint(String(number), suffix: suffix)
        case .char: UInt16(exactly: number + 97).map(Literal.char)
        case .string: .string(number == 0 ? [] : [UInt16](repeating: 97, count: Int(number)))
        case .unit, .null, .bool, .byteString, .sourceIdentifier: nil
        }
    }

    /// Swift writes `1e+16` and `inf` where F# writes `1E+16` and `infinity`.
    private static func floatText(_ text: String) -> String {
        switch text {
        case "inf": "infinity"
        case "-inf": "-infinity"
        default: text.contains("e") ? text.uppercased() : text
        }
    }

    private static func escaped(_ units: [UInt16], quote: Unicode.Scalar) -> String {
        var result = ""
        for scalar in String(decoding: units, as: UTF16.self).unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\\": result += "\\\\"
            case quote: result += "\\" + String(Character(quote))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
