extension Magnitude {
    /// Below this number of limbs the schoolbook method wins over Karatsuba's.
    private static let karatsubaThreshold = 40

    /// The sum of two magnitudes is left in `left`.
    static func add(_ right: [Limb], to left: inout [Limb], shiftedByLimbs shift: Int = 0) {
        while left.count < right.count &+ shift { left.append(0) }
        var carry: Limb = 0
        var index = 0
        while index < right.count || carry != 0 {
            if index &+ shift == left.count { left.append(0) }
            let summand = index < right.count ? right[index] : 0
            let (partial, first) = left[index &+ shift].addingReportingOverflow(summand)
            let (sum, second) = partial.addingReportingOverflow(carry)
            left[index &+ shift] = sum
            carry = first || second ? 1 : 0
            index &+= 1
        }
        trim(&left)
    }

    /// Subtracts a magnitude that is not greater.
    static func subtract(_ right: [Limb], from left: inout [Limb]) {
        var borrow: Limb = 0
        var index = 0
        while index < left.count, index < right.count || borrow != 0 {
            let amount = index < right.count ? right[index] : 0
            let (partial, first) = left[index].subtractingReportingOverflow(amount)
            let (difference, second) = partial.subtractingReportingOverflow(borrow)
            left[index] = difference
            borrow = first || second ? 1 : 0
            index &+= 1
        }
        trim(&left)
    }

    /// The product of two magnitudes.
    ///
    /// - Complexity: O(*n* * *m*) for few limbs, O(*n*^1.59) for many.
    static func multiply(_ left: [Limb], _ right: [Limb]) -> [Limb] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        if left.count == 1 || right.count == 1 {
            var (product, factor) = left.count == 1 ? (right, left[0]) : (left, right[0])
            multiplyAdd(&product, by: factor, adding: 0)
            return product
        }
        if min(left.count, right.count) < karatsubaThreshold { return schoolbook(left, right) }
        return karatsuba(left, right)
    }

    private static func schoolbook(_ left: [Limb], _ right: [Limb]) -> [Limb] {
        var result = [Limb](repeating: 0, count: left.count &+ right.count)
        result.withUnsafeMutableBufferPointer { result in
            left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { right in
                    for i in left.indices {
                        let factor = left[i]
                        guard factor != 0 else { continue }
                        var carry: Limb = 0
                        for j in right.indices {
                            let product = factor.multipliedFullWidth(by: right[j])
                            let (partial, first) = product.low.addingReportingOverflow(result[i &+ j])
                            let (sum, second) = partial.addingReportingOverflow(carry)
                            result[i &+ j] = sum
                            carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
                        }
                        result[i &+ right.count] = carry
                    }
                }
            }
        }
        trim(&result)
        return result
    }

    /// Karatsuba's three products in place of four; the depth is logarithmic in the number of limbs.
    private static func karatsuba(_ left: [Limb], _ right: [Limb]) -> [Limb] {
        let half = (max(left.count, right.count) &+ 1) / 2
        let (leftLow, leftHigh) = split(left, at: half)
        let (rightLow, rightHigh) = split(right, at: half)
        let low = multiply(leftLow, rightLow)
        let high = multiply(leftHigh, rightHigh)
        var leftSum = leftLow
        add(leftHigh, to: &leftSum)
        var rightSum = rightLow
        add(rightHigh, to: &rightSum)
        var middle = multiply(leftSum, rightSum)
        subtract(low, from: &middle)
        subtract(high, from: &middle)
        var result = low
        result.reserveCapacity(left.count &+ right.count &+ 1)
        add(middle, to: &result, shiftedByLimbs: middle.isEmpty ? 0 : half)
        add(high, to: &result, shiftedByLimbs: high.isEmpty ? 0 : 2 &* half)
        return result
    }

    private static func split(_ limbs: [Limb], at index: Int) -> (low: [Limb], high: [Limb]) {
        guard limbs.count > index else { return (limbs, []) }
        var low = Array(limbs[..<index])
        trim(&low)
        return (low, Array(limbs[index...]))
    }

    /// The magnitude to a power that is not negative.
    static func power(_ base: [Limb], _ exponent: Int) -> [Limb] {
        var result: [Limb] = [1]
        var square = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = multiply(result, square) }
            rest >>= 1
            if rest > 0 { square = multiply(square, square) }
        }
        return result
    }
}
