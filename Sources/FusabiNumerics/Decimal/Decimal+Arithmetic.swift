extension Decimal {
    /// The value with the other sign, its scale kept.
    package static prefix func - (value: Decimal) -> Decimal {
        Decimal(unchecked: value.significand, scale: value.scale, isNegative: !value.isNegative)
    }

    /// The value without its sign.
    package var absolute: Decimal { Decimal(unchecked: significand, scale: scale, isNegative: false) }

    /// -1, 0 or 1.
    package var sign: Int32 { isZero ? 0 : isNegative ? -1 : 1 }

    /// The sum, with the greater scale of the two; throws `overflow`.
    package static func + (left: Decimal, right: Decimal) throws(NumberError) -> Decimal {
        try add(left, right, rightNegative: right.isNegative)
    }

    /// The difference, with the greater scale of the two; throws `overflow`.
    package static func - (left: Decimal, right: Decimal) throws(NumberError) -> Decimal {
        try add(left, right, rightNegative: !right.isNegative)
    }

    private static func add(
        _ left: Decimal, _ right: Decimal, rightNegative: Bool
    ) throws(NumberError) -> Decimal {
        let scale = max(left.scale, right.scale)
        let a = WideInteger(left.significand, times: powersOfTen[scale &- left.scale])
        let b = WideInteger(right.significand, times: powersOfTen[scale &- right.scale])
        if left.isNegative == rightNegative {
            return try Decimal(rounding: a + b, scale: scale, isNegative: left.isNegative)
        }
        return a < b
            ? try Decimal(rounding: b - a, scale: scale, isNegative: rightNegative)
            : try Decimal(rounding: a - b, scale: scale, isNegative: left.isNegative)
    }

    /// The product, with the sum of the scales as far as there is room; throws `overflow`.
    package static func * (left: Decimal, right: Decimal) throws(NumberError) -> Decimal {
        let scale = left.scale &+ right.scale
        // .NET forgets the scale of a zero except where both factors fit 32 bits.
        let bothSmall = left.significand >> 32 == 0 && right.significand >> 32 == 0
        if left.isZero || right.isZero, !bothSmall { return .zero }
        if bothSmall, scale > maximumScale &+ Magnitude.decimalChunkDigits { return .zero }
        return try Decimal(
            rounding: WideInteger(left.significand, times: right.significand), scale: scale,
            isNegative: left.isNegative != right.isNegative)
    }

    /// The quotient: exact with the difference of the scales, else as many digits as there is room for, without zeros
    /// at the end. Throws `divideByZero` and `overflow`.
    package static func / (left: Decimal, right: Decimal) throws(NumberError) -> Decimal {
        guard !right.isZero else { throw .divideByZero }
        let divisor = right.significand
        var (quotient, remainder) = left.significand.quotientAndRemainder(dividingBy: divisor)
        var scale = left.scale &- right.scale
        let isNegative = left.isNegative != right.isNegative
        guard remainder != 0 else {
            if scale < 0 {
                let product = quotient.multipliedReportingOverflow(by: powersOfTen[-scale])
                guard !product.overflow, product.partialValue < limit else { throw .overflow }
                quotient = product.partialValue
                scale = 0
            }
            return Decimal(unchecked: quotient, scale: scale, isNegative: isNegative)
        }
        while remainder != 0, scale < maximumScale {
            let step = quotient < limit >> 30 && scale <= maximumScale &- 9 ? 9 : 1
            let unit = powersOfTen[step]
            let (digits, rest) = (remainder * unit).quotientAndRemainder(dividingBy: divisor)
            let longer = quotient * unit + digits
            guard longer < limit else { break }
            quotient = longer
            remainder = rest
            scale &+= step
        }
        while remainder == 0, scale < 0 {
            guard quotient < limit / 10 else { throw .overflow }
            quotient *= 10
            scale &+= 1
        }
        guard scale >= 0 else { throw .overflow }
        let twice = remainder * 2
        if twice > divisor || (twice == divisor && quotient & 1 == 1) { quotient += 1 }
        if quotient == limit {
            guard scale > 0 else { throw .overflow }
            quotient = limit / 10 + 1
            scale &-= 1
        }
        return Decimal(unchecked: quotient, scale: scale, isNegative: isNegative).withoutTrailingZeros
    }

    /// The remainder, with the sign of the dividend. Throws `divideByZero`.
    package static func % (left: Decimal, right: Decimal) throws(NumberError) -> Decimal {
        guard !right.isZero else { throw .divideByZero }
        let scale = max(left.scale, right.scale)
        let order = left.absolute.compare(right.absolute)
        if left.isZero || order < 0 { return left }
        if order == 0 { return Decimal(unchecked: 0, scale: scale, isNegative: left.isNegative) }
        // The divisor is the lesser of the two, so it has room for the dividend's scale.
        let divisor = right.significand * powersOfTen[scale &- right.scale]
        var remainder = left.significand % divisor
        var missing = scale &- left.scale
        while missing > 0 {
            let step = min(missing, 9)
            remainder = remainder * powersOfTen[step] % divisor
            missing &-= step
        }
        return Decimal(unchecked: remainder, scale: scale, isNegative: left.isNegative)
    }
}

extension Decimal: Equatable, Hashable, Comparable {
    package static func == (left: Decimal, right: Decimal) -> Bool { left.compare(right) == 0 }

    package static func < (left: Decimal, right: Decimal) -> Bool { left.compare(right) < 0 }

    package func hash(into hasher: inout Hasher) {
        let shortest = withoutTrailingZeros
        hasher.combine(shortest.significand)
        hasher.combine(shortest.scale)
        hasher.combine(isNegative && !isZero)
    }

    /// The order of two values, whatever their scales, as -1, 0 or 1.
    package func compare(_ other: Decimal) -> Int32 {
        if sign != other.sign { return sign < other.sign ? -1 : 1 }
        let common = max(scale, other.scale)
        let a = WideInteger(significand, times: Self.powersOfTen[common &- scale])
        let b = WideInteger(other.significand, times: Self.powersOfTen[common &- other.scale])
        let order: Int32 = a < b ? -1 : b < a ? 1 : 0
        return isNegative ? -order : order
    }
}
