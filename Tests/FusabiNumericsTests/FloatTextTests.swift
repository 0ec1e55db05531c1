import Testing

@testable import FusabiNumerics

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
}
