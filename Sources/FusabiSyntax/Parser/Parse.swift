/// The syntax stage's entry points: bytes to tree.
package struct ParseOptions: Sendable {
    /// Names that `#if` finds defined (`INTERACTIVE`, `COMPILED` never).
    package var definedSymbols: Set<String>
    /// A script (`.fsx`) or a library source.
    package var isScript: Bool
    /// How deep expressions, patterns and types may nest before the file is refused. Later stages recurse over the
    /// tree, on a stack that is made for this depth.
    package var maximumDepth: Int

    package init(
        definedSymbols: Set<String> = ["INTERACTIVE", "EDITING"], isScript: Bool = true, maximumDepth: Int = 10_000
    ) {
        self.definedSymbols = definedSymbols
        self.isScript = isScript
        self.maximumDepth = maximumDepth
    }
}

/// Reads one file of the map: lexes it, applies the offside rule, and parses it into the arena. Never fails: what cannot
/// be read is reported and becomes an `error` node. O(bytes).
package func parse(
    file index: Int, in source: SourceMap, symbols: SymbolTable, tree: SyntaxTree, diagnostics: DiagnosticBag,
    options: ParseOptions = ParseOptions()
) -> FileTree {
    let lexed = lex(file: source.files[index], symbols: symbols, options: options, diagnostics: diagnostics)
    let laidOut = layOut(lexed, source: source, diagnostics: diagnostics, isScript: options.isScript)
    var parser = Parser(
        stream: laidOut, source: source, symbols: symbols, known: KnownSymbols(symbols), tree: tree,
        diagnostics: diagnostics, options: options)
    return parser.parseFile(index: index)
}
