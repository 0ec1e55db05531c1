import FusabiBytecode

// Small operations of the interpreter's loop. All are inlined into it.

extension UnsafePointer where Pointee == UInt32 {
    /// At an instruction with a target in its extension word: goes to the word before the target, or to the extension word.
    @inline(__always)
    mutating func branch(if condition: Bool) {
        if condition { self += (self + 1).offset &+ 1 } else { self += 2 }
    }

    /// The same for a branch that closes a loop: charges fuel for the distance that it goes back (verified: it does).
    /// False after noting that there is not enough; nothing has changed then.
    @inline(__always)
    mutating func goBack(
        if condition: Bool, _ fuel: inout Int, _ edge: inout BackEdge, _ s: UnsafeMutablePointer<MachineState>
    ) -> Bool {
        guard condition else {
            self += 2
            return true
        }
        let offset = (self + 1).offset
        let left = fuel &+ offset
        guard left >= 0 else {
            s.note(.fuel)
            return false
        }
        fuel = left
        edge.follow(&self, offset &+ 1)
        return true
    }

    /// Is this the operation of the next instruction? Asked at the end of one that this operation often follows, which
    /// then goes on with it at once: a branch that the processor foresees, in place of a jump through the table.
    @inline(__always)
    func isFollowed(by opcode: Opcode) -> Bool {
        UnsafeRawPointer(self + 1).load(as: UInt8.self) == unsafeBitCast(opcode, to: UInt8.self)
    }

    /// What R[window] holds during a call: the last word of the calling instruction (here), and the window in the top 16
    /// bits.
    @inline(__always)
    func rawLink(window: Int) -> UInt64 { UInt64(UInt(bitPattern: self)) | UInt64(UInt(bitPattern: window)) &<< 48 }

    /// The same, given the instruction to return to (here).
    func link(window: Int) -> UInt64 { (self - 1).rawLink(window: window) }

    /// The last word of the calling instruction.
    @inline(__always)
    init(rawLink link: UInt64) {
        self = UnsafePointer(bitPattern: UInt(truncatingIfNeeded: link & 0xFFFF_FFFF_FFFF)).unsafelyUnwrapped
    }

    /// The instruction to return to.
    init(link: UInt64) { self = CodePointer(rawLink: link) + 1 }
}

/// The jump back that was taken last: from where, and to where.
///
/// In a loop it is taken again. Its target then comes from here and not from the code, so that the processor, which
/// foresees the comparison, need not wait for pc to be loaded and added up before it can begin the next round: a loop of
/// few instructions takes half the time.
struct BackEdge {
    private var source: CodePointer
    private var target: CodePointer

    @inline(__always)
    init(_ pc: CodePointer) {
        source = pc
        target = pc
    }

    @inline(__always)
    mutating func follow(_ pc: inout CodePointer, _ offset: Int) {
        // Said to be likely, since it must remain a branch.
        if _fastPath(pc == source) {
            pc = target
        } else {
            source = pc
            pc += offset
            target = pc
        }
    }
}

extension UnsafeMutablePointer where Pointee == BumpRange {
    /// A cell of `words` words (at least 2) from its size class's free run, or 0.
    @inline(__always)
    func cut(words: Int) -> UInt {
        if words > SizeClass.exactLimit / 8 { return 0 }
        let range = self + words
        let cursor = range.pointee.cursor
        let next = cursor &+ UInt(bitPattern: words &* 8)
        if next > range.pointee.limit { return 0 }
        range.pointee.cursor = next
        return cursor
    }
}

extension UnsafeMutablePointer where Pointee == MachineState {
    /// The words of a new cell, nil when its size class has none left.
    @inline(__always)
    func cut(words: Int) -> Registers? {
        Registers(bitPattern: heap.pointee.bump.cut(words: words))
    }
}

/// The word that refers to a cell.
@inline(__always)
func reference(to cell: UnsafeMutablePointer<UInt64>) -> UInt64 {
    UInt64(UInt(bitPattern: cell)) | 0xFFFA_0000_0000_0000
}

extension MachineState {
    @inline(__always)
    mutating func save(_ pc: CodePointer, _ base: Registers) {
        self.pc = pc
        self.base = base
    }

    /// The function that the type of an object has for the slot, if the cache knows it; else -1.
    @inline(__always)
    func cachedFunction(_ object: UInt64, slot: UInt32) -> Int {
        let type =
            isReference(object)
            ? UInt32(truncatingIfNeeded: cellWords(object)[0]) : DispatchEntry.type(ofValue: object)
        let entry = dispatch + DispatchEntry.index(type, slot)
        guard entry.pointee.key == DispatchEntry.key(type, slot) else { return -1 }
        return Int(entry.pointee.function)
    }
}

extension DispatchEntry {
    @inline(__always)
    static func type(ofValue bits: UInt64) -> UInt32 {
        // The high half of a small float might be the id of a type.
        UInt32(truncatingIfNeeded: bits &>> 32) | 0x8000_0000
    }

    @inline(__always)
    static func index(_ type: UInt32, _ slot: UInt32) -> Int {
        Int((type &* 0x9E37_79B1 &+ slot &* 0x85EB_CA6B) &>> 22)
    }

    @inline(__always)
    static func key(_ type: UInt32, _ slot: UInt32) -> UInt64 { UInt64(type) &<< 32 | UInt64(slot) }
}

/// The tag of a union value; -1 for null.
@inline(__always)
func unionTag(_ word: UInt64) -> Int {
    if isReference(word) { return Int(truncatingIfNeeded: cellWords(word)[0] &>> 32) }
    return word == 0xFFF9_0004_0000_0000 ? -1 : Int(UInt32(truncatingIfNeeded: word))
}

/// The element of an array of the given type (with 8-byte elements), if the array is of that type and the index in range.
@inline(__always)
func elementAddress(_ array: UInt64, _ index: UInt64, type: UInt32) -> UnsafeMutablePointer<UInt64>? {
    guard isReference(array) else { return nil }
    let cell = cellWords(array)
    let header = cell[0]
    let index = UInt64(UInt32(truncatingIfNeeded: index))
    guard UInt32(truncatingIfNeeded: header) == type, index < header &>> 32 else { return nil }
    return cell + Int(truncatingIfNeeded: index &+ 1)
}

/// The element of a byte array, if the array is one and the index in range.
@inline(__always)
func byteAddress(_ array: UInt64, _ index: UInt64) -> UnsafeMutablePointer<UInt8>? {
    guard isReference(array) else { return nil }
    let cell = cellWords(array)
    let header = cell[0]
    let index = UInt64(UInt32(truncatingIfNeeded: index))
    guard UInt32(truncatingIfNeeded: header) == 3, index < header &>> 32 else { return nil }
    return UnsafeMutableRawPointer(cell + 1).assumingMemoryBound(to: UInt8.self) + Int(truncatingIfNeeded: index)
}

/// The number of an element of a two-dimensional array, -1 when the word is none or an index is out of range.
@inline(__always)
func placeInRows(_ array: UInt64, _ first: UInt32, _ second: UInt32) -> Int {
    guard isReference(array) else { return -1 }
    let cell = cellWords(array)
    guard cell[0] == 0x2_0000_001F else { return -1 }
    let (rows, columns) = (UInt32(truncatingIfNeeded: cell[2]), UInt32(truncatingIfNeeded: cell[3]))
    guard first < rows, second < columns else { return -1 }
    return Int(first &* columns &+ second)
}

/// The array behind an array of several dimensions; 0 when the word is none.
@inline(__always)
func elementsOfMultiArray(_ array: UInt64) -> UInt64 {
    guard isReference(array) else { return 0 }
    let cell = cellWords(array)
    return UInt32(truncatingIfNeeded: cell[0]) == 0x1F ? cell[1] : 0
}

/// A unit of a string, -1 when the string is null or the index out of range.
@inline(__always)
func stringUnit(_ string: UInt64, _ index: UInt64) -> Int {
    guard isReference(string) else { return -1 }
    let cell = Cell(address: UInt(truncatingIfNeeded: string & 0xFFFF_FFFF_FFFF))
    let header = cell.header
    let index = UInt64(UInt32(truncatingIfNeeded: index))
    guard index < header &>> 32 else { return -1 }
    let position = Int(truncatingIfNeeded: index)
    return UInt32(truncatingIfNeeded: header) == 0 ? Int(cell.bytes[position]) : Int(cell.units[position])
}

/// Equality of two words of which at most one is a reference: floats as IEEE says, all else by its bits.
@inline(__always)
func equalImmediates(_ left: UInt64, _ right: UInt64) -> Bool {
    if left <= 0xFFF8_0000_0000_0000, right <= 0xFFF8_0000_0000_0000 {
        return Double(bitPattern: left) == Double(bitPattern: right)
    }
    return left == right
}

/// Equality of strings or nulls.
@inline(__always)
func equalStrings(_ left: UInt64, _ right: UInt64) -> Bool {
    if left == right { return true }
    guard isReference(left), isReference(right) else { return false }
    // Strings have one form for their units, so cells with different headers differ.
    if cellWords(left)[0] != cellWords(right)[0] { return false }
    return equalUnits(left, right)
}

/// Equality of strings of the same header.
@inline(never)
func equalUnits(_ left: UInt64, _ right: UInt64) -> Bool {
    Word(bits: left).cell.hasSameText(as: Word(bits: right).cell)
}

/// Ordinal order of strings, null first.
@inline(never)
func compareStrings(_ left: UInt64, _ right: UInt64) -> Int32 {
    guard isReference(left), isReference(right) else {
        return isReference(left) ? 1 : isReference(right) ? -1 : 0
    }
    return StringView.compare(StringView(Word(bits: left).cell), StringView(Word(bits: right).cell))
}

/// Generic equality of words that need no walk: 0, 1, or -1 when they do.
@inline(__always)
func quickEquals(_ left: UInt64, _ right: UInt64, isER: Bool) -> Int {
    if left &>> 48 == 0xFFF9, right &>> 48 == 0xFFF9, left &>> 32 & 0xFFFF < 64 { return left == right ? 1 : 0 }
    return quickEqualCells(left, right, isER)
}

@inline(never)
private func quickEqualCells(_ left: UInt64, _ right: UInt64, _ isER: Bool) -> Int {
    let (x, y) = (Word(bits: left), Word(bits: right))
    if x.isString { return y.isString ? equalStrings(left, right) ? 1 : 0 : y.isNull ? 0 : -1 }
    if x.isFloat, y.isFloat { return x.float == y.float || isER && x.float != x.float && y.float != y.float ? 1 : 0 }
    return -1
}

/// The hash of an int or a string as an unsigned number; -1 when it takes a walk.
@inline(__always)
func quickHash(_ word: UInt64) -> Int {
    if word &>> 32 == 0xFFF9_0000 { return Int(UInt32(truncatingIfNeeded: word)) }
    return quickHashString(word)
}

@inline(never)
private func quickHashString(_ word: UInt64) -> Int {
    let word = Word(bits: word)
    return word.isString ? Int(word.cell.textHash) : -1
}

extension UnsafeMutablePointer where Pointee == MachineState {
    /// Notes why the interpreter leaves its fast loop. A call, so that no register is kept for it.
    @inline(never)
    func note(_ trap: Trap) { pointee.trap = trap }

    /// A call took more fuel or stack than there is.
    @inline(never)
    func noteExhausted(_ fuel: Int) { pointee.trap = fuel < 0 ? .fuel : .stack }

    // What an instruction needs, or else a trap is noted, and it leaves the loop.

    /// Charges a call, and sees that the callee's frame fits the stack.
    @inline(__always)
    func enter(_ function: UnsafeMutablePointer<FunctionEntry>, at frame: Registers, _ fuel: inout Int) -> Bool {
        let left = fuel &- Int(function.pointee.cost)
        if left < 0 || frame + Int(function.pointee.frameSize) > pointee.stackLimit {
            noteExhausted(left)
            return false
        }
        fuel = left
        return true
    }

    /// The instruction `forLoop` at pc. False after noting that fuel ran out.
    @inline(__always)
    func countUp(_ pc: inout CodePointer, _ r: Registers, _ fuel: inout Int, _ edge: inout BackEdge) -> Bool {
        let i = Fetched(pc)
        let (counter, limit) = (r.int(i.a), r.int(i.b))
        if !pc.goBack(if: counter < limit, &fuel, &edge, self) { return false }
        if counter < limit { r.set(i.a, int: counter &+ 1) }
        return true
    }

    /// The instruction `addInt` at pc, and the end of a counting loop where that follows. False after noting that fuel ran
    /// out.
    @inline(__always)
    func addUp(_ pc: inout CodePointer, _ r: Registers, _ fuel: inout Int, _ edge: inout BackEdge) -> Bool {
        let i = Fetched(pc)
        r.set(i.a, int: r.int(i.b) &+ r.int(i.c))
        if pc.isFollowed(by: .forLoop) {
            pc += 1
            return countUp(&pc, r, &fuel, &edge)
        }
        pc += 1
        return true
    }

    /// Not null, for words that are a reference or null.
    @inline(__always)
    func isObject(_ word: UInt64) -> Bool {
        if isReference(word) { return true }
        note(.nullReference)
        return false
    }

    @inline(__always)
    func isNull(tag: Int) -> Bool {
        if tag >= 0 { return false }
        note(.nullReference)
        return true
    }

    @inline(__always)
    func isZero<T: FixedWidthInteger>(_ divisor: T) -> Bool {
        if divisor != 0 { return false }
        note(.divideByZero)
        return true
    }

    /// Signed division: neither by zero, nor of the smallest number by -1.
    @inline(__always)
    func canDivide<T: FixedWidthInteger & SignedInteger>(_ left: T, by right: T) -> Bool {
        if right != 0 && !(right == -1 && left == .min) { return true }
        note(right == 0 ? .divideByZero : .overflow)
        return false
    }
}

extension UnsafeMutablePointer where Pointee == UInt64 {
    /// The instruction `getFloat`. False when it has to be executed out of line.
    @inline(__always)
    func getFloat(_ i: Fetched) -> Bool {
        guard let element = elementAddress(self[i.b], self[i.c], type: 2) else { return false }
        let word = element.pointee
        if word > 0xFFF8_0000_0000_0000 { return false }
        self[i.a] = word
        return true
    }

    /// Moves the arguments of a tail call down to where the running frame has its own.
    @inline(__always)
    func slide(from window: Registers, count: Int) {
        for index in 0..<count { self[index] = window[index] }
    }
}
