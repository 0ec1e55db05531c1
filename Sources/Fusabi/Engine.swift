import FusabiBytecode
import FusabiCompiler
import FusabiRuntime
import FusabiStdlib
import FusabiSyntax
import FusabiTypes

/// Compiles and runs scripts. Nothing is granted to a script but the library and the functions registered here.
///
/// An engine is confined to one task or actor at a time; engines on different threads are independent. It keeps the state
/// of the program that ran last: its values can be read and its functions called.
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
    /// What each run, and each call of a script's function from outside, may use.
    public var limits: Limits
    /// Ends what the engine runs, from any thread.
    public let canceller = Canceller()
    private var host = HostModule()
    /// The machine and the program of the last run.
    private var state: (machine: Machine, program: Program)?
    /// Where scripts print; standard output unless set.
    private var sink: (([UInt8]) -> Void)?

    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Sends what scripts print to a closure, as UTF-8, instead of standard output.
    public func onOutput(_ sink: @escaping ([UInt8]) -> Void) { self.sink = sink }

    /// Makes a Swift closure an F# function: `Host.double` becomes `double` in the module `Host`, with the type that the
    /// closure's signature gives. An error that the closure throws is an exception in the script. Register before compiling.
    public func register<each Argument: ScriptValue, Result: ScriptValue>(
        _ name: String, _ function: @escaping (repeat each Argument) throws -> Result
    ) {
        host.register(name, function)
    }

    /// The same for a closure without a result: `unit` to the script.
    public func register<each Argument: ScriptValue>(
        _ name: String, _ function: @escaping (repeat each Argument) throws -> Void
    ) {
        host.register(name, action: function)
    }

    /// Checks and compiles a script. Throws ``ScriptError/rejected(_:)`` when it has errors.
    public func compile(_ source: String, name: String = "script.fsx") throws -> Program {
        try withLargeStack { Result { try ProgramCompiler(host: host).compile(source, name) } }.get()
    }

    /// Runs a program's top-level code on a fresh machine. Throws a ``ScriptError`` when it does not reach its end.
    public func run(_ program: Program) throws {
        let output = sink.map { sink in Output { sink($0) } } ?? .descriptor(1)
        let limits = limits.machineLimits
        guard let machine = Machine(limits: limits, output: output, cancellation: canceller.flag) else {
            throw ScriptError.internalError("no memory for a machine")
        }
        canceller.flag.reset()
        defer { machine.output.flush() }
        let library = try FusabiBytecode.Program.embeddedLibrary()
        try machine.load(library, natives: StandardLibrary.natives)
        try finish(machine.runEntryPoints(of: library), machine)
        state = (machine, program)
        machine.renewLimits()
        for (index, part) in program.parts.enumerated() {
            try machine.load(part, natives: index == 0 ? host.natives : NativeTable())
            try finish(machine.runEntryPoints(of: part), machine)
        }
        // What the script started and did not wait for.
        if let outcome = RemainingWork.run(on: machine) { try finish(outcome, machine) }
    }

    /// Compiles, runs, and decodes the value of an expression.
    public func evaluate<Value: ScriptValue>(_ expression: String, as type: Value.Type = Value.self) throws -> Value {
        try run(compile("let it = \(expression)", name: "expression.fsx"))
        return try value("it", as: type)
    }

    /// A top-level value of the program that ran last.
    public func value<Value: ScriptValue>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        guard let (machine, program) = state, let export = program.exports[name],
            case .global(let id, let representation) = export.place
        else { throw ScriptError.missing("there is no value '\(name)'") }
        let word = ScriptWord(word: machine.global(id))
        // A raw word does not say what it is.
        guard !representation.isRaw || export.type == Value.scriptType,
            let value = Value.decode(word, in: ScriptContext(machine: machine), isRaw: representation.isRaw)
        else {
            throw ScriptError.missing("'\(name)' is \(export.type), not \(Value.scriptType)")
        }
        return value
    }

    /// A top-level function of the program that ran last, as a Swift closure. Its type is checked here, once. The closure
    /// keeps the state that it belongs to, whatever the engine runs afterwards; host functions may call it.
    public func function<each Argument: ScriptValue, Result: ScriptValue>(
        _ name: String, as type: ((repeat each Argument) -> Result).Type
    ) throws -> (repeat each Argument) throws -> Result {
        guard let (machine, program) = state, let export = program.exports[name] else {
            throw ScriptError.missing("there is no function '\(name)'")
        }
        var types: [String] = []
        for type in repeat (each Argument).self { types.append(type.scriptType) }
        guard let callable = export.callable(arguments: types, result: Result.scriptType) else {
            let wanted = (types.isEmpty ? ["unit"] : types) + [Result.scriptType]
            throw ScriptError.missing("'\(name)' is \(export.type), not \(wanted.joined(separator: " -> "))")
        }
        let canceller = canceller
        return { (argument: repeat each Argument) in
            let scope = machine.beginScope()
            defer { machine.endScope(scope) }
            let context = ScriptContext(machine: machine)
            var words: [Word] = []
            for value in repeat each argument {
                words.append(try value.encode(in: context, isRaw: callable.isRaw(words.count)).word)
            }
            let outcome = callable.run(words, on: machine, canceller.flag)
            let word = ScriptWord(word: try finish(outcome, machine))
            guard let result = Result.decode(word, in: context, isRaw: callable.resultIsRaw) else {
                throw ScriptError.missing("'\(name)' is \(export.type), it gave no \(Result.scriptType)")
            }
            return result
        }
    }
}

/// Ends what an engine runs.
public struct Canceller: Sendable {
    let flag = Cancellation()

    /// Ends the run that is going on with ``ScriptError/StopReason/cancelled``; without effect when there is none.
    public func cancel() { flag.cancel() }
}

/// What a run on the machine gave.
@discardableResult
private func finish(_ outcome: RunOutcome, _ machine: Machine) throws -> Word {
    switch outcome {
    case .returned(let word): return word
    case .raised(let exception):
        let uncaught = UncaughtException(exception, machine)
        throw ScriptError.raised(
            type: uncaught.type, message: uncaught.message, stack: uncaught.stack.map(ScriptFrame.init))
    case .aborted(let reason): throw ScriptError(reason, machine)
    }
}
