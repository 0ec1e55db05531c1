/// Writes `InstructionTable.swift`: what disassembler and verifier look up for each operation.
public func generateTable() -> String {
    var out = SourceText(describing: "Operands, flow and effects of each operation.")
    let instructions = InstructionSet.instructions
    out.block("extension InstructionShape") { out in
        out.line("/// The shape of each operation, by its number.")
        out.line("package static let all: [InstructionShape] = [")
        var first = 0
        for instruction in instructions {
            out.line(
                "    InstructionShape(.\(instruction.name), name: \"\(instruction.name)\", operands: \(first), "
                    + "\(instruction.operands.count), words: \(instruction.fixedWords), "
                    + "flow: .\(instruction.flow.rawValue), effects: \(instruction.effects.rawValue)),")
            first += instruction.operands.count
        }
        out.line("]")
        out.line()
        out.line("/// The operands of all operations, one after the other.")
        out.line("static let operands: [OperandShape] = [")
        for instruction in instructions where !instruction.operands.isEmpty {
            let shapes = instruction.placed.map { "OperandShape(\($0.operand.kind.tableText), \($0.field.tableText))" }
            out.line("    \(shapes.joined(separator: ", ")),")
        }
        out.line("]")
    }
    return out.text
}

extension OperandKind {
    /// The arguments that describe the operand in the generated table.
    var tableText: String {
        switch self {
        case .define(let word): ".define, .\(word.rawValue)"
        case .use(let word): ".use, .\(word.rawValue)"
        case .update(let word): ".update, .\(word.rawValue)"
        case .registers(let word): ".registers, .\(word.rawValue)"
        case .signed8, .unsigned8, .signed16, .unsigned16, .wideUse, .wideDefine, .window, .jump24, .jump, .function,
            .type, .global, .constant, .slot, .native, .unsigned32, .kind, .bits64, .header, .table:
            ".\(self), .none"
        }
    }
}

extension Field {
    var tableText: String {
        switch self {
        case .a: ".a"
        case .b: ".b"
        case .c: ".c"
        case .bc: ".bc"
        case .abc: ".abc"
        case .word(let index): ".word\(index)"
        }
    }
}
