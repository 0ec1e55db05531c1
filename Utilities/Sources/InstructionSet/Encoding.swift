/// Where an operand sits: fields of the first word, or extension words.
public enum Field: Equatable, Sendable {
    case a, b, c
    /// The 16 bits of b and c, or the 24 of all three.
    case bc, abc
    /// The extension word of this index (and those after it for longer operands).
    case word(Int)
}

extension Instruction {
    /// The place of each operand: registers and constants fill a, b, c in order (16-bit ones need b and c), the rest
    /// follow as extension words.
    public var placed: [(operand: Operand, field: Field)] {
        var used = 0
        var word = 0
        var result: [(Operand, Field)] = []
        for operand in operands {
            switch operand.kind.bits {
            case 8:
                precondition(used < 3, "\(name): too many byte operands")
                result.append((operand, [Field.a, .b, .c][used]))
                used += 1
            case 16:
                precondition(used <= 1, "\(name): no room for 16 bits")
                result.append((operand, .bc))
                used = 3
            case 24:
                precondition(used == 0, "\(name): no room for 24 bits")
                result.append((operand, .abc))
                used = 3
            default:
                result.append((operand, .word(word)))
                word += operand.kind.words ?? 0
            }
        }
        return result
    }

    /// How many words the instruction takes, without those whose number depends on an operand.
    public var fixedWords: Int { 1 + operands.reduce(0) { $0 + ($1.kind.words ?? 0) } }

    /// The operand that tells how many registers or targets follow.
    public var isVariable: Bool { operands.contains { $0.kind.words == nil } }
}
