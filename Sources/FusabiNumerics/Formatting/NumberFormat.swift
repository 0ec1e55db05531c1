/// `x.ToString(format)` in the invariant culture.
///
/// A format string is script text, so it and the result are UTF-16 units. Each function throws `format` for a format
/// string that .NET refuses, and `tooLarge` for a precision beyond reason.
package enum NumberFormat {
    /// A `float` in a standard or custom format.
    package static func format(_ value: Double, _ format: [UInt16]) throws(NumberError) -> [UInt16] {
        try formatFloat(value, format)
    }

    /// A `float32` in a standard or custom format.
    package static func format(_ value: Float, _ format: [UInt16]) throws(NumberError) -> [UInt16] {
        try formatFloat(value, format)
    }

    /// A `decimal` in a standard or custom format.
    package static func format(_ value: Decimal, _ format: [UInt16]) throws(NumberError) -> [UInt16] {
        switch try FormatSpecifier(format) {
        case .custom:
            return CustomFormat.apply(format, to: DecimalDigits(value))
        case .standard(let letter, let precision):
            let bytes = try standard(DecimalDigits(value), letter: letter, precision: precision)
            return bytes.map(UInt16.init)
        }
    }

    /// A signed integer in a standard or custom format; `bitWidth` is that of its type, which `X` and `B` show.
    package static func format(
        _ value: Int64, bitWidth: Int, _ format: [UInt16]
    ) throws(NumberError) -> [UInt16] {
        let pattern = UInt64(bitPattern: value) & (UInt64.max >> UInt64(64 &- bitWidth))
        return try formatInteger(value.magnitude, isNegative: value < 0, pattern: pattern, format)
    }

    /// An unsigned integer in a standard or custom format.
    package static func format(_ value: UInt64, _ format: [UInt16]) throws(NumberError) -> [UInt16] {
        try formatInteger(value, isNegative: false, pattern: value, format)
    }

    private static func formatInteger(
        _ magnitude: UInt64, isNegative: Bool, pattern: UInt64, _ format: [UInt16]
    ) throws(NumberError) -> [UInt16] {
        guard case .standard(let letter, let precision) = try FormatSpecifier(format) else {
            return CustomFormat.apply(format, to: DecimalDigits(magnitude: magnitude, isNegative: isNegative))
        }
        if let precision, precision > FormatLimits.precision { throw .tooLarge }
        var bytes: [UInt8] = []
        switch ASCII.lowercase(letter) {
        case UInt8(ascii: "d"):
            if isNegative { bytes.append(ASCII.minus) }
            IntegerText.append(magnitude, minimumDigits: max(precision ?? 1, 1), to: &bytes)
        case UInt8(ascii: "g") where (precision ?? 0) < 1:
            if isNegative { bytes.append(ASCII.minus) }
            IntegerText.append(magnitude, to: &bytes)
        case UInt8(ascii: "x"):
            IntegerText.append(
                pattern, bitsPerDigit: 4, uppercase: letter == UInt8(ascii: "X"), minimumDigits: max(precision ?? 1, 1),
                to: &bytes)
        case UInt8(ascii: "b"):
            IntegerText.append(
                pattern, bitsPerDigit: 1, uppercase: false, minimumDigits: max(precision ?? 1, 1), to: &bytes)
        default:
            let digits = DecimalDigits(magnitude: magnitude, isNegative: isNegative)
            bytes = try standard(digits, letter: letter, precision: precision)
        }
        return bytes.map(UInt16.init)
    }

    private static func formatFloat<F: ScriptFloat>(
        _ value: F, _ format: [UInt16]
    ) throws(NumberError) -> [UInt16] {
        let specifier = try FormatSpecifier(format)
        guard value.isFinite else {
            var bytes: [UInt8] = []
            FloatText.appendSpecial(value, to: &bytes)
            return bytes.map(UInt16.init)
        }
        switch specifier {
        case .custom:
            return CustomFormat.apply(format, to: DecimalDigits(value, keeping: .significant(F.customFormatDigits)))
        case .standard(let letter, let precision):
            return try standard(value, letter: letter, precision: precision).map(UInt16.init)
        }
    }

    /// A finite float in a standard format.
    package static func standard<F: ScriptFloat>(
        _ value: F, letter: UInt8, precision: Int?
    ) throws(NumberError) -> [UInt8] {
        if let precision, precision > FormatLimits.precision { throw .tooLarge }
        var wanted = precision
        let limit: DecimalDigits.Limit
        switch ASCII.lowercase(letter) {
        case UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "n"):
            limit = .fraction(precision ?? 2)
        case UInt8(ascii: "p"):
            limit = .fraction((precision ?? 2) &+ 2)
        case UInt8(ascii: "e"):
            limit = .significant((precision ?? 6) &+ 1)
        case UInt8(ascii: "g"):
            if precision == 0 { wanted = nil }
            limit = wanted.map { .significant($0) } ?? .shortest
        case UInt8(ascii: "r"):
            wanted = nil
            limit = .shortest
        default:
            throw .format
        }
        let digits = DecimalDigits(value, keeping: limit)
        if limit == .shortest { wanted = max(digits.digits.count, F.roundTripDigits) }
        return try standard(digits, letter: letter, precision: wanted)
    }

    /// Digits in a standard format.
    static func standard(
        _ number: DecimalDigits, letter: UInt8, precision: Int?
    ) throws(NumberError) -> [UInt8] {
        if let precision, precision > FormatLimits.precision { throw .tooLarge }
        var digits = number
        let exact = digits.kind == .floatingPoint
        var bytes: [UInt8] = []
        switch ASCII.lowercase(letter) {
        case UInt8(ascii: "f"):
            digits.round(to: digits.scale &+ (precision ?? 2), exact: exact)
            if digits.isNegative { bytes.append(ASCII.minus) }
            digits.appendFixed(decimals: precision ?? 2, grouping: false, to: &bytes)
        case UInt8(ascii: "n"):
            digits.round(to: digits.scale &+ (precision ?? 2), exact: exact)
            if digits.isNegative { bytes.append(ASCII.minus) }
            digits.appendFixed(decimals: precision ?? 2, grouping: true, to: &bytes)
        case UInt8(ascii: "c"):
            digits.round(to: digits.scale &+ (precision ?? 2), exact: exact)
            if digits.isNegative { bytes.append(UInt8(ascii: "(")) }
            bytes.append(0xA4)  // the sign ¤ in place of a currency's
            digits.appendFixed(decimals: precision ?? 2, grouping: true, to: &bytes)
            if digits.isNegative { bytes.append(UInt8(ascii: ")")) }
        case UInt8(ascii: "p"):
            digits.scale &+= 2
            digits.round(to: digits.scale &+ (precision ?? 2), exact: exact)
            if digits.isNegative { bytes.append(ASCII.minus) }
            digits.appendFixed(decimals: precision ?? 2, grouping: true, to: &bytes)
            bytes.append(ascii: " %")
        case UInt8(ascii: "e"):
            digits.round(to: (precision ?? 6) &+ 1, exact: exact)
            if digits.isNegative { bytes.append(ASCII.minus) }
            digits.appendScientific(significant: (precision ?? 6) &+ 1, exponentLetter: letter, to: &bytes)
        case UInt8(ascii: "g"), UInt8(ascii: "r"):
            let exponentLetter = letter & 0x20 | ASCII.upperE
            if digits.kind == .decimal, precision == nil {
                digits.appendUnrounded(to: &bytes)
            } else {
                let significant = precision.flatMap { $0 < 1 ? nil : $0 } ?? digits.digits.count
                digits.appendGeneral(significant: significant, exponentLetter: exponentLetter, to: &bytes)
            }
        default:
            throw .format
        }
        return bytes
    }
}
