import FusabiNumerics
import FusabiRuntime

/// Parsing with `NumberStyles`, and the symbols of a `NumberFormatInfo`.
extension StandardLibrary {
    static func registerStyledParsing(_ table: inout NativeTable) {
        func styled(
            _ type: String, default missing: @escaping @Sendable (Machine) -> Word,
            _ parse: @escaping @Sendable (Machine, Span<UInt8>, NumberStyles) throws(NumberError) -> Word
        ) {
            table["\(type).ParseStyle"] = { machine, arguments in
                let styles = NumberStyles(rawValue: arguments[1].int)
                return parsed(machine, arguments[0], type) { (text) throws(NumberError) in
                    try parse(machine, text, styles)
                }
            }
            table["\(type).TryParseStyle"] = { machine, arguments in
                let styles = NumberStyles(rawValue: arguments[1].int)
                return tried(machine, arguments[0], arguments[2], default: missing(machine)) {
                    (text) throws(NumberError) in try parse(machine, text, styles)
                }
            }
        }
        styled("Double", default: { _ in .float(0) }) { (_, text, styles) throws(NumberError) in
            .float(try NumberParser.double(text, styles: styles))
        }
        styled("Single", default: { _ in .float32(0) }) { (_, text, styles) throws(NumberError) in
            .float32(try NumberParser.float(text, styles: styles))
        }
        styled("Decimal", default: { NumberCells.make(Decimal.zero, $0) }) {
            (machine, text, styles) throws(NumberError) in
            NumberCells.make(try NumberParser.decimal(text, styles: styles), machine)
        }
        styled("BigInteger", default: { NumberCells.make(BigInt.zero, $0) }) {
            (machine, text, styles) throws(NumberError) in
            NumberCells.make(try BigInt(parsing: text, styles: styles), machine)
        }
    }

    private static func symbols(_ machine: Machine, _ arguments: UnsafeMutablePointer<Word>) -> NumberSymbols {
        NumberSymbols(
            decimalSeparator: machine.string(arguments[1]), groupSeparator: machine.string(arguments[2]),
            negativeSign: machine.string(arguments[3]))
    }

    static func registerSymbols(_ table: inout NativeTable) {
        table["Format.localized"] = { machine, arguments in
            machine.makeString(symbols(machine, arguments).localized(machine.view(arguments[0]).array))
        }
        table["Format.invariant"] = { machine, arguments in
            machine.makeString(symbols(machine, arguments).invariant(machine.view(arguments[0]).array))
        }
    }
}
