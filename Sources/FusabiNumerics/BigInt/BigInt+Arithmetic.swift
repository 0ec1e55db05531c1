extension BigInt {
    /// The value with the other sign.
    package static prefix func - (value: BigInt) -> BigInt {
        if let small = value.asInt64, small != .min { return BigInt(-small) }
        return BigInt(magnitude: value.magnitude, isNegative: !value.isNegative)
    }

    /// The value without its sign.
    package var absolute: BigInt { isNegative ? -self : self }

    package static func + (left: BigInt, right: BigInt) -> BigInt {
        if let a = left.asInt64, let b = right.asInt64 {
            let (sum, overflow) = a.addingReportingOverflow(b)
            if !overflow { return BigInt(sum) }
        }
        return add(left, right, negatingRight: false)
    }

    package static func - (left: BigInt, right: BigInt) -> BigInt {
        if let a = left.asInt64, let b = right.asInt64 {
            let (difference, overflow) = a.subtractingReportingOverflow(b)
            if !overflow { return BigInt(difference) }
        }
        return add(left, right, negatingRight: true)
    }

    private static func add(_ left: BigInt, _ right: BigInt, negatingRight: Bool) -> BigInt {
        let rightNegative = right.isNegative != negatingRight
        if left.isNegative == rightNegative {
            let sum = Magnitude.sum(left.magnitude, right.magnitude)
            return BigInt(magnitude: sum, isNegative: left.isNegative)
        }
        var magnitude = left.magnitude
        let other = right.magnitude
        if Magnitude.compare(magnitude, other) >= 0 {
            Magnitude.subtract(other, from: &magnitude)
            return BigInt(magnitude: magnitude, isNegative: left.isNegative)
        }
        var difference = other
        Magnitude.subtract(magnitude, from: &difference)
        return BigInt(magnitude: difference, isNegative: rightNegative)
    }

    package static func * (left: BigInt, right: BigInt) -> BigInt {
        if let a = left.asInt64, let b = right.asInt64 {
            let (product, overflow) = a.multipliedReportingOverflow(by: b)
            if !overflow { return BigInt(product) }
            let full = a.magnitude.multipliedFullWidth(by: b.magnitude)
            return BigInt(magnitude: [full.low, full.high], isNegative: left.isNegative != right.isNegative)
        }
        let product = Magnitude.multiply(left.magnitude, right.magnitude)
        return BigInt(magnitude: product, isNegative: left.isNegative != right.isNegative)
    }

    /// Quotient, rounded towards zero, and remainder, with the sign of the dividend.
    package func quotientAndRemainder(
        dividingBy divisor: BigInt
    ) throws(NumberError) -> (quotient: BigInt, remainder: BigInt) {
        if divisor.isZero { throw .divideByZero }
        if let a = asInt64, let b = divisor.asInt64, !(a == .min && b == -1) {
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            return (BigInt(quotient), BigInt(remainder))
        }
        let (quotient, remainder) = Magnitude.divide(magnitude, by: divisor.magnitude)
        return (
            BigInt(magnitude: quotient, isNegative: isNegative != divisor.isNegative),
            BigInt(magnitude: remainder, isNegative: isNegative)
        )
    }

    package static func / (left: BigInt, right: BigInt) throws(NumberError) -> BigInt {
        try left.quotientAndRemainder(dividingBy: right).quotient
    }

    package static func % (left: BigInt, right: BigInt) throws(NumberError) -> BigInt {
        try left.quotientAndRemainder(dividingBy: right).remainder
    }

    /// The greatest common divisor, never negative.
    package static func greatestCommonDivisor(_ left: BigInt, _ right: BigInt) -> BigInt {
        var a = left.magnitude
        var b = right.magnitude
        while b.count > 1 {
            (a, b) = (b, Magnitude.divide(a, by: b).remainder)
        }
        guard let last = b.first else { return BigInt(magnitude: a, isNegative: false) }
        var small = last
        var rest = Magnitude.divide(&a, by: small)
        while rest != 0 { (small, rest) = (rest, small % rest) }
        return BigInt(small)
    }

    /// The value to a power; throws `outOfRange` for a negative one, `overflow` if the result cannot be held.
    package func power(_ exponent: Int32) throws(NumberError) -> BigInt {
        guard exponent >= 0 else { throw .outOfRange }
        guard bitWidth > 1 else {
            let isOdd = exponent & 1 == 1
            return exponent == 0 ? .one : isNegative && !isOdd ? .one : self
        }
        let bits = bitWidth.multipliedReportingOverflow(by: Int(exponent))
        guard !bits.overflow, bits.partialValue < Self.maximumBits else { throw .overflow }
        let result = Magnitude.power(magnitude, Int(exponent))
        return BigInt(magnitude: result, isNegative: isNegative && exponent & 1 == 1)
    }

    /// `value ^ exponent % modulus`, with the sign of the power.
    package static func modPow(
        _ value: BigInt, exponent: BigInt, modulus: BigInt
    ) throws(NumberError) -> BigInt {
        guard !exponent.isNegative else { throw .outOfRange }
        guard !modulus.isZero else { throw .divideByZero }
        let divisor = modulus.magnitude
        var result: [Limb] = Magnitude.divide([1], by: divisor).remainder
        var square = Magnitude.divide(value.magnitude, by: divisor).remainder
        let bits = exponent.magnitude
        for index in 0..<Magnitude.bitWidth(bits) {
            if bits[index >> 6] >> UInt64(index & 63) & 1 == 1 {
                result = Magnitude.divide(Magnitude.multiply(result, square), by: divisor).remainder
            }
            square = Magnitude.divide(Magnitude.multiply(square, square), by: divisor).remainder
        }
        return BigInt(magnitude: result, isNegative: value.isNegative && !exponent.isEven)
    }
}
