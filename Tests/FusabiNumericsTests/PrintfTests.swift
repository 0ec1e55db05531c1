import Testing

import FusabiNumerics

/// The pieces of `sprintf` against F#.
@Suite struct PrintfTests {
    private func result(
        _ format: String, _ append: (PrintfSpecifier, inout [UInt8]) throws -> Void
    ) throws -> String? {
        let bar = format.hasSuffix("|")
        let specifier = try #require(PrintfSpecifier(String(format.dropFirst().dropLast(bar ? 1 : 0))))
        var bytes: [UInt8] = []
        if specifier.type == UInt8(ascii: "A") || specifier.type == UInt8(ascii: "O") { return nil }
        try append(specifier, &bytes)
        return "=" + String(decoding: bytes, as: UTF8.self) + (bar ? "|" : "")
    }

    @Test func integers() throws {
        try OracleTable("printf-integer").check { row in
            try result(row[2]) { specifier, bytes in
                if let bitWidth = ["sbyte": 8, "int": 32, "int64": 64][row[0]] {
                    try Printf.append(#require(Int64(row[1])), bitWidth: bitWidth, specifier, to: &bytes)
                } else {
                    try Printf.append(#require(UInt64(row[1])), specifier, to: &bytes)
                }
            }
        }
    }

    @Test func floats() throws {
        try OracleTable("printf-float").check { row in
            try result(row[2]) { try Printf.append(Double(bits: row[1]), $0, to: &$1) }
        }
    }

    @Test func others() throws {
        try OracleTable("printf-other").check { row in
            try result(row[2]) { specifier, bytes in
                switch row[0] {
                case "decimal": try Printf.append(#require(Decimal(row[1])), specifier, to: &bytes)
                case "float32": try Printf.append(Float(bits: row[1]), specifier, to: &bytes)
                case "bool": Printf.append(row[1] == "True", specifier, to: &bytes)
                default:
                    let padded = Printf.pad(Array(row[1].utf16), specifier)
                    bytes = Array(String(decoding: padded, as: UTF16.self).utf8)
                }
            }
        }
    }

    @Test func fixedDecimalsAgreeWithExactDigits() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let value = Double(bitPattern: generator.next() & 0x83FF_FFFF_FFFF_FFFF | 0x3E00_0000_0000_0000)
            let decimals = Int.random(in: 0...19)
            var fast: [UInt8] = []
            guard FixedDecimals.append(value, decimals: decimals, to: &fast) else { continue }
            let exact = try? NumberFormat.standard(value, letter: UInt8(ascii: "f"), precision: decimals)
            #expect(fast == exact, "\(value) with \(decimals)")
        }
    }
}
