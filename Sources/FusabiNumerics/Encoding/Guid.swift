/// A globally unique identifier of 128 bits (`System.Guid`).
package struct Guid: Equatable, Hashable, Comparable, Sendable {
    /// The bits in the order in which the text shows them, which is also the order that .NET compares by.
    package let bits: UInt128

    package init(bits: UInt128) {
        self.bits = bits
    }

    package static let empty = Guid(bits: 0)

    package static func < (left: Guid, right: Guid) -> Bool { left.bits < right.bits }

    /// `Guid.NewGuid`: random bits, but for those that say so (version 4 of RFC 9562).
    package init(random bits: UInt128) {
        let version = bits & ~(0xF << 76) | 4 << 76
        self.init(bits: version & ~(0x3 << 62) | 2 << 62)
    }

    /// The bytes as .NET stores them: the first three parts least significant byte first.
    package var bytes: [UInt8] {
        Self.order.map { UInt8(truncatingIfNeeded: bits >> UInt128(120 - 8 * $0)) }
    }

    /// A GUID of its sixteen bytes as .NET stores them; throws `argument` for another number of bytes.
    package init(bytes: [UInt8]) throws(NumberError) {
        guard bytes.count == 16 else { throw .argument }
        self.init(bits: zip(Self.order, bytes).reduce(0) { $0 | UInt128($1.1) << UInt128(120 - 8 * $1.0) })
    }

    private static let order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    private static let hyphens = [8, 12, 16, 20]

    private var digits: [UInt8] {
        var digits: [UInt8] = []
        let high = UInt64(truncatingIfNeeded: bits >> 64)
        IntegerText.append(high, bitsPerDigit: 4, uppercase: false, minimumDigits: 16, to: &digits)
        let low = UInt64(truncatingIfNeeded: bits)
        IntegerText.append(low, bitsPerDigit: 4, uppercase: false, minimumDigits: 16, to: &digits)
        return digits
    }

    private var hyphenated: String {
        var text = digits
        for (index, hyphen) in Self.hyphens.enumerated() { text.insert(ASCII.minus, at: hyphen + index) }
        return text.asciiString
    }

    /// `ToString(format)` with `D` (or nothing), `N`, `B`, `P` or `X`; throws `format`.
    package func text(format: String = "D") throws(NumberError) -> String {
        switch format {
        case "", "D", "d": return hyphenated
        case "N", "n": return digits.asciiString
        case "B", "b": return "{\(hyphenated)}"
        case "P", "p": return "(\(hyphenated))"
        case "X", "x":
            let text = digits.asciiString
            func part(_ start: Int, _ count: Int) -> String { "0x" + text.dropFirst(start).prefix(count) }
            let bytes = (0..<8).map { part(16 + 2 * $0, 2) }.joined(separator: ",")
            return "{\(part(0, 8)),\(part(8, 4)),\(part(12, 4)),{\(bytes)}}"
        default: throw .format
        }
    }

    /// `Guid.Parse`: any of the formats that `text` gives, with white space around; throws `format`.
    package init(parsing text: Span<UInt8>) throws(NumberError) {
        let range = NumberParser.trimmed(text)
        var bytes = range.map { text[$0] }
        if bytes.contains(UInt8(ascii: ",")) {
            try self.init(structured: bytes)
            return
        }
        if bytes.count == 38, let first = bytes.first, let last = bytes.last {
            let isBraced = first == UInt8(ascii: "{") && last == UInt8(ascii: "}")
            guard isBraced || (first == UInt8(ascii: "(") && last == UInt8(ascii: ")")) else { throw .format }
            bytes = Array(bytes[1..<37])
        }
        if bytes.count == 36 {
            for hyphen in Self.hyphens {
                guard bytes[hyphen] == ASCII.minus else { throw .format }
                bytes.remove(at: hyphen)
            }
        }
        guard bytes.count == 32 else { throw .format }
        self.init(bits: try Self.value(bytes[...]))
    }

    /// The format `X`: parts of eight, four, four and eight times two digits, each with `0x`.
    private init(structured bytes: [UInt8]) throws(NumberError) {
        let compact = bytes.filter { !NumberScan.isWhite($0) }
        guard compact.first == UInt8(ascii: "{"), compact.suffix(2).allSatisfy({ $0 == UInt8(ascii: "}") }),
            compact.filter({ $0 == UInt8(ascii: "{") }).count == 2
        else { throw .format }
        let parts = compact.dropFirst().dropLast(2).split(separator: ASCII.comma, omittingEmptySubsequences: false)
        let lengths = [8, 4, 4] + [Int](repeating: 2, count: 8)
        guard parts.count == lengths.count else { throw .format }
        var bits: UInt128 = 0
        for (index, part) in parts.enumerated() {
            var digits = part
            if index == 3 {
                guard digits.first == UInt8(ascii: "{") else { throw .format }
                digits = digits.dropFirst()
            }
            guard digits.starts(with: Array("0x".utf8)), (1...lengths[index]).contains(digits.count - 2) else {
                throw .format
            }
            bits = bits << UInt128(4 * lengths[index]) | (try Self.value(digits.dropFirst(2)))
        }
        self.init(bits: bits)
    }

    private static func value(_ digits: ArraySlice<UInt8>) throws(NumberError) -> UInt128 {
        var bits: UInt128 = 0
        for unit in digits {
            guard let digit = NumberParser.digitValue(unit) else { throw .format }
            bits = bits << 4 | UInt128(digit)
        }
        return bits
    }
}
