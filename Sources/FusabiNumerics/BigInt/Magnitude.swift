/// One digit of a magnitude, in base 2^64.
package typealias Limb = UInt64

/// Arithmetic on the magnitudes of big integers.
///
/// A magnitude is an array of limbs, least significant first, without zero limbs at the end; zero is empty.
enum Magnitude {
    /// Removes the zero limbs at the end.
    @inline(__always)
    static func trim(_ limbs: inout [Limb]) {
        while limbs.last == 0 { limbs.removeLast() }
    }

    /// The order of two magnitudes: negative, zero or positive.
    static func compare(_ left: [Limb], _ right: [Limb]) -> Int {
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        var index = left.count
        while index > 0 {
            index &-= 1
            if left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
        }
        return 0
    }

    /// The number of bits up to the highest one.
    @inline(__always)
    static func bitWidth(_ limbs: [Limb]) -> Int {
        guard let high = limbs.last else { return 0 }
        return limbs.count &* 64 &- high.leadingZeroBitCount
    }

    /// The number of zero bits below the lowest one; zero for zero.
    static func trailingZeroBits(_ limbs: [Limb]) -> Int {
        for (index, limb) in limbs.enumerated() where limb != 0 {
            return index &* 64 &+ limb.trailingZeroBitCount
        }
        return 0
    }

    /// `limbs = limbs * factor + summand`.
    static func multiplyAdd(_ limbs: inout [Limb], by factor: Limb, adding summand: Limb) {
        var carry = summand
        limbs.withUnsafeMutableBufferPointer { limbs in
            for index in 0..<limbs.count {
                let product = limbs[index].multipliedFullWidth(by: factor)
                let (low, overflow) = product.low.addingReportingOverflow(carry)
                limbs[index] = low
                carry = product.high &+ (overflow ? 1 : 0)
            }
        }
        if carry != 0 { limbs.append(carry) }
        if factor == 0 { trim(&limbs) }
    }

    /// `limbs = limbs / divisor`; the result is the remainder. The divisor is not zero.
    static func divide(_ limbs: inout [Limb], by divisor: Limb) -> Limb {
        var remainder: Limb = 0
        var index = limbs.count
        while index > 0 {
            index &-= 1
            (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
        }
        trim(&limbs)
        return remainder
    }

    /// The magnitude times `2^count`.
    static func shiftedLeft(_ limbs: [Limb], by count: Int) -> [Limb] {
        guard !limbs.isEmpty, count > 0 else { return limbs }
        let words = count >> 6
        let bits = UInt64(count & 63)
        var result = [Limb](repeating: 0, count: words)
        result.reserveCapacity(words &+ limbs.count &+ 1)
        guard bits != 0 else { return result + limbs }
        var carry: Limb = 0
        for limb in limbs {
            result.append(limb << bits | carry)
            carry = limb >> (64 &- bits)
        }
        if carry != 0 { result.append(carry) }
        return result
    }

    /// The magnitude divided by `2^count`, rounded down.
    static func shiftedRight(_ limbs: [Limb], by count: Int) -> [Limb] {
        let words = count >> 6
        guard words < limbs.count else { return [] }
        let bits = UInt64(count & 63)
        guard bits != 0 else { return Array(limbs[words...]) }
        var result: [Limb] = []
        result.reserveCapacity(limbs.count &- words)
        for index in words..<limbs.count {
            let above = index &+ 1 < limbs.count ? limbs[index &+ 1] << (64 &- bits) : 0
            result.append(limbs[index] >> bits | above)
        }
        trim(&result)
        return result
    }

    /// Whether any of the lowest `count` bits is set.
    static func hasBits(_ limbs: [Limb], below count: Int) -> Bool {
        !limbs.isEmpty && trailingZeroBits(limbs) < count
    }
}
