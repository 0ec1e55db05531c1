import Testing

import FusabiSyntax

@Suite struct LexerLiteralTests {
    private func literal(_ text: String) -> Literal? {
        let lexed = Lexed(text)
        #expect(lexed.reports == [])
        #expect(lexed.kinds == [.literal])
        return lexed.literals.first
    }

    @Test(
        arguments: [
            ("42", Literal.int32(42)), ("1_000", .int32(1000)), ("0xFF", .int32(255)), ("0o17", .int32(15)),
            ("0b1010", .int32(10)), ("0xFFFFFFFF", .int32(-1)), ("7l", .int32(7)), ("127y", .int8(127)),
            ("0xFFy", .int8(-1)), ("255uy", .uint8(255)), ("1s", .int16(1)), ("65535us", .uint16(65535)),
            ("1u", .uint32(1)), ("1ul", .uint32(1)), ("9L", .int64(9)), ("9UL", .uint64(9)), ("9uL", .uint64(9)),
            ("1n", .nativeint(1)), ("1un", .unativeint(1)), ("12I", .bigint("12", suffix: "I")),
            ("0x8000000000000000L", .int64(Int64.min)), ("18446744073709551615UL", .uint64(UInt64.max)),
        ]) func integers(_ text: String, _ value: Literal)
    { #expect(literal(text) == value) }

    @Test(
        arguments: [
            ("1.5", Literal.float(1.5)), ("1.", .float(1)), ("1e3", .float(1000)), ("1.e-3", .float(0.001)),
            ("2.5E+2", .float(250)), ("1_0.2_5", .float(10.25)), ("1.5f", .float32(1.5)), ("3f", .float32(3)),
            ("1.10m", .decimal("1.10")), ("5M", .decimal("5")), ("0x3FF0000000000000LF", .float(1)),
            ("0x3F800000lf", .float32(1)),
        ]) func reals(_ text: String, _ value: Literal)
    { #expect(literal(text) == value) }

    @Test func signsBelongToLiteralsWhereTheyArePrefixes() {
        #expect(Lexed("-128y").literals == [.int8(-128)])
        #expect(Lexed("-2147483648").literals == [.int32(Int32.min)])
        #expect(Lexed("f -1").texts == ["f", "-1"])
        #expect(Lexed("(-1.5)").texts == ["(", "-1.5", ")"])
        #expect(Lexed("x-1").texts == ["x", "-", "1"])
        #expect(Lexed("x - 1").texts == ["x", "-", "1"])
        #expect(Lexed("+1").literals == [.int32(1)])
        #expect(Lexed("-1u").texts == ["-", "1u"])
    }

    @Test(
        arguments: [
            ("2147483648", 1147), ("128y", 1142), ("0x1FFy", 1143), ("256uy", 1144), ("32768s", 1145),
            ("65536us", 1146), ("4294967296u", 1148), ("9223372036854775808L", 1149), ("18446744073709551616UL", 1150),
            ("9223372036854775808n", 1151), ("79228162514264337593543950336m", 1154), ("12abc", 1156),
            ("255.ToString", 1156), ("1uy2", 1156),
        ]) func numbersOutOfRange(_ text: String, _ code: Int)
    {
        #expect(Lexed(text).reports == ["FS\(code) 1:1"])
    }

    @Test func rangesAreNoFloats() {
        #expect(Lexed("1..4").texts == ["1", "..", "4"])
        #expect(Lexed("1.0..2.0").texts == ["1.0", "..", "2.0"])
        #expect(Lexed("a.[1..]").texts == ["a", ".", "[", "1", "..", "]"])
    }

    @Test func characters() {
        #expect(
            Lexed(#"'a' '\n' '\'' '\065' '\u0041' '\x41' 'é' 'a'B '"'"#).literals == [
                .char(97), .char(10), .char(39), .char(65), .char(65), .char(65), .char(233), .uint8(97), .char(34),
            ])
        #expect(Lexed("'😀'").reports == ["FS1159 1:1"])
        #expect(Lexed("'a -> 'b").kinds == [.typeVariable, .arrow, .typeVariable])
    }

    @Test func strings() {
        #expect(literal(#""a\tb\u0041\x42\065\q""#) == .string(units("a\tbAB" + "A\\q")))
        #expect(literal(#"@"a\b""c""#) == .string(units(#"a\b"c"#)))
        #expect(literal(#""""a "b" \n""""#) == .string(units(#"a "b" \n"#)))
        #expect(literal("\"a \\\n   b\"") == .string(units("a b")))
        #expect(literal("\"a\n b\"") == .string(units("a\n b")))
        #expect(literal(#""abc"B"#) == .byteString([97, 98, 99]))
        #expect(literal("\"\\U0001F600😀\"") == .string(units("😀😀")))
    }

    @Test func unclosedStrings() {
        #expect(Lexed("let s = \"abc").reports == ["FS514 1:9"])
        #expect(Lexed("@\"abc").reports == ["FS515 1:1"])
        #expect(Lexed("\"\"\"abc\"").reports == ["FS1232 1:1"])
        #expect(Lexed("\"\\UFFFFFFFF\"").reports == ["FS1245 1:2"])
        #expect(Lexed("\"é€\"B").reports == ["FS1140 1:1"])
    }
}
