extension DecimalDigits {
    /// The digits of a finite float, rounded to the limit; exact halves round to even.
    init<F: ScriptFloat>(_ value: F, keeping limit: Limit) {
        let digits: DecimalDigits
        switch limit {
        case .shortest:
            digits = DecimalDigits(ShortestDigits(value), isNegative: value.sign == .minus)
        case .significant(let count):
            digits = DecimalDigits(value.widened, significant: count)
        case .fraction(let count):
            digits = DecimalDigits(value.widened, fraction: count)
        }
        self = digits
    }

    private init(_ shortest: ShortestDigits, isNegative: Bool) {
        var digits: [UInt8] = []
        if shortest.count > 0 { IntegerText.append(shortest.significand, to: &digits) }
        self.init(digits: digits, scale: shortest.scale, isNegative: isNegative, kind: .floatingPoint)
    }

    /// Rounds the shortest digits where that cannot differ from rounding the exact value.
    ///
    /// For up to 15 digits of a normal double no decimal number of that length, nor a midpoint of two, lies between
    /// the value and its shortest digits; only where the shortest digits are themselves such a midpoint does the
    /// exact value decide.
    private init(_ value: Double, significant count: Int) {
        guard count <= Double.reliableDigits, value.isNormal else {
            self.init(exact: value, keeping: .significant(count))
            return
        }
        let shortest = ShortestDigits(value)
        let excess = shortest.count &- count
        guard excess > 0 else {
            self.init(shortest, isNegative: value.sign == .minus)
            return
        }
        let unit = Magnitude.powersOfTen[excess]
        let (quotient, remainder) = shortest.significand.quotientAndRemainder(dividingBy: unit)
        guard remainder != unit / 2 else {
            self.init(exact: value, keeping: .significant(count))
            return
        }
        var digits: [UInt8] = []
        IntegerText.append(remainder > unit / 2 ? quotient &+ 1 : quotient, to: &digits)
        let carry = digits.count &- count
        while digits.last == ASCII.zero { digits.removeLast() }
        self.init(
            digits: digits, scale: shortest.scale &+ carry, isNegative: value.sign == .minus, kind: .floatingPoint)
    }

    private init(_ value: Double, fraction count: Int) {
        guard let (whole, fraction) = FixedDecimals.parts(value, decimals: count) else {
            self.init(exact: value, keeping: .fraction(count))
            return
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        if whole != 0 { IntegerText.append(whole, to: &digits) }
        var scale = digits.count
        if fraction != 0 {
            if whole != 0 {
                IntegerText.append(fraction, minimumDigits: count, to: &digits)
            } else {
                IntegerText.append(fraction, to: &digits)
                scale = digits.count &- count
            }
        }
        while digits.last == ASCII.zero { digits.removeLast() }
        self.init(digits: digits, scale: scale, isNegative: value.sign == .minus, kind: .floatingPoint)
    }

    /// All digits of the value (a double has at most 767), cut and rounded at the limit.
    private init(exact value: Double, keeping limit: Limit) {
        var (significand, exponent) = value.integerParts
        var digits: [UInt8] = []
        var scale = 0
        if significand != 0 {
            let zeros = significand.trailingZeroBitCount
            significand >>= UInt64(zeros)
            exponent &+= zeros
            var limbs = [significand]
            if exponent >= 0 {
                limbs = Magnitude.shiftedLeft(limbs, by: exponent)
            } else {
                Magnitude.multiplyByPowerOfFive(&limbs, exponent: -exponent)
            }
            Magnitude.appendDecimal(limbs, to: &digits)
            scale = exponent >= 0 ? digits.count : digits.count &+ exponent
        }
        self.init(digits: digits, scale: scale, isNegative: value.sign == .minus, kind: .floatingPoint)
        switch limit {
        case .shortest: break
        case .significant(let count): roundHalfToEven(at: count)
        case .fraction(let count): roundHalfToEven(at: scale &+ count)
        }
    }

    /// Keeps `count` digits, none if that is negative, and rounds the last of them, exact halves to even.
    private mutating func roundHalfToEven(at count: Int) {
        guard count < digits.count else {
            while digits.last == ASCII.zero { digits.removeLast() }
            return
        }
        guard count >= 0 else {
            digits = []
            return
        }
        let isHalf = digits[count] == 0x35 && digits[(count &+ 1)...].allSatisfy { $0 == ASCII.zero }
        let isOdd = count > 0 && digits[count &- 1] & 1 == 1
        let up = isHalf ? isOdd : digits[count] >= 0x35
        digits.removeSubrange(count...)
        if up {
            while digits.last == ASCII.nine { digits.removeLast() }
            if digits.isEmpty {
                digits = [ASCII.zero &+ 1]
                scale &+= 1
            } else {
                digits[digits.count &- 1] &+= 1
            }
        } else {
            while digits.last == ASCII.zero { digits.removeLast() }
        }
    }
}
