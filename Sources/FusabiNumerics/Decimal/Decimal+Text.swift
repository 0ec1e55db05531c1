extension DecimalDigits {
    /// The digits of a decimal; zeros after the point are kept.
    init(_ value: Decimal) {
        var digits: [UInt8] = []
        if value.significand != 0 { Decimal.appendDigits(value.significand, to: &digits) }
        self.init(
            digits: digits, scale: digits.count &- value.scale, isNegative: value.isNegative, kind: .decimal)
    }

    /// Appends a decimal as it is, with the zeros that its scale keeps.
    func appendUnrounded(to bytes: inout [UInt8]) {
        if isNegative, !isZero { bytes.append(ASCII.minus) }
        appendPlain(position: scale, to: &bytes)
    }
}

extension Decimal {
    static func appendDigits(_ value: UInt128, to bytes: inout [UInt8]) {
        let (high, low) = value.quotientAndRemainder(dividingBy: UInt128(Magnitude.decimalChunk))
        if high == 0 {
            IntegerText.append(UInt64(low), to: &bytes)
        } else {
            IntegerText.append(UInt64(truncatingIfNeeded: high), to: &bytes)
            IntegerText.append(UInt64(low), minimumDigits: Magnitude.decimalChunkDigits, to: &bytes)
        }
    }

    /// Appends what `ToString()`, `string`, `%O` and `%M` print: all digits, those zeros included that the scale keeps.
    package func appendText(to bytes: inout [UInt8]) {
        DecimalDigits(self).appendUnrounded(to: &bytes)
    }

    /// What `ToString()` gives.
    package var text: String {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return bytes.asciiString
    }
}
