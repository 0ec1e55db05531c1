/// An instruction as it lies in code, decoded. The caller has checked that the words are there: ``decode(_:at:)``.
package struct Instruction {
    package let shape: InstructionShape
    /// The instruction's first word.
    package let word: UInt32
    /// Where it is, and how many words it takes.
    package let position: Int
    package let length: Int

    package var a: Int { Int(word >> 8 & 0xFF) }
    package var b: Int { Int(word >> 16 & 0xFF) }
    package var c: Int { Int(word >> 24) }
    package var bc: Int { Int(word >> 16) }

    /// The instruction at a position of `code`; nil when it is reserved or does not fit.
    package static func decode(_ code: UnsafeBufferPointer<UInt32>, at position: Int) -> Instruction? {
        guard position >= 0, position < code.count else { return nil }
        let word = code[position]
        let opcode = unsafeBitCast(UInt8(truncatingIfNeeded: word), to: Opcode.self)
        guard let shape = opcode.shape else { return nil }
        guard position + shape.words <= code.count else { return nil }
        let length = shape.words + variableWords(opcode, word, code, position)
        guard position + length <= code.count else { return nil }
        return Instruction(shape: shape, word: word, position: position, length: length)
    }

    /// The words of lists and tables.
    private static func variableWords(
        _ opcode: Opcode, _ word: UInt32, _ code: UnsafeBufferPointer<UInt32>, _ position: Int
    ) -> Int {
        switch opcode {
        case .new, .newClosure: (Int(word >> 16 & 0xFF) + 3) / 4
        case .switchInt: Int(code[position + 2])
        case .switchTag: Int(code[position + 1])
        default: 0
        }
    }

    /// The value of a field of the first word, or of an extension word.
    package func value(_ field: OperandField, _ code: UnsafeBufferPointer<UInt32>) -> UInt32 {
        switch field {
        case .a: UInt32(a)
        case .b: UInt32(b)
        case .c: UInt32(c)
        case .bc: UInt32(bc)
        case .abc: word >> 8
        case .word0, .word1, .word2, .word3: code[position + 1 + (field.extensionIndex ?? 0)]
        }
    }

    /// A 64-bit constant.
    package func wide(_ field: OperandField, _ code: UnsafeBufferPointer<UInt32>) -> UInt64 {
        let at = position + 1 + (field.extensionIndex ?? 0)
        return UInt64(code[at]) | UInt64(code[at + 1]) << 32
    }

    /// Register number `index` of a packed list.
    package func listed(_ index: Int, _ code: UnsafeBufferPointer<UInt32>) -> Int {
        Int(code[position + shape.words + index / 4] >> UInt32(index % 4 * 8) & 0xFF)
    }

    /// How many jump targets the instruction has.
    package var targetCount: Int {
        switch shape.flow {
        case .next, .leave: 0
        case .jump, .branch: 1
        case .table: length - shape.words
        }
    }

    /// The position of a jump target (not checked).
    package func target(_ index: Int, _ code: UnsafeBufferPointer<UInt32>) -> Int {
        let offset: Int32
        switch shape.flow {
        case .jump: offset = Int32(bitPattern: word) >> 8
        // The target is the last operand, in the last word.
        case .branch: offset = Int32(bitPattern: code[position + shape.words - 1])
        case .table: offset = Int32(bitPattern: code[position + shape.words + index])
        case .next, .leave: offset = 0
        }
        return position + 1 + Int(offset)
    }
}
