extension FloatText {
    /// Appends what `%A` prints: ten significant digits, and `.0` where nothing else tells a float from an integer.
    package static func appendStructured(_ value: Double, to bytes: inout [UInt8]) {
        guard !appendStructuredSpecial(value, to: &bytes) else { return }
        let start = bytes.count
        appendTenDigits(value, to: &bytes)
        let looksWhole = bytes[start...].allSatisfy { ASCII.isDigit($0) || $0 == ASCII.minus }
        if looksWhole { bytes.append(ascii: ".0") }
    }

    /// Appends what `%A` prints of a `float32`, with its suffix `f`.
    ///
    /// F# prints a value that converts to `int` and back as that integer, which drops the sign of negative zero.
    package static func appendStructured(_ value: Float, to bytes: inout [UInt8]) {
        if !appendStructuredSpecial(value, to: &bytes) {
            if value.magnitude < 2_147_483_648, value == value.rounded(.towardZero) {
                IntegerText.append(Int64(value), to: &bytes)
                bytes.append(ascii: ".0")
            } else {
                appendTenDigits(value, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "f"))
    }

    /// What `%A` prints of a `float`.
    package static func structuredText(_ value: Double) -> String {
        var bytes: [UInt8] = []
        appendStructured(value, to: &bytes)
        return bytes.asciiString
    }

    /// What `%A` prints of a `float32`.
    package static func structuredText(_ value: Float) -> String {
        var bytes: [UInt8] = []
        appendStructured(value, to: &bytes)
        return bytes.asciiString
    }

    private static func appendTenDigits(_ value: some ScriptFloat, to bytes: inout [UInt8]) {
        var digits = DecimalDigits(value, keeping: .significant(10))
        digits.appendGeneral(significant: 10, exponentLetter: ASCII.lowerE, to: &bytes)
    }

    /// Appends `nan`, `infinity` or `-infinity`, and says whether the value was one of them.
    private static func appendStructuredSpecial(_ value: some ScriptFloat, to bytes: inout [UInt8]) -> Bool {
        guard !value.isFinite else { return false }
        if value.isNaN {
            bytes.append(ascii: "nan")
        } else if value.sign == .minus {
            bytes.append(ascii: "-infinity")
        } else {
            bytes.append(ascii: "infinity")
        }
        return true
    }
}
