import FusabiNumerics

/// The invariant culture's order of texts, as far as scripts meet it: letters by alphabet whatever their case or accent,
/// then accents, then lower case before upper case; punctuation before digits before letters.
enum CultureOrder {
    static func compare(_ left: Span<UInt16>, _ right: Span<UInt16>, ignoreCase: Bool) -> Int32 {
        let count = min(left.count, right.count)
        var index = 0
        var (accent, letterCase): (Int32, Int32) = (0, 0)
        while index < count {
            let (a, b) = (left[index], right[index])
            if a != b {
                let (ka, kb) = (key(a), key(b))
                if ka.primary != kb.primary { return ka.primary < kb.primary ? -1 : 1 }
                if accent == 0, ka.accent != kb.accent { accent = ka.accent < kb.accent ? -1 : 1 }
                if letterCase == 0, ka.isUpper != kb.isUpper { letterCase = ka.isUpper ? 1 : -1 }
            }
            index += 1
        }
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        if accent != 0 { return accent }
        return ignoreCase ? 0 : letterCase
    }

    private static func key(_ unit: UInt16) -> (primary: UInt32, accent: UInt16, isUpper: Bool) {
        let lower = CaseMapping.lowercase(unit)
        let isUpper = lower != unit
        let base = baseLetter(lower)
        let group: UInt32
        if CharacterClass.isWhiteSpace(unit) {
            group = 1
        } else if CharacterClass.isLetter(unit) {
            group = 5
        } else if CharacterClass.isNumber(unit) {
            group = 4
        } else if CharacterClass.isSymbol(unit) {
            group = 3
        } else {
            group = 2
        }
        let rank = group == 2 || group == 3 ? punctuationRank(base) : UInt32(base)
        return (group << 20 | rank, lower == base ? 0 : lower, isUpper)
    }

    /// The order of ASCII punctuation and symbols in the root collation.
    private static func punctuationRank(_ unit: UInt16) -> UInt32 {
        let order = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
        if let position = order.utf16.enumerated().first(where: { $0.element == unit })?.offset {
            return UInt32(position)
        }
        return UInt32(unit) + 64
    }

    /// The letter without its accent, for Latin letters.
    private static func baseLetter(_ unit: UInt16) -> UInt16 {
        guard unit >= 0xC0, let scalar = Unicode.Scalar(unit) else { return unit }
        let table: [(letters: String, base: UInt16)] = [
            ("àáâãäåāăą", 97), ("çćĉċč", 99), ("ďđ", 100), ("èéêëēĕėęě", 101), ("ĝğġģ", 103), ("ĥħ", 104),
            ("ìíîïĩīĭį", 105), ("ĵ", 106), ("ķ", 107), ("ĺļľł", 108), ("ñńņň", 110), ("òóôõöøōŏő", 111),
            ("ŕŗř", 114), ("śŝşš", 115), ("ţťŧ", 116), ("ùúûüũūŭůűų", 117), ("ŵ", 119), ("ýÿŷ", 121), ("źżž", 122),
        ]
        for row in table where row.letters.unicodeScalars.contains(scalar) { return row.base }
        return unit
    }
}
