import FusabiBytecode

// Conditions become branches; a bool is made only where one is wanted as a value.
extension Generator {
    /// Goes to the label when the condition has the wanted value, else on to the next instruction. `back`: the label is
    /// placed already. Afterwards ``facts`` hold what is known either way.
    mutating func branch(_ root: CoreID, to label: Label, when wanted: Bool, back: Bool = false) {
        let mark = top
        defer { top = mark }
        var id = root
        while true {
            switch nodes[Int(id.index)] {
            case .bind(let local, let value, let body):
                emit(value, .register(newRegister(for: local)))
                id = body
            case .sequence(let items):
                guard let last = items.last else { return }
                for item in items.dropLast() { emit(item, .effect) }
                id = last
            case .constant(.bool(let value)):
                if value == wanted { goTo(label, back: back) }
                return
            case .ifThenElse(let condition, let first, let second):
                branch(condition, first, second, to: label, when: wanted, back: back)
                return
            case .primitive(.not, let operands) where operands.count == 1:
                branch(operands[0], to: label, when: !wanted, back: back)
                return
            case .primitive(let primitive, let operands):
                let test = self.test(id, primitive, operands) ?? .isTrue(value(id))
                jump(wanted ? test : test.inverse, label, back: back)
                return
            default:
                let register = value(id)
                jump(wanted ? .isTrue(register) : .isFalse(register), label, back: back)
                return
            }
        }
    }

    private mutating func newRegister(for local: LocalID) -> Register {
        let register = allocate()
        registers[Int(local.index)] = register
        return register
    }

    private mutating func goTo(_ label: Label, back: Bool) {
        if back { asm.loop(label) } else { asm.jump(label) }
    }

    private mutating func jump(_ test: Branch, _ label: Label, back: Bool) {
        if back { asm.loop(test, label) } else { asm.jump(test, label) }
    }

    /// `&&` and `||` are conditionals with a constant; others nest.
    private mutating func branch(
        _ condition: CoreID, _ first: CoreID, _ second: CoreID, to label: Label, when wanted: Bool, back: Bool
    ) {
        if isConstant(second, false) {
            conjunction(condition, first, to: label, when: wanted, back: back)
        } else if isConstant(first, true) {
            disjunction(condition, second, to: label, when: wanted, back: back)
        } else {
            let otherwise = asm.label()
            let end = asm.label()
            branch(condition, to: otherwise, when: false)
            let mark = facts.mark
            branch(first, to: label, when: wanted, back: back)
            facts.undo(to: mark)
            asm.jump(end)
            asm.place(otherwise)
            branch(second, to: label, when: wanted, back: back)
            facts.undo(to: mark)
            asm.place(end)
        }
    }

    private mutating func conjunction(
        _ left: CoreID, _ right: CoreID, to label: Label, when wanted: Bool, back: Bool
    ) {
        let skip = asm.label()
        if wanted || back {
            branch(left, to: wanted ? skip : label, when: false, back: back && !wanted)
        } else {
            branch(left, to: label, when: false)
        }
        let mark = facts.mark
        noteCondition(left, true)
        branch(right, to: label, when: wanted, back: back)
        facts.undo(to: mark)
        asm.place(skip)
    }

    private mutating func disjunction(
        _ left: CoreID, _ right: CoreID, to label: Label, when wanted: Bool, back: Bool
    ) {
        let skip = asm.label()
        branch(left, to: wanted ? label : skip, when: true, back: back && wanted)
        let mark = facts.mark
        noteCondition(left, false)
        branch(right, to: label, when: wanted, back: back)
        facts.undo(to: mark)
        asm.place(skip)
    }

    private func isConstant(_ id: CoreID, _ value: Bool) -> Bool {
        if case .constant(.bool(let constant)) = nodes[Int(id.index)] { return constant == value }
        return false
    }

    /// Records what follows from the condition's value, where the verifier concludes it, too.
    mutating func noteCondition(_ id: CoreID, _ value: Bool, depth: Int = 0) {
        // Every part of a long condition is a condition itself.
        if depth > 16 { return }
        switch nodes[Int(id.index)] {
        case .primitive(.isCase(let type, let tag), let operands):
            guard let register = stableRegister(operands) else { return }
            if value {
                facts.set(register, caseTag: tag)
            } else if let other = otherTag(of: type, than: tag) {
                facts.set(register, caseTag: other)
            }
        case .primitive(.isNull, let operands):
            if !value, let register = stableRegister(operands) { noteNotNull(register) }
        case .primitive(.not, let operands):
            if operands.count == 1 { noteCondition(operands[0], !value, depth: depth + 1) }
        case .ifThenElse(let condition, let first, let second):
            if value, isConstant(second, false) {
                noteCondition(condition, true, depth: depth + 1)
                noteCondition(first, true, depth: depth + 1)
            } else if !value, isConstant(first, true) {
                noteCondition(condition, false, depth: depth + 1)
                noteCondition(second, false, depth: depth + 1)
            }
        default: break
        }
    }

    /// The register of an immutable variable that is the only operand, when it is loaded.
    private func stableRegister(_ operands: CoreNodeList) -> Register? {
        guard let operand = operands.first, case .local(let local) = nodes[Int(operand.index)] else { return nil }
        return stableRegister(local)
    }

    func stableRegister(_ local: LocalID) -> Register? {
        if core.locals[Int(local.index)].isMutable || local == selfLocal { return nil }
        if !captured.isEmpty, let capture = captured[local] {
            return facts[capture.register] == Facts.nothing ? nil : capture.register
        }
        return registers[Int(local.index)]
    }

    /// A known case says more than not being null.
    mutating func noteNotNull(_ register: Register) {
        if facts[register] <= 0 { facts.setNotNull(register) }
    }

    /// The other case of a type with two.
    func otherTag(of type: TypeID, than tag: Int) -> Int? {
        core.descriptor(of: type)?.shapes.count == 2 ? 1 - tag : nil
    }

    // MARK: Tests

    /// The test that a primitive amounts to, its operands evaluated; nil when it has to be computed as a bool.
    private mutating func test(_ id: CoreID, _ primitive: Primitive, _ operands: CoreNodeList) -> Branch? {
        switch primitive {
        case .compare(let comparison, let kind):
            return comparisonTest(comparison, kind, operands[0], operands[1])
        case .physicalEquals:
            let (left, right) = values(operands[0], operands[1])
            return .equalWords(left, right)
        case .stringEquals:
            let (left, right) = values(operands[0], operands[1])
            return .equalString(left, right)
        case .isNull:
            return .isNull(value(operands[0]))
        case .isCase(let type, let tag):
            let register = value(operands[0])
            mark(id)
            return caseTest(register, type, tag)
        default:
            return nil
        }
    }

    /// Whether a union value is in a case: by the word alone where that tells.
    func caseTest(_ register: Register, _ type: TypeID, _ tag: Int) -> Branch {
        let shapes = core.descriptor(of: type)?.shapes ?? []
        if shapes.count == 2, shapes[0].fields.isEmpty != shapes[1].fields.isEmpty, shapes.indices.contains(tag) {
            return shapes[tag].fields.isEmpty ? .isNotCell(register) : .isCell(register)
        }
        return .isTag(register, UInt16(truncatingIfNeeded: tag))
    }

    private mutating func comparisonTest(
        _ comparison: ComparisonOperator, _ kind: NumericKind, _ left: CoreID, _ right: CoreID
    ) -> Branch {
        switch kind {
        case .int8, .uint8, .int16, .uint16, .int32, .char, .bool:
            if let constant = smallConstant(right) { return constantTest(comparison, value(left), constant) }
            if let constant = smallConstant(left) { return constantTest(comparison.swapped, value(right), constant) }
            let (a, b) = values(left, right)
            return intTest(comparison, a, b, isUnsigned: false)
        case .uint32:
            let (a, b) = values(left, right)
            return intTest(comparison, a, b, isUnsigned: true)
        case .int64, .nativeint:
            if let constant = longConstant(right), let small = Int16(exactly: constant) {
                return longTest(comparison, value(left), small)
            }
            if let constant = longConstant(left), let small = Int16(exactly: constant) {
                return longTest(comparison.swapped, value(right), small)
            }
            let (a, b) = values(left, right)
            return longTest(comparison, a, b, isUnsigned: false)
        case .uint64, .unativeint:
            let (a, b) = values(left, right)
            return longTest(comparison, a, b, isUnsigned: true)
        case .float:
            let (a, b) = values(left, right)
            return floatTest(comparison, a, b)
        case .float32:
            let (a, b) = values(left, right)
            let (wideA, wideB) = (allocate(), allocate())
            asm.convert(wideA, a, conversion(from: .float32, to: .float))
            asm.convert(wideB, b, conversion(from: .float32, to: .float))
            return floatTest(comparison, wideA, wideB)
        }
    }

    private func intTest(
        _ comparison: ComparisonOperator, _ a: Register, _ b: Register, isUnsigned: Bool
    ) -> Branch {
        switch comparison {
        case .equal: .equalWords(a, b)
        case .notEqual: .unequalWords(a, b)
        case .less: isUnsigned ? .lessUInt(a, b) : .lessInt(a, b)
        case .lessOrEqual: isUnsigned ? .lessOrEqualUInt(a, b) : .lessOrEqualInt(a, b)
        case .greater: isUnsigned ? .lessUInt(b, a) : .lessInt(b, a)
        case .greaterOrEqual: isUnsigned ? .lessOrEqualUInt(b, a) : .lessOrEqualInt(b, a)
        }
    }

    private mutating func constantTest(_ comparison: ComparisonOperator, _ a: Register, _ constant: Int16) -> Branch {
        switch comparison {
        case .equal: return .equalConstant(a, constant)
        case .notEqual: return .unequalConstant(a, constant)
        case .less: return .lessConstant(a, constant)
        case .greaterOrEqual: return .notLessConstant(a, constant)
        case .lessOrEqual, .greater:
            if constant < Int16.max {
                return comparison == .greater ? .notLessConstant(a, constant + 1) : .lessConstant(a, constant + 1)
            }
            let register = allocate()
            asm.loadInt(register, constant)
            return comparison == .greater ? .lessInt(register, a) : .lessOrEqualInt(a, register)
        }
    }

    private func longTest(
        _ comparison: ComparisonOperator, _ a: Register, _ b: Register, isUnsigned: Bool
    ) -> Branch {
        switch comparison {
        case .equal: .equalWords(a, b)
        case .notEqual: .unequalWords(a, b)
        case .less: isUnsigned ? .lessULong(a, b) : .lessLong(a, b)
        case .lessOrEqual: isUnsigned ? .lessOrEqualULong(a, b) : .lessOrEqualLong(a, b)
        case .greater: isUnsigned ? .lessULong(b, a) : .lessLong(b, a)
        case .greaterOrEqual: isUnsigned ? .lessOrEqualULong(b, a) : .lessOrEqualLong(b, a)
        }
    }

    private mutating func longTest(_ comparison: ComparisonOperator, _ a: Register, _ constant: Int16) -> Branch {
        switch comparison {
        case .equal: return .equalLongConstant(a, constant)
        case .notEqual: return .unequalLongConstant(a, constant)
        case .less: return .lessLongConstant(a, constant)
        case .greaterOrEqual: return .notLessLongConstant(a, constant)
        case .lessOrEqual, .greater:
            if constant < Int16.max {
                return comparison == .greater
                    ? .notLessLongConstant(a, constant + 1) : .lessLongConstant(a, constant + 1)
            }
            let register = allocate()
            asm.loadLongInt(register, constant)
            return comparison == .greater ? .lessLong(register, a) : .lessOrEqualLong(a, register)
        }
    }

    private func floatTest(_ comparison: ComparisonOperator, _ a: Register, _ b: Register) -> Branch {
        switch comparison {
        case .equal: .equalFloat(a, b)
        case .notEqual: .unequalFloat(a, b)
        case .less: .lessFloat(a, b)
        case .lessOrEqual: .lessOrEqualFloat(a, b)
        case .greater: .lessFloat(b, a)
        case .greaterOrEqual: .lessOrEqualFloat(b, a)
        }
    }

    // MARK: Constants as operands

    /// The payload of a small integer constant, when 16 bits hold it.
    func smallConstant(_ id: CoreID) -> Int16? {
        guard let value = intConstant(id) else { return nil }
        return Int16(exactly: value)
    }

    /// The payload of a constant of a kind of up to 32 bits, as int32.
    func intConstant(_ id: CoreID) -> Int32? {
        switch nodes[Int(id.index)] {
        case .constant(.immediate(let bits, let kind)) where kind != .uint32: Int32(bitPattern: bits)
        case .constant(.bool(let value)): value ? 1 : 0
        default: nil
        }
    }

    func longConstant(_ id: CoreID) -> Int64? {
        if case .constant(.long(let value, _)) = nodes[Int(id.index)] { return value }
        return nil
    }

    /// Makes a bool of a condition.
    mutating func materialize(_ id: CoreID, _ dest: Destination) -> Bool {
        let isFalse = asm.label()
        let end = asm.label()
        let register = target(dest)
        branch(id, to: isFalse, when: false)
        asm.loadBool(register, 1)
        asm.jump(end)
        asm.place(isFalse)
        asm.loadBool(register, 0)
        asm.place(end)
        if case .tail = dest { return finish(register, dest) }
        return true
    }
}

extension ComparisonOperator {
    /// The comparison with its operands exchanged.
    var swapped: ComparisonOperator {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
