import FusabiBytecode
import FusabiCompiler
import FusabiSyntax
import FusabiTypes

/// Compiles a script for an engine: the host's module, then the parts of the script.
struct ProgramCompiler {
    let host: HostModule

    func compile(_ source: String, _ name: String) throws -> Program {
        let (session, _) = try CompilationSession.begin(with: .embedded)
        var parts: [FusabiBytecode.Program] = []
        if let source = host.source {
            guard let program = try session.compileLibrary([("host.fs", Array(source.utf8))]) else {
                throw ScriptError.rejected(diagnostics(session))
            }
            parts.append(program)
        }
        let script = ScriptCompilation(session, path: name, bytes: Array(source.utf8)) { _ in nil }
        while let part = try script.next() { parts.append(part) }
        if session.diagnostics.hasErrors { throw ScriptError.rejected(diagnostics(session)) }
        return Program(parts: parts, exports: exports(of: script.module, session), warnings: diagnostics(session))
    }

    private func diagnostics(_ session: CompilationSession) -> [ScriptDiagnostic] {
        let renderer = DiagnosticRenderer(source: session.sources, style: .plain)
        return session.diagnostics.diagnostics.map { diagnostic in
            let place = session.sources.position(of: diagnostic.span.start)
            return ScriptDiagnostic(
                isError: diagnostic.severity == .error, code: diagnostic.code, message: diagnostic.message,
                file: session.sources.file(at: diagnostic.span.start)?.path ?? "", line: place.line,
                column: place.column, description: renderer.render(diagnostic))
        }
    }

    private func exports(of module: ModuleEntity, _ session: CompilationSession) -> [String: Program.Export] {
        let printer = TypePrinter(store: session.store, symbols: session.symbols)
        var exports: [String: Program.Export] = [:]
        for (name, value) in module.values {
            let place: Program.Export.Place
            switch value.storage {
            case .function(let id):
                let function = FunctionID(index: id)
                guard let signature = session.chain.signature(function) else { continue }
                place = .function(function, signature)
            case .global(let id):
                let global = GlobalID(index: id)
                place = .global(global, session.chain.global(global)?.record.representation.representation ?? .any)
            case .none, .native: continue
            }
            exports[session.symbols.text(name)] = Program.Export(
                place: place, type: printer.text(value.scheme.type),
                parts: Program.Export.parts(of: value.scheme.type, session.store).map { printer.text($0) })
        }
        return exports
    }
}

extension Program.Export {
    /// The types of a function's arguments, those of a tuple one by one, and of its result.
    static func parts(of type: Type, _ store: TypeStore) -> [Type] {
        var parts: [Type] = []
        var rest = store.prune(type)
        while case .function(let argument, let result) = store[rest] {
            if case .tuple(let elements, isStruct: false) = store[store.prune(argument)] {
                parts += elements
            } else {
                parts.append(argument)
            }
            rest = store.prune(result)
        }
        return parts + [rest]
    }
}
