/// Custom format strings: pictures of a number such as `#,##0.00;(#);nil`.
///
/// What each symbol does, and where sections, quotes and commas surprise, follows .NET to the letter; its own names
/// for the symbols are kept: digit placeholders `0` and `#`, group separator, scaling commas.
struct CustomFormat {
    private let format: [UInt16]
    private var number: DecimalDigits
    private var section = 0

    // What the first pass over the section finds.
    private var digitCount = 0
    private var pointPosition = -1
    private var firstZero = Int.max
    private var lastZero = 0
    private var isScientific = false
    private var groupsThousands = false
    private var scaleAdjustment = 0

    /// The number in the picture that the format string draws.
    static func apply(_ format: [UInt16], to number: DecimalDigits) -> [UInt16] {
        var picture = CustomFormat(format: format, number: number)
        picture.chooseSection()
        var painter = Painter(picture)
        return painter.paint()
    }

    private init(format: [UInt16], number: DecimalDigits) {
        self.format = format
        self.number = number
    }

    /// Finds the section for the sign of the number, and rounds the number to what it shows; a number that rounds to
    /// zero moves on to the section for zero.
    private mutating func chooseSection() {
        section = start(ofSection: number.isZero ? 2 : number.isNegative ? 1 : 0)
        while true {
            scan()
            guard !number.isZero else {
                number.normalizeZero()
                return
            }
            number.scale &+= scaleAdjustment
            number.round(to: isScientific ? digitCount : number.scale &+ digitCount &- pointPosition, exact: false)
            guard number.isZero else { return }
            let zeroSection = start(ofSection: 2)
            if zeroSection == section { return }
            section = zeroSection
        }
    }

    /// Where a section starts; the first one's start if the format has no such section, or an empty one.
    private func start(ofSection wanted: Int) -> Int {
        var remaining = wanted
        var index = 0
        guard remaining > 0 else { return 0 }
        while index < format.count {
            let unit = format[index]
            index &+= 1
            switch unit {
            case Symbol.apostrophe, Symbol.quote: index = end(ofLiteral: unit, from: index)
            case Symbol.backslash:
                if index < format.count, format[index] != 0 { index &+= 1 }
            case Symbol.semicolon:
                remaining &-= 1
                if remaining == 0 {
                    let isEmpty = index >= format.count || format[index] == 0 || format[index] == Symbol.semicolon
                    return isEmpty ? 0 : index
                }
            case 0: return 0
            default: break
            }
        }
        return 0
    }

    /// The index after the closing quote.
    private func end(ofLiteral quote: UInt16, from start: Int) -> Int {
        var index = start
        while index < format.count, format[index] != 0 {
            index &+= 1
            if format[index &- 1] == quote { break }
        }
        return index
    }

    /// Whether an exponent picture (`0`, `+0` or `-0`) is at an index.
    fileprivate func hasExponent(at index: Int) -> Bool {
        guard index < format.count else { return false }
        if format[index] == Symbol.zero { return true }
        guard format[index] == Symbol.plus || format[index] == Symbol.minus else { return false }
        return index &+ 1 < format.count && format[index &+ 1] == Symbol.zero
    }

    /// Counts the placeholders of the section.
    private mutating func scan() {
        digitCount = 0
        pointPosition = -1
        firstZero = Int.max
        lastZero = 0
        isScientific = false
        groupsThousands = false
        scaleAdjustment = 0
        var commaPosition = -1
        var commas = 0
        var index = section
        while index < format.count, format[index] != 0, format[index] != Symbol.semicolon {
            let unit = format[index]
            index &+= 1
            switch unit {
            case Symbol.hash: digitCount &+= 1
            case Symbol.zero:
                if firstZero == Int.max { firstZero = digitCount }
                digitCount &+= 1
                lastZero = digitCount
            case Symbol.point:
                if pointPosition < 0 { pointPosition = digitCount }
            case Symbol.comma where digitCount > 0 && pointPosition < 0:
                if commaPosition == digitCount {
                    commas &+= 1
                } else {
                    if commaPosition >= 0 { groupsThousands = true }
                    commaPosition = digitCount
                    commas = 1
                }
            case Symbol.percent: scaleAdjustment &+= 2
            case Symbol.perMille: scaleAdjustment &+= 3
            case Symbol.apostrophe, Symbol.quote: index = end(ofLiteral: unit, from: index)
            case Symbol.backslash:
                if index < format.count, format[index] != 0 { index &+= 1 }
            case Symbol.upperE, Symbol.lowerE:
                if hasExponent(at: index) {
                    index &+= 1
                    while index < format.count, format[index] == Symbol.zero { index &+= 1 }
                    isScientific = true
                }
            default: break
            }
        }
        if pointPosition < 0 { pointPosition = digitCount }
        if commaPosition == pointPosition {
            scaleAdjustment &-= commas &* 3
        } else if commaPosition >= 0 {
            groupsThousands = true
        }
    }

    /// The units that mean something in a format string.
    private enum Symbol {
        static let zero = UInt16(UInt8(ascii: "0"))
        static let hash = UInt16(UInt8(ascii: "#"))
        static let point = UInt16(UInt8(ascii: "."))
        static let comma = UInt16(UInt8(ascii: ","))
        static let percent = UInt16(UInt8(ascii: "%"))
        static let perMille: UInt16 = 0x2030
        static let apostrophe = UInt16(UInt8(ascii: "'"))
        static let quote = UInt16(UInt8(ascii: "\""))
        static let backslash = UInt16(UInt8(ascii: "\\"))
        static let semicolon = UInt16(UInt8(ascii: ";"))
        static let plus = UInt16(UInt8(ascii: "+"))
        static let minus = UInt16(UInt8(ascii: "-"))
        static let upperE = UInt16(UInt8(ascii: "E"))
        static let lowerE = UInt16(UInt8(ascii: "e"))
    }

    /// The second pass: goes over the section once more and writes.
    private struct Painter {
        private let picture: CustomFormat
        private let number: DecimalDigits
        private let firstZero: Int
        private let lastZero: Int
        /// Digits left of the point that are still to come; negative right of it.
        private var position: Int
        /// How many digits the number has beyond the placeholders, or how many placeholders stay without a digit.
        private var surplus: Int
        /// How many digits are written at least before the point, which decides where groups are separated.
        private let wholeDigits: Int
        private var nextDigit = 0
        private var pointWritten = false
        private var exponentPending: Bool
        private var index: Int
        private var units: [UInt16] = []

        init(_ picture: CustomFormat) {
            self.picture = picture
            number = picture.number
            let point = picture.pointPosition
            firstZero = picture.firstZero < point ? point &- picture.firstZero : 0
            lastZero = picture.lastZero > point ? point &- picture.lastZero : 0
            exponentPending = picture.isScientific
            position = picture.isScientific ? point : max(number.scale, point)
            surplus = picture.isScientific ? 0 : number.scale &- point
            wholeDigits = max(firstZero, position &+ min(surplus, 0))
            index = picture.section
        }

        mutating func paint() -> [UInt16] {
            let signed = number.isNegative && picture.section == 0
            if signed, number.scale != 0 { units.append(Symbol.minus) }
            let format = picture.format
            while index < format.count, format[index] != 0, format[index] != Symbol.semicolon {
                let unit = format[index]
                index &+= 1
                paint(unit)
            }
            if signed, number.scale == 0, !units.isEmpty { units.insert(Symbol.minus, at: 0) }
            return units
        }

        private mutating func paint(_ unit: UInt16) {
            switch unit {
            case Symbol.hash, Symbol.zero:
                paintSurplus()
                paintDigit()
            case Symbol.point:
                paintSurplus()
                paintPoint()
            case Symbol.comma: break
            case Symbol.apostrophe, Symbol.quote: paintLiteral(until: unit)
            case Symbol.backslash:
                if index < picture.format.count, picture.format[index] != 0 {
                    units.append(picture.format[index])
                    index &+= 1
                }
            case Symbol.upperE, Symbol.lowerE: paintExponent(unit)
            default: units.append(unit)
            }
        }

        /// At the first placeholder, the digits that have none of their own.
        private mutating func paintSurplus() {
            while surplus > 0 {
                surplus &-= 1
                append(takeDigit() ?? Symbol.zero)
                position &-= 1
            }
        }

        private mutating func paintDigit() {
            let digit: UInt16?
            if surplus < 0 {
                surplus &+= 1
                digit = position <= firstZero ? Symbol.zero : nil
            } else {
                digit = takeDigit() ?? (position > lastZero ? Symbol.zero : nil)
            }
            if let digit { append(digit) }
            position &-= 1
        }

        private mutating func takeDigit() -> UInt16? {
            guard nextDigit < number.digits.count else { return nil }
            nextDigit &+= 1
            return UInt16(number.digits[nextDigit &- 1])
        }

        /// Appends a digit, and a comma if a group ends there.
        private mutating func append(_ digit: UInt16) {
            units.append(digit)
            let before = position &- 1
            if picture.groupsThousands, before > 0, before % 3 == 0, before < wholeDigits {
                units.append(Symbol.comma)
            }
        }

        private mutating func paintPoint() {
            guard position == 0, !pointWritten else { return }
            let digitsRemain = picture.pointPosition < picture.digitCount && nextDigit < number.digits.count
            guard lastZero < 0 || digitsRemain else { return }
            units.append(Symbol.point)
            pointWritten = true
        }

        private mutating func paintLiteral(until quote: UInt16) {
            let format = picture.format
            while index < format.count, format[index] != 0, format[index] != quote {
                units.append(format[index])
                index &+= 1
            }
            if index < format.count, format[index] != 0 { index &+= 1 }
        }

        private mutating func paintExponent(_ letter: UInt16) {
            let format = picture.format
            guard exponentPending else {
                units.append(letter)
                if index < format.count, format[index] == Symbol.plus || format[index] == Symbol.minus {
                    units.append(format[index])
                    index &+= 1
                }
                while index < format.count, format[index] == Symbol.zero {
                    units.append(Symbol.zero)
                    index &+= 1
                }
                return
            }
            guard picture.hasExponent(at: index) else {
                units.append(letter)
                return
            }
            let plus = format[index] == Symbol.plus
            var zeros = format[index] == Symbol.zero ? 1 : 0
            index &+= 1
            while index < format.count, format[index] == Symbol.zero {
                zeros &+= 1
                index &+= 1
            }
            var bytes: [UInt8] = []
            DecimalDigits.appendExponent(
                number.isZero ? 0 : number.scale &- picture.pointPosition, letter: UInt8(truncatingIfNeeded: letter),
                minimumDigits: min(zeros, 10), plus: plus, to: &bytes)
            units.append(contentsOf: bytes.map(UInt16.init))
            exponentPending = false
        }
    }
}
