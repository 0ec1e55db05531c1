import FusabiBytecode
import FusabiRuntime

/// Assembles small programs by hand.
struct TestProgram {
    var builder = ProgramBuilder(first: FirstIDs(type: BuiltinType.firstDeclared))
    private var count: UInt32 = 0

    /// The id of the next function, for code that calls itself.
    var nextFunction: FunctionID { FunctionID(index: count) }

    @discardableResult
    mutating func function(
        _ name: String, parameters: Int = 0, captures: Int = 0, frame: UInt32 = 24, handlers: [HandlerRecord] = [],
        _ body: (inout Assembler) -> Void
    ) -> FunctionID {
        let start = builder.assembler.position
        body(&builder.assembler)
        builder.assembler.finishFunction()
        let all = parameters + 1 + captures
        builder.add(
            FunctionRecord(
                code: RangeRecord(start: UInt32(start), count: UInt32(builder.assembler.position - start)),
                frameSize: frame, parameterCount: UInt32(parameters), captureCount: UInt32(captures), cost: 1,
                representations: builder.row(Array(repeating: .any, count: all)),
                handlers: builder.add(handlers: handlers), lines: builder.add(lines: []), name: builder.name(name),
                anyEntry: count))
        count += 1
        return FunctionID(index: count - 1)
    }

    /// Where the code of the function being assembled is, counted from its start; for handler tables.
    func finish() throws -> Program { try builder.finish() }

    /// A machine with the program loaded.
    func machine(limits: MachineLimits = MachineLimits(), natives: NativeTable = NativeTable()) throws -> Machine {
        let machine = try makeMachine(limits)
        try machine.load(try finish(), natives: natives)
        return machine
    }
}

struct NoMachine: Error {}

func makeMachine(_ limits: MachineLimits = MachineLimits()) throws -> Machine {
    guard let machine = Machine(limits: limits) else { throw NoMachine() }
    return machine
}

/// The registers by number.
func r(_ index: UInt16) -> Register { Register(index) }

extension Machine {
    func int(_ function: FunctionID, _ arguments: Int32...) -> Int32? {
        guard case .returned(let word) = run(function, arguments.map { .int32($0) }) else { return nil }
        return word.int32
    }

    /// The .NET name of the exception that leaves a call.
    func exception(_ function: FunctionID, _ arguments: Word...) -> String? {
        guard case .raised(let word) = run(function, arguments) else { return nil }
        return typeName(word)
    }
}
