import FusabiBytecode

// Expressions: the dispatch over node kinds, and what needs only a few instructions.
extension Generator {
    /// Generates an expression. False when control never reaches what follows it (also for `tail`).
    @discardableResult
    mutating func emit(_ root: CoreID, _ dest: Destination) -> Bool {
        let mark = top
        defer { top = mark }
        var id = root
        // Chains of bindings and sequences are as long as the source is: they are walked, not recursed into.
        while true {
            switch nodes[Int(id.index)] {
            case .bind(let local, let value, let body):
                if let next = appendInPlace(local, value, body, dest) {
                    id = next
                    continue
                }
                if let register = loopRegister(for: local, body, dest) {
                    if !emit(value, .register(register)) { return false }
                    facts.forget(register)
                } else if !bind(local, value) {
                    return false
                }
                id = body
            case .bindRecursive(let group, let body):
                bindRecursive(group)
                id = body
            case .sequence(let items):
                guard let last = items.last else { return finishUnitValue(dest) }
                for item in items.dropLast() where !emit(item, .effect) { return false }
                id = last
            case .constant, .local, .global, .lambda, .functionReference:
                return emitAtom(id, dest)
            case .setLocal(let local, let value):
                // A call must not use the variable itself as its window: a handler may look at it.
                if UInt32(registers[Int(local.index)].index) + 1 == top { _ = allocate() }
                if !emit(value, .register(registers[Int(local.index)])) { return false }
                return finishUnitValue(dest)
            case .setGlobal(let global, let value):
                asm.setGlobal(self.value(value), global)
                return finishUnitValue(dest)
            case .call(let function, let arguments):
                return emitCall(id, function, arguments, dest)
            case .callLocal(let local, let arguments):
                return emitCallLocal(id, local, arguments, dest)
            case .apply(let function, let arguments):
                return emitApply(id, function, arguments, dest)
            case .callSlot(let slot, let arguments, _):
                return emitCallSlot(id, slot, arguments, dest)
            case .callNative(let native, let arguments, _):
                return emitCallNative(id, native, arguments, dest)
            case .primitive(let primitive, let arguments):
                return emitPrimitive(id, primitive, arguments, dest)
            case .allocate(let type, let tag, let fields):
                return emitAllocate(id, type, tag, fields, dest)
            case .field(let object, let type, let tag, let index):
                return emitField(id, object, type, tag, index, dest)
            case .setField(let object, let type, let tag, let index, let value):
                return emitSetField(id, object, type, tag, index, value, dest)
            case .ifThenElse(let condition, let first, let second):
                return emitIf(condition, first, second, dest)
            case .switchTag(let subject, let type, let cases, let fallback):
                return emitSwitchTag(id, subject, type, cases, fallback, dest)
            case .switchInt(let subject, let cases, let fallback):
                return emitSwitchInt(subject, cases, fallback, dest)
            case .whileLoop(let condition, let body):
                return emitWhile(condition, body, dest)
            case .forRange(let local, let low, let high, let isDown, let body):
                return emitForRange(local, low, high, isDown, body, dest)
            case .join(let join, let parameters, let body, let scope, let isRecursive):
                return emitJoin(join, parameters, body, scope, isRecursive, dest)
            case .jump(let join, let arguments):
                emitJump(join, arguments)
                return false
            case .tryWith(let body, let local, let handler):
                return emitTryWith(body, local, handler, dest)
            case .tryFinally(let body, let final):
                return emitTryFinally(body, final, dest)
            case .cast(let value, let from, let to):
                return emitCast(id, value, from, to, dest)
            case .raise(let exception):
                let register = value(exception)
                self.mark(id)
                asm.raise(register)
                return false
            case .reraise(let exception):
                asm.reraise(value(exception))
                return false
            }
        }
    }

    /// `let local = value`, up to the body. False when the body is never reached.
    private mutating func bind(_ local: LocalID, _ value: CoreID) -> Bool {
        let isMutable = core.locals[Int(local.index)].isMutable
        switch nodes[Int(value.index)] {
        case .lambda(let lambda) where captures.isLifted[Int(lambda.index)]:
            return true
        case .local(let other) where !isMutable && !core.locals[Int(other.index)].isMutable:
            registers[Int(local.index)] = location(other)
            return true
        case .allocate(let type, let tag, _):
            let register = allocate()
            if !emit(value, .register(register)) { return false }
            registers[Int(local.index)] = register
            if !isMutable { noteFresh(register, type, tag) }
            return true
        default:
            let register = allocate()
            if !emit(value, .register(register)) { return false }
            registers[Int(local.index)] = register
            return true
        }
    }

    private mutating func noteFresh(_ register: Register, _ type: TypeID, _ tag: Int) {
        if isUnion(type) { facts.set(register, caseTag: tag) } else { facts.setNotNull(register) }
    }

    func isUnion(_ type: TypeID) -> Bool { core.kind(of: type) == .union }

    mutating func emitIf(
        _ condition: CoreID, _ first: CoreID, _ second: CoreID, _ dest: Destination, _ rotation: Rotation? = nil
    ) -> Bool {
        if case .constant(.bool(let isTrue)) = nodes[Int(condition.index)] {
            return emit(isTrue ? first : second, dest)
        }
        if case .effect = dest, rotation == nil, isUnitConstant(first) {
            return emitUnless(condition, second, dest)
        }
        if case .register(let register) = dest, rotation == nil {
            if isLocated(first, at: register) { return emitUnless(condition, second, dest) }
            if isLocated(second, at: register) { return emitUnless(condition, first, dest, when: false) }
        }
        let otherwise = rotation?.second ?? asm.label()
        branch(condition, to: otherwise, when: false)
        if let rotation { asm.place(rotation.first) }
        let outer = facts.mark
        noteCondition(condition, true)
        let firstEnds = emit(first, dest)
        facts.undo(to: outer)
        if case .effect = dest, isUnitConstant(second) {
            asm.place(otherwise)
            return true
        }
        let end = asm.label()
        if firstEnds { asm.jump(end) }
        asm.place(otherwise)
        let inner = facts.mark
        noteCondition(condition, false)
        let secondEnds = emit(second, dest)
        facts.undo(to: inner)
        asm.place(end)
        return firstEnds || secondEnds
    }

    /// `if condition then … else body`, where nothing is to be done when the condition holds (or does not).
    private mutating func emitUnless(
        _ condition: CoreID, _ body: CoreID, _ dest: Destination, when isTrue: Bool = true
    ) -> Bool {
        let end = asm.label()
        branch(condition, to: end, when: isTrue)
        let mark = facts.mark
        noteCondition(condition, !isTrue)
        emit(body, dest)
        facts.undo(to: mark)
        asm.place(end)
        return true
    }

    private func isUnitConstant(_ id: CoreID) -> Bool {
        if case .constant(.unit) = nodes[Int(id.index)] { return true }
        return false
    }

    /// Constants, variables, function values.
    private mutating func emitAtom(_ id: CoreID, _ dest: Destination) -> Bool {
        switch dest {
        case .effect: return true
        case .register(let register):
            load(id, register)
            return true
        case .tail:
            if case .constant(.unit) = nodes[Int(id.index)], !boxesResult {
                asm.retUnit()
                return false
            }
            return finish(value(id), dest)
        }
    }

    /// Puts a constant, variable or function value into a register.
    private mutating func load(_ id: CoreID, _ register: Register) {
        if let source = hoisted[nodes[Int(id.index)]] {
            asm.copy(register, source)
            return
        }
        switch nodes[Int(id.index)] {
        case .constant(let constant): load(constant, register)
        case .local(let local):
            if local == selfLocal, captured[local] == nil {
                asm.loadSelf(register)
            } else {
                asm.copy(register, location(local))
            }
        case .global(let global): asm.getGlobal(register, global)
        case .lambda(let lambda): makeClosure(lambda, register)
        case .functionReference(let function): asm.loadFunction(register, anyEntry(of: function))
        default: emit(id, .register(register))
        }
    }

    // MARK: Values and destinations

    /// A register that holds the value: that of the variable itself, else a new temporary.
    mutating func value(_ root: CoreID) -> Register {
        let id = withoutFreeCasts(root)
        if case .local(let local) = nodes[Int(id.index)] { return location(local) }
        if let register = hoisted[nodes[Int(id.index)]] { return register }
        let register = allocate()
        emit(id, .register(register))
        return register
    }

    /// The expression whose word this one's is.
    func withoutFreeCasts(_ id: CoreID) -> CoreID {
        var id = id
        while case .cast(let inner, let from, let to) = nodes[Int(id.index)], isFree(from, to) { id = inner }
        return id
    }

    /// The registers of operands that are evaluated in order. A mutable variable is copied when a later operand might
    /// assign it.
    mutating func values(_ ids: some RandomAccessCollection<CoreID>) -> [Register] {
        var result: [Register] = []
        result.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() {
            result.append(value(id, before: ids.dropFirst(index + 1)))
        }
        return result
    }

    /// A loop: a closure for `contains` would take a copy of the generator.
    private func mayAssign(_ ids: some Sequence<CoreID>, _ local: LocalID) -> Bool {
        for id in ids where mayAssign(id, local) { return true }
        return false
    }

    mutating func value(_ root: CoreID, before later: some Sequence<CoreID>) -> Register {
        let id = withoutFreeCasts(root)
        if case .local(let local) = nodes[Int(id.index)], core.locals[Int(local.index)].isMutable,
            mayAssign(later, local)
        {
            let register = allocate()
            asm.copy(register, location(local))
            return register
        }
        return value(id)
    }

    mutating func values(_ first: CoreID, _ second: CoreID) -> (Register, Register) {
        let left = value(first, before: [second])
        return (left, value(second))
    }

    /// Is the value in a register already, which none of the later operands may assign?
    func hasRegister(_ root: CoreID, before later: Slice<CoreNodeList>) -> Bool {
        let id = withoutFreeCasts(root)
        guard case .local(let local) = nodes[Int(id.index)] else { return hoisted[nodes[Int(id.index)]] != nil }
        if local == selfLocal { return captured[local] != nil }
        return !core.locals[Int(local.index)].isMutable || !mayAssign(later, local)
    }

    /// Does the expression assign the variable? For large ones: perhaps.
    func mayAssign(_ id: CoreID, _ local: LocalID) -> Bool {
        var pending = [id]
        var budget = 100
        while let id = pending.popLast() {
            if case .setLocal(local, _) = nodes[Int(id.index)] { return true }
            budget -= 1
            if budget == 0 { return true }
            nodes[Int(id.index)].forEachChild { pending.append($0) }
        }
        return false
    }

    /// Where an instruction is to put its result.
    mutating func target(_ dest: Destination) -> Register {
        if case .register(let register) = dest { return register }
        return allocate()
    }

    /// The value is in the register; hands it on. False after a return.
    mutating func finish(_ register: Register, _ dest: Destination) -> Bool {
        switch dest {
        case .effect: return true
        case .register(let wanted):
            asm.copy(wanted, register)
            return true
        case .tail:
            if boxesResult {
                let boxed = allocate()
                convert(boxed, register, from: result, to: .any)
                asm.ret(boxed)
            } else {
                asm.ret(register)
            }
            return false
        }
    }

    /// The value is `()`.
    mutating func finishUnitValue(_ dest: Destination) -> Bool {
        switch dest {
        case .effect: return true
        case .register(let register):
            asm.loadUnit(register)
            return true
        case .tail:
            asm.retUnit()
            return false
        }
    }

    // MARK: Constants

    mutating func load(_ constant: CoreConstant, _ register: Register) {
        switch constant {
        case .unit: asm.loadUnit(register)
        case .null: asm.loadNull(register)
        case .bool(let value): asm.loadBool(register, value ? 1 : 0)
        case .immediate(let bits, let kind): load(bits, kind, register)
        case .long(let value, _): load(value, register)
        case .float(let value): load(value, register)
        case .float32(let value):
            let canonical = value.isNaN ? Float(bitPattern: 0xFFC0_0000) : value
            asm.loadImmediate(register, ImmediateKind.float32.rawValue, canonical.bitPattern)
        case .string(let units): asm.loadConstant(register, builder.string(Array(units)))
        case .emptyCase(let type, let tag):
            if type.index > UInt32(UInt16.max) { failTooLarge(lastSpan) }
            asm.loadImmediate(register, UInt16(truncatingIfNeeded: type.index), UInt32(truncatingIfNeeded: tag))
        case .decimal(let digits): asm.loadConstant(register, builder.decimal(String(decoding: digits, as: UTF8.self)))
        case .bigint(let digits): asm.loadConstant(register, builder.bigint(String(decoding: digits, as: UTF8.self)))
        case .unset: asm.loadImmediate(register, ImmediateKind.unset.rawValue, 0)
        }
    }

    private mutating func load(_ bits: UInt32, _ kind: ImmediateKind, _ register: Register) {
        if kind == .int32, let small = Int16(exactly: Int32(bitPattern: bits)) {
            asm.loadInt(register, small)
        } else if kind == .char, let unit = UInt16(exactly: bits) {
            asm.loadChar(register, unit)
        } else {
            asm.loadImmediate(register, kind.rawValue, bits)
        }
    }

    mutating func load(_ value: Int64, _ register: Register) {
        if let small = Int16(exactly: value) {
            asm.loadLongInt(register, small)
        } else {
            asm.loadLong(register, UInt64(bitPattern: value))
        }
    }

    private mutating func load(_ value: Double, _ register: Register) {
        if let small = Int16(exactly: value), value.sign == .plus || small != 0 {
            asm.loadFloatInt(register, small)
        } else {
            let canonical = value.isNaN ? Double(bitPattern: 0xFFF8_0000_0000_0000) : value
            asm.loadFloat(register, canonical.bitPattern)
        }
    }
}
