/// Where control goes after an instruction.
public enum Flow: String, CaseIterable, Sendable {
    /// To the next instruction.
    case next
    /// To the target.
    case jump
    /// To the target or to the next instruction.
    case branch
    /// To one of a table of targets, or to the next instruction.
    case table
    /// Out of the function: a return, a tail call or an exception.
    case leave
}

public struct Effects: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// May raise an exception (a handler of the function may catch it).
    public static let raises = Effects(rawValue: 1)
    /// May allocate, so may start a collection.
    public static let allocates = Effects(rawValue: 2)
    /// Runs other script code before the next instruction.
    public static let calls = Effects(rawValue: 4)
    /// Consumes fuel: a safepoint.
    public static let charges = Effects(rawValue: 8)
}

/// One instruction: the single place where its operands, effects and meaning are stated.
public struct Instruction: Sendable {
    public let name: String
    public let operands: [Operand]
    public let flow: Flow
    public let effects: Effects
    public let meaning: String

    public init(
        _ name: String, _ operands: Operand..., flow: Flow = .next, effects: Effects = [], meaning: String
    ) {
        self.name = name
        self.operands = operands
        self.flow = flow
        self.effects = effects
        self.meaning = meaning
    }

    init(name: String, operands: [Operand], flow: Flow, effects: Effects, meaning: String) {
        self.name = name
        self.operands = operands
        self.flow = flow
        self.effects = effects
        self.meaning = meaning
    }
}

/// Instructions that belong together, in the order of the manual.
public struct Group: Sendable {
    public let title: String
    public let introduction: String
    public let instructions: [Instruction]

    public init(_ title: String, _ introduction: String, @ListBuilder _ instructions: () -> [Instruction]) {
        self.title = title
        self.introduction = introduction
        self.instructions = instructions()
    }
}

@resultBuilder
public enum ListBuilder {
    public static func buildExpression(_ one: Instruction) -> [Instruction] { [one] }
    public static func buildExpression(_ many: [Instruction]) -> [Instruction] { many }
    public static func buildBlock(_ parts: [Instruction]...) -> [Instruction] { parts.flatMap { $0 } }
}

/// The whole instruction set.
public enum InstructionSet {
    public static let groups: [Group] = [
        moves, globalsAndConstants, int32Arithmetic, uint32Arithmetic, int64Arithmetic, floatArithmetic,
        conversions, comparisons, jumps, comparingJumps, loops, objects, unions, arrays, strings, closures, calls,
        casts, generic, exceptions, fibers,
    ]
    public static var instructions: [Instruction] { groups.flatMap(\.instructions) }
}

/// Three registers: `dest = left op right`.
func binary(
    _ name: String, _ dest: WordClass, _ left: WordClass, _ right: WordClass, effects: Effects = [], _ meaning: String
) -> Instruction {
    Instruction(
        name, .define("dest", dest), .use("left", left), .use("right", right), effects: effects, meaning: meaning)
}

/// Two registers: `dest = op source`.
func unary(
    _ name: String, _ dest: WordClass, _ source: WordClass, effects: Effects = [], _ meaning: String
) -> Instruction {
    Instruction(name, .define("dest", dest), .use("source", source), effects: effects, meaning: meaning)
}

/// `dest = left op constant`, the constant a signed byte.
func binaryConstant(
    _ name: String, _ dest: WordClass, _ left: WordClass, effects: Effects = [], _ meaning: String
) -> Instruction {
    Instruction(
        name, .define("dest", dest), .use("left", left), .immediate("constant", .signed8), effects: effects,
        meaning: meaning)
}

/// `dest = left op amount`, the amount an unsigned byte.
func shiftConstant(_ name: String, _ dest: WordClass, _ left: WordClass, _ meaning: String) -> Instruction {
    Instruction(
        name, .define("dest", dest), .use("left", left), .immediate("amount", .unsigned8), meaning: meaning)
}

/// Compares two registers and branches. A loop variant charges fuel.
func compareJump(
    _ name: String, _ left: WordClass, _ right: WordClass, effects: Effects = [], _ condition: String
) -> Instruction {
    Instruction(
        name, .use("left", left), .use("right", right), .target, flow: .branch, effects: effects,
        meaning: "Branches when \(condition).")
}

/// Compares a register and a signed 16-bit constant and branches.
func constantJump(
    _ name: String, _ left: WordClass, effects: Effects = [], _ condition: String
) -> Instruction {
    Instruction(
        name, .use("left", left), .immediate("constant", .signed16), .target, flow: .branch, effects: effects,
        meaning: "Branches when \(condition).")
}

/// Tests one register and branches.
func testJump(_ name: String, _ source: WordClass, effects: Effects = [], _ condition: String) -> Instruction {
    Instruction(
        name, .use("source", source), .target, flow: .branch, effects: effects,
        meaning: "Branches when \(condition).")
}
