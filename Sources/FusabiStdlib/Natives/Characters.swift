import FusabiNumerics
import FusabiRuntime

extension StandardLibrary {
    static func registerCharacters(_ table: inout NativeTable) {
        table["Char.IsDigit"] = { .bool(CharacterClass.isDigit($1[0].char)) }
        table["Char.IsLetter"] = { .bool(CharacterClass.isLetter($1[0].char)) }
        table["Char.IsLetterOrDigit"] = { .bool(CharacterClass.isLetterOrDigit($1[0].char)) }
        table["Char.IsWhiteSpace"] = { .bool(CharacterClass.isWhiteSpace($1[0].char)) }
        table["Char.IsUpper"] = { .bool(CharacterClass.isUpper($1[0].char)) }
        table["Char.IsLower"] = { .bool(CharacterClass.isLower($1[0].char)) }
        table["Char.IsPunctuation"] = { .bool(CharacterClass.isPunctuation($1[0].char)) }
        table["Char.IsSymbol"] = { .bool(CharacterClass.isSymbol($1[0].char)) }
        table["Char.IsSeparator"] = { .bool(CharacterClass.isSeparator($1[0].char)) }
        table["Char.IsControl"] = { .bool(CharacterClass.isControl($1[0].char)) }
        table["Char.IsNumber"] = { .bool(CharacterClass.isNumber($1[0].char)) }
        table["Char.ToUpper"] = { .char(CaseMapping.uppercase($1[0].char)) }
        table["Char.ToLower"] = { .char(CaseMapping.lowercase($1[0].char)) }
        table["Char.GetNumericValue"] = { .float(CharacterClass.numericValue($1[0].char)) }
        table["Char.category"] = { .int32(Int32(UnicodeCategory(scalar: UInt32(bitPattern: $1[0].int32)).rawValue)) }
        table["Char.ConvertFromUtf32"] = { machine, arguments in
            guard let scalar = Unicode.Scalar(UInt32(bitPattern: arguments[0].int32)) else {
                return machine.raiseArgumentOutOfRange(
                    "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate "
                        + "codepoint values (0x00d800 ~ 0x00dfff).", parameter: "utf32")
            }
            return machine.makeString(String(Character(scalar)))
        }
    }
}
