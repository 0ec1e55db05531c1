import Glibc
import Testing

/// A table of results recorded from .NET 10, in the folder `Oracle` beside this file.
///
/// The larger tables there are samples; the environment variable `FUSABI_ORACLE` may name a folder with the whole ones.
///
/// Columns are separated by tabs; in a text, tab, line feed, carriage return and backslash are `\t \n \r \\`, other
/// unprintable characters `\uXXXX`. A result is `=` and a text, or `!` and the name of an exception.
struct OracleTable {
    /// The cells of each row below the heading, unescaped.
    let rows: [[String]]

    init(_ name: String, file: StaticString = #filePath) throws {
        let folder = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let whole = getenv("FUSABI_ORACLE").map { String(cString: $0) }
        let text = try Self.contents(of: "\(whole ?? folder + "/Oracle")/\(name).tsv")
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).dropFirst()
        rows = lines.map { line in
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { Self.unescape(String(decoding: $0, as: UTF8.self)) }
        }
    }

    struct Unreadable: Error {
        let path: String
    }

    private static func contents(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    static func unescape(_ cell: String) -> String {
        guard cell.contains("\\") else { return cell }
        var units: [UInt16] = []
        var rest = Array(cell.utf16)[...]
        while let unit = rest.popFirst() {
            guard unit == 0x5C, let escape = rest.popFirst() else {
                units.append(unit)
                continue
            }
            switch escape {
            case 0x74: units.append(9)
            case 0x6E: units.append(10)
            case 0x72: units.append(13)
            case 0x75:
                units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
                rest = rest.dropFirst(4)
            case 0x5C: units.append(0x5C)
            default: units.append(contentsOf: [0x5C, escape])
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Compares each row's last cell with what `result` makes of the cells before it (`nil` skips the row), and
    /// reports the first few that differ.
    func check(location: SourceLocation = #_sourceLocation, _ result: ([String]) throws -> String?) rethrows {
        var wrong: [String] = []
        var compared = 0
        for row in rows {
            guard let actual = try result(row) else { continue }
            compared += 1
            if actual != row[row.count - 1] { wrong.append("\(row) gives \(actual)") }
        }
        #expect(compared > 0, sourceLocation: location)
        let report = wrong.prefix(25).joined(separator: "\n")
        #expect(
            wrong.isEmpty, "\(wrong.count) of \(compared) rows differ:\n\(report)", sourceLocation: location)
    }
}

extension Double {
    /// The float whose bits a table spells.
    init(bits: String) { self.init(bitPattern: UInt64(bits, radix: 16) ?? 0) }

    /// The bits as a table spells them.
    var bits: String {
        let digits = String(bitPattern, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension Float {
    /// The float whose bits a table spells.
    init(bits: String) { self.init(bitPattern: UInt32(bits, radix: 16) ?? 0) }

    /// The bits as a table spells them.
    var bits: String {
        let digits = String(bitPattern, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
