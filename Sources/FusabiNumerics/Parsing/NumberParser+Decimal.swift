extension NumberParser {
    /// `Decimal.Parse`; digits beyond the 28th or so are rounded, halves to even.
    package static func decimal(
        _ text: Span<UInt8>, styles: NumberStyles = .number
    ) throws(NumberError) -> Decimal {
        let scan = try NumberScan(text, styles: styles)
        return try Decimal(digits: scan.digits, scale: scan.scale, isNegative: scan.isNegative)
    }

    /// F#'s `decimal`, which permits an exponent but no thousands separators.
    package static func fsharpDecimal(_ text: Span<UInt8>) throws(NumberError) -> Decimal {
        try decimal(text, styles: .float)
    }
}

extension Decimal {
    /// The decimal nearest to `0.d₁d₂… * 10^scale`, with as many digits as it can hold.
    init(digits: [UInt8], scale: Int, isNegative: Bool) throws(NumberError) {
        var value: UInt128 = 0
        var position = scale
        var index = 0
        let tenth = Self.limit / 10
        // Digits are taken while they are before the point or there is room for them.
        while position > 0 || (index < digits.count && position > -Self.maximumScale) {
            let digit = index < digits.count ? UInt128(digits[index] &- ASCII.zero) : 0
            if value == 0, index >= digits.count {
                position = 0
                break
            }
            guard value < tenth || (value == tenth && digit <= (Self.limit - 1) % 10) else { break }
            value = value * 10 + digit
            position &-= 1
            index &+= 1
        }
        if index < digits.count, position >= -Self.maximumScale {
            let isHalf = digits[index] == 0x35 && digits[(index &+ 1)...].allSatisfy { $0 == ASCII.zero }
            if isHalf ? value & 1 == 1 : digits[index] >= 0x35 { value += 1 }
            if value == Self.limit {
                value = tenth + 1
                position &+= 1
            }
        }
        guard position <= 0 else { throw .overflow }
        guard position >= -Self.maximumScale else {
            self.init(unchecked: 0, scale: Self.maximumScale, isNegative: isNegative)
            return
        }
        self.init(unchecked: value, scale: -position, isNegative: isNegative)
    }

    /// The decimal that a text of the style `Float` spells, `nil` if none.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let value = try? NumberParser.decimal(bytes.span, styles: .float) else { return nil }
        self = value
    }
}
