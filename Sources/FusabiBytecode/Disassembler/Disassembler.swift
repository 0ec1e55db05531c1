/// Writes programs as text: what `fus disasm` prints and golden tests compare.
package struct Disassembler {
    private let chain: ProgramChain
    package private(set) var text = ""

    /// `chain` gives the names of functions and types; the program to write may be part of it or not.
    package init(chain: ProgramChain) { self.chain = chain }

    /// All functions of a program.
    package mutating func write(_ program: Program) {
        for index in 0..<program.functions.count {
            if index > 0 { text += "\n" }
            write(function: index, of: program)
        }
    }

    /// A function by its index in the program.
    package mutating func write(function index: Int, of program: Program) {
        let record = program.functions[index]
        let parameters = program.parameters(of: record).map(describe).joined(separator: ", ")
        let result = describe(program.result(of: record))
        let id = program.first.function + UInt32(index)
        text += "function \(id) \(program.text(record.name))(\(parameters)): \(result)"
        let captures = program.captures(of: record).map(describe).joined(separator: ", ")
        if !captures.isEmpty { text += " captures \(captures)" }
        text += ", frame \(record.frameSize)\n"
        writeCode(record, program)
        for handler in program.handlers[record.handlers.range] {
            text += "  try \(handler.start)..<\(handler.end) with r\(handler.register) at \(handler.target)\n"
        }
    }

    private mutating func writeCode(_ record: FunctionRecord, _ program: Program) {
        let code = UnsafeBufferPointer(rebasing: program.code[record.code.range])
        var position = 0
        while position < code.count {
            let number = String(position)
            text += String(repeating: " ", count: max(0, 5 - number.count)) + number + "  "
            guard let instruction = Instruction.decode(code, at: position) else {
                text += "?\(code[position])\n"
                return
            }
            text += describe(instruction, code, program) + "\n"
            position += instruction.length
        }
    }

    private func describe(
        _ instruction: Instruction, _ code: UnsafeBufferPointer<UInt32>, _ program: Program
    ) -> String {
        var parts: [String] = []
        for operand in instruction.shape.operands {
            describe(operand, instruction, code, program, &parts)
        }
        let name = instruction.shape.name.description
        return parts.isEmpty ? name : name + " " + parts.joined(separator: ", ")
    }

    private func describe(
        _ operand: OperandShape, _ instruction: Instruction, _ code: UnsafeBufferPointer<UInt32>, _ program: Program,
        _ parts: inout [String]
    ) {
        let value = instruction.value(operand.field, code)
        switch operand.role {
        case .define, .use, .update, .wideUse, .wideDefine, .window: parts.append("r\(value)")
        case .signed8: parts.append("\(Int8(truncatingIfNeeded: value))")
        case .signed16: parts.append("\(Int16(truncatingIfNeeded: value))")
        case .unsigned8, .unsigned16, .unsigned32: parts.append("\(value)")
        case .kind: parts.append("kind \(value)")
        case .jump24, .jump: parts.append("-> \(instruction.target(0, code))")
        case .function: parts.append("\(name(of: FunctionID(index: value), in: program))")
        case .type: parts.append(name(of: TypeID(index: value), in: program))
        case .global: parts.append("global \(value)")
        case .constant: parts.append(describe(ConstantID(index: value), in: program))
        case .slot: parts.append("slot \(value)")
        case .native: parts.append("native \(value)")
        case .bits64:
            let bits = instruction.wide(operand.field, code)
            parts.append(operandIsFloat(instruction) ? "\(Double(bitPattern: bits))" : "\(Int64(bitPattern: bits))")
        case .header:
            let header = instruction.wide(operand.field, code)
            let type = TypeID(index: UInt32(truncatingIfNeeded: header))
            let tag = header >> 32
            parts.append(name(of: type, in: program) + (tag == 0 ? "" : ".\(tag)"))
        case .registers:
            let count = instruction.b
            parts.append("[" + (0..<count).map { "r\(instruction.listed($0, code))" }.joined(separator: ", ") + "]")
        case .table:
            let targets = (0..<instruction.targetCount).map { "\(instruction.target($0, code))" }
            parts.append("-> [" + targets.joined(separator: ", ") + "]")
        }
    }

    private func operandIsFloat(_ instruction: Instruction) -> Bool { instruction.shape.opcode == .loadFloat }

    // MARK: Names

    private func name(of function: FunctionID, in program: Program) -> String {
        if function.index >= program.first.function {
            let index = Int(function.index - program.first.function)
            if index < program.functions.count { return label(function, program.text(program.functions[index].name)) }
        }
        guard let (owner, record) = chain.function(function) else { return "f\(function.index)" }
        return label(function, owner.text(record.name))
    }

    private func label(_ function: FunctionID, _ name: String) -> String {
        name.isEmpty ? "f\(function.index)" : "\(name)#\(function.index)"
    }

    private func name(of type: TypeID, in program: Program) -> String {
        if let builtin = BuiltinType(rawValue: type.index) { return "\(builtin)" }
        if type.index >= program.first.type {
            let index = Int(type.index - program.first.type)
            if index < program.types.count { return program.text(program.types[index].name) }
        }
        guard let (owner, record) = chain.type(type) else { return "t\(type.index)" }
        return owner.text(record.name)
    }

    private func describe(_ constant: ConstantID, in program: Program) -> String {
        var owner = program
        var index = Int(constant.index) - Int(program.first.constant)
        if index < 0 || index >= program.constants.count {
            guard let (found, _) = chain.constant(constant) else { return "constant \(constant.index)" }
            owner = found
            index = Int(constant.index - found.first.constant)
        }
        let record = owner.constants[index]
        let data = owner.data(of: record)
        switch ConstantRecord.Kind(rawValue: record.kind) {
        case .string8?: return quote(data.map { UInt16($0) })
        case .string16?:
            return quote((0..<data.count / 2).map { UInt16(data[$0 * 2]) | UInt16(data[$0 * 2 + 1]) << 8 })
        case .decimal?, .bigint?: return String(decoding: data, as: UTF8.self)
        case nil: return "constant \(constant.index)"
        }
    }

    private func quote(_ units: [UInt16]) -> String {
        "\"" + String(decoding: units.prefix(40), as: UTF16.self).replacing("\n", with: "\\n") + "\""
    }

    private func describe(_ code: RepresentationCode) -> String {
        switch code.representation {
        case .enumeration(let type)?: "enum \(typeName(type))"
        case .reference(let type)?: typeName(type)
        case .union(let type)?: typeName(type)
        case .array(let element)?: "\(element) array"
        case let other?: "\(other)"
        case nil: "?"
        }
    }

    private func typeName(_ type: TypeID) -> String {
        if let builtin = BuiltinType(rawValue: type.index) { return "\(builtin)" }
        guard let (owner, record) = chain.type(type) else { return "t\(type.index)" }
        return owner.text(record.name)
    }
}
