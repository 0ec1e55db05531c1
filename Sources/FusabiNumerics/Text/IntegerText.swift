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

    /// `Convert.ToString(value, base)`: the digits of the value's bits, which are those of a type `bitWidth` bits wide;
    /// in base ten with its sign. Throws `argument` for a base other than 2, 8, 10 and 16.
    package static func text(_ value: Int64, base: Int32, bitWidth: Int) throws(NumberError) -> String {
        let pattern = UInt64(bitPattern: value) & UInt64.max >> UInt64(64 &- bitWidth)
        var bytes: [UInt8] = []
        switch base {
        case 2: append(pattern, bitsPerDigit: 1, uppercase: false, to: &bytes)
        case 8: append(pattern, bitsPerDigit: 3, uppercase: false, to: &bytes)
        case 10: append(value, to: &bytes)
        case 16: append(pattern, bitsPerDigit: 4, uppercase: false, to: &bytes)
        default: throw .argument
        }
        return bytes.asciiString
    }

    /// The decimal text of a signed number.
    package static func text(_ value: Int64) -> String { String(value) }

    /// The decimal text of an unsigned number.
    package static func text(_ value: UInt64) -> String { String(value) }
}
