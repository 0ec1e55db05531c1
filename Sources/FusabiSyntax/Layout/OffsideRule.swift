/// The state of the offside rule: a stack of contexts that tokens close and open (F# spec 15.1.5).
///
/// A token first closes every context that it is offside of, or that it closes by its kind (``OffsideRule/closeContext(_:)``),
/// then goes to the output, and then opens contexts (``OffsideRule/open(_:)``).
struct OffsideRule {
    typealias Kind = LayoutContext.Kind

    /// The token that the rules look at.
    struct Current {
        let index: Int
        let kind: TokenKind
        let line: Int32
        let column: Int32
        /// A closing token has gone to the output, and its place may close more: no rule about kinds applies.
        let isAfterCloser: Bool
        /// Whether it may begin an item of a block.
        var appliesBlockRule = true
    }

    /// What became of a token that the closing rules looked at.
    enum Step {
        /// Something has changed: look again.
        case again
        /// It went to the output, or was dropped.
        case done
        /// Nothing is to be closed.
        case open
    }

    /// Programs nest less deeply than this; it bounds the time that hostile input takes.
    private static let deepestNesting = 50_000

    let tokens: [Token]
    let file: SourceFile
    let diagnostics: DiagnosticBag
    let positions: TokenPositions
    var contexts: [LayoutContext] = []
    var output: [Token] = []
    /// How many contexts of each kind are open, how many brackets of each opener, and which openers there were.
    var openKinds = [Int](repeating: 0, count: Kind.allCases.count)
    private var openBrackets = [Int](repeating: 0, count: 256)
    private(set) var openers: [TokenKind] = []

    init(_ tokens: [Token], file: SourceFile, diagnostics: DiagnosticBag, known: inout CountedPlace) {
        self.tokens = tokens
        self.file = file
        self.diagnostics = diagnostics
        self.positions = TokenPositions(tokens, in: file, known: &known)
    }

    /// Lays all tokens out.
    mutating func run() -> [Token] {
        output.reserveCapacity(tokens.count * 2)
        insert(.blockBegin, before: 0)
        push(block(at: 0, isFirst: true, endsBlock: true))
        var index = 0
        while index < tokens.count - 1 {
            index = place(index)
            if contexts.count > Self.deepestNesting {
                diagnostics.error(10, tokens[index].span, "the program is nested too deeply here")
                break
            }
        }
        while !contexts.isEmpty { close(before: tokens.count - 1) }
        output.append(tokens[tokens.count - 1])
        return output
    }

    /// Places a token, and returns the index of the next.
    private mutating func place(_ index: Int) -> Int {
        var current = Current(
            index: index, kind: tokens[index].kind, line: positions.lines[index], column: positions.columns[index],
            isAfterCloser: false)
        while true {
            switch closeContext(&current) {
            case .again: continue
            case .done: return index + 1
            case .open: return open(current)
            }
        }
    }

    /// A closing token is in the output: closes the contexts that its place is offside of.
    mutating func settle(after current: Current, as kind: TokenKind) {
        var place = Current(
            index: current.index, kind: kind, line: current.line, column: current.column, isAfterCloser: true)
        while true {
            if case .again = closeContext(&place) { continue }
            return
        }
    }

    // MARK: Output

    mutating func emit(_ index: Int) { output.append(tokens[index]) }

    /// Inserts a token before the written token at an index.
    mutating func insert(_ kind: TokenKind, before index: Int) {
        let place = tokens[min(index, tokens.count - 1)].span.start
        output.append(
            Token(kind: kind, isTight: false, startsLine: false, payload: 0, span: Span(start: place, end: place)))
    }

    // MARK: Contexts

    var top: LayoutContext? { contexts.last }

    /// The context `depth` below the top.
    func context(_ depth: Int) -> LayoutContext? {
        contexts.count > depth ? contexts[contexts.count - 1 - depth] : nil
    }

    func isKind(_ depth: Int, _ kind: Kind) -> Bool { context(depth)?.kind == kind }

    func isBracket(_ depth: Int, where condition: (TokenKind) -> Bool) -> Bool {
        guard let context = context(depth), context.kind == .paren else { return false }
        return condition(context.opener)
    }

    func make(_ kind: Kind, at index: Int, opener: TokenKind? = nil) -> LayoutContext {
        LayoutContext(
            kind, line: positions.lines[index], column: positions.columns[index], opener: opener ?? tokens[index].kind)
    }

    func block(at index: Int, isFirst: Bool, endsBlock: Bool) -> LayoutContext {
        var block = make(.sequenceBlock, at: index)
        block.flag = isFirst
        block.endsBlock = endsBlock
        return block
    }

    mutating func push(_ context: LayoutContext) {
        var context = context
        switch context.kind {
        case .vanilla, .sequenceBlock, .paren, .fun: context.anchor = contexts.last?.anchor ?? -1
        default: context.anchor = Int32(contexts.count)
        }
        openKinds[Int(context.kind.rawValue)] += 1
        if context.kind == .paren {
            openBrackets[Int(context.opener.rawValue)] += 1
            if !openers.contains(context.opener) { openers.append(context.opener) }
        }
        contexts.append(context)
    }

    /// Drops the innermost context. Rules go together with their `match`.
    mutating func pop() {
        guard let context = contexts.popLast() else { return }
        openKinds[Int(context.kind.rawValue)] -= 1
        if context.kind == .paren { openBrackets[Int(context.opener.rawValue)] -= 1 }
        if context.kind == .matchClauses, contexts.last?.kind == .match { pop() }
    }

    /// Closes the innermost context before a token: with the token that ends it, if it has one.
    mutating func close(before index: Int) {
        guard let context = contexts.last else { return }
        pop()
        switch context.kind {
        case .fun, .matchClauses, .withAsLet: insert(.contextEnd, before: index)
        case .letDeclaration where context.flag: insert(.declarationEnd, before: index)
        case .sequenceBlock where context.endsBlock, .paren where context.endsBlock: insert(.blockEnd, before: index)
        default: break
        }
    }

    func isOpen(_ kind: Kind) -> Bool { openKinds[Int(kind.rawValue)] > 0 }

    func isOpen(_ bracket: TokenKind) -> Bool { openCount(bracket) > 0 }

    func openCount(_ bracket: TokenKind) -> Int { openBrackets[Int(bracket.rawValue)] }
}
