import FusabiBytecode
import Glibc

/// General arithmetic and conversions, by numeric kind.
extension Machine {
    /// True when the instruction was one of these.
    func executeArithmetic(_ i: Fetched) -> Bool {
        let r = state.pointee.base
        switch i.opcode {
        case .arithmetic:
            let operation = state.pointee.pc.pointee
            state.pointee.pc += 1
            guard let kind = NumericKind(rawValue: UInt8(truncatingIfNeeded: operation)),
                let op = ArithmeticOperator(rawValue: UInt8(truncatingIfNeeded: operation >> 8))
            else { return false }
            arithmetic(i, kind, op, isChecked: operation >> 16 & 1 != 0)
        case .negate:
            guard let kind = NumericKind(rawValue: UInt8(i.c & 15)) else { return false }
            negate(i, kind, isChecked: i.c & 16 != 0)
        case .absInt:
            raise(
                "System.OverflowException", "Negating the minimum value of a twos complement number is invalid.")
        case .complement:
            guard let kind = NumericKind(rawValue: UInt8(i.c & 15)) else { return false }
            r[i.a] = Number(Word(bits: r[i.b]), kind).complement.word.bits
        case .shift:
            let operation = state.pointee.pc.pointee
            state.pointee.pc += 1
            guard let kind = NumericKind(rawValue: UInt8(truncatingIfNeeded: operation)) else { return false }
            let number = Number(Word(bits: r[i.b]), kind)
            r[i.a] = number.shifted(by: r.int(i.c), right: operation >> 8 & 1 != 0).word.bits
        case .convert, .convertChecked:
            guard let from = NumericKind(rawValue: UInt8(i.c & 15)), let to = NumericKind(rawValue: UInt8(i.c >> 4))
            else { return false }
            let number = Number(Word(bits: r[i.b]), from)
            if i.opcode == .convert {
                r[i.a] = number.converted(to: to).word.bits
            } else if let converted = number.exactly(to) {
                r[i.a] = converted.word.bits
            } else {
                raise(.overflow)
            }
        default: return false
        }
        return true
    }

    private func arithmetic(_ i: Fetched, _ kind: NumericKind, _ op: ArithmeticOperator, isChecked: Bool) {
        let r = state.pointee.base
        let left = Number(Word(bits: r[i.b]), kind)
        let right = Number(Word(bits: r[i.c]), kind)
        switch left.combined(op, right, isChecked: isChecked) {
        case .success(let number): r[i.a] = number.word.bits
        case .failure(let fault): raise(fault)
        }
    }

    private func negate(_ i: Fetched, _ kind: NumericKind, isChecked: Bool) {
        let r = state.pointee.base
        let number = Number(Word(bits: r[i.b]), kind)
        if number.isFloating {
            r[i.a] = number.negated.word.bits
            return
        }
        switch Number(integer: 0, kind).combined(.subtract, number, isChecked: isChecked) {
        case .success(let result): r[i.a] = result.word.bits
        case .failure(let fault): raise(fault)
        }
    }
}
