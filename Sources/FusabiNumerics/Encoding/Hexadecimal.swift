/// Bytes as text of two hexadecimal digits each (`Convert.ToHexString`).
package enum Hexadecimal {
    /// The text of some bytes.
    package static func encode(_ bytes: [UInt8], uppercase: Bool = true) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            IntegerText.append(UInt64(byte), bitsPerDigit: 4, uppercase: uppercase, minimumDigits: 2, to: &text)
        }
        return text
    }

    /// The bytes of a text; throws `format`.
    package static func decode(_ text: Span<UInt8>) throws(NumberError) -> [UInt8] {
        guard text.count % 2 == 0 else { throw .format }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        for index in stride(from: 0, to: text.count, by: 2) {
            guard let high = NumberParser.digitValue(text[index]), let low = NumberParser.digitValue(text[index + 1])
            else { throw .format }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
