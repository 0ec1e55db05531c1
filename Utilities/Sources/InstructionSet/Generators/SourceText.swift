/// Generated text, with the indentation of the project's style.
struct SourceText {
    private(set) var text = ""
    private var depth = 0

    init(describing what: String) {
        line("// \(what)")
        line("// Generated from Utilities/Sources/InstructionSet by `swift run --package-path Utilities generate-isa`.")
        line("// swift-format-ignore-file")
        line()
    }

    mutating func line(_ content: String = "") {
        if !content.isEmpty { text += String(repeating: "    ", count: depth) + content }
        text += "\n"
    }

    mutating func block(_ opening: String, _ body: (inout SourceText) -> Void) {
        line(opening + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }
}
