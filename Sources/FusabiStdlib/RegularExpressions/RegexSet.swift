import FusabiNumerics

/// A set of UTF-16 units: `[a-z\d-[aeiou]]`, `\w`, `.`.
struct RegexSet: Sendable {
    enum Class: Sendable {
        case digit, word, space
        case asciiDigit, asciiWord, asciiSpace
        /// A general category, by the prefix of its name: `L`, `Lu`.
        case category(String)
        case block(ClosedRange<UInt16>)
    }

    private(set) var ranges: [ClosedRange<UInt16>] = []
    private var classes: [(Class, isNegated: Bool)] = []
    var isNegated = false
    var ignoresCase = false
    private var subtracted: [RegexSet] = []
    /// Membership of the units below 128, made by ``finish()``.
    private var ascii: (low: UInt64, high: UInt64) = (0, 0)

    init() {}

    mutating func add(_ range: ClosedRange<UInt16>) { ranges.append(range) }
    mutating func add(_ unit: UInt16) { ranges.append(unit...unit) }
    mutating func add(_ member: Class, isNegated: Bool) { classes.append((member, isNegated)) }
    mutating func subtract(_ other: RegexSet) { subtracted = [other] }

    /// Prepares fast tests; call it when the set is complete.
    mutating func finish() {
        var (low, high): (UInt64, UInt64) = (0, 0)
        for unit in UInt16(0)..<64 where holds(unit) { low |= 1 << UInt64(unit) }
        for unit in UInt16(64)..<128 where holds(unit) { high |= 1 << UInt64(unit - 64) }
        ascii = (low, high)
    }

    @inline(__always)
    func contains(_ unit: UInt16) -> Bool {
        if unit < 64 { return ascii.low >> UInt64(unit) & 1 != 0 }
        if unit < 128 { return ascii.high >> UInt64(unit - 64) & 1 != 0 }
        return holds(unit)
    }

    private func holds(_ unit: UInt16) -> Bool {
        var found = lists(unit)
        if !found, ignoresCase {
            found = lists(CaseMapping.lowercase(unit)) || lists(CaseMapping.uppercase(unit))
        }
        guard found != isNegated else { return false }
        return !subtracted.contains { $0.holds(unit) }
    }

    private func lists(_ unit: UInt16) -> Bool {
        ranges.contains { $0.contains(unit) } || classes.contains { Self.belongs(unit, to: $0.0) != $0.isNegated }
    }

    private static func belongs(_ unit: UInt16, to member: Class) -> Bool {
        switch member {
        case .digit: CharacterClass.isDigit(unit)
        case .word: isWord(unit)
        case .space: CharacterClass.isWhiteSpace(unit)
        case .asciiDigit: unit >= 48 && unit <= 57
        case .asciiWord:
            (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit == 95
        case .asciiSpace: unit == 32 || (unit >= 9 && unit <= 13)
        case .category(let name): categoryName(unit).hasPrefix(name)
        case .block(let range): range.contains(unit)
        }
    }

    /// Letters, marks, decimal digits, connectors, and the joiners.
    static func isWord(_ unit: UInt16) -> Bool {
        if unit < 128 {
            return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit == 95
        }
        switch UnicodeCategory(unit: unit) {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonSpacingMark,
            .spacingCombiningMark, .decimalDigitNumber, .connectorPunctuation:
            return true
        default: return unit == 0x200C || unit == 0x200D
        }
    }

    /// The two letters of a unit's category.
    static func categoryName(_ unit: UInt16) -> String {
        let names = [
            "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
            "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
        ]
        let index = Int(UnicodeCategory(unit: unit).rawValue)
        return names.indices.contains(index) ? names[index] : "Cn"
    }

    /// The class of `\p{name}`; nil for an unknown name.
    static func named(_ name: String) -> Class? {
        if let block = blocks[name] { return .block(block) }
        let categories = [
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "Z", "Zs", "Zl", "Zp", "C",
            "Cc", "Cf", "Cs", "Co", "Cn", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So",
        ]
        return categories.contains(name) ? .category(name) : nil
    }

    private static let blocks: [String: ClosedRange<UInt16>] = [
        "IsBasicLatin": 0...0x7F, "IsLatin-1Supplement": 0x80...0xFF, "IsLatinExtended-A": 0x100...0x17F,
        "IsLatinExtended-B": 0x180...0x24F, "IsGreek": 0x370...0x3FF, "IsGreekandCoptic": 0x370...0x3FF,
        "IsCyrillic": 0x400...0x4FF, "IsArmenian": 0x530...0x58F, "IsHebrew": 0x590...0x5FF,
        "IsArabic": 0x600...0x6FF, "IsThai": 0xE00...0xE7F, "IsHiragana": 0x3040...0x309F,
        "IsKatakana": 0x30A0...0x30FF, "IsCJKUnifiedIdeographs": 0x4E00...0x9FFF,
        "IsHangulSyllables": 0xAC00...0xD7AF, "IsGeneralPunctuation": 0x2000...0x206F,
        "IsCurrencySymbols": 0x20A0...0x20CF, "IsArrows": 0x2190...0x21FF,
        "IsMathematicalOperators": 0x2200...0x22FF, "IsBoxDrawing": 0x2500...0x257F,
    ]

    // MARK: Ready-made sets

    /// `.`: everything, or everything but a line feed.
    static func any(withLineFeed: Bool) -> RegexSet {
        var set = RegexSet()
        if withLineFeed {
            set.add(0...UInt16.max)
        } else {
            set.add(10)
            set.isNegated = true
        }
        set.finish()
        return set
    }

    static func single(_ member: Class, isNegated: Bool) -> RegexSet {
        var set = RegexSet()
        set.add(member, isNegated: isNegated)
        set.finish()
        return set
    }
}
