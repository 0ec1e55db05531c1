extension DecimalDigits {
    /// Appends the general layout (`G`): plain while the scale is at most `significant`, else scientific.
    mutating func appendGeneral(significant: Int, exponentLetter: UInt8, to bytes: inout [UInt8]) {
        round(to: significant, exact: kind == .floatingPoint)
        if isNegative { bytes.append(ASCII.minus) }
        let scientific = scale > significant || scale < -3
        appendPlain(position: scientific ? 1 : scale, to: &bytes)
        if scientific {
            Self.appendExponent(scale &- 1, letter: exponentLetter, minimumDigits: 2, plus: true, to: &bytes)
        }
    }

    /// Appends all digits with the point at `position` and only the zeros that needs.
    func appendPlain(position: Int, to bytes: inout [UInt8]) {
        let whole = max(0, min(position, digits.count))
        if position > 0 {
            bytes.append(contentsOf: digits[..<whole])
            bytes.append(repeating: ASCII.zero, count: position &- whole)
        } else {
            bytes.append(ASCII.zero)
        }
        if whole < digits.count || position < 0 {
            bytes.append(ASCII.point)
            bytes.append(repeating: ASCII.zero, count: -position)
            bytes.append(contentsOf: digits[whole...])
        }
    }

    /// Appends the fixed layout (`F`, and with `grouping` `N`): `decimals` digits after the point. Sign apart.
    func appendFixed(decimals: Int, grouping: Bool, to bytes: inout [UInt8]) {
        let whole = max(0, min(scale, digits.count))
        if scale <= 0 {
            bytes.append(ASCII.zero)
        } else if !grouping {
            bytes.append(contentsOf: digits[..<whole])
            bytes.append(repeating: ASCII.zero, count: scale &- whole)
        } else {
            for index in 0..<scale {
                if index > 0, (scale &- index) % 3 == 0 { bytes.append(ASCII.comma) }
                bytes.append(index < whole ? digits[index] : ASCII.zero)
            }
        }
        guard decimals > 0 else { return }
        bytes.append(ASCII.point)
        let zeros = min(max(0, -scale), decimals)
        bytes.append(repeating: ASCII.zero, count: zeros)
        let count = min(decimals &- zeros, digits.count &- whole)
        bytes.append(contentsOf: digits[whole..<whole &+ count])
        bytes.append(repeating: ASCII.zero, count: decimals &- zeros &- count)
    }

    /// Appends the scientific layout (`E`) with `significant` digits and at least three for the exponent. Sign apart.
    func appendScientific(significant: Int, exponentLetter: UInt8, to bytes: inout [UInt8]) {
        bytes.append(digits.first ?? ASCII.zero)
        if significant > 1 {
            bytes.append(ASCII.point)
            let rest = digits.dropFirst().prefix(significant &- 1)
            bytes.append(contentsOf: rest)
            bytes.append(repeating: ASCII.zero, count: significant &- 1 &- rest.count)
        }
        let exponent = isZero ? 0 : scale &- 1
        Self.appendExponent(exponent, letter: exponentLetter, minimumDigits: 3, plus: true, to: &bytes)
    }

    /// Appends an exponent such as `E+05`.
    static func appendExponent(
        _ exponent: Int, letter: UInt8, minimumDigits: Int, plus: Bool, to bytes: inout [UInt8]
    ) {
        bytes.append(letter)
        if exponent < 0 {
            bytes.append(ASCII.minus)
        } else if plus {
            bytes.append(ASCII.plus)
        }
        if minimumDigits > 0 || exponent != 0 {
            IntegerText.append(UInt64(exponent.magnitude), minimumDigits: minimumDigits, to: &bytes)
        }
    }
}
