/// The state of one run of ``lex(file:symbols:options:diagnostics:)``: a cursor over the bytes of a file, and the tokens
/// found so far.
struct Lexer {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the file begins in the source map.
    let base: UInt32
    let symbols: SymbolTable
    let options: ParseOptions
    let diagnostics: DiagnosticBag

    /// The next byte to look at.
    var at = 0
    var output = TokenStream(tokens: [], literals: [], interpolations: [], documentation: [])
    /// Where the last token ended: the next one is tight when it starts there.
    var lastEnd = -1
    /// True until a token of the current line has been found.
    var isAtLineStart = true
    /// The `#if`s that are open.
    var conditions: [OpenCondition] = []
    /// The holes of interpolated strings that the cursor is in, innermost last.
    var holes: [OpenHole] = []
    /// `#indent "off"` was seen: tabs are allowed.
    var allowsTabs = false

    init(
        bytes: UnsafeBufferPointer<UInt8>, base: UInt32, symbols: SymbolTable, options: ParseOptions,
        diagnostics: DiagnosticBag
    ) {
        self.bytes = bytes
        self.base = base
        self.symbols = symbols
        self.options = options
        self.diagnostics = diagnostics
    }

    mutating func lexFile() -> TokenStream {
        output.tokens.reserveCapacity(bytes.count / 4 + 16)
        skipFileStart()
        lexTokens()
        reportOpenConditions()
        return finishStream()
    }

    /// Closes the current stream: `endOfFile` at the cursor, and the type brackets resolved.
    mutating func finishStream() -> TokenStream {
        append(.endOfFile, from: at, to: at)
        resolveTypeBrackets()
        return output
    }

    /// Lexes until the end of the file, or the end of the innermost hole. Returns true where the hole was closed.
    @discardableResult
    mutating func lexTokens() -> Bool {
        while skipTrivia() {
            if lexToken() { return true }
        }
        return false
    }

    // MARK: Looking at bytes

    /// The byte `offset` after the cursor; 0 beyond the end.
    @inline(__always)
    func peek(_ offset: Int = 0) -> UInt8 {
        let index = at &+ offset
        return index < bytes.count ? bytes[index] : 0
    }

    @inline(__always)
    func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// Whether the text at an index is `text` (ASCII).
    func has(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for i in 0..<text.utf8CodeUnitCount where bytes[index + i] != text.utf8Start[i] { return false }
        return true
    }

    func span(_ start: Int, _ end: Int) -> Span {
        Span(start: base &+ UInt32(truncatingIfNeeded: start), end: base &+ UInt32(truncatingIfNeeded: end))
    }

    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    func error(_ code: Int, _ start: Int, _ end: Int, _ message: String) {
        diagnostics.error(code, span(start, end), message)
    }

    // MARK: Emitting tokens

    /// Appends the token that covers the bytes from `start` to `end`, and moves the cursor behind it.
    @inline(__always)
    mutating func append(_ kind: TokenKind, payload: UInt32 = 0, from start: Int, to end: Int) {
        let isTight = start == lastEnd
        if isTight { markPrefix() }
        output.tokens.append(
            Token(kind: kind, isTight: isTight, startsLine: isAtLineStart, payload: payload, span: span(start, end)))
        isAtLineStart = false
        lastEnd = end
        at = end
    }

    mutating func append(_ literal: Literal, from start: Int, to end: Int) {
        let payload = UInt32(truncatingIfNeeded: output.literals.count)
        output.literals.append(literal)
        append(.literal, payload: payload, from: start, to: end)
    }

    /// A token is about to follow the last one tightly: if that is `-` or its like, it may be a prefix operator.
    @inline(__always)
    private mutating func markPrefix() {
        guard let last = output.tokens.last else { return }
        switch last.kind {
        case .minus, .plus, .ampersand, .ampersandAmpersand, .operator:
            if isPrefix(last, at: output.tokens.count - 1) { output.tokens[output.tokens.count - 1].isPrefix = true }
        default: break
        }
    }

    /// Whether a sign at an index, which the next token follows tightly, is a prefix: not tight behind an operand.
    func isPrefix(_ token: Token, at index: Int) -> Bool {
        if token.kind == .operator {
            let start = Int(token.span.start - base)
            let length = Int(token.span.end - token.span.start)
            let first = bytes[start]
            let isSign =
                first == UInt8(ascii: "%") && (length == 1 || length == 2 && bytes[start + 1] == first)
                || length == 2 && bytes[start + 1] == UInt8(ascii: ".")
                    && (first == UInt8(ascii: "+") || first == UInt8(ascii: "-"))
            if !isSign { return false }
        }
        return !(token.isTight && index > 0 && output.tokens[index - 1].kind.endsOperand)
    }
}

extension TokenKind {
    /// Whether an atomic expression may end with this token: a sign tight behind it is an operator.
    var endsOperand: Bool {
        switch self {
        case .identifier, .literal, .typeVariable, .rightParen, .rightBracket, .rightBrace, .barRightBrace,
            .barRightBracket, .end, .null, .true, .false, .underscore:
            true
        default: false
        }
    }
}
