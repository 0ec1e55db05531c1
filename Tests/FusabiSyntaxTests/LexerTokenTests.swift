import Testing

import FusabiSyntax

@Suite struct LexerTokenTests {
    @Test func namesAndKeywords() {
        let lexed = Lexed("let rec x' = ``a b`` été _ _y __SOURCE_FILE__")
        #expect(
            lexed.kinds == [
                .let, .rec, .identifier, .equals, .identifier, .identifier, .underscore, .identifier, .literal,
            ])
        #expect(lexed.symbols.text(Symbol(id: lexed.stream.tokens[4].payload)) == "a b")
        #expect(lexed.reports == [])
        #expect(Lexed("``type``").kinds == [.identifier])
    }

    @Test func bangs() {
        #expect(
            Lexed("let! use! do! match! return! yield! and! while!").kinds == [
                .letBang, .useBang, .doBang, .matchBang, .returnBang, .yieldBang, .andBang, .whileBang,
            ])
        #expect(Lexed("x! y").reports == ["FS1141 1:1"])
    }

    @Test func reservedWordsAreNamesWithAWarning() {
        let lexed = Lexed("process")
        #expect(lexed.kinds == [.identifier])
        #expect(lexed.reports == ["FS46 1:1"])
    }

    @Test(
        arguments: [
            ("a|>b", ["a", "|>", "b"]), ("a<-1", ["a", "<-", "1"]), ("[|a|]", ["[|", "a", "|]"]),
            ("{|A=1|}", ["{|", "A", "=", "1", "|}"]), ("[<A>]", ["[<", "A", ">]"]), ("(*)", ["(", "*", ")"]),
            ("a::b", ["a", "::", "b"]), ("x:?>y", ["x", ":?>", "y"]), ("s.[..-1]", ["s", ".", "[", "..-", "1", "]"]),
            ("a.[..^1]", ["a", ".", "[", "..", "^", "1", "]"]), ("a?b", ["a", "?", "b"]), ("!x", ["!", "x"]),
            ("a&&&b", ["a", "&&&", "b"]), ("a;;b", ["a", ";;", "b"]), ("x.Y", ["x", ".", "Y"]),
            ("<@ 1 @>.X", ["<@", "1", "@>", ".", "X"]), ("a ?<- b", ["a", "?<-", "b"]),
        ]) func operators(_ text: String, _ tokens: [String])
    { #expect(Lexed(text).texts == tokens) }

    @Test func prefixes() {
        func prefixes(_ text: String) -> [Bool] { Lexed(text).stream.tokens.dropLast().map(\.isPrefix) }
        #expect(prefixes("f -x") == [false, true, false])
        #expect(prefixes("f-x") == [false, false, false])
        #expect(prefixes("f - x") == [false, false, false])
        #expect(prefixes("&x") == [true, false])
        #expect(prefixes("a)-b") == [false, false, false, false])
    }

    @Test(
        arguments: [
            ("f<int>(x)", "f <: int :> ( x )"), ("a < b", "a < b"), ("a<b && c>d", "a < b && c > d"),
            ("Map<int, List<'a>>.Empty", "Map <: int , List <: 'a :> :> . Empty"), ("5.0<m/s>", "5.0 <: m / s :>"),
            ("typeof<int>]", "typeof <: int :> ]"), ("let f<'a> (x: 'a) = x", "let f <: 'a :> ( x : 'a ) = x"),
            ("x<y", "x < y"), ("1.0</s>", "1.0 <: / s :>"), ("inline f<^a>", "inline f <: ^ a :>"),
            ("G<A<B<int>>>()", "G <: A <: B <: int :> :> :> ( )"), ("(f<int>)", "( f <: int :> )"),
        ]) func typeBrackets(_ text: String, _ tokens: String)
    { #expect(Lexed(text).compact == tokens) }

    @Test func comments() {
        #expect(Lexed("a (* b (* c *) \"*)\" '\"' *) d // e").texts == ["a", "d"])
        #expect(Lexed("(**) a").texts == ["a"])
        #expect(Lexed("x (* (*) *) y").texts == ["x", "y"])
        #expect(Lexed("\n(* never").reports == ["FS516 2:1"])
    }

    @Test func documentation() {
        let lexed = Lexed("/// one\n/// two\nlet x = 1\n\n//// no\n/// three\nlet y = 2")
        #expect(lexed.stream.documentation.map(\.text) == ["one\ntwo", "three"])
    }

    @Test func conditionalCompilation() {
        let options = ParseOptions(definedSymbols: ["A"])
        func texts(_ text: String) -> [String] { Lexed(text, options: options).texts }
        #expect(texts("#if A\na\n#else\nb\n#endif\nc") == ["a", "c"])
        #expect(texts("#if B\na\n#else\nb\n#endif\nc") == ["b", "c"])
        #expect(texts("#if !B && (A || B) // so\na\n#endif") == ["a"])
        #expect(texts("#if B\n#if A\na\n#else\nx\n#endif\n#else\nb\n#endif") == ["b"])
        #expect(Lexed("#if A\na", options: options).reports == ["FS513 1:1"])
    }

    @Test func directives() {
        let lexed = Lexed("#!/usr/bin/env fus\n#light\n#load \"a.fsx\"\n#nowarn 25\nf: #seq<int>")
        #expect(lexed.kinds.prefix(4) == [.directive, .literal, .directive, .literal])
        #expect(lexed.kinds.contains(.hash))
        #expect(lexed.reports == [])
    }

    @Test func whatBeginsNoToken() {
        #expect(Lexed("5 €").reports == ["FS10 1:3"])
        #expect(Lexed("\tx").reports == ["FS1161 1:1"])
        #expect(Lexed("``x").reports == ["FS1205 1:1"])
    }

    @Test func symbolsAreInterned() {
        let symbols = SymbolTable()
        let names = (0..<5000).map { "name\($0)" }
        let ids = names.map { symbols.intern($0) }
        #expect(Set(ids).count == names.count)
        #expect(zip(names, ids).allSatisfy { symbols.intern($0) == $1 && symbols.text($1) == $0 })
        #expect(symbols.text(symbols.intern("let")) == "let")
    }
}
