import FusabiBytecode
import FusabiRuntime

/// A script's function as the host calls it, its type being checked.
struct Callable {
    /// A declared function, or a function value in a variable, which takes and gives self-describing words.
    enum Target {
        case function(FunctionID, FunctionSignature)
        case value(GlobalID)
    }
    let target: Target

    func isRaw(_ index: Int) -> Bool {
        if case .function(_, let signature) = target { signature.parameters[index].isRaw } else { false }
    }

    var resultIsRaw: Bool { if case .function(_, let signature) = target { signature.result.isRaw } else { false } }

    /// Calls it; with limits of its own unless a script is running, whose limits go on to hold.
    func run(_ arguments: [Word], on machine: Machine, _ cancellation: Cancellation) -> RunOutcome {
        if !machine.isRunning {
            cancellation.reset()
            machine.renewLimits()
        }
        defer { if !machine.isRunning { machine.output.flush() } }
        switch target {
        case .function(let id, _): return machine.run(id, arguments)
        case .value(let id): return machine.run(applying: machine.global(id), arguments.isEmpty ? [.unit] : arguments)
        }
    }
}

extension Program.Export {
    /// Nil when it is no function of that type. An argument or result of generic type fits all.
    func callable(arguments: [String], result: String) -> Callable? {
        let wanted = (arguments.isEmpty && parts.count == 2 ? ["unit"] : arguments) + [result]
        guard parts.count > 1, parts.count == wanted.count else { return nil }
        for (part, type) in zip(parts, wanted).dropLast() where !fits(part, type) { return nil }
        guard let last = parts.last, fits(last, result) || gives(last, result) else { return nil }
        switch place {
        case .function(let id, let signature):
            // A unit argument is no parameter.
            guard signature.parameters.count == arguments.count else { return nil }
            return Callable(target: .function(id, signature))
        case .global(let id, _): return Callable(target: .value(id))
        }
    }

    /// Is a part of the type the one that the host names? A generic one is every type.
    private func fits(_ part: String, _ type: String) -> Bool { part == type || part.hasPrefix("'") }

    /// A list is decoded as an array.
    func gives(_ part: String, _ type: String) -> Bool {
        part.hasSuffix(" list") && type.hasSuffix(" array") && part.dropLast(4) == type.dropLast(5)
    }
}
