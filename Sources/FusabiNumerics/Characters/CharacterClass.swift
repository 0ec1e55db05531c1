/// What a UTF-16 unit is (`System.Char`): white space, letter, digit and so on.
package enum CharacterClass {
    /// `Char.IsWhiteSpace`.
    package static func isWhiteSpace(_ unit: UInt16) -> Bool {
        if unit < 256 { return unit == 0x20 || unit &- 9 < 5 || unit == 0x85 || unit == 0xA0 }
        switch unit {
        case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
        default: return false
        }
    }

    /// `Char.IsLetter`.
    package static func isLetter(_ unit: UInt16) -> Bool {
        if unit < 128 { return (unit | 0x20) &- 0x61 < 26 }
        return isLetter(UnicodeCategory(unit: unit))
    }

    /// `Char.IsDigit`: a decimal digit of any script.
    package static func isDigit(_ unit: UInt16) -> Bool {
        if unit < 256 { return unit &- 0x30 < 10 }
        return UnicodeCategory(unit: unit) == .decimalDigitNumber
    }

    /// `Char.IsLetterOrDigit`.
    package static func isLetterOrDigit(_ unit: UInt16) -> Bool {
        if unit < 128 { return (unit | 0x20) &- 0x61 < 26 || unit &- 0x30 < 10 }
        let category = UnicodeCategory(unit: unit)
        return isLetter(category) || category == .decimalDigitNumber
    }

    /// `Char.IsUpper`.
    package static func isUpper(_ unit: UInt16) -> Bool {
        if unit < 128 { return unit &- 0x41 < 26 }
        return UnicodeCategory(unit: unit) == .uppercaseLetter
    }

    /// `Char.IsLower`.
    package static func isLower(_ unit: UInt16) -> Bool {
        if unit < 128 { return unit &- 0x61 < 26 }
        return UnicodeCategory(unit: unit) == .lowercaseLetter
    }

    /// `Char.IsNumber`: digits, letters that are numbers, other numbers.
    package static func isNumber(_ unit: UInt16) -> Bool {
        (UnicodeCategory.decimalDigitNumber.rawValue...UnicodeCategory.otherNumber.rawValue)
            .contains(UnicodeCategory(unit: unit).rawValue)
    }

    /// `Char.IsPunctuation`.
    package static func isPunctuation(_ unit: UInt16) -> Bool {
        (UnicodeCategory.connectorPunctuation.rawValue...UnicodeCategory.otherPunctuation.rawValue)
            .contains(UnicodeCategory(unit: unit).rawValue)
    }

    /// `Char.IsSymbol`.
    package static func isSymbol(_ unit: UInt16) -> Bool {
        (UnicodeCategory.mathSymbol.rawValue...UnicodeCategory.otherSymbol.rawValue)
            .contains(UnicodeCategory(unit: unit).rawValue)
    }

    /// `Char.IsSeparator`.
    package static func isSeparator(_ unit: UInt16) -> Bool {
        (UnicodeCategory.spaceSeparator.rawValue...UnicodeCategory.paragraphSeparator.rawValue)
            .contains(UnicodeCategory(unit: unit).rawValue)
    }

    /// `Char.IsControl`.
    package static func isControl(_ unit: UInt16) -> Bool { unit < 0x20 || unit &- 0x7F < 0x21 }

    /// `Char.IsSurrogate`.
    package static func isSurrogate(_ unit: UInt16) -> Bool { unit & 0xF800 == 0xD800 }
    /// `Char.IsHighSurrogate`.
    package static func isHighSurrogate(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xD800 }
    /// `Char.IsLowSurrogate`.
    package static func isLowSurrogate(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xDC00 }

    /// `Char.GetNumericValue`: the value of a digit or number, -1 of anything else.
    package static func numericValue(_ unit: UInt16) -> Double {
        if unit &- 0x30 < 10 { return Double(unit &- 0x30) }
        guard let scalar = Unicode.Scalar(unit), UnicodeCategory.isInUnicode16(scalar) else { return -1 }
        return scalar.properties.numericValue ?? -1
    }

    private static func isLetter(_ category: UnicodeCategory) -> Bool {
        category.rawValue <= UnicodeCategory.otherLetter.rawValue
    }
}
