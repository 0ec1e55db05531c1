import FusabiBytecode

extension Machine {
    /// Deals with what made the interpreter leave its fast loop. False when the run is over: it has returned, or an
    /// exception or the end of the run leaves it.
    func handle(_ trap: Trap) -> Bool {
        let protected = state.pointee.protectedCount
        defer { state.pointee.protectedCount = protected }
        switch trap {
        case .halt: return false
        case .fuel: return refuel() ? executeAgain() : unwind()
        case .stack: return growStack() ? executeAgain() : unwind()
        case .slow:
            executeSlow()
            if !isRaising, state.pointee.attention.contains(.collect) { collect() }
            return !isRaising || unwind()
        case .raised:
            if state.pointee.attention.contains(.collect) { collect() }
            return !isRaising || unwind()
        case .divideByZero: raise(.divideByZero)
        case .overflow: raise(.overflow)
        case .nullReference: raise(.nullReference)
        case .indexOutOfRange: raise(.indexOutOfRange)
        case .invalidCast: raise(.invalidCast)
        }
        return unwind()
    }

    /// The instruction before pc has what it lacked, and is executed again.
    private func executeAgain() -> Bool {
        state.pointee.pc -= 1
        return true
    }

    /// The exceptions that instructions raise.
    package enum Fault: Error {
        case divideByZero, overflow, nullReference, indexOutOfRange, invalidCast
    }

    func raise(_ fault: Fault) {
        switch fault {
        case .divideByZero: raise("System.DivideByZeroException", "Attempted to divide by zero.")
        case .overflow: raise("System.OverflowException", "Arithmetic operation resulted in an overflow.")
        case .nullReference:
            raise("System.NullReferenceException", "Object reference not set to an instance of an object.")
        case .indexOutOfRange:
            raise("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
        case .invalidCast: raise("System.InvalidCastException", "Specified cast is not valid.")
        }
    }

    /// Fuel of one slice: between two slices the deadline and the cancellation flag are looked at.
    static var sliceFuel: Int { 1 << 16 }

    /// Is the run cancelled, or its time over? It is then being aborted.
    private func isOver() -> Bool {
        if cancellation.isCancelled {
            stop(.cancelled)
            return true
        }
        if let deadline, monotonicSeconds() >= deadline {
            stop(.deadline)
            return true
        }
        return false
    }

    /// Fuel for work that takes long outside of the interpreter's loop: before it, or every few thousand steps of it. A step
    /// takes about a nanosecond; work that cannot end in time is not begun. False: the run is being aborted, the native
    /// should return.
    package func charge(_ steps: Int) -> Bool {
        if isOver() { return false }
        if let deadline, steps > 1 << 26, monotonicSeconds() + Double(steps) * 0.5e-9 > deadline {
            stop(.deadline)
            return false
        }
        state.pointee.reserve &-= steps
        if state.pointee.reserve >= 0 { return true }
        state.pointee.reserve = 0
        stop(.instructionLimit)
        return false
    }

    /// Takes the next slice of fuel. False when the run ends here.
    private func refuel() -> Bool {
        if isOver() { return false }
        let slice = min(Machine.sliceFuel, state.pointee.reserve)
        guard slice > 0 else {
            stop(.instructionLimit)
            return false
        }
        state.pointee.reserve &-= slice
        state.pointee.fuel &+= slice
        return true
    }

    /// Makes the stack of a fiber larger; the main stack has its size. False when the limit is reached.
    private func growStack() -> Bool {
        guard state.pointee.fiber.isReference else {
            stop(.stackOverflow)
            return false
        }
        return growFiberStack(atLeast: 0)
    }

    /// Makes sure that the running stack has `words` words above the frame's base. May move the stack.
    func ensureStack(_ words: Int) -> Bool {
        if state.pointee.base + words <= state.pointee.stackLimit { return true }
        guard state.pointee.fiber.isReference else {
            stop(.stackOverflow)
            return false
        }
        return growFiberStack(atLeast: words)
    }
}
