extension BigInt {
    /// Appends the decimal digits with their sign: what `ToString()`, `string`, `%O` and `%A` (with `I`) print.
    package func appendText(to bytes: inout [UInt8]) {
        if let small = asInt64 {
            IntegerText.append(small, to: &bytes)
            return
        }
        if isNegative { bytes.append(ASCII.minus) }
        Magnitude.appendDecimal(magnitude, to: &bytes)
    }

    /// The decimal text.
    package var text: String {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return bytes.asciiString
    }

    /// `ToString(format)`: `X` and `B` in two's complement, `D`, `G` and `R` in decimal, anything else as for the
    /// built-in integers.
    package func text(format: [UInt16]) throws(NumberError) -> [UInt16] {
        var digits: [UInt8] = []
        guard case .standard(let letter, let precision) = try FormatSpecifier(format) else {
            return CustomFormat.apply(format, to: decimalDigits)
        }
        if let precision, precision > FormatLimits.precision { throw .tooLarge }
        switch ASCII.lowercase(letter) {
        case UInt8(ascii: "x"):
            appendHexadecimal(uppercase: letter == UInt8(ascii: "X"), minimumDigits: precision ?? 1, to: &digits)
        case UInt8(ascii: "b"):
            appendBinary(minimumDigits: precision ?? 1, to: &digits)
        case UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "r"):
            if isNegative { digits.append(ASCII.minus) }
            var decimal: [UInt8] = []
            Magnitude.appendDecimal(magnitude, to: &decimal)
            digits.append(repeating: ASCII.zero, count: (precision ?? 1) &- decimal.count)
            digits.append(contentsOf: decimal)
        default:
            digits = try NumberFormat.standard(decimalDigits, letter: letter, precision: precision)
        }
        return digits.map(UInt16.init)
    }

    private var decimalDigits: DecimalDigits {
        var digits: [UInt8] = []
        if !isZero { Magnitude.appendDecimal(magnitude, to: &digits) }
        return DecimalDigits(digits: digits, scale: digits.count, isNegative: isNegative, kind: .integer)
    }

    /// The digits of the shortest two's complement in whole bytes; a first byte that one digit can stand for (its
    /// upper half only repeats the sign) has one.
    private func appendHexadecimal(uppercase: Bool, minimumDigits: Int, to digits: inout [UInt8]) {
        var text: [UInt8] = []
        for (index, byte) in bytes.reversed().enumerated() {
            let isShort = index == 0 && (byte < 0x08 || byte > 0xF7)
            IntegerText.append(
                UInt64(isShort ? byte & 0x0F : byte), bitsPerDigit: 4, uppercase: uppercase,
                minimumDigits: isShort ? 1 : 2, to: &text)
        }
        let fill = isNegative ? UInt8(ascii: uppercase ? "F" : "f") : ASCII.zero
        digits.append(repeating: fill, count: minimumDigits &- text.count)
        digits.append(contentsOf: text)
    }

    private func appendBinary(minimumDigits: Int, to digits: inout [UInt8]) {
        let width = max(isNegative ? bitLength &+ 1 : bitWidth, 1)
        let limbs = twosComplement(limbs: magnitude.count &+ 1)
        // A sign bit of its own precedes a positive number whose highest bit is set, which every one has.
        let count = isNegative || isZero ? width : width &+ 1
        digits.append(repeating: isNegative ? ASCII.zero &+ 1 : ASCII.zero, count: minimumDigits &- count)
        for index in stride(from: count &- 1, through: 0, by: -1) {
            digits.append(ASCII.zero &+ UInt8(truncatingIfNeeded: limbs[index >> 6] >> UInt64(index & 63) & 1))
        }
    }

    /// `BigInteger.Parse`; throws `format` for what is not an integer.
    package init(
        parsing text: Span<UInt8>, styles: NumberStyles = .integer
    ) throws(NumberError) {
        if styles.contains(.hexadecimal) {
            try self.init(hexadecimal: text, styles: styles)
            return
        }
        let scan = try NumberScan(text, styles: styles)
        var digits = scan.digits
        while digits.count > max(scan.scale, 0), digits.last == ASCII.zero { digits.removeLast() }
        guard digits.count <= max(scan.scale, 0) else { throw .overflow }
        guard scan.scale &- digits.count <= FormatLimits.precision else { throw .overflow }
        digits.append(repeating: ASCII.zero, count: scan.scale &- digits.count)
        self.init(magnitude: Magnitude.decimal(digits[...]), isNegative: scan.isNegative)
    }

    /// Hexadecimal digits in two's complement: the first digit carries the sign.
    private init(hexadecimal text: Span<UInt8>, styles: NumberStyles) throws(NumberError) {
        var digits: [UInt8] = []
        try NumberParser.scanDigits(text, bitsPerDigit: 4, styles: styles) { digits.append($0) }
        let isNegative = (digits.first ?? 0) >= 8
        digits.reverse()
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let high = index &+ 1 < digits.count ? digits[index &+ 1] : isNegative ? 0xF : 0
            bytes.append(high << 4 | digits[index])
        }
        self.init(bytes: bytes)
    }
}
