extension NumberParser {
    /// `Convert.ToInt32(text, base)` and its kin: base 2, 8, 10 or 16, the latter with or without `0x`.
    ///
    /// In the bases other than ten the digits are the bits of the result, so that `FFFF` is -1 as an `int16`. Throws
    /// `argument` for another base and for a minus sign where the base is not ten, `outOfRange` for an empty text,
    /// `format` and `overflow`.
    package static func convert(
        _ text: Span<UInt8>, base: Int32, bitWidth: Int, isSigned: Bool
    ) throws(NumberError) -> Int64 {
        guard base == 2 || base == 8 || base == 10 || base == 16 else { throw .argument }
        guard !text.isEmpty else { throw .outOfRange }
        var index = 0
        var isNegative = false
        if text[0] == ASCII.minus {
            guard base == 10 else { throw .argument }
            guard isSigned else { throw .overflow }
            isNegative = true
            index = 1
        } else if text[0] == ASCII.plus {
            index = 1
        }
        if base == 16, index &+ 1 < text.count, text[index] == ASCII.zero, text[index &+ 1] | 0x20 == 0x78 {
            index &+= 2
        }
        let magnitude = try digits(text, from: index, base: UInt64(base), bitWidth: max(bitWidth, 32))
        let mask = UInt64.max >> UInt64(64 &- bitWidth)
        guard base == 10 else {
            guard magnitude <= mask else { throw .overflow }
            let shift = UInt64(64 &- bitWidth)
            return isSigned ? Int64(bitPattern: magnitude << shift) >> Int64(shift) : Int64(bitPattern: magnitude)
        }
        let limit = isSigned ? mask >> 1 : mask
        guard magnitude <= limit || (isNegative && magnitude == limit &+ 1) else { throw .overflow }
        return Int64(bitPattern: isNegative ? 0 &- magnitude : magnitude)
    }

    private static func digits(
        _ text: Span<UInt8>, from start: Int, base: UInt64, bitWidth: Int
    ) throws(NumberError) -> UInt64 {
        var value: UInt64 = 0
        var index = start
        while index < text.count, let digit = digitValue(text[index]), digit < base {
            let (product, high) = value.multipliedReportingOverflow(by: base)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            guard !high, !carry, sum <= UInt64.max >> UInt64(64 &- bitWidth) else { throw .overflow }
            value = sum
            index &+= 1
        }
        guard index > start, index == text.count else { throw .format }
        return value
    }
}
