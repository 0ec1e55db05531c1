/// Writes `Opcode.swift`: the enum, padded to 256 cases so that any byte is a case.
public func generateOpcodes() -> String {
    let instructions = InstructionSet.instructions
    precondition(instructions.count < 256, "\(instructions.count) instructions do not fit a byte")
    var out = SourceText(describing: "The operations of the bytecode.")
    out.line("/// The operation of an instruction. There are exactly 256 cases, so that a byte of code reaches one by")
    out.line("/// `unsafeBitCast` and a `switch` needs no range check; the verifier rejects the reserved ones.")
    out.block("package enum Opcode: UInt8, CaseIterable, Sendable") { out in
        var number = 0
        for group in InstructionSet.groups {
            out.line("// \(group.title)")
            for instruction in group.instructions {
                out.line("/// \(signature(instruction)): \(instruction.meaning)")
                out.line("case \(instruction.name) = \(number)")
                number += 1
            }
            out.line()
        }
        out.line("// Reserved")
        while number < 256 {
            out.line("case reserved\(number) = \(number)")
            number += 1
        }
        out.line()
        out.line("/// How many operations there are; raw values from here upwards are reserved.")
        out.line("package static let count = \(instructions.count)")
    }
    return out.text
}

/// `addInt dest, left, right`.
func signature(_ instruction: Instruction) -> String {
    let operands = instruction.operands.map(\.name).joined(separator: ", ")
    return operands.isEmpty ? "`\(instruction.name)`" : "`\(instruction.name) \(operands)`"
}
