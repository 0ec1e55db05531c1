/// How a string was opened.
enum StringStyle {
    /// `"…"`: escapes.
    case regular
    /// `@"…"`: only `""` is special.
    case verbatim
    /// `"""…"""`: nothing is special.
    case triple
}

extension Lexer {
    /// A string without holes, whose token begins at `start` and whose first quote is at `quote`.
    mutating func lexString(from start: Int, quote: Int, isVerbatim: Bool) {
        let isTriple = !isVerbatim && has("\"\"\"", at: quote)
        let style: StringStyle = isVerbatim ? .verbatim : isTriple ? .triple : .regular
        reportNestedString(style, from: start, to: quote + (isTriple ? 3 : 1))
        at = quote + (isTriple ? 3 : 1)
        var units: [UInt16] = []
        var isClosed = false
        while at < bytes.count {
            if closesString(style) {
                isClosed = true
                break
            }
            appendText(style, to: &units)
        }
        if !isClosed { reportUnclosedString(style, from: start, quote: quote) }
        if isClosed, style != .triple, peek() == UInt8(ascii: "B") {
            append(byteString(units, from: start), from: start, to: at + 1)
        } else {
            append(.string(units), from: start, to: at)
        }
    }

    /// `@"…"`; false where the `@` begins an operator.
    mutating func lexAtString() -> Bool {
        if peek(1) == UInt8(ascii: "\"") {
            lexString(from: at, quote: at + 1, isVerbatim: true)
            return true
        }
        guard peek(1) == UInt8(ascii: "$"), peek(2) == UInt8(ascii: "\"") else { return false }
        lexInterpolated(from: at, quote: at + 2, style: .verbatim, dollars: 1)
        return true
    }

    /// Moves behind the closing quotes when the cursor stands at them.
    mutating func closesString(_ style: StringStyle) -> Bool {
        guard bytes[at] == UInt8(ascii: "\"") else { return false }
        switch style {
        case .regular: at += 1
        case .verbatim:
            if peek(1) == UInt8(ascii: "\"") { return false }
            at += 1
        case .triple:
            guard has("\"\"\"", at: at) else { return false }
            at += 3
        }
        return true
    }

    /// Appends the character or escape at the cursor, and moves on.
    mutating func appendText(_ style: StringStyle, to units: inout [UInt16]) {
        let byte = bytes[at]
        switch style {
        case .regular where byte == UInt8(ascii: "\\"):
            appendEscape(to: &units)
        case .verbatim where byte == UInt8(ascii: "\""):
            units.append(UInt16(byte))
            at += 2
        case .regular, .verbatim, .triple:
            if byte == UInt8(ascii: "\n") { isAtLineStart = false }
            appendScalar(to: &units)
        }
    }

    /// Appends the scalar at the cursor as UTF-16, and moves behind it.
    @inline(__always)
    mutating func appendScalar(to units: inout [UInt16]) {
        let byte = bytes[at]
        if byte < 0x80 {
            units.append(UInt16(byte))
            at += 1
        } else {
            let (value, length) = decodeScalar(at: at)
            append(value, to: &units)
            at += length
        }
    }

    private func append(_ scalar: UInt32, to units: inout [UInt16]) {
        if scalar > 0xFFFF {
            units.append(UInt16(truncatingIfNeeded: 0xD800 &+ (scalar &- 0x10000) >> 10))
            units.append(UInt16(truncatingIfNeeded: 0xDC00 &+ (scalar &- 0x10000) & 0x3FF))
        } else {
            units.append(UInt16(truncatingIfNeeded: scalar))
        }
    }

    /// The scalar at an index and how many bytes it takes; malformed UTF-8 reads as U+FFFD, a byte at a time.
    func decodeScalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = byte(at: index)
        let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        if length == 1 { return (UInt32(first), 1) }
        guard length > 0, index + length <= bytes.count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for i in 1..<length {
            let byte = bytes[index + i]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
        return isOverlong || Unicode.Scalar(value) == nil ? (0xFFFD, 1) : (value, length)
    }

    // MARK: Escapes

    /// The backslash at the cursor: an escape, or (F# spec 3.5) itself where what follows makes none.
    private mutating func appendEscape(to units: inout [UInt16]) {
        let start = at
        if let newline = lineBreakLength(at: at + 1) {
            at += 1 + newline
            while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { at += 1 }
            return
        }
        guard let (value, length) = escape(at: start) else {
            units.append(UInt16(UInt8(ascii: "\\")))
            at += 1
            return
        }
        at += length
        if length == 4, isDigit(bytes[start + 1]), value > 255 {
            diagnostics.warning(
                1252, span(start, at), "'\(text(start, at))' is no character: it is above 255 and wraps around")
        }
        if length == 10, value > 0x10FFFF {
            error(1245, start, at, "'\(text(start, at))' names no Unicode character")
        } else {
            append(value, to: &units)
        }
    }

    private func lineBreakLength(at index: Int) -> Int? {
        switch byte(at: index) {
        case UInt8(ascii: "\n"): 1
        case UInt8(ascii: "\r") where byte(at: index + 1) == UInt8(ascii: "\n"): 2
        default: nil
        }
    }

    /// The escape whose backslash is at an index: its value and length.
    func escape(at index: Int) -> (value: UInt32, length: Int)? {
        let letter = byte(at: index + 1)
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): return (UInt32(letter), 2)
        case UInt8(ascii: "a"): return (7, 2)
        case UInt8(ascii: "b"): return (8, 2)
        case UInt8(ascii: "f"): return (12, 2)
        case UInt8(ascii: "n"): return (10, 2)
        case UInt8(ascii: "r"): return (13, 2)
        case UInt8(ascii: "t"): return (9, 2)
        case UInt8(ascii: "v"): return (11, 2)
        case UInt8(ascii: "x"): return hexadecimal(at: index + 2, digits: 2).map { ($0, 4) }
        case UInt8(ascii: "u"): return hexadecimal(at: index + 2, digits: 4).map { ($0, 6) }
        case UInt8(ascii: "U"): return hexadecimal(at: index + 2, digits: 8).map { ($0, 10) }
        default:
            guard isDigit(letter), isDigit(byte(at: index + 2)), isDigit(byte(at: index + 3)) else { return nil }
            let digits = (1...3).map { UInt32(byte(at: index + $0) - UInt8(ascii: "0")) }
            return (digits[0] * 100 + digits[1] * 10 + digits[2], 4)
        }
    }

    private func hexadecimal(at index: Int, digits: Int) -> UInt32? {
        var value: UInt32 = 0
        for i in 0..<digits {
            let byte = byte(at: index + i)
            let lower = byte | 0x20
            if isDigit(byte) {
                value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            } else if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") {
                value = value << 4 | UInt32(lower - UInt8(ascii: "a") + 10)
            } else {
                return nil
            }
        }
        return value
    }

    // MARK: Characters

    /// The length of the character literal whose quote is at an index, nil where there is none (`'a` of a type variable).
    func characterLength(at index: Int) -> Int? {
        let next = byte(at: index + 1)
        let length: Int
        if next == UInt8(ascii: "\\") {
            guard let escape = escape(at: index + 1) else { return nil }
            length = escape.length
        } else if next < 0x20 || index + 1 >= bytes.count {
            return nil
        } else {
            length = decodeScalar(at: index + 1).length
        }
        return byte(at: index + 1 + length) == UInt8(ascii: "'") ? length + 2 : nil
    }

    /// The character between the quotes at `start` and before `end`, or a byte where `B` follows.
    mutating func lexCharacter(from start: Int, to end: Int) {
        let isEscape = bytes[start + 1] == UInt8(ascii: "\\")
        let value = isEscape ? escape(at: start + 1)?.value ?? 0 : decodeScalar(at: start + 1).value
        let isTrigraph = isEscape && isDigit(bytes[start + 2])
        if byte(at: end) == UInt8(ascii: "B") {
            if value > 255 || value > 127 && !isTrigraph {
                error(1157, start, end + 1, "'\(text(start, end + 1))' is no byte: it is not ASCII")
            }
            return append(.uint8(UInt8(truncatingIfNeeded: value)), from: start, to: end + 1)
        }
        if value > 0xFFFF {
            error(1159, start, end, "'\(text(start, end))' does not fit in a character; it needs a string")
        } else if isTrigraph, value > 255 {
            error(1158, start, end, "'\(text(start, end))' is no character: it is above 255")
        }
        append(.char(UInt16(truncatingIfNeeded: value)), from: start, to: end)
    }

    // MARK: Reports

    private func byteString(_ units: [UInt16], from start: Int) -> Literal {
        let tooLarge = units.count { $0 > 255 }
        if tooLarge > 0 {
            error(1140, start, at + 1, "\(tooLarge) characters of this byte string do not fit in a byte")
        }
        return .byteString(units.map { UInt8(truncatingIfNeeded: $0) })
    }

    /// A string inside a hole: ordinary strings only where the outer string has triple quotes, those with triple quotes
    /// never.
    func reportNestedString(_ style: StringStyle, from start: Int, to end: Int) {
        guard let hole = holes.last else { return }
        if style == .triple {
            error(3374, start, end, "a string in triple quotes cannot stand in a hole; bind it with let first")
        } else if hole.style != .triple {
            let advice = "bind it with let first, or give the outer string triple quotes"
            // F# gives it twice: where the string begins, and again inside.
            for place in [start, start + 1] {
                error(3373, place, end, "a string cannot stand in a hole of this interpolated string; \(advice)")
            }
        }
    }

    private func reportUnclosedString(_ style: StringStyle, from start: Int, quote: Int) {
        switch style {
        case .regular: error(514, start, quote + 1, "this string is never closed")
        case .verbatim: error(515, start, quote + 1, "this verbatim string is never closed")
        case .triple: error(1232, start, quote + 3, "this string in triple quotes is never closed")
        }
    }
}
