/// How tightly a binary operator binds: the levels of F# spec 4.4.2, loosest first.
enum Precedence: Int, Comparable, Sendable {
    case reference, tuple, range, or, and, cast, comparison, bitwise, append, cons, typeTest, sum, product, power
    case coalesce

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

    /// The level above this one: what the right operand of a left-associative operator must bind with.
    var next: Precedence? { Precedence(rawValue: rawValue + 1) }

    var isRightAssociative: Bool {
        switch self {
        case .reference, .append, .cons, .power: true
        case .tuple, .range, .or, .and, .cast, .comparison, .bitwise, .typeTest, .sum, .product, .coalesce: false
        }
    }
}

/// What the spelling of a symbolic operator says about its use: user-defined operators are classed by their leading
/// characters (F# spec 3.8, 4.4).
struct OperatorClass: Sendable {
    /// As a binary operator; nil for operators that are only prefixes (`!x`, `~~~x`).
    var infix: Precedence?
    /// `!`, `~~~` and their kin: a prefix that binds tighter than application.
    var isTightPrefix: Bool { infix == nil }
    /// Read as a prefix where an operand is expected, also if it may not be one (FS1208).
    var readsAsPrefix: Bool
    /// One of the operators that may be a prefix: F#'s list.
    var mayBePrefix: Bool

    init(spelling: String) {
        let bytes = Array(spelling.utf8)
        mayBePrefix =
            ["+", "-", "+.", "-.", "?+", "?-", "%", "%%", "&", "&&"].contains(spelling)
            || bytes.first == UInt8(ascii: "!") || bytes.allSatisfy { $0 == UInt8(ascii: "~") }
        readsAsPrefix = mayBePrefix
        switch spelling {
        case "&&&", "|||", "^^^", "<<<", ">>>": infix = .bitwise
        case "&", "&&": infix = .and
        case "||": infix = .or
        case "??": infix = .coalesce
        case "mod", "land", "lor", "lxor": infix = .product
        case "lsl", "lsr", "asr": infix = .power
        default:
            let ignored = Set(".$?".utf8)
            var rest = bytes.drop { ignored.contains($0) }
            // `$` alone is an operator of its own; as an ignored prefix it counts only before another character.
            if rest.isEmpty { rest = bytes.suffix(1) }
            infix = OperatorClass.level(leading: Array(rest))
            readsAsPrefix = mayBePrefix || infix == nil || infix == .sum || infix == .append
        }
    }

    private static func level(leading bytes: [UInt8]) -> Precedence? {
        switch bytes.first.map({ Character(UnicodeScalar($0)) }) {
        case "*": bytes.count > 1 && bytes[1] == UInt8(ascii: "*") ? .power : .product
        case "/", "%": .product
        case "+", "-": .sum
        case "@", "^": .append
        case "=", "<", ">", "|", "&", "$": .comparison
        case "!": bytes.count > 1 && bytes[1] == UInt8(ascii: "=") ? .comparison : nil
        default: nil
        }
    }
}

extension Parser {
    /// The class of the operator with this symbol, computed once.
    mutating func operatorClass(_ id: UInt32) -> OperatorClass {
        let place = Int(id)
        if place < operatorClasses.count, let found = operatorClasses[place] { return found }
        while operatorClasses.count <= place { operatorClasses.append(nil) }
        let found = OperatorClass(spelling: symbols.text(Symbol(id: id)))
        operatorClasses[place] = found
        return found
    }

    /// The level of the current token as a binary operator, nil if it is none.
    mutating func infixLevel() -> Precedence? {
        switch kind {
        case .operator: operatorClass(token.payload).infix
        case .plus, .minus: .sum
        case .star: .product
        case .equals, .leftAngle, .rightAngle: .comparison
        case .ampersand, .ampersandAmpersand: .and
        case .or: .or
        case .comma: .tuple
        case .dotDot: .range
        case .colonColon: .cons
        case .colonGreater, .colonQuestionGreater: .cast
        case .colonQuestion: .typeTest
        case .colonEquals: .reference
        default: nil
        }
    }

    /// The symbol that names the operator at the cursor.
    func operatorName() -> Name {
        let symbol =
            switch kind {
            case .plus: known.plus
            case .minus: known.minus
            case .star: known.star
            case .equals: known.equals
            case .leftAngle: known.less
            case .rightAngle: known.greater
            case .ampersand: known.ampersand
            case .ampersandAmpersand: known.doubleAmpersand
            case .or: known.or
            case .colonColon: known.cons
            case .colonEquals: known.colonEquals
            case .question: known.question
            case .dotDot: known.range
            default: Symbol(id: token.payload)
            }
        return Name(symbol, token.span)
    }
}
