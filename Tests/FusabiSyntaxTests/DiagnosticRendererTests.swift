import Testing

import FusabiSyntax

@Suite struct DiagnosticRendererTests {
    private func render(_ text: String, _ start: UInt32, _ end: UInt32, _ style: DiagnosticRenderer.Style) -> String {
        var source = SourceMap()
        _ = source.add(path: "a.fsx", bytes: Array(text.utf8))
        let base = source.files[0].base
        let span = Span(start: base + start, end: base + end)
        return DiagnosticRenderer(source: source, style: style).render(Diagnostic(.error, 1, span, "no \"x\""))
    }

    @Test func plain() {
        #expect(render("a\nbcd", 3, 4, .plain) == "a.fsx(2,2): error FS0001: no \"x\"")
        #expect(render("😀é x", 7, 8, .plain) == "a.fsx(1,5): error FS0001: no \"x\"")
    }

    @Test func snippet() {
        #expect(
            render("a\nbcde\nf", 3, 5, .snippet(colours: false))
                == "a.fsx(2,2): error FS0001: no \"x\"\n 2 | bcde\n   |  ^^")
        #expect(
            render("\tx é界y", 3, 8, .snippet(colours: false)).hasSuffix("1 |     x é界y\n   |       ^^^"))
        #expect(render("ab\ncd", 1, 5, .snippet(colours: false)).hasSuffix("1 | ab\n   |  ^"))
        #expect(render("ab", 2, 2, .snippet(colours: true)).contains("\u{1B}[1;31m^"))
    }

    @Test func json() {
        #expect(
            render("a\nbcd", 3, 4, .json)
                == #"{"file":"a.fsx","line":2,"column":2,"endLine":2,"endColumn":3,"severity":"error","#
                + #""code":"FS0001","message":"no \"x\""}"#)
    }
}
