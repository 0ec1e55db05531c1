import FusabiBytecode

/// How a run of script code ended.
package enum RunOutcome: Hashable, Sendable {
    case returned(Word)
    /// An exception that nothing caught; the word lives until the machine runs again.
    case raised(Word)
    case aborted(AbortReason)
}

extension Machine {
    /// Calls a function value from a native (or from the host, within ``withScope(_:)``). Nil: an exception is on its
    /// way, return at once.
    package func apply(_ function: Word, _ arguments: Word...) -> Word? { apply(function, arguments) }

    package func apply(_ function: Word, _ arguments: [Word]) -> Word? {
        reenter { if stage(arguments) { enterApply(function, window: -2) } }
    }

    /// Calls a known function with arguments in its declared representations.
    package func call(_ function: FunctionID, _ arguments: [Word]) -> Word? {
        guard Int(function.index) < state.pointee.functionCount else {
            fail("unknown function \(function.index)")
            return nil
        }
        return reenter { enter(Int(function.index), arguments) }
    }

    /// Calls the function that an object's type has for a slot; the object is the first argument.
    package func callSlot(_ slot: SlotID, _ arguments: [Word]) -> Word? {
        guard let object = arguments.first, let function = function(object, slot: slot.index) else {
            raise(.nullReference)
            return nil
        }
        return call(FunctionID(index: function), arguments)
    }

    private func enter(_ function: Int, _ arguments: [Word]) {
        let entry = state.pointee.functions[function]
        guard arguments.count == Int(entry.parameterCount) else {
            fail("function \(function) takes \(entry.parameterCount) arguments")
            return
        }
        guard ensureStack(max(Int(entry.frameSize), arguments.count)) else { return }
        for (index, argument) in arguments.enumerated() { state.pointee.base[index] = argument.bits }
        state.pointee.base[-1] = 0
        state.pointee.fuel &-= Int(entry.cost)
        state.pointee.pc = entry.code
    }

    /// Runs code on top of what is running: `enter` sets up its first frame at the state's base. On the main stack always,
    /// so that the arguments of a native that a fiber called stay where they are.
    private func reenter(_ enter: () -> Void) -> Word? {
        guard !isRaising else { return nil }
        guard state.pointee.depth < limits.nativeDepth else {
            stop(.stackOverflow)
            return nil
        }
        let saved = state.pointee
        if saved.fiber.isReference {
            saveRunning()
            protect(saved.fiber)
        }
        let top = mainTop()
        let frame = top + 2
        guard frame + Stubs.frameSize <= saved.mainLimit else {
            stop(.stackOverflow)
            return nil
        }
        state.pointee.depth += 1
        state.pointee.fiber = .null
        state.pointee.stackLimit = saved.mainLimit
        frame[-2] = Stubs.halt.link(window: 0)
        frame[-1] = 0
        state.pointee.base = frame
        state.pointee.pc = Stubs.halt
        enter()
        if !isRaising { interpret(self) }
        let result = Word(bits: frame[-2])
        restore(saved)
        if isRaising { return nil }
        protect(result)
        return result
    }

    /// Goes back to where the caller of ``reenter(_:)`` was.
    private func restore(_ saved: MachineState) {
        state.pointee.depth = saved.depth
        state.pointee.fiber = saved.fiber
        state.pointee.stackLimit = saved.stackLimit
        state.pointee.base = saved.base
        state.pointee.pc = saved.pc
        state.pointee.mainBase = saved.mainBase
        state.pointee.mainPC = saved.mainPC
    }

    /// Gives what follows the full limits: instructions and time are counted from here. For the host, before it runs code.
    package func renewLimits() {
        state.pointee.fuel = 0
        state.pointee.reserve = limits.instructions
        deadline = limits.seconds.map { monotonicSeconds() + $0 }
    }

    /// Is script code running, so that the host is called by it?
    package var isRunning: Bool { state.pointee.depth > 0 }

    // MARK: Whole runs

    /// Runs the top-level code of a loaded program, part after part.
    package func runEntryPoints(of program: Program) -> RunOutcome {
        for entry in program.entryPoints {
            let outcome = run(FunctionID(index: entry), [])
            guard case .returned = outcome else { return outcome }
        }
        return .returned(.unit)
    }

    /// Calls a function from outside any script.
    package func run(_ function: FunctionID, _ arguments: [Word]) -> RunOutcome {
        finishRun { call(function, arguments) }
    }

    /// Calls a function value from outside any script.
    package func run(applying function: Word, _ arguments: [Word]) -> RunOutcome {
        finishRun { apply(function, arguments) }
    }

    private func finishRun(_ body: () -> Word?) -> RunOutcome {
        withScope {
            if let word = body() { return .returned(word) }
            if let abort {
                // What the script called is over, and so is the script that called the host.
                if !isRunning {
                    self.abort = nil
                    isCrashing = false
                    state.pointee.attention.remove(.raised)
                }
                return .aborted(abort)
            }
            state.pointee.attention.remove(.raised)
            isCrashing = false
            return .raised(state.pointee.pending)
        }
    }
}
