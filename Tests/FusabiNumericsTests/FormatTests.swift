import Testing

import FusabiNumerics

/// `x.ToString(format)` against .NET.
@Suite struct FormatTests {
    private func result(_ make: () throws -> [UInt16]) -> String {
        guard let units = try? make() else { return "!FormatException" }
        return "=" + String(decoding: units, as: UTF16.self)
    }

    @Test func floats() throws {
        try OracleTable("format-float").check { row in
            result { try NumberFormat.format(Double(bits: row[0]), Array(row[1].utf16)) }
        }
    }

    @Test func integers() throws {
        try OracleTable("format-integer").check { row in
            let format = Array(row[2].utf16)
            return result {
                if row[0] == "byte" || row[0] == "uint32" {
                    return try NumberFormat.format(#require(UInt64(row[1])), format)
                }
                let bitWidth = try #require(["int": 32, "int16": 16, "int64": 64][row[0]])
                return try NumberFormat.format(#require(Int64(row[1])), bitWidth: bitWidth, format)
            }
        }
    }

    @Test func decimals() throws {
        try OracleTable("format-decimal").check { row in
            result { try NumberFormat.format(#require(Decimal(row[0])), Array(row[1].utf16)) }
        }
    }
}
