extension Printf {
    /// Appends a signed integer (`%d %i %u %x %X %o %B`). All but `%d` and `%i` show the bits of its type, which is
    /// `bitWidth` bits wide, as an unsigned number.
    package static func append(
        _ value: Int64, bitWidth: Int, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]
    ) {
        if isDecimal(specifier) {
            if isPlain(specifier) {
                IntegerText.append(value, to: &bytes)
                return
            }
            var text: [UInt8] = []
            IntegerText.append(value, to: &text)
            append(text, .number(isPositive: value >= 0), specifier, to: &bytes)
        } else {
            let pattern = UInt64(bitPattern: value) & (UInt64.max >> UInt64(64 &- bitWidth))
            append(pattern, specifier, to: &bytes)
        }
    }

    /// Appends an unsigned integer (`%d %i %u %x %X %o %B`).
    package static func append(_ value: UInt64, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]) {
        var text: [UInt8] = []
        switch specifier.type {
        case UInt8(ascii: "x"): IntegerText.append(value, bitsPerDigit: 4, uppercase: false, to: &text)
        case UInt8(ascii: "X"): IntegerText.append(value, bitsPerDigit: 4, uppercase: true, to: &text)
        case UInt8(ascii: "o"): IntegerText.append(value, bitsPerDigit: 3, uppercase: false, to: &text)
        case UInt8(ascii: "B"): IntegerText.append(value, bitsPerDigit: 1, uppercase: false, to: &text)
        default: IntegerText.append(value, to: &text)
        }
        append(text, .number(isPositive: true), specifier, to: &bytes)
    }

    private static func isDecimal(_ specifier: PrintfSpecifier) -> Bool {
        specifier.type == UInt8(ascii: "d") || specifier.type == UInt8(ascii: "i")
    }

    private static func isPlain(_ specifier: PrintfSpecifier) -> Bool {
        specifier.flags.isEmpty && specifier.width == nil
    }
}
