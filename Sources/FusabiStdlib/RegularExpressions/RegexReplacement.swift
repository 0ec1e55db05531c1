import FusabiRuntime

/// What stands for a match in `Regex.Replace`: `$1`, `${name}`, `$$`, `$&`, `` $` ``, `$'`, `$+`, `$_`.
struct RegexReplacement {
    private enum Piece {
        case text([UInt16])
        case group(Int)
        case before, after, all, lastGroup
    }

    private var pieces: [Piece] = []

    init(_ units: [UInt16], program: RegexProgram) {
        var literal: [UInt16] = []
        var index = 0
        while index < units.count {
            guard units[index] == 0x24, let (piece, length) = Self.reference(units, index, program) else {
                literal.append(units[index])
                index += 1
                continue
            }
            if !literal.isEmpty { pieces.append(.text(literal)) }
            literal = []
            pieces.append(piece)
            index += length
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    /// Nil: the dollar sign stands for itself.
    private static func reference(
        _ units: [UInt16], _ start: Int, _ program: RegexProgram
    ) -> (Piece, length: Int)? {
        guard start + 1 < units.count else { return nil }
        switch units[start + 1] {
        case 0x24: return (.text([0x24]), 2)
        case 0x26: return (.group(0), 2)
        case 0x60: return (.before, 2)
        case 0x27: return (.after, 2)
        case 0x5F: return (.all, 2)
        case 0x2B: return (.lastGroup, 2)
        case 0x7B:
            guard let end = units[start...].firstIndex(of: 0x7D) else { return nil }
            let name = String(decoding: units[start + 2..<end], as: UTF16.self)
            let number = Int(name) ?? program.names.first { $0.value == name }?.key
            guard let number, program.names[number] != nil else { return nil }
            return (.group(number), end + 1 - start)
        default:
            var (value, index) = (0, start + 1)
            var best: (number: Int, end: Int)?
            while index < units.count, RegexParser.isDigit(units[index]), value < 10_000 {
                value = value * 10 + Int(units[index] - 48)
                index += 1
                if program.names[value] != nil { best = (value, index) }
            }
            return best.map { (.group($0.number), $0.end - start) }
        }
    }

    /// Appends what the replacement becomes for a match.
    func append(_ captures: [[RegexCapture]], text: StringView, to result: inout [UInt16]) {
        let whole = captures[0][0]
        for piece in pieces {
            switch piece {
            case .text(let units): result += units
            case .group(let number): append(number, captures, text, &result)
            case .before: result += text[0..<whole.start].array
            case .after: result += text[whole.end..<text.count].array
            case .all: result += text.array
            case .lastGroup: append(captures.count - 1, captures, text, &result)
            }
        }
    }

    private func append(
        _ number: Int, _ captures: [[RegexCapture]], _ text: StringView, _ result: inout [UInt16]
    ) {
        guard captures.indices.contains(number), let capture = captures[number].last else { return }
        result += text[capture.start..<capture.end].array
    }
}
