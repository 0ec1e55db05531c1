import Testing

import FusabiNumerics

/// The text of floats against .NET and `%A`.
@Suite struct FloatTextTests {
    @Test func floats() throws {
        for row in try OracleTable("float-text").rows {
            let value = Double(bits: row[0])
            #expect(FloatText.text(value) == row[1])
            #expect(FloatText.structuredText(value) == row[3])
        }
    }

    @Test func singleFloats() throws {
        for row in try OracleTable("float32-text").rows {
            let value = Float(bits: row[0])
            #expect(FloatText.text(value) == row[1])
            #expect(FloatText.structuredText(value) == row[2])
        }
    }

    @Test func quickCasesAgreeWithTheStandardLibrary() throws {
        var generator = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            let unit = [1.0, 10, 100, 1000, 10_000, 100_000][Int(try generator.nextInt(below: 6))]
            let range: Int64 = try generator.nextInt(below: 2) == 0 ? 100_000 : 1 << 50
            let value = Double(try generator.nextInt64(from: 0, below: range)) / unit
            #expect(Double(FloatText.text(value)) == value)
            let digits = FloatText.text(value).utf8.filter { $0 != UInt8(ascii: ".") }.drop { $0 == 0x30 }
            let expected = value.description.utf8.filter { $0 != UInt8(ascii: ".") }.drop { $0 == 0x30 }
            if value < 1e15, value >= 1e-4 {
                let whole = value == value.rounded()
                #expect(digits.elementsEqual(whole ? expected.dropLast() : expected), "\(value)")
            }
        }
    }
}
