import FusabiSyntax

/// A printf format read from a literal: F# spec 6.3.16.
struct FormatParser {
    /// FS0741, in our words.
    struct Failure: Error {
        var message: String
    }

    enum Piece {
        case text([UInt16])
        case specifier(Spec)
    }

    struct Spec {
        var flags = ""
        var width: FormatNumber?
        var precision: FormatNumber?
        var letter: Character = "d"
        /// Where the specifier stands in the literal, in UTF-16 units: for tools.
        var range: Range<Int>
    }

    /// Cuts a format into its pieces.
    static func parse(_ units: [UInt16]) throws(Failure) -> [Piece] {
        var pieces: [Piece] = []
        var text: [UInt16] = []
        var index = 0
        while index < units.count {
            guard units[index] == 37 else {
                text.append(units[index])
                index += 1
                continue
            }
            if index + 1 < units.count, units[index + 1] == 37 {
                text.append(37)
                index += 2
                continue
            }
            if !text.isEmpty { pieces.append(.text(text)) }
            text = []
            pieces.append(.specifier(try specifier(units, &index)))
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }

    /// Reads one specifier, `index` at its `%`.
    static func specifier(_ units: [UInt16], _ index: inout Int) throws(Failure) -> Spec {
        let start = index
        index += 1
        var spec = Spec(range: start..<start)
        while index < units.count, let flag = flag(units[index]) {
            if spec.flags.contains(flag) {
                throw Failure(message: "the flag '\(flag)' stands twice in a format specifier")
            }
            spec.flags.append(flag)
            index += 1
        }
        spec.width = try number(units, &index)
        if index < units.count, units[index] == 46 {
            index += 1
            guard let precision = try number(units, &index) else {
                throw Failure(message: "a '.' in a format specifier must be followed by a precision")
            }
            spec.precision = precision
        }
        guard index < units.count, let scalar = Unicode.Scalar(UInt32(units[index])) else {
            throw Failure(message: "a format specifier ends without its letter")
        }
        let letter = Character(scalar)
        index += 1
        spec.letter = letter
        spec.range = start..<index
        try validate(spec)
        return spec
    }

    private static func flag(_ unit: UInt16) -> Character? {
        switch unit {
        case 45: "-"
        case 43: "+"
        case 48: "0"
        case 32: " "
        case 35: "#"
        default: nil
        }
    }

    private static func number(_ units: [UInt16], _ index: inout Int) throws(Failure) -> FormatNumber? {
        guard index < units.count else { return nil }
        if units[index] == 42 {
            index += 1
            return .argument
        }
        guard units[index] >= 48, units[index] <= 57 else { return nil }
        var value = 0
        while index < units.count, units[index] >= 48, units[index] <= 57 {
            value = value &* 10 &+ Int(units[index] - 48)
            if value > 1_000_000 { throw Failure(message: "the width of a format specifier is too large") }
            index += 1
        }
        return .fixed(value)
    }

    private static func validate(_ spec: Spec) throws(Failure) {
        switch spec.letter {
        case "d", "i", "u", "x", "X", "o", "B":
            if spec.precision != nil { throw Failure(message: "'%\(spec.letter)' takes no precision") }
        case "e", "E", "f", "F", "g", "G", "M", "A":
            break
        case "s", "b", "c", "O":
            if spec.letter != "s", spec.precision != nil {
                throw Failure(message: "'%\(spec.letter)' takes no precision")
            }
            if spec.flags.contains("0") { throw Failure(message: "'%\(spec.letter)' takes no flag '0'") }
            if spec.flags.contains("+") { throw Failure(message: "'%\(spec.letter)' takes no flag '+'") }
            if spec.flags.contains(" ") { throw Failure(message: "'%\(spec.letter)' takes no flag ' '") }
        case "a", "t":
            break
        default:
            throw Failure(message: "'%\(spec.letter)' is no format specifier")
        }
        if spec.flags.contains("#") { throw Failure(message: "the flag '#' is not used in F# formats") }
        if spec.flags.contains("+"), spec.flags.contains(" ") {
            throw Failure(message: "the flags '+' and ' ' exclude each other")
        }
    }
}
