extension Printf {
    /// The digits of `%f`, `%e` and `%g` where the placeholder does not say.
    private static let defaultPrecision = 6

    /// Appends a `float` (`%f %F %e %E %g %G %M`).
    package static func append(
        _ value: Double, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]
    ) throws(NumberError) {
        let decimals = specifier.precision ?? defaultPrecision
        if isFixed(specifier) {
            if specifier.flags.isEmpty, specifier.width == nil {
                if FixedDecimals.append(value, decimals: decimals, to: &bytes) { return }
            } else {
                var text: [UInt8] = []
                if FixedDecimals.append(value, decimals: decimals, to: &text) {
                    append(text, .number(isPositive: value >= 0), specifier, to: &bytes)
                    return
                }
            }
        }
        try appendFloat(value, specifier, to: &bytes)
    }

    /// Appends a `float32` (`%f %F %e %E %g %G %M`).
    package static func append(
        _ value: Float, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]
    ) throws(NumberError) {
        try appendFloat(value, specifier, to: &bytes)
    }

    private static func appendFloat(
        _ value: some ScriptFloat, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]
    ) throws(NumberError) {
        guard value.isFinite else {
            var text: [UInt8] = []
            FloatText.appendSpecial(value, to: &text)
            append(text, .word, specifier, to: &bytes)
            return
        }
        let text = try NumberFormat.standard(
            value, letter: letter(specifier), precision: precision(specifier))
        let isWhole = isGeneral(specifier) && value == value.rounded(.towardZero)
        append(text, .number(isPositive: value >= 0), specifier, zeroPadsLeft: !isWhole, to: &bytes)
    }

    /// Appends a `decimal` (`%f %F %e %E %g %G %M`).
    package static func append(
        _ value: Decimal, _ specifier: PrintfSpecifier, to bytes: inout [UInt8]
    ) throws(NumberError) {
        let digits = DecimalDigits(value)
        let text = try NumberFormat.standard(digits, letter: letter(specifier), precision: precision(specifier))
        let isWhole = isGeneral(specifier) && digits.digits.dropFirst(max(0, digits.scale)).allSatisfy { $0 == 0x30 }
        append(
            text, .number(isPositive: !value.isNegative || value.isZero), specifier, zeroPadsLeft: !isWhole, to: &bytes)
    }

    /// The .NET format that F# uses for a placeholder: `%M` is `G` without a precision.
    private static func letter(_ specifier: PrintfSpecifier) -> UInt8 {
        specifier.type == UInt8(ascii: "M") ? UInt8(ascii: "G") : specifier.type
    }

    private static func precision(_ specifier: PrintfSpecifier) -> Int? {
        specifier.type == UInt8(ascii: "M") ? nil : specifier.precision ?? defaultPrecision
    }

    private static func isFixed(_ specifier: PrintfSpecifier) -> Bool {
        ASCII.lowercase(specifier.type) == UInt8(ascii: "f")
    }

    private static func isGeneral(_ specifier: PrintfSpecifier) -> Bool {
        ASCII.lowercase(specifier.type) == UInt8(ascii: "g")
    }
}
