import FusabiStdlib
import Glibc
import Testing

/// Every native that the library's sources or the compiler name exists.
struct NativeTableTests {
    let names = Set(StandardLibrary.natives.names)

    @Test func preludeDeclaresOnlyNativesThatExist() throws {
        let prelude = Self.repository + "/Sources/FusabiStdlib/Prelude/"
        let files = try Self.read(prelude + "files.txt").split(separator: "\n")
        #expect(files.count > 10)
        for file in files {
            for name in try Self.nativeNames(in: Self.read(prelude + file)) {
                guard !name.hasPrefix("prim:"), !name.hasPrefix("printf:") else { continue }
                #expect(names.contains(name), "\(file) declares '\(name)'")
            }
        }
    }

    @Test func compilerCallsOnlyNativesThatExist() {
        let formats = [
            "int32", "int64", "uint64", "char", "text", "object", "any", "spec", "specStar", "hole", "print",
            "printLine", "printError", "printErrorLine",
        ]
        for format in formats { #expect(names.contains("Format.\(format)"), "Format.\(format)") }
        let common = [
            "op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_Modulus", "op_UnaryNegation", "Abs",
            "Sign",
        ]
        for name in common + ["Floor", "Ceiling", "Round", "Truncate"] { #expect(names.contains("Decimal.\(name)")) }
        let bits = [
            "op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "op_LogicalNot", "op_LeftShift", "op_RightShift", "Pow",
        ]
        for name in common + bits { #expect(names.contains("BigInteger.\(name)"), "BigInteger.\(name)") }
        let kinds = [
            "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "nativeint", "unativeint",
            "float32", "float",
        ]
        for kind in kinds {
            for type in ["Decimal", "BigInteger"] {
                #expect(names.contains("\(type).from_\(kind)"), "\(type).from_\(kind)")
                #expect(names.contains("\(type).to_\(kind)"), "\(type).to_\(kind)")
            }
            #expect(names.contains("Parse.\(kind)"), "Parse.\(kind)")
        }
        let others = [
            "Parse.decimal", "Parse.bigint", "Parse.char", "Parse.bool", "Math.signFloat", "Decimal.from_bigint",
            "BigInteger.from_decimal", "Decimal.to_char", "BigInteger.to_char", "Exception.failure",
            "Constant.decimal", "Constant.bigint",
        ]
        for name in others { #expect(names.contains(name), "\(name)") }
    }

    @Test func findsNativesOfGroups() {
        var table = StandardLibrary.natives
        #expect(table["Char.IsDigit"] == nil)
        #expect(table.find("Char.IsDigit") != nil)
        #expect(table["Char.IsLetter"] != nil)
        #expect(table.find("Char.NoSuchFunction") == nil)
        #expect(table.find("Nowhere") == nil)
    }

    // MARK: Sources

    static var repository: String {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }

    struct UnreadableFile: Error {
        let path: String
    }

    static func read(_ path: String) throws -> String {
        guard let file = fopen(path, "r") else { throw UnreadableFile(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names in `[<Native "…">]`.
    static func nativeNames(in source: String) -> [String] {
        source.split(separator: "\n").compactMap { line in
            guard let start = line.range(of: "[<Native \"") else { return nil }
            return String(line[start.upperBound...].prefix { $0 != "\"" })
        }
    }
}

extension Substring {
    /// The first place of a text; the standard library has none without Foundation.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
