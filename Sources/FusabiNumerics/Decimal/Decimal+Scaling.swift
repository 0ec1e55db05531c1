/// An unsigned integer of 256 bits: what a sum or a product of two decimals needs before it is rounded.
struct WideInteger {
    var high: UInt128
    var low: UInt128

    init(high: UInt128 = 0, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// The product of two integers of 128 bits.
    init(_ left: UInt128, times right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        high = product.high
        low = product.low
    }

    static func < (left: WideInteger, right: WideInteger) -> Bool { (left.high, left.low) < (right.high, right.low) }

    static func + (left: WideInteger, right: WideInteger) -> WideInteger {
        let (low, carry) = left.low.addingReportingOverflow(right.low)
        return WideInteger(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
    }

    static func - (left: WideInteger, right: WideInteger) -> WideInteger {
        let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
        return WideInteger(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
    }

    /// Divides by a number of 64 bits; the result is the remainder.
    mutating func divide(by divisor: UInt64) -> UInt64 {
        var remainder: UInt64 = 0
        var limbs = [UInt64(truncatingIfNeeded: high >> 64), UInt64(truncatingIfNeeded: high)]
        limbs += [UInt64(truncatingIfNeeded: low >> 64), UInt64(truncatingIfNeeded: low)]
        for index in limbs.indices {
            (limbs[index], remainder) = divisor.dividingFullWidth((remainder, limbs[index]))
        }
        high = UInt128(limbs[0]) << 64 | UInt128(limbs[1])
        low = UInt128(limbs[2]) << 64 | UInt128(limbs[3])
        return remainder
    }

    /// The number divided by `10^exponent`, rounded, halves to even.
    func scaledDown(by exponent: Int) -> WideInteger {
        var quotient = self
        var rest = exponent
        var sticky = false
        while rest > Magnitude.decimalChunkDigits {
            if quotient.divide(by: Magnitude.decimalChunk) != 0 { sticky = true }
            rest &-= Magnitude.decimalChunkDigits
        }
        guard rest > 0 else { return quotient }
        let unit = Magnitude.powersOfTen[rest]
        let remainder = quotient.divide(by: unit)
        let half = unit / 2
        if remainder > half || (remainder == half && (sticky || quotient.low & 1 == 1)) {
            quotient = quotient + WideInteger(low: 1)
        }
        return quotient
    }
}

extension Decimal {
    /// The powers of ten up to the greatest scale.
    static let powersOfTen: [UInt128] = {
        var powers: [UInt128] = [1]
        for _ in 1...maximumScale { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// The decimal nearest to `value / 10^scale`: as many digits are dropped as it takes to fit 96 bits and a scale of
    /// 28. Throws `overflow` where even the integer part has no room.
    init(rounding value: WideInteger, scale: Int, isNegative: Bool) throws(NumberError) {
        if value.high == 0, value.low < Self.limit, scale <= Self.maximumScale {
            self.init(unchecked: value.low, scale: scale, isNegative: isNegative)
            return
        }
        let bits = value.high == 0 ? 128 - value.low.leadingZeroBitCount : 256 - value.high.leadingZeroBitCount
        // 10^n has at most 3.33 n bits, so this many digits at least must go.
        var dropped = max(scale &- Self.maximumScale, (bits &- 97) &* 3 / 10, 0)
        while dropped <= scale {
            let quotient = value.scaledDown(by: dropped)
            if quotient.high == 0, quotient.low < Self.limit {
                self.init(unchecked: quotient.low, scale: scale &- dropped, isNegative: isNegative)
                return
            }
            dropped &+= 1
        }
        throw .overflow
    }

    /// The same value without zeros at the end of its fraction.
    var withoutTrailingZeros: Decimal {
        var value = significand
        var scale = scale
        while scale > 0 {
            let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
            if remainder != 0 { break }
            value = quotient
            scale &-= 1
        }
        return Decimal(unchecked: value, scale: scale, isNegative: isNegative)
    }
}
