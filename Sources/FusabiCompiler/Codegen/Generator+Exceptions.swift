import FusabiBytecode

// try … with, try … finally.
extension Generator {
    mutating func emitTryWith(_ body: CoreID, _ local: LocalID, _ handler: CoreID, _ dest: Destination) -> Bool {
        let facts = self.facts.mark
        let mark = top
        let exception = allocate()
        // In tail position the result is returned only after the protected range.
        let inner = protectedDestination(dest)
        let start = asm.position
        protection += 1
        var ends = emit(body, inner)
        protection -= 1
        let end = asm.position
        self.facts.undo(to: facts)
        let after = asm.label()
        if ends {
            ends = finishProtected(inner, dest)
            if ends { asm.jump(after) }
        }
        protect(start, end, exception)
        bindException(local, exception)
        if emit(handler, dest) { ends = true }
        self.facts.undo(to: facts)
        asm.place(after)
        top = mark
        return ends
    }

    private mutating func bindException(_ local: LocalID, _ exception: Register) {
        registers[Int(local.index)] = exception
        convert(exception, exception, from: .any, to: core[local].representation)
    }

    private mutating func protectedDestination(_ dest: Destination) -> Destination {
        guard case .tail = dest else { return dest }
        return result == .unit && !boxesResult ? .effect : .register(allocate())
    }

    private mutating func finishProtected(_ inner: Destination, _ dest: Destination) -> Bool {
        guard case .tail = dest else { return true }
        guard case .register(let register) = inner else {
            asm.retUnit()
            return false
        }
        return finish(register, dest)
    }

    /// The code from `start` to `end` is protected by a handler that begins here.
    private mutating func protect(_ start: Int, _ end: Int, _ exception: Register, isFinally: Bool = false) {
        if start == end { return }
        handlers.append(
            HandlerRecord(
                start: UInt32(start - self.start), end: UInt32(end - self.start),
                target: UInt32(asm.position - self.start), register: UInt32(exception.index),
                isFinally: isFinally ? 1 : 0))
    }

    /// The finally block exists once. Its exception register tells it whether to go on (null) or to reraise.
    mutating func emitTryFinally(_ body: CoreID, _ final: CoreID, _ dest: Destination) -> Bool {
        let mark = facts.mark
        let holder = resultHolder(body, dest)
        let exception = allocate()
        let start = asm.position
        protection += 1
        let ends = emit(body, holder)
        protection -= 1
        let end = asm.position
        facts.undo(to: mark)
        if ends { asm.loadNull(exception) }
        protect(start, end, exception, isFinally: true)
        if !emit(final, .effect) { return false }
        facts.undo(to: mark)
        asm.endFinally(exception)
        if !ends {
            // Only the exceptional way comes here, and it has left; the verifier sees a way on.
            return closeUnreachable(dest)
        }
        guard case .register(let register) = holder else { return finishUnitValue(dest) }
        return finish(register, dest)
    }

    private mutating func closeUnreachable(_ dest: Destination) -> Bool {
        let exception = allocate()
        asm.loadNull(exception)
        asm.raise(exception)
        return false
    }

    /// A register for the body's value while the finally block runs, with a value of its type in it from the start: on the
    /// exceptional way it holds that.
    private mutating func resultHolder(_ body: CoreID, _ dest: Destination) -> Destination {
        if case .effect = dest { return .effect }
        guard let representation = core.representation(of: body), representation != .unit else { return .effect }
        let register = allocate()
        loadDefault(representation, register)
        return .register(register)
    }

    private mutating func loadDefault(_ representation: Representation, _ register: Register) {
        switch representation {
        case .any, .reference, .union, .string, .function, .array: asm.loadNull(register)
        case .unit: asm.loadUnit(register)
        case .bool: asm.loadBool(register, 0)
        case .char: asm.loadChar(register, 0)
        case .int8: asm.loadImmediate(register, ImmediateKind.int8.rawValue, 0)
        case .uint8: asm.loadImmediate(register, ImmediateKind.uint8.rawValue, 0)
        case .int16: asm.loadImmediate(register, ImmediateKind.int16.rawValue, 0)
        case .uint16: asm.loadImmediate(register, ImmediateKind.uint16.rawValue, 0)
        case .int32: asm.loadInt(register, 0)
        case .uint32: asm.loadImmediate(register, ImmediateKind.uint32.rawValue, 0)
        case .float32: asm.loadImmediate(register, ImmediateKind.float32.rawValue, 0)
        case .float: asm.loadFloatInt(register, 0)
        case .int64, .uint64, .nativeint, .unativeint: asm.loadLongInt(register, 0)
        case .enumeration(let type): asm.loadImmediate(register, UInt16(truncatingIfNeeded: type.index), 0)
        }
    }
}
