/// The ASCII units that number texts are made of.
enum ASCII {
    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let point = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let space = UInt8(ascii: " ")
    static let upperE = UInt8(ascii: "E")
    static let lowerE = UInt8(ascii: "e")

    /// Whether the unit is one of `0` … `9`.
    @inline(__always)
    static func isDigit(_ unit: UInt8) -> Bool {
        unit &- zero < 10
    }

    /// Whether the unit is an ASCII letter.
    @inline(__always)
    static func isLetter(_ unit: UInt8) -> Bool {
        (unit | 0x20) &- 0x61 < 26
    }

    /// The lower case of an ASCII letter, any other unit as it is.
    @inline(__always)
    static func lowercase(_ unit: UInt8) -> UInt8 {
        unit &- 0x41 < 26 ? unit | 0x20 : unit
    }
}

extension Array where Element == UInt8 {
    /// Appends the ASCII text of a literal.
    @inline(__always)
    mutating func append(ascii text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a unit `count` times, nothing if `count` is negative.
    @inline(__always)
    mutating func append(repeating unit: UInt8, count: Int) {
        if count > 0 { append(contentsOf: repeatElement(unit, count: count)) }
    }

    /// The bytes, all of them ASCII, as a string.
    var asciiString: String { String(decoding: self, as: UTF8.self) }
}
