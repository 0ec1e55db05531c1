extension NumberParser {
    /// `Double.Parse`; a number too great is infinite, one too small zero.
    package static func double(
        _ text: Span<UInt8>, styles: NumberStyles = .floatWithThousands
    ) throws(NumberError) -> Double {
        if styles.isSuperset(of: .float), let plain = plainReal(text) { return plain }
        guard let scan = try? NumberScan(text, styles: styles) else { return try special(text) }
        let magnitude = clinger(scan) ?? Double(literal(scan)) ?? 0
        return scan.isNegative ? -magnitude : magnitude
    }

    /// `Single.Parse`.
    package static func float(
        _ text: Span<UInt8>, styles: NumberStyles = .floatWithThousands
    ) throws(NumberError) -> Float {
        guard let scan = try? NumberScan(text, styles: styles) else { return Float(try special(text)) }
        let magnitude = Float(literal(scan)) ?? 0
        return scan.isNegative ? -magnitude : magnitude
    }

    /// F#'s `float`, which permits no thousands separators but underscores.
    package static func fsharpFloat(_ text: Span<UInt8>) throws(NumberError) -> Double {
        guard let plain = withoutUnderscores(text) else { return try double(text, styles: .float) }
        return try double(plain.span, styles: .float)
    }

    /// F#'s `float32`.
    package static func fsharpFloat32(_ text: Span<UInt8>) throws(NumberError) -> Float {
        guard let plain = withoutUnderscores(text) else { return try float(text, styles: .float) }
        return try float(plain.span, styles: .float)
    }

    /// The text without its underscores, `nil` if it has none.
    static func withoutUnderscores(_ text: Span<UInt8>) -> [UInt8]? {
        let underscore = UInt8(ascii: "_")
        var bytes: [UInt8] = []
        var found = false
        for index in text.indices {
            if text[index] == underscore { found = true } else { bytes.append(text[index]) }
        }
        return found ? bytes : nil
    }

    /// The exact quick case (Clinger 1990): digits and power of ten are both exact as doubles, so that one
    /// multiplication or division rounds once.
    private static func clinger(_ scan: NumberScan) -> Double? {
        guard scan.digits.count <= 15 else { return nil }
        var digits: UInt64 = 0
        for unit in scan.digits { digits = digits &* 10 &+ UInt64(unit &- ASCII.zero) }
        let exponent = scan.scale &- scan.digits.count
        if digits == 0 { return 0 }
        if (0...22).contains(exponent) { return Double(digits) * exactPowers[exponent] }
        if (-22..<0).contains(exponent) { return Double(digits) / exactPowers[-exponent] }
        return nil
    }

    /// The powers of ten that are exact as doubles.
    static let exactPowers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    /// The number as a text for the standard library's parser, which rounds correctly.
    private static func literal(_ scan: NumberScan) -> String {
        guard !scan.digits.isEmpty else { return "0" }
        var bytes: [UInt8] = [ASCII.zero, ASCII.point]
        bytes.append(contentsOf: scan.digits)
        bytes.append(ASCII.lowerE)
        IntegerText.append(Int64(max(-100_000, min(scan.scale, 100_000))), to: &bytes)
        return bytes.asciiString
    }

    /// `NaN` and the infinities, in any case and with a sign.
    private static func special(_ text: Span<UInt8>) throws(NumberError) -> Double {
        var range = trimmed(text)
        if matches(text, range, "nan") { return canonicalNaN }
        guard let first = range.first else { throw .format }
        let negative = text[first] == ASCII.minus
        if negative || text[first] == ASCII.plus { range = range.dropFirst() }
        if matches(text, range, "infinity") { return negative ? -.infinity : .infinity }
        if matches(text, range, "nan") { return canonicalNaN }
        throw .format
    }

    /// `Double.NaN`, whose sign bit is set in .NET.
    package static let canonicalNaN = Double(bitPattern: 0xFFF8_0000_0000_0000)
}
