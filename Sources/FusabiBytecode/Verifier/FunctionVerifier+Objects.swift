// Cells: fields and allocation.
extension FunctionVerifier {
    mutating func defineObject(_ i: Instruction) throws(Rejection) {
        switch i.shape.opcode {
        case .getField:
            let field = try field(i.b, i.c, mayBeNull: true, i)
            learnNotNull(i.b)
            try write(i.a, field, i.position)
        case .getFieldNonNull: try write(i.a, try field(i.b, i.c, mayBeNull: false, i), i.position)
        case .getFieldInt, .getFieldFloat:
            guard try field(i.b, i.c, mayBeNull: true, i).isWord else { throw reject(i, "raw field") }
            learnNotNull(i.b)
            try write(i.a, i.shape.opcode == .getFieldInt ? .int : .float, i.position)
        case .getFieldReference:
            guard try field(i.b, i.c, mayBeNull: true, i).isWord else { throw reject(i, "raw field") }
            let type = try checkedType(i)
            learnNotNull(i.b)
            try write(i.a, type, i.position)
        case .getFieldWide:
            let field = try field(i.b, Int(word(0, i)), mayBeNull: true, i)
            learnNotNull(i.b)
            try write(i.a, field, i.position)
        case .setField:
            try expect(i.c, try field(i.a, i.b, mayBeNull: true, i), i.position)
            learnNotNull(i.a)
        case .setFieldNonNull: try expect(i.c, try field(i.a, i.b, mayBeNull: false, i), i.position)
        case .setFieldWide:
            try expect(i.b, try field(i.a, Int(word(0, i)), mayBeNull: true, i), i.position)
            learnNotNull(i.a)
        case .new1: try allocate(i, [i.b])
        case .new2: try allocate(i, [i.b, i.c])
        case .new: try allocate(i, (0..<i.b).map { i.listed($0, code) })
        case .newWindow:
            guard i.bc + Int(word(2, i)) <= registers.count else { throw reject(i, "registers beyond the frame") }
            try allocate(i, Array(i.bc..<i.bc + Int(word(2, i))))
        case .nullCheck: learnNotNull(i.a)
        case .cons:
            try expect(i.c, .list, i.position)
            try write(i.a, .cons, i.position)
        case .some: try write(i.a, VerifiedType(.unionCase, BuiltinType.option.rawValue, tag: 1), i.position)
        case .consAppend: try expect(i.a, .cons, i.position)
        case .assertCase: try assertCase(i)
        default: break
        }
    }

    private mutating func learnNotNull(_ register: Int) {
        let type = registers[register]
        if type.kind == .reference {
            registers[register] = VerifiedType(.object, type.detail)
            noteChange()
        }
    }

    private mutating func assertCase(_ i: Instruction) throws(Rejection) {
        let type = registers[i.a]
        // Null never passes.
        if type == .null { return }
        guard let info = types[type.detail], i.bc < info.shapes.count else { throw reject(i, "no such case") }
        try write(i.a, VerifiedType(.unionCase, type.detail, tag: UInt16(i.bc)), i.position)
    }

    /// The type of a field of the object in a register.
    private func field(
        _ register: Int, _ index: Int, mayBeNull: Bool, _ i: Instruction
    ) throws(Rejection) -> VerifiedType {
        let type = registers[register]
        let shape: Int
        switch type.kind {
        case .object: shape = 0
        case .reference:
            guard mayBeNull else { throw reject(i, "r\(register) may be null") }
            shape = 0
        case .unionCase: shape = Int(type.tag)
        default: throw reject(i, "r\(register) is \(type), no object")
        }
        guard let info = types[type.detail], shape < info.shapes.count, index < info.shapes[shape].count else {
            throw reject(i, "no field \(index) in type \(type.detail)")
        }
        return info.shapes[shape][index]
    }

    private mutating func allocate(_ i: Instruction, _ fields: [Int]) throws(Rejection) {
        let header = i.wide(.word0, code)
        let type = UInt32(truncatingIfNeeded: header)
        let tag = Int(header >> 32)
        guard let info = types[type], info.kind != .builtin, info.kind != .interface, info.kind != .enumeration,
            tag < info.shapes.count
        else { throw reject(i, "no such type or case") }
        let shape = info.shapes[tag]
        guard shape.count == fields.count else { throw reject(i, "\(fields.count) fields for \(shape.count)") }
        if info.kind == .union, shape.isEmpty { throw reject(i, "a case without fields is an immediate") }
        for (register, wanted) in zip(fields, shape) { try expect(register, wanted, i.position) }
        if info.kind == .union {
            try write(i.a, VerifiedType(.unionCase, type, tag: UInt16(tag)), i.position)
        } else {
            try write(i.a, VerifiedType(.object, type), i.position)
        }
    }
}
