extension Magnitude {
    /// Below this number of limbs the schoolbook method wins over Karatsuba's.
    private static let karatsubaThreshold = 40

    /// The sum of two magnitudes.
    static func sum(_ left: [Limb], _ right: [Limb]) -> [Limb] {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        return [Limb](unsafeUninitializedCapacity: long.count &+ 1) { result, count in
            long.withUnsafeBufferPointer { long in
                short.withUnsafeBufferPointer { short in
                    var carry: Limb = 0
                    for index in 0..<short.count {
                        let sum = UInt128(long[index]) &+ UInt128(short[index]) &+ UInt128(carry)
                        result.initializeElement(at: index, to: Limb(truncatingIfNeeded: sum))
                        carry = Limb(truncatingIfNeeded: sum >> 64)
                    }
                    for index in short.count..<long.count {
                        let (sum, overflow) = long[index].addingReportingOverflow(carry)
                        result.initializeElement(at: index, to: sum)
                        carry = overflow ? 1 : 0
                    }
                    count = long.count
                    if carry != 0 {
                        result.initializeElement(at: count, to: carry)
                        count &+= 1
                    }
                }
            }
        }
    }

    /// The sum of two magnitudes is left in `left`, the right one being moved up by `shift` limbs.
    static func add(_ right: [Limb], to left: inout [Limb], shiftedByLimbs shift: Int = 0) {
        guard !right.isEmpty else { return }
        let count = right.count &+ shift
        if left.count < count { left.append(contentsOf: repeatElement(0, count: count &- left.count)) }
        let carry = left.withUnsafeMutableBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                addLimbs(right, to: UnsafeMutableBufferPointer(rebasing: left[shift...]))
            }
        }
        if carry { left.append(1) }
    }

    /// Adds limb by limb; says whether the sum has one limb more.
    private static func addLimbs(
        _ right: UnsafeBufferPointer<Limb>, to left: UnsafeMutableBufferPointer<Limb>
    ) -> Bool {
        var carry: Limb = 0
        for index in 0..<right.count {
            let (partial, first) = left[index].addingReportingOverflow(right[index])
            let (sum, second) = partial.addingReportingOverflow(carry)
            left[index] = sum
            carry = first || second ? 1 : 0
        }
        var index = right.count
        while carry != 0, index < left.count {
            let (sum, overflow) = left[index].addingReportingOverflow(1)
            left[index] = sum
            carry = overflow ? 1 : 0
            index &+= 1
        }
        return carry != 0
    }

    /// Subtracts a magnitude that is not greater.
    static func subtract(_ right: [Limb], from left: inout [Limb]) {
        left.withUnsafeMutableBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                var borrow: Limb = 0
                for index in 0..<right.count {
                    let (partial, first) = left[index].subtractingReportingOverflow(right[index])
                    let (difference, second) = partial.subtractingReportingOverflow(borrow)
                    left[index] = difference
                    borrow = first || second ? 1 : 0
                }
                var index = right.count
                while borrow != 0, index < left.count {
                    let (difference, overflow) = left[index].subtractingReportingOverflow(1)
                    left[index] = difference
                    borrow = overflow ? 1 : 0
                    index &+= 1
                }
            }
        }
        trim(&left)
    }

    /// The product of two magnitudes.
    ///
    /// - Complexity: O(*n* * *m*) for few limbs, O(*n*^1.59) for many.
    static func multiply(_ left: [Limb], _ right: [Limb]) -> [Limb] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        if left.count == 1 || right.count == 1 {
            return left.count == 1 ? product(right, left[0]) : product(left, right[0])
        }
        if min(left.count, right.count) < karatsubaThreshold { return schoolbook(left, right) }
        return karatsuba(left, right)
    }

    /// The product of a magnitude and one limb other than zero.
    private static func product(_ limbs: [Limb], _ factor: Limb) -> [Limb] {
        [Limb](unsafeUninitializedCapacity: limbs.count &+ 1) { result, count in
            var carry: Limb = 0
            limbs.withUnsafeBufferPointer { limbs in
                for index in 0..<limbs.count {
                    let product = limbs[index].multipliedFullWidth(by: factor)
                    let (low, overflow) = product.low.addingReportingOverflow(carry)
                    result.initializeElement(at: index, to: low)
                    carry = product.high &+ (overflow ? 1 : 0)
                }
            }
            count = limbs.count
            if carry != 0 {
                result.initializeElement(at: count, to: carry)
                count &+= 1
            }
        }
    }

    private static func schoolbook(_ left: [Limb], _ right: [Limb]) -> [Limb] {
        var result = [Limb](repeating: 0, count: left.count &+ right.count)
        result.withUnsafeMutableBufferPointer { result in
            left.withUnsafeBufferPointer { left in
                right.withUnsafeBufferPointer { right in
                    for i in 0..<left.count {
                        let factor = left[i]
                        var carry: Limb = 0
                        for j in 0..<right.count {
                            // The greatest factors leave room for both summands: (2^64-1)^2 + 2(2^64-1) < 2^128.
                            let sum =
                                UInt128(factor) &* UInt128(right[j]) &+ UInt128(result[i &+ j]) &+ UInt128(carry)
                            result[i &+ j] = Limb(truncatingIfNeeded: sum)
                            carry = Limb(truncatingIfNeeded: sum >> 64)
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
