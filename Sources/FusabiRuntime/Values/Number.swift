import FusabiBytecode
import Glibc

/// A number of any kind, for operations that are too rare for instructions of their own: an integer in 128 bits or a
/// double (float32 values are exact in it; results are rounded to 32 bits).
package struct Number {
    package let kind: NumericKind
    private let integer: Int128
    private let floating: Double

    var isFloating: Bool { kind == .float || kind == .float32 }

    package init(integer: Int128, _ kind: NumericKind) {
        self.kind = kind
        self.integer = kind.wrap(integer)
        floating = 0
    }

    package init(floating: Double, _ kind: NumericKind) {
        self.kind = kind
        self.floating = kind == .float32 ? Double(Float(floating)) : floating
        integer = 0
    }

    /// A register of the kind.
    package init(_ word: Word, _ kind: NumericKind) {
        switch kind {
        case .int8, .int16, .int32: self.init(integer: Int128(word.int32), kind)
        case .uint8, .uint16, .uint32, .char, .bool: self.init(integer: Int128(word.payload), kind)
        case .int64, .nativeint: self.init(integer: Int128(word.int64), kind)
        case .uint64, .unativeint: self.init(integer: Int128(word.uint64), kind)
        case .float32: self.init(floating: Double(word.float32), kind)
        case .float: self.init(floating: word.float, kind)
        }
    }

    /// As a register of the kind holds it.
    package var word: Word {
        switch kind {
        case .int8: .int8(Int8(truncatingIfNeeded: integer))
        case .uint8: .uint8(UInt8(truncatingIfNeeded: integer))
        case .int16: .int16(Int16(truncatingIfNeeded: integer))
        case .uint16: .uint16(UInt16(truncatingIfNeeded: integer))
        case .int32: .int32(Int32(truncatingIfNeeded: integer))
        case .uint32: .uint32(UInt32(truncatingIfNeeded: integer))
        case .char: .char(UInt16(truncatingIfNeeded: integer))
        case .bool: .bool(integer != 0)
        case .int64, .nativeint: .int64(Int64(truncatingIfNeeded: integer))
        case .uint64, .unativeint: .uint64(UInt64(truncatingIfNeeded: integer))
        case .float32: .float32(floating == floating ? Float(floating) : .nan)
        case .float: .float(floating)
        }
    }

    var negated: Number { Number(floating: -floating, kind) }

    var complement: Number { Number(integer: ~integer, kind) }

    /// `<<<` and `>>>`: the amount is masked by the width of the kind.
    package func shifted(by amount: Int32, right: Bool) -> Number {
        let amount = Int128(amount & Int32(kind.bits - 1))
        return Number(integer: right ? integer >> amount : integer << amount, kind)
    }

    package func combined(_ op: ArithmeticOperator, _ other: Number, isChecked: Bool) -> Result<Number, Machine.Fault> {
        if isFloating { return .success(combinedFloating(op, other)) }
        let (left, right) = (integer, other.integer)
        let exact: Int128
        switch op {
        case .add: exact = left + right
        case .subtract: exact = left - right
        case .multiply: exact = left.multipliedReportingOverflow(by: right).partialValue
        case .divide, .remainder:
            if right == 0 { return .failure(.divideByZero) }
            // MinValue / -1 of int and long; the smaller kinds are computed as int.
            if right == -1, kind.bits >= 32, kind.isSigned, left == kind.range.lowerBound { return .failure(.overflow) }
            exact = op == .divide ? left / right : left % right
        case .and: exact = left & right
        case .or: exact = left | right
        case .xor: exact = left ^ right
        }
        if isChecked, !kind.range.contains(exact) { return .failure(.overflow) }
        return .success(Number(integer: exact, kind))
    }

    private func combinedFloating(_ op: ArithmeticOperator, _ other: Number) -> Number {
        let (left, right) = (floating, other.floating)
        let result: Double =
            switch op {
            case .add: left + right
            case .subtract: left - right
            case .multiply: left * right
            case .divide: left / right
            case .remainder: fmod(left, right)
            case .and, .or, .xor: .nan
            }
        return Number(floating: result, kind)
    }

    /// F#'s conversion functions: integers wrap, floats saturate.
    package func converted(to target: NumericKind) -> Number {
        let targetIsFloating = target == .float || target == .float32
        if isFloating {
            if targetIsFloating { return Number(floating: floating, target) }
            return Number(integer: saturated(target), target)
        }
        return targetIsFloating
            ? Number(floating: Double(integer), target).rounded(from: integer) : Number(integer: integer, target)
    }

    /// A 64-bit integer goes to float32 in one rounding.
    private func rounded(from integer: Int128) -> Number {
        kind == .float32 ? Number(floating: Double(Float(integer)), kind) : self
    }

    /// Float to integer as .NET 9 does: to the nearest value of the kind (small kinds by way of int), NaN to 0.
    private func saturated(_ target: NumericKind) -> Int128 {
        if floating != floating { return 0 }
        let truncated = floating.rounded(.towardZero)
        let range = target.bits < 32 ? NumericKind.int32.range : target.range
        if truncated <= Double(range.lowerBound) { return range.lowerBound }
        if truncated >= Double(range.upperBound) { return range.upperBound }
        return Int128(truncated)
    }

    /// The checked conversion: nil when the value does not fit.
    package func exactly(_ target: NumericKind) -> Number? {
        let targetIsFloating = target == .float || target == .float32
        if targetIsFloating { return converted(to: target) }
        if isFloating {
            let truncated = floating.rounded(.towardZero)
            guard truncated.magnitude < 0x1p100, target.range.contains(Int128(truncated)) else { return nil }
            return Number(integer: Int128(truncated), target)
        }
        return target.range.contains(integer) ? Number(integer: integer, target) : nil
    }
}

extension NumericKind {
    /// The width of an integer kind.
    var bits: Int {
        switch self {
        case .int8, .uint8, .bool: 8
        case .int16, .uint16, .char: 16
        case .int32, .uint32, .float32: 32
        case .int64, .uint64, .nativeint, .unativeint, .float: 64
        }
    }

    var isSigned: Bool {
        switch self {
        case .int8, .int16, .int32, .int64, .nativeint, .float32, .float: true
        case .uint8, .uint16, .uint32, .uint64, .unativeint, .char, .bool: false
        }
    }

    var range: ClosedRange<Int128> {
        let one: Int128 = 1
        return isSigned ? -(one << Int128(bits - 1))...(one << Int128(bits - 1)) - 1 : 0...(one << Int128(bits)) - 1
    }

    /// The value modulo 2^bits, in the kind's range.
    func wrap(_ value: Int128) -> Int128 {
        switch self {
        case .int8: Int128(Int8(truncatingIfNeeded: value))
        case .uint8, .bool: Int128(UInt8(truncatingIfNeeded: value))
        case .int16: Int128(Int16(truncatingIfNeeded: value))
        case .uint16, .char: Int128(UInt16(truncatingIfNeeded: value))
        case .int32: Int128(Int32(truncatingIfNeeded: value))
        case .uint32: Int128(UInt32(truncatingIfNeeded: value))
        case .int64, .nativeint: Int128(Int64(truncatingIfNeeded: value))
        case .uint64, .unativeint: Int128(UInt64(truncatingIfNeeded: value))
        case .float32, .float: 0
        }
    }
}
