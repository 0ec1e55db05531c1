/// Reads numbers as .NET's `Parse` and F#'s conversion functions do.
///
/// Texts are Latin-1 units, one byte each, as most script strings are stored; `latin1` makes such units of UTF-16
/// (units that no number contains may be lost, so the result serves for parsing alone). All functions throw `format`
/// for what is not a number and `overflow` for one that does not fit.
package enum NumberParser {
    /// UTF-16 units narrowed to one byte each for parsing.
    package static func latin1(_ text: Span<UInt16>) -> [UInt8] { NumberScan.latin1(text) }

    /// A text without the white space at its ends, as `Trim()` leaves it.
    static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = text.count
        while start < end, CharacterClass.isWhiteSpace(UInt16(text[start])) { start &+= 1 }
        while end > start, CharacterClass.isWhiteSpace(UInt16(text[end &- 1])) { end &-= 1 }
        return start..<end
    }

    /// `Boolean.Parse`: `true` or `false` in any case, with white space and NULs around it.
    package static func bool(_ text: Span<UInt8>) throws(NumberError) -> Bool {
        var range = trimmed(text)
        while let first = range.first, isBlankOrNul(text[first]) { range = range.dropFirst() }
        while let last = range.last, isBlankOrNul(text[last]) { range = range.dropLast() }
        if matches(text, range, "true") { return true }
        if matches(text, range, "false") { return false }
        throw .format
    }

    private static func isBlankOrNul(_ unit: UInt8) -> Bool {
        unit == 0 || CharacterClass.isWhiteSpace(UInt16(unit))
    }

    /// Whether a part of the text is a word of lower case letters, in any case.
    static func matches(_ text: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            range.enumerated().allSatisfy { ASCII.lowercase(text[$0.element]) == letters[$0.offset] }
        }
    }
}
