import FusabiBytecode

extension Machine {
    /// F#'s generic equality: PER (nan differs from nan), or ER for keys (nan equals nan). Nil: an exception is on its way.
    package func equal(_ left: Word, _ right: Word, isER: Bool = false) -> Bool? {
        let floor = state.pointee.workCount
        defer { state.pointee.workCount = floor }
        state.push(left.bits, right.bits)
        var walk = WalkGuard()
        while state.pointee.workCount > floor {
            let (left, right) = state.pop()
            guard walk.permits(left, right, self) else { return nil }
            guard let isEqual = equalStep(Word(bits: left), Word(bits: right), isER) else { return nil }
            if !isEqual { return false }
        }
        return true
    }

    /// Compares two words; what is inside them is pushed.
    private func equalStep(_ left: Word, _ right: Word, _ isER: Bool) -> Bool? {
        guard left.isReference, right.isReference else {
            if isER, left == right { return true }
            if left.isNull || right.isNull || left.isFloat { return equalImmediates(left.bits, right.bits) }
            let own = ownFunction(left, \.equals)
            if own != TypeLayout.none { return ownEquals(own, left, right) }
            return equalImmediates(left.bits, right.bits)
        }
        let (x, y) = (left.cell, right.cell)
        let type = x.typeIndex
        switch pairKind(type, own: state.pointee.heap.types[Int(type)].equals) {
        case .custom(let function): return ownEquals(function, left, right)
        case .list: return equalLists(left, right, isER)
        case .string: return equalStrings(left.bits, right.bits)
        case .wordArray, .otherArray: return equalArrays(left, right)
        case .identity: return left == right || sameNative(x, y)
        case .boxedInteger: return x.header == y.header && x.longs[0] == y.longs[0]
        case .decimal:
            return type == y.typeIndex && DecimalView.compare(DecimalView(x), DecimalView(y)) == 0
        case .bigint: return type == y.typeIndex && BigintView.compare(BigintView(x), BigintView(y)) == 0
        case .referenceCell, .fields:
            guard x.header == y.header else { return false }
            if type == BuiltinType.referenceCell.rawValue {
                state.push(x[0].bits, y[0].bits)
            } else {
                pushFields(x, y, from: 0)
            }
            return true
        case .exception:
            guard x.header == y.header else { return false }
            pushFields(x, y, from: ExceptionField.count)
            return true
        case .multiArray:
            guard x.header == y.header else { return false }
            for index in 0...x.length { state.push(x[index].bits, y[index].bits) }
            return true
        }
    }

    private func ownEquals(_ function: UInt32, _ left: Word, _ right: Word) -> Bool? {
        call(FunctionID(index: function), [left, right])?.bool
    }

    /// Two cells around the same Swift object are the same object.
    private func sameNative(_ x: Cell, _ y: Cell) -> Bool {
        x.typeIndex == BuiltinType.nativeObject.rawValue && x.header == y.header && x[0] == y[0]
    }

    /// Walks two lists in step; heads that are no references are compared at once, others are pushed.
    private func equalLists(_ left: Word, _ right: Word, _ isER: Bool) -> Bool? {
        var (left, right) = (left, right)
        while left.isReference, right.isReference {
            let (x, y) = (left.cell, right.cell)
            guard x.header == y.header else { return false }
            let (a, b) = (x[0], y[0])
            if a.isReference && b.isReference {
                // The head first, then the tails.
                state.push(x[1].bits, y[1].bits)
                state.push(a.bits, b.bits)
                return true
            }
            guard let isEqual = equalStep(a, b, isER) else { return nil }
            if !isEqual { return false }
            (left, right) = (x[1], y[1])
        }
        return left == right
    }

    private func equalArrays(_ left: Word, _ right: Word) -> Bool {
        guard let x = ArrayView(left), let y = ArrayView(right), x.count == y.count else { return false }
        if x.element == .word, y.element == .word {
            var index = x.count - 1
            while index >= 0 {
                let (a, b) = (x.words[index].bits, y.words[index].bits)
                // Equal immediates need no second look; whatever differs or nests gets one.
                if a != b || !Word(bits: a).isImmediate { state.push(a, b) }
                index -= 1
            }
            return true
        }
        if x.element == .byte, y.element == .byte {
            for index in 0..<x.count where x.bytes[index] != y.bytes[index] { return false }
            return true
        }
        pushElements(x, y)
        return true
    }
}
