import FusabiBytecode

/// What the optimiser keeps of the batches of a large program for those that follow. All that a function inlines stands
/// before it, so that cutting a program into batches costs it next to nothing.
final class EarlierBatches {
    struct Function {
        /// Keeps the code alive.
        let batch: CoreProgram
        let function: CoreFunction
        let facts: FunctionFacts
    }

    private(set) var inlinable: [FunctionID: Function] = [:]
    /// The top-level values that are constants.
    var constants: [GlobalID: CoreNode] = [:]
    /// The top-level values that their code knows.
    var globals: Set<GlobalID> = []

    /// Keeps what there is to inline of a batch that is optimised.
    func add(_ batch: CoreProgram, _ functions: [FunctionFacts]) {
        for (function, facts) in zip(batch.functions, functions) where facts.isInlinable {
            inlinable[function.id] = Function(batch: batch, function: function, facts: facts)
        }
    }
}
