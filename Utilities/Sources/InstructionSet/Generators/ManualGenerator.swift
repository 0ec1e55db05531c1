/// Writes `Documentation/Bytecode.md`.
public func generateManual() -> String {
    var text = """
        # The bytecode

        <!-- Generated from Utilities/Sources/InstructionSet by `swift run --package-path Utilities generate-isa`. -->

        \(introduction)

        """
    var number = 0
    for group in InstructionSet.groups {
        text += "\n## \(group.title)\n\n\(group.introduction)\n\n"
        text += "| No. | Instruction | Encoding | Effects | Meaning |\n|---|---|---|---|---|\n"
        for instruction in group.instructions {
            text += "| \(number) | \(signature(instruction)) | \(encoding(instruction)) | \(effects(instruction)) "
            text += "| \(instruction.meaning.replacing("|||", with: "\\|\\|\\|")) |\n"
            number += 1
        }
    }
    return text
}

private let introduction = """
    Fusabi's virtual machine has registers. A function owns a frame of them: its parameters, then its locals and \
    temporaries. A register holds a 64-bit word: a self-describing value, or, where the static type says so, a raw \
    64-bit integer. Every instruction is typed: the verifier has proved the types of its operands before the first \
    instruction runs, so the interpreter checks only what the manual says raises an exception.

    An instruction is a 32-bit little-endian word, followed by extension words for what does not fit. The opcode is in \
    the low byte, `a`, `b`, `c` in the next three; a 16-bit operand takes `b` and `c` (`b` is its low byte), a 24-bit \
    one all three. Extension words follow in the order of the operands; 64-bit constants put their low half first; lists \
    of registers pack four into a word, the first in the lowest byte; tables of jumps have a word for each.

    Jump offsets count words from the end of the instruction's first word.

    *Encoding* lists where each operand sits; `w0`, `w1` … are extension words. *Effects*: **raises** an exception, \
    **allocates**, **calls** other script code, **charges** fuel.
    """

private func encoding(_ instruction: Instruction) -> String {
    let parts = instruction.placed.map { "\($0.operand.name): \($0.operand.kind.manualText) \($0.field.manualText)" }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
}

private func effects(_ instruction: Instruction) -> String {
    var names: [String] = []
    if instruction.effects.contains(.raises) { names.append("raises") }
    if instruction.effects.contains(.allocates) { names.append("allocates") }
    if instruction.effects.contains(.calls) { names.append("calls") }
    if instruction.effects.contains(.charges) { names.append("charges") }
    return names.isEmpty ? "–" : names.joined(separator: ", ")
}

extension OperandKind {
    var manualText: String {
        switch self {
        case .define(let word): "→\(word.rawValue)"
        case .use(let word): word.rawValue
        case .update(let word): "↔\(word.rawValue)"
        case .registers(let word): "\(word.rawValue)…"
        default: "\(self)"
        }
    }
}

extension Field {
    var manualText: String {
        switch self {
        case .a: "a"
        case .b: "b"
        case .c: "c"
        case .bc: "bc"
        case .abc: "abc"
        case .word(let index): "w\(index)"
        }
    }
}
