import Testing

import FusabiNumerics

/// Format strings with items, and symbols of other cultures.
@Suite struct CompositeFormatTests {
    @Test func items() throws {
        let pieces = try CompositeFormat.pieces(Array("a{{{0}}} {12 , -5 :F2}".utf16))
        #expect(
            pieces == [
                .literal(Array("a{".utf16)), .item(index: 0, width: 0, format: []), .literal(Array("} ".utf16)),
                .item(index: 12, width: -5, format: Array("F2".utf16)),
            ])
    }

    @Test(arguments: ["{0", "}", "{ 0}", "{}", "{0,}", "{x}", "{0:{}"])
    func malformedItems(format: String) {
        #expect(throws: NumberError.format) { try CompositeFormat.pieces(Array(format.utf16)) }
    }

    @Test func otherSymbols() throws {
        let german = NumberSymbols(decimalSeparator: ",", groupSeparator: ".")
        let number = try NumberFormat.format(1234.5, Array("N1".utf16))
        #expect(german.localized(number) == Array("1.234,5".utf16))
        let text = NumberParser.latin1(german.invariant(Array("3,5".utf16)).span)
        #expect(try NumberParser.double(text.span) == 3.5)
    }
}
