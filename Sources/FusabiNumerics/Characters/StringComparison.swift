/// The orders of strings in the invariant culture, which compares as ordinal where, as in a Fusabi script, no
/// cultures exist.
package enum StringComparison {
    /// `String.CompareOrdinal`, and `compare` of F#: the difference of the first units that differ, else of the lengths.
    package static func ordinal(_ left: Span<UInt16>, _ right: Span<UInt16>) -> Int32 {
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return Int32(left[index]) - Int32(right[index])
        }
        return difference(left.count, right.count)
    }

    /// The order of `StringComparison.OrdinalIgnoreCase`: both strings in upper case, compared unit by unit.
    package static func ordinalIgnoreCase(_ left: Span<UInt16>, _ right: Span<UInt16>) -> Int32 {
        let count = min(left.count, right.count)
        var index = 0
        while index < count {
            let a = left[index]
            let b = right[index]
            if a != b {
                let upperA = CaseMapping.uppercase(a)
                let upperB = CaseMapping.uppercase(b)
                if CharacterClass.isSurrogate(a) || CharacterClass.isSurrogate(b) {
                    return supplementary(left, right)
                }
                if upperA != upperB { return Int32(upperA) - Int32(upperB) }
            }
            index &+= 1
        }
        return difference(left.count, right.count)
    }

    /// The slow path: letters outside the basic plane have cases too.
    private static func supplementary(_ left: Span<UInt16>, _ right: Span<UInt16>) -> Int32 {
        let a = CaseMapping.uppercase(left.indices.map { left[$0] })
        let b = CaseMapping.uppercase(right.indices.map { right[$0] })
        return ordinal(a.span, b.span)
    }

    private static func difference(_ left: Int, _ right: Int) -> Int32 {
        Int32(clamping: left &- right)
    }
}
