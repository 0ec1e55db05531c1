/// Writes code, one function after the other. There is a method for each instruction (generated); operands in wide
/// registers are moved through the scratch registers, so that callers need not care, except where they say so.
package struct Assembler {
    /// The code of all functions so far.
    package private(set) var code: [UInt32] = []
    /// Where each label of the current function is; -1 while unknown.
    private var positions: [Int32] = []
    private var fixups: [Fixup] = []
    /// True when a jump of the function was too far for its 24 bits.
    package private(set) var hasOverflowed = false

    /// The words that hold provisional ids of functions.
    private var provisional: [Int32] = []

    private struct Fixup {
        /// The word that holds the offset.
        var word: Int32
        /// What the offset is relative to.
        var base: Int32
        var label: Int32
        var isExtension: Bool
    }

    package init() {}

    /// A `jump` that waits for the next instruction: one to what follows it is not needed. No label: none.
    private var waiting = Label(index: -1)
    /// Labels behind the waiting jump.
    private var placedBehind: [Label] = []

    /// Where the next instruction goes, as an index of ``code``.
    package var position: Int {
        mutating get {
            writeWaiting()
            return code.count
        }
    }

    // MARK: Labels

    /// A label whose place is not known yet.
    package mutating func label() -> Label {
        positions.append(-1)
        return Label(index: Int32(positions.count - 1))
    }

    /// The label's place is here.
    package mutating func place(_ label: Label) {
        positions[Int(label.index)] = Int32(code.count)
        guard waiting.index >= 0 else { return }
        placedBehind.append(label)
        guard waiting.index == label.index else { return }
        waiting = Label(index: -1)
        placedBehind.removeAll(keepingCapacity: true)
    }

    package func isPlaced(_ label: Label) -> Bool { positions[Int(label.index)] >= 0 }

    /// Ends the current function: fills in the jumps. Labels of it are no longer valid.
    package mutating func finishFunction() {
        writeWaiting()
        for fixup in fixups {
            let target = positions[Int(fixup.label)]
            precondition(target >= 0, "a label was never placed")
            let offset = final(target, from: fixup.base) - fixup.base
            if fixup.isExtension {
                code[Int(fixup.word)] = UInt32(bitPattern: offset)
            } else {
                if offset > 0x7F_FFFF || offset < -0x80_0000 { hasOverflowed = true }
                code[Int(fixup.word)] = code[Int(fixup.word)] & 0xFF | UInt32(bitPattern: offset) << 8
            }
        }
        fixups.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
    }

    /// Makes the provisional ids of functions final.
    mutating func settleFunctions(_ final: (FunctionID) -> FunctionID) {
        for word in provisional { code[Int(word)] = final(FunctionID(index: code[Int(word)])).index }
        provisional.removeAll()
    }

    /// Where a jump to the target ends when jumps stand there, which are followed as long as they lead in its direction:
    /// one that closes a loop must go back.
    private func final(_ target: Int32, from base: Int32) -> Int32 {
        var target = target
        for _ in 0..<8 {
            guard Int(target) < code.count, UInt8(truncatingIfNeeded: code[Int(target)]) == Opcode.jump.rawValue,
                let next = jumpTarget(at: target), (next < base) == (target < base)
            else { break }
            target = next
        }
        return target
    }

    /// The target of the `jump` at the position, not filled in yet.
    private func jumpTarget(at position: Int32) -> Int32? {
        var (low, high) = (0, fixups.count)
        while low < high {
            let middle = (low + high) / 2
            if fixups[middle].word < position { low = middle + 1 } else { high = middle }
        }
        guard low < fixups.count, fixups[low].word == position, !fixups[low].isExtension else { return nil }
        return positions[Int(fixups[low].label)]
    }

    // MARK: Encoding, for the generated methods

    @inline(__always)
    mutating func emit(_ opcode: Opcode, _ a: UInt8, _ b: UInt8, _ c: UInt8) {
        if waiting.index >= 0 { writeWaiting() }
        start = Int32(truncatingIfNeeded: code.count)
        code.append(UInt32(opcode.rawValue) | UInt32(a) << 8 | UInt32(b) << 16 | UInt32(c) << 24)
    }

    /// The position of the instruction being emitted.
    private var start: Int32 = 0

    mutating func emitJump(_ opcode: Opcode, _ target: Label) {
        if opcode == .jump {
            writeWaiting()
            waiting = target
        } else {
            write(opcode, target)
        }
    }

    private mutating func write(_ opcode: Opcode, _ target: Label) {
        emit(opcode, 0, 0, 0)
        fixups.append(Fixup(word: start, base: start + 1, label: target.index, isExtension: false))
    }

    private mutating func writeWaiting() {
        guard waiting.index >= 0 else { return }
        let target = waiting
        waiting = Label(index: -1)
        write(.jump, target)
        for label in placedBehind { positions[Int(label.index)] = Int32(code.count) }
        placedBehind.removeAll(keepingCapacity: true)
    }

    mutating func extend(_ word: UInt32) { code.append(word) }

    mutating func extend(_ function: FunctionID) {
        if function.isProvisional { provisional.append(Int32(truncatingIfNeeded: code.count)) }
        code.append(function.index)
    }

    mutating func extend(jump target: Label) {
        fixups.append(
            Fixup(
                word: Int32(truncatingIfNeeded: code.count), base: start + 1, label: target.index, isExtension: true))
        code.append(0)
    }

    mutating func extend(wide bits: UInt64) {
        code.append(UInt32(truncatingIfNeeded: bits))
        code.append(UInt32(truncatingIfNeeded: bits >> 32))
    }

    mutating func extend(header: CellHeader) {
        code.append(header.type.index)
        code.append(header.tag)
    }

    /// The registers must not be wide.
    mutating func extend(registers: [Register]) {
        var word: UInt32 = 0
        for (index, register) in registers.enumerated() {
            word |= UInt32(register.index & 0xFF) << UInt32((index & 3) * 8)
            if index & 3 == 3 {
                code.append(word)
                word = 0
            }
        }
        if registers.count & 3 != 0 { code.append(word) }
    }

    mutating func extend(table targets: [Label]) {
        for target in targets { extend(jump: target) }
    }

    /// The byte-sized register that holds the operand: itself, or a scratch register into which it is moved.
    @inline(__always)
    mutating func low(_ register: Register, scratch: UInt16) -> UInt8 {
        if !register.isWide { return UInt8(truncatingIfNeeded: register.index) }
        return fetch(register, scratch: scratch)
    }

    @inline(never)
    private mutating func fetch(_ register: Register, scratch: UInt16) -> UInt8 {
        let into = UInt8(truncatingIfNeeded: Register.firstScratch + scratch)
        emit(.loadWide, into, UInt8(truncatingIfNeeded: register.index), UInt8(truncatingIfNeeded: register.index >> 8))
        return into
    }

    /// The byte-sized register into which an instruction puts its result.
    @inline(__always)
    func definition(_ register: Register) -> UInt8 {
        UInt8(truncatingIfNeeded: register.isWide ? Register.firstScratch : register.index)
    }

    /// Moves a result on to where it belongs.
    @inline(__always)
    mutating func finish(_ register: Register) {
        if register.isWide { store(UInt8(truncatingIfNeeded: Register.firstScratch), register) }
    }

    @inline(__always)
    mutating func finish(_ register: Register, from low: UInt8) {
        if register.isWide { store(low, register) }
    }

    @inline(never)
    private mutating func store(_ source: UInt8, _ register: Register) {
        emit(
            .storeWide, source, UInt8(truncatingIfNeeded: register.index),
            UInt8(truncatingIfNeeded: register.index >> 8))
    }

    // MARK: Convenience

    /// `dest = source`, the shortest way; nothing when they are the same.
    package mutating func copy(_ dest: Register, _ source: Register) {
        if dest == source { return }
        if source.isWide && !dest.isWide {
            loadWide(dest, source)
        } else if dest.isWide && !source.isWide {
            storeWide(source, dest)
        } else {
            move(dest, source)
        }
    }
}
