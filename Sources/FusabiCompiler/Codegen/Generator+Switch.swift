import FusabiBytecode

// Switches: tables where they pay, else tests.
extension Generator {
    mutating func emitSwitchTag(
        _ id: CoreID, _ subject: CoreID, _ type: TypeID, _ cases: CoreList<(tag: Int, body: CoreID)>,
        _ fallback: CoreID?,
        _ dest: Destination
    ) -> Bool {
        let register = value(subject)
        mark(id)
        let isStable = isStableSubject(subject)
        guard let first = cases.first else { return fallback.map { emit($0, dest) } ?? true }
        let others = cases.count - 1
        if others == 0, fallback == nil {
            return emitCase(register, first, isStable && knownCase(register, first.tag), dest)
        }
        if others == 0 || (others == 1 && fallback == nil && coversAll(type, cases)) {
            return emitTwoWay(register, type, cases, fallback, isStable, dest)
        }
        return emitTagTable(register, type, cases, fallback, isStable, dest)
    }

    /// Is the subject a variable whose register tests narrow for good?
    private func isStableSubject(_ id: CoreID) -> Bool {
        if case .local(let local) = nodes[Int(id.index)] { return stableRegister(local) != nil }
        return false
    }

    private func knownCase(_ register: Register, _ tag: Int) -> Bool { facts[register] == Int32(tag) + 1 }

    func coversAll(_ type: TypeID, _ cases: CoreList<(tag: Int, body: CoreID)>) -> Bool {
        core.descriptor(of: type)?.shapes.count == cases.count
    }

    private mutating func emitCase(
        _ register: Register, _ item: (tag: Int, body: CoreID), _ isNarrowed: Bool, _ dest: Destination
    ) -> Bool {
        let mark = facts.mark
        if isNarrowed { facts.set(register, caseTag: item.tag) }
        let ends = emit(item.body, dest)
        facts.undo(to: mark)
        return ends
    }

    mutating func emitTwoWay(
        _ register: Register, _ type: TypeID, _ cases: CoreList<(tag: Int, body: CoreID)>, _ fallback: CoreID?,
        _ isStable: Bool, _ dest: Destination, _ rotation: Rotation? = nil
    ) -> Bool {
        let otherwise = rotation?.second ?? asm.label()
        let end = asm.label()
        asm.jump(caseTest(register, type, cases[0].tag).inverse, otherwise)
        if let rotation { asm.place(rotation.first) }
        var ends = emitCase(register, cases[0], isStable, dest)
        if ends { asm.jump(end) }
        asm.place(otherwise)
        if let fallback {
            let mark = facts.mark
            if isStable, let other = otherTag(of: type, than: cases[0].tag) { facts.set(register, caseTag: other) }
            if emit(fallback, dest) { ends = true }
            facts.undo(to: mark)
        } else {
            if emitCase(register, cases[1], isStable, dest) { ends = true }
        }
        asm.place(end)
        return ends
    }

    private mutating func emitTagTable(
        _ register: Register, _ type: TypeID, _ cases: CoreList<(tag: Int, body: CoreID)>, _ fallback: CoreID?,
        _ isStable: Bool, _ dest: Destination
    ) -> Bool {
        let count = (cases.map(\.tag).max() ?? 0) + 1
        let otherwise = asm.label()
        let end = asm.label()
        var targets = Array(repeating: otherwise, count: count)
        let labels = cases.map { _ in asm.label() }
        for (item, label) in zip(cases, labels).reversed() { targets[item.tag] = label }
        asm.switchTag(register, targets)
        asm.place(otherwise)
        var ends = false
        if let fallback {
            if emitCase(register, (0, fallback), false, dest) {
                ends = true
                asm.jump(end)
            }
        } else if targets.contains(otherwise) || !coversAll(type, cases) {
            // Lowering says that this cannot be: a hole that only a mistake of the compiler reaches.
            let exception = allocate()
            asm.loadNull(exception)
            asm.raise(exception)
        }
        for (index, (item, label)) in zip(cases, labels).enumerated() {
            asm.place(label)
            let isUnique = targets.lazy.filter { $0 == label }.count == 1
            if emitCase(register, item, isStable && isUnique, dest) {
                ends = true
                if index < cases.count - 1 { asm.jump(end) }
            }
        }
        asm.place(end)
        return ends
    }

    // MARK: Integers

    mutating func emitSwitchInt(
        _ subject: CoreID, _ cases: CoreList<(value: Int32, body: CoreID)>, _ fallback: CoreID, _ dest: Destination
    ) -> Bool {
        var register = value(subject)
        let otherwise = asm.label()
        let end = asm.label()
        let labels = cases.map { _ in asm.label() }
        let sorted = zip(cases, labels).map { ($0.0.value, $0.1) }.sorted { $0.0 < $1.0 }
        if sorted.contains(where: { Int16(exactly: $0.0) == nil }) {
            // Constants that do not fit a branch are compared as int32 words.
            let plain = allocate()
            asm.immediateToInt(plain, register)
            register = plain
        }
        if !sorted.isEmpty { search(sorted[...], register, otherwise) }
        asm.place(otherwise)
        let mark = facts.mark
        var ends = emit(fallback, dest)
        facts.undo(to: mark)
        if ends, !cases.isEmpty { asm.jump(end) }
        for (index, (item, label)) in zip(cases, labels).enumerated() {
            asm.place(label)
            if emit(item.body, dest) {
                ends = true
                if index < cases.count - 1 { asm.jump(end) }
            }
            facts.undo(to: mark)
        }
        asm.place(end)
        return ends
    }

    /// Goes to the label of the value, or to `otherwise`: a table where values are dense, else binary search.
    private mutating func search(_ cases: ArraySlice<(Int32, Label)>, _ register: Register, _ otherwise: Label) {
        let low = Int(cases[cases.startIndex].0)
        let span = Int(cases[cases.endIndex - 1].0) - low + 1
        if cases.count >= 4, span <= cases.count * 3 {
            var targets = Array(repeating: otherwise, count: span)
            for (value, label) in cases.reversed() { targets[Int(value) - low] = label }
            asm.switchInt(register, UInt32(bitPattern: Int32(low)), targets)
            asm.jump(otherwise)
        } else if cases.count <= 3 {
            for (value, label) in cases { jumpIfEqual(register, value, label) }
            asm.jump(otherwise)
        } else {
            let middle = (cases.startIndex + cases.endIndex) / 2
            let lower = asm.label()
            jumpIfLess(register, cases[middle].0, lower)
            search(cases[middle...], register, otherwise)
            asm.place(lower)
            search(cases[..<middle], register, otherwise)
        }
    }

    private mutating func jumpIfEqual(_ register: Register, _ value: Int32, _ label: Label) {
        if let small = Int16(exactly: value) {
            asm.jumpEqImm(register, small, label)
        } else {
            asm.jumpEqWord(register, constant(value), label)
        }
    }

    private mutating func jumpIfLess(_ register: Register, _ value: Int32, _ label: Label) {
        if let small = Int16(exactly: value) {
            asm.jumpLtImm(register, small, label)
        } else {
            asm.jumpLtInt(register, constant(value), label)
        }
    }

    private mutating func constant(_ value: Int32) -> Register {
        let mark = top
        defer { top = mark }
        let register = allocate()
        load(.immediate(UInt32(bitPattern: value), .int32), register)
        return register
    }
}
