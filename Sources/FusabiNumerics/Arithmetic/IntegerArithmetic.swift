/// Integer operations that may fail, and shifts, for all integer types.
package enum IntegerArithmetic {
    /// `Checked.(+)`.
    package static func checkedAdd<T: FixedWidthInteger>(_ a: T, _ b: T) throws(NumberError) -> T {
        let (result, overflow) = a.addingReportingOverflow(b)
        if overflow { throw .overflow }
        return result
    }

    /// `Checked.(-)`.
    package static func checkedSubtract<T: FixedWidthInteger>(_ a: T, _ b: T) throws(NumberError) -> T {
        let (result, overflow) = a.subtractingReportingOverflow(b)
        if overflow { throw .overflow }
        return result
    }

    /// `Checked.(*)`.
    package static func checkedMultiply<T: FixedWidthInteger>(_ a: T, _ b: T) throws(NumberError) -> T {
        let (result, overflow) = a.multipliedReportingOverflow(by: b)
        if overflow { throw .overflow }
        return result
    }

    /// `/`, rounded towards zero; throws `divideByZero`, and `overflow` for the least value by -1.
    package static func divide<T: FixedWidthInteger>(_ a: T, _ b: T) throws(NumberError) -> T {
        if b == 0 { throw .divideByZero }
        let (result, overflow) = a.dividedReportingOverflow(by: b)
        if overflow { throw .overflow }
        return result
    }

    /// `%`, with the sign of the dividend; throws as `/` does.
    package static func remainder<T: FixedWidthInteger>(_ a: T, _ b: T) throws(NumberError) -> T {
        if b == 0 { throw .divideByZero }
        let (result, overflow) = a.remainderReportingOverflow(dividingBy: b)
        if overflow { throw .overflow }
        return result
    }

    /// `abs`; throws `overflow` for the least value.
    package static func absolute<T: FixedWidthInteger>(_ a: T) throws(NumberError) -> T {
        a < 0 ? try checkedSubtract(0, a) : a
    }

    /// `<<<`: only as many bits of the count matter as the type's width has.
    package static func shiftLeft<T: FixedWidthInteger>(_ a: T, _ count: Int32) -> T {
        a &<< T(truncatingIfNeeded: count)
    }

    /// `>>>`: with the sign if the type has one; only as many bits of the count matter as the type's width has.
    package static func shiftRight<T: FixedWidthInteger>(_ a: T, _ count: Int32) -> T {
        a &>> T(truncatingIfNeeded: count)
    }

    /// `pown`, checked; a negative power is the reciprocal, rounded towards zero, and throws `divideByZero` of 0.
    package static func power<T: FixedWidthInteger>(_ base: T, _ exponent: Int32) throws(NumberError) -> T {
        if exponent < 0 {
            guard exponent != .min else { throw .overflow }
            return try divide(1, power(base, -exponent))
        }
        var result: T = 1
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = try checkedMultiply(result, square) }
            rest >>= 1
            if rest > 0 { square = try checkedMultiply(square, square) }
        }
        return result
    }
}
