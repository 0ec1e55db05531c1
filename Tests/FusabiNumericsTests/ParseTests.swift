import Testing

import FusabiNumerics

/// Reading numbers against .NET's `Parse` and F#'s conversion functions.
@Suite struct ParseTests {
    private func result(_ make: () throws -> String) -> String? {
        do {
            return "=" + (try make())
        } catch let error as NumberError {
            return error == .overflow ? "!OverflowException" : "!FormatException"
        } catch {
            return nil
        }
    }

    @Test func functions() throws {
        try OracleTable("parse").check { row in
            let units = Array(row[0].utf16)
            let text = NumberParser.latin1(units.span)
            return result {
                switch row[1] {
                case "Int32.Parse": String(try NumberParser.signed(text.span, bitWidth: 32))
                case "Int64.Parse": String(try NumberParser.signed(text.span, bitWidth: 64))
                case "Byte.Parse": String(try NumberParser.unsigned(text.span, bitWidth: 8))
                case "Double.Parse": try NumberParser.double(text.span).bits
                case "Decimal.Parse": try NumberParser.decimal(text.span).text
                case "Boolean.Parse": try NumberParser.bool(text.span) ? "True" : "False"
                case "BigInteger.Parse": try BigInt(parsing: text.span).text
                case "int": String(try NumberParser.fsharpSigned(text.span, bitWidth: 32))
                case "int64": String(try NumberParser.fsharpSigned(text.span, bitWidth: 64))
                case "byte": String(try NumberParser.fsharpUnsigned(text.span, bitWidth: 8))
                case "uint32": String(try NumberParser.fsharpUnsigned(text.span, bitWidth: 32))
                case "float": try NumberParser.fsharpFloat(text.span).bits
                case "decimal": try NumberParser.fsharpDecimal(text.span).text
                default: throw CancellationError()
                }
            }
        }
    }

    @Test func floats() throws {
        try OracleTable("parse-float").check { row in
            try NumberParser.double(Array(row[0].utf8).span).bits
        }
    }
}
