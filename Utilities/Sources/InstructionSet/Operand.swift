/// What the verifier asks of a register before an instruction, or knows of it afterwards.
public enum WordClass: String, CaseIterable, Sendable {
    /// Any self-describing word: everything but raw integers.
    case any
    case unit, bool, char, int, uint8, uint32, float, float32
    /// An immediate with a 32-bit payload: int, char, bool, enum and so on. As a result: of the kind of the operand
    /// before it.
    case immediate
    /// A raw 64-bit integer.
    case raw
    /// Null counts among all of these: instructions check.
    case string, function, array, union, object
    /// Any initialised register, raw or not.
    case whatever
    /// Decided by the verifier's own code for the instruction.
    case special
}

/// Where an operand is encoded and what it means.
public enum OperandKind: Sendable, Hashable {
    /// A register (8 bits) that is written, read, or both.
    case define(WordClass)
    case use(WordClass)
    case update(WordClass)
    /// Signed and unsigned constants.
    case signed8
    case unsigned8
    case signed16
    case unsigned16
    /// A register number of 16 bits: read or written by the wide moves.
    case wideUse
    case wideDefine
    /// The first register (16 bits) of a call window or of a row of consecutive registers.
    case window
    /// A jump offset of 24 bits, in the instruction's own word.
    case jump24
    /// What follows fills an extension word.
    case jump
    case function, type, global, constant, slot, native
    case unsigned32
    /// The kind of an immediate word.
    case kind
    /// Two extension words: a 64-bit constant, low half first.
    case bits64
    /// Two extension words that are the header of the cell to make: type id, then aux (union tag).
    case header
    /// As many registers as the operand before says, four in an extension word, the first in its lowest byte.
    case registers(WordClass)
    /// As many jump offsets as the operand `count` says, each an extension word.
    case table

    /// How many bits of the instruction word the operand takes: 0 for those in extension words.
    var bits: Int {
        switch self {
        case .define, .use, .update, .signed8, .unsigned8: 8
        case .signed16, .unsigned16, .wideUse, .wideDefine, .window: 16
        case .jump24: 24
        case .jump, .function, .type, .global, .constant, .slot, .native, .unsigned32, .kind, .bits64, .header,
            .registers, .table:
            0
        }
    }

    /// How many extension words it takes; nil when that depends on another operand.
    var words: Int? {
        switch self {
        case .bits64, .header: 2
        case .registers, .table: nil
        case .jump, .function, .type, .global, .constant, .slot, .native, .unsigned32, .kind: 1
        default: 0
        }
    }
}

public struct Operand: Sendable {
    public let name: String
    public let kind: OperandKind

    public static func define(_ name: String, _ word: WordClass) -> Operand { Operand(name, .define(word)) }
    public static func use(_ name: String, _ word: WordClass) -> Operand { Operand(name, .use(word)) }
    public static func update(_ name: String, _ word: WordClass) -> Operand { Operand(name, .update(word)) }
    public static func immediate(_ name: String, _ kind: OperandKind) -> Operand { Operand(name, kind) }
    public static let target = Operand("target", .jump)

    init(_ name: String, _ kind: OperandKind) {
        self.name = name
        self.kind = kind
    }
}
