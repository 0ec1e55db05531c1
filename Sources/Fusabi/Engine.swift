import FusabiBytecode
import FusabiCompiler
import FusabiRuntime
import FusabiStdlib
import FusabiSyntax
import FusabiTypes

/// Compiles and runs scripts. Nothing is granted to a script but the library and the functions registered here.
///
/// An engine is confined to one task or actor at a time. It keeps the state of the program that ran last: its values can be
/// read and its functions called.
///
/// ```swift
/// let engine = Engine()
/// engine.register("Host.double") { (x: Int) in x * 2 }
/// let program = try engine.compile("let twice x = Host.double x", name: "rules.fsx")
/// try engine.run(program)
/// let twice = try engine.function("twice", as: ((Int) -> Int).self)
/// print(try twice(21))
/// ```
public final class Engine {
    public var limits: Limits
    private var host = HostModule()
    private var machine: Machine?
    private var current: Program?
    /// Where scripts print; standard output unless set.
    private var sink: (([UInt8]) -> Void)?

    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Sends what scripts print to a closure, as UTF-8, instead of standard output.
    public func onOutput(_ sink: @escaping ([UInt8]) -> Void) { self.sink = sink }

    /// Makes a Swift closure an F# function: `Host.double` becomes `double` in the module `Host`, with the type that the
    /// closure's signature gives. An error that the closure throws is an exception in the script. Register before compiling.
    public func register<each Argument: ScriptValue, Result: ScriptValue>(
        _ name: String, _ function: @escaping @Sendable (repeat each Argument) throws -> Result
    ) {
        host.register(name, function)
    }

    /// The same for a closure without a result: `unit` to the script.
    public func register<each Argument: ScriptValue>(
        _ name: String, _ function: @escaping @Sendable (repeat each Argument) throws -> Void
    ) {
        host.register(name, action: function)
    }

    /// Checks and compiles a script. Throws ``ScriptError/rejected(_:)`` when it has errors.
    public func compile(_ source: String, name: String = "script.fsx") throws -> Program {
        try withLargeStack { Result { try compileScript(source, name) } }.get()
    }

    private func compileScript(_ source: String, _ name: String) throws -> Program {
        let (session, _) = try CompilationSession.begin(with: .embedded)
        var parts: [FusabiBytecode.Program] = []
        if let hostSource = host.source {
            guard let program = try session.compileLibrary([("host.fs", Array(hostSource.utf8))]) else {
                throw ScriptError.rejected(lines(session.diagnostics.diagnostics, session.sources))
            }
            parts.append(program)
        }
        let script = ScriptCompilation(session, path: name, bytes: Array(source.utf8)) { _ in nil }
        while let part = try script.next() { parts.append(part) }
        let diagnostics = session.diagnostics.diagnostics
        if session.diagnostics.hasErrors { throw ScriptError.rejected(lines(diagnostics, session.sources)) }
        return Program(
            parts: parts, exports: exports(of: script.module, session), warnings: lines(diagnostics, session.sources))
    }

    private func lines(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> [String] {
        let renderer = DiagnosticRenderer(source: sources, style: .plain)
        return renderer.render(diagnostics).split(separator: "\n").map(String.init)
    }

    private func exports(of module: ModuleEntity, _ session: CompilationSession) -> [String: Program.Export] {
        let printer = TypePrinter(store: session.store, symbols: session.symbols, opened: [])
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
            exports[session.symbols.text(name)] = Program.Export(place: place, type: printer.text(value.scheme.type))
        }
        return exports
    }

    /// Runs a program's top-level code on a fresh machine. Throws a ``ScriptError`` when it does not reach its end.
    public func run(_ program: Program) throws {
        let output = sink.map { sink in Output { sink($0) } } ?? .descriptor(1)
        guard let machine = Machine(limits: limits.machineLimits, output: output) else {
            throw ScriptError.internalError("no memory for a machine")
        }
        defer { machine.output.flush() }
        let (_, library) = try CompilationSession.begin(with: .embedded)
        try machine.load(library, natives: StandardLibrary.natives)
        try finish(machine.runEntryPoints(of: library), machine)
        self.machine = machine
        current = program
        for (index, part) in program.parts.enumerated() {
            try machine.load(part, natives: index == 0 ? host.natives : NativeTable())
            try finish(machine.runEntryPoints(of: part), machine)
        }
    }

    /// Compiles, runs, and decodes the value of an expression.
    public func evaluate<Value: ScriptValue>(_ expression: String, as type: Value.Type = Value.self) throws -> Value {
        try run(compile("let it = \(expression)", name: "expression.fsx"))
        return try value("it", as: type)
    }

    /// A top-level value of the program that ran last.
    public func value<Value: ScriptValue>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        guard let machine, let export = current?.exports[name], case .global(let id, let representation) = export.place
        else { throw ScriptError.missing("there is no value '\(name)'") }
        let word = ScriptWord(word: machine.global(id))
        guard let value = Value.decode(word, in: ScriptContext(machine: machine), isRaw: representation.isRaw) else {
            throw ScriptError.missing("'\(name)' is \(export.type), not \(Value.scriptType)")
        }
        return value
    }

    /// A top-level function of the program that ran last, as a Swift closure. Its type is checked here, once.
    public func function<each Argument: ScriptValue, Result: ScriptValue>(
        _ name: String, as type: ((repeat each Argument) -> Result).Type
    ) throws -> (repeat each Argument) throws -> Result {
        guard let machine, let export = current?.exports[name],
            case .function(let id, let signature) = export.place
        else { throw ScriptError.missing("there is no function '\(name)'") }
        var count = 0
        for _ in repeat (each Argument).self { count += 1 }
        guard signature.parameters.count == count else {
            throw ScriptError.missing("'\(name)' is \(export.type): it takes \(signature.parameters.count) arguments")
        }
        return { [self] (argument: repeat each Argument) in
            let context = ScriptContext(machine: machine)
            var words: [Word] = []
            for value in repeat each argument {
                let isRaw = signature.parameters[words.count].isRaw
                words.append(try value.encode(in: context, isRaw: isRaw).word)
            }
            let word = try finish(machine.run(id, words), machine)
            guard
                let result = Result.decode(
                    ScriptWord(word: word), in: context, isRaw: signature.result.isRaw)
            else { throw ScriptError.missing("'\(name)' is \(export.type), it does not give \(Result.scriptType)") }
            return result
        }
    }

    @discardableResult
    private func finish(_ outcome: RunOutcome, _ machine: Machine) throws -> Word {
        switch outcome {
        case .returned(let word): return word
        case .raised(let exception):
            let uncaught = UncaughtException(exception, machine)
            throw ScriptError.raised(
                type: uncaught.type, message: uncaught.message, stack: uncaught.stack.map { "\($0.function)" })
        case .aborted(let reason): throw ScriptError(reason, detail: machine.abortDetail)
        }
    }
}
