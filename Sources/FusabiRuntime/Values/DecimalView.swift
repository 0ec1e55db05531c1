/// The parts of a decimal cell: (-1)^sign × magnitude / 10^scale, the magnitude below 2^96.
///
/// Field 0 is the low 64 bits of the magnitude; field 1 its high 32 bits, the scale in bits 32..<40, the sign in bit 63.
package struct DecimalView: Hashable, Sendable {
    package var low: UInt64
    package var high: UInt32
    package var scale: UInt8
    package var isNegative: Bool

    package init(low: UInt64, high: UInt32, scale: UInt8, isNegative: Bool) {
        self.low = low
        self.high = high
        self.scale = scale
        self.isNegative = isNegative
    }

    /// Reads a decimal cell.
    package init(_ cell: Cell) {
        let second = cell.longs[1]
        low = cell.longs[0]
        high = UInt32(truncatingIfNeeded: second)
        scale = UInt8(truncatingIfNeeded: second >> 32)
        isNegative = second >> 63 != 0
    }

    func store(in cell: Cell) {
        cell.longs[0] = low
        cell.longs[1] = UInt64(high) | UInt64(scale) << 32 | (isNegative ? 1 << 63 : 0)
    }
}

/// The parts of a bigint cell: `aux` is twice the number of limbs plus the sign bit, the fields are the limbs of the
/// magnitude, least significant first, without leading zeros (zero has none).
package struct BigintView {
    package let limbs: UnsafeBufferPointer<UInt64>
    package let isNegative: Bool

    package init(_ cell: Cell) {
        limbs = UnsafeBufferPointer(start: cell.longs, count: cell.length >> 1)
        isNegative = cell.aux & 1 != 0
    }
}
