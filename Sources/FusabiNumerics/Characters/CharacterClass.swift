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
}
