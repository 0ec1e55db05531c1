import FusabiBytecode

/// Generators. Entering and leaving a fiber only changes which registers the interpreter's loop works on; nothing in
/// Swift recurses.
extension Machine {
    /// A fiber that will run the closure; null when memory is out.
    func makeFiber(_ body: Word) -> Word {
        let address = allocate(words: FiberField.count + 1)
        guard address != 0 else { return .null }
        let record = FiberRecord.make()
        let cell = Cell(address: address)
        cell.header = Cell.header(BuiltinType.fiber.rawValue, aux: 0)
        cell[FiberField.record] = Word(bits: UInt64(UInt(bitPattern: record)))
        cell[FiberField.current] = .unset
        cell[FiberField.body] = body
        cell[FiberField.parent] = .null
        cell[FiberField.leaf] = .null
        state.pointee.heap.addFinalizable(cell)
        state.pointee.heap.external += record.pointee.externalBytes
        return Word(cell)
    }

    /// `fiberMoveNext`: goes on in the fiber, or gives false at once.
    func moveNext(_ i: Fetched) {
        let base = state.pointee.base
        let fiber = Word(bits: base[i.b])
        guard fiber.isReference else {
            raise(.nullReference)
            return
        }
        let record = FiberRecord.of(fiber.cell)
        switch record.pointee.state {
        case .finished: base.set(i.a, bool: false)
        case .running: raise("System.InvalidOperationException", "The sequence is already being enumerated.")
        case .suspended: enterFiber(fiber, record)
        case .new: startFiber(fiber, record)
        }
    }

    /// What generators do all the time, with pc behind the instruction: resuming a suspended fiber, yielding a value. False
    /// for all else, which the slow path does.
    func switchFiber(_ i: Fetched) -> Bool {
        let base = state.pointee.base
        switch i.opcode {
        case .fiberMoveNext:
            let fiber = Word(bits: base[i.b])
            guard fiber.isReference else { return false }
            let record = FiberRecord.of(fiber.cell)
            guard case .suspended = record.pointee.state else { return false }
            enterFiber(fiber, record)
        case .fiberYield:
            let value = Word(bits: base[i.a])
            if value.isReference(to: .fiber) || !state.pointee.fiber.isReference { return false }
            yield(value)
        default: return false
        }
        return true
    }

    private func startFiber(_ fiber: Word, _ record: UnsafeMutablePointer<FiberRecord>) {
        let body = fiber.cell[FiberField.body]
        fiber.cell[FiberField.body] = .null
        protect(body)
        let capacity = 128
        let stack = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        stack.initialize(repeating: 0, count: capacity)
        record.pointee.stack = stack
        record.pointee.capacity = capacity
        state.pointee.heap.external += capacity * 8
        record.pointee.base = stack + 2
        record.pointee.pc = Stubs.fiberEnd
        stack[0] = Stubs.fiberEnd.link(window: 0)
        enterFiber(fiber, record)
        if stage([.unit]) { enterApply(body, window: -2) }
    }

    private func enterFiber(_ fiber: Word, _ record: UnsafeMutablePointer<FiberRecord>) {
        saveRunning()
        fiber.cell[FiberField.parent] = state.pointee.fiber
        record.pointee.state = .running
        let leaf = fiber.cell[FiberField.leaf]
        fiber.cell[FiberField.leaf] = .null
        goOn(in: leaf.isReference ? leaf : fiber)
    }

    /// Makes a fiber's stack the one that runs.
    private func goOn(in fiber: Word) {
        let record = FiberRecord.of(fiber.cell)
        guard let stack = record.pointee.stack, let base = record.pointee.base, let pc = record.pointee.pc else {
            return
        }
        state.pointee.fiber = fiber
        state.pointee.base = base
        state.pointee.pc = pc
        state.pointee.stackLimit = stack + record.pointee.capacity
    }

    /// Notes where the running stack stops, so that it can be scanned and resumed.
    func saveRunning() {
        if state.pointee.fiber.isReference {
            let record = FiberRecord.of(state.pointee.fiber.cell)
            record.pointee.base = state.pointee.base
            record.pointee.pc = state.pointee.pc
        } else {
            state.pointee.mainBase = state.pointee.base
            state.pointee.mainPC = state.pointee.pc
        }
    }

    /// Goes on in the code that resumed the running fiber.
    private func leaveFiber() {
        let cell = state.pointee.fiber.cell
        let parent = cell[FiberField.parent]
        cell[FiberField.parent] = .null
        if parent.isReference {
            goOn(in: parent)
        } else {
            state.pointee.fiber = .null
            state.pointee.base = state.pointee.mainBase
            state.pointee.pc = state.pointee.mainPC
            state.pointee.stackLimit = state.pointee.mainLimit
        }
    }

    /// Gives the `fiberMoveNext` that resumed a fiber its result; `fiberDispose` has none.
    private func answer(_ value: Bool) {
        let instruction = Fetched(state.pointee.pc - 1)
        if case .fiberMoveNext = instruction.opcode { state.pointee.base.set(instruction.a, bool: value) }
    }

    /// `fiberYield`: suspends the running fiber. Yielding a fiber suspends that one, and with it those between it and the
    /// running fiber: how a thread of the library's scheduler waits, wherever it is.
    func yield(_ value: Word) {
        guard state.pointee.fiber.isReference else {
            raise("System.InvalidOperationException", "A sequence expression yields outside of its enumeration.")
            return
        }
        saveRunning()
        if value.isReference(to: .fiber), value != state.pointee.fiber {
            guard isActive(value) else {
                raise("System.InvalidOperationException", "A fiber that does not run cannot be suspended.")
                return
            }
            value.cell[FiberField.leaf] = state.pointee.fiber
            state.pointee.fiber = value
        } else {
            state.pointee.fiber.cell[FiberField.current] = value
        }
        FiberRecord.of(state.pointee.fiber.cell).pointee.state = .suspended
        leaveFiber()
        answer(true)
    }

    /// Is a fiber the running one or one that this waits for, with no native in between?
    package func isActive(_ fiber: Word) -> Bool {
        var running = state.pointee.fiber
        while running.isReference {
            if running == fiber { return true }
            running = running.cell[FiberField.parent]
        }
        return false
    }

    /// The running fiber's code has ended, by itself or by an exception: goes on in its parent.
    func finishFiber() {
        finish(state.pointee.fiber)
        leaveFiber()
        answer(false)
    }

    private func finish(_ fiber: Word) {
        let record = FiberRecord.of(fiber.cell)
        state.pointee.heap.external -= record.pointee.capacity * 8
        record.pointee.stack?.deallocate()
        record.pointee.stack = nil
        record.pointee.capacity = 0
        record.pointee.state = .finished
        fiber.cell[FiberField.body] = .null
    }

    /// `fiberDispose`: runs the finally blocks that the fiber is in, then ends it.
    func dispose(_ fiber: Word) {
        guard fiber.isReference else {
            raise(.nullReference)
            return
        }
        let record = FiberRecord.of(fiber.cell)
        switch record.pointee.state {
        case .finished, .running: break
        case .new: finish(fiber)
        case .suspended:
            enterFiber(fiber, record)
            raise(Machine.disposal)
        }
    }

    /// Moves the running fiber's stack to a larger place, with room for at least `words` above the base.
    func growFiberStack(atLeast words: Int) -> Bool {
        let record = FiberRecord.of(state.pointee.fiber.cell)
        guard let stack = record.pointee.stack else { return false }
        let used = state.pointee.base - stack
        let capacity = max(record.pointee.capacity * 2, used + words + 64)
        guard capacity * 8 <= limits.stackBytes else {
            stop(.stackOverflow)
            return false
        }
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        larger.update(from: stack, count: record.pointee.capacity)
        (larger + record.pointee.capacity).initialize(repeating: 0, count: capacity - record.pointee.capacity)
        stack.deallocate()
        state.pointee.heap.external += (capacity - record.pointee.capacity) * 8
        record.pointee.stack = larger
        record.pointee.capacity = capacity
        state.pointee.base = larger + used
        state.pointee.stackLimit = larger + capacity
        return true
    }
}
