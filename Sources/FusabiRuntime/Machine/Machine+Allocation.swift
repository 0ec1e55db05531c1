import FusabiBytecode

/// Allocation for natives and the host: never collects. What goes over the threshold is collected at the next safepoint
/// of the interpreter. So that a native cannot grow the heap without bounds, it may exceed the limit by as much again.
extension Machine {
    /// A cell of a type with `words` fields, which the caller must fill before anything else is allocated. Nil when the
    /// memory limit is reached; the run is then being aborted.
    func allocateCell(_ typeIndex: UInt32, aux: UInt32, words: Int) -> Cell? {
        allocate(bytes: 8 &+ words &* 8, header: Cell.header(typeIndex, aux: aux))
    }

    /// A string cell whose units the caller must fill; nil as for ``allocateCell(_:aux:words:)``.
    func allocateString(count: Int, isWide: Bool) -> Cell? {
        let type = isWide ? BuiltinType.string16 : BuiltinType.string8
        guard count <= Machine.longestString else {
            raiseStringTooLong()
            return nil
        }
        let bytes = 8 &+ (isWide ? count &* 2 : count)
        return allocate(bytes: (bytes &+ 7) & ~7, header: Cell.header(type.rawValue, aux: UInt32(count)))
    }

    /// As .NET: a string has at most 2^30 - 33 units.
    static var longestString: Int { 0x3FFF_FFDF }
    /// As .NET.
    static var longestArray: Int { 0x7FFF_FFC7 }

    /// An array cell whose elements the caller must fill.
    func allocateArray(_ element: ArrayElement, count: Int) -> Cell? {
        guard count <= Machine.longestArray else {
            raise("System.OutOfMemoryException", "Array dimensions exceeded supported range.")
            return nil
        }
        let (type, bytes): (BuiltinType, Int) =
            switch element {
            case .word: (.wordArray, 8 &+ count &* 8)
            case .byte: (.byteArray, (15 &+ count) & ~7)
            case .long: (.longArray, 8 &+ count &* 8)
            }
        return allocate(bytes: bytes, header: Cell.header(type.rawValue, aux: UInt32(count)))
    }

    /// Would a value of so many bytes fit the memory limit? To be asked before as much is made outside of the heap. False:
    /// the run is being aborted.
    package func admits(bytes: Int) -> Bool {
        if bytes <= state.heap.pointee.limit { return true }
        stop(.memoryLimit)
        return false
    }

    /// May a string of so many units be made? To be asked before its units are gathered. False: an exception is on its way,
    /// or the run is being aborted.
    package func admitsString(count: Int) -> Bool {
        if count <= Machine.longestString { return admits(bytes: count) }
        raiseStringTooLong()
        return false
    }

    private func raiseStringTooLong() {
        raise("System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.")
    }

    /// A cell with these fields, null when the memory limit is reached.
    func makeCell(_ typeIndex: UInt32, aux: UInt32, _ fields: [Word]) -> Word {
        guard let cell = allocateCell(typeIndex, aux: aux, words: fields.count) else { return .null }
        for index in 0..<fields.count { cell[index] = fields[index] }
        return Word(cell)
    }

    /// Boxes a raw integer: an immediate of the kind when it fits 32 bits, else a cell.
    func box(raw word: Word, _ kind: ImmediateKind) -> Word {
        if let immediate = Word.immediate(raw: word, kind) { return immediate }
        let type = BuiltinType.boxedInt64.rawValue + UInt32(kind.rawValue - ImmediateKind.int64.rawValue)
        return makeCell(type, aux: 0, [word])
    }

    private func allocate(bytes: Int, header: UInt64) -> Cell? {
        let bytes = max(bytes, SizeClass.smallestCell)
        let heap = state.heap
        var address: UInt = 0
        if bytes <= SizeClass.exactLimit {
            address = heap.pointee.allocateFast(sizeClass: bytes &>> 3, bytes: bytes)
        }
        if address == 0 {
            let ceiling = heap.pointee.limit &* 2
            address = heap.pointee.allocateSlow(bytes: bytes, ceiling: ceiling)
            if heap.pointee.wantsCollection(bytes: 0) { state.pointee.attention.insert(.collect) }
            guard address != 0 else {
                stop(.memoryLimit)
                return nil
            }
        }
        let cell = Cell(address: address)
        cell.header = header
        protect(Word(cell))
        return cell
    }
}

extension Word {
    /// The immediate that boxes a raw integer of the kind, if it fits 32 bits.
    @inline(__always)
    static func immediate(raw word: Word, _ kind: ImmediateKind) -> Word? {
        let bits = word.bits
        let isUnsigned = kind.rawValue & 1 != 0
        let fits = isUnsigned ? bits >> 32 == 0 : Int64(Int32(truncatingIfNeeded: bits)) == Int64(bitPattern: bits)
        return fits ? .immediate(UInt32(truncatingIfNeeded: bits), kind) : nil
    }
}

extension UnsafeMutablePointer where Pointee == MachineState {
    /// The heap inside the state, without copying it.
    @inline(__always)
    var heap: UnsafeMutablePointer<Heap> {
        UnsafeMutableRawPointer(self).advanced(by: MachineState.heapOffset).assumingMemoryBound(to: Heap.self)
    }
}

extension MachineState {
    /// ``heap`` is the first field.
    @inline(__always)
    static var heapOffset: Int { 0 }
}
