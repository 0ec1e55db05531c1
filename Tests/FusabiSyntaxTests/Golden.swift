import FusabiSyntax
import Testing

/// A source and the tree that the parser makes of it.
struct Golden: Sendable, CustomTestStringConvertible {
    let source: String
    let tree: String

    init(_ source: String, _ tree: String) {
        self.source = source
        self.tree = tree
    }

    var testDescription: String { source }

    /// Reads the source, which must have no errors, and compares.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let read = Reading(source)
        #expect(read.messages == [], sourceLocation: sourceLocation)
        #expect(read.dump == tree, sourceLocation: sourceLocation)
    }
}

/// A source read by the whole syntax stage.
struct Reading {
    let file: FileTree
    let tree = SyntaxTree()
    let symbols = SymbolTable()
    let map: SourceMap
    let diagnostics = DiagnosticBag()

    init(_ text: String, options: ParseOptions = ParseOptions()) {
        var map = SourceMap()
        let index = map.add(path: "test.fsx", bytes: Array(text.utf8))
        self.map = map
        file = parse(
            file: index, in: map, symbols: symbols, tree: tree, diagnostics: diagnostics, options: options)
    }

    var dump: String { FusabiSyntax.dump(file, tree, symbols) }

    /// `FS0010@1:5` for each error, in the order of their places.
    var errors: [String] {
        let found = diagnostics.diagnostics.filter { $0.severity == .error }
        return found.sorted { $0.span.start < $1.span.start }.map { diagnostic in
            let place = map.position(of: diagnostic.span.start)
            let code = String(diagnostic.code)
            return "FS" + String(repeating: "0", count: max(0, 4 - code.count)) + code
                + "@\(place.line):\(place.column)"
        }
    }

    var messages: [String] { diagnostics.diagnostics.map { "\($0.code): \($0.message)" } }
}
