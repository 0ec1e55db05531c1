import FusabiBytecode

/// The outcome of a structural comparison.
package enum Order {
    /// Negative, zero or positive, as F#'s `compare` gives it.
    case order(Int32)
    /// A NaN was met where the operators `<`, `<=`, `>`, `>=` are asked: all are false.
    case unordered
    case raised
}

extension Machine {
    /// F#'s `compare`. Nil: an exception is on its way.
    package func compare(_ left: Word, _ right: Word) -> Int32? {
        switch order(left, right, isPER: false) {
        case .order(let order): order
        case .unordered: 0
        case .raised: nil
        }
    }

    /// Structural order: of unions by tag, then fields; of arrays by length first; of lists element by element.
    package func order(_ left: Word, _ right: Word, isPER: Bool) -> Order {
        let shallow = shallowOrder(left, right)
        if shallow != QuickOrder.unknown { return .order(shallow) }
        let floor = state.pointee.workCount
        defer { state.pointee.workCount = floor }
        state.push(left.bits, right.bits)
        var walk = WalkGuard()
        while state.pointee.workCount > floor {
            let (left, right) = state.pop()
            guard walk.permits(left, right, self) else { return .raised }
            let step = orderStep(Word(bits: left), Word(bits: right), isPER)
            guard case .order(0) = step else { return step }
        }
        return .order(0)
    }

    private func orderStep(_ left: Word, _ right: Word, _ isPER: Bool) -> Order {
        if left.isFloat, right.isFloat { return orderFloats(left.float, right.float, isPER) }
        if left.isNull || right.isNull {
            return .order(left.isNull ? right.isNull ? 0 : -1 : 1)
        }
        // Unset is the default of a type whose values are all equal to each other, or null.
        if left.isUnset || right.isUnset { return .order(left == right ? 0 : left.isUnset ? -1 : 1) }
        guard left.isReference || right.isReference else { return orderImmediates(left, right, isPER) }
        if left == .none || right == .none { return .order(left.isReference ? 1 : -1) }
        guard left.isReference else { return orderMixed(left, right) }
        let x = left.cell
        let layout = state.pointee.heap.types[Int(x.typeIndex)]
        let kind = pairKind(x.typeIndex, own: layout.compareTo)
        if case .custom(let function) = kind { return ownCompare(function, left, right) }
        guard right.isReference else { return orderMixed(left, right) }
        let y = right.cell
        switch kind {
        case .custom: return .raised
        case .string:
            guard right.isString else { return mismatch(left, right) }
            return .order(compareStrings(left.bits, right.bits))
        case .wordArray, .otherArray: return orderArrays(left, right)
        case .boxedInteger: return orderBoxed(left, right)
        case .decimal:
            guard x.header == y.header else { return mismatch(left, right) }
            return .order(DecimalView.compare(DecimalView(x), DecimalView(y)))
        case .bigint:
            guard x.typeIndex == y.typeIndex else { return mismatch(left, right) }
            return .order(BigintView.compare(BigintView(x), BigintView(y)))
        case .list:
            guard x.header == y.header else { return mismatch(left, right) }
            state.push(x[1].bits, y[1].bits)
            state.push(x[0].bits, y[0].bits)
            return .order(0)
        case .referenceCell:
            guard x.header == y.header else { return mismatch(left, right) }
            state.push(x[0].bits, y[0].bits)
            return .order(0)
        case .fields:
            guard x.typeIndex == y.typeIndex else { return mismatch(left, right) }
            if x.aux != y.aux { return .order(Int32(bitPattern: x.aux) &- Int32(bitPattern: y.aux)) }
            pushFields(x, y, from: 0)
            return .order(0)
        case .identity, .exception, .multiArray: return failComparison(left)
        }
    }

    private func orderFloats(_ x: Double, _ y: Double, _ isPER: Bool) -> Order {
        if x < y { return .order(-1) }
        if x > y { return .order(1) }
        if x == y { return .order(0) }
        if isPER { return .unordered }
        return .order(x != x ? y != y ? 0 : -1 : 1)
    }

    /// Both immediates, not null.
    private func orderImmediates(_ left: Word, _ right: Word, _ isPER: Bool) -> Order {
        guard left.isImmediate, right.isImmediate, left.kind == right.kind else { return mismatch(left, right) }
        switch left.kind {
        case .int32, .int64, .nativeint: return .order(sign(left.int32, right.int32))
        case .uint32, .uint64, .unativeint: return .order(sign(left.payload, right.payload))
        // As their CompareTo does.
        case .char, .uint8, .uint16, .int8, .int16: return .order(left.int32 &- right.int32)
        case .float32: return orderFloats(Double(left.float32), Double(right.float32), isPER)
        case .bool, .unit: return .order(sign(left.payload, right.payload))
        default:
            let own = ownFunction(left, \.compareTo)
            if own != TypeLayout.none { return ownCompare(own, left, right) }
            return orderTags(left, right)
        }
    }

    /// Enum values by their number, union cases by the difference of their tags.
    private func orderTags(_ left: Word, _ right: Word) -> Order {
        let layout = state.pointee.heap.types[Int(left.kind.rawValue)]
        if layout.kind == TypeDescriptor.Kind.enumeration.rawValue { return .order(sign(left.int32, right.int32)) }
        return .order(left.int32 &- right.int32)
    }

    /// One of the two is a case without fields (or an integer that fits 32 bits), the other a cell.
    private func orderMixed(_ left: Word, _ right: Word) -> Order {
        if left.isFloat || right.isFloat { return mismatch(left, right) }
        if isLong(left), isLong(right) { return orderBoxed(left, right) }
        guard let x = dispatchType(left), x == dispatchType(right) else { return mismatch(left, right) }
        let own = state.pointee.heap.types[Int(x)].compareTo
        if own != TypeLayout.none { return ownCompare(own, left, right) }
        return .order(Int32(truncatingIfNeeded: left.tag &- right.tag))
    }

    /// A 64-bit integer, boxed either way.
    private func isLong(_ word: Word) -> Bool {
        if word.isReference {
            return word.cell.typeIndex &- BuiltinType.boxedInt64.rawValue <= 3
        }
        return word.isImmediate && word.kind.rawValue >= ImmediateKind.int64.rawValue
            && word.kind.rawValue <= ImmediateKind.unativeint.rawValue
    }

    private func orderBoxed(_ left: Word, _ right: Word) -> Order {
        guard isLong(left), isLong(right), longKind(left) == longKind(right) else { return mismatch(left, right) }
        if longKind(left) & 1 != 0 { return .order(sign(left.boxedUInt64, right.boxedUInt64)) }
        return .order(sign(left.boxedInt64, right.boxedInt64))
    }

    /// 0 int64, 1 uint64, 2 nativeint, 3 unativeint.
    private func longKind(_ word: Word) -> UInt32 {
        word.isReference
            ? word.cell.typeIndex &- BuiltinType.boxedInt64.rawValue
            : UInt32(word.kind.rawValue) &- UInt32(ImmediateKind.int64.rawValue)
    }

    private func sign<Number: Comparable>(_ left: Number, _ right: Number) -> Int32 {
        left < right ? -1 : left > right ? 1 : 0
    }

    private func orderArrays(_ left: Word, _ right: Word) -> Order {
        guard let x = ArrayView(left), let y = ArrayView(right) else { return mismatch(left, right) }
        if x.count != y.count { return .order(x.count < y.count ? -1 : 1) }
        pushElements(x, y)
        return .order(0)
    }

    private func ownCompare(_ function: UInt32, _ left: Word, _ right: Word) -> Order {
        guard let result = call(FunctionID(index: function), [left, right]) else { return .raised }
        return .order(result.int32)
    }

    private func failComparison(_ word: Word) -> Order {
        raise(
            "System.ArgumentException",
            "Failure during generic comparison: the type \(typeName(word)) does not implement the System.IComparable "
                + "interface. This error may be arise from the use of a function such as 'compare', 'max' or 'min' or a "
                + "data structure such as 'Set' or 'Map' whose keys contain instances of this type.")
        return .raised
    }

    /// Values of different types.
    private func mismatch(_ left: Word, _ right: Word) -> Order {
        let name = typeName(left)
        let short = name.hasPrefix("System.") ? String(name.dropFirst(7)) : name
        raise("System.ArgumentException", "Object must be of type \(short).")
        return .raised
    }
}
