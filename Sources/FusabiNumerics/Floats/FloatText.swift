/// The text of floats as `ToString()`, `string` and `%O` print it, and as `%A` does.
package enum FloatText {
    /// Appends what `ToString()` gives: the shortest digits that read back, scientific from `1E+17` (`1E+09` for
    /// `float32`) and below `0.0001`.
    package static func append(_ value: Double, to bytes: inout [UInt8]) { appendGeneral(value, to: &bytes) }

    /// Appends what `ToString()` gives.
    package static func append(_ value: Float, to bytes: inout [UInt8]) { appendGeneral(value, to: &bytes) }

    /// What `ToString()` gives.
    package static func text(_ value: Double) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return bytes.asciiString
    }

    /// What `ToString()` gives.
    package static func text(_ value: Float) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return bytes.asciiString
    }

    private static func appendGeneral(_ value: some ScriptFloat, to bytes: inout [UInt8]) {
        guard value.isFinite else {
            appendSpecial(value, to: &bytes)
            return
        }
        if let whole = smallWhole(value) {
            IntegerText.append(whole, to: &bytes)
            return
        }
        if value.sign == .minus { bytes.append(ASCII.minus) }
        appendGeneral(ShortestDigits(value), limit: type(of: value).roundTripDigits, to: &bytes)
    }

    /// The value as an integer that prints as it is, if it is one; most floats of most scripts are.
    @inline(__always)
    private static func smallWhole<F: ScriptFloat>(_ value: F) -> Int64? {
        guard value.magnitude < 4_194_304, value != 0 else { return nil }
        let whole = Int64(value)
        return F(whole) == value ? whole : nil
    }

    /// Appends digits in the general layout, scientific when the scale exceeds `limit`.
    private static func appendGeneral(_ digits: ShortestDigits, limit: Int, to bytes: inout [UInt8]) {
        guard digits.count > 0 else {
            bytes.append(ASCII.zero)
            return
        }
        if digits.scale > max(limit, digits.count) || digits.scale < -3 {
            appendScientific(digits, to: &bytes)
        } else if digits.scale <= 0 {
            bytes.append(ascii: "0.")
            bytes.append(repeating: ASCII.zero, count: -digits.scale)
            IntegerText.append(digits.significand, to: &bytes)
        } else {
            IntegerText.append(digits.significand, to: &bytes)
            if digits.scale < digits.count {
                bytes.insert(ASCII.point, at: bytes.count &- (digits.count &- digits.scale))
            } else {
                bytes.append(repeating: ASCII.zero, count: digits.scale &- digits.count)
            }
        }
    }

    private static func appendScientific(_ digits: ShortestDigits, to bytes: inout [UInt8]) {
        let start = bytes.count
        IntegerText.append(digits.significand, to: &bytes)
        if digits.count > 1 { bytes.insert(ASCII.point, at: start &+ 1) }
        bytes.append(ASCII.upperE)
        let exponent = digits.scale &- 1
        bytes.append(exponent < 0 ? ASCII.minus : ASCII.plus)
        IntegerText.append(UInt64(exponent.magnitude), minimumDigits: 2, to: &bytes)
    }

    /// Appends `NaN`, `Infinity` or `-Infinity`.
    static func appendSpecial(_ value: some ScriptFloat, to bytes: inout [UInt8]) {
        if value.isNaN {
            bytes.append(ascii: "NaN")
        } else if value.sign == .minus {
            bytes.append(ascii: "-Infinity")
        } else {
            bytes.append(ascii: "Infinity")
        }
    }
}
