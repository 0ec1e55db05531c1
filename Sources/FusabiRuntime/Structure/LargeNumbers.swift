extension DecimalView {
    private var magnitude: UInt128 { UInt128(high) << 64 | UInt128(low) }

    private var isZero: Bool { low == 0 && high == 0 }

    /// The magnitude with the scale brought to 28: below 2^190, as three limbs.
    private var aligned: (UInt64, UInt64, UInt64) {
        var limbs = (low, UInt64(high), UInt64(0))
        for _ in Int(scale)..<max(28, Int(scale)) {
            let first = limbs.0.multipliedFullWidth(by: 10)
            let second = limbs.1.multipliedFullWidth(by: 10)
            let (middle, carry) = second.low.addingReportingOverflow(first.high)
            limbs = (first.low, middle, limbs.2 &* 10 &+ second.high &+ (carry ? 1 : 0))
        }
        return limbs
    }

    /// -1, 0 or 1 by value: 1.0 equals 1.00.
    static func compare(_ left: DecimalView, _ right: DecimalView) -> Int32 {
        if left.isZero, right.isZero { return 0 }
        let leftSign: Int32 = left.isZero ? 0 : left.isNegative ? -1 : 1
        let rightSign: Int32 = right.isZero ? 0 : right.isNegative ? -1 : 1
        if leftSign != rightSign { return leftSign < rightSign ? -1 : 1 }
        let (x, y) = (left.aligned, right.aligned)
        if x == y { return 0 }
        let isLess = (x.2, x.1, x.0) < (y.2, y.1, y.0)
        return isLess ? -leftSign : leftSign
    }

    /// Equal values have equal hashes.
    var hash: Int32 {
        if isZero { return 0 }
        var magnitude = magnitude
        var scale = scale
        while scale > 0, magnitude % 10 == 0 {
            magnitude /= 10
            scale -= 1
        }
        let bits = UInt64(truncatingIfNeeded: magnitude) ^ UInt64(truncatingIfNeeded: magnitude >> 64) &* 31
        let mixed = bits ^ UInt64(scale) &* 0x9E37_79B9 ^ (isNegative ? 0x5555 : 0)
        return Int32(truncatingIfNeeded: mixed ^ mixed >> 32)
    }
}

extension BigintView {
    /// -1, 0 or 1 by value.
    static func compare(_ left: BigintView, _ right: BigintView) -> Int32 {
        if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
        let larger: Int32 = left.isNegative ? -1 : 1
        if left.limbs.count != right.limbs.count { return left.limbs.count > right.limbs.count ? larger : -larger }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] > right.limbs[index] ? larger : -larger
        }
        return 0
    }

    var hash: Int32 {
        var mixed: UInt64 = isNegative ? 1 : 0
        for limb in limbs { mixed = (mixed ^ limb) &* 0x9E37_79B9_7F4A_7C15 }
        return Int32(truncatingIfNeeded: mixed ^ mixed >> 32)
    }
}
