import FusabiBytecode

// Objects and union cases: allocation and fields.
extension Generator {
    mutating func emitAllocate(
        _ id: CoreID, _ type: TypeID, _ tag: Int, _ fields: CoreNodeList, _ dest: Destination
    ) -> Bool {
        if type == BuiltinType.list.id, tag == 1, fields.count == 2 { return emitList(id, dest) }
        let header = CellHeader(type: type, tag: UInt32(truncatingIfNeeded: tag))
        if fields.count > 8 { return emitLargeAllocate(header, fields, dest) }
        let sources = values(fields)
        let register = target(dest)
        mark(id)
        switch sources.count {
        case 1 where type == BuiltinType.option.id && tag == 1: asm.some(register, sources[0])
        case 1: asm.new1(register, sources[0], header)
        case 2: asm.new2(register, sources[0], sources[1], header)
        default:
            if sources.allSatisfy({ !$0.isWide }) {
                asm.new(register, header, sources)
            } else {
                let window = allocate(sources.count)
                for (index, source) in sources.enumerated() { asm.copy(window + index, source) }
                asm.newWindow(register, window, header, UInt32(sources.count))
            }
        }
        return finish(register, inPlace: dest)
    }

    /// Fields in a row of registers.
    private mutating func emitLargeAllocate(_ header: CellHeader, _ fields: CoreNodeList, _ dest: Destination) -> Bool {
        let window = row(fields)
        let register = target(dest)
        asm.newWindow(register, window, header, UInt32(fields.count))
        return finish(register, inPlace: dest)
    }

    /// Evaluates expressions into a row of registers.
    mutating func row(_ items: CoreNodeList) -> Register {
        let window = allocate(items.count)
        for (index, item) in items.enumerated() { emit(item, .register(window + index)) }
        return window
    }

    /// For a result that is in the destination's register already.
    mutating func finish(_ register: Register, inPlace dest: Destination) -> Bool {
        if case .tail = dest { return finish(register, dest) }
        return true
    }

    // MARK: Lists

    /// `a :: b :: …`: short ones are consed from the back; long ones are appended to from the front, which takes few
    /// registers however long they are.
    private mutating func emitList(_ root: CoreID, _ dest: Destination) -> Bool {
        var heads: [CoreID] = []
        var rest = root
        while case .allocate(let type, 1, let fields) = nodes[Int(rest.index)], type == BuiltinType.list.id,
            fields.count == 2
        {
            heads.append(fields[0])
            rest = fields[1]
        }
        if heads.count > 8 { return emitLongList(root, heads, rest, dest) }
        let sources = values(heads + [rest])
        let register = target(dest)
        mark(root)
        guard var tail = sources.last else { return true }
        // The destination may be a variable that an item reads, so only the last instruction writes it.
        let partial = heads.count > 1 ? allocate() : register
        for (index, source) in sources.dropLast().enumerated().reversed() {
            let next = index == 0 ? register : partial
            asm.cons(next, source, tail)
            tail = next
        }
        return finish(register, inPlace: dest)
    }

    private mutating func emitLongList(
        _ root: CoreID, _ heads: [CoreID], _ rest: CoreID, _ dest: Destination
    ) -> Bool {
        let (first, last, item) = (allocate(), allocate(), allocate())
        mark(root)
        asm.loadImmediate(last, UInt16(BuiltinType.list.rawValue), 0)
        for (index, head) in heads.enumerated() {
            let mark = top
            let source: Register
            if case .local(let local) = nodes[Int(head.index)] {
                source = location(local)
            } else {
                emit(head, .register(item))
                source = item
            }
            if index == 0 {
                asm.cons(first, source, last)
                asm.copy(last, first)
            } else {
                asm.consAppend(last, source)
            }
            top = mark
        }
        if case .constant(.emptyCase) = nodes[Int(rest.index)] {
        } else {
            let tail = value(rest)
            if last.isWide {
                asm.setFieldWide(last, tail, 1)
            } else {
                asm.setFieldNonNull(last, 1, tail)
            }
        }
        return finish(first, dest)
    }

    // MARK: Fields

    mutating func emitField(
        _ id: CoreID, _ object: CoreID, _ type: TypeID, _ tag: Int, _ index: Int, _ dest: Destination
    ) -> Bool {
        let source = checkedObject(id, object, type, tag)
        let register = target(dest)
        if index > 255 {
            asm.getFieldWide(register, source.register, UInt32(index))
        } else if source.isChecked {
            asm.getFieldNonNull(register, source.register, UInt8(index))
        } else {
            asm.getField(register, source.register, UInt8(index))
            noteChecked(object, source.register, written: register)
        }
        return finish(register, inPlace: dest)
    }

    /// A field of generic type that is an int, a float or an object here, in one instruction.
    mutating func emitFieldCast(
        _ id: CoreID, _ object: CoreID, _ type: TypeID, _ tag: Int, _ index: Int, _ cast: FusedCast,
        _ dest: Destination
    ) -> Bool {
        let source = checkedObject(id, object, type, tag)
        let register = target(dest)
        let index = UInt8(truncatingIfNeeded: index)
        switch cast {
        case .int: asm.getFieldInt(register, source.register, index)
        case .float: asm.getFieldFloat(register, source.register, index)
        case .reference(let wanted): asm.getFieldReference(register, source.register, index, wanted)
        case .immediate: fail(.malformed("a field of immediates"))
        }
        if !source.isChecked { noteChecked(object, source.register, written: register) }
        return finish(register, inPlace: dest)
    }

    /// The object's register, and whether it is known to hold a cell with the field. A union's case is checked here unless
    /// it is known.
    private mutating func checkedObject(
        _ id: CoreID, _ object: CoreID, _ type: TypeID, _ tag: Int
    ) -> (register: Register, isChecked: Bool) {
        let register = value(object)
        mark(id)
        if !isUnion(type) { return (register, facts[register] == Facts.notNull) }
        if facts[register] == Int32(tag) + 1 { return (register, true) }
        var narrowed = register
        if register.isWide {
            // What is learned of a wide register holds for the copy alone.
            narrowed = Register(Register.firstScratch)
            asm.loadWide(narrowed, register)
        }
        asm.assertCase(narrowed, UInt16(truncatingIfNeeded: tag))
        if isImmutableLocal(object) { facts.set(register, caseTag: tag) }
        return (narrowed, true)
    }

    /// After a checking access the object is known not to be null, if its register still holds it.
    private mutating func noteChecked(_ object: CoreID, _ register: Register, written: Register) {
        if register != written, isImmutableLocal(object) { noteNotNull(register) }
    }

    private func isImmutableLocal(_ id: CoreID) -> Bool {
        if case .local(let local) = nodes[Int(id.index)] {
            return !core.locals[Int(local.index)].isMutable && local != selfLocal
        }
        return false
    }

    mutating func emitSetField(
        _ id: CoreID, _ object: CoreID, _ type: TypeID, _ tag: Int, _ index: Int, _ value: CoreID, _ dest: Destination
    ) -> Bool {
        let register = self.value(object, before: [value])
        let source = self.value(value)
        mark(id)
        if isUnion(type), facts[register] == Facts.nothing, index <= 255, !register.isWide {
            asm.assertCase(register, UInt16(truncatingIfNeeded: tag))
            if isImmutableLocal(object) { facts.set(register, caseTag: tag) }
            asm.setFieldNonNull(register, UInt8(truncatingIfNeeded: index), source)
            return finishUnitValue(dest)
        }
        if index > 255 {
            asm.setFieldWide(register, source, UInt32(index))
        } else if facts[register] != Facts.nothing, facts[register] != Facts.loaded {
            asm.setFieldNonNull(register, UInt8(index), source)
        } else {
            asm.setField(register, UInt8(index), source)
            if isImmutableLocal(object) { noteNotNull(register) }
        }
        return finishUnitValue(dest)
    }
}
