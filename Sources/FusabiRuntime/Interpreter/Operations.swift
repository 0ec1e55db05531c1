import FusabiBytecode

// Small operations of the interpreter's loop. All are inlined into it.

extension UnsafePointer where Pointee == UInt32 {
    /// Goes to the target in the extension word here, or past it.
    @inline(__always)
    mutating func branch(if condition: Bool) {
        if condition { self += offset } else { self += 1 }
    }

    /// The same for a branch that closes a loop: charges fuel for going back. False when there is not enough; pc is then
    /// at the instruction itself.
    @inline(__always)
    mutating func goBack(if condition: Bool, _ fuel: inout Int) -> Bool {
        guard condition else {
            self += 1
            return true
        }
        let offset = offset
        let left = fuel &+ min(offset, 0)
        guard left >= 0 else {
            self -= 1
            return false
        }
        fuel = left
        self += offset
        return true
    }

    /// What R[window] holds during a call: this return address, and the window in the top 16 bits.
    @inline(__always)
    func link(window: Int) -> UInt64 { UInt64(UInt(bitPattern: self)) | UInt64(UInt(bitPattern: window)) &<< 48 }
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
            ? UInt32(truncatingIfNeeded: cellWords(object)[0]) : UInt32(truncatingIfNeeded: object &>> 32)
        let entry = dispatch + DispatchEntry.index(type, slot)
        guard entry.pointee.key == DispatchEntry.key(type, slot) else { return -1 }
        return Int(entry.pointee.function)
    }
}

extension DispatchEntry {
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
    StringView.equal(StringView(Word(bits: left).cell), StringView(Word(bits: right).cell))
}

/// Ordinal order of strings, null first.
@inline(never)
func compareStrings(_ left: UInt64, _ right: UInt64) -> Int32 {
    guard isReference(left), isReference(right) else {
        return isReference(left) ? 1 : isReference(right) ? -1 : 0
    }
    return StringView.compare(StringView(Word(bits: left).cell), StringView(Word(bits: right).cell))
}
