// One instruction: what it asks of its operands, what it leaves in them, where it goes.
extension FunctionVerifier {
    /// False when control does not go on to the next instruction.
    mutating func step(_ instruction: Instruction) throws(Rejection) -> Bool {
        let shape = instruction.shape
        let position = instruction.position
        if try accessesNull(instruction) {
            if isProtected(position) { try raiseFrom(position) }
            return false
        }
        try checkOperands(instruction)
        let mayRaise = !shape.effects.isDisjoint(with: [.raises, .allocates, .calls])
        if mayRaise, isProtected(position) {
            // During a call the window holds the callee's frame.
            if shape.effects.contains(.calls), let window = windowStart(instruction) {
                let saved = registers
                clobber(from: window)
                try raiseFrom(position)
                registers = saved
                noteChange()
            } else {
                try raiseFrom(position)
            }
        }
        try define(instruction)
        if shape.flow == .jump || shape.flow == .branch, shape.effects.contains(.charges),
            instruction.target(0, code) > position
        {
            throw reject(instruction, "loops forwards")
        }
        switch shape.flow {
        case .next: return true
        case .leave: return false
        case .jump:
            try flow(to: instruction.target(0, code))
            return false
        case .branch: return try branch(instruction)
        case .table: return try table(instruction)
        }
    }

    /// Does the instruction look into what is known to be null? Then it raises, and what follows never runs.
    private func accessesNull(_ instruction: Instruction) throws(Rejection) -> Bool {
        switch instruction.shape.opcode {
        case .getField, .getFieldInt, .getFieldFloat, .getFieldWide:
            try read(instruction.b, instruction.position).kind == .null
        case .setField, .setFieldWide, .nullCheck, .jumpTag, .jumpNotTag, .switchTag:
            try read(instruction.a, instruction.position).kind == .null
        default: false
        }
    }

    private func windowStart(_ instruction: Instruction) -> Int? {
        for operand in instruction.shape.operands where operand.role == .window { return instruction.bc }
        return nil
    }

    func reject(_ instruction: Instruction, _ reason: String) -> Rejection {
        Rejection(position: instruction.position, reason: "\(instruction.shape.name): \(reason)")
    }

    // MARK: Before

    /// The registers that the instruction reads have the types that its table asks for.
    private func checkOperands(_ instruction: Instruction) throws(Rejection) {
        let position = instruction.position
        for operand in instruction.shape.operands {
            switch operand.role {
            case .use, .update:
                let register = Int(instruction.value(operand.field, code))
                let type = try read(register, position)
                guard accepts(operand.word, type) else {
                    throw reject(instruction, "r\(register) is \(type), not \(operand.word)")
                }
            case .wideUse: _ = try read(instruction.bc, position)
            case .window:
                guard instruction.bc <= registers.count else { throw reject(instruction, "window beyond the frame") }
            case .define, .signed8, .unsigned8, .signed16, .unsigned16, .wideDefine, .jump24, .jump, .function,
                .type, .global, .constant, .slot, .native, .unsigned32, .kind, .bits64, .header, .registers, .table:
                break
            }
        }
    }

    private func accepts(_ word: WordClass, _ type: VerifiedType) -> Bool {
        switch word {
        case .any, .unit: type.isWord
        case .bool: type == .bool
        case .char: type == .char
        case .int: type == .int
        case .uint8: type == .immediate(.uint8)
        case .uint32: type == .immediate(.uint32)
        case .float32: type == .immediate(.float32)
        case .float: type == .float
        case .immediate: type.kind == .immediate
        case .raw: type == .raw
        case .string: type == .string || type == .null
        case .function: types.isAssignable(type, to: .function)
        case .array: type == .array || type == .null
        case .union: type.kind == .union || type.kind == .unionCase || type == .null
        case .object: type.kind == .reference || type.kind == .object
        case .whatever, .special: true
        case .none: false
        }
    }

    // MARK: After

    /// What the registers written hold afterwards. Also checks what the table cannot say.
    private mutating func define(_ instruction: Instruction) throws(Rejection) {
        if try defineSpecially(instruction) { return }
        for operand in instruction.shape.operands where operand.role == .define {
            let register = Int(instruction.value(operand.field, code))
            try write(register, try type(of: operand.word, instruction), instruction.position)
        }
    }

    private func type(of word: WordClass, _ instruction: Instruction) throws(Rejection) -> VerifiedType {
        switch word {
        case .any, .unit: return .any
        case .bool: return .bool
        case .char: return .char
        case .int: return .int
        case .uint8: return .immediate(.uint8)
        case .uint32: return .immediate(.uint32)
        case .float32: return .immediate(.float32)
        case .float: return .float
        case .raw: return .raw
        case .string: return .string
        case .function: return .function
        case .array: return .array
        case .immediate:
            // Of the kind of both operands.
            let (left, right) = (registers[instruction.b], registers[instruction.c])
            guard left == right else { throw reject(instruction, "operands of different kinds") }
            return left
        case .union, .object, .whatever, .special, .none:
            throw reject(instruction, "not verifiable")
        }
    }

    // MARK: Branches that teach something

    private mutating func branch(_ instruction: Instruction) throws(Rejection) -> Bool {
        let register = instruction.a
        let target = instruction.target(0, code)
        let type = registers[register]
        let (taken, otherwise) = narrowed(instruction, type)
        if let taken {
            registers[register] = taken
            try flow(to: target)
        }
        guard let otherwise else { return false }
        registers[register] = otherwise
        if taken != type || otherwise != type { noteChange() }
        return true
    }

    /// The type of the tested register where the branch is taken and where it is not; nil: it never goes there.
    private func narrowed(
        _ instruction: Instruction, _ type: VerifiedType
    ) -> (taken: VerifiedType?, otherwise: VerifiedType?) {
        switch instruction.shape.opcode {
        case .jumpNull: return (type.kind == .reference ? .null : type, notNull(type))
        case .jumpNotNull: return (notNull(type), type.kind == .reference ? .null : type)
        case .jumpTag: return (inCase(type, instruction.bc), notInCase(type, instruction.bc))
        case .jumpNotTag: return (notInCase(type, instruction.bc), inCase(type, instruction.bc))
        case .jumpCell, .loopCell: return (cell(type), notCell(type))
        case .jumpNotCell, .loopNotCell: return (notCell(type), cell(type))
        default: return (type, type)
        }
    }

    private func notNull(_ type: VerifiedType) -> VerifiedType {
        type.kind == .reference ? VerifiedType(.object, type.detail) : type
    }

    private func inCase(_ type: VerifiedType, _ tag: Int) -> VerifiedType? {
        if type.kind == .unionCase { return Int(type.tag) == tag ? type : nil }
        guard type.kind == .union, let info = types[type.detail], tag < info.shapes.count else { return type }
        return VerifiedType(.unionCase, type.detail, tag: UInt16(tag))
    }

    /// Of two cases it is the other one. Null is in none, so a case without fields stays unproved, which nobody minds.
    private func notInCase(_ type: VerifiedType, _ tag: Int) -> VerifiedType? {
        if type.kind == .unionCase { return Int(type.tag) == tag ? nil : type }
        guard type.kind == .union, let info = types[type.detail], info.shapes.count == 2, tag < 2 else { return type }
        return VerifiedType(.unionCase, type.detail, tag: UInt16(1 - tag))
    }

    /// A cell is in the only case that has fields.
    private func cell(_ type: VerifiedType) -> VerifiedType? {
        if type.kind == .unionCase { return hasFields(type) ? type : nil }
        guard type.kind == .union, let info = types[type.detail] else { return type }
        let cases = info.shapes.indices.filter { !info.shapes[$0].isEmpty }
        return cases.count == 1 ? VerifiedType(.unionCase, type.detail, tag: UInt16(cases[0])) : type
    }

    private func notCell(_ type: VerifiedType) -> VerifiedType? {
        type.kind == .unionCase && hasFields(type) ? nil : type
    }

    private func hasFields(_ type: VerifiedType) -> Bool {
        guard let info = types[type.detail], Int(type.tag) < info.shapes.count else { return true }
        return !info.shapes[Int(type.tag)].isEmpty
    }

    /// `switchInt` and `switchTag`.
    private mutating func table(_ instruction: Instruction) throws(Rejection) -> Bool {
        let register = instruction.a
        let type = registers[register]
        let isTag = instruction.shape.opcode == .switchTag
        for index in 0..<instruction.targetCount {
            if isTag {
                guard let known = inCase(type, index) else { continue }
                registers[register] = known
            }
            try flow(to: instruction.target(index, code))
        }
        registers[register] = type
        noteChange()
        if isTag, type.kind == .unionCase { return Int(type.tag) >= instruction.targetCount }
        if isTag, type.kind == .union, let info = types[type.detail] {
            return instruction.targetCount < info.shapes.count
        }
        return true
    }
}
