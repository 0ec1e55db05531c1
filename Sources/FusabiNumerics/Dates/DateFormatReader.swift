/// The units that mean something in the format strings of dates and times.
enum DateSymbol {
    static let c = UInt16(UInt8(ascii: "c"))
    static let d = UInt16(UInt8(ascii: "d"))
    static let f = UInt16(UInt8(ascii: "f"))
    static let g = UInt16(UInt8(ascii: "g"))
    static let h = UInt16(UInt8(ascii: "h"))
    static let m = UInt16(UInt8(ascii: "m"))
    static let o = UInt16(UInt8(ascii: "o"))
    static let r = UInt16(UInt8(ascii: "r"))
    static let s = UInt16(UInt8(ascii: "s"))
    static let t = UInt16(UInt8(ascii: "t"))
    static let u = UInt16(UInt8(ascii: "u"))
    static let y = UInt16(UInt8(ascii: "y"))
    static let z = UInt16(UInt8(ascii: "z"))
    static let upperD = UInt16(UInt8(ascii: "D"))
    static let upperF = UInt16(UInt8(ascii: "F"))
    static let upperG = UInt16(UInt8(ascii: "G"))
    static let upperH = UInt16(UInt8(ascii: "H"))
    static let upperK = UInt16(UInt8(ascii: "K"))
    static let upperM = UInt16(UInt8(ascii: "M"))
    static let upperO = UInt16(UInt8(ascii: "O"))
    static let upperR = UInt16(UInt8(ascii: "R"))
    static let upperT = UInt16(UInt8(ascii: "T"))
    static let upperU = UInt16(UInt8(ascii: "U"))
    static let upperY = UInt16(UInt8(ascii: "Y"))
    static let colon = UInt16(UInt8(ascii: ":"))
    static let slash = UInt16(UInt8(ascii: "/"))
    static let apostrophe = UInt16(UInt8(ascii: "'"))
    static let quote = UInt16(UInt8(ascii: "\""))
    static let percent = UInt16(UInt8(ascii: "%"))
    static let backslash = UInt16(UInt8(ascii: "\\"))
}

/// Goes through a custom format string of a date or time.
struct DateFormatReader {
    private let format: [UInt16]
    private var index = 0

    init(_ format: [UInt16]) {
        self.format = format
    }

    /// The next unit, consumed.
    mutating func next() -> UInt16? {
        guard index < format.count else { return nil }
        index &+= 1
        return format[index &- 1]
    }

    /// The next unit, left in place.
    var peek: UInt16? { index < format.count ? format[index] : nil }

    /// How often the unit that was just consumed stands in a row; consumes the others.
    mutating func repetition(of unit: UInt16) -> Int {
        var count = 1
        while index < format.count, format[index] == unit {
            index &+= 1
            count &+= 1
        }
        return count
    }

    /// The text up to a closing quote; a backslash takes the next unit as it is.
    mutating func literal(until quote: UInt16) throws(NumberError) -> [UInt16] {
        var units: [UInt16] = []
        while let unit = next() {
            if unit == quote { return units }
            units.append(unit == DateSymbol.backslash ? try escaped() : unit)
        }
        throw .format
    }

    /// The unit after a backslash.
    mutating func escaped() throws(NumberError) -> UInt16 {
        guard let unit = next() else { throw .format }
        return unit
    }

    /// Checks what a `%` precedes: a single symbol, which is then read as usual.
    func expectSingle() throws(NumberError) {
        guard let unit = peek, unit != DateSymbol.percent else { throw .format }
    }
}
