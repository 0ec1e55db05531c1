import Testing

import FusabiStdlib

/// The document model behind `%A`, without a machine.
struct LayoutTests {
    private func text(_ layout: Layout, _ root: Layout.ID) -> String {
        String(decoding: layout.text(root), as: UTF16.self)
    }

    private func numbers(_ layout: inout Layout, _ range: ClosedRange<Int>) -> Layout.ID {
        var items: [Layout.ID] = []
        for number in range { items.append(layout.word("\(number)")) }
        let body = layout.list(items, separator: ";")
        let (left, right) = (layout.opening("["), layout.closing("]"))
        return layout.tight(left, body, right)
    }

    @Test func listsBreakAtTheWidth() {
        var layout = Layout()
        let list = numbers(&layout, 1...50)
        layout.fit(list, width: 80)
        #expect(
            text(layout, list) == """
                [1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12; 13; 14; 15; 16; 17; 18; 19; 20; 21; 22;
                 23; 24; 25; 26; 27; 28; 29; 30; 31; 32; 33; 34; 35; 36; 37; 38; 39; 40; 41; 42;
                 43; 44; 45; 46; 47; 48; 49; 50]
                """)
    }

    @Test func nothingBreaksWithoutFitting() {
        var layout = Layout()
        let list = numbers(&layout, 1...50)
        #expect(!text(layout, list).contains("\n"))
    }

    @Test func outermostJointsBreakFirst() {
        var layout = Layout()
        let rows = [numbers(&layout, 1...10), numbers(&layout, 11...20), numbers(&layout, 21...30)]
        let body = layout.list(rows, separator: ";")
        let (left, right) = (layout.opening("["), layout.closing("]"))
        let whole = layout.tight(left, body, right)
        layout.fit(whole, width: 50)
        #expect(
            text(layout, whole) == """
                [[1; 2; 3; 4; 5; 6; 7; 8; 9; 10];
                 [11; 12; 13; 14; 15; 16; 17; 18; 19; 20];
                 [21; 22; 23; 24; 25; 26; 27; 28; 29; 30]]
                """)
    }

    @Test func fieldsStandBelowEachOther() {
        var layout = Layout()
        var fields: [Layout.ID] = []
        for name in ["X", "Y"] {
            let head = layout.tight(layout.word(name), layout.word("="))
            fields.append(layout.join(head, layout.word("1"), .breakable(1)))
        }
        let record = layout.tight(layout.word("{"), layout.above(fields), layout.word("}"))
        layout.fit(record, width: 80)
        #expect(text(layout, record) == "{ X = 1\n  Y = 1 }")
    }

    @Test func headsBreakBeforeLongArguments() {
        var layout = Layout()
        let list = numbers(&layout, 1...9)
        let whole = layout.join(layout.word("map"), list, .breakable(2))
        layout.fit(whole, width: 28)
        #expect(text(layout, whole) == "map\n  [1; 2; 3; 4; 5; 6; 7; 8; 9]")
    }

    @Test func emptyPartsVanish() {
        var layout = Layout()
        let word = layout.word("x")
        let whole = layout.join(.empty, layout.join(word, .empty, .broken(0)), .broken(0))
        #expect(text(layout, whole) == "x")
        #expect(layout.separator("").isEmpty)
    }
}

struct FormatDisplayTests {
    private typealias Piece = FormatDisplay.Piece

    @Test func propertiesStandInBraces() {
        #expect(
            FormatDisplay.pieces("{Name} ({Age})") == [
                Piece(text: "", property: "Name"), Piece(text: " (", property: "Age"),
                Piece(text: ")", property: nil),
            ])
        #expect(FormatDisplay.pieces("plain") == [Piece(text: "plain", property: nil)])
    }

    @Test func bracesMayBeEscaped() {
        #expect(
            FormatDisplay.pieces("\\{{A}\\}") == [Piece(text: "{", property: "A"), Piece(text: "}", property: nil)])
    }

    @Test func unbalancedBracesAreNoDisplay() {
        #expect(FormatDisplay.pieces("{A") == nil)
        #expect(FormatDisplay.pieces("A}") == nil)
        #expect(FormatDisplay.pieces("{A{B}") == nil)
    }
}
