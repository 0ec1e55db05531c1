import FusabiBytecode

/// Arrays and strings out of the loop: making them, access that fails or meets another kind of array.
extension Machine {
    /// True when the instruction was one of these.
    func executeArrays(_ i: Fetched) -> Bool {
        let r = state.pointee.base
        switch i.opcode {
        case .newWordArray: newArray(i, .word)
        case .newByteArray: newArray(i, .byte)
        case .newLongArray: newArray(i, .long)
        case .arrayOf: arrayOf(i)
        case .getWord:
            if let (array, index) = checkedElement(r[i.b], r[i.c]) { r[i.a] = element(array, index).bits }
        case .getInt: getElement(i, .castInt, 0)
        case .getFloat: getElement(i, .castFloat, 0)
        case .getByte: getElement(i, .castImmediate, UInt32(ImmediateKind.uint8.rawValue))
        case .getLong: getElement(i, .unbox, UInt32(ImmediateKind.int64.rawValue))
        case .getReference:
            let type = state.pointee.pc.pointee
            state.pointee.pc += 1
            getElement(i, .castReference, type)
        case .getImmediate:
            let kind = state.pointee.pc.pointee
            state.pointee.pc += 1
            getElement(i, .castImmediate, kind)
        case .place2:
            if let place = basedPlace(Word(bits: r[i.b]), Word(bits: r[i.a]).int, Word(bits: r[i.c]).int) {
                r.set(i.a, int: Int32(truncatingIfNeeded: place))
            }
        case .getPlace:
            if let elements = elements(ofMultiArray: Word(bits: r[i.b])),
                let (array, index) = checkedElement(elements.bits, r[i.c])
            {
                r[i.a] = element(array, index).bits
            }
        case .setPlace:
            if let elements = elements(ofMultiArray: Word(bits: r[i.a])) {
                setElement(elements.bits, r[i.b], Word(bits: r[i.c]))
            }
        case .setWord: setElement(r[i.a], r[i.b], Word(bits: r[i.c]))
        case .setByte: setElement(r[i.a], r[i.b], Word(bits: r[i.c]))
        case .setLong: setElement(r[i.a], r[i.b], box(raw: Word(bits: r[i.c]), .int64))
        case .arrayLength: arrayLength(i)
        case .stringChar: raise(Word(bits: r[i.b]).isNull ? .nullReference : .indexOutOfRange)
        case .concat: r[i.a] = concatenate(Word(bits: r[i.b]), Word(bits: r[i.c])).bits
        case .concatMany:
            let count = Int(state.pointee.pc.pointee)
            state.pointee.pc += 1
            r[i.a] = concatenate((0..<count).map { view(Word(bits: r[i.bc + $0])) }).bits
        default: return false
        }
        return true
    }

    /// The array and the index, unless null or out of range.
    private func checkedElement(_ array: UInt64, _ index: UInt64) -> (ArrayView, Int)? {
        guard let array = ArrayView(Word(bits: array)) else {
            raise(Word(bits: array).isNull ? .nullReference : .invalidCast)
            return nil
        }
        let index = Int(Int32(truncatingIfNeeded: index))
        guard index >= 0, index < array.count else {
            raise(.indexOutOfRange)
            return nil
        }
        return (array, index)
    }

    /// `place2` where the indexes do not start at zero, or are out of range; nil after raising.
    private func basedPlace(_ array: Word, _ first: Int, _ second: Int) -> Int? {
        guard elements(ofMultiArray: array) != nil else { return nil }
        guard array.cell.aux == 3, let bases = ArrayView(array.cell[3]), bases.count == 2 else {
            raise(array.cell.aux == 2 ? .indexOutOfRange : .invalidCast)
            return nil
        }
        let (row, column) = (first - element(bases, 0).int, second - element(bases, 1).int)
        let (rows, columns) = (array.cell[1].int, array.cell[2].int)
        guard row >= 0, row < rows, column >= 0, column < columns else {
            raise(.indexOutOfRange)
            return nil
        }
        return row &* columns &+ column
    }

    /// The elements of an array of several dimensions, in one row; nil after raising.
    private func elements(ofMultiArray word: Word) -> Word? {
        guard word.isReference(to: .multiArray) else {
            raise(word.isNull ? .nullReference : .invalidCast)
            return nil
        }
        return word.cell[0]
    }

    private func getElement(_ i: Fetched, _ cast: Opcode, _ kind: UInt32) {
        let r = state.pointee.base
        guard let (array, index) = checkedElement(r[i.b], r[i.c]) else { return }
        if array.element == .long, cast == .unbox {
            r[i.a] = array.longs[index]
            return
        }
        if let word = castWord(element(array, index), cast, argument: kind) { r[i.a] = word.bits }
    }

    private func setElement(_ array: UInt64, _ index: UInt64, _ word: Word) {
        guard let (array, index) = checkedElement(array, index) else { return }
        switch array.element {
        case .word: array.words[index] = word
        case .byte: array.bytes[index] = word.isUnset ? 0 : word.uint8
        case .long: array.longs[index] = word.isUnset ? 0 : UInt64(bitPattern: word.boxedInt64)
        }
    }

    private func arrayLength(_ i: Fetched) {
        let word = Word(bits: state.pointee.base[i.b])
        guard word.isReference(to: .multiArray) else {
            raise(.invalidCast)
            return
        }
        state.pointee.base.set(i.a, int: Int32(truncatingIfNeeded: ArrayView(word.cell[0])?.count ?? 0))
    }

    private func newArray(_ i: Fetched, _ kind: ArrayElement) {
        let count = Int(state.pointee.base.int(i.b))
        guard count >= 0 else {
            raise(.overflow)
            return
        }
        guard let cell = newArrayCell(kind, count: count) else { return }
        let value = state.pointee.base[i.c]
        switch kind {
        case .word, .long: cell.longs.update(repeating: value, count: count)
        case .byte: cell.bytes.update(repeating: UInt8(truncatingIfNeeded: value), count: count)
        }
        state.pointee.base[i.a] = Word(cell).bits
    }

    private func arrayOf(_ i: Fetched) {
        let pc = state.pointee.pc
        let count = Int(pc.pointee)
        let kind = ArrayElement(rawValue: UInt8(truncatingIfNeeded: pc[1])) ?? .word
        state.pointee.pc += 2
        guard let cell = newArrayCell(kind, count: count) else { return }
        let registers = state.pointee.base + i.bc
        switch kind {
        case .word, .long: cell.longs.update(from: registers, count: count)
        case .byte: for index in 0..<count { cell.bytes[index] = UInt8(truncatingIfNeeded: registers[index]) }
        }
        state.pointee.base[i.a] = Word(cell).bits
    }

    /// An array cell whose elements the caller fills at once. May collect.
    private func newArrayCell(_ kind: ArrayElement, count: Int) -> Cell? {
        let (type, words): (BuiltinType, Int) =
            switch kind {
            case .word: (.wordArray, count)
            case .byte: (.byteArray, (count + 7) / 8)
            case .long: (.longArray, count)
            }
        let address = allocate(words: max(words, 1) + 1)
        guard address != 0 else { return nil }
        let cell = Cell(address: address)
        cell.header = Cell.header(type.rawValue, aux: UInt32(count))
        return cell
    }
}
