/// The separators and signs of a `NumberFormatInfo` whose settings differ from the invariant culture.
///
/// Formatting and parsing know the invariant symbols alone; this translates one text into the other.
package struct NumberSymbols: Equatable, Sendable {
    package var decimalSeparator: [UInt16]
    package var groupSeparator: [UInt16]
    package var negativeSign: [UInt16]

    /// The symbols of the invariant culture, some of them replaced.
    package init(decimalSeparator: String = ".", groupSeparator: String = ",", negativeSign: String = "-") {
        self.decimalSeparator = Array(decimalSeparator.utf16)
        self.groupSeparator = Array(groupSeparator.utf16)
        self.negativeSign = Array(negativeSign.utf16)
    }

    package static let invariant = NumberSymbols()

    /// A formatted number with these symbols in place of the invariant ones.
    package func localized(_ number: [UInt16]) -> [UInt16] {
        guard self != .invariant else { return number }
        var units: [UInt16] = []
        for unit in number {
            switch UInt8(truncatingIfNeeded: unit) {
            case ASCII.point where unit < 256: units += decimalSeparator
            case ASCII.comma where unit < 256: units += groupSeparator
            case ASCII.minus where unit < 256: units += negativeSign
            default: units.append(unit)
            }
        }
        return units
    }

    /// A text with the invariant symbols in place of these. An invariant symbol that means nothing here becomes a
    /// unit that no number contains.
    package func invariant(_ text: [UInt16]) -> [UInt16] {
        guard self != .invariant else { return text }
        var units: [UInt16] = []
        var rest = text[...]
        while let unit = rest.first {
            if let symbol = symbol(at: rest) {
                units.append(UInt16(symbol.meaning))
                rest = rest.dropFirst(symbol.length)
                continue
            }
            rest = rest.dropFirst()
            let isForeign = unit == UInt16(ASCII.point) || unit == UInt16(ASCII.comma) || unit == UInt16(ASCII.minus)
            units.append(isForeign ? 0xFFFF : unit)
        }
        return units
    }

    private func symbol(at rest: ArraySlice<UInt16>) -> (meaning: UInt8, length: Int)? {
        for (symbol, meaning) in [
            (decimalSeparator, ASCII.point), (groupSeparator, ASCII.comma), (negativeSign, ASCII.minus),
        ] where !symbol.isEmpty && rest.starts(with: symbol) {
            return (meaning, symbol.count)
        }
        return nil
    }
}
