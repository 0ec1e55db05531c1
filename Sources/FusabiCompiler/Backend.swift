import FusabiBytecode
import FusabiSyntax

/// From Core to bytecode: takes the batches of a program in order. Of a large program each is optimised and generated
/// while the next ones are being lowered, on a thread that the session's host provides.
final class Backend {
    private let context: CodegenContext
    private let optimizer: Optimizer?
    private let makeQueue: (() -> any WorkQueue)?
    private var queue: (any WorkQueue)?
    /// What the queue's thread works with, until the queue is finished.
    private var generator: Generator?
    private var failure: GenerationError?

    init(_ context: CodegenContext, optimizes: Bool, makeQueue: (() -> any WorkQueue)?) {
        self.context = context
        self.makeQueue = makeQueue
        optimizer = optimizes ? Optimizer() : nil
    }

    func take(_ batch: CoreProgram, isLast: Bool) {
        // A small program is not worth a thread.
        if queue == nil, !isLast { queue = makeQueue?() }
        let work = Work(backend: self, batch: batch, isLast: isLast)
        if let queue { queue.add { work.run() } } else { work.run() }
    }

    /// The program. `sections`: the interface that a library has.
    func finish(
        _ sections: (interface: [UInt8], inlineBodies: [UInt8]) = ([], [])
    ) throws(GenerationError) -> Program {
        queue?.finish()
        if let failure { throw failure }
        guard let program = try generator?.finish(sections) else { throw .program(.malformed("no Core")) }
        return program
    }

    private func process(_ batch: CoreProgram, isLast: Bool) {
        if let span = batch.overflow { failure = failure ?? .tooLarge(span) }
        if failure != nil { return }
        optimizer?.optimize(batch, isLast: isLast)
        if generator == nil { generator = Generator(batch, context) }
        do throws(GenerationError) {
            try generator?.generate(batch)
        } catch {
            failure = error
        }
    }

    /// Handed to one thread: lowering does not touch a batch any more, and nobody the backend until the queue is finished.
    private struct Work: @unchecked Sendable {
        let backend: Backend
        let batch: CoreProgram
        let isLast: Bool

        func run() { backend.process(batch, isLast: isLast) }
    }
}
