import Testing

import FusabiSyntax

@Suite struct LexerInterpolationTests {
    /// The parts of the only interpolated string: texts, and holes as `{tokens|specifier|alignment|format}`.
    private func parts(_ text: String) -> [String] {
        let lexed = Lexed(text)
        #expect(lexed.kinds == [.interpolatedString])
        #expect(lexed.texts == [text])
        return lexed.stream.interpolations.first.map { string in
            string.parts.map { part in
                switch part {
                case .text(let units): return String(decoding: units, as: UTF16.self)
                case .hole(let stream, let specifier, let alignment, let format, _):
                    let tokens = stream.tokens.dropLast().map { lexed.source.text($0.span) }.joined(separator: " ")
                    let width = alignment.map { String($0) } ?? ""
                    return "{\(tokens)|\(specifier ?? "")|\(width)|\(format ?? "")}"
                }
            }
        } ?? []
    }

    @Test func holes() {
        #expect(parts(#"$"a {x} b""#) == ["a ", "{x|||}", " b"])
        #expect(parts(#"$"{{x}} 5%%""#) == ["{x} 5%"])
        #expect(parts(#"$"%d{x}%5.2f{y + 1}""#) == ["{x|%d||}", "{y + 1|%5.2f||}"])
        #expect(parts(#"$"{x,8:F2}{y,-5}{z:X}""#) == ["{x||8|F2}", "{y||-5|}", "{z|||X}"])
        #expect(parts("$\"{(a, b)}{{}}\"") == ["{( a , b )|||}", "{}"])
        #expect(parts("$\"{ {| A = 1 |} }\"") == ["{{| A = 1 |}|||}"])
        #expect(parts("$\"{x:``0.00``}\"") == ["{x|||0.00}"])
    }

    @Test func styles() {
        #expect(parts(#"$@"a\{x}""b""#) == ["a\\", "{x|||}", "\"b"])
        #expect(parts(#"@$"{x}""#) == ["{x|||}"])
        #expect(parts(#"$"""a "q" {f "s"}""""#) == [#"a "q" "#, #"{f "s"|||}"#])
        #expect(parts(#"$$"""{a} {{x}} %%d{{n}} %""""#) == ["{a} ", "{x|||}", " ", "{n|%d||}", " %"])
    }

    @Test func mistakes() {
        #expect(Lexed(#"$"{f "x"}""#).reports == ["FS3373 1:6", "FS3373 1:7"])
        #expect(Lexed(#"$"""{f """x"""}""""#).reports.first == "FS3374 1:8")
        #expect(Lexed(#"$"a}""#).reports == ["FS3383 1:4"])
        #expect(Lexed(#"$"{}""#).reports == ["FS3382 1:3"])
        #expect(Lexed(#"$"{x"#).reports.first == "FS3378 1:3")
        #expect(Lexed(#"$"abc"#).reports == ["FS3379 1:1"])
        #expect(Lexed(#"$"%d""#).reports == ["FS3376 1:1"])
    }
}
