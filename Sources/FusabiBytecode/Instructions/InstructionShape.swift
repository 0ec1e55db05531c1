/// What the verifier asks of a register before an instruction, or knows of it afterwards. Declared in `Utilities`.
package enum WordClass: UInt8, Sendable {
    case none
    case any
    case unit, bool, char, int, uint8, uint32, float, float32
    case immediate
    case raw
    case string, function, array, union, object
    case whatever
    case special
}

/// What an operand is, without its place.
package enum OperandRole: UInt8, Sendable {
    case define, use, update
    case signed8, unsigned8, signed16, unsigned16
    case wideUse, wideDefine, window
    case jump24, jump
    case function, type, global, constant, slot, native, unsigned32, kind
    case bits64, header
    case registers, table
}

/// Where an operand sits: a byte of the first word, several of them, or extension words from an index on.
package enum OperandField: UInt8, Sendable {
    case a, b, c, bc, abc, word0, word1, word2, word3

    /// The index of the first extension word, nil for a field of the instruction's first word.
    var extensionIndex: Int? { self.rawValue >= Self.word0.rawValue ? Int(rawValue - Self.word0.rawValue) : nil }
}

package struct OperandShape: Sendable {
    package let role: OperandRole
    package let word: WordClass
    package let field: OperandField

    init(_ role: OperandRole, _ word: WordClass, _ field: OperandField) {
        self.role = role
        self.word = word
        self.field = field
    }
}

/// What is known of an operation: its operands, where control goes, what it may do.
package struct InstructionShape: Sendable {
    package enum Flow: UInt8, Sendable {
        case next, jump, branch, table, leave
    }

    package struct Effects: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let raises = Effects(rawValue: 1)
        package static let allocates = Effects(rawValue: 2)
        package static let calls = Effects(rawValue: 4)
        package static let charges = Effects(rawValue: 8)
    }

    package let opcode: Opcode
    package let name: StaticString
    private let firstOperand: UInt16
    private let operandCount: UInt8
    /// The words that the instruction takes, without those whose number an operand tells.
    package let words: Int
    package let flow: Flow
    package let effects: Effects

    init(
        _ opcode: Opcode, name: StaticString, operands first: UInt16, _ count: UInt8, words: Int, flow: Flow,
        effects: UInt8
    ) {
        self.opcode = opcode
        self.name = name
        firstOperand = first
        operandCount = count
        self.words = words
        self.flow = flow
        self.effects = Effects(rawValue: effects)
    }

    package var operands: ArraySlice<OperandShape> {
        Self.operands[Int(firstOperand)..<Int(firstOperand) + Int(operandCount)]
    }
}

extension Opcode {
    /// What is known of the operation; nil for reserved ones.
    package var shape: InstructionShape? { Int(rawValue) < Opcode.count ? InstructionShape.all[Int(rawValue)] : nil }
}
