extension NumberParser {
    /// `Int32.Parse` and its kin for a signed type of `bitWidth` bits.
    package static func signed(
        _ text: Span<UInt8>, bitWidth: Int, styles: NumberStyles = .integer
    ) throws(NumberError) -> Int64 {
        if let radixBits = radixBits(styles) {
            let pattern = try pattern(text, bitsPerDigit: radixBits, bitWidth: bitWidth, styles: styles)
            return Int64(bitPattern: pattern << UInt64(64 &- bitWidth)) >> Int64(64 &- bitWidth)
        }
        let (magnitude, isNegative) = try magnitude(text, styles: styles)
        let limit = UInt64(1) << UInt64(bitWidth &- 1)
        guard magnitude < limit || (isNegative && magnitude == limit) else { throw .overflow }
        return isNegative ? 0 &- Int64(bitPattern: magnitude) : Int64(bitPattern: magnitude)
    }

    /// `UInt32.Parse` and its kin for an unsigned type of `bitWidth` bits; a negative number overflows.
    package static func unsigned(
        _ text: Span<UInt8>, bitWidth: Int, styles: NumberStyles = .integer
    ) throws(NumberError) -> UInt64 {
        if let radixBits = radixBits(styles) {
            return try pattern(text, bitsPerDigit: radixBits, bitWidth: bitWidth, styles: styles)
        }
        let (magnitude, isNegative) = try magnitude(text, styles: styles)
        guard magnitude <= UInt64.max >> UInt64(64 &- bitWidth), !isNegative || magnitude == 0 else {
            throw .overflow
        }
        return magnitude
    }

    private static func radixBits(_ styles: NumberStyles) -> Int? {
        styles.contains(.hexadecimal) ? 4 : styles.contains(.binary) ? 1 : nil
    }

    /// Sign and magnitude of a decimal integer. A text that is not a number is a `format` error even where its
    /// digits have overflowed already.
    private static func magnitude(
        _ text: Span<UInt8>, styles: NumberStyles
    ) throws(NumberError) -> (UInt64, isNegative: Bool) {
        guard styles.isSubset(of: .integer) else { return try scannedMagnitude(text, styles: styles) }
        var index = 0
        let count = text.count
        if styles.contains(.leadingWhite) {
            while index < count, NumberScan.isWhite(text[index]) { index &+= 1 }
        }
        var isNegative = false
        if styles.contains(.leadingSign), index < count, text[index] == ASCII.minus || text[index] == ASCII.plus {
            isNegative = text[index] == ASCII.minus
            index &+= 1
        }
        let start = index
        var value: UInt64 = 0
        var overflow = false
        while index < count, ASCII.isDigit(text[index]) {
            let (product, high) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(text[index] &- ASCII.zero))
            overflow = overflow || high || carry
            value = sum
            index &+= 1
        }
        guard index > start else { throw .format }
        try finish(text, from: index, styles: styles)
        if overflow { throw .overflow }
        return (value, isNegative)
    }

    /// White space, then NULs up to the end.
    private static func finish(_ text: Span<UInt8>, from start: Int, styles: NumberStyles) throws(NumberError) {
        var index = start
        if styles.contains(.trailingWhite) {
            while index < text.count, NumberScan.isWhite(text[index]) { index &+= 1 }
        }
        while index < text.count, text[index] == 0 { index &+= 1 }
        guard index == text.count else { throw .format }
    }

    /// Styles with a point, an exponent or separators: digits after the point must be zeros.
    private static func scannedMagnitude(
        _ text: Span<UInt8>, styles: NumberStyles
    ) throws(NumberError) -> (UInt64, isNegative: Bool) {
        let scan = try NumberScan(text, styles: styles)
        guard scan.scale <= 20 else { throw .overflow }
        var value: UInt64 = 0
        for index in 0..<max(scan.scale, scan.digits.count) {
            let digit = index < scan.digits.count ? scan.digits[index] &- ASCII.zero : 0
            guard index < scan.scale else {
                if digit != 0 { throw .overflow }
                continue
            }
            let (product, high) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            if high || carry { throw .overflow }
            value = sum
        }
        return (value, scan.isNegative)
    }

    /// The bits that hexadecimal or binary digits spell.
    private static func pattern(
        _ text: Span<UInt8>, bitsPerDigit: Int, bitWidth: Int, styles: NumberStyles
    ) throws(NumberError) -> UInt64 {
        var value: UInt64 = 0
        var overflow = false
        try scanDigits(text, bitsPerDigit: bitsPerDigit, styles: styles) { digit in
            overflow = overflow || value >> UInt64(bitWidth &- bitsPerDigit) != 0
            value = value << UInt64(bitsPerDigit) | UInt64(digit)
        }
        if overflow { throw .overflow }
        return value
    }

    /// Calls a function with the value of each digit of a text that white space may surround.
    static func scanDigits(
        _ text: Span<UInt8>, bitsPerDigit: Int, styles: NumberStyles, _ take: (UInt8) -> Void
    ) throws(NumberError) {
        var index = 0
        if styles.contains(.leadingWhite) {
            while index < text.count, NumberScan.isWhite(text[index]) { index &+= 1 }
        }
        let start = index
        while index < text.count, let digit = digitValue(text[index]), digit >> UInt8(bitsPerDigit) == 0 {
            take(digit)
            index &+= 1
        }
        guard index > start else { throw .format }
        try finish(text, from: index, styles: styles)
    }

    /// The value of a hexadecimal digit.
    static func digitValue(_ unit: UInt8) -> UInt8? {
        if ASCII.isDigit(unit) { return unit &- ASCII.zero }
        let letter = (unit | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }
}
