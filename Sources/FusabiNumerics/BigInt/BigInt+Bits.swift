extension BigInt {
    /// The limbs of the two's complement representation, sign extended to `count` limbs.
    func twosComplement(limbs count: Int) -> [Limb] {
        var result = magnitude
        while result.count < count { result.append(0) }
        if isNegative { Self.negate(&result) }
        return result
    }

    /// The value of a two's complement representation, whose highest bit is the sign.
    init(twosComplement limbs: [Limb]) {
        guard let high = limbs.last, high >> 63 == 1 else {
            self.init(magnitude: limbs, isNegative: false)
            return
        }
        var magnitude = limbs
        Self.negate(&magnitude)
        self.init(magnitude: magnitude, isNegative: true)
    }

    private static func negate(_ limbs: inout [Limb]) {
        var carry = true
        for index in limbs.indices {
            (limbs[index], carry) = (~limbs[index]).addingReportingOverflow(carry ? 1 : 0)
        }
    }

    private static func combine(
        _ left: BigInt, _ right: BigInt, _ operation: (Limb, Limb) -> Limb
    ) -> BigInt {
        if let a = left.asInt64, let b = right.asInt64 {
            return BigInt(Int64(bitPattern: operation(UInt64(bitPattern: a), UInt64(bitPattern: b))))
        }
        let count = max(left.magnitude.count, right.magnitude.count) &+ 1
        let a = left.twosComplement(limbs: count)
        let b = right.twosComplement(limbs: count)
        return BigInt(twosComplement: zip(a, b).map(operation))
    }

    package static func & (left: BigInt, right: BigInt) -> BigInt { combine(left, right, &) }
    package static func | (left: BigInt, right: BigInt) -> BigInt { combine(left, right, |) }
    package static func ^ (left: BigInt, right: BigInt) -> BigInt { combine(left, right, ^) }
    package static prefix func ~ (value: BigInt) -> BigInt { -value - .one }

    /// `value * 2^count`, rounded down where the count is negative. Throws `overflow` if the result cannot be held.
    package func shiftedLeft(by count: Int) throws(NumberError) -> BigInt {
        if count < 0 { return shiftedRight(by: count == .min ? .max : -count) }
        guard !isZero else { return self }
        guard count < Self.maximumBits, bitWidth &+ count < Self.maximumBits else { throw .overflow }
        return BigInt(magnitude: Magnitude.shiftedLeft(magnitude, by: count), isNegative: isNegative)
    }

    /// `value / 2^count`, rounded down; `count` is not negative.
    package func shiftedRight(by count: Int) -> BigInt {
        if let small = asInt64 { return BigInt(small >> Int64(min(count, 63))) }
        let limbs = magnitude
        let quotient = BigInt(magnitude: Magnitude.shiftedRight(limbs, by: count), isNegative: isNegative)
        return isNegative && Magnitude.hasBits(limbs, below: count) ? quotient - .one : quotient
    }

    /// The bytes of the shortest two's complement representation, least significant first (`ToByteArray`).
    package var bytes: [UInt8] {
        let limbs = twosComplement(limbs: magnitude.count &+ 1)
        var bytes: [UInt8] = []
        for limb in limbs {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: limb >> shift))
            }
        }
        let fill: UInt8 = isNegative ? 0xFF : 0
        while bytes.count > 1, bytes[bytes.count &- 1] == fill, (bytes[bytes.count &- 2] ^ fill) & 0x80 == 0 {
            bytes.removeLast()
        }
        return bytes
    }

    /// The value of a two's complement representation in bytes, least significant first.
    package init(bytes: [UInt8]) {
        var limbs = [Limb](repeating: 0, count: bytes.count / 8 &+ 1)
        let fill: UInt8 = (bytes.last ?? 0) & 0x80 == 0 ? 0 : 0xFF
        for index in 0..<limbs.count &* 8 {
            let byte = index < bytes.count ? bytes[index] : fill
            limbs[index >> 3] |= Limb(byte) << Limb(index & 7 &* 8)
        }
        self.init(twosComplement: limbs)
    }
}
