extension Magnitude {
    /// `10^19`, the highest power of ten in a limb.
    static let decimalChunk: Limb = 10_000_000_000_000_000_000
    /// The decimal digits in a chunk.
    static let decimalChunkDigits = 19

    /// The powers of ten that fit a limb.
    static let powersOfTen: [Limb] = {
        var powers: [Limb] = [1]
        for _ in 1...decimalChunkDigits { powers.append(powers[powers.count - 1] &* 10) }
        return powers
    }()

    /// How many decimal digits a limb has; zero has none.
    static func decimalDigits(_ limb: Limb) -> Int {
        // 1233 / 4096 is just above log10(2).
        let estimate = ((64 &- limb.leadingZeroBitCount) &* 1233) >> 12
        return estimate < powersOfTen.count && limb >= powersOfTen[estimate] ? estimate &+ 1 : estimate
    }

    /// The powers of five that fit a limb.
    private static let powersOfFive: [Limb] = {
        var powers: [Limb] = [1]
        for _ in 1...27 { powers.append(powers[powers.count - 1] &* 5) }
        return powers
    }()

    /// `limbs = limbs * 5^exponent`.
    static func multiplyByPowerOfFive(_ limbs: inout [Limb], exponent: Int) {
        var rest = exponent
        while rest > 0 {
            let step = min(rest, powersOfFive.count &- 1)
            multiplyAdd(&limbs, by: powersOfFive[step], adding: 0)
            rest &-= step
        }
    }

    /// Appends the decimal digits, `0` for zero. Quadratic in the number of limbs up to a threshold, then divided
    /// and conquered.
    static func appendDecimal(_ limbs: [Limb], to bytes: inout [UInt8]) {
        guard limbs.count > 1 else {
            IntegerText.append(limbs.first ?? 0, to: &bytes)
            return
        }
        guard limbs.count > 60 else {
            appendChunks(limbs, to: &bytes)
            return
        }
        var powers: [[Limb]] = [[decimalChunk]]
        while let last = powers.last, last.count &* 2 &- 1 <= limbs.count { powers.append(multiply(last, last)) }
        appendDivided(limbs, powers: powers, level: powers.count &- 1, padded: false, to: &bytes)
    }

    /// Appends the digits by splitting at `10^(19 * 2^level)`; with leading zeros where the number is the lower part
    /// of a larger one. The depth is logarithmic in the number of limbs.
    private static func appendDivided(
        _ limbs: [Limb], powers: [[Limb]], level: Int, padded: Bool, to bytes: inout [UInt8]
    ) {
        if level < 5 || (limbs.count <= 60 && !padded) {
            let start = bytes.count
            if !limbs.isEmpty { appendChunks(limbs, to: &bytes) }
            if padded {
                let missing = (decimalChunkDigits << (level &+ 1)) &- (bytes.count &- start)
                bytes.insert(contentsOf: repeatElement(ASCII.zero, count: max(missing, 0)), at: start)
            } else if limbs.isEmpty {
                bytes.append(ASCII.zero)
            }
            return
        }
        let (high, low) = divide(limbs, by: powers[level])
        if high.isEmpty && !padded {
            appendDivided(low, powers: powers, level: level &- 1, padded: false, to: &bytes)
        } else {
            appendDivided(high, powers: powers, level: level &- 1, padded: padded, to: &bytes)
            appendDivided(low, powers: powers, level: level &- 1, padded: true, to: &bytes)
        }
    }

    private static func appendChunks(_ limbs: [Limb], to bytes: inout [UInt8]) {
        var rest = limbs
        var chunks: [Limb] = []
        while !rest.isEmpty { chunks.append(divide(&rest, by: decimalChunk)) }
        guard let first = chunks.popLast() else { return }
        IntegerText.append(first, to: &bytes)
        while let chunk = chunks.popLast() {
            IntegerText.append(chunk, minimumDigits: decimalChunkDigits, to: &bytes)
        }
    }

    /// The number that decimal digits spell; every unit must be a digit.
    static func decimal(_ digits: ArraySlice<UInt8>) -> [Limb] {
        if digits.count > 1200 {
            let split = digits.count / 2
            let low = decimal(digits.suffix(split))
            let high = decimal(digits.prefix(digits.count &- split))
            var result = multiply(high, powerOfTen(split))
            add(low, to: &result)
            return result
        }
        var limbs: [Limb] = []
        var index = digits.startIndex
        while index < digits.endIndex {
            let end = min(index &+ decimalChunkDigits, digits.endIndex)
            var chunk: Limb = 0
            for unit in digits[index..<end] { chunk = chunk &* 10 &+ Limb(unit &- ASCII.zero) }
            multiplyAdd(&limbs, by: powersOfTen[end &- index], adding: chunk)
            index = end
        }
        return limbs
    }

    /// `10^exponent`.
    static func powerOfTen(_ exponent: Int) -> [Limb] {
        shiftedLeft(power([5], exponent), by: exponent)
    }
}
