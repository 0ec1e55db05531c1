import FusabiBytecode
import Glibc

/// Function values as natives see them.
extension Machine {
    /// How many arguments a function value still takes; nil for what is no function.
    package func arity(_ function: Word) -> Int? {
        var word = function
        var held = 0
        while word.isReference(to: .partialApplication) {
            held += word.cell.length
            word = word.cell[0]
        }
        guard word.isReference(to: .closure), Int(word.cell.aux) < state.pointee.functionCount else { return nil }
        return Int(state.pointee.functions[Int(word.cell.aux)].parameterCount) - held
    }

    /// The first argument that a partial application of `function` holds; nil for anything else.
    package func heldArgument(_ word: Word, of function: Word) -> Word? {
        guard word.isReference(to: .partialApplication), word.cell.length > 0, word.cell[0].isReference(to: .closure),
            function.isReference(to: .closure), word.cell[0].cell.aux == function.cell.aux
        else { return nil }
        return word.cell[1]
    }
}

extension Machine {
    /// Does nothing for a while; ends early, and ends the run, when that is cancelled or its time is over.
    package func sleep(seconds: Double) {
        let end = monotonicSeconds() + seconds
        while true {
            if cancellation.isCancelled {
                stop(.cancelled)
                return
            }
            let now = monotonicSeconds()
            if let deadline, now >= deadline {
                stop(.deadline)
                return
            }
            let left = min(end - now, 0.02)
            guard left > 0 else { return }
            usleep(UInt32(left * 1e6) + 1)
        }
    }
}
