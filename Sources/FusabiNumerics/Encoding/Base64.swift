/// Bytes as text in base 64 (`Convert.ToBase64String`).
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")
    private static let lineLength = 76

    /// The text of some bytes, in lines of 76 characters if `breakingLines`.
    package static func encode(_ bytes: [UInt8], breakingLines: Bool = false) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var column = 0
        for start in stride(from: 0, to: bytes.count, by: 3) {
            if breakingLines, column == lineLength {
                text.append(ascii: "\r\n")
                column = 0
            }
            let count = min(3, bytes.count - start)
            var group = UInt32(bytes[start]) << 16
            if count > 1 { group |= UInt32(bytes[start + 1]) << 8 }
            if count > 2 { group |= UInt32(bytes[start + 2]) }
            for digit in 0..<4 {
                text.append(digit <= count ? alphabet[Int(group >> UInt32(18 - 6 * digit) & 63)] : padding)
            }
            column += 4
        }
        return text
    }

    /// The bytes of a text, whose white space does not count; throws `format`.
    package static func decode(_ text: Span<UInt8>) throws(NumberError) -> [UInt8] {
        var bytes: [UInt8] = []
        var group: UInt32 = 0
        var digits = 0
        var paddings = 0
        for index in text.indices {
            let unit = text[index]
            if unit == ASCII.space || unit == 9 || unit == 10 || unit == 13 { continue }
            if unit == padding {
                paddings += 1
                continue
            }
            guard paddings == 0, let value = value(unit) else { throw .format }
            group = group << 6 | value
            digits += 1
            if digits == 4 {
                for shift in [UInt32(16), 8, 0] { bytes.append(UInt8(truncatingIfNeeded: group >> shift)) }
                digits = 0
                group = 0
            }
        }
        try finish(group, digits: digits, paddings: paddings, bytes: &bytes)
        return bytes
    }

    /// The last group: two digits and two paddings, or three and one. Like .NET it drops the bits beyond a byte.
    private static func finish(
        _ group: UInt32, digits: Int, paddings: Int, bytes: inout [UInt8]
    ) throws(NumberError) {
        switch (digits, paddings) {
        case (0, 0): return
        case (2, 2):
            bytes.append(UInt8(truncatingIfNeeded: group >> 4))
        case (3, 1):
            bytes.append(UInt8(truncatingIfNeeded: group >> 10))
            bytes.append(UInt8(truncatingIfNeeded: group >> 2))
        default: throw .format
        }
    }

    private static func value(_ unit: UInt8) -> UInt32? {
        switch unit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(unit) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(unit) - 97 + 26
        case ASCII.zero...ASCII.nine: UInt32(unit) - 48 + 52
        case ASCII.plus: 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
