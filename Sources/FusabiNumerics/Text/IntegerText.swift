/// The text of integers: what `ToString()`, `string`, `%d` and `%O` print.
package enum IntegerText {
    /// Two digits for each number below 100, so that a division yields two digits.
    private static let digitPairs: [UInt16] = (0..<100).map { UInt16($0 / 10 + 48) | UInt16($0 % 10 + 48) << 8 }

    /// Appends the decimal digits of a number, with leading zeros up to `minimumDigits`.
    package static func append(_ value: UInt64, minimumDigits: Int = 1, to bytes: inout [UInt8]) {
        if value < 10, minimumDigits <= 1 {
            bytes.append(ASCII.zero &+ UInt8(truncatingIfNeeded: value))
            return
        }
        bytes.append(repeating: ASCII.zero, count: minimumDigits &- 20)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            var start = 20
            var rest = value
            while rest >= 100 {
                let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
                rest = quotient
                start &-= 2
                let digits = digitPairs[Int(truncatingIfNeeded: pair)]
                buffer[start] = UInt8(truncatingIfNeeded: digits)
                buffer[start &+ 1] = UInt8(truncatingIfNeeded: digits >> 8)
            }
            while rest > 0 {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                rest = quotient
                start &-= 1
                buffer[start] = ASCII.zero &+ UInt8(truncatingIfNeeded: digit)
            }
            while 20 &- start < minimumDigits, start > 0 {
                start &-= 1
                buffer[start] = ASCII.zero
            }
            bytes.append(contentsOf: buffer[start..<20])
        }
    }

    /// Appends the decimal text of a signed number.
    package static func append(_ value: Int64, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(ASCII.minus) }
        append(value.magnitude, to: &bytes)
    }

    /// Appends digits in a base that is a power of two, `2^bitsPerDigit`.
    package static func append(
        _ value: UInt64, bitsPerDigit: Int, uppercase: Bool, minimumDigits: Int = 1, to bytes: inout [UInt8]
    ) {
        let significant = (64 &- value.leadingZeroBitCount &+ bitsPerDigit &- 1) / bitsPerDigit
        bytes.append(repeating: ASCII.zero, count: minimumDigits &- significant)
        let letter: UInt8 = (uppercase ? 0x41 : 0x61) &- 10
        let mask = UInt64(1) << UInt64(bitsPerDigit) &- 1
        var position = significant
        while position > 0 {
            position &-= 1
            let digit = UInt8(truncatingIfNeeded: value >> UInt64(position &* bitsPerDigit) & mask)
            bytes.append(digit < 10 ? ASCII.zero &+ digit : letter &+ digit)
        }
    }

    /// The decimal text of a signed number.
    package static func text(_ value: Int64) -> String { String(value) }

    /// The decimal text of an unsigned number.
    package static func text(_ value: UInt64) -> String { String(value) }
}
