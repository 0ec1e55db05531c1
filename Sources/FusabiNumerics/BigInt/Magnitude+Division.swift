extension Magnitude {
    /// Quotient and remainder of a division by a magnitude other than zero: Knuth's algorithm D
    /// (The Art of Computer Programming, 4.3.1).
    ///
    /// - Complexity: O(*q* * *d*), limbs of the quotient times limbs of the divisor.
    static func divide(_ dividend: [Limb], by divisor: [Limb]) -> (quotient: [Limb], remainder: [Limb]) {
        if compare(dividend, divisor) < 0 { return ([], dividend) }
        if divisor.count == 1 {
            var quotient = dividend
            let remainder = divide(&quotient, by: divisor[0])
            return (quotient, remainder == 0 ? [] : [remainder])
        }
        let shift = divisor.last.map(\.leadingZeroBitCount) ?? 0
        let normalized = shiftedLeft(divisor, by: shift)
        var rest = shiftedLeft(dividend, by: shift)
        while rest.count <= dividend.count { rest.append(0) }
        var quotient = [Limb](repeating: 0, count: rest.count &- normalized.count)
        rest.withUnsafeMutableBufferPointer { rest in
            normalized.withUnsafeBufferPointer { divisor in
                var index = quotient.count
                while index > 0 {
                    index &-= 1
                    quotient[index] = quotientLimb(of: rest, by: divisor, at: index)
                }
            }
        }
        trim(&quotient)
        trim(&rest)
        return (quotient, shiftedRight(rest, by: shift))
    }

    /// Finds one limb of the quotient and subtracts its multiple of the divisor from the rest.
    private static func quotientLimb(
        of rest: UnsafeMutableBufferPointer<Limb>, by divisor: UnsafeBufferPointer<Limb>, at index: Int
    ) -> Limb {
        let count = divisor.count
        var limb = estimate(of: rest, by: divisor, at: index)
        var carry: Limb = 0
        var borrow: Limb = 0
        for i in 0..<count {
            let product = limb.multipliedFullWidth(by: divisor[i])
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            carry = product.high &+ (overflow ? 1 : 0)
            let (partial, first) = rest[index &+ i].subtractingReportingOverflow(low)
            let (difference, second) = partial.subtractingReportingOverflow(borrow)
            rest[index &+ i] = difference
            borrow = first || second ? 1 : 0
        }
        let (partial, first) = rest[index &+ count].subtractingReportingOverflow(carry)
        let (difference, second) = partial.subtractingReportingOverflow(borrow)
        rest[index &+ count] = difference
        if first || second {
            limb &-= 1
            addBack(divisor, to: rest, at: index)
        }
        return limb
    }

    /// An estimate from the highest limbs, at most one too great.
    private static func estimate(
        of rest: UnsafeMutableBufferPointer<Limb>, by divisor: UnsafeBufferPointer<Limb>, at index: Int
    ) -> Limb {
        let count = divisor.count
        let high = divisor[count &- 1]
        let next = divisor[count &- 2]
        let top = rest[index &+ count]
        var limb: Limb
        var remainder: Limb
        if top >= high {
            limb = .max
            let (sum, overflow) = rest[index &+ count &- 1].addingReportingOverflow(high)
            if overflow || top > high { return limb }
            remainder = sum
        } else {
            (limb, remainder) = high.dividingFullWidth((top, rest[index &+ count &- 1]))
        }
        while true {
            let product = limb.multipliedFullWidth(by: next)
            if (product.high, product.low) <= (remainder, rest[index &+ count &- 2]) { return limb }
            limb &-= 1
            let (sum, overflow) = remainder.addingReportingOverflow(high)
            if overflow { return limb }
            remainder = sum
        }
    }

    private static func addBack(
        _ divisor: UnsafeBufferPointer<Limb>, to rest: UnsafeMutableBufferPointer<Limb>, at index: Int
    ) {
        var carry: Limb = 0
        for i in 0..<divisor.count {
            let (partial, first) = rest[index &+ i].addingReportingOverflow(divisor[i])
            let (sum, second) = partial.addingReportingOverflow(carry)
            rest[index &+ i] = sum
            carry = first || second ? 1 : 0
        }
        rest[index &+ divisor.count] &+= carry
    }
}
