/// A number as scanned, before its suffix gives it a type.
private struct ScannedNumber {
    var start: Int
    /// Where its digits end and its suffix begins.
    var digitsEnd: Int
    /// Its value when it is an integer that fits; false ``fits`` when not.
    var magnitude: UInt64 = 0
    var fits = true
    var isFloat = false
    /// Written with `0x`, `0o` or `0b`: it names a bit pattern.
    var hasRadix = false
    var isNegative = false
    var isSigned = false
}

extension Lexer {
    /// A numeric literal (F# spec 3.8), with the sign before it where that is a prefix.
    mutating func lexNumber() {
        var number = scanNumber()
        let end = identifierEnd(from: number.digitsEnd)
        let suffix = text(number.digitsEnd, end)
        takeSign(&number, suffix: suffix)
        let literal = literal(number, suffix: suffix, end: end)
        let isFirst = isAtLineStart
        append(literal, from: number.start, to: end)
        if number.isSigned { restoreFlags(of: isFirst) }
    }

    // MARK: Scanning

    private func scanNumber() -> ScannedNumber {
        var number = ScannedNumber(start: at, digitsEnd: at)
        if bytes[at] == UInt8(ascii: "0") {
            let radix: UInt64? =
                switch peek(1) | 0x20 {
                case UInt8(ascii: "x"): 16
                case UInt8(ascii: "o"): 8
                case UInt8(ascii: "b"): 2
                default: nil
                }
            if let radix, let value = digitValue(peek(2)), value < radix {
                number.hasRadix = true
                number.digitsEnd = scanDigits(from: at + 2, radix: radix, into: &number)
                return number
            }
        }
        var end = scanDigits(from: at, radix: 10, into: &number)
        if byte(at: end) == UInt8(ascii: "."), byte(at: end + 1) != UInt8(ascii: ".") {
            number.isFloat = true
            end += 1
            if isDigit(byte(at: end)) { end = skipDigits(from: end) }
        }
        if byte(at: end) | 0x20 == UInt8(ascii: "e") {
            let sign = byte(at: end + 1)
            let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? end + 2 : end + 1
            if isDigit(byte(at: digits)) {
                number.isFloat = true
                end = skipDigits(from: digits)
            }
        }
        number.digitsEnd = end
        return number
    }

    /// The end of the digits from an index, underscores between them included.
    private func skipDigits(from start: Int) -> Int {
        var ignored = ScannedNumber(start: start, digitsEnd: start)
        return scanDigits(from: start, radix: 10, into: &ignored)
    }

    private func scanDigits(from start: Int, radix: UInt64, into number: inout ScannedNumber) -> Int {
        var index = start
        var end = start
        while true {
            let byte = byte(at: index)
            if let digit = digitValue(byte), digit < radix {
                let (product, tooLarge) = number.magnitude.multipliedReportingOverflow(by: radix)
                let (sum, tooLargeStill) = product.addingReportingOverflow(digit)
                if tooLarge || tooLargeStill { number.fits = false }
                number.magnitude = sum
                index += 1
                end = index
            } else if byte == UInt8(ascii: "_") {
                index += 1
            } else {
                return end
            }
        }
    }

    private func digitValue(_ byte: UInt8) -> UInt64? {
        if isDigit(byte) { return UInt64(byte - UInt8(ascii: "0")) }
        let lower = byte | 0x20
        guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
        return UInt64(lower - UInt8(ascii: "a")) + 10
    }

    // MARK: Signs

    /// Takes a tight prefix sign into the literal, unless its type is unsigned.
    private mutating func takeSign(_ number: inout ScannedNumber, suffix: String) {
        guard lastEnd == number.start, let sign = output.tokens.last, sign.kind == .minus || sign.kind == .plus,
            isPrefix(sign, at: output.tokens.count - 1),
            !suffix.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "u") })
        else { return }
        number.isSigned = true
        number.isNegative = sign.kind == .minus
        number.start = Int(sign.span.start - base)
        output.tokens.removeLast()
        lastEnd = sign.isTight ? number.start : -1
        isAtLineStart = sign.startsLine
    }

    private mutating func restoreFlags(of isFirst: Bool) {
        output.tokens[output.tokens.count - 1].startsLine = isFirst
    }

    // MARK: Values

    private func literal(_ number: ScannedNumber, suffix: String, end: Int) -> Literal {
        if number.isFloat {
            switch suffix {
            case "": return .float(number.isNegative ? -floatValue(number) : floatValue(number))
            case "f", "F": return .float32(float32Value(number))
            case "m", "M": return decimal(number, end: end)
            default: return invalid(number, end: end)
            }
        }
        switch suffix {
        case "", "l": return .int32(Int32(truncatingIfNeeded: signed(number, bits: 32, code: 1147, end: end)))
        case "y": return .int8(Int8(truncatingIfNeeded: signed(number, bits: 8, code: 1142, end: end)))
        case "s": return .int16(Int16(truncatingIfNeeded: signed(number, bits: 16, code: 1145, end: end)))
        case "L": return .int64(signed(number, bits: 64, code: 1149, end: end))
        case "n": return .nativeint(signed(number, bits: 64, code: 1151, end: end))
        case "uy": return .uint8(UInt8(truncatingIfNeeded: unsigned(number, bits: 8, code: 1144, end: end)))
        case "us": return .uint16(UInt16(truncatingIfNeeded: unsigned(number, bits: 16, code: 1146, end: end)))
        case "u", "ul": return .uint32(UInt32(truncatingIfNeeded: unsigned(number, bits: 32, code: 1148, end: end)))
        case "uL", "UL": return .uint64(unsigned(number, bits: 64, code: 1150, end: end))
        case "un": return .unativeint(unsigned(number, bits: 64, code: 1152, end: end))
        case "lf" where number.hasRadix:
            if !number.fits || number.magnitude > UInt64(UInt32.max) {
                error(1155, number.start, end, "this bit pattern does not fit in a float32")
            }
            let value = Float(bitPattern: UInt32(truncatingIfNeeded: number.magnitude))
            return .float32(number.isNegative ? -value : value)
        case "LF" where number.hasRadix:
            if !number.fits { error(1153, number.start, end, "this bit pattern does not fit in a float") }
            let value = Double(bitPattern: number.magnitude)
            return .float(number.isNegative ? -value : value)
        case "f" where !number.hasRadix, "F" where !number.hasRadix: return .float32(float32Value(number))
        case "m" where !number.hasRadix, "M" where !number.hasRadix: return decimal(number, end: end)
        case "I", "N", "Z", "Q", "R", "G":
            guard !number.hasRadix, let letter = suffix.first else { return invalid(number, end: end) }
            return .bigint((number.isNegative ? "-" : "") + digits(number), suffix: letter)
        default: return invalid(number, end: end)
        }
    }

    private func invalid(_ number: ScannedNumber, end: Int) -> Literal {
        error(1156, number.start, end, "'\(text(number.start, end))' is no valid number")
        return .int32(0)
    }

    /// A signed integer of 8 to 64 bits. Without a radix it has to be in range, and the smallest needs its minus sign; with
    /// one any pattern of that many bits is fine.
    private func signed(_ number: ScannedNumber, bits: UInt64, code: Int, end: Int) -> Int64 {
        let top = UInt64(1) << (bits - 1)
        let limit: UInt64
        if number.hasRadix {
            limit = top - 1 + top
        } else {
            limit = number.isNegative ? top : top - 1
        }
        if !number.fits || number.magnitude > limit {
            let code = code == 1142 && number.hasRadix ? 1143 : code
            error(code, number.start, end, "'\(text(number.start, end))' is outside the range of \(bits)-bit integers")
            return 0
        }
        var value = Int64(bitPattern: number.magnitude)
        if bits < 64, number.hasRadix, number.magnitude >= top { value -= Int64(bitPattern: top << 1) }
        return number.isNegative ? 0 &- value : value
    }

    private func unsigned(_ number: ScannedNumber, bits: UInt64, code: Int, end: Int) -> UInt64 {
        let top = UInt64(1) << (bits - 1)
        if !number.fits || number.magnitude > top - 1 + top {
            let type = "\(bits)-bit unsigned integers"
            error(code, number.start, end, "'\(text(number.start, end))' is outside the range of \(type)")
            return 0
        }
        return number.magnitude
    }

    /// The digits as written, underscores and suffix removed; no sign.
    private func digits(_ number: ScannedNumber) -> String {
        var start = number.start
        if number.isSigned { start += 1 }
        return String(decoding: bytes[start..<number.digitsEnd].lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    }

    private func floatValue(_ number: ScannedNumber) -> Double { Double(completed(digits(number))) ?? 0 }

    private func float32Value(_ number: ScannedNumber) -> Float {
        let value = Float(completed(digits(number))) ?? 0
        return number.isNegative ? -value : value
    }

    /// `1.` and `1.e5` as Swift reads them.
    private func completed(_ digits: String) -> String {
        guard let dot = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else { return digits }
        let after = digits.utf8.index(after: dot)
        if after < digits.utf8.endIndex, isDigit(digits.utf8[after]) { return digits }
        return String(digits[..<after]) + "0" + String(digits[after...])
    }

    /// A decimal: the text without its suffix. At most 29 digits before the point fit.
    private func decimal(_ number: ScannedNumber, end: Int) -> Literal {
        let text = digits(number)
        let whole = text.utf8.prefix { isDigit($0) }.drop { $0 == UInt8(ascii: "0") }
        let largest = Array("79228162514264337593543950335".utf8)
        if whole.count > largest.count || whole.count == largest.count && largest.lexicographicallyPrecedes(whole) {
            error(1154, number.start, end, "'\(text)' is outside the range of decimals")
            return .decimal("0")
        }
        return .decimal((number.isNegative ? "-" : "") + text)
    }
}
