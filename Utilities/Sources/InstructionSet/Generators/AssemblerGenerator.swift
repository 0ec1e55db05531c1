/// Writes `Assembler+Instructions.swift`: a method for each instruction.
public func generateAssembler() -> String {
    var out = SourceText(describing: "One method for each instruction.")
    out.block("extension Assembler") { out in
        for (index, instruction) in InstructionSet.instructions.enumerated() {
            if index > 0 { out.line() }
            assembleMethod(instruction, &out)
        }
    }
    return out.text
}

private func assembleMethod(_ instruction: Instruction, _ out: inout SourceText) {
    let parameters = instruction.operands.filter { !$0.isCount(in: instruction) }
        .map { "_ \($0.name): \($0.kind.parameterType)" }
    out.line("/// \(instruction.meaning)")
    out.block("package mutating func \(instruction.name)(\(parameters.joined(separator: ", ")))") { out in
        var fields = ["a": "0", "b": "0", "c": "0"]
        var scratch = 0
        for (operand, field) in instruction.placed {
            let name = operand.name
            switch operand.kind {
            case .use, .update:
                out.line("let \(name)Low = low(\(name), scratch: \(scratch))")
                fields[field.tableText.dropFirst().description] = "\(name)Low"
                scratch += 1
            case .define:
                fields[field.tableText.dropFirst().description] = "definition(\(name))"
            case .signed8:
                fields[field.tableText.dropFirst().description] = "UInt8(bitPattern: \(name))"
            case .unsigned8:
                let counted = instruction.operands.first { $0.kind.isRegisters }
                let value =
                    operand.isCount(in: instruction) ? "UInt8(truncatingIfNeeded: \(counted?.name ?? "").count)" : name
                fields[field.tableText.dropFirst().description] = value
            case .signed16:
                out.line("let \(name)Bits = UInt16(bitPattern: \(name))")
                split(name, &fields)
            case .unsigned16:
                out.line("let \(name)Bits = \(name)")
                split(name, &fields)
            case .wideUse, .wideDefine, .window:
                out.line("let \(name)Bits = \(name).index")
                split(name, &fields)
            case .jump24:
                break
            default:
                break
            }
        }
        if instruction.operands.first?.kind == .jump24 {
            out.line("emitJump(.\(instruction.name), target)")
        } else {
            out.line("emit(.\(instruction.name), \(fields["a"] ?? "0"), \(fields["b"] ?? "0"), \(fields["c"] ?? "0"))")
        }
        if instruction.isVariable || instruction.fixedWords > 1 { extensions(instruction, &out) }
        for operand in instruction.operands {
            switch operand.kind {
            case .define: out.line("finish(\(operand.name))")
            case .update where instruction.flow == .next: out.line("finish(\(operand.name), from: \(operand.name)Low)")
            default: break
            }
        }
    }
}

private func split(_ name: String, _ fields: inout [String: String]) {
    fields["b"] = "UInt8(truncatingIfNeeded: \(name)Bits)"
    fields["c"] = "UInt8(truncatingIfNeeded: \(name)Bits >> 8)"
}

private func extensions(_ instruction: Instruction, _ out: inout SourceText) {
    for operand in instruction.operands {
        let name = operand.name
        switch operand.kind {
        case .jump: out.line("extend(jump: \(name))")
        case .function: out.line("extend(\(name))")
        case .type, .global, .constant, .slot, .native: out.line("extend(\(name).index)")
        case .unsigned32:
            out.line(
                operand.isCount(in: instruction)
                    ? "extend(UInt32(truncatingIfNeeded: targets.count))" : "extend(\(name))")
        case .kind: out.line("extend(UInt32(\(name)))")
        case .bits64: out.line("extend(wide: \(name))")
        case .header: out.line("extend(header: \(name))")
        case .registers: out.line("extend(registers: \(name))")
        case .table: out.line("extend(table: \(name))")
        default: break
        }
    }
}

extension Operand {
    /// Is it the number of the registers or targets that another operand lists?
    func isCount(in instruction: Instruction) -> Bool { name == "count" && instruction.isVariable }
}

extension OperandKind {
    var isRegisters: Bool { if case .registers = self { true } else { false } }

    var parameterType: String {
        switch self {
        case .define, .use, .update, .wideUse, .wideDefine, .window: "Register"
        case .signed8: "Int8"
        case .unsigned8: "UInt8"
        case .signed16: "Int16"
        case .unsigned16, .kind: "UInt16"
        case .jump24, .jump: "Label"
        case .function: "FunctionID"
        case .type: "TypeID"
        case .global: "GlobalID"
        case .constant: "ConstantID"
        case .slot: "SlotID"
        case .native: "NativeID"
        case .unsigned32: "UInt32"
        case .bits64: "UInt64"
        case .header: "CellHeader"
        case .registers: "[Register]"
        case .table: "[Label]"
        }
    }
}
