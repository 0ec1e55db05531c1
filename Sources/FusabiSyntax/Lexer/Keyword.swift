/// F#'s keywords: F# spec 3.4, with what later versions added and gave back.
package struct Keyword: Sendable {
    package let spelling: String
    package let kind: TokenKind
    /// Its kind when `!` follows at once (`let!`).
    package let bangKind: TokenKind?

    private init(_ spelling: String, _ kind: TokenKind, bang: TokenKind? = nil) {
        self.spelling = spelling
        self.kind = kind
        self.bangKind = bang
    }

    /// All keywords; a keyword's index is the id of its symbol in every ``SymbolTable``.
    package static let all: [Keyword] = [
        Keyword("abstract", .abstract), Keyword("and", .and, bang: .andBang), Keyword("as", .as),
        Keyword("assert", .assert), Keyword("base", .base), Keyword("begin", .begin), Keyword("class", .class),
        Keyword("default", .default), Keyword("delegate", .delegate), Keyword("do", .do, bang: .doBang),
        Keyword("done", .done), Keyword("downcast", .downcast), Keyword("downto", .downto), Keyword("elif", .elif),
        Keyword("else", .else), Keyword("end", .end), Keyword("exception", .exception), Keyword("extern", .extern),
        Keyword("false", .false), Keyword("finally", .finally), Keyword("fixed", .fixed), Keyword("for", .for),
        Keyword("fun", .fun), Keyword("function", .function), Keyword("global", .global), Keyword("if", .if),
        Keyword("in", .in), Keyword("inherit", .inherit), Keyword("inline", .inline),
        Keyword("interface", .interface), Keyword("internal", .internal), Keyword("lazy", .lazy),
        Keyword("let", .let, bang: .letBang), Keyword("match", .match, bang: .matchBang), Keyword("member", .member),
        Keyword("module", .module), Keyword("mutable", .mutable), Keyword("namespace", .namespace),
        Keyword("new", .new), Keyword("null", .null), Keyword("of", .of), Keyword("open", .open), Keyword("or", .or),
        Keyword("override", .override), Keyword("private", .private), Keyword("public", .public),
        Keyword("rec", .rec), Keyword("return", .return, bang: .returnBang), Keyword("sig", .sig),
        Keyword("static", .static), Keyword("struct", .struct), Keyword("then", .then), Keyword("to", .to),
        Keyword("true", .true), Keyword("try", .try), Keyword("type", .type), Keyword("upcast", .upcast),
        Keyword("use", .use, bang: .useBang), Keyword("val", .val), Keyword("void", .void), Keyword("when", .when),
        Keyword("while", .while, bang: .whileBang), Keyword("with", .with),
        Keyword("yield", .yield, bang: .yieldBang), Keyword("const", .const), Keyword("_", .underscore),
        // Operators spelled as words (F# spec 3.4, "ml-compat" keywords).
        Keyword("asr", .operator), Keyword("land", .operator), Keyword("lor", .operator), Keyword("lsl", .operator),
        Keyword("lsr", .operator), Keyword("lxor", .operator), Keyword("mod", .operator),
        // What stands for a literal.
        Keyword("__SOURCE_DIRECTORY__", .literal), Keyword("__SOURCE_FILE__", .literal), Keyword("__LINE__", .literal),
        // Kept for later versions of the language: names, with a warning.
        Keyword("component", .reserved), Keyword("constraint", .reserved), Keyword("include", .reserved),
        Keyword("mixin", .reserved), Keyword("parallel", .reserved), Keyword("process", .reserved),
        Keyword("protected", .reserved), Keyword("pure", .reserved), Keyword("sealed", .reserved),
        Keyword("tailcall", .reserved), Keyword("trait", .reserved), Keyword("virtual", .reserved),
    ]
}
