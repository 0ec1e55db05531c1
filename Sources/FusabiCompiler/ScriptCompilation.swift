import FusabiBytecode
import FusabiSyntax
import FusabiTypes

/// A script being compiled part by part: `#load` and `#time` cut it, and each part is checked only when the parts before
/// it have run.
package final class ScriptCompilation {
    private let session: CompilationSession
    private let checker: Checker
    /// What the script declares.
    package let module: ModuleEntity
    private var parts: ArraySlice<ScriptPart>
    /// The files behind `#load` paths, parsed already.
    private let loaded: [String: FileTree]

    /// Parses a script and all it loads. `readFile` resolves a path relative to the script; nil when there is no such
    /// file. `bindsResult`: an expression at the end is the value `it`.
    package init(
        _ session: CompilationSession, path: String, bytes: [UInt8], bindsResult: Bool = false,
        readFile: (String) -> [UInt8]?
    ) {
        self.session = session
        let tree = SyntaxTree()
        let main = session.parse(path: path, bytes, into: tree, isScript: true)
        var loaded: [String: FileTree] = [:]
        var pending = main.parts.flatMap(Self.paths)
        while let next = pending.popLast() {
            guard loaded[next.path] == nil else { continue }
            // A missing file is reported when its directive is reached: what stands before it has run by then.
            guard let bytes = readFile(next.path) else { continue }
            let file = session.parse(path: next.path, bytes, into: tree, isScript: true)
            loaded[next.path] = file
            pending.append(contentsOf: file.parts.flatMap(Self.paths))
        }
        self.loaded = loaded
        parts = (bindsResult ? tree.bindResult(of: main.parts, as: session.symbols.intern("it")) : main.parts)[...]
        checker = session.makeChecker(tree, isLibrary: false)
        checker.openCore()
        if bindsResult { checker.resultName = session.symbols.intern("it") }
        module = ModuleEntity(
            name: session.symbols.intern(Self.moduleName(path)), parent: session.root, isNamespace: false)
    }

    private static func paths(_ part: ScriptPart) -> [(path: String, span: Span)] {
        if case .load(let paths, let span) = part { return paths.map { ($0, span) } }
        return []
    }

    /// Compiles the next part. nil when there is none, or when there are errors: see the session's diagnostics.
    package func next() throws(ProgramError) -> Program? {
        if session.diagnostics.hasErrors { return nil }
        guard let part = parts.popFirst() else { return nil }
        switch part {
        case .declarations(let declarations):
            let file = checker.checkPart(declarations, into: module)
            if session.diagnostics.hasErrors { return nil }
            return try session.finish([file], checker.tree)
        case .load(let paths, let span):
            var files: [TypedFile] = []
            var seen: Set<String> = []
            for path in paths { load(path, span, &seen, &files) }
            if session.diagnostics.hasErrors { return nil }
            return try session.finish(files, checker.tree)
        }
    }

    /// A file once, after what it loads itself.
    private func load(_ path: String, _ span: Span, _ seen: inout Set<String>, _ files: inout [TypedFile]) {
        guard seen.insert(path).inserted else { return }
        guard let file = loaded[path] else {
            session.diagnostics.error(78, span, "There is no file '\(path)' to load.")
            return
        }
        for part in file.parts {
            if case .load(let paths, let inner) = part { for path in paths { load(path, inner, &seen, &files) } }
        }
        files.append(contentsOf: checker.checkFile(file, moduleName: Self.moduleName(path)))
    }

    /// `lib/tools.fsx` is the module Tools.
    private static func moduleName(_ path: String) -> String {
        let file = path.split(separator: "/").last ?? "Script"
        let stem = file.split(separator: ".").first ?? file
        return stem.prefix(1).uppercased() + stem.dropFirst()
    }
}
