import Testing

import FusabiNumerics

/// Characters, case and the order of strings against .NET.
@Suite struct CharacterTests {
    private func unit(_ cell: String) -> UInt16 { UInt16(cell, radix: 16) ?? 0 }

    @Test func categories() throws {
        var wrong = 0
        for row in try OracleTable("char-category").rows {
            for unit in unit(row[0])...unit(row[1]) where UnicodeCategory(unit: unit).name != row[2] {
                wrong += 1
                Issue.record("\(String(unit, radix: 16)) is \(row[2])")
                if wrong > 20 { return }
            }
        }
    }

    @Test func simpleCase() throws {
        for row in try OracleTable("char-case").rows {
            #expect(CaseMapping.uppercase(unit(row[0])) == unit(row[1]), "\(row)")
            #expect(CaseMapping.lowercase(unit(row[0])) == unit(row[2]), "\(row)")
        }
    }

    @Test func caseOfSurrogatePairs() {
        let deseret = Array("\u{10428}a\u{1F600}".utf16)
        #expect(CaseMapping.uppercase(deseret) == Array("\u{10400}A\u{1F600}".utf16))
        #expect(CaseMapping.uppercase([0xD801, 0x61]) == [0xD801, 0x41])
    }

    @Test func classes() {
        #expect(
            "aZé٣²Ⅷ_ +\u{A0}".utf16.map(CharacterClass.isLetter).map { $0 ? 1 : 0 } == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
        #expect(
            "aZé٣²Ⅷ_ +\u{A0}".utf16.map(CharacterClass.isDigit).map { $0 ? 1 : 0 } == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
        #expect(
            "aZé٣²Ⅷ_ +\u{A0}".utf16.map(CharacterClass.isNumber).map { $0 ? 1 : 0 } == [0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
        #expect(
            "a_.«+€\u{A0}\t".utf16.map(CharacterClass.isPunctuation).map { $0 ? 1 : 0 } == [0, 1, 1, 1, 0, 0, 0, 0])
        #expect("a_.«+€\u{A0}\t".utf16.map(CharacterClass.isSymbol).map { $0 ? 1 : 0 } == [0, 0, 0, 0, 1, 1, 0, 0])
        #expect("a_.«+€\u{A0}\t".utf16.map(CharacterClass.isWhiteSpace).map { $0 ? 1 : 0 } == [0, 0, 0, 0, 0, 0, 1, 1])
        #expect("5½a".utf16.map(CharacterClass.numericValue) == [5, 0.5, -1])
    }

    @Test func stringOrder() throws {
        for row in try OracleTable("string-compare").rows {
            let a = Array(row[0].utf16)
            let b = Array(row[1].utf16)
            let ordinal = StringComparison.ordinal(a.span, b.span).signum()
            #expect(ordinal == Int32(row[3]) && ordinal == Int32(row[4]), "\(row)")
            #expect(StringComparison.ordinalIgnoreCase(a.span, b.span).signum() == Int32(row[5]), "\(row)")
        }
    }
}
