import Testing

import FusabiNumerics

/// Bytes and identifiers as text, numbers in other bases.
@Suite struct EncodingTests {
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func base64(plain: String, encoded: String) throws {
        let bytes = Array(encoded.utf8)
        #expect(Base64.encode(Array(plain.utf8)) == bytes)
        #expect(try Base64.decode(bytes.span) == Array(plain.utf8))
    }

    @Test(arguments: ["Zg", "Zg=", "Zg==Zg==", "Z===", "Zm8*"])
    func malformedBase64(text: String) {
        let bytes = Array(text.utf8)
        #expect(throws: NumberError.format) { try Base64.decode(bytes.span) }
    }

    @Test func hexadecimal() throws {
        #expect(Hexadecimal.encode([0, 0xAB, 0xFF]) == Array("00ABFF".utf8))
        #expect(try Hexadecimal.decode(Array("00abFF".utf8).span) == [0, 0xAB, 0xFF])
        #expect(throws: NumberError.format) { try Hexadecimal.decode(Array("0".utf8).span) }
    }

    @Test(arguments: ["D", "N", "B", "P", "X"])
    func identifiers(format: String) throws {
        let guid = Guid(bits: 0x0001_0203_0405_0607_0809_0a0b_0c0d_0e0f)
        let text = try guid.text(format: format)
        #expect(try Guid(parsing: Array(text.utf8).span) == guid)
        #expect(try Guid(bytes: guid.bytes) == guid)
        #expect(try guid.text() == "00010203-0405-0607-0809-0a0b0c0d0e0f")
        #expect(guid.bytes.prefix(8) == [3, 2, 1, 0, 5, 4, 7, 6])
        #expect(Guid(random: .max).bits >> 76 & 0xF == 4)
    }

    @Test func otherBases() throws {
        func convert(_ text: String, _ base: Int32, _ bitWidth: Int = 32, signed: Bool = true) throws -> Int64 {
            try NumberParser.convert(Array(text.utf8).span, base: base, bitWidth: bitWidth, isSigned: signed)
        }
        #expect(try convert("ff", 16) == 255 && convert("0xFFFFFFFF", 16) == -1 && convert("FFFF", 16, 16) == -1)
        #expect(try convert("-12", 10) == -12 && convert("777", 8) == 511 && convert("101", 2) == 5)
        #expect(throws: NumberError.overflow) { try convert("100000000", 16) }
        #expect(throws: NumberError.overflow) { try convert("2147483648", 10) }
        #expect(throws: NumberError.format) { try convert("12", 2) }
        #expect(throws: NumberError.argument) { try convert("-1", 16) }
        #expect(throws: NumberError.argument) { try convert("1", 7) }
        #expect(throws: NumberError.outOfRange) { try convert("", 10) }
        #expect(try IntegerText.text(-1, base: 16, bitWidth: 32) == "ffffffff")
        #expect(try IntegerText.text(10, base: 2, bitWidth: 32) == "1010")
        #expect(try IntegerText.text(-8, base: 10, bitWidth: 32) == "-8")
    }
}
