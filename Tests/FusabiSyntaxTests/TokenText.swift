import FusabiSyntax

/// A lexed (and laid out) text with what belongs to it.
struct Lexed {
    let source: SourceMap
    let symbols: SymbolTable
    let diagnostics: DiagnosticBag
    let stream: TokenStream

    init(_ text: String, isLaidOut: Bool = false, options: ParseOptions = ParseOptions()) {
        self.init(bytes: Array(text.utf8), isLaidOut: isLaidOut, options: options)
    }

    init(bytes: [UInt8], isLaidOut: Bool = false, options: ParseOptions = ParseOptions()) {
        var source = SourceMap()
        let index = source.add(path: "test.fsx", bytes: bytes)
        let symbols = SymbolTable()
        let diagnostics = DiagnosticBag()
        var stream = lex(
            file: source.files[index], symbols: symbols, options: options, diagnostics: diagnostics)
        if isLaidOut { stream = layOut(stream, source: source, diagnostics: diagnostics, isScript: true) }
        self.source = source
        self.symbols = symbols
        self.diagnostics = diagnostics
        self.stream = stream
    }

    /// Kinds of the tokens, without `endOfFile`.
    var kinds: [TokenKind] { stream.tokens.dropLast().map(\.kind) }

    /// Texts of the tokens, without `endOfFile`.
    var texts: [String] { stream.tokens.dropLast().map { source.text($0.span) } }

    var literals: [Literal] {
        stream.tokens.filter { $0.kind == .literal }.map { stream.literals[Int($0.payload)] }
    }

    /// `FS0058 3:1` for each diagnostic.
    var reports: [String] {
        diagnostics.diagnostics.map {
            let place = source.position(of: $0.span.start)
            return "FS\($0.code) \(place.line):\(place.column)"
        }
    }

    /// The tokens on one line, inserted ones as `‹`, `¦`, `›`, `decl.`, `end.`, type brackets as `<:` and `:>`.
    var compact: String {
        stream.tokens.map { token in
            switch token.kind {
            case .blockBegin: "‹"
            case .blockSeparator: "¦"
            case .blockEnd: "›"
            case .declarationEnd: "decl."
            case .contextEnd: "end."
            case .leftAngle: "<:"
            case .rightAngle: ":>"
            case .endOfFile: ""
            default: source.text(token.span)
            }
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// The UTF-16 units of a text.
func units(_ text: String) -> [UInt16] { Array(text.utf16) }
