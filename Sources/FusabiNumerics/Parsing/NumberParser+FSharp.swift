extension NumberParser {
    /// F#'s `int`, `int64` and, by way of `int`, `sbyte` and `int16` of a string: white space around the number,
    /// underscores in it, and a prefix `0x`, `0o` or `0b` after the sign, whose digits are the bits of the result.
    package static func fsharpSigned(_ text: Span<UInt8>, bitWidth: Int) throws(NumberError) -> Int64 {
        let limit = Int64.max >> Int64(64 &- bitWidth)
        if let plain = plainInteger(text), plain <= limit, plain >= -limit - 1 { return plain }
        let width = max(bitWidth, 32)
        let bytes = normalized(text)
        var rest = bytes[...]
        var isNegative = false
        if let sign = rest.first, sign == ASCII.minus || sign == ASCII.plus {
            isNegative = sign == ASCII.minus
            rest = rest.dropFirst()
        }
        let value: Int64
        if let bits = radixPrefix(&rest) {
            let pattern = try prefixed(rest, bitsPerDigit: bits, bitWidth: width)
            let signed = Int64(bitPattern: pattern << UInt64(64 &- width)) >> Int64(64 &- width)
            let product = isNegative ? 0 &- signed : signed
            value = width == 32 ? Int64(Int32(truncatingIfNeeded: product)) : product
        } else {
            value = try signed(bytes.span, bitWidth: width, styles: .leadingSign)
        }
        guard value <= limit, value >= -limit - 1 else { throw .overflow }
        return value
    }

    /// F#'s `uint32`, `uint64` and, by way of `uint32`, `byte` and `uint16` of a string.
    package static func fsharpUnsigned(_ text: Span<UInt8>, bitWidth: Int) throws(NumberError) -> UInt64 {
        let width = max(bitWidth, 32)
        let bytes = normalized(text)
        var rest = bytes[...]
        let value: UInt64
        if let bits = radixPrefix(&rest) {
            value = try prefixed(rest, bitsPerDigit: bits, bitWidth: width)
        } else {
            value = try unsigned(bytes.span, bitWidth: width, styles: .leadingSign)
        }
        guard value <= UInt64.max >> UInt64(64 &- bitWidth) else { throw .overflow }
        return value
    }

    /// The text without white space around it and without underscores.
    private static func normalized(_ text: Span<UInt8>) -> [UInt8] {
        let range = trimmed(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for index in range where text[index] != UInt8(ascii: "_") { bytes.append(text[index]) }
        return bytes
    }

    /// Takes `0x`, `0o` or `0b` away and says how many bits a digit then has.
    private static func radixPrefix(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.count >= 2, rest.first == ASCII.zero else { return nil }
        let bits: Int
        switch ASCII.lowercase(rest[rest.startIndex &+ 1]) {
        case UInt8(ascii: "x"): bits = 4
        case UInt8(ascii: "o"): bits = 3
        case UInt8(ascii: "b"): bits = 1
        default: return nil
        }
        rest = rest.dropFirst(2)
        return bits
    }

    /// Digits after a prefix; they may have leading zeros beyond the width.
    private static func prefixed(
        _ digits: ArraySlice<UInt8>, bitsPerDigit: Int, bitWidth: Int
    ) throws(NumberError) -> UInt64 {
        guard !digits.isEmpty else { throw .format }
        var value: UInt64 = 0
        var overflow = false
        for unit in digits {
            guard let digit = digitValue(unit), digit >> UInt8(bitsPerDigit) == 0 else { throw .format }
            overflow = overflow || value >> UInt64(64 &- bitsPerDigit) != 0
            value = value << UInt64(bitsPerDigit) | UInt64(digit)
        }
        if overflow || value > UInt64.max >> UInt64(64 &- bitWidth) { throw .overflow }
        return value
    }
}
