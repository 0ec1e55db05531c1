import FusabiBytecode

extension Machine {
    /// F#'s `hash`: equal values (ER) have equal hashes. Nil: an exception is on its way. Looks at a bounded number of
    /// words, so that a hash of a huge value stays cheap.
    package func hash(_ word: Word) -> Int32? {
        if !word.isReference { return hashImmediate(word) }
        let floor = state.pointee.workCount
        defer { state.pointee.workCount = floor }
        state.push(word.bits, 0)
        var result: UInt32 = 0
        var budget = 256
        while state.pointee.workCount > floor, budget > 0 {
            budget -= 1
            let word = Word(bits: state.pop().left)
            guard let hash = hashStep(word, budget) else { return nil }
            result = (result << 5 | result >> 27) &* 31 &+ UInt32(bitPattern: hash)
        }
        return Int32(bitPattern: result)
    }

    /// The hash of the word itself; what is inside it is pushed.
    private func hashStep(_ word: Word, _ budget: Int) -> Int32? {
        guard word.isReference else { return hashImmediate(word) }
        let cell = word.cell
        let layout = state.pointee.heap.types[Int(cell.typeIndex)]
        switch pairKind(cell.typeIndex, own: layout.getHashCode) {
        case .custom(let function): return call(FunctionID(index: function), [word])?.int32
        case .string: return Int32(bitPattern: cell.textHash)
        case .boxedInteger: return hashLong(cell.longs[0])
        case .decimal: return DecimalView(cell).hash
        case .bigint: return BigintView(cell).hash
        case .identity:
            let address = cell.typeIndex == BuiltinType.nativeObject.rawValue ? cell.longs[0] : UInt64(cell.address)
            return hashLong(address >> 3)
        case .list:
            state.push(cell[1].bits, 0)
            state.push(cell[0].bits, 0)
            return 1
        case .wordArray, .otherArray:
            guard let array = ArrayView(word) else { return 0 }
            for index in (0..<min(array.count, budget)).reversed() { state.push(element(array, index).bits, 0) }
            return Int32(truncatingIfNeeded: array.count)
        case .referenceCell:
            state.push(cell[0].bits, 0)
            return 0
        case .fields:
            pushFields(cell, cell, from: 0)
            return Int32(bitPattern: cell.aux)
        case .exception:
            pushFields(cell, cell, from: ExceptionField.count)
            return Int32(bitPattern: cell.typeIndex)
        case .multiArray:
            for index in 0...cell.length { state.push(cell[index].bits, 0) }
            return Int32(bitPattern: cell.aux)
        }
    }

    /// As .NET hashes numbers, chars and bools.
    private func hashImmediate(_ word: Word) -> Int32? {
        if word.isFloat {
            let value = word.float
            var bits = value.bitPattern
            if value == 0 || value != value { bits &= 0x7FF0_0000_0000_0000 }
            return hashLong(bits)
        }
        switch word.kind {
        case .int32, .int8, .int16, .uint8, .uint16, .uint32, .bool: return word.int32
        case .int64, .nativeint: return hashLong(UInt64(bitPattern: Int64(word.int32)))
        case .uint64, .unativeint: return word.int32
        case .char: return Int32(bitPattern: UInt32(word.char) | UInt32(word.char) << 16)
        case .float32:
            let value = word.float32
            return Int32(bitPattern: value == 0 || value != value ? value.bitPattern & 0x7F80_0000 : value.bitPattern)
        case .unit, .null, .unset: return 0
        default:
            let own = ownFunction(word, \.getHashCode)
            if own != TypeLayout.none { return call(FunctionID(index: own), [word])?.int32 }
            return word.int32
        }
    }

    private func hashLong(_ bits: UInt64) -> Int32 {
        Int32(truncatingIfNeeded: bits) ^ Int32(truncatingIfNeeded: bits >> 32)
    }
}
