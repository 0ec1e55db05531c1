/// Reads the laid-out tokens of one file into the arena: recursive descent over an index, one token of look-ahead (a few
/// where F#'s grammar needs them). Columns mean nothing here: the layout stage has made every block explicit.
///
/// After an error the parser is *recovering*: it reports nothing more, consumes nothing it does not know, and returns
/// `error` nodes, until the innermost block finds the start of its next item (see `Parser+Recovery`).
package struct Parser {
    let tokens: [Token]
    let stream: TokenStream
    let source: SourceMap
    let symbols: SymbolTable
    let tree: SyntaxTree
    let diagnostics: DiagnosticBag
    let options: ParseOptions
    let known: KnownSymbols
    /// Operators met so far: class by symbol id, filled on demand (see `Parser+Operators`).
    var operatorClasses: [OperatorClass?] = []

    var index = 0
    /// The current token and its kind, kept apart from the array because nearly every decision asks for them.
    var token: Token
    var kind: TokenKind
    /// Where the last written token ended.
    var previousEnd: UInt32
    /// The span of the last written token.
    var previousSpan: Span
    var isRecovering = false
    /// Where the last error was reported, -1 before the first.
    var lastErrorIndex = -1
    /// How many tokens had been read, not skipped, when the last error came: F# is silent for three tokens after it.
    var readAtLastError = -3
    var readCount = 0
    /// The innermost block open around the cursor.
    var blockKind = BlockKind.plain
    /// How deep expressions, patterns and types nest around the current token.
    var depth = 0
    var documentationIndex = 0
    /// How many brackets further out may miss their partner without a report: see `close`.
    var forgivenBrackets = 0
    /// True directly inside the body of a constructor, where `then` may follow.
    var allowsThen = false
    /// The members of a `class … end` just read: they belong to the definition being read.
    var explicitMembers: [Member] = []
    /// The rest of the file was given up: see `enter`.
    var isTooDeep = false

    init(
        stream: TokenStream, source: SourceMap, symbols: SymbolTable, known: KnownSymbols, tree: SyntaxTree,
        diagnostics: DiagnosticBag, options: ParseOptions
    ) {
        self.stream = stream
        self.source = source
        self.symbols = symbols
        self.known = known
        self.tree = tree
        self.diagnostics = diagnostics
        self.options = options
        // The cursor never moves past `endOfFile`, so one must be there.
        let end = Token(kind: .endOfFile, isTight: false, startsLine: true, payload: 0, span: .none)
        self.tokens = stream.tokens.last?.kind == .endOfFile ? stream.tokens : stream.tokens + [end]
        tree.reserve(tokens: tokens.count)
        token = tokens.first ?? end
        kind = token.kind
        previousEnd = token.span.start
        previousSpan = Span(start: token.span.start, end: token.span.start)
    }
}

// MARK: - The cursor

extension Parser {
    /// Moves to the next token. Stays at the end of the file.
    mutating func advance() {
        if !kind.isInserted {
            previousEnd = token.span.end
            previousSpan = token.span
        }
        if index + 1 < tokens.count { index += 1 }
        if !isRecovering { readCount += 1 }
        token = tokens[index]
        kind = token.kind
    }

    /// The token `offset` places ahead, the end of the file if there is none.
    func peek(_ offset: Int = 1) -> Token {
        let place = index + offset
        return place < tokens.count ? tokens[place] : tokens[tokens.count - 1]
    }

    /// The first written token after the current one.
    func peekWritten() -> Token {
        var place = index + 1
        while place < tokens.count - 1, tokens[place].kind.isInserted { place += 1 }
        return place < tokens.count ? tokens[place] : tokens[tokens.count - 1]
    }

    /// A place to go back to, with everything that reading on changes.
    struct Mark {
        var index: Int
        var previousEnd: UInt32
        var previousSpan: Span
        var isRecovering: Bool
        var lastErrorIndex: Int
        var readAtLastError: Int
        var readCount: Int
        var documentationIndex: Int
        var diagnosticCount: Int
    }

    var mark: Mark {
        Mark(
            index: index, previousEnd: previousEnd, previousSpan: previousSpan, isRecovering: isRecovering,
            lastErrorIndex: lastErrorIndex, readAtLastError: readAtLastError, readCount: readCount,
            documentationIndex: documentationIndex, diagnosticCount: diagnostics.diagnostics.count)
    }

    /// Goes back, and forgets what was reported since. Nodes made since stay in the arena, unused. Where the file was given
    /// up there is no going back.
    mutating func rewind(to mark: Mark) {
        guard !isTooDeep else { return }
        diagnostics.rollback(to: mark.diagnosticCount)
        index = mark.index
        token = tokens[index]
        kind = token.kind
        previousEnd = mark.previousEnd
        previousSpan = mark.previousSpan
        isRecovering = mark.isRecovering
        lastErrorIndex = mark.lastErrorIndex
        readAtLastError = mark.readAtLastError
        readCount = mark.readCount
        documentationIndex = mark.documentationIndex
    }

    /// Consumes the current token if it is of this kind.
    mutating func accept(_ wanted: TokenKind) -> Bool {
        guard kind == wanted else { return false }
        advance()
        return true
    }

    /// Consumes a token that must be there; reports what stands there instead.
    @discardableResult
    mutating func expect(_ wanted: TokenKind, in context: Context) -> Bool {
        if kind == wanted {
            advance()
            return true
        }
        unexpected(in: context)
        return false
    }

    /// The span from a place to the end of the last written token.
    func span(from start: UInt32) -> Span {
        Span(start: start, end: max(start, previousEnd))
    }

    /// The empty span where the current token starts.
    var here: Span { Span(start: token.span.start, end: token.span.start) }

    /// True if the current token is the operator with this symbol.
    func isOperator(_ symbol: Symbol) -> Bool {
        kind == .operator && token.payload == symbol.id
    }
}

// MARK: - Names

extension Parser {
    /// The identifier at the cursor, consumed; reports anything else and returns nil.
    mutating func parseName(in context: Context) -> Name? {
        guard kind == .identifier else {
            unexpected(in: context)
            return nil
        }
        let name = Name(Symbol(id: token.payload), token.span)
        advance()
        return name
    }

    /// The name to use where one is missing: it never resolves, and its error has been reported.
    var missingName: Name { Name(known.missing, Span(start: previousEnd, end: previousEnd)) }

    /// `A.B.C`, or `global.A.B`.
    mutating func parsePath(in context: Context) -> LongName {
        var names: LongName = []
        if kind == .global {
            names.append(Name(known.global, token.span))
            advance()
        } else {
            guard let first = parseName(in: context) else { return [missingName] }
            names.append(first)
        }
        while kind == .dot, peek().kind == .identifier {
            advance()
            names.append(Name(Symbol(id: token.payload), token.span))
            advance()
        }
        return names
    }

    func span(of path: LongName) -> Span {
        guard let first = path.first, let last = path.last else { return here }
        return first.span.joined(last.span)
    }
}

extension TokenKind {
    /// Inserted by the layout stage, never written.
    var isInserted: Bool {
        switch self {
        case .blockBegin, .blockSeparator, .blockEnd, .declarationEnd, .contextEnd: true
        default: false
        }
    }
}
