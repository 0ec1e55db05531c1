/// An integer of any size: F#'s `bigint`, `System.Numerics.BigInteger`.
///
/// A value that fits 64 bits is held in place, without an allocation; a greater one is sign and magnitude.
package struct BigInt: Sendable {
    /// The value, if it fits; then there are no limbs.
    private let small: Int64
    /// The magnitude of a value that does not fit `Int64`, least significant limb first.
    private let limbs: [Limb]
    /// Whether the value is below zero.
    package let isNegative: Bool

    /// The greatest number of bits, from which on .NET too refuses to compute.
    package static let maximumBits = 1 << 31

    /// A value of 64 bits.
    @inline(__always)
    package init(_ value: Int64) {
        self.init(small: value, limbs: [], isNegative: value < 0)
    }

    @inline(__always)
    private init(small: Int64, limbs: [Limb], isNegative: Bool) {
        self.small = small
        self.limbs = limbs
        self.isNegative = isNegative
    }

    /// An unsigned value of 64 bits.
    package init(_ value: UInt64) {
        if value <= UInt64(Int64.max) {
            self.init(Int64(value))
        } else {
            self.init(small: 0, limbs: [value], isNegative: false)
        }
    }

    /// A sign and a magnitude, which may have zero limbs at its end.
    package init(magnitude: [Limb], isNegative: Bool) {
        var trimmed = magnitude
        Magnitude.trim(&trimmed)
        if trimmed.count <= 1 {
            let value = trimmed.first ?? 0
            if value <= UInt64(Int64.max) {
                self.init(isNegative ? -Int64(value) : Int64(value))
                return
            }
            if isNegative, value == Int64.min.magnitude {
                self.init(Int64.min)
                return
            }
        }
        self.init(small: 0, limbs: trimmed, isNegative: isNegative)
    }

    package static let zero = BigInt(Int64(0))
    package static let one = BigInt(Int64(1))
    package static let minusOne = BigInt(Int64(-1))

    /// The value, if it fits 64 bits.
    @inline(__always)
    package var asInt64: Int64? { limbs.isEmpty ? small : nil }

    /// The magnitude, least significant limb first; empty for zero.
    package var magnitude: [Limb] {
        guard limbs.isEmpty else { return limbs }
        return small == 0 ? [] : [small.magnitude]
    }

    package var isZero: Bool { limbs.isEmpty && small == 0 }
    package var isOne: Bool { limbs.isEmpty && small == 1 }
    package var isEven: Bool { (limbs.first ?? UInt64(bitPattern: small)) & 1 == 0 }

    /// -1, 0 or 1.
    package var sign: Int32 { isNegative ? -1 : isZero ? 0 : 1 }

    /// The number of bits of the magnitude.
    package var bitWidth: Int {
        limbs.isEmpty ? 64 &- small.magnitude.leadingZeroBitCount : Magnitude.bitWidth(limbs)
    }

    /// Bits of the shortest two's complement representation without the sign (`GetBitLength`).
    package var bitLength: Int {
        guard isNegative else { return bitWidth }
        return isPowerOfTwoMagnitude ? bitWidth &- 1 : bitWidth
    }

    /// Whether the value is a power of two.
    package var isPowerOfTwo: Bool { !isNegative && isPowerOfTwoMagnitude }

    private var isPowerOfTwoMagnitude: Bool {
        let magnitude = magnitude
        return !magnitude.isEmpty && Magnitude.trailingZeroBits(magnitude) == Magnitude.bitWidth(magnitude) &- 1
    }
}

extension BigInt: Equatable, Hashable, Comparable {
    package static func == (left: BigInt, right: BigInt) -> Bool {
        left.small == right.small && left.isNegative == right.isNegative && left.limbs == right.limbs
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(small)
        hasher.combine(isNegative)
        hasher.combine(limbs)
    }

    package static func < (left: BigInt, right: BigInt) -> Bool { left.compare(right) < 0 }

    /// The order of two values as -1, 0 or 1.
    package func compare(_ other: BigInt) -> Int32 {
        if let left = asInt64, let right = other.asInt64 { return left < right ? -1 : left == right ? 0 : 1 }
        if isNegative != other.isNegative { return isNegative ? -1 : 1 }
        let order = Int32(Magnitude.compare(magnitude, other.magnitude))
        return isNegative ? -order : order
    }
}
