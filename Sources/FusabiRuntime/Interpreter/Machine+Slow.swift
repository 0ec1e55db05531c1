import FusabiBytecode

extension Machine {
    /// Executes the instruction whose first word is right before pc, out of the loop. pc moves past its extension words
    /// first, so that an exception belongs to it and a frame returns behind it.
    func executeSlow() {
        let pc = state.pointee.pc
        let i = Fetched(pc - 1)
        let r = state.pointee.base
        switch i.opcode {
        case .nop: break
        case .loadConstant:
            state.pointee.pc += 1
            r[i.a] = makeConstant(Int(pc.pointee)).bits
        case .loadFunction:
            state.pointee.pc += 1
            r[i.a] = makeFunctionValue(pc.pointee).bits
        case .new1, .some: refill(words: 2)
        case .new2, .cons, .consAppend: refill(words: 3)
        case .new, .newClosure: newCell(i)
        case .newClosureWindow: newClosure(i)
        case .newWindow: newWindow(i)
        case .apply: applySlow(i)
        case .tailApply: tailApplySlow(i)
        case .callSlot, .tailCallSlot: fillDispatch(i)
        case .raise: raiseInstruction(Word(bits: r[i.a]))
        case .reraise, .endFinally: raise(Word(bits: r[i.a]))
        case .fiberNew: r[i.a] = makeFiber(Word(bits: r[i.b])).bits
        case .fiberMoveNext: moveNext(i)
        case .fiberCurrent: fiberCurrent(i)
        case .fiberYield: yield(Word(bits: r[i.a]))
        case .fiberDispose: dispose(Word(bits: r[i.a]))
        case .reserved255: finishFiber()
        default:
            if executeArithmetic(i) || executeArrays(i) || executeCasts(i) || executeGeneric(i) { return }
            fail("the interpreter does not know the operation \(i.opcode)")
        }
    }

    /// A size class has used up its free run: finds another one (or collects), and lets the instruction run again.
    private func refill(words: Int) {
        let address = allocate(words: words)
        guard address != 0 else { return }
        // Give the cell back: the instruction will cut it.
        state.pointee.heap.bump[words].cursor = address
        state.pointee.pc -= 1
    }

    /// `new` and `newClosure`: small cells are cut from a free run, large ones made here.
    private func newCell(_ i: Fetched) {
        let count = i.b
        let words = count == 0 ? 2 : count + 1
        if words * 8 <= SizeClass.exactLimit {
            refill(words: words)
            return
        }
        let pc = state.pointee.pc
        let isClosure = i.opcode == .newClosure
        let address = allocate(words: words)
        state.pointee.pc += (isClosure ? 1 : 2) + (count + 3) / 4
        guard address != 0 else { return }
        let cell = Cell(address: address)
        cell.header = isClosure ? Cell.header(BuiltinType.closure.rawValue, aux: pc.pointee) : pc.wide
        let registers = isClosure ? pc + 1 : pc + 2
        for index in 0..<count { cell.longs[index] = state.pointee.base[registers.register(index)] }
        state.pointee.base[i.a] = Word(cell).bits
    }

    private func raiseInstruction(_ exception: Word) {
        if exception.isNull {
            raise(.nullReference)
        } else if isException(exception) {
            exception.cell[ExceptionField.trace] = .null
            raise(exception)
        } else {
            raise(.invalidCast)
        }
    }

    private func fiberCurrent(_ i: Fetched) {
        let fiber = Word(bits: state.pointee.base[i.b])
        if fiber.isReference {
            state.pointee.base[i.a] = fiber.cell[FiberField.current].bits
        } else {
            raise(.nullReference)
        }
    }

    /// A function without captures as a value, made once.
    func makeFunctionValue(_ id: UInt32) -> Word {
        guard let (_, record) = image.chain.function(FunctionID(index: id)) else {
            return fail("unknown function \(id)")
        }
        guard let cell = allocateCell(BuiltinType.closure.rawValue, aux: record.anyEntry, words: 1) else {
            return .null
        }
        cell[0] = .null
        state.pointee.functionValues[Int(id)] = Word(cell).bits
        return Word(cell)
    }

    private func newClosure(_ i: Fetched) {
        let function = Int(state.pointee.pc.pointee)
        let count = Int(state.pointee.functions[function].captureCount)
        let address = allocate(words: max(count, 1) + 1)
        state.pointee.pc += 1
        guard address != 0 else { return }
        let cell = Cell(address: address)
        cell.header = Cell.header(BuiltinType.closure.rawValue, aux: UInt32(function))
        fill(cell, count, from: i.bc)
        state.pointee.base[i.a] = Word(cell).bits
    }

    private func newWindow(_ i: Fetched) {
        let pc = state.pointee.pc
        let count = Int(pc[2])
        let address = allocate(words: max(count, 1) + 1)
        state.pointee.pc += 3
        guard address != 0 else { return }
        let cell = Cell(address: address)
        cell.header = pc.wide
        fill(cell, count, from: i.bc)
        state.pointee.base[i.a] = Word(cell).bits
    }

    /// Fields from consecutive registers.
    private func fill(_ cell: Cell, _ count: Int, from first: Int) {
        cell[0] = .null
        for index in 0..<count { cell.longs[index] = state.pointee.base[first + index] }
    }
}
