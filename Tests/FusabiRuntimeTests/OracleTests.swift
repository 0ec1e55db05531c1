import FusabiBytecode
import Glibc
import Testing

import FusabiRuntime

/// Conversions and arithmetic against tables of what .NET gives.
@Suite struct OracleTests {
    /// The rows of a table, without its heading.
    private func rows(_ name: String) throws -> [[String]] {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let file = try #require(fopen("/\(folder)/Oracle/\(name).tsv", "r"))
        defer { fclose(file) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { text += buffer[..<count] }
        return String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    private static let kinds: [String: NumericKind] = [
        "int": .int32, "int64": .int64, "byte": .uint8, "sbyte": .int8, "int16": .int16, "uint16": .uint16,
        "uint32": .uint32, "uint64": .uint64, "nativeint": .nativeint,
    ]

    private func text(_ number: Number) -> String {
        switch number.kind {
        case .uint8, .uint16, .uint32: "\(number.word.payload)"
        case .int64, .nativeint: "\(number.word.int64)"
        case .uint64, .unativeint: "\(number.word.uint64)"
        default: "\(number.word.int32)"
        }
    }

    @Test func floatsToIntegers() throws {
        for row in try rows("convert-float") {
            let value = Double(bitPattern: try #require(UInt64(row[0], radix: 16)))
            let number = Number(floating: value, .float)
            if let kind = OracleTests.kinds[row[1]] {
                #expect("=" + text(number.converted(to: kind)) == row[2], "\(row[1]) \(value)")
            }
            if row[1] == "int" { #expect("=\(toInt32(value))" == row[2]) }
            if row[1] == "int64" { #expect("=\(toInt64(value))" == row[2]) }
            if row[1] == "Checked.int" {
                let result = number.exactly(.int32).map { "=" + text($0) } ?? "!OverflowException"
                #expect(result == row[2], "checked \(value)")
            }
        }
    }

    @Test func integersToIntegers() throws {
        for row in try rows("convert-integer") {
            guard let kind = OracleTests.kinds[row[1]], let value = Int64(row[0]) else { continue }
            #expect("=" + text(Number(integer: Int128(value), .int64).converted(to: kind)) == row[2], "\(row)")
        }
    }

    @Test func intArithmetic() throws {
        let operators: [String: ArithmeticOperator] = [
            "+": .add, "-": .subtract, "*": .multiply, "/": .divide, "%": .remainder, "&&&": .and, "|||": .or,
            "^^^": .xor, "Checked.+": .add, "Checked.*": .multiply,
        ]
        for row in try rows("int-arithmetic") {
            guard let left = Int32(row[0]), let right = Int32(row[2]) else { continue }
            let number = Number(integer: Int128(left), .int32)
            var result: String?
            if let op = operators[row[1]] {
                switch number.combined(op, Number(integer: Int128(right), .int32), isChecked: row[1].hasPrefix("C"))
                {
                case .success(let value): result = "=" + text(value)
                case .failure(.divideByZero): result = "!DivideByZeroException"
                case .failure: result = "!OverflowException"
                }
            } else if row[1] == "<<<" || row[1] == ">>>" {
                result = "=" + text(number.shifted(by: right, right: row[1] == ">>>"))
            }
            if let result { #expect(result == row[3], "\(row)") }
        }
    }
}
