/// Texts as they mostly are: digits, a minus before them, a point among them. Whatever else a text may have is left to
/// the scans that know the rules.
extension NumberParser {
    /// A whole number of at most 15 digits.
    static func plainInteger(_ text: Span<UInt8>) -> Int64? {
        guard let (digits, decimals, isNegative) = plain(text), decimals == nil else { return nil }
        return isNegative ? 0 &- digits : digits
    }

    /// A number of at most 15 digits. They and the power of ten are exact as doubles, so that one division rounds right.
    static func plainReal(_ text: Span<UInt8>) -> Double? {
        guard let (digits, decimals, isNegative) = plain(text) else { return nil }
        let magnitude = Double(digits) / exactPowers[decimals ?? 0]
        return isNegative ? -magnitude : magnitude
    }

    /// The digits as a number, how many of them stand after the point if there is one, and the sign.
    private static func plain(_ text: Span<UInt8>) -> (digits: Int64, decimals: Int?, isNegative: Bool)? {
        guard !text.isEmpty, text.count <= 17 else { return nil }
        let isNegative = text[0] == ASCII.minus
        var (value, count): (Int64, Int) = (0, 0)
        var beforePoint: Int?
        for index in (isNegative ? 1 : 0)..<text.count {
            let unit = text[index]
            if ASCII.isDigit(unit) {
                value = value &* 10 &+ Int64(unit &- ASCII.zero)
                count &+= 1
            } else {
                guard unit == ASCII.point, beforePoint == nil else { return nil }
                beforePoint = count
            }
        }
        guard count > 0, count <= 15 else { return nil }
        return (value, beforePoint.map { count &- $0 }, isNegative)
    }
}
