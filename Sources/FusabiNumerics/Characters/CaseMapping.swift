/// Simple upper and lower case, one character for one, in no language: `ToUpperInvariant`, and `ToUpper` in the
/// invariant culture.
package enum CaseMapping {
    /// `Char.ToUpperInvariant`.
    package static func uppercase(_ unit: UInt16) -> UInt16 {
        if unit < 128 { return unit &- 0x61 < 26 ? unit & ~0x20 : unit }
        return unit < 256 ? upperLatin1[Int(unit)] : mapUnit(unit, uppercase)
    }

    /// `Char.ToLowerInvariant`.
    package static func lowercase(_ unit: UInt16) -> UInt16 {
        if unit < 128 { return unit &- 0x41 < 26 ? unit | 0x20 : unit }
        return unit < 256 ? lowerLatin1[Int(unit)] : mapUnit(unit, lowercase)
    }

    /// `String.ToUpperInvariant`; surrogate pairs are mapped as the characters they stand for.
    package static func uppercase(_ text: [UInt16]) -> [UInt16] { map(text, unit: uppercase, scalar: uppercase) }

    /// `String.ToLowerInvariant`; surrogate pairs are mapped as the characters they stand for.
    package static func lowercase(_ text: [UInt16]) -> [UInt16] { map(text, unit: lowercase, scalar: lowercase) }

    private static let upperLatin1: [UInt16] = (0..<256).map { mapUnit($0, uppercase) }
    private static let lowerLatin1: [UInt16] = (0..<256).map { mapUnit($0, lowercase) }

    private static func mapUnit(_ unit: UInt16, _ mapping: (Unicode.Scalar) -> Unicode.Scalar) -> UInt16 {
        guard let scalar = Unicode.Scalar(unit) else { return unit }
        return UInt16(exactly: mapping(scalar).value) ?? unit
    }

    private static func map(
        _ text: [UInt16], unit mapUnit: (UInt16) -> UInt16, scalar mapScalar: (Unicode.Scalar) -> Unicode.Scalar
    ) -> [UInt16] {
        var result = text
        var index = 0
        while index < result.count {
            let unit = result[index]
            if CharacterClass.isHighSurrogate(unit), index &+ 1 < result.count,
                CharacterClass.isLowSurrogate(result[index &+ 1])
            {
                let value = 0x10000 &+ (UInt32(unit & 0x3FF) << 10 | UInt32(result[index &+ 1] & 0x3FF))
                if let scalar = Unicode.Scalar(value) {
                    let units = UTF16.encode(mapScalar(scalar))
                    if let units, units.count == 2 { result.replaceSubrange(index..<index &+ 2, with: units) }
                }
                index &+= 2
            } else {
                result[index] = mapUnit(unit)
                index &+= 1
            }
        }
        return result
    }

    /// The simple upper case of a character. Where the standard library has only a full mapping of several characters
    /// the title case is the simple one (`ᾳ` to `ᾼ`); `ı` and `ſ` stay, as their mappings leave and enter ASCII.
    private static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value == 0x131 || scalar.value == 0x17F { return scalar }
        if let upper = single(scalar.properties.uppercaseMapping) { return known(upper, else: scalar) }
        return single(scalar.properties.titlecaseMapping).map { known($0, else: scalar) } ?? scalar
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        single(scalar.properties.lowercaseMapping).map { known($0, else: scalar) } ?? scalar
    }

    private static func single(_ text: String) -> Unicode.Scalar? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, scalars.count == 1 else { return nil }
        return first
    }

    /// A mapping counts only if both characters are in the Unicode version of .NET 10.
    private static func known(_ mapped: Unicode.Scalar, else scalar: Unicode.Scalar) -> Unicode.Scalar {
        mapped == scalar || UnicodeCategory.isInUnicode16(mapped) && UnicodeCategory.isInUnicode16(scalar)
            ? mapped : scalar
    }
}
