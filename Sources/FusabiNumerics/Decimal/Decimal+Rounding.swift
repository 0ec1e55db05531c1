extension Decimal {
    /// `Math.Round(x, digits, mode)`; fewer digits stay as they are. Throws `outOfRange` unless 0 … 28 are asked for.
    package func rounded(
        digits: Int = 0, _ mode: MidpointRounding = .toEven
    ) throws(NumberError) -> Decimal {
        guard (0...Self.maximumScale).contains(digits) else { throw .outOfRange }
        return scale > digits ? dropping(scale &- digits, mode) : self
    }

    /// The integer part.
    package var truncated: Decimal { dropping(scale, .toZero) }
    /// The greatest integer that is not greater.
    package var floor: Decimal { dropping(scale, .toNegativeInfinity) }
    /// The least integer that is not less.
    package var ceiling: Decimal { dropping(scale, .toPositiveInfinity) }

    private func dropping(_ count: Int, _ mode: MidpointRounding) -> Decimal {
        guard count > 0 else { return self }
        let unit = Self.powersOfTen[count]
        var (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
        let half = unit / 2
        let up =
            switch mode {
            case .toEven: remainder > half || (remainder == half && quotient & 1 == 1)
            case .awayFromZero: remainder >= half
            case .toZero: false
            case .toNegativeInfinity: remainder != 0 && isNegative
            case .toPositiveInfinity: remainder != 0 && !isNegative
            }
        if up { quotient += 1 }
        return Decimal(unchecked: quotient, scale: scale &- count, isNegative: isNegative)
    }
}
