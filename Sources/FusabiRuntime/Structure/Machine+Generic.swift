import FusabiBytecode

/// The generic operators as instructions.
extension Machine {
    /// True when the instruction was one of these.
    func executeGeneric(_ i: Fetched) -> Bool {
        let (a, left) = (i.a, Word(bits: state.pointee.base[i.b]))
        switch i.opcode {
        case .genericHash: if let hash = hash(left) { state.pointee.base.set(a, int: hash) }
        case .genericEquals, .genericEqualsER:
            let right = Word(bits: state.pointee.base[i.c])
            if let isEqual = equal(left, right, isER: i.opcode == .genericEqualsER) {
                state.pointee.base.set(a, bool: isEqual)
            }
        case .genericCompare:
            if let order = compare(left, Word(bits: state.pointee.base[i.c])) { state.pointee.base.set(a, int: order) }
        case .genericLess: test(i) { $0 < 0 }
        case .genericLessOrEqual: test(i) { $0 <= 0 }
        case .genericGreater: test(i) { $0 > 0 }
        case .genericGreaterOrEqual: test(i) { $0 >= 0 }
        default: return false
        }
        return true
    }

    private func test(_ i: Fetched, _ isTrue: (Int32) -> Bool) {
        let r = state.pointee.base
        switch order(Word(bits: r[i.b]), Word(bits: r[i.c]), isPER: true) {
        case .order(let order): r.set(i.a, bool: isTrue(order))
        case .unordered: r.set(i.a, bool: false)
        case .raised: break
        }
    }
}
