import FusabiBytecode
import FusabiCompiler
import FusabiRuntime
import FusabiStdlib
import FusabiSyntax

/// Runs one script from its source, part by part: what the command does.
package struct ScriptRunner {
    package enum Outcome {
        /// The script ended, or called `exit`.
        case exited(Int32)
        /// It was not run, or not further: its diagnostics say why.
        case rejected
        /// An exception that nothing caught.
        case raised(UncaughtException)
        /// A limit was reached, or the run was cancelled.
        case stopped(ScriptError)
        /// Fusabi itself failed.
        case failed(String)
    }

    package var library: LibrarySource
    /// The stack of ``withLargeStack(bytes:_:)`` holds deep recursion through a script's own `Equals` and its kin.
    package var limits = MachineLimits(nativeDepth: 20_000)
    /// Collect at every so many allocations; 0: only when needed.
    package var stress = 0
    package var arguments: [String] = []
    /// Shows what the script declares, and the value of an expression at its end, as F# Interactive does.
    package var isInteractive = false
    /// The process ends with the run: nothing that the run holds is given back piece by piece.
    package var endsProcess = false
    /// Told about diagnostics as they come, before the part that they are about runs.
    package var report: ([Diagnostic], SourceMap) -> Void

    package init(library: LibrarySource, report: @escaping ([Diagnostic], SourceMap) -> Void) {
        self.library = library
        self.report = report
    }

    package func run(path: String, bytes: [UInt8], readFile: (String) -> [UInt8]?) -> Outcome {
        withLargeStack { execute(path: path, bytes: bytes, readFile: readFile) }
    }

    private func execute(path: String, bytes: [UInt8], readFile: (String) -> [UInt8]?) -> Outcome {
        guard let machine = Machine(limits: limits) else { return .failed("no memory for a machine") }
        defer { machine.output.flush() }
        ScriptArguments.set([path] + arguments, for: machine)
        do {
            let (session, library) = try CompilationSession.begin(with: library)
            try machine.load(library, natives: StandardLibrary.natives)
            if let outcome = outcome(of: machine.runEntryPoints(of: library), machine) { return outcome }
            machine.setStress(stress)
            machine.renewLimits()
            let script = ScriptCompilation(
                session, path: path, bytes: bytes, bindsResult: isInteractive, readFile: readFile)
            var echo = InteractiveEcho(session)
            if endsProcess {
                _ = Unmanaged.passRetained(machine)
                _ = Unmanaged.passRetained(session)
                _ = Unmanaged.passRetained(script)
            }
            var reported = 0
            while true {
                let program = try script.next()
                let diagnostics = Array(session.diagnostics.diagnostics[reported...])
                reported += diagnostics.count
                if !diagnostics.isEmpty {
                    machine.output.flush()
                    report(diagnostics, session.sources)
                }
                guard let program else {
                    if session.diagnostics.hasErrors { return .rejected }
                    return RemainingWork.run(on: machine).flatMap { outcome(of: $0, machine) } ?? .exited(0)
                }
                try machine.load(program)
                if let outcome = outcome(of: machine.runEntryPoints(of: program), machine) { return outcome }
                if isInteractive, !echo.show(script.module, on: machine) {
                    return .failed("the value's own text could not be made")
                }
            }
        } catch let error as LibraryError {
            return .failed(error.message)
        } catch {
            return .failed("\(error)")
        }
    }

    /// Nil: go on.
    private func outcome(of result: RunOutcome, _ machine: Machine) -> Outcome? {
        switch result {
        case .returned: return nil
        case .raised(let exception):
            let uncaught = UncaughtException(exception, machine)
            return .raised(uncaught)
        case .aborted(.exit(let code)): return .exited(code)
        case .aborted(.internalError): return .failed(machine.abortDetail)
        case .aborted(let reason): return .stopped(ScriptError(reason, machine))
        }
    }
}

/// What is known of an exception that nothing caught.
package struct UncaughtException: Sendable {
    /// The .NET name of its type.
    package var type: String
    package var message: String
    package var stack: [StackFrame]

    init(_ exception: Word, _ machine: Machine) {
        type = Self.scriptName(machine.typeName(exception))
        stack = machine.stackTrace(exception)
        message = ExceptionText.message(of: exception, machine) ?? ""
    }

    /// A type of a script without the module that the script itself is.
    private static func scriptName(_ name: String) -> String {
        // The assembly's own name for its namespaces.
        if name.hasPrefix("FSharp.") { return "Microsoft." + name }
        guard let end = name.firstIndex(of: "+"), !name[..<end].contains(".") else { return name }
        return String(name[name.index(after: end)...])
    }

    /// `TYPE: message`, then a line per frame.
    package var report: String {
        (message.isEmpty ? type : "\(type): \(message)") + stack.map { "\n   at \($0)" }.joined() + "\n"
    }
}
